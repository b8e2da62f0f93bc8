#!/usr/bin/env bash
# Of a table in DIF Gnumeric reads FALSE as TRUE, its own too, and writes 1234567.891 as 1234570; in SYLK it loses the
# second line of a cell, and SheetJS, if a cell has one, reads the letters of the file.
#
# Expected: what a program writes in these forms it reads back; a line break in a cell is kept, or written in a way that
#   the form has (SYLK: ESC and a colon).
# Seen: Gnumeric 1.12.55 takes each truth of DIF, "0,0" with FALSE below, for TRUE, writes six digits, and reads `"one`
#   of the lines "one" and "two". In SYLK it writes the line break bare and says "Unknown directive" to its own file.
#   SheetJS (xlsx) 0.18.5 writes it bare too, and reading it, by itself or of Gnumeric, falls back to plain text without
#   a word: the first row is "ID", "PWXL", "N", "E". It reads Gnumeric's DIF rightly.
# Matters to: exchange with old programs and devices that know nothing else: a state is turned, and amounts are rounded.
# Source: the DIF specification ("0,1 TRUE", "0,0 FALSE"); Gnumeric's plugins dif and sylk; SheetJS' read_wb_ID.
# Debian 12 for Gnumeric.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at gnumeric=1.12.55-1
npm_at xlsx@0.18.5
cd "$work"
export LC_ALL=C.UTF-8
convert() { ssconvert "$@" 2>>convert.log || cannot "ssconvert $*"; }
printf 'id,done,cost\nC-1,FALSE,1234567.891\nC-2,TRUE,-5\n' >plain.csv
printf 'id,note\nC-1,"one\ntwo"\n' >lines.csv
for name in plain lines; do
    convert --import-type=Gnumeric_stf:stf_csvtab "$name.csv" "$name.gnumeric"
    convert --export-type=Gnumeric_dif:dif "$name.gnumeric" "$name.dif"
    convert --export-type=Gnumeric_sylk:sylk "$name.gnumeric" "$name.slk"
    for kind in dif slk; do
        convert "$name.$kind" "$name.$kind.csv"
        printf '%s, %s: %s\n' "$name" "$kind" "$(paste -sd' ' "$name.$kind.csv")" >>seen
    done
done
expect 'Gnumeric, its own' 'plain, dif: id,done,cost C-1,TRUE,1234570 C-2,TRUE,-5
plain, slk: id,done,cost C-1,FALSE,1234567.891 C-2,TRUE,-5
lines, dif: id,note C-1,"""one"
lines, slk: id,note C-1,one' "$(cat seen)"

cat >js/read.cjs <<'JS'
const { readFile, utils, writeFile } = require('xlsx');
const rows = (path) => JSON.stringify(utils.sheet_to_json(Object.values(readFile(path).Sheets)[0], { header: 1 }).slice(0, 2));
const save = (cells, path, bookType) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'a');
  writeFile(book, path, { bookType });
};
console.log('plain.dif of Gnumeric:', rows('plain.dif'));
console.log('lines.slk of Gnumeric:', rows('lines.slk'));
save([['id', 'done'], ['C-1', false]], 'own.dif', 'dif');
save([['id', 'note'], ['C-1', 'one']], 'own.slk', 'sylk');
save([['id', 'note'], ['C-1', 'one\ntwo']], 'own-lines.slk', 'sylk');
for (const path of ['own.dif', 'own.slk', 'own-lines.slk']) console.log(`${path}:`, rows(path));
JS
expect 'SheetJS' 'plain.dif of Gnumeric: [["id","done","cost"],["C-1",false,1234570]]
lines.slk of Gnumeric: [["ID","PGnumeric","N","E"],["P","PGeneral"]]
own.dif: [["id","done"],["C-1",false]]
own.slk: [["id","note"],["C-1","one"]]
own-lines.slk: [["ID","PWXL","N","E"],["P","PGeneral"]]' "$(node js/read.cjs)"
convert own.dif own.csv
expect 'Gnumeric, of SheetJS' 'id,done C-1,TRUE' "$(paste -sd' ' own.csv)"
