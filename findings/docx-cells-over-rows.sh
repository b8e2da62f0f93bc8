#!/usr/bin/env bash
# Of a Word table in which one cell stands for two rows MarkItDown moves the second row to the left, "done" under "id",
# and docx2md-cli makes one row of the two: "open, done" and "5, 7".
#
# Expected: the second row keeps its columns: the cell is repeated or left empty, as it is in HTML and other readers.
# Seen: MarkItDown 0.1.9 writes "| done | 7 |" below "| 1 | open | 5 |"; docx2md-cli 0.2.0, which says that it preserves
#   such tables, "| 1 | open, done | 5, 7 |". kreuzberg 4.10.4 and docx2markdown 0.1.1 repeat the cell, docx2md 1.0.5,
#   docx2everything 1.1.0 and word-extractor 1.0.4 leave it empty; mammoth 1.13.0, on which MarkItDown stands, has it right.
# Matters to: tables with one name for several rows: a state is read as an id, and what each row costs is lost.
# Source: ECMA-376 Part 1, 17.4 (vMerge); docx2md-cli's description.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
cell() { printf '<w:tc><w:tcPr/><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>' "$@"; }
docx_at "$work/made.docx" <<XML
<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr>$(cell id state cost)</w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>$(cell open 5)</w:tr>
<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>$(cell done 7)</w:tr></w:tbl><w:p/>
XML
expect 'one cell over two rows' 'MarkItDown: |  |  |  | / | --- | --- | --- | / | id | state | cost | / | 1 | open | 5 | / | done | 7 |
docx2md-cli: | id | state | cost | / |---|---|---| / | 1 | open, done | 5, 7 |
kreuzberg: | id | state | cost | / | --- | --- | --- | / | 1 | open | 5 | / | 1 | done | 7 |
docx2markdown: | id | state | cost | / | --- | --- | --- | / | 1 | open | 5 | / | 1 | done | 7 |
docx2md: | # | # | # | / |---|---|---| / |id|state|cost| / |1|open|5| / ||done|7|
docx2everything: | id | state | cost | / | --- | --- | --- | / | 1 | open | 5 | / |  | done | 7 |
word-extractor: id	state	cost / 1	open	5 / 	done	7
mammoth: <table><tr><td><p>id</p></td><td><p>state</p></td><td><p>cost</p></td></tr><tr><td rowspan="2"><p>1</p></td><td><p>open</p></td><td><p>5</p></td></tr><tr><td><p>done</p></td><td><p>7</p></td></tr></table>' \
    "$(docx_read made.docx MarkItDown docx2md-cli kreuzberg docx2markdown docx2md docx2everything word-extractor mammoth)"
