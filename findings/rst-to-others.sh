#!/usr/bin/env bash
# reStructuredText made Markdown, Gemtext, Jira's markup or text for a terminal: rst2gfm drops the first line of each command and
# says each note twice, "iv., v." are steps 4 and 22 in rst-compiler, and ":state: open" is "stateopen" or nothing in three.
#
# Expected: the words and figures that docutils shows, in their order and number, where the target has a place for them.
# Seen: rst2gfm 0.1.2 writes "```make stop", so that GitHub takes the command for the name of a language, joins the fields of a
#   document's head and their names, gives a named note the mark [^2] and its text [^n], and begins lists at 1, as rst2jira 0.7.1
#   does; rst2gemtext 0.7.1 gives two notes the number 1, drops the fields, and makes one line of a step and its command; rst2ansi
#   0.1.5 joins fields too. In rst2gfm, rst2gemtext and rst2ansi 10:sup:`6` is 106. A bar in a cell is bare in rst2gfm, rst2jira
#   and rst-compiler 0.5.9.
# Matters to: manuals and run books in Sphinx's markup that go to a wiki, a ticket or a terminal: a command and a state are lost.
# Source: docutils' reStructuredText Markup Specification ("Enumerated Lists", "Field Lists", "Footnotes"); CommonMark 0.31.2, 4.5.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at rst2gfm==0.1.2 rst2gemtext==0.7.1 rst2jira==0.7.1 rst2ansi==0.1.5 docutils==0.19
npm_at rst-compiler@0.5.9
cat >"$work/texts.json" <<'JSON'
{
    "command": "7. Stop it::\n\n     make stop\n     make clean\n\n8. Start it\n",
    "note": ".. note:: Do not restart it.\n",
    "fields": ":state: open\n:owner: Ann\n\nIt is so.\n",
    "notes": "one [#]_ two [#n]_\n\n.. [#] a note\n.. [#n] another\n",
    "roman": "iv. four\nv. five\n",
    "power": "10\\ :sup:`6` users\n",
    "bar": "====  =====\nid    claim\n====  =====\n7     a|b\n====  =====\n"
}
JSON
cat >"$work/run.py" <<'PY'
import json

from docutils.core import publish_string
from rst2ansi import rst2ansi
from rst2confluence import confluence
from rst2gemtext import convert as rst2gemtext
from rst2gfm import convert_rst_to_md


def rst2jira(text):
    return publish_string(text, writer=confluence.Writer(), settings_overrides={'output_encoding': 'unicode'})


programs = {
    'rst2gfm': convert_rst_to_md,
    'rst2gemtext': rst2gemtext,
    'rst2jira': rst2jira,
    'rst2ansi': lambda text: rst2ansi(text.encode()),
}
shown = {
    'command': 'rst2gfm rst2gemtext rst2jira rst2ansi',
    'note': 'rst2gfm',
    'fields': 'rst2gfm rst2gemtext rst2jira rst2ansi',
    'notes': 'rst2gfm rst2gemtext',
    'roman': 'rst2gemtext rst2ansi',
    'power': 'rst2gfm rst2gemtext rst2ansi',
    'bar': 'rst2gfm rst2jira',
}
for name, text in json.load(open('texts.json')).items():
    for program in shown[name].split():
        print(f'{name}, {program}:', ' / '.join(filter(None, programs[program](text).splitlines())))
PY
cd "$work"
seen=$(python3 run.py 2>run.log && js <<'JS'
import { readFileSync } from 'node:fs';
import { RstToMdCompiler } from 'rst-compiler';

const texts = JSON.parse(readFileSync('../texts.json', 'utf8'));
for (const name of ['roman', 'bar'])
  console.log(`${name}, rst-compiler: ${new RstToMdCompiler().compile(texts[name]).body.split('\n').filter(Boolean).join(' / ')}`);
JS
) || cannot "$(tail -n 3 run.log)"
expect 'written' 'command, rst2gfm: 1. Stop it: / ```make stop / make clean / ``` / 1. Start it
command, rst2gemtext: * 7. Stop it: ``` make stop make clean ``` / * 8. Start it
command, rst2jira: # Stop it: / {code} / make stop / make clean / {code} / # Start it
command, rst2ansi:   7. Stop it: /   make stop /   make clean /   8. Start it
note, rst2gfm: > **Note:**  / > Do not restart it.Do not restart it.
fields, rst2gfm: stateopen / ownerAnn / It is so.
fields, rst2gemtext: It is so.
fields, rst2jira: ||state|open| / ||owner|Ann| / It is so.
fields, rst2ansi: stateopen / ownerAnn / It is so.
notes, rst2gfm: one[^1] two[^2] / [^1]: a note / [^n]: another
notes, rst2gemtext: one [1] two [1] / [1] a note / [1] another
roman, rst2gemtext: * iv. four / * v. five
roman, rst2ansi:   4. four /   5. five
power, rst2gfm: 106 users
power, rst2gemtext: 106 users
power, rst2ansi: 106 users
bar, rst2gfm: | id | claim | / | --- | --- | / | 7 | a|b |  / *Table: *
bar, rst2jira: ||id||claim|| / |7|a|b|
roman, rst-compiler: 4. four / 22. five
bar, rst-compiler: | id | claim | / | --- | --- | / | 7 | a|b |' "$seen"
