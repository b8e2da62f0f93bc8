#!/usr/bin/env bash
# Where a program asks the terminal for more of the keyboard, ansifilter drops the rest of the line, rich and
# ansi-sequence-parser make all that follows faint, and aha, ansi2txt and pyte show "4;2m" or "1u".
#
# Expected: `CSI > 4 ; 2 m` (xterm's modifyOtherKeys, sent by Vim at its start) and `CSI > 1 u` and `CSI < u` (kitty's
#   keyboard, sent by Helix, Neovim and most programs by crossterm) leave no trace: ECMA-48 (5.4.1) keeps < = > ? at the
#   front of the parameters for private use, so they are neither SGR nor a saved cursor. The terminal emulator pyte
#   0.8.2 (tests of terminal programs, termtosvg and other recorders use it) swallows the sequences it does not know.
# Seen: ansifilter 2.18 takes "u" for a return to a saved cursor and drops what the line goes on with; rich 15.0.0 and
#   ansi-sequence-parser 1.1.3 read SGR 4 and 2 of which the 2, faint, holds until the next reset; aha 0.5.1, ansi2txt
#   2.6, ansi-to-html 0.7.2 and prompt_toolkit 3.0.52 show what is behind the sign as text; ansi2html 1.9.5 leaves the
#   whole sequence in the page. ansi_up 6.0.6, anser 2.3.5 and fancy-ansi 0.1.3 are right. `CSI > 1 u` (ask for the
#   keyboard protocol) is swallowed; `CSI < 1 u` (give it back) prints "1u", `CSI = 1 ; 1 u` "1;1u", `CSI ! p` (soft
#   reset) "p", `CSI 4:3 m` "3m". `CSI > 4 ; 1 m` (keys of xterm) switches on bold and underline.
# Matters to: pages and texts made of recorded sessions (script, asciinema, CI logs): a first line is missing, a page is
#   grey. Recordings and tests of programs that use crossterm's PushKeyboardEnhancementFlags: the last screen ends in
#   stray letters that no terminal shows.
# Source: xterm's ctlseqs, "CSI > Pp ; Pv m"; kitty's keyboard protocol, "Progressive enhancement"; pyte/streams.py,
#   which parts parameters at ";" alone and knows ">" but not "<", "=", "!", ":".
# Debian 12 for aha, ansifilter, ansi2txt.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at rich==15.0.0 prompt_toolkit==3.0.52 ansi2html==1.9.5
deb_at aha=0.5.1-3 ansifilter=2.18+dfsg1-2 colorized-logs=2.6-1
npm_at ansi_up@6.0.6 anser@2.3.5 fancy-ansi@0.1.3 ansi-to-html@0.7.2 ansi-sequence-parser@1.1.3
seen=$(for asked in '>4;2m' '>1u' '<u'; do
    text() { printf '\033[%sready 1\nready 2\n' "$asked"; }
    echo "asked: $asked"
    echo "ansifilter: $(text | ansifilter -T | paste -sd/)"
    echo "aha: $(text | aha -n | paste -sd/)"
    echo "ansi2txt: $(text | ansi2txt | paste -sd/)"
    echo "ansi2html: $(text | python3 -m ansi2html -i | paste -sd/)"
    text | python3 -c 'if True:
        import sys
        from rich.text import Text
        from prompt_toolkit.formatted_text import ANSI, to_formatted_text
        text = sys.stdin.read().replace("\n", "/").rstrip("/")
        one = Text.from_ansi(text)
        print("rich:", one.plain, *(str(span.style) for span in one.spans))
        print("prompt_toolkit:", "".join(part[1] for part in to_formatted_text(ANSI(text))))'
    js "$asked" <<'JS'
import { AnsiUp } from 'ansi_up';
import Anser from 'anser';
import * as fancy from 'fancy-ansi';
import Convert from 'ansi-to-html';
import { createAnsiSequenceParser } from 'ansi-sequence-parser';
const text = `\x1b[${process.argv[2]}ready 1/ready 2`;
console.log('ansi-sequence-parser:', ...createAnsiSequenceParser().parse(text).map((part) => [part.value, ...part.decorations].join(' ')));
console.log('ansi-to-html:', new Convert().toHtml(text));
console.log('ansi_up, anser, fancy-ansi:', [new AnsiUp().ansi_to_html(text), Anser.ansiToHtml(text), new fancy.FancyAnsi().toHtml(text)].every((page) => page === 'ready 1/ready 2'));
JS
done | plainly)
expect 'three questions' 'asked: >4;2m
ansifilter: ready 1/ready 2
aha: 4;2mready 1/ready 2
ansi2txt: 4;2mready 1/ready 2
ansi2html: ESC[&gt;4;2mready 1/ready 2
rich: ready 1/ready 2 dim
prompt_toolkit: 4;2mready 1/ready 2
ansi-sequence-parser: ready 1/ready 2 dim
ansi-to-html: >4;2mready 1/ready 2
ansi_up, anser, fancy-ansi: true
asked: >1u
ansifilter: /ready 2
aha: 1uready 1/ready 2
ansi2txt: 1uready 1/ready 2
ansi2html: ESC[&gt;1uready 1/ready 2
rich: ready 1/ready 2
prompt_toolkit: 1uready 1/ready 2
ansi-sequence-parser: ESC[>1uready 1/ready 2
ansi-to-html: >1uready 1/ready 2
ansi_up, anser, fancy-ansi: true
asked: <u
ansifilter: /ready 2
aha: ready 1/ready 2
ansi2txt: uready 1/ready 2
ansi2html: ESC[&lt;uready 1/ready 2
rich: ready 1/ready 2
prompt_toolkit: uready 1/ready 2
ansi-sequence-parser: ESC[<uready 1/ready 2
ansi-to-html: <uready 1/ready 2
ansi_up, anser, fancy-ansi: true' "$seen"

pip_at pyte==0.8.2
seen=$(python3 - <<'PY'
import pyte

for codes in ['[>1u', '[<1u', '[=1;1u', '[!p', '[4:3m', '[>4;1m']:
    screen = pyte.Screen(20, 2)
    pyte.Stream(screen).feed('\x1b' + codes + 'X')
    line = screen.display[0].rstrip()
    cell = screen.buffer[0][len(line) - 1]
    print(codes, line, 'bold' * cell.bold, 'underlined' * cell.underscore)
PY
)
expect 'what is shown' '[>1u X  
[<1u 1uX  
[=1;1u 1;1uX  
[!p pX  
[4:3m 3mX  
[>4;1m X bold underlined' "$seen"
