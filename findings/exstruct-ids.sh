#!/usr/bin/env bash
# ExStruct, which makes JSON of workbooks for language models, reads the texts "007", "1.10" and "+5" as 7, 1.1 and 5, and
# leaves out "nan" and "#N/A".
#
# Expected: a cell that holds a text is a text in JSON, whatever it looks like; a number is a number.
# Seen: exstruct 0.9.0 makes a number of every text of digits, with a sign or one point, "1.0" and "1.1" included, and
#   keeps "12,5", "1e3" and "2024-05". A text "nan" and an error have no key in their row. Hours are "1 day, 6:00:00".
# Matters to: registers with ids and versions: "1.10" and "1.1" are one claim, and no key leads back to the sheet.
# Source: its README: "cells" by row, without a word about texts.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at exstruct==0.9.0 XlsxWriter==3.3.1
cd "$work"
python3 <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook('register.xlsx')
sheet = book.add_worksheet('Register')
for row, text in enumerate(('007', '1.10', '1.1', '+5', '1.0', '12,5', '1e3', '2024-05', 'nan')):
    sheet.write_string(row, 0, text)
    sheet.write_string(row, 1, 'late')
sheet.write_formula(9, 0, '=NA()', None, '#N/A')
sheet.write_string(9, 1, 'late')
sheet.write_number(10, 0, 1.25, book.add_format({'num_format': '[h]:mm'}))
book.close()
PY
python3 -m exstruct.cli.main register.xlsx -o read.json >/dev/null 2>&1 || cannot exstruct
seen=$(python3 -c "
import json
for row in json.load(open('read.json'))['sheets']['Register']['rows']:
    print(json.dumps(row['c'].get('0')), end=' ')")
expect 'the texts 007 1.10 1.1 +5 1.0 12,5 1e3 2024-05 nan, #N/A, 30 hours' '7 1.1 1.1 5 1.0 "12,5" "1e3" "2024-05" null null "1 day, 6:00:00" ' "$seen"
