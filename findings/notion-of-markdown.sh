#!/usr/bin/env bash
# Of Markdown taken to Notion, martian and md2notionpage make one word of the words beside a hard break, "cost 57 days" of
# "cost 5" and "7 days", notionify one of an item's two paragraphs, and notion-blockify makes a step's command running text.
#
# Expected: the words of the document, with a line break, a space or a block between them, and the sign that a character
#   reference stands for; a price is no formula.
# Seen: @tryfabric/martian 1.2.4: hard breaks and <br> in a cell are nothing, "5<br>7" is "57"; of "$5 or $10" the "5 or" is a
#   formula; footnotes and what <summary> holds are nowhere. md2notionpage 0.1.6: "ready\" "for use" is "readyfor use", and
#   `List<String>` in the text is "List"; notionify 0.2.3: "ready", "for use", two paragraphs of an item, are "readyfor use",
#   and the text of a footnote is nowhere; both, notion-markdown 0.7.0 and notion-blockify 0.1.1: "R&amp;D" and "&lt;5 %"
#   stand so on the page. notion-blockify slants what stands between two underscores of names, and parts a cell at "\|".
# Matters to: who puts Markdown of programs that escape <, > and & by references, or break lines in lists, on Notion's pages.
# Source: CommonMark 0.31, 2.5 (entity references), 6.2, 6.7 (hard line breaks); GitHub Flavored Markdown, 4.10.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at notionify==0.2.3 md2notionpage==0.1.6 notion-markdown==0.7.0 notion-blockify==0.1.1
npm_at @tryfabric/martian@1.2.4
seen=$(python3 - <<'PY'
from md2notionpage.core import parse_md
from notion_markdown import to_notion
from notionify.config import NotionifyConfig
from notionify.converter import MarkdownToNotionConverter

def texts(blocks):
    for block in blocks:
        inner = block[block['type']]
        yield ''.join(part.get('plain_text') or part['text']['content'] for part in inner.get('rich_text', []))
        yield from texts(inner.get('children') or block.get('children') or [])

notionify = MarkdownToNotionConverter(NotionifyConfig(token='none'))
for text in ('ready\\\nfor use', '- ready\n\n  for use', 'see List<String>', 'R&amp;D &lt;5 %', 'Claim.[^1]\n\n[^1]: Source, p. 5'):
    for name, blocks in (('md2notionpage', parse_md(text)), ('notionify', notionify.convert(text).blocks), ('notion-markdown', to_notion(text))):
        print(f'{name}: {list(texts(blocks))}')
PY
)
expect 'texts of the blocks' 'md2notionpage: ['\''readyfor use'\'']
notionify: ['\''ready\nfor use'\'']
notion-markdown: ['\''ready\nfor use'\'']
md2notionpage: ['\''ready'\'', '\''for use'\'']
notionify: ['\''readyfor use'\'']
notion-markdown: ['\''ready'\'', '\''for use'\'']
md2notionpage: ['\''see List'\'']
notionify: ['\''see List<String>'\'']
notion-markdown: ['\''see List<String>'\'']
md2notionpage: ['\''R&amp;D &lt;5 %'\'']
notionify: ['\''R&amp;D &lt;5 %'\'']
notion-markdown: ['\''R&amp;D &lt;5 %'\'']
md2notionpage: ['\''Claim.[^1]'\'', '\''[^1]: Source, p. 5'\'']
notionify: ['\''Claim.[^1]'\'']
notion-markdown: ['\''Claim.[^1]'\'', '\''[^1]: Source, p. 5'\'']' "$seen"
seen=$(js <<'JS'
import { markdownToBlocks } from '@tryfabric/martian';

const shown = (parts) => parts.map((part) => part.text?.content ?? `formula ${part.equation.expression}`).join('');
const texts = (blocks) => blocks.flatMap(({ type, ...block }) => {
  const { rich_text: parts = [], cells = [], children = [] } = block[type];
  return [...(parts.length ? [shown(parts)] : []), ...cells.map(shown), ...texts(children)];
});
for (const text of ['cost 5\\\n7 days', '| cost |\n|---|\n| 5<br>7 days |', 'It costs $5 or $10.', 'Claim.[^1]\n\n[^1]: Source, p. 5',
  '<details><summary>Steps</summary>\n\nwait\n\n</details>'])
  console.log(JSON.stringify(texts(markdownToBlocks(text))));
JS
)
expect 'martian' '["cost 57 days"]
["cost","57 days"]
["It costs formula 5 or 10."]
["Claim.[^1]","[^1]: Source, p. 5"]
["wait"]' "$seen"
seen=$(python3 - <<'PY'
from notion_blockify import Blockizer

for text in ('1. stop\n\n   ```sh\n   drain a\n   ```\n2. wait', 'a snake_case_name', '| id | note |\n|---|---|\n| 1 | a \\| b |', '&lt;5 %'):
    for block in Blockizer().convert(text):
        rows = [block, *block[block['type']].get('children', [])]
        for row in rows:
            inner = row[row['type']]
            for parts in [inner['rich_text']] if 'rich_text' in inner else inner.get('cells', []):
                marks = [''.join(f'/{mark}' for mark, on in (part.get('annotations') or {}).items() if on is True) for part in parts]
                print(row['type'] + ':', ''.join(part['text']['content'] + mark for part, mark in zip(parts, marks)))
PY
)
expect 'notion-blockify' 'numbered_list_item: stop
paragraph: sh/code
paragraph: drain a
paragraph: 
numbered_list_item: wait
paragraph: a snakecase/italicname
table_row: id
table_row: note
table_row: 1
table_row: a \
table_row: b
paragraph: &lt;5 %' "$seen"
