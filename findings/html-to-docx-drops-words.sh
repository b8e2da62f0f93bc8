#!/usr/bin/env bash
# html-to-docx leaves the words in <kbd>, <abbr>, <time>, <small> and <q> out of the document, and the rows of a table's
# <tfoot>: "the <abbr>SLA</abbr> is not met" is "the is not met".
#
# Expected: an element that a converter does not style is text like any other; the sum of a table is a row.
# Seen: html-to-docx 1.8.0 and its follower @turbodocx/html-to-docx 1.23.1 write these words nowhere, nor
#   captions, nor text in <figure>; two paragraphs of a quotation become one, "saidmore". html-to-docx also
#   leaves out the second paragraph of a list's item, and writes "<del>5</del> 7 days" as "5 7 days", not struck out.
#   Neither says anything.
# Matters to: services that make Word files of pages or of rendered Markdown: abbreviations, keys and dates are missing
#   in the midst of sentences, sums at the end of tables.
# Source: HTML, "4.5 Text-level semantics", "4.9.7 The tfoot element"; both READMEs name no elements that are dropped.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1
cat >"$work/words.py" <<'PY'
import re, sys, zipfile

for name in sys.argv[1:]:
    text = zipfile.ZipFile(name).read('word/document.xml').decode().replace('\n', '')
    paragraphs = []
    for paragraph in re.findall(r'<w:p(?: [^>]*)?>.*?</w:p>', text):
        runs = []
        for run in re.findall(r'<w:r(?: [^>]*)?>.*?</w:r>', paragraph):
            words = ''.join(re.findall(r'<w:t(?: [^>/]*)?>([^<]*)', run))
            runs.append(f'~~{words}~~' if '<w:strike' in run else words)
        paragraphs.append(''.join(runs))
    print(' / '.join(filter(None, paragraphs)) or 'nothing')
PY
js "$work" <<'JS'
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const pages = [
  '<p>the <abbr title="x">SLA</abbr> of <time>5 Jan</time> is <q>met</q>, press <kbd>Ctrl</kbd>, <small>by law</small>.</p>',
  '<table><caption>Costs</caption><thead><tr><th>what</th><th>days</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody><tfoot><tr><td>sum</td><td>1</td></tr></tfoot></table>',
  '<ol><li><p>stop it</p><p>unless it is live</p></li></ol>',
  '<p><del>5</del> 7 days</p>',
  '<blockquote><p>said</p><p>more</p></blockquote>',
  '<figure><p>text</p><figcaption>Figure 1</figcaption></figure>',
];
for (const [short, name] of [['old', 'html-to-docx'], ['new', '@turbodocx/html-to-docx']]) {
  const convert = require(name).default ?? require(name);
  for (const [number, page] of pages.entries()) {
    const made = await convert(`<!DOCTYPE html><html><body>${page}</body></html>`);
    fs.writeFileSync(`${process.argv[2]}/${short}${number}.docx`, Buffer.from(made.arrayBuffer ? await made.arrayBuffer() : made));
  }
}
JS
seen=$(cd "$work" && python3 words.py old?.docx && echo '--' && python3 words.py new?.docx)
expect 'words in html-to-docx, and in its follower' 'the  of  is , press , .
what / days / a / 1
stop it
5 7 days
saidmore
nothing
--
the  of  is , press , .
what / days / a / 1
stop it / unless it is live
~~5~~ 7 days
saidmore
nothing' "$seen"
