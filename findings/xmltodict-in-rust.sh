#!/usr/bin/env bash
# Two faster kinds of xmltodict: of "p95 &lt;5 ms &amp; late" quick-xmltodict gives "late", of "5<!-- not --> days" "days"; xmltodict-rs gives
# "5days", and "not<5days" of a text with CDATA in it.
#
# Expected: the same dictionary as xmltodict 1.0.4 and 0.13.0 give, as both say in their READMEs; rapidxmltodict 0.1.0 gives it.
# Seen: quick-xmltodict 0.2.1 keeps what stands behind the last reference, comment, CDATA or element of a text, and drops what stands before; its
#   keys come in another order from run to run. xmltodict-rs 0.13.10 takes the blanks off each part of a text before it joins them. Beside them
#   xmljson 0.2.1 (Parker, BadgerFish) reads 007 as 7, and of "is <b>not</b> done" only "not", or "is" and "not".
# Matters to: issues and test reports exported as XML and read by Python: half of a sentence is gone wherever a "<", "&" or dash was written as a
#   reference.
# Source: the READMEs of quick-xmltodict and xmltodict-rs ("drop-in replacement"), XML 1.0, 2.4.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at xmltodict==1.0.4 quick-xmltodict==0.2.1 xmltodict-rs==0.13.10 rapidxmltodict==0.1.0 xmljson==0.2.1
seen=$(python3 - <<'PY'
import json
from xml.etree import ElementTree

import quick_xmltodict, rapidxmltodict, xmljson, xmltodict, xmltodict_rs

readers = {name: module.parse for name, module in (
    ('xmltodict', xmltodict), ('rapidxmltodict', rapidxmltodict), ('xmltodict-rs', xmltodict_rs), ('quick-xmltodict', quick_xmltodict))}
readers['xmljson, Parker'] = lambda text: {'r': xmljson.parker.data(ElementTree.fromstring(text))}
readers['xmljson, BadgerFish'] = lambda text: xmljson.badgerfish.data(ElementTree.fromstring(text))
for part in ('p95 &lt;5 ms &amp; late', 'said &quot;no&quot; to it', 'from 5&#8211;7 days', '5<!-- not --> days', 'not <![CDATA[<5]]> days', 'is <b>not</b> done', '007'):
    seen = {}
    for name, read in readers.items():
        seen.setdefault(json.dumps(read(f'<r><a>{part}</a></r>')['r'], ensure_ascii=False, sort_keys=True), []).append(name)
    for value, names in seen.items():
        print(f'{part} | {value} | {", ".join(names)}')
PY
)
expect 'XML read as dictionaries' 'p95 &lt;5 ms &amp; late | {"a": "p95 <5 ms & late"} | xmltodict, rapidxmltodict, xmltodict-rs, xmljson, Parker
p95 &lt;5 ms &amp; late | {"a": "late"} | quick-xmltodict
p95 &lt;5 ms &amp; late | {"a": {"$": "p95 <5 ms & late"}} | xmljson, BadgerFish
said &quot;no&quot; to it | {"a": "said \"no\" to it"} | xmltodict, rapidxmltodict, xmltodict-rs, xmljson, Parker
said &quot;no&quot; to it | {"a": "to it"} | quick-xmltodict
said &quot;no&quot; to it | {"a": {"$": "said \"no\" to it"}} | xmljson, BadgerFish
from 5&#8211;7 days | {"a": "from 5–7 days"} | xmltodict, rapidxmltodict, xmltodict-rs, xmljson, Parker
from 5&#8211;7 days | {"a": "7 days"} | quick-xmltodict
from 5&#8211;7 days | {"a": {"$": "from 5–7 days"}} | xmljson, BadgerFish
5<!-- not --> days | {"a": "5 days"} | xmltodict, rapidxmltodict, xmljson, Parker
5<!-- not --> days | {"a": "5days"} | xmltodict-rs
5<!-- not --> days | {"a": "days"} | quick-xmltodict
5<!-- not --> days | {"a": {"$": "5 days"}} | xmljson, BadgerFish
not <![CDATA[<5]]> days | {"a": "not <5 days"} | xmltodict, rapidxmltodict, xmljson, Parker
not <![CDATA[<5]]> days | {"a": "not<5days"} | xmltodict-rs
not <![CDATA[<5]]> days | {"a": "days"} | quick-xmltodict
not <![CDATA[<5]]> days | {"a": {"$": "not <5 days"}} | xmljson, BadgerFish
is <b>not</b> done | {"a": {"#text": "is  done", "b": "not"}} | xmltodict, rapidxmltodict
is <b>not</b> done | {"a": {"#text": "isdone", "b": "not"}} | xmltodict-rs
is <b>not</b> done | {"a": {"#text": "done", "b": "not"}} | quick-xmltodict
is <b>not</b> done | {"a": {"b": "not"}} | xmljson, Parker
is <b>not</b> done | {"a": {"$": "is ", "b": {"$": "not"}}} | xmljson, BadgerFish
007 | {"a": "007"} | xmltodict, rapidxmltodict, xmltodict-rs, quick-xmltodict
007 | {"a": 7} | xmljson, Parker
007 | {"a": {"$": 7}} | xmljson, BadgerFish' "$seen"
