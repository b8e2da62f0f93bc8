#!/usr/bin/env bash
# Asks JSON Schema validators and `onpaper check` for their verdict on documents with one thing wrong each,
# and prints a row for each document: what is wrong, who takes it, and why where they differ. Run by hand,
# with python3 and npm: it installs pinned public packages in a temporary folder.
#
#   ONPAPER=target/release/onpaper tests/readers/validators.sh       prints the table of validators.tsv
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ONPAPER=$(realpath "${ONPAPER:?names the program to try}")
export ONPAPER
# shellcheck source=../../findings/lib.bash
. "$here/../../findings/lib.bash"
pip_at jsonschema==4.26.0 check-jsonschema==0.39.0 jsonschema-rs==0.61.0
npm_at ajv@8.20.0 ajv-formats@3.0.1 vscode-json-languageservice@5.7.2
export NODE_AT=$work/js
python3 "$here/validators.py"
