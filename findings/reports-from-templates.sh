#!/usr/bin/env bash
# Markdown reports made from templates by thirteen engines: Eta and Squirrelly join a line that ends in a value with the next, "- C-1- late"; doT
# makes one line of all and nothing of a cost of 0; "## Late" is gone in Mako and Cheetah; tempura takes no `code`, and the "\" from C:\data.
#
# Expected: the text between the values as it stands, and each value.
# Seen: Eta 4.6.0 and Squirrelly 9.1.1 drop the line break behind a value unless "autoTrim" is turned off, doT 1.1.3 all line breaks and
#   indents unless "strip" is; its {{! }}, which writes for pages, makes an empty text of 0. tempura 0.4.1 joins what a blank line parts, and
#   writes "<" as "&lt" without ";", which Markdown shows so; minstache 1.2.0 keeps not the backslash either, and shows what stands for "no
#   rows" once for each row. edge.js 6.5.1 has a "state" of its own: a row's is "[object Object]". In Mako 1.4.3 and Cheetah (ct3 3.4.0)
#   "##" begins a comment; in Mako, Genshi 0.7.12 and wheezy.template 3.2.5 a backslash at a line's end joins it with the next. null is
#   "null" in four and "None" in two. EJS 7.0.2, art-template 4.13.4 and Chameleon 4.6.0 keep the text.
# Matters to: notes of releases, run books, records and tickets written as Markdown from templates made for pages.
# Source: Eta's and Squirrelly's configuration, autoTrim; doT's templateSettings.strip; Mako's "Comments"; the READMEs: render(template, data).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ejs@7.0.2 eta@4.6.0 squirrelly@9.1.1 dot@1.1.3 tempura@0.4.1 minstache@1.2.0 edge.js@6.5.1 art-template@4.13.4
pip_at mako==1.4.3 ct3==3.4.0.post5 genshi==0.7.12 wheezy.template==3.2.5 chameleon==4.6.0
cd "$work"
cat >asked.json <<'JSON'
{"row": {"id": "C-1", "state": "late", "cost": 0, "owner": null, "text": "R&D <5"},
 "templates": ["- {id}\n- {id}\n", "## Late\n\n{id}", "cd C:\\data\\\nls {id}", "run `drain` on {id}", "| {id} | {cost} | {text} |", "[{owner}]", "is {state}"]}
JSON
cat >js/ask.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Edge } from 'edge.js';
import { Eta } from 'eta';
import { compile } from 'tempura';

const require = createRequire(import.meta.url);
const { row, templates } = JSON.parse(readFileSync('../asked.json', 'utf8'));
const engines = {
  EJS: ['<%= _ %>', (text) => require('ejs').render(text, row)],
  Eta: ['<%= it._ %>', (text) => new Eta().renderString(text, row)],
  Squirrelly: ['{{it._}}', (text) => require('squirrelly').render(text, row)],
  doT: ['{{!it._}}', (text) => require('dot').template(text)(row)],
  tempura: ['{{ _ }}', (text) => compile(`{{#expect ${Object.keys(row).join(', ')}}}${text}`)(row)],
  minstache: ['{{_}}', (text) => require('minstache')(text, row)],
  'edge.js': ['{{ _ }}', (text) => Edge.create().renderRaw(text, row)],
  'art-template': ['{{_}}', (text) => require('art-template').render(text, row)],
};
const made = {};
for (const [name, [mark, render]] of Object.entries(engines)) {
  made[name] = [];
  for (const template of templates) {
    let text = 'ERROR';
    try {
      text = await render(template.replace(/\{(\w+)\}/g, (_, field) => mark.replace('_', field)));
    } catch {}
    made[name].push(text);
  }
}
made.minstache.push(require('minstache')('{{^rows}}no rows{{/rows}}', { rows: [{ id: 'C-1' }, { id: 'C-2' }] }));
console.log(JSON.stringify(made));
JS
cat >ask.py <<'PY'
import json, re

asked = json.load(open('asked.json'))
row = asked['row']


def mako(text):
    from mako.template import Template
    return Template(text).render(**row)


def cheetah(text):
    from Cheetah.Template import Template
    return str(Template(text, searchList=[row]))


def genshi(text):
    from genshi.template import NewTextTemplate
    return NewTextTemplate(text).generate(**row).render()


def chameleon(text):
    from chameleon import PageTextTemplate
    return PageTextTemplate(text)(**row)


def wheezy(text):
    from wheezy.template.engine import Engine
    from wheezy.template.ext.core import CoreExtension
    from wheezy.template.loader import DictLoader
    text = f'@require({", ".join(row)})\n' + re.sub(r'\$\{(\w+)\}', r'@\1!s', text)
    return Engine(loader=DictLoader({'a': text}), extensions=[CoreExtension()]).get_template('a').render(row)


made = {}
for name, render in {'Mako': mako, 'Cheetah': cheetah, 'Genshi': genshi, 'wheezy.template': wheezy, 'Chameleon': chameleon}.items():
    made[name] = [render(re.sub(r'\{(\w+)\}', r'${\1}', template)) for template in asked['templates']]
print(json.dumps(made))
PY
(cd js && node ask.mjs) >made
python3 ask.py >>made
seen=$(
    python3 - <<'PY'
import json

made = {}
for line in open('made'):
    made.update(json.loads(line))
for at, template in enumerate(json.load(open('asked.json'))['templates']):
    same = {}
    for name, texts in made.items():
        same.setdefault(texts[at], []).append(name)
    print(json.dumps(template), '=>', '; '.join(f'{json.dumps(text)} {", ".join(by)}' for text, by in same.items()))
print('minstache, two rows =>', made['minstache'][-1])
PY
)
expect 'reports' '"- {id}\n- {id}\n" => "- C-1\n- C-1\n" EJS, minstache, art-template, Mako, Cheetah, Genshi, wheezy.template, Chameleon; "- C-1- C-1" Eta, Squirrelly, doT; "- C-1\n- C-1" tempura, edge.js
"## Late\n\n{id}" => "## Late\n\nC-1" EJS, Eta, Squirrelly, minstache, edge.js, art-template, Genshi, wheezy.template, Chameleon; "## LateC-1" doT, tempura; "\nC-1" Mako, Cheetah
"cd C:\\data\\\nls {id}" => "cd C:\\data\\\nls C-1" EJS, Eta, Squirrelly, edge.js, art-template, Cheetah, Chameleon; "cd C:\\data\\ls C-1" doT; "cd C:datals C-1" tempura; "cd C:data\\nls C-1" minstache; "cd C:\\datals C-1" Mako, Genshi, wheezy.template
"run `drain` on {id}" => "run `drain` on C-1" EJS, Eta, Squirrelly, doT, minstache, edge.js, art-template, Mako, Cheetah, Genshi, wheezy.template, Chameleon; "ERROR" tempura
"| {id} | {cost} | {text} |" => "| C-1 | 0 | R&amp;D &lt;5 |" EJS, Eta, Squirrelly, minstache, edge.js; "| C-1 |  | R&#38;D &#60;5 |" doT; "| C-1 | 0 | R&amp;D &lt5 |" tempura; "| C-1 | 0 | R&#38;D &#60;5 |" art-template; "| C-1 | 0 | R&D <5 |" Mako, Cheetah, Genshi, wheezy.template, Chameleon
"[{owner}]" => "[]" EJS, doT, tempura, art-template, Cheetah, Genshi, Chameleon; "[null]" Eta, Squirrelly, minstache, edge.js; "[None]" Mako, wheezy.template
"is {state}" => "is late" EJS, Eta, Squirrelly, doT, tempura, minstache, art-template, Mako, Cheetah, Genshi, wheezy.template, Chameleon; "is [object Object]" edge.js
minstache, two rows => no rowsno rows' "$seen"
