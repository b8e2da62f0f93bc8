#!/usr/bin/env bash
# liblouis reads its own braille for "C++" as "Can++", "https://" as "httpscc//", "e.g." as "e.go.".
#
# Expected: what is put into contracted English braille (UEB, grade 2) and read back is the same text, but for the
#   kind of quotes and dashes; so it is for 5 %, C#, R&D, [x], 2024-01-05, 1.10.2, ≥5 and mail addresses.
# Seen: liblouis 3.24.0, en-ueb-g2.ctb: the letter c before ++ is taken for the sign for "can", the colon of an
#   address for "cc", the g of "e.g." for "go"; the spaced capitals "A B C" come back as "A b c", and "enough" among
#   other short words as "en".
# Matters to: people who write on a braille display by liblouis (NVDA, BRLTTY, JAWS): what arrives is another name or
#   an address that leads nowhere. Uncontracted tables (en-ueb-g1) bring these back right.
# Source: liblouis' documentation, "lou_backTranslateString"; UEB's rulebook, 10 (contractions).
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH=$work/deb/usr/share/liblouis/tables
there_and_back() {
    printf '%s\n' "$2" | lou_translate --forward "unicode.dis,$1" | lou_translate --backward "unicode.dis,$1"
}
while IFS='|' read -r text back; do
    expect "$text" "$back" "$(there_and_back en-ueb-g2.ctb "$text")"
done <<'TEXTS'
C# and R&D, 5 % of 2024-01-05|C# and R&D, 5 % of 2024-01-05
C++ is fast|Can++ is fast
see https://example.org/a|see httpscc//example.org/a
e.g. this one|e.go. this one
A B C|A b c
TEXTS
expect 'uncontracted' 'C++ is fast, e.g. https://example.org' \
    "$(there_and_back en-ueb-g1.ctb 'C++ is fast, e.g. https://example.org')"
