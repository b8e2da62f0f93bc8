#!/usr/bin/env bash
# espeak-ng says "ten six users" for 10⁶ users, and nothing for ✓ and ✗: "✗ reviewed" is "reviewed".
#
# Expected: a raised figure is "to the six", x² "squared", or at least "superscript"; ☑ has a name, so ✓ has one.
# Seen: espeak-ng 1.51, English: 10⁶, 10^6 and "10 6" sound the same, x² is "x two"; ✓ ✔ ✗ ✘ • are silent, while
#   ☑ is "ballot box with check" and → "right arrow". "5–10 days" with a dash is "five ten days", with a hyphen
#   "five dash ten"; −5 and +5 are "minus" and "plus five", 1,5 is "one five".
# Matters to: lists of what is done and what is not, and figures, as a screen reader or spd-say speaks them: say it in
#   words as well.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

espeak

said() { spoken "$1" | sed 's/ *$//'; }
for pair in '10⁶ users=10 6 users' '10^6 users=10 6 users' '✗ reviewed=reviewed' '✓ reviewed=reviewed' '✘ open=open'; do
    expect "${pair%%=*} like ${pair#*=}" "$(said "${pair#*=}")" "$(said "${pair%%=*}")"
done
expect 'x²' 'Eks tu' "$(said 'x²')"
expect '5–10 days' 'faIv tEn deIz' "$(said '5–10 days')"
expect '5-10 days' 'faIv daS tEn deIz' "$(said '5-10 days')"
expect '☑ x' 'bal@t b0ks wID tSEk Eks' "$(said '☑ x')"
