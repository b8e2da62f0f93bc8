#!/usr/bin/env bash
# "not done yet", a cell in which "done" is bold, is "done yet" in excel-row-stream and "notdoneyet" in xlsx-stream-reader;
# where the words are kept in the cell, the first reads " yet", the other no text at all, and Perl's Spreadsheet::ParseXLSX "not ".
#
# Expected: the runs of a text that is partly bold are joined as they stand, wherever the workbook keeps them: in the
#   shared texts, as Excel does, or in the cell itself, as writers of large sheets and openpyxl do. SheetJS and
#   xlsx-extract read both.
# Seen: excel-row-stream 1.4.2 leaves the first run of a shared text out, and all but the last of a text in the cell: "5 to
#   7 days" is " to 7 days" and "7 days". xlsx-stream-reader 1.1.1 cuts the spaces off each run, "5to7 days", and gives
#   the object {"name":"t"} for a text in the cell. Spreadsheet::ParseXLSX 0.27 gives the first run of such a text, and
#   xlstream 2.5.5 reads no sheet that has one.
# Matters to: registers in which somebody made the word that matters bold: "not" is gone, and a range is its end.
# Source: their readers' handlers of the elements r and t.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at excel-row-stream@1.4.2 xlsx-stream-reader@1.1.1 xlstream@2.5.5 xlsx-extract@0.2.0
deb_with_all_at libspreadsheet-parsexlsx-perl=0.27-3+deb12u2
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
python3 - "$work/js" <<'PY'
import sys, xlsxwriter

for name, in_cells in (('shared', False), ('in-cells', True)):
    book = xlsxwriter.Workbook(f'{sys.argv[1]}/{name}.xlsx', {'constant_memory': in_cells})
    sheet = book.add_worksheet('Register')
    bold = book.add_format({'bold': True})
    sheet.write(0, 0, 'C-01')
    sheet.write_rich_string(0, 1, 'not ', bold, 'done', ' yet')
    sheet.write(1, 0, 'C-02')
    sheet.write_rich_string(1, 1, '5', bold, ' to ', '7 days')
    book.close()
PY
seen=$(js <<'JS'
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import rowsOf from 'excel-row-stream';
import Reader from 'xlsx-stream-reader';
import { getXlsxStream } from 'xlstream';
import { XLSX } from 'xlsx-extract';

const readers = {
  'excel-row-stream': async (path, rows) => {
    const write = (row, _, done) => (rows.push(row.values ?? row), done());
    await pipeline(createReadStream(path), (rowsOf.default ?? rowsOf)({ matchSheet: /Register/ }), new Writable({ objectMode: true, write }));
  },
  'xlsx-stream-reader': (path, rows) => new Promise((done, failed) => {
    const reader = new Reader();
    reader.on('worksheet', (sheet) => (sheet.on('row', (row) => rows.push(row.values.slice(1))), sheet.process()));
    reader.on('end', done).on('error', failed);
    createReadStream(path).pipe(reader);
  }),
  xlstream: async (path, rows) => {
    for await (const row of await getXlsxStream({ filePath: path, sheet: 0 })) rows.push(row.formatted.arr);
  },
  'xlsx-extract': (path, rows) => new Promise((done, failed) => {
    new XLSX().extract(path, { sheet_nr: '1' }).on('row', (row) => rows.push(row)).on('end', done).on('error', failed);
  }),
};
for (const book of ['shared', 'in-cells'])
  for (const [name, read] of Object.entries(readers)) {
    const rows = [];
    const error = await read(`${book}.xlsx`, rows).then(() => '', () => 'an error');
    console.log(`${book}, ${name}:`, rows.map((row) => JSON.stringify(row[1])).join(' '), error);
  }
JS
)
for book in shared in-cells; do
    seen+=$'\n'$(perl - "$work/js/$book.xlsx" 2>/dev/null <<'PERL'
use Spreadsheet::ParseXLSX;
my $sheet = Spreadsheet::ParseXLSX->new->parse($ARGV[0])->worksheet(0);
print join(' ', 'Spreadsheet::ParseXLSX:', map { '"' . $sheet->get_cell($_, 1)->value . '"' } 0, 1);
PERL
    ) || cannot 'perl with Spreadsheet::ParseXLSX'
done
expect 'cells that are partly bold' 'shared, excel-row-stream: "done yet" " to 7 days" 
shared, xlsx-stream-reader: "notdoneyet" "5to7 days" 
shared, xlstream: "not done yet" "5 to 7 days" 
shared, xlsx-extract: "not done yet" "5 to 7 days" 
in-cells, excel-row-stream: " yet" "7 days" 
in-cells, xlsx-stream-reader: {"name":"t","attributes":{"xml:space":"preserve"}} {"name":"t"} 
in-cells, xlstream:  an error
in-cells, xlsx-extract: "not done yet" "5 to 7 days" 
Spreadsheet::ParseXLSX: "not done yet" "5 to 7 days"
Spreadsheet::ParseXLSX: "not " "5"' "$seen"
