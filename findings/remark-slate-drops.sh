#!/usr/bin/env bash
# remark-slate, which takes Markdown into the editor Slate, drops tables and the text of links by reference,
# and numbers the bullets below a numbered step.
#
# Expected: what Slate's default has no element for stays as text; a list of bullets in a numbered one stays one of
#   bullets, whatever it stands in.
# Seen: remark-slate 1.8.6 with remark 11 (GitHub's Markdown): a table is nothing, "See [the book][b] today." is "See
#   today.", a footnote is gone with its mark; of "1. stop" with "- for Ann" below, both lists are numbered; "[x]" and
#   "[ ]" are gone from tasks, so that done and open are alike. Nothing is said.
# Matters to: editors on Slate that open existing Markdown: what was dropped is gone when it is saved.
# Source: its README (which names no limits); CommonMark 0.31, 6.3 (reference links).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at remark-slate@1.8.6 unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1
seen=$(js <<'JS'
import { unified } from 'unified';
import parse from 'remark-parse';
import gfm from 'remark-gfm';
import imported from 'remark-slate';
const slate = imported.default ?? imported;
const shown = (node) => node.text ?? `${node.type}(${(node.children ?? []).map(shown).join('|')})`;
for (const text of ['See [the book][b] today.\n\n[b]: https://example.org', '| a | b |\n|---|---|\n| 1 | 2 |', '1. stop\n   - for Ann\n   - for Ben', '- [x] done\n- [ ] open', 'Claim.[^1]\n\n[^1]: Source, p. 5'])
  console.log(unified().use(parse).use(gfm).use(slate).processSync(text).result.map(shown).filter(Boolean).join(' / ') || 'nothing');
JS
)
expect 'in Slate' 'paragraph(See || today.)
nothing
ol_list(list_item(paragraph(stop)|ol_list(list_item(paragraph(for Ann))|list_item(paragraph(for Ben)))))
ul_list(list_item(paragraph(done))|list_item(paragraph(open)))
paragraph(Claim.|)' "$seen"
