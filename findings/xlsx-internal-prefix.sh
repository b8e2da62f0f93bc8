#!/usr/bin/env bash
# XlsxWriter, and pandas with it, cuts "internal:" off the beginning of a text: "internal: by Ann" becomes
# " by Ann", and a link to nowhere.
#
# Expected: a text that is no address is written as it is; links are made of http:, https:, ftp:, mailto:.
# Seen: XlsxWriter 3.3.1's write() takes "internal:" (a place in the workbook) and "external:" (a file) at
#   the start for a link as well, and what is shown is the text without that word. pandas 3.1.1's
#   to_excel(engine='xlsxwriter'), its first choice where both engines are installed, does the same to a
#   column of notes. write_string(), or strings_to_urls=False, keeps the text.
# Matters to: exports of tables with notes such as "internal: handled by operations", and readers of them.
# Source: XlsxWriter's documentation of write_url(): "internal:", "external:"; xlsxwriter/url.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 pandas==3.1.1 openpyxl==3.1.5
cd "$work"
seen=$(python3 - <<'PY'
import openpyxl, pandas, xlsxwriter

texts = ['internal: by Ann', 'external: by Bo', 'Internal: by Cy', 'by the internal: team']
pandas.DataFrame({'note': texts}).to_excel('pandas.xlsx', index=False, header=False)
with xlsxwriter.Workbook('write.xlsx') as book:
    book.add_worksheet().write_column(0, 0, texts)
with xlsxwriter.Workbook('kept.xlsx', {'strings_to_urls': False}) as book:
    book.add_worksheet().write_column(0, 0, texts)
for name in ['pandas', 'write', 'kept']:
    sheet = openpyxl.load_workbook(name + '.xlsx').active
    print(name, [row[0].value for row in sheet.iter_rows()])
PY
)
expect 'the cells' "pandas [' by Ann', ' by Bo', 'Internal: by Cy', 'by the internal: team']
write [' by Ann', ' by Bo', 'Internal: by Cy', 'by the internal: team']
kept ['internal: by Ann', 'external: by Bo', 'Internal: by Cy', 'by the internal: team']" "$seen"
