#!/usr/bin/env bash
# A terminal recording (asciicast) in which asciinema-scene mended one word: the five minutes before the first output are gone, and the
# recording of 5 January 2024 says that it was made now.
#
# Expected: what is not edited stays: the pause before the first output, and the time of the recording, as in showreel.
# Seen: asciinema-scene 1.3.0 sets the first output at 0 in each command, "convert" too, and writes the time of the edit in the head, save
#   for its "convert". showreel 0.3.1 keeps both.
# Matters to: recordings of incidents and drills: how long nobody did anything, and when it was.
# Source: asciinema's documentation, "asciicast v2" and "asciicast v3" (timestamp: the Unix time of the beginning of the recording).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at asciinema-scene==1.3.0 showreel==0.3.1
cd "$work"
cat >made.cast <<'CAST'
{"version": 2, "width": 40, "height": 6, "timestamp": 1704412800}
[300.0, "o", "drain a\r\n"]
[301.0, "o", "at 50 %\r"]
[302.0, "o", "at 100 %\r\n"]
[303.0, "o", "it is dnoe\r\n"]
CAST
"$work/py/bin/sciine" text-replace -i made.cast -o edited.cast dnoe done
"$work/py/bin/sciine" convert -f v3 -i made.cast -o converted.cast
"$work/py/bin/showreel" convert made.cast --to v2 -o kept.cast >/dev/null
seen=$(
    for name in edited converted kept; do
        printf '%s: ' "$name"
        if grep -q '"timestamp": *1704412800' "$name.cast"; then printf 'of 2024, '; else printf 'of now, '; fi
        sed -n 2p "$name.cast"
    done
)
expect 'recordings' 'edited: of now, [0.0, "o", "drain a\r\n"]
converted: of 2024, [0.0, "o", "drain a\r\n"]
kept: of 2024, [300.0,"o","drain a\r\n"]' "$seen"
