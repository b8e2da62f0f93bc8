#!/usr/bin/env bash
# Formatters of Markdown change what a table says: mdformat takes the backslash from a bar in a cell and Pandoc from a
# bar in a code, so that the row has a cell more; marko writes "~5 or ~6 days" as "~~5 or ~~6 days".
#
# Expected: a formatted document reads as before; mdformat checks its own result against that. What Pandoc reads as GFM
#   (`c\|d` in a cell is the code c|d) it writes so that it reads the same.
# Seen: mdformat 1.0.0 without a plug-in reads a table as a paragraph, in which a backslash before a bar is idle, and
#   its check does so too; what it writes says another thing wherever tables are read. With mdformat-gfm 1.0.0 the bar
#   stays, and "\~5\~" becomes "~5~", which GitHub strikes out. marko 2.2.4, with its Markdown renderer, drops empty
#   items, the brackets <> of an address with a blank, and the second mark of a code; with gfm it takes single signs ~
#   for strokes where blanks stand beside them. mistletoe 1.6.0 writes "&lt;", shown letter by letter, as a sign.
#   Compared by cmarkgfm 2025.10.22, GitHub's own parser. pandoc 3.9 (pypandoc_binary 1.17), gfm to gfm: a bar in text
#   becomes \|, in code it stays bare: the code ends at the bar, and the last cell of the row is dropped.
# Matters to: registers in tables of Markdown that a hook formats at each commit. Markdown tidied or assembled by Pandoc
#   with commands or patterns (`a|b`) in tables: the observed side is gone after one pass. Keep code with bars out of
#   tables.
# Source: GFM, 4.10, tables, example 200, and 6.5; the READMEs: mdformat.text(…), "CommonMark compliant",
#   Markdown(renderer=…); GFM 0.29, "Tables (extension)", example 200.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at mdformat==1.0.0 mdformat-gfm==1.0.0 marko==2.2.4 mistletoe==1.6.0 cmarkgfm==2025.10.22
seen=$(python3 - <<'PY'
import re
import cmarkgfm, marko, mdformat, mistletoe
from marko.md_renderer import MarkdownRenderer as MarkoRenderer
from mistletoe.markdown_renderer import MarkdownRenderer


def mistletoe_text(text):
    with MarkdownRenderer() as renderer:
        return renderer.render(mistletoe.Document(text))


formatters = {
    'mdformat': mdformat.text,
    'mdformat-gfm': lambda text: mdformat.text(text, extensions={'gfm'}),
    'marko': lambda text: marko.Markdown(renderer=MarkoRenderer)(text),
    'marko, gfm': lambda text: marko.Markdown(renderer=MarkoRenderer, extensions=['gfm'])(text),
    'mistletoe': mistletoe_text,
}
html = lambda text: re.sub(r'\s+', ' ', cmarkgfm.github_flavored_markdown_to_html(text)).replace(' align="left"', '')
for text in ('| id | cost |\n|--|--|\n| a \\| b | 5 |', 'It takes ~5 or ~6 days.', 'It is \\~5\\~', '`` a`b ``', '[a b](<x y.md>)', '- one\n-\n- three', 'a &amp;lt; b'):
    made = {name: form(text).rstrip('\n') for name, form in formatters.items()}
    print(repr(text), '=>', ', '.join(f'{name} {made[name]!r}' for name in made if html(made[name]) != html(text)) or 'as before')
print(html(mdformat.text('| id | cost |\n|--|--|\n| a \\| b | 5 |')))
PY
)
expect 'formatted' ''\''| id | cost |\n|--|--|\n| a \\| b | 5 |'\'' => mdformat '\''| id | cost |\n|--|--|\n| a | b | 5 |'\''
'\''It takes ~5 or ~6 days.'\'' => marko, gfm '\''It takes ~~5 or ~~6 days.'\''
'\''It is \\~5\\~'\'' => mdformat '\''It is ~5~'\'', mdformat-gfm '\''It is ~5~'\''
'\''`` a`b ``'\'' => marko '\''`a`b`'\'', marko, gfm '\''`a`b`'\''
'\''[a b](<x y.md>)'\'' => marko '\''[a b](x y.md)'\'', marko, gfm '\''[a b](x y.md)'\''
'\''- one\n-\n- three'\'' => marko '\''- one\n- three'\'', marko, gfm '\''- one\n- three'\''
'\''a &amp;lt; b'\'' => mistletoe '\''a &lt; b'\''
<table> <thead> <tr> <th>id</th> <th>cost</th> </tr> </thead> <tbody> <tr> <td>a</td> <td>b</td> </tr> </tbody> </table> ' "$seen"

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
