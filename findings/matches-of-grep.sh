#!/usr/bin/env bash
# Of grep's coloured output ansi-parser and ansi-sequence-parser drop the very match, ansiparse all from the match on, and
# strip-ansi-control-characters drops the 100 of "100 %" where a program wrote its line anew.
#
# Expected: what is left when the codes are taken out is the text: strip-ansi 7.2.0 and strip-color 0.1.0 leave "it may fail now".
# Seen: grep --color=always (and GCC) writes ESC[01;31m ESC[K before a match and ESC[m ESC[K behind it. ansi-parser 3.2.11
#   (removeAnsi) and ansi-sequence-parser 1.1.3 take all from the first ESC[K to the next code for that code's: "it may ESC[K
#   now". ansiparse 0.1.0 gives nothing from ESC[K on, and nothing at all where a program hides the cursor.
#   strip-ansi-control-characters 2.0.0 takes figures that follow ESC[2K for a part of it: "100 % of it" is " % of it".
# Matters to: logs of checks in pages and files: what was searched for, the name in a compiler's error, the last share.
# Source: ECMA-48, 5.4 (a control sequence ends at its final byte, here "K"); grep's GREP_COLORS, "ne".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ansi-parser@3.2.11 ansi-sequence-parser@1.1.3 ansiparse@0.1.0 strip-ansi-control-characters@2.0.0 strip-ansi@7.2.0 strip-color@0.1.0
found=$(echo 'it may fail now' | GREP_COLORS='' grep --color=always fail)
expect "grep's own codes" 'it may ESC[01;31mESC[KfailESC[mESC[K now' "$(plainly <<<"$found")"
seen=$(js "$found" <<'JS' | plainly
import ansiparse from 'ansiparse';
import ansiParser from 'ansi-parser';
import { createAnsiSequenceParser } from 'ansi-sequence-parser';
import stripAnsi from 'strip-ansi';
import { string as stripControls } from 'strip-ansi-control-characters';
import stripColor from 'strip-color';

const cleaners = {
  'strip-ansi': stripAnsi,
  'strip-color': stripColor,
  'ansi-parser': ansiParser.removeAnsi,
  'ansi-sequence-parser': (text) => createAnsiSequenceParser().parse(text).map((part) => part.value).join(''),
  ansiparse: (text) => ansiparse(text).map((part) => part.text).join(''),
  'strip-ansi-control-characters': stripControls,
};
const texts = [process.argv[2], '\x1b[?25l50 %\x1b[?25h done', '\x1b[2K100 % of it'];
for (const [name, clean] of Object.entries(cleaners)) console.log(`${name}:`, texts.map(clean).join(' | '));
JS
)
expect 'a match | a hidden cursor | a line anew' 'strip-ansi: it may fail now | 50 % done | 100 % of it
strip-color: it may fail now | 50 % done | 100 % of it
ansi-parser: it may ESC[K now | ESC[?25l50 %ESC[?25h done | ESC[2K100 % of it
ansi-sequence-parser: it may ESC[K now | ESC[?25l50 %ESC[?25h done | ESC[2K100 % of it
ansiparse: it may  |  | 
strip-ansi-control-characters: it may ESC[01;31mfailESC[m now | ESC[?25l50 %ESC[?25h done |  % of it' "$seen"
