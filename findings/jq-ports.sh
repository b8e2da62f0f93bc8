#!/usr/bin/env bash
# Queries of jq in its ports: ".cost // 0" is "null 0" and each text by @sh 'string' in jqjs, jqts finds no text that contains
# "Ann" and leaves false where `// "none"` stands, sort_by(.id) of @jq-tools/jq sorts by another field, and gojq writes a blank
# in @uri as "+".
#
# Expected: what jq 1.6 says.
# Seen: @michaelhomer/jqjs 1.6.0 gives for // the value on the left as well, null or false too, takes a deleted item for null,
#   gives nothing for .[1:] of a text, and gives keys one by one. jqts 0.0.8 joins "x" * 3 with commas. @jq-tools/jq 0.0.11
#   compares whole rows in sort_by, the names of their fields first. gojq 0.12.11 of Debian sorts keys, as its README says, and
#   has @uri of forms, where jq has %20. All of them list these functions as supported.
# Matters to: pages and services that let people ask a register with jq: other rows, other order, no default, no quoting.
# Source: jq's manual: "Alternative operator", contains, sort_by, del, @sh, @uri; the READMEs' lists of functions.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 libonig5=6.9.8-1 gojq=0.12.11-1
npm_at @michaelhomer/jqjs@1.6.0 jqts@0.0.8 @jq-tools/jq@0.0.11 tslib@2.8.1
seen=$(js <<'JS'
import { spawnSync } from 'node:child_process';
import * as tools from '@jq-tools/jq';
import jqjs from '@michaelhomer/jqjs';
import jqts from 'jqts';

const rows = [
  { id: 'C03', owner: 'Ann Lee', cost: 12, live: false }, { id: 'C02', owner: "O'Neil", cost: null }, { id: 'C01', owner: 'Ann', cost: 5, live: true },
];
const program = (name) => (query) => {
  const { status, stdout } = spawnSync(name, ['-c', query], { input: JSON.stringify(rows), encoding: 'utf8' });
  if (status) throw new Error('not so');
  return stdout.trim().split('\n').filter(Boolean);
};
const texts = (values) => [...values].map((value) => JSON.stringify(value));
const ports = {
  jq: program('jq'),
  gojq: program('gojq'),
  jqjs: (query) => texts(jqjs.compile(query)(structuredClone(rows))),
  jqts: (query) => texts(jqts.default.compile(query).evaluate(structuredClone(rows))),
  '@jq-tools/jq': (query) => texts(tools.evaluate(tools.parse(query), [structuredClone(rows)])),
};
for (const query of ['.[] | .cost // 0', '.[] | .live // "none"', 'sort_by(.cost) | map(.id)', 'map({id, cost}) | sort_by(.id) | map(.cost)', '.[] | select(.owner | contains("Ann")) | .id',
  'del(.[0]) | length', 'del(.[0]) | .[0].id', '.[0].id | .[1:]', '@sh "echo \\(.[1].owner)"', '@uri "\\(.[0].owner)"', '.[0] | keys',
  '.[0] | to_entries | map(.key)', '"x" * 3']) {
  const [[, right], ...others] = Object.entries(ports).map(([name, ask]) => {
    try { return [name, ask(query).join(' ') || 'nothing']; } catch { return [name, '']; }
  });
  console.log(`${query} => ${right}${others.filter(([, said]) => said && said !== right).map(([name, said]) => `; ${name}: ${said}`).join('')}`);
}
JS
)
expect 'asked' '.[] | .cost // 0 => 12 0 5; jqjs: 12 null 0 5
.[] | .live // "none" => "none" "none" true; jqjs: false null "none" true; jqts: false "none" true
sort_by(.cost) | map(.id) => ["C02","C01","C03"]; @jq-tools/jq: ["C01","C03","C02"]
map({id, cost}) | sort_by(.id) | map(.cost) => [5,null,12]; @jq-tools/jq: [null,5,12]
.[] | select(.owner | contains("Ann")) | .id => "C03" "C01"; jqts: nothing
del(.[0]) | length => 2; jqjs: 3
del(.[0]) | .[0].id => "C02"; jqjs: null
.[0].id | .[1:] => "03"; jqjs: nothing
@sh "echo \(.[1].owner)" => "echo '\''O'\''\\'\'''\''Neil'\''"; jqjs: "echo '\''string'\''"
@uri "\(.[0].owner)" => "Ann%20Lee"; gojq: "Ann+Lee"
.[0] | keys => ["cost","id","live","owner"]; jqjs: "cost" "id" "live" "owner"
.[0] | to_entries | map(.key) => ["id","owner","cost","live"]; gojq: ["cost","id","live","owner"]
"x" * 3 => "xxx"; jqts: "x,x,x"' "$seen"
