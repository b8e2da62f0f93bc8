#!/usr/bin/env bash
# Log lines as logfmt (key=value): of a line whose text is empty, msg= state=late, klp and smoloki make the text "state=late"
# and no state, smoloki of its own lines too; "one" and "two" on two lines by three writers are "onentwo" in JavaScript.
#
# Expected: the values that were written, whoever wrote them: msg= is empty, \n within quotation marks is a line break, a "\" without
#   them is a letter, and what has "=" or a quotation mark in it is quoted.
# Seen: klp-logviewer 0.77.0 and smoloki 0.1.2 read what follows an empty value as the value, as logfmter 0.0.12, logfmtkv 0.2.1,
#   and smoloki write it. Python's logfmt 0.4 writes "\" bare and does not end a text at the quotation mark behind one, so that the
#   state is gone; it says True of an empty text. logfmt 1.4.0 (npm) and @jclem/logfmt2 2.4.3 read no \n and drop each "\"; the
#   first writes a line break bare, so that the line is two, the second a space for it, and neither ends in quotation marks what has
#   a "\" alone. winston-logfmt 1.0.0 writes p95=5 bare, which is "p955" in logfmt and "p95" in logfmt2, with state gone.
#   smoloki reads C:\data\new as C:\data\, a line break and "ew".
# Matters to: logs of incidents that are searched and counted: the state or the message of just those lines that have no text, a folder
#   or a query is another one.
# Source: go-logfmt, after which logfmtkv is made; the READMEs: format(…) and parse(…), logfmt_dump and logfmt_load, encode and decode.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at logfmt==0.4 logfmter==0.0.12 logfmtkv==0.2.1 smoloki==0.1.2 klp-logviewer==0.77.0
npm_at logfmt@1.4.0 @jclem/logfmt2@2.4.3 winston-logfmt@1.0.0 winston@3.19.0
cat >"$work/js/logfmt_of.cjs" <<'JS'
const { encode, decode } = require('@jclem/logfmt2');
const logfmt = require('logfmt');
const { logFmtFormat } = require('winston-logfmt');
const winston = (row) => logFmtFormat().transform({ ...row })[Symbol.for('message')].trim();
const each = { logfmt: logfmt.stringify, logfmt2: encode, 'winston-logfmt': winston };
const [, , way, given] = process.argv;
console.log(JSON.stringify(JSON.parse(given).map((one) => Object.fromEntries(Object.entries(
  way === 'write' ? each : { logfmt: (line) => logfmt.parse(line), logfmt2: (line) => decode(line) },
).map(([name, of]) => [name, of(one)])))));
JS
cat >"$work/logfmt_of.py" <<'PY'
import json, logging, subprocess
import klp, logfmt, logfmter, logfmtkv, smoloki


def node(way, given):
    ran = subprocess.run(['node', 'js/logfmt_of.cjs', way, json.dumps(given)], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


writers = {
    'logfmt (Python)': lambda row: next(logfmt.format(row)),
    'logfmter': lambda row: logfmter.Logfmter(keys=[]).format(logging.makeLogRecord({'msg': row})),
    'logfmtkv': logfmtkv.serialize,
    'smoloki': smoloki.logfmt_dump,
}
readers = {
    'logfmt (Python)': lambda line: next(logfmt.parse([line])),
    'logfmtkv': logfmtkv.parse,
    'smoloki': smoloki.logfmt_load,
    'klp': klp.parse_logfmt,
}
texts = ['late, "open"', 'p95=5', '', 'one\ntwo', 'C:\\data\\new', 'it is in C:\\data\\']
rows = [{'id': 'C-1', 'msg': text, 'state': 'late'} for text in texts]
lines = [dict(of_node, **{name: write(row) for name, write in writers.items()}) for row, of_node in zip(rows, node('write', rows))]
for row, by in zip(rows, lines):
    print('TEXT', row['msg'].replace('\n', ' LINE '))
    read = dict(zip(by.values(), node('read', list(by.values()))))
    for line in dict.fromkeys(by.values()):
        print(' ', ', '.join(name for name, made in by.items() if made == line) + ':', line.replace('\n', ' LINE '))
        seen = dict(read[line], **{name: reader(line) for name, reader in readers.items()})
        for name, values in seen.items():
            if values != row:
                print('   ', name, json.dumps({key: value for key, value in values.items() if value != row.get(key)}),
                      *(f'no {key}' for key in row if key not in values))
PY
seen=$(cd "$work" && python3 logfmt_of.py)
expect 'read back' 'TEXT late, "open"
  logfmt, logfmt2, winston-logfmt, logfmter, logfmtkv, smoloki: id=C-1 msg="late, \"open\"" state=late
  logfmt (Python): id="C-1" msg="late, \"open\"" state="late"
TEXT p95=5
  logfmt, logfmt2, logfmter, logfmtkv, smoloki: id=C-1 msg="p95=5" state=late
  winston-logfmt: id=C-1 msg=p95=5 state=late
    logfmt {"msg": "p955"}
    logfmt2 {"5": "state", "msg": "p95"} no state
    logfmt (Python) {"msg": "p95", "5": true}
  logfmt (Python): id="C-1" msg="p95=5" state="late"
TEXT 
  logfmt, logfmt2: id=C-1 msg="" state=late
  winston-logfmt: id=C-1 state=late
    logfmt {} no msg
    logfmt2 {} no msg
    logfmt (Python) {} no msg
    logfmtkv {} no msg
    smoloki {} no msg
    klp {} no msg
  logfmt (Python): id="C-1" msg="" state="late"
  logfmter, logfmtkv, smoloki: id=C-1 msg= state=late
    logfmt {"msg": null}
    logfmt (Python) {"msg": true}
    smoloki {"msg": " state=late"} no state
    klp {"msg": "state=late"} no state
TEXT one LINE two
  logfmt: id=C-1 msg=one LINE two state=late
    logfmt (Python) {"msg": "one", "two": true}
    logfmtkv {"msg": "one", "two": true}
    smoloki {"msg": "one"}
    klp {"msg": "one"}
  logfmt2: id=C-1 msg="one two" state=late
    logfmt {"msg": "one two"}
    logfmt2 {"msg": "one two"}
    logfmt (Python) {"msg": "one two"}
    logfmtkv {"msg": "one two"}
    smoloki {"msg": "one two"}
    klp {"msg": "one two"}
  winston-logfmt, logfmter, logfmtkv: id=C-1 msg="one\ntwo" state=late
    logfmt {"msg": "onentwo"}
    logfmt2 {"msg": "onentwo"}
    logfmt (Python) {"msg": true} no state
  logfmt (Python): id="C-1" msg="one LINE two" state="late"
  smoloki: id=C-1 msg=one\ntwo state=late
    logfmt {"msg": "onentwo"}
    logfmt2 {"msg": "onentwo"}
    logfmt (Python) {"msg": "one\\ntwo"}
    logfmtkv {"msg": "one\\ntwo"}
    klp {"msg": "one\\ntwo"}
TEXT C:\data\new
  logfmt: id=C-1 msg="C:\\data\\new" state=late
    logfmt (Python) {"msg": true} no state
    smoloki {"msg": "C:\\data\\\new"}
  logfmt2, smoloki: id=C-1 msg=C:\\data\\new state=late
    logfmt (Python) {"msg": "C:\\\\data\\\\new"}
    logfmtkv {"msg": "C:\\\\data\\\\new"}
    smoloki {"msg": "C:\\data\\\new"}
    klp {"msg": "C:\\\\data\\\\new"}
  winston-logfmt, logfmter, logfmtkv: id=C-1 msg=C:\data\new state=late
    logfmt {"msg": "C:datanew"}
    logfmt2 {"msg": "C:datanew"}
    smoloki {"msg": "C:\\data\new"}
  logfmt (Python): id="C-1" msg="C:\data\new" state="late"
    logfmt {"msg": "C:datanew"}
    logfmt2 {"msg": "C:datanew"}
    logfmt (Python) {"msg": "C:datanew\" state=", "late": true} no state
    logfmtkv {"msg": "C:\\data\new"}
    smoloki {"msg": "C:\\data\new"}
    klp {"msg": "C:\\data\new"}
TEXT it is in C:\data\
  logfmt, logfmt2, winston-logfmt, logfmter, logfmtkv, smoloki: id=C-1 msg="it is in C:\\data\\" state=late
    logfmt (Python) {"msg": true} no state
  logfmt (Python): id="C-1" msg="it is in C:\data\" state="late"
    logfmt {"msg": "it is in C:data\" state=late"} no state
    logfmt2 {"msg": "it is in C:data\" state=late"} no state
    logfmt (Python) {"msg": "it is in C:data\" state=", "late": true} no state
    logfmtkv {"msg": "it is in C:\\data\" state=", "late\"": true} no state
    smoloki {"msg": "it is in C:\\data\" state="} no state
    klp {"msg": "it is in C:\\data\" state="} no state' "$seen"
