#!/usr/bin/env bash
# Terms that textlint mends in a text: textlint-rule-terminology makes "was built-in 2024" of "was built in 2024", "colocateed" of
# co-located, "sorted by-product" of "sorted by product" and "She indices" of "She indexes".
#
# Expected: names such as JavaScript spelt right, and other words left or spelt as the list says: colocated.
# Seen: textlint 15.8.0 --fix with textlint-rule-terminology 5.2.16, its own list. The ending of a word that it matches is added to
#   a stem that has one: colocateion, colocateing. "Built in", "by product", "end to end", "client side" and "key value" get a
#   hyphen wherever they stand.
# Matters to: handbooks and decision records that are mended before a commit: misspelt words and sentences that say nothing come
#   from the program that was to prevent them.
# Source: the README ("check and fix terms"); terms.jsonc: "built ?in(s)?", "co[- ]locat(ion|ing|e|ed)", "by ?product(s)?".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at textlint@15.8.0 textlint-rule-terminology@5.2.16
cd "$work/js"
texts=('It was built in 2024.' 'The teams are co-located; co-location and co-locating.' 'Costs are sorted by product.' 'She indexes the pages.'
    'Each key value of the team is told.' 'Ann is told when he or she is late.' 'The javascript web site is open.' 'Move it from end to end.')
printf '%s\n\n' "${texts[@]}" >fixed.md
node_modules/.bin/textlint --rule terminology --fix fixed.md >fix.log 2>&1 || true
seen=$(sed '/^$/d' fixed.md)
expect 'mended' 'It was built-in 2024.
The teams are colocateed; colocateion and colocateing.
Costs are sorted by-product.
She indices the pages.
Each key-value of the team is told.
Ann is told when they is late.
The JavaScript site is open.
Move it from end-to-end.' "$seen"
