#!/usr/bin/env bash
# Sphinx pages made Markdown by sphinx-markdown-builder: the version 1.10 in a table is 1.1, 10 to the power of 6 has its 6 below
# the line, step 7 is step 1, and a figure has no caption, a quotation no author.
#
# Expected: a cell is text; :sup: becomes <sup>, as :sub: becomes <sub>; a list keeps the number that it begins with; captions,
#   admonitions, abbreviations, options and attributions keep their words.
# Seen: sphinx-markdown-builder 0.6.11 on Sphinx 9.0.4: 1.10, 0.50 and 1e3 are 1.1, 0.5 and 1000, since the library that lays the
#   tables out, tabulate 0.10.0, reads numbers; :sup: is written as <sub>; a list begins at 1; an escaped mark, "1986\. A year",
#   begins a list. Of captions, `admonition`, :abbr:, option lists and attributions no word is left, with a warning "unknown
#   node type" for each, and Sphinx ends with status 0.
# Matters to: manuals kept in Sphinx and given to wikis or language models as Markdown: another version, another order of
#   magnitude, another step.
# Source: docutils' reStructuredText Markup Specification and "Roles"; the package's table "contexts", in which both roles share
#   one entry.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at sphinx-markdown-builder==0.6.11 sphinx==9.0.4 docutils==0.22.4 tabulate==0.10.0
mkdir "$work/docs"
cd "$work/docs"
printf 'extensions = ["sphinx_markdown_builder"]\n' >conf.py
cat >index.rst <<'RST'
====  ====  =====
ver   cost  users
====  ====  =====
1.10  0.50  1e3
1.9   12    7
====  ====  =====

10\ :sup:`6` users, H\ :sub:`2`\ O

7. stop
8. start

1986\. A year

.. figure:: p.png

   Costs, not checked

.. admonition:: Not yet

   It is tested.

:abbr:`SLO (service level objective)` met

--force  by force

Ann said:

   It was not done.

   -- Ann Lee
RST
touch p.png
python3 -m sphinx -q -b markdown . out >log 2>&1 || cannot "$(tail -n 3 log)"
expect 'Markdown' '|   ver |   cost |   users |
|-------|--------|---------|
|   1.1 |    0.5 |    1000 |
|   1.9 |   12   |       7 |
10<sub>6</sub> users, H<sub>2</sub>O
1. stop
2. start
1986. A year
![image](p.png)
 met
Ann said:
> It was not done.' "$(grep -v '^$' out/index.md)"
expect 'warned of' 'abbreviation admonition attribution caption option_list' \
    "$(grep -o 'unknown node type: <[a-z_]*' log | sed 's/.*<//' | sort | paste -sd' ')"
