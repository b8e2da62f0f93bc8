#!/usr/bin/env bash
# Mermaid's diagrams in other programs: beautiful-mermaid leaves out what "A --x B" and "A --o B" lead to, and draws "A ---->
# B" to a box "-"; the validators merval and maid refuse diagrams that Mermaid draws, and take some that it does not.
#
# Expected: what Mermaid 12.3.0 draws is drawn, or refused as not known; a validator says what Mermaid would say.
# Seen: beautiful-mermaid 1.1.3, as text and SVG: a link with a cross or a circle, one between names with dots (v1.2), with an
#   id of its own or behind A@{ label: "not done" } ends the line: the first box is there, without its label, the second one
#   is not. "click A …" is a box "click". In text, the words on a line of an ER diagram are cut, "is shown by" to "is sho". In
#   a sequence "option late" is "opt [ion late]". A title above the diagram is an error. merval 1.0.7 refuses crosses, dots,
#   "---->", titles and kanban, and takes "A --> end". @probelabs/maid 0.0.29 refuses crosses, dots, clicks, "critical",
#   kanban and "A --> B: 10:30" between states. Both take a timeline of 10:30 and a negative slice, which Mermaid refuses.
# Matters to: diagrams of run books that are shown in a terminal or an editor, and checks before a merge: an edge that means
#   "fails" is not there, nor is what fails.
# Source: mermaid.js.org, "Flowcharts syntax", New arrow types, Minimum length of a link, Interaction, Expanded node shapes;
#   the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at mermaid@12.3.0 beautiful-mermaid@1.1.3 @aj-archipelago/merval@1.0.7
npm_at @probelabs/maid@0.0.29
seen=$(js <<'JS'
import './page.mjs';
import { renderMermaidASCII, renderMermaidSVG } from 'beautiful-mermaid';
import { validateMermaid } from '@aj-archipelago/merval';
import { validate } from '@probelabs/maid';

const { default: mermaid } = await import('mermaid');
const words = (text) => text.replace(/[^\w.:<% ]/g, ' ').trim().split(/\s{2,}/).join(' | ');
const tried = (task) => {
  try {
    return task();
  } catch {
    return 'error';
  }
};
for (const text of [
  'graph LR\n  A --> B',
  'graph LR\n  A --x B',
  'graph LR\n  A --o B',
  'graph LR\n  A ----> B',
  'graph LR\n  v1.2 --> v1.10',
  'graph LR\n  A@{ shape: rect, label: "not done" } --> B',
  'graph LR\n  A --> B\n  click A "https://example.org"',
  '---\ntitle: Costs\n---\ngraph LR\n  A --> B',
  'graph LR\n  A --> end',
  'erDiagram\n  CLAIM ||--o{ SOURCE : "is shown by"',
  'sequenceDiagram\n  critical stop\n    A->>B: drain\n  option late\n    A->>B: wait\n  end',
  'stateDiagram-v2\n  A --> B: 10:30',
  'timeline\n  10:30 : drain',
  'kanban\n  open[Open]\n    drain[Drain]',
  'pie\n  "late" : -5',
]) {
  const known = await mermaid.parse(text).then(() => 'drawn', () => 'refused');
  const judged = (errors) => (errors.length ? 'refuses' : 'takes');
  const merval = tried(() => (validateMermaid(text).isValid ? 'takes' : 'refuses'));
  const maid = judged(validate(text).errors.filter(({ severity = 'error' }) => severity === 'error'));
  console.log(`${text.replace(/\n */g, ' / ')}: ${known}; merval ${merval}, maid ${maid}`);
  if (/^(graph|er|seq|---)/.test(text) && known === 'drawn') {
    const drawn = (svg) => [...svg.matchAll(/>([^<>]+)<\/(?:text|tspan)>/g)].map(([, word]) => word).join(' | ');
    console.log('  text:', tried(() => words(renderMermaidASCII(text, { colorMode: 'none' }))));
    console.log('  SVG:', tried(() => drawn(renderMermaidSVG(text))));
  }
}
process.exit(0);
JS
)
expect 'diagrams' 'graph LR / A --> B: drawn; merval takes, maid takes
  text: A | B
  SVG: A | B
graph LR / A --x B: drawn; merval refuses, maid refuses
  text: A
  SVG: A
graph LR / A --o B: drawn; merval refuses, maid refuses
  text: A
  SVG: A
graph LR / A ----> B: drawn; merval refuses, maid takes
  text: A
  SVG: A | -
graph LR / v1.2 --> v1.10: drawn; merval refuses, maid refuses
  text: v1
  SVG: v1
graph LR / A@{ shape: rect, label: "not done" } --> B: drawn; merval refuses, maid takes
  text: A
  SVG: A
graph LR / A --> B / click A "https://example.org": drawn; merval takes, maid refuses
  text: A | B | click
  SVG: A | B | click
--- / title: Costs / --- / graph LR / A --> B: drawn; merval refuses, maid takes
  text: error
  SVG: error
graph LR / A --> end: refused; merval takes, maid refuses
erDiagram / CLAIM ||--o{ SOURCE : "is shown by": drawn; merval takes, maid takes
  text: CLAIM | SOURCE | is sho
  SVG: CLAIM | (no attributes) | SOURCE | (no attributes) | is shown by
sequenceDiagram / critical stop / A->>B: drain / option late / A->>B: wait / end: drawn; merval takes, maid refuses
  text: A | B | drain | opt | ion late | wait | A | B
  SVG: opt [ion late] | drain | wait | A | B
stateDiagram-v2 / A --> B: 10:30: drawn; merval takes, maid refuses
timeline / 10:30 : drain: refused; merval takes, maid takes
kanban / open[Open] / drain[Drain]: drawn; merval refuses, maid refuses
pie / "late" : -5: refused; merval takes, maid takes' "$seen"
