#!/usr/bin/env bash
# Tables of pages saved as workbooks: in table2excel "99.9 %" is the first of September 1999, ADR-7 the first of July 2001 and "R&D <5"
# the first of May, in tableexport too; "5<br>7 days" is "57 days"; excellentexport saves "R&amp;D" and "not <b>done</b>".
#
# Expected: a cell's text as the page shows it; a number or a date where the cell is one from end to end, such as 2024-01-05.
# Seen: table2excel 1.0.4 and tableexport 5.2.0 take whatever JavaScript's Date reads for a date, "Level 3", "#12" and "half of 2024"
#   too; the first also what ends in a percent sign. Both make 7 of 007, 1.1 of 1.10 and 5000 of 5E3. excellentexport 3.9.11 saves the
#   HTML of each cell, in CSV its text; its README shows how to take tags out, not references such as &amp;. @linways/table-to-excel
#   1.0.4 saves all as text unless it is told to, with the line break.
# Matters to: registers and SLO tables with a button "Excel": a target of 99.9 % is a day, an id of a decision another.
# Source: the READMEs ("Dates: tries to parse the date"); ECMA-262, Date.parse, which leaves open what else it reads.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at table2excel@1.0.4 xlsx@0.18.5 tableexport@5.2.0 excellentexport@3.9.11 @linways/table-to-excel@1.0.4
pip_at openpyxl==3.1.5
TZ=UTC js >"$work/log" 2>&1 <<'JS' || cannot "$(tail -n 3 "$work/log")"
import './page.mjs';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let saved;
for (const name of ['Blob', 'FileReader']) globalThis[name] = window[name];
const save = (blob) => ((saved = blob), 'blob:x');
Object.defineProperty(window.HTMLElement.prototype, 'innerText', { get() { return this.textContent; }, set(text) { this.textContent = text; } });
URL.createObjectURL = window.URL.createObjectURL = save;
URL.revokeObjectURL = window.URL.revokeObjectURL = () => {};
window.HTMLAnchorElement.prototype.click = () => {};
window.HTMLAnchorElement.prototype.dispatchEvent = () => true;
const cells = ['99.9 %', 'ADR-7', 'R&amp;D &lt;5', 'Level 3', '#12', 'half of 2024', '5<br>7 days', 'not <b>done</b>', '007', '1.10', '5E3', '5-7 days', '2024-01-05', '0'];
const table = () => {
  const rows = cells.map((cell, at) => `<tr><td>r${at}</td><td>${cell}</td></tr>`).join('');
  document.body.innerHTML = `<table><thead><tr><th>id</th><th>value</th></tr></thead><tbody>${rows}</tbody></table>`;
  return document.querySelector('table');
};
const ways = {
  table2excel: () => {
    window.XLSX = globalThis.XLSX = require('xlsx');
    window.saveAs = globalThis.saveAs = save;
    require('table2excel');
    new window.Table2Excel().export([table()]);
  },
  tableexport: () => {
    const { TableExport } = require('tableexport');
    const maker = new TableExport(table(), { exportButtons: false, formats: ['xlsx'] });
    const { data, mimeType, filename, fileExtension, merges, RTL, sheetname } = Object.values(maker.getExportData())[0].xlsx;
    maker.export2file(data, mimeType, filename, fileExtension, merges, RTL, sheetname);
  },
  excellentexport: () => require('excellentexport').convert({ openAsDownload: true, filename: 'a', format: 'xlsx' }, [{ name: 'a', from: { table: table() } }]),
  linways: () => require('@linways/table-to-excel').default.convert(table()),
};
for (const [name, way] of Object.entries(ways)) {
  saved = undefined;
  way();
  for (let times = 0; !saved && times < 50; times++) await new Promise((done) => setTimeout(done, 100));
  const bytes = await new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsArrayBuffer(saved);
  });
  writeFileSync(`${name}.xlsx`, Buffer.from(bytes));
}
process.exit();
JS
seen=$(cd "$work/js" && python3 - <<'PY'
import openpyxl

for name in 'table2excel', 'tableexport', 'excellentexport', 'linways':
    rows = [*openpyxl.load_workbook(f'{name}.xlsx').worksheets[0].iter_rows(min_row=2)]
    shown = (row[1].value.strftime('date %Y-%m-%d') if row[1].is_date else f'number {row[1].value:g}' if row[1].data_type == 'n' else row[1].value for row in rows)
    print(f'{name}:', ' | '.join(shown).replace('\n', ' / '))
PY
)
expect '99.9 %, ADR-7, R&D <5, Level 3, #12, half of 2024, 5 and 7 days, not done, 007, 1.10, 5E3, 5-7 days, 2024-01-05, 0' 'table2excel: date 1999-09-01 | date 2001-07-01 | date 2001-05-01 | date 2001-03-01 | date 2001-12-01 | date 2024-01-01 | 57 days | not done | number 7 | number 1.1 | number 5000 | 5-7 days | date 2024-01-05 | number 0
tableexport: 99.9 % | date 2001-07-01 | date 2001-05-01 | date 2001-03-01 | date 2001-12-01 | date 2024-01-01 | 57 days | not done | number 7 | number 1.1 | number 5000 | 5-7 days | date 2024-01-05 | number 0
excellentexport: 99.9 % | ADR-7 | R&amp;D &lt;5 | Level 3 | #12 | half of 2024 | 5<br>7 days | not <b>done</b> | 007 | 1.10 | 5E3 | 5-7 days | 2024-01-05 | 0
linways: 99.9 % | ADR-7 | R&D <5 | Level 3 | #12 | half of 2024 | 5 / 7 days | not done | 007 | 1.10 | 5E3 | 5-7 days | 2024-01-05 | 0' "$seen"
