#!/usr/bin/env bash
# yamlfix, a formatter of YAML, takes the blank lines out of texts: two paragraphs become one.
#
# Expected: a formatter changes how a file is written, not what it says; yamlfix says that it corrects "truthy strings" (yes
#   to true), comments, quotes and the number of blank lines.
# Seen: yamlfix 1.19.1 takes the blank line out of block texts (| and >) as well, so that "one", blank, "two" is one
#   paragraph, under > even one line. yamlfmt 1.1.1 (Python) keeps texts, but takes the quotes from 'off' and "yes", which
#   PyYAML 6.0.3 then reads as booleans. Neither says so.
# Matters to: hooks that format a knowledge base: notes in paragraphs change at the next commit.
# Source: YAML 1.2.2, 6.5 (line folding) and 8.1 (block scalars): blank lines are content; yamlfix' documentation, "Features".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at yamlfix==1.19.1 PyYAML==6.0.3
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/fmt" yamlfmt==1.1.1 \
    >/dev/null 2>&1 || cannot yamlfmt
cat >"$work/given.yaml" <<'YAML'
---
note: |
  one

  two
folded: >-
  one

  two
state: 'off'
YAML
for formatter in yamlfix yamlfmt; do
    cp "$work/given.yaml" "$work/$formatter.yaml"
done
python3 -c 'from yamlfix.entrypoints.cli import cli; cli()' "$work/yamlfix.yaml" >/dev/null 2>&1 || true
PYTHONPATH=$work/fmt python3 "$work/fmt/bin/yamlfmt" -w "$work/yamlfmt.yaml" >/dev/null 2>&1 || true
seen=$(python3 - "$work"/{given,yamlfix,yamlfmt}.yaml <<'PY'
import json, sys, yaml
for path in sys.argv[1:]:
    texts = yaml.load(open(path), yaml.BaseLoader)
    print(json.dumps([texts['note'], texts['folded'], texts['state'], yaml.safe_load(open(path))['state']]))
PY
)
expect 'given, yamlfix, yamlfmt: texts, and what PyYAML makes of the last' '["one\n\ntwo\n", "one\ntwo", "off", "off"]
["one\ntwo\n", "one two", "off", "off"]
["one\n\ntwo\n", "one\ntwo", "off", false]' "$seen"
