#!/usr/bin/env bash
# kreuzberg drops the text of every link in an ODT document, and code that stands alone in a cell.
#
# Expected: all words of the document are in what it gives, as text or as Markdown; a numbered list stays numbered.
# Seen: kreuzberg 4.10.4: of "See the report and ask Ann", where "the report" is a link, "See and ask Ann" is left; a
#   cell that holds one word in a style of its own (code) is empty; "7. seven, 8. eight" is a list of bullets; 10⁶ set
#   as a raised 6 is 106. Of the same document as DOCX the words are there. Pandoc 3.9 reads the ODT whole.
# Matters to: texts of LibreOffice given to search or a language model: the names of the sources are what is missing.
#   Turn ODT to DOCX or HTML first (soffice --convert-to).
# Source: ODF 1.3 part 3, 6.1.8 (text:a: its content is text of the paragraph); kreuzberg's README, "OpenDocument".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at kreuzberg==4.10.4 pypandoc_binary==1.17
cd "$work"
seen=$(python3 - 2>/dev/null <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync

text = '''See [the report](https://example.org/report) and ask [Ann](mailto:ann@example.org).

7. seven
8. eight

| claim  | flag     |
|--------|----------|
| faster | `--fast` |

10^6^ users
'''
for name in ('made.odt', 'made.docx'):
    pypandoc.convert_text(text, name[5:], format='markdown', outputfile=name)
    print(f'-- {name}')
    print(extract_file_sync(name, config=ExtractionConfig(output_format='markdown')).content.strip())
print('-- made.odt by Pandoc')
print(pypandoc.convert_file('made.odt', 'plain').strip())
PY
)
expect 'read' '-- made.odt
See and ask .

- seven
- eight

| claim | flag |
| --- | --- |
| faster |  |

106 users
-- made.docx
See [the report](https://example.org/report) and ask [Ann](mailto:ann@example.org).

1. seven
2. eight

| claim | flag |
| --- | --- |
| faster | --fast |

10^6^ users
-- made.odt by Pandoc
See the report and ask Ann.

7.  seven
8.  eight

  claim    flag
  -------- --------
  faster   --fast

10⁶ users' "$seen"
