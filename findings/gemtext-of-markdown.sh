#!/usr/bin/env bash
# Markdown made Gemtext: dioscuri sets a step's command in its line, "Drain it drain a", leaves nothing of an item below an item, and makes
# 106 of 10<sup>6</sup>; the crate md2gemtext makes "onenested" of the two, and one line of a table; both make bullets of steps.
#
# Expected: steps keep their numbers and commands stand as they are, in a block of their own, as md2gemini has them; nested items are
#   lines of their own.
# Seen: dioscuri 1.3.0, with the extensions for GitHub's Markdown, makes CSV of a table and drops tags of HTML. md2gemtext
#   0.1.0 (crate) keeps them. md2gemini 1.9.1 sets the number of a step that has two parts in a line of its own, and makes a line of
#   plain text, " * nested", of the nested item.
# Matters to: run books and notes that are served as Gemtext: a command is part of a sentence, steps have no numbers.
# Source: the Gemini specification of hypertext, "text/gemini" (lines of lists and preformatted text); the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at md2gemini==1.9.1
npm_at dioscuri@1.3.0 mdast-util-from-markdown@2.1.0 mdast-util-gfm@3.1.0 micromark-extension-gfm@3.0.0
crate_at md2gemtext=0.1.0 <<'RS'
fn main() {
    println!("{}", md2gemtext::convert(&std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap()));
}
RS
cat >"$work/made.md" <<'MARKDOWN'
7. Drain it

   ```
   drain a
   ```
8. Stop it

- one
  - nested

| id | cost |
|----|------|
| C-1 | 5 |

About 10<sup>6</sup> users.
MARKDOWN
cd "$work"
seen=$({
    printf 'md2gemini\n'
    python3 -c "
from md2gemini import md2gemini
print(md2gemini(open('made.md').read()))"
    printf 'dioscuri\n'
    js <<'JS'
import { fromMdast, toGemtext } from 'dioscuri';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { readFileSync } from 'node:fs';
const tree = fromMarkdown(readFileSync('../made.md', 'utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
console.log(toGemtext(fromMdast(tree)));
JS
    printf 'md2gemtext\n'
    rust/run made.md
} | tr -d '\r' | sed 's/ *$//' | grep -v '^$')
expect 'Gemtext' 'md2gemini
7.
 Drain it
```
drain a
```
8.
 Stop it
* one
 * nested
```table
┌─────┬──────┐
│ id  │ cost │
╞═════╪══════╡
│ C-1 │ 5    │
└─────┴──────┘
```
About 10<sup>6</sup> users.
dioscuri
* Drain it drain a
* Stop it
* one
```csv
id,cost
C-1,5
```
About 106 users.
md2gemtext
* Drain it
```
drain a
```
* Stop it
* onenested
| id | cost | |----|------| | C-1 | 5 |
About 10<sup>6</sup> users.' "$seen"
