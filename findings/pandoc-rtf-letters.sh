#!/usr/bin/env bash
# Pandoc, reading RTF that it wrote itself, drops the letter after each dash and apostrophe: "5–7 days" is "5– days", "it’s
# late" is "it’ late".
#
# Expected: of \u8211-7, a dash with the one letter that older readers show in its place, "7" is kept: \uc1 holds unless
#   the document says otherwise.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) skips two letters if no space stands between them, so that "a—and" is "a—nd",
#   "“so”" is "“o”", and "Zoë’s" "Zoë’"; it writes this form in each of its own RTF documents. Before \'96, the form of
#   Word and LibreOffice, nothing is lost. striprtf 0.0.35, kreuzberg 4.10.4 and officeparser 8.1.1 read the same
#   documents whole.
# Matters to: RTF of Pandoc, WordPad and many libraries ("\u8211?7") that is taken on to Markdown: ranges lose their ends,
#   and no warning is given.
# Source: RTF 1.9.1, "Unicode RTF" (\ucN: "the default is 1").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at striprtf==0.0.35 kreuzberg==4.10.4 pypandoc_binary==1.17
npm_at officeparser@8.1.1
cd "$work"
seen=$(
    python3 - <<'PY'
import pypandoc
from kreuzberg import extract_file_sync
from striprtf.striprtf import rtf_to_text

plain = lambda path: pypandoc.convert_file(path, 'plain', extra_args=['--wrap=none']).strip()
pypandoc.convert_text('5–7 days, a—and “so” it’s late, Zoë’s', 'rtf', format='markdown', extra_args=['-s'], outputfile='made.rtf')
print(next(line for line in open('made.rtf') if 'late' in line).strip())
print('pandoc:', plain('made.rtf'))
print('kreuzberg:', extract_file_sync('made.rtf').content.strip())
print('striprtf:', rtf_to_text(open('made.rtf').read()).strip())
for text in (r'5\u8211?7 days', r'5\u8211 ?7 days', r"5\u8211\'967 days"):
    open('other.rtf', 'w').write(r'{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}' + f'\n\\pard {text}\\par\n}}')
    print(text, '=>', plain('other.rtf'))
PY
    js <<'JS'
import officeparser from 'officeparser';
console.log('officeparser:', (await (await officeparser.parseOffice('../made.rtf')).to('text')).value.trim());
JS
)
expect 'read' '{\pard \ql \f0 \sa180 \li0 \fi0 5\u8211-7 days, a\u8212-and \u8220"so\u8221" it\u8217'\''s late, Zo\u235 ?\u8217'\''s\par}
pandoc: 5– days, a—nd “o”it’ late, Zoë’
kreuzberg: 5–7 days, a—and “so” it’s late, Zoë’s
striprtf: 5–7 days, a—and “so” it’s late, Zoë’s
5\u8211?7 days => 5– days
5\u8211 ?7 days => 5–7 days
5\u8211\'\''967 days => 5–7 days
officeparser: 5–7 days, a—and “so” it’s late, Zoë’s' "$seen"
