#!/usr/bin/env bash
# Ranges of versions as npm has them: to compare-versions and bare-semver 1.2.3 is above ">1", and 2.3.5 is not in "<=2.3", nor to the
# Rust crate node-semver; to compare-versions 1.2.3 is not in "1.x || >=2.5", nor any release in "^1.2.0-beta.1".
#
# Expected: as the library semver of npm says, which compare-versions and node-semver name as theirs: ">1" begins at 2.0.0, "<=2.3" ends
#   before 2.4.0, and a release before its time, 2.0.0-rc.1, is in a range only where the range names one of 2.0.0.
# Seen: compare-versions 6.1.1 puts zeros for what is left out of a version, so that "1.x" beside "||" and "1.2" are x.y.0 alone, and takes
#   2.0.0-rc.1 for "<2.0.0"; so does semantic-version 2.10.0 (NpmSpec), which refuses ">= 1.2.0" for its blank. bare-semver 1.1.0
#   puts zeros behind ">" and "<=", node-semver 2.2.0 (crate) behind "<=". nodejs-semver 7.0.0 (crate) and node-semver 0.9.1 (PyPI)
#   are as semver 7.8.6.
# Matters to: lists of what must be upgraded and what is supported: a version is reported as covered that is not, or the other way round.
# Source: semver's README, "Advanced Range Syntax" and "Prerelease Tags"; compare-versions' README, "Version ranges".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at semver@7.8.6 compare-versions@6.1.1 bare-semver@1.1.0
pip_at semantic-version==2.10.0 node-semver==0.9.1
crate_at node-semver=2.2.0 nodejs-semver=7.0.0 <<'RS'
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let (range, version) = line.split_once('\t').unwrap();
        let one = node_semver::Range::parse(range).unwrap().satisfies(&node_semver::Version::parse(version).unwrap());
        let other = nodejs_semver::Range::parse(range).unwrap().satisfies(&nodejs_semver::Version::parse(version).unwrap());
        println!("{range}\t{version}\tcrate node-semver\t{one}\n{range}\t{version}\tcrate nodejs-semver\t{other}");
    }
}
RS
cat >"$work/js/ranges.cjs" <<'JS'
const libraries = Object.fromEntries(['semver', 'compare-versions', 'bare-semver'].map((name) => [name, require(name)]));
for (const line of require('node:fs').readFileSync(0, 'utf8').trim().split('\n')) {
  const [range, version] = line.split('\t');
  for (const [name, { satisfies }] of Object.entries(libraries)) {
    let found;
    try { found = satisfies(version, range); } catch { found = 'refused'; }
    console.log([line, name, found].join('\t'));
  }
}
JS
cat >"$work/ranges.py" <<'PY'
import subprocess, warnings
warnings.simplefilter('ignore')
import nodesemver
from semantic_version import NpmSpec, Version

ranges = ['>1', '<=2.3', '1.2', '1.x || >=2.5', '^1.2.0-beta.1', '<2.0.0', '>= 1.2.0', '1.2 - 2.3', '^0.2.3', '~1.2']
versions = ['0.2.9', '0.3.0', '1.2.0', '1.2.3', '1.10.0', '2.0.0-rc.1', '2.0.0', '2.3.5', '2.5.0']
lines = ''.join(f'{range}\t{version}\n' for range in ranges for version in versions)
found = {}
for program in (['node', 'js/ranges.cjs'], ['rust/run']):
    for line in subprocess.run(program, input=lines, capture_output=True, text=True, check=True).stdout.splitlines():
        range, version, name, inside = line.split('\t')
        found.setdefault(range, {}).setdefault(name, {})[version] = inside
for range in ranges:
    for version in versions:
        found[range].setdefault('node-semver (PyPI)', {})[version] = str(nodesemver.satisfies(version, range, loose=False)).lower()
        try:
            inside = str(NpmSpec(range).match(Version(version))).lower()
        except ValueError:
            inside = 'refused'
        found[range].setdefault('semantic-version', {})[version] = inside
    print(range)
    same = {}
    for name, inside in found[range].items():
        shown = ' '.join(version for version in versions if inside[version] == 'true')
        same.setdefault('refused' if 'refused' in inside.values() else shown or 'none', []).append(name)
    for shown, names in same.items():
        print(f'  {shown}:', ', '.join(names))
PY
seen=$(cd "$work" && python3 ranges.py)
expect 'versions in a range' '>1
  2.0.0 2.3.5 2.5.0: semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version
  1.2.0 1.2.3 1.10.0 2.0.0-rc.1 2.0.0 2.3.5 2.5.0: compare-versions
  1.2.0 1.2.3 1.10.0 2.0.0 2.3.5 2.5.0: bare-semver
<=2.3
  0.2.9 0.3.0 1.2.0 1.2.3 1.10.0 2.0.0 2.3.5: semver, crate nodejs-semver, node-semver (PyPI), semantic-version
  0.2.9 0.3.0 1.2.0 1.2.3 1.10.0 2.0.0-rc.1 2.0.0: compare-versions
  0.2.9 0.3.0 1.2.0 1.2.3 1.10.0 2.0.0: bare-semver, crate node-semver
1.2
  1.2.0 1.2.3: semver, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version
  1.2.0: compare-versions
1.x || >=2.5
  1.2.0 1.2.3 1.10.0 2.5.0: semver, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version
  1.2.0 1.10.0 2.5.0: compare-versions
^1.2.0-beta.1
  1.2.0 1.2.3 1.10.0: semver, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version
  none: compare-versions
<2.0.0
  0.2.9 0.3.0 1.2.0 1.2.3 1.10.0: semver, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI)
  0.2.9 0.3.0 1.2.0 1.2.3 1.10.0 2.0.0-rc.1: compare-versions, semantic-version
>= 1.2.0
  1.2.0 1.2.3 1.10.0 2.0.0 2.3.5 2.5.0: semver, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI)
  1.2.0 1.2.3 1.10.0 2.0.0-rc.1 2.0.0 2.3.5 2.5.0: compare-versions
  refused: semantic-version
1.2 - 2.3
  1.2.0 1.2.3 1.10.0 2.0.0 2.3.5: semver, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version
  1.2.0 1.2.3 1.10.0 2.0.0-rc.1 2.0.0: compare-versions
^0.2.3
  0.2.9: semver, compare-versions, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version
~1.2
  1.2.0 1.2.3: semver, compare-versions, bare-semver, crate node-semver, crate nodejs-semver, node-semver (PyPI), semantic-version' "$seen"
