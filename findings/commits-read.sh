#!/usr/bin/env bash
# Commit messages by the convention "type: subject", read for a change log: to parse-commit-message "BREAKING-CHANGE: gone" is a patch, so
# is a breaking change behind "Reviewed-by: Ann", and footers behind a breaking change are dropped; @conventional-commits/parser reads no
# "Closes #12, #13", and conventional-commits-parser closes 5 for "do not close #5".
#
# Expected: as the convention says: footers are a word and ": " or " #" each, in any order, "BREAKING-CHANGE" is as "BREAKING CHANGE",
#   and all of them are there afterwards.
# Seen: parse-commit-message 5.0.4 drops "Reviewed-by: Ann" and "Refs #12" where the message has a body and a breaking change, too. The
#   plugins of its README's example end in an error, so "increment" is asked alone. @conventional-commits/parser 0.4.1 makes "S: none" of
#   a line "BREAKING CHANGES: none". conventional-commits-parser 6.4.0 with the preset conventional-changelog-conventionalcommits 9.3.1
#   takes "Reviewed-by: Ann" behind a breaking change for part of it.
# Matters to: change logs and release notes made of commits: breaking changes are not listed, issues are closed that are open.
# Source: Conventional Commits 1.0.0, points 8 to 16.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at conventional-commits-parser@6.4.0 conventional-changelog-conventionalcommits@9.3.1 @conventional-commits/parser@0.4.1 \
    parse-commit-message@5.0.4
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import preset from 'conventional-changelog-conventionalcommits';
import { CommitParser } from 'conventional-commits-parser';
const require = createRequire(import.meta.url);
const { parser, toConventionalChangelogFormat } = require('@conventional-commits/parser');
const { applyPlugins, check, mappers, parse } = require('parse-commit-message');
const options = await preset();
const changes = new CommitParser(options.parser ?? options.parserOpts);
const shown = ({ type, body, notes, references }) => ({ type, body: body || '', breaking: notes.map(({ text }) => text),
  issues: references.map(({ action, issue }) => `${action} ${issue}`) });
const ways = {
  'conventional-commits-parser': (text) => shown(changes.parse(text)),
  '@conventional-commits/parser': (text) => shown(toConventionalChangelogFormat(parser(text))),
  'parse-commit-message': (text) => {
    const [{ header, body, footer, increment }] = applyPlugins([mappers.increment], check(parse(text)));
    return { type: header.type, body: body ?? '', footer, increment };
  },
};
for (const text of ['feat(api)!: it', 'fix: it\n\nIt was late.\n\nBREAKING CHANGE: the flag is gone\n\nReviewed-by: Ann\nRefs #12', 'fix: it\n\nBREAKING-CHANGE: gone',
  'fix: it\n\nReviewed-by: Ann\nBREAKING CHANGE: gone', 'fix: it\n\nBREAKING CHANGES: none', 'fix: it\n\nCloses #12, #13', 'feat: do not close #5']) {
  console.log(JSON.stringify(text));
  for (const [name, way] of Object.entries(ways)) console.log(`  ${name}: ${JSON.stringify(way(text))}`);
}
JS
)
expect 'commits' '"feat(api)!: it"
  conventional-commits-parser: {"type":"feat","body":"","breaking":["it"],"issues":[]}
  @conventional-commits/parser: {"type":"feat","body":"","breaking":["it"],"issues":[]}
  parse-commit-message: {"type":"feat!","body":"","footer":null,"increment":"major"}
"fix: it\n\nIt was late.\n\nBREAKING CHANGE: the flag is gone\n\nReviewed-by: Ann\nRefs #12"
  conventional-commits-parser: {"type":"fix","body":"It was late.","breaking":["the flag is gone\n\nReviewed-by: Ann"],"issues":["null 12"]}
  @conventional-commits/parser: {"type":"fix","body":"It was late.","breaking":["the flag is gone"],"issues":["Refs 12"]}
  parse-commit-message: {"type":"fix","body":"It was late.","footer":"BREAKING CHANGE: the flag is gone","increment":"major"}
"fix: it\n\nBREAKING-CHANGE: gone"
  conventional-commits-parser: {"type":"fix","body":"","breaking":["gone"],"issues":[]}
  @conventional-commits/parser: {"type":"fix","body":"","breaking":["gone"],"issues":[]}
  parse-commit-message: {"type":"fix","body":"BREAKING-CHANGE: gone","footer":null,"increment":"patch"}
"fix: it\n\nReviewed-by: Ann\nBREAKING CHANGE: gone"
  conventional-commits-parser: {"type":"fix","body":"Reviewed-by: Ann","breaking":["gone"],"issues":[]}
  @conventional-commits/parser: {"type":"fix","body":"","breaking":["gone"],"issues":[]}
  parse-commit-message: {"type":"fix","body":"Reviewed-by: Ann\nBREAKING CHANGE: gone","footer":null,"increment":"patch"}
"fix: it\n\nBREAKING CHANGES: none"
  conventional-commits-parser: {"type":"fix","body":"BREAKING CHANGES: none","breaking":[],"issues":[]}
  @conventional-commits/parser: {"type":"fix","body":"S: none","breaking":[],"issues":[]}
  parse-commit-message: {"type":"fix","body":"BREAKING CHANGES: none","footer":null,"increment":"major"}
"fix: it\n\nCloses #12, #13"
  conventional-commits-parser: {"type":"fix","body":"","breaking":[],"issues":["Closes 12","Closes 13"]}
  @conventional-commits/parser: {"type":"fix","body":"","breaking":[],"issues":[]}
  parse-commit-message: {"type":"fix","body":"Closes #12, #13","footer":null,"increment":"patch"}
"feat: do not close #5"
  conventional-commits-parser: {"type":"feat","body":"","breaking":[],"issues":["close 5"]}
  @conventional-commits/parser: {"type":"feat","body":"","breaking":[],"issues":[]}
  parse-commit-message: {"type":"feat","body":"","footer":null,"increment":"minor"}' "$seen"
