#!/usr/bin/env bash
# Spelling that programs correct in place: typos makes TO of the RTO of 4 h, ASK of AKS and OnL of PnL, codespell ASK and SOME of AKS
# and SOM; the textlint rules en-spell and spelling make "previewed" of unreviewed, "allover" of failover, "webfoot" of webhook.
#
# Expected: abbreviations in capitals stay, as SLO, RPO and EKS do; a word that the dictionary does not have is reported, or is
#   corrected where one answer is near.
# Seen: typos 1.52.0 -w and codespell 2.4.3 -w, without settings. typos takes the L off PnL, as a word of its own, and corrects Pn,
#   likewise DaaS. textlint 15.8.0 --fix with textlint-rule-en-spell 1.2.4 and textlint-rule-spelling 0.3.0 writes the first word
#   that nspell proposes for each word that its dictionary lacks: "backed" for backend, "renowned" for unowned, "unhook" for
#   runbook, "postures" for postgres.
# Matters to: repositories whose checks correct spelling before a commit: a recovery time objective, a cluster or a product gets
#   another name, a record that is unreviewed is "previewed", and nothing is left to show it.
# Source: the READMEs ("-w", "fixable"); the lists of typos (rto, aks, som) and codespell (aks, som).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at typos==1.52.0 codespell==2.4.3
npm_at textlint@15.8.0 textlint-rule-en-spell@1.2.4 textlint-rule-spelling@0.3.0 dictionary-en@3.2.0
cd "$work"
texts=('RTO is 4 h, RPO 15 min' 'it runs on AKS, not on EKS' 'PnL of SaaS and DaaS' 'TAM, SAM and SOM' 'unreviewed and unowned'
    'failover in the runbook' 'the webhook of the backend' 'postgres and webpack' 'changelog and latencies' 'uncosted, nonprod')
printf '{"rules": {"spelling": {"language": "en"}}}' >js/spelling.json
printf '{"rules": {"en-spell": true}}' >js/en-spell.json
for tool in typos codespell en-spell spelling; do
    printf '%s.\n\n' "${texts[@]}" >"js/$tool.md"
done
py/bin/typos --isolated -w js/typos.md >fix.log 2>&1 || true
py/bin/codespell -w js/codespell.md >>fix.log 2>&1 || true
for rule in en-spell spelling; do
    (cd js && node_modules/.bin/textlint --config "$rule.json" --fix "$rule.md") >>fix.log 2>&1 || true
done
seen=$(for number in "${!texts[@]}"; do
    printf '%s\n' "${texts[number]}"
    for tool in typos codespell en-spell spelling; do
        made=$(sed -n "$((2 * number + 1))s/\.$//p" "js/$tool.md")
        [ "$made" = "${texts[number]}" ] || printf '  %s: %s\n' "$tool" "$made"
    done
done)
expect 'corrected' 'RTO is 4 h, RPO 15 min
  typos: TO is 4 h, RPO 15 min
it runs on AKS, not on EKS
  typos: it runs on ASK, not on EKS
  codespell: it runs on ASK, not on EKS
PnL of SaaS and DaaS
  typos: OnL of SaaS and DataS
TAM, SAM and SOM
  typos: TAM, SAM and SOME
  codespell: TAM, SAM and SOME
unreviewed and unowned
  en-spell: previewed and renowned
  spelling: previewed and renowned
failover in the runbook
  en-spell: allover in the unhook
  spelling: allover in the unhook
the webhook of the backend
  en-spell: the webfoot of the backed
  spelling: the webfoot of the backed
postgres and webpack
  en-spell: postures and repack
  spelling: postures and repack
changelog and latencies
  en-spell: changeling and lateness
  spelling: changeling and lateness
uncosted, nonprod
  en-spell: encysted, nonfood
  spelling: encysted, nonfood' "$seen"
