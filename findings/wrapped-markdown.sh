#!/usr/bin/env bash
# Markdown wrapped to a width: what stands at a line's head is markup then. comrak makes a bullet of "- 5 days" and "+ 5 %", flowmark
# a quotation of ">5 %", and markdownlint-sentences-per-line parts a row of a table where a sentence ends in a cell.
#
# Expected: the same page: a sign that would begin a line is escaped, or the line broken elsewhere, as rumdl 0.3.0 and panache
#   3.17.1 do.
# Seen: comrak 0.59.0 (crate), flowmark 0.8.0, markdown-textwrap 0.2.1 and md-ulb-pwrap 0.1.3, told to wrap to 24 columns. The last
#   two begin lists with "1. A" and quotations, markdown-textwrap bullets and headings too; of "our teams - 5 days" a reader sees a
#   bullet "5 days". markdownlint-sentences-per-line 0.1.4, its fixes applied by markdownlint 0.40.0, also breaks the lines of an
#   indented command.
# Matters to: handbooks whose Markdown is kept at a width by a hook: a minus, a ">" or the end of a row is gone without a word.
# Source: CommonMark 0.31.2, "List items" (a bullet may interrupt a paragraph), "Block quotes" (no space is needed).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at flowmark==0.8.0 markdown-textwrap==0.2.1 md-ulb-pwrap==0.1.3 rumdl==0.3.0 panache-cli==3.17.1 markdown-it-py==4.3.0
npm_at markdownlint@0.40.0 markdownlint-sentences-per-line@0.1.4
crate_at comrak=0.59.0 <<'RS'
fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    let mut options = comrak::Options::default();
    options.render.width = 24;
    print!("{}", comrak::markdown_to_commonmark(&text, &options));
}
RS
cat >"$work/wrap.py" <<'PY'
import re, subprocess, sys

from markdown_it import MarkdownIt
from md_ulb_pwrap import ulb_wrap_paragraph


def by(*program):
    def made(text):
        open('page.md', 'w').write(text)
        ran = subprocess.run(program, input=text, capture_output=True, text=True)
        return ran.stdout if 'fmt' not in program else open('page.md').read()
    return made


open('rumdl.toml', 'w').write('[global]\nenable = ["MD013"]\n[MD013]\nline-length = 24\nreflow = true\n')
open('panache.toml', 'w').write('flavor = "gfm"\n[format]\nline-width = 24\nwrap = "reflow"\n')
wraps = {
    'comrak': by('rust/run'),
    'flowmark': by('py/bin/flowmark', '-w', '24', '-'),
    'markdown-textwrap': by('py/bin/md-tw', '-w', '24', 'page.md'),
    'md-ulb-pwrap': lambda text: ulb_wrap_paragraph(text, 24, 24),
    'rumdl': by('py/bin/rumdl', 'fmt', '--no-cache', '--config', 'rumdl.toml', 'page.md'),
    'panache': by('py/bin/panache', '--config', 'panache.toml', 'format'),
}
shown = MarkdownIt('commonmark').render
for sign in ('- 5 days', '+ 5 % more', '>5 % of it', '* 5 days', '# 12 of it', '1. A step'):
    text = f'The budget of our teams {sign}'
    for name, wrap in wraps.items():
        made = wrap(text)
        assert 'The budget' in made, (name, made)
        pages = [re.sub(r'\s+', ' ', shown(one)).strip() for one in (text, made)]
        if pages[0] != pages[1]:
            print(f'{sign}, {name}: {pages[1]}')
PY
seen=$(cd "$work" && python3 wrap.py)
expect 'wrapped' '- 5 days, comrak: <p>The budget of our teams</p> <ul> <li>5 days</li> </ul>
- 5 days, markdown-textwrap: <p>The budget of our teams</p> <ul> <li>5 days</li> </ul>
+ 5 % more, comrak: <p>The budget of our teams</p> <ul> <li>5 % more</li> </ul>
+ 5 % more, markdown-textwrap: <p>The budget of our teams</p> <ul> <li>5 % more</li> </ul>
>5 % of it, flowmark: <p>The budget of our teams</p> <blockquote> <p>5 % of it</p> </blockquote>
>5 % of it, markdown-textwrap: <p>The budget of our teams</p> <blockquote> <p>5 % of it</p> </blockquote>
>5 % of it, md-ulb-pwrap: <p>The budget of our teams</p> <blockquote> <p>5 % of it</p> </blockquote>
* 5 days, markdown-textwrap: <p>The budget of our teams</p> <ul> <li>5 days</li> </ul>
# 12 of it, markdown-textwrap: <p>The budget of our teams</p> <h1>12 of it</h1>
1. A step, markdown-textwrap: <p>The budget of our teams</p> <ol> <li>A step</li> </ol>
1. A step, md-ulb-pwrap: <p>The budget of our teams</p> <ol> <li>A step</li> </ol>' "$seen"
seen=$(js <<'JS'
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import rule from 'markdownlint-sentences-per-line';
const names = { default: false, 'markdownlint-sentences-per-line': true };
for (const page of ['| id | note |\n|---|---|\n| C-1 | It is late. Ann knows. |\n', 'Steps\n\n    echo "It is late. Stop." >>notes\n'])
  console.log(applyFixes(page, lint({ strings: { page }, customRules: [rule.default ?? rule].flat(), config: names }).page).trim());
JS
)
expect 'one sentence a line' '| id | note |
|---|---|
| C-1 | It is late.
Ann knows. |
Steps

    echo "It is late.
Stop." >>notes' "$seen"
