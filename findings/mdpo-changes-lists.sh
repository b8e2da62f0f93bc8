#!/usr/bin/env bash
# mdpo, which takes the texts out of Markdown for translation and puts them back, changes the document where nothing
# is translated: nested items become one word, "7." becomes "1.".
#
# Expected: md2po and po2md with an empty catalog give the same document, but for its layout.
# Seen: mdpo 2.1.4: "nested" with "1. deep" below it becomes "-       1. nesteddeep"; a list that begins with 7 begins
#   with 1; "1986\. A year" and "\+ 5 %" lose the backslash and are lists; a bar in a cell loses it too, and the row
#   has a cell more; hard breaks are spaces.
# Matters to: translated handbooks: steps are counted anew in every language, and sub-steps are unreadable in the
#   original too.
# Source: mdpo's documentation, "po2md": "renders a Markdown file with translations".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at mdpo==2.1.4
cd "$work"
cat >a.md <<'MARKDOWN'
7. seven
8. eight

- open
  - nested
    1. deep

1986\. A year

\+ 5 %

| a | b |
|---|---|
| x \| y | z |

Hard\
break
MARKDOWN
quietly python3 "$work/py/bin/md2po" a.md --quiet --save --po-filepath a.po
quietly python3 "$work/py/bin/po2md" a.md --pofiles a.po --quiet --save b.md
expect 'put back' '1. seven
1. eight

- open
   -       1. nesteddeep

1986. A year

+ 5 %

| a | b |
| --- | --- |
| x | y | z |

Hard break' "$(cat b.md)"
