#!/usr/bin/env bash
# KDL, the settings of zellij and niri, written back by five libraries: ckdl (Python) writes 99.9 as 99.0, 0.9 as 0.0, 0.29 as 0.3, and the text
# "-5" as the number; kdl-py makes 7.0 of 7; what is true, or a path without escapes, each library reads in one of two spellings, but ckdl.
#
# Expected: what was read; @bgotink/kdl 0.4.0 keeps it as it stands, and ckdl 1.0 itself reads it right.
# Seen: of the numbers 0.1, 0.2 … 100.0 ckdl 1.0 writes 102 as others: 0.3 as 0.2, 0.6 as 0.5, and each that ends in .9 as one that ends in .0;
#   of those with two figures behind the point 1112 in 10000. It writes the texts "-5" and "true" bare: -5 is a number then, and true an
#   error in KDL 2. kdl-py 1.2.0 reads each number as one with a point, so that an id of 20 figures keeps 17, as in kdljs 0.3.0. Documents
#   of KDL 1 (true, r"C:\new", a text over two lines) are errors to kdljs and @bgotink/kdl, those of KDL 2 to kdl-py and cuddle 1.0.6.
# Matters to: service levels, budgets and layouts of terminals kept in KDL that a program changes and saves: 99.9 per cent is 99.
# Source: KDL's specification, "Number", "Identifier String"; ckdl's _float_to_string; the READMEs: parse, str(document), format, dumps.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at kdljs@0.3.0 @bgotink/kdl@0.4.0
for name in ckdl==1.0 kdl-py==1.2.0 cuddle==1.0.6; do
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/py_${name%%=*}" "$name"
done
cd "$work"
cat >documents.json <<'JSON'
["slo 99.9", "burn 0.9 0.29 0.3", "slo 99.95", "days 7", "id 12345678901234567890", "cost 1.10", "live true", "live #true", "path r\"C:\\new\"", "path #\"C:\\new\"#",
 "text \"one\ntwo\"", "state late", "loss \"-5\"", "state \"true\""]
JSON
cat >js/back.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as bgotink from '@bgotink/kdl';
import * as kdljs from 'kdljs';

const libraries = {
  kdljs: (text) => {
    const { output, errors } = kdljs.parse(text);
    if (errors.length) throw errors[0];
    return kdljs.format(output);
  },
  '@bgotink/kdl': (text) => bgotink.format(bgotink.parse(text)),
};
const back = {};
for (const [name, write] of Object.entries(libraries))
  back[name] = JSON.parse(readFileSync('../documents.json', 'utf8')).map((text) => {
    try {
      return write(text).trim();
    } catch {
      return 'an error';
    }
  });
console.log(JSON.stringify(back));
JS
cat >back.py <<'PY'
import json, sys

name = sys.argv[1]
if name == 'ckdl':
    import ckdl
    write = lambda text: str(ckdl.parse(text))
elif name == 'kdl-py':
    import kdl
    write = lambda text: kdl.parse(text).print()
else:
    import cuddle
    write = lambda text: cuddle.dumps(cuddle.loads(text))
back = []
for text in json.load(open('documents.json')):
    try:
        back.append(write(text).strip())
    except Exception:
        back.append('an error')
print(json.dumps({name: back}))
if name == 'ckdl':
    changed = lambda numbers: sum(ckdl.parse(str(ckdl.Document(ckdl.Node('a', number))))[0].args != [number] for number in numbers)
    counts = [changed(at / 10 for at in range(1, 1001)), changed(at / 100 for at in range(1, 10001))]
    print(json.dumps({'counts': counts}))
PY
for name in ckdl kdl-py cuddle; do
    PYTHONPATH=$work/py_$name python3 back.py "$name" 2>/dev/null
done >back
(cd js && node back.mjs) >>back
seen=$(
    python3 - <<'PY'
import json

back = {}
for line in open('back'):
    back.update(json.loads(line))
print('numbers that ckdl changes:', *back.pop('counts'))
for at, text in enumerate(json.load(open('documents.json'))):
    same = {}
    for name, texts in back.items():
        same.setdefault(texts[at], []).append(name)
    print(text.replace('\n', ' / '), '=>', '; '.join(f'{made} [{", ".join(by)}]' for made, by in same.items()))
PY
)
expect 'documents' 'numbers that ckdl changes: 102 1112
slo 99.9 => slo 99.0 [ckdl]; slo 99.9 [kdl-py, cuddle, kdljs, @bgotink/kdl]
burn 0.9 0.29 0.3 => burn 0.0 0.3 0.2 [ckdl]; burn 0.9 0.29 0.3 [kdl-py, cuddle, kdljs, @bgotink/kdl]
slo 99.95 => slo 99.95 [ckdl, kdl-py, cuddle, kdljs, @bgotink/kdl]
days 7 => days 7 [ckdl, cuddle, kdljs, @bgotink/kdl]; days 7.0 [kdl-py]
id 12345678901234567890 => id 12345678901234567890 [ckdl, cuddle, @bgotink/kdl]; id 1.2345678901234567e+19 [kdl-py]; id 12345678901234567000 [kdljs]
cost 1.10 => cost 1.1 [ckdl, kdl-py, cuddle, kdljs]; cost 1.10 [@bgotink/kdl]
live true => live #true [ckdl]; live true [kdl-py, cuddle]; an error [kdljs, @bgotink/kdl]
live #true => live #true [ckdl, kdljs, @bgotink/kdl]; an error [kdl-py, cuddle]
path r"C:\new" => path "C:\\new" [ckdl, kdl-py]; path r#"C:\new"# [cuddle]; an error [kdljs, @bgotink/kdl]
path #"C:\new"# => path "C:\\new" [ckdl, kdljs]; an error [kdl-py, cuddle]; path #"C:\new"# [@bgotink/kdl]
text "one / two" => text "one\ntwo" [ckdl, kdl-py, cuddle]; an error [kdljs, @bgotink/kdl]
state late => state late [ckdl, @bgotink/kdl]; an error [kdl-py, cuddle]; state "late" [kdljs]
loss "-5" => loss -5 [ckdl]; loss "-5" [kdl-py, cuddle, kdljs, @bgotink/kdl]
state "true" => state true [ckdl]; state "true" [kdl-py, cuddle, kdljs, @bgotink/kdl]' "$seen"
