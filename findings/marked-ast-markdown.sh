#!/usr/bin/env bash
# Markdown read by marked-ast and written back by marked-ast-markdown: "takes ~~5~~ 7 days" is "takes  7 days", "done" and "not
# tested" in two paragraphs of a step are "donenot tested", and "5 * 3 * 2" is "5 _ 3 _ 2".
#
# Expected: a document that is read and written without a change says the same.
# Seen: marked-ast 0.3.0 and marked-ast-markdown 2.1.0: struck out words are gone, paragraphs of an item and the words beside a
#   hard break become one word, a command begins within the line of its step, a list begins at 1, a cell is parted at an escaped
#   bar, "1986\." loses its backslash, and so begins a list, and a lone star is taken for emphasis.
# Matters to: tools that change one part of a README or a change log (a version, a table of contents) and write the whole back.
# Source: the package's README (it is for changing a README.md and writing it again); CommonMark 0.31.2, 2.4, 5.2, 6.7.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at marked-ast@0.3.0 marked-ast-markdown@2.1.0
seen=$(js <<'JS'
import { parse } from 'marked-ast';
import { toMarkdown } from 'marked-ast-markdown';

for (const text of [
  'takes ~~5~~ 7 days',
  '1. done\n\n   not tested\n2. open',
  'one  \ntwo',
  '1. stop\n\n   ```\n   make all\n   ```',
  '7. stop\n8. start',
  '5 * 3 * 2 days',
  '1986\\. A year',
  '| id | claim |\n|---|---|\n| 7 | a \\| b |',
])
  console.log(`${JSON.stringify(text)} => ${JSON.stringify(toMarkdown(parse(text)))}`);
JS
)
expect 'written back' '"takes ~~5~~ 7 days" => "takes  7 days"
"1. done\n\n   not tested\n2. open" => "1. donenot tested\n2. open"
"one  \ntwo" => "onetwo"
"1. stop\n\n   ```\n   make all\n   ```" => "1. stop```\nmake all\n```"
"7. stop\n8. start" => "1. stop\n2. start"
"5 * 3 * 2 days" => "5 _ 3 _ 2 days"
"1986\\. A year" => "1986. A year"
"| id | claim |\n|---|---|\n| 7 | a \\| b |" => "| id | claim |\n| -- | ----- |\n| 7 | a \\ | b |"' "$seen"
