#!/usr/bin/env bash
# Rows as MessagePack or CBOR, written by twenty packages of npm and read by Python: a date that is not known is 1 January 1970 from four of them
# and the second before from a fifth; 31 December 1969 is 1 January 1970 from borc; dates are {} from four; 10^20 is 7766279631452241920 from three.
#
# Expected: a date is the same instant, a date that is not known none or an error; a number keeps its value, a text is a text.
# Seen: @msgpack/msgpack 3.1.3, msgpack5 6.1.0, notepack.io 3.0.1 and messagepack 1.1.12 write new Date(NaN) as 0 seconds, @ygoe/msgpack 1.0.3 as
#   one before. borc 3.0.0 and @stablelib/cbor 2.0.4 drop the parts of a second, borc rounds towards 1970; messagepack writes dates before 1970 so
#   that Python refuses them and it reads them as of 1970. tiny-msgpack, what-the-pack, cbor-js and cbor-redux make {} of a date. notepack.io,
#   messagepack and what-the-pack write the last 64 bits of 10^20, @ygoe/msgpack 18446744073709551615. msgpackr, msgpack-lite, tiny-msgpack,
#   msgpack-js and cbor-x write the id 5000000000 as 5000000000.0, a-msgpack texts as bytes, tiny-msgpack the key "1986" as a number, msgpack-js a
#   value undefined so that nothing behind it is read. The other way: of the id 12345678901234567890 nine make 12345678901234567000, of the amount
#   99.90 (Decimal) cbor-js and cbor-sync make [-2, 9990].
# Matters to: rows kept in caches and queues, or sent to a page: what has no date yet is due in 1970, a loss of a second is a year.
# Source: the packages' READMEs (encode, decode); the MessagePack specification's "timestamp" and "integer"; RFC 8949, 3.4.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @msgpack/msgpack@3.1.3 msgpackr@2.1.4 msgpack-lite@0.2.2 msgpack5@6.1.0 notepack.io@3.0.1 messagepack@1.1.12 tiny-msgpack@2.2.0 \
    msgpack-js@0.3.0 what-the-pack@2.0.3 @ygoe/msgpack@1.0.3 a-msgpack@4.13.0 borc@3.0.0 cbor@10.0.12 cbor-js@0.1.0 cbor-redux@1.0.0 \
    cbor-sync@1.0.4 cbor-x@1.6.9 cborg@6.1.5 @stablelib/cbor@2.0.4 cbor2@2.3.0
pip_at cbor2==6.3.0 msgpack==1.2.4
cat >"$work/js/packages.mjs" <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const any = async (name) => { try { return require(name); } catch { return import(name); } };
const plain = async (name) => { const one = await any(name); return [one.encode ?? one.default.encode, one.decode ?? one.default.decode]; };
const views = async (name) => { const one = await any(name); return [(value) => new Uint8Array(one.encode(value)), (bytes) => one.decode(new Uint8Array(bytes).buffer)]; };
const pack5 = require('msgpack5')();
const what = require('what-the-pack').initialize(2 ** 20);
const ygoe = require('@ygoe/msgpack');
export const packages = {
  messagepack: {
    '@msgpack/msgpack': await plain('@msgpack/msgpack'), msgpackr: await plain('msgpackr'), 'msgpack-lite': await plain('msgpack-lite'),
    msgpack5: [(value) => pack5.encode(value).slice(), (bytes) => pack5.decode(bytes)], 'notepack.io': await plain('notepack.io'),
    messagepack: await plain('messagepack'), 'tiny-msgpack': await plain('tiny-msgpack'), 'msgpack-js': await plain('msgpack-js'),
    'what-the-pack': [what.encode, what.decode], '@ygoe/msgpack': [ygoe.serialize ?? ygoe.encode, ygoe.deserialize ?? ygoe.decode], 'a-msgpack': await plain('a-msgpack'),
  },
  cbor: {
    borc: await plain('borc'), cbor: [require('cbor').encode, require('cbor').decodeFirstSync], 'cbor-js': await views('cbor-js'), 'cbor-redux': await views('cbor-redux'),
    'cbor-sync': await plain('cbor-sync'), 'cbor-x': await plain('cbor-x'), cborg: await plain('cborg'), '@stablelib/cbor': await plain('@stablelib/cbor'),
    'cbor2 (npm)': await plain('cbor2'),
  },
};
JS
js >"$work/written.json" <<'JS'
import { packages } from './packages.mjs';
const rows = {
  date: new Date(Date.UTC(2024, 0, 5, 10, 30)), 'end of 1969': new Date(Date.UTC(1969, 11, 31, 23, 59, 59, 500)), 'no date yet': new Date(NaN),
  id: 5000000000, '10^20': 1e20, text: 'late', year: { 1986: 1 }, undefined: { owner: undefined, cost: 5 },
};
const written = [];
for (const [row, value] of Object.entries(rows))
  for (const [kind, some] of Object.entries(packages))
    for (const [name, [encode]] of Object.entries(some)) {
      let bytes = null;
      try { bytes = Buffer.from(encode(value)).toString('hex'); } catch { /* refused */ }
      written.push([row, kind, name, bytes]);
    }
console.log(JSON.stringify(written));
JS
cat >"$work/rows.py" <<'PY'
import json, sys
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import cbor2, msgpack

if sys.argv[1] == 'write':
    day = datetime(2024, 1, 5, 10, 30, tzinfo=timezone(timedelta(hours=5)))
    rows = {'id': 12345678901234567890, 'amount': Decimal('99.90'), 'time': day}
    print(json.dumps([[name, kind, data.hex()] for name, row in rows.items() for kind, data in (
        ('messagepack', b'' if name == 'amount' else msgpack.packb(row, datetime=True)), ('cbor', cbor2.dumps(row))) if data]))
    sys.exit()
groups = {}
for row, kind, name, data in json.load(open('written.json')):
    if data is None:
        seen = 'refused'
    else:
        try:
            data = bytes.fromhex(data)
            seen = str(cbor2.loads(data) if kind == 'cbor' else msgpack.unpackb(data, strict_map_key=False, timestamp=3))
        except (ValueError, cbor2.CBORDecodeError):
            seen = 'cannot be read'
    groups.setdefault((row, kind, seen), []).append(name)
for (row, kind, seen), names in groups.items():
    print(f'{row} | {kind} | {seen} | {", ".join(names)}')
PY
(cd "$work" && python3 rows.py write >js/rows.json)
expect 'read by Python' 'date | messagepack | 2024-01-05 10:30:00+00:00 | @msgpack/msgpack, msgpackr, msgpack5, notepack.io, messagepack, @ygoe/msgpack
date | messagepack | ExtType(code=13, data=b'\''\xcbBx\xcd\x92\xc2\xc4\x00\x00'\'') | msgpack-lite
date | messagepack | {} | tiny-msgpack, what-the-pack
date | messagepack | 2024-01-05T10:30:00.000Z | msgpack-js
date | messagepack | refused | a-msgpack
date | cbor | 2024-01-05 10:30:00+00:00 | borc, cbor, cbor-sync, cbor-x, @stablelib/cbor, cbor2 (npm)
date | cbor | {} | cbor-js, cbor-redux
date | cbor | refused | cborg
end of 1969 | messagepack | 1969-12-31 23:59:59.500000+00:00 | @msgpack/msgpack, msgpackr, msgpack5, notepack.io, @ygoe/msgpack
end of 1969 | messagepack | ExtType(code=13, data=b'\''\xd1\xfe\x0c'\'') | msgpack-lite
end of 1969 | messagepack | cannot be read | messagepack
end of 1969 | messagepack | {} | tiny-msgpack, what-the-pack
end of 1969 | messagepack | 1969-12-31T23:59:59.500Z | msgpack-js
end of 1969 | messagepack | refused | a-msgpack
end of 1969 | cbor | 1970-01-01 00:00:00+00:00 | borc
end of 1969 | cbor | 1969-12-31 23:59:59.500000+00:00 | cbor, cbor-sync, cbor-x, cbor2 (npm)
end of 1969 | cbor | {} | cbor-js, cbor-redux
end of 1969 | cbor | refused | cborg
end of 1969 | cbor | 1969-12-31 23:59:59+00:00 | @stablelib/cbor
no date yet | messagepack | 1970-01-01 00:00:00+00:00 | @msgpack/msgpack, msgpack5, notepack.io, messagepack
no date yet | messagepack | cannot be read | msgpackr
no date yet | messagepack | ExtType(code=13, data=b'\''\xcb\x7f\xf8\x00\x00\x00\x00\x00\x00'\'') | msgpack-lite
no date yet | messagepack | {} | tiny-msgpack, what-the-pack
no date yet | messagepack | None | msgpack-js
no date yet | messagepack | 1969-12-31 23:59:59+00:00 | @ygoe/msgpack
no date yet | messagepack | refused | a-msgpack
no date yet | cbor | cannot be read | borc, cbor, cbor-x, cbor2 (npm)
no date yet | cbor | {} | cbor-js, cbor-redux
no date yet | cbor | refused | cbor-sync, cborg, @stablelib/cbor
id | messagepack | 5000000000 | @msgpack/msgpack, msgpack5, notepack.io, messagepack, what-the-pack, @ygoe/msgpack, a-msgpack
id | messagepack | 5000000000.0 | msgpackr, msgpack-lite, tiny-msgpack, msgpack-js
id | cbor | 5000000000 | borc, cbor, cbor-js, cbor-redux, cbor-sync, cborg, @stablelib/cbor, cbor2 (npm)
id | cbor | 5000000000.0 | cbor-x
10^20 | messagepack | 1e+20 | @msgpack/msgpack, msgpackr, msgpack-lite, msgpack5, tiny-msgpack, msgpack-js, a-msgpack
10^20 | messagepack | 7766279631452241920 | notepack.io, messagepack, what-the-pack
10^20 | messagepack | 18446744073709551615 | @ygoe/msgpack
10^20 | cbor | 1e+20 | borc, cbor, cbor-js, cbor-redux, cbor-sync, cbor-x, cborg, @stablelib/cbor, cbor2 (npm)
text | messagepack | late | @msgpack/msgpack, msgpackr, msgpack-lite, msgpack5, notepack.io, messagepack, tiny-msgpack, msgpack-js, what-the-pack, @ygoe/msgpack
text | messagepack | b'\''late'\'' | a-msgpack
text | cbor | late | borc, cbor, cbor-js, cbor-redux, cbor-sync, cbor-x, cborg, @stablelib/cbor, cbor2 (npm)
year | messagepack | {'\''1986'\'': 1} | @msgpack/msgpack, msgpackr, msgpack-lite, msgpack5, notepack.io, messagepack, msgpack-js, what-the-pack, @ygoe/msgpack
year | messagepack | {1986: 1} | tiny-msgpack
year | messagepack | {b'\''1986'\'': 1} | a-msgpack
year | cbor | {'\''1986'\'': 1} | borc, cbor, cbor-js, cbor-redux, cbor-sync, cbor-x, cborg, @stablelib/cbor, cbor2 (npm)
undefined | messagepack | {'\''owner'\'': None, '\''cost'\'': 5} | @msgpack/msgpack, msgpack-lite, messagepack, tiny-msgpack
undefined | messagepack | {'\''owner'\'': ExtType(code=0, data=b'\''\x00'\''), '\''cost'\'': 5} | msgpackr, what-the-pack
undefined | messagepack | {'\''cost'\'': 5} | msgpack5, notepack.io, @ygoe/msgpack
undefined | messagepack | cannot be read | msgpack-js
undefined | messagepack | {b'\''cost'\'': 5, b'\''owner'\'': None} | a-msgpack
undefined | cbor | {'\''cost'\'': 5, '\''owner'\'': undefined} | borc, cbor-redux, cborg
undefined | cbor | {'\''owner'\'': undefined, '\''cost'\'': 5} | cbor, cbor-js, cbor-sync, cbor-x, @stablelib/cbor, cbor2 (npm)' "$(cd "$work" && python3 rows.py read)"
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { packages } from './packages.mjs';
const shown = (value) => (typeof value === 'bigint' ? String(value) : value instanceof Date ? value.toISOString() : typeof value === 'number' ? String(value) : JSON.stringify(value));
for (const [row, kind, bytes] of JSON.parse(readFileSync('rows.json', 'utf8'))) {
  const groups = {};
  for (const [name, [, decode]] of Object.entries(packages[kind])) {
    let seen;
    try { seen = shown(decode(Buffer.from(bytes, 'hex'))); } catch { seen = 'error'; }
    (groups[seen] ??= []).push(name);
  }
  for (const [seen, names] of Object.entries(groups)) console.log(`${row} | ${kind} | ${seen} | ${names.join(', ')}`);
}
JS
)
expect 'written by Python' 'id | messagepack | 12345678901234567000 | @msgpack/msgpack, msgpack-lite, msgpack5, notepack.io, messagepack, what-the-pack, @ygoe/msgpack
id | messagepack | 12345678901234567890 | msgpackr, tiny-msgpack, a-msgpack
id | messagepack | error | msgpack-js
id | cbor | "12345678901234567890" | borc
id | cbor | 12345678901234567890 | cbor, cbor-redux, cbor-x, cborg, cbor2 (npm)
id | cbor | 12345678901234567000 | cbor-js, cbor-sync
id | cbor | error | @stablelib/cbor
amount | cbor | "99.9" | borc
amount | cbor | {"tag":4,"value":[-2,9990]} | cbor, @stablelib/cbor
amount | cbor | [-2,9990] | cbor-js, cbor-sync
amount | cbor | {"value":[-2,9990],"tag":4} | cbor-redux
amount | cbor | 99.9 | cbor-x
amount | cbor | error | cborg
amount | cbor | {"tag":4,"contents":[-2,9990]} | cbor2 (npm)
time | messagepack | 2024-01-05T05:30:00.000Z | @msgpack/msgpack, msgpackr, msgpack5, notepack.io, messagepack, @ygoe/msgpack
time | messagepack | {"buffer":{"type":"Buffer","data":[101,151,147,216]},"type":255} | msgpack-lite
time | messagepack | error | tiny-msgpack, msgpack-js, what-the-pack, a-msgpack
time | cbor | 2024-01-05T05:30:00.000Z | borc, cbor, cbor-sync, cbor-x, @stablelib/cbor, cbor2 (npm)
time | cbor | "2024-01-05T10:30:00+05:00" | cbor-js
time | cbor | {"value":"2024-01-05T10:30:00+05:00","tag":0} | cbor-redux
time | cbor | error | cborg' "$seen"
