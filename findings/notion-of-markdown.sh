#!/usr/bin/env bash
# Of Markdown taken to Notion, md2notionpage makes one word of the words beside a hard break, notionify one of the last
# and the first word of an item's two paragraphs, and both show "&lt;5 %" letter by letter.
#
# Expected: the words of the document, with a line break, a space or a block between them, and the sign that a character
#   reference stands for.
# Seen: md2notionpage 0.1.6: "ready\" "for use" is "readyfor use", and `List<String>` in the text is "List"; notionify
#   0.2.3: "ready", "for use", two paragraphs of an item, are "readyfor use", and the text of a footnote is nowhere;
#   both, and notion-markdown 0.7.0: "R&amp;D" and "&lt;5 %" stand so on the page.
# Matters to: who puts Markdown of programs that escape <, > and & by references, or break lines in lists, on Notion's
#   pages.
# Source: CommonMark 0.31, 2.5 (entity references), 6.7 (hard line breaks).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at notionify==0.2.3 md2notionpage==0.1.6 notion-markdown==0.7.0
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
