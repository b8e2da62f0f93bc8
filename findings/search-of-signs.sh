#!/usr/bin/env bash
# Typed as they stand in the text, lunr does not find "C#", ".NET" or "café", MiniSearch no word in backticks and not
# the 5 of "<5 %", and Whoosh nothing for "R&D" or for a question with its question mark.
#
# Expected: a word typed as it stands is found (perhaps with too much else: "C#" finding "C"). Words are parted at
#   spaces and signs, and what remains is looked up: `deploy` is found by deploy. What is typed as it stands in the text
#   is found, perhaps among too much else; a "?" behind a word is dropped as other signs are.
# Seen: lunr 2.3.9 cuts all but letters a to z, digits and _ off a word's ends when it builds the index, and cuts
#   nothing when it searches: "C#" is looked up as "c#", in an index that has "c". A word that ends in an accented
#   letter loses it likewise: "café" is kept as "caf". A phrase in quotes finds nothing, and so does "Friday," with the
#   comma that was pasted along. minisearch 7.2.0 parts at spaces and at what Unicode calls punctuation. The backtick, ~
#   < + = | ^, $ and € are no punctuation there but symbols, and stay part of the word: the index has "`deploy`", "~5",
#   "<5", "€5", "status=open". "5 %", "**bold**" and "(5)" are parted as one would think. The price is lost where all
#   words must match, since 5.50 is looked up as 5 and 50. Whoosh-Reloaded 2.7.5, a TEXT field as it comes: words of one
#   character are not indexed (R, D, C, 5), so that such a query is empty and matches no document; "24/7" finds whatever
#   has 24. "worth it?" looks for a word that begins with "it" and has one letter more, and finds nothing. "NOT known"
#   finds all documents without "known". "don't", "O'Neil", "e-mail", "10:30" and "1.10.2" are found.
# Matters to: sites built by MkDocs, Docusaurus plugins and others that search with lunr. Take the trimmer into the
#   search as well: `this.searchPipeline.before(lunr.stemmer, lunr.trimmer)`. Search in Markdown as it is written, and
#   in figures: the commands in a guide, amounts, bounds. Sites and wikis with its search (MoinMoin 2, Haystack's Whoosh
#   backend): figures and names of one letter, and people who ask in sentences.
# Source: lunr.js: lunr.trimmer is in builder.pipeline; builder.searchPipeline has the stemmer alone; MiniSearch.ts,
#   SPACE_OR_PUNCTUATION = /[\n\r\p{Z}\p{P}]+/u; give `tokenize` with \p{S} in it; whoosh.analysis.StandardAnalyzer,
#   minsize=2; qparser's WildcardPlugin, with "?" for one character.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at lunr@2.3.9
seen=$(js <<'JS'
import lunr from 'lunr';
const texts = ['Faster in C# than before', 'Written in C++ today', 'The .NET team', 'Meet in the café', 'Deploying on Fridays', 'Short lead time'];
const build = (trimmed) => lunr(function () {
  if (trimmed) this.searchPipeline.before(lunr.stemmer, lunr.trimmer);
  this.ref('id');
  this.field('text');
  texts.forEach((text, id) => this.add({ id, text }));
});
const index = build(false);
for (const query of ['C#', 'C', 'C++', '.NET', 'net', 'café', 'caf', 'Fridays,', 'friday', '"lead time"', 'lead time'])
  console.log(query, index.search(query).length);
console.log('trimmed:', ['C#', '.NET', 'café', 'Fridays,'].map((query) => build(true).search(query).length).join(' '));
JS
)
expect 'how many are found' 'C# 0
C 2
C++ 0
.NET 0
net 1
café 0
caf 1
Fridays, 0
friday 1
"lead time" 0
lead time 1
trimmed: 2 1 1 1' "$seen"

npm_at minisearch@7.2.0
seen=$(js <<'JS'
import MiniSearch from 'minisearch';
const lines = [
  'Run the `deploy` step', 'Restored in ~4 days', 'Fails in <3 % of changes', 'Grew by +12 points', 'Set status=open',
  'Costs €5.50 each', 'It is **bold** here', 'All but 6 %', 'Nine (9) of them',
];
const asked = ['deploy', '4', '3', '12', 'open', '5.50', 'bold', '6', '9'];
const found = (search) => asked.filter((words, at) =>
  search.search(words, { combineWith: 'AND' }).some(({ id }) => id === at)).join(' ');
const index = (options) => {
  const search = new MiniSearch({ fields: ['text'], ...options });
  search.addAll(lines.map((text, id) => ({ id, text })));
  return search;
};
console.log('found:', found(index({})));
console.log('parted at symbols too:', found(index({ tokenize: (text) => text.split(/[\n\r\p{Z}\p{P}\p{S}]+/u) })));
JS
)
expect 'of deploy 4 3 12 open 5.50 bold 6 9' 'found: bold 6 9
parted at symbols too: deploy 4 3 12 open 5.50 bold 6 9' "$seen"

pip_at Whoosh-Reloaded==2.7.5
seen=$(python3 - <<'PY'
from whoosh.fields import Schema, TEXT
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

texts = ['Our R&D grows', 'Written in C++ code', 'Only 5 % fail', 'Is it worth it?', "They don't ship", "O'Neil said", 'An e-mail came',
         'Back at 10:30', 'Since 1.10.2']
index = RamStorage().create_index(Schema(text=TEXT(stored=True)))
writer = index.writer()
for text in texts:
    writer.add_document(text=text)
writer.commit()
parser = QueryParser('text', index.schema)
with index.searcher() as searcher:
    for typed in ['R&D', 'C++', '5 %', 'worth it?', "don't", "O'Neil", 'e-mail', '10:30', '1.10.2']:
        print(typed, len(searcher.search(parser.parse(typed))))
PY
)
expect 'found' "R&D 0
C++ 0
5 % 0
worth it? 0
don't 1
O'Neil 1
e-mail 1
10:30 1
1.10.2 1" "$seen"
