#!/usr/bin/env bash
# lunr does not find "C#", "C++", ".NET" or "café", typed exactly as they stand in the text.
#
# Expected: a word typed as it stands is found (perhaps with too much else: "C#" finding "C").
# Seen: lunr 2.3.9 cuts all but letters a to z, digits and _ off a word's ends when it builds the index, and
#   cuts nothing when it searches: "C#" is looked up as "c#", in an index that has "c". A word that ends in
#   an accented letter loses it likewise: "café" is kept as "caf". A phrase in quotes finds nothing, and so
#   does "Friday," with the comma that was pasted along.
# Matters to: sites built by MkDocs, Docusaurus plugins and others that search with lunr. Take the
#   trimmer into the search as well: `this.searchPipeline.before(lunr.stemmer, lunr.trimmer)`.
# Source: lunr.js: lunr.trimmer is in builder.pipeline; builder.searchPipeline has the stemmer alone.
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
