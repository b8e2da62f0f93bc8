#!/usr/bin/env bash
# unrtf makes "57 days" of "5–7 days" and "its" of "it’s" when it writes text or LaTeX, and sets all that follows a
# table of an RTF document into the table's last row.
#
# Expected: dashes and apostrophes have letters near them in any set of letters; a table ends where a paragraph follows
#   that is not in it (\pard without \intbl).
# Seen: unrtf 0.21.10 drops, for text and LaTeX, \endash, \rquote, \ldblquote, \~ (a space that does not break), which
#   joins the words beside it, and in HTML too \_, a hyphen that does not break. "≥" is "?", a deleted word (\deleted)
#   stands beside its successor. The paragraphs behind a table are a cell of it in HTML and LaTeX, and its rows end in
#   LaTeX in "\hline \", which ends none.
# Matters to: old letters and records in RTF that are searched or converted by it: a range is another number.
# Source: RTF 1.9.1, "Special Characters", "Table Definitions" (\intbl, \row).
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at unrtf=0.21.10-clean-1
cd "$work"
cat >a.rtf <<'RTF'
{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}
\pard 5\endash 7 days, it\rquote s, 5\_7, a\~b, \u8805? 5 days, {\deleted 5} 7\par
\trowd\cellx1000\cellx2000\pard\intbl C-1\cell late\cell\row
\trowd\cellx1000\cellx2000\pard\intbl C-2\cell open\cell\row
\pard after it\par
}
RTF
seen=$(for form in text html latex; do
    printf '%s: ' "$form"
    unrtf -P "$work/deb/usr/share/unrtf" "--$form" a.rtf 2>/dev/null | tr '\t' ' ' | sed -n '/7/,$p' | grep -v '^$' | paste -sd/
done)
expect 'text, HTML, LaTeX' 'text: 57 days, its, 57, ab, ? 5 days, 5 7/ C-1 late/ C-2 open/ after it
html: <body>5&ndash;7 days, it&rsquo;s, 57, a&nbsp;b, &ge; 5 days, 5 7<br>/<table border="2">/<tr><td>C-1</td>/<td>late</td>/</tr>/<tr><td>C-2</td>/<td>open</td>/</tr>/<tr><td>after it<br>/</td>/</tr>/</table>/</body>/</html>
latex: 57 days, its, 57, ab, ? 5 days, 5 7\par/\begin{tabular}{|lllll}/C-1 & late & \hline \/C-2 & open & \hline \/after it\par/ & \hline \/\end{tabular}/\end{document}' "$seen"
