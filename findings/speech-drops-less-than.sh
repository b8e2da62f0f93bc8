#!/usr/bin/env bash
# espeak-ng does not say "<" and ">": "<5 %" and ">5 %" are both "five percent", "a < b" is "a, b".
#
# Expected: "<" is read as "≤" and "→" are: "less than". A space within a number, as the SI and many
#   languages write it, parts thousands.
# Seen: espeak-ng 1.51, English: ≤, ≥, <=, = and → are read out; < and > are a pause wherever they
#   stand. 10,000 is "ten thousand", 10 000 with a space or a no-break space "ten zero zero zero".
# Matters to: figures in documents and terminal programs that a screen reader speaks: "failures in <5 % of
#   changes" and ">5 %" sound the same. Write "under 5 %".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

espeak

expect '5 %' "faIv p3sEnt" "$(spoken '5 %')"
expect '≤5 %' "lEs O@r- ikw@L t@ faIv p3sEnt" "$(spoken '≤5 %')"
expect '<5 %' "faIv p3sEnt" "$(spoken '<5 %')"
expect '>5 %' "faIv p3sEnt" "$(spoken '>5 %')"
expect 'a < b' 'a# bi' "$(spoken 'a < b')"
expect '10,000' "tEn TaUz@nd" "$(spoken '10,000')"
expect '10 000' "tEn zi@roUzi@roU zi@roU" "$(spoken '10 000')"
