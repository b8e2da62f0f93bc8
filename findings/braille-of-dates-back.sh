#!/usr/bin/env bash
# liblouis reads its own US braille of 2026-11-28 as "2026-aa-bh", of 99.9 % as "99.i %", of 10:30 as "10:cj"; so in Finnish,
# Norwegian, Dutch and Portuguese, for dates, versions or shares.
#
# Expected: what is put into braille and read back is the same figure, as in UEB (en-ueb-g1): a hyphen, point, colon or comma
#   within a number does not end it, as it did not on the way there.
# Seen, liblouis 3.24.0: on the way there the number sign is written once, ⠼⠊⠊⠨⠊, and on the way back the first point ends
#   the number and the rest is letters, a for 1 to j for 0. en-us-g2 finds short forms in them too: "P1" is "Pblea", "i18n"
#   "ibleahtion", "1,5 h" "1,every h". German short form (de-g2): 2026-11-28 is "2026-allall-2hatt".
# Matters to: who writes on a braille display with these tables (the US ones were the code there until 2016), and who
#   makes text of braille files (lou_translate --backward): each date, time, version and share is lost.
# Source: liblouis' documentation, "midnum", "numericmodechars".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH=$work/deb/usr/share/liblouis/tables
there_and_back() {
    printf '%s\n' "$2" | lou_translate --forward "unicode.dis,$1" | lou_translate --backward "unicode.dis,$1"
}
while IFS='|' read -r table text back; do
    expect "$table, $text" "$back" "$(there_and_back "$table" "$text")"
done <<'TEXTS'
en-ueb-g1.ctb|2026-11-28, 10:30:15, 99.9 %, v1.10.2, 1,234|2026-11-28, 10:30:15, 99.9 %, v1.10.2, 1,234
en-us-g1.ctb|2026-11-28|2026-aa-bh
en-us-g1.ctb|10:30:15|10:cj3ae
en-us-g1.ctb|99.9 %|99.i %
en-us-g1.ctb|v1.10.2|v1.aj.b
en-us-g2.ctb|24/7|24/g
en-us-g2.ctb|1,5 h|1,every h
en-us-g2.ctb|P1|Pblea
en-us-g2.ctb|i18n|ibleahtion
fi.utb|10:30|10:cj
no-no-g0.utb|5-7|5-g
nl-NL-g0.utb|99,9|99,i
pt-pt-g2.ctb|2026-11-28|2026-aa-28
de-g2.ctb|2026-11-28|2026-allall-2hatt
TEXTS
