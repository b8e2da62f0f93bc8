#!/usr/bin/env bash
# A program that loads excel-export, a writer of workbooks, gets other answers from JavaScript's own lists: `rows.find(…)` is -1,
# `Array.from({ length: 3 }, (_, i) => i)` three times nothing, and exceljs takes no sheet any more: "name already exists".
#
# Expected: to load a package changes nothing for the rest of the program.
# Seen: excel-export 0.5.1 asks for collections ^3.0.0, which is 3.0.0 alone; that puts find, findLast, Array.from, Object.values and
#   Object.is of its own in the place of the language's. find looks for an element that equals the function, and gives its index or -1,
#   which is true; Array.from ignores its second argument and keeps of a Map the values. excel-export-next 1.0.3, with collections 5, does
#   so with findLast alone; excel-export 0.3.11, which json2xls 0.1.2 takes, does without collections.
# Matters to: servers that make reports: the row that is sought is "found" and is -1, wherever in the program it is sought, and only once
#   a report was loaded.
# Source: collections' shim-array.js; MDN on Array.prototype.find and Array.from; excel-export's README, which does not say so.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at excel-export@0.5.1 collections@3.0.0 excel-export-next@1.0.3 json2xls@0.1.2 exceljs@4.4.0
cd "$work/js"
cat >lists.cjs <<'JS'
const rows = [{ id: 'C-1', cost: 5 }, { id: 'C-2', cost: 7 }];
if (process.argv[2] !== 'nothing') require(process.argv[2]);
const shown = (value) => JSON.stringify(value);
const sheets = () => {
  try {
    return new (require('exceljs').Workbook)().addWorksheet('costs').name;
  } catch (error) {
    return error.message;
  }
};
console.log(`${process.argv[2]} loaded: found ${shown(rows.find((row) => row.cost > 5))}; last ${shown(rows.findLast((row) => row.cost > 5))};`,
  `numbers ${shown(Array.from({ length: 3 }, (_, at) => at))}; of a map ${shown(Array.from(new Map([['C-1', 5]])))}; sheet: ${sheets()}`);
JS
seen=$(for name in nothing excel-export excel-export-next json2xls; do node --no-warnings lists.cjs "$name"; done 2>/dev/null || true)
expect 'lists' 'nothing loaded: found {"id":"C-2","cost":7}; last {"id":"C-2","cost":7}; numbers [0,1,2]; of a map [["C-1",5]]; sheet: costs
excel-export loaded: found -1; last -1; numbers [null,null,null]; of a map [5]; sheet: Worksheet name already exists: costs
excel-export-next loaded: found {"id":"C-2","cost":7}; last -1; numbers [0,1,2]; of a map [["C-1",5]]; sheet: costs
json2xls loaded: found {"id":"C-2","cost":7}; last {"id":"C-2","cost":7}; numbers [0,1,2]; of a map [["C-1",5]]; sheet: costs' "$seen"
