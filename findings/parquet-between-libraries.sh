#!/usr/bin/env bash
# Parquet files of JavaScript and Python: @dsnp/parquetjs writes the decimal 0.29 as 0.28, reads 12.50 of its own as -0.05,
# every "true" of a file with pages of version 2 as false, and 4000000000 as -294967296; parquetjs-lite makes texts of numbers:
# 5 + 7 is "57".
#
# Expected: the numbers and truths that were written, or an error.
# Seen: @dsnp/parquetjs 1.8.9 cuts a decimal's binary fraction off instead of rounding it (0.29 * 100 is 28.999999999999996),
#   and when it reads what it wrote it takes each eight bytes for a number of four. Of pyarrow's decimals it gives bytes, of
#   unsigned numbers the signed ones. parquetjs-lite 0.8.7 makes texts of all numbers that stand in a dictionary, as pyarrow
#   writes them for version 1.0; it, parquetjs 0.11.2 and parquets 0.10.10 refuse later files. hyparquet 1.33.0 reads all of it.
# Matters to: costs, budgets and marks that pass between a service in JavaScript and a notebook in Python.
# Source: the Parquet format, "DECIMAL" and "Data Pages, version 2"; pyarrow.parquet.write_table, version and data_page_version.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @dsnp/parquetjs@1.8.9 parquetjs-lite@0.8.7 parquetjs@0.11.2 parquets@0.10.10 hyparquet@1.33.0
pip_at pyarrow==26.0.1
mkdir "$work/files"
python3 - "$work/files" <<'PY'
import sys
from decimal import Decimal
import pyarrow as pa
import pyarrow.parquet as pq
columns = {
    'cost': pa.array([5, 7, 5]), 'share': pa.array([99.95, 0.1, 99.95]), 'done': pa.array([True, False, True]),
    'size': pa.array([4000000000, 1], pa.uint32()), 'price': pa.array([Decimal('12.50'), Decimal('-0.05')], pa.decimal128(9, 2)),
}
for name, values in columns.items():
    for kind, options in {'now': {}, 'of version 1.0': {'version': '1.0'}, 'with pages of version 2': {'data_page_version': '2.0'}}.items():
        pq.write_table(pa.table({'value': values}), f'{sys.argv[1]}/{name} {kind}', compression='none', **options)
PY
seen=$(js "$work/files" <<'JS'
import dsnp from '@dsnp/parquetjs';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import parquetjs from 'parquetjs';
import lite from 'parquetjs-lite';
import parquets from 'parquets';
import { readdirSync } from 'node:fs';
const cursor = ({ ParquetReader }) => async (path) => {
  const reader = await ParquetReader.openFile(path);
  const [rows, values] = [reader.getCursor(), []];
  for (let row; (row = await rows.next());) values.push(row.value);
  await reader.close();
  return values;
};
const readers = {
  '@dsnp/parquetjs': cursor(dsnp), 'parquetjs-lite': cursor(lite), parquetjs: cursor(parquetjs), parquets: cursor(parquets),
  hyparquet: async (path) => (await parquetReadObjects({ file: await asyncBufferFromFile(path) })).map(({ value }) => value),
};
const shown = (values) => JSON.stringify(values, (key, value) => (typeof value === 'bigint' ? Number(value) : value?.type === 'Buffer' ? 'bytes' : value));
for (const name of readdirSync(process.argv[2]).sort()) {
  const all = new Map();
  for (const [reader, read] of Object.entries(readers)) {
    let seen;
    try { seen = shown(await read(`${process.argv[2]}/${name}`)); } catch { seen = 'error'; }
    all.set(seen, [...all.get(seen) ?? [], reader]);
  }
  console.log(`${name}:`, [...all].map(([seen, names]) => `${seen} ${names.join(' ')}`).join('; '));
}
const writer = await dsnp.ParquetWriter.openFile(new dsnp.ParquetSchema({ value: { type: 'DECIMAL', precision: 9, scale: 2 } }), `${process.argv[2]}/made`);
for (const value of [99.95, -0.05, 12.5, 0.29]) await writer.appendRow({ value });
await writer.close();
console.log('by @dsnp/parquetjs, read by it:', shown(await readers['@dsnp/parquetjs'](`${process.argv[2]}/made`)));
JS
python3 - "$work/files/made" <<'PY'
import sys
import pyarrow.parquet as pq
print('by @dsnp/parquetjs, read by pyarrow:', *(row['value'] for row in pq.read_table(sys.argv[1]).to_pylist()))
PY
)
expect 'values' 'cost now: [5,7,5] @dsnp/parquetjs hyparquet; error parquetjs-lite parquetjs parquets
cost of version 1.0: [5,7,5] @dsnp/parquetjs hyparquet; ["5","7","5"] parquetjs-lite; error parquetjs parquets
cost with pages of version 2: [5,7,5] @dsnp/parquetjs hyparquet; error parquetjs-lite parquetjs parquets
done now: [true,false,true] @dsnp/parquetjs hyparquet; error parquetjs-lite parquetjs parquets
done of version 1.0: [true,false,true] @dsnp/parquetjs parquetjs-lite parquetjs parquets hyparquet
done with pages of version 2: [false,false,false] @dsnp/parquetjs; error parquetjs-lite parquetjs parquets; [true,false,true] hyparquet
price now: ["bytes","bytes"] @dsnp/parquetjs; error parquetjs-lite parquetjs parquets; [12.5,-0.05] hyparquet
price of version 1.0: ["bytes","bytes"] @dsnp/parquetjs; error parquetjs-lite parquetjs parquets; [12.5,-0.05] hyparquet
price with pages of version 2: ["bytes","bytes"] @dsnp/parquetjs; error parquetjs-lite parquetjs parquets; [12.5,-0.05] hyparquet
share now: [99.95,0.1,99.95] @dsnp/parquetjs hyparquet; error parquetjs-lite parquetjs parquets
share of version 1.0: [99.95,0.1,99.95] @dsnp/parquetjs hyparquet; ["99.95","0.1","99.95"] parquetjs-lite; error parquetjs parquets
share with pages of version 2: [99.95,0.1,99.95] @dsnp/parquetjs hyparquet; error parquetjs-lite parquetjs parquets
size now: [-294967296,1] @dsnp/parquetjs; error parquetjs-lite parquetjs parquets; [4000000000,1] hyparquet
size of version 1.0: [4000000000,1] @dsnp/parquetjs hyparquet; ["4000000000","1"] parquetjs-lite; error parquetjs parquets
size with pages of version 2: [-294967296,1] @dsnp/parquetjs; error parquetjs-lite parquetjs parquets; [4000000000,1] hyparquet
by @dsnp/parquetjs, read by it: [99.95,0,-0.05,-0.01]
by @dsnp/parquetjs, read by pyarrow: 99.95 -0.05 12.50 0.28' "$seen"
