#!/usr/bin/env bash
# Of a table made Markdown ascii-table3 shows "..." for a cell's second line, csv-to-markdown-table parts a row at it
# and keeps the quotation marks of CSV, csv2md (npm), xlsx2md and py-markdown-table leave a bar bare, so that the state
# stands under no head, and tablemark makes one head "5 days" of "<5 days" and ">5 days".
#
# Expected: a cell of CSV is what its quotation marks enclose; in GitHub's tables a bar is \|, a line break <br> or a
#   space. The Python package csv2md 1.7.1 has all of it so.
# Seen: ascii-table3 1.0.3, style github-markdown, drops what follows a line break in a cell, sets three points and ends
#   the row there. csv-to-markdown-table 1.6.3, whose README shows CSV with commas, writes "one and two" as cells of two
#   rows. csv2md 1.1.0 (npm) leaves bars and line breaks bare, json2md 2.0.3 line breaks; xlsx2md 0.1.1 and
#   py-markdown-table 2.0.0 leave bars bare, in code too. tablemark 4.1.0 escapes bars, and puts a line break as it is,
#   so that the table ends there; of heads it drops signs: "<5 %" is "5", "C#" "C", "1.10" "1 10", "SLO" "Slo", for
#   which its README says "sentenceCase".
# Matters to: registers that are put into READMEs and tickets: words are gone, cells move, and limits have no sign.
# Source: RFC 4180, 2.5 to 2.7; GFM 0.29, 4.10 (tables).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at csv2md==1.7.1 xlsx2md==0.1.1 py-markdown-table==2.0.0
npm_at csv-to-markdown-table@1.6.3 csv2md@1.1.0 json2md@2.0.3 tablemark@4.1.0 ascii-table3@1.0.3
cd "$work"
printf 'id,claim,state\nC-1,a | b,open\nC-2,"one\ntwo",done\nC-3,"5, or 7",done\n' >a.csv
cat >js/tables.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { tablemark } from 'tablemark';

const require = createRequire(import.meta.url);
const csv = readFileSync('a.csv', 'utf8');
const heads = ['id', 'claim', 'state'];
const rows = [['C-1', 'a | b', 'open'], ['C-2', 'one\ntwo', 'done'], ['C-3', '5, or 7', 'done']];
const show = (name, table) => table.trim().split('\n').filter((line) => !/^[|: -]+$/.test(line)).slice(1)
  .forEach((line) => console.log(`${name}: ${line.trim().replace(/ +/g, ' ')}`));
show('csv-to-markdown-table', require('csv-to-markdown-table')(csv, ',', true));
show('csv2md (npm)', require('csv2md').csv2md(csv, { pretty: true }));
show('json2md', require('json2md')([{ table: { headers: heads, rows } }]));
show('tablemark', tablemark(rows.map((row) => Object.fromEntries(row.map((cell, at) => [heads[at], cell])))));
const { AsciiTable3 } = require('ascii-table3');
show('ascii-table3', new AsciiTable3().setHeading(...heads).addRowMatrix(rows).setStyle('github-markdown').toString());
console.log('heads:', tablemark([{ '<5 days': 1, '>5 days': 2, 'C#': 3, '1.10': 4, SLO: 5 }]).split('\n')[0].replace(/ +/g, ' '));
JS
seen=$(node js/tables.mjs
python3 -m csv2md a.csv | sed '1,2d; s/  */ /g; s/^/csv2md (Python): /'
python3 -m xlsx2md a.csv 2>/dev/null | sed '1,2d; s/  */ /g; s/^/xlsx2md: /'
python3 -c "
from py_markdown_table.markdown_table import markdown_table
print('py-markdown-table:', markdown_table([{'id': 'C-1', 'claim': 'a | b'}]).set_params(row_sep='markdown', quote=False).get_markdown().splitlines()[-1])")
expect 'rows' 'csv-to-markdown-table: | C-1 | a \| b | open |
csv-to-markdown-table: | C-2 | "one | |
csv-to-markdown-table: | two" | done | |
csv-to-markdown-table: | C-3 | "5, or 7" | done |
csv2md (npm): | C-1 | a | b | open |
csv2md (npm): | C-2 | one
csv2md (npm): two | done |
csv2md (npm): | C-3 | 5, or 7 | done |
json2md: | C-1 | a \| b | open |
json2md: | C-2 | one
json2md: two | done |
json2md: | C-3 | 5, or 7 | done |
tablemark: | C-1 | a \| b | open |
tablemark: | C-2 | one | done |
tablemark: two
tablemark: | C-3 | 5, or 7 | done |
ascii-table3: | C-1 | a | b | open |
ascii-table3: | C-2 | one ...
ascii-table3: | done |
ascii-table3: | C-3 | 5, or 7 | done |
heads: | 5 days | 5 days | C | 1 10 | Slo |
csv2md (Python): | C-1 | a \| b | open |
csv2md (Python): | C-2 | one<br>two | done |
csv2md (Python): | C-3 | 5, or 7 | done |
xlsx2md: | C-1 | a | b | open |
xlsx2md: | C-2 | one two | done |
xlsx2md: | C-3 | 5, or 7 | done |
py-markdown-table: |C-1|a | b|' "$seen"
