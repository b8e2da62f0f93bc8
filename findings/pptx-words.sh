#!/usr/bin/env bash
# Of slides (PPTX) pandoc leaves grouped boxes out, kreuzberg escapes the marks by which it strikes out and adds a column at
# a bar, MarkItDown leaves a control character between lines, and three lose the numbers of steps.
#
# Expected: all text of a slide; "5" struck out or gone; steps that begin at 5 do so; a cell is one cell.
# Seen: slides by python-pptx 1.0.2: pandoc 3.9 (pypandoc_binary 1.17) has no word of a group, shows a struck 5 as valid and
#   steps as paragraphs; kreuzberg 4.10.4 writes "\~\~5\~\~", which is shown letter by letter, makes "a" and "b" cells of
#   "a|b" and counts steps from 1; MarkItDown 0.1.9 has U+000B where a line breaks, the struck 5 as valid, no steps and a
#   bare bar; officeparser 8.1.1 counts steps from 1.
# Matters to: plans and decisions that live in slides and are searched as Markdown: boxes drawn together are not found.
# Source: ECMA-376 Part 1, 19.3.1.22 (grpSp), 21.1.2.4.1 (buAutoNum: startAt), 21.1.2.2.1 (br).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-pptx==1.0.2 'markitdown[pptx]==0.1.9' kreuzberg==4.10.4 pypandoc_binary==1.17
npm_at officeparser@8.1.1
cd "$work"
python3 - <<'PY'
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

shown = Presentation()
slide = shown.slides.add_slide(shown.slide_layouts[1])
slide.shapes.title.text = 'Costs'
frame = slide.placeholders[1].text_frame
frame.text = 'one\vtwo'
struck = frame.add_paragraph()
for text, mark in (('5', 'sngStrike'), (' 7 days', 'noStrike')):
    run = struck.add_run()
    run.text = text
    run.font._element.set('strike', mark)
for text in ('stop', 'wait'):
    step = frame.add_paragraph()
    step.text = text
    number = etree.SubElement(step._p.get_or_add_pPr(), qn('a:buAutoNum'))
    number.set('type', 'arabicPeriod')
    number.set('startAt', '5')
table = slide.shapes.add_table(2, 2, Inches(1), Inches(4), Inches(6), Inches(1)).table
for place, text in zip(((0, 0), (0, 1), (1, 0), (1, 1)), ('id', 'type', '1', 'a|b')):
    table.cell(*place).text = text
group = slide.shapes.add_group_shape()
group.shapes.add_textbox(Inches(5), Inches(5), Inches(1), Inches(1)).text_frame.text = 'grouped'
shown.save('made.pptx')
PY
seen=$(
    python3 - 2>/dev/null <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync
from markitdown import MarkItDown

for name, text in (
    ('pandoc', pypandoc.convert_file('made.pptx', 'gfm', extra_args=['--wrap=none'])),
    ('kreuzberg', extract_file_sync('made.pptx', config=ExtractionConfig(output_format='markdown')).content),
    ('MarkItDown', MarkItDown().convert('made.pptx').text_content.replace('\v', '(U+000B)')),
):
    print(f'{name}:', ' / '.join(filter(None, (line.rstrip() for line in text.split('\n')))))
PY
    js <<'JS'
import officeparser from 'officeparser';
const text = (await (await officeparser.parseOffice('../made.pptx')).to('md')).value;
console.log('officeparser:', text.slice(text.indexOf('# Costs')).split(/\n+/).map((line) => line.trimEnd()).filter(Boolean).join(' / '));
JS
)
expect 'a slide' 'pandoc: ## Costs / one two / 5  7 days / stop / wait / | id  | type | / |-----|------| / | 1   | a\|b |
kreuzberg: ## Costs / one two / \~\~5\~\~ 7 days / 1. stop / 2. wait / | id | type |  | / | --- | --- | --- | / | 1 | a | b | / grouped
MarkItDown: <!-- Slide number: 1 --> / # Costs / one(U+000B)two / 5 7 days / stop / wait / | id | type | / | --- | --- | / | 1 | a|b | / grouped
officeparser: # Costs {#costs} / one / two / ~~5~~ 7 days / 1. stop / 2. wait / | id | type | / | --- | --- | / | 1 | a\|b | / grouped' "$seen"
