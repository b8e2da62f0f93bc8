#!/usr/bin/env bash
# TOML with line ends of Windows: after a text of several lines the Python library toml reads nothing more, and says nothing: of four
# settings and two tables {"name": "db"} is left. In tomlrb and fasttoml such a text begins with a line break that is not its own.
#
# Expected: the values that tomllib reads from the same text with other line ends; a newline that follows """ at once is trimmed.
# Seen: toml 0.10.2 (loads), which is given text as it came from a repository, an archive or the net, drops the text of several lines
#   and all that stands behind it; open() in Python changes the line ends, so that the same file is read whole by toml.load(path).
#   It reads "\"" as an empty text, with any line ends. tomlrb 1.3.0 (Ruby) and fasttoml 0.2.0b3 keep the first line break.
# Matters to: settings and registers in TOML from Windows: levels, owners and whole tables are missing without an error.
# Source: TOML 1.0.0, "String": "A newline immediately following the opening delimiter will be trimmed"; newline is LF or CRLF.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-tomlrb=1.3.0-2
pip_at toml==0.10.2 fasttoml==0.2.0b3 rtoml==0.13.0
cd "$work"
cat >read.py <<'PY'
import json, subprocess, sys, tomllib
import fasttoml, rtoml, toml

text = 'name = "db"\nnote = """\nlate"""\ncost = 5\nopen = true\n[owner]\nname = "Ann"\n[slo]\ntarget = 99.9\n'
quoted = 'sign = "\\""\n'
ruby = 'require "json"; require "tomlrb"; puts Tomlrb.parse(STDIN.binmode.read).to_json'
readers = {
    'tomllib': tomllib.loads,
    'toml': toml.loads,
    'rtoml': rtoml.loads,
    'fasttoml': fasttoml.loads,
    'tomlrb': lambda text: json.loads(subprocess.run(['ruby', '-e', ruby], input=text.encode(), capture_output=True, check=True).stdout),
}
for what, document in (('lines', text.replace('\n', '\r\n')), ('a sign', quoted)):
    same = {}
    for name, read in readers.items():
        same.setdefault(json.dumps(read(document), sort_keys=True), []).append(name)
    for values, names in same.items():
        print(f'{what}: {values} [{", ".join(names)}]')
PY
expect 'values' 'lines: {"cost": 5, "name": "db", "note": "late", "open": true, "owner": {"name": "Ann"}, "slo": {"target": 99.9}} [tomllib, rtoml]
lines: {"name": "db"} [toml]
lines: {"cost": 5, "name": "db", "note": "\r\nlate", "open": true, "owner": {"name": "Ann"}, "slo": {"target": 99.9}} [fasttoml, tomlrb]
a sign: {"sign": "\""} [tomllib, rtoml, fasttoml, tomlrb]
a sign: {"sign": ""} [toml]' "$(python3 read.py)"
