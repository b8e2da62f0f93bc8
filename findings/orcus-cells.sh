#!/usr/bin/env bash
# orcus-ods leaves every cell that holds a share, a duration or money empty; orcus-xlsx and orcus-csv write a line break
# of a cell bare; all three end with the status 1 when the file was converted, and with 0 when it is not there.
#
# Expected: what a sheet holds is in what the converter gives: 12.5%, 30:00, 5.50 €, two lines; if the kind of a value
#   is not known, the text beside it. A cell of two lines is quoted in CSV, as one with a comma is, and has \n in JSON.
#   0 when all went well, another number when the file cannot be read.
# Seen: orcus-ods 0.17.2 (Debian 12) gives empty cells for the value types percentage, time and currency, for a boolean
#   without a style, and "lines" of "two", "lines". Spaces and tabs within a text are gone, "a  b" is "ab". Equal rows
#   are one and empty ones, and cells behind one that covers two columns move to the left. Nothing is said. orcus 0.17.2
#   (Debian 12): a CSV file that it reads and writes again has the second line of a cell as a row, with the rest of the
#   columns behind it; Python's json refuses the other for a control character. orcus 0.17.2 (Debian 12) converts a
#   sheet and ends with 1; of a path that leads nowhere they write nothing but a line on standard error, and end with 0.
# Matters to: SLO tables and budgets: the figures are what is missing. Registers whose cells have two sentences, one
#   below the other: what is observed stands under "id". Scripts that go on after `orcus-xlsx … && …`, or stop at an
#   error by `set -e`: they stop at each good file and go on without the missing one.
# Source: ODF 1.3 Part 3, 19.387 (office:value-type), which names these types beside float, string and date; RFC 4180,
#   2.6 and RFC 8259, 7; their --help, which names no statuses; EXIT_SUCCESS is 0.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at liborcus-bin=0.17.2-2+b2
cell() { printf '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$1"; }
value() { printf '<table:table-cell office:value-type="%s" %s><text:p>%s</text:p></table:table-cell>' "$1" "$2" "$3"; }
ods_at "$work/slo.ods" <<XML
<table:table-row>$(cell number)$(value float 'office:value="5"' 5)</table:table-row>
<table:table-row>$(cell share)$(value percentage 'office:value="0.125"' 12.5%)</table:table-row>
<table:table-row>$(cell duration)$(value time 'office:time-value="PT30H00M00S"' 30:00)</table:table-row>
<table:table-row>$(cell money)$(value currency 'office:currency="EUR" office:value="5.5"' '5.50 €')</table:table-row>
<table:table-row>$(cell lines)<table:table-cell office:value-type="string"><text:p>not</text:p><text:p>done</text:p>
</table:table-cell></table:table-row>
<table:table-row>$(cell spaces)$(cell 'a<text:s text:c="2"/>b')</table:table-row>
<table:table-row table:number-rows-repeated="2">$(cell equal)$(cell open)</table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>two columns</text:p>
</table:table-cell><table:covered-table-cell/>$(cell third)</table:table-row>
XML
mkdir "$work/made"
orcus-ods -f csv -o "$work/made" "$work/slo.ods" >/dev/null || true # 1 though all went well
expect 'cells' 'number,5
share,
duration,
money,
lines,done
spaces,ab
equal,open
,
two columns,third' "$(cat "$work"/made/*)"

pip_at XlsxWriter==3.3.1
cd "$work"
printf 'id,claim,state\r\nC-01,"fast\nsafe",open\r\n' >register.csv
python3 <<'PY'
import csv, xlsxwriter

book = xlsxwriter.Workbook('register.xlsx')
sheet = book.add_worksheet('register')
for number, row in enumerate(csv.reader(open('register.csv', newline=''))):
    sheet.write_row(number, 0, row)
book.close()
PY
cat >read.py <<'PY'
import csv, glob, json

for path in sorted(glob.glob('made/*')):
    with open(path, newline='') as file:
        try:
            print(list(csv.reader(file)) if path.endswith('csv') else json.load(file))
        except json.JSONDecodeError as error:
            print(error.msg)
PY
for kind in csv xlsx; do
    for form in csv json; do
        rm -rf made
        mkdir made
        "orcus-$kind" -f "$form" -o made "register.$kind" >/dev/null || true # 1 though all went well
        printf '%s to %s: %s\n' "$kind" "$form" "$(python3 read.py)" >>seen
    done
done
expect 'a cell of two lines' 'csv to csv: [['"'id', 'claim', 'state'], ['C-01', 'fast'], ['safe', 'open'"']]
csv to json: Invalid control character at
xlsx to csv: [['"'id', 'claim', 'state'], ['C-01', 'fast'], ['safe', 'open'"']]
xlsx to json: Invalid control character at' "$(cat seen)"

rm seen
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
