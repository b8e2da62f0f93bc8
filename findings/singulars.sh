#!/usr/bin/env bash
# Six of seven libraries that make singulars make "cach" of caches, all make "dy" of dies and "bia" of bias; one makes
# "databasis" of databases, one "quoum" of quota.
#
# Expected: words of every schema and every report come back: cache, cookie, axis or axe, matrix, tie, database, index,
#   analysis, lens, canvas, focus, die.
# Seen: pluralize 8.0.0 (npm), inflection 3.0.2 (npm), inflection 0.5.1 (Python), inflect 7.6.0 and textblob 0.20.1
#   (Python), pluralizer 0.6.0 and Inflector 0.11.4 (crates), in the order below. inflect alone has caches right, and
#   makes "matrice" and "indice". Words that are singular already are cut too: len, canva, quotum, statu.
# Matters to: generators that name types and files by it, messages such as "1 cach", search that joins the forms of a
#   word.
# Source: each library's README, which shows the singulars of common words; the rules of Rails' Inflector.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at pluralize@8.0.0 inflection@3.0.2
pip_at inflection==0.5.1 inflect==7.6.0 textblob==0.20.1
crate_at pluralizer=0.6.0 Inflector=0.11.4 <<'RS'
use inflector::string::singularize::to_singular;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    println!("{}", words.iter().map(|word| pluralizer::pluralize(word, 1, false)).collect::<Vec<_>>().join(" "));
    println!("{}", words.iter().map(|word| to_singular(word)).collect::<Vec<_>>().join(" "));
}
RS
singulars() {
    js "$@" <<'JS'
import pluralize from 'pluralize';
import { singularize } from 'inflection';
const words = process.argv.slice(2);
for (const singular of [pluralize.singular, (word) => singularize(word)]) console.log(words.map((word) => singular(word)).join(' '));
JS
    python3 - "$@" <<'PY'
import sys
import inflect, inflection
from textblob import Word
engine = inflect.engine()
for singular in (inflection.singularize, lambda word: engine.singular_noun(word) or word, lambda word: Word(word).singularize()):
    print(*map(singular, sys.argv[1:]))
PY
    "$work/rust/run" "$@"
}
expect 'of caches cookies axes matrices ties databases indices analyses lenses canvases focuses dies' 'cach cooky axe matrix tie database index analysis lense canvase focus dy
cach cooky ax matrix ty database index analyasis lense canvas focuse dy
cach cooky axis matrix ty database index analysis lense canvase focuse dy
cache cookie axe matrice tie database indice analysis lens canvas focus dy
cach cookie axe matrix ty databasis index analysis lens canvas focuse dy
cach cookie axe matrix tie database index analysis lense canvas focus dy
cach cooky axis matrix ty database index analysis lense canvase focuse dy' \
    "$(singulars caches cookies axes matrices ties databases indices analyses lenses canvases focuses dies)"
expect 'of quota canvas bias lens status means, which are singular' 'quota canva bia len status mean
quotum canvas bia len status mean
quotum canva bia len status mean
quota canva bia len status mean
quotum canva bia len statu mean
quota canvas bia len status mean
quoum canva bia len status mean' "$(singulars quota canvas bias lens status means)"
