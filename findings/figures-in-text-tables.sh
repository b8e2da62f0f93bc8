#!/usr/bin/env bash
# pytablewriter, texttable, beautifultable and pytablereader take texts for numbers: the id "007" is 7 and the version
# "1.10" 1.1 or 1.100; texttable shows 0.0004 as 0.000 and 99.9996 as 100.000, beautifultable 0.0 and 100.0, and true as
# 1.
#
# Expected: a writer that is given texts writes them; numbers it may align and round where it was told to.
# Seen: pytablewriter 1.2.1, MarkdownTableWriter and the other writers alike: "1,000" is 1000, "1e5" 100000; where all
#   are numbers and one has a fraction all get one, so "2" is 2.0. "10%", "12:30" and "1_000" stay; type_hints=[String]
#   keeps texts. texttable 1.7.2 and beautifultable 1.1.0 show three digits behind the point of whatever reads as a
#   number. pytablereader 0.31.4 reads "1,5" of CSV, Markdown and JSON as 15. columnar 1.4.1 and table2ascii 1.2.1 show
#   what they are given.
# Matters to: tables of versions, article numbers and shares in READMEs, reports and terminals: 1.10 and 1.1 are the
#   same row, and an SLO of 99.9996 is met in full.
# Source: the READMEs; pytablewriter's documentation, "type_hints"; typepy and DataProperty, which it and pytablereader
#   guess by.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pytablewriter==1.2.1 pytablereader==0.31.4 texttable==1.7.2 beautifultable==1.1.0 Columnar==1.4.1 table2ascii==1.2.1
seen=$(python3 -W ignore - <<'PY'
import beautifultable, columnar, pytablereader, pytablewriter, table2ascii, texttable

heads = ['id', 'version', 'share', 'done']
rows = [['007', '1.10', 99.9996, True], ['008', '2', 0.0004, False]]


def by_beautifultable():
    table = beautifultable.BeautifulTable()
    for row in rows:
        table.rows.append(row)
    return str(table)


def by_texttable():
    table = texttable.Texttable()
    table.add_rows(rows, header=False)
    return table.draw()


made = {
    'pytablewriter': pytablewriter.MarkdownTableWriter(headers=heads, value_matrix=rows).dumps(), 'texttable': by_texttable(),
    'beautifultable': by_beautifultable(), 'columnar': columnar.columnar(rows, heads, no_borders=True, terminal_width=80),
    'table2ascii': table2ascii.table2ascii(header=heads, body=rows),
}
for name, table in made.items():
    for line in table.splitlines():
        if '7' in line or '8' in line:
            print(f'{name}:', ' '.join(line.replace('|', ' ').replace('║', ' ').split()))
for table in pytablereader.CsvTableTextLoader('id,days\n007,"1,5"\n1.10,"1,000"\n').load():
    print('pytablereader:', ', '.join(f'{key} {days}' for key, days in table.value_matrix))
hints = [pytablewriter.typehint.String] * 4
print(pytablewriter.MarkdownTableWriter(headers=heads, value_matrix=rows, type_hints=hints).dumps().splitlines()[2])
PY
)
expect 'rows' 'pytablewriter: 7 1.1 99.9996 True
pytablewriter: 8 2.0 0.0004 False
texttable: 7 1.100 100.000 True
texttable: 8 2 0.000 False
beautifultable: 7 1.1 100.0 1
beautifultable: 8 2 0.0 0
columnar: 007 1.10 99.9996 True
columnar: 008 2 0.0004 False
table2ascii: 007 1.10 99.9996 True
table2ascii: 008 2 0.0004 False
pytablereader: 7 15, 1.10 1000
|007|1.10   |99.9996|True |' "$seen"
