#!/usr/bin/env bash
# Which of two versions is newer: to compare-version 1.0.0-rc.1 is newer than 1.0.0, to semver-sort they are the same, to semver-compare rc.9 and
# rc.10 are, and v1.9.0 is newer than v2.0.0; to NuGet's by Snyk rc.9 is newer than rc.10. semver-intersect makes ~1.2.3 of >=1.2.3 <1.2.9, which
# lets 1.2.9 in, and ~1.2.0 of ^1.2.0 and <1.6.0, which shuts 1.5 out.
#
# Expected: a release is newer than its candidates, 10 comes after 9 in them too, numbers before words (Semantic Versioning 2.0.0, 11), as in semver
#   7.8.6; a range of two is what both let in.
# Seen: compare-version 0.1.2 and version-compare.js 0.0.0: rc.1 is newer than the release. semver-sort 1.0.0 (with semver-regex 3.1.4) cuts all
#   behind the hyphen, and leaves such versions in the order that they came in. semver-compare 1.0.0 passes over parts that are no numbers, "v1" and
#   "v2", too. @snyk/nuget-semver 1.6.1 compares candidates as texts, which NuGet left with SemVer 2. To compare-version, node-version-compare 1.0.3
#   and awesomeversion 25.8.0 alpha.1 and alpha.beta are the same. semver-intersect 1.5.0 writes each range between two bounds as one with ~ or ^,
#   if the lower bound is in it: >=1.5.0 <3.0.0 is ^1.5.0. semver-range-intersect 0.3.1 has all of them right.
# Matters to: who is told of updates and of versions that hold a mend, and release notes.
# Source: README of each; semver.org; NuGet's documentation, "Package versioning".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at compare-version@0.1.2 version-compare.js@0.0.0 semver-sort@1.0.0 semver-regex@3.1.4 semver-compare@1.0.0 @snyk/nuget-semver@1.6.1 \
    node-version-compare@1.0.3 semver-intersect@1.5.0 semver-range-intersect@0.3.1 semver@7.8.6
pip_at awesomeversion==25.8.0
cat >"$work/js/newer.cjs" <<'JS'
const semver = require('semver');
const sort = require('semver-sort').asc;

const sorted = (a, b) => (sort([a, b])[0] === sort([b, a])[0] ? (sort([b, a])[0] === a ? -1 : 1) : 0);
const libraries = {
  semver: semver.compare, 'compare-version': require('compare-version'), 'version-compare.js': require('version-compare.js'),
  'semver-sort': sorted, 'semver-compare': require('semver-compare'), 'nuget-semver': require('@snyk/nuget-semver').compare,
  'node-version-compare': require('node-version-compare'),
};
const pairs = process.argv.slice(2).map((pair) => pair.split(' '));
for (const [name, compare] of Object.entries(libraries))
  console.log(`${name}:`, pairs.map(([a, b]) => `${a} ${'<=>'[Math.sign(compare(a, b)) + 1]} ${b}`).join(', '));
const { intersect } = require('semver-intersect');
const other = require('semver-range-intersect').intersect;
const tried = { 'semver-intersect': intersect, 'semver-range-intersect': other };
for (const [name, both] of Object.entries(tried)) {
  const shown = [['>=1.2.3 <1.2.9', '1.2.9'], ['^1.2.0 and <1.6.0', '1.5.0'], ['>=1.5.0 <3.0.0', '2.1.0']].map(([given, version]) => {
    const range = both(...given.split(' and '));
    return `${given} is ${range}, ${version} ${semver.satisfies(version, range) ? 'in' : 'out'}`;
  });
  console.log(`${name}:`, shown.join(' / '));
}
JS
cat >"$work/newer.py" <<'PY'
import sys

from awesomeversion import AwesomeVersion


def sign(a, b):
    return '<' if AwesomeVersion(a) < AwesomeVersion(b) else '>' if AwesomeVersion(a) > AwesomeVersion(b) else '='


print('awesomeversion:', ', '.join(f'{a} {sign(a, b)} {b}' for a, b in map(str.split, sys.argv[1:])))
PY
pairs=('1.0.0-rc.1 1.0.0' '1.0.0-rc.9 1.0.0-rc.10' '1.0.0-alpha.1 1.0.0-alpha.beta' 'v1.9.0 v2.0.0')
seen=$(
    cd "$work"
    (cd js && node newer.cjs "${pairs[@]}")
    python3 newer.py "${pairs[@]}"
)
expect 'the first is older in each pair' 'semver: 1.0.0-rc.1 < 1.0.0, 1.0.0-rc.9 < 1.0.0-rc.10, 1.0.0-alpha.1 < 1.0.0-alpha.beta, v1.9.0 < v2.0.0
compare-version: 1.0.0-rc.1 > 1.0.0, 1.0.0-rc.9 < 1.0.0-rc.10, 1.0.0-alpha.1 = 1.0.0-alpha.beta, v1.9.0 > v2.0.0
version-compare.js: 1.0.0-rc.1 > 1.0.0, 1.0.0-rc.9 < 1.0.0-rc.10, 1.0.0-alpha.1 = 1.0.0-alpha.beta, v1.9.0 > v2.0.0
semver-sort: 1.0.0-rc.1 = 1.0.0, 1.0.0-rc.9 = 1.0.0-rc.10, 1.0.0-alpha.1 = 1.0.0-alpha.beta, v1.9.0 < v2.0.0
semver-compare: 1.0.0-rc.1 < 1.0.0, 1.0.0-rc.9 = 1.0.0-rc.10, 1.0.0-alpha.1 = 1.0.0-alpha.beta, v1.9.0 > v2.0.0
nuget-semver: 1.0.0-rc.1 < 1.0.0, 1.0.0-rc.9 > 1.0.0-rc.10, 1.0.0-alpha.1 < 1.0.0-alpha.beta, v1.9.0 < v2.0.0
node-version-compare: 1.0.0-rc.1 < 1.0.0, 1.0.0-rc.9 < 1.0.0-rc.10, 1.0.0-alpha.1 = 1.0.0-alpha.beta, v1.9.0 < v2.0.0
semver-intersect: >=1.2.3 <1.2.9 is ~1.2.3, 1.2.9 in / ^1.2.0 and <1.6.0 is ~1.2.0, 1.5.0 out / >=1.5.0 <3.0.0 is ^1.5.0, 2.1.0 out
semver-range-intersect: >=1.2.3 <1.2.9 is >=1.2.3 <1.2.9, 1.2.9 out / ^1.2.0 and <1.6.0 is >=1.2.0 <1.6.0, 1.5.0 in / >=1.5.0 <3.0.0 is >=1.5.0 <3.0.0, 2.1.0 in
awesomeversion: 1.0.0-rc.1 < 1.0.0, 1.0.0-rc.9 < 1.0.0-rc.10, 1.0.0-alpha.1 = 1.0.0-alpha.beta, v1.9.0 < v2.0.0' "$seen"
