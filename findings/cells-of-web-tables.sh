#!/usr/bin/env bash
# Tables of web pages with a bar, a line break or two paragraphs in a cell come out as broken tables.
#
# Expected: a bar in a cell is written \|, a line break as <br> or a space, paragraphs with something
#   between them.
# Seen: turndown 7.2.5 with turndown-plugin-gfm 1.0.2: the bar bare, the line break a real one, so the row
#   ends in the midst of the cell. html2text 2025.4.15: the same, and two paragraphs join: "p1p2".
#   markdownify 1.2.3: the bar bare, the break a space.
# Matters to: imports of Markdown made from pages: rows have more cells than the head, words are one.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at html2text==2025.4.15 markdownify==1.2.3
npm_at turndown@7.2.5 turndown-plugin-gfm@1.0.2
html='<table><tr><th>a</th><th>b</th></tr><tr><td>x|y</td><td>l<br>m</td></tr><tr><td><p>p1</p><p>p2</p></td><td>q</td></tr></table>'
expect 'turndown' '| a | b |
| --- | --- |
| x|y | l  
m |' "$(js "$html" <<'JS' | head -n 4
import Turndown from 'turndown';
import { createRequire } from 'node:module';
const { gfm } = createRequire(import.meta.url)('turndown-plugin-gfm');
const turndown = new Turndown();
turndown.use(gfm);
console.log(turndown.turndown(process.argv[2]));
JS
)"
expect 'markdownify' '| x|y | l m |' "$(python3 -c 'import sys, markdownify; print(markdownify.markdownify(sys.argv[1]))' "$html" | grep 'x|y')"
expect 'html2text' $'x|y| l\nm\np1p2| q' "$(python3 -c 'import sys, html2text
for line in html2text.html2text(sys.argv[1]).splitlines()[2:5]: print(line.rstrip())' "$html")"
