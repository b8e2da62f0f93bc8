#!/usr/bin/env bash
# tomlkit, told to add a table beside dotted keys, writes it so that the keys below it belong to the new table, or
# elsewhere.
#
# Expected: what is set in a document that was read by tomlkit is where it was set once it is written and read again;
#   tomlkit promises to keep the style too.
# Seen: tomlkit 0.15.2. Of `server.host` and `server.port`, `document["server"]["tls"] = {"on": True}` writes
#   [server.tls] between the two: port is now server.tls.server.port, and so is every key that follows up to the next
#   head. Within [claims] with `cost.low` and `cost.high`, `document["claims"]["cost"]["by"] = {…}` writes a head
#   [cost.by], a table of the document, and takes cost.high and the rest of [claims] along. Values that are no tables
#   are set right. No error: the file is valid.
# Matters to: tools that edit settings of people who write dotted keys (Poetry, pdm and others edit pyproject.toml by
#   it): settings move without a word.
# Source: TOML 1.0, "Dotted keys": a head ends the table above it.
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
