#!/usr/bin/env bash
# CSV files split, sorted and merged: a cell of two lines ends in two files of csv-split-stream and csv-splitter, and csv-split-easy drops
# its first line; csvsort sorts 100 before 9 and -1 before -12; csv-merge --dedup keeps one of all rows without an id.
#
# Expected: a cell in quotation marks is one cell; a column of numbers is sorted as such, or as texts with a word on it; without an id a
#   row is no duplicate, and C-1 and c-1 are two ids.
# Seen: csv-split-stream 1.0.2 counts lines, csv-splitter 1.1.0 "rows": the second part begins with the second half of the cell.
#   csv-split-easy 7.0.11 gives ["C-1","10"] and ["7 days"] of C-1, 10 and "cost 5", "7 days", writes 0.5 as 0.50 and the text 1.000 as
#   1000. csvsort 1.6.1 compares texts and has no option for numbers. csv-merger-cleaner 1.0.0 compares ids without case and blanks.
# Matters to: registers and logs too large for one file: a claim has half a note, and the rest of it is another row; rows are gone.
# Source: RFC 4180, 2.6; csv-splitter's README: "every part has at most <max-rows>"; csvsort's README, "sort this CSV on the 5th and 3rd
#   columns"; csv-merge --help: "Deduplicate by column(s)".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at csv-split-stream@1.0.2 csv-splitter@1.1.0 csv-split-easy@7.0.11
pip_at csvsort==1.6.1 csv-merger-cleaner==1.0.0
cd "$work"
printf 'id,cost,note\nC-1,10,"cost 5\n7 days"\nC-2,0.5,x\nC-3,9,"one\ntwo"\n' >notes.csv
mkdir parts
cat >js/split.mjs <<'JS'
import { createReadStream, createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { splitEasy } from 'csv-split-easy';

const require = createRequire(import.meta.url);
const after = (time) => new Promise((done) => setTimeout(done, time));
const show = (name, folder, begin) => {
  for (const file of readdirSync(folder).sort())
    if (file.startsWith(begin)) console.log(`${name}: ${JSON.stringify(readFileSync(`${folder}/${file}`, 'utf8'))}`);
};
await require('csv-split-stream').split(createReadStream('notes.csv'), { lineLimit: 1 }, (at) => createWriteStream(`parts/stream-${at}.csv`));
await after(300);
show('csv-split-stream', 'parts', 'stream');
await require('csv-splitter').split('notes.csv', 2, 'parts');
await after(500);
show('csv-splitter', 'parts', 'notes');
console.log(`csv-split-easy: ${JSON.stringify(splitEasy(readFileSync('notes.csv', 'utf8')))}`);
console.log(`csv-split-easy: ${JSON.stringify(splitEasy('id,cost\nC-1,"12,5"\nC-2,1.000'))}`);
JS
seen=$(node js/split.mjs 2>log | grep -v '^\[CsvSplitter\]') || cannot "$(tail -n 3 log)"
expect 'split' 'csv-split-stream: "id,cost,note\nC-1,10,\"cost 5\n"
csv-split-stream: "id,cost,note\n7 days\"\n"
csv-split-stream: "id,cost,note\nC-2,0.5,x\n"
csv-split-stream: "id,cost,note\nC-3,9,\"one\n"
csv-split-stream: "id,cost,note\ntwo\"\n"
csv-splitter: "id,cost,note\nC-1,10,\"cost 5\n"
csv-splitter: "id,cost,note\n7 days\"\nC-2,0.5,x\n"
csv-splitter: "id,cost,note\nC-3,9,\"one\ntwo\"\n"
csv-split-easy: [["id","cost","note"],["C-1","10"],["7 days"],["C-2","0.50","x"],["C-3","9"],["two"]]
csv-split-easy: [["id","cost"],["C-1","12,50"],["C-2","1000"]]' "$seen"
printf 'id,cost\nC-1,10\nC-2,9\nC-3,-1\nC-4,100\nC-5,-12\nC-6,\nC-7,0.5\n' >costs.csv
seen=$(python3 -c 'from csvsort import csvsort; csvsort("costs.csv", ["cost"], output_filename="sorted.csv")' 2>log && cut -d, -f2 sorted.csv | tr -d '\r' | paste -sd' ') ||
    cannot "$(tail -n 3 log)"
expect 'sorted' 'cost  -1 -12 0.5 10 100 9' "$seen"
printf 'id,note\nC-1,one\nc-1,two\nC-2,three\n,four\n,five\n' >ids.csv
py/bin/csv-merge --input ids.csv --output merged.csv --dedup id --quiet >log || cannot "$(tail -n 3 log)"
expect 'merged' 'id,note
C-1,one
C-2,three
,four' "$(tr -d '\r' <merged.csv)"
