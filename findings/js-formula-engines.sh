#!/usr/bin/env bash
# Five engines of Excel's formulas in JavaScript differ from Excel: TEXT(0.5,"0%") is "1%" in HyperFormula, a text is
# counted as above 5 in fast-formula-parser and as 0 in Formula.js and xlsx-calc, and ROUND(-2.5,0) is -2 in
# hot-formula-parser.
#
# Expected: the functions do what Excel's and LibreOffice's do: "50%", -2, 29 February, since 2024 is a leap year; the
#   30th of December 2024 is in week 1 of ISO 8601. A condition with a number looks at numbers, as in Excel: two of 3,
#   7, "apple", 12; EDATE ends with the month; texts are compared without regard to capitals. What its README promises,
#   Excel's formulas: -3, -30, 4 and 12. As in Excel: the median of 3, 7, "apple", "Ant", an empty cell and 12 is 7; the
#   second of three a's is replaced, "aba"; the text is 2024-01-05; COUNTIF knows "a*" and not the case of letters;
#   MOD(5,-3) is -1. As in Excel: over 3, 7, "apple", "Ant", an empty cell and 12 the average is 7.33…, the sum of what
#   is over 5 is 19; a text is greater than any number; ROUND(-2.5,0) is -3, -2^2 is 4.
# Seen: HyperFormula 3.5.0: a percent sign in TEXT does not multiply (0.256 is "0%"), "#,##0" is "1235,##0", INT cuts
#   towards zero, EDATE never gives the 29th of February though DATE and EOMONTH do, ISOWEEKNUM(2024-12-30) is 53.
#   fast-formula-parser 1.0.19 gives 50%, 1,235, -2 and 1. fast-formula-parser 1.0.19 says three: every text is above 5
#   to it. EDATE(31 January 2024, 1) is 2 March, as JavaScript counts on. "a"="A" is false, COUNTIF(…,"APPLE") 0,
#   SEARCH("B","abc") an error, AND(TRUE,"x") true, TRIM("a   b") keeps the spaces, REPT("ab",2.9) repeats three times.
#   HyperFormula 3.5.0 gives 2, true, 1, 2, an error, "a b" and twice. hot-formula-parser 4.0.0 rounds by Math.round,
#   which takes halves up, so that amounts below zero are rounded towards it and amounts above away from it:
#   ROUND(2.5,0) is 3. A day's fraction is no time of day. "a"="A" is false. HyperFormula 3.5.0 and fast-formula-parser
#   1.0.19 give -3, -30, 4 and 12. @formulajs/formulajs 4.6.1: 1.5, "aab", "45296", 0 and -2; 0.5 in # ?/? is "1".
#   AVERAGE, SUMIF, ROUND and EDATE are right. xlsx-calc 0.9.2, which calculates the sheets that SheetJS reads: AVERAGE
#   is 4.4 (22 through 5), SUMIF with two arguments 0; A3>A1 is false, ROUND(-2.5,0) -2, -2^2 -4, TRIM leaves blanks
#   within. MEDIAN, which has no function of its own, and every other function unknown to it leave the cell as it was,
#   without a value.
# Matters to: sheets calculated in web programs by it (Handsontable has it built in): shares are off by a hundred, due
#   dates by a day, and whoever opens the same file in Excel sees other figures. Forms and reports that calculate by it
#   (it was made for speed): counts take in remarks such as "n/a". Tables in web programs (older Handsontable, form
#   builders): debits and credits of the same amount are rounded differently, and sums do not come to nothing. Programs
#   that offer Excel's functions by this library, as FortuneSheet and xlsx-calc do: medians and counts of columns with
#   texts are not those of the sheet. Reports made from templates on a server: a column with "n/a" in it has another
#   average there than in Excel.
# Source: HyperFormula's guide, "Built-in functions", EDATE, INT, ISOWEEKNUM, TEXT; ISO 8601, week dates; its README: "A
#   fast and reliable excel formula parser"; formulas/functions/statistical.js, date.js; its README: "evaluates excel
#   and mathematical formulas", by formula.js; its README: "JavaScript implementation of most Microsoft Excel formula
#   functions"; Excel's help on MEDIAN; its README, "a simple xlsx formula calculator", "supported functions"; Excel's
#   help on AVERAGE: texts are ignored.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at hyperformula@3.5.0 fast-formula-parser@1.0.19
seen=$(js <<'JS'
import { HyperFormula } from 'hyperformula';
import FormulaParser from 'fast-formula-parser';

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const parser = new FormulaParser();
for (const formula of [
  'TEXT(0.5,"0%")', 'TEXT(0.256,"0%")', 'TEXT(1234.5,"#,##0")', 'INT(-1.5)', 'ISOWEEKNUM(DATE(2024,12,30))',
  'DAY(EDATE(DATE(2024,1,31),1))', 'DAY(EOMONTH(DATE(2024,1,31),1))',
]) {
  const other = parser.parse(formula, { sheet: 'a', row: 1, col: 1 });
  console.log(formula, '=>', engine.calculateFormula(`=${formula}`, 0), 'and', other);
}
JS
)
expect 'HyperFormula and fast-formula-parser' 'TEXT(0.5,"0%") => 1% and 50%
TEXT(0.256,"0%") => 0% and 26%
TEXT(1234.5,"#,##0") => 1235,##0 and 1,235
INT(-1.5) => -1 and -2
ISOWEEKNUM(DATE(2024,12,30)) => 53 and 1
DAY(EDATE(DATE(2024,1,31),1)) => 28 and 2
DAY(EOMONTH(DATE(2024,1,31),1)) => 29 and 29' "$seen"

npm_at fast-formula-parser@1.0.19 hyperformula@3.5.0
seen=$(js <<'JS'
import FormulaParser from 'fast-formula-parser';
import { HyperFormula } from 'hyperformula';

const cells = [[3], [7], ['apple'], [12]];
const engine = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' });
const parser = new FormulaParser({
  onRange: ({ from, to }) => cells.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)),
});
const plain = (value) => (value?.name ? value.name : value?.value ?? value);
for (const formula of [
  'COUNTIF(A1:A4,">5")', 'COUNTIF(A1:A4,"APPLE")', '"a"="A"', 'SEARCH("B","abc")', 'AND(TRUE(),"x")',
  'TRIM("a   b")', 'REPT("ab",2.9)', 'MONTH(EDATE(DATE(2024,1,31),1))',
]) {
  const value = parser.parse(formula, { sheet: 'a', row: 9, col: 9 });
  console.log(formula, '=>', plain(value), 'and', plain(engine.calculateFormula(`=${formula}`, 0)));
}
JS
)
expect 'fast-formula-parser and HyperFormula' 'COUNTIF(A1:A4,">5") => 3 and 2
COUNTIF(A1:A4,"APPLE") => 0 and 1
"a"="A" => false and true
SEARCH("B","abc") => #VALUE! and 2
AND(TRUE(),"x") => true and #VALUE!
TRIM("a   b") => a   b and a b
REPT("ab",2.9) => ababab and abab
MONTH(EDATE(DATE(2024,1,31),1)) => 3 and 2' "$seen"

npm_at hot-formula-parser@4.0.0 hyperformula@3.5.0 fast-formula-parser@1.0.19
seen=$(js <<'JS'
import { Parser } from 'hot-formula-parser';
import { HyperFormula } from 'hyperformula';
import FormulaParser from 'fast-formula-parser';

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
for (const formula of ['ROUND(2.5,0)', 'ROUND(-2.5,0)', 'ROUND(-25,-1)', '-2^2', 'HOUR(0.5)']) {
  const { result, error } = new Parser().parse(formula);
  const third = new FormulaParser().parse(formula, { sheet: 'a', row: 1, col: 1 });
  console.log(formula, '=>', error ?? result, 'and', engine.calculateFormula(`=${formula}`, 0), 'and', third);
}
JS
)
expect 'hot-formula-parser, HyperFormula, fast-formula-parser' 'ROUND(2.5,0) => 3 and 3 and 3
ROUND(-2.5,0) => -2 and -3 and -3
ROUND(-25,-1) => -20 and -30 and -30
-2^2 => -4 and 4 and 4
HOUR(0.5) => 0 and 12 and 12' "$seen"

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

npm_at xlsx-calc@0.9.2 xlsx@0.18.5 hyperformula@3.5.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { HyperFormula } from 'hyperformula';

const require = createRequire(import.meta.url);
const XLSX = require('xlsx');
const calculate = require('xlsx-calc');
const column = [[3], [7], ['apple'], ['Ant'], [null], [12]];
const engine = HyperFormula.buildFromArray(column, { licenseKey: 'gpl-v3' });
for (const formula of [
  'AVERAGE(A1:A6)', 'SUMIF(A1:A6,">5")', 'A3>A1', 'ROUND(-2.5,0)', '-2^2', 'TRIM("a   b")',
  'MEDIAN(A1:A6)',
]) {
  const sheet = XLSX.utils.aoa_to_sheet(column);
  sheet.B1 = { t: 'n', f: formula };
  sheet['!ref'] = 'A1:B6';
  const log = console.log;
  console.log = () => {};
  calculate({ SheetNames: ['a'], Sheets: { a: sheet } }, { continue_after_error: true });
  console.log = log;
  const right = engine.calculateFormula(`=${formula}`, 0);
  const short = (value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : JSON.stringify(value));
  console.log(formula, '=>', short(sheet.B1.v), 'and', short(right));
}
JS
)
expect 'xlsx-calc and HyperFormula' 'AVERAGE(A1:A6) => 4.4 and 7.33
SUMIF(A1:A6,">5") => 0 and 19
A3>A1 => false and true
ROUND(-2.5,0) => -2 and -3
-2^2 => -4 and 4
TRIM("a   b") => "a   b" and "a b"
MEDIAN(A1:A6) => undefined and 7' "$seen"
