#!/usr/bin/env bash
# What was sought, marked in a text: of "costs 5.1, not 511" document-highlighter shows "not @154@" to who seeks 5.1, and for ADR-7 it
# marks the 7 of ADR-17; in a page it and highlight-text show "R&amp;D" to who seeks "amp".
#
# Expected: the text as it was, with 5.1 marked.
# Seen: document-highlighter 2.1.0. It puts @0@, @1@ and so on in the place of what it found and seeks the next word in that too,
#   its "1" also in "@1@". "ADR-7" is sought as "ADR" and "7", each within words too. highlight-text 0.1.0 seeks in the text that
#   is ready for a page, its character references among it. autosuggest-highlight 3.3.4, highlight-words 2.0.0 and
#   @orama/highlight 0.1.9, asked the same, keep the text.
# Matters to: search in registers of costs, ids and records: what is shown as found is another number.
# Source: the READMEs; document-highlighter/lib ("In a first round, we will replace them with special placeholder").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at document-highlighter@2.1.0 highlight-text@0.1.0 autosuggest-highlight@3.3.4 highlight-words@2.0.0 @orama/highlight@0.1.9
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { Highlight } = require('@orama/highlight');
const match = require('autosuggest-highlight/match');
const parse = require('autosuggest-highlight/parse');
const highlighter = require('document-highlighter');
const { default: highlightText } = await import('highlight-text');
const words = require('highlight-words');
const marked = (parts) => parts.map((part) => (part.highlight ?? part.match) ? `[${part.text}]` : part.text).join('');
const page = (text) => text.replaceAll('&', '&amp;');
const makers = {
  'document-highlighter': (text, sought) => highlighter.text(text, sought).text,
  'document-highlighter (page)': (text, sought) => highlighter.html(page(text), sought).html,
  'highlight-text (page)': (text, sought) => highlightText(text, sought),
  'autosuggest-highlight': (text, sought) => marked(parse(text, match(text, sought))),
  'highlight-words': (text, sought) => marked((words.default ?? words)({ text, query: sought })),
  '@orama/highlight': (text, sought) => new Highlight().highlight(text, sought).HTML,
};
for (const [text, sought] of [['costs 5.1, not 511', '5.1'], ['costs 10 of 100', '10 0'], ['ADR-7 of ADR-17', 'ADR-7'], ['R&D and its amp', 'amp']]) {
  console.log(`${text}, sought ${sought}:`);
  const seen = new Map();
  for (const [name, make] of Object.entries(makers)) {
    const made = make(text, sought).replace(/<(strong|mark|b)[^>]*>/g, '[').replace(/<\/(strong|mark|b)>/g, ']');
    seen.set(made, [...seen.get(made) ?? [], name]);
  }
  for (const [made, names] of seen) console.log(`  ${made} (${names.join(', ')})`);
}
JS
)
expect 'marked' 'costs 5.1, not 511, sought 5.1:
  costs [5].[1], not @[1][5]4@ (document-highlighter)
  costs [5].[1], not 5[1][1] (document-highlighter (page))
  costs [5.1], not 511 (highlight-text (page), autosuggest-highlight, highlight-words, @orama/highlight)
costs 10 of 100, sought 10 0:
  costs @[0]@ of [10][0] (document-highlighter)
  costs 1[0] of 1[00][] (document-highlighter (page))
  costs [10] of [100] (highlight-text (page))
  costs [10] of 100 (autosuggest-highlight)
  costs [10] of [10]0 (highlight-words)
  costs [10] of [10][0] (@orama/highlight)
ADR-7 of ADR-17, sought ADR-7:
  [ADR]-[7 of ADR]-1[7] (document-highlighter, document-highlighter (page))
  [ADR-7] of ADR-17 (highlight-text (page), autosuggest-highlight, highlight-words, @orama/highlight)
R&D and its amp, sought amp:
  R&D and its [amp] (document-highlighter, autosuggest-highlight, highlight-words, @orama/highlight)
  R&[amp];D and its [amp] (document-highlighter (page), highlight-text (page))' "$seen"
