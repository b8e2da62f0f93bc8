#!/usr/bin/env bash
# espeak-ng does not say "<" and ">": "<5 %" and ">5 %" are both "five percent", "a < b" is "a, b".
#
# Expected: "<" is read as "≤" and "→" are: "less than". A space within a number, as the SI and many
#   languages write it, parts thousands.
# Seen: espeak-ng 1.51, English: ≤, ≥, <=, = and → are read out; < and > are a pause wherever they
#   stand. 10,000 is "ten thousand", 10 000 with a space or a no-break space "ten zero zero zero".
# Matters to: figures in documents and terminal programs that a screen reader speaks: "failures in <5 % of
#   changes" and ">5 %" sound the same. Write "under 5 %".
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

expect '5 %' "faIv p3sEnt" "$(spoken '5 %')"
expect '≤5 %' "lEs O@r- ikw@L t@ faIv p3sEnt" "$(spoken '≤5 %')"
expect '<5 %' "faIv p3sEnt" "$(spoken '<5 %')"
expect '>5 %' "faIv p3sEnt" "$(spoken '>5 %')"
expect 'a < b' 'a# bi' "$(spoken 'a < b')"
expect '10,000' "tEn TaUz@nd" "$(spoken '10,000')"
expect '10 000' "tEn zi@roUzi@roU zi@roU" "$(spoken '10 000')"
