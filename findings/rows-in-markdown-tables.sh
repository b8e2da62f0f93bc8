#!/usr/bin/env bash
# Rows made Markdown tables: array-to-table leaves the cells of 0 and false empty, csv-to-markdown-table cuts a cell of two lines
# in two rows, and a cell with a bar pushes the state out of the row in three libraries, and in two that read it back.
#
# Expected: each cell of the data in its own cell: a bar with a backslash, a line break as <br> or a space, as csv2md 1.7.1 does.
# Seen: array-to-table 1.0.1, json-to-markdown-table 1.0.0 and markdown-table-ts 1.0.3 write bars and line breaks bare, so that
#   GitHub shows the bar's right side as the state and drops the state. csv-to-markdown-table 1.6.3 escapes bars, but shows the
#   quotation marks of CSV, and knows no lines within them. parse-markdown-table 0.0.6 and markdown-table-repair 0.1.0 (Python),
#   given a table with "\|", read two cells, and the latter writes a table of four columns.
# Matters to: registers and SLO tables put into pull requests and wikis by a script: a cost of 0 is no cost, states are gone.
# Source: GFM 0.29, "Tables (extension)"; RFC 4180, 2; the READMEs, none of which says so.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-table-ts@1.0.3 array-to-table@1.0.1 csv-to-markdown-table@1.6.3 json-to-markdown-table@1.0.0 parse-markdown-table@0.0.6
pip_at csv2md==1.7.1 markdown-table-repair==0.1.0 pandas==3.1.1
cat >"$work/js/made.csv" <<'CSV'
id,cost,state
a,5 | 7,open
b,0,false
c,"5
7","say ""no"""
CSV
cat >"$work/js/made.md" <<'MD'
| id | cost | state |
|----|------|-------|
| a | 5 \| 7 | open |
MD
made() {
    js <<'JS' || cannot 'the packages of npm'
import { createRequire } from 'node:module';
import fs from 'node:fs';
const require = createRequire(import.meta.url);
const csvToMarkdown = require('csv-to-markdown-table');
const rows = [{ id: 'a', cost: '5 | 7', state: 'open' }, { id: 'b', cost: 0, state: false }, { id: 'c', cost: '5\n7', state: 'say "no"' }];
const names = Object.keys(rows[0]);
const makers = {
  'array-to-table': () => require('array-to-table')(rows),
  'json-to-markdown-table': () => require('json-to-markdown-table')(rows, names),
  'markdown-table-ts': () => require('markdown-table-ts').getMarkdownTable({
    table: { head: names, body: rows.map((row) => names.map((name) => String(row[name]))) }, alignColumns: false,
  }),
  'csv-to-markdown-table': () => csvToMarkdown(fs.readFileSync('made.csv', 'utf8').trim(), ',', true),
};
for (const [name, make] of Object.entries(makers)) console.log(`${name}:\n${make().trim().replace(/ +/g, ' ').replaceAll('\r', '').replace(/-{3,}/g, '---')}`);
const { createMarkdownObjectTable } = await import('parse-markdown-table');
for await (const row of await createMarkdownObjectTable(fs.readFileSync('made.md', 'utf8'))) console.log('parse-markdown-table:', JSON.stringify(row));
JS
    echo 'markdown-table-repair:'
    (cd "$work/js" && python3 -c 'import markdown_table_repair; print(markdown_table_repair.repair(open("made.md").read()))')
    echo 'csv2md:'
    (cd "$work/js" && python3 -m csv2md made.csv)
}
seen=$(made)
expect 'tables' 'array-to-table:
id | cost | state
--- | --- | ---
a | 5 | 7 | open
b | | 
c | 5
7 | say "no"
json-to-markdown-table:
|id|cost|state|
|---|---|---|
|a|5 | 7|open|
|b|0|false|
|c|5
7|say "no"|
markdown-table-ts:
| id | cost | state |
| --- | --- | --- |
| a | 5 | 7 | open |
| b | 0 | false |
| c | 5
7 | say "no" |
csv-to-markdown-table:
| id | cost | state | 
|---|---|---| 
| a | 5 \| 7 | open | 
| b | 0 | false | 
| c | "5 | | 
| 7" | "say ""no""" | |
parse-markdown-table: {"id":"a","cost":"5 \\","state":"7"}
markdown-table-repair:
| id | cost | state |  |
| --- | --- | --- | --- |
| a | 5 \ | 7 | open |
csv2md:
| id | cost   | state    |
| -- | ------ | -------- |
| a  | 5 \| 7 | open     |
| b  | 0      | false    |
| c  | 5<br>7 | say "no" |' "$seen"
