#!/usr/bin/env bash
# tomlkit, told to replace [tool.a] in a document where another table stands between parts of [tool], deletes
# [tool.b].
#
# Expected: `document["tool"]["a"] = {…}` replaces that table and leaves its neighbours alone, as it does where all
#   tables of [tool] stand together.
# Seen: tomlkit 0.15.2: with [tool.a], [project], [tool.a.more], [tool.b] in this order, [tool.b] is gone, and a table
#   made by setdefault("c", {}) stays empty whatever is put into it. No error. Deleting, and setting single values,
#   work.
# Matters to: programs that edit pyproject.toml, where [project] often stands between tables of [tool]: one tool's
#   settings are lost when another's are written.
# Source: tomlkit's OutOfOrderTableProxy in container.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tomlkit==0.15.2 tomli==2.3.0
seen=$(python3 - <<'PY'
import tomli, tomlkit

PARTED = '[tool.a]\nn = 1\n\n[project]\nname = "p"\n\n[tool.a.more]\nx = 1\n\n[tool.b]\nv = 1\n'
TOGETHER = '[project]\nname = "p"\n\n[tool.a]\nn = 1\n\n[tool.a.more]\nx = 1\n\n[tool.b]\nv = 1\n'
for text in (PARTED, TOGETHER):
    document = tomlkit.parse(text)
    document['tool']['a'] = {'n': 2}
    print(tomli.loads(tomlkit.dumps(document))['tool'])
document = tomlkit.parse(PARTED)
document['tool'].setdefault('c', {})['x'] = 1
print(tomli.loads(tomlkit.dumps(document))['tool']['c'])
PY
)
expect '[tool] where its tables are parted, where they stand together, and tool.c' "{'a': {'n': 2}}
{'a': {'n': 2}, 'b': {'v': 1}}
{}" "$seen"
