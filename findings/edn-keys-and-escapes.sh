#!/usr/bin/env bash
# Data written as EDN: edn-data writes the key "lead time" as ":lead time", and reads of {"lead time": 5} the key "lead" alone, the
# 5 is gone; edn_format does so when it is told to make keywords. jsedn reads the line break of "one\ntwo" as a backslash and an n.
#
# Expected: a key that is no keyword of EDN is refused, or written as a text; \n, \t and \u00e9 in a text are what they are in
#   Clojure, whose printer writes them so.
# Seen: edn-data 1.2.2 makes a keyword of every key: {"5 # late": 1} is {:5 # late 1}, {"due date": "2024-01-05"} comes back as
#   {"due": date}, both without an error. edn_format 0.8.0 with keyword_keys=True writes the same, which it does not read.
#   jsedn 0.4.1 reads "\u00e9" as "u00e9", and the whole number 12345678901234567 as a text; it writes line breaks as they are.
# Matters to: tables and settings that are handed to programs in Clojure, whose heads are words with spaces.
# Source: the EDN format, "Strings" and "Symbols"; edn-data's README, toEDNStringFromSimpleObject.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at edn-format==0.8.0
npm_at edn-data@1.2.2 jsedn@0.4.1
seen=$(js <<'JS'
import { parseEDNString, toEDNStringFromSimpleObject } from 'edn-data';
import jsedn from 'jsedn';
const read = (text) => JSON.stringify(parseEDNString(text, { mapAs: 'object', keywordAs: 'string' }));
for (const data of [{ id: 'C-1', 'lead time': 5 }, { 'due date': '2024-01-05' }, { '5 # late': 1 }, { state: 'one\ntwo "x"' }]) {
  const text = toEDNStringFromSimpleObject(data);
  console.log(JSON.stringify(data), '=>', text, '=>', read(text));
}
for (const text of [String.raw`"one\ntwo"`, String.raw`"5\tlate"`, String.raw`"caf\u00e9"`, '12345678901234567', String.raw`"C:\\data"`])
  console.log(text, 'jsedn', JSON.stringify(jsedn.toJS(jsedn.parse(text))), 'edn-data', read(text));
JS
python3 <<'PY'
import edn_format
for data in ({'lead time': 5, 'state': 'open'}, {'5 # late': 1}):
    text = edn_format.dumps(data, keyword_keys=True)
    try:
        read = edn_format.loads(text)
    except edn_format.exceptions.EDNDecodeError as error:
        read = 'not read'
    print('edn_format', data, '=>', text, '=>', read)
print('edn_format', repr(edn_format.loads(r'"caf\u00e9\none"')))
PY
)
expect 'EDN' '{"id":"C-1","lead time":5} => {:id "C-1" :lead time 5} => {"id":"C-1","lead":{"sym":"time"}}
{"due date":"2024-01-05"} => {:due date "2024-01-05"} => {"due":{"sym":"date"}}
{"5 # late":1} => {:5 # late 1} => {"5":{"tag":"","val":{"sym":"late"}}}
{"state":"one\ntwo \"x\""} => {:state "one\ntwo \"x\""} => {"state":"one\ntwo \"x\""}
"one\ntwo" jsedn "one\\ntwo" edn-data "one\ntwo"
"5\tlate" jsedn "5\\tlate" edn-data "5\tlate"
"caf\u00e9" jsedn "cafu00e9" edn-data "café"
12345678901234567 jsedn "12345678901234567" edn-data 12345678901234568
"C:\\data" jsedn "C:\\data" edn-data "C:\\data"
edn_format {'\''lead time'\'': 5, '\''state'\'': '\''open'\''} => {:lead time 5 :state "open"} => not read
edn_format {'\''5 # late'\'': 1} => {:5 # late 1} => not read
edn_format '\''café\none'\''' "$seen"
