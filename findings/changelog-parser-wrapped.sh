#!/usr/bin/env bash
# changelog-parser reads "Python 3.7 is gone," of an entry that goes on with "not 3.8", leaves out all entries that are
# numbered, and takes "~~5~~ 7 days" for "5 7 days"; keep-a-changelog drops the addresses of links by reference.
#
# Expected: the entries of a change log as they are written.
# Seen: changelog-parser 4.1.0 takes one line of an entry: what it goes on with, a second paragraph, a command and a list
#   within one are in no entry, and numbered entries are none. It takes marks out of texts unless told not to: what was
#   struck out stands, and __init__ is "init". keep-a-changelog 3.1.0 keeps entries whole, and writes "[docs]" back
#   without the line that says where that leads; at numbered entries it stops with an error.
#   @release-notes/changelog-parser 0.1.2 ends an entry at a comment in its command, and what follows is nowhere.
# Matters to: release notes and pages made of a change log that people wrap at 80 columns.
# Source: the READMEs: parseChangelog({ text, removeMarkdown }), parser(…).toString(), parse(…); keepachangelog.com.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at changelog-parser@4.1.0 keep-a-changelog@3.1.0 @release-notes/changelog-parser@0.1.2
seen=$(js <<'JS'
import * as kept from 'keep-a-changelog';
import * as notes from '@release-notes/changelog-parser';
import * as changelog from 'changelog-parser';

const parse = changelog.parseChangelog ?? changelog.default.parseChangelog ?? changelog.default;
const parseNotes = notes.parse ?? notes.default.parse;
for (const entries of [
  '- Python 3.7 is gone,\n  not 3.8', '- one\n\n  two\n- three', '- API\n  - v1 is gone', '1. stop\n2. start', '- ~~5~~ 7 days', '- **Breaking:** 5 % less',
  '- __init__ is old', '- run:\n  ```\n  # all\n  ls\n  ```\n- last', '- see [docs]\n\n[docs]: https://example.org/docs',
]) {
  const text = `# Changelog\n\n## [1.2.0] - 2024-01-05\n\n### Changed\n${entries}\n`;
  const [plain, marked] = await Promise.all([true, false].map(async (removeMarkdown) => JSON.stringify((await parse({ text, removeMarkdown })).versions[0].parsed.Changed)));
  let back;
  try { back = JSON.stringify(kept.parser(text).toString().split('### Changed\n')[1].trim()); } catch (error) { back = 'error'; }
  console.log(JSON.stringify(entries), '=>', plain, plain === marked ? '' : `or ${marked}`, 'keep-a-changelog', back === JSON.stringify(entries) ? 'the same' : back,
    '@release-notes', JSON.stringify(parseNotes(text).releases[0].changed));
}
JS
)
expect 'entries' '"- Python 3.7 is gone,\n  not 3.8" => ["Python 3.7 is gone,"] or ["- Python 3.7 is gone,"] keep-a-changelog the same @release-notes ["Python 3.7 is gone,\n  not 3.8"]
"- one\n\n  two\n- three" => ["one","three"] or ["- one","- three"] keep-a-changelog the same @release-notes ["one\n\n  two","three"]
"- API\n  - v1 is gone" => ["API"] or ["- API"] keep-a-changelog the same @release-notes ["API\n  - v1 is gone"]
"1. stop\n2. start" => []  keep-a-changelog error @release-notes ["1. stop\n2. start"]
"- ~~5~~ 7 days" => ["5 7 days"] or ["- ~~5~~ 7 days"] keep-a-changelog the same @release-notes ["~~5~~ 7 days"]
"- **Breaking:** 5 % less" => ["Breaking: 5 % less"] or ["- **Breaking:** 5 % less"] keep-a-changelog the same @release-notes ["**Breaking:** 5 % less"]
"- __init__ is old" => ["init is old"] or ["- __init__ is old"] keep-a-changelog the same @release-notes ["__init__ is old"]
"- run:\n  ```\n  # all\n  ls\n  ```\n- last" => ["run:","last"] or ["- run:","- last"] keep-a-changelog the same @release-notes ["run:\n  ```"]
"- see [docs]\n\n[docs]: https://example.org/docs" => ["see docs"] or ["- see [docs]"] keep-a-changelog "- see [docs]" @release-notes ["see [docs]"]' "$seen"
