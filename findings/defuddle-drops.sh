#!/usr/bin/env bash
# defuddle, which Obsidian's Web Clipper reads pages with, drops whole sections of an article by their ids, such as
# "next-steps" and "related-work", and lists of three short items.
#
# Expected: a section with a heading and paragraphs in the midst of an article is part of it, whatever it is called;
#   Sphinx and docutils give each section the id of its heading. Lists between two paragraphs of an article are part of
#   it; only what stands outside is taken for navigation.
# Seen: defuddle 0.19.4 (defuddle/node with jsdom) takes an id that contains "next-", "related", "discussion",
#   "feedback", "-alert-", "popular", "profile", "subscription" and others for an advertisement or a widget: heading and
#   text are gone. The same id at the heading does no harm, but for "comments", "tags", "banner" and "copyright": such a
#   heading is gone alone, and its text stands under the one before. defuddle 0.19.4 (defuddle/node with jsdom,
#   Markdown): "Costs fell", "Lead times grew", "Nobody reads logs" are gone, and so are a list of two links and a <dl>;
#   the items are kept where they end in full stops, or where a paragraph that ends in a colon stands before them.
#   Nothing in the text shows that something stood there.
# Matters to: who clips documentation: the chapters "Next steps" and "Discussion" are missing, and nothing says so.
#   removePartialSelectors: false keeps them. Who keeps pages as notes: the list that sums an article up is the one that
#   is missing. It is taken for a "blog metadata list"; removeContentPatterns: false, an option that the README does not
#   name, keeps it.
# Source: defuddle's README, "removePartialSelectors"; defuddle/dist/constants.js; defuddle's README, "Options"; the
#   step that removed something is in debug.removals.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at defuddle@0.19.4 jsdom@29.1.1
seen=$(js 2>"$work/log" <<'JS'
import { JSDOM } from 'jsdom';
import { Defuddle } from 'defuddle/node';
const filler = `<p>${'This paragraph of an article says what is claimed and what is observed, in words enough. '.repeat(4)}</p>`;
const text = 'Costs fell by five per cent in a year, and nobody was told.';
const url = 'https://example.org/claims';
const left = async (part) => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><main><article><h1>Claims</h1>${filler}${part}${filler}</article></main></body></html>`;
  const { content } = await Defuddle(new JSDOM(page, { url }).window.document, url, { markdown: true });
  return ['A heading', text].map((words) => (content.includes(words) ? 'there' : 'gone')).join(' ');
};
for (const id of ['lead-times', 'next-steps', 'discussion', 'feedback-loops', 'related-work', 'fast-alert-acknowledgement', 'tags'])
  console.log(`${id}: ${await left(`<section id="${id}"><h2>A heading</h2><p>${text}</p></section>`)}; ${await left(`<h2 id="${id}">A heading</h2><p>${text}</p>`)}`);
JS
)
expect 'heading and text of a section with the id; of a heading with it' 'lead-times: there there; there there
next-steps: gone gone; there there
discussion: gone gone; there there
feedback-loops: gone gone; there there
related-work: gone gone; there there
fast-alert-acknowledgement: gone gone; there there
tags: gone gone; gone there' "$seen"

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
