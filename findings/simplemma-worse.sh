#!/usr/bin/env bash
# simplemma makes "wrong" of worse, "aw" of AWS, and leaves APIs, SLAs and runbooks as they are.
#
# Expected: the dictionary form of a word: worse is bad, as worst is; a plural is found by its singular.
# Seen: simplemma 2.0.0, English: "worse" is "wrong" (and "worst" "bad", "better" and "best" "good"); AWS is read as
#   the plural of aw, axes as that of axe, Windows as that of window. Of the plurals of the trade outages, rollbacks,
#   repos and logins are known; APIs, SLAs, KPIs, runbooks, standups, signups and microservices are not.
# Matters to: search and word counts over reports: "it got worse" is found by "wrong", and "runbook" does not find
#   runbooks. A stemmer (Snowball) takes the s off all of these.
# Source: simplemma's README: "lemmatize"; its dictionary en.plzma.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at simplemma==2.0.0
seen=$(python3 - <<'PY'
import simplemma

for word in 'worse worst better best AWS Windows axes outages repos logins APIs SLAs runbooks standups signups'.split():
    print(word, simplemma.lemmatize(word, 'en'))
PY
)
expect 'lemmas' 'worse wrong
worst bad
better good
best good
AWS aw
Windows window
axes axe
outages outage
repos repo
logins login
APIs APIs
SLAs SLAs
runbooks runbooks
standups standups
signups signups' "$seen"
