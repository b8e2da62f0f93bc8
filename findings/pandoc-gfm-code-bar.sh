#!/usr/bin/env bash
# Pandoc's GFM writer leaves the bar of a code span in a table bare: read again, by itself or by GitHub's
# parser, the row has one cell more.
#
# Expected: what Pandoc reads as GFM (`c\|d` in a cell is the code c|d) it writes so that it reads the same.
# Seen: pandoc 3.9 (pypandoc_binary 1.17), gfm to gfm: a bar in text becomes \|, in code it stays bare: the code
#   ends at the bar, and the last cell of the row is dropped.
# Matters to: Markdown tidied or assembled by Pandoc with commands or patterns (`a|b`) in tables: the
#   observed side is gone after one pass. Keep code with bars out of tables.
# Source: GFM 0.29, "Tables (extension)", example 200.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17
npm_at micromark@4.0.3 micromark-extension-gfm@3.0.0
python3 - "$work/again.md" <<'PY'
import sys, pypandoc

table = '| Claimed | Observed |\n|---|---|\n| run `c\\|d` or a\\|b | seen |\n'
open(sys.argv[1], 'w').write(pypandoc.convert_text(table, 'gfm', format='gfm'))
PY
expect 'the row as written' '| run `c|d` or a\|b | seen |' "$(tail -n 1 "$work/again.md" | tr -s ' ')"
expect 'the row as Pandoc reads it' '<td>run `c</td> <td>d` or a|b</td>' \
    "$(python3 -c 'import re, sys, pypandoc
print(*re.findall("<td.*?</td>", pypandoc.convert_file(sys.argv[1], "html", format="gfm")))' "$work/again.md")"
expect 'the row as micromark reads it' '<td>run `c</td> <td>d` or a|b</td>' "$(js "$work/again.md" <<'JS'
import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const html = micromark(readFileSync(process.argv[2], 'utf8'), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
console.log(html.match(/<td>.*?<\/td>/g).join(' '));
JS
)"
