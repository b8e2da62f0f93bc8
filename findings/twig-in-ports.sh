#!/usr/bin/env bash
# Twig's templates in three engines: twig.js and twing sort 9 behind 10; to twing 0 is in ["C-10"] and 27 days are 0; twig.js makes two
# lines of "C:\\data\\new", takes a row that is not there for defined, leaves out "and", and shows a time in no zone but the machine's.
#
# Expected: the text that Twig itself, in PHP, makes, or an error.
# Seen: twig.js 3.0.0 and twing 7.3.1 sort numbers as words, take "10" for less than "9", round -1234.5 to -1234, and "1,5" is 15. In
#   twig.js what is missing is not null, {} is true, `false|default("none")` is false, a pattern with a backslash meets nothing,
#   "db, web and log" has no "and", a zone given to `date` is left aside, and -5|abs is 5. In twing -1234.5|number_format(2) is NaN,
#   "the API" keeps its capitals, a month after 31 January is 29 February, and `date` knows no "5 January 2024". Twig 3.5.1 makes -1 of
#   -1234.5|number_format(2), and takes, as twig.js does, the date "20240105" for a day of 1970 and "C-3" for today.
# Matters to: pages and mails (Drupal, Craft, Pattern Lab) of a register whose templates are shown by PHP and by JavaScript.
# Source: Twig's documentation: sort, in, default, defined, date, join, number_format, "Operators".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

php_with php-twig=3.5.1-1+deb12u3
npm_at twig@3.0.0 twing@7.3.1
cd "$work"
cat >data.json <<'JSON'
{"numbers": [10, 9, 1, 0], "ids": ["C-10", "C-9"], "tags": ["db", "web", "log"], "rows": [{"id": "C-1", "cost": 5}],
 "years": {"2024": "late", "1986": "open"}, "loss": -1234.5}
JSON
cat >templates <<'TEMPLATES'
{{ numbers|sort|join(",") }}
{{ 0 in ids ? "in" : "out" }}
{{ 0 == "late" ? "same" : "other" }}
{{ "10" > "9" ? "more" : "less" }}
{{ loss|number_format }}
{{ -1234.5|number_format(2) }}
{{ -5|abs }}
{{ "1,5"|number_format(1) }}
{{ "%d"|format("5 days") }}
{{ 0.00001 }}
{{ tags|join(", ", " and ") }}
{{ rows[5] is defined ? "row" : "no row" }}
{% if owner is null %}nobody{% else %}somebody{% endif %}
{{ false|default("none") }}
{% if {} %}tags{% else %}no tags{% endif %}
{{ "C-1" matches "/^C-\\d$/" ? "an id" : "no id" }}
{{ "C:\\data\\new" }}
{{ "the API of C#"|capitalize }}
{% for year in years|keys %}{{ year }} {% endfor %}
{{ "2024-01-05T10:30:00Z"|date("H:i", "Europe/Berlin") }}
{{ "2024-01-31"|date_modify("+1 month")|date("Y-m-d") }}
{{ date("2024-02-01").diff(date("2024-01-05")).days }}
{{ "5 January 2024"|date("Y-m-d") }}
{{ "20240105"|date("Y-m-d") }}
{{ "C-3"|date("Y") }}
TEMPLATES
cat >render.php <<'PHP'
<?php
require 'Twig/autoload.php';
foreach (file('templates', FILE_IGNORE_NEW_LINES) as $template) {
    try {
        $engine = new \Twig\Environment(new \Twig\Loader\ArrayLoader(['page' => $template]));
        echo json_encode(@$engine->render('page', json_decode(file_get_contents('data.json'), true))), "\n";
    } catch (\Twig\Error\Error) {
        echo "\"ERROR\"\n";
    }
}
PHP
cat >js/render.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Twig from 'twig';
import { createArrayLoader, createEnvironment } from 'twing';

const ways = {
  'twig.js': (page, data) => Twig.twig({ data: page, rethrow: true }).render(data),
  twing: (page, data) => createEnvironment(createArrayLoader({ page })).render('page', data),
};
for (const template of readFileSync('../templates', 'utf8').trim().split('\n')) {
  let made = 'ERROR';
  try {
    made = String(await ways[process.argv[2]](template, JSON.parse(readFileSync('../data.json', 'utf8'))));
  } catch {}
  console.log(JSON.stringify(made));
}
JS
export TZ=UTC
php -d extension=ctype -d date.timezone=UTC render.php >Twig
for name in twig.js twing; do (cd js && node render.mjs "$name") >"$name"; done
seen=$(
    python3 - <<'PY'
import datetime, json
names = ['Twig', 'twig.js', 'twing']
for template, *texts in zip(open('templates').read().splitlines(), *(open(name).read().splitlines() for name in names)):
    same = {}
    for name, text in zip(names, texts):
        text = json.loads(text).strip().replace('\n', ' (a new line) ')
        same.setdefault('THIS YEAR' if text == str(datetime.date.today().year) else text or 'NOTHING', []).append(name)
    print(template, '=>', '; '.join(f'{text} [{", ".join(by)}]' for text, by in same.items()))
PY
)
expect 'texts' '{{ numbers|sort|join(",") }} => 0,1,9,10 [Twig]; 0,1,10,9 [twig.js, twing]
{{ 0 in ids ? "in" : "out" }} => out [Twig, twig.js]; in [twing]
{{ 0 == "late" ? "same" : "other" }} => other [Twig, twig.js]; same [twing]
{{ "10" > "9" ? "more" : "less" }} => more [Twig]; less [twig.js, twing]
{{ loss|number_format }} => -1,235 [Twig]; -1,234 [twig.js, twing]
{{ -1234.5|number_format(2) }} => -1 [Twig]; -1,234.50 [twig.js]; NaN [twing]
{{ -5|abs }} => -5 [Twig, twing]; 5 [twig.js]
{{ "1,5"|number_format(1) }} => 1.0 [Twig]; 15.0 [twig.js, twing]
{{ "%d"|format("5 days") }} => 5 [Twig]; 0 [twig.js, twing]
{{ 0.00001 }} => 1.0E-5 [Twig]; 0.00001 [twig.js, twing]
{{ tags|join(", ", " and ") }} => db, web and log [Twig, twing]; db, web, log [twig.js]
{{ rows[5] is defined ? "row" : "no row" }} => no row [Twig, twing]; row [twig.js]
{% if owner is null %}nobody{% else %}somebody{% endif %} => nobody [Twig, twing]; somebody [twig.js]
{{ false|default("none") }} => none [Twig, twing]; false [twig.js]
{% if {} %}tags{% else %}no tags{% endif %} => no tags [Twig, twing]; tags [twig.js]
{{ "C-1" matches "/^C-\\d$/" ? "an id" : "no id" }} => an id [Twig, twing]; no id [twig.js]
{{ "C:\\data\\new" }} => C:\data\new [Twig, twing]; C:\\data\ (a new line) ew [twig.js]
{{ "the API of C#"|capitalize }} => The api of c# [Twig, twig.js]; The API of C# [twing]
{% for year in years|keys %}{{ year }} {% endfor %} => 2024 1986 [Twig]; 1986 2024 [twig.js, twing]
{{ "2024-01-05T10:30:00Z"|date("H:i", "Europe/Berlin") }} => 11:30 [Twig, twing]; 10:30 [twig.js]
{{ "2024-01-31"|date_modify("+1 month")|date("Y-m-d") }} => 2024-03-02 [Twig, twig.js]; 2024-02-29 [twing]
{{ date("2024-02-01").diff(date("2024-01-05")).days }} => 27 [Twig]; NOTHING [twig.js]; 0 [twing]
{{ "5 January 2024"|date("Y-m-d") }} => 2024-01-05 [Twig, twig.js]; ERROR [twing]
{{ "20240105"|date("Y-m-d") }} => 1970-08-23 [Twig, twig.js]; 2024-01-05 [twing]
{{ "C-3"|date("Y") }} => THIS YEAR [Twig, twig.js]; ERROR [twing]' "$seen"
