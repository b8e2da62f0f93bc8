#!/usr/bin/env bash
# SheetJS shows 10:20:59.6 as "10:20:00", a minute early, and 23:59:59.6 as "24:00" of the same day.
#
# Expected: parts of a second are cut or rounded: 10:20:59 or 10:21:00; the end of a day is 23:59, or
#   00:00 of the next.
# Seen: SheetJS (npm xlsx 0.18.5): the second is rounded up to 60 and shown as 00, and the minute stays, in
#   hh:mm:ss, [h]:mm:ss and with a date before it. In hh:mm the same time is 10:21, and 2024-01-05
#   23:59:59.6 is "2024-01-05 24:00".
# Matters to: times with parts of seconds, as programs log and export them: one in 120 is off by a minute.
# Source: SheetJS's ssf, parse_date_code and write_date.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx@0.18.5
seen=$(js <<'JS'
import XLSX from 'xlsx';
const day = 45296; // 2024-01-05
const shown = (hours, minutes, seconds, z) => {
  const sheet = { A1: { t: 'n', v: day + (hours * 3600 + minutes * 60 + seconds) / 86400, z }, '!ref': 'A1' };
  console.log(XLSX.utils.sheet_to_csv(sheet));
};
shown(10, 20, 18.6, 'hh:mm:ss');
shown(10, 20, 59.4, 'hh:mm:ss');
shown(10, 20, 59.6, 'hh:mm:ss');
shown(10, 20, 59.6, 'yyyy-mm-dd hh:mm:ss');
shown(10, 20, 59.6, 'hh:mm');
shown(23, 59, 59.6, 'yyyy-mm-dd hh:mm');
JS
)
expect 'shown' '10:20:19
10:20:59
10:20:00
2024-01-05 10:20:00
10:21
2024-01-05 24:00' "$seen"
