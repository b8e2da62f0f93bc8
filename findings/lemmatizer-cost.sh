#!/usr/bin/env bash
# lemmatizer (npm) makes "st" of cost, "ad" of read, "buy" of buses, "sing" of missing and "s" of photos; wink-lemmatizer makes
# "hop" of hoped.
#
# Expected: the word's form in a dictionary: cost, read, bus, miss, photo, hope.
# Seen: lemmatizer 0.0.1 takes syllables that can be prefixes off as well, where a word or an ending is left: cost, read, missing,
#   debugging (bug), refactored (factor), undone (do); and takes buses for a form of buy, gases for one of gay, pies for py,
#   canvases for "canvasis". wink-lemmatizer 3.0.4 makes star of staring, hop of hoped, lense of lenses, and leaves refactored.
#   compromise 14.17.0 makes "cach" of caching and "canvase" of canvases.
# Matters to: search that finds all forms of a word: "read" finds "ad", "buses" "buy".
# Source: lemmatizer's package.json, "description"; WordNet's morphology (morphy), which takes endings off and no prefixes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at lemmatizer@0.0.1 wink-lemmatizer@3.0.4 compromise@14.17.0
verbs=(cost read used missing paid debugging refactored undone hoped staring caching)
nouns=(buses gases photos pies lenses canvases)
seen=$(js "${verbs[*]}" "${nouns[*]}" <<'JS'
import { createRequire } from 'node:module';
import wink from 'wink-lemmatizer';
import nlp from 'compromise';
const { lemmatizer } = createRequire(import.meta.url)('lemmatizer');
const [verbs, nouns] = process.argv.slice(2).map((words) => words.split(' '));
const infinitive = (word) => { const text = nlp(`They ${word}`); text.verbs().toInfinitive(); return text.text().replace('They ', ''); };
const singular = (word) => { const text = nlp(`the ${word}`); text.nouns().toSingular(); return text.text().replace('the ', ''); };
console.log('lemmatizer:', ...verbs.map((word) => lemmatizer(word)), '|', ...nouns.map((word) => lemmatizer(word)));
console.log('wink-lemmatizer:', ...verbs.map((word) => wink.verb(word)), '|', ...nouns.map((word) => wink.noun(word)));
console.log('compromise:', ...verbs.map(infinitive), '|', ...nouns.map(singular));
JS
)
expect "of ${verbs[*]} | ${nouns[*]}" 'lemmatizer: st ad us sing paie bug factor do hope stare cache | buy gay s py len canvasis
wink-lemmatizer: cost read use miss pay debug refactored undo hop star cache | bus gas photo pie lense canvas
compromise: cost read use missing pay debug refactor undo hope staring cach | bus gas photo pie lense canvase' "$seen"
