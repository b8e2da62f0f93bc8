#!/usr/bin/env bash
# Asks JSON Schema validators and `onpaper check` for their verdict on documents with one thing wrong each,
# and prints a row for each document: what is wrong, and who takes it. Run by hand: it installs pinned
# public packages in a temporary folder.
#
#   ONPAPER=target/release/onpaper tests/readers/validators.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ONPAPER=$(realpath "${ONPAPER:?names the program to try}")
NODE_AT=$(mktemp -d)
trap 'rm -rf "$NODE_AT"' EXIT
export ONPAPER NODE_AT PYTHONPATH=$NODE_AT/py
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$PYTHONPATH" \
    jsonschema==4.26.0 check-jsonschema==0.39.0
npm install --prefix "$NODE_AT" --no-audit --no-fund --loglevel error ajv@8.20.0 ajv-formats@3.0.1
python3 "$here/validators.py"
