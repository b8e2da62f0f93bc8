#!/usr/bin/env bash
# node-html-markdown counts every list from 1, and lets the command of a step fall out of its list.
#
# Expected: <ol start="7"> begins with 7, and what belongs to an item is indented under it.
# Seen: node-html-markdown 2.0.0 writes "1." for the seventh; a second paragraph becomes a line of the first, a block of
#   code in an item is not indented, so that the list ends there, and the next step is a list of its own. In
#   cells code loses its backticks, and two paragraphs join: "pq". turndown 7.2.5 indents and counts.
# Matters to: guides and minutes taken from pages: "see step 7" points to step 1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at node-html-markdown@2.0.0 turndown@7.2.5 micromark@4.0.3
seen=$(js <<'JS'
import { NodeHtmlMarkdown } from 'node-html-markdown';
import TurndownService from 'turndown';
import { micromark } from 'micromark';
const turndown = new TurndownService({ codeBlockStyle: 'fenced' });
for (const html of ['<ol start="7"><li>Seventh</li><li>Eighth</li></ol>', '<ol><li><p>Run</p><pre><code>make</code></pre></li><li><p>Ship</p></li></ol>', '<ul><li><p>Claim</p><p>Its reason</p></li></ul>']) {
  for (const text of [NodeHtmlMarkdown.translate(html), turndown.turndown(html)]) {
    console.log(micromark(text).replace(/\s*\n\s*/g, ' '));
  }
}
console.log(NodeHtmlMarkdown.translate('<table><tr><th>a</th></tr><tr><td><code>x</code></td></tr><tr><td><p>p</p><p>q</p></td></tr></table>'));
JS
)
expect 'read again: node-html-markdown, turndown' '<ol> <li>Seventh</li> <li>Eighth</li> </ol>
<ol start="7"> <li>Seventh</li> <li>Eighth</li> </ol>
<ol> <li>Run</li> </ol> <pre><code>make </code></pre> <ol start="2"> <li>Ship</li> </ol>
<ol> <li> <p>Run</p> <pre><code>make </code></pre> </li> <li> <p>Ship</p> </li> </ol>
<ul> <li>Claim<br /> Its reason</li> </ul>
<ul> <li> <p>Claim</p> <p>Its reason</p> </li> </ul>
| a  |
| -- |
| x  |
| pq |' "$seen"
