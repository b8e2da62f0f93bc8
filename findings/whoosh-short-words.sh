#!/usr/bin/env bash
# Whoosh finds nothing for "R&D", "C++" and "5 %", and nothing for a question with its question mark.
#
# Expected: what is typed as it stands in the text is found, perhaps among too much else; a "?" behind a word is
#   dropped as other signs are.
# Seen: Whoosh-Reloaded 2.7.5, a TEXT field as it comes: words of one character are not indexed (R, D, C, 5), so that
#   such a query is empty and matches no document; "24/7" finds whatever has 24. "worth it?" looks for a word that begins
#   with "it" and has one letter more, and finds nothing. "NOT known" finds all documents without "known".
#   "don't", "O'Neil", "e-mail", "10:30" and "1.10.2" are found.
# Matters to: sites and wikis with its search (MoinMoin 2, Haystack's Whoosh backend): figures and names of one letter,
#   and people who ask in sentences.
# Source: whoosh.analysis.StandardAnalyzer, minsize=2; qparser's WildcardPlugin, with "?" for one character.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
