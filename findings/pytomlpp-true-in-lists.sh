#!/usr/bin/env bash
# pytomlpp writes true and false in a list as 1 and 0, and the Python library toml, of tables in a list within a list, the
# keys alone.
#
# Expected: {"done": [True, False]} comes back as it was: TOML has booleans, in lists too.
# Seen: pytomlpp 1.1.0, Python's binding of toml++, writes "done = [ 1, 0 ]"; alone, and in a table of a list, true stays
#   true. toml 0.10.2 writes [[{"by": 1}]] as [ [ [ "by",],],]: the names stay, the values are gone. tomli-w 1.2.0,
#   rtoml 0.14.0, qtoml 0.3.1 and tomlkit 0.15.2 have both right. Nobody says a word.
# Matters to: settings and records that a program writes by it and reads again: [1, 0] fails a schema of booleans, and
#   `is True`.
# Source: TOML 1.0.0, "Boolean", "Array".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pytomlpp==1.1.0 toml==0.10.2 tomli-w==1.2.0 rtoml==0.14.0 qtoml==0.3.1 tomlkit==0.15.2
seen=$(python3 - <<'PY'
import importlib, json, tomllib

for value in ({'done': [True, False]}, {'done': True}, {'of': [{'done': True}]}, {'of': [[{'by': 1}]]}):
    print(json.dumps(value))
    for name in ('pytomlpp', 'toml', 'tomli_w', 'rtoml', 'qtoml', 'tomlkit'):
        read = json.dumps(tomllib.loads(importlib.import_module(name).dumps(value)))
        if read != json.dumps(value):
            print('', name, read)
PY
)
expect 'written, and read by tomllib; those that differ' '{"done": [true, false]}
 pytomlpp {"done": [1, 0]}
{"done": true}
{"of": [{"done": true}]}
{"of": [[{"by": 1}]]}
 toml {"of": [[["by"]]]}' "$seen"
