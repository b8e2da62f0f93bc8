#!/usr/bin/env bash
# catdoc's xls2csv shows 5 January 2024 as 6 January 2028, TRUE and FALSE as empty cells, and 30 hours as 06:00:00.
#
# Expected: dates, truths and durations as the sheet shows them; as its page says, the "format, specified in the
#   spreadsheet is used".
# Seen: catdoc 0.95 takes any workbook that says from which year it counts for one of a Macintosh, which counts from
#   1904, also where it says that it does not, as those of Excel, LibreOffice, Gnumeric, SheetJS and xlwt do: four years
#   and a day are added to each date. Of the formats of dates it knows some: 45296 in yyyy-mm-dd is 45296. Shares are
#   0.125.
# Matters to: old sheets that a script searches or converts (catdoc is what file managers and mail programs show them
#   by): every date is wrong by the same amount, and nobody can tell what is done.
# Source: [MS-XLS], 2.4.77 (Date1904: 0 is the system of 1900), 2.4.24 (BoolErr); catdoc's xlsparse.c, MS1904.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at catdoc=1:0.95-6~deb12u1
pip_at xlwt==1.3.0
npm_at xlsx@0.18.5
cd "$work"
python3 - <<'PY'
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet('a')
cells = [(45296, 'M/D/YY'), (45296, 'YYYY-MM-DD'), (1.25, '[h]:mm:ss'), (0.125, '0%'), (True, 'General'), (False, 'General'), (5, 'General')]
for row, (value, form) in enumerate(cells):
    sheet.write(row, 0, form)
    sheet.write(row, 1, value, xlwt.easyxf(num_format_str=form))
book.save('a.xls')
PY
cat >js/write.cjs <<'JS'
const { utils, writeFile } = require('xlsx');
const sheet = utils.aoa_to_sheet([['M/D/YY', { t: 'n', v: 45296, z: 'm/d/yy' }], ['General', true], ['calculated', { t: 'b', v: true, f: '1=1' }]]);
const book = utils.book_new();
utils.book_append_sheet(book, sheet, 'a');
writeFile(book, 'b.xls', { bookType: 'biff8' });
JS
node js/write.cjs
shown() { CHARSETPATH=$work/deb/usr/share/catdoc LC_ALL=C.UTF-8 xls2csv -f %Y-%m-%d "$1" 2>/dev/null | tr -d '\f'; }
expect 'of xlwt' '"M/D/YY","2028-01-06"
"YYYY-MM-DD","45296"
"[h]:mm:ss","1904-01-02"
"0%","0.125"
"General"
"General"
"General","5"' "$(shown a.xls)"
expect 'of SheetJS' '"M/D/YY","2028-01-06"
"General"
"calculated"' "$(shown b.xls)"
