#!/usr/bin/env bash
# HCL, Terraform's language, read in Node: of two blocks "step" hcl-to-json gives the last, in texts it leaves the "\" of \" and \\, and of the
# list ["5", 7] it makes two texts; what js-hcl-parser writes no reader of Terraform's HCL takes.
#
# Expected: what HCL's own library says: two blocks, C:\data\new, said "no", the number 7, the key "lead time" with its text; and what
#   was written is read again.
# Seen: hcl-to-json 0.1.1 keeps the last of the blocks that have one name and no label, leaves the "\" in texts, so that said "no" is
#   said \"no\", makes texts of the numbers in a list, takes the last line end off a text of lines, and reads a key in quotation marks in
#   a map as a block: its text is a key below the key "=". hcl2-parser 1.0.3, hcl2-json-parser 1.0.1 and js-hcl-parser 1.0.1, which are
#   HCL's library in JavaScript, read what is written. js-hcl-parser, which reads HCL 1, writes keys in quotation marks, which HCL 2 does
#   not have, and nothing for null, of which it leaves the key out itself.
# Matters to: plans, alerts and run books kept as HCL that a service in Node reads for a catalogue: a step is missing without an error.
# Source: HCL's specification of its native syntax: "Blocks", "Template Expressions"; the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at hcl-to-json@0.1.1 hcl2-parser@1.0.3 hcl2-json-parser@1.0.1 js-hcl-parser@1.0.1
cat >"$work/js/plan.hcl" <<'HCL'
note  = "said \"no\""
path  = "C:\\data\\new"
list  = ["5", 7]
text  = <<EOT
one
two
EOT
map = {
  "lead time" = "5 days"
}
step {
  name = "stop"
}
step {
  name = "drain"
}
HCL
seen=$(js 2>"$work/log" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const text = readFileSync('plan.hcl', 'utf8');
const readers = {
  'hcl2-parser': (given) => require('hcl2-parser').parseToObject(given)[0],
  'hcl2-json-parser': (given) => require('hcl2-json-parser').parseToObject(given),
  'js-hcl-parser': (given) => JSON.parse(require('js-hcl-parser').parse(given)),
  'hcl-to-json': (given) => require('hcl-to-json')(given),
};
const read = async (name, given) => {
  try {
    return JSON.stringify((await readers[name](given)) ?? 'ERROR');
  } catch {
    return 'ERROR';
  }
};
for (const name of Object.keys(readers)) console.log(`${name}:`, await read(name, text));
for (const row of [{ id: 'C-1', cost: 5 }, { id: 'C-1', cost: null }]) {
  const written = require('js-hcl-parser').stringify(JSON.stringify(row));
  console.log('written by js-hcl-parser:', written.trim().replace(/\s*\n\s*/g, ' / '));
  for (const name of Object.keys(readers)) console.log(`  ${name}:`, await read(name, written));
}
process.exit(0);
JS
) || cannot "$(tail -n 5 "$work/log")"
expect 'read' 'hcl2-parser: {"list":["5",7],"map":{"lead time":"5 days"},"note":"said \"no\"","path":"C:\\data\\new","step":[{"name":"stop"},{"name":"drain"}],"text":"one\ntwo\n"}
hcl2-json-parser: {"list":["5",7],"map":{"lead time":"5 days"},"note":"said \"no\"","path":"C:\\data\\new","step":[{"name":"stop"},{"name":"drain"}],"text":"one\ntwo\n"}
js-hcl-parser: {"list":["5",7],"map":[{"lead time":"5 days"}],"note":"said \"no\"","path":"C:\\data\\new","step":[{"name":"stop"},{"name":"drain"}],"text":"one\ntwo\n"}
hcl-to-json: {"note":"said \\\"no\\\"","path":"C:\\\\data\\\\new","list":["5","7"],"text":"one\ntwo","map":{"lead time":{"=":{"5 days":{}}}},"step":{"name":"drain"}}
written by js-hcl-parser: "id" = "C-1" / "cost" = 5
  hcl2-parser: "ERROR"
  hcl2-json-parser: ERROR
  js-hcl-parser: {"cost":5,"id":"C-1"}
  hcl-to-json: {"id":{"=":{"C-1":{"cost":5}}}}
written by js-hcl-parser: "id" = "C-1" / "cost" =
  hcl2-parser: "ERROR"
  hcl2-json-parser: ERROR
  js-hcl-parser: {"id":"C-1"}
  hcl-to-json: {"id":{"=":{"C-1":{"cost":{}}}}}' "$seen"
