#!/usr/bin/env bash
# Tables written as reStructuredText by tabulate, pytablewriter, tablib and dashtable, read by docutils, as Sphinx does: "- 5 days" is
# "5 days", "A. Smith wrote" is "Smith wrote", C:\data is "C:data"; a row without an id is part of the one above, and one of dashes, or
# with a Japanese name, ends the table with an error.
#
# Expected: what stood in a cell stands in it, with a backslash before what is markup; a row for each row.
# Seen: tabulate 0.10.0 (rst, grid), pytablewriter 1.2.1 (grid, simple, CSV), tablib 3.10.0 and dashtable 1.4.5 write cells as they are:
#   dashes and "A." begin lists, ":owner: Ann" a field, ".. late" a comment. In simple tables docutils 0.23 takes a line whose first
#   column is empty for more of the row above, so pytablewriter's and tablib's; tabulate writes ".." there. A row of "-" alone is to
#   docutils a rule. tablib's grid and dashtable count a wide letter as one. pytablewriter makes a space of a line break.
# Matters to: registers and SLO tables in the pages of Sphinx: losses read as gains, the second owner of a claim joins the first.
# Source: the READMEs; docutils' reStructuredText specification, "Simple Tables" and "Escaping Mechanism".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tabulate==0.10.0 wcwidth==0.9.4 pytablewriter==1.2.1 tablib==3.10.0 dashtable==1.4.5 beautifulsoup4==4.15.0 docutils==0.23
seen=$(cd "$work" && python3 - 2>"$work/log" <<'PY'
import io
import dashtable, docutils.core, docutils.nodes, pytablewriter, tablib, tabulate
from tablib.formats._rst import ReSTFormat

def by_tabulate(kind):
    return lambda rows: tabulate.tabulate(rows[1:], headers=rows[0], tablefmt=kind, disable_numparse=True)

def by_pytablewriter(kind):
    def write(rows):
        writer = getattr(pytablewriter, kind)(headers=rows[0], value_matrix=rows[1:])
        writer.table_name = ''
        writer.type_hints = [pytablewriter.typehint.String] * 3
        return writer.dumps()
    return write

def by_tablib(grid):
    return lambda rows: ReSTFormat.export_set(tablib.Dataset(*rows[1:], headers=rows[0]), force_grid=grid)

def text(node):
    """What a page shows of a cell, without messages of docutils."""
    for message in [*node.findall(docutils.nodes.system_message)]:
        message.parent.remove(message)
    return ' '.join(node.astext().split())

def read(source):
    tree = docutils.core.publish_doctree(source, settings_overrides={'warning_stream': io.StringIO()})
    return [[text(cell) for cell in row.findall(docutils.nodes.entry)] for row in tree.findall(docutils.nodes.row)]

ways = {
    'tabulate rst': by_tabulate('rst'), 'tabulate grid': by_tabulate('grid'),
    'pytablewriter grid': by_pytablewriter('RstGridTableWriter'), 'pytablewriter simple': by_pytablewriter('RstSimpleTableWriter'),
    'pytablewriter CSV': by_pytablewriter('RstCsvTableWriter'), 'tablib': by_tablib(False), 'tablib grid': by_tablib(True),
    'dashtable': lambda rows: dashtable.data2rst([[*row] for row in rows], use_headers=True),
}
cells = ('- 5 days', 'A. Smith wrote', r'C:\data', 'p95 < 5')
for name, write in ways.items():
    shown = []
    for cell in cells:
        rows = read(write([['id', 'note of it, long', 'cost'], ['C-1', cell, '5'], ['C-2', 'last', '7']]))
        shown.append(rows[1][1])
    for row in (['', 'second', '9'], ['-', '-', '-'], ['C-9', '日本', '9']):
        rows = read(write([['id', 'note', 'cost'], ['C-1', 'first', '5'], row, ['C-2', 'last', '7']]))
        shown.append('no table' if not rows else 'ok' if rows[2] == row else 'row 1: ' + ', '.join(rows[1]) if len(rows) == 3 else 'row: ' + ', '.join(rows[2]))
    print(f'{name}:', ' | '.join(shown))
PY
) || cannot "$(tail -n 3 "$work/log")"
expect 'cells "- 5 days", "A. Smith wrote", C:\data, "p95 < 5"; rows without an id, of dashes, with a Japanese name' 'tabulate rst: 5 days | Smith wrote | C:data | p95 < 5 | ok | no table | ok
tabulate grid: 5 days | Smith wrote | C:data | p95 < 5 | ok | row: , ,  | ok
pytablewriter grid: 5 days | Smith wrote | C:data | p95 < 5 | ok | row: , ,  | ok
pytablewriter simple: 5 days | Smith wrote | C:data | p95 < 5 | row 1: C-1, first second, 5 9 | no table | ok
pytablewriter CSV: 5 days | Smith wrote | C:\data | p95 < 5 | ok | row: , ,  | ok
tablib: 5 days | A. Smith wrote | C:data | p95 < 5 | row 1: C-1, first second, 5 9 | no table | ok
tablib grid: 5 days | A. Smith wrote | C:data | p95 < 5 | ok | row: , ,  | no table
dashtable: 5 days | Smith wrote | C:data | p95 < 5 | ok | row: , ,  | no table' "$seen"
