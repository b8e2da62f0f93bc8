#!/usr/bin/env bash
# Releases read from change logs by Python: python-keepachangelog puts what a yanked release holds under the one above it, and takes a candidate
# for its release, as parse-changelog does, which then has what rc.1 says for 2.0.0; the "latest" of kac-tools is what is not released yet.
#
# Expected: in the form of Keep a Changelog 1.1.0 "## [1.9.0] - 2024-01-05 [YANKED]" is a release of its own, 2.0.0-rc.1 another than 2.0.0, and the
#   latest is the first below "[Unreleased]".
# Seen: python-keepachangelog 0.0.2 knows no head with more behind the date: "Keys of 7 days" of 1.9.0 is in 1.10.0; entries with "*" and the second
#   line of an entry are dropped. It and parse-changelog 1.0.11 cut "-rc.1"; the latter gives the releases by number, so that the later one in the
#   file stays. kac-tools 0.4.0 looks for "Unreleased" without brackets. patchnotes 2.6.0 has all of them, but takes "## " in a block of code for a
#   release that it cannot read, and leaves out what follows (it warns of it).
# Matters to: release notes that are cut out of the change log, and registers of what came with which version.
# Source: keepachangelog.com 1.1.0; HEADER_LINE_RE in changelog.py of python-keepachangelog; README of parse-changelog and of kac-tools.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-keepachangelog==0.0.2 parse-changelog==1.0.11 kac-tools==0.4.0 patchnotes==2.6.0
cat >"$work/CHANGELOG.md" <<'MD'
# Changelog
All notable changes to this project will be documented in this file.

## [Unreleased]

### Added

- Search by teams.

## [2.0.0] - 2024-06-08

### Removed

- `old_key`, as [ADR-7][adr] has it
  since May.

## [2.0.0-rc.1] - 2024-06-01

### Fixed

* A candidate.

## [1.10.0] - 2024-05-01

### Added

- Budgets.

## [1.9.0] - 2024-01-05 [YANKED]

### Security

- Keys of 7 days.

[adr]: https://example.org/adr/7
MD
cat >"$work/code.md" <<'MD'
# Changelog

## [1.0.0] - 2024-05-01

### Added

- Settings:

```yaml
## of regions
a: 1
```

### Fixed

- The budget of 5 %.
MD
cat >"$work/releases.py" <<'PY'
import json, subprocess

import patchnotes
from kac_tools.changelog import Changelog as Kac
from python_keepachangelog import Changelog

read = Changelog(source='CHANGELOG.md')
read.parse_original_content()
print('python-keepachangelog:', ' / '.join(f'{one.version} {one.changes}' for one in read._entries))
said = json.loads(subprocess.run(['python3', 'py/bin/parse-changelog', '-c', 'CHANGELOG.md'], capture_output=True, text=True, check=True).stdout)
print('parse-changelog:', ' / '.join(f"{number} {one['content'].split()[-2:]}" for number, one in said.items() if number != 'introduction'))
print('kac-tools:', Kac('CHANGELOG.md')['latest'].title)
shown = lambda path: ' / '.join(f'{one.version} {[entry.text for entry in one.entries]}' for one in patchnotes.parse_file(path).releases)
print('patchnotes:', shown('CHANGELOG.md'))
print('patchnotes, code:', shown('code.md'))
PY
seen=$(cd "$work" && python3 releases.py 2>/dev/null)
expect 'four releases and what is not released' 'python-keepachangelog: 2.0.0 {'\''Removed'\'': ['\''`old_key`, as [ADR-7][adr] has it'\'']} / 2.0.0 {} / 1.10.0 {'\''Added'\'': ['\''Budgets.'\''], '\''Security'\'': ['\''Keys of 7 days.'\'']}
parse-changelog: prerelease ['\''by'\'', '\''teams.'\''] / 2.0.0 ['\''A'\'', '\''candidate.'\''] / 1.10.0 ['\''-'\'', '\''Budgets.'\''] / 1.9.0 ['\''[adr]:'\'', '\''https://example.org/adr/7'\'']
kac-tools: [Unreleased]
patchnotes: Unreleased ['\''Search by teams.'\''] / 2.0.0 ['\''`old_key`, as [ADR-7][adr] has it since May.'\''] / 2.0.0-rc.1 ['\''A candidate.'\''] / 1.10.0 ['\''Budgets.'\''] / 1.9.0 ['\''Keys of 7 days.'\'']
patchnotes, code: 1.0.0 ['\''Settings:'\'']' "$seen"
