#!/usr/bin/env bash
# flite says nothing for the signs of "≥ 5 min", "−5 %", "±5 %", "€5.50", "5 × 3" and "½ day": minus five per cent is "five
# percent", half a day "day".
#
# Expected: a sign is said, by its name if nothing better is known, as flite does with ~ ("tilde five days") and # ("hash").
# Seen: flite 2.2 says what is ASCII and drops the rest without a pause; 10⁶ is "ten", m² "m". The minus of typesetting (U+2212)
#   is not said, the hyphen of "-5 %" is "minus". Of abbreviations, "300 ms" is "three hundred miz", "e.g." "eejee", "IT" and
#   "US" the words it and us, and of figures "2026-11-28" is "two zero two six, one one, two eight".
# Matters to: reports read aloud by Speech Dispatcher with flite, FFmpeg's filter flite, and small devices: "−5 %" of a budget
#   left is heard as 5 %.
# Source: flite's manual, "-ps print segments"; the segments are named as in CMU's dictionary.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at flite=2.2-5 libflite1=2.2-5 libasound2=1.2.8-1+b1
said() { flite -ps -t "$1" none | sed 's/\bpau\b//g; s/  */ /g; s/^ //; s/ $//'; }
five_percent=$(said '5 %')
expect '5 %' 'f ay v p er s eh n t' "$five_percent"
expect '-5 %, with a hyphen' "m ay n ax s $five_percent" "$(said '-5 %')"
expect '−5 %' "$five_percent" "$(said '−5 %')"
expect '±5 %' "$five_percent" "$(said '±5 %')"
expect '≥ 5 min' "$(said '5 min')" "$(said '≥ 5 min')"
expect '≤ 5 min' "$(said '5 min')" "$(said '≤ 5 min')"
expect '€5.50' "$(said 5.50)" "$(said '€5.50')"
expect '5 × 3' "$(said '5 3')" "$(said '5 × 3')"
expect '½ day' "$(said day)" "$(said '½ day')"
expect '10⁶' "$(said ten)" "$(said 10⁶)"
expect '~5' 't ih l d ax f ay v' "$(said '~5')"
expect 'IT and US' "$(said 'it and us')" "$(said 'IT and US')"
expect '300 ms' "$(said 'three hundred') m ih z" "$(said '300 ms')"
expect '2026-11-28' 't uw z ih r ow t uw s ih k s w aa n w aa n t uw ey t' "$(said 2026-11-28)"
