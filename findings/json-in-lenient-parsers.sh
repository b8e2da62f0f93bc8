#!/usr/bin/env bash
# Valid JSON in parsers that read more than JSON: 1e-7 is 1 in json-ast-comments, 1e3 is 1 in really-relaxed-json, null the
# text "null" in json-loose, and simple-json-repair makes two properties of a text with quotation marks.
#
# Expected: a parser that takes comments, missing quotes or trailing commas gives of valid JSON what JSON gives.
# Seen: json-ast-comments 1.1.1 drops an exponent of whole numbers, really-relaxed-json 0.3.2 one without a sign or with a
#   plus. json-loose 1.2.4 quotes null, and takes the comma out of "[b,]" within a text, as jsoncomment 0.4.2 does.
#   simple-json-repair 2.0.0 takes “ and ” for marks of JSON. really-relaxed-json, asked to write a text relaxed and to
#   read it back, makes null of "null", takes the backticks of "`ls`" away, and loses the backslash in "5\" disk". Of
#   json5, hjson, jsonrepair, dirty-json, relaxed-json, jsonc-parser, strip-json-comments and jsonminify none changes
#   anything of it.
# Matters to: settings and registers with comments: figures and texts that differ after a step that was to be none.
# Source: RFC 8259; the READMEs: parse(…), toJson(…) and toRJson(…), jsonLoose(…), JsonComment().loads(…), jsonRepair(…).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-ast-comments@1.1.1 really-relaxed-json@0.3.2 json-loose@1.2.4 simple-json-repair@2.0.0 json5@2.2.3
pip_at jsoncomment==0.4.2
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { toJson, toRJson } = require('really-relaxed-json');
const loose = require('json-loose');
const repair = require('simple-json-repair');
const ways = {
  json5: (text) => require('json5').parse(text),
  'json-ast-comments': (text) => require('json-ast-comments').parse(text),
  'really-relaxed-json': (text) => JSON.parse(toJson(text)),
  'json-loose': (text) => JSON.parse((loose.default ?? loose)(text)),
  'simple-json-repair': (text) => JSON.parse((repair.default ?? repair)(text)),
};
for (const text of ['{"cost":1e-7}', '{"cost":1e3}', '{"due":null}', '{"note":"see [b,]"}', '{"note":"not “done” yet"}'])
  console.log(text, '=>', Object.entries(ways).map(([name, way]) => `${name} ${JSON.stringify(way(text))}`).join(', '));
for (const text of ['{"note":"null"}', '{"note":"`ls`"}', '{"note":"5\\" disk"}']) console.log(text, '=>', toRJson(text), '=>', toJson(toRJson(text)));
JS
python3 - <<'PY'
import json
from jsoncomment import JsonComment

for text in ('{"note": "see [b,]"}', '{"cost": 1e-7}'):
    print(text, '=> jsoncomment', json.dumps(JsonComment().loads(text)))
PY
)
expect 'read' '{"cost":1e-7} => json5 {"cost":1e-7}, json-ast-comments {"cost":1}, really-relaxed-json {"cost":1e-7}, json-loose {"cost":1e-7}, simple-json-repair {"cost":1e-7}
{"cost":1e3} => json5 {"cost":1000}, json-ast-comments {"cost":1}, really-relaxed-json {"cost":1}, json-loose {"cost":1000}, simple-json-repair {"cost":1000}
{"due":null} => json5 {"due":null}, json-ast-comments {"due":null}, really-relaxed-json {"due":null}, json-loose {"due":"null"}, simple-json-repair {"due":null}
{"note":"see [b,]"} => json5 {"note":"see [b,]"}, json-ast-comments {"note":"see [b,]"}, really-relaxed-json {"note":"see [b,]"}, json-loose {"note":"see [b]"}, simple-json-repair {"note":"see [b,]"}
{"note":"not “done” yet"} => json5 {"note":"not “done” yet"}, json-ast-comments {"note":"not “done” yet"}, really-relaxed-json {"note":"not “done” yet"}, json-loose {"note":"not “done” yet"}, simple-json-repair {"note":"not ","done":" yet"}
{"note":"null"} => {note:null} => {"note":null}
{"note":"`ls`"} => {note:`ls`} => {"note":"ls"}
{"note":"5\" disk"} => {note:'\''5" disk'\''} => {"note":"5" disk"}
{"note": "see [b,]"} => jsoncomment {"note": "see [b]"}
{"cost": 1e-7} => jsoncomment {"cost": 1e-07}' "$seen"
