#!/usr/bin/env bash
# YAML in PHP: of the point {x: 1, y: 2} PHP's extension yaml makes {"x": 1, "1": 2}, of the id 12345678901234567890 9223372036854775807,
# of 1,5 the number 15; Symfony makes the number 1704412800 of 2024-01-05, and writes an empty list so that Python reads {}.
#
# Expected: the key "y", the digits of the id or a text of them, "1,5" and a date as texts or as a date, and a list.
# Seen: yaml 2.2.2 takes the words y and n, bare, for true and false, also as keys, which PHP then makes 1 and 0; a number beyond 64
#   bits is the largest one that fits; a comma within a number is left out, and 10:30 is 630, as in PyYAML 6.0.3. Symfony 5.4.53
#   makes a date a count of seconds, and refuses the key "true". It writes [] as {  }, unless it is told
#   DUMP_EMPTY_ARRAY_AS_SEQUENCE. PyYAML and npm's yaml 2.8.2 (which has floating-point numbers alone) are beside them.
# Matters to: settings, charts and registers in YAML that web applications in PHP read: points, ids, costs, times, dates.
# Source: YAML 1.2.2, 10.3 (core schema: true and false alone, no commas, no times); YAML 1.1's bool type, to which y and n belong.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

php_with php-yaml=2.2.2+2.1.0+2.0.4+1.3.2-6 php-symfony-yaml=5.4.53+dfsg-0+deb12u1
pip_at PyYAML==6.0.3
npm_at yaml@2.8.2
cat >"$work/read.php" <<'PHP'
<?php
require 'Symfony/Component/Yaml/autoload.php';
use Symfony\Component\Yaml\Yaml;
foreach (json_decode(file_get_contents($argv[1])) as $text) {
    foreach (['yaml_parse', [Yaml::class, 'parse']] as $read) {
        try {
            echo json_encode($read($text), JSON_PRESERVE_ZERO_FRACTION | JSON_UNESCAPED_SLASHES), "\t";
        } catch (Exception $error) {
            echo "an error\t";
        }
    }
    echo "\n";
}
file_put_contents($argv[2], Yaml::dump(['late' => [], 'owner' => 'Ann']));
PHP
cat >"$work/texts.json" <<'JSON'
["{x: 1, y: 2}", "n: 5", "id: 12345678901234567890", "cost: 1,5", "cost: 1,234.5", "at: 10:30", "due: 2024-01-05", "id: 5E3",
 "open: no", "true: 5"]
JSON
php -d extension=ctype -d extension=yaml -d display_errors=stderr -d date.timezone=UTC "$work/read.php" "$work/texts.json" \
    "$work/made.yaml" >"$work/php.out" 2>"$work/php.log" || cannot "PHP: $(tail -n 3 "$work/php.log")"
js "$work/texts.json" >"$work/js.out" <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
for (const text of JSON.parse(readFileSync(process.argv[2]))) console.log(JSON.stringify(parse(text)));
JS
seen=$(python3 - "$work" <<'PY'
import json, sys, yaml
folder = sys.argv[1]
texts = json.load(open(folder + '/texts.json'))
for text, php, js in zip(texts, open(folder + '/php.out'), open(folder + '/js.out')):
    extension, symfony, _ = php.split('\t')
    print(f'{text} => yaml {extension}, Symfony {symfony}, PyYAML {json.dumps(yaml.safe_load(text), default=str)}, npm {js.strip()}')
print('Symfony to PyYAML:', yaml.safe_load(open(folder + '/made.yaml')))
PY
)
expect 'read' '{x: 1, y: 2} => yaml {"x":1,"1":2}, Symfony {"x":1,"y":2}, PyYAML {"x": 1, "y": 2}, npm {"x":1,"y":2}
n: 5 => yaml [5], Symfony {"n":5}, PyYAML {"n": 5}, npm {"n":5}
id: 12345678901234567890 => yaml {"id":9223372036854775807}, Symfony {"id":"12345678901234567890"}, PyYAML {"id": 12345678901234567890}, npm {"id":12345678901234567000}
cost: 1,5 => yaml {"cost":15}, Symfony {"cost":"1,5"}, PyYAML {"cost": "1,5"}, npm {"cost":"1,5"}
cost: 1,234.5 => yaml {"cost":1234.5}, Symfony {"cost":"1,234.5"}, PyYAML {"cost": "1,234.5"}, npm {"cost":"1,234.5"}
at: 10:30 => yaml {"at":630}, Symfony {"at":"10:30"}, PyYAML {"at": 630}, npm {"at":"10:30"}
due: 2024-01-05 => yaml {"due":"2024-01-05"}, Symfony {"due":1704412800}, PyYAML {"due": "2024-01-05"}, npm {"due":"2024-01-05"}
id: 5E3 => yaml {"id":"5E3"}, Symfony {"id":5000.0}, PyYAML {"id": "5E3"}, npm {"id":5000}
open: no => yaml {"open":false}, Symfony {"open":"no"}, PyYAML {"open": false}, npm {"open":"no"}
true: 5 => yaml {"1":5}, Symfony an error, PyYAML {"true": 5}, npm {"true":5}
Symfony to PyYAML: {'\''late'\'': {}, '\''owner'\'': '\''Ann'\''}' "$seen"
