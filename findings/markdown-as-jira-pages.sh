#!/usr/bin/env bash
# Markdown made issues of Jira by seven Python packages: of "5 * 3 * 2" and "2\_000" md-to-adf makes "5  3  2" and "2\_000",
# and of a step's command running text; "5<br>7 days" in a cell is "57 days" in marklassian and md2adf, and adflux writes HTML
# where a task is done.
#
# Expected: as CommonMark and GitHub's tables have it: a star between spaces is a star, a backslash before a sign of Markdown
#   is none, two spaces at the end of a line a break, &lt; is "<", "\|" in a cell's code a bar; a list may begin at 3; "- [x]"
#   is a task of the document format, done, or stays as it is.
# Seen: md-to-adf 1.1.0 reads Markdown with patterns of its own: backslashes stay, hard breaks are spaces, a fence in an item
#   is text of its line, a bar in a cell parts it. marklassian 0.3.0 and md2adf 0.1.0 drop <br>. adflux 0.3.1 shows '<input
#   class=… checked="checked" …> reviewed', where pyadf 0.5.2 raises an error. pyadf, md2adf and md-to-adf begin each list at
#   1. md2adf, marklas 0.8.6, md-adf 0.2.2 and marklassian, which read with mistune, write "&lt;5" letter by letter, as
#   md-to-adf does, and all of these four but marklas "a \| b" with its backslash.
# Matters to: run books, decisions and registers that are kept in a repository and published to Jira and Confluence: a product
#   has lost its signs, a step its command or number, and what is done is a line of HTML.
# Source: CommonMark 0.31, 2.4, 2.5, 5.3, 6.2 and 6.7; GitHub Flavored Markdown, 4.10 and 5.3; Atlassian Document Format,
#   "taskItem", "orderedList".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyadf==0.5.2 adflux==0.3.1 marklas==0.8.6 md-adf==0.2.2 md2adf==0.1.0 marklassian==0.3.0 md-to-adf==1.1.0
cd "$work"
seen=$(python3 - <<'PY'
import json
import adflux, marklas, marklassian, md2adf, md_adf, md_to_adf, pyadf

texts = {
    'text': 'It is 5 * 3 * 2 of 2\\_000, &lt;5 %.',
    'break': 'cost 5  \n7 days',
    'steps': '3. stop\n\n   ```sh\n   drain a\n   ```\n4. wait',
    'cells': '| cost | code |\n|---|---|\n| 5<br>7 days | `a \\| b` |',
    'tasks': '- [x] reviewed\n- [ ] released',
}
writers = {
    'pyadf': pyadf.markdown_to_adf,
    'adflux': lambda text: json.loads(adflux.convert(text, src='md', dst='adf')),
    'marklas': marklas.to_adf,
    'md-adf': lambda text: md_adf.markdown_to_adf(text).value,
    'md2adf': md2adf.convert,
    'marklassian': marklassian.markdown_to_adf,
    'md-to-adf': md_to_adf.convert,
}


def shown(node):
    kind, attrs = node['type'], node.get('attrs') or {}
    if kind == 'text':
        return node['text'] + ''.join(f"/{mark['type']}" for mark in node.get('marks', []))
    inner = ''.join(map(shown, node.get('content', [])))
    if kind in ('doc', 'table', 'tableRow', 'bulletList', 'taskList'):
        return inner
    note = attrs.get('state', attrs.get('order', ''))
    return f"{kind}{f' {note}' if note else ''}[{inner}]" if inner or kind == 'hardBreak' else ''


for kind, text in texts.items():
    for name, write in writers.items():
        try:
            print(f'{kind}, {name}:', shown(write(text)))
        except pyadf.PyADFError as error:
            print(f'{kind}, {name}: error')
PY
)
expect 'documents' 'text, pyadf: paragraph[It is 5 * 3 * 2 of 2_000, <5 %.]
text, adflux: paragraph[It is 5 * 3 * 2 of 2_000, <5 %.]
text, marklas: paragraph[It is 5 * 3 * 2 of 2_000, &lt;5 %.]
text, md-adf: paragraph[It is 5 * 3 * 2 of 2_000, &lt;5 %.]
text, md2adf: paragraph[It is 5 * 3 * 2 of 2_000, &lt;5 %.]
text, marklassian: paragraph[It is 5 * 3 * 2 of 2_000, &lt;5 %.]
text, md-to-adf: paragraph[It is 5  3 /em 2 of 2\_000, &lt;5 %.]
break, pyadf: paragraph[cost 5hardBreak[]7 days]
break, adflux: paragraph[cost 5hardBreak[]7 days]
break, marklas: paragraph[cost 5hardBreak[]7 days]
break, md-adf: paragraph[cost 5hardBreak[]7 days]
break, md2adf: paragraph[cost 5hardBreak[]7 days]
break, marklassian: paragraph[cost 5hardBreak[]7 days]
break, md-to-adf: paragraph[cost 5   7 days]
steps, pyadf: orderedList[listItem[paragraph[stop]codeBlock[drain a]]listItem[paragraph[wait]]]
steps, adflux: orderedList 3[listItem[paragraph[stop]codeBlock[drain a]]listItem[paragraph[wait]]]
steps, marklas: orderedList 3[listItem[paragraph[stop]codeBlock[drain a]]listItem[paragraph[wait]]]
steps, md-adf: orderedList 3[listItem[paragraph[stop]codeBlock[drain a]]listItem[paragraph[wait]]]
steps, md2adf: orderedList[listItem[paragraph[stop]codeBlock[drain a
]]listItem[paragraph[wait]]]
steps, marklassian: orderedList 3[listItem[paragraph[stop]codeBlock[drain a]]listItem[paragraph[wait]]]
steps, md-to-adf: orderedList[listItem[paragraph[stop]paragraph[ ``sh  drain a  /code``]]listItem[paragraph[wait]]]
cells, pyadf: error
cells, adflux: tableHeader[paragraph[cost]]tableHeader[paragraph[code]]tableCell[paragraph[5<br>7 days]]tableCell[paragraph[a | b/code]]
cells, marklas: tableHeader[paragraph[cost]]tableHeader[paragraph[code]]tableCell[paragraph[5hardBreak[]7 days]]tableCell[paragraph[a | b/code]]
cells, md-adf: tableHeader[paragraph[cost]]tableHeader[paragraph[code]]tableCell[paragraph[5<br>7 days]]tableCell[paragraph[a \| b/code]]
cells, md2adf: tableHeader[paragraph[cost]]tableHeader[paragraph[code]]tableCell[paragraph[57 days]]tableCell[paragraph[a \| b/code]]
cells, marklassian: tableHeader[paragraph[cost]]tableHeader[paragraph[code]]tableCell[paragraph[57 days]]tableCell[paragraph[a \| b/code]]
cells, md-to-adf: tableHeader[paragraph[cost]]tableHeader[paragraph[code]]tableCell[paragraph[5<br>7 days]]tableCell[paragraph[`a \]]
tasks, pyadf: error
tasks, adflux: listItem[paragraph[<input class="task-list-item-checkbox" checked="checked" disabled="disabled" type="checkbox"> reviewed]]listItem[paragraph[<input class="task-list-item-checkbox" disabled="disabled" type="checkbox"> released]]
tasks, marklas: taskItem DONE[reviewed]taskItem TODO[released]
tasks, md-adf: taskItem DONE[reviewed]taskItem TODO[released]
tasks, md2adf: listItem[paragraph[[x] reviewed]]listItem[paragraph[[ ] released]]
tasks, marklassian: taskItem DONE[reviewed]taskItem TODO[released]
tasks, md-to-adf: taskItem DONE[reviewed]taskItem TODO[released]' "$seen"
