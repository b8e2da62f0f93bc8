#!/usr/bin/env bash
# scdoc drops the dot of a line that begins with a name such as .config or .NET.
#
# Expected: a writer of man pages escapes a dot at a line's beginning, where roff reads a request; scdoc's own page
#   speaks of dots only for lists ("numbered lists … begin with periods"), which need a space behind it.
# Seen: scdoc 1.11.2: ".config/tool/settings is read" becomes "config/tool/settings is read", as a paragraph and
#   after a line break within one, and "...and so on" becomes "..and so on", with no warning. A dot in a list, in a
#   table and within a line stays, and so does an apostrophe ('90s).
# Matters to: authors of man pages (sway, aerc and others are written in it) whose editor wraps the lines: whether the
#   dot of a file's name is printed depends on where the line breaks.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at scdoc=1.11.2-1
seen=$(scdoc <<'TEXT' | sed -n '/^\.SH DESCRIPTION/,$p' | sed 's/\\&//g' | grep '^[^\\]*[a-z][a-z]' | grep -v '^\.[A-Zie]'
tool(1)

# NAME

tool - lists claims

# DESCRIPTION

.config/tool/settings is read first.

Settings are read from
.config/tool/settings and from .toolrc, or
'90s style from a file.

...and so on.

- .toolrc in a list
TEXT
)
expect 'the text of the page' 'config/tool/settings is read first.
Settings are read from
config/tool/settings and from .toolrc, or
'\''90s style from a file.
..and so on.
.toolrc in a list' "$seen"
