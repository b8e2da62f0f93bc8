#!/usr/bin/env bash
# Of an entry that goes on in the next line changelog-parser reads the first line alone, "Python 3.7 is gone,", and
# keepachangelog makes two entries; keep-a-changelog drops the addresses of links by reference.
#
# Expected: the entries of a change log as they are written. A reader of Markdown change logs joins the lines of an
#   item; what it read it writes so that it says the same.
# Seen: changelog-parser 4.1.0 takes one line of an entry: what it goes on with, a second paragraph, a command and a
#   list within one are in no entry, and numbered entries are none. It takes marks out of texts unless told not to: what
#   was struck out stands, and __init__ is "init". keep-a-changelog 3.1.0 keeps entries whole, and writes "[docs]" back
#   without the line that says where that leads; at numbered entries it stops with an error.
#   @release-notes/changelog-parser 0.1.2 ends an entry at a comment in its command, and what follows is nowhere.
#   keepachangelog 2.0.0, to_dict and from_dict: each line is an entry: the second line of a wrapped item, nested items
#   and paragraphs, all on one level. The sentence below a version becomes a bullet without a section. "[YANKED]" is
#   part of the date. `* a` is "- a", `+ a` is "- + a".
# Matters to: release notes and pages made of a change log that people wrap at 80 columns. Change logs wrapped at 80
#   columns, and pages and release notes made from them by it: half a sentence is an entry.
# Source: the READMEs: parseChangelog({ text, removeMarkdown }), parser(…).toString(), parse(…); keepachangelog.com;
#   keepachangelog/_changelog.py, which goes through the file by lines.
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

pip_at keepachangelog==2.0.0
cd "$work"
cat >CHANGELOG.md <<'MARKDOWN'
# Changelog

## [1.1.0] - 2024-01-05
### Removed
- Python 3.7 is gone,
  not 3.8
- Old options
  - all but one: `--fast`
MARKDOWN
seen=$(python3 - <<'PY'
import keepachangelog

print(keepachangelog.to_dict('CHANGELOG.md')['1.1.0']['removed'])
print(keepachangelog.from_dict(keepachangelog.to_dict('CHANGELOG.md')).split('### Removed\n')[1].strip())
PY
)
expect 'read, and written' "['Python 3.7 is gone,', 'not 3.8', 'Old options', 'all but one: \`--fast\`']
- Python 3.7 is gone,
- not 3.8
- Old options
- all but one: \`--fast\`" "$seen"
