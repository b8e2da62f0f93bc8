#!/usr/bin/env bash
# Rows kept as packed or richer JSON, read back by the package that wrote them: a date that is not known is 1 January 1970 in zipson, arson, ejson
# and serialijse; telejson makes a date of the text "2024-01-05T10:30:00.000Z"; zipson makes 0 of NaN, and an object of an empty list that stands
# behind an empty object.
#
# Expected: what plain JSON keeps comes back equal; what goes beyond (dates, NaN, no value) comes back or is refused.
# Seen: zipson 0.2.12 keeps three decimals unless fullPrecisionFloats is set, as its README says of floats. compress-json 3.4.0 makes {} of a date.
#   telejson 8.0.0 makes nothing of the text "_undefined_". resurrect-js 1.0.1 ends with an error at a column "#", and leaves a column "#id" in the
#   rows that it was given. jsonpack 2.0.0 reads no single text back. superjson 2.2.7 makes null of a date that is not known; devalue 6.0.3 brings
#   all of it back.
# Matters to: views, drafts and caches kept in a browser: what has no date is due in 1970, a text is a date.
# Source: the READMEs: parse(stringify(rows)), decompress(compress(rows)), unpack(pack(rows)), which promise the rows.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at zipson@0.2.12 compress-json@3.4.0 jsonpack@2.0.0 telejson@8.0.0 arson@0.2.6 ejson@2.2.3 serialijse@0.3.0 resurrect-js@1.0.1 superjson@2.2.7 devalue@6.0.3
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import * as devalue from 'devalue';
import superjson from 'superjson';
const require = createRequire(import.meta.url);
const both = (name) => { const one = require(name); return (rows) => one.parse(one.stringify(rows)); };
const compressed = require('compress-json');
const packed = require('jsonpack');
const kept = require('serialijse');
const Resurrect = require('resurrect-js').default ?? require('resurrect-js');
const packages = {
  arson: both('arson'),
  'compress-json': (rows) => compressed.decompress(JSON.parse(JSON.stringify(compressed.compress(rows)))),
  devalue: (rows) => devalue.parse(devalue.stringify(rows)),
  ejson: both('ejson'),
  jsonpack: (rows) => packed.unpack(packed.pack(rows)),
  'resurrect-js': (rows) => { const one = new Resurrect(); return one.resurrect(one.stringify(rows)); },
  serialijse: (rows) => kept.deserialize(kept.serialize(rows)),
  superjson: (rows) => superjson.parse(superjson.stringify(rows)),
  telejson: both('telejson'),
  zipson: both('zipson'),
};
const day = (date) => `date ${Number.isNaN(+date) ? 'unknown' : date.toISOString()}`;
const shown = (value) => (value instanceof Date ? day(value) : Array.isArray(value) ? `[${value.map(shown).join(', ')}]`
  : value && typeof value === 'object' ? `{${Object.entries(value).map(([key, one]) => `${key}: ${shown(one)}`).join(', ')}}` : typeof value === 'string' ? JSON.stringify(value) : String(value));
const all = {
  rates: [0.05, 0.0005, 99.95], NaN: { share: NaN }, lists: { costs: {}, tags: [] }, date: { due: new Date(Date.UTC(2024, 0, 5, 10, 30)) }, 'no date yet': { due: new Date(NaN) },
  text: { note: '2024-01-05T10:30:00.000Z' }, mark: { note: '_undefined_' }, '#': { '#': 7 }, 'single text': 'late',
};
for (const [name, rows] of Object.entries(all)) {
  const groups = {};
  for (const [packer, keep] of Object.entries(packages)) {
    let seen;
    try { seen = shown(keep(structuredClone(rows))); } catch { seen = 'error'; }
    (groups[seen] ??= []).push(packer);
  }
  for (const [seen, packers] of Object.entries(groups)) console.log(`${name} | ${seen}${seen === shown(rows) ? ', as it was' : ''} | ${packers.join(', ')}`);
}
const row = { id: 'C-1' };
packages['resurrect-js']([row]);
console.log('a row after resurrect-js:', shown(row));
JS
)
expect 'read back' 'rates | [0.05, 0.0005, 99.95], as it was | arson, compress-json, devalue, ejson, jsonpack, resurrect-js, serialijse, superjson, telejson
rates | [0.05, 0.001, 99.95] | zipson
NaN | {share: NaN}, as it was | arson, devalue, ejson, jsonpack, resurrect-js, superjson, telejson
NaN | {share: null} | compress-json, serialijse
NaN | {share: 0} | zipson
lists | {costs: {}, tags: []}, as it was | arson, compress-json, devalue, ejson, jsonpack, resurrect-js, serialijse, superjson, telejson
lists | {costs: {}, tags: {}} | zipson
date | {due: date 2024-01-05T10:30:00.000Z}, as it was | arson, devalue, ejson, jsonpack, resurrect-js, serialijse, superjson, telejson
date | {due: {}} | compress-json
date | {due: "2024-01-05T10:30:00.000Z"} | zipson
no date yet | {due: date 1970-01-01T00:00:00.000Z} | arson, ejson, serialijse
no date yet | {due: {}} | compress-json
no date yet | {due: date unknown}, as it was | devalue
no date yet | error | jsonpack, resurrect-js
no date yet | {due: null} | superjson, telejson
no date yet | {due: "1970-01-01T00:00:00.000Z"} | zipson
text | {note: "2024-01-05T10:30:00.000Z"}, as it was | arson, compress-json, devalue, ejson, jsonpack, resurrect-js, serialijse, superjson, zipson
text | {note: date 2024-01-05T10:30:00.000Z} | telejson
mark | {note: "_undefined_"}, as it was | arson, compress-json, devalue, ejson, jsonpack, resurrect-js, serialijse, superjson, zipson
mark | {note: undefined} | telejson
# | {#: 7}, as it was | arson, compress-json, devalue, ejson, jsonpack, serialijse, superjson, telejson, zipson
# | error | resurrect-js
single text | "late", as it was | arson, compress-json, devalue, ejson, resurrect-js, serialijse, superjson, telejson, zipson
single text | error | jsonpack
a row after resurrect-js: {id: "C-1", #id: null}' "$seen"
