#!/usr/bin/env bash
# dateutils takes "2024-01-05-3", the third record of a day, for the fifth Wednesday of the month, 31 January, "2024-01-09b" for
# its ninth working day, and finds neither among the dates from 1 January on.
#
# Expected: a date within a text is the first that stands there, 5 January 2024, as in "2024-01-05_3" and "2024-01-05a",
#   whatever stands behind it.
# Seen: dateutils 0.4.10 reads dates as year-month-count-weekday and year-month-working day too, and prefers them where a
#   hyphen and digits, or a "b", stand behind a date, even in "2024-01-05-5-whys.md": dateutils.dconv -S writes
#   26.01.2024, dateutils.dadd -S gives a day more as 2024-01-05-06. dateutils.dgrep does not compare such a one with a
#   date: the line is left out, for < and for >=. "2024-10" alone becomes "00.10.2024", and "2024-W05" 1 February.
# Matters to: names of decision records, incident notes and posts (2024-01-05-3-costs.md) that a script sorts or selects by
#   date: other days, or none, with exit status 0.
# Source: dateutils' manual, "ymcw" and "bizda" of the formats; dateutils.dconv(1), -S: "copy parts from the input before
#   and after a matching date/time". Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at dateutils=0.4.10-1
printf '%s\n' '2024-01-05-3-costs.md' '2024-01-05-5-whys.md' '2024-01-05_3.md' 'ADR 2024-01-05a' 'ADR 2024-01-09b' \
    'ADR 2024-01-05-01' 'due 2024-10' 'due 2024-W05' >"$work/names"
expect 'converted' '31.01.2024-costs.md
26.01.2024-whys.md
05.01.2024_3.md
ADR 05.01.2024a
ADR 11.01.2024
ADR 29.01.2024
due 00.10.2024
due 01.02.2024' "$(dateutils.dconv -S -f %d.%m.%Y <"$work/names")"
expect 'from 1 January on' '2024-01-05_3.md
ADR 2024-01-05a
due 2024-10' "$(dateutils.dgrep '>=2024-01-01' <"$work/names")"
expect 'before 1 February' '2024-01-05_3.md
ADR 2024-01-05a' "$(dateutils.dgrep '<2024-02-01' <"$work/names")"
