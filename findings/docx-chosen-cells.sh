#!/usr/bin/env bash
# A cell of a Word table that is a drop-down list is left out by python-docx, docx2md-cli, docx2everything and
# docx2markdown, so that the cost stands under "state".
#
# Expected: the cell of a content control (w:sdt around w:tc, which Word writes when the list fills its cell) is a cell.
# Seen: of 1, open, 5 under id, state, cost python-docx 1.2.0 gives a row of two cells, 1 and 5, and the Markdown of
#   docx2md-cli 0.2.0, docx2everything 1.1.0 and docx2markdown 0.1.1 has 5 under "state". pandoc 3.9 (pypandoc_binary
#   1.17), mammoth 1.13.0, MarkItDown 0.1.9, kreuzberg 4.10.4, officeparser 8.1.1, docx2md 1.0.5 and word-extractor 1.0.4
#   have the three cells.
# Matters to: forms and registers in Word whose state is chosen from a list: the one column that matters is gone and its
#   neighbour takes its place.
# Source: ECMA-376 Part 1, 17.5.2 (sdt, cell-level).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
cell() { printf '<w:tc><w:tcPr/><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>' "$@"; }
docx_at "$work/made.docx" <<XML
<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr>$(cell id state cost)</w:tr>
<w:tr>$(cell 1)<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="open" w:value="open"/><w:listItem
w:displayText="done" w:value="done"/></w:dropDownList></w:sdtPr><w:sdtContent>$(cell open)</w:sdtContent></w:sdt>$(cell 5)</w:tr>
</w:tbl><w:p/>
XML
expect 'a chosen cell' 'python-docx: id | state | cost / 1 | 5
docx2md-cli: | id | state | cost | / |---|---|---| / | 1 | 5 | |
docx2everything: | id | state | cost | / | --- | --- | --- | / | 1 | 5 |  |
docx2markdown: | id | state | cost | / | --- | --- | --- | / | 1 | 5 |
pandoc: |     |       |      | / |-----|-------|------| / | id  | state | cost | / | 1   | open  | 5    |
MarkItDown: |  |  |  | / | --- | --- | --- | / | id | state | cost | / | 1 | open | 5 |
kreuzberg: | id | state | cost | / | --- | --- | --- | / | 1 | open | 5 |
officeparser: | id | state | cost | / | --- | --- | --- | / | 1 | open | 5 |
docx2md: | # | # | # | / |---|---|---| / |id|state|cost| / |1|open|5|
word-extractor: id	state	cost / 1	open	5' "$(docx_read made.docx python-docx docx2md-cli docx2everything docx2markdown pandoc MarkItDown \
    kreuzberg officeparser docx2md word-extractor)"
