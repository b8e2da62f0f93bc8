#!/usr/bin/env bash
# Files of properties as Java writes them: of "5 \# late" java-properties reads no file at all, of "R%26D" in an address it
# makes "R&D", properties-reader and pyjavaproperties3 keep "\:" or "\u2013" as they stand; properties-parser writes C:\data as
# "C:data".
#
# Expected: what java.util.Properties writes, "10\:30", "5 \# late", "5\u20137 days", is read as 10:30, 5 # late and 5–7 days,
#   as javaproperties and dot-properties read it; a text that an editor is told to set is there when the file is read again.
# Seen: java-properties 1.0.2 (npm) ends with an error at "\#", "\!" and a space kept by a backslash, so that no key of the file
#   can be read, and decodes per cent signs. properties-reader 3.0.1 knows "\n" alone: C\:\\data\\new is read as C\:\\data\, a
#   line break, and ew. pyjavaproperties3 0.6 knows "\:" and "\=" alone. properties-parser 0.6.0 reads all of it, but its editor
#   writes backslashes and spaces at the beginning bare, and a key "# 12" as a comment.
# Matters to: settings with times, addresses, folders and notes that one program writes in Java and another reads.
# Source: java.util.Properties, store: "The key and element characters #, !, =, and : are written with a preceding backslash".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at javaproperties==0.8.2 pyjavaproperties3==0.6
npm_at java-properties@1.0.2 properties-reader@3.0.1 properties-parser@0.6.0 dot-properties@1.1.2
mkdir "$work/files"
python3 - "$work/files" <<'PY'
import sys
import javaproperties
texts = ['10:30', '5 # late', '! open', ' x', r'C:\data\new', 'one\ntwo', '5–7 days', 'https://example.org/R%26D', 'said "no"']
for number, text in enumerate(texts):
    with open(f'{sys.argv[1]}/{number}', 'w') as file:
        javaproperties.dump({'note': text}, file, timestamp=False)
PY
seen=$(js "$work/files" <<'JS'
import dot from 'dot-properties';
import java from 'java-properties';
import parser from 'properties-parser';
import { propertiesReader } from 'properties-reader';
import { readdirSync, readFileSync } from 'node:fs';
const readers = {
  'java-properties': (sourceFile) => java.of(sourceFile).get('note'),
  'properties-reader': (sourceFile) => propertiesReader({ sourceFile }).get('note'),
  'properties-parser': (sourceFile) => parser.read(sourceFile).note,
};
for (const name of readdirSync(process.argv[2])) {
  const file = `${process.argv[2]}/${name}`;
  const right = dot.parse(readFileSync(file, 'utf8')).note;
  const other = Object.entries(readers).map(([reader, read]) => {
    let text;
    try { text = read(file); } catch (error) { return `${reader} ${error.name}`; }
    return text === right ? '' : `${reader} ${JSON.stringify(text)}`;
  });
  console.log(readFileSync(file, 'utf8').trim(), '=>', JSON.stringify(right) + ';', other.filter(Boolean).join(', '));
}
for (const text of ['C:\\data\\new', '\\d+ users', ' x', '# 12']) {
  const [editor, keys] = [parser.createEditor(), parser.createEditor()];
  editor.set('note', text);
  keys.set(text, 'late');
  console.log(JSON.stringify(text), 'set by properties-parser:', JSON.stringify(dot.parse(`${editor}`)), JSON.stringify(dot.parse(`${keys}`)));
}
JS
python3 - "$work/files" <<'PY'
import sys
from pyjavaproperties3 import Properties
for number in range(8):
    read = Properties()
    read.load(open(f'{sys.argv[1]}/{number}'))
    print('pyjavaproperties3:', read.getProperty('note'))
PY
)
expect 'Java wrote, dot-properties and others read' 'note=10\:30 => "10:30"; properties-reader "10\\:30"
note=5 \# late => "5 # late"; java-properties SyntaxError, properties-reader "5 \\# late"
note=\! open => "! open"; java-properties SyntaxError, properties-reader "\\! open"
note=\ x => " x"; java-properties SyntaxError, properties-reader "\\ x"
note=C\:\\data\\new => "C:\\data\\new"; properties-reader "C\\:\\\\data\\\new"
note=one\ntwo => "one\ntwo"; 
note=5\u20137 days => "5–7 days"; properties-reader "5\\u20137 days"
note=https\://example.org/R%26D => "https://example.org/R%26D"; java-properties "https://example.org/R&D", properties-reader "https\\://example.org/R%26D"
note=said "no" => "said \"no\""; 
"C:\\data\\new" set by properties-parser: {"note":"C:data\new"} {"C:data\new":"late"}
"\\d+ users" set by properties-parser: {"note":"d+ users"} {"d+ users":"late"}
" x" set by properties-parser: {"note":"x"} {" x":"late"}
"# 12" set by properties-parser: {"note":"# 12"} {}
pyjavaproperties3: 10:30
pyjavaproperties3: 5 \# late
pyjavaproperties3: \! open
pyjavaproperties3: \ x
pyjavaproperties3: C:\\data\\new
pyjavaproperties3: one\ntwo
pyjavaproperties3: 5\u20137 days
pyjavaproperties3: https://example.org/R%26D' "$seen"
