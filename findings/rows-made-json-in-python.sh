#!/usr/bin/env bash
# Rows with amounts and times made JSON by ten Python packages: jsonpickle, asked for plain JSON, writes null for each amount (Decimal) and each length of
# time; blitzjson writes a margin of -5 minutes as "P-1DT23H55M"; 10:30 without a zone, on a machine in Berlin, is 10:30 UTC in jsons and 9:30 UTC in
# json-extended; a state "late" is "LATE", its name in the code, in jsons.
#
# Expected: what a package cannot write in JSON it refuses, as Python's json does; an amount keeps its digits, as a number or a text; a length of time is
#   a number of seconds or ISO 8601's "-PT5M"; a time without a zone stays one.
# Seen: jsonpickle 4.1.4 with unpicklable=False, which its documentation gives for JSON that others read, has null too for what is immutable and not JSON's
#   (frozenset, range). json-tricks 3.17.3, ujson 6.1.0 and json-extended 0.0.3 make binary numbers of amounts, so that 12.30 is 12.3. blitzjson 0.1.0 puts
#   together the parts of Python's timedelta(days=-1, seconds=86100). simplejson 4.3.0, python-rapidjson 1.25 (NM_DECIMAL) and pyrjson 0.4.0 refuse what
#   they do not know; json-ext-encoder 0.2.0 has all four as expected.
# Matters to: interfaces and caches of registers: a cost that is null is read as "not known" or as 0, and a limit of a margin as nearly a day.
# Source: jsonpickle's documentation of encode ("unpicklable"); ISO 8601-1, 5.5.2.4, whose parts have no signs of their own; datetime's documentation.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsonpickle==4.1.4 json-tricks==3.17.3 jsons==1.6.3 simplejson==4.3.0 ujson==6.1.0 python-rapidjson==1.25 blitzjson==0.1.0 pyrjson==0.4.0 \
    json-extended==0.0.3 json-ext-encoder==0.2.0
cd "$work"
cat >rows.py <<'PY'
import json, warnings
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum

import blitzjson, json_ext_encoder, json_extended, json_tricks, jsonpickle, jsons, rapidjson, rjson, simplejson, ujson

warnings.simplefilter('ignore')
writers = {
    'jsonpickle': lambda row: jsonpickle.encode(row, unpicklable=False), 'blitzjson': blitzjson.dumps, 'jsons': jsons.dumps,
    'json-extended': json_extended.dumps, 'json-tricks': lambda row: json_tricks.dumps(row, primitives=True), 'ujson': ujson.dumps,
    'simplejson': simplejson.dumps, 'rapidjson': lambda row: rapidjson.dumps(row, number_mode=rapidjson.NM_DECIMAL, datetime_mode=rapidjson.DM_ISO8601),
    'pyrjson': rjson.dumps, 'json-ext-encoder': lambda row: json.dumps(row, cls=json_ext_encoder.JSONEncoder),
}
values = {'cost 12.30': Decimal('12.30'), 'margin': timedelta(minutes=-5), 'at 10:30': datetime(2024, 1, 5, 10, 30),
          'state': Enum('State', {'LATE': 'late'}).LATE}
for name, write in writers.items():
    seen = []
    for key, value in values.items():
        try:
            written = write(value)
            written = written.decode() if isinstance(written, bytes) else written
            seen.append(f'{key} {written if len(written) < 40 else "an object"}')
        except Exception:
            seen.append(f'{key} refused')
    print(f'{name}: {", ".join(seen)}')
PY
expect 'in Berlin' 'jsonpickle: cost 12.30 null, margin null, at 10:30 "2024-01-05T10:30:00", state an object
blitzjson: cost 12.30 "12.30", margin "P-1DT23H55M", at 10:30 "2024-01-05T10:30:00", state "late"
jsons: cost 12.30 "12.30", margin -300.0, at 10:30 "2024-01-05T10:30:00+00:00", state "LATE"
json-extended: cost 12.30 12.3, margin refused, at 10:30 "2024-01-05T09:30:00+00:00", state refused
json-tricks: cost 12.30 12.3, margin -300.0, at 10:30 "2024-01-05T10:30:00", state {"LATE": "late"}
ujson: cost 12.30 12.3, margin refused, at 10:30 refused, state refused
simplejson: cost 12.30 12.30, margin refused, at 10:30 refused, state refused
rapidjson: cost 12.30 12.30, margin refused, at 10:30 "2024-01-05T10:30:00", state refused
pyrjson: cost 12.30 refused, margin refused, at 10:30 "2024-01-05T10:30:00", state "late"
json-ext-encoder: cost 12.30 "12.30", margin "-P0DT00H05M00S", at 10:30 "2024-01-05T10:30:00", state "late"' "$(TZ=Europe/Berlin python3 rows.py)"
