#!/usr/bin/env bash
# objects-to-csv writes false as an empty cell and true as 1.
#
# Expected: `{done: false}` becomes "false" or 0, as json-2-csv, @json2csv/plainjs, jsonexport, csv-writer and
#   export-to-csv write it.
# Seen: objects-to-csv 1.3.6 (by csv-stringify 5, which casts booleans to '1' and '') writes nothing for false, as for
#   null and a key that is not there; 0 stays 0. A key that the first object does not have is dropped for all, unless
#   allColumns is set. No warning.
# Matters to: lists of what was reviewed, approved, shipped: "no" and "not known" are the same cell.
# Source: objects-to-csv's README shows strings and numbers only.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at objects-to-csv@1.3.6 json-2-csv@5.6.0 @json2csv/plainjs@7.0.8 jsonexport@3.2.0
seen=$(js <<'JS'
import ObjectsToCsv from 'objects-to-csv';
import { json2csv } from 'json-2-csv';
import { Parser } from '@json2csv/plainjs';
import jsonexport from 'jsonexport';

const claims = [{ id: 1, done: false }, { id: 2, done: true }, { id: 3, done: null }, { id: 0, done: 0 }];
console.log('objects-to-csv', (await new ObjectsToCsv(claims).toString()).trim().split('\n').join(' '));
console.log('json-2-csv', json2csv(claims).split('\n').join(' '));
console.log('plainjs', new Parser().parse(claims).split('\n').join(' '));
console.log('jsonexport', (await jsonexport(claims)).split('\n').join(' '));
JS
)
expect 'CSV' 'objects-to-csv id,done 1, 2,1 3, 0,0
json-2-csv id,done 1,false 2,true 3,null 0,0
plainjs "id","done" 1,false 2,true 3, 0,0
jsonexport id,done 1,false 2,true 3, 0,0' "$seen"
