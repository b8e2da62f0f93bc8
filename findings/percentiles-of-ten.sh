#!/usr/bin/env bash
# Of ten response times, 120 ms and one of 1000 ms the slowest, p95 and p99 are 120 in jStat, 604 and 921 in three libraries, 1000 in
# four; p90 is 120, 208 or 560; and the median of 5, 9, 10 and 100 is 9 in two of seven packages.
#
# Expected: 604 as PERCENTILE.INC has it, or 1000 by the nearest rank; the median of four values is the mean of the two in the middle.
# Seen: jstat 1.9.6 takes the last but one value for all that lies between it and the last: of ten values for p90 to p99, of a hundred
#   for all above p99. percentile 1.6.0 gives the 1000th of 1 to 1000 for p99.9, stats-percentile 3.3.0 the 999th and nothing for p0,
#   stats-lite 2.2.0 for p0 less than the least. just-percentile 4.2.0 leaves the list that it was given in another order, as median
#   0.0.2 and stats-median 1.0.1 do. ml-array-median 2.0.0 takes the lower one of the two in the middle and does not say so, as
#   median-quickselect 1.0.1, from which it came, does. simple-statistics 7.12.1 and d3-array 3.2.5 interpolate.
# Matters to: SLO reports: a service meets "p95 under 200 ms" in one dashboard and misses it fivefold in another.
# Source: jStat's documentation, "percentile"; the packages' READMEs: "nearest rank", "linear interpolation"; Excel's PERCENTILE.INC.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jstat@1.9.6 simple-statistics@7.12.1 d3-array@3.2.5 just-percentile@4.2.0 percentile@1.6.0 stats-percentile@3.3.0 compute-quantile@1.0.1 \
    stats-lite@2.2.0 median@0.0.2 stats-median@1.0.1 compute-median@2.0.0 faster-median@1.0.0 mediana@2.0.0 ml-array-median@2.0.0 median-quickselect@1.0.1
seen=$(js <<'JS'
import { quantile } from 'd3-array';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const of = (name) => require(name).default ?? require(name);
const percentiles = {
  jstat: (list, share) => of('jstat').percentile(list, share / 100),
  'simple-statistics': (list, share) => of('simple-statistics').quantile(list, share / 100),
  'd3-array': (list, share) => quantile(list, share / 100),
  'just-percentile': (list, share) => of('just-percentile')(list, share / 100),
  percentile: (list, share) => of('percentile')(share, list),
  'stats-percentile': (list, share) => of('stats-percentile')(list, share),
  'compute-quantile': (list, share) => of('compute-quantile')(list, share / 100),
  'stats-lite': (list, share) => of('stats-lite').percentile(list, share / 100),
};
const times = [120, 9, 95, 1000, 80, 10, 75, 101, 60, 5];
const to = (count) => Array.from({ length: count }, (_, at) => at + 1);
for (const [name, way] of Object.entries(percentiles)) {
  const given = [...times];
  const found = [0, 50, 90, 95, 99].map((share) => way([...times], share)).map((time) => time ?? 'none');
  way(given, 95);
  const kept = given.join() === times.join() ? '' : '; the list is in another order';
  const many = [[100, 99.5], [1000, 99.9]].map(([count, share]) => `p${share} of 1 to ${count}: ${way(to(count), share)}`);
  console.log(`${name}: p0, 50, 90, 95, 99: ${found.map((time) => (time === 'none' ? time : Math.round(time))).join(' ')}; ${many.join(', ')}${kept}`);
}
const medians = {
  median: (list) => of('median')(list),
  'stats-median': (list) => of('stats-median').calc(list),
  'compute-median': (list) => of('compute-median')(list),
  'faster-median': (nums) => of('faster-median')({ nums }),
  mediana: (list) => of('mediana').calculate(list),
  'ml-array-median': (list) => (of('ml-array-median').xMedian ?? of('ml-array-median'))(list),
  'median-quickselect': (list) => of('median-quickselect')(list),
};
for (const [name, way] of Object.entries(medians)) {
  const given = [10, 9, 100, 5];
  const found = way(given);
  console.log(`${name}: ${found}${given.join() === '10,9,100,5' ? '' : '; the list is in another order'}`);
}
JS
)
expect 'percentiles and medians' 'jstat: p0, 50, 90, 95, 99: 5 78 120 120 120; p99.5 of 1 to 100: 99, p99.9 of 1 to 1000: 999
simple-statistics: p0, 50, 90, 95, 99: 5 78 208 604 921; p99.5 of 1 to 100: 99.505, p99.9 of 1 to 1000: 999.0010000000001
d3-array: p0, 50, 90, 95, 99: 5 78 208 604 921; p99.5 of 1 to 100: 99.505, p99.9 of 1 to 1000: 999.0010000000001
just-percentile: p0, 50, 90, 95, 99: 5 78 208 604 921; p99.5 of 1 to 100: 99.505, p99.9 of 1 to 1000: 999.0010000000001; the list is in another order
percentile: p0, 50, 90, 95, 99: 5 75 120 1000 1000; p99.5 of 1 to 100: 100, p99.9 of 1 to 1000: 1000
stats-percentile: p0, 50, 90, 95, 99: none 75 120 1000 1000; p99.5 of 1 to 100: 100, p99.9 of 1 to 1000: 999
compute-quantile: p0, 50, 90, 95, 99: 5 78 560 1000 1000; p99.5 of 1 to 100: 100, p99.9 of 1 to 1000: 1000
stats-lite: p0, 50, 90, 95, 99: 3 78 560 1000 1000; p99.5 of 1 to 100: 100, p99.9 of 1 to 1000: 999.5000000000001
median: 9.5; the list is in another order
stats-median: 9.5; the list is in another order
compute-median: 9.5
faster-median: 9.5
mediana: 9.5
ml-array-median: 9
median-quickselect: 9; the list is in another order' "$seen"
