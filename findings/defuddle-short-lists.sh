#!/usr/bin/env bash
# defuddle, which Obsidian's Web Clipper reads pages with, drops a list of three short items from an article, a list of
# two sources, and a list of terms.
#
# Expected: lists between two paragraphs of an article are part of it; only what stands outside is taken for navigation.
# Seen: defuddle 0.19.4 (defuddle/node with jsdom, Markdown): "Costs fell", "Lead times grew", "Nobody reads logs" are
#   gone, and so are a list of two links and a <dl>; the items are kept where they end in full stops, or where a
#   paragraph that ends in a colon stands before them. Nothing in the text shows that something stood there.
# Matters to: who keeps pages as notes: the list that sums an article up is the one that is missing. It is taken for a
#   "blog metadata list"; removeContentPatterns: false, an option that the README does not name, keeps it.
# Source: defuddle's README, "Options"; the step that removed something is in debug.removals.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at defuddle@0.19.4 jsdom@29.1.1
seen=$(js <<'JS'
import { JSDOM } from 'jsdom';
import { Defuddle } from 'defuddle/node';
const filler = `<p>${'This paragraph of an article says what is claimed and what is observed, in words enough. '.repeat(4)}</p>`;
const items = (...texts) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
const parts = [
  items('Costs fell', 'Lead times grew', 'Nobody reads logs'),
  items('Costs fell.', 'Lead times grew.', 'Nobody reads logs.'),
  `<p>Observed:</p>${items('Costs fell', 'Lead times grew', 'Nobody reads logs')}`,
  items('<a href="https://example.org/a">The report</a>', '<a href="https://example.org/b">The interview</a>'),
  '<dl><dt>Cost</dt><dd>5 days</dd><dt>Lead time</dt><dd>one day</dd></dl>',
];
for (const part of parts) {
  const page = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><article><h1>Claims</h1>${filler}${part}<p>The end of the article, in a sentence of its own.</p></article></main></body></html>`;
  const url = 'https://example.org/claims';
  const { content } = await Defuddle(new JSDOM(page, { url }).window.document, url, { markdown: true });
  console.log(content.slice(content.lastIndexOf('enough.') + 7, content.indexOf('The end')).trim().replaceAll('\n', ' / ') || 'nothing');
}
JS
)
expect 'what is left' 'nothing
- Costs fell. / - Lead times grew. / - Nobody reads logs.
Observed: /  / - Costs fell / - Lead times grew / - Nobody reads logs
nothing
nothing' "$seen"
