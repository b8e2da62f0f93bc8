#!/usr/bin/env bash
# docx-json-replacer, which fills Word templates from JSON, makes "p953" of "p95<5 ms and p99>3", of C:\new "C:", a line break and "ew",
# and nothing of the {{ $value }} in the text of an alert.
#
# Expected: the value as it is in the JSON, in a paragraph and in a cell of a table alike, as docxtpl fills it in.
# Seen: docx-json-replacer 0.9.1 takes whatever is between "<" and ">" for a tag of HTML, in paragraphs too, though its README has HTML
#   "in table cells", takes a value for the replacement of a regular expression, in which \n and \t are codes and "\1" is an error, looks
#   for tags in what it has filled in, and makes one space of two.
# Matters to: decision records, alert lists and status reports that are filled in from a register: limits and folders are others.
# Source: its README, "Simple placeholder replacement in paragraphs and tables"; Python's re.sub.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at docx-json-replacer==0.9.1 docxtpl==0.20.2 python-docx==1.2.0
cd "$work"
seen=$(python3 - 2>/dev/null <<'PY'
import docx
from docx_json_replacer import DocxReplacer
from docxtpl import DocxTemplate

values = {'limits': 'p95<5 ms and p99>3', 'folder': r'C:\new\team', 'alert': 'burn rate is {{ $value }}', 'state': 'not  done'}
template = docx.Document()
for name in values:
    template.add_paragraph('It says {{%s}}.' % name)
template.add_table(1, 1).cell(0, 0).text = '{{state}}: {{limits}}'
template.save('template.docx')
made = DocxReplacer('template.docx')
made.replace_from_json(values)
made.save('docx-json-replacer.docx')
made = DocxTemplate('template.docx')
made.render(values, autoescape=True)
made.save('docxtpl.docx')
for name in ('docxtpl', 'docx-json-replacer'):
    read = docx.Document(f'{name}.docx')
    print(f'{name}:', *(repr(one.text) for one in [*read.paragraphs, read.tables[0].cell(0, 0)]))
PY
)
expect 'documents' 'docxtpl: '\''It says p95<5 ms and p99>3.'\'' '\''It says C:\\new\\team.'\'' '\''It says burn rate is {{ $value }}.'\'' '\''It says not  done.'\'' '\''not  done: p95<5 ms and p99>3'\''
docx-json-replacer: '\''It says p953.'\'' '\''It says C:\new\team.'\'' '\''It says burn rate is .'\'' '\''It says not done.'\'' '\''not done: p953'\''' "$seen"
