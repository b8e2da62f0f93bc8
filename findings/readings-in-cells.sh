#!/usr/bin/env bash
# Names in a workbook from Japan: of 東京, to which Excel keeps the reading トウキョウ as it was typed, exceljs' streaming reader gives the
# reading alone, and Perl's readers, o-spreadsheet and FortuneSheet's importer give 東京トウキョウ.
#
# Expected: 東京, as Excel shows, and openpyxl, SheetJS, calamine, xlsx2csv and exceljs' other reader read.
# Seen: the shared text has the reading in rPh beside its t. exceljs 4.4.0, stream.xlsx.WorkbookReader, keeps the last t that it meets;
#   Spreadsheet::ParseXLSX 0.27 and @corbe30/fortune-excel 2.3.4 add the reading to plain texts, Spreadsheet::XLSX 0.17 and
#   o-spreadsheet 19.3.7 to those that are partly bold too. What is saved of it has both in the text.
# Matters to: registers of sites, owners and suppliers from Japan: a search for 東京 alone, or a comparison with it, misses them all.
# Source: ECMA-376 part 1, 18.4.6 (rPh): "phonetic run"; Excel writes it for all that is typed by an input method.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at exceljs@4.4.0 xlsx@0.18.5 @odoo/o-spreadsheet@19.3.7 @odoo/owl@2.8.3 jszip@3.10.2 @corbe30/fortune-excel@2.3.4 \
    @fortune-sheet/react@1.0.4 @fortune-sheet/core@1.0.4 react@19.3.1 react-dom@19.3.1 --legacy-peer-deps
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
deb_with_all_at libspreadsheet-parsexlsx-perl=0.27-3+deb12u2 libspreadsheet-xlsx-perl=0.17-1
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    [ ! -d "$folder" ] || export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
cd "$work/js"
python3 - >"$work/seen" <<'PY'
import openpyxl, xlsxwriter, zipfile

book = xlsxwriter.Workbook('plain.xlsx')
sheet = book.add_worksheet('sites')
sheet.write_string(0, 0, '東京')
sheet.write_rich_string(1, 0, '渋谷', book.add_format({'bold': True}), ' open')
book.close()
made = zipfile.ZipFile('made.xlsx', 'w', zipfile.ZIP_DEFLATED)
for name in zipfile.ZipFile('plain.xlsx').namelist():
    text = zipfile.ZipFile('plain.xlsx').read(name).decode()
    for written, reading in (('東京', 'トウキョウ'), ('渋谷', 'シブヤ')):
        start = text.find(written)
        end = text.find('</si>', start) if name.endswith('sharedStrings.xml') else -1
        if end > 0:
            text = f'{text[:end]}<rPh sb="0" eb="2"><t>{reading}</t></rPh><phoneticPr fontId="0"/>{text[end:]}'
    made.writestr(name, text)
made.close()
print('openpyxl:', ' | '.join(cell.value for cell in openpyxl.load_workbook('made.xlsx').active['A']))
PY
js >>"$work/seen" 2>"$work/log" <<'JS' || cannot "$(tail -n 5 "$work/log")"
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const name of ['log', 'debug', 'group', 'groupEnd', 'groupCollapsed', 'warn']) console[name] = () => {};
const text = (value) => value.richText?.map((run) => run.text).join('') ?? value;
const say = (name, values) => console.info(`${name}: ${values.map(text).join(' | ')}`);
const { readFile, utils } = require('xlsx');
say('SheetJS', utils.sheet_to_json(readFile('made.xlsx').Sheets.sites, { header: 1 }).flat());
const { Workbook, stream } = require('exceljs');
const book = new Workbook();
await book.xlsx.readFile('made.xlsx');
say('exceljs', book.worksheets[0].getColumn(1).values.slice(1));
// Now and then the streaming reader misses a part of the archive, which is another matter.
let streamed = [{}];
while (streamed.some((value) => typeof value === 'object' && !value.richText)) {
  streamed = [];
  try {
    for await (const sheet of new stream.xlsx.WorkbookReader('made.xlsx')) for await (const row of sheet) streamed.push(row.values[1]);
  } catch {
    streamed = [{}];
  }
}
say('exceljs, streaming', streamed);
globalThis.owl = require('@odoo/owl');
const parts = {};
for (const [path, part] of Object.entries((await require('jszip').loadAsync(fs.readFileSync('made.xlsx'))).files)) parts[path] = await part.async('string');
const { getters } = new (require('@odoo/o-spreadsheet/dist/o_spreadsheet.cjs').Model)(parts);
say('o-spreadsheet', [0, 1].map((row) => getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: 0, row }).formattedValue));
Object.assign(globalThis, { Blob: window.Blob, File: window.File });
const { transformExcelToFortune } = require('@corbe30/fortune-excel');
const [sheet] = await new Promise((done) => transformExcelToFortune(new File([fs.readFileSync('made.xlsx')], 'made.xlsx'), done, () => {}, {}));
say('fortune-excel', sheet.celldata.map(({ v }) => v.v ?? v.ct.s.map((run) => run.v).join('')));
process.exit(0);
JS
perl - >>"$work/seen" 2>"$work/log" <<'PERL' || cannot "$(tail -n 3 "$work/log")"
use Spreadsheet::ParseXLSX;
use Spreadsheet::XLSX;
my $sheet = Spreadsheet::ParseXLSX->new->parse('made.xlsx')->worksheet(0);
binmode STDOUT, ':utf8';
print 'Spreadsheet::ParseXLSX: ', join(' | ', map { $sheet->get_cell($_, 0)->value } 0 .. 1), "\n";
binmode STDOUT, ':raw';
my $cells = Spreadsheet::XLSX->new('made.xlsx')->{Worksheet}[0]{Cells};
print 'Spreadsheet::XLSX: ', join(' | ', map { $cells->[$_][0]{Val} } 0 .. 1), "\n";
PERL
expect '東京 with the reading トウキョウ; 渋谷 open with the reading シブヤ' 'openpyxl: 東京 | 渋谷 open
SheetJS: 東京 | 渋谷 open
exceljs: 東京 | 渋谷 open
exceljs, streaming: トウキョウ | 渋谷 open
o-spreadsheet: 東京トウキョウ | 渋谷 openシブヤ
fortune-excel: 東京トウキョウ | 渋谷 open
Spreadsheet::ParseXLSX: 東京トウキョウ | 渋谷 open
Spreadsheet::XLSX: 東京トウキョウ | 渋谷 openシブヤ' "$(cat "$work/seen")"
