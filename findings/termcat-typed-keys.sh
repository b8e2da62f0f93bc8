#!/usr/bin/env bash
# termcat, which converts recordings of terminals, shows of asciinema's the keys that were typed, the marks and the sizes as if
# the program had written them: "delete 3 rows? y" is "delete 3 rows? yyweek 270x10".
#
# Expected: of a recording (asciicast 2) only the events "o" are on the screen, as in asciinema itself; "i" is what was typed
#   (asciinema rec --stdin), "m" a mark for readers, "r" a new size of the window.
# Seen: termrec 0.19 puts the text of all of them out, into ttyrec and into text alike: each key stands twice, and what was
#   typed and not shown, a password or the answer to "continue?", is readable. asciinema 2.2.0's `cat` puts out "o" alone.
# Matters to: recordings of incidents that are turned into text or ttyrec for an archive: they show what nobody saw, and
#   figures such as "70x10" in the midst of the output.
# Source: asciinema's documentation, asciicast v2, "Supported event codes".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at termrec=0.19-2 libtty1=0.19-2 asciinema=2.2.0-1
export PYTHONPATH=$work/deb/usr/lib/python3/dist-packages LC_ALL=C.UTF-8
cat >"$work/incident.cast" <<'CAST'
{"version": 2, "width": 80, "height": 24}
[0.5, "o", "delete 3 rows? "]
[1.0, "i", "y"]
[1.1, "o", "y"]
[1.5, "m", "week 2"]
[2.0, "r", "70x10"]
[2.5, "o", "\r\ndone\r\n"]
CAST
termcat "$work/incident.cast" "$work/incident.json"
termcat "$work/incident.cast" "$work/incident.ttyrec"
written() { sed 's/^.*80t//' | tr -d '\r' | paste -sd/ | plainly; }
expect 'termcat, as text' 'delete 3 rows? yyweek 270x10/done' "$(written <"$work/incident.json")"
expect 'termcat, as ttyrec' yes "$(grep -aq 'week 2' "$work/incident.ttyrec" && echo yes || echo no)"
expect 'asciinema' 'delete 3 rows? y/done' \
    "$(script -qec "python3 '$work/deb/usr/bin/asciinema' cat '$work/incident.cast'" /dev/null </dev/null | written)"
