#!/usr/bin/env bash
# Of Markdown sent to chats, telegram-markdown-converter makes "5 _ 3 _ 2" of "5 * 3 * 2", so that Telegram slants the
# 3, and slackify-markdown shows a backslash at each hard break and makes done and open tasks alike.
#
# Expected: two spaces at a line's end become a line break; [x] and [ ] stay or become two signs; a table becomes a code
#   block or stays readable. Stars with spaces around them are no emphasis in Markdown; they are escaped for Telegram
#   like + and =.
# Seen: slackify-markdown 4.5.0: "line\" and a new line; "- [ ] open" and "- [x] done" both become a bullet and the
#   text; a table keeps its bars and dashes as plain text. telegram-markdown-converter 1.0.6 takes any two stars of a
#   line for emphasis unless letters touch both sides: "5 * 3 * 2" and "a * b, c * d" lose their signs, over line ends
#   too. "9*5*4", emphasis on GitHub, is kept.
# Matters to: bots that post Markdown to Slack through it: which of the tasks are done is lost. Bots that send figures
#   or notes: a product is a row of numbers, and of a list of bullets by stars, "* one", "* two", the text between two
#   bullets is slanted.
# Source: slackify-markdown's src/slackify.js: handlers for text, links, lists, none for break or `checked`; CommonMark
#   0.31, 6.2 (a left-flanking run is not followed by white space); Telegram's MarkdownV2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at slackify-markdown@4.5.0
slack() {
    js "$1" <<'JS'
import * as library from 'slackify-markdown';
const slackify = library.slackifyMarkdown ?? library.default?.slackifyMarkdown ?? library.default;
process.stdout.write(slackify(process.argv[2]));
JS
}
expect 'two spaces and a line break' $'line\\\nbreak' "$(slack $'line  \nbreak')"
expect 'two tasks' $'•   open\n•   done' "$(slack $'- [ ] open\n- [x] done')"
expect 'a table' $'| a | b |\n| - | - |\n| 1 | 2 |' "$(slack $'| a | b |\n|---|---|\n| 1 | 2 |')"

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
