#!/usr/bin/env bash
# Plans drawn by Mermaid: a task of "1 d" ends when it begins, one of 1.5d takes two days, of "Costs (5 days)" on a mind map
# or a board "5 days" is left, a second slice of the same name is not drawn, and no timeline takes a time such as 10:30.
#
# Expected: what the parser does not know is an error, as it is for other words; a duration of a day and a half is 36 hours;
#   30 February is no date; the sign that ends a period is " : ", as the documentation writes it.
# Seen: mermaid 12.3.0. gantt: "1 d" and a reference to a task that is not there are taken without a word: the task has no
#   length, or begins today. 1.5d is two days, 2024-02-30 1 March. mindmap and kanban: a word in round brackets is a box with
#   these words, and what stands before them its id, which nobody sees. pie: the first of two slices named "late" is drawn,
#   the shares of all are of another sum. timeline: "10:30 : drain" is a parse error, so is a time in the name of a gantt's
#   task ("Invalid date"); within an event it is taken.
# Matters to: plans, boards and timelines of incidents in run books, which GitHub, GitLab and MkDocs draw: work that takes no
#   time, words that are not there, an incident that can be told without its minutes only.
# Source: mermaid.js.org, "Gantt diagrams" (duration), "Mindmap" (shapes), "Kanban", "Pie chart", "Timeline Diagram".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

export TZ=UTC
js_page
npm_at mermaid@12.3.0
seen=$(js <<'JS'
import './page.mjs';

const { default: mermaid } = await import('mermaid');
const day = (date) => date.toISOString().slice(0, 16);
const tree = (node) => [node.descr, ...(node.children ?? []).map(tree)];
const shown = {
  gantt: (plan) => plan.getTasks().map(({ task, startTime, endTime }) => `${task.trim()} ${day(startTime)} to ${day(endTime)}`),
  mindmap: (map) => tree(map.getMindmap()),
  kanban: (board) => board.getData().nodes.map(({ label }) => label),
  pie: (pie) => [...pie.getSections()],
  timeline: (line) => line.getTasks().map(({ task, events }) => [task.trim(), ...events]),
};
for (const [kind, ...texts] of [
  ['gantt', 'drain :2024-01-08, 1d', 'drain :2024-01-08, 1 d', 'drain :2024-01-08, 1.5d', 'drain :2024-02-30, 1d', 'go at 10:30 :2024-01-08, 1d'],
  ['mindmap', 'Costs\n    tests (5 days)'],
  ['kanban', 'open[Open]\n    tests (5 days)'],
  ['pie', '"late" : 10\n  "late" : 20\n  "done" : 70'],
  ['timeline', '10.30 : drain', '10:30 : drain', '5 May : drain at 10:30'],
])
  for (const text of texts) {
    const source = `${kind}\n  ${kind === 'gantt' ? 'dateFormat YYYY-MM-DD\n  ' : ''}${text}`;
    try {
      await mermaid.parse(source);
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
      console.log(`${kind}:`, JSON.stringify(shown[kind](db)));
    } catch (error) {
      console.log(`${kind}:`, error.message.split('\n')[0]);
    }
  }
process.exit(0);
JS
)
expect 'diagrams' 'gantt: ["drain 2024-01-08T00:00 to 2024-01-09T00:00"]
gantt: ["drain 2024-01-08T00:00 to 2024-01-08T00:00"]
gantt: ["drain 2024-01-08T00:00 to 2024-01-10T00:00"]
gantt: ["drain 2024-03-01T00:00 to 2024-03-02T00:00"]
gantt: Invalid date:30 :2024-01-08
mindmap: ["Costs",["5 days"]]
kanban: ["Open","5 days"]
pie: [["late",10],["done",70]]
timeline: [["10.30","drain"]]
timeline: Parse error on line 2:
timeline: [["5 May","drain at 10:30"]]' "$seen"
