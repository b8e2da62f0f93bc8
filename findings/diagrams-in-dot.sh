#!/usr/bin/env bash
# Diagrams in Graphviz' DOT, read and written back: a node that says "<5 ms>" is "5 ms" in ts-graphviz, the version 1.10 is 1.1 and of two
# arrows between the same nodes one is left in ngraph, and what the diagram sets for the nodes that follow (a box) holds for all nodes in
# ts-graphviz and networkx.
#
# Expected: Graphviz draws what it drew before.
# Seen: ts-graphviz 3.0.7 writes a text in "<" and ">" without quotation marks, so that Graphviz takes it for HTML, and moves what holds
#   for later nodes ("node [shape=box]") to the head; so does networkx 3.6.1 by pydot 4.0.1, which also makes "C" of the node C:\\data.
#   ngraph.fromdot 7.1.0 with ngraph.todot 4.1.0 takes 1.10 for a number, keeps one of two arrows, doubles backslashes, so that the
#   line break of a text is "\n" in it, and drops the boxes. graphlib-dot 0.6.4 and pydot alone keep all.
# Matters to: maps of services and of decisions that tools change: "under 5 ms" has lost its sign, all nodes look as if they were decided.
# Source: Graphviz' documentation, "DOT Language" (a quoted text is no HTML text; a default holds for nodes created after it).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pydot==4.0.1 networkx==3.6.1
npm_at graphlib-dot@0.6.4 ts-graphviz@3.0.7 ngraph.fromdot@7.1.0 ngraph.todot@4.1.0 @viz-js/viz@3.31.0
cd "$work"
cat >made.dot <<'DOT'
digraph plan {
  "C-1" [label="say \"no\" & stop"];
  "C-2" [label="one\ntwo"];
  late [label="<5 ms>"];
  1.10 -> "C:\\data" [label="5 %"];
  "C-1" -> "C-2" [label="first"];
  "C-1" -> "C-2" [label="again"];
  node [shape=box]; r;
}
DOT
cat >back.py <<'PY'
import networkx, pydot
graph = pydot.graph_from_dot_file('made.dot')[0]
open('pydot.dot', 'w').write(graph.to_string())
open('networkx.dot', 'w').write(networkx.nx_pydot.to_pydot(networkx.nx_pydot.from_pydot(graph)).to_string())
PY
python3 -W ignore back.py
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { instance } from '@viz-js/viz';
const require = createRequire(import.meta.url);
const { fromDot, toDot } = require('ts-graphviz');
const plan = require('graphlib-dot');
const one = (module) => module.default ?? module;
const made = readFileSync('../made.dot', 'utf8');
const file = (name) => () => readFileSync(`../${name}.dot`, 'utf8');
const writers = {
  'as made': () => made,
  'graphlib-dot': () => plan.write(plan.read(made)),
  'ts-graphviz': () => toDot(fromDot(made)),
  ngraph: () => one(require('ngraph.todot'))(one(require('ngraph.fromdot'))(made)),
  pydot: file('pydot'),
  networkx: file('networkx'),
};
const viz = await instance();
for (const [name, write] of Object.entries(writers)) {
  let drawn;
  try { drawn = viz.renderJSON(write()); } catch (error) { console.log(`${name}: ${error.message}`); continue; }
  const text = (op) => (op ?? []).filter(({ op }) => op === 'T').map(({ text }) => text).join(' / ');
  const nodes = (drawn.objects ?? []).map((node) => `${text(node._ldraw_)}${node.shape === 'box' ? ' (box)' : ''}`);
  const edges = (drawn.edges ?? []).map((edge) => `${text(drawn.objects[edge.tail]._ldraw_)} > ${text(drawn.objects[edge.head]._ldraw_)}: ${text(edge._ldraw_)}`);
  console.log([`${name}:`, ...nodes.sort(), ...edges.sort()].join('\n  '));
}
JS
)
expect 'drawn' 'as made:
  1.10
  <5 ms>
  C:\\data
  one / two
  r (box)
  say "no" & stop
  1.10 > C:\\data: 5 %
  say "no" & stop > one / two: again
  say "no" & stop > one / two: first
graphlib-dot:
  1.10
  <5 ms>
  C:\\data
  one / two
  r (box)
  say "no" & stop
  1.10 > C:\\data: 5 %
  say "no" & stop > one / two: again
  say "no" & stop > one / two: first
ts-graphviz:
  1.10 (box)
  5 ms (box)
  C:\\data (box)
  one / two (box)
  r (box)
  say "no" & stop (box)
  1.10 > C:\\data: 5 %
  say "no" & stop > one / two: again
  say "no" & stop > one / two: first
ngraph:
  1.1
  <5 ms>
  C:\\\\dat
  one\\ntwo
  r
  say "no" & stop
  1.1 > C:\\\\dat: 5 %
  say "no" & stop > one\\ntwo: again
pydot:
  1.10
  <5 ms>
  C:\\data
  one / two
  r (box)
  say "no" & stop
  1.10 > C:\\data: 5 %
  say "no" & stop > one / two: again
  say "no" & stop > one / two: first
networkx:
  1.10 (box)
  <5 ms> (box)
  C (box)
  one / two (box)
  r (box)
  say "no" & stop (box)
  1.10 > C: 5 %
  say "no" & stop > one / two: again
  say "no" & stop > one / two: first' "$seen"
