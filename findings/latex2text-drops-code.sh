#!/usr/bin/env bash
# pylatexenc's latex2text leaves every \texttt, \verb, \mbox and verbatim out of a LaTeX text, and \textless and \textgreater:
# "set main.rs <5 %" is "set 5 %".
#
# Expected: what is set in typewriter letters is text, as \emph and \textit are; \textless is "<". Pandoc 3.9 has all of it.
# Seen: pylatexenc 2.11, LatexNodes2Text().latex_to_text() of its README, gives nothing for \texttt{main.rs}, \verb|a_b|, a
#   verbatim block, \mbox, \textsf and \textup, for < and > by name, \checkmark and \euro, and no word of a macro that
#   the text defines. \href{address}{text} raises an IndexError. \emph, \textrm, \fbox, lstlisting and $\le 5$ are right.
# Matters to: run books and decision records in LaTeX that are searched as text: the commands are what is missing, and "at
#   most" and "at least" are the same figure.
# Source: its documentation, latex2text: macros that it does not know are dropped; these are LaTeX's own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pylatexenc==2.11 pypandoc_binary==1.17
cat >"$work/read.py" <<'PY'
import pypandoc
from pylatexenc.latex2text import LatexNodes2Text


def shown(read, text):
    try:
        return ' '.join(read(text).split())
    except IndexError:
        return 'an IndexError'


def pandoc(text):
    return pypandoc.convert_text(text, 'plain', 'latex', extra_args=['--wrap=none'])


for text in (
    r'set \texttt{main.rs} \textless 5 \%', r'set \verb|a_b| now', 'run\n\\begin{verbatim}\nls -l\n\\end{verbatim}\nnow',
    r'\mbox{C-01} is \textsf{not} \textup{done}', r'\checkmark{} done, \euro{} 5', r'\newcommand{\slo}{99.9\,\%}The SLO is \slo.',
    r'see \href{https://example.org}{the book}', r'\emph{not} done, $\le 5$ days',
):
    print(f'{shown(LatexNodes2Text().latex_to_text, text)} | {shown(pandoc, text)}')
PY
seen=$(python3 "$work/read.py" 2>"$work/read.log") || cannot "$(tail -n 3 "$work/read.log")"
expect 'pylatexenc | Pandoc' 'set 5 % | set main.rs <5 %
set now | set a_b now
run now | run ls -l now
is | C-01 is not done
done, 5 | done, € 5
The SLO is . | The SLO is 99.9 %.
an IndexError | see the book
not done, ≤ 5 days | not done, ≤ 5 days' "$seen"
