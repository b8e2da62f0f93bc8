#!/usr/bin/env bash
# num-utils adds +5, -7 and +3 to -7, whose mean is -7 too, 1e3 and 1 to 2, and "took 5 days" and "took 7 days" to 0;
# numround leaves +7.5 out of its lines.
#
# Expected: +5 is 5, as to numgrep, which finds it from 4 on, and 1e3 is 1000; of a line its first number is added, as
#   the manual says; a line that is left out is told.
# Seen: num-utils 0.5 takes a number only at the beginning of a line, with no sign but a minus and no exponent, and
#   leaves the other lines out without a word: numbound, which looks for the greatest of 1,234 and 900, says 900. The
#   exit status is 0.
# Matters to: changes of costs (+5, -7) and times of a log that a script adds: half of them do not count.
# Source: numsum(1): "Currently it only processes the first number on each line", "take all the numbers on stdin".
#   Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at num-utils=0.5-15
of() {
    local program=$1
    shift
    printf '%s\n' "$@" | "$program" | paste -sd' '
}
expect 'sums' '-7, 2, 0, 12, 3' "$(of numsum +5 -7 +3), $(of numsum 1e3 1), $(of numsum 'took 5 days' 'took 7 days'), $(of numsum '5 days' '7 days'), $(of numsum 1,234 2)"
expect 'mean' '-7' "$(of numaverage +5 -7 +3)"
expect 'greatest' '900' "$(of numbound 1,234 900)"
expect 'rounded' '13 4' "$(of numround 12.5 +7.5 3.6)"
expect 'found' '+5' "$(printf '%s\n' +5 3 | numgrep /4../)"
