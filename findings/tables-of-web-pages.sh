#!/usr/bin/env bash
# Tables of web pages with a bar, a line break or two paragraphs in a cell come out as broken tables of Markdown, and a
# caption is lost in rehype-remark, part of the first head in html2text, and the end of the table in html-to-md.
#
# Expected: a bar in a cell is written \|, a line break as <br> or a space, paragraphs with something between them.
#   "Table 3: Costs" becomes a paragraph before or after the table, as node-html-markdown, markdownify and
#   html-to-markdown write it.
# Seen: turndown 7.2.5 with turndown-plugin-gfm 1.0.2: the bar bare, the line break a real one, so the row ends in the
#   midst of the cell. html2text 2025.4.15: the same, and two paragraphs join: "p1p2". markdownify 1.2.3: the bar bare,
#   the break a space. rehype-remark 10.0.1 drops it; html2text 2025.4.15 writes "Table 3: Costsclaim| share", so that
#   the first head is "Table 3: Costsclaim"; html-to-md 0.8.8 puts `<caption>Table 3: Costs</caption>` before the heads
#   on the same line, one cell more than the line of dashes has, so that it is no table to GitHub but bars and dashes.
# Matters to: imports of Markdown made from pages: rows have more cells than the head, words are one. Tables of figures
#   taken from Wikipedia and official statistics, nearly all of which have captions: what is counted, and in which unit,
#   stands there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at html2text==2025.4.15 markdownify==1.2.3
npm_at turndown@7.2.5 turndown-plugin-gfm@1.0.2
html='<table><tr><th>a</th><th>b</th></tr><tr><td>x|y</td><td>l<br>m</td></tr><tr><td><p>p1</p><p>p2</p></td><td>q</td></tr></table>'
expect 'turndown' '| a | b |
| --- | --- |
| x|y | l  
m |' "$(js "$html" <<'JS' | head -n 4
import Turndown from 'turndown';
import { createRequire } from 'node:module';
const { gfm } = createRequire(import.meta.url)('turndown-plugin-gfm');
const turndown = new Turndown();
turndown.use(gfm);
console.log(turndown.turndown(process.argv[2]));
JS
)"
expect 'markdownify' '| x|y | l m |' "$(python3 -c 'import sys, markdownify; print(markdownify.markdownify(sys.argv[1]))' "$html" | grep 'x|y')"
expect 'html2text' $'x|y| l\nm\np1p2| q' "$(python3 -c 'import sys, html2text
for line in html2text.html2text(sys.argv[1]).splitlines()[2:5]: print(line.rstrip())' "$html")"

npm_at html-to-md@0.8.8 rehype-remark@10.0.1 rehype-parse@9.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0 unified@11.0.5
pip_at html2text==2025.4.15 markdownify==1.2.3
page='<table><caption>Table 3: Costs</caption><thead><tr><th>claim</th><th>share</th></tr></thead><tbody><tr><td>low</td><td>5</td></tr></tbody></table>'
seen=$(js "$page" <<'JS'
import convert from 'html-to-md';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';

const pipeline = unified().use(rehypeParse).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
console.log(String(pipeline.processSync(process.argv[2])).trim());
console.log('--');
console.log(convert(process.argv[2]).trim());
JS
)
expect 'rehype-remark and html-to-md' '| claim | share |
| ----- | ----- |
| low   | 5     |
--
<caption>Table 3: Costs</caption>|claim|share|
|---|---|
|low|5|' "$seen"
seen=$(python3 - "$page" <<'PY'
import html2text, markdownify, sys

print(html2text.html2text(sys.argv[1]).split('\n')[0].strip())
print(markdownify.markdownify(sys.argv[1]).strip().split('\n')[0])
PY
)
expect 'first lines of html2text and markdownify' 'Table 3: Costsclaim| share
Table 3: Costs' "$seen"
