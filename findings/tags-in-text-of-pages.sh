#!/usr/bin/env bash
# Five converters of HTML to Markdown turn "List<String>" in the text of a page into a tag that nobody sees.
#
# Expected: "&lt;" in a page is text; in Markdown it is written \< or &lt;, since a bare <String> is HTML there. They
#   escape stars, underlines and brackets.
# Seen: turndown 7.2.5, node-html-markdown 2.0.0, html-to-md 0.8.8, markdownify 1.2.3 and html2text 2025.4.15 write
#   "Use List<String> and <name>" bare; rendered by GitHub's rules (micromark 4.0.3) it reads "Use List and ". htmd-py
#   0.1.2 and rehype-remark 10.0.1 write \<.
# Matters to: documentation about generics, placeholders and HTML itself that is clipped or crawled into Markdown:
#   types and placeholders are gone once it is shown, the source looks right.
# Source: CommonMark 0.31.2, 6.6 (raw HTML).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 rehype-remark@10.0.1 rehype-parse@9.0.1 \
    remark-stringify@11.0.0 unified@11.0.5 micromark@4.0.3
pip_at markdownify==1.2.3 html2text==2025.4.15 htmd-py==0.1.2
python3 - >"$work/of-python.json" <<'PY'
import html2text, htmd, json, markdownify

page = '<p>Use List&lt;String&gt; and &lt;name&gt;</p>'
print(json.dumps({
    'markdownify': markdownify.markdownify(page),
    'html2text': html2text.html2text(page),
    'htmd-py': htmd.convert_html(page),
}))
PY
seen=$(js "$work/of-python.json" <<'JS'
import { readFileSync } from 'node:fs';
import TurndownService from 'turndown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import convert from 'html-to-md';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { micromark } from 'micromark';

const page = '<p>Use List&lt;String&gt; and &lt;name&gt;</p>';
const written = {
  turndown: new TurndownService().turndown(page),
  'node-html-markdown': NodeHtmlMarkdown.translate(page),
  'html-to-md': convert(page),
  'rehype-remark': String(unified().use(rehypeParse).use(rehypeRemark).use(remarkStringify).processSync(page)),
  ...JSON.parse(readFileSync(process.argv[2], 'utf8')),
};
for (const [name, markdown] of Object.entries(written)) {
  const shown = micromark(markdown.trim(), { allowDangerousHtml: true })
    .replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  console.log(`${name}: ${markdown.trim()} => ${shown}`);
}
JS
)
expect 'written and shown' 'turndown: Use List<String> and <name> => Use List and 
node-html-markdown: Use List<String> and <name> => Use List and 
html-to-md: Use List<String> and <name> => Use List and 
rehype-remark: Use List\<String> and \<name> => Use List<String> and <name>
markdownify: Use List<String> and <name> => Use List and 
html2text: Use List<String> and <name> => Use List and 
htmd-py: Use List\<String> and \<name> => Use List<String> and <name>' "$seen"
