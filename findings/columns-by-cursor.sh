#!/usr/bin/env bash
# Columns that a program sets by moving the cursor, as `tput hpa` and `tput cuf` do: "5" and "7 days" of two columns are "57 days" in
# seventeen of twenty-one converters to text, HTML or SVG; of a step that was written anew eighteen show the old line too, and ansi2html
# and ansiconv's page have lost the step above it.
#
# Expected: as a terminal, pyte, ansi-to-pre and erbsland-ansi-convert show it: "5        7 days"; a line written anew after `tput cuu1`
#   and `tput el` stands once. What leaves the codes out puts at least a space where the cursor moved on.
# Seen: aha 0.5.1, ansifilter 2.18, ansi2txt 2.6, and of Python ansi2html 1.9.5, ansiparser 1.3.2, rich 15.0.0, ansistrip 0.3.0,
#   ansi-to-html-py 0.1.0 and ansiconv 1.0.0 (text) drop both moves, prompt_toolkit 3.0.52 the first; so do ansi_up 6.0.6, anser 2.3.5,
#   fancy-ansi 0.1.3, ansi-html-stream 0.0.3, ansi-to-svg 1.4.4, ansi-style-parser 3.0.2 and strip-ansi 7.2.0. ansi-to-html 0.7.2 shows
#   "5G7 days", ansi-html-community 0.0.8 and ansiconv's page show the codes. Of "step 1 open", "step 2 open" and, in the place of the
#   second, "step 2 done", ansi2html and ansiconv's page leave the last line alone.
# Matters to: output of tools kept in tickets, logs and reports: a cost is another, done steps stand beside the same steps open.
# Source: terminfo of xterm-256color, hpa=\E[%i%p1%dG, cuf=\E[%p1%dC; ECMA-48, 8.3.9 and 8.3.20; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at rich==15.0.0 prompt_toolkit==3.0.52 ansi2html==1.9.5 pyte==0.8.2 ansiconv==1.0.0 ansiparser==1.3.2 ansistrip==0.3.0 \
    ansi-to-html-py==0.1.0 erbsland-ansi-convert==0.9.1
deb_at aha=0.5.1-3 ansifilter=2.18+dfsg1-2 colorized-logs=2.6-1
npm_at ansi_up@6.0.6 anser@2.3.5 fancy-ansi@0.1.3 ansi-to-html@0.7.2 ansi-to-pre@1.0.7 ansi-to-svg@1.4.4 ansi-html-stream@0.0.3 \
    ansi-style-parser@3.0.2 strip-ansi@7.2.0 ansi-html-community@0.0.8

export TERM=xterm-256color
columns() { printf '5%s7 days\n' "$(tput hpa 9)"; }
forward() { printf '5%s7 days\n' "$(tput cuf 4)"; }
steps() { printf 'step 1 open\nstep 2 open\n%s%sstep 2 done\n' "$(tput cuu1)" "$(tput el)"; }

cat >"$work/read.py" <<'PY'
import re, sys

import ansi_to_html, ansiconv, ansiparser, ansistrip, pyte
from erbsland.ansi_convert import Terminal
from prompt_toolkit.formatted_text import ANSI, to_formatted_text
from rich.text import Text

text = sys.stdin.read()


def emulated():
    screen = pyte.Screen(40, 4)
    pyte.Stream(screen).feed(text.replace('\n', '\r\n'))
    return '\n'.join(line.rstrip() for line in screen.display)


def parsed():
    screen = ansiparser.new_screen()
    screen.put(text.replace('\n', '\r\n'))
    screen.parse()
    return '\n'.join(screen.to_formatted_string())


def converted():
    terminal = Terminal(width=40, height=4, back_buffer_height=10)
    terminal.write(text.replace('\n', '\r\n'))
    return terminal.to_text()


readers = {
    'pyte': emulated,
    'erbsland-ansi-convert': converted,
    'ansiparser': parsed,
    'rich': lambda: '\n'.join(Text.from_ansi(line).plain for line in text.splitlines()),
    'prompt_toolkit': lambda: ''.join(part[1] for part in to_formatted_text(ANSI(text))),
    'ansistrip': lambda: ansistrip.ansi_strip(text),
    'ansi-to-html-py': lambda: ansi_to_html.convert(text),
    'ansiconv, text': lambda: ansiconv.to_plain(text),
    'ansiconv, HTML': lambda: re.sub('<[^>]*>', '', ansiconv.to_html(text)),
}
for name, read in readers.items():
    print(f'{name}:', read().strip().replace('\n', '/'))
PY
cat >"$work/js/read.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AnsiUp } from 'ansi_up';
import Anser from 'anser';
import * as fancy from 'fancy-ansi';
import Convert from 'ansi-to-html';
import { ansiToPre } from 'ansi-to-pre';
import stripAnsi from 'strip-ansi';
const require = createRequire(import.meta.url);
const text = readFileSync(0, 'utf8');
const streamed = () => {
  let page = '';
  const stream = require('ansi-html-stream')({ chunked: true });
  stream.on('data', (part) => (page += part)).end(text);
  return page;
};
const readers = {
  'ansi-to-pre': () => ansiToPre(text),
  ansi_up: () => new AnsiUp().ansi_to_html(text),
  anser: () => Anser.ansiToHtml(text),
  'fancy-ansi': () => new fancy.FancyAnsi().toHtml(text),
  'ansi-to-html': () => new Convert().toHtml(text),
  'ansi-html-community': () => require('ansi-html-community')(text),
  'ansi-html-stream': streamed,
  'ansi-to-svg': () => require('ansi-to-svg')(text).replace(/<style[^]*?<\/style>/g, '').replace(/<text x="[^"]*" y="([^"]*)"[^>]*>/g, '{$1}').replace(/\{([^}]*)\}([^{]*)\{\1\}/g, '{$1}$2').replace(/\{[^}]*\}/g, '\n'),
  'ansi-style-parser': () => require('ansi-style-parser')(text).map((part) => part.text).join(''),
  'strip-ansi': () => stripAnsi(text),
};
for (const [name, read] of Object.entries(readers)) console.log(`${name}:`, read().replace(/<[^>]*>/g, '').trim().replace(/\n/g, '/'));
JS
seen=$(for sample in columns forward steps; do
    echo "$sample"
    echo "aha: $($sample | aha -n | paste -sd/)"
    echo "ansifilter: $($sample | ansifilter -T | paste -sd/)"
    echo "ansi2txt: $($sample | ansi2txt | paste -sd/)"
    echo "ansi2html: $($sample | python3 -m ansi2html -i | paste -sd/)"
    $sample | python3 "$work/read.py"
    $sample | (cd "$work/js" && node read.mjs)
done | plainly)
expect 'two columns, and steps' 'columns
aha: 57 days
ansifilter: 57 days
ansi2txt: 57 days
ansi2html: 57 days
pyte: 5        7 days
erbsland-ansi-convert: 5        7 days
ansiparser: 57 days
rich: 57 days
prompt_toolkit: 57 days
ansistrip: 57 days
ansi-to-html-py: 57 days
ansiconv, text: 57 days
ansiconv, HTML: 5[10G7 days
ansi-to-pre: 5        7 days
ansi_up: 57 days
anser: 57 days
fancy-ansi: 57 days
ansi-to-html: 5G7 days
ansi-html-community: 5ESC[10G7 days
ansi-html-stream: 57 days
ansi-to-svg: 57 days
ansi-style-parser: 57 days
strip-ansi: 57 days
forward
aha: 57 days
ansifilter: 57 days
ansi2txt: 57 days
ansi2html: 57 days
pyte: 5    7 days
erbsland-ansi-convert: 5    7 days
ansiparser: 57 days
rich: 57 days
prompt_toolkit: 5    7 days
ansistrip: 57 days
ansi-to-html-py: 57 days
ansiconv, text: 57 days
ansiconv, HTML: 5[4C7 days
ansi-to-pre: 5    7 days
ansi_up: 57 days
anser: 57 days
fancy-ansi: 57 days
ansi-to-html: 5C7 days
ansi-html-community: 5ESC[4C7 days
ansi-html-stream: 57 days
ansi-to-svg: 57 days
ansi-style-parser: 57 days
strip-ansi: 57 days
steps
aha: step 1 open/step 2 open/step 2 done
ansifilter: step 1 open/step 2 open/step 2 done
ansi2txt: step 1 open/step 2 open/step 2 done
ansi2html: step 2 done
pyte: step 1 open/step 2 done
erbsland-ansi-convert: step 1 open/step 2 done
ansiparser: step 1 open/step 2 open/step 2 done
rich: step 1 open/step 2 open/step 2 done
prompt_toolkit: step 1 open/step 2 open/step 2 done
ansistrip: step 1 open/step 2 open/step 2 done
ansi-to-html-py: step 1 open/step 2 open/step 2 done
ansiconv, text: step 1 open/step 2 open/step 2 done
ansiconv, HTML: [Kstep 2 done
ansi-to-pre: step 1 open/step 2 done
ansi_up: step 1 open/step 2 open/step 2 done
anser: step 1 open/step 2 open/step 2 done
fancy-ansi: step 1 open/step 2 open/step 2 done
ansi-to-html: step 1 open/step 2 open/Astep 2 done
ansi-html-community: step 1 open/step 2 open/ESC[AESC[Kstep 2 done
ansi-html-stream: step 1 open/step 2 open/ESC[Astep 2 done
ansi-to-svg: step 1 open/step 2 open/step 2 done
ansi-style-parser: step 1 open/step 2 open/step 2 done
strip-ansi: step 1 open/step 2 open/step 2 done' "$seen"
