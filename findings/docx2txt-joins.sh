#!/usr/bin/env bash
# docx2txt (Perl) makes one word of the paragraphs, items and cells of a document by python-docx: "cost 5" and "7 days"
# are "cost 57 days".
#
# Expected: a line for each paragraph, as it gives for documents of Word; w:p needs no attributes.
# Seen: docx2txt 1.4 knows a paragraph by an attribute, which Word writes (w:rsidR), or by a property: the paragraphs of
#   python-docx 1.2.0, and of docx 9.5.1 (npm), have neither, so that no line ends there: "Steps", a heading, is the end
#   of the line before. Of pandoc 3.9 (pypandoc_binary 1.17), whose paragraphs all have properties, it is right.
# Matters to: reports that a script writes and another one searches or compares (docx2txt is what many have set for DOCX
#   in Git): figures of two lines are one number.
# Source: ECMA-376 Part 1, 17.3.1.22 (p: all attributes are optional); docx2txt.pl, the pattern <w:p[^>]+?>.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at docx2txt=1.4-5
pip_at python-docx==1.2.0 pypandoc_binary==1.17
npm_at docx@9.5.1
cd "$work"
python3 - <<'PY'
import docx, pypandoc

document = docx.Document()
document.add_paragraph('cost 5')
document.add_paragraph('7 days')
document.add_heading('Steps')
document.add_paragraph('stop')
table = document.add_table(1, 2)
table.cell(0, 0).text, table.cell(0, 1).text = '5', '7'
document.save('python-docx.docx')
pypandoc.convert_text('cost 5\n\n7 days\n\n# Steps\n\nstop\n\n|a|b|\n|-|-|\n|5|7|\n', 'docx', 'gfm', outputfile='pandoc.docx')
PY
cat >js/write.cjs <<'JS'
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx');
const cells = ['5', '7'].map((text) => new TableCell({ children: [new Paragraph(text)] }));
const children = [new Paragraph('cost 5'), new Paragraph('7 days'), new Paragraph('stop'), new Table({ rows: [new TableRow({ children: cells })] })];
Packer.toBuffer(new Document({ sections: [{ children }] })).then((bytes) => require('node:fs').writeFileSync('docx.docx', bytes));
JS
node js/write.cjs
seen=$(for name in python-docx docx pandoc; do
    docx2txt "$name.docx" - | sed '/^ *$/d; s/^ *//' | paste -sd/ | sed "s/^/$name: /"
done)
expect 'lines' 'python-docx: cost 57 daysSteps/stop57
docx: cost 57 daysstop57
pandoc: cost 5/7 days/Steps/stop/a/b/5/7' "$seen"
