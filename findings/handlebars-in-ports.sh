#!/usr/bin/env bash
# Handlebars' templates in five engines: in a table pybars3 makes "| C-1 || C-2 |" of two rows, and takes "else" where "else if" holds;
# for a cell without a value pydantic-handlebars shows the whole list, and "" for ../title within "if"; the crate sorts the keys of a table.
#
# Expected: what Handlebars itself makes, or an error.
# Seen: pybars3 0.9.7 drops the line break before a block's end that is the end of the template, ends a comment "{{!-- … --}}" at its
#   first "}}", sets the second line of an indented partial at the margin, makes rows of the letters of a text, and takes {} for false.
#   pydantic-handlebars 0.2.1 shows what stands around a null in a list, counts "if" and "unless" as a level of ../, ignores
#   includeZero, and leaves the line of each tag blank, so that a Markdown table ends. The crate handlebars 6.4.4 has the keys of a
#   table in the order of serde_json, which sorts them, takes {} for false and 0 for nothing in "with", and has no {{#rows}}. Of 1.0 the
#   crate, pybars3 and pydantic-handlebars make "1.0".
#   dotpromptz-handlebars 0.2.0, of Google's dotprompt, agrees with Handlebars 4.7.10 but for 0.00001, which it shows as 1e-05.
# Matters to: reports, mails and prompts made of a register by one template in two languages.
# Source: Handlebars' guide, "Built-in Helpers" (if, with, each), "Partials", "Comments"; pydantic-handlebars' README on ../ and `if`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at handlebars=6.4.4 serde_json=1.0.150 <<'RUST'
fn main() {
    let cases: Vec<Vec<serde_json::Value>> = serde_json::from_reader(std::io::stdin()).unwrap();
    let made: Vec<String> = cases
        .iter()
        .map(|case| {
            let mut engine = handlebars::Handlebars::new();
            engine.register_partial("part", case.get(2).map_or("", |part| part.as_str().unwrap())).unwrap();
            engine.render_template(case[0].as_str().unwrap(), &case[1]).unwrap_or("ERROR".to_string())
        })
        .collect();
    println!("{}", serde_json::json!({ "handlebars (crate)": made }));
}
RUST
pip_at pybars3==0.9.7 pydantic-handlebars==0.2.1 dotpromptz-handlebars==0.2.0
npm_at handlebars@4.7.10
cd "$work"
cat >cases.json <<'JSON'
[["| id |\n|---|\n{{#each rows}}\n| {{id}} |\n{{/each}}", {"rows": [{"id": "C-1"}, {"id": "C-2"}]}],
 ["|{{#each row}} {{this}} |{{/each}}", {"row": ["C-1", null, "open"]}],
 ["{{#if late}}late{{else if open}}open{{else}}done{{/if}}", {"open": true}],
 ["{{#each rows}}{{#if late}}{{id}} of {{../title}}{{/if}}{{/each}}", {"title": "costs", "rows": [{"id": "C-1", "late": true}]}],
 ["{{#if cost includeZero=true}}cost {{cost}}{{else}}no cost{{/if}}", {"cost": 0}],
 ["{{#with cost}}cost {{this}}{{else}}no cost{{/with}}", {"cost": 0}],
 ["{{#if tags}}tagged{{else}}not tagged{{/if}}", {"tags": {}}],
 ["{{#each days}}{{@key}} {{this}}; {{/each}}", {"days": {"open": 5, "late": 7, "done": 3}}],
 ["{{#rows}}{{id}} {{/rows}}", {"rows": [{"id": "C-1"}, {"id": "C-2"}]}],
 ["{{#each tags}}[{{this}}]{{/each}}", {"tags": "db"}],
 ["{{share}} {{small}}", {"share": 1.0, "small": 0.00001}],
 ["{{!-- {{id}} is wrong --}}{{id}}", {"id": "C-1"}],
 ["1. Stop it.\n   {{> part}}\n2. Go on.", {"command": "drain a"}, "```\n{{{command}}}\n```\n"]]
JSON
cat >render.py <<'PY'
import json
import pybars
from handlebarrz import Template
from pydantic_handlebars import render


def pybars3(template, data, part):
    compiler = pybars.Compiler()
    return str(compiler.compile(template)(data, partials={'part': compiler.compile(part)}))


def dotpromptz(template, data, part):
    engine = Template()
    engine.register_partial('part', part)
    engine.register_template('whole', template)
    return engine.render('whole', data)


def pydantic(template, data, part):
    return None if part else render(template, data)


def text(way, template, data, part=''):
    try:
        return way(template, data, part)
    except Exception:
        return 'ERROR'


made = {'pybars3': pybars3, 'pydantic-handlebars': pydantic, 'dotpromptz-handlebars': dotpromptz}
for name, way in made.items():
    made[name] = [text(way, *case) for case in json.load(open('cases.json'))]
print(json.dumps(made))
PY
cat >js/render.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const cases = JSON.parse(readFileSync('../cases.json', 'utf8'));
const made = cases.map(([template, data, part]) => Handlebars.compile(template)(data, { partials: { part: part ?? '' } }));
console.log(JSON.stringify({ Handlebars: made }));
JS
(cd js && node render.mjs) >made.js
python3 render.py >made.py
rust/run <cases.json >made.rs
seen=$(
    python3 - <<'PY'
import json
engines = {}
for kind in ('js', 'py', 'rs'):
    engines |= json.load(open('made.' + kind))
for number, (template, *_) in enumerate(json.load(open('cases.json'))):
    same = {}
    for name, made in engines.items():
        if made[number] is not None:
            same.setdefault(made[number].strip() or 'NOTHING', []).append(name)
    for text, names in same.items():
        print(template.replace('\n', '\\n'), '=>', text.replace('\n', '\\n'), f"[{', '.join(names)}]")
PY
)
expect 'texts' '| id |\n|---|\n{{#each rows}}\n| {{id}} |\n{{/each}} => | id |\n|---|\n| C-1 |\n| C-2 | [Handlebars, dotpromptz-handlebars, handlebars (crate)]
| id |\n|---|\n{{#each rows}}\n| {{id}} |\n{{/each}} => | id |\n|---|\n| C-1 || C-2 | [pybars3]
| id |\n|---|\n{{#each rows}}\n| {{id}} |\n{{/each}} => | id |\n|---|\n\n| C-1 |\n\n| C-2 | [pydantic-handlebars]
|{{#each row}} {{this}} |{{/each}} => | C-1 |  | open | [Handlebars, pybars3, dotpromptz-handlebars, handlebars (crate)]
|{{#each row}} {{this}} |{{/each}} => | C-1 | {'\''row'\'': ['\''C-1'\'', None, '\''open'\'']} | open | [pydantic-handlebars]
{{#if late}}late{{else if open}}open{{else}}done{{/if}} => open [Handlebars, pydantic-handlebars, dotpromptz-handlebars, handlebars (crate)]
{{#if late}}late{{else if open}}open{{else}}done{{/if}} => done [pybars3]
{{#each rows}}{{#if late}}{{id}} of {{../title}}{{/if}}{{/each}} => C-1 of costs [Handlebars, pybars3, dotpromptz-handlebars, handlebars (crate)]
{{#each rows}}{{#if late}}{{id}} of {{../title}}{{/if}}{{/each}} => C-1 of [pydantic-handlebars]
{{#if cost includeZero=true}}cost {{cost}}{{else}}no cost{{/if}} => cost 0 [Handlebars, dotpromptz-handlebars, handlebars (crate)]
{{#if cost includeZero=true}}cost {{cost}}{{else}}no cost{{/if}} => ERROR [pybars3]
{{#if cost includeZero=true}}cost {{cost}}{{else}}no cost{{/if}} => no cost [pydantic-handlebars]
{{#with cost}}cost {{this}}{{else}}no cost{{/with}} => cost 0 [Handlebars, pybars3, dotpromptz-handlebars]
{{#with cost}}cost {{this}}{{else}}no cost{{/with}} => no cost [pydantic-handlebars, handlebars (crate)]
{{#if tags}}tagged{{else}}not tagged{{/if}} => tagged [Handlebars, pydantic-handlebars, dotpromptz-handlebars]
{{#if tags}}tagged{{else}}not tagged{{/if}} => not tagged [pybars3, handlebars (crate)]
{{#each days}}{{@key}} {{this}}; {{/each}} => open 5; late 7; done 3; [Handlebars, pybars3, pydantic-handlebars, dotpromptz-handlebars]
{{#each days}}{{@key}} {{this}}; {{/each}} => done 3; late 7; open 5; [handlebars (crate)]
{{#rows}}{{id}} {{/rows}} => C-1 C-2 [Handlebars, pybars3, pydantic-handlebars, dotpromptz-handlebars]
{{#rows}}{{id}} {{/rows}} => ERROR [handlebars (crate)]
{{#each tags}}[{{this}}]{{/each}} => NOTHING [Handlebars, pydantic-handlebars, dotpromptz-handlebars, handlebars (crate)]
{{#each tags}}[{{this}}]{{/each}} => [d][b] [pybars3]
{{share}} {{small}} => 1 0.00001 [Handlebars]
{{share}} {{small}} => 1.0 1e-05 [pybars3, pydantic-handlebars]
{{share}} {{small}} => 1 1e-05 [dotpromptz-handlebars]
{{share}} {{small}} => 1.0 0.00001 [handlebars (crate)]
{{!-- {{id}} is wrong --}}{{id}} => C-1 [Handlebars, pydantic-handlebars, dotpromptz-handlebars, handlebars (crate)]
{{!-- {{id}} is wrong --}}{{id}} => is wrong --}}C-1 [pybars3]
1. Stop it.\n   {{> part}}\n2. Go on. => 1. Stop it.\n   ```\n   drain a\n   ```\n2. Go on. [Handlebars, dotpromptz-handlebars, handlebars (crate)]
1. Stop it.\n   {{> part}}\n2. Go on. => 1. Stop it.\n   ```\ndrain a\n```\n\n2. Go on. [pybars3]' "$seen"
