#!/usr/bin/env bash
# In an index that lunr.py made lunr.js finds neither "days" nor "key" nor "delay", and neither of them finds what has a sign
# within and a sign at its end: the 99.95 of "fell to 99.95." or the v1.10 of "(v1.10)".
#
# Expected: what lunr.js finds in an index of its own; lunr.py's README says that lunr.js can read its indices.
# Seen: lunr.py 0.8.0 stems days to "dai" and try to "try", lunr.js 2.3.9 asks for "day" and "tri". Of "99.95." lunr.py takes
#   the full stop off only if there are letters and digits alone before it; "done." is "done", but "99.95.", "v1.10)" and
#   "O'Neil," stay as they are, so that only the word with its sign is found.
# Matters to: pages of MkDocs and others whose search index is made beforehand in Python and searched in the browser.
# Source: lunr.py's README, "Interoperability with Lunr.js", and its stemmer's comment on "lay" and "try".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at lunr==0.8.0
npm_at lunr@2.3.9
cat >"$work/js/rows.json" <<'JSON'
[
  { "id": "1", "text": "It took 5 days; the key is in a safe." },
  { "id": "2", "text": "We try to keep the delay short." },
  { "id": "3", "text": "Availability fell to 99.95." },
  { "id": "4", "text": "The new release (v1.10) is done." },
  { "id": "5", "text": "Ask Ann O'Neil, who owns 12,345 rows" }
]
JSON
printf '%s' '["days", "key", "try", "delay", "99.95", "v1.10", "done", "O'\''Neil", "12,345", "release"]' >"$work/js/asked.json"
(
    cd "$work/js"
    python3 - <<'PY'
import json

from lunr import lunr

index = lunr(ref='id', fields=('text',), documents=json.load(open('rows.json')))
json.dump(index.serialize(), open('index.json', 'w'))
json.dump([[row['ref'] for row in index.search(word)] for word in json.load(open('asked.json'))], open('found.json', 'w'))
PY
)
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import lunr from 'lunr';

const [rows, asked, made, found] = ['rows', 'asked', 'index', 'found'].map((name) => JSON.parse(readFileSync(`${name}.json`)));
const own = lunr(function () {
  this.field('text');
  for (const row of rows) this.add(row);
});
const read = lunr.Index.load(made);
const ids = (index, word) => index.search(word).map((row) => row.ref).join() || 'none';
asked.forEach((word, at) => console.log(
  `${word}: lunr.js ${ids(own, word)}, lunr.py's index in lunr.js ${ids(read, word)}, lunr.py ${found[at].join() || 'none'}`));
JS
)
expect 'found' 'days: lunr.js 1, lunr.py'\''s index in lunr.js none, lunr.py 1
key: lunr.js 1, lunr.py'\''s index in lunr.js none, lunr.py 1
try: lunr.js 2, lunr.py'\''s index in lunr.js none, lunr.py 2
delay: lunr.js 2, lunr.py'\''s index in lunr.js none, lunr.py 2
99.95: lunr.js 3, lunr.py'\''s index in lunr.js none, lunr.py none
v1.10: lunr.js 4, lunr.py'\''s index in lunr.js none, lunr.py none
done: lunr.js 4, lunr.py'\''s index in lunr.js 4, lunr.py 4
O'\''Neil: lunr.js 5, lunr.py'\''s index in lunr.js none, lunr.py none
12,345: lunr.js 5, lunr.py'\''s index in lunr.js 5, lunr.py 5
release: lunr.js 4, lunr.py'\''s index in lunr.js 4, lunr.py 4' "$seen"
