#!/usr/bin/env bash
# A caption of Word, "Table 3: Lead times", is "Table : Lead times" in Pandoc, mammoth, MarkItDown and python-docx.
#
# Expected: a reader of DOCX gives the number as Word last showed it, in whichever of the two forms it is kept.
# Seen: the field in one element, as Word has written captions and dates (w:fldSimple), is left out with what it shows
#   by pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0 and with it MarkItDown 0.1.9, and python-docx 1.2.0; the
#   same field in parts (w:fldChar) is read by all. docx2txt 0.9 and docx2python 3.7.1 read both. No warning but
#   mammoth's own list of messages.
# Matters to: reports in Word that become Markdown: "see Table 3" is there, Table 3 is not; dates in
#   such fields are gone.
# Source: ECMA-376 Part 1, 17.16.19 (fldSimple): its content is the field's last result.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17 mammoth==1.13.0 python-docx==1.2.0 markitdown[docx]==0.1.9 docx2txt==0.9 docx2python==3.7.1
cd "$work"
seen=$(python3 - 2>"$work/warnings.log" <<'PY'
import docx, docx2txt, mammoth, pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python
from markitdown import MarkItDown

space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
run = lambda inside: f'<w:r>{inside}</w:r>'
text = lambda words: run(f'<w:t xml:space="preserve">{words}</w:t>')
part = lambda kind: run(f'<w:fldChar w:fldCharType="{kind}"/>')
whole = f'<w:fldSimple w:instr=" SEQ Table ">{text("3")}</w:fldSimple>'
parts = part('begin') + run('<w:instrText xml:space="preserve"> SEQ Table </w:instrText>') + part('separate') + text('3') + part('end')

for name, field in [('whole', whole), ('parts', parts)]:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f'<w:p {space}>{text("Table ")}{field}{text(": Lead times")}</w:p>'))
    document.save(name + '.docx')
    path = name + '.docx'
    print(name)
    print('  python-docx |', docx.Document(path).paragraphs[0].text)
    with open(path, 'rb') as file:
        print('  mammoth |', mammoth.extract_raw_text(file).value.strip())
    print('  MarkItDown |', MarkItDown().convert(path).text_content.strip())
    print('  pandoc |', pypandoc.convert_file(path, 'gfm').strip())
    print('  docx2txt |', docx2txt.process(path).strip())
    print('  docx2python |', docx2python(path).text.strip())
PY
) || { tail -n 3 "$work/warnings.log" >&2; cannot 'the readers of DOCX'; }
expect 'one field in two forms' 'whole
  python-docx | Table : Lead times
  mammoth | Table : Lead times
  MarkItDown | Table : Lead times
  pandoc | Table : Lead times
  docx2txt | Table 3: Lead times
  docx2python | Table 3: Lead times
parts
  python-docx | Table 3: Lead times
  mammoth | Table 3: Lead times
  MarkItDown | Table 3: Lead times
  pandoc | Table 3: Lead times
  docx2txt | Table 3: Lead times
  docx2python | Table 3: Lead times' "$seen"
