#!/usr/bin/env bash
# Three converters of HTML to Markdown make 106 of 10<sup>6</sup>.
#
# Expected: <sup> is kept as HTML, which Markdown allows, or written ^6, 10^6.
# Seen: html2text 2025.4.15, markdownify 1.2.3 (as they come) and turndown 7.2.5 with turndown-plugin-gfm
#   1.0.2 drop the tag: "10<sup>6</sup> users, x<sup>2</sup>" is "106 users, x2". Pandoc keeps it.
# Matters to: knowledge taken from web pages by crawlers and clippers built on them: a million users become a
#   hundred and six. markdownify has sup_symbol, turndown takes a rule.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at html2text==2025.4.15 markdownify==1.2.3
npm_at turndown@7.2.5 turndown-plugin-gfm@1.0.2
html='<p>10<sup>6</sup> users, x<sup>2</sup></p>'
expect 'html2text' '106 users, x2' "$(python3 -c 'import sys, html2text; print(html2text.html2text(sys.argv[1]).strip())' "$html")"
expect 'markdownify' '106 users, x2' "$(python3 -c 'import sys, markdownify; print(markdownify.markdownify(sys.argv[1]).strip())' "$html")"
expect 'turndown' '106 users, x2' "$(js "$html" <<'JS'
import Turndown from 'turndown';
import { createRequire } from 'node:module';
const { gfm } = createRequire(import.meta.url)('turndown-plugin-gfm');
const turndown = new Turndown();
turndown.use(gfm);
console.log(turndown.turndown(process.argv[2]));
JS
)"
