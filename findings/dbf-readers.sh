#!/usr/bin/env bash
# Of a DBF table Gnumeric reads the share 0.125 as 1.9e-52, dbf_light makes "-3  F" of the id C-3 behind a deleted row,
# node-dbf reads neither yes nor no, dbfpy3 takes an empty number for 0, and SheetJS an empty date for a day of 1899.
#
# Expected: numbers of the types N and F are digits in letters; what is empty is empty; a deleted row is left out or
#   marked, and the next one is read as it is. dbfread 2.0.7 and dbffile 1.13.0 do so.
# Seen: a table by dbf 0.99.11. Gnumeric 1.12.55 takes the eight letters of a column of type F for a number in the
#   machine's form, and an empty number for 0. dbf_light 1.0.0 goes on in the midst of a deleted row, so that the row
#   behind it is made of parts of two, and the last one is missing. dbfpy3 4.2.3 gives 0.0 for empty numbers, -1, which
#   counts as true, for an unknown truth, and deleted rows like all others. node-dbf 0.4.0 gives null for T and F alike,
#   and dates as texts; SheetJS (xlsx) 0.18.5 -30 for an empty date. None of them says anything.
# Matters to: tables of maps, of public statistics and of old programs, which come as DBF to this day: an amount that
#   nobody knows is 0, and who reads shares with Gnumeric finds none.
# Source: dBASE's table file format: types N, F, D, L, the mark "*" of deleted records; the READMEs.
# Debian 12 for Gnumeric.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at dbf==0.99.11 dbfread==2.0.7 dbfpy3==4.2.3 dbf-light==1.0.0
npm_at dbffile@1.13.0 node-dbf@0.4.0 xlsx@0.18.5
deb_with_all_at gnumeric=1.12.55-1
cd "$work"
python3 - <<'PY'
import dbf

table = dbf.Table('a.dbf', 'id C(5); done L; cost N(6,1); due D; share F(8,3)', codepage='cp1252')
table.open(dbf.READ_WRITE)
day = dbf.Date(2024, 1, 5)
for row in [('C-1', True, 12.5, day, 0.125), ('C-2', True, 1, day, 1), ('C-3', False, -5, day, 0.5), ('C-4', None, None, None, None)]:
    table.append(row)
dbf.delete(table[1])
table.close()
PY
seen=$(python3 - <<'PY'
import datetime


def show(name, rows):
    for row in rows:
        print(f'{name}:', *(str(value) if isinstance(value, datetime.date) else repr(value) for value in row))


import dbfread
show('dbfread', (row.values() for row in dbfread.DBF('a.dbf')))
from dbfpy3 import dbf
table = dbf.Dbf('a.dbf')
show('dbfpy3', ([row[name] for name in table.field_names] for row in table))
from dbf_light import Dbf
with Dbf.open('a.dbf') as table:
    show('dbf_light', table)
PY
cat >js/read.cjs <<'JS'
const { DBFFile } = require('dbffile');
const { default: Parser } = require('node-dbf');
const { readFile, utils } = require('xlsx');
(async () => {
  for (const row of await (await DBFFile.open('a.dbf')).readRecords()) console.log('dbffile:', JSON.stringify(Object.values(row)));
  const parser = new Parser('a.dbf');
  parser.on('record', (row) => console.log('node-dbf:', JSON.stringify(Object.values(row).slice(1))));
  await new Promise((done) => parser.on('end', done).parse());
  for (const row of utils.sheet_to_json(Object.values(readFile('a.dbf').Sheets)[0], { header: 1 }).slice(1)) console.log('SheetJS:', JSON.stringify(row));
})();
JS
node js/read.cjs
LC_ALL=C.UTF-8 ssconvert a.dbf a.csv 2>/dev/null
sed 1d a.csv | sed 's/^/Gnumeric: /')
expect 'rows' 'dbfread: '\''C-1'\'' True 12.5 2024-01-05 0.125
dbfread: '\''C-3'\'' False -5.0 2024-01-05 0.5
dbfread: '\''C-4'\'' None None None None
dbfpy3: '\''C-1'\'' True 12.5 2024-01-05 0.125
dbfpy3: '\''C-2'\'' True 1.0 2024-01-05 1.0
dbfpy3: '\''C-3'\'' False -5.0 2024-01-05 0.5
dbfpy3: '\''C-4'\'' -1 0.0 None 0.0
dbf_light: '\''C-1'\'' True Decimal('\''12.5'\'') 2024-01-05 0.125
dbf_light: '\''-2  T'\'' None Decimal('\''1.02'\'') 0240-10-05 1.0
dbf_light: '\''-3  F'\'' None Decimal('\''-5.02'\'') 0240-10-05 0.5
dbffile: ["C-1",true,12.5,"2024-01-05T00:00:00.000Z",0.125]
dbffile: ["C-3",false,-5,"2024-01-05T00:00:00.000Z",0.5]
dbffile: ["C-4",null,null,null,null]
node-dbf: [false,"C-1",null,12.5,"20240105",0.125]
node-dbf: [true,"C-2",null,1,"20240105",1]
node-dbf: [false,"C-3",null,-5,"20240105",0.5]
node-dbf: [false,"C-4",null,null,"",null]
SheetJS: ["C-1",true,12.5,45296,0.125]
SheetJS: ["C-3",false,-5,45296,0.5]
SheetJS: ["C-4",null,null,-30,null]
Gnumeric: C-1,TRUE,12.5,2024/01/05,1.899345013430393336E-52
Gnumeric: C-3,FALSE,-5,2024/01/05,1.3997274018937359501E-76
Gnumeric: C-4,,0,"        ",6.0134700169990684864E-154' "$seen"
