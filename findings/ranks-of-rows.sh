#!/usr/bin/env bash
# Rows ranked for a search or a language model: where half of the rows are open, rank_bm25 gives for "open" two that are not;
# bm25s gives for "not realised" what is realised, for ADR-7 ADR-17, and for 5.1 and C# nothing; okapibm25 "55 days" for 5.
#
# Expected: the row with the words that were asked for comes first.
# Seen: rank_bm25 0.2.2, BM25Okapi as its README has it: a word that stands in half of the rows weighs nothing, and in more,
#   next to nothing; get_top_n then gives the last rows first. bm25s 0.3.16 and minsearch 0.2.0 have no words of one letter or
#   digit, so that C#, R&D and 5.1 are empty and "ADR-7" is "ADR"; bm25s leaves "not" out. okapibm25 1.4.1 counts a word as a
#   regular expression within others: 55 has 5 twice, and "C++" is an error.
# Matters to: assistants and search boxes over registers, records and run books: what is handed on says the opposite.
# Source: the READMEs: get_top_n(query, corpus, n), bm25s.tokenize(corpus), Index.search(query), BM25(documents, words).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at rank-bm25==0.2.2 bm25s==0.3.16 minsearch==0.2.0
npm_at okapibm25@1.4.1
cat >"$work/made.py" <<'PY'
import bm25s
from minsearch import Index
from rank_bm25 import BM25Okapi

few = ['C01 is open', 'C02 is open', 'C03 is done', 'C04 is late']
rows = ['Benefit not realised, due in January', 'Benefit realised', 'ADR-7 on caches', 'ADR-17', 'Step 5.1 waits', 'A service in C#', 'R&D budget']
print('rank_bm25: open =>', ', '.join(BM25Okapi([row.split(' ') for row in few]).get_top_n(['open'], few, n=2)))
ranked = bm25s.BM25()
ranked.index(bm25s.tokenize(rows, show_progress=False), show_progress=False)
index = Index(text_fields=['text'])
index.fit([{'text': row} for row in rows])
for query in ('not realised', 'ADR-7', '5.1', 'C#', 'R&D', 'budget'):
    (found,), (scores,) = ranked.retrieve(bm25s.tokenize([query], show_progress=False), k=len(rows), show_progress=False)
    print(f'bm25s: {query} =>', ', '.join(rows[at] for at, score in zip(found, scores) if score) or 'nothing')
    print(f'minsearch: {query} =>', ', '.join(row['text'] for row in index.search(query)) or 'nothing')
PY
seen=$(python3 "$work/made.py" 2>"$work/warnings"
js <<'JS'
import bm25 from 'okapibm25';

const rows = ['takes 5 days', 'takes 55 days', 'takes C++'];
for (const word of ['5', 'C++'])
  try {
    const scores = bm25.default(rows, [word], { b: 0.75, k1: 1.2 });
    console.log(`okapibm25: ${word} =>`, rows.map((row, at) => [scores[at], row]).filter(([score]) => score).sort(([a], [b]) => b - a)
      .map(([, row]) => row).join(', ') || 'nothing');
  } catch (error) {
    console.log(`okapibm25: ${word} => an error`);
  }
JS
)
expect 'ranked' 'rank_bm25: open => C04 is late, C03 is done
bm25s: not realised => Benefit realised, Benefit not realised, due in January
minsearch: not realised => Benefit not realised, due in January, Benefit realised
bm25s: ADR-7 => ADR-17, ADR-7 on caches
minsearch: ADR-7 => ADR-17, ADR-7 on caches
bm25s: 5.1 => nothing
minsearch: 5.1 => nothing
bm25s: C# => nothing
minsearch: C# => nothing
bm25s: R&D => nothing
minsearch: R&D => nothing
bm25s: budget => R&D budget
minsearch: budget => R&D budget
okapibm25: 5 => takes 55 days, takes 5 days
okapibm25: C++ => an error' "$seen"
