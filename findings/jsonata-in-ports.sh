#!/usr/bin/env bash
# JSONata in five libraries: 99.95 % 10 is 9 in jsonata-python, where 0.995 as "0%" is 99%, 100% elsewhere; 31 December 2024 is in week 1 of
# 2024 in jsonata-rs and 2025 elsewhere; of "5–7 days" in base64 the reference makes a control character.
#
# Expected: a query gives the same in each library, as the reference, jsonata for JavaScript, does; what was encoded comes back.
# Seen: jsonata-python 0.7.1 takes the rest of a division for a whole number, and rounds 2.5 to 3 and 12.345 to 12.35 where the
#   reference rounds halves to even; 0.995 it makes 99%. jsonata-rs 0.1.4 counts weeks in calendar years, and reads "+" in an
#   address' part as a space, as in a form. jsonatapy 2.2.13 leaves spaces in $encodeUrl, and jsonata2py 0.1.3 drops "$1" of a text
#   that replaces another one. jsonata 2.2.2, and jsonata2py after it, take 8 bits of each character for $base64encode, so that a dash is
#   the character 0x13. A year of two digits is 1924 in the reference, which JavaScript's Date makes of 24, and the year 24 in all
#   four. 30 February is 1 March in two, 29 February in one, and an error in two.
# Matters to: reports and alerts whose rules are JSONata in a flow of Node-RED or a cloud's step, and that a service in Python takes over.
# Source: JSONata's documentation: numeric operators, $formatNumber, $encodeUrl, $base64encode; the ports' READMEs, which name its tests.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsonata-rs==0.1.4
mv "$work/py" "$work/rust"
pip_at jsonata-python==0.7.1 jsonata2py==0.1.3 jsonatapy==2.2.13
npm_at jsonata@2.2.2
cat >"$work/queries" <<'QUERIES'
99.95 % 10
-7.5 % 2
$formatNumber(2.5, "0")
$formatNumber(12.345, "0.00")
$formatNumber(0.995, "0%")
$fromMillis(1735603200000, "[X]-W[W01]")
$fromMillis($toMillis("5.1.24", "[D].[M].[Y,2-2]"))
$fromMillis($toMillis("2024-02-30"))
$number(" 5 ")
$replace("5 days", "days", "$1 hours")
$encodeUrl("https://example.org/a b")
$decodeUrlComponent("R%26D+%235")
$base64decode($base64encode("5–7 days"))
QUERIES
cat >"$work/js/ask.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';

for (const query of readFileSync(0, 'utf8').trim().split('\n'))
  console.log(JSON.stringify(await jsonata(query).evaluate({}).catch(() => 'ERROR')));
JS
cat >"$work/ask.py" <<'PY'
import json, sys

name = sys.argv[1]
if name == 'jsonata2py':
    import jsonata2py
    evaluate = lambda query: jsonata2py.compile(query).evaluate({})
elif name == 'jsonatapy':
    import jsonatapy
    evaluate = lambda query: jsonatapy.evaluate(query, {})
else:
    import jsonata
    evaluate = lambda query: jsonata.Jsonata(query).evaluate({})
for query in sys.stdin.read().splitlines():
    try:
        print(json.dumps(evaluate(query), ensure_ascii=False))
    except Exception:
        print('"ERROR"')
PY
cd "$work"
(cd js && node ask.mjs) <queries >jsonata
for name in jsonata-python jsonata2py jsonatapy; do
    python3 ask.py "$name" <queries >"$name"
done
PYTHONPATH=$work/rust python3 ask.py jsonata-rs <queries >jsonata-rs
seen=$(
    python3 - <<'PY'
names = ['jsonata', 'jsonata-python', 'jsonata-rs', 'jsonata2py', 'jsonatapy']
for query, *results in zip(open('queries').read().splitlines(), *(open(name).read().splitlines() for name in names)):
    same = {}
    for name, result in zip(names, results):
        same.setdefault(result.replace('\\u0013', '\x13').replace('\x13', ' 0x13 '), []).append(name)
    print(query, '=>', '; '.join(f'{result} {", ".join(by)}' for result, by in same.items()))
PY
)
expect 'queries' '99.95 % 10 => 9.950000000000003 jsonata, jsonata-rs, jsonata2py, jsonatapy; 9 jsonata-python
-7.5 % 2 => -1.5 jsonata, jsonata-rs, jsonata2py, jsonatapy; -1 jsonata-python
$formatNumber(2.5, "0") => "2" jsonata, jsonata-rs, jsonata2py, jsonatapy; "3" jsonata-python
$formatNumber(12.345, "0.00") => "12.34" jsonata, jsonata2py, jsonatapy; "12.35" jsonata-python, jsonata-rs
$formatNumber(0.995, "0%") => "100%" jsonata, jsonata-rs, jsonata2py, jsonatapy; "99%" jsonata-python
$fromMillis(1735603200000, "[X]-W[W01]") => "2025-W01" jsonata, jsonata-python, jsonata2py, jsonatapy; "2024-W01" jsonata-rs
$fromMillis($toMillis("5.1.24", "[D].[M].[Y,2-2]")) => "1924-01-05T00:00:00.000Z" jsonata; "0024-01-05T00:00:00.000Z" jsonata-python, jsonata-rs, jsonata2py, jsonatapy
$fromMillis($toMillis("2024-02-30")) => "2024-03-01T00:00:00.000Z" jsonata, jsonata2py; "ERROR" jsonata-python, jsonatapy; "2024-02-29T00:00:00.000Z" jsonata-rs
$number(" 5 ") => "ERROR" jsonata, jsonata2py; 5 jsonata-python, jsonata-rs, jsonatapy
$replace("5 days", "days", "$1 hours") => "5 $1 hours" jsonata, jsonata-python, jsonata-rs, jsonatapy; "5  hours" jsonata2py
$encodeUrl("https://example.org/a b") => "https://example.org/a%20b" jsonata, jsonata-python, jsonata-rs, jsonata2py; "https://example.org/a b" jsonatapy
$decodeUrlComponent("R%26D+%235") => "R&D+#5" jsonata, jsonata-python, jsonata2py, jsonatapy; "R&D #5" jsonata-rs
$base64decode($base64encode("5–7 days")) => "5 0x13 7 days" jsonata, jsonata2py; "5–7 days" jsonata-python, jsonata-rs, jsonatapy' "$seen"
