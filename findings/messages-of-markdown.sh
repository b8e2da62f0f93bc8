#!/usr/bin/env bash
# Markdown made messages for Telegram, Slack and Rocket.Chat: of "the [draft] and [ADR-7](…)" mark2tg leaves a link "draft",
# and of the code `a*b` "a_b"; md2mrkdwn cuts a cell at its bar, and telegramify-markdown shows done and open tasks alike.
#
# Expected: as CommonMark has it, and Telegram and Slack after it: a star between spaces is a star, code stays, a word in
#   brackets is text, a backslash before a sign of Markdown is none, "\|" a bar in a cell; steps have numbers.
# Seen: mark2tg 1.0.2 writes "5 _ 3 * 2" and, of two headings, "_12 is open*", "_Costs*"; md2mrkdwn 0.4.5 "5 _ 3 _ 2", and of
#   the cell "x \| y" the "x \". mistune-telegram 0.5.0, for HTML, makes "- stop", "- wait" of steps 3 and 4 and "- a- b" of a
#   nested item. chatgpt-md-converter 0.3.12 shows "&lt;5" letter by letter, and keeps backslashes, as md2mrkdwn does.
#   telegramify-markdown 1.3.3 (npm) writes "• done", "• open" of a list of tasks, and C:\data so that Telegram shows
#   "C:data"; of the same name for Python, 1.4.1, shows boxes. Rocket.Chat's parser, @rocket.chat/message-parser 0.31.35,
#   strikes "5 or " of "~5 or ~6", sets " 3 " of "5 * 3 * 2" in bold, and takes "draft] and [ADR-7" for the text of one link.
# Matters to: alerts, run books and decisions that are sent to chats: a source is another one, a product has lost its signs,
#   and nobody sees which task is done.
# Source: CommonMark 0.31, 2.4, 2.5, 6.2 and 6.3; Telegram's "MarkdownV2 style" (a backslash escapes any sign); the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at mark2tg==1.0.2 md2mrkdwn==0.4.5 mistune-telegram==0.5.0 chatgpt-md-converter==0.3.12 telegramify-markdown==1.4.1
npm_at telegramify-markdown@1.3.3 @rocket.chat/message-parser@0.31.35
seen=$(python3 - <<'PY'
import mark2tg, md2mrkdwn, mistune, mistune_telegram, telegramify_markdown
from chatgpt_md_converter import telegram_format

writers = {
    'mark2tg': mark2tg.convert_markdown_to_telegram,
    'md2mrkdwn': md2mrkdwn.convert,
    'mistune-telegram': mistune.create_markdown(renderer=mistune_telegram.TelegramHTMLRenderer()),
    'chatgpt-md-converter': telegram_format,
    'telegramify-markdown': lambda text: telegramify_markdown.convert(text)[0],
}
texts = {
    'mark2tg': ['It is 5 * 3 * 2.', 'set `a*b`', 'the [draft] and [ADR-7](https://example.org/7)', '# 12 is open\n## Costs'],
    'md2mrkdwn': ['It is 5 * 3 * 2.', '1986\\. A year', '| id | note |\n|---|---|\n| 1 | x \\| y |'],
    'mistune-telegram': ['3. stop\n4. wait', '- a\n  - b'],
    'chatgpt-md-converter': ['&lt;5 %', '1986\\. A year'],
    'telegramify-markdown': ['- [x] done\n- [ ] open'],
}
for name, write in writers.items():
    for text in texts[name]:
        print(f'{name}:', write(text).strip().replace('\n', ' / '))
PY
)
expect 'Python' 'mark2tg: It is 5 _ 3 * 2.
mark2tg: set `a_b`
mark2tg: the [draft](https://example.org/7)
mark2tg: _12 is open* / _Costs*
md2mrkdwn: It is 5 _ 3 _ 2.
md2mrkdwn: 1986\. A year
md2mrkdwn: ``` / | id | note | / | -- | ---- | / | 1  | x \  | / ```
mistune-telegram: - stop / - wait
mistune-telegram: - a- b
chatgpt-md-converter: &amp;lt;5 %
chatgpt-md-converter: 1986\. A year
telegramify-markdown: ✅ done / ☑ open' "$seen"
cat >"$work/js/write.cjs" <<'JS'
const telegramify = require('telegramify-markdown');
const { parse } = require('@rocket.chat/message-parser');

const shown = (node) => {
  if (Array.isArray(node)) return node.map(shown).join('');
  if (node.type === 'PLAIN_TEXT') return node.value;
  if (node.type === 'LINK') return `LINK[${shown(node.value.label)}]`;
  return node.type === 'PARAGRAPH' ? shown(node.value) : `${node.type}[${shown(node.value)}]`;
};
for (const text of ['- [x] done\n- [ ] open', 'C:\\data is full'])
  console.log('telegramify-markdown:', telegramify(text, 'escape').trim().replace(/\n/g, ' / '));
for (const text of ['~5 or ~6 days', 'It is 5 * 3 * 2.', 'the [draft] and [ADR-7](https://example.org/7)'])
  console.log('Rocket.Chat:', shown(parse(text)));
JS
expect 'JavaScript' 'telegramify-markdown: •   done / •   open
telegramify-markdown: C:\data is full
Rocket.Chat: STRIKE[5 or ]6 days
Rocket.Chat: It is 5 BOLD[ 3 ] 2.
Rocket.Chat: the LINK[draft] and [ADR-7]' "$(cd "$work/js" && node write.cjs)"
