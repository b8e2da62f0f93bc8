#!/usr/bin/env bash
# Licences in lists of components (SBOM): of two licences sbom2doc and sbomaudit know the last, so that a denied GPL passes when MIT follows it,
# and sbom2csv the first; "MIT AND GPL-3.0-only" passes, too; sbomconvert, to SPDX and back, leaves no licence of both.
#
# Expected: a component of which CycloneDX lists GPL-2.0-only and MIT, or has the expression "MIT AND GPL-3.0-only", is under both.
# Seen: sbom2doc 0.6.2 and sbomaudit 0.4.4 (lib4sbom 0.10.4) show MIT for "GPL-2.0-only, MIT"; with GPL-2.0-only and GPL-3.0-only denied sbomaudit
#   marks "Denied License check" as met for it and for the expression. sbomconvert 0.1.0 writes both into SPDX, but reads none of them from there; a
#   licence by name, "Our own", is NOASSERTION, and the supplier "Lee, Ann & Co" comes back as "Lee Ann  Co", in a CPE, too, that no one gave.
#   sbom2csv 1.0.2 has GPL-2.0-only for the first, nothing for an expression and a name, and no component within another. mdbom 0.3.0 ends with an
#   error at an expression.
# Matters to: what may be shipped, and lists of licences for customers.
# Source: CycloneDX 1.5, "licenses"; README of sbomaudit, "Allow and Deny list file formats"; cyclonedx_parser.py of lib4sbom; generator.py of
#   sbom2csv.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at sbom2doc==0.6.2 sbomaudit==0.4.4 sbomconvert==0.1.0 lib4sbom==0.10.4 sbom2csv==1.0.2 mdbom==0.3.0
cat >"$work/given.py" <<'PY'
import json


def component(name, licences, **more):
    return {'type': 'library', 'name': name, 'version': '1.10', 'bom-ref': name, 'purl': f'pkg:pypi/{name}@1.10', 'licenses': licences, **more}


def ids(*names):
    return [{'license': {'id': name}} for name in names]


components = [
    component('two', ids('GPL-2.0-only', 'MIT'), supplier={'name': 'Lee, Ann & Co'}),
    component('both', [{'expression': 'MIT AND GPL-3.0-only'}]),
    component('own', [{'license': {'name': 'Our own'}}]),
    component('outer', ids('BSD-3-Clause'), components=[component('inner', ids('GPL-3.0-only'))]),
]
root = {'type': 'application', 'name': 'shop', 'version': '1.10', 'bom-ref': 'shop'}
bom = {'bomFormat': 'CycloneDX', 'specVersion': '1.5', 'serialNumber': 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79', 'version': 1,
       'metadata': {'timestamp': '2024-01-05T10:30:00Z', 'component': root}, 'components': components,
       'dependencies': [{'ref': 'shop', 'dependsOn': ['two', 'both', 'own', 'outer']}, {'ref': 'outer', 'dependsOn': ['inner']}]}
json.dump(bom, open('bom.json', 'w'))
open('denied.txt', 'w').write('[license]\nGPL-2.0-only\nGPL-3.0-only\n[package]\n')
PY
cat >"$work/back.py" <<'PY'
import json

for name in ('made.spdx.json', 'back.json'):
    made = json.load(open(name))
    if 'packages' in made:
        print('sbomconvert, SPDX:', ' / '.join(f"{one['name']} {one['licenseDeclared']}" for one in made['packages']))
    else:
        print('sbomconvert, back:', ' / '.join(f"{one['name']} {[two.get('license', two).get('id') for two in one.get('licenses', [])]}" for one in made['components']))
        print('supplier:', made['components'][0]['supplier'], made['components'][0].get('cpe'))
PY
seen=$(
    cd "$work"
    python3 given.py
    printf 'sbom2doc: %s\n' "$(python3 -m sbom2doc.cli -i bom.json -f markdown | grep ' | LIBRARY | ' | awk -F ' \\| ' '{ print $1, $7 }' | paste -sd/ | sed 's|/| / |g')"
    printf 'sbomaudit: %s\n' "$(python3 -m sbomaudit.cli -i bom.json --offline --deny denied.txt --verbose 2>&1 | grep 'Denied License check' | sed 's/Denied License check for package //' | paste -sd/ | sed 's|/| / |g')"
    python3 -m sbomconvert.cli -i bom.json --sbom spdx --format json -o made.spdx.json
    python3 -m sbomconvert.cli -i made.spdx.json --sbom cyclonedx --format json -o back.json
    python3 back.py
    python3 -c 'from sbom2csv.generator import main; main()' -i bom.json -o made.csv -f csv >/dev/null
    printf 'sbom2csv: %s\n' "$(tail -n +2 made.csv | tr -d '\r' | cut -d, -f1,5 | tr ',' ' ' | paste -sd/ | sed 's|/| / |g')"
    printf 'mdbom: %s\n' "$(python3 -c 'from mdbom.mdbom import cli; cli()' generate --input bom.json --output made.md 2>&1 | tail -n 1)"
)
expect 'licences of five components' 'sbom2doc: two MIT / both MIT AND GPL-3.0-only / own UNKNOWN / outer BSD-3-Clause / inner GPL-3.0-only
sbomaudit: [x] two / [x] both / [x] own / [x] outer / [ ] inner: GPL-3.0-only not allowed
sbomconvert, SPDX: two GPL-2.0-only AND MIT  / both MIT AND GPL-3.0-only / own NOASSERTION / outer BSD-3-Clause / inner GPL-3.0-only
sbomconvert, back: two [] / both [] / own [] / outer ['\''BSD-3-Clause'\''] / inner ['\''GPL-3.0-only'\'']
supplier: {'\''name'\'': '\''Lee Ann  Co'\''} cpe:/a:Lee_Ann__Co:two:1.10
sbom2csv: two GPL-2.0-only / both  / own  / outer BSD-3-Clause
mdbom: KeyError: '\''license'\''' "$seen"
