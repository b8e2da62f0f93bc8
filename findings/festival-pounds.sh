#!/usr/bin/env bash
# Festival says "twelve pounds" for #12, "twenty four seventh's" for 24/7, and "one five days" for 1,5 days.
#
# Expected: the words as people say them: number (or hash) twelve, twenty-four seven, ten x; espeak-ng 1.51 says "hash
#   twelve", "twenty-four slash seven", "ten x" and "fifty k".
# Seen: Festival 2.5.0 with its English voice takes # before a number for the sign of the pound, as it takes $ and £, any
#   two numbers at a slash for a fraction (1/2 is "half", 3/4 "three quarter"), and spells what it does not know digit by
#   digit: 1,5, 10x, 50k and 10ms are "one five", "one zero x", "five zero k", "one zero ms". "10-20 days" is "ten to twenty
#   days", "5 %" "five percent", both right.
# Matters to: those who listen to a text through Speech Dispatcher or Emacspeak: an issue's number is money, a figure other
#   digits.
# Source: Festival's lib/token.scm, token_to_words where "#" before digits is currency "pound".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at festival=1:2.5.0-9 festvox-kallpc16k=2.4-1 festlex-cmu=2.4-2 festlex-poslex=2.4-1 libestools2.5=1:2.5.0-13
export FESTDATADIR=$work/deb/usr/share/festival FESTLIBDIR=$work/deb/usr/lib/festival
cat >"$work/words.scm" <<'SCM'
(voice_kal_diphone)
(define (names item) (if item (cons (item.name item) (names (item.next item))) nil))
(define (words text)
  (let ((said (eval (list 'Utterance 'Text text))))
    (Initialize said) (Text said) (Token_POS said) (Token said)
    (names (utt.relation.first said 'Word))))
(define (each texts) (if texts (begin (format t "%s: %l\n" (car texts) (words (car texts))) (each (cdr texts))) nil))
(each (list "#12 is open" "open 24/7" "1,5 days" "10x faster" "50k users" "10ms" "10-20 days" "5 %" "3/4 of it" "$5.50"))
SCM
expect 'words' '#12 is open: twelve pounds is open
open 24/7: open twenty four seventh '\''s
1,5 days: one five days
10x faster: one zero x faster
50k users: five zero k users
10ms: one zero ms
10-20 days: ten to twenty days
5 %: five percent
3/4 of it: three quarter of it
$5.50: five dollars fifty' "$(festival --datadir "$FESTDATADIR" -b "$work/words.scm" | tr -d '()"')"
