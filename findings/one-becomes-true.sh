#!/usr/bin/env bash
# jsondiff, dictdiffer, patchdiff, json-merge-patch and keepdelta see no change where 0 becomes false and 1 true; deepdiff,
# its changes kept as flat rows, writes the text "unknown___" for a 5 that became "5".
#
# Expected: the changes between two documents, applied to the first, give the second; undone, they give the first.
# Seen: JSON tells 0 from false and 1 from true, Python's == does not: five libraries for JSON compare so, and the patch
#   is empty (jsondiff 2.2.1, dictdiffer 0.10.0, patchdiff 1.0.0, json-merge-patch 0.3.0, keepdelta 0.2.0); jsonpatch
#   1.48 sees it. deepdiff 9.1.0 leaves the value out where the old one can be cast to the new type, and the way through
#   to_flat_dicts() and back puts "unknown___" there, unless the delta is bidirectional. dictdiffer, undoing the removal
#   of three items, puts the last two back in another order. keepdelta loses a null that was added, and [] that became {}.
# Matters to: change logs and undo of registers whose flags were 0 and 1 once and are true and false now.
# Source: JSON Patch (RFC 6902), 4.6, on equality; the READMEs and documentation: diff and patch, "Delta To Flat Dicts".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsondiff==2.2.1 dictdiffer==0.10.0 patchdiff==1.0.0 json-merge-patch==0.3.0 keepdelta==0.2.0 jsonpatch==1.48 deepdiff==9.1.0
seen=$(python3 - <<'PY'
import copy, json
import dictdiffer, json_merge_patch, jsondiff, jsonpatch, keepdelta, patchdiff
from deepdiff import DeepDiff, Delta

ways = {
    'jsondiff': lambda a, b: jsondiff.patch(a, jsondiff.diff(a, b)),
    'dictdiffer': lambda a, b: dictdiffer.patch(list(dictdiffer.diff(a, b)), a),
    'patchdiff': lambda a, b: patchdiff.apply(a, patchdiff.diff(a, b)[0]),
    'json-merge-patch': lambda a, b: json_merge_patch.merge(a, json_merge_patch.create_patch(a, b)),
    'keepdelta': lambda a, b: keepdelta.apply(a, keepdelta.create(a, b)),
    'jsonpatch': lambda a, b: jsonpatch.make_patch(a, b).apply(a),
    'deepdiff': lambda a, b: a + Delta(DeepDiff(a, b)),
    'deepdiff, flat': lambda a, b: a + Delta(flat_dict_list=Delta(DeepDiff(a, b)).to_flat_dicts()),
}
for name, way in ways.items():
    seen = [json.dumps(way(*copy.deepcopy(pair))) for pair in (({'done': 0}, {'done': False}), ({'done': 1}, {'done': True}), ({'cost': 5}, {'cost': '5'}))]
    print(name, '=>', *seen)
before, after = {'a': [1, 2, 3, 4, 5]}, {'a': [1, 5]}
print('dictdiffer, undone', dictdiffer.revert(list(dictdiffer.diff(before, after)), copy.deepcopy(after)))
for before, after in (({'due': {}}, {'due': {'on': None}}), ({'tags': []}, {'tags': {}})):
    print('keepdelta', json.dumps(before), 'to', json.dumps(after), '=>', json.dumps(ways['keepdelta'](before, after)))
PY
)
expect 'changes applied' 'jsondiff => {"done": 0} {"done": 1} {"cost": "5"}
dictdiffer => {"done": 0} {"done": 1} {"cost": "5"}
patchdiff => {"done": 0} {"done": 1} {"cost": "5"}
json-merge-patch => {"done": 0} {"done": 1} {"cost": "5"}
keepdelta => {"done": 0} {"done": 1} {"cost": "5"}
jsonpatch => {"done": false} {"done": true} {"cost": "5"}
deepdiff => {"done": false} {"done": true} {"cost": "5"}
deepdiff, flat => {"done": "unknown___"} {"done": "unknown___"} {"cost": "unknown___"}
dictdiffer, undone {'\''a'\'': [1, 2, 3, 5, 4]}
keepdelta {"due": {}} to {"due": {"on": null}} => {"due": {}}
keepdelta {"tags": []} to {"tags": {}} => {"tags": []}' "$seen"
