#!/usr/bin/env bash
# npm's ansi2html takes "[5m" of the query rate(errors[5m]) for a colour and drops it, blessed joins the lines of a text when it
# takes the codes out, and strip-color and ansi2micron make "claim 128;;" of a link to claim 12.
#
# Expected: what is not a control sequence stays: brackets without ESC, line breaks, the text of a link as it was.
# Seen: ansi2html 0.0.1 (npm) looks for "[…m" without its ESC: "rate(errors[5m])" is "rate(errors])", "x[1m]" "x]" and bold.
#   blessed 1.52.0 (strip_seqs, strip and Sequence's length) takes a line feed for "cursor down", which it is on most
#   terminals: "ok" and "fail" on two lines are "okfail". strip-color 0.1.0 and ansi2micron 1.0.2 leave of a link (OSC 8)
#   its address and its end: "see 8;;https://example.org/12claim 128;; now"; anstrip 0.2.2 "ttps://…". coloredlogs 15.0.1
#   (converter.convert) ends nothing but by ESC[0m: the struck out 5 of "5 7 days" is "5 7 days" struck out, and it raises an
#   error at ESC[m, with which most programs end a colour.
# Matters to: queries and alerts in logs: [5m], a window, is everywhere in PromQL; words of two lines; ids.
# Source: Prometheus' documentation, range vector selectors; terminfo, cud1; ECMA-48, 8.3.117.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ansi2html@0.0.1 strip-color@0.1.0
pip_at blessed==1.52.0 ansi2micron==1.0.2 anstrip==0.2.2 coloredlogs==15.0.1
seen=$(
    js <<'JS' | plainly
import ansi2html from 'ansi2html';
import stripColor from 'strip-color';

const shown = (text) => ansi2html(text).replace(/<[^>]*>/g, '');
console.log('ansi2html:', shown('sum(rate(errors[5m])) / sum(rate(calls[5m])), x[1m]'));
console.log('strip-color:', stripColor('see \x1b]8;;https://example.org/12\x1b\\claim 12\x1b]8;;\x1b\\ now'));
JS
    python3 - <<'PY' | plainly
import io

import anstrip
import blessed
from ansi2micron import MicronConverter
from coloredlogs.converter import convert

link = 'see \x1b]8;;https://example.org/12\x1b\\claim 12\x1b]8;;\x1b\\ now'
terminal = blessed.Terminal(kind='xterm-256color', force_styling=True, stream=io.StringIO())
print('blessed:', repr(terminal.strip_seqs('ok\nfail: \x1b[31mlate\x1b[m\n')), terminal.strip_seqs(link))
print('ansi2micron:', MicronConverter().convert(link).strip())
print('anstrip:', anstrip.strip(link))
print('coloredlogs:', convert('\x1b[9m5\x1b[29m 7 days'))
try:
    print(convert('\x1b[31mlate\x1b[m now'))
except TypeError as error:
    print('coloredlogs, ESC[m:', error)
PY
)
expect 'codes taken out' "ansi2html: sum(rate(errors])) / sum(rate(calls])), x]
strip-color: see 8;;https://example.org/12claim 128;; now
blessed: 'okfail: late' see claim 12 now
ansi2micron: see 8;;https://example.org/12claim 128;; now
anstrip: see ttps://example.org/12ESC\\claim 12;;ESC\\ now
coloredlogs: <code><span style=\"text-decoration:line-through\">5 7 days</code>
coloredlogs, ESC[m: '<=' not supported between instances of 'int' and 'str'" "$seen"
