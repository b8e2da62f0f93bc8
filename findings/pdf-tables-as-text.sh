#!/usr/bin/env bash
# Tables and steps of PDF documents read as text in Node: pdf2json gives the lines of a page from the bottom to the top, step 8 before
# step 7, and pdf-parse 1.1.1, pdf-scraper, parse-pdf and a fork make "C-157 days" of the cells C-1, 5 and "7 days".
#
# Expected: lines in the order in which they stand on the page, or at least in the one in which the document has them; cells that stand
#   apart are apart in the text; rows of cells have what stands in the row.
# Seen: pdf2json 4.1.0 (getRawTextContent) has the last line first with each of four writers, pdfmake 0.3.11, jsPDF 4.2.1 with
#   jspdf-autotable 5.0.9, ReportLab 5.1.0 and fpdf2 2.8.9; a raised 6 is a line of its own. pdf-parse 1.1.1, its fork @cedrugs/pdf-parse
#   1.0.0, pdf-scraper 1.1.4 and parse-pdf 1.0.0 join the texts of a line without a space, the latter the lines too; pdf-parse 2.4.5
#   does not. Of a small table by jspdf-autotable, "5, 7, days" above "12, 34, open", pdf-data-parser 1.2.22 makes the row
#   "5, days 12 34 open, 7".
# Matters to: search over reports and service contracts in PDF, and whoever asks a text model about them: run books are backwards, a cost
#   of 5 in 7 days is 57 days.
# Source: ISO 32000-1, 14.8.2.3 (order of content); pdf2json's README, "getRawTextContent"; the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at pdfmake@0.3.11 jspdf@4.2.1 jspdf-autotable@5.0.9 pdf2json@4.1.0 pdf-parse@1.1.1 pdf-parse-2@npm:pdf-parse@2.4.5 \
    @cedrugs/pdf-parse@1.0.0 pdf-scraper@1.1.4 parse-pdf@1.0.0 pdf-data-parser@1.2.22
pip_at reportlab==5.1.0 fpdf2==2.8.9
cat >"$work/write.py" <<'PY'
from fpdf import FPDF
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import ListFlowable, Paragraph, SimpleDocTemplate, Table

rows = [['id', 'cost', 'due'], ['C-1', '5', '7 days']]
style = getSampleStyleSheet()['Normal']
steps = ListFlowable([Paragraph('Stop it', style), Paragraph('Wait', style)], bulletType='1', start=7)
SimpleDocTemplate('reportlab.pdf').build([Paragraph('10<super>6</super> users', style), steps, Table(rows)])
page = FPDF()
page.add_page()
page.set_font('Helvetica')
page.multi_cell(0, text='7. Stop it\n8. Wait', new_x='LMARGIN', new_y='NEXT')
with page.table() as table:
    for row in rows:
        table.row(row)
page.output('fpdf2.pdf')
PY
js >"$work/shown" 2>"$work/log" <<'JS'
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const rows = [['id', 'cost', 'due'], ['C-1', '5', '7 days']];
execFileSync('python3', ['write.py'], { cwd: '..' });
const pdfmake = require('pdfmake');
const at = 'node_modules/pdfmake/fonts/Roboto/Roboto-Regular.ttf';
pdfmake.setFonts({ Roboto: { normal: at } });
await pdfmake.createPdf({ content: [{ ol: ['Stop it', 'Wait'], start: 7 }, { table: { body: structuredClone(rows) } }] }).write('../pdfmake.pdf');
const { jsPDF } = require('jspdf');
const { autoTable } = require('jspdf-autotable');
const saved = (name, steps, options) => {
  const page = new jsPDF();
  steps.forEach((step, at) => page.text(step, 15, 20 + 10 * at));
  autoTable(page, { startY: 50, ...options });
  writeFileSync(`../${name}.pdf`, Buffer.from(page.output('arraybuffer')));
};
saved('jspdf', ['7. Stop it', '8. Wait'], { head: [rows[0]], body: rows.slice(1) });
saved('small', [], { theme: 'plain', tableWidth: 'wrap', styles: { cellPadding: 0.5 }, body: [['5', '7', 'days'], ['12', '34', 'open']] });
const file = (name) => readFileSync(`../${name}.pdf`);
const one = (text) => text.trim().replace(/\s*\n+/g, ' / ').replace(/ +/g, ' ');
const { default: Parser } = await import('pdf2json');
for (const name of ['pdfmake', 'jspdf', 'reportlab', 'fpdf2']) {
  const parser = new Parser(null, 1);
  await new Promise((done) => parser.on('pdfParser_dataReady', done).loadPDF(`../${name}.pdf`));
  console.log(`pdf2json of ${name}:`, one(parser.getRawTextContent().replace(/-+Page.*/, '')));
}
const { PDFParse } = require('pdf-parse-2');
console.log('pdf-parse 2:', one((await new PDFParse({ data: new Uint8Array(file('jspdf')) }).getText()).text));
console.log('pdf-parse:', one((await require('pdf-parse')(file('jspdf'))).text));
console.log('@cedrugs/pdf-parse:', one((await require('@cedrugs/pdf-parse')(file('jspdf'))).text));
console.log('pdf-scraper:', one((await require('pdf-scraper')(file('jspdf'))).pages.join('\n')));
console.log('parse-pdf:', one((await require('parse-pdf')(file('jspdf'))).pages.map(({ text }) => text).join('\n')));
process.exit(0);
JS
js >>"$work/shown" 2>>"$work/log" <<'JS'
import { PdfDataParser } from 'pdf-data-parser';

console.log('pdf-data-parser:', JSON.stringify(await new PdfDataParser({ url: '../small.pdf' }).parse()));
JS
seen=$(grep -v '^Warning' "$work/shown")
expect 'five documents' 'pdf2json of pdfmake: C-15 7 days / id cost due / 8. Wait / 7. Stop it
pdf2json of jspdf: C-1 5 7 days / id cost due / 8. Wait / 7. Stop it
pdf2json of reportlab: C-1 5 7 days / id cost due / 8 Wait / 7 Stop it / 10 users / 6
pdf2json of fpdf2: C-1 5 7 days / id cost due / 8. Wait / 7. Stop it
pdf-parse 2: 7. Stop it / 8. Wait / id cost due / C-1 5 7 days / -- 1 of 1 --
pdf-parse: 7. Stop it / 8. Wait / idcostdue / C-157 days
@cedrugs/pdf-parse: 7. Stop it / 8. Wait / idcostdue / C-157 days
pdf-scraper: 7. Stop it / 8. Wait / idcostdue / C-157 days
parse-pdf: 7. Stop it8. WaitidcostdueC-157 days
pdf-data-parser: [["5","days 12 34 open","7"]]' "$seen"
