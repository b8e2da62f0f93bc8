#!/usr/bin/env bash
# Signs in sources, written as BibTeX: Citation.js writes "≠ 5" as "= 5", "≥ 5" and "≤ 5" as " 5", 10⁶ as 106, and nothing of ✓ and 日本;
# bibtexparser reads its own "≤ 5" as "łeq 5", "a → b" as "a i̊ghtarrow b", and bibtex-tidy writes commands that stop LaTeX.
#
# Expected: the sign itself, as pybtex and biblatex-csl-converter write it, or a command that LaTeX and the same library read as that
#   sign, in a formula where it is one of formulas.
# Seen: @citation-js/plugin-bibtex 0.9.0 takes signs apart (U+2260 is "=" and a stroke, ⁶ is 6), keeps what is ASCII and drops what it has
#   no command for. bibtexparser 1.4.4 (Python) writes \leq, \rightarrow and \Omega outside of formulas and reads \l, \r and \O first.
#   bibtex-tidy 1.14.0 writes \geq{}, \pm{} and \not = outside of formulas, which LaTeX answers with "Missing $ inserted".
#   pylatexenc 2.11 reads its own \textfrac{2}{3} as "%s/%s23".
# Matters to: sources and notes of claims that are exported as BibTeX, to reference managers and papers: limits are gone or turned.
# Source: Citation.js' README, "Output formats"; bibtexparser's latexenc.py; bibtex-tidy's README, --escape: "ensures correct typesetting
#   with latex"; the Unicode Standard, U+2260, canonical decomposition.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 bibtex-tidy@1.14.0 biblatex-csl-converter@3.6.0
pip_at bibtexparser==1.4.4 pylatexenc==2.11 pybtex==0.26.1
export note='≥ 5, ≤ 5, ≠ 5, ± 5, −5 %, 10⁶ users, a → b, ✓ done, 5 × 3, ⅔, Ω, 日本'
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
const csl = require('biblatex-csl-converter');
const { note } = process.env;
const source = `@misc{a, note = {${note}}}`;
const noteOf = (text) => text.match(/note *= \{(.*)\}/)[1];
const written = new Cite([{ id: 'a', type: 'book', note }]).format('bibtex');
console.log('Citation.js:', noteOf(written));
console.log('and back:', new Cite(written).data[0].note);
console.log('bibtex-tidy:', noteOf(require('bibtex-tidy').tidy(source).bibtex));
console.log('biblatex-csl-converter:', noteOf(new csl.BibLatexExporter(csl.parse(source).entries).parse()));
JS
python3 - 2>/dev/null <<'PY'
import os
from bibtexparser.latexenc import latex_to_unicode, string_to_latex
from pybtex.database import BibliographyData, Entry
from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexencode import unicode_to_latex

note = os.environ['note']
written = string_to_latex(note)
print('bibtexparser:', written)
print('and back:', latex_to_unicode(written))
print('pylatexenc and back:', LatexNodes2Text().latex_to_text(unicode_to_latex(note)))
print('pybtex:', BibliographyData({'a': Entry('misc', [('note', note)])}).to_string('bibtex').split('"')[1])
PY
)
expect 'notes' 'Citation.js:  5,  5, = 5, \textpm{} 5, \textminus{}5 \%, 106 users, a \textrightarrow{} b,  done, 5 \texttimes{} 3, 2\textfractionsolidus{}3, $\Omega$, 
and back:  5, 5, = 5, ± 5, −5 %, 106 users, a → b, done, 5 × 3, 2⁄3, Ω, 
bibtex-tidy: \geq{} 5, \leq{} 5, \not = 5, \pm{} 5, -5 \%, 10⁶ users, a \rightarrow{} b, \ding{51} done, 5 \texttimes{} 3, \textfrac{2}{3}, \ensuremath{\Omega}, 日本
biblatex-csl-converter: ≥ 5, ≤ 5, ≠ 5, ± 5, −5 {\%}, 10⁶ users, a → b, ✓ done, 5 × 3, ⅔, Ω, 日本
bibtexparser: \geq  5, \leq  5, \not = 5, \pm  5, −5 \%, 10⁶ users, a \rightarrow  b, \ding{51} done, 5 \texttimes  3, \textfrac{2}{3}, \Omega , 日本
and back: ≥  5, łeq  5, ≠ 5, ±  5, −5 %, 10⁶ users, a i̊ghtarrow  b, ✓ done, 5 ×  3, ⅔, Ømega , 日本
pylatexenc and back: ≥ 5, ≤ 5, ≠ 5, ± 5, -5 %, 10^6 users, a → b, ✓ done, 5 × 3, %s/%s23, Ω, 日本
pybtex: ≥ 5, ≤ 5, ≠ 5, ± 5, −5 \%, 10⁶ users, a → b, ✓ done, 5 × 3, ⅔, Ω, 日本' "$seen"
