#!/usr/bin/env bash
# Sheets made from templates: carbone moves what stands behind an empty cell or below an empty row, so that the costs are in the column
# "seen" and their total is 0; in xlsx-template-ex a cost of 0 and false are empty cells; in ejsexcel a cost that is not known is 0, and
# six in the evening of 5 January is 6 January.
#
# Expected: each value in the column of its tag; 0 and false are values, null is none; a time is that of the machine's zone or of UTC, as
#   xlsx-template has it.
# Seen: carbone 3.8.2 takes the addresses of rows and cells out ("should be added in post-processing") and does not put them in again;
#   openpyxl 3.1.5 and exceljs 4.4.0 do not open its sheets, which name a part with texts that is not there. ejsexcel 4.2.2 counts from
#   25567.33 days, which is midnight in Shanghai, and takes 600 for the milliseconds of a minute, 60 000. xlsx-template-ex 0.2.9 tests the
#   values of a row for truth. xlsx-template 1.4.7 writes false in a sentence as 0.
# Matters to: registers and monthly reports that are made from templates with columns to be filled in by hand, with costs that are 0 or
#   not known, and with times at which something is due.
# Source: the READMEs; carbone's lib/preprocessor.js (removeRowCounterInWorksheet), ejsexcel's date2Num; ECMA-376 part 1, 18.3.1.4 (c).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
npm_at carbone@3.8.2 ejsexcel@4.2.2 xlsx-template-ex@0.2.9 xlsx-template@1.4.7 exceljs@4.4.0 xlsx@0.18.5
cd "$work/js"
python3 - <<'PY'
import xlsxwriter

rows = {
    'carbone': ['{d.rows[i].id}', '', '{d.rows[i].cost:formatN(0)}', '{d.rows[i].open}', '{d.rows[i].due}'],
    'ejsexcel': ['<%forRow r,i in _data_.rows%><%=r.id%>', '', '<%~r.cost%>', '<%=r.open%>', '<%=r.due%>'],
    'xlsx-template-ex': ['[[rows|repeat-rows:1]]{{id}}', '', '{{cost}}', '{{open}}', '{{due}}'],
    'xlsx-template': [*('' if name == 'seen' else '${table:rows.%s}' % name for name in ('id', 'seen', 'cost', 'open', 'due'))],
}
for name, cells in rows.items():
    book = xlsxwriter.Workbook(f'{name}.xlsx')
    sheet = book.add_worksheet('a')
    sheet.write_row(0, 0, ['id', 'seen', 'cost', 'open', 'due'])
    day = book.add_format({'num_format': 'yyyy-mm-dd hh:mm'})
    for column, tag in enumerate(cells):
        if tag:
            sheet.write_string(1, column, tag, day if column == 4 else None)
    if name == 'carbone':
        sheet.write_string(2, 0, '{d.rows[i+1].id}')
        sheet.write_string(4, 0, 'total')
        sheet.write_formula(4, 2, '=SUM(C2:C4)')
    if name == 'xlsx-template':
        sheet.write_string(3, 0, 'open: ${open}')
    book.close()
PY
seen=$(TZ=Europe/Berlin js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
const require = createRequire(import.meta.url);
const due = new Date('2024-01-05T18:00:00+01:00');
const data = () => ({ open: false, rows: [{ id: 'C-1', cost: 5, open: true, due }, { id: 'C-2', cost: 0, open: false, due }, { id: 'C-3', cost: null, open: true, due }] });
const file = (name) => readFileSync(`${name}.xlsx`);
const makers = {
  carbone: () => new Promise((done, fail) => require('carbone').render(`${process.cwd()}/carbone.xlsx`, { rows: data().rows.map((row) => ({ ...row, due: '' })) },
    (error, made) => (error ? fail(error) : done(made)))),
  ejsexcel: () => require('ejsexcel').renderExcel(file('ejsexcel'), data()),
  'xlsx-template-ex': () => require('xlsx-template-ex').xlsxBuildByTemplate(data(), 'xlsx-template-ex.xlsx'),
  'xlsx-template': () => {
    const made = new (require('xlsx-template'))(file('xlsx-template'));
    made.substitute('a', data());
    return made.generate({ type: 'nodebuffer' });
  },
};
const XLSX = require('xlsx');
for (const [name, make] of Object.entries(makers)) {
  writeFileSync(`made-${name}.xlsx`, await make());
  const { Sheets: { a } } = XLSX.readFile(`made-${name}.xlsx`, { cellNF: true });
  const shown = ({ f, t, v, w }) => (f ? `=${f}` : t === 'n' && w?.includes('-') && !w.startsWith('-') ? w : JSON.stringify(v));
  const rows = [];
  for (const place of Object.keys(a)) if (place[0] !== '!') (rows[place.slice(1)] ??= []).push(`${place[0]} ${shown(a[place])}`);
  console.log(`${name}: ${rows.slice(2).filter(Boolean).map((row) => row.join(', ')).join(' / ')}`);
  if (name === 'carbone') await new (require('exceljs').Workbook)().xlsx.readFile('made-carbone.xlsx').catch((error) => console.log('exceljs:', error.message));
}
JS
python3 -c "import openpyxl; openpyxl.load_workbook('made-carbone.xlsx')" 2>&1 | tail -n 1 || true
)
expect 'sheets' 'carbone: A "C-1", B 5, C "true", D "" / A "C-2", B 0, C "false", D "" / A "C-3", C "true", D "" / A "total", B =SUM(C2:C4)
exceljs: Invalid row number in model
ejsexcel: A "C-1", C 5, D "true", E 2024-01-06 00:55 / A "C-2", C 0, D "false", E 2024-01-06 00:55 / A "C-3", C 0, D "true", E 2024-01-06 00:55
xlsx-template-ex: A "C-1", C 5, D true, E 2024-01-05 17:00 / A "C-2", C "", D "", E 2024-01-05 17:00 / A "C-3", C "", D true, E 2024-01-05 17:00
xlsx-template: A "C-1", C 5, D true, E 2024-01-05 17:00 / A "C-2", C 0, D false, E 2024-01-05 17:00 / A "C-3", C "", D true, E 2024-01-05 17:00 / A "open: 0"
KeyError: "There is no item named '\''xl/sharedStrings.xml'\'' in the archive"' "$seen"
