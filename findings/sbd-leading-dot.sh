#!/usr/bin/env bash
# sbd and pysbd, which part a text into sentences, end one before ".NET" or ".env", and sbd drops the dot.
#
# Expected: "It runs on .NET 8." is one sentence, and no sign of the text is lost.
# Seen: sbd 1.0.19 (npm) gives "It runs on " and "NET 8."; pysbd 0.3.4 (spaCy's and langchain's users know it) "It runs
#   on ." and "NET 8.". ".5" is left alone. sentence-splitter 5.0.1, compromise 14.17.0 and syntok 1.4.4 give one
#   sentence with its dot.
# Matters to: notes on software that are cut into sentences for claims, search or speech: "Use .env files here" is two.
# Source: sbd's lib/tokenizer.js; pysbd's "golden rules", none of which has such a word.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at sbd@1.0.19 sentence-splitter@5.0.1 compromise@14.17.0
pip_at pysbd==0.3.4 syntok==1.4.4
texts=('It runs on .NET 8.' 'Use .env files here.' 'It is .5 now.')
seen=$(js "${texts[@]}" <<'JS'
import sbd from 'sbd';
import { split } from 'sentence-splitter';
import nlp from 'compromise';
for (const text of process.argv.slice(2)) {
  for (const parts of [sbd.sentences(text), split(text).map((part) => part.raw), nlp(text).sentences().out('array')]) console.log(parts.join('|'));
}
JS
python3 - "${texts[@]}" <<'PY'
import sys
import pysbd
from syntok import segmenter
for text in sys.argv[1:]:
    print('|'.join(pysbd.Segmenter().segment(text)))
    print('|'.join(''.join(word.spacing + word.value for word in sentence) for part in segmenter.process(text) for sentence in part))
PY
)
expect 'sbd, sentence-splitter, compromise of each text, then pysbd and syntok' 'It runs on |NET 8.
It runs on .NET 8.
It runs on .NET 8.
Use |env files here.
Use .env files here.
Use .env files here.
It is .5 now.
It is .5 now.
It is .5 now.
It runs on .|NET 8.
It runs on .NET 8.
Use .|env files here.
Use .env files here.
It is .5 now.
It is .5 now.' "$seen"
