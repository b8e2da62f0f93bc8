#!/usr/bin/env bash
# lowdown shows nothing of a document's first paragraph if its first line has a colon: "see https://example.org now",
# "It was 10:30 then.", and "Steps:" with the list below it.
#
# Expected: a line is metadata if it looks like "key: value" and a word stands before the colon; a list or an address is
#   text.
# Seen: lowdown 1.0.0 takes any first paragraph with a colon in its first line for metadata, spaces before the colon
#   included, and leaves it out of HTML, of man pages and of Gemini's text, with exit status 0; "Steps:" with its list is
#   an empty document. In HTML it also drops text between "<" and ">": "cost <5 % and >3 %" is "cost 3 %". cmark 0.30.2
#   shows all of it.
# Matters to: notes and messages of one paragraph that are made HTML or man pages by lowdown, as in static sites.
# Source: lowdown(5), "Metadata"; CommonMark 0.31.2, 6.6 (a tag begins with a letter).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at lowdown=1.0.0-2 cmark=0.30.2-6
seen=$(for text in 'see https://example.org now' 'It was 10:30 then.\nAnd so on.' 'Steps:\n- stop\n- wait' 'cost <5 % and >3 %'; do
    printf '%s\n' "$text"
    for program in 'lowdown -Thtml' 'lowdown -Tgemini' cmark; do
        printf '%s: %s\n' "$program" "$(printf "${text//%/%%}\n" | $program | paste -sd' ')"
    done
done)
expect 'shown' 'see https://example.org now
lowdown -Thtml: 
lowdown -Tgemini: 
cmark: <p>see https://example.org now</p>
It was 10:30 then.\nAnd so on.
lowdown -Thtml: 
lowdown -Tgemini: 
cmark: <p>It was 10:30 then. And so on.</p>
Steps:\n- stop\n- wait
lowdown -Thtml: 
lowdown -Tgemini: 
cmark: <p>Steps:</p> <ul> <li>stop</li> <li>wait</li> </ul>
cost <5 % and >3 %
lowdown -Thtml: <p>cost 3 %</p>
lowdown -Tgemini: cost <5 % and >3 %
cmark: <p>cost &lt;5 % and &gt;3 %</p>' "$seen"
