#!/usr/bin/env bash
# ODS sheets by small Python packages: one with a true in it, by odsexport, is opened by none of eight readers; in odswriter's sheet, to
# which its README gives no name, calamine finds nothing; a margin of -90 minutes by pyexcel-ods3 is two and a half hours to odfdo.
#
# Expected: true is a boolean or 1; a sheet has a name; a duration below 0 is written -PT1H30M and read so.
# Seen: odsexport 1.0.0 writes True as a number, "True"; pandas 3.1.1, calamine 0.9.1, pyexcel-ods3 0.6.1, ezodf 0.3.2, odfdo 3.27.3,
#   pandas-ods-reader 1.0.2, odsparsator 1.17.0 and stream-read-ods 0.0.22 end with an error, and SheetJS 0.18.5 reads no number.
#   odswriter 0.5.0 leaves table:name out unless new_sheet is called; stream-read-ods ends with an error too. pyexcel-ods3 writes -90
#   minutes as PT-2H30M00S, since Python's timedelta has -1 day and 22.5 hours; it and SheetJS read that as no cell, stream-read-ods as 0.
#   What odfdo writes, -PT01H30M00S, SheetJS reads as 90 minutes above 0, and pyexcel-ods3 as no cell; pandas reads neither sheet.
# Matters to: registers and SLO tables saved by a script: the sheet cannot be opened, or what was lost of a budget was won.
# Source: OpenDocument 1.3, part 3, 19.385 (value), 19.389 (time-value); XML Schema part 2, 3.2.6; the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at odsexport==1.0.0 odswriter==0.5.0 pyexcel-ods3==0.6.1 odfdo==3.27.3 pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1 ezodf==0.3.2 \
    pandas-ods-reader==1.0.2 odsparsator==1.17.0 stream-read-ods==0.0.22
npm_at xlsx@0.18.5
cd "$work"
cat >write.py <<'PY'
from datetime import timedelta

import odsexport
import odswriter
from odfdo import Document, Table
from pyexcel_ods3 import save_data

document = odsexport.ODSDocument()
writer = document.new_sheet('a').writer()
writer.writerow(['id', 'done'])
writer.writerow(['C-1', True])
document.write('odsexport.ods')
with open('odswriter.ods', 'wb') as file, odswriter.writer(file) as sheet:
    sheet.writerow(['id', 'state'])
    sheet.writerow(['C-1', 'open'])
rows = [['id', 'margin'], ['C-1', timedelta(minutes=-90)]]
save_data('pyexcel-ods3.ods', {'a': rows})
document = Document('spreadsheet')
document.body.clear()
table = Table('a')
for y, row in enumerate(rows):
    for x, value in enumerate(row):
        table.set_value((x, y), value)
document.body.append(table)
document.save('odfdo.ods')
PY
cat >read.py <<'PY'
import json, subprocess


def pandas(path):
    import pandas
    return pandas.read_excel(path, engine='odf', header=None).values.tolist()


def calamine(path):
    from python_calamine import CalamineWorkbook
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def pyexcel_ods3(path):
    from pyexcel_ods3 import get_data
    return list(get_data(path).values())[0]


def ezodf(path):
    import ezodf
    return [[cell.value for cell in row] for row in ezodf.opendoc(path).sheets[0].rows()]


def pandas_ods_reader(path):
    from pandas_ods_reader import read_ods
    return read_ods(path, 1, headers=False).values.tolist()


def odfdo(path):
    from odfdo import Document
    return list(Document(path).body.tables[0].iter_values())


def odsparsator(path):
    from odsparsator import odsparsator
    return [row if isinstance(row, list) else row['row'] for row in odsparsator.ods_to_python(path)['body'][0]['table']]


def stream_read_ods(path):
    from stream_read_ods import stream_read_ods
    for _, rows in stream_read_ods(iter([open(path, 'rb').read()])):
        return [list(row) for row in rows]


def sheetjs(path):
    said = subprocess.run(['node', 'js/read.cjs', path], capture_output=True, text=True, check=True)
    return [json.loads(said.stdout)]


for path in ('odsexport.ods', 'odswriter.ods', 'pyexcel-ods3.ods', 'odfdo.ods'):
    for read in (pandas, calamine, pyexcel_ods3, ezodf, pandas_ods_reader, odfdo, odsparsator, stream_read_ods, sheetjs):
        try:
            found = list(read(path))[-1]
        except Exception as error:
            found = type(error).__name__
        print(f"{path[:-4]}, {read.__name__.replace('_', '-')}: {found}")
PY
cat >js/read.cjs <<'JS'
const { readFile, utils } = require('xlsx');
const cells = Object.values(readFile(process.argv[2]).Sheets)[0];
console.log(JSON.stringify(utils.sheet_to_json(cells, { header: 1 }).at(-1)));
JS
python3 write.py
seen=$(python3 read.py 2>read.log) || cannot "$(tail -n 3 read.log)"
expect 'what was written last' 'odsexport, pandas: ValueError
odsexport, calamine: CalamineError
odsexport, pyexcel-ods3: ValueError
odsexport, ezodf: ValueError
odsexport, pandas-ods-reader: ValueError
odsexport, odfdo: InvalidOperation
odsexport, odsparsator: InvalidOperation
odsexport, stream-read-ods: InvalidFloatValueError
odsexport, sheetjs: ["C-1", None]
odswriter, pandas: ["C-1", "open"]
odswriter, calamine: WorksheetNotFound
odswriter, pyexcel-ods3: ["C-1", "open"]
odswriter, ezodf: ["C-1", "open"]
odswriter, pandas-ods-reader: ["C-1", "open"]
odswriter, odfdo: ["C-1", "open"]
odswriter, odsparsator: ["C-1", "open"]
odswriter, stream-read-ods: KeyError
odswriter, sheetjs: ["C-1", "open"]
pyexcel-ods3, pandas: ValueError
pyexcel-ods3, calamine: ["C-1", "PT-2H30M00S"]
pyexcel-ods3, pyexcel-ods3: ["C-1"]
pyexcel-ods3, ezodf: ["C-1", "PT-2H30M00S"]
pyexcel-ods3, pandas-ods-reader: ["C-1", "PT-2H30M00S"]
pyexcel-ods3, odfdo: ["C-1", datetime.timedelta(seconds=9000)]
pyexcel-ods3, odsparsator: ["C-1", "PT-2H30M00S"]
pyexcel-ods3, stream-read-ods: ["C-1", Time(sign="+", years=0, months=0, days=0, hours=0, minutes=0, seconds=Decimal("0"))]
pyexcel-ods3, sheetjs: ["C-1"]
odfdo, pandas: DateParseError
odfdo, calamine: ["C-1", "-PT01H30M00S"]
odfdo, pyexcel-ods3: ["C-1"]
odfdo, ezodf: ["C-1", "-PT01H30M00S"]
odfdo, pandas-ods-reader: ["C-1", "-PT01H30M00S"]
odfdo, odfdo: ["C-1", datetime.timedelta(days=-1, seconds=81000)]
odfdo, odsparsator: ["C-1", "-PT01H30M00S"]
odfdo, stream-read-ods: ["C-1", Time(sign="-", years=0, months=0, days=0, hours=1, minutes=30, seconds=Decimal("0"))]
odfdo, sheetjs: ["C-1", 0.0625]' "$(tr "'" '"' <<<"$seen")"
