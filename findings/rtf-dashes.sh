#!/usr/bin/env bash
# "5–7 days" of an RTF document is "57 days" in officeparser, @iarna/rtf-to-html and rtf-to-html-converter, and "5_7 days"
# in officeparser and kreuzberg where its hyphen does not break.
#
# Expected: \endash and \emdash, by which Word writes dashes, and \_, its hyphen that does not break, are dashes.
# Seen: officeparser 8.1.1, @iarna/rtf-to-html 1.1.0 and rtf-to-html-converter 1.2.4 drop \endash and \emdash: "do not—
#   never" is "do notnever". "5\_7" is "5_7" in officeparser and kreuzberg 4.10.4, "5\_7" in rtf-to-html-converter, and
#   an error in @iarna/rtf-to-html. "5\~days", with a space that does not break, is "5~days" in officeparser and
#   kreuzberg. striprtf 0.0.35 and pandoc 3.9 (pypandoc_binary 1.17) read all of it.
# Matters to: letters and records in RTF that are searched or become Markdown: a range is another number, and two words
#   one.
# Source: RTF 1.9.1, "Special Characters".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at striprtf==0.0.35 kreuzberg==4.10.4 pypandoc_binary==1.17
npm_at officeparser@8.1.1 @iarna/rtf-to-html@1.1.0 rtf-to-html-converter@1.2.4
cd "$work"
cat >python.py <<'PY'
import sys
import pypandoc
from kreuzberg import extract_file_sync
from striprtf.striprtf import rtf_to_text

path = sys.argv[1]
print('striprtf:', rtf_to_text(open(path).read()).strip())
print('pandoc:', pypandoc.convert_file(path, 'plain', extra_args=['--wrap=none']).strip())
print('kreuzberg:', extract_file_sync(path).content.strip())
PY
cat >js/read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import officeparser from 'officeparser';
import iarna from '@iarna/rtf-to-html';
import { convertRtfToHtml } from 'rtf-to-html-converter';

const path = '../' + process.argv[2];
const text = readFileSync(path, 'latin1');
const plain = (html) => html.replace(/[^]*<\/head>/, '').replace(/<[^>]*>/g, '').trim();
const read = await officeparser.parseOffice(path);
console.log('officeparser:', (await read.to('text')).value.trim());
iarna.fromString(text, (error, html) => {
  console.log('@iarna/rtf-to-html:', error ? error.message : plain(html));
  console.log('rtf-to-html-converter:', plain(convertRtfToHtml(text)));
});
JS
seen=$(for text in '5\endash 7 days, do not\emdash never' '5\_7 days' '5\~days'; do
    printf '{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\n\\pard %s\\par\n}' "$text" >made.rtf
    printf '%s\n' "$text"
    python3 python.py made.rtf 2>/dev/null
    (cd js && node read.mjs made.rtf)
done)
expect 'dashes' '5\endash 7 days, do not\emdash never
striprtf: 5–7 days, do not—never
pandoc: 5–7 days, do not—never
kreuzberg: 5–7 days, do not—never
officeparser: 57 days, do notnever
@iarna/rtf-to-html: 57 days, do notnever
rtf-to-html-converter: 57 days, do notnever
5\_7 days
striprtf: 5‑7 days
pandoc: 5‑7 days
kreuzberg: 5_7 days
officeparser: 5_7 days
@iarna/rtf-to-html: Error: empty control word at line 2:12.
rtf-to-html-converter: 5\_7 days
5\~days
striprtf: 5 days
pandoc: 5 days
kreuzberg: 5~days
officeparser: 5~days
@iarna/rtf-to-html: 5 days
rtf-to-html-converter: 5 days' "$seen"
