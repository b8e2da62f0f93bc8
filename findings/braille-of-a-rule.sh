#!/usr/bin/env bash
# A rule of forty box-drawing characters is 320 cells of braille, and the upright one is a sign of its own.
#
# Expected: liblouis, which Orca and NVDA use, leaves box drawing blank, or makes one cell of each.
# Seen: liblouis 3.24.0, English (UEB): each ─ is eight cells that spell its code point ('\x2500'), a
#   display is 40 cells; │ is the one cell ⠸, which UEB also uses as a prefix, so "│a" reads like one
#   sign; ☐ and ☑ are codes too, ✓ and → are signs. French braille (fr-bfu-comp6) has blanks for all.
# Matters to: terminal programs and text exports that draw frames and rules: give a plain form without them.
# Source: liblouis' documentation of undefined characters ("undefined").
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at liblouis-bin=3.24.0-1 liblouis-data=3.24.0-1 liblouis20=3.24.0-1
export LOUIS_TABLEPATH=$work/deb/usr/share/liblouis/tables
braille() { printf '%s\n' "$2" | LC_ALL=C.UTF-8 lou_translate --forward "unicode.dis,$1"; }
cells() { braille "$@" | python3 -c 'import sys; print(len(sys.stdin.buffer.read().decode().rstrip("\n")))'; }

expect 'one ─, UEB' '⠄⡳⠭⠃⠑⠚⠚⠄' "$(braille en-ueb-g1.ctb ─)"
expect 'cells of forty ─, UEB' 320 "$(cells en-ueb-g1.ctb ────────────────────────────────────────)"
expect '│a│, UEB' '⠸⠁⠸' "$(braille en-ueb-g1.ctb '│a│')"
expect 'cells of ☐ and of ✓, UEB' '8 2' "$(cells en-ueb-g1.ctb ☐) $(cells en-ueb-g1.ctb ✓)"
expect '│a│, French' '⠀⠁⠀' "$(braille fr-bfu-comp6.utb '│a│')"
