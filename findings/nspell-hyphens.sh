#!/usr/bin/env bash
# nspell and typo-js, which read Hunspell's dictionaries, take "on-call", "well-known" and "AT&T" for mistakes, and nspell
# "11thh", "SLAw" and "APIsh" for words.
#
# Expected: with the same en_US dictionary the same words as in Hunspell; nspell calls itself "Hunspell compatible".
# Seen: Hunspell 1.7.1 breaks a word at a hyphen where the dictionary names no other breaks, and takes it if its parts are
#   words; nspell 2.1.5 and typo-js 1.4.0 do not, so that every compound with a hyphen is underlined, and AT&T too
#   (typo-js: don’t with its proper apostrophe besides). nspell lets a rule for ordinals take an end twice, and a
#   name take the ends of words: 11thh, SLAw, APIsh, which it also proposes.
# Matters to: editors and checks in JavaScript that tell the writer of a claim what is wrong in it.
# Source: hunspell(5), BREAK: without it words are broken at a hyphen.
# Debian 12 for Hunspell and its dictionary.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at hunspell=1.7.1-1 hunspell-en-us=1:2020.12.07-2
npm_at nspell@2.1.5 typo-js@1.4.0
words=(on-call well-known state-of-the-art co-author AT\&T don’t dataset 11th 11thh SLAw APIsh)
folder=$work/deb/usr/share/hunspell
[ -e "$folder/en_US.dic" ] || folder=/usr/share/hunspell
seen=$(echo "hunspell: $(printf '%s\n' "${words[@]}" | DICPATH=$folder LC_ALL=C.UTF-8 hunspell -i utf-8 -d en_US -l | paste -sd' ')"
js "$folder/en_US" "${words[@]}" <<'JS'
import fs from 'node:fs';
import nspell from 'nspell';
import Typo from 'typo-js';
const [, , path, ...words] = process.argv;
const [rules, list] = ['.aff', '.dic'].map((end) => fs.readFileSync(path + end, 'utf8'));
const ours = nspell(rules, list), other = new Typo('en_US', rules, list);
console.log('nspell:', ...words.filter((word) => !ours.correct(word)));
console.log('typo-js:', ...words.filter((word) => !other.check(word)));
console.log('nspell for 1th:', ...ours.suggest('1th'));
JS
)
expect 'taken for mistakes' 'hunspell: 11thh SLAw APIsh
nspell: on-call well-known state-of-the-art co-author AT&T
typo-js: on-call well-known state-of-the-art co-author AT&T don’t 11thh SLAw APIsh
nspell for 1th: 11th 11thh fth nth TH' "$seen"
