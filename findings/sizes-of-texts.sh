#!/usr/bin/env bash
# "5 MiB" and "5,5 MB" are five bytes to bytes, "1,000 MB" is one byte to it and one megabyte to filesize-parser, and "5 mb"
# 625000 bytes to xbytes.
#
# Expected: the size that is written, or an error or nothing where the form is not known.
# Seen: bytes 3.1.2, which many servers read their limits with, takes the number before what it does not know: MiB, a
#   comma and "MB/s" are bytes to it, while ~5 GB is null. filesize-parser 1.5.2 takes a comma for a point, so that a
#   thousand is one. xbytes 1.9.1 takes MB and mb apart: small letters are bits, "5 mb" an eighth of "5 MB".
#   bytes-iec 3.1.1 and byte-parser 1.0.0 refuse what they do not know; Python's humanfriendly 10.0 refuses commas, and
#   reads "5 MB/s" as 5 MB.
# Matters to: limits and volumes in settings and registers: a limit of five bytes lets nothing through.
# Source: the READMEs: bytes.parse(…), "case insensitive"; fsp(…); xbytes.parseSize(…); parse_size(…); IEC 80000-13, MiB.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at bytes@3.1.2 xbytes@1.9.1 filesize-parser@1.5.2 byte-parser@1.0.0 bytes-iec@3.1.1
pip_at humanfriendly==10.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const readers = {
  bytes: require('bytes').parse,
  'filesize-parser': require('filesize-parser'),
  xbytes: require('xbytes').parseSize,
  'byte-parser': require('byte-parser').default,
  'bytes-iec': require('bytes-iec').parse,
};
for (const text of ['5 MB', '5 mb', '5 MiB', '5,5 MB', '1,000 MB', '5 MB/s', '~5 GB'])
  console.log(text, '=>', Object.entries(readers).map(([name, read]) => {
    try { return `${name} ${read(text) ?? 'nothing'}`; } catch { return `${name} error`; }
  }).join(', '));
JS
python3 - <<'PY'
from humanfriendly import InvalidSize, parse_size

for text in ('5 MB', '5 MiB', '1,000 MB', '5 MB/s'):
    try:
        print('humanfriendly', text, parse_size(text))
    except InvalidSize:
        print('humanfriendly', text, 'error')
PY
)
expect 'bytes' '5 MB => bytes 5242880, filesize-parser 5242880, xbytes 5000000, byte-parser 5242880, bytes-iec 5000000
5 mb => bytes 5242880, filesize-parser 5242880, xbytes 625000, byte-parser 5242880, bytes-iec 5000000
5 MiB => bytes 5, filesize-parser 5242880, xbytes 5242880, byte-parser error, bytes-iec 5242880
5,5 MB => bytes 5, filesize-parser 5767168, xbytes nothing, byte-parser error, bytes-iec nothing
1,000 MB => bytes 1, filesize-parser 1048576, xbytes nothing, byte-parser error, bytes-iec nothing
5 MB/s => bytes 5, filesize-parser error, xbytes 5000000, byte-parser error, bytes-iec nothing
~5 GB => bytes nothing, filesize-parser error, xbytes nothing, byte-parser error, bytes-iec nothing
humanfriendly 5 MB 5000000
humanfriendly 5 MiB 5242880
humanfriendly 1,000 MB error
humanfriendly 5 MB/s 5000000' "$seen"
