#!/usr/bin/env bash
# Mind maps and Markdown: markmap leaves out paragraphs, and the list of a section that has a command or a table; md2xmind takes "# drain a"
# in a command for the root; of XMind's maps four readers leave out what floats, and of Freeplane's a formatted node is empty.
#
# Expected: what stands below a heading is shown or noted somewhere; a heading is no line of a command; an XMind map's floating topics and
#   summaries, its second sheet and done marks are part of it; a node of Freeplane has its text, formatted or not.
# Seen: markmap-lib 0.18.12 draws of "- 7 days" and a command in the same section the command alone, and no paragraph. simple-mind-map
#   0.14.0 draws headings and lists alone, without the numbers of steps, and makes "7 daysreviewed" of an item and the one nested below it.
#   md2xmind 1.2.3 says that it leaves lines out, and makes "drain a" the root in place of "Run book". Of an XMind map xmind2markdown
#   0.1.0, xmind-converter 1.1.1, python-xmind-cli 0.1.0 and xmindparser 1.2.2 write neither the floating "not approved" nor the
#   summary; the second and third write the first sheet alone, the third no notes, and the first alone that a topic is done.
#   mindmapconverter 0.1.3 has neither the note nor the text of a formatted node.
# Matters to: risks, plans and reviews drawn as mind maps and kept as text, and the other way round.
# Source: XMind's file format, content.json (children.detached, children.summary, children.callout); Freeplane's map.xsd (richcontent);
#   the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markmap-lib@0.18.12 simple-mind-map@0.14.0 esbuild@0.28.2
pip_at md2xmind==1.2.3 xmind2markdown==0.1.0 xmind-converter==1.1.1 python-xmind-cli==0.1.0 xmindparser==1.2.2 mindmapconverter==0.1.3
cat >"$work/book.md" <<'MD'
# Run book

Not approved.

## Steps

7. Stop it
8. Wait

## Costs

- 7 days
  - reviewed

```sh
# drain a
```
MD
cat >"$work/plan.mm" <<'XML'
<map version="1.0.1"><node TEXT="Plan"><node TEXT="Cost"><richcontent TYPE="NOTE"><html><body><p>not known</p></body></html></richcontent></node>
<node><richcontent TYPE="NODE"><html><body><p>takes <b>5</b> days</p></body></html></richcontent></node></node></map>
XML
cat >"$work/js/map.js" <<'JS'
import { readFileSync } from 'node:fs';
import { Transformer } from 'markmap-lib';
import { transformMarkdownTo } from 'simple-mind-map/src/parse/markdownTo.js';

const text = readFileSync('../book.md', 'utf8');
const plain = (html) => html.replace(/<[^>]*>/g, '').trim();
const drawn = (name, children = []) => name + (children.length ? ` (${children.join(', ')})` : '');
const mark = ({ content, children }) => drawn(plain(content), children.map(mark));
const simple = ({ data, children }) => drawn(data.text, children.map(simple));
console.log('markmap-lib:', mark(new Transformer([]).transform(text).root));
console.log('simple-mind-map:', simple(transformMarkdownTo(text)));
JS
cat >"$work/map.py" <<'PY'
import contextlib, io, json, subprocess, sys, zipfile
import xml.etree.ElementTree as trees

import md2xmind, xmindparser
from xmind_converter import CoreConverter


def topic(title, *children, detached=(), summary=(), **more):
    kinds = {'attached': children, 'detached': detached, 'summary': summary}
    return {'id': title, 'class': 'topic', 'title': title, 'children': {kind: list(some) for kind, some in kinds.items() if some}, **more}


root = topic('Plan', topic('tested', markers=[{'markerId': 'task-done'}]), topic('5 days', notes={'plain': {'content': 'not known'}}),
             detached=[topic('not approved')], summary=[topic('all in all 7 days')])
sheets = [{'id': str(number), 'class': 'sheet', 'title': 'Map', 'rootTopic': one} for number, one in enumerate((root, topic('Other', topic('late'))))]
with zipfile.ZipFile('plan.xmind', 'w') as book:
    book.writestr('content.json', json.dumps(sheets))
    book.writestr('metadata.json', '{"creator": {"name": "Vana"}}')
    book.writestr('manifest.json', '{"file-entries": {"content.json": {}}}')
with contextlib.redirect_stdout(io.StringIO()):
    md2xmind.start_trans_file('book.md', 'made', 'Run book')
space = '{urn:xmind:xmap:xmlns:content:2.0}'
with zipfile.ZipFile('made.xmind') as book:
    titles = [title.text for title in trees.fromstring(book.read('content.xml')).iter(space + 'title')]
print('md2xmind:', ', '.join(titles))
CoreConverter().convert('plan.xmind', 'converter.md')
run = lambda code, *rest: subprocess.run([sys.executable, '-c', code, *rest], capture_output=True, text=True, check=True).stdout
run('from xmind_cli.cli import app; app()', 'convert', 'plan.xmind', 'cli.md')
run('from xmind2markdown import main; main()', 'plan.xmind', 'xmind2markdown.md')
xmindparser.xmind_to_markdown('plan.xmind')
for name, path in {'xmind-converter': 'converter', 'python-xmind-cli': 'cli', 'xmind2markdown': 'xmind2markdown', 'xmindparser': 'plan'}.items():
    print(f'{name}:', ' / '.join(filter(None, open(path + '.md').read().splitlines())))
print('mindmapconverter:', run('from mindmapconverter import main; main()', 'plan.mm', '--to-md').strip().replace('\n', ' / '))
PY
seen=$(
    cd "$work"
    (cd js && npx esbuild map.js --bundle --platform=node --outfile=map.cjs --log-level=error && node map.cjs)
    python3 map.py
)
expect 'four maps' 'markmap-lib: Run book (Steps (7. Stop it, 8. Wait), Costs (# drain a))
simple-mind-map: Run book (Steps (Stop it, Wait), Costs (7 daysreviewed (reviewed)))
md2xmind: drain a, Steps, Costs
xmind-converter: # Plan / ## tested / ## 5 days / - notes: not known
python-xmind-cli: # Plan / ## tested / ## 5 days
xmind2markdown: # Plan / ## ✔tested / ## 5 days / > not known / # Other / ## late
xmindparser: # Map / ## Plan / ### tested / ### 5 days / > not known / # Map / ## Other / ### late
mindmapconverter: # Plan / - Cost / -' "$seen"
