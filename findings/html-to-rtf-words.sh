#!/usr/bin/env bash
# html-to-rtf leaves the backslashes of a text bare, so that "C:\data\x is full" is "C:is full" in RTF, and it sets each
# link and each deleted word in a paragraph of its own, the deleted one not struck out.
#
# Expected: a backslash is escaped, as braces are; words within a sentence stay in it; <del> is \strike.
# Seen: html-to-rtf 2.1.0: "C:\data\x is full" is written as it stands, and "\data" and "\x" are commands to striprtf 0.0.35,
#   pandoc 3.9 (pypandoc_binary 1.17), kreuzberg 4.10.4 and officeparser 8.1.1; "about <del>5</del> 7 days" is three
#   paragraphs, so is "see <a>the book</a> now", and the address is gone.
# Matters to: editors that export letters and minutes from HTML to Word by RTF: paths vanish, and what was deleted holds.
# Source: RTF 1.9.1, "Special Characters" (\\), "Font (Character) Formatting Properties" (\strike).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at html-to-rtf@2.1.0 officeparser@8.1.1
pip_at striprtf==0.0.35 kreuzberg==4.10.4 pypandoc_binary==1.17
cd "$work"
cat >js/write.cjs <<'JS'
const rtf = require('html-to-rtf').convertHtmlToRtf(process.argv[2]);
require('node:fs').writeFileSync('made.rtf', rtf);
console.log(process.argv[2], '=>', rtf.replace(/^.*?\{\\colortbl.*?;\}/, '').trim());
JS
cat >js/read.cjs <<'JS'
(async () => {
  const read = await require('officeparser').parseOffice('made.rtf');
  console.log('officeparser:', (await read.to('text')).value.trim().split(/\n+/).join(' / '));
})();
JS
cat >read.py <<'PY'
import pypandoc
from kreuzberg import extract_file_sync
from striprtf.striprtf import rtf_to_text

for name, text in (
    ('striprtf', rtf_to_text(open('made.rtf').read())),
    ('pandoc', pypandoc.convert_file('made.rtf', 'plain', extra_args=['--wrap=none'])),
    ('kreuzberg', extract_file_sync('made.rtf').content),
):
    print(f'{name}:', ' / '.join(filter(None, (line.strip() for line in text.splitlines()))))
PY
seen=$(for html in '<p>C:\data\x is full</p>' '<p>about <del>5</del> 7 days</p>' '<p>see <a href="https://example.org">the book</a> now</p>'; do
    node js/write.cjs "$html"
    python3 read.py 2>/dev/null
    node js/read.cjs
done)
expect 'written and read' '<p>C:\data\x is full</p> => {\pard C:\data\x is full\sb70\par}}
striprtf: C:is full
pandoc: C:is full
kreuzberg: C:is full
officeparser: C:is full
<p>about <del>5</del> 7 days</p> => {\pard about \sb70\par}{\pard 5\sb70\par} 7 days{\pard \sb70\par}}
striprtf: about / 5 / 7 days
pandoc: about / 5 / 7 days
kreuzberg: about / 5 / 7 days
officeparser: about  / 5 /  7 days
<p>see <a href="https://example.org">the book</a> now</p> => {\pard see \sb70\par}{\pard the book\sb70\par} now{\pard \sb70\par}}
striprtf: see / the book / now
pandoc: see / the book / now
kreuzberg: see / the book / now
officeparser: see  / the book /  now' "$seen"
