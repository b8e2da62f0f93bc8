#!/usr/bin/env bash
# Shapes (SHACL) in three validators: half an hour is not "at most an hour" to rdf-validate-shacl and shacl-engine, and 30 February a day; pyshacl
# takes 1e3 for a decimal, 1_000 for a whole number and 24 for a year, and refuses 2024 where the year is to be 2020 or later.
#
# Expected: the same report from the same shape and register: what is no value of its type is refused, and what can be compared is compared.
# Seen: rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2 (npm) compare no lengths of time, and check a date by its form. pyshacl 0.40.1 with rdflib
#   7.6.0 (Python) takes for well formed what Python's types read: "10:30" as a time, 2024-W01-5 as a date, 2024-01-05 as a dateTime. It
#   compares a day with a time of another day, but no years, and finds "01" in (1 2). A number of twenty figures that is above the limit
#   by one is refused by pyshacl alone. The flag "s" is unknown to it.
# Matters to: registers, catalogues of services and claims kept as RDF (DCAT, SSSOM) that are checked before they are published.
# Source: SHACL, 4.1.2 ("ill-typed"), 4.3 (the operator "<" of SPARQL), 4.4.3 (REGEX flags); XML Schema 1.1, part 2; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyshacl==0.40.1 rdflib==7.6.0
npm_at rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 n3@1.26.0 @rdfjs/environment@1.0.0 @rdfjs/data-model@2.1.1 @rdfjs/dataset@2.0.2 \
    @rdfjs/namespace@2.0.1 @rdfjs/term-set@2.0.3 @rdfjs/term-map@2.0.2 clownface@2.0.3
cd "$work"
cat >asked.json <<'JSON'
[["sh:maxInclusive \"PT1H\"^^xsd:dayTimeDuration", "\"PT30M\"^^xsd:dayTimeDuration"], ["sh:minInclusive \"2020\"^^xsd:gYear", "\"2024\"^^xsd:gYear"],
 ["sh:lessThan ex:end", "\"2024-01-05\"^^xsd:date ; ex:end \"2024-02-04T00:00:00Z\"^^xsd:dateTime"],
 ["sh:maxInclusive 12345678901234567890", "12345678901234567891"], ["sh:in (1 2)", "\"01\"^^xsd:integer"], ["sh:datatype xsd:date", "\"2024-02-30\"^^xsd:date"],
 ["sh:datatype xsd:date", "\"2024-W01-5\"^^xsd:date"], ["sh:datatype xsd:dateTime", "\"2024-01-05\"^^xsd:dateTime"], ["sh:datatype xsd:time", "\"10:30\"^^xsd:time"],
 ["sh:datatype xsd:gYear", "\"24\"^^xsd:gYear"], ["sh:datatype xsd:decimal", "\"1e3\"^^xsd:decimal"], ["sh:datatype xsd:integer", "\"1_000\"^^xsd:integer"],
 ["sh:pattern \"^one.two\" ; sh:flags \"s\"", "\"one\\ntwo\""], ["sh:maxInclusive 7", "\"5\""], ["sh:lessThan ex:end", "9 ; ex:end 10.5"]]
JSON
cat >js/ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import DataFactory from '@rdfjs/data-model/Factory.js';
import DatasetFactory from '@rdfjs/dataset/Factory.js';
import Environment from '@rdfjs/environment';
import NamespaceFactory from '@rdfjs/namespace/Factory.js';
import TermMapFactory from '@rdfjs/term-map/Factory.js';
import TermSetFactory from '@rdfjs/term-set/Factory.js';
import ClownfaceFactory from 'clownface/Factory.js';
import { Parser } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
import { Validator } from 'shacl-engine';

const factory = new Environment([DataFactory, DatasetFactory, NamespaceFactory, ClownfaceFactory, TermSetFactory, TermMapFactory]);
const prefixes = readFileSync('../prefixes', 'utf8');
const read = (text) => factory.dataset(new Parser({ factory }).parse(prefixes + text));
const said = [];
for (const [constraint, value] of JSON.parse(readFileSync('../asked.json', 'utf8'))) {
  const shapes = read(`ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; ${constraint} ] .`);
  const data = read(`ex:a a ex:C ; ex:p ${value} .`);
  said.push([(await new ShaclValidator(shapes, { factory }).validate(data)).conforms, (await new Validator(shapes, { factory }).validate({ dataset: data })).conforms]);
}
console.log(JSON.stringify(said));
JS
cat >prefixes <<'TTL'
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix ex: <http://example.org/> .
TTL
(cd js && node ask.mjs) >said.json
cat >ask.py <<'PY'
import json, logging
from pyshacl import validate
from rdflib import Graph

logging.disable(logging.CRITICAL)
prefixes = open('prefixes').read()
read = lambda text: Graph().parse(data=prefixes + text, format='turtle')
for (constraint, value), (first, second) in zip(json.load(open('asked.json')), json.load(open('said.json'))):
    shapes = read(f'ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:property [ sh:path ex:p ; {constraint} ] .')
    conforms, *_ = validate(read(f'ex:a a ex:C ; ex:p {value} .'), shacl_graph=shapes)
    same = {}
    for name, so in {'pyshacl': conforms, 'rdf-validate-shacl': first, 'shacl-engine': second}.items():
        same.setdefault('taken' if so else 'refused', []).append(name)
    print(constraint, 'of', value, '=>', '; '.join(f'{how} by {", ".join(by)}' for how, by in same.items()))
PY
seen=$(python3 ask.py 2>/dev/null)
expect 'reports' 'sh:maxInclusive "PT1H"^^xsd:dayTimeDuration of "PT30M"^^xsd:dayTimeDuration => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:minInclusive "2020"^^xsd:gYear of "2024"^^xsd:gYear => refused by pyshacl; taken by rdf-validate-shacl, shacl-engine
sh:lessThan ex:end of "2024-01-05"^^xsd:date ; ex:end "2024-02-04T00:00:00Z"^^xsd:dateTime => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:maxInclusive 12345678901234567890 of 12345678901234567891 => refused by pyshacl; taken by rdf-validate-shacl, shacl-engine
sh:in (1 2) of "01"^^xsd:integer => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:datatype xsd:date of "2024-02-30"^^xsd:date => refused by pyshacl; taken by rdf-validate-shacl, shacl-engine
sh:datatype xsd:date of "2024-W01-5"^^xsd:date => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:datatype xsd:dateTime of "2024-01-05"^^xsd:dateTime => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:datatype xsd:time of "10:30"^^xsd:time => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:datatype xsd:gYear of "24"^^xsd:gYear => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:datatype xsd:decimal of "1e3"^^xsd:decimal => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:datatype xsd:integer of "1_000"^^xsd:integer => taken by pyshacl; refused by rdf-validate-shacl, shacl-engine
sh:pattern "^one.two" ; sh:flags "s" of "one\ntwo" => refused by pyshacl; taken by rdf-validate-shacl, shacl-engine
sh:maxInclusive 7 of "5" => refused by pyshacl, rdf-validate-shacl, shacl-engine
sh:lessThan ex:end of 9 ; ex:end 10.5 => taken by pyshacl, rdf-validate-shacl, shacl-engine' "$seen"
