#!/usr/bin/env bash
# BROWSER="w3m -N" opens pages by xdg-open and nothing by sensible-browser, which then asks for BROWSER
# to be set.
#
# Expected: both of Debian's launchers read BROWSER alike: a list of commands parted by colons, each with
#   words of its own, and %s for the address.
# Seen: xdg-open 1.1.3 does; sensible-browser 0.0.17 takes all of BROWSER for one program's name, finds
#   none, and ends with 1 and "Set the BROWSER environment variable to your desired browser."
# Matters to: programs that open addresses by whichever of the two is there: a person's BROWSER that has
#   always worked does nothing.
# Source: sensible-utils' sensible-browser (`exec "$BROWSER" "$@"`).
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at xdg-utils=1.1.3-4.1 sensible-utils=0.0.17+nmu1
mkdir "$work/bin"
printf '#!/bin/sh\necho "$#: $*"\n' >"$work/bin/show"
chmod +x "$work/bin/show"
export PATH=$work/bin:$PATH HOME=$work
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION
open() { BROWSER=$1 "$2" 'https://example.org/?a=1&b=2' 2>&1 | tail -n 1; }
said() { BROWSER=$1 sensible-browser 'https://example.org/' 2>&1 | grep -o 'Set the BROWSER.*browser\.' || true; }

expect 'a name, xdg-open' '1: https://example.org/?a=1&b=2' "$(open show xdg-open)"
expect 'a name, sensible-browser' '1: https://example.org/?a=1&b=2' "$(open show sensible-browser)"
expect 'two words, xdg-open' '2: -N https://example.org/?a=1&b=2' "$(open 'show -N' xdg-open)"
expect '%s and a second command, xdg-open' '2: -N https://example.org/?a=1&b=2' "$(open 'show -N %s:lynx' xdg-open)"
for browser in 'show -N' 'show %s' 'show:lynx'; do
    expect "$browser, sensible-browser" 'Set the BROWSER environment variable to your desired browser.' \
        "$(said "$browser")"
done
