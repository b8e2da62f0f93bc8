#!/usr/bin/env bash
# Miller takes "+5" for a word: the sum of +5, -7 and +3 is -7, and so is their mean.
#
# Expected: a number with its sign is a number, as "-7" is and as "+5" is in Miller's own expressions; or an error is shown,
#   as `put` shows one for a word.
# Seen: Miller 6.6.0: `stats1 -a sum,mean,count,max` counts three values, says -7 for the sum and the mean and "+5" for the
#   greatest; `put '$w = $v + 1'` is (error), int("+5") is 5, and `print +5 + -7` is -2. GNU datamash 1.7 and csvkit 2.2.0
#   have 1 for the sum.
# Matters to: tables of changes ("+5 days", "-7 days" without their unit): only what went down is added up, with exit
#   status 0.
# Source: Miller's reference, "Arithmetic: input scanning".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at miller=6.6.0-2+b3 datamash=1.7-2
pip_at csvkit==2.2.0
cd "$work"
printf 'task,v\na,+5\nb,-7\nc,+3\n' >made.csv
seen=$(mlr --icsv --ojson stats1 -a sum,mean,count,max -f v made.csv | tr -d '\n'
    echo
    mlr --icsv --ojson put '$w = $v + 1; $x = int($v); $y = typeof($v)' made.csv | tr -d '\n '
    echo
    mlr -n put 'end { print +5 + -7 }'
    datamash --header-in -t, sum 2 mean 2 max 2 <made.csv
    python3 -m csvkit.utilities.csvstat --sum -c v made.csv)
expect 'of +5, -7, +3' '[{  "v_sum": -7,  "v_mean": -7,  "v_count": 3,  "v_max": "+5"}]
[{"task":"a","v":"+5","w":(error),"x":5,"y":"string"},{"task":"b","v":-7,"w":-6,"x":-7,"y":"int"},{"task":"c","v":"+3","w":(error),"x":3,"y":"string"}]
-2
1,0.33333333333333,5
1' "$seen"
