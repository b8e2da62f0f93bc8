#!/usr/bin/env bash
# Of the ids "07", "08", "09", "10" that PyYAML writes, JavaScript and ruamel.yaml read two as the numbers 8 and 9.
#
# Expected: texts of digits are all quoted by a writer, or none; what looks like a number to one version of YAML is
#   quoted for the others' sake.
# Seen: PyYAML 6.0.3 (safe_dump) quotes '07', an octal number of YAML 1.1, and '10', and writes 08 and 09 bare, since
#   they are no octals. js-yaml 5.5.0, yaml 2.9.1 and ruamel.yaml 0.19.1, which follow YAML 1.2, read 8 and 9. So is
#   "0123456789" a number and "012345670" a text.
# Matters to: months, postcodes, article numbers and ids with leading zeros that pass from Python to JavaScript: only
#   those with an 8 or 9 in them are changed, so a test with 01 and 02 shows nothing.
# Source: YAML 1.1 int: `0[0-7_]+`; YAML 1.2.2, 10.3.2: `[-+]? [0-9]+`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at PyYAML==6.0.3 ruamel.yaml==0.19.1
npm_at js-yaml@5.5.0 yaml@2.9.1
seen=$(python3 - "$work/months.yaml" <<'PY'
import ruamel.yaml, sys, yaml

text = yaml.safe_dump(['07', '08', '09', '10', '0123456789'], default_flow_style=True)
open(sys.argv[1], 'w').write(text)
print(text.strip())
print(yaml.safe_load(text))
print(ruamel.yaml.YAML(typ='safe', pure=True).load(text))
PY
)
expect 'written, read by PyYAML and by ruamel.yaml' "['07', 08, 09, '10', 0123456789]
['07', '08', '09', '10', '0123456789']
['07', 8, 9, '10', 123456789]" "$seen"
seen=$(js "$work/months.yaml" <<'JS'
import { readFileSync } from 'node:fs';
import * as jsYaml from 'js-yaml';
import { parse } from 'yaml';

const text = readFileSync(process.argv[2], 'utf8');
console.log(JSON.stringify(jsYaml.load(text)), JSON.stringify(parse(text)));
JS
)
expect 'read by js-yaml and by yaml' '["07",8,9,"10",123456789] ["07",8,9,"10",123456789]' "$seen"
