#!/usr/bin/env bash
# To the lists of stop words by stopwords-iso and its like "system", "test", "available", "important", "million" and "fire" say
# nothing: of "the system test is not available" no word is left.
#
# Expected: a list of stop words holds articles, pronouns, prepositions and the like, as lunr's and Whoosh's do, and lists for
#   one language agree on most.
# Seen: stopwords-iso 1.1.0 and stopwords-en 0.3.0 (npm), stopwordsiso 0.7.1 and stop-words 2025.11.4 (Python) hold 1298 to
#   1333 English words, among them computer, result, problem, significant, home, page, year, fifteen, cry, thin and website;
#   of three of the four sentences below nothing is left, of one "users". keyword-extractor 0.3.0 drops available, useful,
#   serious and unlikely. stopword 3.1.5 drops IT and never, and keeps not.
# Matters to: search and keywords for claims about work: the words that matter are dropped at both ends, and "not", "under" and
#   "less" with them.
# Source: stopwords-iso's README: "The most comprehensive collection of stopwords for multiple languages."
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at stopword@3.1.5 stopwords-iso@1.1.0 stopwords-en@0.3.0 keyword-extractor@0.3.0 lunr@2.3.9
pip_at stop-words==2025.11.4 stopwordsiso==0.7.1 Whoosh-Reloaded==2.7.5 bm25s==0.3.16
texts=('the system test is not available' 'five million users had important problems' 'fire cry thin website' 'IT is never less than useful')
seen=$(js "${texts[@]}" <<'JS'
import { createRequire } from 'node:module';
import { eng } from 'stopword';
import keywords from 'keyword-extractor';
import lunr from 'lunr';
const require = createRequire(import.meta.url);
const iso = require('stopwords-iso'), en = require('stopwords-en');
const lists = { stopword: eng, 'stopwords-iso': iso.en, 'stopwords-en': en, 'keyword-extractor': keywords.getStopwords({ language: 'english' }) };
const drops = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, (word) => list.includes(word)]));
drops.lunr = (word) => !lunr.stopWordFilter(new lunr.Token(word));
for (const [name, drop] of Object.entries(drops)) {
  console.log(`${name}:`, process.argv.slice(2).map((text) => text.split(' ').filter((word) => !drop(word.toLowerCase())).join(' ')).join(' | '));
}
JS
python3 - "${texts[@]}" <<'PY'
import sys
import stopwordsiso
from bm25s.stopwords import STOPWORDS_EN
from stop_words import get_stop_words
from whoosh.analysis import STOP_WORDS
lists = {'stop-words': get_stop_words('en'), 'stopwordsiso': stopwordsiso.stopwords('en'), 'Whoosh': STOP_WORDS, 'bm25s': STOPWORDS_EN}
for name, words in lists.items():
    print(f'{name}:', ' | '.join(' '.join(word for word in text.split() if word.lower() not in words) for text in sys.argv[1:]))
PY
)
expect 'what is left' 'stopword: system test not available | five million users important problems | fire cry thin website | less useful
stopwords-iso:  | users |  | 
stopwords-en:  | users |  | 
keyword-extractor: system test | million users important problems | fire cry thin website | 
lunr: system test available | five million users important problems | fire cry thin website | never less useful
stop-words:  | users |  | 
stopwordsiso:  | users |  | 
Whoosh: system test available | five million users had important problems | fire cry thin website | never less than useful
bm25s: system test available | five million users had important problems | fire cry thin website | never less than useful' "$seen"
