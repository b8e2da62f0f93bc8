#!/usr/bin/env bash
# Issues of Jira read as Markdown: "cost 5" and "7 days", two paragraphs of a cell, are "cost 57 days" in adflux and
# adf-to-md, which changes the document that it reads, so that steps 1 and 2 are 3 and 4 the next time; adf-to-markdown drops
# a step's command.
#
# Expected: the Atlassian Document Format is a tree: a list has the number it begins with, a cell has paragraphs. What
#   Markdown cannot show is left out or written as HTML; words of two paragraphs stay two words.
# Seen: adflux 0.3.1, "round-trips losslessly", joins the paragraphs and the items of a cell, and makes comments of a task
#   list, which its README shows as "- [x]", so that nobody sees which task is done. adf-to-md 1.2.1 counts in the document
#   itself. adf-to-markdown 1.0.1 leaves out what an item holds but paragraphs and lists. pyadf 0.5.2 begins at 1 and sets
#   code so far to the left that it ends the list, as md-adf 0.2.2 does; atlas-doc-parser 1.0.1 does not indent it at all;
#   adf-to-md sets it into the item's line. pyadf, adf-to-md and adf-to-markdown part a cell at its bar. Below a cell over two
#   rows these and adflux and atlas-doc-parser move the row to the left; marklas 0.8.6 does not. "# 12 is open" is a heading
#   in all but md-adf, and 10 to the power of 6 is 106 in all but adf-to-markdown and marklas.
# Matters to: run books and registers of claims in Jira and Confluence that are taken to a repository, a search or a chat:
#   numbers run into one another, steps have other numbers or no command, states stand under other heads.
# Source: Atlassian Document Format, "orderedList" (order), "tableCell", "taskItem"; the packages' READMEs, of which md-adf's
#   says that it leaves out all but simple tables and adf-to-md's that it drops tasks.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyadf==0.5.2 adflux==0.3.1 md-adf==0.2.2 marklas==0.8.6 atlas-doc-parser==1.0.1
npm_at adf-to-md@1.2.1 adf-to-markdown@1.0.1
cd "$work"
python3 - <<'PY'
import json


def node(kind, *content, **attrs):
    made = {'type': kind, 'content': list(content)}
    return {**made, 'attrs': attrs} if attrs else made


def text(words, *marks):
    return {'type': 'text', 'text': words, **({'marks': list(marks)} if marks else {})}


def line(words):
    return node('paragraph', text(words))


def rows(*given):
    head, *others = given
    return node('table', node('tableRow', *(node('tableHeader', line(words)) for words in head)),
                *(node('tableRow', *(cell if isinstance(cell, dict) else node('tableCell', line(cell)) for cell in row)) for row in others))


sup = {'type': 'subsup', 'attrs': {'type': 'sup'}}
documents = {
    'steps': node('orderedList', node('listItem', line('stop'), node('codeBlock', text('kubectl drain a'), language='sh')),
                  node('listItem', line('wait')), order=3),
    'cells': rows(['id', 'cost', 'state'], ['C-1', node('tableCell', line('cost 5'), line('7 days')), 'open'], ['C-2', 'a | b', 'late']),
    'two rows': rows(['id', 'cost', 'state'], [node('tableCell', line('C-1'), rowspan=2), '5', 'open'], ['7', 'done']),
    'paragraph': line('# 12 is open'),
    'power': node('paragraph', text('10'), text('6', sup), text(' users')),
    'tasks': node('taskList', node('taskItem', text('reviewed'), localId='a', state='DONE'), node('taskItem', text('released'), localId='b', state='TODO'), localId='c'),
}
json.dump({name: {'version': 1, 'type': 'doc', 'content': [content]} for name, content in documents.items()}, open('documents.json', 'w'))
PY
seen=$(python3 - <<'PY'
import json
import adflux, marklas, md_adf, pyadf
from atlas_doc_parser.api import NodeDoc

readers = {
    'pyadf': lambda document: pyadf.Document(document).to_markdown(),
    'adflux': lambda document: adflux.convert(json.dumps(document), src='adf', dst='md'),
    'md-adf': lambda document: md_adf.adf_to_markdown(document).value,
    'marklas': lambda document: marklas.to_md(document, plain=True),
    'atlas-doc-parser': lambda document: NodeDoc.from_dict(document).to_markdown(),
}
for kind, document in json.load(open('documents.json')).items():
    for name, read in readers.items():
        print(f'{kind}, {name}:', read(document).strip().replace('\n', ' / '))
PY
)
expect 'Python' 'steps, pyadf: 1. stop /  /   ```sh /   kubectl drain a /   ``` / 2. wait
steps, adflux: 3. stop /  /    ```sh /    kubectl drain a /    ``` / 4. wait
steps, md-adf: 3. stop /    /   ```sh /   kubectl drain a /   ``` / 4. wait
steps, marklas: 3. stop /  /    ```sh /    kubectl drain a /    ``` /  / 4. wait
steps, atlas-doc-parser: 3. stop / ```sh / kubectl drain a / ``` / 4. wait
cells, pyadf: | id | cost | state | / | --- | --- | --- | / | C-1 | cost 5 / 7 days | open | / | C-2 | a | b | late |
cells, adflux: | id  | cost         | state | / | --- | ------------ | ----- | / | C-1 | cost 57 days | open  | / | C-2 | a \| b       | late  |
cells, md-adf: 
cells, marklas: | id | cost | state | / | --- | --- | --- | / | C-1 | <p>cost 5</p><p>7 days</p> | open | / | C-2 | a \| b | late |
cells, atlas-doc-parser: | id<br> | cost<br> | state<br> | / | --- | --- | --- | / | C-1<br> | cost 5<br>7 days<br> | open<br> | / | C-2<br> | a \| b<br> | late<br> |
two rows, pyadf: | id | cost | state | / | --- | --- | --- | / | C-1 | 5 | open | / | 7 | done |
two rows, adflux: | id  | cost | state | / | --- | ---- | ----- | / | C-1 | 5    | open  | / | 7   | done |
two rows, md-adf: 
two rows, marklas: | id | cost | state | / | --- | --- | --- | / | C-1 | 5 | open | / |  | 7 | done |
two rows, atlas-doc-parser: | id<br> | cost<br> | state<br> | / | --- | --- | --- | / | C-1<br> | 5<br> | open<br> | / | 7<br> | done<br> |
paragraph, pyadf: # 12 is open
paragraph, adflux: # 12 is open
paragraph, md-adf: \# 12 is open
paragraph, marklas: # 12 is open
paragraph, atlas-doc-parser: # 12 is open
power, pyadf: 106 users
power, adflux: 106 users
power, md-adf: 106 users
power, marklas: 10<sup>6</sup> users
power, atlas-doc-parser: 106 users
tasks, pyadf: - [x] reviewed / - [ ] released
tasks, adflux: <!--adf:taskList localId="c"--> /  / <!--adf:taskItem localId="a" state="DONE"--> /  / reviewed /  / <!--/adf:taskItem--> /  / <!--adf:taskItem localId="b" state="TODO"--> /  / released /  / <!--/adf:taskItem--> /  / <!--/adf:taskList-->
tasks, md-adf: - [x] reviewed / - [ ] released
tasks, marklas: - [x] reviewed / - [ ] released
tasks, atlas-doc-parser: - [x] reviewed / - [ ] released' "$seen"
cat >"$work/js/read.cjs" <<'JS'
const documents = require('../documents.json');
const { convert } = require('adf-to-md');
const log = console.log;
console.log = () => {};
const readers = {
  'adf-to-md': (document) => convert(document).result,
  'adf-to-markdown': require('adf-to-markdown').convertADFToMarkdown,
};
for (const kind of ['steps', 'cells', 'two rows', 'paragraph', 'power'])
  for (const [name, read] of Object.entries(readers)) log(`${kind}, ${name}:`, read(structuredClone(documents[kind])).trim().replace(/\n/g, ' / '));
for (const time of ['first', 'second']) log(`steps, adf-to-md, the ${time} time:`, convert(documents.steps).result.match(/\d\./g).join(' '));
JS
seen=$(cd js && node read.cjs)
expect 'JavaScript' 'steps, adf-to-md: 3. stop ``` sh / kubectl drain a / ``` /   4. wait
steps, adf-to-markdown: 3. stop / 4. wait
cells, adf-to-md: |id|cost|state| / |:-:|:-:|:-:| / |C-1|cost 57 days|open| / |C-2|a | b|late|
cells, adf-to-markdown: | id | cost | state | / | --- | --- | --- | / | C-1 | cost 5<br>7 days | open | / | C-2 | a | b | late |
two rows, adf-to-md: |id|cost|state| / |:-:|:-:|:-:| / |C-1|5|open| / |7|done|
two rows, adf-to-markdown: | id | cost | state | / | --- | --- | --- | / | C-1 | 5 | open | / | 7 | done |
paragraph, adf-to-md: # 12 is open
paragraph, adf-to-markdown: # 12 is open
power, adf-to-md: 106 users
power, adf-to-markdown: 10<sup>6</sup> users
steps, adf-to-md, the first time: 3. 4.
steps, adf-to-md, the second time: 5. 6.' "$seen"
