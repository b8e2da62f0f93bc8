#!/usr/bin/env bash
# What is typed into a search box, taken apart: lucene-query-parser drops NOT, "a AND NOT b" is "a AND b"; search-query-parser makes
# "at most 5" of cost:-5 and C:data of C:\data, search-string one word of "it's Ann's", and pg-tsquery "cost and not 5" of cost:-5.
#
# Expected: NOT before a word excludes it; -5 behind a name is the number, 10:30 a time, an apostrophe within a word no quotation mark.
# Seen: lucene-query-parser 1.2.0 keeps NOT between two words alone, lucene 2.1.1, its successor, keeps it; both end with an error at
#   24/7, https://… and std::sort. search-query-parser 1.6.0, told that due is a range, makes one beginning of
#   due:2024-01-05-2024-02-05. search-string 4.1.0 takes 10:30, C:\data and https://… for a name and its value, and drops the
#   apostrophes and the space of "it's Ann's". pg-tsquery 8.4.2 makes dont of "don't", and drops "<".
# Matters to: lists of claims, risks and incidents with a search box: what was to be left out is all that is found, or nothing is.
# Source: lucene-query-parser's grammar, which has AND, OR and NOT; search-query-parser's README, ranges; pg-tsquery's, its table.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at lucene-query-parser@1.2.0 lucene@2.1.1 search-query-parser@1.6.0 search-string@4.1.0 pg-tsquery@8.4.2
seen=$(js <<'JS'
import lucene from 'lucene';
import luceneParser from 'lucene-query-parser';
import pg from 'pg-tsquery';
import search from 'search-query-parser';
import searchString from 'search-string';
const SearchString = searchString.default ?? searchString;
const ranges = { keywords: ['state'], ranges: ['cost', 'due'], offsets: false, tokenize: false };
const tree = (node) => node.operator
  ? [node.start, tree(node.left), node.operator, tree(node.right)].filter(Boolean).join(' ')
  : node.left ? [node.start, tree(node.left)].filter(Boolean).join(' ') : `${node.prefix ?? ''}${node.field === '<implicit>' ? '' : `${node.field}:`}${node.term}`;
const parsers = {
  'lucene-query-parser': (text) => tree(luceneParser.parse(text)),
  lucene: (text) => tree(lucene.parse(text)),
  'search-query-parser': (text) => search.parse(text, ranges),
  'search-string': (text) => {
    const seen = SearchString.parse(text);
    const words = seen.getTextSegments().map(({ text: word, negated }) => (negated ? { not: word } : word));
    return [...words, ...seen.getConditionArray().map(({ keyword, value }) => ({ [keyword]: value }))];
  },
  'pg-tsquery': (text) => pg()(text),
};
for (const text of ['NOT done', 'a AND NOT b', 'a NOT b', 'cost:-5', 'due:2024-01-05-2024-02-05', "it's Ann's", "don't page", 'at 10:30 today', 'C:\\data',
  'p95 < 5', '24/7', 'std::sort', 'https://example.org/a']) {
  console.log(text);
  for (const [name, parse] of Object.entries(parsers)) {
    let seen;
    try { seen = parse(text); } catch (error) { seen = `error ${error.name}`; }
    console.log(`    ${name}:`, typeof seen === 'string' ? seen : JSON.stringify(seen));
  }
}
JS
)
expect 'typed' 'NOT done
    lucene-query-parser: done
    lucene: NOT done
    search-query-parser: NOT done
    search-string: ["NOT","done"]
    pg-tsquery: NOT&done
a AND NOT b
    lucene-query-parser: a AND b
    lucene: a AND NOT b
    search-query-parser: a AND NOT b
    search-string: ["a","AND","NOT","b"]
    pg-tsquery: a&NOT&b
a NOT b
    lucene-query-parser: a NOT b
    lucene: a NOT b
    search-query-parser: a NOT b
    search-string: ["a","NOT","b"]
    pg-tsquery: a&NOT&b
cost:-5
    lucene-query-parser: -cost:5
    lucene: -cost:5
    search-query-parser: {"cost":{"from":"","to":"5"},"exclude":{}}
    search-string: [{"cost":"-5"}]
    pg-tsquery: cost&!5
due:2024-01-05-2024-02-05
    lucene-query-parser: due:2024-01-05-2024-02-05
    lucene: due:2024-01-05-2024-02-05
    search-query-parser: {"due":{"from":"2024-01-05-2024-02-05"},"exclude":{}}
    search-string: [{"due":"2024-01-05-2024-02-05"}]
    pg-tsquery: due&2024-01-05-2024-02-05
it'\''s Ann'\''s
    lucene-query-parser: it'\''s <implicit> Ann'\''s
    lucene: it'\''s <implicit> Ann'\''s
    search-query-parser: it'\''s Ann'\''s
    search-string: ["its Anns"]
    pg-tsquery: its&Anns
don'\''t page
    lucene-query-parser: don'\''t <implicit> page
    lucene: don'\''t <implicit> page
    search-query-parser: don'\''t page
    search-string: ["don'\''t","page"]
    pg-tsquery: dont&page
at 10:30 today
    lucene-query-parser: at <implicit> 10:30 <implicit> today
    lucene: at <implicit> 10:30 <implicit> today
    search-query-parser: {"text":"at 10:30 today","exclude":{}}
    search-string: ["at","today",{"10":"30"}]
    pg-tsquery: at&10&30&today
C:\data
    lucene-query-parser: C:\data
    lucene: C:\data
    search-query-parser: {"text":"C:data","exclude":{}}
    search-string: [{"C":"data"}]
    pg-tsquery: C&\data
p95 < 5
    lucene-query-parser: p95 <implicit> < <implicit> 5
    lucene: p95 <implicit> < <implicit> 5
    search-query-parser: p95 < 5
    search-string: ["p95","<","5"]
    pg-tsquery: p95&5
24/7
    lucene-query-parser: error SyntaxError
    lucene: error SyntaxError
    search-query-parser: 24/7
    search-string: ["24/7"]
    pg-tsquery: 24/7
std::sort
    lucene-query-parser: error SyntaxError
    lucene: error SyntaxError
    search-query-parser: {"text":"std::sort","exclude":{}}
    search-string: [{"std":":sort"}]
    pg-tsquery: std&sort
https://example.org/a
    lucene-query-parser: error SyntaxError
    lucene: error SyntaxError
    search-query-parser: {"text":"https://example.org/a","exclude":{}}
    search-string: [{"https":"//example.org/a"}]
    pg-tsquery: https&//example.org/a' "$seen"
