#!/usr/bin/env bash
# lemmatizer (npm) makes "st" of cost, "ad" of read and "buy" of buses; simplemma makes "wrong" of worse and "aw" of
# AWS; wink-lemmatizer makes "hop" of hoped.
#
# Expected: the word's form in a dictionary: cost, read, bus, miss, photo, hope. The dictionary form of a word: worse is
#   bad, as worst is; a plural is found by its singular.
# Seen: lemmatizer 0.0.1 takes syllables that can be prefixes off as well, where a word or an ending is left: cost,
#   read, missing, debugging (bug), refactored (factor), undone (do); and takes buses for a form of buy, gases for one
#   of gay, pies for py, canvases for "canvasis". wink-lemmatizer 3.0.4 makes star of staring, hop of hoped, lense of
#   lenses, and leaves refactored. compromise 14.17.0 makes "cach" of caching and "canvase" of canvases. simplemma
#   2.0.0, English: "worse" is "wrong" (and "worst" "bad", "better" and "best" "good"); AWS is read as the plural of aw,
#   axes as that of axe, Windows as that of window. Of the plurals of the trade outages, rollbacks, repos and logins are
#   known; APIs, SLAs, KPIs, runbooks, standups, signups and microservices are not.
# Matters to: search that finds all forms of a word: "read" finds "ad", "buses" "buy". Search and word counts over
#   reports: "it got worse" is found by "wrong", and "runbook" does not find runbooks. A stemmer (Snowball) takes the s
#   off all of these.
# Source: lemmatizer's package.json, "description"; WordNet's morphology (morphy), which takes endings off and no
#   prefixes; simplemma's README: "lemmatize"; its dictionary en.plzma.
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

pip_at simplemma==2.0.0
seen=$(python3 - <<'PY'
import simplemma

for word in 'worse worst better best AWS Windows axes outages repos logins APIs SLAs runbooks standups signups'.split():
    print(word, simplemma.lemmatize(word, 'en'))
PY
)
expect 'lemmas' 'worse wrong
worst bad
better good
best good
AWS aw
Windows window
axes axe
outages outage
repos repo
logins login
APIs APIs
SLAs SLAs
runbooks runbooks
standups standups
signups signups' "$seen"
