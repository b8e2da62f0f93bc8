#!/usr/bin/env bash
# Opens what `onpaper export --csv` writes in programs for sheets and for data, and counts the cells that they
# show as the texts say, with the apostrophe that keeps a cell from being run, as a formula, or otherwise. Run by
# hand, on Debian 12 with python3 and cargo: it installs pinned public packages in a temporary folder. LibreOffice
# and Gnumeric (libreoffice-calc, gnumeric) are too large for that, and taken from the system.
# Excel is no Debian package; by its documentation it runs what begins with =, +, - or @, shows an apostrophe that a
# file has, takes a file without a mark for one of the system's own encoding, and holds 32 767 characters in a cell.
#
#   ONPAPER=target/release/onpaper tests/readers/sheets.sh       prints the table of sheets.tsv
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ONPAPER=$(realpath "${ONPAPER:?names the program to try}")
export ONPAPER
# shellcheck source=../../findings/lib.bash
. "$here/../../findings/lib.bash"
pip_at pandas==3.1.1 duckdb==2.0.1 openpyxl==3.1.5
deb_at miller=6.6.0-2+b3 sqlite3=3.40.1-2+deb12u2 libsqlite3-0=3.40.1-2+deb12u2 libreadline8=8.2-1.3
if ! command -v xan >/dev/null; then
    quietly cargo install --quiet --locked --debug --root "$work/cargo" xan@0.61.0
    export PATH=$work/cargo/bin:$PATH
fi
python3 "$here/sheets.py"
