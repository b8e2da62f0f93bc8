#!/usr/bin/env bash
# xlsx-populate reads the text "1986" as the number 1986, in its own files too.
#
# Expected: a cell that holds text gives a string, whatever it looks like.
# Seen: xlsx-populate 1.21.0 gives a number for each text that JavaScript would write so: "1986" and
#   "12.5" become numbers, "007" and "1.10" stay texts. So a column of versions or ids comes out mixed:
#   ["1.8", "1.9", "1.10"] is [1.8, 1.9, "1.10"].
# Matters to: whoever reads ids, years and versions of a sheet with it: comparison with === fails for some rows.
# Source: xlsx-populate/lib/XmlParser.js, _covertToNumberIfNumber.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx-populate@1.21.0
seen=$(js <<'JS'
import XlsxPopulate from 'xlsx-populate';
const texts = ['1986', '12.5', '007', '1.8', '1.9', '1.10'];
const book = await XlsxPopulate.fromBlankAsync();
texts.forEach((text, row) => book.sheet(0).cell(row + 1, 1).value(text));
const again = await XlsxPopulate.fromDataAsync(await book.outputAsync());
console.log(JSON.stringify(texts.map((_, row) => again.sheet(0).cell(row + 1, 1).value())));
JS
)
expect 'read back' '[1986,12.5,"007",1.8,1.9,"1.10"]' "$seen"
