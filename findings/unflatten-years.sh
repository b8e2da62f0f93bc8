#!/usr/bin/env bash
# Of {"ids": {"007": 1}}, made flat and back, dot-object, safe-flat and json-2-csv leave an empty list; of {"years": {"1986": 1}}
# they make a list of 1987.
#
# Expected: unflatten(flatten(x)) is x, as their documentation shows it.
# Seen: flat 6.0.1, flatley 5.2.0, dot-object 2.1.5, safe-flat 2.1.0 and json-2-csv 5.6.0 (csv2json of json2csv) take a key of
#   digits for the place in a list: years become 1987 places, all but one empty. "-1" and "007" are taken for places too, but
#   are none: the value of "-1" is lost in all but dot-object, that of "007" in dot-object, safe-flat and json-2-csv. flat has
#   `object: true` against it. flatnest 1.0.1 is right in all three.
# Matters to: figures by year, versions ("1.10" is two places) and ids with leading zeros in CSV columns, forms and language
#   files that are kept flat.
# Source: flat's README, "unflatten" and "object"; ECMA-262, 6.1.7 (array index: a canonical numeric string).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at flat@6.0.1 flatley@5.2.0 dot-object@2.1.5 safe-flat@2.1.0 flatnest@1.0.1 json-2-csv@5.6.0
seen=$(js <<'JS'
import * as flat from 'flat';
import flatley from 'flatley';
import dot from 'dot-object';
import safe from 'safe-flat';
import flatnest from 'flatnest';
import { csv2json, json2csv } from 'json-2-csv';
const back = {
  flat: (value) => flat.unflatten(flat.flatten(value)), flatley: (value) => flatley.unflatten(flatley.flatten(value)),
  'dot-object': (value) => dot.object(dot.dot(value)), 'safe-flat': (value) => safe.unflatten(safe.flatten(value)),
  'json-2-csv': (value) => csv2json(json2csv([value]))[0], flatnest: (value) => flatnest.nest(flatnest.flatten(value)),
};
for (const value of [{ years: { 1986: 1 } }, { ids: { '007': 1 } }, { steps: { '-1': 1 } }]) {
  console.log(JSON.stringify(value));
  for (const [name, of] of Object.entries(back)) {
    const written = JSON.stringify(of(structuredClone(value)));
    console.log(` ${name}`, written.length > 100 ? `a list of ${JSON.parse(written).years.length}` : written);
  }
}
JS
)
expect 'flat and back' '{"years":{"1986":1}}
 flat a list of 1987
 flatley a list of 1987
 dot-object a list of 1987
 safe-flat a list of 1987
 json-2-csv a list of 1987
 flatnest {"years":{"1986":1}}
{"ids":{"007":1}}
 flat {"ids":[null,null,null,null,null,null,null,1]}
 flatley {"ids":[null,null,null,null,null,null,null,1]}
 dot-object {"ids":[]}
 safe-flat {"ids":[]}
 json-2-csv {"ids":[]}
 flatnest {"ids":{"007":1}}
{"steps":{"-1":1}}
 flat {"steps":[]}
 flatley {"steps":[]}
 dot-object {"steps":{"-1":1}}
 safe-flat {"steps":[]}
 json-2-csv {"steps":[]}
 flatnest {"steps":{"-1":1}}' "$seen"
