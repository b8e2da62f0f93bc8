#!/usr/bin/env bash
# remark-directive, which adds marks such as ":note" to Markdown, leaves "at 10 today" of "at 10:30 today", "is" of "is:open" and
# "nginx .25" of nginx:1.25; remark-supersub sets the "6 or 10" of "10^6 or 10^7" above the line.
#
# Expected: a colon within a word or a time is text as long as no plugin knows a mark of that name, and a mark ends at the edge of
#   a word.
# Seen: remark-directive 4.0.0: a colon with a letter or a figure on either side begins a mark, names may begin with a figure, and
#   a mark that nothing handles becomes an empty <div>, within a paragraph too; of 10:30:15 the seconds are gone. "std::sort",
#   "todo: x" and addresses stay. Of the further plugins remark-supersub 1.0.0 reads from one "^" or "~" to the next, remark-ins
#   1.2.4 takes the signs from "++i and j++", remark-capitalize 1.1.0 writes "Ios" and "Slos" for iOS and SLOs, and
#   remark-copywriting-correct 0.5.0 joins the words beside emphasis: "is not done" is "isnotdone".
# Matters to: sites whose notes are written as directives: times, ports, versions and ratios of run books are gone, until a step
#   of one's own puts the marks that nothing handled back as text.
# Source: micromark-extension-directive (text directives); remark-directive's README does not speak of times.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 \
    remark-directive@4.0.0 remark-supersub@1.0.0 remark-ins@1.2.4 remark-capitalize@1.1.0 remark-copywriting-correct@0.5.0
seen=$(js <<'JS'
import gfm from 'remark-gfm';
import parse from 'remark-parse';
import rehype from 'remark-rehype';
import stringify from 'rehype-stringify';
import { unified } from 'unified';

for (const [name, ...texts] of [
  ['directive', 'at 10:30 today', 'from 10:30:15 on', 'a ratio of 3:1', 'is:open', 'take nginx:1.25', 'due:2024-01-05', 'localhost:8080/x', 'call std::sort'],
  ['supersub', '10^6 or 10^7 users', 'about ~5 or ~6 days'],
  ['ins', '++i and j++'],
  ['capitalize', '# iOS and the SLOs'],
  ['copywriting-correct', 'it is _not_ done'],
]) {
  const plugin = (await import('remark-' + name)).default;
  const writer = unified().use(parse).use(gfm).use(plugin.default ?? plugin).use(rehype).use(stringify);
  for (const text of texts) console.log(`${name}: ${text} => ${String(await writer.process(text))}`);
}
JS
)
expect 'shown' 'directive: at 10:30 today => <p>at 10<div></div> today</p>
directive: from 10:30:15 on => <p>from 10:30<div></div> on</p>
directive: a ratio of 3:1 => <p>a ratio of 3<div></div></p>
directive: is:open => <p>is<div></div></p>
directive: take nginx:1.25 => <p>take nginx<div></div>.25</p>
directive: due:2024-01-05 => <p>due<div></div></p>
directive: localhost:8080/x => <p>localhost<div></div>/x</p>
directive: call std::sort => <p>call std::sort</p>
supersub: 10^6 or 10^7 users => <p>10<sup>6 or 10</sup>7 users</p>
supersub: about ~5 or ~6 days => <p>about <sub>5 or </sub>6 days</p>
ins: ++i and j++ => <p><ins class="remark-ins">i and j</ins></p>
capitalize: # iOS and the SLOs => <h1>Ios and the Slos</h1>
copywriting-correct: it is _not_ done => <p>it is<em>not</em>done</p>' "$seen"
