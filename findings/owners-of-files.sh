#!/usr/bin/env bash
# Owners of files in a CODEOWNERS file: "docs/*" is the owner of docs/deep/a.txt too in codeowners, codeowners-utils and github-codeowners,
# "*.SQL" of x.sql in five of eight libraries; of "@sre # on call" codeowners makes four owners, "@sre", "#", "on" and "call".
#
# Expected: as GitHub's page says: "docs/*" stands for the files in docs and not for further nested ones, paths are case-sensitive, and a
#   line may end in a comment; the last line that fits decides, and one without an owner takes the owner away.
# Seen: codeowners 5.1.1, codeowners-utils 1.0.2 and github-codeowners 0.2.1 (npm) read patterns as .gitignore has them, without regard to
#   case; @snyk/github-codeowners 1.1.0 and the crate codeowners 0.1.3 disregard the case too. It and github-codeowners refuse the comment.
#   codeowners 0.9.0 and codeowners-cli 0.1.0 (PyPI) and the crate codeowners-rs 0.1.1 are right.
# Matters to: who is asked for a review, who is paged, and reports of what nobody owns: other teams than GitHub asks.
# Source: GitHub's documentation, "About code owners", "CODEOWNERS syntax" and its example.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at codeowners@5.1.1 codeowners-utils@1.0.2 github-codeowners@0.2.1 @snyk/github-codeowners@1.1.0
pip_at codeowners==0.9.0
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/cli" codeowners-cli==0.1.0
crate_at codeowners=0.1.3 codeowners-rs=0.1.1 <<'RS'
fn main() {
    let text = std::fs::read_to_string("CODEOWNERS").unwrap();
    let (one, other) = (codeowners::from_path("CODEOWNERS"), codeowners_rs::parse(&text).into_ruleset());
    for file in std::env::args().skip(1) {
        let owners = one.of(&file).map(|all| all.iter().map(|owner| owner.to_string()).collect::<Vec<_>>().join(", "));
        println!("{file}\tcrate codeowners\t{}", owners.unwrap_or_default());
        let owners = other.owners(&file).map(|all| all.iter().map(|owner| owner.value.clone()).collect::<Vec<_>>().join(", "));
        println!("{file}\tcrate codeowners-rs\t{}", owners.unwrap_or_default());
    }
}
RS
cat >"$work/js/owners.cjs" <<'JS'
const fs = require('node:fs');
const [, , ...files] = process.argv;
const Codeowners = require('codeowners');
const utils = require('codeowners-utils');
const text = fs.readFileSync('CODEOWNERS', 'utf8');
const entries = utils.parse(text);
const all = new Codeowners(process.cwd());
const engine = (name) => {
  const { OwnershipEngine } = require(`../js/node_modules/${name}/dist/lib/ownership`);
  const { error } = console;
  console.error = () => {};
  try { return OwnershipEngine.FromCodeownersFile('CODEOWNERS'); } catch { return OwnershipEngine.FromCodeownersFile('plain'); } finally { console.error = error; }
};
fs.writeFileSync('plain', text.replace(/ # .*/g, ''));
const engines = ['github-codeowners', '@snyk/github-codeowners'].map((name) => [name, engine(name)]);
for (const file of files) {
  console.log([file, 'codeowners (npm)', all.getOwner(file).join(', ')].join('\t'));
  console.log([file, 'codeowners-utils', (utils.matchFile(file, entries)?.owners ?? []).join(', ')].join('\t'));
  for (const [name, one] of engines) console.log([file, name, one.calcFileOwnership(file).join(', ')].join('\t'));
}
JS
cat >"$work/owners.py" <<'PY'
import sys
from codeowners import CodeOwners

name, *files = sys.argv[1:]
owners = CodeOwners(open('CODEOWNERS').read())
for file in files:
    print(file, name, ', '.join(owner for _, owner in owners.of(file)), sep='\t')
PY
mkdir "$work/plans"
cd "$work/plans"
quietly git init .
cat >CODEOWNERS <<'OWNERS'
*           @all
docs/*      @direct
apps/       @apps
/apps/open/
/build/     @build
run-books/  @sre # on call
*.SQL       @upper
OWNERS
files=(docs/a.txt docs/deep/a.txt src/apps/x.js apps/open/y.js src/build/x run-books/r.txt x.sql)
seen=$({
    node ../js/owners.cjs "${files[@]}"
    python3 ../owners.py 'codeowners (PyPI)' "${files[@]}"
    PYTHONPATH=$work/cli python3 ../owners.py codeowners-cli "${files[@]}"
    ../rust/run "${files[@]}"
} | python3 -c "
import sys
found = {}
for line in sys.stdin:
    file, name, owners = line.rstrip('\n').split('\t')
    found.setdefault(file, {}).setdefault(owners or 'nobody', []).append(name)
for file, same in found.items():
    print(file)
    for owners, names in sorted(same.items(), key=lambda pair: -len(pair[1])):
        print(f'  {owners}:', ', '.join(names))")
expect 'owners' 'docs/a.txt
  @direct: codeowners (npm), codeowners-utils, github-codeowners, @snyk/github-codeowners, codeowners (PyPI), codeowners-cli, crate codeowners, crate codeowners-rs
docs/deep/a.txt
  @all: @snyk/github-codeowners, codeowners (PyPI), codeowners-cli, crate codeowners, crate codeowners-rs
  @direct: codeowners (npm), codeowners-utils, github-codeowners
src/apps/x.js
  @apps: codeowners (npm), codeowners-utils, github-codeowners, @snyk/github-codeowners, codeowners (PyPI), codeowners-cli, crate codeowners, crate codeowners-rs
apps/open/y.js
  nobody: codeowners (npm), codeowners-utils, github-codeowners, @snyk/github-codeowners, codeowners (PyPI), codeowners-cli, crate codeowners, crate codeowners-rs
src/build/x
  @all: codeowners (npm), codeowners-utils, github-codeowners, @snyk/github-codeowners, codeowners (PyPI), codeowners-cli, crate codeowners, crate codeowners-rs
run-books/r.txt
  @sre: codeowners-utils, github-codeowners, @snyk/github-codeowners, codeowners (PyPI), codeowners-cli, crate codeowners, crate codeowners-rs
  @sre, #, on, call: codeowners (npm)
x.sql
  @upper: codeowners (npm), codeowners-utils, github-codeowners, @snyk/github-codeowners, crate codeowners
  @all: codeowners (PyPI), codeowners-cli, crate codeowners-rs' "$seen"
