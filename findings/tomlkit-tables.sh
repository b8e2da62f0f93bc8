#!/usr/bin/env bash
# tomlkit, told to add a table beside dotted keys, moves the keys below it into the new table, and, told to replace
# [tool.a] where another table stands between parts of [tool], deletes [tool.b].
#
# Expected: what is set in a document that was read by tomlkit is where it was set once it is written and read again;
#   tomlkit promises to keep the style too. `document["tool"]["a"] = {…}` replaces that table and leaves its neighbours
#   alone, as it does where all tables of [tool] stand together.
# Seen: tomlkit 0.15.2. Of `server.host` and `server.port`, `document["server"]["tls"] = {"on": True}` writes
#   [server.tls] between the two: port is now server.tls.server.port, and so is every key that follows up to the next
#   head. Within [claims] with `cost.low` and `cost.high`, `document["claims"]["cost"]["by"] = {…}` writes a head
#   [cost.by], a table of the document, and takes cost.high and the rest of [claims] along. Values that are no tables
#   are set right. No error: the file is valid. tomlkit 0.15.2: with [tool.a], [project], [tool.a.more], [tool.b] in
#   this order, [tool.b] is gone, and a table made by setdefault("c", {}) stays empty whatever is put into it. No error.
#   Deleting, and setting single values, work.
# Matters to: tools that edit settings of people who write dotted keys (Poetry, pdm and others edit pyproject.toml by
#   it): settings move without a word. Programs that edit pyproject.toml, where [project] often stands between tables of
#   [tool]: one tool's settings are lost when another's are written.
# Source: TOML 1.0, "Dotted keys": a head ends the table above it; tomlkit's OutOfOrderTableProxy in container.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tomlkit==0.15.2 tomli==2.3.0
seen=$(python3 - <<'PY'
import tomli, tomlkit

document = tomlkit.parse('server.host = "a"\nserver.port = 80\nname = "x"\n')
document['server']['tls'] = {'on': True}
print(tomli.loads(tomlkit.dumps(document)))
document = tomlkit.parse('[claims]\ncost.low = 1\ncost.high = 2\nnote = "x"\n')
document['claims']['cost']['by'] = {'team': 'a'}
print(tomli.loads(tomlkit.dumps(document)))
document = tomlkit.parse('[claims]\ncost.low = 1\ncost.high = 2\nnote = "x"\n')
document['claims']['cost']['mean'] = 1.5
print(tomli.loads(tomlkit.dumps(document)))
PY
)
expect 'written and read again' \
    "{'server': {'host': 'a', 'tls': {'on': True, 'server': {'port': 80}, 'name': 'x'}}}
{'claims': {'cost': {'low': 1}}, 'cost': {'by': {'team': 'a', 'cost': {'high': 2}, 'note': 'x'}}}
{'claims': {'cost': {'low': 1, 'mean': 1.5, 'high': 2}, 'note': 'x'}}" "$seen"

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
