#!/usr/bin/env bash
# pyhocon leaves empty texts out of lists, so that the cost of a row stands under "id"; its HOCON makes a tree of
# "example.org" and "R&D", and its YAML 5 of "5 # late".
#
# Expected: JSON is HOCON, so that a JSON document reads as it stands; what is written reads back.
# Seen: pyhocon 0.3.63: ["", "5"] is ["5"], in JSON that it reads and in HOCON that it wrote itself. Its writer of HOCON
#   quotes no key with a dot or an ampersand, and what it writes for "5 %" it does not read. Its writer of YAML quotes
#   only texts with a colon and blanks or the like: "5 # late" is the number 5, "10:30" 630 in PyYAML, "" and {} null.
# Matters to: tables kept as rows in settings of programs on the JVM that Python reads.
# Source: HOCON.md, "JSON superset", "Unquoted strings"; the README: ConfigFactory, HOCONConverter.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyhocon==0.3.63 PyYAML==6.0.3
seen=$(python3 - <<'PY'
import json, yaml
from pyhocon import ConfigFactory, HOCONConverter

ways = {
    'read': lambda value: json.loads(HOCONConverter.to_json(ConfigFactory.parse_string(json.dumps(value)))),
    'HOCON': lambda value: json.loads(HOCONConverter.to_json(ConfigFactory.parse_string(HOCONConverter.to_hocon(ConfigFactory.from_dict(value))))),
    'YAML': lambda value: yaml.safe_load(HOCONConverter.to_yaml(ConfigFactory.parse_string(json.dumps(value)))),
}
for value in ({'rows': [['id', 'cost'], ['', '5']]}, {'example.org': 5}, {'R&D': 1}, {'5 %': 1}, {'note': '5 # late'}, {'due': '10:30'}, {'note': ''}):
    seen = []
    for name, way in ways.items():
        try:
            seen.append(f'{name} {json.dumps(way(value))}')
        except Exception as error:
            seen.append(f'{name} {type(error).__name__}')
    print(json.dumps(value), '=>', ', '.join(seen))
PY
)
expect 'documents' '{"rows": [["id", "cost"], ["", "5"]]} => read {"rows": [["id", "cost"], ["5"]]}, HOCON {"rows": [["id", "cost"], ["5"]]}, YAML {"rows": [["id", "cost"], [5]]}
{"example.org": 5} => read {"example.org": 5}, HOCON {"example": {"org": 5}}, YAML {"example.org": 5}
{"R&D": 1} => read {"R&D": 1}, HOCON {"R": {"D": 1}}, YAML {"R&D": 1}
{"5 %": 1} => read {"5 %": 1}, HOCON ParseSyntaxException, YAML {"5 %": 1}
{"note": "5 # late"} => read {"note": "5 # late"}, HOCON {"note": "5 # late"}, YAML {"note": 5}
{"due": "10:30"} => read {"due": "10:30"}, HOCON {"due": "10:30"}, YAML {"due": 630}
{"note": ""} => read {"note": ""}, HOCON {"note": ""}, YAML {"note": null}' "$seen"
