#!/usr/bin/env bash
# HOCON, the settings of programs on the JVM, read by six libraries: "owner = Ann Lee" is "Ann" in hocon-parser (npm), where 5 - 7 is 5 and "C:\new"
# "C:new"; in pyhocon "x += 3" leaves 3 of the list [1, 2] and "true for all" is "Truefor all"; in hocon "5 days" is 432000000.
#
# Expected: as the specification says, and hocon-parser 1.14.2 (PyPI) reads: words side by side are one text, "+=" adds to a list, escapes are
#   those of JSON, a key in quotation marks is one key.
# Seen: hocon-parser 1.0.1 (npm), "very basic", keeps the first word of a text without quotation marks, drops the backslash of each escape, so that
#   "one\ntwo" is "onentwo", takes no number below 0, and makes a key of "x +". pyhocon 0.3.63 and hocon 0.3.0 (PyPI), which is made of it, set
#   the value where "+=" should add, and drop empty texts of lists and the blank behind true; pyhocon keeps the quotation marks of the key
#   "p95.ms", and makes a relativedelta of "5 days", hocon a number of milliseconds. @pushcorn/hocon-parser 1.3.1 adds "3" as a text.
#   hocon2 0.6.3 (PyPI) differs in 007 alone, which is 7 in the others.
# Matters to: settings, alert rules and service levels of programs on the JVM that pipelines and pages in other languages read.
# Source: HOCON.md: "Value concatenation", "The += field separator", "Paths as keys", "Unquoted strings"; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at hocon-parser@1.0.1 @pushcorn/hocon-parser@1.3.1
for name in hocon-parser==1.14.2 hocon2==0.6.3 hocon==0.3.0 pyhocon==0.3.63; do
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/py_${name%%=*}" "$name"
done
cd "$work"
cat >settings.json <<'JSON'
["owner = Ann Lee", "budget = 5 days", "share = 5 %", "range = 5 - 7", "a = true for all", "x = [1, 2]\nx += 3", "owners = [\"\", \"Ann\"]",
 "\"p95.ms\" = 5", "id = 007", "loss = -0.5", "path = \"C:\\\\new\"", "text = \"one\\ntwo\"", "base = 5\ntext = ${base} days"]
JSON
cat >js/read.cjs <<'JS'
const { readFileSync } = require('node:fs');

const spaced = (value) => JSON.stringify(value, null, 1).replace(/\n */g, ' ').replace(/([[{]) | ([\]}])/g, '$1$2');
const libraries = {
  'hocon-parser (npm)': require('hocon-parser'),
  '@pushcorn/hocon-parser': (text) => require('@pushcorn/hocon-parser').parse({ text }),
};
(async () => {
  const read = {};
  for (const [name, parse] of Object.entries(libraries)) {
    read[name] = [];
    for (const text of JSON.parse(readFileSync('../settings.json', 'utf8'))) {
      let value = 'an error';
      try {
        value = spaced(await parse(text));
      } catch {}
      read[name].push(value);
    }
  }
  console.log(JSON.stringify(read));
})();
JS
cat >read.py <<'PY'
import json, sys

name = sys.argv[1]
if name == 'pyhocon':
    from pyhocon import ConfigFactory
    parse = ConfigFactory.parse_string
else:
    import hocon
    parse = (lambda text: hocon.parse(text).to_object()) if name == 'hocon-parser' else hocon.loads
read = []
for text in json.load(open('settings.json')):
    try:
        read.append(json.dumps(parse(text), default=str))
    except Exception:
        read.append('an error')
print(json.dumps({name: read}))
PY
for name in hocon-parser hocon2 hocon pyhocon; do
    PYTHONPATH=$work/py_$name python3 read.py "$name"
done >read
(cd js && node read.cjs) >>read
seen=$(
    python3 - <<'PY'
import json

read = {}
for line in open('read'):
    read.update(json.loads(line))
for at, text in enumerate(json.load(open('settings.json'))):
    same = {}
    for name, values in read.items():
        same.setdefault(values[at], []).append(name)
    print(text.replace('\n', ' / '), '=>', '; '.join(f'{value} {", ".join(by)}' for value, by in same.items()))
PY
)
expect 'settings' 'owner = Ann Lee => {"owner": "Ann Lee"} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"owner": "Ann"} hocon-parser (npm)
budget = 5 days => {"budget": "5 days"} hocon-parser, hocon2, @pushcorn/hocon-parser; {"budget": 432000000} hocon; {"budget": "relativedelta(days=+5)"} pyhocon; {"budget": 5} hocon-parser (npm)
share = 5 % => {"share": "5 %"} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"share": 5} hocon-parser (npm)
range = 5 - 7 => {"range": "5 - 7"} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"range": 5} hocon-parser (npm)
a = true for all => {"a": "true for all"} hocon-parser, hocon2, @pushcorn/hocon-parser; {"a": "Truefor all"} hocon, pyhocon; {"a": true} hocon-parser (npm)
x = [1, 2] / x += 3 => {"x": [1, 2, 3]} hocon-parser, hocon2; {"x": 3} hocon, pyhocon; {"x": [1, 2], "x +": 3} hocon-parser (npm); {"x": [1, 2, "3"]} @pushcorn/hocon-parser
owners = ["", "Ann"] => {"owners": ["", "Ann"]} hocon-parser, hocon2, hocon-parser (npm), @pushcorn/hocon-parser; {"owners": ["Ann"]} hocon, pyhocon
"p95.ms" = 5 => {"p95.ms": 5} hocon-parser, hocon2, hocon, @pushcorn/hocon-parser; {"\"p95.ms\"": 5} pyhocon; {"p95": {"ms": 5}} hocon-parser (npm)
id = 007 => {"id": 7} hocon-parser, hocon, pyhocon, hocon-parser (npm), @pushcorn/hocon-parser; {"id": "007"} hocon2
loss = -0.5 => {"loss": -0.5} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"loss": "-0.5"} hocon-parser (npm)
path = "C:\\new" => {"path": "C:\\new"} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"path": "C:new"} hocon-parser (npm)
text = "one\ntwo" => {"text": "one\ntwo"} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"text": "onentwo"} hocon-parser (npm)
base = 5 / text = ${base} days => {"base": 5, "text": "5 days"} hocon-parser, hocon2, hocon, pyhocon, @pushcorn/hocon-parser; {"base": 5, "text": 5} hocon-parser (npm)' "$seen"
