#!/usr/bin/env bash
# Of Markdown made DOCX, markdown-docx counts a step's second paragraph as a step, so that step 2 is step 3, and
# md-to-docx makes a formula of what stands between two prices: "$5 or $10" is "5 or10".
#
# Expected: a paragraph of an item is indented and not numbered; a dollar before a figure is a dollar (GitHub and Pandoc
#   ask that a closing one has no digit behind it and no space before it).
# Seen: markdown-docx 1.7.0 gives the paragraph a number of its own, begins "7." at 1, shows done and open tasks alike
#   and "R&amp;D" as "R&amp;D". @mohtasham/md-to-docx 4.0.1 writes "5 or" as an equation, without the two dollars, and
#   a hard break as a space.
# Matters to: runbooks and offers that are written in Markdown and sent as Word files: steps are counted wrongly, prices
#   have no currency.
# Source: CommonMark 0.31, 5.2 (list items); GitHub's "Writing mathematical expressions".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-docx@1.7.0 @mohtasham/md-to-docx@4.0.1
js "$work" <<'JS'
import fs from 'node:fs';
import markdownDocx, { Packer } from 'markdown-docx';
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx';
const texts = ['1. stop\n\n   unless it is live\n2. wait', '7. seven', '- [x] done\n- [ ] open', 'R&amp;D', 'from $5 or $10 a day', 'one\\\ntwo'];
for (const [number, text] of texts.entries()) {
  fs.writeFileSync(`${process.argv[2]}/a${number}.docx`, await Packer.toBuffer(await (markdownDocx.default ?? markdownDocx)(text)));
  fs.writeFileSync(`${process.argv[2]}/b${number}.docx`, Buffer.from(await (await convertMarkdownToDocx(text)).arrayBuffer()));
}
JS
pip_at pypandoc_binary==1.17
seen=$(cd "$work" && python3 - <<'PY'
import pypandoc

for name in 'ab':
    for number in range(6):
        print(name, repr(pypandoc.convert_file(f'{name}{number}.docx', 'commonmark+tex_math_dollars', extra_args=['--wrap=none']).strip()))
PY
)
expect 'markdown-docx, md-to-docx, read by Pandoc' 'a '\''1.  stop\n\n2.  unless it is live\n\n3.  wait'\''
a '\''1.  seven'\''
a '\''- done\n\n- open'\''
a '\''R&amp;D'\''
a '\''from \\$5 or \\$10 a day'\''
a '\''one\\\ntwo'\''
b '\''1.  stop\n\n> unless it is live\n\n2.  wait'\''
b '\''7.  seven'\''
b '\''- ☒ done\n\n- ☐ open'\''
b '\''R&D'\''
b '\''from $5\\ or$<!-- -->10 a day'\''
b '\''one two'\''' "$seen"
