#!/usr/bin/env bash
# Gnumeric's ssconvert does not open a CSV file with a soft hyphen, or with a Persian word that is written with the
# non-joiner of its spelling: "Unsupported file format".
#
# Expected: a file called *.csv is read as such, whatever letters its cells have; it reads é in every way to write it.
# Seen: ssconvert of Gnumeric 1.12.55: one soft hyphen (as pasted from a web page), zero-width space, non-joiner or
#   mark of direction in one cell, and the whole file is refused with exit status 1. Told what the file is
#   (--import-type=Gnumeric_stf:stf_csvtab), it reads each of them right.
# Why: a file is taken for text only if all of its first characters can be printed, one by one.
# Matters to: whoever converts sheets of others without a person beside it: name the type of the file.
# Source: stf_read_default_probe in Gnumeric's src/stf.c, which asks g_unichar_isprint of GLib.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at gnumeric=1.12.55-1
cd "$work"
# opened TEXT [OPTION]…: the text of the second cell, or that the file was refused
opened() {
    printf 'id,text\n1,%b\n' "$1" >a.csv
    rm -f b.csv
    shift
    if ssconvert "$@" a.csv b.csv >said 2>&1; then
        tail -n 1 b.csv | cut -d, -f2
    else
        grep -o 'Unsupported file format' said
    fi
}
refused='Unsupported file format'
told='--import-type=Gnumeric_stf:stf_csvtab'
persian='می\u200cخواهم'
expect 'é as two characters' "$(printf 'cafe\u0301')" "$(opened 'cafe\u0301')"
expect 'Hindi' 'हिन्दी' "$(opened 'हिन्दी')"
expect 'a soft hyphen' "$refused" "$(opened 'over\u00adload')"
expect 'a zero-width space' "$refused" "$(opened 'over\u200bload')"
expect 'Persian' "$refused" "$(opened "$persian")"
expect 'a soft hyphen, told that it is CSV' "$(printf 'over\u00adload')" "$(opened 'over\u00adload' "$told")"
expect 'Persian, told so' "$(printf "$persian")" "$(opened "$persian" "$told")"
