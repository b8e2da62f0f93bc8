#!/usr/bin/env bash
# Of an ODT document pandoc leaves out every field with what it shows: "due 5 January, state done, cost 5, in all 12" is
# "due , state , cost , in all ".
#
# Expected: the text of a field is kept: it is what the document showed when it was saved.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) drops dates, chosen items, variables, formulas, names of authors, references to
#   numbers, places to fill in and numbers of pages, without a warning; captions alone keep their number. So does
#   odfdo 3.27.3 in get_formatted_text, not in to_markdown; kreuzberg 4.10.4 drops the chosen item. odt2txt 0.5, odfpy
#   1.4.1, docx2txt2 1.0.4, odt2html 1.0.1 and officeparser 8.1.1 keep all.
# Matters to: offers, minutes and forms written in LibreOffice: their dates, states and sums are gone from the Markdown.
# Source: OpenDocument 1.3 Part 3, 7 (fields: an element's content is what the field shows).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

odt_readers
tr -d '\n' <<'XML' | odt_at "$work/made.odt"
<text:p>due <text:date text:date-value="2024-01-05" text:fixed="true">5 January</text:date>, state <text:drop-down
 text:name="s"><text:label text:value="open"/><text:label text:current-selected="true" text:value="done"/>done
</text:drop-down>, cost <text:user-field-get text:name="cost">5</text:user-field-get>, in all <text:expression
 text:formula="ooow:5+7" office:value-type="float" office:value="12">12</text:expression>, by <text:author-name>Ann
</text:author-name>, see table <text:sequence-ref text:ref-name="r" text:reference-format="value">3</text:sequence-ref>.</text:p>
<text:p>Table <text:sequence text:ref-name="r" text:name="Table" style:num-format="1">3</text:sequence>: Costs</text:p>
XML
seen=$(odt_read made.odt pandoc 'odfdo text' kreuzberg odfdo odt2txt odfpy docx2txt2 odt2html officeparser)
expect 'fields' 'pandoc: due , state , cost , in all , by , see table . / Table 3: Costs
odfdo text: due , state , cost , in all , by , see table . / Table : Costs
kreuzberg: due 5 January, state , cost 5, in all 12, by Ann, see table 3. / Table 3: Costs
odfdo: due 5 January, state done, cost 5, in all 12, by Ann, see table 3. / Table 3: Costs
odt2txt: due 5 January, state done, cost 5, in all 12, by Ann, see table 3. / Table 3: Costs
odfpy: due 5 January, state done, cost 5, in all 12, by Ann, see table 3. / Table 3: Costs
docx2txt2: due 5 January, state done, cost 5, in all 12, by Ann, see table 3. Table 3 : Costs
odt2html: <p>due 5 January, state done, cost 5, in all 12, by Ann, see table 3.</p><p>Table 3: Costs</p>
officeparser: due 5 January, state done, cost 5, in all 12, by Ann, see table 3. / Table 3: Costs' "$seen"
