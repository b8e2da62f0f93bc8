#!/usr/bin/env bash
# SheetJS, reading a table of a web page, takes "≤5", written &#8804;5, for a day of the year 8804, and "−12.5", as
# Gnumeric writes it, for one of 8722.
#
# Expected: a reference by number, &#8804; or &#8722;, is the sign that it stands for, as &lt; is.
# Seen: SheetJS (xlsx) 0.18.5 decodes few references by name and none by number, and then looks for dates in the text:
#   what is left of &#8804;5 reads as the first of May 8804, 2521757 as a number; &#8722;5 % and &#60;5 likewise. Where
#   no day can be read, "&#8722;13", "&euro;5" or "5&#8211;10", the references stay as they are. A sheet with -12.5 that
#   Gnumeric 1.12.55 saves as a page, with &#8722; for the minus, is 2492024 in SheetJS; pandas 3.1.1 reads the sign.
# Matters to: tables of limits and changes that a report or a sheet has written as a page: no error, and no number that
#   looks alike.
# Source: HTML, 13.1.4 (character references); SheetJS' documentation, "HTML".
# Debian 12 for Gnumeric.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx@0.18.5
cat >"$work/js/page.cjs" <<'JS'
const { read, utils } = require('xlsx');
const cells = (html) => utils.sheet_to_json(Object.values(read(html, { type: 'string' }).Sheets)[0], { header: 1 }).flat();
const page = require('node:fs').readFileSync(0, 'utf8');
console.log(cells(page).join(' | '));
JS
shown() { node "$work/js/page.cjs"; }
table() { printf '<table><tr>'; printf '<td>%s</td>' "$@"; printf '</tr></table>'; }
expect 'references' '2521757 | 2491806 | 2491806 | 22037 | &#8722;13 | 5&#8211;10 | &euro;5 | <5 | ≤5' \
    "$(table '&#8804;5' '&#8722;5' '&#8722;5 %' '&#60;5' '&#8722;13' '5&#8211;10' '&euro;5' '&lt;5' '≤5' | shown)"

deb_with_all_at gnumeric=1.12.55-1
cd "$work"
printf 'id,change\nC-1,-12.5\nC-2,-5\nC-3,7\n' >a.csv
quietly ssconvert --export-type=Gnumeric_html:html40 a.csv a.html
expect 'of Gnumeric' 'id | change | C-1 | 2492024 | C-2 | 2491806 | C-3 | 7' "$(shown <a.html)"
pip_at pandas==3.1.1 lxml==6.1.1
expect 'in pandas' '−12.5 −5 7' "$(python3 -c "
import pandas
print(*pandas.read_html('a.html', header=0)[0]['change'])")"
