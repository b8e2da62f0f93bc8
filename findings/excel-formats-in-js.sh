#!/usr/bin/env bash
# Excel's formats in JavaScript: excel-style-dataformatter shows 12 in the format 0 "days" as "0days", 1234.5 in #,##0
# "€" as "1€", 99.999 in General as "100.00" and half past noon as "0:30 PM"; js-excel-date-convert makes the next day
# of 23:59.
#
# Expected: as Excel shows them, "12 days", "1,235 €", "99.999", "12:30 PM"; 10:30 on 5 January 2024 is 45296.4375.
# Seen: excel-style-dataformatter 2.0.1 takes a space behind the digits for a sign that divides by a thousand, as a
#   comma does, and leaves it out; General has two digits behind the point, "Short Date" of 5 January is 01.05.2024. The
#   other way round, js-excel-date-convert 1.0.2 writes whole days, the next one from noon on. ssf 0.11.2, SheetJS' own,
#   shows -2.5 in the format 0 as -2, 2.5 as 3, and the last tenth of a second of a day as "24:00"; numfmt 4.0.1 shows
#   what Excel shows.
# Matters to: pages that show the cells of a workbook, or write dates into one: costs and durations are a thousandth of
#   what they were, and what ends at noon or later ends a day later.
# Source: ECMA-376 Part 1, 18.8.31 (numFmts); the packages' pages, "Excel-Style Javascript Data Formatter".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at excel-style-dataformatter@2.0.1 js-excel-date-convert@1.0.2 ssf@0.11.2 numfmt@4.0.1
cat >"$work/js/show.cjs" <<'JS'
const formatter = new (require('excel-style-dataformatter'))();
const shown = (value, kind, form) => console.log(`${value} ${form} -> ${formatter.format(value, kind, form).value}`);
for (const [value, form] of [[12, '0 "days"'], [12, '0" days"'], [1234.5, '#,##0 "€"'], [1234567, '#,##0 "users"'], [99.999, 'General'], [0.0004, 'General']])
  shown(value, 'Number', form);
shown('2024-01-05 12:30', 'DateTime', 'h:mm AM/PM');
shown('2024-01-05', 'DateTime', 'Short Date');
const { toExcelDate } = require('js-excel-date-convert');
console.log('js-excel-date-convert:', toExcelDate(new Date(2024, 0, 5, 10, 30)), toExcelDate(new Date(2024, 0, 5, 23, 59)));
const { format } = require('ssf');
console.log('ssf:', format('0', -2.5), format('0', 2.5), format('hh:mm', 45296.999999));
(async () => {
  const { format } = await import('numfmt');
  console.log('numfmt:', format('0', -2.5), format('0', 2.5), format('hh:mm', 45296.999999), format('0 "days"', 12), format('#,##0 "€"', 1234.5));
})();
JS
expect 'shown' '12 0 "days" -> 0days
12 0" days" -> 12 days
1234.5 #,##0 "€" -> 1€
1234567 #,##0 "users" -> 1 235users
99.999 General -> 100.00
0.0004 General -> .00
2024-01-05 12:30 h:mm AM/PM -> 0:30 PM
2024-01-05 Short Date -> 01.05.2024
js-excel-date-convert: 45296 45297
ssf: -2 3 24:00
numfmt: -3 3 00:00 12 days 1,235 €' "$(cd "$work/js" && TZ=UTC node show.cjs)"
