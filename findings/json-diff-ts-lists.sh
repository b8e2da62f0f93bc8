#!/usr/bin/env bash
# json-diff-ts, applying its own changes, leaves out what was taken from a list within a list, and its "atomized"
# changes remove other items than were removed: [1,2,3] to [1] becomes [1,3].
#
# Expected: the changes between two documents, applied to the first, give the second.
# Seen: json-diff-ts 4.10.4, with its defaults (lists by place). Of rows in rows a removed cell stays, and the log
#   says "Element with the key 'undefined' … could not be found". Atomized changes (one JSON path each) are taken one
#   after the other while the places of the others move: items that were to go stay, and others go. rfc6902 5.4.0,
#   fast-json-patch 3.1.1 and jsondiffpatch 0.7.7 give the second document in all these cases.
# Matters to: change logs and undo of tables kept as JSON. Use JSON Patch (RFC 6902), or give lists keys.
# Source: its README: "applyChangeset", "atomizeChangeset", "unatomizeChangeset".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-diff-ts@4.10.4 rfc6902@5.4.0 fast-json-patch@3.1.1 jsondiffpatch@0.7.7
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import * as jsondiffpatch from 'jsondiffpatch';

const require = createRequire(import.meta.url);
const { diff, applyChangeset, atomizeChangeset, unatomizeChangeset } = require('json-diff-ts');
const { createPatch, applyPatch } = require('rfc6902');
const fast = require('fast-json-patch');
const copy = (value) => JSON.parse(JSON.stringify(value));
const attempt = (work) => {
  try { return JSON.stringify(work().a); } catch (error) { return error.message; }
};
for (const [before, after] of [
  [[['id', 'cost'], ['1', '5']], [['id'], ['1']]], [['a', 'b', 'c'], ['c']], [[1, 2, 3], [1]], [[1, 2, 3, 4, 5], [1, 5]],
]) {
  const [a, b] = [{ a: before }, { a: after }];
  const others = [
    () => { const first = copy(a); applyPatch(first, createPatch(a, b)); return first; },
    () => fast.applyPatch(copy(a), fast.compare(a, b)).newDocument,
    () => jsondiffpatch.patch(copy(a), jsondiffpatch.diff(a, b)),
  ].map(attempt);
  console.log(
    JSON.stringify(before), 'to', JSON.stringify(after), '=>',
    attempt(() => applyChangeset(copy(a), copy(diff(a, b)))), 'atomized',
    attempt(() => applyChangeset(copy(a), unatomizeChangeset(atomizeChangeset(copy(diff(a, b)))))),
    'the others', [...new Set(others)].join(' '),
  );
}
JS
)
expect 'applied' '[["id","cost"],["1","5"]] to [["id"],["1"]] => [["id","cost"],["1","5"]] atomized Cannot convert undefined or null to object the others [["id"],["1"]]
["a","b","c"] to ["c"] => ["c"] atomized ["c","c"] the others ["c"]
[1,2,3] to [1] => [1] atomized [1,3] the others [1]
[1,2,3,4,5] to [1,5] => [1,5] atomized [1,5,4] the others [1,5]' "$seen"
