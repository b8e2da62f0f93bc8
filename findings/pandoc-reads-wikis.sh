#!/usr/bin/env bash
# Wiki pages read by Pandoc: a page of Jira's markup ends, without a word, at a "{code}drain{code}" that stands in one line;
# of Vimwiki's boxes for done, half done and open nothing is shown; TikiWiki's "std::sort" is "std NOT SUPPORTED: ::
# (centered)".
#
# Expected: what a reader does not know stays as it was written; tasks have boxes, as Pandoc makes them of Markdown and Org;
#   "\|" is a bar in a cell; a mark in the midst of a word is text where the other one is far off.
# Seen: pandoc 3.9, with the exit status 0. Jira: behind {code} and its text in one line, alone or in a cell, there is nothing
#   any more, the code neither; {noformat} is read. "a \| b" is two cells. Vimwiki: "- [X]", "- [o]" and "- [ ]" are empty
#   spans of a class, which HTML alone has, and shows only with a style sheet of one's own; "- [-] rejected" stays so.
#   TikiWiki: "::" and "^" that occur twice in a line get a remark in capitals. TWiki: "%GREEN%done" stays, but nothing of
#   %ENDCOLOR%. DokuWiki: ":::", the lower half of a cell over two rows, is text.
# Matters to: run books and task lists of a wiki that move to Markdown or Word by way of Pandoc, for which there is hardly
#   another way: states, commands and what stands behind them are gone, and nothing says so.
# Source: Jira's "Text Formatting Notation Help"; Vimwiki's help, "vimwiki-todo-lists"; TikiWiki's "Wiki-Syntax Text";
#   pandoc's manual, "task_lists"; DokuWiki's "Formatting Syntax", Tables.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17
seen=$(python3 - <<'PY'
import pypandoc

for kind, to, text in (
    ('jira', 'gfm', '|C-2|start|done|\n|C-3|{code}drain{code}|done|\n|C-4|wait|open|'),
    ('jira', 'plain', 'stop\n\n{code}drain{code}\n\nwait'),
    ('jira', 'plain', 'stop\n\n{noformat}drain{noformat}\n\nwait'),
    ('jira', 'gfm', '|C-3|a \\| b|'),
    ('vimwiki', 'gfm', '- [X] reviewed\n- [o] tested\n- [ ] released\n- [-] announced'),
    ('vimwiki', 'plain', '- [X] reviewed\n- [o] tested\n- [ ] released\n- [-] announced'),
    ('markdown', 'plain', '- [x] reviewed\n- [ ] released'),
    ('tikiwiki', 'gfm', 'call std::sort or std::map, 10^6 or 10^7 users'),
    ('twiki', 'gfm', '| C-3 | %GREEN%done%ENDCOLOR% |'),
    ('dokuwiki', 'gfm', '^ id ^ state ^\n| C-1 | open |\n| ::: | done |'),
):
    print(f'{kind}:', pypandoc.convert_text(text, to, format=kind, extra_args=['--wrap=none']).strip().replace('\n', ' / '))
PY
)
expect 'read' 'jira: |     |       |      | / |-----|-------|------| / | C-2 | start | done | / | C-3 |       |      |
jira: stop
jira: stop /  /     drain /  / wait
jira: |     |      |     | / |-----|------|-----| / | C-3 | a \\ | b   |
vimwiki: - <span class="done4"></span>reviewed / - <span class="done2"></span>tested / - <span class="done0"></span>released / - \[-\] announced
vimwiki: - reviewed / - tested / - released / - [-] announced
markdown: - ☒ reviewed / - ☐ released
tikiwiki: call std NOT SUPPORTED: :: (centered) BEGIN: ::sort or std:: :END map, 10 NOT SUPPORTED: ^ (boxed) BEGIN: ^6 or 10^ :END 7 users
twiki: |     |                                                       | / |-----|-------------------------------------------------------| / | C-3 | %GREEN%done<span class="twiki-macro ENDCOLOR"></span> |
dokuwiki: | id  | state | / |-----|-------| / | C-1 | open  | / | ::: | done  |' "$seen"
