#!/usr/bin/env bash
# "about 3/4 of it" of a Word document, the fraction an equation, is "about 34 of it" in three readers of DOCX, and
# MarkItDown shows no equation at all of a document by the library docx that has a fraction.
#
# Expected: MarkItDown writes equations as LaTeX, as its release notes say; a reader that knows the signs of an equation
#   but not fractions leaves a mark between the two numbers.
# Seen: a document by docx 9.5.1 (npm), which writes no m:fPr: MarkItDown 0.1.9 gives "so that days" and "about of it",
#   without a word; with an empty m:fPr both are LaTeX. word-extractor 1.0.4, docx-parser 0.2.1 and docx2python 3.7.1
#   make 34 of 3/4. kreuzberg 4.10.4 takes equations out of their sentences and sets them before: "so that days". pandoc
#   3.9 (pypandoc_binary 1.17) and officeparser 8.1.1 are right.
# Matters to: reports with a limit or a share written as an equation: the number is another one, or there is none and the
#   sentence reads on.
# Source: ECMA-376 Part 1, 22.1 (f, a fraction: its child fPr may be left out).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
npm_at docx@9.5.1
js <<'JS'
import { writeFileSync } from 'node:fs';
import { Document, Math, MathFraction, MathRun, Packer, Paragraph, TextRun } from 'docx';

const share = new MathFraction({ numerator: [new MathRun('3')], denominator: [new MathRun('4')] });
const line = (before, inside, after) =>
  new Paragraph({ children: [new TextRun(before), new Math({ children: [inside] }), new TextRun(after)] });
const children = [line('so that ', new MathRun('x≤5'), ' days'), line('about ', share, ' of it')];
writeFileSync('../made.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
JS
(
    cd "$work"
    python3 - <<'PY'
import zipfile

with zipfile.ZipFile('made.docx') as made, zipfile.ZipFile('other.docx', 'w') as other:
    for name in made.namelist():
        text = made.read(name)
        other.writestr(name, text.replace(b'<m:f>', b'<m:f><m:fPr/>'))
PY
)
expect 'equations' 'MarkItDown: so that days / about of it
word-extractor: so that x≤5 days / about 34 of it
docx-parser: so that x≤5 daysabout 34 of it
docx2python: so that <latex>x≤5</latex> days / about <latex>34</latex> of it
kreuzberg: $$x\leq 5$$ / so that days / $$\frac{3}{4}$$ / about of it
pandoc: so that $`x \leq 5`$ days / about $`\frac{3}{4}`$ of it
officeparser: so that $x≤5$ days / about $\frac34$ of it' \
    "$(docx_read made.docx MarkItDown word-extractor docx-parser docx2python kreuzberg pandoc officeparser)"
expect 'with m:fPr' 'MarkItDown: so that $x\leq 5$ days / about $\frac{3}{4}$ of it' "$(docx_read other.docx MarkItDown)"
