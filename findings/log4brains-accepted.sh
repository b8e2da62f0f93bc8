#!/usr/bin/env bash
# Log4brains shows records that were rejected or superseded as accepted, if adr-tools or MADR 3 wrote them.
#
# Expected: a reader of decision records finds the state where the two best known forms keep it, under "## Status" and
#   in the front matter, or says that it found none.
# Seen: @log4brains/core 1.1.0 knows "- Status: …" alone, the form of MADR 2; where it is missing the state is
#   "accepted". "## Status" and "Rejected" (Nygard's form, which adr-tools writes), "Superseded by […]" there, and
#   `status: rejected` in front matter (MADR 3 and 4) are all accepted, with no warning. "- Status: Rejected by the
#   board" is a draft.
# Matters to: teams that put its site on top of the records they have: what was turned down is shown as decided.
# Source: @log4brains/core, `getHeaderMetadata("Status")`, which reads the first list of the record; without one,
#   ACCEPTED.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @log4brains/core@1.1.0
mkdir -p "$work/project/records"
cd "$work/project"
record() { printf '%b' "$2" >"records/20240105-$1.md"; }
record nygard-rejected '# Use one queue\n\n## Status\n\nRejected\n\n## Context\n\nToo slow.\n'
record nygard-superseded \
    '# Use two queues\n\n## Status\n\nSuperseded by [3. Use none](20240105-list-rejected.md)\n\n## Context\n\nIt was.\n'
record front-matter '---\nstatus: rejected\ndate: 2024-01-05\n---\n\n# Use three queues\n\n## Context and Problem Statement\n\nNo.\n'
record list-rejected '# Use none\n\n- Status: rejected\n- Date: 2024-01-05\n\n## Context\n\nNo.\n'
record list-sentence '# Use all\n\n- Status: Rejected by the board\n- Date: 2024-01-05\n\n## Context\n\nNo.\n'
printf 'project:\n  name: p\n  tz: UTC\n  adrFolder: ./records\n' >.log4brains.yml
git init --quiet .
git add --all
git -c user.name=a -c user.email=a@example.org commit --quiet --message records
seen=$(js "$work/project" <<'JS'
import core from '@log4brains/core';
const records = await core.Log4brains.create(process.argv[2]).searchAdrs();
console.log(records.map((record) => `${record.slug.slice(9)} ${record.status}`).sort().join('\n'));
JS
)
expect 'states' 'front-matter accepted
list-rejected rejected
list-sentence draft
nygard-rejected accepted
nygard-superseded accepted' "$seen"
