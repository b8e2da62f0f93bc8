#!/usr/bin/env bash
# A register in XML, checked by its schema (XSD): to libxml2 a date on a line of its own is no date; to PyXB a year is within a limit of
# one month and 36 hours are not; generateDS writes 0.0000001 as 1E-7 and INF as inf, which the schema refuses.
#
# Expected: blanks around a date, a time or a length of time do not count (whiteSpace is "collapse" and cannot be changed); a year is
#   above P1M and 36 hours below it, while P30D is neither and is refused, as NaN is by a limit of 100; what is read and written by
#   the classes that were made from a schema is valid by it.
# Seen: libxml2 2.14.6 (lxml 6.1.3) and the libxml2 in libxml2-wasm 0.7.2 and xmllint-wasm 5.3.0 refuse dates, months and date-times
#   with a blank or a line break around them, but take numbers so. xmlschema 4.3.2 takes NaN for at most 100 and P30D for at most P1M.
#   PyXB-X 1.2.6.4 makes of a length of time one of days and seconds, in which months and years are 0, as its class says: "at most P1M" is at most 0. It
#   writes 10:30 at +05:00 as 05:30Z. generateDS 2.44.3 writes the limit P1M into its code as the name of a variable, so that the code
#   ends in a NameError; without it, 1E-7, inf and 99.9 for 99.90, and 2024-01-05 for 2024-01-05Z; it reads no date with a blank.
# Matters to: documents that a formatter broke into lines, and registers with limits, service levels and dates for which a schema says
#   what may stand there: the same document is valid or not by the library.
# Source: XML Schema 1.1, part 2: 3.3.9 (dateTime; whiteSpace fixed), 4.3.9 (minInclusive), E.3.2 (order of durations), 3.3.3 (decimal).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at lxml==6.1.3 xmlschema==4.3.2 PyXB-X==1.2.6.4 generateDS==2.44.3
npm_at libxml2-wasm@0.7.2 xmllint-wasm@5.3.0
schema() {
    cat <<XSD
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="register"><xs:complexType><xs:sequence><xs:element name="row" type="Row"/></xs:sequence></xs:complexType></xs:element>
<xs:complexType name="Row"><xs:sequence>
<xs:element name="cost" type="xs:decimal" minOccurs="0"/><xs:element name="limit" type="xs:double" minOccurs="0"/>
<xs:element name="due" type="xs:date" minOccurs="0"/><xs:element name="at" type="xs:dateTime" minOccurs="0"/>
<xs:element name="window" minOccurs="0"><xs:simpleType><xs:restriction base="xs:duration">$1</xs:restriction></xs:simpleType></xs:element>
<xs:element name="share" minOccurs="0"><xs:simpleType><xs:restriction base="xs:double"><xs:maxInclusive value="100"/></xs:restriction>
</xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:schema>
XSD
}
schema '<xs:maxInclusive value="P1M"/>' >"$work/register.xsd"
schema '' >"$work/free.xsd"
cat >"$work/cells.json" <<'JSON'
["<due>2024-01-05</due>", "<due>\n  2024-01-05\n</due>", "<cost>\n  5\n</cost>", "<share>NaN</share>", "<window>PT36H</window>",
"<window>P30D</window>", "<window>P1Y</window>"]
JSON
cat >"$work/check.py" <<'PY'
import contextlib, io, json, subprocess, sys, warnings

warnings.simplefilter('ignore')
import lxml.etree, pyxb, pyxb.binding.generate, xmlschema

by_lxml = lxml.etree.XMLSchema(lxml.etree.parse('register.xsd'))
by_xmlschema = xmlschema.XMLSchema('register.xsd')
open('by_pyxb.py', 'w').write(pyxb.binding.generate.GeneratePython(schema_text=open('register.xsd').read()))
for name, made in (('register.xsd', 'by_generateds'), ('free.xsd', 'by_generateds_free')):
    subprocess.run([sys.executable, 'py/bin/generateDS', '-f', '-o', f'{made}.py', name], check=True, capture_output=True)
import by_generateds, by_generateds_free, by_pyxb


def with_pyxb(document):
    try:
        return by_pyxb.CreateFromDocument(document).toxml('utf-8', root_only=True).decode()
    except pyxb.PyXBException:
        return None


def with_generateds(module, document):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            module.parseString(document.encode(), silence=True).export(out, 0, pretty_print=False)
    except (ValueError, NameError) as error:
        return type(error).__name__
    return out.getvalue()


def in_row(document):
    return document.split('<row>')[-1].split('</row>')[0]


for cell in json.load(open('cells.json')):
    document = f'<register><row>{cell}</row></register>'
    taken = {'lxml': by_lxml.validate(lxml.etree.fromstring(document)), 'xmlschema': by_xmlschema.is_valid(document),
             'PyXB': with_pyxb(document) is not None}
    print(json.dumps(cell), ', '.join(name for name, yes in taken.items() if yes) or 'none')
print('PyXB:', in_row(with_pyxb('<register><row><at>2024-01-05T10:30:00+05:00</at></row></register>')))
print('generateDS, limited:', with_generateds(by_generateds, '<register><row><window>PT36H</window></row></register>'))
for cell in ('<cost>0.0000001</cost>', '<cost>99.90</cost>', '<limit>INF</limit>', '<due>2024-01-05Z</due>', '<due> 2024-01-05 </due>'):
    written = with_generateds(by_generateds_free, f'<register><row>{cell}</row></register>')
    valid = written.startswith('<') and by_xmlschema.is_valid(written)
    print('generateDS:', cell, in_row(written), 'valid' if valid else 'not valid')
PY
seen=$(cd "$work" && python3 check.py 2>"$work/check.log") || cannot "$(tail -n 3 "$work/check.log")"
expect 'taken by, and written' '"<due>2024-01-05</due>" lxml, xmlschema, PyXB
"<due>\n  2024-01-05\n</due>" xmlschema, PyXB
"<cost>\n  5\n</cost>" lxml, xmlschema, PyXB
"<share>NaN</share>" xmlschema
"<window>PT36H</window>" lxml, xmlschema
"<window>P30D</window>" xmlschema
"<window>P1Y</window>" PyXB
PyXB: <at>2024-01-05T05:30:00Z</at>
generateDS, limited: NameError
generateDS: <cost>0.0000001</cost> <cost>1E-7</cost> not valid
generateDS: <cost>99.90</cost> <cost>99.9</cost> valid
generateDS: <limit>INF</limit> <limit>inf</limit> not valid
generateDS: <due>2024-01-05Z</due> <due>2024-01-05</due> valid
generateDS: <due> 2024-01-05 </due> ValueError not valid' "$seen"
cp "$work/register.xsd" "$work/cells.json" "$work/js"
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync('register.xsd', 'utf8');
for (const cell of JSON.parse(readFileSync('cells.json', 'utf8'))) {
  const contents = `<register><row>${cell}</row></register>`;
  const taken = [];
  try {
    XsdValidator.fromDoc(XmlDocument.fromString(schema)).validate(XmlDocument.fromString(contents));
    taken.push('libxml2-wasm');
  } catch {}
  if ((await validateXML({ xml: [{ fileName: 'register.xml', contents }], schema: [schema] })).valid) taken.push('xmllint-wasm');
  console.log(JSON.stringify(cell), taken.join(', ') || 'none');
}
JS
)
expect 'taken by' '"<due>2024-01-05</due>" libxml2-wasm, xmllint-wasm
"<due>\n  2024-01-05\n</due>" none
"<cost>\n  5\n</cost>" libxml2-wasm, xmllint-wasm
"<share>NaN</share>" none
"<window>PT36H</window>" libxml2-wasm, xmllint-wasm
"<window>P30D</window>" none
"<window>P1Y</window>" none' "$seen"
