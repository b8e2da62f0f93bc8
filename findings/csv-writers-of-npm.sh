#!/usr/bin/env bash
# CSV written by packages of npm and read back by Python: of "one" and "two" on two lines array-to-csv, lil-csv, csv.js and csvdata
# make two rows, csvjson writes a tab for each comma and leaves dates out, and said "no" comes back as said no"" or said \no\"".
#
# Expected: a cell with a comma, a quotation mark or a line end is put in quotation marks, those in it are doubled; rows
#   that are given are not changed.
# Seen: array-to-csv 1.0.1 puts a cell in quotation marks and leaves those in it as they are; to-csv 0.1.1 and lil-csv 1.4.6
#   put a backslash before them, and to-csv does so in the rows that it is given, so that the next one who reads them
#   has "\"late, open\"". csvdata 2.0.0 quotes nothing, so that a comma parts the cell. csvjson's toCSV writes null as
#   "null". csv-line 1.2.0 writes a line end as \n. csv-string, csvsync, csv42, minimal-csv-formatter and
#   convert-array-to-csv write what Python reads back.
# Matters to: exports of registers and logs by small tools: rows part in two, costs stand under "due", notes have other
#   words, and no program says so.
# Source: RFC 4180, 2.6 and 2.7; Python's csv; the packages' pages.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at array-to-csv@1.0.1 to-csv@0.1.1 lil-csv@1.4.6 csv.js@2.0.1 csvdata@2.0.0 csvjson@5.1.0 csv-line@1.2.0 csv-string@4.1.1 \
    csvsync@1.3.3 minimal-csv-formatter@1.0.19
cat >"$work/js/write.cjs" <<'JS'
const { readFileSync } = require('node:fs');
const heads = ['id', 'note', 'due'];
const given = () => [
  { id: 'C-1', note: 'late, open', due: null },
  { id: 'C-2', note: 'said "no"', due: new Date(Date.UTC(2024, 0, 5)) },
  { id: 'C-3', note: 'one\ntwo', due: '5 May' },
];
const rows = () => [heads, ...given().map(({ id, note }) => [id, note, '5 May'])];
const objects = () => rows().slice(1).map(([id, note, due]) => ({ id, note, due }));
const writers = {
  'array-to-csv': () => require('array-to-csv')(rows()),
  'to-csv': () => require('to-csv')(objects()),
  'lil-csv': () => require('lil-csv').generate(rows()),
  'csv.js': () => require('csv.js').encode(objects()),
  csvdata: async () => (await require('csvdata').write('w.csv', objects(), { header: heads.join(), log: false }), readFileSync('w.csv', 'utf8')),
  csvjson: () => require('csvjson').toCSV(given(), { headers: 'key' }),
  'csv-line': () => rows().map((row) => require('csv-line').encode(row)).join('\n'),
  'csv-string': () => require('csv-string').stringify(rows()),
  csvsync: () => require('csvsync').stringify(rows()),
  'minimal-csv-formatter': () => require('minimal-csv-formatter')(rows()),
};
(async () => {
  const written = {};
  for (const [name, write] of Object.entries(writers)) written[name] = await write();
  const kept = objects();
  require('to-csv')(kept);
  console.log(JSON.stringify({ written, kept: kept[0].note }));
})();
JS
expect 'read back' "array-to-csv: C-1 | late, open | 5 May / C-2 | said no\"\" | 5 May / C-3 | one / two | 5 May
to-csv: C-1 | late, open | 5 May / C-2 | said \\no\\\"\" | 5 May / C-3 | one LINE two | 5 May
lil-csv: C-1 | late, open | 5 May / C-2 | said \\\"no\\\" | 5 May / C-3 | one / two | 5 May
csv.js: C-1 | late, open | 5 May / C-2 | said \"no\" | 5 May / C-3 | one / two | 5 May
csvdata: C-1 | late |  open | 5 May / C-2 | said \"no\" | 5 May / C-3 | one / two | 5 May
csvjson: C-1 | late TAB open | null / C-2 | said \"no\" |  / C-3 | one TAB two | 5 May
csv-line: C-1 | late, open | 5 May / C-2 | said \"no\" | 5 May / C-3 | one\\ntwo | 5 May
csv-string: C-1 | late, open | 5 May / C-2 | said \"no\" | 5 May / C-3 | one LINE two | 5 May
csvsync: C-1 | late, open | 5 May / C-2 | said \"no\" | 5 May / C-3 | one LINE two | 5 May
minimal-csv-formatter: C-1 | late, open | 5 May / C-2 | said \"no\" | 5 May / C-3 | one LINE two | 5 May
kept by to-csv: \"late, open\"" "$(cd "$work/js" && node write.cjs | python3 -c '
import csv, io, json, sys
made = json.load(sys.stdin)
for name, text in made["written"].items():
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    print(name + ":", " / ".join(" | ".join(row) for row in rows if row).replace("\n", " LINE ").replace("\t ", "\t").replace("\t", " TAB "))
print("kept by to-csv:", made["kept"])')"
