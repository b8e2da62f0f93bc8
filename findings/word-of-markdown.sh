#!/usr/bin/env bash
# Of Markdown made Word documents, markdown-to-docx (npm) shows the tasks "reviewed", done, and "released", open, as "☐
# viewed" and "☐ leased", md-to-docx (Python) "see ADR-7 of it" as "seeADR-7of it", and md2docx-python leaves every quotation
# out.
#
# Expected: as CommonMark and GitHub have it: the words with their spaces; a paragraph of an item is no item; a list begins
#   with its own number; what is done looks other than what is open.
# Seen: markdown-to-docx 1.2.0 cuts the letters after the box, and draws an open one; "5<br>7 days" in a cell is "5BR7 days",
#   and the backslash of 2\_000 is shown. md-to-docx 0.2.0 drops the spaces around links, code and bold words, and all of the
#   paragraph is bold then; a quotation stands there twice, "onetwo", "one", "two", a footnote too; the cell is "57 days". It
#   and md2docx-python 1.0.0 go on counting in the next list; the latter leaves tables as text. @adobe/helix-md2docx 2.2.50
#   makes step 3 of the second paragraph of step 2, begins each list at 1, and drops the boxes of tasks and the text of
#   footnotes.
# Matters to: decisions and run books that are sent as Word documents: what is done cannot be told from what is open, steps
#   have other numbers, a warning set as a quotation is not there.
# Source: CommonMark 0.31, 2.4, 5.1 and 5.3; GitHub Flavored Markdown, 5.3; read back with Pandoc 3.9; the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @adobe/helix-md2docx@2.2.50 markdown-to-docx@1.2.0
pip_at md-to-docx==0.2.0 md2docx-python==1.0.0 pypandoc_binary==1.17
cat >"$work/texts.json" <<'JSON'
{
  "steps": "3. stop\n4. wait\n\n   then look\n\nThen:\n\n1. go",
  "tasks": "- [x] reviewed\n- [ ] released",
  "cells": "| id | cost |\n|---|---|\n| C-1 | 5<br>7 days |",
  "line": "Claim, see [ADR-7](https://example.org/7) of it, 2\\_000.",
  "bold": "It is **not** done.",
  "quotation": "> one\n>\n> two",
  "note": "Claim.[^1]\n\n[^1]: Source, p. 5."
}
JSON
cd "$work"
cat >js/write.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { md2docx } from '@adobe/helix-md2docx';

for (const [kind, text] of Object.entries(JSON.parse(readFileSync('../texts.json')))) {
  writeFileSync(`../${kind}.md`, text);
  writeFileSync(`../helix-${kind}.docx`, await md2docx(text));
}
JS
(cd js && node write.mjs)
for kind in steps tasks cells line bold quotation note; do
    quietly js/node_modules/.bin/markdown-to-docx --input $kind.md --output markdown-to-docx-$kind.docx
done
seen=$(python3 - 2>"$work/write.log" <<'PY'
import contextlib, io, json, pypandoc
from md2docx_python.src.md2docx_python import markdown_to_word
from md_to_docx import md_to_docx

for kind, text in json.load(open('texts.json')).items():
    with contextlib.redirect_stdout(io.StringIO()):
        md_to_docx(text, f'md-to-docx-{kind}.docx')
        markdown_to_word(f'{kind}.md', f'md2docx-python-{kind}.docx')
    for name in 'helix', 'markdown-to-docx', 'md-to-docx', 'md2docx-python':
        read = pypandoc.convert_file(f'{name}-{kind}.docx', 'gfm', extra_args=['--wrap=none'])
        print(f'{kind}, {name}:', ' / '.join(line.strip() for line in read.splitlines() if line.strip(' \\')))
PY
) || cannot "$(tail -n 3 "$work/write.log")"
expect 'documents' 'steps, helix: 1.  stop / 2.  wait / 3.  then look / Then: / 1.  go
steps, markdown-to-docx: 3\. stop / 4\. wait / then look / Then: / 1\. go
steps, md-to-docx: 1.  stop / 2.  wait / then look / Then: / 3.  go
steps, md2docx-python: 1.  stop / 2.  wait / then look / Then: / 3.  go
tasks, helix: - reviewed / - released
tasks, markdown-to-docx: - [ ] viewed / - [ ] leased
tasks, md-to-docx: - \[x\] reviewed / - \[ \] released
tasks, md2docx-python: - \[x\] reviewed / - \[ \] released
cells, helix: <table> / <colgroup> / <col style="width: 50%" /> / <col style="width: 50%" /> / </colgroup> / <tbody> / <tr> / <td>id</td> / <td>cost</td> / </tr> / <tr> / <td>C-1</td> / <td>5<br /> / 7 days</td> / </tr> / </tbody> / </table>
cells, markdown-to-docx: |     |           | / |-----|-----------| / | id  | cost      | / | C-1 | 5BR7 days |
cells, md-to-docx: | **id** | **cost** | / |--------|----------| / | C-1    | 57 days  |
cells, md2docx-python: \| id \| cost \|\ / \|---\|---\|\ / \| C-1 \| 57 days \|
line, helix: Claim, see [ADR-7](https://example.org/7) of it, 2_000.
line, markdown-to-docx: Claim, see <u>ADR-7</u> (https://example.org/7) of it, 2\\000.
line, md-to-docx: Claim, seeADR-7of it, 2_000.
line, md2docx-python: Claim, see ADR-7 of it, 2_000.
bold, helix: It is **not** done.
bold, markdown-to-docx: It is **not** done.
bold, md-to-docx: **It isnotdone.**
bold, md2docx-python: It is **not** done.
quotation, helix: > one / > / > two
quotation, markdown-to-docx: > one / > / > two
quotation, md-to-docx: > onetwo / one / two
quotation, md2docx-python: 
note, helix: Claim.
note, markdown-to-docx: Claim.\[^1\] / \[^1\]: Source, p. 5.
note, md-to-docx: Claim.1 / 1.  Source, p. 5.↩ / Source, p. 5.↩
note, md2docx-python: Claim.\[^1\] / \[^1\]: Source, p. 5.' "$seen"
