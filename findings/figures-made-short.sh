#!/usr/bin/env bash
# Figures made short ("1.5K") and read back by sixteen small libraries: -1.5K is 1500 to numerize-denumerize and number-abbreviations, -5 is 5 and
# 1,500 is 1 to shortnumbers; a quadrillion is "1T" in short-number; humanize's intword shows 0.05 as 0 and 99.95 as 99, number-suffix -5 as -1k.
#
# Expected: a sign stays; 0.05, 0.5 and 99.95 are too small to be shortened and stay, or are rounded; 999999 is 1M; what a library writes it reads.
# Seen: of -1.5K numerize-denumerize 0.0.6 and number-abbreviations 1.3 read 1500; of 1,5K the first reads 1000, the second 5000. shortnumbers 0.2.0
#   reads 1 of 1,500, 1.5 of 1.5K, whose k it wants small, and 3 of C-3; number-abbreviations reads no 99.95. short-number 1.0.7 writes 10^15 as
#   "1T", though it writes 10^12 so, and 2 * 10^18 as "2". humanize 4.17.0 (intword), approximate-number 3.0.1 (99.95 as 99, 9999 as 9.9k) and
#   @based/pretty-number 1.1.2 (0.5 as 0, a billion as 1000m) cut figures off. number-suffix 1.1.0 shows 5 as "0k" and -5 as "-1k". Eight write
#   999999 as "1000k", @pqt/abbreviate 1.0.2, pretty-number and numerize-denumerize leave minus figures as they are.
# Matters to: dashboards and registers whose figures are shortened: a loss is a gain, an error rate is 0, a thousandth of the users is shown.
# Source: the READMEs and the code: short-number's "supports numbers up to 1e18", numerize_denumerize's denumerize("10.00M").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at js-abbreviation-number@1.4.0 number-abbreviate@2.0.0 aveta@1.5.2 millify@6.1.0 short-number@1.0.7 approximate-number@3.0.1 \
    @based/pretty-number@1.1.2 number-suffix@1.1.0 @pqt/abbreviate@1.0.2 numabbr@1.0.2
pip_at millify==0.1.1 humanize==4.17.0 numerize==0.12 numerize_denumerize==0.0.6 shortnumbers==0.2.0 number-abbreviations==1.3
cat >"$work/short.py" <<'PY'
import warnings

warnings.simplefilter('ignore')
import humanize, millify, shortnumbers
from number_abbreviations import num_abbr
from numerize import numerize
from numerize_denumerize import denumerize, numerize as other

writers = {
    'humanize.intword': humanize.intword,
    'millify (PyPI)': lambda value: millify.millify(value, precision=1),
    'numerize': lambda value: numerize.numerize(value, 1),
    'numerize-denumerize': lambda value: other.numerize(value, 1),
    'shortnumbers': lambda value: shortnumbers.millify(value, precision=1),
}
for name, write in writers.items():
    print(name + ':', ', '.join(f'{text} {write(value)}' for text, value in (
        ('0.05', 0.05), ('0.5', 0.5), ('99.95', 99.95), ('-5', -5), ('-1500', -1500), ('999999', 999999), ('10^9', 10**9), ('10^15', 10**15))))
readers = {'numerize-denumerize': denumerize.denumerize, 'shortnumbers': shortnumbers.parse_millify, 'number-abbreviations': num_abbr.mag_to_int}
for name, read in readers.items():
    seen = []
    for text in ('1.5K', '1.5k', '-1.5K', '1,5K', '1,500', '-5', '99.95', 'C-3'):
        try:
            seen.append(f'{text} {read(text)}')
        except ValueError:
            seen.append(f'{text} error')
    print(f'read by {name}:', ', '.join(seen))
PY
shopt -s inherit_errexit
seen=$(cd "$work" && python3 short.py; js <<'JS'
import { createRequire } from 'node:module';
import * as aveta from 'aveta';
import { approximateNumber } from 'approximate-number';
import { abbreviateNumber } from 'js-abbreviation-number';
import * as millify from 'millify';
const require = createRequire(import.meta.url);
const writers = {
  aveta: (value) => (aveta.default.aveta ?? aveta.aveta ?? aveta.default)(value),
  'approximate-number': approximateNumber,
  'js-abbreviation-number': (value) => abbreviateNumber(value, 1),
  'millify (npm)': millify.millify ?? millify.default,
  numabbr: require('numabbr').default,
  'number-abbreviate': (value) => require('number-abbreviate')(value, 1),
  'number-suffix': (value) => require('number-suffix').format(value),
  '@based/pretty-number': (value) => require('@based/pretty-number').prettyNumber(value, 'number-short'),
  '@pqt/abbreviate': (value) => require('@pqt/abbreviate').abbreviate(value, 1),
  'short-number': require('short-number'),
};
for (const [name, write] of Object.entries(writers))
  console.log(`${name}:`, [['0.05', 0.05], ['0.5', 0.5], ['99.95', 99.95], ['-5', -5], ['-1500', -1500], ['999999', 999999], ['10^9', 1e9], ['10^15', 1e15]]
    .map(([text, value]) => `${text} ${write(value)}`).join(', '));
JS
)
expect 'figures made short' 'humanize.intword: 0.05 0, 0.5 0, 99.95 99, -5 -5, -1500 -1.5 thousand, 999999 1.0 million, 10^9 1.0 billion, 10^15 1.0 quadrillion
millify (PyPI): 0.05 0.1, 0.5 0.5, 99.95 100, -5 -5, -1500 -1.5k, 999999 1000k, 10^9 1B, 10^15 1P
numerize: 0.05 0.1, 0.5 0.5, 99.95 100, -5 -5, -1500 -1.5K, 999999 1000K, 10^9 1B, 10^15 1000000000000000
numerize-denumerize: 0.05 0.1, 0.5 0.5, 99.95 100.0, -5 -5, -1500 -1500, 999999 1000.0K, 10^9 1.0B, 10^15 1.0P
shortnumbers: 0.05 0.1, 0.5 0.5, 99.95 100.0, -5 -5.0, -1500 -1.5k, 999999 1000.0k, 10^9 1.0B, 10^15 1.0P
read by numerize-denumerize: 1.5K 1500.0, 1.5k None, -1.5K 1500.0, 1,5K 1000.0, 1,500 error, -5 -5.0, 99.95 99.95, C-3 error
read by shortnumbers: 1.5K 1.5, 1.5k 1500.0, -1.5K -1.5, 1,5K 1.0, 1,500 1.0, -5 5.0, 99.95 99.95, C-3 3.0
read by number-abbreviations: 1.5K 1500.0, 1.5k error, -1.5K 1500.0, 1,5K 5000.0, 1,500 error, -5 -5, 99.95 error, C-3 error
aveta: 0.05 0.1, 0.5 0.5, 99.95 100, -5 -5, -1500 -1.5K, 999999 1M, 10^9 1B, 10^15 1P
approximate-number: 0.05 0, 0.5 0.5, 99.95 99, -5 -5, -1500 -1.5k, 999999 999k, 10^9 1b, 10^15 1,000t
js-abbreviation-number: 0.05 0.05, 0.5 0.5, 99.95 99.95, -5 -5, -1500 -1.5k, 999999 1000.0k, 10^9 1.0G, 10^15 1.0P
millify (npm): 0.05 0.1, 0.5 0.5, 99.95 100, -5 -5, -1500 -1.5K, 999999 1M, 10^9 1B, 10^15 1P
numabbr: 0.05 0.05, 0.5 0.5, 99.95 99.95, -5 -5, -1500 -1.5K, 999999 1000K, 10^9 1B, 10^15 1000T
number-abbreviate: 0.05 0.05, 0.5 0.5, 99.95 99.95, -5 -5, -1500 -1.5k, 999999 1m, 10^9 1b, 10^15 1000t
number-suffix: 0.05 0k, 0.5 0k, 99.95 0k, -5 -1k, -1500 -2k, 999999 999k, 10^9 1G, 10^15 1,000T
@based/pretty-number: 0.05 0.05, 0.5 0, 99.95 99.95, -5 -5, -1500 -1500, 999999 1000k, 10^9 1000m, 10^15 1000000000m
@pqt/abbreviate: 0.05 0.05, 0.5 0.5, 99.95 99.95, -5 -5, -1500 -1500, 999999 1M, 10^9 1B, 10^15 1000T
short-number: 0.05 0.05, 0.5 0.5, 99.95 99.95, -5 -5, -1500 -1.5K, 999999 1000K, 10^9 1B, 10^15 1T' "$seen"
