#!/usr/bin/env bash
# Times and texts in CEL, in which alerts and admission rules are written: of half past ten in +05:00 common-expression-language gives the
# hour 10, the others 5; cel-python makes "onetwo" of two lines, and @bufbuild/cel says that a row has no owner where it has null.
#
# Expected: getHours() without a zone is in UTC; a text of two lines keeps its line break; has() is true of a field that is there.
# Seen: common-expression-language 0.10.0 gives the hour of the zone in which a time is written, and takes no zone such as Europe/Berlin.
#   cel-python 0.5.0 drops the line break in a text between three quotation marks, writes 1.0 as "1.0", and takes "2024-01-05" for a
#   timestamp, which the others refuse. @bufbuild/cel 0.6.1 reads "1,5" as no number (NaN) without an error,
#   and has(row.owner) is false for null. 1.0 == 1 is an error in cel-python and @marcbachmann/cel-js 8.0.0, which takes no +05:30.
# Matters to: rules such as "outside 9 to 17" and "has no owner", which hold in one language and not in the other.
# Source: CEL's language definition: getHours ("with timezone … UTC by default"), has(), numeric comparison across types, string literals.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at cel-python==0.5.0
mv "$work/py" "$work/first"
pip_at common-expression-language==0.10.0
npm_at @bufbuild/cel@0.6.1 @bufbuild/protobuf@2.17.0 @marcbachmann/cel-js@8.0.0
cd "$work"
cat >rules.json <<'JSON'
["timestamp('2024-01-05T10:30:00+05:00').getHours()", "timestamp(due).getHours('Europe/Berlin')", "timestamp(due).getHours('+05:30')",
 "timestamp('2024-01-05') < timestamp(due)", "duration('1500ms').getMilliseconds()", "string(timestamp(due))",
 "'''one\ntwo'''", "string(1.0)", "double('1,5') > 1.0", "double('1,5') <= 1.0", "has(row.owner)", "1.0 == 1", "[1, 2] == [1.0, 2.0]"]
JSON
cat >ask.py <<'PY'
import json, sys

row = {'due': '2024-01-05T10:30:00Z', 'row': {'id': 'C-1', 'owner': None}}
if sys.argv[1] == 'cel-python':
    import celpy
    environment, values = celpy.Environment(), {key: celpy.json_to_cel(value) for key, value in row.items()}
    ask = lambda rule: environment.program(environment.compile(rule)).evaluate(values)
else:
    import cel
    ask = lambda rule: cel.evaluate(rule, row)
for rule in json.load(open('rules.json')):
    try:
        answer = ask(rule)
        answer = bool(answer) if type(answer).__name__ in ('bool', 'BoolType') else answer
    except Exception:
        answer = 'ERROR'
    print(json.dumps(str(answer).lower() if isinstance(answer, bool) else str(answer)))
PY
cat >js/ask.mjs <<'JS'
import { readFileSync } from 'node:fs';

const row = { due: '2024-01-05T10:30:00Z', row: { id: 'C-1', owner: null } };
const bufbuild = process.argv[2] === '@bufbuild/cel';
const engine = await import(process.argv[2]);
for (const rule of JSON.parse(readFileSync('../rules.json', 'utf8'))) {
  let answer = 'ERROR';
  try {
    const made = bufbuild ? engine.run(rule, row) : engine.evaluate(rule, row);
    if (!/Error/.test(made?.constructor?.name)) answer = String(made);
  } catch {}
  console.log(JSON.stringify(answer));
}
JS
PYTHONPATH=$work/first python3 ask.py cel-python >cel-python
python3 ask.py common >common
for name in @bufbuild/cel @marcbachmann/cel-js; do (cd js && node ask.mjs "$name") >"$(basename "$name")"; done
seen=$(
    python3 - <<'PY'
import json
names = {'cel-python': 'cel-python', 'common': 'common-expression-language', 'cel': '@bufbuild/cel', 'cel-js': '@marcbachmann/cel-js'}
for rule, *answers in zip(json.load(open('rules.json')), *(open(file).read().splitlines() for file in names), strict=True):
    same = {}
    for name, answer in zip(names.values(), answers):
        same.setdefault(json.loads(answer).replace('\n', '\\n'), []).append(name)
    print(rule.replace('\n', '\\n'), '=>', '; '.join(f'{answer} [{", ".join(by)}]' for answer, by in same.items()))
PY
)
expect 'answers' 'timestamp('\''2024-01-05T10:30:00+05:00'\'').getHours() => 5 [cel-python, @bufbuild/cel, @marcbachmann/cel-js]; 10 [common-expression-language]
timestamp(due).getHours('\''Europe/Berlin'\'') => 11 [cel-python, @bufbuild/cel, @marcbachmann/cel-js]; ERROR [common-expression-language]
timestamp(due).getHours('\''+05:30'\'') => 16 [cel-python, @bufbuild/cel]; ERROR [common-expression-language, @marcbachmann/cel-js]
timestamp('\''2024-01-05'\'') < timestamp(due) => true [cel-python]; ERROR [common-expression-language, @bufbuild/cel, @marcbachmann/cel-js]
duration('\''1500ms'\'').getMilliseconds() => 1500 [cel-python, common-expression-language, @marcbachmann/cel-js]; 500 [@bufbuild/cel]
string(timestamp(due)) => 2024-01-05T10:30:00Z [cel-python, @bufbuild/cel]; 2024-01-05T10:30:00+00:00 [common-expression-language]; ERROR [@marcbachmann/cel-js]
'\'''\'''\''one\ntwo'\'''\'''\'' => onetwo [cel-python]; one\ntwo [common-expression-language, @bufbuild/cel, @marcbachmann/cel-js]
string(1.0) => 1.0 [cel-python]; 1 [common-expression-language, @bufbuild/cel, @marcbachmann/cel-js]
double('\''1,5'\'') > 1.0 => ERROR [cel-python, common-expression-language, @marcbachmann/cel-js]; false [@bufbuild/cel]
double('\''1,5'\'') <= 1.0 => ERROR [cel-python, common-expression-language, @marcbachmann/cel-js]; false [@bufbuild/cel]
has(row.owner) => true [cel-python, common-expression-language, @marcbachmann/cel-js]; false [@bufbuild/cel]
1.0 == 1 => ERROR [cel-python, @marcbachmann/cel-js]; true [common-expression-language, @bufbuild/cel]
[1, 2] == [1.0, 2.0] => ERROR [cel-python, @marcbachmann/cel-js]; true [common-expression-language, @bufbuild/cel]' "$seen"
