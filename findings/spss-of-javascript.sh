#!/usr/bin/env bash
# Rows written as SPSS files by two packages of npm: a cost that nobody knows is 0, the day 2024-01-05 is 20 January 2005, 5 January 2024 is the 4th
# where clocks are ahead of Greenwich, and with an owner "Müller" one of them writes a file that ends in an error.
#
# Expected: no cost is a missing value, a day the same day anywhere, or missing, a text its letters. pyreadstat 1.3.7, which reads both here, writes so.
# Seen: sav-writer 1.0.0 and @codious/sav-reader-writer 1.1.4 take null, "" and false for the number 0 (undefined alone is missing); read each text
#   as DD-MM-YYYY, however it is written, so that the year of 2024-01-05 is its last two digits; take the instant in Greenwich for the time that
#   SPSS keeps without a zone; and drop the seconds of "05-01-2024 10:30:45", whose form they give as HH:mm:SS, hundredths. An owner 0 is "" in both.
#   @codious/sav-reader-writer pads texts by letters and not by bytes: with Müller among the owners the file ends in an error, and its own toJSON
#   gives no rows and no columns of any file.
# Matters to: registers and surveys handed to statisticians: means count unknown costs as 0, and deadlines lie 19 years back.
# Source: ReadStat's and PSPP's descriptions of system files (times are seconds since 14 October 1582, without a zone; sysmis); moment's formats, "SS".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at sav-writer@1.0.0 @codious/sav-reader-writer@1.1.4 moment@2.30.1
pip_at pyreadstat==1.3.7 pandas==3.1.1 numpy==2.4.6
seen=$(TZ=UTC js <<'JS'
import codious from '@codious/sav-reader-writer';
import sav from 'sav-writer';
import { writeFileSync } from 'node:fs';
const columns = ({ VariableType: { String, Numeric, Date, DateTime } }) => [
  ['id', String, 8], ['cost', Numeric, 8], ['due', Date, 11], ['at', DateTime, 20], ['owner', String, 16],
].map(([name, type, width]) => ({ name, label: '', type, width, decimal: 0, alignment: 0, measure: 1, columns: width }));
const made = () => [
  { id: 'C-1', cost: 12.5, due: '05-01-2024', at: '05-01-2024 10:30:45', owner: 'Ann Lee' },
  { id: 'C-2', cost: null, due: new Date(2024, 0, 5), at: new Date(2024, 0, 5, 10, 30, 45), owner: 0 },
  { id: 'C-3', cost: '', due: '2024-01-05', at: '2024-01-05 10:30:45', owner: 'Ann Lee' },
  { id: 'C-4', cost: false, due: '2031-12-24', at: null, owner: 'Ann Lee' },
  { id: 'C-5', due: null, at: undefined, owner: 'Ann Lee' },
];
const written = codious.toBuffer(made(), columns(codious));
console.log('@codious, its own reader:', JSON.stringify(codious.toJSON(written)));
const write = (name, rows) => {
  writeFileSync(`@codious, ${name}`, codious.toBuffer(rows, columns(codious)));
  sav.saveToFile(`sav-writer, ${name}`, rows, columns(sav));
};
write('UTC', made());
write('Müller', [{ ...made()[0], owner: 'Jörg Müller' }, ...made()]);
process.env.TZ = 'Europe/Berlin';
write('Berlin', made().slice(0, 2));
JS
cd "$work/js"
python3 - <<'PY'
import pyreadstat
for name in ('UTC', 'Berlin', 'Müller'):
    for writer in ('@codious', 'sav-writer'):
        try:
            rows = pyreadstat.read_sav(f'{writer}, {name}')[0].values.tolist()
        except (pyreadstat.ReadstatError, OverflowError):
            rows = [['error']]
        for row in rows[:1] if name == 'Müller' else rows:
            print(f'{writer}, {name}:', ', '.join(map(str, row)))
PY
)
expect 'rows' '@codious, its own reader: {"records":[],"variables":[]}
@codious, UTC: C-1, 12.5, 2024-01-05, 2024-01-05 10:30:00, Ann Lee
@codious, UTC: C-2, 0.0, 2024-01-05, 2024-01-05 10:30:45, 
@codious, UTC: C-3, 0.0, 2005-01-20, 2005-01-20 10:30:00, Ann Lee
@codious, UTC: C-4, 0.0, 2024-12-20, NaT, Ann Lee
@codious, UTC: C-5, nan, nan, NaT, Ann Lee
sav-writer, UTC: C-1, 12.5, 2024-01-05, 2024-01-05 10:30:00, Ann Lee
sav-writer, UTC: C-2, 0.0, 2024-01-05, 2024-01-05 10:30:45, 
sav-writer, UTC: C-3, 0.0, 2005-01-20, 2005-01-20 10:30:00, Ann Lee
sav-writer, UTC: C-4, 0.0, 2024-12-20, NaT, Ann Lee
sav-writer, UTC: C-5, nan, nan, NaT, Ann Lee
@codious, Berlin: C-1, 12.5, 2024-01-04, 2024-01-05 09:30:00, Ann Lee
@codious, Berlin: C-2, 0.0, 2024-01-04, 2024-01-05 09:30:45, 
sav-writer, Berlin: C-1, 12.5, 2024-01-04, 2024-01-05 09:30:00, Ann Lee
sav-writer, Berlin: C-2, 0.0, 2024-01-04, 2024-01-05 09:30:45, 
@codious, Müller: error
sav-writer, Müller: C-1, 12.5, 2024-01-05, 2024-01-05 10:30:00, Jörg Müller' "$seen"
