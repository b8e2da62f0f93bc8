#!/usr/bin/env bash
# exceljs' streaming reader, for large workbooks: "not done" by openpyxl, with "done" in bold, is "done"; "open" by Gnumeric has a line break
# and blanks behind it; and of one workbook, read again and again, it gives the texts at times, and at times an error or their numbers.
#
# Expected: "not done" and "open", as exceljs' other reader and SheetJS give them, and each time the same.
# Seen: exceljs 4.4.0, stream.xlsx.WorkbookReader, Node 20. Of a text that stands in its cell in runs, as openpyxl 3.1.5 writes rich texts, it
#   keeps the last run. It adds the line breaks and blanks between the tags of Gnumeric's shared texts to the text. Parts of an archive
#   that has come as a whole pass it by: a workbook by SheetJS 0.18.5 ends about every second time with "reading 'sheets'", one by
#   xlsx-populate 1.21.0 gives {"sharedString":0} for a text about every tenth time, without an error.
# Matters to: servers that read uploaded registers row by row: "not done" becomes its contrary, and no filter finds "open".
# Source: exceljs' README, "Streaming XLSX Reader", and its issue 3064 of the error; ECMA-376 part 1, 18.3.1.53 (is) and 18.4.8 (si).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at exceljs@4.4.0 xlsx@0.18.5 xlsx-populate@1.21.0
pip_at openpyxl==3.1.5
deb_with_all_at gnumeric=1.12.55-1
cd "$work/js"
python3 - <<'PY'
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

for name, text in (('openpyxl', CellRichText('not ', TextBlock(InlineFont(b=True), 'done'))), ('plain', 'open')):
    book = openpyxl.Workbook()
    book.active['A1'] = text
    book.save(f'{name}.xlsx')
PY
ssconvert plain.xlsx Gnumeric.xlsx >"$work/log" 2>&1 || cannot "ssconvert: $(tail -n 3 "$work/log")"
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Workbook, stream } = require('exceljs');
const { readFile, utils, writeFile } = require('xlsx');
const populate = require('xlsx-populate');
const streamed = async (path) => {
  const cells = [];
  try {
    for await (const sheet of new stream.xlsx.WorkbookReader(path)) for await (const row of sheet) cells.push(row.values[1]);
  } catch (error) {
    return error.message;
  }
  return JSON.stringify(cells[0]);
};
for (const name of ['openpyxl', 'Gnumeric']) {
  const path = `${name}.xlsx`;
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const shown = utils.sheet_to_json(Object.values(readFile(path).Sheets)[0], { header: 1 })[0][0];
  console.log(`by ${name}: streaming ${await streamed(path)}, at once "${book.worksheets[0].getCell('A1').text}", SheetJS "${shown}"`);
}
const made = utils.book_new();
utils.book_append_sheet(made, utils.aoa_to_sheet([['open']]), 'plan');
writeFile(made, 'SheetJS.xlsx', { bookSST: true });
const blank = await populate.fromBlankAsync();
blank.sheet(0).cell('A1').value('open');
await blank.toFileAsync('xlsx-populate.xlsx');
for (const name of ['SheetJS', 'xlsx-populate']) {
  const seen = new Set();
  for (let reading = 0; reading < 2000 && seen.size < 2; reading += 1) seen.add(await streamed(`${name}.xlsx`));
  console.log(`by ${name}, in turns: ${[...seen].sort().join(' or ')}`);
}
process.exit(0);
JS
)
expect 'not done, with a bold word; open' 'by openpyxl: streaming "done", at once "not done", SheetJS "not done"
by Gnumeric: streaming "open\n        \n      ", at once "open", SheetJS "open"
by SheetJS, in turns: "open" or Cannot read properties of undefined (reading '\''sheets'\'')
by xlsx-populate, in turns: "open" or {"sharedString":0}' "$seen"
