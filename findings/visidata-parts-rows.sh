#!/usr/bin/env bash
# VisiData writes a line break and a tab of a cell bare into TSV, so that it reads back another table, and a bar and a
# line break into Markdown and Jira tables; dots and hyphens, which need it not, it escapes there.
#
# Expected: what it writes it reads again; its help names tsv_safe_newline, "replacement for newline character when saving
#   to tsv", and tsv_safe_tab.
# Seen: in VisiData 3.4 both have no effect unless safety_first is set too, not even where they are given: a row
#   {"one\ntwo", "a\tb"} comes back as two, and "a" stands under the next head. In Markdown "a|b" and a line break part the
#   row, while "1.10" is "1\.10" and "10-20" "10\-20"; in Jira's form nothing is escaped. CSV, JSON and USV are right.
# Matters to: knowledge bases taken from JSON or CSV to a table by `vd -b`: observations move under other heads.
# Source: VisiData's help, "tsv_safe_newline"; its save.py, safe_trdict, and loaders/markdown.py, markdown_escape; GFM 4.10
#   for the bar.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at visidata==3.4
cd "$work"
printf '[{"claim": "one\\ntwo", "note": "a\\tb"}, {"claim": "1.10", "note": "a|b"}]' >given.json
vd() { TERM=xterm HOME=$work python3 -m visidata -b "$@" </dev/null >/dev/null 2>&1 || true; }
again() { python3 -c 'import json, sys; [print(json.dumps(row)) for row in json.load(open(sys.argv[1]))]' "$1"; }
seen=$(for kind in tsv csv; do
    vd --tsv-safe-newline=' / ' --tsv-safe-tab=' ' given.json -o "made.$kind"
    vd "made.$kind" -o "from-$kind.json"
    echo "$kind"
    again "from-$kind.json"
done
for kind in md jira; do
    vd given.json -o "made.$kind"
    echo "$kind"
    tail -n +2 "made.$kind" | sed 's/  */ /g; /^$/d; /^|-/d'
done)
expect 'read again, and written' 'tsv
{"claim": "one", "note": null, "": null}
{"claim": "two", "note": "a", "": "b"}
{"claim": "1.10", "note": "a|b"}
csv
{"claim": "one\ntwo", "note": "a\tb"}
{"claim": "1.10", "note": "a|b"}
md
|one
two |a	b |
|1\.10 |a|b |
jira
|one
two |a	b |
|1.10 |a|b |' "$seen"
