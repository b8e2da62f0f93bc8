#!/usr/bin/env bash
# Workbooks taken into Luckysheet or Univer and saved: TRUE and FALSE are 1 and 0 in one library, the sheet "R&D plan" is "R&amp;D plan",
# a link to https://example.org/?a=1&b=2 leads to ?a=1&amp;b=2, and another's workbook with a link in it is read by openpyxl no more.
#
# Expected: what nobody touched is saved as it was read.
# Seen: luckyexcel 1.0.1 gives true and false as the texts "1" and "0" without saying that they are truths, and the text 007 like the
#   number 1986. @zwight/luckyexcel 1.1.6, made from it for Univer, saves truths as numbers. @mertdeveci55/univer-import-export 0.2.1,
#   made from that, keeps them, but gives a link a colour "rgb(…)", which openpyxl 3.1.5 refuses; to load it needs xlsx, which it does not
#   ask for. All three leave &amp; in the names of sheets, the second in links too. Texts, shares and hours are saved right.
# Matters to: registers edited in a page: "reviewed" is 1 or 0 for who filters by TRUE, formulas that name the sheet find none.
# Source: the READMEs (transformExcelToLucky, transformExcelToUniver, transformUniverToExcel); ECMA-376 part 1, 18.3.1.4 and 18.8.19.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at luckyexcel@1.0.1 @zwight/luckyexcel@1.1.6 @mertdeveci55/univer-import-export@0.2.1 @univerjs/core@0.6.10 rxjs@7.8.2 nanoid@3.3.20 xlsx@0.18.5 papaparse@5.7.1 --legacy-peer-deps
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
cd "$work/js"
python3 - <<'PY'
import datetime, xlsxwriter

for name, link in ('plain', False), ('linked', True):
    book = xlsxwriter.Workbook(f'{name}.xlsx')
    sheet = book.add_worksheet('R&D plan')
    sheet.write_string(0, 0, '007')
    sheet.write_number(0, 1, 1986)
    sheet.write_boolean(0, 2, True)
    sheet.write_boolean(0, 3, False)
    sheet.write_number(0, 4, 0.999, book.add_format({'num_format': '0.0%'}))
    sheet.write_datetime(0, 5, datetime.timedelta(hours=30), book.add_format({'num_format': '[h]:mm'}))
    if link:
        sheet.write_url(0, 6, 'https://example.org/?a=1&b=2', string='ADR-7')
    book.close()
PY
for name in luckyexcel @zwight/luckyexcel @mertdeveci55/univer-import-export; do
    js "$name" <<'JS' >"$work/${name##*/}.log" 2>&1 || cannot "$name: $(tail -n 3 "$work/${name##*/}.log")"
import './page.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

for (const kind of ['File', 'Blob', 'FileReader']) globalThis[kind] = window[kind];
const name = process.argv[2];
const found = createRequire(import.meta.url)(name);
const library = found.default ?? found;
for (const file of ['plain', 'linked']) {
  const bytes = readFileSync(`${file}.xlsx`);
  const given = name.startsWith('@mert') ? new window.File([bytes], 'a.xlsx') : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  if (name === 'luckyexcel') {
    const { sheets } = await new Promise((done) => library.transformExcelToLucky(given, done));
    const cells = sheets[0].celldata.map(({ v }) => `${JSON.stringify(v.v)}${v.ct?.t ? ` (${v.ct.t})` : ''}`);
    const link = Object.values(sheets[0].hyperlink ?? {}).map(({ linkAddress }) => linkAddress);
    writeFileSync(`${file}.luckyexcel`, [sheets[0].name, ...cells, ...link].join(' | '));
  } else {
    const snapshot = await new Promise((done, fail) => library.transformExcelToUniver(given, done, fail));
    const saved = await new Promise((success, error) => library.transformUniverToExcel({ snapshot, fileName: 'a.xlsx', getBuffer: true, success, error }));
    writeFileSync(`${file}-${name.split('/')[0].slice(1)}.xlsx`, Buffer.from(saved));
  }
}
process.exit();
JS
done
seen=$(
    for file in plain linked; do echo "luckyexcel, $file: $(cat "$file.luckyexcel")"; done
    python3 - 2>/dev/null <<'PY'
import openpyxl

for name in 'zwight', 'mertdeveci55':
    for file in 'plain', 'linked':
        try:
            book = openpyxl.load_workbook(f'{file}-{name}.xlsx')
            cells = book.worksheets[0][1]
            print(f'{name}, {file}:', book.sheetnames[0], *(cell.value for cell in cells), *(cell.hyperlink.target for cell in cells if cell.hyperlink), sep=' | ')
        except Exception as error:
            print(f'{name}, {file}:', error.__cause__ or error)
PY
)
expect 'the sheet "R&D plan": 007, 1986, TRUE, FALSE, 99.9 %, 30:00 hours, and a link' 'luckyexcel, plain: R&amp;D plan | "007" | "1986" | "1" | "0" | "0.999" | "1.25"
luckyexcel, linked: R&amp;D plan | "007" | "1986" | "1" | "0" | "0.999" | "1.25" | "ADR-7" (s)
zwight, plain: | R&amp;D plan | 007 | 1986 | 1 | 0 | 0.999 | 1 day, 6:00:00
zwight, linked: | R&amp;D plan | 007 | 1986 | 1 | 0 | 0.999 | 1 day, 6:00:00 | ADR-7 | https://example.org/?a=1&amp;b=2
mertdeveci55, plain: | R&amp;D plan | 007 | 1986 | True | False | 0.999 | 1 day, 6:00:00
mertdeveci55, linked: Colors must be aRGB hex values' "$seen"
