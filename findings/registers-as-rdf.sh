#!/usr/bin/env bash
# Registers as RDF, written by seven libraries: rdflib.js reads true from RDF/XML and writes false as Turtle and JSON-LD; in RDF/XML that Python's
# rdflib makes pretty, a list of the texts "stop" and "wait" is one of addresses; pretty-turtle makes the number 1 of a true.
#
# Expected: what a library writes is read back by a strict reader (pyoxigraph 0.5.13) as the same statements, with the same kinds of values.
# Seen: rdflib.js 2.4.0 writes each true whose text is "true" as false, as RDF/XML, rdflib.literal() and most other libraries have it; it keeps
#   those that it read from Turtle as "1". It, @frogcat/ttl2jsonld 0.0.10 and jsonld-streaming-serializer 4.0.0, told to use native types, write
#   the id 12345678901234567890 as 12345678901234567000. rdflib 7.6.0's "pretty-xml" leaves the kinds of a list's items out.
#   @rdfjs/serializer-turtle 1.1.5, given prefixes, writes R&D, GET/claims and a(b) bare behind a prefix, @jeswr/pretty-turtle 1.8.2 R&D and
#   a(b), so that no reader takes the document; the first drops a list's label and two records that refer to each other, the second makes 1 of
#   a true that is written as 1. raptor's rapper 2.0.15 makes the decimal 5 an integer and drops a list's label and such records, too; rdflib.js
#   drops such records as well.
# Matters to: registers, glossaries (SKOS) and catalogues (DCAT) kept as RDF: what is late is not late, a step is an address, an id is another's.
# Source: RDF 1.1 Turtle, "Predefined prefixed names" and 2.5; RDF 1.1 XML Syntax, 7.2.19; rdflib.js, serializer.ts, the case of booleans.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at rdflib@2.4.0 @rdfjs/serializer-turtle@1.1.5 @rdfjs/data-model@2.1.2 @jeswr/pretty-turtle@1.8.2 @frogcat/ttl2jsonld@0.0.10 \
    jsonld-streaming-serializer@4.0.0 n3@2.13.12
pip_at rdflib==7.6.0 pyoxigraph==0.5.13
deb_with_all_at raptor2-utils=2.0.15-4+deb12u1
python3 - >"$work/js/rows.json" <<'PY'
import json

ns, xsd, rdf = 'https://example.org/ns#', 'http://www.w3.org/2001/XMLSchema#', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
rows = {
    'true': f'<{ns}C-1> <{ns}late> "true"^^<{xsd}boolean> .',
    'true as 1': f'<{ns}C-1> <{ns}late> "1"^^<{xsd}boolean> .',
    'decimal 5': f'<{ns}C-1> <{ns}cost> "5"^^<{xsd}decimal> .',
    'id': f'<{ns}C-1> <{ns}id> "12345678901234567890"^^<{xsd}integer> .',
    'path': rf'<{ns}C-1> <{ns}path> "C:\\data\\new" .',
    'R&D': f'<{ns}C-1> <{ns}team> <{ns}R&D> .',
    'GET/claims': f'<{ns}C-1> <{ns}call> <{ns}GET/claims> .',
    'a(b)': f'<{ns}C-1> <{ns}see> <{ns}a(b)> .',
    'list': f'<{ns}C-1> <{ns}steps> _:a .\n_:a <{rdf}first> "stop" .\n_:a <{rdf}rest> _:b .\n_:b <{rdf}first> "wait" .\n'
            f'_:b <{rdf}rest> <{rdf}nil> .',
    'labelled list': f'<{ns}C-1> <{ns}steps> _:a .\n_:a <{ns}label> "plan" .\n_:a <{rdf}first> "stop" .\n_:a <{rdf}rest> <{rdf}nil> .',
    'pair': f'_:a <{ns}next> _:b .\n_:b <{ns}before> _:a .',
}
print(json.dumps(rows))
PY
js >"$work/written.json" <<'JS'
import { readFileSync } from 'node:fs';
import data from '@rdfjs/data-model';
import { write as pretty } from '@jeswr/pretty-turtle';
import Serializer from '@rdfjs/serializer-turtle';
import ttl2jsonld from '@frogcat/ttl2jsonld';
import { JsonLdSerializer } from 'jsonld-streaming-serializer';
import N3 from 'n3';
import $rdf from 'rdflib';
const prefixes = { ns: 'https://example.org/ns#' };
const own = (term) => term.termType === 'NamedNode' ? $rdf.sym(term.value) : term.termType === 'BlankNode' ? $rdf.blankNode(term.value)
  : $rdf.literal(term.value, $rdf.sym(term.datatype.value));
const store = (quads) => {
  const graph = $rdf.graph();
  for (const { subject, predicate, object } of quads) graph.add(own(subject), own(predicate), own(object));
  return graph;
};
const turtle = (quads) => new Promise((done) => {
  const writer = new N3.Writer({ prefixes });
  writer.addQuads(quads);
  writer.end((_, text) => done(text));
});
const writers = {
  'rdflib.js': (quads) => $rdf.serialize(null, store(quads), 'https://example.org/', 'text/turtle'),
  'rdflib.js JSON-LD': (quads) => $rdf.serialize(null, store(quads), 'https://example.org/', 'application/ld+json'),
  'serializer-turtle': (quads) => new Serializer({ prefixes: [['ns', data.namedNode(prefixes.ns)]] }).transform(quads),
  'pretty-turtle': (quads) => pretty(quads, { prefixes }),
  'ttl2jsonld JSON-LD': async (quads) => JSON.stringify(ttl2jsonld.parse(await turtle(quads))),
  'jsonld-streaming-serializer JSON-LD': (quads) => new Promise((done, failed) => {
    const stream = new JsonLdSerializer({ useNativeTypes: true });
    let text = '';
    stream.on('data', (part) => { text += part; }).on('end', () => done(text)).on('error', failed);
    quads.forEach((quad) => stream.write(quad));
    stream.end();
  }),
};
const written = [];
for (const [row, text] of Object.entries(JSON.parse(readFileSync('rows.json', 'utf8'))))
  for (const [writer, write] of Object.entries(writers)) {
    try { written.push([writer, row, await write(new N3.Parser({ format: 'N-Triples' }).parse(text))]); }
    catch (error) { written.push([writer, row, null]); }
  }
const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ns="${prefixes.ns}"><rdf:Description rdf:about="${prefixes.ns}C-1">
<ns:late rdf:datatype="http://www.w3.org/2001/XMLSchema#boolean">true</ns:late></rdf:Description></rdf:RDF>`;
const read = $rdf.graph();
$rdf.parse(xml, read, 'https://example.org/', 'application/rdf+xml');
written.push(['rdflib.js', 'true from RDF/XML', $rdf.serialize(null, read, 'https://example.org/', 'text/turtle')]);
console.log(JSON.stringify(written));
JS
cat >"$work/read.py" <<'PY'
import json, logging, subprocess, warnings

import pyoxigraph as ox, rdflib

logging.disable(logging.CRITICAL)
warnings.simplefilter('ignore')
rows, written = json.load(open('js/rows.json')), json.load(open('written.json'))
for row, text in rows.items():
    written.append(('rdflib (Python) pretty-xml', row, rdflib.Graph().parse(data=text, format='nt').serialize(format='pretty-xml')))
    made = subprocess.run(['rapper', '-q', '-i', 'ntriples', '-o', 'turtle', '-f', 'xmlns:ns="https://example.org/ns#"', '-', 'https://example.org/'],
                          input=text, capture_output=True, text=True)
    written.append(('rapper', row, made.stdout))
rows['true from RDF/XML'] = rows['true']


def statements(text, kind):
    read = ox.Dataset(ox.parse(text, format=kind, base_iri='https://example.org/'))
    read.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, read))


def short(lines):
    text = ' ; '.join(lines)
    for name, long in (('ns:', 'https://example.org/ns#'), ('xsd:', 'http://www.w3.org/2001/XMLSchema#'),
                       ('rdf:', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#')):
        text = text.replace(f'<{long}', f'<{name}')
    return text.replace('<ns:C-1> ', '')


for writer, row, text in sorted(written, key=lambda one: one[0]):
    kind = {'JSON-LD': ox.RdfFormat.JSON_LD, 'pretty-xml': ox.RdfFormat.RDF_XML}.get(writer.split()[-1], ox.RdfFormat.TURTLE)
    before = statements(rows[row], ox.RdfFormat.N_TRIPLES)
    if text is None:
        print(f'{writer}, {row}: error')
        continue
    try:
        after = statements(text, kind)
    except SyntaxError:
        print(f'{writer}, {row}: cannot be read')
        continue
    if after != before:
        new, gone = ([line for line in one if line not in other] for one, other in ((after, before), (before, after)))
        print(f'{writer}, {row}:', short(new) or 'gone: ' + short(gone))
PY
seen=$(cd "$work" && python3 read.py)
expect 'statements that are others when read' 'jsonld-streaming-serializer JSON-LD, true as 1: error
jsonld-streaming-serializer JSON-LD, id: <ns:id> "12345678901234567000"^^<xsd:integer>
pretty-turtle, true as 1: <ns:late> "1"^^<xsd:integer>
pretty-turtle, R&D: cannot be read
pretty-turtle, a(b): cannot be read
rapper, true as 1: <ns:late> "true"^^<xsd:boolean>
rapper, decimal 5: <ns:cost> "5"^^<xsd:integer>
rapper, labelled list: gone: _:c14n0 <ns:label> "plan"
rapper, pair: gone: _:c14n0 <ns:before> _:c14n1 ; _:c14n1 <ns:next> _:c14n0
rdflib (Python) pretty-xml, true as 1: <ns:late> "true"^^<xsd:boolean>
rdflib (Python) pretty-xml, list: _:c14n0 <rdf:first> <https://example.org/stop> ; _:c14n1 <rdf:first> <https://example.org/wait> ; _:c14n2 <rdf:first> "wait" ; _:c14n2 <rdf:rest> <rdf:nil>
rdflib (Python) pretty-xml, labelled list: _:c14n0 <rdf:first> <https://example.org/stop>
rdflib.js, true: <ns:late> "false"^^<xsd:boolean>
rdflib.js, true as 1: <ns:late> "true"^^<xsd:boolean>
rdflib.js, decimal 5: <ns:cost> "5.0"^^<xsd:decimal>
rdflib.js, pair: gone: _:c14n0 <ns:before> _:c14n1 ; _:c14n1 <ns:next> _:c14n0
rdflib.js, true from RDF/XML: <ns:late> "false"^^<xsd:boolean>
rdflib.js JSON-LD, true: <ns:late> "false"^^<xsd:boolean>
rdflib.js JSON-LD, true as 1: <ns:late> "true"^^<xsd:boolean>
rdflib.js JSON-LD, decimal 5: <ns:cost> "5.0"^^<xsd:decimal>
rdflib.js JSON-LD, id: <ns:id> "12345678901234567000"^^<xsd:integer>
rdflib.js JSON-LD, pair: gone: _:c14n0 <ns:before> _:c14n1 ; _:c14n1 <ns:next> _:c14n0
serializer-turtle, R&D: cannot be read
serializer-turtle, GET/claims: cannot be read
serializer-turtle, a(b): cannot be read
serializer-turtle, labelled list: gone: _:c14n0 <ns:label> "plan"
serializer-turtle, pair: gone: _:c14n0 <ns:before> _:c14n1 ; _:c14n1 <ns:next> _:c14n0
ttl2jsonld JSON-LD, id: <ns:id> "12345678901234567000"^^<xsd:integer>' "$seen"
