#!/usr/bin/env bash
# Licences as people write them, made SPDX identifiers: to spdx-correct and foss-flame "UNLICENSED", npm's word for what nobody may use, is the
# Unlicense, which gives all rights away; "Not MIT" and "MIT, not for sale" are MIT to spdx-correct, and "MIT or GPLv3" is GPL-3.0-or-later.
#
# Expected: a name that stands for no licence has no identifier; and, or, with and not change what a name says.
# Seen: spdx-correct 3.2.0 looks for a known name within the text: what stands beside it is gone, "BSD-2-Clause OR Proprietary" is BSD-2-Clause,
#   "Apache 2.0 with LLVM exception" Apache-2.0, and "BSD" the one of two clauses. foss-flame 0.21.12 has UNLICENSED alike, and no GPL-2.0-or-later:
#   "GPLv2 or later" is "GPL-2.0-only OR GPL-3.0-only". licence-normaliser 0.6.1 makes gpl-2.0 of "GPL-2.0+", bsd-3-clause of "BSD" and leaves most
#   other names as they are; license-expression 30.4.4 reads "GPLv2 or later" as a choice of two unknown licences.
# Matters to: lists of licences for customers, and checks of what may be used.
# Source: npm's documentation of package.json, "license"; lastResorts in index.js of spdx-correct; README of foss-flame.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at spdx-correct@3.2.0
pip_at foss-flame==0.21.12 licence-normaliser==0.6.1 license-expression==30.4.4
cat >"$work/names.txt" <<'TXT'
UNLICENSED
Not MIT
MIT, not for sale
MIT or GPLv3
BSD-2-Clause OR Proprietary
Apache 2.0 with LLVM exception
GPLv2 or later
GPL-2.0+
BSD
TXT
cat >"$work/names.py" <<'PY'
from flame.license_db import FossLicenses
from licence_normaliser import normalise_licence
from license_expression import get_spdx_licensing

flame, spdx = FossLicenses(), get_spdx_licensing()


def expression(name):
    parsed = spdx.parse(name)
    return f'{parsed}{" (not known)" if spdx.unknown_license_keys(parsed) else ""}'


def tried(read, name):
    try:
        return read(name)
    except Exception as error:
        return type(error).__name__


for line in open('js/made.txt').read().splitlines():
    name = line.split(': ')[0]
    print(line, tried(lambda name: flame.expression_license(name).get('identified_license'), name), tried(normalise_licence, name), tried(expression, name), sep=' | ')
PY
seen=$(
    cd "$work"
    (cd js && node -e "const correct = require('spdx-correct'); for (const name of require('fs').readFileSync('../names.txt', 'utf8').trim().split('\n')) console.log(name + ': ' + correct(name));" >made.txt)
    python3 names.py 2>/dev/null
)
expect 'names: spdx-correct | foss-flame | licence-normaliser | license-expression' 'UNLICENSED: Unlicense | Unlicense | unlicensed | UNLICENSED (not known)
Not MIT: MIT | Not MIT | not mit | ExpressionParseError
MIT, not for sale: MIT | ExpressionError | mit, not for sale | ExpressionError
MIT or GPLv3: GPL-3.0-or-later | GPL-3.0-only OR MIT | mit or gplv3 | MIT OR GPLv3 (not known)
BSD-2-Clause OR Proprietary: BSD-2-Clause | BSD-2-Clause OR Proprietary | bsd-2-clause or proprietary | BSD-2-Clause OR Proprietary (not known)
Apache 2.0 with LLVM exception: Apache-2.0 | Apache-2.0 WITH LLVM-exception | apache 2.0 with llvm exception | Apache 2.0 WITH LLVM exception (not known)
GPLv2 or later: GPL-2.0-or-later | GPL-2.0-only OR GPL-3.0-only | gplv2 or later | GPLv2 OR later (not known)
GPL-2.0+: GPL-2.0-or-later | GPL-2.0-only OR GPL-3.0-only | gpl-2.0 | GPL-2.0-or-later
BSD: BSD-2-Clause | BSD | bsd-3-clause | BSD (not known)' "$seen"
