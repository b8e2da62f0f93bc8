#!/usr/bin/env bash
# numeral reads "10-20" as -1020 and "1e3" as 13, human-format "1e3" as 1e18; numbro shows 0.29 as "28.999999999999996%" and 999
# as "1.0k".
#
# Expected: what a library shows of a number for people is that number, rounded as asked; what is none is refused.
# Seen: numeral 2.0.6 drops what it does not know from a text: a hyphen anywhere makes the number negative, "<5" and "~5" are 5,
#   "1,5" is 15; and it shows 0.0000001 as NaN. numbro 2.5.0 writes a percent with all digits of the calculation, and, told to
#   shorten with one digit behind the point, 999 as 1.0k and 999499 as 1.0m (numeral: 999.0, 999.5k). human-format 1.2.1
#   takes e for exa: 1e3 is 1e18, and "2nd" 2e-9. numbro refuses "10-20" and "<5".
# Matters to: tables and forms that show and take figures by them: a range becomes a debt.
# Source: numeral's and numbro's documentation, "unformat"; the SI brochure, table 7 (exa is E).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at numeral@2.0.6 numbro@2.5.0 human-format@1.2.1
seen=$(js <<'JS'
import numeral from 'numeral';
import numbro from 'numbro';
import human from 'human-format';
const read = (parse) => { try { return parse(); } catch { return 'refused'; } };
for (const text of ['10-20', '1e3', '1,5', '<5', '2nd', '1.5k']) {
  console.log(text, numeral(text).value(), numbro.unformat(text), read(() => human.parse(text)));
}
for (const number of [0.29, 1.005]) console.log(number, numeral(number).format('0%'), numbro(number).format({ output: 'percent' }));
for (const number of [999, 999499, 0.0000001]) {
  console.log(number, numeral(number).format('0.0a'), numbro(number).format({ average: true, mantissa: 1 }));
}
JS
)
expect 'read, and shown, by numeral, numbro, human-format' '10-20 -1020 undefined 10
1e3 13 1000 1000000000000000000
1,5 15 15 1
<5 5 undefined refused
2nd 2 2 2e-9
1.5k 1500 1500 1500
0.29 29% 28.999999999999996%
1.005 100% 100.49999999999999%
999 999.0 1.0k
999499 999.5k 1.0m
1e-7 NaN 0.0' "$seen"
