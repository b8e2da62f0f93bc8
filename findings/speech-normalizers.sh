#!/usr/bin/env bash
# Libraries that write figures as words for a speech engine: of "0.05 errors" one makes "zero point five errors", of "5-10 days"
# one "October five days", of "5k users" one "five kelvin users", and gruut leaves out the sign of "10 %".
#
# Expected: a figure keeps its value: 0.05 "zero point zero five", 5-10 days "five to ten days", $1.5M "one point five million
#   dollars", 10:30:15 a time; what a library does not know it leaves as it is.
# Seen, English: fida-normalizer 0.1.1: 0.05 is 0.5, $1.5M "dollar one point five meters", 2024-01-05 "minus one minus five", and
#   "<5 %" and ">3 %" have no sign. brighto-norm4tts 1.0.0: 5-10 days "October five days", 2024-01-05 a day of May, €5.50 "five
#   euros". typecast-autotag 3.0.1: 24/7 "twenty-four sevenths", and 10:30:15 "ten to thirty to fifteen" in one run of three, "ten
#   thirty and fifteen seconds AM" in the others. gruut 2.4.0: "10 %" is "ten", "10%" "ten percent", and +5 "five". revonorm
#   1.0.0: 5k "five kelvin". normt2s 0.7.0: $1.5M "one dollar and fifty centsM". 1,234 is right in all six.
# Matters to: reports and alerts that are read aloud: the listener has no text beside it and hears another figure.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at gruut==2.4.0 fida-normalizer==0.1.1 brighto-norm4tts==1.0.0 typecast-autotag==3.0.1 revonorm==1.0.0 normt2s==0.7.0
seen=$(python3 - 2>"$work/log" <<'PY'
import brighto_norm4tts, gruut, normt2s, revonorm, typecast_autotag
from Normalizer import Normalizer

fida, brighto = Normalizer(lang='en'), brighto_norm4tts.TTSNormalizer('en')
say = {
    'fida': fida.normalize,
    'brighto': brighto.normalize,
    'typecast': typecast_autotag.auto_tag_en,
    'gruut': lambda text: ' '.join(sentence.text_spoken for sentence in gruut.sentences(text, lang='en-us')),
    'revonorm': lambda text: revonorm.normalize_text(text, 'en'),
    'normt2s': normt2s.normalize,
}
texts = {
    'fida': ('0.05 errors', 'it costs $1.5M', 'on 2024-01-05', 'under <5 % and >3 %'),
    'brighto': ('5-10 days', 'on 2024-01-05', '€5.50'),
    'typecast': ('24/7 on call', 'it costs $1.5M'),
    'gruut': ('10 % of 5', '10% of 5', '+5 points', '-5 points'),
    'revonorm': ('5k users', 'p95 of 300 ms'),
    'normt2s': ('it costs $1.5M', '10:30:15'),
}
for name, ones in texts.items():
    for text in ones:
        print(f'{name}: {text} => {say[name](text)}')
for text in ('1,234 users',):
    print(text, *sorted({' '.join(one(text).replace(',', '').replace('-', ' ').replace(' and', '').split()) for one in say.values()}), sep=' => ')
PY
) || cannot "$(tail -n 3 "$work/log")"
expect 'written => spoken' 'fida: 0.05 errors => zero point five errors
fida: it costs $1.5M => it costs dollar one point five meters
fida: on 2024-01-05 => on two thousand twenty four minus one minus five
fida: under <5 % and >3 % => under five percent and three percent
brighto: 5-10 days => October five days
brighto: on 2024-01-05 => on two thousand twenty-four-May one
brighto: €5.50 => five euros
typecast: 24/7 on call => twenty-four sevenths on call
typecast: it costs $1.5M => it costs one dollar and fifty centsM
gruut: 10 % of 5 => ten of five
gruut: 10% of 5 => ten percent of five
gruut: +5 points => five points
gruut: -5 points => minus five points
revonorm: 5k users => five kelvin users
revonorm: p95 of 300 ms => P nine five of three hundred ms
normt2s: it costs $1.5M => it costs one dollar and fifty centsM
normt2s: 10:30:15 => ten:thirty fifteen
1,234 users => one thousand two hundred thirty four users' "$seen"
