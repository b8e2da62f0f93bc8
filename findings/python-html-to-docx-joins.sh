#!/usr/bin/env bash
# html-for-docx and html2docx make one word of a term and its meaning, and of the end of a list and what follows;
# htmldocx and html2docx go on counting in the next list.
#
# Expected: <dt> and <dd>, <summary>, <figcaption> and text after </ul> stand in lines of their own, as browsers show
#   them; each <ol> begins at 1 or at its start.
# Seen: html-for-docx 1.2.1, html2docx 1.6.0 and htmldocx 0.0.6: "<dt>Cost</dt><dd>5 days</dd>" is "Cost5 days" in all
#   three; "<li>one</li></ul>then" is "onethen" in html-for-docx and htmldocx, two paragraphs of an item "onetwo" in
#   html-for-docx. Lists of html2docx and htmldocx are one list: the steps of the second one are numbered 3 and 4, so
#   that "see step 1" leads to the wrong list.
# Matters to: scripts that make Word files of pages or of rendered Markdown with python-docx.
# Source: HTML, 15.3 (rendering: flow content); the READMEs' lists of supported elements.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

cat >"$work/made.py" <<'PY'
import io, sys
import docx

pages = ('<dl><dt>Cost</dt><dd>5 days</dd></dl>', '<ul><li>one</li></ul>then', '<ul><li><p>one</p><p>two</p></li></ul>',
         '<ol><li>a</li><li>b</li></ol><p>then</p><ol><li>c</li></ol>')
for page in pages:
    document = docx.Document()
    if sys.argv[1] == 'html2docx':
        from html2docx import html2docx
        document = docx.Document(io.BytesIO(html2docx(page, title='made').getvalue()))
    elif sys.argv[1] == 'htmldocx':
        from htmldocx import HtmlToDocx
        HtmlToDocx().add_html_to_document(page, document)
    else:
        from html4docx import HtmlToDocx
        HtmlToDocx().add_html_to_document(page, document)
    shown = []
    for paragraph in document.paragraphs:
        inner = paragraph._p.pPr
        own = inner.numPr.numId.val if inner is not None and inner.numPr is not None and inner.numPr.numId is not None else ''
        listed = f' [{paragraph.style.name} {own}]'.replace(' ]', ']') if 'Number' in paragraph.style.name else ''
        shown.append(paragraph.text + listed)
    print(sys.argv[1], ' / '.join(filter(None, shown)))
PY
seen=$(for pair in html-for-docx==1.2.1 html2docx==1.6.0 htmldocx==0.0.6; do
    rm -rf "$work/py"
    pip_at "$pair" python-docx==1.2.0
    python3 "$work/made.py" "${pair%%==*}"
done)
expect 'paragraphs' 'html-for-docx Cost5 days
html-for-docx onethen
html-for-docx onetwo
html-for-docx a [List Number 10] / b [List Number 10] / then / c [List Number 11]
html2docx Cost5 days
html2docx one / then
html2docx one
two
html2docx a [List Number] / b [List Number] / then / c [List Number]
htmldocx Cost5 days
htmldocx onethen
htmldocx one / two
htmldocx a [List Number] / b [List Number] / then / c [List Number]' "$seen"
