#!/usr/bin/env bash
# Lists of decision records: dark-madr shows "Keep 99.9 % of R&D under 1.5 days" as "Keep 999 Of Rd Under 15 Days"; adr-viewer
# shows a record that a newer one supersedes as accepted, and rejected and deprecated ones as unknown.
#
# Expected: the title in a list is the heading of the record, the status that which its section "Status" ends with, and the
#   words of adr-tools and of Nygard's article are known.
# Seen: dark-madr 0.1.2, `adr list` and `adr generate toc`: the title is made of the file's name, from which adr new left out
#   whatever is no letter and no digit. adr-viewer 1.4.0 looks for "Accepted" before "Superseded by", so that a record with
#   both lines, as MADR's and Nygard's forms allow, is green; "Superceded by", as adr-tools-python 1.0.3 writes it,
#   "Rejected", "Deprecated" and all of MADR's front matter are "unknown".
# Matters to: who opens the overview to see what holds: a target is ten times itself, a decision that was withdrawn looks like
#   the one in force.
# Source: Michael Nygard, "Documenting Architecture Decisions" ("deprecated" or "superseded"); dark-madr's README, "Compatible
#   with adr-tools workflow".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at dark-madr==0.1.2 adr-viewer==1.4.0
mkdir "$work/records"
cd "$work/records"
madr() { python3 -c 'from adr.cli import main; main()' "$@"; }
madr init >"$work/madr.log"
madr new 'Keep 99.9 % of R&D under 1.5 days' >>"$work/madr.log"
seen=$(
    madr generate toc >"$work/toc.md"
    tr '\n' ' ' <"$work/toc.md" | grep -o -- '- Keep [^-]*'
    grep -h '^# 0002' doc/adr/0002-*.md
)
expect 'dark-madr' '- Keep 999 Of Rd Under 15  Days 
# 0002. Keep 99.9 % of R&D under 1.5 days' "$seen"
seen=$(python3 - <<'PY'
from adr_viewer.parse import parse_adr

for status in 'Accepted', 'Accepted\n\nSuperseded by [3. Use a log](0003-use-a-log.md)', 'Superseded by [3. Use a log](0003-use-a-log.md)', \
        'Superceded by [3. Use a log](0003-use-a-log.md)', 'Rejected', 'Deprecated', 'Proposed':
    record = parse_adr(f'# 2. Use a queue\n\nDate: 2024-01-05\n\n## Status\n\n{status}\n\n## Context\n\nCosts.\n')
    print(status.replace('\n\n', ' / ') + ':', record.status)
PY
)
expect 'adr-viewer' 'Accepted: accepted
Accepted / Superseded by [3. Use a log](0003-use-a-log.md): accepted
Superseded by [3. Use a log](0003-use-a-log.md): superseded
Superceded by [3. Use a log](0003-use-a-log.md): unknown
Rejected: unknown
Deprecated: unknown
Proposed: pending' "$seen"
