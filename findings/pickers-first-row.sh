#!/usr/bin/env bash
# Who types "done" into a picker and presses Enter takes "not done" with fzf (npm), nucleo-matcher and sublime_fuzzy; "C#" is C++ to
# fast-fuzzy and C to uFuzzy, "5 %" is 50 % to nucleo-matcher and -5 to @m31coding/fuzzy-search.
#
# Expected: the row that is typed as it stands comes first.
# Seen: fzf 0.5.2 (npm), match_list of nucleo-matcher 0.3.1 and sublime_fuzzy 0.7.0 give a word the same score wherever it stands, and
#   rows of the same score as they came, so that ADR-10 comes before ADR-1 and v1.10 before v1.1; the program fzf has the shorter row
#   first. nucleo-matcher takes "5 %" for two words. fast-fuzzy 1.12.0 and the crate fuzzywuzzy 0.0.2 leave signs out unless told
#   otherwise, uFuzzy 1.0.19 always, and to uFuzzy "-5" is all that has no 5. @m31coding/fuzzy-search 2.0.0 folds "C#" to "C".
#   Right in all: frizbee 0.13.0, simsearch 0.4.0 (crates), fuzzysort 4.0.2, @nozbe/microfuzz 1.0.0.
# Matters to: pickers of states, releases, records and languages, whose first row is taken with Enter: the opposite state is.
# Source: fzf (npm), README, "tiebreakers"; nucleo-matcher's Pattern::match_list; fast-fuzzy's README, "ignoreSymbols".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at fzf@0.5.2 @leeoniya/ufuzzy@1.0.19 fast-fuzzy@1.12.0 @m31coding/fuzzy-search@2.0.0 fuzzysort@4.0.2 @nozbe/microfuzz@1.0.0
crate_at nucleo-matcher=0.3.1 sublime_fuzzy=0.7.0 fuzzywuzzy=0.0.2 frizbee=0.13.0 simsearch=0.4.0 <<'RS'
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (rows, typed): (Vec<_>, Vec<_>) = arguments[0].split('|').map(str::to_owned).map(|row| (row.clone(), row)).unzip();
    let words: Vec<&str> = rows.iter().map(String::as_str).collect();
    let first = |name: &str, of: &dyn Fn(&str) -> Option<String>| {
        let wrong: Vec<String> = typed.iter().filter_map(|query| {
            let seen = of(query).unwrap_or("nothing".into());
            (&seen != query).then(|| format!("{query} -> {seen}"))
        }).collect();
        println!("{name}: {}", wrong.join(", "));
    };
    first("nucleo-matcher", &|query| {
        let mut matcher = nucleo_matcher::Matcher::new(nucleo_matcher::Config::DEFAULT);
        let pattern = Pattern::parse(query, CaseMatching::Smart, Normalization::Smart);
        pattern.match_list(words.iter(), &mut matcher).first().map(|(row, _)| row.to_string())
    });
    first("sublime_fuzzy", &|query| {
        let mut scored: Vec<_> = words.iter().filter_map(|row| Some((sublime_fuzzy::best_match(query, row)?.score(), row))).collect();
        scored.sort_by(|one, other| other.0.cmp(&one.0));
        scored.first().map(|(_, row)| row.to_string())
    });
    first("fuzzywuzzy", &|query| {
        use fuzzywuzzy::{fuzz::wratio, process::extract_one, utils::full_process};
        extract_one(query, &words, &full_process, &wratio, 0).map(|(row, _)| row)
    });
    first("frizbee", &|query| {
        let found = frizbee::Matcher::new(query, &frizbee::Config::default()).match_list(&words);
        found.first().map(|one| words[one.index as usize].to_string())
    });
    first("simsearch", &|query| {
        let mut index = simsearch::Index::new();
        words.iter().enumerate().for_each(|(at, row)| { index.insert(at, row); });
        index.search(query).first().map(|one| words[one.id].to_string())
    });
}
RS
rows='not done|done|undone|C++|C#|C|ADR-10|ADR-1|v1.10|v1.1|50 %|5 %|5|-5|Rough draft|R&D'
cat >"$work/js/first.txt" <<<"$rows"
of_npm=$(js <<'JS'
import { readFileSync } from 'fs';
import { Fzf } from 'fzf';
import uFuzzy from '@leeoniya/ufuzzy';
import { search } from 'fast-fuzzy';
import { Query, SearcherFactory } from '@m31coding/fuzzy-search';
import fuzzysort from 'fuzzysort';
import microfuzz from '@nozbe/microfuzz';
const rows = readFileSync('first.txt', 'utf8').trim().split('|');
const ufuzzy = new uFuzzy();
const m31 = SearcherFactory.createDefaultSearcher();
m31.indexEntities(rows.map((text, id) => ({ id, text })), (row) => row.id, (row) => [row.text]);
const create = microfuzz.default ?? microfuzz;
const pickers = {
  fzf: (text) => new Fzf(rows).find(text)[0]?.item,
  uFuzzy: (text) => {
    const [found, info, order] = ufuzzy.search(rows, text);
    return rows[order?.length ? info.idx[order[0]] : found?.[0]];
  },
  'fast-fuzzy': (text) => search(text, rows)[0],
  'fuzzy-search': (text) => m31.getMatches(new Query(text)).matches[0]?.entity.text,
  fuzzysort: (text) => fuzzysort.go(text, rows)[0]?.target,
  microfuzz: (text) => create(rows)(text)[0]?.item,
};
for (const [name, first] of Object.entries(pickers)) {
  const wrong = rows.map((text) => [text, first(text) ?? 'nothing']).filter(([text, seen]) => text !== seen);
  console.log(`${name}:`, wrong.map((pair) => pair.join(' -> ')).join(', '));
}
JS
)
expect 'first of npm' 'fzf: done -> not done, C -> C++, ADR-1 -> ADR-10, v1.1 -> v1.10, 5 -> 50 %
uFuzzy: C++ -> C, C# -> C, 5 % -> 5, -5 -> not done
fast-fuzzy: C# -> C++, C -> C++, 5 -> 5 %, -5 -> 5 %
fuzzy-search: C++ -> C, C# -> C, 5 % -> -5, 5 -> -5
fuzzysort: 
microfuzz: ' "$of_npm"
expect 'first of crates' 'nucleo-matcher: done -> not done, C -> C++, ADR-1 -> ADR-10, v1.1 -> v1.10, 5 % -> 50 %, 5 -> 50 %
sublime_fuzzy: done -> not done, C -> C++, ADR-1 -> ADR-10, v1.1 -> v1.10, 5 -> 50 %
fuzzywuzzy: C# -> C++, C -> C++, 5 -> 5 %, -5 -> 5 %
frizbee: 
simsearch: ' "$("$work/rust/run" "$rows")"
