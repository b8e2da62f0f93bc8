#!/usr/bin/env bash
# "lodash@4.17.21" is a mail address to marked, and to markdown-it once it makes links of addresses.
#
# Expected: a package with its version is text, as on GitHub: the last part of a domain is letters.
# Seen: marked 18.2.1 and markdown-it 15.0.3 with linkify (VitePress and others switch it on) write
#   <a href="mailto:lodash@4.17.21">; micromark 4.0.3 with its gfm extension 3.0.0 does not.
# Matters to: release notes and lists of dependencies: a click opens a mail to version 4.17.21.
# Source: GFM 0.29, "Extended email autolink", read literally, allows digits; cmark-gfm does not.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at marked@18.2.1 markdown-it@15.0.3 micromark@4.0.3 micromark-extension-gfm@3.0.0
seen=$(js <<'JS'
import { marked } from 'marked';
import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const text = 'Needs lodash@4.17.21 now';
console.log(marked.parse(text).trim());
console.log(new MarkdownIt({ linkify: true }).render(text).trim());
console.log(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).trim());
JS
)
expect 'marked, markdown-it, micromark' '<p>Needs <a href="mailto:lodash@4.17.21">lodash@4.17.21</a> now</p>
<p>Needs <a href="mailto:lodash@4.17.21">lodash@4.17.21</a> now</p>
<p>Needs lodash@4.17.21 now</p>' "$seen"
