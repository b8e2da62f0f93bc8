#!/usr/bin/env bash
# A cell "5 % of it", written as LaTeX by prettytable, pandas, astropy, latextable and pytablewriter, ends its row: what
# stands behind it is a comment, the end of the row too, so that "open" is gone and the next row begins in the same
# line.
#
# Expected: text in a table of LaTeX has its signs escaped, 5 \% of it, as tabulate and PyLaTeX write it.
# Seen: prettytable 3.18.0, pandas 3.1.1 (to_latex as it comes; escape=True mends it), astropy 8.0.2, latextable 1.0.1
#   and pytablewriter 1.2.1 (LatexMatrixWriter) write the sign bare, and no error comes of it: pandoc 3.9
#   (pypandoc_binary 1.17) reads one row, C-1, "5 C-2", late, done, where there were two. tabulate 0.10.0 and PyLaTeX
#   1.4.2 escape it.
# Matters to: SLO tables and registers that a script puts into a report: shares are what most of their cells hold.
# Source: "LaTeX: A Document Preparation System", 2.2.1 (the ten special characters); the READMEs, which show words and
#   numbers.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at prettytable==3.18.0 pandas==3.1.1 jinja2==3.1.6 astropy==8.0.2 latextable==1.0.1 texttable==1.7.2 pytablewriter==1.2.1 \
    tabulate==0.10.0 PyLaTeX==1.4.2 pypandoc_binary==1.17
seen=$(python3 -W ignore - <<'PY'
import io

import astropy.table, latextable, pandas, prettytable, pylatex, pypandoc, pytablewriter, tabulate, texttable

heads = ['id', 'claim', 'state']
rows = [['C-1', '5 % of it', 'open'], ['C-2', 'late', 'done']]


def by_prettytable():
    table = prettytable.PrettyTable(heads)
    table.add_rows(rows)
    return table.get_latex_string()


def by_astropy():
    out = io.StringIO()
    astropy.table.Table(rows=rows, names=heads).write(out, format='ascii.latex')
    return out.getvalue()


def by_latextable():
    table = texttable.Texttable()
    table.add_rows([heads] + rows)
    return latextable.draw_latex(table)


def by_pylatex():
    table = pylatex.Tabular('lll')
    for row in [heads] + rows:
        table.add_row(row)
    return table.dumps()


made = {
    'prettytable': by_prettytable(), 'pandas': pandas.DataFrame(rows, columns=heads).to_latex(index=False), 'astropy': by_astropy(),
    'latextable': by_latextable(), 'tabulate': tabulate.tabulate(rows, heads, tablefmt='latex'), 'PyLaTeX': by_pylatex(),
}
for name, latex in made.items():
    tabular = latex[latex.index('\\begin{tabular}'):latex.index('\\end{tabular}')] + '\\end{tabular}'
    read = pypandoc.convert_text(tabular, 'gfm', 'latex', extra_args=['--wrap=none'])
    lines = [line for line in read.splitlines() if '5' in line or 'late' in line]
    print(f'{name}:', ' / '.join(' '.join(line.split()) for line in lines))
matrix = pytablewriter.LatexMatrixWriter(headers=heads, value_matrix=rows, table_name='a').dumps()
print('pytablewriter:', ' '.join(next(line for line in matrix.splitlines() if '5' in line).split()))
PY
)
expect 'rows as pandoc reads them' 'prettytable: C-1 & 5 C-2 & late & done\
pandas: C-1 & 5 C-2 & late & done\
astropy: C-1 & 5 C-2 & late & done\
latextable: C-1 & 5 C-2 & late & done\
tabulate: | C-1 | 5 % of it | open | / | C-2 | late | done |
PyLaTeX: | C-1 | 5 % of it | open | / | C-2 | late | done |
pytablewriter: C-1 & 5 % of it & open \\' "$seen"
