#!/usr/bin/env bash
# Tables of a page read as rows of JSON: where the first cell of a row is its head, "C-1", tabletojson and html-table-to-json make
# {"C-2":"open"} of it, the state under the id of the last row and its own id gone; of two heads "cost" one number is lost.
#
# Expected: a row has its cells under the heads of the columns; a cell over two rows or two columns stands for both.
# Seen: tabletojson 4.1.15 and html-table-to-json 1.0.0 take each <th> of the table for the head of a column, the last one of a place
#   wins: of a head of two rows, "cost" over "plan" and "real", the id stands under "plan". html-table-to-json and
#   html-table-to-dataframe 1.0.46 keep the last of two columns with one head and move a row to the left below a cell over two rows;
#   the second takes the plan for "cost" and the real cost for "plan". All make one word of two paragraphs in a cell, and a row of the
#   table of the rows of a table within it. cheerio-tableparser 1.0.1 is right but for these two.
# Matters to: registers read from a wiki or a dashboard: costs and states under another id or head, and no error.
# Source: HTML's "The th element", scope; the packages' READMEs, which show tables of one head row.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at tabletojson@4.1.15 html-table-to-json@1.0.0 html-table-to-dataframe@1.0.46 cheerio-tableparser@1.0.1 cheerio@0.22.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { tabletojson } from 'tabletojson';

const require = createRequire(import.meta.url);
const cheerio = require('cheerio');
const toJson = require('html-table-to-json');
const { toDataFrame } = require('html-table-to-dataframe');
const { load } = cheerio;
const readers = {
  tabletojson: (page) => tabletojson.convert(page)[0],
  'html-table-to-json': (page) => toJson.parse(page).results[0],
  'html-table-to-dataframe': (page) => toDataFrame(page),
  'cheerio-tableparser': (page) => {
    const $ = load(page);
    require('cheerio-tableparser')($);
    const columns = $('table').first().parsetable(true, true, true);
    return columns[0].map((_, row) => columns.map((column) => column[row]));
  },
};
const row = (...cells) => `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const heads = (...names) => row(...names.map((name) => `<th>${name}</th>`));
const pages = {
  'a head in each row': heads('id', 'state') + row('<th scope="row">C-1</th>', 'open') + row('<th scope="row">C-2</th>', 'done'),
  'two heads alike': heads('id', 'cost', 'cost') + row('C-1', '5', '7'),
  'heads of two rows': `<thead>${row('<th rowspan="2">id</th>', '<th colspan="2">cost</th>') + heads('plan', 'real')}</thead><tbody>${row('C-1', '5', '7')}</tbody>`,
  'a cell over two rows': heads('id', 'state', 'cost') + row('<td rowspan="2">C-1</td>', 'open', '5') + row('late', '7'),
  'two paragraphs': heads('id', 'note') + row('C-1', '<td><p>done</p><p>not checked</p></td>'),
  'a table within': heads('id', 'note') + row('C-1', '<td><table><tr><td>a</td><td>b</td></tr></table></td>') + row('C-2', 'x'),
};
for (const [kind, page] of Object.entries(pages))
  for (const [name, read] of Object.entries(readers)) console.log(`${kind}, ${name}:`, JSON.stringify(read(`<table>${page}</table>`)));
JS
)
expect 'rows' 'a head in each row, tabletojson: [{"C-2":"open"},{"C-2":"done"}]
a head in each row, html-table-to-json: [{"C-2":"open"},{"C-2":"done"}]
a head in each row, html-table-to-dataframe: [{"id":"C-1","state":"open"},{"id":"C-2","state":"done"}]
a head in each row, cheerio-tableparser: [["id","state"],["C-1","open"],["C-2","done"]]
two heads alike, tabletojson: [{"id":"C-1","cost":"5","cost_2":"7"}]
two heads alike, html-table-to-json: [{"id":"C-1","cost":"7"}]
two heads alike, html-table-to-dataframe: [{"id":"C-1","cost":"7"}]
two heads alike, cheerio-tableparser: [["id","cost","cost"],["C-1","5","7"]]
heads of two rows, tabletojson: [{"2":"7","plan":"C-1","real":"5"}]
heads of two rows, html-table-to-json: [{"3":"7","plan":"C-1","real":"5"}]
heads of two rows, html-table-to-dataframe: [{"id":"C-1","cost":"5","plan":"7"}]
heads of two rows, cheerio-tableparser: [["id","cost","cost"],["id","plan","real"],["C-1","5","7"]]
a cell over two rows, tabletojson: [{"id":"C-1","state":"open","cost":"5"},{"id":"C-1","state":"late","cost":"7"}]
a cell over two rows, html-table-to-json: [{"id":"C-1","state":"open","cost":"5"},{"id":"late","state":"7"}]
a cell over two rows, html-table-to-dataframe: [{"id":"C-1","state":"open","cost":"5"},{"id":"late","state":"7"}]
a cell over two rows, cheerio-tableparser: [["id","state","cost"],["C-1","open","5"],["C-1","late","7"]]
two paragraphs, tabletojson: [{"id":"C-1","note":"donenot checked"}]
two paragraphs, html-table-to-json: [{"id":"C-1","note":"donenot checked"}]
two paragraphs, html-table-to-dataframe: [{"id":"C-1","note":"donenot checked"}]
two paragraphs, cheerio-tableparser: [["id","note"],["C-1","donenot checked"]]
a table within, tabletojson: [{"2":"a","3":"b","id":"C-1","note":"ab"},{"id":"a","note":"b"},{"id":"C-2","note":"x"}]
a table within, html-table-to-json: [{"3":"a","4":"b","id":"C-1","note":"ab"},{"id":"a","note":"b"},{"id":"C-2","note":"x"}]
a table within, html-table-to-dataframe: [{"id":"C-1","note":"ab","undefined":"b"},{"id":"a","note":"b"},{"id":"C-2","note":"x"}]
a table within, cheerio-tableparser: [["id","note",null,null],["C-1","ab","a","b"],["a","b",null,null],["C-2","x",null,null]]' "$seen"
