#!/usr/bin/env bash
# Markdown and pages made LaTeX, read by Pandoc: of "5 % of it. Not late." md2latex-converter leaves "5", of C:\data\x mistletoe "C:";
# the step "[draft] plan" is "plan" in three writers, and html-to-latex leaves code, links and tables out.
#
# Expected: the signs % # & _ \ ~ $ of a text are written so that LaTeX prints them; what stands first in an item is no label of it, which
#   is what LaTeX takes a "[" behind \item for; what a page says stands in the document.
# Seen: md2latex-converter 0.0.7 writes signs as they are, so that the rest of a paragraph is a comment. mistletoe 1.6.0 escapes % and #,
#   but not the backslash, nor "~", which is a space to LaTeX; what stands between two prices it takes for a formula. It, marko 2.2.4
#   and md2latex-converter write "\item [draft] plan", and "\item [x]" for a task: a label, which Pandoc does not show and LaTeX
#   sets in place of the number or bullet. html-to-latex 0.8.0 has "10" for 10<sup>6</sup>, nothing of code in a line, of the text
#   of a link and of a table, and makes one line of a command's two.
# Matters to: run books and decisions printed by way of LaTeX or kept in Overleaf: a condition, a path or a draft mark is gone.
# Source: the LaTeX Project's "LaTeX2e: an unofficial reference manual", 3.1 (reserved characters), 8.7 (\item); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at html-to-latex@0.8.0
pip_at mistletoe==1.6.0 marko==2.2.4 md2latex-converter==0.0.7 pypandoc_binary==1.17
cat >"$work/write.py" <<'PY'
import json, re, subprocess, sys

import mistletoe, pypandoc
from marko import Markdown
from marko.ext.latex_renderer import LatexRenderer
from mistletoe.latex_renderer import LaTeXRenderer


def converter(text):
    open('x.md', 'w').write(text + '\n')
    run = 'import sys; sys.argv[0] = "m2l"; from md2latex_converter.__main__ import main; main()'
    subprocess.run([sys.executable, '-c', run, 'x.md', '-o', 'x.tex'], capture_output=True, check=True)
    return open('x.tex').read()


writers = {'mistletoe': lambda text: mistletoe.markdown(text, LaTeXRenderer), 'marko': Markdown(renderer=LatexRenderer).convert,
           'md2latex-converter': converter}
texts = ['It is 5 % of it. Not late.', 'It costs $5 or $10.', 'about \\~5 or \\~6 days', 'C:\\\\data\\\\x is full', '1. [draft] plan\n2. other',
         '- [x] tested\n- [ ] released']
for text in texts:
    for name, write in writers.items():
        read = pypandoc.convert_text(write(text), 'plain', format='latex', extra_args=['--wrap=none'])
        print(f'{name}:', json.dumps(text), '=>', json.dumps(re.sub(r'\s*\n+', ' / ', read.strip()), ensure_ascii=False))
PY
cat >"$work/js/write.cjs" <<'JS'
const { convertText } = require('html-to-latex');
const pages = {
  code: '<p>run <code>drain a</code> first</p>',
  link: '<p>see <a href="https://example.org/7">ADR-7</a> first</p>',
  raised: '<p>10<sup>6</sup> users</p>',
  table: '<p>now</p><table><tr><td>C-1</td><td>open</td></tr></table>',
  command: '<pre>drain a\ndrain b</pre>',
};
(async () => {
  for (const [kind, page] of Object.entries(pages)) console.log(`${kind}, html-to-latex:`, JSON.stringify(await convertText(page)));
})();
JS
seen=$(
    cd "$work"
    python3 -W ignore write.py 2>/dev/null
    (cd js && node write.cjs)
)
expect 'eleven texts' 'mistletoe: "It is 5 % of it. Not late." => "It is 5 % of it. Not late."
marko: "It is 5 % of it. Not late." => "It is 5 % of it. Not late."
md2latex-converter: "It is 5 % of it. Not late." => "It is 5"
mistletoe: "It costs $5 or $10." => "It costs 5or10."
marko: "It costs $5 or $10." => "It costs $5 or $10."
md2latex-converter: "It costs $5 or $10." => "It costs 5or10."
mistletoe: "about \\~5 or \\~6 days" => "about  5 or  6 days"
marko: "about \\~5 or \\~6 days" => "about ~5 or ~6 days"
md2latex-converter: "about \\~5 or \\~6 days" => "about 5̃ or 6̃ days"
mistletoe: "C:\\\\data\\\\x is full" => "C:is full"
marko: "C:\\\\data\\\\x is full" => "C:\\data\\x is full"
md2latex-converter: "C:\\\\data\\\\x is full" => "C: / data / x is full"
mistletoe: "1. [draft] plan\n2. other" => "1.  plan / 2.  other"
marko: "1. [draft] plan\n2. other" => "1.  plan / 2.  other"
md2latex-converter: "1. [draft] plan\n2. other" => "1.  plan / 2.  other"
mistletoe: "- [x] tested\n- [ ] released" => "- tested / - released"
marko: "- [x] tested\n- [ ] released" => "- tested / - released"
md2latex-converter: "- [x] tested\n- [ ] released" => "- tested / - released"
code, html-to-latex: "run  first"
link, html-to-latex: "see  first"
raised, html-to-latex: "10 users"
table, html-to-latex: "now"
command, html-to-latex: "drain adrain b"' "$seen"
