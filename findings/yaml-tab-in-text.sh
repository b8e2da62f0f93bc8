#!/usr/bin/env bash
# A text with a tab in it, written by the npm package yaml, is not read by PyYAML and ruamel.yaml.
#
# Expected: a writer quotes what readers stumble over, as it does for "a: b" and "a #b"; a reader of YAML takes a tab
#   between two words.
# Seen: yaml 2.9.1 writes `note: claimed<TAB>observed` without quotes, which YAML allows and js-yaml 5.5.0 reads.
#   PyYAML 6.0.3 and ruamel.yaml 0.19.1 give an error for the whole document: "found character '\t' that cannot start
#   any token". js-yaml itself writes "claimed\tobserved" in quotes.
# Matters to: texts pasted from sheets and terminals that a web program saves and a Python script reads: the file
#   opens on one side only.
# Source: YAML 1.2.2, 7.3.3 (plain style) and 6.2 (s-white is space or tab).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at js-yaml@5.5.0 yaml@2.9.1
pip_at PyYAML==6.0.3 ruamel.yaml==0.19.1
seen=$(js "$work" <<'JS'
import { writeFileSync } from 'node:fs';
import * as jsYaml from 'js-yaml';
import YAML from 'yaml';

const note = { note: 'claimed\tobserved' };
writeFileSync(`${process.argv[2]}/yaml`, YAML.stringify(note));
writeFileSync(`${process.argv[2]}/js-yaml`, jsYaml.dump(note));
console.log('read by js-yaml:', JSON.stringify(jsYaml.load(YAML.stringify(note))));
JS
)
expect 'what yaml wrote' 'read by js-yaml: {"note":"claimed\tobserved"}' "$seen"
expect 'written by yaml' 'note: claimed^Iobserved$' "$(cat -A "$work/yaml")"
expect 'written by js-yaml' 'note: "claimed\tobserved"$' "$(cat -A "$work/js-yaml")"
seen=$(cd "$work" && python3 - <<'PY'
import ruamel.yaml, yaml

for name in ('yaml', 'js-yaml'):
    for reader in (yaml.safe_load, ruamel.yaml.YAML(typ='safe', pure=True).load):
        try:
            print(name, reader(open(name)))
        except Exception as error:
            print(name, str(error).split('\n')[1])
PY
)
expect 'read by PyYAML and ruamel.yaml' "yaml found character '\t' that cannot start any token
yaml found character '\t' that cannot start any token
js-yaml {'note': 'claimed\tobserved'}
js-yaml {'note': 'claimed\tobserved'}" "$seen"
