#!/usr/bin/env bash
# kreuzberg takes the angle brackets of "List<String>" out of a DOCX document, counts its lists from 1, and joins the
# lines of its code.
#
# Expected: the Markdown says what the document says: "<" and ">" escaped, a list from its number, code as code.
# Seen: kreuzberg 4.10.4: "run git checkout <branch>" is "run git checkout branch", a list from 7 counts from 1, lines
#   of code become one. Of RTF made from the same text "<branch>" is right, of HTML it stays bare, so that nobody sees
#   it. Pandoc 3.9 is right.
# Matters to: manuals and run books kept in Word: commands lose what is to be filled in, and steps their numbers.
# Source: kreuzberg's README: "output_format … markdown"; CommonMark 0.31.2, 2.4 (backslash escapes), 5.2 (list
#   items).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at kreuzberg==4.10.4 pypandoc_binary==1.17
cd "$work"
seen=$(python3 - 2>/dev/null <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync

text = '''Run git checkout \\<branch\\> with a List\\<String\\>.

7. seven
8. eight

```
first line
second line
```
'''
for name in ('made.docx', 'made.rtf', 'made.html'):
    pypandoc.convert_text(text, name[5:], format='markdown', outputfile=name)
    print(f'-- {name}')
    print(extract_file_sync(name, config=ExtractionConfig(output_format='markdown')).content.strip())
print('-- made.docx by Pandoc')
print(pypandoc.convert_file('made.docx', 'gfm').strip())
PY
)
expect 'Markdown' '-- made.docx
Run git checkout branch with a ListString.

1. seven
2. eight

first line second line
-- made.rtf
Run git checkout \<branch\> with a List\<String\>.

7\. seven

8\. eight

first line

second line
-- made.html
Run git checkout <branch> with a List<String>.

7. seven
8. eight

```
first line
second line
```
-- made.docx by Pandoc
Run git checkout \<branch\> with a List\<String\>.

7.  seven
8.  eight

<!-- -->

    first line
    second line' "$seen"
