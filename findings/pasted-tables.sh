#!/usr/bin/env bash
# Of a table pasted as text, "a 5" disk" and "done" above "12" and "open", Glide Data Grid and jspreadsheet make one cell, and
# x-data-spreadsheet nothing at all.
#
# Expected: two rows of two cells, as react-datasheet-grid makes of it: terminals, editors and Excel copy cells with a tab between
#   them, and put in quotation marks only those that have a tab or a line break in them.
# Seen: a quotation mark within a cell opens a quoted one in @glideapps/glide-data-grid 6.0.3 and jspreadsheet-ce 5.0.4: all cells
#   and rows up to the next one are one cell, and jspreadsheet drops the marks, of "done" too. x-data-spreadsheet 1.1.9 drops every
#   mark, parts rows only at CR LF, and drops the last row, which it takes for empty: where the lines end in LF alone, as on Linux
#   and macOS, nothing is put in. sheetclip 0.3.0 leaves CR in the last cells, and react-datasheet-grid 4.11.6 is right in all.
# Matters to: people who paste a table from a terminal, a run book or a sheet into a page: inches and quotations take the rows
#   below along.
# Source: their readers of text/plain: unquote, parseCSV, pasteFromText, parse, parseTextPlainData.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @glideapps/glide-data-grid@6.0.3 jspreadsheet-ce@5.0.4 x-data-spreadsheet@1.1.9 sheetclip@0.3.0 react-datasheet-grid@4.11.6 \
    react@18.3.1 react-dom@18.3.1 esbuild@0.25.12 --legacy-peer-deps
(cd "$work/js" && quietly node_modules/.bin/esbuild --bundle --format=esm --outfile=xs.mjs \
    node_modules/x-data-spreadsheet/src/core/data_proxy.js)
seen=$(js <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';
import DataProxy from './xs.mjs';
import { unquote } from './node_modules/@glideapps/glide-data-grid/dist/esm/data-editor/data-editor-fns.js';

const require = createRequire(import.meta.url);
const { helpers } = require('jspreadsheet-ce');
const { parseTextPlainData } = require('react-datasheet-grid/dist/utils/copyPasting.js');
const sheetclip = require('sheetclip');
const readers = {
  glide: (text) => unquote(text).map((row) => row.map((cell) => cell.rawValue)),
  jspreadsheet: (text) => helpers.parseCSV(text, '\t'),
  'x-data-spreadsheet': (text) => {
    const data = new DataProxy('a', { style: {} });
    data.pasteFromText(text);
    const rows = Object.values(data.getData().rows).filter((row) => row.cells);
    return rows.map((row) => Object.values(row.cells).map((cell) => cell.text));
  },
  sheetclip: (text) => new (sheetclip.SheetClip ?? sheetclip)().parse(text),
  'react-datasheet-grid': parseTextPlainData,
};
for (const text of ['a 5" disk\tdone\n12\topen\n', 'a 5" disk\tdone\r\n12\topen\r\n', '"done" is wrong\t5\r\n'])
  for (const [name, read] of Object.entries(readers))
    console.log(`${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')}, ${name}:`, JSON.stringify(read(text)));
JS
)
expect 'pasted => cells' 'a 5" disk\tdone\n12\topen\n, glide: [["a 5\" disk\tdone\n12\topen\n"]]
a 5" disk\tdone\n12\topen\n, jspreadsheet: [["a 5 disk\tdone\n12\topen"]]
a 5" disk\tdone\n12\topen\n, x-data-spreadsheet: []
a 5" disk\tdone\n12\topen\n, sheetclip: [["a 5\" disk","done"],["12","open"]]
a 5" disk\tdone\n12\topen\n, react-datasheet-grid: [["a 5\" disk","done"],["12","open"]]
a 5" disk\tdone\r\n12\topen\r\n, glide: [["a 5\" disk\tdone\n12\topen\n"]]
a 5" disk\tdone\r\n12\topen\r\n, jspreadsheet: [["a 5 disk\tdone\r\n12\topen"]]
a 5" disk\tdone\r\n12\topen\r\n, x-data-spreadsheet: [["a 5 disk","done"],["12","open"]]
a 5" disk\tdone\r\n12\topen\r\n, sheetclip: [["a 5\" disk","done\r"],["12","open\r"]]
a 5" disk\tdone\r\n12\topen\r\n, react-datasheet-grid: [["a 5\" disk","done"],["12","open"]]
"done" is wrong\t5\r\n, glide: [["\"done\" is wrong","5"],[]]
"done" is wrong\t5\r\n, jspreadsheet: [["done is wrong","5"]]
"done" is wrong\t5\r\n, x-data-spreadsheet: [["done is wrong","5"]]
"done" is wrong\t5\r\n, sheetclip: [["\"done\" is wrong","5\r"]]
"done" is wrong\t5\r\n, react-datasheet-grid: [["\"done\" is wrong","5"]]' "$seen"
