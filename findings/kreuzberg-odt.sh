#!/usr/bin/env bash
# Of an ODT document kreuzberg drops the text of every link and code that stands alone in a cell, moves what follows a
# covered cell to the left, "done" under "id", and joins two paragraphs of a cell: "donelate".
#
# Expected: covered cells (table:covered-table-cell) keep their place, as kreuzberg does for the same table in DOCX. All
#   words of the document are in what it gives, as text or as Markdown; a numbered list stays numbered.
# Seen: kreuzberg 4.10.4: of rows of three columns the second, whose first cell is covered from above, begins with
#   "done", and the row "both | (covered) | 5" has 5 under "state"; two paragraphs of a cell are joined. odfdo 3.27.3 is
#   right, pandoc 3.9 (pypandoc_binary 1.17) and officeparser 8.1.1 write the table as HTML. kreuzberg 4.10.4: of "See
#   the report and ask Ann", where "the report" is a link, "See and ask Ann" is left; a cell that holds one word in a
#   style of its own (code) is empty; "7. seven, 8. eight" is a list of bullets; 10⁶ set as a raised 6 is 106. Of the
#   same document as DOCX the words are there. Pandoc 3.9 reads the ODT whole.
# Matters to: tables of LibreOffice that are read for their values: each stands under another head. Texts of LibreOffice
#   given to search or a language model: the names of the sources are what is missing. Turn ODT to DOCX or HTML first
#   (soffice --convert-to).
# Source: OpenDocument 1.3 Part 3, 9.1.5 (table:covered-table-cell); ODF 1.3 part 3, 6.1.8 (text:a: its content is text
#   of the paragraph); kreuzberg's README, "OpenDocument".
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

pip_at kreuzberg==4.10.4 pypandoc_binary==1.17
cd "$work"
seen=$(python3 - 2>/dev/null <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync

text = '''See [the report](https://example.org/report) and ask [Ann](mailto:ann@example.org).

7. seven
8. eight

| claim  | flag     |
|--------|----------|
| faster | `--fast` |

10^6^ users
'''
for name in ('made.odt', 'made.docx'):
    pypandoc.convert_text(text, name[5:], format='markdown', outputfile=name)
    print(f'-- {name}')
    print(extract_file_sync(name, config=ExtractionConfig(output_format='markdown')).content.strip())
print('-- made.odt by Pandoc')
print(pypandoc.convert_file('made.odt', 'plain').strip())
PY
)
expect 'read' '-- made.odt
See and ask .

- seven
- eight

| claim | flag |
| --- | --- |
| faster |  |

106 users
-- made.docx
See [the report](https://example.org/report) and ask [Ann](mailto:ann@example.org).

1. seven
2. eight

| claim | flag |
| --- | --- |
| faster | --fast |

10^6^ users
-- made.odt by Pandoc
See the report and ask Ann.

7.  seven
8.  eight

  claim    flag
  -------- --------
  faster   --fast

10⁶ users' "$seen"
