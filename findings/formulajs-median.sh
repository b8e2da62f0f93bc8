#!/usr/bin/env bash
# In Formula.js MEDIAN takes a text for 0, SUBSTITUTE("aaa","a","b",2) is "aab", and TEXT(45296,"yyyy-mm-dd") "45296".
#
# Expected: as in Excel: the median of 3, 7, "apple", "Ant", an empty cell and 12 is 7; the second of three a's is
#   replaced, "aba"; the text is 2024-01-05; COUNTIF knows "a*" and not the case of letters; MOD(5,-3) is -1.
# Seen: @formulajs/formulajs 4.6.1: 1.5, "aab", "45296", 0 and -2; 0.5 in # ?/? is "1". AVERAGE, SUMIF, ROUND and
#   EDATE are right.
# Matters to: programs that offer Excel's functions by this library, as FortuneSheet and xlsx-calc do: medians and
#   counts of columns with texts are not those of the sheet.
# Source: its README: "JavaScript implementation of most Microsoft Excel formula functions"; Excel's help on MEDIAN.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @formulajs/formulajs@4.6.1
seen=$(js <<'JS'
import * as formulajs from '@formulajs/formulajs';

const column = [[3], [7], ['apple'], ['Ant'], [null], [12]];
const numbers = [[3], [7], [12]];
for (const [name, ...given] of [
  ['MEDIAN', column], ['MEDIAN', numbers], ['AVERAGE', column], ['SUBSTITUTE', 'aaa', 'a', 'b', 2],
  ['TEXT', 45296, 'yyyy-mm-dd'], ['TEXT', 0.5, '# ?/?'], ['COUNTIF', column, 'a*'], ['COUNTIF', column, 'APPLE'],
  ['MOD', 5, -3],
]) {
  console.log(name, JSON.stringify(given), '=>', JSON.stringify(formulajs[name](...given)));
}
JS
)
expect 'Formula.js' 'MEDIAN [[[3],[7],["apple"],["Ant"],[null],[12]]] => 1.5
MEDIAN [[[3],[7],[12]]] => 7
AVERAGE [[[3],[7],["apple"],["Ant"],[null],[12]]] => 7.333333333333333
SUBSTITUTE ["aaa","a","b",2] => "aab"
TEXT [45296,"yyyy-mm-dd"] => "45296"
TEXT [0.5,"# ?/?"] => "1"
COUNTIF [[[3],[7],["apple"],["Ant"],[null],[12]],"a*"] => 0
COUNTIF [[[3],[7],["apple"],["Ant"],[null],[12]],"APPLE"] => 0
MOD [5,-3] => -2' "$seen"
