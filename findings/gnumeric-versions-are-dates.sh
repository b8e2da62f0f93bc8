#!/usr/bin/env bash
# Gnumeric's ssconvert makes the second of January 2003 of the version 1.2.3, and keeps 1.26.13 as it is.
#
# Expected: a number with two points is text, as to Excel and LibreOffice in English; so are "24/7" and "10-20", which
#   Gnumeric leaves alone.
# Seen: ssconvert of Gnumeric 1.12.55, CSV to CSV, in the C locale: what can be month, day and year is a date: 1.2.3
#   is 2003/01/02, 1.10.2 is 2002/01/10, and 05.01.2024, the fifth of January where it is written so, is 2024/05/01;
#   1.32.1, 13.1.1 and 1.2.3.4 stay. 1.10 is 1.1.
# Matters to: lists of programs and their versions, sections and ids: a column becomes dates and texts in turns, and
#   as XLSX the version cannot be had back.
# Source: Gnumeric's src/number-match.c, format_match_datetime.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at gnumeric=1.12.55-1
cd "$work"
printf '%s\n' version 1.2.3 1.10.2 05.01.2024 1.32.1 13.1.1 1.2.3.4 24/7 10-20 >a.csv
LC_ALL=C quietly ssconvert --import-type=Gnumeric_stf:stf_csvtab a.csv b.csv
expect 'converted' 'version 2003/01/02 2002/01/10 2024/05/01 1.32.1 13.1.1 1.2.3.4 24/7 10-20' "$(paste -sd' ' b.csv)"
