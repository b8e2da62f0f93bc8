#!/usr/bin/env bash
# Liquid's templates in five engines: "p<0.05 and n>30" without tags is "p30" in three of them, "5" plus "7" is 57 in liquidpy, 1234
# rounded to hundreds 0 in python-liquid; liquidjs makes 5:30 of half past ten in +05:00, and March 2001 of C-3.
#
# Expected: the text that Liquid itself, in Ruby, makes, or an error.
# Seen: Liquid 5.4.0, liquidjs 10.30.1 and liquidpy 0.10.0 take "<0.05 and n>" for a tag. liquidjs divides 7 by 2 as 3.5, shows a time with
#   its zone in the machine's, has no %V (week), and takes "C-3" for a date. python-liquid 2.3.6 and python-liquid2 0.4.0 make 0 of a number
#   that is rounded to hundreds, and 2 of 2.5. liquidpy, which is Jinja below, joins numbers that are texts, takes 0 for none, finds no
#   list empty, and takes letters for the pairs of a table. python-liquid and liquidpy write None for a missing owner in a list,
#   python-liquid2 and liquidpy read `and` before `or`, Liquid from the right. A text that ends in a comma has a part more in Python.
# Matters to: notes of releases, mails and pages (Jekyll, Eleventy, Power Pages) made of a register: numbers, times and words change.
# Source: Liquid's documentation: round, strip_html, date, divided_by, and "Operators", order of operations.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-liquid=5.4.0-3
pip_at liquidpy==0.10.0
mv "$work/py" "$work/other"
pip_at python-liquid==2.3.6 python-liquid2==0.4.0
npm_at liquidjs@10.30.1
cat >"$work/data.json" <<'JSON'
{"rows": [{"id": "C-1", "cost": 5, "tags": [], "owner": ""}, {"id": "C-2", "cost": 7.5, "tags": ["db"], "owner": null}],
 "zero": 0, "days": {"late": 5}}
JSON
cat >"$work/templates" <<'TEMPLATES'
{{ "5" | plus: "7" }}
{{ 7 | divided_by: 2 }}
{{ 1234 | round: -2 }}
{{ 2.5 | round }}
{{ 0.1 | plus: 0.2 }}
{{ 1e3 }}
{{ "p<0.05 and n>30" | strip_html }}
{{ "2024-01-05T10:30:00+05:00" | date: "%H:%M" }}
{{ "2024-01-05" | date: "week %V" }}
{{ "C-3" | date: "%Y-%m-%d" }}
{{ "a,b," | split: "," | size }}
{{ "a b  c" | split: " " | join: "," }}
{{ rows | map: "owner" | join: "," }}
{% if zero %}given{% else %}none{% endif %}
{% if rows[0].tags == empty %}no tags{% else %}tags{% endif %}
{% if false and false or true %}yes{% else %}no{% endif %}
{% for pair in days %}{{ pair[0] }} {{ pair[1] }}{% endfor %}
{% for letter in "late" %}{{ letter }};{% endfor %}
TEMPLATES
cat >"$work/render.rb" <<'RUBY'
require 'json'
require 'liquid'

data = JSON.parse(File.read('data.json'))
puts(File.read('templates').split("\n").map do |template|
  Liquid::Template.parse(template).render!(data).to_json
rescue StandardError
  '"ERROR"'
end)
RUBY
cat >"$work/js/render.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';

const data = JSON.parse(readFileSync('../data.json', 'utf8'));
for (const template of readFileSync('../templates', 'utf8').trim().split('\n')) {
  let made = 'ERROR';
  try {
    made = new Liquid().parseAndRenderSync(template, data);
  } catch {}
  console.log(JSON.stringify(made));
}
JS
cat >"$work/render.py" <<'PY'
import json, sys

name = sys.argv[1]
if name == 'python-liquid':
    import liquid
    render = lambda template: liquid.Environment().from_string(template).render(**data)
elif name == 'python-liquid2':
    import liquid2
    render = lambda template: liquid2.render(template, **data)
else:
    from liquid import Liquid
    render = lambda template: Liquid(template, from_file=False).render(**data)
data = json.load(open('data.json'))
for template in open('templates').read().splitlines():
    try:
        print(json.dumps(render(template)))
    except Exception:
        print('"ERROR"')
PY
cd "$work"
export TZ=UTC
ruby render.rb >Liquid
(cd js && node render.mjs) >liquidjs
python3 render.py python-liquid >python-liquid
python3 render.py python-liquid2 >python-liquid2
PYTHONPATH=$work/other python3 render.py liquidpy >liquidpy
seen=$(
    python3 - <<'PY'
import json
names = ['Liquid', 'liquidjs', 'python-liquid', 'python-liquid2', 'liquidpy']
for template, *texts in zip(open('templates').read().splitlines(), *(open(name).read().splitlines() for name in names)):
    same = {}
    for name, text in zip(names, texts):
        same.setdefault(json.loads(text) or 'NOTHING', []).append(name)
    print(template, '=>', '; '.join(f'{text} [{", ".join(by)}]' for text, by in same.items()))
PY
)
expect 'texts' '{{ "5" | plus: "7" }} => 12 [Liquid, liquidjs, python-liquid, python-liquid2]; 57 [liquidpy]
{{ 7 | divided_by: 2 }} => 3 [Liquid, python-liquid, python-liquid2, liquidpy]; 3.5 [liquidjs]
{{ 1234 | round: -2 }} => 1200 [Liquid, liquidjs, liquidpy]; 0 [python-liquid, python-liquid2]
{{ 2.5 | round }} => 3 [Liquid, liquidjs]; 2 [python-liquid, python-liquid2]; 2.0 [liquidpy]
{{ 0.1 | plus: 0.2 }} => 0.3 [Liquid, python-liquid, python-liquid2]; 0.30000000000000004 [liquidjs, liquidpy]
{{ 1e3 }} => NOTHING [Liquid, liquidjs, python-liquid]; 1000 [python-liquid2]; 1000.0 [liquidpy]
{{ "p<0.05 and n>30" | strip_html }} => p30 [Liquid, liquidjs, liquidpy]; p<0.05 and n>30 [python-liquid, python-liquid2]
{{ "2024-01-05T10:30:00+05:00" | date: "%H:%M" }} => 10:30 [Liquid, python-liquid, python-liquid2, liquidpy]; 05:30 [liquidjs]
{{ "2024-01-05" | date: "week %V" }} => week 01 [Liquid, python-liquid, python-liquid2, liquidpy]; week %V [liquidjs]
{{ "C-3" | date: "%Y-%m-%d" }} => C-3 [Liquid, python-liquid, python-liquid2]; 2001-03-01 [liquidjs]; ERROR [liquidpy]
{{ "a,b," | split: "," | size }} => 2 [Liquid, liquidjs]; 3 [python-liquid, python-liquid2, liquidpy]
{{ "a b  c" | split: " " | join: "," }} => a,b,c [Liquid, python-liquid]; a,b,,c [liquidjs, python-liquid2, liquidpy]
{{ rows | map: "owner" | join: "," }} => , [Liquid, liquidjs, python-liquid2]; ,None [python-liquid, liquidpy]
{% if zero %}given{% else %}none{% endif %} => given [Liquid, liquidjs, python-liquid, python-liquid2]; none [liquidpy]
{% if rows[0].tags == empty %}no tags{% else %}tags{% endif %} => no tags [Liquid, liquidjs, python-liquid, python-liquid2]; tags [liquidpy]
{% if false and false or true %}yes{% else %}no{% endif %} => no [Liquid, liquidjs, python-liquid]; yes [python-liquid2, liquidpy]
{% for pair in days %}{{ pair[0] }} {{ pair[1] }}{% endfor %} => late 5 [Liquid, liquidjs, python-liquid, python-liquid2]; l a [liquidpy]
{% for letter in "late" %}{{ letter }};{% endfor %} => late; [Liquid, liquidjs, python-liquid]; l;a;t;e; [python-liquid2, liquidpy]' "$seen"
