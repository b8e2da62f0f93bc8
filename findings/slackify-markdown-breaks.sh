#!/usr/bin/env bash
# slackify-markdown ends a line at a hard break with a backslash that Slack shows, and makes done and open
# tasks alike.
#
# Expected: two spaces at a line's end become a line break; [x] and [ ] stay or become two signs; a table
#   becomes a code block or stays readable.
# Seen: slackify-markdown 4.5.0: "line\" and a new line; "- [ ] open" and "- [x] done" both become a bullet
#   and the text; a table keeps its bars and dashes as plain text.
# Matters to: bots that post Markdown to Slack through it: which of the tasks are done is lost.
# Source: slackify-markdown's src/slackify.js: handlers for text, links, lists, none for break or `checked`.
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
