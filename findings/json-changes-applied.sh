#!/usr/bin/env bash
# Changes between two JSON documents, applied to the first, do not give the second: just-diff-apply puts "x" in the place of "a"
# where a JSON Patch adds it before, changeset and @scalar/json-diff make [1,3] of [1,2,3] where [1] is meant, json-diff-ts
# keeps a removed cell.
#
# Expected: the second document, as rfc6902 5.4.0, fast-json-patch 3.1.1 and jsondiffpatch 0.7.7 give it.
# Seen: just-diff-apply 5.5.0, given the JSON Patch of rfc6902 with jsonPatchPathConverter, takes "add" in a list for "replace",
#   and a key with a slash, "~1" in a patch, for none. changeset 0.2.6 and @scalar/json-diff 0.0.4 remove items one after the
#   other from the first on while the places of the others move, and see no change from {} to []; changeset makes four letters
#   of "open" that replaces a list. json-diff-ts 4.10.4 (lists by place) loses what was taken from a list within a list;
#   atomized, it removes other items too. immutable-json-patch 6.0.3 does not replace the key "-".
# Matters to: change logs, undo and merges of registers, tables and API descriptions kept as JSON.
# Source: RFC 6902, 4.1; the READMEs: diffApply(document, patch, jsonPatchPathConverter), apply(), applyChangeset().
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-diff-ts@4.10.4 just-diff-apply@5.5.0 changeset@0.2.6 @scalar/json-diff@0.0.4 immutable-json-patch@6.0.3 rfc6902@5.4.0 \
    fast-json-patch@3.1.1 jsondiffpatch@0.7.7
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import * as scalar from '@scalar/json-diff';
import { immutableJSONPatch } from 'immutable-json-patch';
import * as jsondiffpatch from 'jsondiffpatch';
import { diffApply, jsonPatchPathConverter } from 'just-diff-apply';

const require = createRequire(import.meta.url);
const { diff, applyChangeset, atomizeChangeset, unatomizeChangeset } = require('json-diff-ts');
const { createPatch, applyPatch } = require('rfc6902');
const changeset = require('changeset');
const fast = require('fast-json-patch');
const makers = {
  rfc6902: (a, b) => (applyPatch(a, createPatch(a, b)), a),
  'fast-json-patch': (a, b) => fast.applyPatch(a, fast.compare(a, b)).newDocument,
  jsondiffpatch: (a, b) => jsondiffpatch.patch(a, jsondiffpatch.diff(a, b)),
  'just-diff-apply': (a, b) => (diffApply(a, createPatch(a, b), jsonPatchPathConverter), a),
  'immutable-json-patch': (a, b) => immutableJSONPatch(a, createPatch(a, b)),
  changeset: (a, b) => changeset.apply(changeset(a, b), a),
  '@scalar/json-diff': (a, b) => scalar.apply(a, scalar.diff(a, b)),
  'json-diff-ts': (a, b) => applyChangeset(a, diff(a, b)),
  'json-diff-ts, atomized': (a, b) => applyChangeset(a, unatomizeChangeset(atomizeChangeset(diff(a, b)))),
};
const attempt = (make, before, after) => {
  try { return JSON.stringify(make(structuredClone({ v: before }), structuredClone({ v: after })).v); } catch (error) { return 'an error'; }
};
for (const [before, after] of [
  [['a'], ['x', 'a']], [['a', 'b', 'c'], ['c']], [[1, 2, 3], [1]], [{}, []], [['open', 'late'], 'open'], [{ 'a/b': 1 }, { 'a/b': 2 }],
  [{ '-': 1 }, { '-': 2 }], [[['id', 'cost'], ['1', '5']], [['id'], ['1']]],
]) {
  const right = JSON.stringify(after);
  console.log(JSON.stringify(before), 'to', right);
  for (const [name, make] of Object.entries(makers)) {
    const made = attempt(make, before, after);
    if (made !== right) console.log(`  ${name}: ${made}`);
  }
}
JS
)
expect 'applied' '["a"] to ["x","a"]
  just-diff-apply: ["x"]
["a","b","c"] to ["c"]
  changeset: ["c","c"]
  @scalar/json-diff: ["c","c"]
  json-diff-ts, atomized: ["c","c"]
[1,2,3] to [1]
  changeset: [1,3]
  @scalar/json-diff: [1,3]
  json-diff-ts, atomized: [1,3]
{} to []
  changeset: {}
  @scalar/json-diff: {}
["open","late"] to "open"
  changeset: ["o","p","e","n"]
{"a/b":1} to {"a/b":2}
  just-diff-apply: an error
{"-":1} to {"-":2}
  immutable-json-patch: {"-":1}
[["id","cost"],["1","5"]] to [["id"],["1"]]
  json-diff-ts: [["id","cost"],["1","5"]]
  json-diff-ts, atomized: an error' "$seen"
