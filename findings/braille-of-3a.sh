#!/usr/bin/env bash
# In liblouis' braille of nine languages "3a" is "31" and "12b" is "122", in Hungarian and Lithuanian "≥ 5" is "≤ 5", and the
# Italian table has no hyphen: "5-7" is "5", eight cells that spell its number, "7".
#
# Expected: two texts have two writings; a letter from a to j after a number, which has the cells of a figure, is set off by a
#   sign, as in UEB (en-ueb-g1: 3a is ⠼⠉⠰⠁, 31 is ⠼⠉⠁).
# Seen, the tables of liblouis 3.24.0 by their language: 3a and 31 are the same cells in es, ca, it, pt, pl, lv, is, sr and
#   en_US (12b and 122 too, but for en_US); ≥ and ≤ in hu and lt; "24/7" and "24.7" in it and lv; "(5)" and "=5=" in pl, lv
#   and sr. it (it-it-comp6) gives the hyphen's cell to the soft hyphen, U+00AD, and none to "-": each stands as '\x002d',
#   twice in each date. es has no "#" and no "~".
# Matters to: readers of steps (3a), sections (12b) and limits (≥ 5 min) on a braille display: another step, the opposite limit.
# Source: liblouis' tables it-it-comp6.utb, line 42, "punctuation", marked there as the hyphen-minus; UEB's rulebook, 6.5
#   (numeric mode and the letters a to j).
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH=$work/deb/usr/share/liblouis/tables
cells() { printf '%s\n' "$2" | lou_translate --forward "unicode.dis,$1"; }
same() {
    local table alike=()
    for table in en-ueb-g1.ctb {ca,cs,en_US,es,hu,is,it,lt,lv,nl,pl,pt,ro,sl,sr}.tbl; do
        [ "$(cells "$table" "$1")" != "$(cells "$table" "$2")" ] || alike+=("${table%.*}")
    done
    echo "${alike[*]}"
}
expect '3a and 31' 'ca en_US es is it lv pl pt sr' "$(same 3a 31)"
expect '12b and 122' 'ca es is it lv pl pt sr' "$(same 12b 122)"
expect '≥ 5 and ≤ 5' 'hu lt' "$(same '≥ 5' '≤ 5')"
expect '24/7 and 24.7' 'it lv' "$(same 24/7 24.7)"
expect '(5) and =5=' 'lv pl sr' "$(same '(5)' =5=)"
expect '-5 and 5' '' "$(same -5 5)"
expect '3a and 31 in UEB' '⠼⠉⠰⠁ ⠼⠉⠁' "$(cells en-ueb-g1.ctb 3a) $(cells en-ueb-g1.ctb 31)"
expect '≥ and ≤ in Hungarian' '⠢ ⠢' "$(cells hu.tbl ≥) $(cells hu.tbl ≤)"
expect '5-7 in Italian' '⠼⠑⠄⠠⠭⠚⠚⠃⠙⠄⠼⠛' "$(cells it.tbl 5-7)"
expect 'a soft hyphen in Italian' '⠤' "$(cells it.tbl $'\u00ad')"
expect '#12 in Spanish' '⠄⡳⠭⠴⠴⠆⠒⠄⠼⠁⠃' "$(cells es.tbl '#12')"
