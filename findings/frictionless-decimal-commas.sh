#!/usr/bin/env bash
# frictionless takes a column of "12,5" and "7,25" for places on the map: 12 degrees east, 5 north.
#
# Expected: numbers with a decimal comma are texts, as long as nobody says what the decimal sign is.
# Seen: frictionless 5.21.0, describe and extract alike: "12,5" is a geopoint, [12.0, 5.0]; so are "10, 20" and
#   "1.000,50"; above 180 or 90 it is a text, so a column of small shares is one and one of amounts is not. "1_000"
#   is 1000 and "007" is 7, "10%" and "05.01.2024" stay texts.
# Matters to: tables from most of Europe and Latin America that are described by it and published as data packages: the
#   schema says geopoint, and each value is a pair.
# Source: frictionless/fields/geopoint.py; Table Schema, "geopoint": lon, lat. `decimalChar` in a schema of one's own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at frictionless==5.21.0
cd "$work"
printf 'claim;share;cost\nlead time;12,5;1250,75\nfailures;7,25;990,10\n' >figures.csv
seen=$(python3 - <<'PY'
from frictionless import Resource
resource = Resource(path='figures.csv')
resource.infer()
print(*[f'{field.name} {field.type}' for field in resource.schema.fields])
for row in resource.read_rows():
    print(row['share'], row['cost'])
PY
)
expect 'types and values' 'claim string share geopoint cost string
[12.0, 5.0] 1250,75
[7.0, 25.0] 990,10' "$seen"
