#!/usr/bin/env bash
# CSV read by packages of npm: csvjson leaves nothing of the cell "said ""no""", convert-csv-to-json parts a quoted cell at its
# comma, a-csv loses the first line of a cell of two, and @vanillaes/csv, told to find types, reads 5E3 as 5 and .5 as null.
#
# Expected: a quoted cell is one cell, with its commas, its quotation marks and its lines; a text that is a number only in
#   its first letters stays a text, as 10-20 does.
# Seen: convert-csv-to-json 4.72.0, which says that it is "fully compliant with RFC 4180" and shows such a cell as its
#   example, reads quotation marks only after supportQuotedField(true); without it what follows moves a column to the
#   right and the last column is lost. csvjson 5.1.0, told that `"` is its quote, has an empty text for a cell with
#   quotation marks in it; csvjson-csv2json 5.0.6 drops the last of them, lil-csv 1.4.6 all. Of a cell of two lines
#   csvjson makes two rows, as csv-file-to-json 4.0.5, csv-to-array 1.0.2 and a-csv 2.0.0, which lose words of it.
#   @vanillaes/csv 3.0.8 with `typed` reads 1.10.3 as 1.1, "99.9%" as 99.9 and 1e-7 as 1; convert-csv-to-array 1.0.3,
#   which always looks for numbers, reads 5E3 as 5 and takes quotation marks for letters.
# Matters to: registers that a page or a build script reads: the state stands under "cost", notes are gone, ids are others.
# Source: RFC 4180, 2.6 and 2.7; the packages' pages.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at convert-csv-to-json@4.72.0 csvjson@5.1.0 csvjson-csv2json@5.0.6 lil-csv@1.4.6 a-csv@2.0.0 csv-to-array@1.0.2 \
    csv-file-to-json@4.0.5 @vanillaes/csv@3.0.8 convert-csv-to-array@1.0.3
printf 'id,note,cost,state\nC-1,"late, open",5,done\nC-2,"said ""no""",6,done\nC-3,"one\ntwo",7,done\n' >"$work/js/a.csv"
cat >"$work/js/read.cjs" <<'JS'
const text = require('node:fs').readFileSync('a.csv', 'utf8');
const promised = (start) => new Promise((done, failed) => start((error, rows) => (error ? failed(error) : done(rows))));
const readers = {
  'convert-csv-to-json': () => require('convert-csv-to-json').getJsonFromCsv('a.csv'),
  csvjson: () => require('csvjson').toObject(text, { delimiter: ',', quote: '"' }),
  'csvjson-csv2json': () => require('csvjson-csv2json')(text),
  'lil-csv': () => require('lil-csv').parse(text),
  'csv-file-to-json': () => require('csv-file-to-json')({ data: text }),
  'csv-to-array': async () =>
    (await promised((done) => require('csv-to-array')({ file: 'a.csv', columns: ['id', 'note', 'cost', 'state'] }, done))).slice(1),
  'a-csv': async () => {
    const rows = [];
    const step = (done) => (error, row, next) => (error || !row ? done(error, rows) : (rows.push(row), next()));
    return (await promised((done) => require('a-csv').parse('a.csv', {}, step(done)))).slice(1);
  },
};
(async () => {
  for (const [name, read] of Object.entries(readers))
    console.log(`${name}:`, (await read()).map((row) => Object.values(row).join(' | ')).join(' / ').replaceAll('\n', ' LINE '));
  const row = '5E3,1.10.3,99.9%,1e-7,.5,10-20,007,5 days';
  const { parse } = await import('@vanillaes/csv');
  console.log('@vanillaes/csv:', JSON.stringify(parse(row, { typed: true })[0]));
  const { convertCSVToArray } = require('convert-csv-to-array');
  console.log('convert-csv-to-array:', JSON.stringify(convertCSVToArray(`a,b,c\n5E3,007,"late"\n`, { type: 'array', separator: ',' })[1]));
})();
JS
expect 'read' 'convert-csv-to-json: C-1 | "late |  open" | 5 / C-2 | "said ""no""" | 6 | done / C-3 | "one LINE two" | 7 | done
csvjson: C-1 | late, open | 5 | done / C-2 |  | 6 | done / C-3 | one |  |  /  | 7 | done | 
csvjson-csv2json: C-1 | late, open | 5 | done / C-2 | said "no | 6 | done / C-3 | one LINE two | 7 | done
lil-csv: C-1 | late, open | 5 | done / C-2 | said no | 6 | done / C-3 | one LINE two | 7 | done
csv-file-to-json: C-1 | late, open | 5 | done / C-2 | said "no" | 6 | done / C-3 |  |  |  /  |  |  | 
csv-to-array: C-1 | late, open | 5 | done / C-2 | said "no" | 6 | done / C-3 |  |  |  / two | 7 | done | 
a-csv: C-1 | late, open | 5 | done / C-2 | said "no" | 6 | done / C-3 |  / two | 7 | done
@vanillaes/csv: [5,1.1,99.9,1,null,"10-20",7,"5 days"]
convert-csv-to-array: [5,7,"\"late\""]' "$(cd "$work/js" && node read.cjs)"
