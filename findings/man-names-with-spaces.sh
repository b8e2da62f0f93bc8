#!/usr/bin/env bash
# A man page whose NAME is "tool list \- …" is not in apropos or whatis: a space makes the line unreadable for
# man-db.
#
# Expected: the name of a subcommand's page may be written as it is typed; a plain hyphen for \- might fail.
# Seen: lexgrog of man-db 2.11.2, which is what mandb reads names with: "tool list \- lists things" is
#   "parse failed", and so are a colon or an en dash after the name; "tool-list \- …", a plain hyphen, an em
#   dash (\(em) and bold letters are fine.
# Matters to: programs that make a page for each subcommand: `man tool-list` opens it, `apropos list` does not
#   know it.
# Source: lexgrog(1).
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at man-db=2.11.2-2 libpipeline1=1.5.7-1 libgdbm6=1.23-3
for private in "$work"/deb/usr/lib/man-db; do
    export LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$private
done
name() {
    printf '.TH TOOL 1 "2026-01-01" "tool 1"\n.SH NAME\n%s\n.SH DESCRIPTION\nText.\n' "$1" >"$work/page.1"
    (cd "$work" && lexgrog page.1 2>&1) || true
}
expect 'one word' 'page.1: "tool-list - lists things"' "$(name 'tool\-list \- lists things')"
expect 'two words' 'page.1: parse failed' "$(name 'tool list \- lists things')"
expect 'a plain hyphen' 'page.1: "tool-list - lists things"' "$(name 'tool-list - lists things')"
expect 'an em dash' 'page.1: "tool - lists things"' "$(name 'tool \(em lists things')"
expect 'a colon' 'page.1: parse failed' "$(name 'tool: lists things')"
