#!/usr/bin/env bash
# AsciiDoc read by Pandoc: steps with a blank line between them are all step 1, comments stand in the text, a cell over two rows
# moves the rows below to other heads, and "call std::sort" is a term and its meaning.
#
# Expected: blank lines between items do not end a list; "////" and lines that begin with "//" are not shown; after a cell over
#   two rows the next rows are whole; a term's "::" is followed by a blank. Asciidoctor 4.1.0 (JavaScript) reads it so.
# Seen: pandoc 3.9 (pypandoc_binary 1.17), its reader of AsciiDoc: each step is a list of its own. A block of comment is text with
#   its last "////", a line of comment belongs to the step or the cell before it. Of a table that it wrote itself the cell over
#   two rows is counted on below: the cost of 8 is empty, its 7 and the id 9 make a row, and "d, 8" the last one.
# Matters to: READMEs and run books in AsciiDoc that are turned into Word or Markdown: remarks that nobody was to read, and
#   figures under other heads.
# Source: AsciiDoc's documentation, "Ordered Lists" ("Separating lists"), "Comments", "Span columns and rows"; the reader's own
#   list of what it lacks names conditions and tables within cells, none of these.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17
npm_at asciidoctor@4.1.0
pandoc=$(find "$work/py/pypandoc/files" -name pandoc -type f)
chmod +x "$pandoc"
cat >"$work/js/read.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'asciidoctor';

console.log(String(await convert(readFileSync(0, 'utf8'), { safe: 'safe' })));
JS
read_as() { "$pandoc" -f "$1" -t gfm --wrap=none | grep -v '^$' | paste -sd'~' | sed 's/~/ \/ /g'; }
seen=$(while IFS= read -r text; do
    printf '%s\n' "$text"
    printf 'Asciidoctor: %s\n' "$(printf '%b' "$text" | node "$work/js/read.mjs" | read_as html-native_divs)"
    printf 'pandoc: %s\n' "$(printf '%b' "$text" | read_as asciidoc)"
done <<'TEXTS'
. stop\n\n. wait\n\n. start
////\nnot checked\n////\n\nIt holds.
. stop\n// ask Ann first\n. start
call std::sort here
TEXTS
)
expect 'read' '. stop\n\n. wait\n\n. start
Asciidoctor: 1.  stop / 2.  wait / 3.  start
pandoc: 1.  stop / <!-- --> / 1.  wait / <!-- --> / 1.  start
////\nnot checked\n////\n\nIt holds.
Asciidoctor: It holds.
pandoc: not checked //// / It holds.
. stop\n// ask Ann first\n. start
Asciidoctor: 1.  stop / 2.  start
pandoc: 1.  stop // ask Ann first / 2.  start
call std::sort here
Asciidoctor: call std::sort here
pandoc: call std   / sort here' "$seen"
table='<table><tr><th>id</th><th>claim</th><th>cost</th></tr><tr><td rowspan="2">7</td><td>a</td><td>5</td></tr>
<tr><td>b</td><td>6</td></tr><tr><td>8</td><td>c</td><td>7</td></tr><tr><td>9</td><td>d</td><td>8</td></tr></table>'
written=$("$pandoc" -f html -t asciidoc <<<"$table")
expect 'written' '[cols=",,",options="header",]
|===
|id |claim |cost
.2+|7 |a |5
|b |6
|8 |c |7
|9 |d |8
|===' "$written"
expect 'read back' '+----+-------+------+
| id | claim | cost |
+====+=======+======+
| 7  | a     | 5    |
|    +-------+------+
|    | b     | 6    |
+----+-------+------+
| 8  | c     |      |
+----+-------+------+
| 7  | 9     |      |
+====+=======+======+
| d  | 8     |      |
+====+=======+======+' "$("$pandoc" -f asciidoc -t plain <<<"$written")"
