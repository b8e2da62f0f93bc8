#!/usr/bin/env bash
# par, which wraps paragraphs for Vim and mail, takes what lines begin and end with in common for a frame: of "12 days" and "15 days"
# it makes "12 5 days", and of "The budget (5 days) is" and "used. The rest (7 days) is" "The budget (5 used. The rest (7 days) is".
#
# Expected: the words of the lines in their order, as fmt and fold give them.
# Seen: par 1.53.0 (Debian 12), as it is and with the PARINIT that its manual recommends. A figure that two lines begin with is
#   written once for both, a word that they end with once for the lot: "C-1 2 … is open" of "C-1 is open" and "C-2 is open", "id" and
#   bars of a table's rows are gone too. A paragraph of one line, or of lines that have nothing in common, is right.
# Matters to: notes and commit messages wrapped in an editor (formatprg=par): ids and numbers change without a word.
# Source: par(1), "prefix" and "suffix"; the manual's recommended PARINIT ("rTbgqR B=.,?'_A_a_@ Q=_s>|").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at par=1.53.0-2
seen=$(while read -r lines; do
    printf '%b' "$lines" >"$work/lines"
    printf '%s\n' "$(paste -sd/ "$work/lines")"
    printf '  par: %s\n' "$(env -u PARINIT par 40 <"$work/lines" | tr -s ' ' | paste -sd/)"
    printf '  par, recommended: %s\n' "$(PARINIT="rTbgqR B=.,?'_A_a_@ Q=_s>|" par 40 <"$work/lines" | tr -s ' ' | paste -sd/)"
    printf '  fmt: %s\n' "$(fmt -w 40 "$work/lines" | paste -sd/)"
done <<'LINES'
12 days\n15 days\n
C-1 is open\nC-2 is open\n
- ADR-7 is late\n- ADR-8 is late\n
The budget (5 days) is\nused. The rest (7 days) is\n
| C-1 | open |\n| C-2 | late |\n
Costs rose by 5 %.\nAnn said so.\n
LINES
)
expect 'wrapped' '12 days/15 days
  par: 12 5 days
  par, recommended: 12 days 5 days
  fmt: 12 days 15 days
C-1 is open/C-2 is open
  par: C-1 2 is open
  par, recommended: C-1 is open 2 is open
  fmt: C-1 is open C-2 is open
- ADR-7 is late/- ADR-8 is late
  par: - ADR-7 8 is late
  par, recommended: - ADR-7 is late 8 is late
  fmt: - ADR-7 is late - ADR-8 is late
The budget (5 days) is/used. The rest (7 days) is
  par: The budget (5 used. The rest (7 days) is
  par, recommended: The budget (5 days used. The rest (7) is/days ) is
  fmt: The budget (5 days) is used. The rest/(7 days) is
| C-1 | open |/| C-2 | late |
  par: | C-1 | open 2 | late |
  par, recommended: | C-1 | open 2 | late |
  fmt: | C-1 | open | | C-2 | late |
Costs rose by 5 %./Ann said so.
  par: Costs rose by 5 % Ann said so .
  par, recommended: Costs rose by 5 %. Ann said so.
  fmt: Costs rose by 5 %.  Ann said so.' "$seen"
