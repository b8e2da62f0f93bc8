#!/usr/bin/env bash
# orcus-xlsx and orcus-csv write a line break of a cell bare: the CSV has a row more, and the JSON is none.
#
# Expected: a cell of two lines is quoted in CSV, as one with a comma is, and has \n in JSON.
# Seen: orcus 0.17.2 (Debian 12): a CSV file that it reads and writes again has the second line of a cell as a row, with
#   the rest of the columns behind it; Python's json refuses the other for a control character.
# Matters to: registers whose cells have two sentences, one below the other: what is observed stands under "id".
# Source: RFC 4180, 2.6 and RFC 8259, 7.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
deb_with_all_at liborcus-bin=0.17.2-2+b2
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
