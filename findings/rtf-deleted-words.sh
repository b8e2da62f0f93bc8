#!/usr/bin/env bash
# A number that was struck from an RTF document while changes were tracked is read with the new one: 5, changed to 7, is
# "57 days" in five readers.
#
# Expected: deleted words (\deleted) are left out, or marked.
# Seen: striprtf 0.0.35, kreuzberg 4.10.4, officeparser 8.1.1, @iarna/rtf-to-html 1.1.0 and rtf-to-html-converter 1.2.4
#   give "about 57 days"; pandoc 3.9 (pypandoc_binary 1.17) strikes the 5 out. officeparser and kreuzberg leave deleted
#   words of DOCX documents out, and show those that are struck out by hand (\strike) as such.
# Matters to: drafts of contracts and minutes in RTF: what was agreed to be wrong is read as valid.
# Source: RTF 1.9.1, "Track Changes (Revision Marks)".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at striprtf==0.0.35 kreuzberg==4.10.4 pypandoc_binary==1.17
npm_at officeparser@8.1.1 @iarna/rtf-to-html@1.1.0 rtf-to-html-converter@1.2.4
cd "$work"
cat >made.rtf <<'RTF'
{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Ann;}}\revisions
\pard about {\deleted\revauthdel1\revdttmdel-1909424640 5}{\revised\revauth1\revdttm-1909424640 7} days\par
}
RTF
seen=$(
    python3 - <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync
from striprtf.striprtf import rtf_to_text

print('striprtf:', rtf_to_text(open('made.rtf').read()).strip())
print('kreuzberg:', extract_file_sync('made.rtf', config=ExtractionConfig(output_format='markdown')).content.strip())
print('pandoc:', pypandoc.convert_file('made.rtf', 'gfm').strip())
PY
    js <<'JS'
import { readFileSync } from 'node:fs';
import officeparser from 'officeparser';
import iarna from '@iarna/rtf-to-html';
import { convertRtfToHtml } from 'rtf-to-html-converter';

const text = readFileSync('../made.rtf', 'latin1');
const plain = (html) => html.replace(/[^]*<\/head>/, '').replace(/<[^>]*>/g, '').trim();
console.log('officeparser:', (await (await officeparser.parseOffice('../made.rtf')).to('text')).value.trim());
iarna.fromString(text, (error, html) => {
  console.log('@iarna/rtf-to-html:', plain(html));
  console.log('rtf-to-html-converter:', plain(convertRtfToHtml(text)));
});
JS
)
expect 'a tracked change' 'striprtf: about 57 days
kreuzberg: about 57 days
pandoc: about ~~5~~7 days
officeparser: about 57 days
@iarna/rtf-to-html: about 57 days
rtf-to-html-converter: \*Unknown;Ann;

 about -1909424640 5-1909424640 7 days' "$seen"
