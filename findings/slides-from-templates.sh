#!/usr/bin/env bash
# Slides (PPTX) made from templates: of "cost {{cost}}", a line break and "{{delay}} days" in a box ppinject makes "cost 57 days", pptxtpl
# "cost 5_x000B_7 days" with the break behind it; these two and pptx-templatex take the bold from a "not" beside a tag.
#
# Expected: as pptx-renderer 0.5.2 writes them: the value in the place of its tag, the break where it stood, the rest as it was.
# Seen, in slides by python-pptx 1.0.2: pptxtpl 0.0.4 sets the whole paragraph anew in the style of its first part, the break as a control
#   character, which the file then spells out, and makes typographic quotation marks straight. ppinject 0.1.0b2 sets it into the first
#   part too, and leaves the break at the end. pptx-templatex 0.5.0 writes the break as a line feed within the text.
# Matters to: reviews and status slides made from a register each month: two figures become one, and the stressed "not" is not seen.
# Source: ECMA-376, part 1, 21.1.2.2.1 (br); the READMEs: PptxDocument(…).render(…), render_template_slide(…); python-pptx's
#   documentation of _Run.text (control characters as _x001B_).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-pptx==1.0.2 pptxtpl==0.0.4 ppinject==0.1.0b2 pptx-renderer==0.5.2 pptx-templatex==0.5.0
cd "$work"
seen=$(python3 - <<'PY'
import contextlib, io

from ppinject import render_template_slide
from pptx import Presentation
from pptx.util import Inches
from pptx_renderer import PPTXRenderer
from pptx_templatex import TemplateEngine
from pptxtpl.PptxDocument import PptxDocument

values = {'cost': '5', 'delay': '7'}


def pptxtpl():
    document = PptxDocument('template.pptx')
    document.render(values)
    document.save('made.pptx')


makers = [
    ('pptxtpl', '{{ %s }}', pptxtpl),
    ('ppinject', '{%s}', lambda: render_template_slide('template.pptx', 'made.pptx', text_replacements=values, image_replacements={})),
    ('pptx-renderer', '{{{%s}}}', lambda: PPTXRenderer('template.pptx').render('made.pptx', values)),
    ('pptx-templatex', '{{ %s }}', lambda: TemplateEngine('template.pptx').process({'slides': [{'src_page': 1, 'replace_texts': values}]}, 'made.pptx')),
]
for name, tag, make in makers:
    template = Presentation()
    frame = template.slides.add_slide(template.slide_layouts[6]).shapes.add_textbox(0, 0, Inches(4), Inches(2)).text_frame
    first = frame.paragraphs[0]
    first.add_run().text = 'cost ' + tag % 'cost'
    first.add_line_break()
    first.add_run().text = tag % 'delay' + ' days'
    second = frame.add_paragraph()
    for text, bold in (('is “', None), ('not', True), ('” ' + tag % 'cost', None)):
        run = second.add_run()
        run.text, run.font.bold = text, bold
    template.save('template.pptx')
    with contextlib.redirect_stdout(io.StringIO()):
        make()
    shown = []
    for paragraph in Presentation('made.pptx').slides[0].shapes[0].text_frame.paragraphs:
        parts = {'t': lambda part: part.text or '', 'br': lambda part: '<br>'}
        shown.append(''.join(parts[part.tag.split('}')[1]](part) for part in paragraph._p.iter() if part.tag.split('}')[1] in parts))
        shown[-1] += ''.join(f' (bold: {run.text})' for run in paragraph.runs if run.font.bold)
    print(f'{name}:', ' / '.join(shown))
PY
)
expect 'a break, and one bold word' 'pptxtpl: cost 5_x000B_7 days<br> / is "not" 5
ppinject: cost 57 days<br> / is “not” 5 (bold: )
pptx-renderer: cost 5<br>7 days / is “not” 5 (bold: not)
pptx-templatex: cost 5
7 days / is “not” 5' "$seen"
