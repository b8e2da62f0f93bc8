#!/usr/bin/env bash
# humanparser takes the family name Ma for a degree: "Jun Ma" has no last name, nor has "Ma, Jun".
#
# Expected: the last word of a name of two is the family name, as in parse-full-name and nameparser; Ma is one of the most
#   common in the world.
# Seen: humanparser 2.7.0 (npm) gives the suffix "Ma" and no last name, in either order; "Ann V" has the suffix V. A team
#   in brackets behind a name is the last name: of "Ann Lee (SRE)" it is "(SRE)", Lee is in the middle; parse-full-name
#   1.2.7 and nameparser 2.6.0 (Python) take it for a nickname.
# Matters to: lists of owners and reviewers that are sorted or greeted by the last name.
# Source: humanparser's README, "parseName".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at humanparser@2.7.0 parse-full-name@1.2.7
pip_at nameparser==2.6.0
names=('Jun Ma' 'Ma, Jun' 'Ann V' 'Ann Lee (SRE)' 'Ann Lee')
seen=$(js "${names[@]}" <<'JS'
import human from 'humanparser';
import full from 'parse-full-name';
const names = process.argv.slice(2);
console.log('humanparser:', names.map((name) => human.parseName(name).lastName || 'none').join(', '));
console.log('parse-full-name:', names.map((name) => full.parseFullName(name).last).join(', '));
JS
python3 - "${names[@]}" <<'PY'
import sys
from nameparser import HumanName
print('nameparser:', ', '.join(HumanName(name).last for name in sys.argv[1:]))
PY
)
expect 'last names' 'humanparser: none, none, none, (SRE), Lee
parse-full-name: Ma, Ma, V, Lee, Lee
nameparser: Ma, Ma, V, Lee, Lee' "$seen"
