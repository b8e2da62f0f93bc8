#!/usr/bin/env bash
# Of what Pandoc writes as reStructuredText docutils drops the paragraph ".. as said before" and a colon of "three
# kinds::", and makes a list of "A. Smith wrote this".
#
# Expected: Pandoc's RST writer escapes what is markup there, as it does with word_, |a| and *.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) writes beginnings of paragraphs as they are; docutils 0.23, and Sphinx with
#   it, takes ".. as said before" for a comment, which is not shown, "::" for the beginning of a block, ">>> prompt"
#   for a session of Python, and makes lists of "A. Smith", "I. Newton", "(1) first" and "1986. A year", whose
#   beginnings are then marks of the list and no text that a search finds. Struck out text is [STRIKEOUT:gone]. In
#   cells and items too.
# Matters to: notes moved from Markdown to Sphinx: sentences go without a warning, and lists of sources, which begin
#   with initials, become lists from A to Z.
# Source: docutils' reStructuredText specification, "Enumerated Lists", "Comments", "Literal Blocks".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17 docutils==0.23
seen=$(python3 - <<'PY'
import docutils.core, pypandoc, re

for text in (
    'A. Smith wrote this',
    '(1) first, it is late',
    r'1986\. A year',
    'Before.\n\n.. as said before',
    'of three kinds::',
    '~~gone~~ kept',
    'word_ and 5 * 3',
):
    rst = pypandoc.convert_text(text, 'rst', format='gfm')
    html = docutils.core.publish_parts(rst, writer='html5', settings_overrides={'report_level': 5})['body']
    print(text.split('\n')[-1], '=>', re.sub(r'\s*\n\s*', '', re.sub(r'<(/?)(\w+)[^>]*>', r'<\1\2>', html)))
PY
)
expect 'read by docutils' 'A. Smith wrote this => <ol><li><p>Smith wrote this</p></li></ol>
(1) first, it is late => <ol><li><p>first, it is late</p></li></ol>
1986\. A year => <ol><li><p>A year</p></li></ol>
.. as said before => <p>Before.</p><!-- as said before -->
of three kinds:: => <p>of three kinds:</p>
~~gone~~ kept => <p>[STRIKEOUT:gone] kept</p>
word_ and 5 * 3 => <p>word_ and 5 * 3</p>' "$seen"
