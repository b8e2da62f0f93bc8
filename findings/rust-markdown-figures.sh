#!/usr/bin/env bash
# rust-markdown makes a numbered list of a paragraph that begins with a figure, so that "7 days" is "days" and "99.9 % of it"
# "% of it", and a bullet that begins with one is empty: of "- 5 days" nothing is shown.
#
# Expected: a number at the head of a line makes a list only with "." or ")" behind it; a backslash before a sign shows the sign.
# Seen: rust-markdown 0.3.0, Debian's program of the crate markdown 0.3.0, takes any character behind digits for the dot; of the
#   number it keeps the first digit, so that "1986 was it" is step 1. It writes its own arguments before the page, and shows
#   every backslash. The command ends with the status 0.
# Matters to: reports whose lines begin with what was measured: the figure is gone, or a number of the list.
# Source: its manual, "native Rust library for parsing Markdown and outputting HTML"; CommonMark 0.31.2, "List items".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at rust-markdown=0.3.0-1+b5
cd "$work"
seen=$(for text in '7 days at most' '99.9 % of it' '1986 was it' '* 5 days
* 7 days' 'The cost:
5 % of it' '1986\. A year'; do
    printf '%s\n' "$text" >a.md
    printf '%s => %s\n' "${text//$'\n'/ / }" "$(rust-markdown a.md | tail -n +2 | paste -sd' ' | sed 's/  */ /g; s/ $//')"
done)
expect 'pages' '7 days at most => <ol type="7"> <li>days at most</li> </ol>
99.9 % of it => <ol type="9"> <li>% of it</li> </ol>
1986 was it => <ol type="1"> <li>was it</li> </ol>
* 5 days / * 7 days => <ul></ul>
The cost: / 5 % of it => <p>The cost:</p> <ol type="5"> <li>% of it</li> </ol>
1986\. A year => <p>1986\. A year</p>' "$seen"
