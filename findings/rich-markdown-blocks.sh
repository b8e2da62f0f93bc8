#!/usr/bin/env bash
# rich shows nothing of an HTML block in Markdown, text included, and joins the words beside a <br>.
#
# Expected: a terminal reader of Markdown leaves tags out and keeps the text, as it does within a line.
# Seen: rich 15.0.0: `<div>Block text</div>` on a line of its own, or <summary>More</summary>, shows nothing at
#   all; "a <kbd>Ctrl</kbd> b" keeps Ctrl; "**Claimed:** x<br>**Observed:** y", in text or in a cell of a table,
#   is "Claimed: xObserved: y".
# Matters to: documents read in terminals by rich-cli, Textual and programs built on them: notes in <div>,
#   summaries of <details> and line breaks in tables are gone.
# Source: rich/markdown.py: no element for html_block, none for html_inline.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at rich==15.0.0
seen=$(python3 - <<'PY'
from rich.console import Console
from rich.markdown import Markdown

console = Console(width=60, color_system=None, force_terminal=False)
for text in ['<div>Block text</div>', '<details><summary>More</summary>\n\nInner\n\n</details>',
             'a <kbd>Ctrl</kbd> b', '**Claimed:** x<br>**Observed:** y', '| a |\n|---|\n| one<br>two |']:
    with console.capture() as shown:
        console.print(Markdown(text))
    print([line.strip() for line in shown.get().splitlines() if line.strip()])
PY
)
expect 'on the terminal' "[]
['Inner']
['a Ctrl b']
['Claimed: xObserved: y']
['a', '──────', 'onetwo']" "$seen"
