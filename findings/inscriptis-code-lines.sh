#!/usr/bin/env bash
# inscriptis, a converter that keeps the layout of pages, joins the lines of a code block, and puts a cell beside one
# that spans two rows under the wrong head.
#
# Expected: <pre><code> keeps its lines, as every browser has it; in the row below a cell with rowspan="2" the next cell
#   stands in the second column; a term and its meaning are two lines.
# Seen: inscriptis 2.7.6: two commands in <pre><code> are one line, "git add . git commit", though <pre> alone
#   keeps them; the cell beside one that spans two rows stands under the first head; "<dt>Cost</dt><dd>5 days</dd>" is
#   "Cost5 days"; numbered lists begin with 1 whatever their start is.
# Matters to: search and language models that read documentation through it: commands run into one, figures change their
#   column.
# Source: its README, "layout-aware HTML to text conversion"; Markdown's own rendering of code is <pre><code>.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at inscriptis==2.7.6
seen=$(python3 - <<'PY'
from inscriptis import get_text

for page in ('<pre><code>git add .\ngit commit\n</code></pre>', '<pre>git add .\ngit commit\n</pre>',
             '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>',
             '<dl><dt>Cost</dt><dd>5 days</dd></dl>', '<ol start="7"><li>seven</li></ol>'):
    print(repr(get_text(page).strip()))
PY
)
expect 'texts' ''\''git add . git commit'\''
'\''git add .\ngit commit'\''
'\''a  b\n1  2\n3'\''
'\''Cost5 days'\''
'\''1. seven'\''' "$seen"
