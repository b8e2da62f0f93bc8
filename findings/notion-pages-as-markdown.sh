#!/usr/bin/env bash
# Pages of Notion made Markdown: notion-to-md, used as its README shows for a list of blocks, makes bullets of numbered steps;
# @notion-md-converter/core leaves out every link, what a heading that folds holds, and makes one paragraph of two.
#
# Expected: a numbered_list_item is a numbered step, however the blocks were fetched; a text with a link is a link; two
#   paragraphs stay two; a bar in a cell is escaped, a line break in it <br> or a space.
# Seen: notion-to-md 3.1.9 counts steps in pageToMarkdown alone, so that blocksToMarkdown writes "- stop", "- wait". A bar in
#   a cell parts it and a line break ends its row, as in @notion-md-converter/core 0.6.3; the latter links mentions of pages,
#   and nothing else. What a heading that folds holds, notion-to-md writes as a block of code. Neither it nor notion-to-md-py
#   0.1.5 nor the other escapes anything: "# 12 is open" is a heading, "1986. A year" a list.
# Matters to: run books in Notion that are taken to a repository or a search: steps have no numbers, sources no address,
#   hidden parts are gone, a state stands under no head.
# Source: Notion's API, "Block" (numbered_list_item, is_toggleable) and "Rich text" (href); notion-to-md's README, "converting
#   list of notion objects"; @notion-md-converter/core's README, "Basic Example".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at notion-to-md@3.1.9 @notion-md-converter/core@0.6.3
pip_at notion-to-md-py==0.1.5
cat >"$work/js/pages.mjs" <<'JS'
import { writeFileSync } from 'node:fs';
import { NotionToMarkdown } from 'notion-to-md';
import { NotionMarkdownConverter } from '@notion-md-converter/core';

const plain = { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' };
const text = (content, href = null) => ({
  type: 'text', text: { content, link: href && { url: href } }, annotations: plain, plain_text: content, href,
});
let count = 0;
const block = (type, rich_text, children = [], more = {}) => ({
  object: 'block', id: `b${++count}`, type, has_children: children.length > 0, [type]: { rich_text, color: 'default', ...more }, children,
});
const row = (...cells) => ({ ...block('table_row', []), table_row: { cells: cells.map((cell) => [text(cell)]) } });
const pages = {
  steps: [block('numbered_list_item', [text('stop')]), block('numbered_list_item', [text('wait')])],
  link: [block('paragraph', [text('see '), text('ADR-7', 'https://example.org/7')])],
  paragraphs: [block('paragraph', [text('not done')]), block('paragraph', [text('# 12 is open')])],
  heading: [block('heading_2', [text('Steps')], [block('paragraph', [text('wait')])], { is_toggleable: true })],
  cells: [block('table', [], [row('cost', 'state'), row('a | b', 'open'), row('5\n7 days', 'done')], { has_column_header: true })],
};
const all = {};
const keep = (one) => ((all[one.id] = one.children), one.children.forEach(keep));
Object.values(pages).flat().forEach(keep);
writeFileSync('pages.json', JSON.stringify({ pages, all }));
const client = { blocks: { children: { list: async ({ block_id }) => ({ results: structuredClone(all[block_id]), next_cursor: null, has_more: false }) } } };
const shown = (markdown) => markdown.trim().replace(/\n/g, ' / ');
for (const [kind, blocks] of Object.entries(pages)) {
  const reader = new NotionToMarkdown({ notionClient: client });
  console.log(`${kind}, notion-to-md:`, shown(reader.toMarkdownString(await reader.blocksToMarkdown(structuredClone(blocks))).parent));
  console.log(`${kind}, @notion-md-converter/core:`, shown(new NotionMarkdownConverter().execute(structuredClone(blocks))));
}
all.page = pages.steps;
const reader = new NotionToMarkdown({ notionClient: client });
console.log('steps, notion-to-md, pageToMarkdown:', shown(reader.toMarkdownString(await reader.pageToMarkdown('page')).parent));
JS
expect 'JavaScript' 'steps, notion-to-md: - stop / - wait
steps, @notion-md-converter/core: 1. stop / 2. wait
link, notion-to-md: see [ADR-7](https://example.org/7)
link, @notion-md-converter/core: see ADR-7
paragraphs, notion-to-md: not done /  /  / # 12 is open
paragraphs, @notion-md-converter/core: not done / # 12 is open
heading, notion-to-md: ## Steps /  /  /     wait
heading, @notion-md-converter/core: ## Steps
cells, notion-to-md: | cost     | state | / | -------- | ----- | / | a | b    | open  | / | 5 / 7 days | done  |
cells, @notion-md-converter/core: | cost     | state | / | -------- | ----- | / | a | b    | open  | / | 5 / 7 days | done  |
steps, notion-to-md, pageToMarkdown: 1. stop / 2. wait' "$(cd "$work/js" && node pages.mjs)"
seen=$(cd "$work/js" && python3 - <<'PY'
import json
from types import SimpleNamespace
from notion_to_md import NotionToMarkdown

saved = json.load(open('pages.json'))


def answer(block_id, **_):
    return {'results': saved['all'][block_id], 'next_cursor': None, 'has_more': False}


client = SimpleNamespace(blocks=SimpleNamespace(children=SimpleNamespace(list=answer)))
for kind, blocks in saved['pages'].items():
    saved['all']['page'] = blocks
    reader = NotionToMarkdown(client)
    print(f'{kind}, notion-to-md-py:', reader.to_markdown_string(reader.page_to_markdown('page'))['parent'].strip().replace('\n', ' / '))
PY
)
expect 'Python' 'steps, notion-to-md-py: 1. stop / 2. wait
link, notion-to-md-py: see [ADR-7](https://example.org/7)
paragraphs, notion-to-md-py: not done /  /  / # 12 is open
heading, notion-to-md-py: ## Steps /  /  / 	wait
cells, notion-to-md-py: |   cost   | state | / | -------- | ----- | / | a \| b    | open  | / | 5 7 days | done  |' "$seen"
