#!/usr/bin/env bash
# Rules of a catalogue (OSCAL) kept as Markdown with compliance-trestle: of an item in two lines, or two paragraphs, the first is gone, and the
# second is said of the whole rule; points of a list within an item are items beside it, and what an assessment looks at has lost its parts.
#
# Expected: `trestle author catalog-generate` and `catalog-assemble`, with nothing edited between, give the same rules.
# Seen: compliance-trestle 5.2.0, without a message: item a of "Keys last / 7 days." is not in the catalogue that it makes, and the statement is "It
#   is so: 7 days."; with two paragraphs alike. The points "drain" and "restore" of item a become items a.a and a.b beside a and b. The parts of an
#   assessment-objective become text of it, "- \[AC-6a.\] Keys are new.", and its id and name are others. Items of one line come back the same.
# Matters to: rules and controls that a team keeps in a repository as Markdown.
# Source: compliance-trestle's documentation, "trestle author catalog-generate and catalog-assemble"; OSCAL 1.1.2, "part".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at compliance-trestle==5.2.0
mkdir -p "$work/space"
cat >"$work/space/given.py" <<'PY'
import json, os

texts = {
    'one': 'Keys last 7 days.',
    'less': 'At most <5 % are late, >3 % are not.',
    'two': 'Keys last 7 days.\n\nTokens last an hour.',
    'list': 'Run:\n\n- drain\n- restore',
    'lines': 'Keys last\n7 days.',
}


def item(rule, letter, prose):
    return {'id': f'{rule}_smt.{letter}', 'name': 'item', 'props': [{'name': 'label', 'value': f'{letter}.'}], 'prose': prose}


controls = [
    {'id': f'ac-{number}', 'class': 'own', 'title': name, 'parts': [{
        'id': f'ac-{number}_smt', 'name': 'statement', 'prose': 'It is so:',
        'parts': [item(f'ac-{number}', 'a', text), item(f'ac-{number}', 'b', 'They are logged.')],
    }]} for number, (name, text) in enumerate(texts.items(), 1)
]
controls.append({'id': 'ac-6', 'class': 'own', 'title': 'looked at', 'parts': [
    {'id': 'ac-6_smt', 'name': 'statement', 'prose': 'It is so.'},
    {'id': 'ac-6_obj', 'name': 'assessment-objective', 'prose': 'Is it so?', 'parts': [
        {'id': 'ac-6_obj.a', 'name': 'assessment-objective', 'props': [{'name': 'label', 'value': 'AC-6a.'}], 'prose': 'Keys are new.'}]},
]})
metadata = {'title': 'Own rules', 'last-modified': '2024-01-05T10:30:00.000+00:00', 'version': '1.10', 'oscal-version': '1.1.2'}
catalog = {'uuid': 'b6a7b4a2-8f4f-4f2b-9c26-6b0c4b2f7d11', 'metadata': metadata, 'groups': [{'id': 'ac', 'title': 'Access', 'controls': controls}]}
os.makedirs('catalogs/own')
json.dump({'catalog': catalog}, open('catalogs/own/catalog.json', 'w'))
PY
cat >"$work/space/shown.py" <<'PY'
import json


def shown(part):
    inner = [shown(one) for one in part.get('parts', [])]
    return f"{part['id'].split('_')[-1]} {part.get('prose', '')!r}{' ' + str(inner) if inner else ''}"


given, back = (json.load(open(f'catalogs/{name}/catalog.json'))['catalog']['groups'][0]['controls'] for name in ('own', 'back'))
for one, other in zip(given, back):
    same = json.dumps(one['parts'], sort_keys=True) == json.dumps(other['parts'], sort_keys=True)
    print(f"{one['title']}:", 'the same' if same else ', '.join(map(shown, other['parts'])))
PY
seen=$(
    cd "$work/space"
    trestle() { python3 ../py/bin/trestle "$@" >../said.log 2>&1; }
    trestle init
    python3 given.py
    trestle author catalog-generate -n own -o pages
    trestle author catalog-assemble -n own -m pages -o back
    python3 shown.py
)
expect 'rules back from Markdown' 'one: the same
less: the same
two: smt '\''It is so:\n\nTokens last an hour.'\'' ["smt.b '\''They are logged.'\''"]
list: smt '\''It is so:'\'' ["smt.a '\''Run:'\''", "smt.a.a '\''drain'\''", "smt.a.b '\''restore'\''", "smt.b '\''They are logged.'\''"]
lines: smt '\''It is so:\n\n7 days.'\'' ["smt.b '\''They are logged.'\''"]
looked at: smt '\''It is so.'\'', objective '\''Is it so?\n\n- \\[AC-6a.\\] Keys are new.'\''' "$seen"
