#!/usr/bin/env bash
# downdoc, which makes Markdown of AsciiDoc, moves the cells of a table that has a span: "State" beside "5 2+".
#
# Expected: a cell over two columns leaves the others in their places, "\|" is a bar in a cell, a list goes on from
#   the number that it is given.
# Seen: downdoc 1.1.0-stable takes the "2+" or ".2+" before a bar for text of the cell before it, counts on without
#   the span, and drops what does not fill a row at the end: the last rows are gone. It parts a cell at an escaped
#   bar, so that all cells behind it move by one. [start=7] is dropped; a table of CSV is one cell. Footnotes stay as
#   "footnote:[…]".
# Matters to: READMEs written in AsciiDoc and published as Markdown (what it is for), and registers of claims kept in
#   AsciiDoc: a figure stands under another head. Count the rows, or take asciidoctor and pandoc.
# Source: AsciiDoc's documentation, "Span columns and rows", "Escape the cell separator"; downdoc's README: "does not
#   support the full AsciiDoc syntax", with tables among what it supports.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at downdoc@1.1.0-stable
seen=$(js <<'JS'
import downdoc from 'downdoc';

for (const text of [
  '|===\n|Claim |Cost |State\n\n|faster |5 |open\n2+|no figures |open\n|cheaper |7 |done\n|===',
  '|===\n|Claim |Cost\n\n|a \\| b |5\n|c |7\n|===',
  '|===\n|Claim |Cost\n\n.2+|faster |5\n|6\n|cheaper |7\n|===',
  '[start=7]\n. seven\n. eight',
]) {
  console.log(downdoc(text) + '\n');
}
JS
)
expect 'Markdown' '| Claim | Cost | State |
| --- | --- | --- |
| faster | 5 | open 2+ |
| no figures | open | cheaper |

| Claim | Cost |
| --- | --- |
| a \ | b |
| 5 | c |

| Claim | Cost .2+ |
| --- | --- |
| faster | 5 |
| 6 | cheaper |

1. seven
2. eight' "$seen"
