#!/usr/bin/env bash
# officeparser moves the cells of an ODS sheet to the left where a cell before them is empty, once a cell of the sheet
# is merged: what was observed stands under what is claimed.
#
# Expected: an empty cell of a row keeps its place, as it does in the same sheet without a merged cell, and in XLSX.
# Seen: officeparser 8.1.1 writes a sheet with a merged cell as a table of HTML in the Markdown, and leaves the empty
#   cells out of it: a row whose second cell alone is filled, "B", is one <td> in the first column, and "A", empty, "C"
#   are A and C side by side. Without the merged title each is in its column.
# Matters to: who gives sheets of LibreOffice to search or a language model: one title over the table, and answers name
#   the wrong column.
# Source: ODF 1.3 part 3, 9.1.4 (table:table-cell: an empty one is a cell); HTML, 4.9.12 (forming a table).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at officeparser@8.1.1
cell() { printf '<table:table-cell office:value-type="string"%s><text:p>%s</text:p></table:table-cell>' "${2-}" "$1"; }
none='<table:table-cell/>'
row() { printf '<table:table-row>%s</table:table-row>\n' "$*"; }
title() { row "$(cell Costs ' table:number-columns-spanned="3"')<table:covered-table-cell table:number-columns-repeated=\"2\"/>"; }
rows() {
    row "$(cell claimed)$(cell where)$(cell observed)"
    row "$(cell A)$(cell paper)$(cell C)"
    row "$none$(cell B)$none"
    row "$(cell A)$none$(cell C)"
}
{ title && rows; } | ods_at "$work/js/merged.ods"
rows | ods_at "$work/js/plain.ods"
seen=$(js 2>"$work/log" <<'JS'
import { OfficeParser, OfficeGenerator } from 'officeparser';
for (const name of ['merged.ods', 'plain.ods']) {
  const made = await OfficeGenerator.generate(await OfficeParser.parseOffice(name), 'markdown');
  const table = String(made.value ?? made).replace(/\s*(<[^>]*>)\s*/g, '$1').replaceAll('</tr>', '\n');
  console.log(table.split('\n').filter((line) => line.includes('<td') || line.includes('|')).map((line) => line.replace(/<\/?(table|tr)>|<\/td>/g, '')).join('\n'));
}
JS
)
expect 'rows with a merged title, and without' '---<td colspan="3">Costs
<td>claimed<td>where<td>observed
<td>A<td>paper<td>C
<td>B
<td>A<td>C
| claimed | where | observed |
| --- | --- | --- |
| A | paper | C |
|  | B |  |
| A |  | C |' "$seen"
