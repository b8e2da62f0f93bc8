#!/usr/bin/env bash
# Of an EPUB book epub2md begins each list at 1 and ends it at a command, officeparser cuts the lines of the command apart,
# MarkItDown parts a row at a bar, and the links to notes lead nowhere in all four readers.
#
# Expected: steps keep their numbers and commands, as MarkItDown's and kreuzberg's do, a bar in a cell is \|, and the note
#   that a link leads to has the link's id or is a note of Markdown.
# Seen: of a book by pandoc 3.9 (pypandoc_binary 1.17), "5. stop" with a command and "6. wait": epub2md 1.6.4 writes "1. stop",
#   the command behind it outside of the list, "2. wait", and a link to a page "ch001_xhtml"; officeparser 8.1.1 has
#   "stop<br>`a  b`<br>`c`"; MarkItDown 0.1.9 writes the cell "a | b" bare. MarkItDown, kreuzberg 4.10.4 and epub2md make 106
#   users of 10^6.
# Matters to: manuals kept as EPUB that are made Markdown: "go back to step 5" leads nowhere.
# Source: GFM 0.29, 4.10; CommonMark 0.31.2, 5.2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at markitdown==0.1.9 kreuzberg==4.10.4 pypandoc_binary==1.17
npm_at epub2md@1.6.4 officeparser@8.1.1
cd "$work"
cat >made.md <<'MD'
% Plan

# Costs

10^6^ users.[^1]

[^1]: as Ann said

5. stop

   ```
   a  b
   c
   ```

6. wait

| id | state  |
|----|--------|
| 1  | a \| b |
MD
seen=$(
    python3 - 2>/dev/null <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync
from markitdown import MarkItDown

pypandoc.convert_file('made.md', 'epub', outputfile='made.epub')
for name, text in (
    ('MarkItDown', MarkItDown().convert('made.epub').text_content),
    ('kreuzberg', extract_file_sync('made.epub', config=ExtractionConfig(output_format='markdown')).content),
):
    print(f'{name}:', ' / '.join(filter(None, text[text.index('# Costs'):].splitlines())))
PY
    cat >js/read.cjs <<'JS'
const path = require('node:path');
(async () => {
  const read = await require('officeparser').parseOffice('made.epub');
  const text = (await read.to('md')).value;
  console.log('officeparser:', text.slice(text.indexOf('# Costs')).split(/\n+/).join(' / ').trim());
})();
JS
    node js/read.cjs
    js/node_modules/.bin/epub2md made.epub >/dev/null 2>&1
    printf 'epub2md: %s\n' "$(cat made/*Costs*.md | sed 's/ *$//' | awk 'NF { printf "%s%s", between, $0; between = " / " }')"
)
expect 'read' 'MarkItDown: # Costs / 106 users.[1](#fn1) / 5. stop /    ``` /    a  b /    c /    ``` / 6. wait / | id | state | / | --- | --- | / | 1 | a | b | / --- / as Ann said
kreuzberg: # Costs / 106 users.[1](#fn1) / 5. stop /    ``` /    a  b /    c /    ``` / 6. wait / | id | state  | / | --- | ------ | / | 1  | a \| b | / --- / as Ann said
officeparser: # Costs {#costs} / 10<sup>6</sup> users.[1](#fn1) / 5. stop<br>`a  b`<br>`c` / 6. wait / | id | state | / | --- | --- | / | 1 | a \| b | / --- / as Ann said
epub2md: # Costs / 106 users.[1](ch001_xhtml) / 1. stop / ``` / a  b / c / ``` / 2. wait / | id | state  | / | -- | ------ | / | 1  | a \| b | / --- / as Ann said' "$seen"
