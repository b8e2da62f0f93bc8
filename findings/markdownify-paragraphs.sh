#!/usr/bin/env bash
# markdownify makes a list of "1986. A year", a heading of "# 12 is open" and a bullet of "- Ann", and
# html-to-markdown strikes out and slants what a page shows with ~~ and *.
#
# Expected: what is text in the page is text in Markdown; both escape signs (markdownify \* and \_, html-to-markdown
#   the beginnings of lines).
# Seen: each does the half that the other leaves: markdownify 1.2.3 writes "# 12 is open", "1986. A year", "- Ann" and
#   "+ tax" bare at a line's beginning, html-to-markdown 3.19.0 "*b*", "_c_" and "~~d~~" within lines; markdownify
#   leaves ~~ as well. html2text 2025.4.15 leaves headings and all within lines. turndown 7.2.5 leaves ~~ alone.
# Matters to: pages about Markdown, shells and numbers that are taken into knowledge bases: "~~d~~" as an example is a
#   deletion when it is shown. markdownify has escape_misc, html-to-markdown escape_asterisks and others.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at markdownify==1.2.3 html-to-markdown==3.19.0 html2text==2025.4.15 markdown-it-py==4.0.0
seen=$(python3 - <<'PY'
import html2text, html_to_markdown, markdown_it, markdownify

page = '<p># 12 is open</p><p>1986. A year</p><p>- Ann</p><p>a *b* _c_ ~~d~~</p>'
shower = markdown_it.MarkdownIt('commonmark').enable('strikethrough')
for name, markdown in (
    ('markdownify', markdownify.markdownify(page)),
    ('html-to-markdown', html_to_markdown.convert(page).content),
    ('html2text', html2text.html2text(page)),
):
    print(name, shower.render(markdown).replace('\n', ''))
PY
)
expect 'shown again' \
    'markdownify <h1>12 is open</h1><ol start="1986"><li>A year</li></ol><ul><li>Ann</li></ul><p>a *b* _c_ <s>d</s></p>
html-to-markdown <p># 12 is open</p><p>1986. A year</p><p>- Ann</p><p>a <em>b</em> <em>c</em> <s>d</s></p>
html2text <h1>12 is open</h1><p>1986. A year</p><p>- Ann</p><p>a <em>b</em> <em>c</em> <s>d</s></p>' "$seen"
