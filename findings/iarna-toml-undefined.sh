#!/usr/bin/env bash
# @iarna/toml writes 0.0000001 as "1e-7.undefined", which is no TOML.
#
# Expected: a number that is written can be read: in TOML 1e-7 is a float as it stands.
# Seen: @iarna/toml 3.0.0 parts what JavaScript shows of a number at its point to group the digits; where there is no
#   point but an exponent, it writes "undefined" behind: 1e-7, -1e-9. 1.5e-7, 1e+21 and 0.000001 are right. Its
#   own parser refuses what it wrote. smol-toml 1.9.1 and js-toml 2.0.1 write 1e-7.
# Matters to: small figures, as tolerances and error rates are: one of them makes the whole file unreadable, and it is
#   seen at the next start.
# Source: TOML 1.0.0, "Float": "a float consists of an integer part followed by a fractional part and/or an exponent
#   part"; @iarna/toml's stringify.js, stringifyFloat.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @iarna/toml@3.0.0 smol-toml@1.9.1 js-toml@2.0.1
seen=$(js <<'JS'
import iarna from '@iarna/toml';
import { stringify } from 'smol-toml';
import { dump } from 'js-toml';
for (const rate of [1e-7, -1e-9, 1.5e-7, 0.000001, 1e21]) {
  const written = iarna.stringify({ rate });
  let read;
  try { read = iarna.parse(written).rate === rate; } catch { read = 'refused'; }
  console.log([written, read, stringify({ rate }), dump({ rate })].map((part) => String(part).trim()).join(' | '));
}
JS
)
expect '@iarna/toml, read again by itself, smol-toml, js-toml' 'rate = 1e-7.undefined | refused | rate = 1e-7 | rate = 1e-7
rate = -1e-9.undefined | refused | rate = -1e-9 | rate = -1e-9
rate = 1.5e-7 | true | rate = 1.5e-7 | rate = 1.5e-7
rate = 0.000001 | true | rate = 0.000001 | rate = 0.000001
rate = 1e+21 | true | rate = 1e+21 | rate = 1e+21' "$seen"
