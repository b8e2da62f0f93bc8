#!/usr/bin/env bash
# pytablewriter writes the version "1.10" as 1.1 and the id "007" as 7 into a Markdown table, though both are texts.
#
# Expected: a writer that is given texts writes them; numbers it may align and round.
# Seen: pytablewriter 1.2.1, MarkdownTableWriter and the other writers alike: what looks like a number becomes one:
#   "1.10" 1.1, "007" 7, "1,000" 1000, "1e5" 100000; where all are numbers and one has a fraction all get one, so "2"
#   is 2.0. "10%", "12:30" and "1_000" stay. A line break in a cell is a space, a bar is escaped.
# Matters to: tables of versions, article numbers and postcodes in READMEs and reports: 1.10 and 1.1 are the same row.
#   `type_hints=[String]` keeps them.
# Source: pytablewriter's documentation, "type_hints"; typepy and DataProperty, which it guesses by.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pytablewriter==1.2.1
seen=$(python3 - <<'PY'
import pytablewriter
from pytablewriter.typehint import String

rows = [['007', '1.10'], ['008', '2'], ['12', '1,000'], ['13', '10%']]
print(pytablewriter.MarkdownTableWriter(headers=['id', 'version'], value_matrix=rows[:2]).dumps())
print(pytablewriter.MarkdownTableWriter(headers=['id', 'version'], value_matrix=rows).dumps())
hints = [String, String]
print(pytablewriter.MarkdownTableWriter(headers=['id', 'version'], value_matrix=rows[:2], type_hints=hints).dumps())
PY
)
expect 'Markdown' '|id |version|
|--:|------:|
|  7|    1.1|
|  8|    2.0|

|id |version|
|--:|-------|
|  7|    1.1|
|  8|      2|
| 12|   1000|
| 13|10%    |

|id |version|
|---|-------|
|007|1.10   |
|008|2      |' "$seen"
