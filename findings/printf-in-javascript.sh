#!/usr/bin/env bash
# Figures put in texts by printf in JavaScript: -7 as "%05d" is "000-7" in fast-printf, extsprintf, sprintf and voca, and -5.25 as "%06.1f"
# "00-5.3"; "%+d" of 5 has no sign in fast-printf, and 5000000000 as "%d" is 705032704 in printj.
#
# Expected: as C has it: the zeros stand behind the sign, "-0007", and "+" writes the sign of each number, also without a width; a whole
#   number that JavaScript can hold stays.
# Seen: fast-printf 1.6.10 writes the sign that "+" asks for only where there is a width, the whole text for "%.3s", and "% d" as it
#   stands. extsprintf 1.4.1 makes "+    3" of 3 as "%+5d" and -2 of -1.9 as "%d", where the others have -1. printf 0.6.1 makes six
#   places of five where the number is below 0. printj 1.3.1 counts in 32 bits. sprintf-js 1.1.3, @stdlib/string-format 0.2.3 and
#   underscore.string 3.3.6 are right or refuse; voca is 1.4.1, sprintf 0.1.5, which is given up for sprintf-js, as it says.
# Matters to: reports and tables with losses and budgets: -7 is read as 0 to 7 or as an id, a change has no sign, a sum is another.
# Source: C's printf, flags "0" and "+"; fast-printf's README ("%+d adds plus sign").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at sprintf-js@1.1.3 printf@0.6.1 fast-printf@1.6.10 extsprintf@1.4.1 printj@1.3.1 sprintf@0.1.5 voca@1.4.1 @stdlib/string-format@0.2.3 \
    underscore.string@3.3.6
cat >"$work/js/figures.cjs" <<'JS'
const ways = {
  'sprintf-js': require('sprintf-js').sprintf,
  printf: require('printf'),
  'fast-printf': require('fast-printf').printf,
  extsprintf: require('extsprintf').sprintf,
  printj: require('printj').sprintf,
  sprintf: require('sprintf').sprintf,
  voca: require('voca').sprintf,
  '@stdlib/string-format': require('@stdlib/string-format'),
  'underscore.string': require('underscore.string').sprintf,
};
const made = (way, ...values) => { try { return `"${way(...values)}"`; } catch { return 'refused'; } };
for (const [format, value] of [['%05d', -7], ['%06.1f', -5.25], ['%+d', 5], ['%+5d', 3], ['%d', -1.9], ['%d', 5000000000], ['%.3s', 'open'], ['% d', 5]]) {
  const same = {};
  for (const [name, way] of Object.entries(ways)) (same[made(way, format, value)] ??= []).push(name);
  console.log(`${format} of ${value}`);
  for (const [text, names] of Object.entries(same)) console.log(`  ${text}: ${names.join(', ')}`);
}
JS
seen=$(cd "$work/js" && node --no-deprecation figures.cjs)
expect 'printf' '%05d of -7
  "-0007": sprintf-js, printj, @stdlib/string-format, underscore.string
  "-00007": printf
  "000-7": fast-printf, extsprintf, sprintf, voca
%06.1f of -5.25
  "-005.3": sprintf-js, printj, @stdlib/string-format, underscore.string
  "-0005.3": printf
  "00-5.3": fast-printf, sprintf, voca
  refused: extsprintf
%+d of 5
  "+5": sprintf-js, printf, extsprintf, printj, sprintf, voca, @stdlib/string-format, underscore.string
  "5": fast-printf
%+5d of 3
  "   +3": sprintf-js, printf, fast-printf, printj, sprintf, voca, @stdlib/string-format, underscore.string
  "+    3": extsprintf
%d of -1.9
  "-1": sprintf-js, printf, fast-printf, printj, sprintf, voca, @stdlib/string-format, underscore.string
  "-2": extsprintf
%d of 5000000000
  "5000000000": sprintf-js, printf, fast-printf, extsprintf, sprintf, voca, @stdlib/string-format, underscore.string
  "705032704": printj
%.3s of open
  "ope": sprintf-js, printf, printj, sprintf, voca, @stdlib/string-format, underscore.string
  "open": fast-printf
  refused: extsprintf
% d of 5
  refused: sprintf-js, extsprintf, sprintf, underscore.string
  " 5": printf, printj, @stdlib/string-format
  "% d": fast-printf
  "5": voca' "$seen"
