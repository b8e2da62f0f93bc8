#!/usr/bin/env bash
# Of Org documents uniorg shows done and open tasks alike, and orga shows a half done one as done, and nothing of a link
# that has no text of its own.
#
# Expected: as Emacs' own export has it: [X], [ ] and [-] are three things on the page, [@7] is the item's number, and
#   [[https://example.org/x]] shows its address.
# Seen: uniorg-rehype 2.2.0 leaves the boxes out: "[X] done" and "[ ] open" are items like any other; orga 4.7.1 with
#   reorg-rehype 4.3.11 ticks the box of "[-] half", writes a link with no text, which nobody sees, and
#   prints "[@7]". In uniorg the item counted 7 is 1.
# Matters to: sites that show notes in Org by unified (Next.js, Astro, Gatsby): lists of what is done say nothing, or too
#   much; bare sources are gone.
# Source: Org's manual, "Checkboxes", "Plain Lists" ([@20]), "Link Format".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at uniorg-parse@3.2.2 uniorg-rehype@2.2.0 unified@11.0.5 rehype-stringify@10.0.1 orga@4.7.1 \
    @orgajs/reorg-parse@4.4.1 @orgajs/reorg-rehype@4.3.11
seen=$(js <<'JS'
import { unified } from 'unified';
import uniorg from 'uniorg-parse';
import fromUniorg from 'uniorg-rehype';
import orga from '@orgajs/reorg-parse';
import fromOrga from '@orgajs/reorg-rehype';
import stringify from 'rehype-stringify';
const texts = ['- [X] done\n- [ ] open\n- [-] half\n', 'See [[https://example.org/x]].\n', '7. [@7] seven\n'];
for (const [parse, rehype] of [[uniorg, fromUniorg], [orga, fromOrga.default ?? fromOrga]])
  for (const text of texts)
    console.log(String(unified().use(parse).use(rehype).use(stringify).processSync(text)).replaceAll('\n', ''));
JS
)
expect 'uniorg, orga' '<ul><li>done</li><li>open</li><li>half</li></ul>
<p>See <a href="https://example.org/x">https://example.org/x</a>.</p>
<ol><li>seven</li></ol>
<ul><li><input type="checkbox" checked disabled>done</li><li><input type="checkbox" disabled>open</li><li><input type="checkbox" checked disabled>half</li></ul>
<p>See <a href="https://example.org/x" target="_self"></a>. </p>
<ol><li>[@7] seven</li></ol>' "$seen"
