#!/usr/bin/env bash
# discount writes "½/2024" for the date 1/2/2024 and "¾/24" for 3/4/24, makes "a. Smith" of "A. Smith wrote this", and a
# link to a page named "the" of a footnote that begins "the".
#
# Expected: 1/2 becomes a half where it stands alone; a capital letter and a full stop are text, as in Markdown; what is
#   no address after "[^1]:" is text as long as footnotes are off.
# Seen: discount 2.2.7 (`markdown`, as it comes) makes fractions of the first two numbers of a date, a list <ol
#   type="a"> of a paragraph that begins with an initial, "(c)" before an item's text the sign ©, and a link with the
#   address "the" of "[^1]: the note". cmark 0.30.2 leaves all of it.
# Matters to: notes that a site or a man page is made of by it: dates, names of authors, and footnotes.
# Source: CommonMark 0.31.2, 5.2 (a list's mark is a figure or a bullet), 4.7; discount's documentation, "smartypants".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at discount=2.2.7-2 libmarkdown2=2.2.7-2 cmark=0.30.2-6 libcmark0.30.2=0.30.2-6
shown() { printf '%s\n' "$1" | LC_ALL=C.UTF-8 "$2" | paste -sd' '; }
seen=$(for text in 'due 1/2/2024, paid 3/4/24, 1/2 a day' 'A. Smith wrote this.' '(c) the third of it' $'a note[^1] here\n\n[^1]: the note'; do
    printf '%s => %s | %s\n' "${text//$'\n'/ }" "$(shown "$text" markdown)" "$(shown "$text" cmark)"
done)
expect 'discount | cmark' 'due 1/2/2024, paid 3/4/24, 1/2 a day => <p>due &frac12;/2024, paid &frac34;/24, &frac12; a day</p> | <p>due 1/2/2024, paid 3/4/24, 1/2 a day</p>
A. Smith wrote this. => <ol type="a"> <li>Smith wrote this.</li> </ol>  | <p>A. Smith wrote this.</p>
(c) the third of it => <p>&copy; the third of it</p> | <p>(c) the third of it</p>
a note[^1] here  [^1]: the note => <p>a note<a href="the">^1</a> here</p> | <p>a note[^1] here</p> <p>[^1]: the note</p>' "$seen"
