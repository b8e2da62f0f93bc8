#!/usr/bin/env bash
# espeak-ng says "ten six users" for 10⁶ users, and nothing for ✓ and ✗: "✗ reviewed" is "reviewed".
#
# Expected: a raised figure is "to the six", x² "squared", or at least "superscript"; ☑ has a name, so ✓ has one.
# Seen: espeak-ng 1.51, English: 10⁶, 10^6 and "10 6" sound the same, x² is "x two"; ✓ ✔ ✗ ✘ • are silent, while
#   ☑ is "ballot box with check" and → "right arrow". "5–10 days" with a dash is "five ten days", with a hyphen
#   "five dash ten"; −5 and +5 are "minus" and "plus five", 1,5 is "one five".
# Matters to: lists of what is done and what is not, and figures, as a screen reader or spd-say speaks them: say it in
#   words as well.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

deb_at espeak-ng=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 \
    libespeak-ng1=1.51+dfsg-10+deb12u2 libpcaudio0=1.2-2 libsonic0=0.2.0-12 \
    libpulse0=16.1+dfsg1-2+b1 libsndfile1=1.2.0-1+deb12u1 libasyncns0=0.8-6+b3 \
    libapparmor1=3.0.8-3 libflac12=1.4.2+ds-2 libvorbis0a=1.3.7-1 libvorbisenc2=1.3.7-1 \
    libopus0=1.3.1-3 libogg0=1.3.5-3 libmpg123-0=1.31.2-1+deb12u1 libmp3lame0=3.100-6
for private in "$work"/deb/usr/lib/*/pulseaudio; do
    export LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$private
done
data=$(dirname "$(find "$work/deb" -path "*/lib/*" -type d -name espeak-ng-data)")
spoken() { espeak-ng --path="$data" -q -x -v en "$1" | paste -sd' ' | sed "s/[_:']//g; s/^ *//"; }

said() { spoken "$1" | sed 's/ *$//'; }
for pair in '10⁶ users=10 6 users' '10^6 users=10 6 users' '✗ reviewed=reviewed' '✓ reviewed=reviewed' '✘ open=open'; do
    expect "${pair%%=*} like ${pair#*=}" "$(said "${pair#*=}")" "$(said "${pair%%=*}")"
done
expect 'x²' 'Eks tu' "$(said 'x²')"
expect '5–10 days' 'faIv tEn deIz' "$(said '5–10 days')"
expect '5-10 days' 'faIv daS tEn deIz' "$(said '5-10 days')"
expect '☑ x' 'bal@t b0ks wID tSEk Eks' "$(said '☑ x')"
