#!/usr/bin/env bash
# telegram-markdown-converter makes "5 _ 3 _ 2" of "5 * 3 * 2", so that Telegram shows "5  3  2", the 3 slanted.
#
# Expected: stars with spaces around them are no emphasis in Markdown; they are escaped for Telegram like + and =.
# Seen: telegram-markdown-converter 1.0.6 takes any two stars of a line for emphasis unless letters touch both sides:
#   "5 * 3 * 2" and "a * b, c * d" lose their signs, over line ends too. "9*5*4", emphasis on GitHub, is kept.
# Matters to: bots that send figures or notes: a product is a row of numbers, and of a list of bullets by stars, "* one",
#   "* two", the text between two bullets is slanted.
# Source: CommonMark 0.31, 6.2 (a left-flanking run is not followed by white space); Telegram's MarkdownV2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at telegram-markdown-converter==1.0.6
seen=$(python3 - <<'PY'
from telegram_markdown_converter import convert_markdown

for text in ('5 * 3 * 2', 'a * b, c * d', '9*5*4', '* one\n* two', 'Costs * and times *', '*really*'):
    print(repr(convert_markdown(text)))
PY
)
expect 'for Telegram' ''\''5 _ 3 _ 2'\''
'\''a _ b, c _ d'\''
'\''9\\*5\\*4'\''
'\''_ one\n_ two'\''
'\''Costs _ and times _'\''
'\''_really_'\''' "$seen"
