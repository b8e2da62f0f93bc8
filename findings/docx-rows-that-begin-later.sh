#!/usr/bin/env bash
# A row of a Word table that begins in the second column is read from the first one by ten readers of DOCX: what stands
# under "state" stands under "id", and the cost under "state".
#
# Expected: columns that a row leaves free at its beginning (w:gridBefore, which Word writes when a cell is deleted and
#   the others stay, or its edge is moved) are an empty cell, as those are that a row covers.
# Seen: pandoc 3.9 (pypandoc_binary 1.17), mammoth 1.13.0, MarkItDown 0.1.9, kreuzberg 4.10.4, officeparser 8.1.1,
#   docx2md 1.0.5, docx2md-cli 0.2.0, docx2everything 1.1.0, docx2markdown 0.1.1 and word-extractor 1.0.4 begin the row
#   in the first column; four of them fill it with an empty cell at its end. python-docx 1.2.0 has it in its row's
#   grid_cols_before and leaves it out of row.cells.
# Matters to: registers and plans kept as Word tables: no two tools disagree, so that nobody sees that the values moved.
# Source: ECMA-376 Part 1, 17.4 (gridBefore: columns of the grid to skip before the first cell of the row).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
cell() { printf '<w:tc><w:tcPr/><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>' "$@"; }
docx_at "$work/made.docx" <<XML
<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr>$(cell id state cost)</w:tr>
<w:tr><w:trPr><w:gridBefore w:val="1"/><w:wBefore w:w="2000" w:type="dxa"/></w:trPr>$(cell open 5)</w:tr></w:tbl><w:p/>
XML
expect 'a row under id, state, cost' 'pandoc: |      |       |      | / |------|-------|------| / | id   | state | cost | / | open | 5     |      |
mammoth: <table><tr><td><p>id</p></td><td><p>state</p></td><td><p>cost</p></td></tr><tr><td><p>open</p></td><td><p>5</p></td></tr></table>
MarkItDown: |  |  |  | / | --- | --- | --- | / | id | state | cost | / | open | 5 |
kreuzberg: | id | state | cost | / | --- | --- | --- | / | open | 5 |  |
officeparser: | id | state | cost | / | --- | --- | --- | / | open | 5 |  |
docx2md: | # | # | # | / |---|---|---| / |id|state|cost| / |open|5|
docx2md-cli: | id | state | cost | / |---|---|---| / | open | 5 | |
docx2everything: | id | state | cost | / | --- | --- | --- | / | open | 5 |  |
docx2markdown: | id | state | cost | / | --- | --- | --- | / | open | 5 |
word-extractor: id	state	cost / open	5
python-docx: id | state | cost / open | 5' "$(docx_read made.docx pandoc mammoth MarkItDown kreuzberg officeparser docx2md \
    docx2md-cli docx2everything docx2markdown word-extractor python-docx)"
