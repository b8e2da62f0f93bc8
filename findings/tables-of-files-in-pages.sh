#!/usr/bin/env bash
# Tables of files in pages: mkdocs-table-reader-plugin shows the texts "007" and "1.10" as 7 and 1.1, true as 1 and 12345678901 as
# 1.23457e+10; sphinx-yaml-table leaves the cell of `false` empty; sphinxcontrib-jsontable shows 12.5 % as 0.125.
#
# Expected: texts of JSON and of text cells stay texts, "N/A" is a text, true is "true", a share is shown as the sheet shows it.
# Seen: mkdocs-table-reader-plugin 4.0.2 on pandas 3.1.1 and tabulate 0.10.0: read_json and read_excel make numbers of texts too,
#   "N/A" is nan, and true in a column with it is 1. sphinx-yaml-table 0.1.1 shows false and 0 as nothing, 007 as 7, 1.10 as 1.1
#   and 10:30 as 630. sphinxcontrib-jsontable 0.4.0 shows a date of a sheet with "00:00:00". In the first, dtype=str,
#   keep_default_na=False and disable_numparse=True help.
# Matters to: registers, SLO tables and versions that pages show from the file itself, so that they need not be copied.
# Source: the packages' READMEs; pandas' read_csv (na_values), read_json (dtype); YAML 1.1 (sexagesimal numbers).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at mkdocs-table-reader-plugin==4.0.2 mkdocs==1.6.1 pandas==3.1.1 tabulate==0.10.0 openpyxl==3.1.5 sphinx==9.0.4 \
    docutils==0.22.4 sphinx-yaml-table==0.1.1 sphinxcontrib-jsontable==0.4.0
mkdir -p "$work/site/docs" "$work/book"
cd "$work"
cat >site/docs/a.csv <<'CSV'
id,version,state,users
007,1.10,true,12345678901
N/A,1.9,N/A,0.00004
CSV
printf '[{"version": "1.10", "id": "007"}, {"version": "1.9", "id": "008"}]\n' >site/docs/a.json
python3 - <<'PY'
import datetime
import openpyxl

book = openpyxl.Workbook()
book.active.append(['id', 'share', 'due'])
book.active.append(['007', 0.125, datetime.date(2024, 1, 5)])
book.active['B2'].number_format = '0.0%'
for folder in ('site/docs', 'book'):
    book.save(folder + '/a.xlsx')
PY
printf "{{ read_csv('a.csv') }}\n\n{{ read_json('a.json') }}\n\n{{ read_excel('a.xlsx') }}\n" >site/docs/index.md
printf 'site_name: x\nplugins:\n  - table-reader\n' >site/mkdocs.yml
printf "extensions = ['sphinxcontrib.jsontable', 'sphinx_yaml_table']\n" >book/conf.py
cat >book/index.rst <<'RST'
.. yaml-table::

   - - 007
     - no
     - 0
     - 1.10
     - 10:30

.. jsontable:: a.xlsx
   :header:
RST
(cd site && python3 -m mkdocs build -q -d out) >log 2>&1 || cannot "$(tail -n 3 log)"
python3 -m sphinx -q -b html book book/out >log 2>&1 || cannot "$(tail -n 3 log)"
rows() { sed -n '/role="main"/,/role="navigation"\|<footer/p' "$1" | tr '\n' ' ' | sed 's/<tr/\n<tr/g; s/<\/tr>/\n/g' | grep '<tr' | sed -E 's/<\/t[dh]>/ |/g; s/<[^>]*>//g; s/ +/ /g; s/^ //; s/ $//'; }
expect 'mkdocs' 'id | version | state | users |
7 | 1.1 | 1 | 1.23457e+10 |
nan | 1.9 | nan | 4e-05 |
version | id |
1.1 | 7 |
1.9 | 8 |
id | share | due |
7 | 0.125 | 2024-01-05 00:00:00 |' "$(rows site/out/index.html)"
expect 'sphinx' '7 | | | 1.1 | 630 |
id | share | due |
007 | 0.125 | 2024-01-05 00:00:00 |' "$(rows book/out/index.html)"
