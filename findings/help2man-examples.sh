#!/usr/bin/env bash
# help2man joins the commands of an "Examples:" part to one line.
#
# Expected: lines that are indented alike under a heading are kept as lines, as the options are.
# Seen: help2man 1.49.3: "  tool show 12" and "  tool export -o a.md" become the paragraph "tool show 12 tool export -o
#   a.md", with two spaces or four. With a "$ " before each they stay apart; with a remark behind each, two spaces
#   or more away, the command is set like an option and the remark under it. "Environment:" and "Exit status:"
#   are set well.
# Matters to: programs whose help is written by clap, argparse or by hand with plain examples: nobody can copy them
#   from the page.
# Source: GNU help2man's manual, "--help recommendations", which says nothing of it.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at help2man=1.49.3 liblocale-gettext-perl=1.07-5 groff-base=1.22.4-10
PERL5LIB=$(dirname "$(find "$work/deb" -name gettext.pm -path '*Locale*' | head -n 1)")/..
export PERL5LIB
export GROFF_FONT_PATH=$work/deb/usr/share/groff/1.22.4/font GROFF_TMAC_PATH=$work/deb/usr/share/groff/1.22.4/tmac
page() {
    {
        printf '#!/bin/sh\n[ "$1" = --version ] && { echo "tool 1"; exit; }\ncat <<HELP\n'
        printf 'Usage: tool\n\nLists claims.\n\nExamples:\n'
        printf '  %s\n' "$@"
        printf 'HELP\n'
    } >"$work/tool"
    chmod +x "$work/tool"
    help2man --no-info "$work/tool" >"$work/tool.1"
    groff -man -Tutf8 -P-c -rLL=70n "$work/tool.1" | sed 's/.\x08//g; s/^  *//; s/  */ /g' | sed -n '/^EXAMPLES/,/^tool 1/p' |
        sed '1d; $d; /^$/d'
}
expect 'commands as they stand' 'tool show 12 tool export -o a.md' "$(page 'tool show 12' 'tool export -o a.md')"
expect 'commands behind a $' '$ tool show 12
$ tool export -o a.md' "$(page '\$ tool show 12' '\$ tool export -o a.md')"
