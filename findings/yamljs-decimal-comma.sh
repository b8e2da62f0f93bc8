#!/usr/bin/env bash
# yamljs reads "cost: 1,5" as 15, and "ids: 1,2,3" as 12.
#
# Expected: a number in YAML has no commas: js-yaml, yaml, PyYAML and ruamel.yaml give the text "1,5".
# Seen: yamljs 0.3.0, "Standalone JavaScript YAML 1.2 Parser", takes one comma for a sign of thousands wherever it
#   stands: 1,5 is 15, -1,5 is -15, 10,20 is 1020, and of 1,2,3 the second comma ends it: 12. "12,5 %" and quoted ones
#   are texts. js-yaml 5.5.0 and yaml 2.9.1 write such texts without quotes. "a: 2024-01-05" is a date, "a: b: c" no
#   error.
# Matters to: settings and figures from most of Europe in programs that read by it: 1,5 days become 15.
# Source: yamljs' lib/Inline.js, `parseFloat(scalar.replace(',', ''))`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at yamljs@0.3.0 js-yaml@5.5.0 yaml@2.9.1
seen=$(js <<'JS'
import yamljs from 'yamljs';
import * as jsYaml from 'js-yaml';
import YAML from 'yaml';

const texts = ['1,5', '-1,5', '10,20', '1,2,3', '12,5 %'];
for (const written of [jsYaml.dump(texts, { flowLevel: -1 }), YAML.stringify(texts)]) {
  console.log(written.trim().replace(/\n/g, ' '), JSON.stringify(yamljs.parse(written)));
}
JS
)
expect 'written, and read by yamljs' '- 1,5 - -1,5 - 10,20 - 1,2,3 - 12,5 % [15,-15,1020,12,"12,5 %"]
- 1,5 - -1,5 - 10,20 - 1,2,3 - 12,5 % [15,-15,1020,12,"12,5 %"]' "$seen"
