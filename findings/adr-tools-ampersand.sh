#!/usr/bin/env bash
# adr-tools writes "Use RTITLED figures" into the record of the decision "Use R&D figures".
#
# Expected: the heading is the title as it was given; the file's name is made of its letters and digits.
# Seen: adr-tools 3.0.0, `adr new`: & stands for what is replaced, the word TITLE of the template, so "R&D" becomes
#   "RTITLED", "Q&A" "QTITLEA". The words DATE and STATUS in a title are then filled in like those of the template:
#   "Show STATUS of builds" is "Show Accepted of builds". No warning; lists, links of later records and `adr generate
#   toc` repeat it. "\n" breaks the heading, and a title with "|" ends in an error of sed.
# Matters to: registers of decisions about R&D, Q&A, M&A: look at the heading, it is what others search for.
# Source: adr-tools' adr-new: `sed -e "s|TITLE|$title|" -e "s|DATE|$date|" -e "s|STATUS|Accepted|"`.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at adr-tools=3.0.0-2
# The package looks for its parts below /usr; here they are unpacked elsewhere.
sed -i "s|=/usr/|=$work/deb/usr/|" "$work"/deb/usr/bin/adr "$work"/deb/usr/libexec/adr-tools/*
cd "$work"
export ADR_DATE=2024-01-05 VISUAL=true
quietly adr init records
for title in 'Use R&D figures' 'Publish the Q&A' 'Show STATUS of builds' 'Costs rose 5 %, not 10 %'; do
    quietly adr new "$title"
done
expect 'headings' '# 2. Use RTITLED figures
# 3. Publish the QTITLEA
# 4. Show Accepted of builds
# 5. Costs rose 5 %, not 10 %' "$(head -q -n 1 records/000[2-5]-*.md)"
expect 'table of contents' '* [2. Use RTITLED figures](0002-use-r-d-figures.md)' \
    "$(adr generate toc | grep RTITLED)"
