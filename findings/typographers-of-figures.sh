#!/usr/bin/env bash
# Libraries that better the typography of a text change its figures: typograf makes "½/2024" of the date 1/2/2024, typogr "5’$2 10”"
# of 5' 10", and typeset "2024 – 01-05" of 2024-01-05.
#
# Expected: dates, ranges, sizes and numbers of telephones stay as they are, or get the dash that a typesetter takes.
# Seen: typograf 7.8.0 (en-US) makes ½ of 1/2 in a date, © of the "(c)" that counts an item, and a long dash of the minus in
#   "10 - 5 = 5". typogr 0.6.8 writes the letters "$2" between feet and inches. typeset 0.3.5 puts a dash with spaces into
#   2024-01-05, 10:30-11:30 and 555-0100. smartypants 0.2.2, retext-smartypants 6.2.0 and smartquotes 2.3.2 change the quotation
#   marks alone in all of these.
# Matters to: notes of releases and run books that go through a site's typography: a date cannot be read, or is another.
# Source: the rules of typograf (fraction, copy, dash), typogr (re_closing_single_quotes2) and typeset (punctuation).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at typograf@7.8.0 typogr@0.6.8 typeset@0.3.5 smartypants@0.2.2 retext@9.0.0 retext-smartypants@6.2.0 \
    smartquotes@2.3.2 jsdom@29.1.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { retext } from 'retext';
import retextSmartypants from 'retext-smartypants';
import Typograf from 'typograf';
const require = createRequire(import.meta.url);
const taken = (name) => { const found = require(name); return found.default ?? found; };
const { document } = new JSDOM('').window;
const better = {
  typograf: (text) => new Typograf({ locale: ['en-US'] }).execute(text),
  typogr: (text) => taken('typogr').smartypants(text),
  typeset: (text) => taken('typeset')(`<p>${text}</p>`, { disable: ['hyphenate', 'hangingPunctuation', 'ligatures', 'smallCaps'] }),
  smartypants: (text) => require('smartypants').smartypants(text, '1'),
  'retext-smartypants': (text) => String(retext().use(retextSmartypants).processSync(text)),
  smartquotes: (text) => taken('smartquotes')(text),
};
for (const text of ['on 1/2/2024', '(c) the third', '10 - 5 = 5', 'due 2024-01-05', 'at 10:30-11:30', 'call 555-0100', 'a 5\' 10" desk'])
  for (const [name, make] of Object.entries(better)) {
    document.body.innerHTML = make(text);
    const made = document.body.textContent.trim();
    if (made.replace(/\u00a0/g, ' ') !== text) console.log(`${text}, ${name}: ${made}`);
  }
JS
)
expect 'bettered' 'on 1/2/2024, typograf: on ½/2024
(c) the third, typograf: © the third
10 - 5 = 5, typograf: 10 — 5 = 5
10 - 5 = 5, typeset: 10 – 5 = 5
due 2024-01-05, typeset: due 2024 – 01-05
at 10:30-11:30, typeset: at 10:30 – 11:30
call 555-0100, typeset: call 555 – 0100
a 5'\'' 10" desk, typograf: a 5'\'' 10” desk
a 5'\'' 10" desk, typogr: a 5’$2 10” desk
a 5'\'' 10" desk, typeset: a 5′ 10″ desk
a 5'\'' 10" desk, smartypants: a 5’ 10” desk
a 5'\'' 10" desk, retext-smartypants: a 5’ 10” desk
a 5'\'' 10" desk, smartquotes: a 5′ 10″ desk' "$seen"
