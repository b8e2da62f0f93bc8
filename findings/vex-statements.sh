#!/usr/bin/env bash
# Statements on vulnerabilities (VEX), read and written anew: lib4vex makes "under investigation" of what is affected, fixed or not affected when
# it writes another format, and "fixed", said of one product, is said of another in CSAF; csaf-vex and csaf-lib drop that a restart is needed,
# whom a remedy is for, and which version has it first.
#
# Expected: OpenVEX' affected, fixed, not_affected and under_investigation are known_affected, fixed, known_not_affected and under_investigation in
#   CSAF, and exploitable, resolved, not_affected and in_triage in CycloneDX; each stays with the products that it names.
# Seen: lib4vex 0.2.3 (with lib4sbom 0.10.4 and csaf-tool 0.3.2) writes what it read in OpenVEX: in CycloneDX affected and fixed are in_triage, in
#   CSAF affected and not_affected are under_investigation, and till's "fixed" is said of shop (its README wants one product a file). Of the
#   statement on shop and till only till is left, impact_statement is dropped, the date of an action is read as the action's text, and a statement
#   without a date of its own is an error (KeyError), though the format lets it have the document's. Of a CSAF document that says affected of 1.9,
#   fixed of 1.10 and not affected of till it gives one status, the last in the file. csaf-vex 0.1.0b5 and csaf-lib 0.1.0b12, from_dict and to_dict,
#   leave out first_fixed and recommended, restart_required, group_ids (so that "1.8 is not mended" is about nothing), entitlements, involvements,
#   acknowledgments, and the dates of flags and threats.
# Matters to: answers to customers and auditors on whether a product is affected.
# Source: OpenVEX 0.2.0; CSAF 2.0, 3.2.3; CSAFGenerator.generate_csaf of csaf-tool; README of csaf-lib, "Serialize back to dictionary".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at lib4vex==0.2.3 lib4sbom==0.10.4 csaf-tool==0.3.2
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/red" csaf-vex==0.1.0b5 csaf-lib==0.1.0b12
cat >"$work/given.py" <<'PY'
import json

day = '2024-01-05T10:30:00Z'
shop, till = {'@id': 'pkg:generic/shop@1.10'}, {'@id': 'pkg:generic/till@2.0'}


def said(number, status, *products, **more):
    return {'vulnerability': {'name': f'CVE-2024-000{number}'}, 'timestamp': day, 'products': list(products), 'status': status, **more}


statements = [
    said(1, 'not_affected', shop, till, justification='vulnerable_code_not_present', impact_statement='The parser is not built in.'),
    said(2, 'affected', shop, action_statement='Do not update before May.', action_statement_timestamp='2024-01-04T09:00:00Z'),
    said(3, 'fixed', till),
    said(4, 'under_investigation', shop),
]
vex = {'@context': 'https://openvex.dev/ns/v0.2.0', '@id': 'https://example.org/vex/1', 'author': 'Ann Lee', 'role': 'Document Creator',
       'timestamp': day, 'version': 1, 'statements': statements}
json.dump(vex, open('vex.json', 'w'))
undated = said(5, 'fixed', shop)
del undated['timestamp']
json.dump({**vex, 'statements': [undated]}, open('undated.json', 'w'))


def version(product, number):
    return {'category': 'product_version', 'name': number, 'product': {'name': f'{product} {number}', 'product_id': f'{product}-{number}'}}


branches = [{'category': 'product_name', 'name': 'shop', 'branches': [version('shop', '1.9'), version('shop', '1.10')]},
            {'category': 'product_name', 'name': 'till', 'branches': [version('till', '2.0')]}]
tracking = {'current_release_date': day, 'initial_release_date': day, 'id': 'AL-1', 'status': 'final', 'version': '1',
            'revision_history': [{'date': day, 'number': '1', 'summary': 'First'}]}
csaf = {
    'document': {'category': 'csaf_vex', 'csaf_version': '2.0', 'title': 'Late parser', 'tracking': tracking,
                 'publisher': {'category': 'vendor', 'name': 'Ann Lee', 'namespace': 'https://example.org'}},
    'product_tree': {'branches': [{'category': 'vendor', 'name': 'Ann Lee', 'branches': branches}],
                     'product_groups': [{'group_id': 'old', 'product_ids': ['shop-1.9'], 'summary': 'Old ones'}]},
    'vulnerabilities': [{
        'cve': 'CVE-2024-0001', 'notes': [{'category': 'description', 'text': 'Reads too far.'}],
        'product_status': {'known_affected': ['shop-1.9'], 'fixed': ['shop-1.10'], 'first_fixed': ['shop-1.10'], 'recommended': ['shop-1.10'],
                           'known_not_affected': ['till-2.0']},
        'flags': [{'label': 'component_not_present', 'product_ids': ['till-2.0'], 'date': day}],
        'threats': [{'category': 'impact', 'details': 'The parser is not built in.', 'product_ids': ['till-2.0'], 'date': day}],
        'remediations': [{'category': 'vendor_fix', 'details': 'Update.', 'product_ids': ['shop-1.9'], 'entitlements': ['With support.'],
                          'restart_required': {'category': 'system', 'details': 'Drain it first.'}},
                         {'category': 'no_fix_planned', 'details': '1.8 is not mended.', 'group_ids': ['old']}],
        'involvements': [{'party': 'vendor', 'status': 'in_progress', 'summary': 'Ben looks at it.'}],
        'acknowledgments': [{'names': ['Cid']}],
    }],
}
json.dump(csaf, open('csaf.json', 'w'))
PY
cat >"$work/lib4vex_read.py" <<'PY'
import json

from lib4vex.generator import VEXGenerator
from lib4vex.parser import VEXParser


def read(path, kind):
    parser = VEXParser(vex_type=kind)
    parser.parse(path)
    return parser.get_vulnerabilities()


def shown(rows):
    return ' / '.join(f"{row['id'][-1]} {row.get('status')} {row.get('product', '')}".strip() for row in rows)


print('OpenVEX:', shown(read('vex.json', 'openvex')))
print('its action:', {key: value for key, value in read('vex.json', 'openvex')[1].items() if key in ('comment', 'action_timestamp')})
for kind in ('cyclonedx', 'csaf'):
    made = VEXGenerator(vex_type=kind, author='Ann Lee')
    made.set_product('shop', '1.10', '')
    made.generate(project_name='shop', vex_data=read('vex.json', 'openvex'), metadata={'title': 'a'}, send_to_output=False)
    document = made.vex.get_document()
    if kind == 'csaf':
        json.dump(document, open('made.json', 'w'))
        rows = [(row['cve'][-1], status, products) for row in document['vulnerabilities'] for status, products in row['product_status'].items()]
        names = {one['product']['product_id']: one['product']['name'] for branch in document['product_tree']['branches'] for product in branch['branches'] for one in product['branches']}
        print('csaf:', ' / '.join(f'{cve} {status} {names[product]}' for cve, status, products in rows for product in products))
    else:
        print('cyclonedx:', ' / '.join(f"{row['id'][-1]} {row['analysis']['state']}" for row in document['vulnerabilities']))
print('of a CSAF document:', shown(read('csaf.json', 'csaf')))
try:
    print('undated:', shown(read('undated.json', 'openvex')))
except KeyError as error:
    print('undated:', repr(error))
PY
cat >"$work/lost.py" <<'PY'
import json

from csaf_lib.models import CSAFVEX as Lib
from csaf_vex.models import CSAFVEX as Vex


def leaves(value, path=''):
    if isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, f'{path}.{key}' if path else key)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one, path)
    else:
        yield path


for name, model in {'csaf-vex': Vex, 'csaf-lib': Lib}.items():
    given = json.load(open('csaf.json'))['vulnerabilities'][0]
    kept = model.from_dict(json.load(open('csaf.json'))).to_dict()['vulnerabilities'][0]
    print(f'{name} drops:', ', '.join(sorted(set(leaves(given)) - set(leaves(kept)))))
PY
seen=$(
    cd "$work"
    python3 given.py
    python3 lib4vex_read.py
    PYTHONPATH=red python3 lost.py
)
expect 'statements read and written' 'OpenVEX: 1 not_affected till / 2 affected shop / 3 fixed till / 4 under_investigation shop
its action: {'\''comment'\'': '\''Do not update before May.'\'', '\''action_timestamp'\'': '\''Do not update before May.'\''}
cyclonedx: 1 not_affected / 2 in_triage / 3 in_triage / 4 in_triage
csaf: 1 under_investigation Ann Lee shop 1.10 / 2 under_investigation Ann Lee shop 1.10 / 3 fixed Ann Lee shop 1.10 / 4 under_investigation Ann Lee shop 1.10
of a CSAF document: 1 known_not_affected
undated: KeyError('\''timestamp'\'')
csaf-vex drops: acknowledgments.names, flags.date, involvements.party, involvements.status, involvements.summary, product_status.first_fixed, product_status.recommended, remediations.entitlements, remediations.group_ids, remediations.restart_required.category, remediations.restart_required.details, threats.date
csaf-lib drops: acknowledgments.names, flags.date, involvements.party, involvements.status, involvements.summary, product_status.first_fixed, product_status.recommended, remediations.entitlements, remediations.group_ids, remediations.restart_required.category, remediations.restart_required.details, threats.date' "$seen"
