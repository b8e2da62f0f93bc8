#!/usr/bin/env bash
# Sources in BibTeX: of "p95 $<$ 5" astrocite makes "p95 ¡ 5", of "A \textbf{bold} claim" "A claim"; of "Say {"}no{"} to it" three keep
# "Say {"; bibtexparser makes "see r̆lhttps://…" of \url{https://…}, bibtex-tidy "user\@example.org", and three read no file with @string.
#
# Expected: what BibTeX and LaTeX print: "p95 < 5", "A bold claim", 'Say "no" to it', the address, one author "R and D Team", "R&D".
# Seen: astrocite-bibtex 0.16.4 writes < and > as the old font OT1 shows them, in formulas too, "[object Object]" for a raised 6, drops
#   what \textbf{} holds and "_" in an address, and parts an author in braces at "and"; @retorquere/bibtex-parser 9.0.29 does the first
#   outside of formulas. biblatex-csl-converter 3.6.0, bibtex-parse-js 0.0.24 and its fork @orcid/bibtex-parse-js 0.0.25 end a text at a
#   quotation mark in braces; the last two raise an error at @string, bibtex 0.9.0 at @string, at a month and at any "@" in a text.
#   bibtex-parse 2.1.0 and bib2json 0.0.1 take braces off and leave the command. bibtexparser 1.4.4 (Python), told to convert to Unicode,
#   reads \u, a breve. bibtex-tidy 1.14.0 escapes "@" and "_" in addresses, where "\@" prints nothing.
# Matters to: sources of claims that are kept in BibTeX, as Zotero and JabRef export them: a limit has no sign, a title is cut, links lead
#   nowhere, a file of sources is not read at all.
# Source: BibTeX's btxdoc, 2.1 and btxhak, 4 (braces, quotation marks, #); LaTeX2e, \@; the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at astrocite-bibtex@0.16.4 @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.6.0 bibtex-parse-js@0.0.24 \
    @orcid/bibtex-parse-js@0.0.25 bibtex@0.9.0 bibtex-parse@2.1.0 bib2json@0.0.1 bibtex-tidy@1.14.0 \
    @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
pip_at bibtexparser==1.4.4
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import { parse } from '@retorquere/bibtex-parser';
import { execFileSync } from 'node:child_process';
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
const csl = require('biblatex-csl-converter');
const readers = {
  'citation-js': (text) => new Cite(text).data[0],
  astrocite: (text) => require('astrocite-bibtex').parse(text)[0],
  retorquere: (text) => parse(text).entries[0].fields,
  'biblatex-csl-converter': (text) => new csl.CSLExporter(csl.parse(text).entries).parse()[1],
  'bibtex-parse-js': (text) => require('bibtex-parse-js').toJSON(text).find(({ entryTags }) => entryTags).entryTags,
  orcid: (text) => require('@orcid/bibtex-parse-js').toJSON(text).find(({ entryTags }) => entryTags).entryTags,
  bibtex: (text) => {
    const { parseBibFile, normalizeFieldValue } = require('bibtex');
    const entry = parseBibFile(text).entries_raw[0];
    return Object.fromEntries(Object.keys(entry.fields).map((name) => [name, normalizeFieldValue(entry.getField(name))]));
  },
  'bibtex-parse': (text) => require('bibtex-parse').entries(text)[0],
  bib2json: (text) => require('bib2json')(text).entries[0].Fields,
  bibtexparser: (text) => JSON.parse(execFileSync('python3', ['-c', `import json, sys, bibtexparser as b
from bibtexparser.bparser import BibTexParser as P
from bibtexparser.customization import convert_to_unicode as u
print(json.dumps(b.loads(sys.argv[1], P(common_strings=True, customization=u)).entries[0]))`, text])),
  'bibtex-tidy': (text) => ({ title: require('bibtex-tidy').tidy(text).bibtex.match(/=([^]*)\n\}/)[1].trim() }),
};
const asked = (what, field, text, ...names) => {
  for (const name of names) {
    let made;
    try {
      const read = Object.fromEntries(Object.entries(readers[name](`@misc{a,\n  ${text}\n}`.replace(/(@misc.*\n *)(@string.*\n)/, '$2$1'))).map(([key, value]) => [key.toLowerCase(), value]));
      made = read[field] ?? read.title;
    } catch (error) { made = `${error.name}: ${error.message.split('\n')[0]}`; }
    console.log(`${what}, ${name}: ${typeof made === 'string' ? made : JSON.stringify(made)}`);
  }
};
asked('sign', 'note', 'note = {p95 $<$ 5, 10$^{6}$ users}', 'citation-js', 'retorquere', 'biblatex-csl-converter', 'astrocite');
asked('bare sign', 'note', 'note = {p95 < 5 and > 3}', 'citation-js', 'retorquere', 'astrocite');
asked('bold', 'title', 'title = {A \\textbf{bold} claim on R\\&D}', 'citation-js', 'astrocite', 'bibtex-parse', 'bib2json', 'bibtexparser');
asked('quotation', 'title', 'title = "Say {"}no{"} to it"', 'citation-js', 'biblatex-csl-converter', 'bibtex-parse-js', 'orcid');
asked('string', 'publisher', '@string{ora = "OR"}\npublisher = ora # " Media"', 'citation-js', 'bibtex-parse-js', 'orcid', 'bibtex', 'bib2json');
asked('month', 'month', 'month = jan', 'bibtex');
asked('mail', 'note', 'note = {ask ann@example.org}', 'citation-js', 'bibtex', 'bibtex-tidy');
asked('author', 'author', 'author = {{R and D Team}}', 'citation-js', 'astrocite');
asked('address', 'note', 'note = {see \\url{https://example.org/x_y}}', 'citation-js', 'astrocite', 'bibtex-parse', 'bib2json', 'bibtexparser', 'bibtex-tidy');
JS
)
expect 'sources' 'sign, citation-js: p95 < 5, 10⁶ users
sign, retorquere: p95 < 5, 10⁶ users
sign, biblatex-csl-converter: p95 < 5, 10<sup>6</sup> users
sign, astrocite: p95 ¡ 5, 10[object Object] users
bare sign, citation-js: p95 < 5 and > 3
bare sign, retorquere: p95 ¡ 5 and ¿ 3
bare sign, astrocite: p95 ¡ 5 and ¿ 3
bold, citation-js: A <b>bold</b> claim on R&D
bold, astrocite: A  claim on R&D
bold, bibtex-parse: A \textbfbold claim on R\&D
bold, bib2json: A textbfbold claim on R&D
bold, bibtexparser: A \textbfbold claim on R&D
quotation, citation-js: Say "no" to it
quotation, biblatex-csl-converter: Say {
quotation, bibtex-parse-js: Say {
quotation, orcid: Say {
string, citation-js: OR Media
string, bibtex-parse-js: TypeError: this.string is not a function
string, orcid: TypeError: this.string is not a function
string, bibtex: Error: Unexpected state
string, bib2json: ora # Media
month, bibtex: Error: Unresolved reference: "jan" ({"braceDepth":0,"stringref":"jan"})
mail, citation-js: ask ann@example.org
mail, bibtex: TypeError: Cannot read properties of undefined (reading '\''map'\'')
mail, bibtex-tidy: {ask ann\@example.org}
author, citation-js: [{"family":"R and D Team"}]
author, astrocite: [{"family":""},{"family":"D Team"}]
address, citation-js: see https://example.org/x_y
address, astrocite: see https://example.org/xy
address, bibtex-parse: see \urlhttps://example.org/x_y
address, bib2json: see urlhttps://example.org/x_y
address, bibtexparser: see r̆lhttps://example.org/x_y
address, bibtex-tidy: {see \url{https://example.org/x\_y}}' "$seen"
