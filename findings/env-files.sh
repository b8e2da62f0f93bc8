#!/usr/bin/env bash
# Settings in .env files: of https://example.org/a#b dotenv, Node, Ruby and django-dotenv read https://example.org/a, of "5 # late" five readers of ten all;
# of a text of two lines seven leave one; what envfile, edit-dotenv and dotenv-stringify write, dotenv reads as another text.
#
# Expected: what stands in quotation marks as it stands, and the same from each reader; what a library wrote comes back.
# Seen: dotenv 18.0.10, Node 20's own (parseEnv), python-dotenv 1.2.4, django-dotenv 1.4.2 and Ruby's dotenv 2.4.0 end a value at " #", all but
#   python-dotenv at each "#"; envfile 7.1.0, @cubejs-backend/dotenv 9.0.2, django-environ 0.14.0, python-decouple 3.8 and starlette 1.10.0 at
#   none, and read the marks too where a remark follows. envfile drops each quotation mark of a text and reads back another one than it
#   wrote. Of say "no" by dotenv-stringify 3.0.1 dotenv keeps the backslashes and Node "say \" alone; so of "it's" and "C:\new" by python-dotenv's
#   set_key. edit-dotenv 1.0.4 marks no value. Ruby and django-dotenv leave "pa" of pa$word; "export A" is a name of its own in three.
#   dotenv-parse-variables 2.0.0 makes two texts of "Lee, Ann".
# Matters to: settings, addresses and folders of run books that one file holds for services in several languages.
# Source: the READMEs: parse, dotenv_values, set_key, stringify; Node's documentation, "--env-file", "Comments".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-dotenv=2.4.0-2
npm_at dotenv@18.0.10 envfile@7.1.0 @cubejs-backend/dotenv@9.0.2 dotenv-stringify@3.0.1 edit-dotenv@1.0.4 dotenv-parse-variables@2.0.0
for name in python-dotenv==1.2.4 django-environ==0.14.0 django-dotenv==1.4.2 python-decouple==3.8 starlette==1.10.0; do
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/py_${name%%=*}" "$name"
done
cd "$work"
cat >files.json <<'JSON'
["A=5 # late", "A=https://example.org/a#b", "A=\"5 days\" # late", "A=\"one\\ntwo\"", "A=\"one\ntwo\"", "A=\"C:\\new\"", "A=\"say \\\"no\\\"\"", "A=it's late", "A=pa$word",
 "export A=5", "A = 5"]
JSON
cat >values.json <<'JSON'
["5 # late", "one\ntwo", "say \"no\"", "it's late", "C:\\new"]
JSON
cat >js/read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { parseEnv } = require('node:util');

const read = (name) => JSON.parse(readFileSync(`../${name}.json`, 'utf8'));
(async () => {
  const envfile = await import('envfile');
  const readers = { dotenv: require('dotenv').parse, Node: parseEnv, envfile: envfile.parse, cubejs: require('@cubejs-backend/dotenv').parse };
  const writers = {
    envfile: (A) => envfile.stringify({ A }),
    'dotenv-stringify': (A) => require('dotenv-stringify')({ A }),
    'edit-dotenv': (A) => require('edit-dotenv')('A=1\n', { A }),
  };
  const written = Object.entries({ ...Object.fromEntries(Object.entries(writers).map(([name, write]) => [name, read('values').map(write)])),
    'python-dotenv': read('set') });
  const made = {};
  for (const [name, parse] of Object.entries(readers)) made[name] = read('files').map((text) => parse(text));
  const lines = written.flatMap(([writer, texts]) => texts.flatMap((text, at) => {
    const value = read('values')[at];
    const other = Object.entries({ dotenv: readers.dotenv, Node: parseEnv, ...(writer === 'envfile' && { envfile: readers.envfile }) })
      .map(([name, parse]) => [name, parse(text).A]).filter(([, back]) => back !== value);
    return other.length ? [`${JSON.stringify(value)} by ${writer} => ${other.map(([name, back]) => `${JSON.stringify(back)} ${name}`).join('; ')}`] : [];
  }));
  const typed = require('dotenv-parse-variables')({ name: 'Lee, Ann', version: '1.10', id: '007' });
  lines.push(`dotenv-parse-variables => ${JSON.stringify(typed)}`);
  console.log(JSON.stringify({ made, lines }));
})();
JS
cat >read.py <<'PY'
import json, os, sys

name = sys.argv[1]
made = []
for text in json.load(open('files.json')):
    open('a.env', 'w').write(text)
    os.environ.pop('A', None)
    if name == 'python-dotenv':
        from dotenv import dotenv_values
        read = dict(dotenv_values('a.env'))
    elif name == 'django-environ':
        import environ
        environ.Env.read_env('a.env', overwrite=True)
        read = {key: os.environ[key] for key in ['A'] if key in os.environ}
    elif name == 'django-dotenv':
        import dotenv
        read = dict(dotenv.parse_dotenv(text))
    elif name == 'python-decouple':
        from decouple import RepositoryEnv
        read = dict(RepositoryEnv('a.env').data)
    else:
        from starlette.config import Config
        read = dict(Config('a.env').file_values)
    made.append(read)
print(json.dumps({name: made}))
PY
PYTHONPATH=$work/py_python-dotenv python3 - >set.json <<'PY'
import json
from dotenv import set_key

texts = []
for value in json.load(open('values.json')):
    open('a.env', 'w').write('A=1\n')
    set_key('a.env', 'A', value)
    texts.append(open('a.env').read())
print(json.dumps(texts))
PY
for name in python-dotenv django-environ django-dotenv python-decouple starlette; do
    PYTHONPATH=$work/py_$name python3 read.py "$name" 2>/dev/null
done >made
ruby -rjson -rdotenv -e 'puts({Ruby: JSON.parse(File.read("files.json")).map { |text| Dotenv::Parser.call(text, true) }}.to_json)' >>made
(cd js && node read.cjs) >node.json
seen=$(
    python3 - <<'PY'
import json

node = json.load(open('node.json'))
made = node['made']
for line in open('made'):
    made.update(json.loads(line))
for at, text in enumerate(json.load(open('files.json'))):
    same = {}
    for name, read in made.items():
        read = {key: value for key, value in read[at].items() if key != 'two"'}
        same.setdefault(json.dumps(read.get('A', read) if read else 'nothing'), []).append(name)
    print(text.replace('\n', ' / '), '=>', '; '.join(f'{value} {", ".join(by)}' for value, by in sorted(same.items(), key=lambda pair: -len(pair[1]))))
print(*node['lines'], sep='\n')
PY
)
expect 'values' 'A=5 # late => "5" dotenv, Node, python-dotenv, django-dotenv, Ruby; "5 # late" envfile, cubejs, django-environ, python-decouple, starlette
A=https://example.org/a#b => "https://example.org/a#b" envfile, cubejs, python-dotenv, django-environ, python-decouple, starlette; "https://example.org/a" dotenv, Node, django-dotenv, Ruby
A="5 days" # late => "5 days" dotenv, Node, python-dotenv, django-dotenv, Ruby; "\"5 days\" # late" cubejs, django-environ, python-decouple, starlette; "5 days # late" envfile
A="one\ntwo" => "one\ntwo" dotenv, Node, cubejs, python-dotenv, Ruby; "one\\ntwo" envfile, django-environ, python-decouple, starlette; "onentwo" django-dotenv
A="one / two" => "\"one" cubejs, django-environ, django-dotenv, python-decouple, starlette, Ruby; "one\ntwo" dotenv, Node, python-dotenv; "one" envfile
A="C:\new" => "C:\new" dotenv, Node, cubejs, python-dotenv, Ruby; "C:\\new" envfile, django-environ, python-decouple, starlette; "C:new" django-dotenv
A="say \"no\"" => "say \\\"no\\\"" dotenv, cubejs, python-decouple, starlette; "say \"no\"" python-dotenv, django-environ, django-dotenv, Ruby; "say \\" Node; "say \\no\\" envfile
A=it'\''s late => "it'\''s late" dotenv, Node, cubejs, python-dotenv, django-environ, django-dotenv, python-decouple, starlette, Ruby; "its late" envfile
A=pa$word => "pa$word" dotenv, Node, envfile, cubejs, python-dotenv, django-environ, python-decouple, starlette; "pa" django-dotenv, Ruby
export A=5 => "5" dotenv, Node, python-dotenv, django-environ, django-dotenv, Ruby; {"export A": "5"} envfile, python-decouple, starlette; "nothing" cubejs
A = 5 => "5" dotenv, Node, envfile, cubejs, python-dotenv, django-dotenv, python-decouple, starlette, Ruby; "nothing" django-environ
"5 # late" by envfile => "5" dotenv; "5" Node
"one\ntwo" by envfile => "one" dotenv; "one" Node; "one" envfile
"say \"no\"" by envfile => "say no" envfile
"it'\''s late" by envfile => "its late" envfile
"say \"no\"" by dotenv-stringify => "say \\\"no\\\"" dotenv; "say \\" Node
"5 # late" by edit-dotenv => "5" dotenv; "5" Node
"one\ntwo" by edit-dotenv => "one\\ntwo" dotenv; "one\\ntwo" Node
"it'\''s late" by python-dotenv => "it\\'\''s late" dotenv; "it\\" Node
"C:\\new" by python-dotenv => "C:\\\\new" dotenv; "C:\\\\new" Node
dotenv-parse-variables => {"name":["Lee"," Ann"],"version":1.1,"id":7}' "$seen"
