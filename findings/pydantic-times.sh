#!/usr/bin/env bash
# pydantic writes the duration P1Y2M back as P1Y60D, reads "30:00" as thirty hours and "1:30" not at all, and takes the
# date-time "20240105" for a day of August 1970.
#
# Expected: a duration of ISO 8601 stays what it is or is refused, since months have no fixed length; "20240105" is the
#   basic form of a date in ISO 8601, and "1986" a year, or both are refused.
# Seen: pydantic 2.14.4: P1M is 30 days and comes back as P30D, P1Y2M as P1Y60D, P1W as P7D; "01:30" is an hour and a
#   half; a date-time of digits alone is a number of seconds since 1970: "1986" is 33 minutes after midnight of 1
#   January 1970. As a date both are refused.
# Matters to: services that check and pass on documents by models, datamodel-code-generator's among them, which makes
#   such fields of "format": "duration" and "date-time".
# Source: RFC 3339, appendix A (durations); pydantic's documentation, "Datetime Types".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pydantic==2.14.4
seen=$(python3 - <<'PY'
from datetime import date, datetime, timedelta
from pydantic import TypeAdapter, ValidationError

for kind, texts in ((timedelta, ('P1M', 'P1Y2M', 'P1W', '01:30', '1:30', '30:00')), (datetime, ('1986', '20240105')), (date, ('1986', '20240105'))):
    adapter = TypeAdapter(kind)
    for text in texts:
        try:
            print(kind.__name__, text, adapter.dump_json(adapter.validate_python(text)).decode())
        except ValidationError:
            print(kind.__name__, text, 'refused')
PY
)
expect 'read and written' 'timedelta P1M "P30D"
timedelta P1Y2M "P1Y60D"
timedelta P1W "P7D"
timedelta 01:30 "PT1H30M"
timedelta 1:30 refused
timedelta 30:00 "P1DT6H"
datetime 1986 "1970-01-01T00:33:06Z"
datetime 20240105 "1970-08-23T06:15:05Z"
date 1986 refused
date 20240105 refused' "$seen"
