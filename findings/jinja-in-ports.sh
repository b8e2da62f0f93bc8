#!/usr/bin/env bash
# Jinja's templates in five engines: nunjucks shows no row of {% for r in rows if r.cost > 6 %}, and nothing for 1e3, the last of a
# list and the keys of a table; jinja-js makes "C" of "C" ~ 1, and minijinja for JavaScript 1234 of 1234 rounded to hundreds.
#
# Expected: the text that Jinja2 makes, or an error where an engine does not know what is asked.
# Seen: nunjucks 3.2.4 makes an empty text of what it does not know: `if` in a loop, list[-1], a loop over the keys of a table, 1e3
#   (which it takes for the name e3), group.grouper; the sum of a column is NaN, a number set in a loop is set outside too, an empty list
#   is true, and urlize leaves the bracket out of an address. jinja-js 0.1.8 drops what stands behind "~", has the last row itself for
#   loop.last, so that it is true of each, and finds no number. minijinja 3.1.0 (Python) and minijinja-js 2.11.0 take the template as
#   Jinja2 3.1.6 does; in JavaScript 2.5 is rounded to 3, and nothing is rounded to hundreds. "5 days" as int is 0 in Jinja2, 5 in
#   nunjucks.
# Matters to: notes of releases, run books and messages of alerts that are made of a register by one template in Python and in a page.
# Source: Jinja's "Template Designer Documentation"; nunjucks' page "Templating", "for" and "sum".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jinja2==3.1.6 minijinja==3.1.0
npm_at nunjucks@3.2.4 jinja-js@0.1.8 minijinja-js@2.11.0
cat >"$work/rows.json" <<'JSON'
{"rows": [{"id": "C-1", "state": "open", "cost": 5, "tags": []}, {"id": "C-2", "state": "late", "cost": 7.5, "tags": ["db"]}],
 "list": [3, 1, 2], "budget": 99.95, "table": {"days": 5, "cost": 7}}
JSON
cat >"$work/templates" <<'TEMPLATES'
{% for r in rows if r.cost > 6 %}{{ r.id }} {% endfor %}
{% for k in table %}{{ k }} {% endfor %}
{% for g in rows | groupby("state") %}{{ g.grouper }} {% endfor %}
{% for r in rows %}{{ r.id }}{% if not loop.last %}, {% endif %}{% endfor %}
{% set n = 0 %}{% for r in rows %}{% set n = n + 1 %}{% endfor %}{{ n }}
{% if rows[0].tags %}tagged{% else %}not tagged{% endif %}
{% if budget is number %}a number{% else %}no number{% endif %}
{{ rows | sum(attribute="cost") }}
{{ list[-1] }}
{{ 1e3 }}
{{ "C" ~ 1 }}
{{ -7 % 3 }}
{{ 2.5 | round }}
{{ 1234 | round(-2) }}
{{ "5 days" | int }}
{{ "https://example.org/a_(b) now" | urlize | safe }}
TEMPLATES
cat >"$work/js/render.mjs" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const data = JSON.parse(readFileSync('../rows.json', 'utf8'));
const { Environment } = require('minijinja-js/dist/node');
const mini = new Environment();
const ways = {
  'minijinja-js': (template) => mini.renderStr(template, data),
  nunjucks: (template) => new (require('nunjucks').Environment)(null).renderString(template, data),
  'jinja-js': (template) => require('jinja-js').render(template, data),
};
const made = (way, template) => {
  try {
    return way(template);
  } catch {
    return null;
  }
};
const templates = readFileSync('../templates', 'utf8').trim().split('\n');
console.log(JSON.stringify(templates.map((template) =>
  Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, made(way, template)])))));
JS
cat >"$work/render.py" <<'PY'
import json, subprocess
import jinja2, minijinja

data = json.load(open('rows.json'))
ways = {
    'Jinja2': lambda template: jinja2.Environment(autoescape=True).from_string(template).render(**data),
    'minijinja': lambda template: minijinja.Environment().render_str(template, **data),
}
others = json.loads(subprocess.run(['node', 'render.mjs'], cwd='js', capture_output=True, text=True, check=True).stdout)
for template, of_node in zip(open('templates').read().splitlines(), others):
    same = {}
    for name, way in [*ways.items(), *((name, lambda _, made=made: made) for name, made in of_node.items())]:
        try:
            made = way(template)
        except Exception:
            made = None
        same.setdefault('ERROR' if made is None else made.strip() or 'NOTHING', []).append(name)
    print(template, '=>', '; '.join(f'{made} [{", ".join(names)}]' for made, names in same.items()))
PY
seen=$(cd "$work" && python3 render.py)
expect 'texts' '{% for r in rows if r.cost > 6 %}{{ r.id }} {% endfor %} => C-2 [Jinja2, minijinja, minijinja-js]; NOTHING [nunjucks]; ERROR [jinja-js]
{% for k in table %}{{ k }} {% endfor %} => days cost [Jinja2, minijinja, jinja-js]; cost days [minijinja-js]; NOTHING [nunjucks]
{% for g in rows | groupby("state") %}{{ g.grouper }} {% endfor %} => late open [Jinja2, minijinja, minijinja-js]; NOTHING [nunjucks]; ERROR [jinja-js]
{% for r in rows %}{{ r.id }}{% if not loop.last %}, {% endif %}{% endfor %} => C-1, C-2 [Jinja2, minijinja, minijinja-js, nunjucks]; C-1C-2 [jinja-js]
{% set n = 0 %}{% for r in rows %}{% set n = n + 1 %}{% endfor %}{{ n }} => 0 [Jinja2, minijinja, minijinja-js, jinja-js]; 2 [nunjucks]
{% if rows[0].tags %}tagged{% else %}not tagged{% endif %} => not tagged [Jinja2, minijinja, minijinja-js]; tagged [nunjucks, jinja-js]
{% if budget is number %}a number{% else %}no number{% endif %} => a number [Jinja2, minijinja, minijinja-js, nunjucks]; no number [jinja-js]
{{ rows | sum(attribute="cost") }} => 12.5 [Jinja2, minijinja]; ERROR [minijinja-js, jinja-js]; NaN [nunjucks]
{{ list[-1] }} => 2 [Jinja2, minijinja, minijinja-js]; NOTHING [nunjucks, jinja-js]
{{ 1e3 }} => 1000.0 [Jinja2, minijinja, minijinja-js]; NOTHING [nunjucks]; ERROR [jinja-js]
{{ "C" ~ 1 }} => C1 [Jinja2, minijinja, minijinja-js, nunjucks]; C [jinja-js]
{{ -7 % 3 }} => 2 [Jinja2, minijinja, minijinja-js]; -1 [nunjucks, jinja-js]
{{ 2.5 | round }} => 2.0 [Jinja2, minijinja]; 3.0 [minijinja-js]; 3 [nunjucks]; ERROR [jinja-js]
{{ 1234 | round(-2) }} => 1200 [Jinja2, minijinja, nunjucks]; 1234 [minijinja-js]; ERROR [jinja-js]
{{ "5 days" | int }} => 0 [Jinja2]; ERROR [minijinja, minijinja-js, jinja-js]; 5 [nunjucks]
{{ "https://example.org/a_(b) now" | urlize | safe }} => <a href="https://example.org/a_(b)" rel="noopener">https://example.org/a_(b)</a> now [Jinja2]; ERROR [minijinja, minijinja-js, jinja-js]; <a href="https://example.org/a_(b">https://example.org/a_(b</a> now [nunjucks]' "$seen"
