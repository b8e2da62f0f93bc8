#!/usr/bin/env bash
# SheetJS, reading a table of a web page, joins the words beside every tag: "not <b>done</b>" is "notdone", and 1 with a
# footnote's <sup>2</sup> the number 12.
#
# Expected: the spaces around what is bold, raised or a link are text, as every browser shows them.
# Seen: SheetJS (xlsx) 0.18.5 drops them within a cell: "see <a>the book</a> here" is "seethe bookhere"; two paragraphs
#   are one word, though <br> is a line break. Then it looks for numbers: "5,5" is 55 and "10-20" the 20th of October
#   2001. raw: true keeps these texts, but the spaces are gone all the same.
# Matters to: HTML exports that are opened by a program that takes "any spreadsheet", and tables pasted from pages.
# Source: SheetJS' documentation, "HTML"; HTML, 4.5 (text-level semantics).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx@0.18.5
seen=$(js <<'JS'
import XLSX from 'xlsx';
const cells = ['not <b>done</b>', '1 <sup>2</sup>', 'see <a href="x">the book</a> here', '<p>one</p><p>two</p>', '5,5', '10-20', 'one<br>two'];
const page = `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
for (const raw of [false, true]) {
  const book = XLSX.read(page, { type: 'string', raw });
  console.log(JSON.stringify(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: false })[0]));
}
JS
)
expect 'cells, and with raw: true' '["notdone","12","seethe bookhere","onetwo","55","10/20/01","one\ntwo"]
["notdone","12","seethe bookhere","onetwo","5,5","10-20","one\ntwo"]' "$seen"
