#!/usr/bin/env bash
# Rows written as Avro in Python: Apache's own library writes the amount 12.3, for a column with two places behind the point, as 1.23, 5 as 0.05 and a
# normalized 100 as 0.01, and both libraries read that back. fastavro makes 1 of 1.9 and true of the text "no", parts the text "open" into four where a
# list of texts is asked, and writes an int that no int holds.
#
# Expected: 12.30, 5.00 and 100.00, as fastavro writes; a decimal is its digits times ten to the power of minus the scale. A value of another kind than the
#   schema's is refused, as Apache's library does.
# Seen: avro 1.12.2 takes the digits of a Decimal as they stand, 123 of 12.3 and 1 of 1E+2, which Decimal.normalize makes of 100, and refuses only what has
#   more places than the scale, 12.345. fastavro 1.13.1, whose writer does not look at kinds (strict=True does not, either), takes what C's conversions
#   take; of 2**60 + 1 in a column of double or long it takes the first kind, and rounds it.
# Matters to: registers and costs that go through a message queue or a lake: an amount is a tenth or a hundredth, and no reader can tell.
# Source: Avro 1.12's specification, "Decimal" (the unscaled integer of a value with the scale of the schema), "Schema Validation"; fastavro's "writer".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at avro==1.12.2 fastavro==1.13.1
cd "$work"
cat >rows.py <<'PY'
import io, json
from decimal import Decimal

import avro.datafile, avro.io, avro.schema, fastavro

amount = {'type': 'bytes', 'logicalType': 'decimal', 'precision': 8, 'scale': 2}
cases = [*((amount, Decimal(text)) for text in ('12.30', '12.3', '5', '1E+2', '12.345')), ('int', 1.9), ('int', 2**31), ('boolean', 'no'),
         ({'type': 'array', 'items': 'string'}, 'open'), (['double', 'long'], 2**60 + 1)]


def by_avro(schema, row):
    file = io.BytesIO()
    writer = avro.datafile.DataFileWriter(file, avro.io.DatumWriter(), avro.schema.parse(json.dumps(schema)))
    writer.append(row)
    writer.flush()
    return file.getvalue()


def by_fastavro(schema, row):
    file = io.BytesIO()
    fastavro.writer(file, fastavro.parse_schema(schema), [row], strict=True)
    return file.getvalue()


def read(data):
    one = next(iter(fastavro.reader(io.BytesIO(data))))['cost']
    other = next(iter(avro.datafile.DataFileReader(io.BytesIO(data), avro.io.DatumReader())))['cost']
    return str(one) if one == other else f'{one} or {other}'


for kind, value in cases:
    seen = []
    for name, write in (('avro', by_avro), ('fastavro', by_fastavro)):
        try:
            seen.append(f'{name} {read(write({"type": "record", "name": "row", "fields": [{"name": "cost", "type": kind}]}, {"cost": value}))}')
        except Exception as error:
            seen.append(f'{name} refuses ({type(error).__name__})')
    shown = kind if isinstance(kind, str) else ' or '.join(kind) if isinstance(kind, list) else kind.get('logicalType', 'list of texts')
    print(f'{shown}, {value}: {", ".join(seen)}')
PY
expect 'as it is read again' 'decimal, 12.30: avro 12.30, fastavro 12.30
decimal, 12.3: avro 1.23, fastavro 12.30
decimal, 5: avro 0.05, fastavro 5.00
decimal, 1E+2: avro 0.01, fastavro 100.00
decimal, 12.345: avro refuses (AvroOutOfScaleException), fastavro refuses (ValueError)
int, 1.9: avro refuses (AvroTypeException), fastavro 1
int, 2147483648: avro refuses (AvroTypeException), fastavro 2147483648
boolean, no: avro refuses (AvroTypeException), fastavro True
list of texts, open: avro refuses (AvroTypeException), fastavro ['\''o'\'', '\''p'\'', '\''e'\'', '\''n'\'']
double or long, 1152921504606846977: avro 1152921504606846977, fastavro 1.152921504606847e+18' "$(python3 rows.py)"
