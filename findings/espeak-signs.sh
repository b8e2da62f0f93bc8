#!/usr/bin/env bash
# espeak-ng does not say "<", ">", ✓ and ✗: "<5 %" and ">5 %" are both "five percent", "✗ reviewed" is "reviewed", and
# 10⁶ users are "ten six users".
#
# Expected: "<" is read as "≤" and "→" are: "less than". A space within a number, as the SI and many languages write it,
#   parts thousands. A raised figure is "to the six", x² "squared", or at least "superscript"; ☑ has a name, so ✓ has
#   one.
# Seen: espeak-ng 1.51, English: ≤, ≥, <=, = and → are read out; < and > are a pause wherever they stand. 10,000 is "ten
#   thousand", 10 000 with a space or a no-break space "ten zero zero zero". espeak-ng 1.51, English: 10⁶, 10^6 and "10
#   6" sound the same, x² is "x two"; ✓ ✔ ✗ ✘ • are silent, while ☑ is "ballot box with check" and → "right arrow".
#   "5–10 days" with a dash is "five ten days", with a hyphen "five dash ten"; −5 and +5 are "minus" and "plus five",
#   1,5 is "one five".
# Matters to: figures in documents and terminal programs that a screen reader speaks: "failures in <5 % of changes" and
#   ">5 %" sound the same. Write "under 5 %". Lists of what is done and what is not, and figures, as a screen reader or
#   spd-say speaks them: say it in words as well.
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

espeak

said() { spoken "$1" | sed 's/ *$//'; }
for pair in '10⁶ users=10 6 users' '10^6 users=10 6 users' '✗ reviewed=reviewed' '✓ reviewed=reviewed' '✘ open=open'; do
    expect "${pair%%=*} like ${pair#*=}" "$(said "${pair#*=}")" "$(said "${pair%%=*}")"
done
expect 'x²' 'Eks tu' "$(said 'x²')"
expect '5–10 days' 'faIv tEn deIz' "$(said '5–10 days')"
expect '5-10 days' 'faIv daS tEn deIz' "$(said '5-10 days')"
expect '☑ x' 'bal@t b0ks wID tSEk Eks' "$(said '☑ x')"
