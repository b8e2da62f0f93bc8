#!/usr/bin/env bash
# A row inserted into a workbook by eight libraries, above the claims C-2 and C-3: the link of C-3 stays behind and stands beside C-2 with openpyxl
# and officework, its note with excelize and officework; with exceljs the note is gone. Five leave C-3 out of the total, and three of these
# keep the total that the file had, so that pandas sees it right and Excel wrong. What another sheet takes from C-3 is C-2's in seven.
#
# Expected: as in Excel, all that belongs to a row goes down with it: link, note, formulas on it, drop-down lists, rules for colours, names, and what
#   other sheets take from it. openpyxl's documentation says that formulas, tables and charts do not; links are not among them.
# Seen: XlsxWriter 3.3.1's workbook, read back by openpyxl 3.1.5. openpyxl moves cells and notes alone. wolfxl 2.0.21 and officework 0.9.0 mend
#   formulas of the sheet and no others. rustypyxl 0.7.1 moves all but formulas and names. oxlsx 0.2.0 drops the drop-down lists. exceljs 4.4.0 and
#   excelts 10.2.0 (insertRow) lose the notes below, exceljs also each link within the workbook, wherever it stands. excelize (excelize-wasm 0.1.3)
#   is right but for notes and for links to a cell.
# Matters to: programs that add a claim to a register: the link, the note and the cost of one claim are read as another's.
# Source: openpyxl's "Inserting and deleting rows and columns"; ECMA-376 part 1, 18.3.1.47 (hyperlink) and 18.7.3 (comment), whose ref names a cell.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at openpyxl==3.1.5 wolfxl==2.0.21 rustypyxl==0.7.1 officework==0.9.0 oxlsx==0.2.0 XlsxWriter==3.3.1
npm_at exceljs@4.4.0 @cj-tech-master/excelts@10.2.0 excelize-wasm@0.1.3
cd "$work/js"
cat >make.py <<'PY'
import importlib, xlsxwriter

book = xlsxwriter.Workbook('plan.xlsx')
sheet, other = book.add_worksheet('plan'), book.add_worksheet('sum')
sheet.write_row(0, 0, ['id', 'cost', 'twice', 'state', 'see'])
for row, cost in ((1, 5), (2, 7), (3, 9)):
    sheet.write_row(row, 0, [f'C-{row}', cost])
    sheet.write_formula(row, 2, f'=B{row + 1}*2', None, 2 * cost)
    sheet.write_string(row, 3, 'open')
    sheet.write_url(row, 4, f'https://example.org/C-{row}', string='see')
sheet.write_string(4, 0, 'total')
sheet.write_formula(4, 1, '=SUM(B2:B4)', None, 21)
sheet.write_comment('A4', 'C-3: not before May')
sheet.data_validation('D2:D4', {'validate': 'list', 'source': ['open', 'done']})
sheet.conditional_format('B4', {'type': 'cell', 'criteria': '>', 'value': 8, 'format': book.add_format({'bold': True})})
book.define_name('budget', '=plan!$B$5')
other.write_formula('A1', '=plan!B4', None, 9)
other.write_url('A2', 'internal:plan!A4', string='C-3')
book.close()
for name in ('openpyxl', 'wolfxl', 'rustypyxl', 'officework', 'oxlsx'):
    book = importlib.import_module(name).load_workbook('plan.xlsx')
    book['plan'].insert_rows(3)
    book.save(f'{name}.xlsx')
PY
cat >look.py <<'PY'
import openpyxl

print('name: what stands beside C-3; total; drop-down; bold; budget; other sheet')
for name in ('openpyxl', 'wolfxl', 'rustypyxl', 'officework', 'oxlsx', 'exceljs', 'excelts', 'excelize'):
    book, shown = openpyxl.load_workbook(f'{name}.xlsx'), openpyxl.load_workbook(f'{name}.xlsx', data_only=True)
    sheet, other = book['plan'], book['sum']
    rows = {row[0].value: row for row in sheet.iter_rows(max_row=6)}
    link, note = rows['C-3'][4].hyperlink, rows['C-3'][0].comment
    lists = ' '.join(str(rule.sqref) for rule in sheet.data_validations.dataValidation) or 'none'
    bold = ' '.join(str(part.sqref) for part in sheet.conditional_formatting)
    links = [f'{cell.coordinate} to {cell.hyperlink.location}' for row in other.iter_rows(max_row=4) for cell in row if cell.hyperlink]
    print(f'{name}: {link.target if link else "no link"}, {"its note" if note else "no note"}, {rows["C-3"][2].value}; {rows["total"][1].value}, '
          f'read as {shown["plan"].cell(6, 2).value}; {lists}; {bold}; {book.defined_names["budget"].attr_text}; '
          f'{other["A1"].value}, {" ".join(links) or "no link"}')
    for row in sheet.iter_rows(max_row=6):
        if row[0].comment and row[0].value != 'C-3':
            print(f'  "{row[0].comment.text}" beside {row[0].value}')
        if row[4].hyperlink and row[0].value and not row[4].hyperlink.target.endswith(row[0].value):
            print(f'  {row[4].hyperlink.target} beside {row[0].value}')
PY
python3 make.py
js <<'JS'
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
for (const name of ['exceljs', '@cj-tech-master/excelts']) {
  const { Workbook } = require(name);
  const book = new Workbook();
  await book.xlsx.readFile('plan.xlsx');
  book.getWorksheet('plan').insertRow(3, []);
  await book.xlsx.writeFile(`${name.replace(/.*\//, '')}.xlsx`);
}
const excelize = await require('excelize-wasm').init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.OpenReader(new Uint8Array(readFileSync('plan.xlsx')));
for (const { error } of [book, book.InsertRows('plan', 3, 1)]) if (error) throw error;
writeFileSync('excelize.xlsx', Buffer.from(book.WriteToBuffer().buffer));
process.exit(0);
JS
expect 'C-3, with a row inserted above C-2' 'name: what stands beside C-3; total; drop-down; bold; budget; other sheet
openpyxl: no link, its note, =B4*2; =SUM(B2:B4), read as None; D2:D4; B4; plan!$B$5; =plan!B4, A2 to plan!A4
  https://example.org/C-3 beside C-2
wolfxl: https://example.org/C-3, its note, =B5*2; =SUM(B2:B5), read as 21; D2:D5; B5; plan!$B$6; =plan!B4, A2 to plan!A4
rustypyxl: https://example.org/C-3, its note, =B4*2; =SUM(B2:B4), read as 21; D2:D5; B5; plan!$B$5; =plan!B4, A2 to plan!A4
officework: no link, no note, =B5*2; =SUM(B2:B5), read as 21; D2:D4; B4; '\''plan'\''!$B$5; =plan!B4, A2 to plan!A4
  "C-3: not before May" beside C-2
  https://example.org/C-3 beside C-2
oxlsx: https://example.org/C-3, its note, =B4*2; =SUM(B2:B4), read as None; none; B4; plan!$B$5; =plan!B4, A2 to plan!A4
exceljs: https://example.org/C-3, no note, =B4*2; =SUM(B2:B4), read as 21; D2:D4; B4; plan!$B$6; =plan!B4, no link
excelts: https://example.org/C-3, no note, =B4*2; =SUM(B2:B4), read as 21; D2:D4; B4; plan!$B$6; =plan!B4, A2 to plan!A4
excelize: https://example.org/C-3, no note, =B5*2; =SUM(B2:B5), read as 21; D2:D5; B5; plan!$B$6; =plan!B5, A2 to plan!A4
  "C-3: not before May" beside C-2' "$(python3 look.py)"
