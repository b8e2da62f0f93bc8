#!/usr/bin/env bash
# keepachangelog makes two entries of one that goes on in the next line: "- Python 3.7 is gone," and "- not 3.8".
#
# Expected: a reader of Markdown change logs joins the lines of an item; what it read it writes so that it says the
#   same.
# Seen: keepachangelog 2.0.0, to_dict and from_dict: each line is an entry: the second line of a wrapped item, nested
#   items and paragraphs, all on one level. The sentence below a version becomes a bullet without a section.
#   "[YANKED]" is part of the date. `* a` is "- a", `+ a` is "- + a".
# Matters to: change logs wrapped at 80 columns, and pages and release notes made from them by it: half a sentence is
#   an entry.
# Source: keepachangelog/_changelog.py, which goes through the file by lines.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
