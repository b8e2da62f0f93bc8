#!/usr/bin/env bash
# Registers as CSV with metadata (CSV on the Web): csvwlib reads 05.01.2024 in the format dd.MM.yyyy as the first of May, but 31.12.2024
# as 31 December, and makes 0.5 of 5 % and 7.5 of 7.5 %; rdf-parser-csvw keeps 1.234,50 and "a;b" as they stand.
#
# Expected: a format says how a cell is read: dd.MM.yyyy is the day first; with "," for the decimals and "." between thousands 1.234,50
#   is 1234.5; "Y|N" are true and false; each of the marks in "null" stands for nothing; "separator" parts a cell; and 5 % is 0.05.
# Seen: csvwlib 0.3.2 does not look at a date's format and guesses by python-dateutil, month first where that is possible; of a share
#   in per cent it moves the point by counting letters, so that of three 12.5 % alone is right; it knows no list of marks for nothing.
#   rdf-parser-csvw 1.1.0 knows the formats of dates and date-times alone: numbers, Y and N, 10:30 and "a;b" come out as they stand,
#   with the type xsd:decimal, xsd:boolean or xsd:time, which makes them ill-typed; of two marks for nothing it takes one. csvw 4.1.1
#   reads all this, but under the format 000 takes "007" for a text.
# Matters to: registers that are published as CSV with metadata just so that a date or a decimal comma is read as it was meant.
# Source: Metadata Vocabulary for Tabular Data, 5.7 (null, separator); Model for Tabular Data, 6.4 (parsing cells); csvwlib's
#   utils/TypeConverter.py; rdf-parser-csvw's lib/metadata/TableSchema.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at csvw==4.1.1 csvwlib==0.3.2
npm_at rdf-parser-csvw@1.1.0 rdf-ext@2.6.0
cat >"$work/columns.json" <<'JSON'
[{"cells": ["05.01.2024", "31.12.2024"], "datatype": {"base": "date", "format": "dd.MM.yyyy"}},
{"cells": ["1.234,50", "5,00"], "datatype": {"base": "decimal", "format": {"pattern": "#.##0,00", "decimalChar": ",", "groupChar": "."}}},
{"cells": ["12.5%", "7.5%", "5%"], "datatype": "decimal"},
{"cells": ["Y", "N"], "datatype": {"base": "boolean", "format": "Y|N"}},
{"cells": ["n/a", "-"], "datatype": "string", "null": ["n/a", "-"]},
{"cells": ["a;b"], "datatype": "string", "separator": ";"},
{"cells": ["10:30"], "datatype": {"base": "time", "format": "HH:mm"}},
{"cells": ["007"], "datatype": {"base": "integer", "format": "000"}}]
JSON
cat >"$work/read.py" <<'PY'
import contextlib, functools, http.server, io, json, os, threading, warnings

warnings.simplefilter('ignore')
import csvw, csvwlib


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *parts):
        pass


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Quiet, directory='.'))
threading.Thread(target=server.serve_forever, daemon=True).start()
place = f'http://127.0.0.1:{server.server_address[1]}'
readers = {
    'csvw': lambda name: csvw.CSVW(f'{name}-metadata.json').to_json(minimal=True),
    'csvwlib': lambda name: csvwlib.CSVWConverter.to_json(f'{place}/{name}', f'{place}/{name}-metadata.json', mode='minimal'),
}
for number, column in enumerate(json.load(open('columns.json'))):
    name, cells = f'{number}.csv', column.pop('cells')
    open(name, 'w').write('id,cell\n' + ''.join(f'C-{at},"{cell}"\n' for at, cell in enumerate(cells)))
    columns = [{'name': 'id', 'titles': 'id'}, {'name': 'cell', 'titles': 'cell', **column}]
    metadata = {'@context': 'http://www.w3.org/ns/csvw', 'url': name, 'tableSchema': {'columns': columns}}
    json.dump(metadata, open(f'{name}-metadata.json', 'w'))
    for reader, read in readers.items():
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                rows = read(name)
            rows = json.loads(rows) if isinstance(rows, str) else rows
            found = json.dumps([row.get('cell') for row in rows])
        except Exception as error:
            found = type(error).__name__
        print(*cells, f'{reader}:', found)
PY
seen=$(cd "$work" && python3 read.py 2>"$work/read.log") || cannot "$(tail -n 3 "$work/read.log")"
expect 'read in Python' '05.01.2024 31.12.2024 csvw: ["2024-01-05", "2024-12-31"]
05.01.2024 31.12.2024 csvwlib: ["2024-05-01", "2024-12-31"]
1.234,50 5,00 csvw: [1234.5, 5.0]
1.234,50 5,00 csvwlib: [1234.5, 5.0]
12.5% 7.5% 5% csvw: [0.125, 0.075, 0.05]
12.5% 7.5% 5% csvwlib: [0.125, 7.5, 0.5]
Y N csvw: [true, false]
Y N csvwlib: [true, false]
n/a - csvw: [null, null]
n/a - csvwlib: ["n/a", "-"]
a;b csvw: [["a", "b"]]
a;b csvwlib: [["a", "b"]]
10:30 csvw: ["10:30:00"]
10:30 csvwlib: ["10:30:00"]
007 csvw: ["007"]
007 csvwlib: [7]' "$seen"
cp "$work/columns.json" "$work/js"
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import rdf from 'rdf-ext';
import Parser from 'rdf-parser-csvw';

const of = (base) => (name) => rdf.namedNode(base + name);
const csvw = of('http://www.w3.org/ns/csvw#');
const syntax = of('http://www.w3.org/1999/02/22-rdf-syntax-ns#');
for (const { cells, datatype, ...marks } of JSON.parse(readFileSync('columns.json', 'utf8'))) {
  const metadata = rdf.dataset();
  const add = (from, name, to) => metadata.add(rdf.quad(from, name, typeof to === 'string' ? rdf.literal(to) : to));
  const [table, schema, list, rest, id, cell, type, format] = Array.from({ length: 8 }, () => rdf.blankNode());
  add(table, csvw('tableSchema'), schema);
  add(schema, csvw('aboutUrl'), 'http://x/{id}');
  add(schema, csvw('column'), list);
  for (const [at, first, then] of [[list, id, rest], [rest, cell, syntax('nil')]]) {
    add(at, syntax('first'), first);
    add(at, syntax('rest'), then);
  }
  add(id, csvw('title'), 'id');
  add(cell, csvw('title'), 'cell');
  add(cell, csvw('datatype'), type);
  add(type, csvw('base'), datatype.base ?? datatype);
  if (typeof datatype.format === 'object') {
    add(type, csvw('format'), format);
    for (const [name, value] of Object.entries(datatype.format)) add(format, csvw(name), value);
  } else if (datatype.format) add(type, csvw('format'), datatype.format);
  for (const [name, values] of Object.entries(marks)) for (const value of [values].flat()) add(cell, csvw(name), value);
  const rows = ['id,cell', ...cells.map((text, at) => `C-${at},"${text}"`)].join('\n');
  const found = [];
  for await (const { predicate, object } of new Parser({ metadata, baseIRI: 'http://x/', factory: rdf }).import(Readable.from([rows])))
    if (predicate.value.endsWith('#cell')) found.push(`${object.value} (${object.datatype.value.split('#')[1]})`);
  console.log(...cells, 'rdf-parser-csvw:', found.join(', '));
}
JS
)
expect 'read in JavaScript' '05.01.2024 31.12.2024 rdf-parser-csvw: 2024-01-05 (date), 2024-12-31 (date)
1.234,50 5,00 rdf-parser-csvw: 1.234,50 (decimal), 5,00 (decimal)
12.5% 7.5% 5% rdf-parser-csvw: 12.5% (decimal), 7.5% (decimal), 5% (decimal)
Y N rdf-parser-csvw: Y (boolean), N (boolean)
n/a - rdf-parser-csvw: - (string)
a;b rdf-parser-csvw: a;b (string)
10:30 rdf-parser-csvw: 10:30 (time)
007 rdf-parser-csvw: 007 (integer)' "$seen"
