#!/usr/bin/env bash
# tantivy's query parser takes the apostrophe of "don't" for a quotation mark that is never closed.
#
# Expected: "C++" or "24/7" are what a query language trips over; "don't" is a word.
# Seen: tantivy 0.27.0 (Python): "C++", "C#", "24/7", "R&D", "on-call" are fine. "don't", "O'Neil" and
#   "team's" are "Syntax Error"; with the typographic apostrophe "don’t" is found.
# Matters to: programs that pass on what a person typed. parse_query_lenient takes it.
# Source: tantivy's query-grammar, which allows phrases in ' as well as in ".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tantivy==0.27.0
seen=$(python3 - <<'PY'
import tantivy

builder = tantivy.SchemaBuilder()
builder.add_text_field('text', stored=True)
index = tantivy.Index(builder.build())
writer = index.writer(15_000_000, 1)
for text in ["They don't ship", "O'Neil said", 'Written in C++', 'Faster in C#', 'Open 24/7', 'R&D spends', 'On-call rota']:
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()
searcher = index.searcher()
for query in ['C++', 'C#', '24/7', 'R&D', 'on-call', "don't", "O'Neil", "team's", 'don\u2019t']:
    try:
        print(query, len(searcher.search(index.parse_query(query, ['text'])).hits) > 0)
    except ValueError as error:
        print(query, str(error).split(':')[0])
query, errors = index.parse_query_lenient("don't", ['text'])
print('leniently', len(searcher.search(query).hits), len(errors))
PY
)
expect 'found' "C++ True
C# True
24/7 True
R&D True
on-call True
don't Syntax Error
O'Neil Syntax Error
team's Syntax Error
don’t True" "$(printf '%s\n' "$seen" | grep -v leniently)"
expect 'what parse_query_lenient makes of it' 'leniently 1 0' "$(printf '%s\n' "$seen" | grep leniently)"
