#!/usr/bin/env bash
# Settings that Python's configparser wrote: ini-api reads C:\data\new as "C:datanew" and the condition p95=5 as "p95", ini and
# ini-api end an address at its "#", ConfigObj makes the list 1 and 5 of "1,5", and seven readers keep one line of a note of two.
#
# Expected: the text that was written, as configparser, iniparse and ConfigUpdater read it.
# Seen: ini-api 2.0.2 takes each backslash away and ends a value at the second "="; what it writes itself it escapes, so that
#   configparser reads a=b as "a\=b". ini 7.0.0, ini-api and ConfigObj 5.0.9 take what follows "#" for a comment, also in an address,
#   and ini and ini-api what follows ";". Of two lines, the second indented, ini makes a key "two", multi-ini 2.3.2, iniparser 1.0.5,
#   node-ini 1.0.0, ini-parser 0.0.2, inifile 0.4.1 and ini-api drop it; js-ini 1.6.0, config-ini-parser 1.6.1, ini-simple-parser
#   1.0.1 and ConfigObj read nothing of the file.
# Matters to: settings of jobs and checks with folders, addresses, conditions and notes, shared by programs in two languages.
# Source: configparser's documentation, "Supported INI File Structure": values can span lines if they are indented, and "inline
#   comments" are off unless asked for.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at configobj==5.0.9 iniparse==0.5 ConfigUpdater==3.2 inifile==0.4.1
npm_at ini@7.0.0 ini-api@2.0.2 multi-ini@2.3.2 iniparser@1.0.5 node-ini@1.0.0 ini-parser@0.0.2 js-ini@1.6.0 config-ini-parser@1.6.1 \
    ini-simple-parser@1.0.1
mkdir "$work/files"
python3 - "$work/files" <<'PY'
import sys
from configparser import RawConfigParser
texts = [r'C:\data\new', 'p95=5', 'https://example.org/a?b=1#c', '5 # late', 'a; b', 'said "no"', '1,5', 'one\ntwo', 'due: 10:30']
for number, text in enumerate(texts):
    settings = RawConfigParser()
    settings['claim'] = {'note': text, 'state': 'open'}
    with open(f'{sys.argv[1]}/{number}', 'w') as file:
        settings.write(file)
PY
cat >"$work/readers.py" <<'PY'
import sys
from configobj import ConfigObj
from configparser import RawConfigParser
from configupdater import ConfigUpdater
from inifile import IniFile
from iniparse import INIConfig
def right(path):
    read = RawConfigParser()
    read.read(path)
    return read['claim']['note']
readers = {
    'iniparse': lambda path: INIConfig(open(path))['claim']['note'],
    'ConfigUpdater': lambda path: ConfigUpdater().read(path)['claim']['note'].value,
    'ConfigObj': lambda path: ConfigObj(path)['claim']['note'],
    'inifile': lambda path: IniFile(path).get('claim.note'),
}
for number in range(9):
    path = f'{sys.argv[1]}/{number}'
    text = right(path)
    for name, reader in readers.items():
        try:
            read = reader(path)
        except Exception as error:
            read = type(error).__name__
        if read != text:
            print(f'{name} {text!r}: {read!r}')
PY
seen=$(python3 "$work/readers.py" "$work/files"
js "$work/files" <<'JS'
import { ConfigIniParser } from 'config-ini-parser';
import ini from 'ini';
import { Ini } from 'ini-api';
import iniParser from 'ini-parser';
import simple from 'ini-simple-parser';
import iniparser from 'iniparser';
import jsIni from 'js-ini';
import multi from 'multi-ini';
import nodeIni from 'node-ini';
import { readFileSync } from 'node:fs';
const readers = {
  ini: (text) => ini.parse(text).claim.note,
  'ini-api': (text) => new Ini(text).getSection('claim').getValue('note'),
  'multi-ini': (text, path) => multi.read(path).claim.note,
  iniparser: (text) => iniparser.parseString(text).claim.note,
  'node-ini': (text, path) => nodeIni.parseSync(path).claim.note,
  'ini-parser': (text) => iniParser.parse(text).claim.note,
  'js-ini': (text) => jsIni.parse(text, { autoTyping: false }).claim.note,
  'config-ini-parser': (text) => new ConfigIniParser().parse(text).get('claim', 'note'),
  'ini-simple-parser': (text) => (simple.default ?? simple)(text).claim.note,
};
for (let number = 0; number < 9; number++) {
  const path = `${process.argv[2]}/${number}`;
  const text = readFileSync(path, 'utf8');
  const note = text.match(/note = ([^]*?)\nstate/)[1].replace('\n\t', '\n');
  const other = Object.entries(readers).map(([name, reader]) => {
    let read;
    try { read = reader(text, path); } catch { return `${name} error`; }
    return read === note ? '' : `${name} ${JSON.stringify(read)}`;
  });
  if (other.some(Boolean)) console.log(`${JSON.stringify(note)}: ${other.filter(Boolean).join(', ')}`);
}
console.log('ini, two lines:', JSON.stringify(ini.parse(readFileSync(`${process.argv[2]}/7`, 'utf8'))));
const made = new Ini();
made.addSection('claim').setValue('note', 'a=b');
console.log('ini-api writes:', made.stringify().split('\n')[1]);
JS
)
expect 'configparser wrote, others read' 'ConfigObj '\''https://example.org/a?b=1#c'\'': '\''https://example.org/a?b=1'\''
ConfigObj '\''5 # late'\'': '\''5'\''
ConfigObj '\''1,5'\'': ['\''1'\'', '\''5'\'']
ConfigObj '\''one\ntwo'\'': '\''ParseError'\''
inifile '\''one\ntwo'\'': '\''one'\''
"C:\\data\\new": ini-api "C:datanew"
"p95=5": ini-api "p95"
"https://example.org/a?b=1#c": ini "https://example.org/a?b=1", ini-api "https://example.org/a?b"
"5 # late": ini "5", ini-api "5"
"a; b": ini "a", ini-api "a"
"one\ntwo": ini "one", ini-api "one", multi-ini "one", iniparser "one", node-ini "one", ini-parser "one", js-ini error, config-ini-parser error, ini-simple-parser error
ini, two lines: {"claim":{"note":"one","two":true,"state":"open"}}
ini-api writes: note=a\=b' "$seen"
