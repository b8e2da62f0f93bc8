#!/usr/bin/env bash
# snarkdown makes a link to "undefined" of any word in brackets, and slants "5 * 3 * 2".
#
# Expected: a small parser leaves brackets that no address follows, and stars between spaces, as text.
# Seen: snarkdown 2.0.0: "[x] done" is `<a href="undefined">x</a> done`, "5 * 3 * 2" is
#   "5 <em> 3 </em> 2", "snake_case_name" is "snake<em>case</em>name".
# Matters to: texts shown by it (it is the parser of choice in small web apps): tasks and remarks in brackets
#   become links that lead nowhere.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at snarkdown@2.0.0
seen=$(js <<'JS'
import snarkdown from 'snarkdown';
for (const text of ['[x] done', 'see [the note] below', '5 * 3 * 2', 'snake_case_name']) console.log(snarkdown(text));
JS
)
expect 'as HTML' '<a href="undefined">x</a> done
see <a href="undefined">the note</a> below
5 <em> 3 </em> 2
snake<em>case</em>name' "$seen"
