#!/usr/bin/env bash
# textract, which takes the text out of documents, drops the signs ≥, ≤, − and ✓: "≥ 5" and "≤ 5" are both "5", minus five per
# cent is "5 %", 10⁶ users are "10 users", and of a bar it makes a quotation mark.
#
# Expected: the words and signs of a text file or a Word document; spaces and line breaks may be others.
# Seen: textract 2.5.0 and its fork @nosferatu500/textract 3.1.3 put a space in the place of each sign that is not in a list of
#   theirs: of U+2000 to U+2BFF, where the signs of comparison, the minus, arrows, ticks, boxes and raised figures are, only
#   dashes, quotation marks, the ellipsis, € and № are in it. A bar stands among the quotation marks that are to be made plain.
# Matters to: objectives, registers and decision records that are indexed or given to a language model: a limit from below is one
#   from above, a loss a gain, a step that is ticked one that is open, and the columns of a table in a text file are gone.
# Source: textract's README, "Returns: text"; lib/extract.js (WHITELIST_…) and lib/util.js (replaceBadCharacters).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at textract@2.5.0 @nosferatu500/textract@3.1.3
docx_at "$work/js/a.docx" <<'XML'
<w:p><w:r><w:t>≥ 5 and ≤ 5, −5 %, 10⁶ users</w:t></w:r></w:p><w:p><w:r><w:t>✓ a, ☐ b, p95 → p99, a | b</w:t></w:r></w:p>
XML
printf '%s\n' '≥ 5 and ≤ 5, −5 %, 10⁶ users' '✓ a, ☐ b, p95 → p99, a | b' >"$work/js/a.txt"
seen=$(js 2>/dev/null <<'JS'
for (const name of ['textract', '@nosferatu500/textract']) {
  const { default: textract } = await import(name);
  for (const file of ['a.txt', 'a.docx'])
    await new Promise((done) => textract.fromFileWithPath(file, { preserveLineBreaks: true }, (error, text) => {
      console.log(`${name}, ${file}:`, error?.message ?? text.trim().replaceAll('\n', ' / '));
      done();
    }));
}
JS
)
expect 'texts' 'textract, a.txt: 5 and 5, 5 %, 10 users /  a, b, p95 p99, a " b
textract, a.docx: 5 and 5, 5 %, 10 users /  a, b, p95 p99, a " b
@nosferatu500/textract, a.txt: 5 and 5, 5 %, 10 users /  a, b, p95 p99, a " b
@nosferatu500/textract, a.docx: 5 and 5, 5 %, 10 users /  a, b, p95 p99, a " b' "$seen"
