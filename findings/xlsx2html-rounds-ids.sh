#!/usr/bin/env bash
# xlsx2html shows the number 1986, in a cell that is formatted as text, as 2000, and 1.5k as 1500.0"k".
#
# Expected: "@" is the format of text: a number in it is shown as it is; a comma behind the digits divides by 1000;
#   units in quotes are shown without the quotes.
# Seen: xlsx2html 0.6.4 hands formats to Babel, where "@" counts the digits that matter: 1986 is 2000, 1234 is 1000,
#   67 is 70. `0.0,"k"` is the number undivided, with the unit in its quotes: 1500.0"k"; 12 days is `12 "days"`. Of a
#   condition the figures are replaced: 3 in [>10]"high";"low" is `[>3]"high"`, and 0.5 as # ?/? is "0 /".
# Matters to: sheets put on pages and into mails by it: ids, years and postcodes in columns set to text are rounded.
# Source: xlsx2html/format; Unicode's UTS 35, "Significant Digits" ("@"); ECMA-376 Part 1, 18.8.31.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at xlsx2html==0.6.4 XlsxWriter==3.3.1 openpyxl==3.1.5 babel==2.19.0
cd "$work"
seen=$(python3 - <<'PY'
import html, re, xlsx2html, xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('a')
for row, (number, shown) in enumerate((
    (1986, '@'), (67, '@'), (1986, '0'), (1500, '0.0,"k"'), (12, '0 "days"'), (3, '[>10]"high";"low"'), (0.5, '# ?/?'),
)):
    sheet.write_number(row, 0, number, book.add_format({'num_format': shown}))
book.close()
page = xlsx2html.xlsx2html('made.xlsx')
page.seek(0)
for cell in re.findall(r'<td[^>]*>(.*?)</td>', page.read(), re.S):
    print(html.unescape(cell).strip())
PY
)
expect 'shown' '2000
70
1986
1500.0"k"
12 "days"
[>3]"high"
0 /' "$seen"
