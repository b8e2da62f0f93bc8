#!/usr/bin/env bash
# pyte loses all text that is written together with a zero-width space, and after the first vowel sign of
# Hindi.
#
# Expected: pyte 0.8.2 draws what has no width as nothing and goes on.
# Seen: it stops there: of "well" ZWSP "being, written at once" only "well" is on the screen; "हिन्दी" takes
#   one cell. What comes in the next write is drawn.
# Matters to: tests and recordings of terminal programs that show texts from web pages and word
#   processors, where zero-width spaces and marks of direction are common.
# Source: pyte/screens.py, Screen.draw: "break  # Unprintable character or doesn't advance the cursor."
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyte==0.8.2 wcwidth==0.9.4
seen=$(python3 - <<'PY'
import pyte

def drawn(*writes):
    screen = pyte.Screen(30, 2)
    stream = pyte.Stream(screen)
    for text in writes:
        stream.feed(text)
    return screen.display[0].rstrip(), screen.cursor.x

print(drawn('well\u200bbeing, written at once'))
print(drawn('well\u200bbeing', ' next write'))
print(drawn('\u0939\u093f\u0928\u094d\u0926\u0940')[1])
PY
)
expect 'on the screen' "('well', 4)
('well next write', 15)
1" "$seen"
