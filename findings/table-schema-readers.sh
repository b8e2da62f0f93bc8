#!/usr/bin/env bash
# Cells read by a Table Schema in three libraries: where units may stand around a number, tableschema reads -5% as 5 and "p95 5" as 955; in JavaScript it
# reads 1.234,5 as 12345 and takes "xC-1" for the pattern C-[0-9]+; where a date may have any format, 05.01.2024 is the first of May in all.
#
# Expected: "bareNumber": false ignores what stands before and behind the number: -5; the point as "groupChar" and the comma as "decimalChar"
#   make 1234.5; a pattern is met by the whole cell, as in XML Schema; 1.5 is no number where the comma is the decimal sign.
# Seen: tableschema 1.12.6 (npm) and 1.21.0 (PyPI) take the minus sign for a unit; frictionless 5.21.0 does not, and reads C-3 as -3. In
#   JavaScript the comma is replaced before the points are taken out, so that a price of 1.234,5 is ten times as much, a pattern is sought
#   anywhere in the cell, and an integer is neither 007 nor +5, 7 and 5 in Python, which takes 1_000 and "2024-1-5" too. JavaScript reads
#   0x1F as 31, and as a date of any format C-3 as the first of March 2001 and 1999.9 as one of September.
# Matters to: registers in CSV that come with a datapackage.json: a loss is a gain, and the check of an id passes.
# Source: Table Schema: "number" (bareNumber, decimalChar, groupChar), "pattern", "date", "any"; the READMEs: Field, castValue, cast_value, read_cell.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at tableschema@1.12.6
for name in tableschema==1.21.0 frictionless==5.21.0; do
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/py_${name%%=*}" "$name"
done
cd "$work"
cat >cells.json <<'JSON'
[[{"type": "number", "bareNumber": false}, ["-5%", "95 %", "p95 5", "<5", "Q3", "C-3", "5 to 7"]], [{"type": "number", "decimalChar": ",", "groupChar": "."}, ["1.234,5"]],
 [{"type": "number", "decimalChar": ","}, ["1,5", "1.5"]], [{"type": "number"}, ["1_000", "0x1F"]], [{"type": "integer"}, ["007", "+5", "1_000"]],
 [{"type": "string", "constraints": {"pattern": "C-[0-9]+"}}, ["C-1", "xC-1", "C-1 late"]], [{"type": "date"}, ["2024-01-05", "2024-1-5"]],
 [{"type": "date", "format": "any"}, ["05.01.2024", "C-3", "1999.9"]], [{"type": "datetime"}, ["2024-01-05T10:30:00Z", "2024-01-05T10:30:00+05:00"]]]
JSON
cat >js/read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { Field } = require('tableschema');

console.log(JSON.stringify(JSON.parse(readFileSync('../cells.json', 'utf8')).flatMap(([field, cells]) => cells.map((cell) => {
  try {
    const value = new Field({ name: 'a', ...field }).castValue(cell);
    return value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '').replace('.000Z', 'Z') : String(value);
  } catch {
    return 'refused';
  }
}))));
JS
cat >read.py <<'PY'
import json, sys

read = []
for field, cells in json.load(open('cells.json')):
    for cell in cells:
        try:
            if sys.argv[1] == 'tableschema':
                from tableschema import Field
                read.append(str(Field({'name': 'a', **field}).cast_value(cell)))
            else:
                from frictionless import Field
                value, refused = Field.from_descriptor({'name': 'a', **field}).read_cell(cell)
                read.append('refused' if refused else str(value))
        except Exception:
            read.append('refused')
print(json.dumps(read))
PY
export TZ=UTC
(cd js && node read.cjs 2>/dev/null) >of_js
PYTHONPATH=$work/py_tableschema python3 read.py tableschema 2>/dev/null >of_python
PYTHONPATH=$work/py_frictionless python3 read.py frictionless 2>/dev/null >of_frictionless
seen=$(
    python3 - <<'PY'
import json

read = {'tableschema (npm)': 'of_js', 'tableschema (PyPI)': 'of_python', 'frictionless': 'of_frictionless'}
read = {name: json.load(open(path)) for name, path in read.items()}
at = 0
for field, cells in json.load(open('cells.json')):
    print(json.dumps(field))
    for cell in cells:
        same = {}
        for name, values in read.items():
            same.setdefault(values[at], []).append(name)
        print(f'  {cell} =>', '; '.join(f'{value} {", ".join(by)}' for value, by in same.items()))
        at += 1
PY
)
expect 'cells' '{"type": "number", "bareNumber": false}
  -5% => 5 tableschema (npm), tableschema (PyPI); -5 frictionless
  95 % => 95 tableschema (npm), tableschema (PyPI), frictionless
  p95 5 => 955 tableschema (npm), tableschema (PyPI); refused frictionless
  <5 => 5 tableschema (npm), tableschema (PyPI), frictionless
  Q3 => 3 tableschema (npm), tableschema (PyPI), frictionless
  C-3 => 3 tableschema (npm), tableschema (PyPI); -3 frictionless
  5 to 7 => refused tableschema (npm), tableschema (PyPI), frictionless
{"type": "number", "decimalChar": ",", "groupChar": "."}
  1.234,5 => 12345 tableschema (npm); 1234.5 tableschema (PyPI), frictionless
{"type": "number", "decimalChar": ","}
  1,5 => 1.5 tableschema (npm), tableschema (PyPI), frictionless
  1.5 => 1.5 tableschema (npm), tableschema (PyPI); refused frictionless
{"type": "number"}
  1_000 => refused tableschema (npm); 1000 tableschema (PyPI), frictionless
  0x1F => 31 tableschema (npm); refused tableschema (PyPI), frictionless
{"type": "integer"}
  007 => refused tableschema (npm); 7 tableschema (PyPI), frictionless
  +5 => refused tableschema (npm); 5 tableschema (PyPI), frictionless
  1_000 => refused tableschema (npm); 1000 tableschema (PyPI), frictionless
{"type": "string", "constraints": {"pattern": "C-[0-9]+"}}
  C-1 => C-1 tableschema (npm), tableschema (PyPI), frictionless
  xC-1 => xC-1 tableschema (npm); refused tableschema (PyPI), frictionless
  C-1 late => C-1 late tableschema (npm); refused tableschema (PyPI), frictionless
{"type": "date"}
  2024-01-05 => 2024-01-05 tableschema (npm), tableschema (PyPI), frictionless
  2024-1-5 => refused tableschema (npm); 2024-01-05 tableschema (PyPI), frictionless
{"type": "date", "format": "any"}
  05.01.2024 => 2024-05-01 tableschema (npm), tableschema (PyPI), frictionless
  C-3 => 2001-03-01 tableschema (npm); refused tableschema (PyPI), frictionless
  1999.9 => 1999-09-01 tableschema (npm); refused tableschema (PyPI), frictionless
{"type": "datetime"}
  2024-01-05T10:30:00Z => 2024-01-05T10:30:00Z tableschema (npm); 2024-01-05 10:30:00 tableschema (PyPI); 2024-01-05 10:30:00+00:00 frictionless
  2024-01-05T10:30:00+05:00 => refused tableschema (npm), tableschema (PyPI); 2024-01-05 10:30:00+05:00 frictionless' "$seen"
