#!/usr/bin/env bash
# Settings of the environment read as numbers and as yes or no by eight libraries: django-environ makes 13 of 1e3, 1.234 of 1,234 and 130 of 1h30m;
# convict and envalid make 1 of 1,234 and of 1h30m; to convict "off", "no" and "0" are true, and to django-environ "maybe" is false.
#
# Expected: the number that stands there, or an error; "off" is false or an error.
# Seen: django-environ 0.14.0 takes out all but figures, signs, points and commas and keeps the last comma or point as the decimal sign; what it
#   does not know is false. convict 6.2.4 and envalid 8.2.0 read a number at the beginning of a text, so that 2024-01-05 is 2024 and "5 days"
#   5, convict's "int" 1 of 1e3, and its Number NaN of an empty text, which passes. To convict all but "false", in either case, is true. env-var
#   7.5.0 reads 0x1F as 0, env-schema 8.0.0 as 31. python-decouple 3.8, environs 15.2.0 and everett 3.5.0 refuse these, and read 1_000.
# Matters to: limits, budgets and switches of services that are set in the environment of a pipeline or a container.
# Source: the READMEs: env.float, env.bool, num(), bool(), format: Number, Boolean, int, asFloat(), asBool(), cast=.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at env-var@7.5.0 envalid@8.2.0 convict@6.2.4 env-schema@8.0.0
pip_at environs==15.2.0 django-environ==0.14.0 python-decouple==3.8 everett==3.5.0
cd "$work"
cat >texts.json <<'JSON'
{"number": ["1e3", "1,234", "1h30m", "99.9 %", "2024-01-05", "5 days", "1_000", "0x1F", ""], "switch": ["off", "no", "0", "FALSE", "maybe"]}
JSON
cat >js/read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const convict = require('convict');
const { from } = require('env-var');
const envSchema = require('env-schema');
const envalid = require('envalid');

const throwing = { reporter: ({ errors }) => { if (Object.keys(errors).length) throw new Error('refused'); } };
const asked = (format, value) => (A) => {
  const config = convict({ a: { format, default: value, env: 'A' } }, { env: { A } });
  config.validate();
  return config.get('a');
};
const schema = (type) => (A) => (envSchema.default ?? envSchema)({ data: { A }, env: false, schema: { type: 'object', properties: { A: { type } }, required: ['A'] } }).A;
const ways = {
  number: {
    'env-var': (A) => from({ A }).get('A').asFloat(), envalid: (A) => envalid.cleanEnv({ A }, { A: envalid.num() }, throwing).A,
    convict: asked(Number, 0), 'convict int': asked('int', 0), 'env-schema': schema('number'),
  },
  switch: {
    'env-var': (A) => from({ A }).get('A').asBool(), envalid: (A) => envalid.cleanEnv({ A }, { A: envalid.bool() }, throwing).A,
    convict: asked(Boolean, false), 'env-schema': schema('boolean'),
  },
};
const texts = JSON.parse(readFileSync('../texts.json', 'utf8'));
const read = {};
for (const kind of Object.keys(ways))
  for (const [name, way] of Object.entries(ways[kind]))
    (read[kind] ??= {})[name] = texts[kind].map((text) => {
      try {
        const value = way(text);
        return value === undefined ? 'refused' : String(value);
      } catch {
        return 'refused';
      }
    });
console.log(JSON.stringify(read));
JS
(cd js && node read.cjs) >read.json
cat >read.py <<'PY'
import json, os
import decouple, environ
from environs import Env
from everett.manager import ConfigDictEnv, ConfigManager

everett = lambda kind: lambda text: ConfigManager([ConfigDictEnv({'A': text})])('a', parser=kind)
ways = {
    'number': {'environs': lambda _: Env().float('A'), 'django-environ': lambda _: environ.Env().float('A'),
               'python-decouple': lambda _: decouple.Config(decouple.RepositoryEmpty())('A', cast=float), 'everett': everett(float)},
    'switch': {'environs': lambda _: Env().bool('A'), 'django-environ': lambda _: environ.Env().bool('A'),
               'python-decouple': lambda _: decouple.Config(decouple.RepositoryEmpty())('A', cast=bool), 'everett': everett(bool)},
}
read = json.load(open('read.json'))
for kind, texts in json.load(open('texts.json')).items():
    for at, text in enumerate(texts):
        os.environ['A'] = text
        same = {}
        for name, values in read[kind].items():
            same.setdefault(values[at], []).append(name)
        for name, way in ways[kind].items():
            try:
                value = way(text)
                value = str(value).lower() if kind == 'switch' else f'{value:g}'
            except Exception:
                value = 'refused'
            same.setdefault(value, []).append(name)
        print(f'{kind} "{text}" =>', '; '.join(f'{value} {", ".join(by)}' for value, by in same.items()))
PY
seen=$(python3 read.py)
expect 'settings' 'number "1e3" => 1000 env-var, envalid, convict, env-schema, environs, python-decouple, everett; 1 convict int; 13 django-environ
number "1,234" => refused env-var, env-schema, environs, python-decouple, everett; 1 envalid, convict, convict int; 1.234 django-environ
number "1h30m" => refused env-var, env-schema, environs, python-decouple, everett; 1 envalid, convict, convict int; 130 django-environ
number "99.9 %" => refused env-var, env-schema, environs, python-decouple, everett; 99.9 envalid, convict, django-environ; 99 convict int
number "2024-01-05" => refused env-var, env-schema, environs, django-environ, python-decouple, everett; 2024 envalid, convict, convict int
number "5 days" => refused env-var, env-schema, environs, python-decouple, everett; 5 envalid, convict, convict int, django-environ
number "1_000" => refused env-var, env-schema; 1 envalid, convict, convict int; 1000 environs, django-environ, python-decouple, everett
number "0x1F" => 0 env-var, envalid, convict, convict int; 31 env-schema; refused environs, python-decouple, everett; 1 django-environ
number "" => refused env-var, envalid, convict int, env-schema, environs, django-environ, python-decouple, everett; NaN convict
switch "off" => refused env-var, env-schema; false envalid, environs, django-environ, python-decouple, everett; true convict
switch "no" => refused env-var, env-schema; false envalid, environs, django-environ, python-decouple, everett; true convict
switch "0" => false env-var, envalid, environs, django-environ, python-decouple, everett; true convict; refused env-schema
switch "FALSE" => false env-var, convict, environs, django-environ, python-decouple, everett; refused envalid, env-schema
switch "maybe" => refused env-var, envalid, env-schema, environs, python-decouple, everett; true convict; false django-environ' "$seen"
