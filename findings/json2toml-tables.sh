#!/usr/bin/env bash
# json2toml takes the table of a list's item out of the item: the owner of a claim becomes one of the whole document.
#
# Expected: {"claims":[{"text":"x","owner":{"name":"Ann"}}]} comes back from TOML as it was: a table below an item of
#   [[claims]] is written [claims.owner].
# Seen: json2toml 6.1.2 writes "[owner]" below "[[claims]]", so that it belongs to the document; with two claims the
#   file is not TOML, since the table is there twice. Empty tables are left out, a table in a list behind a text is
#   written as JSON, and names are put in quotes without escapes. tomlify-j0.4 3.0.0 has these right but drops the texts
#   of a list that holds a table besides, without a word (it says so for numbers beside texts). smol-toml 1.9.1 has all
#   right.
# Matters to: knowledge kept as JSON that is taken to TOML: who owns a claim is lost, and nothing fails.
# Source: TOML 1.0.0, "Array of Tables": "any reference to an array of tables points to the most recently defined table
#   element of the array", as [fruits.physical] does in its example.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json2toml@6.1.2 tomlify-j0.4@3.0.0 smol-toml@1.9.1
seen=$(js <<'JS'
import json2toml from 'json2toml';
import tomlify from 'tomlify-j0.4';
import { parse, stringify } from 'smol-toml';
const owner = (name) => ({ text: 'x', owner: { name } });
const values = [
  { claims: [owner('Ann')] }, { claims: [owner('Ann'), owner('Bob')] }, { notes: {} }, { list: ['late', { by: 'Ann' }] },
  { 'the "new" one': true },
];
for (const value of values) {
  console.log(JSON.stringify(value));
  for (const [name, write] of Object.entries({ json2toml, tomlify: (given) => tomlify.toToml(given, { space: 2 }), 'smol-toml': stringify })) {
    let read;
    try { read = JSON.stringify(parse(write(value))); } catch { read = 'no TOML'; }
    console.log(` ${name}`, read === JSON.stringify(value) ? 'same' : read);
  }
}
JS
)
expect 'written, and read by smol-toml' '{"claims":[{"text":"x","owner":{"name":"Ann"}}]}
 json2toml {"claims":[{"text":"x"}],"owner":{"name":"Ann"}}
 tomlify same
 smol-toml same
{"claims":[{"text":"x","owner":{"name":"Ann"}},{"text":"x","owner":{"name":"Bob"}}]}
 json2toml no TOML
 tomlify same
 smol-toml same
{"notes":{}}
 json2toml {}
 tomlify same
 smol-toml same
{"list":["late",{"by":"Ann"}]}
 json2toml no TOML
 tomlify {"list":[{"by":"Ann"}]}
 smol-toml same
{"the \"new\" one":true}
 json2toml no TOML
 tomlify same
 smol-toml same' "$seen"
