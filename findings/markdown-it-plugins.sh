#!/usr/bin/env bash
# Plugins of markdown-it take ordinary text for their marks: "--force and --all" is "force and all", struck out, "10^6 or 10^7" has
# "6 or 10" above the line, and "++i and j++" loses its signs.
#
# Expected: a mark opens at the beginning of a word and closes at the end of one; with blanks beside it, or with none to close it,
#   it is text. So do markdown-it's own "*" and "~~", and markdown-it-sub 2.0.0 and markdown-it-sup 2.0.0.
# Seen: on markdown-it 14.1.0 strikethrough-alt 1.0.0, sub-alt 1.0.0 and sup-alt 1.0.2 close at a mark that opens the next word;
#   emphasis-alt 1.0.8 slants the 3 of "5 * 3 * 2"; ins 4.0.0 and ins-del 0.1.1 take the "++" of i and j for an insertion,
#   replacements 1.0.2 makes a dash of two hyphens before an option, and center-text 1.0.4 centres what stands between two arrows.
# Matters to: manuals with options, powers and arrows in the text: a command that is copied has no hyphens, a share no sign.
# Source: CommonMark 0.31.2, 6.2 (flanking); markdown-it's README on --, ++, ~ and ^.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-it@14.1.0 markdown-it-strikethrough-alt@1.0.0 markdown-it-sub-alt@1.0.0 markdown-it-sup-alt@1.0.2 \
    markdown-it-emphasis-alt@1.0.8 markdown-it-ins@4.0.0 markdown-it-ins-del@0.1.1 markdown-it-replacements@1.0.2 \
    markdown-it-center-text@1.0.4 markdown-it-sub@2.0.0 markdown-it-sup@2.0.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';

const require = createRequire(import.meta.url);
for (const [text, ...names] of [
  ['run it with --force and --all', 'strikethrough-alt', 'replacements'],
  ['about ~5 or ~6 days', 'sub', 'sub-alt'],
  ['10^6 or 10^7 users', 'sup', 'sup-alt'],
  ['5 * 3 * 2 days', 'emphasis-alt'],
  ['++i and j++', 'ins', 'ins-del'],
  ['stage -> test <- review', 'center-text'],
])
  for (const name of names) {
    const plugin = require('markdown-it-' + name);
    console.log(`${text}, ${name}: ${new MarkdownIt().use(plugin.default ?? plugin).render(text).trim()}`);
  }
JS
)
expect 'shown' 'run it with --force and --all, strikethrough-alt: <p>run it with <s>force and </s>all</p>
run it with --force and --all, replacements: <p>run it with –force and –all</p>
about ~5 or ~6 days, sub: <p>about ~5 or ~6 days</p>
about ~5 or ~6 days, sub-alt: <p>about <sub>5 or </sub>6 days</p>
10^6 or 10^7 users, sup: <p>10^6 or 10^7 users</p>
10^6 or 10^7 users, sup-alt: <p>10<sup>6 or 10</sup>7 users</p>
5 * 3 * 2 days, emphasis-alt: <p>5 <em> 3 </em> 2 days</p>
++i and j++, ins: <p><ins>i and j</ins></p>
++i and j++, ins-del: <p><ins>i and j</ins></p>
stage -> test <- review, center-text: <p>stage <div class="text-align-center"> test </div> review</p>' "$seen"
