#!/usr/bin/env bash
# Rows written as XML by fifteen libraries: a date is an empty element in xml2js, xmlbuilder, xmlbuilder2, json2xml and pixl-xml; a column "lead
# time" or "R&D" is nowhere in pixl-xml; of the rows C-1 and C-2 json2xml and jstoxml make one, of the owners "Ann" and "Ben" json2xml "AnnBen".
#
# Expected: each row and each item is an element of its own, a date its text, no value an empty element or none; a column that cannot be an
#   element's name is renamed or refused.
# Seen: for a date fast-xml-builder 1.3.2, jstoxml 7.1.1 and js2xmlparser 5.0.0 write "Fri Jan 05 2024 10:30:00 GMT+0000 (Coordinated Universal
#   Time)". For no value js2xmlparser writes "null", dict2xml 1.7.8 "None", jstoxml the column's own name. json2xml 0.1.3 and jstoxml keep lists for
#   the order of elements, as their READMEs show with rows of one column. The columns "lead time", "R&D" and 1986 make a text that no reader takes
#   with xml-js 1.6.11, fast-xml-builder, jstoxml, json2xml and object-to-xml 2.0.0, "R&D" with easyxml 2.0.1 and xmltodict 1.0.4, the year with
#   xmltodict and pixl-xml 1.0.13, too. Rows in a list make easyxml's text unreadable. dict2xml puts two blanks before the second line of a text; of
#   the text "write &amp;" xml-js, jstoxml and xmlbuilder2 4.0.3 leave "write &". Right: dicttoxml 1.7.16 and json2xml (PyPI) 8.0.0; xml2js 0.6.2
#   and xmlbuilder 15.1.1 but for dates.
# Matters to: registers and test results handed to other tools as XML: two rows are one, and dates and columns are missing without a word.
# Source: the READMEs: Builder().buildObject(rows), create(rows).end(), toXML(rows); XML 1.0, 2.3 "Names".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xml2js@0.6.2 xmlbuilder@15.1.1 xmlbuilder2@4.0.3 xml-js@1.6.11 fast-xml-builder@1.3.2 easyxml@2.0.1 object-to-xml@2.0.0 \
    json2xml@0.1.3 jstoxml@7.1.1 js2xmlparser@5.0.0 pixl-xml@1.0.13
pip_at xmltodict==1.0.4 dicttoxml==1.7.16 dict2xml==1.7.8 json2xml==8.0.0
TZ=UTC js >"$work/written.json" <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const writers = {
  xml2js: (row) => new (require('xml2js').Builder)({ rootName: 'r' }).buildObject(row),
  xmlbuilder: (row) => require('xmlbuilder').create({ r: row }).end(),
  xmlbuilder2: (row) => require('xmlbuilder2').create({ r: row }).end(),
  'xml-js': (row) => require('xml-js').json2xml(JSON.stringify({ r: row }), { compact: true }),
  'fast-xml-builder': (row) => new (require('fast-xml-builder').default ?? require('fast-xml-builder'))({}).build({ r: row }),
  easyxml: (row) => new (require('easyxml'))({ rootElement: 'r', manifest: false }).render(row),
  'object-to-xml': (row) => require('object-to-xml')({ r: row }),
  'json2xml (npm)': (row) => require('json2xml')({ r: row }),
  jstoxml: (row) => require('jstoxml').toXML({ r: row }),
  js2xmlparser: (row) => require('js2xmlparser').parse('r', row),
  'pixl-xml': (row) => require('pixl-xml').stringify(row, 'r'),
};
const rows = {
  date: { due: new Date(Date.UTC(2024, 0, 5, 10, 30)) },
  'no value': { owner: null },
  list: { owner: ['Ann', 'Ben'] },
  rows: { c: [{ id: 'C-1', s: ['a', 'b'] }, { id: 'C-2', s: ['c'] }] },
  'lead time': { 'lead time': 5 },
  'R&D': { 'R&D': 5 },
  year: { 1986: 5 },
  lines: { note: 'one\ntwo' },
  reference: { note: 'write &amp;' },
};
const written = [];
for (const [name, row] of Object.entries(rows))
  for (const [writer, write] of Object.entries(writers)) {
    let text;
    try { text = write(structuredClone(row)); } catch (error) { text = null; }
    written.push([name, writer, text]);
  }
console.log(JSON.stringify([written, rows]));
JS
cat >"$work/read.py" <<'PY'
import json, logging
from xml.etree import ElementTree

import dict2xml, dicttoxml, xmltodict
from json2xml.json2xml import Json2xml

logging.disable(logging.CRITICAL)
writers = {
    'xmltodict': lambda row: xmltodict.unparse({'r': row}),
    'dicttoxml': lambda row: dicttoxml.dicttoxml(row, custom_root='r', attr_type=False),
    'dict2xml': lambda row: dict2xml.dict2xml(row, wrap='r'),
    'json2xml (PyPI)': lambda row: Json2xml(row, wrapper='r', attr_type=False).to_xml(),
}


def shown(element):
    text = ''.join(f' {key}={value}' for key, value in element.attrib.items())
    if len(element):
        return f'<{element.tag}{text}>' + (element.text or '').strip() + ''.join(map(shown, element))
    return f'<{element.tag}{text}>' + (element.text or '').replace('\n', '⏎')


written, rows = json.load(open('written.json'))
for name, row in rows.items():
    for writer, write in writers.items():
        try:
            written.append([name, writer, write(row)])
        except ValueError:
            written.append([name, writer, None])
groups = {}
for name, writer, text in written:
    try:
        seen = 'error' if text is None else shown(ElementTree.fromstring(text))[3:]
    except ElementTree.ParseError:
        seen = 'cannot be read'
    groups.setdefault((list(rows).index(name), name, seen), []).append(writer)
for (_, name, seen), writers in sorted(groups.items()):
    print(f'{name} | {seen} | {", ".join(sorted(writers))}')
PY
seen=$(cd "$work" && TZ=UTC python3 read.py)
expect 'rows written as XML' 'date | <due> | json2xml (npm), pixl-xml, xml2js, xmlbuilder, xmlbuilder2
date | <due>2024-01-05T10:30:00 | object-to-xml
date | <due>2024-01-05T10:30:00.000Z | dict2xml, dicttoxml, easyxml, json2xml (PyPI), xml-js, xmltodict
date | <due>Fri Jan 05 2024 10:30:00 GMT+0000 (Coordinated Universal Time) | fast-xml-builder, js2xmlparser, jstoxml
no value |  | xmlbuilder, xmlbuilder2
no value | <owner> | dicttoxml, easyxml, fast-xml-builder, json2xml (PyPI), json2xml (npm), object-to-xml, pixl-xml, xml-js, xml2js, xmltodict
no value | <owner>None | dict2xml
no value | <owner>null | js2xmlparser
no value | owner | jstoxml
list | <owner><item>Ann<item>Ben | dicttoxml, json2xml (PyPI)
list | <owner><owner>Ann<owner>Ben | easyxml
list | <owner>Ann<owner>Ben | dict2xml, fast-xml-builder, js2xmlparser, jstoxml, object-to-xml, pixl-xml, xml-js, xml2js, xmlbuilder, xmlbuilder2, xmltodict
list | <owner>AnnBen | json2xml (npm)
rows | <c><id>C-1<s>a<s>b<c><id>C-2<s>c | dict2xml, fast-xml-builder, js2xmlparser, object-to-xml, pixl-xml, xml-js, xml2js, xmlbuilder, xmlbuilder2, xmltodict
rows | <c><id>C-1<s>a<s>b<id>C-2<s>c | jstoxml
rows | <c><id>C-1<s>ab<id>C-2<s>c | json2xml (npm)
rows | <c><item><id>C-1<s><item>a<item>b<item><id>C-2<s><item>c | dicttoxml, json2xml (PyPI)
rows | cannot be read | easyxml
lead time | <lead_time>5 | dict2xml, dicttoxml, json2xml (PyPI)
lead time | cannot be read | easyxml, fast-xml-builder, json2xml (npm), jstoxml, object-to-xml, xml-js
lead time | error | js2xmlparser, xml2js, xmlbuilder, xmlbuilder2, xmltodict
lead time | ⏎ | pixl-xml
R&D | <R_D>5 | dict2xml
R&D | <key name=R&D>5 | dicttoxml, json2xml (PyPI)
R&D | cannot be read | easyxml, fast-xml-builder, json2xml (npm), jstoxml, object-to-xml, xml-js, xmltodict
R&D | error | js2xmlparser, xml2js, xmlbuilder, xmlbuilder2
R&D | ⏎ | pixl-xml
year | <_1986>5 | dict2xml
year | <item>5 | easyxml
year | <n1986>5 | dicttoxml, json2xml (PyPI)
year | cannot be read | fast-xml-builder, json2xml (npm), jstoxml, object-to-xml, pixl-xml, xml-js, xmltodict
year | error | js2xmlparser, xml2js, xmlbuilder, xmlbuilder2
lines | <note>one⏎  two | dict2xml
lines | <note>one⏎two | dicttoxml, easyxml, fast-xml-builder, js2xmlparser, json2xml (PyPI), json2xml (npm), jstoxml, object-to-xml, pixl-xml, xml-js, xml2js, xmlbuilder, xmlbuilder2, xmltodict
reference | <note>write & | jstoxml, xml-js, xmlbuilder2
reference | <note>write &amp; | dict2xml, dicttoxml, easyxml, fast-xml-builder, js2xmlparser, json2xml (PyPI), json2xml (npm), object-to-xml, pixl-xml, xml2js, xmlbuilder, xmltodict' "$seen"
