#!/usr/bin/env bash
# An ODS sheet with a duration of 30 hours, written by the crate spreadsheet-ods, is not opened by pandas and tablib, and pyexcel-ods3
# leaves the cell empty; true is False to pandas, and -90 minutes are 0 in SheetJS.
#
# Expected: what one library writes another reads, or says which cell it does not read.
# Seen: spreadsheet-ods 1.0.4 shows values as it keeps them, "PT30H0M0.0S" and "true", and writes -90 minutes as PT-1H-30M0.0S, which is no
#   duration of XML (-PT1H30M). pandas 3.1.1 and tablib 3.10.0 read what is shown, pyexcel-ods3 0.6.1 takes neither duration, calamine
#   0.9.1 gives both as texts, SheetJS 0.18.5 the first as 1.25 days. Two spaces are written bare, so that SheetJS reads one. Shares are
#   right in all.
# Matters to: registers, time sheets and SLO tables that a Rust program writes: one duration, and the sheet is not read.
# Source: spreadsheet-ods' documentation (Value, WorkBook::new); OpenDocument 1.3, office:time-value; XML Schema part 2, 3.2.6 (duration).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pandas==3.1.1 odfpy==1.4.1 'tablib[ods]==3.10.0' pyexcel-ods3==0.6.1 python-calamine==0.9.1
npm_at xlsx@0.18.5
crate_at spreadsheet-ods=1.0.4 icu_locale_core=2.4.0 chrono=0.4.45 <<'RUST'
use chrono::Duration;
use icu_locale_core::locale;
use spreadsheet_ods::{write_ods, Sheet, Value, WorkBook};

fn main() {
    let values = [
        ("texts", Value::Text("two  spaces".into())),
        ("true", Value::Boolean(true)),
        ("share", Value::Percentage(0.999)),
        ("hours", Value::TimeDuration(Duration::hours(30))),
        ("minutes", Value::TimeDuration(Duration::minutes(-90))),
    ];
    for (name, value) in values {
        let mut book = WorkBook::new(locale!("en-US"));
        let mut sheet = Sheet::new("a");
        sheet.set_value(0, 0, "C-1");
        sheet.set_value(0, 1, value);
        sheet.set_value(0, 2, "end");
        book.push_sheet(sheet);
        write_ods(&mut book, format!("{}/{name}.ods", std::env::args().nth(1).unwrap())).unwrap();
    }
}
RUST
"$work/rust/run" "$work" || cannot 'the writer'
seen=$(cd "$work" && python3 - 2>/dev/null <<'PY'
import os, subprocess
import pandas, pyexcel_ods3, python_calamine, tablib

os.environ['NODE_PATH'] = 'js/node_modules'
sheetjs = "const { readFile, utils } = require('xlsx'); const { Sheets } = readFile(process.argv[1]); console.log(JSON.stringify(utils.sheet_to_json(Sheets.a, { header: 1 })[0][1]))"
readers = {
    'pandas': lambda path: pandas.read_excel(path, engine='odf', header=None).values.tolist()[0][1],
    'tablib': lambda path: tablib.Dataset().load(open(path, 'rb').read(), format='ods', headers=False)[0][1],
    'pyexcel-ods3': lambda path: pyexcel_ods3.get_data(path)['a'][0][1],
    'calamine': lambda path: python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[0][1],
    'SheetJS': lambda path: subprocess.run(['node', '-e', sheetjs, path], capture_output=True, text=True, check=True).stdout.strip(),
}
for name in 'texts', 'true', 'share', 'hours', 'minutes':
    shown = []
    for reader, read in readers.items():
        try:
            shown.append(f'{reader} {read(f"{name}.ods")}')
        except Exception as error:
            shown.append(f'{reader} {type(error).__name__}')
    print(f'{name}:', ' | '.join(shown))
PY
)
expect 'two  spaces, true, 99.9 %, 30 hours, -90 minutes' 'texts: pandas two  spaces | tablib two  spaces | pyexcel-ods3 two  spaces | calamine two  spaces | SheetJS "two spaces"
true: pandas False | tablib True | pyexcel-ods3 True | calamine True | SheetJS true
share: pandas 0.999 | tablib 0.999 | pyexcel-ods3 0.999 | calamine 0.999 | SheetJS 0.999
hours: pandas DateParseError | tablib ValueError | pyexcel-ods3 None | calamine PT30H0M0.0S | SheetJS 1.25
minutes: pandas DateParseError | tablib ValueError | pyexcel-ods3 None | calamine PT-1H-30M0.0S | SheetJS 0' "$seen"
