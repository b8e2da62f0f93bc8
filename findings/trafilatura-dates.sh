#!/usr/bin/env bash
# trafilatura drops what stands in <time>: "It is due on <time>5 January</time>, not later." is "It is due on , not
# later.", and a column of dates is empty.
#
# Expected: <time> is text with a machine's reading beside it; its words belong to the sentence.
# Seen: trafilatura 2.3.1, as text and as Markdown, takes out <time> with its words, in paragraphs, items and
#   cells, and so it does with <label>, <output>, and the text and caption of a <figure>. <small>, <cite>, <abbr>, <kbd>
#   and <data> are kept.
# Matters to: corpora, notes and answers made of pages: when something was said, due or observed is missing in the midst
#   of the sentence, most of all of pages that follow the standard.
# Source: HTML, 4.5.14 (the time element); trafilatura/settings.py, MANUALLY_CLEANED.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at trafilatura==2.3.1 lxml_html_clean==0.4.5
seen=$(python3 - <<'PY'
from trafilatura import extract

filler = '<p>' + 'This paragraph of an article says what is claimed and what is observed, in words enough. ' * 4 + '</p>'
for part in (
    '<p>It is due on <time datetime="2024-01-05">5 January</time>, not later.</p>',
    '<ul><li><time>5 January</time>: costs fell</li></ul>',
    '<table><tr><th>claim</th><th>when</th></tr><tr><td>costs fell</td><td><time>5 January</time></td></tr></table>',
    '<figure><p>Costs fell.</p><figcaption>Figure 1: costs</figcaption></figure>',
    '<p>By <small>law</small>, <abbr>SLA</abbr>, <kbd>Ctrl</kbd>, <data value="5">five</data>.</p>',
):
    page = f'<html><head><title>x</title></head><body><main><article><h1>Claims</h1>{filler}{part}<p>The end.</p></article></main></body></html>'
    text = extract(page, output_format='markdown', include_tables=True)
    print(text[text.rindex('enough.') + 7:text.index('The end.')].strip() or 'nothing')
PY
)
expect 'what is left' 'It is due on , not later.
- : costs fell
| claim | when | 
|---|---|
| costs fell |  |
nothing
By law, SLA, `Ctrl`, five.' "$seen"
