#!/usr/bin/env bash
# Djot read by Pandoc: "from 10:30:15" is "from 103015", and "{-5-}{+7+} days", five deleted and seven inserted, "57
# days".
#
# Expected: Pandoc's reader of Djot and Djot's own program agree: colons in a time are text, {-x-} is <del>, which
#   Pandoc writes as ~~x~~, [STRIKEOUT:x] or \st{x}.
# Seen: @djot/djot 0.3.2 writes 10:30:15, <del>5</del>, <ins>7</ins>. pandoc 3.9 (pypandoc_binary 1.17) makes a symbol
#   of ":30:" whose colons no writer gives back, 4:3:2 is 432, and a span of class "deleted" of what was deleted: in
#   Markdown, plain text, RST and LaTeX 5 stands before 7 as if both were valid. "C. elegans" is a list from C, 3, to
#   the one and from C, 100, to the other.
# Matters to: notes in Djot that are converted for others: times, ratios and withdrawn figures change without a
#   warning.
# Source: Djot's syntax reference, "Symbols", "Insert/delete"; Pandoc's manual, "djot".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @djot/djot@0.3.2
pip_at pypandoc_binary==1.17
text='{-5-}{+7+} days, from 10:30:15, ratio 4:3:2'
seen=$(js "$text" <<'JS'
import * as djot from '@djot/djot';

console.log(djot.renderHTML(djot.parse(process.argv[2])).trim());
JS
)
expect 'by djot' '<p><del>5</del><ins>7</ins> days, from 10:30:15, ratio 4:3:2</p>' "$seen"
seen=$(python3 - "$text" <<'PY'
import pypandoc, sys

for target in ('plain', 'rst', 'latex'):
    print(target, pypandoc.convert_text(sys.argv[1], target, format='djot').strip())
PY
)
expect 'by Pandoc' 'plain 57 days, from 103015, ratio 432
rst 57 days, from 103015, ratio 432
latex {5}{7} days, from 10{30}15, ratio 4{3}2' "$seen"
