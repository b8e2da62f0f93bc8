#!/usr/bin/env bash
# TOON, in which tables are handed to language models, written and read back: toonify makes 7 of the id "007", 1.1 of the version "1.10" and
# one text of a list, pytoony drops each row with a comma in a cell, json-toon cuts a cell at a bar, and a row is gone behind a line break.
#
# Expected: what was written comes back, as in the reference @toon-format/toon 4.4.0 and toon-format 1.2.0 (Python); each reads the other's text.
# Seen: toonify 1.6.0, py-toon-format 0.1.0 ("round-trip safe"), pytoony 0.1.2, json-toon 1.0.2 and py-rtoon 0.1.0 give the text "007" back as
#   7, all but py-rtoon "1.10" as 1.1; toonify writes "1.10" and "1e3" bare, so that the reference reads 1.1 and 1000 as well. toonify reads
#   a list by the reference as one text under "costs[3]", and a line break in a cell as "\" and "n", as py-toon-format and pytoony do.
#   json-toon reads its own row no further than the line break. Of rows of which one lacks a field, pytoony gives the last alone, as one
#   table, and py-rtoon and py-toon-format do not read their own. Four read a quoted key "lead time" with its quotation marks; @byjohann/toon
#   0.6.0, j2toon 0.1.2 and pytoony read an empty list as the text "[]".
# Matters to: registers and SLO tables that a program hands to a model and whose answer it reads: ids and versions change, rows are missing.
# Source: TOON's specification, "Quoting Rules for String Values", "Arrays"; the READMEs: "Lossless encoding/decoding", decode(encode(data)).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @toon-format/toon@4.4.0 @byjohann/toon@0.6.0
for name in toon-format==1.2.0 toonify==1.6.0 py-toon-format==0.1.0 pytoony==0.1.2 json-toon==1.0.2 j2toon==0.1.2 py-rtoon==0.1.0; do
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/py_${name%%=*}" "$name"
done
cd "$work"
cat >documents.json <<'JSON'
[{"rows": [{"id": "007", "version": "1.10"}, {"id": "1e3", "version": "5"}]},
 {"rows": [{"id": "C-1", "text": "one\ntwo"}, {"id": "C-2", "text": "done"}]},
 {"rows": [{"id": "C-1", "text": "5, 7"}, {"id": "C-2", "text": "late: yes"}]},
 {"rows": [{"id": "C-1", "state": "late | open"}, {"id": "C-2", "state": "done"}]},
 {"rows": [{"id": "C-1", "cost": 5}, {"id": "C-2"}]},
 {"days": ["2024-01-05", "10:30", "5"]},
 {"costs": [5, 7, 99.9]},
 {"lead time": 5},
 {"tags": []}]
JSON
cat >convert.py <<'PY'
import json, sys

name, way = sys.argv[1:]
if name == 'toonify':
    from toon import encode, decode
elif name == 'toon-format':
    from toon_format import encode, decode
elif name == 'py-toon-format':
    from py_toon_format import encode, decode
elif name == 'json-toon':
    from json_toon import json_to_toon as encode, toon_to_json as decode
elif name == 'j2toon':
    from j2toon import json2toon as encode, toon2json as decode
elif name == 'pytoony':
    import pytoony
    encode = lambda data: pytoony.json2toon(json.dumps(data))
    decode = lambda text: json.loads(pytoony.toon2json(text))
else:
    import py_rtoon
    encode = lambda data: py_rtoon.encode_default(json.dumps(data))
    decode = py_rtoon.decode_default
made = []
for given in json.load(sys.stdin):
    try:
        made.append(encode(given) if way == 'write' else json.dumps(decode(given), ensure_ascii=False))
    except Exception:
        made.append('ERROR')
print(json.dumps(made))
PY
cat >js/convert.mjs <<'JS'
import { readFileSync } from 'node:fs';

const [, , name, way] = process.argv;
const { encode, decode } = await import(name);
const spaced = (value) => JSON.stringify(value, null, 1).replace(/\n */g, ' ').replace(/([[{]) | ([\]}])/g, '$1$2');
const answer = (given) => {
  try {
    return way === 'write' ? encode(given) : spaced(decode(given));
  } catch {
    return 'ERROR';
  }
};
console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(answer)));
JS
cat >ask.py <<'PY'
import json, os, subprocess

reference, *others = names = ['@toon-format/toon', '@byjohann/toon', 'toon-format', 'toonify', 'py-toon-format', 'pytoony', 'json-toon', 'j2toon', 'py-rtoon']


def run(name, way, given):
    program = ['node', 'convert.mjs'] if '/' in name else ['python3', '../convert.py']
    return json.loads(subprocess.run([*program, name, way], input=json.dumps(given), capture_output=True, text=True, check=True, cwd='js',
                                     env={**os.environ, 'PYTHONPATH': f'../py_{name}'}).stdout)


documents = json.load(open('documents.json'))
texts = {name: run(name, 'write', documents) for name in names}
ways = {'the reference, of it': [(name, run(reference, 'read', texts[name])) for name in ('toonify', 'py-toon-format')],
        'of the reference': [(name, run(name, 'read', texts[reference])) for name in others],
        'of its own': [(name, run(name, 'read', texts[name])) for name in names]}
for at, document in enumerate(documents):
    document = json.dumps(document)
    print(document)
    for way, answers in ways.items():
        same = {}
        for name, read in answers:
            if read[at] != document:
                same.setdefault(read[at], []).append(name)
        for read, by in same.items():
            print(f'  {way}: {read} [{", ".join(by)}]')
PY
seen=$(python3 ask.py)
expect 'read' '{"rows": [{"id": "007", "version": "1.10"}, {"id": "1e3", "version": "5"}]}
  the reference, of it: {"rows": [{"id": "007", "version": 1.1}, {"id": 1000, "version": 5}]} [toonify, py-toon-format]
  of the reference: {"rows": [{"id": 7, "version": 1.1}, {"id": 1000.0, "version": 5}]} [toonify]
  of the reference: {"rows[2]{id,version}": ["\"007\"", "\"1.10\"", "\"1e3\"", "\"5\""]} [json-toon]
  of its own: {"rows": [{"id": 7, "version": 1.1}, {"id": 1000.0, "version": 5}]} [toonify]
  of its own: {"rows": [{"id": 7, "version": 1.1}, {"id": "1e3", "version": 5}]} [py-toon-format, pytoony, json-toon]
  of its own: {"rows": [{"id": 7, "version": "1.10"}, {"id": "1e3", "version": "5"}]} [py-rtoon]
{"rows": [{"id": "C-1", "text": "one\ntwo"}, {"id": "C-2", "text": "done"}]}
  the reference, of it: ERROR [py-toon-format]
  of the reference: {"rows": [{"id": "C-1", "text": "one\\ntwo"}, {"id": "C-2", "text": "done"}]} [toonify, py-toon-format, pytoony]
  of the reference: {"rows[2]{id,text}": ["C-1", "\"one\\ntwo\"", "C-2", "done"]} [json-toon]
  of its own: {"rows": [{"id": "C-1", "text": "one\\ntwo"}, {"id": "C-2", "text": "done"}]} [toonify, pytoony]
  of its own: ERROR [py-toon-format]
  of its own: {"rows": [{"id": "C-1", "text": "one"}]} [json-toon]
{"rows": [{"id": "C-1", "text": "5, 7"}, {"id": "C-2", "text": "late: yes"}]}
  of the reference: {"rows": [{"id": "C-2", "text": "late: yes"}]} [pytoony]
  of the reference: {"rows[2]{id,text}": ["C-1", "\"5", "7\""], "C-2,\"late": "yes\""} [json-toon]
  of its own: {"rows": [{"id": "C-2", "text": "late: yes"}]} [pytoony]
{"rows": [{"id": "C-1", "state": "late | open"}, {"id": "C-2", "state": "done"}]}
  of the reference: {"rows[2]{id,state}": []} [json-toon]
  of the reference: ERROR [py-rtoon]
  of its own: {"rows": [{"id": "C-1", "state": "late"}, {"id": "C-2", "state": "done"}]} [json-toon]
{"rows": [{"id": "C-1", "cost": 5}, {"id": "C-2"}]}
  the reference, of it: ERROR [py-toon-format]
  of the reference: ERROR [py-toon-format, py-rtoon]
  of the reference: {"rows[2]": {"- id": "C-2", "cost": 5}} [pytoony, json-toon]
  of its own: ERROR [py-toon-format, py-rtoon]
  of its own: {"rows": {"id": "C-2", "cost": 5}} [pytoony]
  of its own: {"rows": [{"id": "C-1", "cost": 5}, {"id": "C-2", "cost": ""}]} [json-toon]
{"days": ["2024-01-05", "10:30", "5"]}
  the reference, of it: {"days": "[2024-01-05,\"10:30\",5]"} [toonify]
  of the reference: {"days[3]": "2024-01-05,\"10:30\",\"5\""} [toonify, pytoony, json-toon]
  of its own: {"days": ["2024-01-05", "10:30", 5]} [toonify]
  of its own: {"days": ["2024-01-05"], "\"10": "30\""} [pytoony]
  of its own: {"days": {"2024-01-05, 10": "30, 5"}} [json-toon]
{"costs": [5, 7, 99.9]}
  the reference, of it: {"costs": "[5,7,99.9]"} [toonify]
  of the reference: {"costs[3]": "5,7,99.9"} [toonify, pytoony, json-toon]
{"lead time": 5}
  of the reference: {"\"lead time\"": 5} [toonify, py-toon-format, pytoony, json-toon]
{"tags": []}
  the reference, of it: {"tags": "[0]:"} [py-toon-format]
  of the reference: {"tags": "[]"} [@byjohann/toon, pytoony, j2toon]
  of the reference: ERROR [py-toon-format, py-rtoon]
  of its own: {"tags": null} [pytoony]
  of its own: {"tags": [[]]} [json-toon]' "$seen"
