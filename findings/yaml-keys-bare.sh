#!/usr/bin/env bash
# json-to-pretty-yaml and json2yaml write keys as they are: "# 12" becomes a comment, "1.10" the key 1.1, and "*Note*",
# "[draft]" and "a: b" make the file unreadable.
#
# Expected: what is made YAML can be read, and gives the same keys: they are put in quotes as the values are.
# Seen: json-to-pretty-yaml 1.2.2 and json2yaml 1.1.0 quote every value and no key. Read by js-yaml 5.5.0, {"# 12":…}
#   is gone without an error, {"1.10":…} is 1.1, {"007":…} is 7 and {"":…} null; with "*Note*", "[draft]", "a: b",
#   "@ann", "> 5 %" or "`x`" nothing is read at all. "<5 %" and "C# tools" are right. yaml 2.9.1 quotes what needs it.
# Matters to: claims, versions, headings or people as keys of a table, for people who read the YAML by a program.
# Source: YAML 1.2.2, 5.3 (indicators) and 7.3.3: "plain scalars must not begin with most indicators" nor hold ": ".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-to-pretty-yaml@1.2.2 json2yaml@1.1.0 yaml@2.9.1 js-yaml@5.5.0
seen=$(js <<'JS'
import pretty from 'json-to-pretty-yaml';
import json2yaml from 'json2yaml';
import YAML from 'yaml';
import * as jsYaml from 'js-yaml';
for (const key of ['# 12', '1.10', '007', '', '*Note*', '[draft]', 'a: b', '@ann', '> 5 %', '`x`', '<5 %', 'C# tools']) {
  const read = [pretty, json2yaml, YAML].map(({ stringify }) => {
    try {
      return JSON.stringify(jsYaml.load(stringify({ [key]: 'v', next: 'w' })));
    } catch { return 'not read'; }
  });
  const right = JSON.stringify({ [key]: 'v', next: 'w' });
  console.log(JSON.stringify(key), ...read.map((one) => (one === right ? 'right' : one)));
}
JS
)
expect 'key: json-to-pretty-yaml, json2yaml, yaml' '"# 12" {"next":"w"} {"next":"w"} right
"1.10" {"1.1":"v","next":"w"} {"1.1":"v","next":"w"} right
"007" {"7":"v","next":"w"} {"7":"v","next":"w"} right
"" {"null":"v","next":"w"} {"null":"v","next":"w"} right
"*Note*" not read not read right
"[draft]" not read not read right
"a: b" not read not read right
"@ann" not read not read right
"> 5 %" not read not read right
"`x`" not read not read right
"<5 %" right right right
"C# tools" right right right' "$seen"
