#!/usr/bin/env bash
# ansifilter writes faint reversed text as black on black, and never ends italics.
#
# Expected: ansifilter 2.18's HTML shows a selected, dimmed line (SGR 2 and 7) as dark on light or the
#   other way round, and SGR 23 ends italics.
# Seen: `color:#000000;background-color:#000000`; and after SGR 23 all that follows stays
#   `font-style:italic` until a full reset.
# Matters to: makers of terminal programs who document them by pictures made so: the selected row of a
#   dimmed list is a black bar.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at ansifilter=2.18+dfsg1-2
html=$(printf '\033[2;7mselected\033[0m' | ansifilter -H -f)
expect 'faint and reversed' '<span style="color:#000000;background-color:#000000;">selected</span>' "$html"
expect 'after SGR 23' '<span style="font-style:italic;color:#000000;"> upright' \
    "$(printf '\033[3mslanted\033[23m upright' | ansifilter -H -f | grep -o '<span [^>]*> upright')"
