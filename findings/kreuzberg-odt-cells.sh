#!/usr/bin/env bash
# Of an ODT table in which a cell covers others kreuzberg moves what follows to the left, "done" under "id", and it makes
# one word of two paragraphs in a cell: "donelate".
#
# Expected: covered cells (table:covered-table-cell) keep their place, as kreuzberg does for the same table in DOCX.
# Seen: kreuzberg 4.10.4: of rows of three columns the second, whose first cell is covered from above, begins with "done",
#   and the row "both | (covered) | 5" has 5 under "state"; two paragraphs of a cell are joined. odfdo 3.27.3 is right,
#   pandoc 3.9 (pypandoc_binary 1.17) and officeparser 8.1.1 write the table as HTML.
# Matters to: tables of LibreOffice that are read for their values: each stands under another head.
# Source: OpenDocument 1.3 Part 3, 9.1.5 (table:covered-table-cell).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

odt_readers
cell() { printf '<table:table-cell><text:p>%s</text:p></table:table-cell>' "$@"; }
tr -d '\n' <<XML | odt_at "$work/made.odt"
<table:table table:name="t"><table:table-column table:number-columns-repeated="3"/>
<table:table-row>$(cell id state cost)</table:table-row><table:table-row><table:table-cell table:number-rows-spanned="2">
<text:p>1</text:p></table:table-cell>$(cell open 5)</table:table-row><table:table-row><table:covered-table-cell/>
<table:table-cell><text:p>done</text:p><text:p>late</text:p></table:table-cell>$(cell 7)</table:table-row>
<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>both</text:p></table:table-cell>
<table:covered-table-cell/>$(cell 5)</table:table-row></table:table>
XML
expect 'covered cells' 'kreuzberg: | id | state | cost | / | --- | --- | --- | / | 1 | open | 5 | / | donelate | 7 |  | / | both | 5 |  |
odfdo: | id   | state     | cost | / |------|-----------|------| / | 1    | open      | 5    | / |      | done late | 7    | / | both |           | 5    |
pandoc: <table> / <tbody> / <tr> / <td>id</td> / <td>state</td> / <td>cost</td> / </tr> / <tr> / <td rowspan="2">1</td> / <td>open</td> / <td>5</td> / </tr> / <tr> / <td><p>done</p> / <p>late</p></td> / <td>7</td> / </tr> / <tr> / <td colspan="2">both</td> / <td>5</td> / </tr> / </tbody> / </table>
officeparser: <a id="t"></a> / <table> /   <tr> /     <td><p>id</p></td> /     <td><p>state</p></td> /     <td><p>cost</p></td> /   </tr> /   <tr> /     <td rowspan="2"><p>1</p></td> /     <td><p>open</p></td> /     <td><p>5</p></td> /   </tr> /   <tr> /     <td><p>done</p><p>late</p></td> /     <td><p>7</p></td> /   </tr> /   <tr> /     <td colspan="2"><p>both</p></td> /     <td><p>5</p></td> /   </tr> / </table>' "$(odt_read made.odt kreuzberg odfdo pandoc officeparser)"
