#!/usr/bin/env bash
# PyMuPDF 2.0, reading a table of a PDF, moves each point, comma and minus to a line below: "1,234.50" is "1 234 50" and
# ", .", "-5 %" is "5 %" and "-"; as Markdown it writes "the ofice fles are fnal".
#
# Expected: extract() of a found table gives the text of its cells, as get_text() of the page, pdfplumber and PyMuPDF 1.28
#   do; to_markdown() the same words.
# Seen: PyMuPDF 2.0: low and small signs are taken for a line of their own, in each PDF that was tried, by fpdf2, reportlab,
#   WeasyPrint and LibreOffice: the id "C-01" is "C 01" and "-". to_markdown() has the signs, but of the letters that a
#   font draws as one, "fi", "ffi", the first alone. 1.28.2 has the signs right and the letters wrong.
# Matters to: price lists and SLO tables that are read from reports: who joins the lines reads 123450, and who takes the
#   first line reads 5 % for -5 %.
# Source: PyMuPDF's page on Page.find_tables: extract() is "a list of lists of cell texts".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at PyMuPDF==2.0 fpdf2==2.8.9 uharfbuzz==0.57.0 pdfplumber==0.11.10
deb_at fonts-dejavu-core=2.37-6
cd "$work"
python3 - deb/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf <<'PY'
import sys
from fpdf import FPDF

page = FPDF()
page.add_page()
page.add_font('Serif', '', sys.argv[1])
page.set_font('Serif')
page.set_text_shaping(True)
with page.table(first_row_as_headings=False) as table:
    for row in (('id', 'claim', 'cost'), ('C-01', 'the office files are final', '-5 %'), ('1.10', 'efficient', '1,234.50')):
        cells = table.row()
        for text in row:
            cells.cell(text)
page.output('table.pdf')
PY
seen=$(python3 - 2>"$work/read.log" <<'PY'
import pdfplumber, pymupdf

page = pymupdf.open('table.pdf')[0]
table = page.find_tables().tables[0]
print('text:', page.get_text().split('\n'))
print('cells:', table.extract())
print('Markdown:', table.to_markdown().strip().replace('\n', ' '))
print('pdfplumber:', pdfplumber.open('table.pdf').pages[0].extract_table())
PY
) || cannot "$(tail -n 3 "$work/read.log")"
expect 'a table of a PDF' 'text: ['"'"'id'"'"', '"'"'claim'"'"', '"'"'cost'"'"', '"'"'C-01'"'"', '"'"'the office files are final'"'"', '"'"'-5 %'"'"', '"'"'1.10'"'"', '"'"'efficient'"'"', '"'"'1,234.50'"'"', '"'"''"'"']
cells: [['"'"'id'"'"', '"'"'claim'"'"', '"'"'cost'"'"'], ['"'"'C 01\n-'"'"', '"'"'the office files are fi nal'"'"', '"'"'5 %\n-'"'"'], ['"'"'1 10\n.'"'"', '"'"'efficient'"'"', '"'"'1 234 50\n, .'"'"']]
Markdown: |id|claim|cost| |---|---|---| |C-01|the ofice fles are fnal|-5 %| |1.10|eficient|1,234.50|
pdfplumber: [['"'"'id'"'"', '"'"'claim'"'"', '"'"'cost'"'"'], ['"'"'C-01'"'"', '"'"'the office files are final'"'"', '"'"'-5 %'"'"'], ['"'"'1.10'"'"', '"'"'efficient'"'"', '"'"'1,234.50'"'"']]' "$seen"
