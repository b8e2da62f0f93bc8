#!/usr/bin/env bash
# MyST Markdown and its exports: "It costs $5 or $10" has a formula "5 or", a step's command makes step 4 another step 3 in
# Typst, "- 5 days", a paragraph, is a list there, and done and open tasks are alike in Typst and Markdown.
#
# Expected: a price is no formula, as in Pandoc, where no space may stand before the second dollar sign and no figure behind
#   it; what is written as Typst or Markdown is read as the same document.
# Seen: myst-parser 1.7.3, the parser of mystmd, takes "5 or " for a formula. myst-to-typst 0.0.36 does not indent what stands
#   within an item, nor escape "1986.", "+", "-" and "=" at the beginning of a paragraph, so that lists and headings come of
#   them; it writes addresses with backslashes, "a\_b". myst-to-md 1.0.16 leaves a bar in the code of a cell bare. Both leave
#   the boxes of tasks out. myst-to-tex 1.0.45 lets a list that begins at 3 go on from the list before it ("resume").
# Matters to: handbooks, decisions and run books written in MyST and given away as PDF by way of Typst: steps have other
#   numbers, costs are formulas, links lead nowhere.
# Source: CommonMark 0.31, 5.2; Typst's documentation, "Syntax" (markup mode) and "Strings" (escapes); the READMEs. Typst is
#   read by Pandoc 3.9.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at myst-parser@1.7.3 myst-to-md@1.0.16 myst-to-tex@1.0.45 myst-to-typst@0.0.36 unified@10.1.2 vfile@5.3.7
pip_at pypandoc_binary==1.17
cat >"$work/js/write.mjs" <<'JS'
import { mystParse } from 'myst-parser';
import mystToMd from 'myst-to-md';
import mystToTex from 'myst-to-tex';
import mystToTypst from 'myst-to-typst';
import { unified } from 'unified';
import { VFile } from 'vfile';

const written = (plugin, text) => {
  const { result } = unified().use(plugin.default ?? plugin, {}).stringify(mystParse(text), new VFile());
  return result.value ?? result;
};
const parts = mystParse('It costs $5 or $10.').children[0].children;
const typst = Object.fromEntries(
  ['3. stop\n\n   ```sh\n   drain a\n   ```\n4. wait', '1986\\. A year', '\\- 5 days', '\\+ 5 %', '= 5 days', '- [x] done\n- [ ] open', '[ADR-7](https://example.org/a_b)']
    .map((text) => [text, written(mystToTypst, text)]),
);
console.log(JSON.stringify({
  parsed: parts.map(({ type, value }) => `${type} ${value}`),
  cell: written(mystToMd, '| id |\n|---|\n| `x \\| y` |').split('\n').at(-1),
  tasks: written(mystToMd, '- [x] done\n- [ ] open'),
  tex: written(mystToTex, '3. stop').split('\n')[0],
  typst,
}));
JS
seen=$(cd "$work/js" && node write.mjs | python3 -c '
import json, pypandoc, sys

made = json.load(sys.stdin)
typst = made.pop("typst")
for name, value in made.items():
    print(f"{name}:", value)
for text, written in typst.items():
    read = pypandoc.convert_text(written, "html", format="typst", extra_args=["--wrap=none"])
    print(text.replace("\n", " / "), "->", written.replace("\n", " / "), "->", read.strip().replace("\n", " / "))
')
expect 'exports' 'parsed: ['\''text It costs '\'', '\''inlineMath 5 or '\'', '\''text 10.'\'']
cell: | `x | y` |
tasks: *   done
*   open
tex: \begin{enumerate}[resume]
3. stop /  /    ```sh /    drain a /    ``` / 4. wait -> #set enum(start: 3) / + stop /  / ```sh / drain a / ``` / + wait / #set enum(start: 1) -> <ol start="3"> / <li><p>stop</p></li> / </ol> / <div class="sourceCode" id="cb1"><pre class="sourceCode sh"><code class="sourceCode bash"><span id="cb1-1"><a href="#cb1-1" aria-hidden="true" tabindex="-1"></a><span class="ex">drain</span> a</span></code></pre></div> / <ol start="3"> / <li><p>wait</p></li> / </ol>
1986\. A year -> 1986. A year -> <ol start="1986"> / <li><p>A year</p></li> / </ol>
\- 5 days -> - 5 days -> <ul> / <li><p>5 days</p></li> / </ul>
\+ 5 % -> + 5 % -> <ol> / <li><p>5 %</p></li> / </ol>
= 5 days -> = 5 days -> <h1>5 days</h1>
- [x] done / - [ ] open -> - done / - open -> <ul> / <li><p>done</p></li> / <li><p>open</p></li> / </ul>
[ADR-7](https://example.org/a_b) -> #link("https://example.org/a\_b")[ADR-7] -> <p><a href="https://example.org/a\_b">ADR-7</a></p>' "$seen"
