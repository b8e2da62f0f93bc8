#!/usr/bin/env bash
# orcus-csv, orcus-xlsx and orcus-ods end with the status 1 when the file was converted, and with 0 when it is not there.
#
# Expected: 0 when all went well, another number when the file cannot be read.
# Seen: orcus 0.17.2 (Debian 12) converts a sheet and ends with 1; of a path that leads nowhere they
#   write nothing but a line on standard error, and end with 0.
# Matters to: scripts that go on after `orcus-xlsx … && …`, or stop at an error by `set -e`: they stop at each good file
#   and go on without the missing one.
# Source: their --help, which names no statuses; EXIT_SUCCESS is 0.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
deb_with_all_at liborcus-bin=0.17.2-2+b2
cd "$work"
printf 'id,state\nC-01,open\n' >a.csv
python3 -c "
import xlsxwriter
book = xlsxwriter.Workbook('a.xlsx')
book.add_worksheet('a').write_row(0, 0, ['C-01', 'open'])
book.close()"
ods_at a.ods <<'XML'
<table:table-row><table:table-cell office:value-type="string"><text:p>C-01</text:p></table:table-cell></table:table-row>
XML
for kind in csv xlsx ods; do
    for name in a missing; do
        rm -rf made
        mkdir made
        status=0
        "orcus-$kind" -f csv -o made "$name.$kind" >/dev/null 2>&1 || status=$?
        printf 'orcus-%s %s.%s: %s, made: %s\n' "$kind" "$name" "$kind" "$status" "$(cat made/* 2>/dev/null | paste -sd' ')" >>seen
    done
done
expect 'status' 'orcus-csv a.csv: 1, made: id,state C-01,open
orcus-csv missing.csv: 0, made:
orcus-xlsx a.xlsx: 1, made: C-01,open
orcus-xlsx missing.xlsx: 0, made:
orcus-ods a.ods: 1, made: C-01
orcus-ods missing.ods: 0, made:' "$(sed 's/ $//' seen)"
