#!/usr/bin/env bash
# What tombi, a language server for TOML, puts in from a schema is no TOML or another text: of "C:\temp\new" a tab and a line
# break, of a list of tables {"id": 1} with colons.
#
# Expected: a proposal that is accepted is the schema's value in TOML, as the documentation beside the proposal shows it:
#   Default: `[{ id = 1 }]`.
# Seen: tombi 1.9.6, its proposals accepted and read by Python's tomllib: quotes in a text are escaped, backslashes and line
#   breaks are not. C:\temp\new is read as "C:", tab, "emp", line break, "ew", and C:\data and a text of two lines cannot be read;
#   tables in a list stand as JSON, which cannot be read. Texts such as "1.10" and "the \"late\" ones", and lists of texts, are
#   right.
# Matters to: schemas whose defaults have paths of Windows, patterns ("^\d+$") or tables, in pyproject.toml and the like.
# Source: TOML 1.0.0, String and Inline Table.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tombi==1.9.6
mkdir "$work/book"
cat >"$work/book/schema.json" <<'J'
{"type": "object", "properties": {
  "text": {"type": "string", "enum": ["1.10", "the \"late\" ones", "C:\\temp\\new", "C:\\data", "one\ntwo"]},
  "names": {"type": "array", "items": {"type": "string"}, "default": ["1.10", "a: b"]},
  "rows": {"type": "array", "items": {"type": "object"}, "default": [{"id": 1}]}
}}
J
printf '[[schemas]]\npath = "schema.json"\ninclude = ["*.toml"]\n' >"$work/book/tombi.toml"
seen=$(python3 - "$work/book" "$work/py/bin/tombi" 2>"$work/log" <<'PY'
import json, pathlib, subprocess, sys, time, tomllib

book = pathlib.Path(sys.argv[1])
server = subprocess.Popen([sys.argv[2], 'lsp', '--offline'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def send(**message):
    body = json.dumps({'jsonrpc': '2.0', **message}).encode()
    server.stdin.write(b'Content-Length: %d\r\n\r\n' % len(body) + body)
    server.stdin.flush()


def ask(number, method, params):
    send(id=number, method=method, params=params)
    while True:
        length = 0
        while (line := server.stdout.readline().strip()):
            if line.lower().startswith(b'content-length:'):
                length = int(line.split(b':')[1])
        message = json.loads(server.stdout.read(length))
        if message.get('id') == number and 'method' not in message:
            return message['result']
        if 'id' in message:
            send(id=message['id'], result=[])


def at(text, place):
    lines = text.split('\n')
    return sum(len(line) + 1 for line in lines[: place['line']]) + place['character']


folder = {'uri': book.as_uri(), 'name': 'book'}
ask(1, 'initialize', {'processId': None, 'rootUri': folder['uri'], 'workspaceFolders': [folder], 'capabilities': {}})
send(method='initialized', params={})
for number, name in enumerate(('text', 'names', 'rows'), 2):
    text, uri = f'{name} = ', f'{folder["uri"]}/{name}.toml'
    send(method='textDocument/didOpen', params={'textDocument': {'uri': uri, 'languageId': 'toml', 'version': 1, 'text': text}})
    place = {'line': 0, 'character': len(text)}
    while (items := ask(number, 'textDocument/completion', {'textDocument': {'uri': uri}, 'position': place})) is None:
        time.sleep(0.1)
    for item in items if isinstance(items, list) else items['items']:
        if item['labelDetails']['description'] not in ('Enum', 'Default'):
            continue
        made = text
        for edit in sorted([item['textEdit'], *item.get('additionalTextEdits', [])], key=lambda edit: -edit['range']['start']['character']):
            made = made[: at(text, edit['range']['start'])] + edit['newText'] + made[at(text, edit['range']['end']):]
        try:
            read = str(tomllib.loads(made)[name]).replace('\t', '<tab>').replace('\n', '<line break>')
        except tomllib.TOMLDecodeError as error:
            read = f'not read: {str(error).split(" (")[0]}'
        print(json.dumps(made)[1:-1].replace('\\"', '"').replace('\\\\', '\\'), '=>', read)
server.kill()
PY
) || cannot "$(tail -n 3 "$work/log")"
expect 'accepted => read back' 'text = "1.10" => 1.10
text = "the \"late\" ones" => the "late" ones
text = "C:\temp\new" => C:<tab>emp<line break>ew
text = "C:\data" => not read: Unescaped '\''\'\'' in a string
text = "one\ntwo" => not read: Illegal character '\''\n'\''
names = ["1.10", "a: b"] => ['\''1.10'\'', '\''a: b'\'']
rows = [{"id": 1}] => not read: Expected '\''='\'' after a key in a key/value pair' "$seen"
