#!/usr/bin/env bash
# "≥ 5 days" of a Word document, its sign taken from the font Symbol, is "5 days" in twelve readers of DOCX, and "5-7
# days", with the hyphen that does not break, is "57 days" in ten.
#
# Expected: a symbol (w:sym, which Word writes for Insert > Symbol) is the letter that stands at its place in the font,
#   as mammoth, MarkItDown and pandoc read it; or something stands for it. The sign that Word writes for
#   Ctrl+Shift+Hyphen (w:noBreakHyphen) is read as a hyphen, as its definition says.
# Seen: python-docx 1.2.0, docx2txt 0.9, docx2md 1.0.5, docx2md-cli 0.2.0, docx2everything 1.1.0, docx2txt2 1.0.4,
#   docx2markdown 0.1.1, kreuzberg 4.10.4, officeparser 8.1.1, word-extractor 1.0.4, any-text 1.2.0 and docx-parser
#   0.2.1 leave it out without a word. mammoth 1.13.0, MarkItDown 0.1.9 and pandoc 3.9 (pypandoc_binary 1.17) have "≥".
#   docx2txt 0.9, docx2python 3.7.1, docx2md 1.0.5, docx2md-cli 0.2.0, docx2everything 1.1.0, kreuzberg 4.10.4,
#   officeparser 8.1.1, word-extractor 1.0.4, any-text 1.2.0 and docx-parser 0.2.1 drop it without a word, docx2txt2
#   1.0.4 makes a space of it. python-docx 1.2.0, mammoth 1.13.0, MarkItDown 0.1.9, docx2markdown 0.1.1 and pandoc 3.9
#   (pypandoc_binary 1.17) keep it.
# Matters to: limits in requirements and contracts: "at least" and "at most" are gone, and so is each ticked box that is
#   a symbol. Ranges, telephone and part numbers in offers and contracts that become text: nothing shows that "57 days"
#   was a range.
# Source: ECMA-376 Part 1, 17.3.3 (sym); ECMA-376 Part 1, 17.3.3 (noBreakHyphen: a hyphen stands at this place and no
#   line ends there).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
tr -d '\n' <<'XML' | docx_at "$work/made.docx"
<w:p><w:r><w:t xml:space="preserve">It takes </w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>
<w:r><w:t xml:space="preserve"> 5 days.</w:t></w:r></w:p>
XML
expect 'at least 5 days' 'python-docx: It takes  5 days.
docx2txt: It takes  5 days.
docx2md: It takes  5 days.
docx2md-cli: It takes 5 days.
docx2everything: It takes  5 days.
docx2txt2: It takes 5 days.
docx2markdown: It takes  5 days.
kreuzberg: It takes 5 days.
officeparser: It takes  5 days.
word-extractor: It takes  5 days.
any-text: It takes  5 days.
docx-parser: It takes  5 days.
docx2python: It takes <span style=font-family:Symbol>&#x00B3;</span> 5 days.
mammoth: <p>It takes ≥ 5 days.</p>
MarkItDown: It takes ≥ 5 days.
pandoc: It takes ≥ 5 days.' "$(docx_read made.docx python-docx docx2txt docx2md docx2md-cli docx2everything docx2txt2 docx2markdown \
    kreuzberg officeparser word-extractor any-text docx-parser docx2python mammoth MarkItDown pandoc)"

docx_readers
docx_at "$work/made.docx" <<'XML'
<w:p><w:r><w:t>It takes 5</w:t><w:noBreakHyphen/><w:t>7 days.</w:t></w:r></w:p>
XML
expect 'a range' 'python-docx: It takes 5-7 days.
mammoth: <p>It takes 5‑7 days.</p>
MarkItDown: It takes 5‑7 days.
pandoc: It takes 5‑7 days.
docx2markdown: It takes 5-7 days.
docx2txt: It takes 57 days.
docx2python: It takes 57 days.
docx2md: It takes 57 days.
docx2md-cli: It takes 57 days.
docx2everything: It takes 57 days.
docx2txt2: It takes 5 7 days.
kreuzberg: It takes 57 days.
officeparser: It takes 57 days.
word-extractor: It takes 57 days.
any-text: It takes 57 days.
docx-parser: It takes 57 days.' "$(docx_read made.docx python-docx mammoth MarkItDown pandoc docx2markdown docx2txt docx2python \
    docx2md docx2md-cli docx2everything docx2txt2 kreuzberg officeparser word-extractor any-text docx-parser)"
