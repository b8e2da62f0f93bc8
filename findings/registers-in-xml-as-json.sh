#!/usr/bin/env bash
# Registers in XML, read as JSON by nine packages of npm: "5<!-- not --> days" is "5" in xml-reader and nothing in txml; of 5 with the unit "days"
# txml and xml2json-light keep the 5, simple-xml2json the unit; simple-xml-to-json leaves &lt; as it is and parts a CDATA text at its "<".
#
# Expected: a text is what XML's rules give: references are resolved once, comments left out, CDATA taken as it stands, words in order.
# Seen: fast-xml-parser 5.12.1 resolves &lt; and &amp;, but not &#8211; and &#x2265;, and joins "is" and "done" beside an element; it reads 007,
#   1.10 and 5E3 as 7, 1.1 and 5000, as its documentation says. simple-xml-to-json 1.2.7, xml2json-light 1.0.6, simple-xml2json 1.2.3, xml-reader
#   2.4.3, xml-parser 1.2.1 and xml-to-json-stream 1.1.0 resolve nothing, pixl-xml 1.0.13 no numbered references. In xml2json-light, pixl-xml and
#   xml-to-json-stream a ">" in an attribute's value ends the tag, so that 7 is '3">7', and in simple-xml2json nothing of the 7 is left;
#   xml2json-light makes "onetwo" of two lines and a quotation mark of "it's". Of "is <b>not</b> done" txml 6.0.3 gives "not" alone, xml-parser and
#   simple-xml2json no "done"; of a CDATA text xml-parser gives nothing. Right with all: xml-js 1.6.11, and but for the order of mixed words xml2js
#   0.6.2.
# Matters to: issues, test reports and registers exported as XML: units, signs, words and line breaks are missing from the JSON made of them.
# Source: XML 1.0, 2.4 to 2.7 and 4.6; the READMEs of the packages, which promise JSON of an XML text.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at fast-xml-parser@5.12.1 simple-xml-to-json@1.2.7 xml2json-light@1.0.6 simple-xml2json@1.2.3 xml-reader@2.4.3 txml@6.0.3 pixl-xml@1.0.13 \
    xml-to-json-stream@1.1.0 xml-parser@1.2.1 xml-js@1.6.11 xml2js@0.6.2
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const list = (node) => (node.type === 'text' ? node.value : [node.name, node.attributes, ...(node.content ? [node.content] : []), ...node.children.map(list)]);
const readers = {
  'fast-xml-parser': (xml) => new (require('fast-xml-parser').XMLParser)({ ignoreAttributes: false }).parse(xml).r,
  'simple-xml-to-json': (xml) => require('simple-xml-to-json').convertXML(xml).r.children,
  'xml2json-light': (xml) => require('xml2json-light').xml2json(xml).r,
  'simple-xml2json': (xml) => require('simple-xml2json').parser(xml).r,
  'xml-reader': (xml) => require('xml-reader').parseSync(xml).children.map(list),
  txml: (xml) => require('txml').simplify(require('txml').parse(xml, { decodeEntities: true })).r,
  'pixl-xml': (xml) => require('pixl-xml').parse(xml),
  'xml-to-json-stream': (xml) => new Promise((done, failed) => {
    require('xml-to-json-stream')().xmlToJson(xml, (error, json) => (error ? failed(error) : done(json.r)));
  }),
  'xml-parser': (xml) => require('xml-parser')(xml).root.children.map(list),
  'xml-js': (xml) => JSON.parse(require('xml-js').xml2json(xml, { compact: true })).r,
  xml2js: (xml) => require('xml2js').parseStringPromise(xml, { explicitArray: false }).then(({ r }) => r),
};
const parts = {
  ids: '<a>007</a><b>1.10</b><c>5E3</c>',
  references: '<a>p95 &lt;5 &amp; &#8211; &#x2265; 3</a>',
  attributes: '<a t="R&amp;D" n="&#8805; 5" q="it\'s"/>',
  unit: '<a unit="days">5</a>',
  sign: '<a t="5 > 3">7</a>',
  comment: '<a>5<!-- not --> days</a>',
  CDATA: '<a><![CDATA[<5 & >3]]></a>',
  mixed: '<a>is <b>not</b> done</a>',
  lines: '<a>one\ntwo</a>',
};
for (const [part, xml] of Object.entries(parts))
  for (const [name, read] of Object.entries(readers)) {
    if (part === 'CDATA' && ['xml2json-light', 'xml-to-json-stream'].includes(name)) continue;
    let seen;
    try { seen = JSON.stringify(await read(`<r>${xml}</r>`)); } catch (error) { seen = 'error'; }
    console.log(`${part} | ${name}:`, seen);
  }
JS
)
expect 'XML read as JSON' 'ids | fast-xml-parser: {"a":7,"b":1.1,"c":5000}
ids | simple-xml-to-json: [{"a":{"content":"007"}},{"b":{"content":"1.10"}},{"c":{"content":"5E3"}}]
ids | xml2json-light: {"a":"007","b":"1.10","c":"5E3"}
ids | simple-xml2json: {"a":7,"b":1.1,"c":5000}
ids | xml-reader: [["a",{},"007"],["b",{},"1.10"],["c",{},"5E3"]]
ids | txml: {"a":"007","b":"1.10","c":"5E3"}
ids | pixl-xml: {"a":"007","b":"1.10","c":"5E3"}
ids | xml-to-json-stream: {"a":"007","b":"1.10","c":"5E3"}
ids | xml-parser: [["a",{},"007"],["b",{},"1.10"],["c",{},"5E3"]]
ids | xml-js: {"a":{"_text":"007"},"b":{"_text":"1.10"},"c":{"_text":"5E3"}}
ids | xml2js: {"a":"007","b":"1.10","c":"5E3"}
references | fast-xml-parser: {"a":"p95 <5 & &#8211; &#x2265; 3"}
references | simple-xml-to-json: [{"a":{"content":"p95 &lt;5 &amp; &#8211; &#x2265; 3"}}]
references | xml2json-light: {"a":"p95 &lt;5 &amp; &#8211; &#x2265; 3"}
references | simple-xml2json: {"a":"p95 &lt;5 &amp; &#8211; &#x2265; 3"}
references | xml-reader: [["a",{},"p95 &lt;5 &amp; &#8211; &#x2265; 3"]]
references | txml: {"a":"p95 <5 & – ≥ 3"}
references | pixl-xml: {"a":"p95 <5 & &#8211; &#x2265; 3"}
references | xml-to-json-stream: {"a":"p95 &lt;5 &amp; &#8211; &#x2265; 3"}
references | xml-parser: [["a",{},"p95 &lt;5 &amp; &#8211; &#x2265; 3"]]
references | xml-js: {"a":{"_text":"p95 <5 & – ≥ 3"}}
references | xml2js: {"a":"p95 <5 & – ≥ 3"}
attributes | fast-xml-parser: {"a":{"@_t":"R&D","@_n":"&#8805; 5","@_q":"it'\''s"}}
attributes | simple-xml-to-json: [{"a":{"t":"R&amp;D","n":"&#8805; 5","q":"it'\''s"}}]
attributes | xml2json-light: {"a":{"t":"R&amp;D","n":"&#8805; 5","q":"\""}}
attributes | simple-xml2json: {"a":{"t":"R&amp;D","n":"&#8805; 5","q":"it\"s"}}
attributes | xml-reader: [["a",{"t":"R&amp;D","n":"&#8805; 5","q":"it'\''s"}]]
attributes | txml: {"a":""}
attributes | pixl-xml: {"a":{"t":"R&D","n":"&#8805; 5","q":"it'\''s"}}
attributes | xml-to-json-stream: {"a":{"t":"R&amp;D","n":"&#8805; 5","q":"it'\''s"}}
attributes | xml-parser: [["a",{"t":"R&amp;D","n":"&#8805; 5","q":"it'\''s"}]]
attributes | xml-js: {"a":{"_attributes":{"t":"R&D","n":"≥ 5","q":"it'\''s"}}}
attributes | xml2js: {"a":{"$":{"t":"R&D","n":"≥ 5","q":"it'\''s"}}}
unit | fast-xml-parser: {"a":{"#text":5,"@_unit":"days"}}
unit | simple-xml-to-json: [{"a":{"unit":"days","content":"5"}}]
unit | xml2json-light: {"a":"5"}
unit | simple-xml2json: {"a":{"unit":"days"}}
unit | xml-reader: [["a",{"unit":"days"},"5"]]
unit | txml: {"a":"5"}
unit | pixl-xml: {"a":{"unit":"days","_Data":"5"}}
unit | xml-to-json-stream: {"a":{"unit":"days","textNode":"5"}}
unit | xml-parser: [["a",{"unit":"days"},"5"]]
unit | xml-js: {"a":{"_attributes":{"unit":"days"},"_text":"5"}}
unit | xml2js: {"a":{"_":"5","$":{"unit":"days"}}}
sign | fast-xml-parser: {"a":{"#text":7,"@_t":"5 > 3"}}
sign | simple-xml-to-json: [{"a":{"t":"5 > 3","content":"7"}}]
sign | xml2json-light: {"a":"3\">7"}
sign | simple-xml2json: {"a":{"t":"5 "}}
sign | xml-reader: [["a",{"t":"5 > 3"},"7"]]
sign | txml: {"a":"7"}
sign | pixl-xml: {"a":"3\">7"}
sign | xml-to-json-stream: {"a":"3\">7"}
sign | xml-parser: [["a",{"t":"5 > 3"},"7"]]
sign | xml-js: {"a":{"_attributes":{"t":"5 > 3"},"_text":"7"}}
sign | xml2js: {"a":{"_":"7","$":{"t":"5 > 3"}}}
comment | fast-xml-parser: {"a":"5 days"}
comment | simple-xml-to-json: [{"a":{"content":"5 days"}}]
comment | xml2json-light: {"a":"5 days"}
comment | simple-xml2json: {"a":"5 days"}
comment | xml-reader: [["a",{},"5"]]
comment | txml: {"a":{}}
comment | pixl-xml: {"a":"5 days"}
comment | xml-to-json-stream: {"a":"5 days"}
comment | xml-parser: [["a",{},"5 days"]]
comment | xml-js: {"a":{"_text":["5"," days"],"_comment":" not "}}
comment | xml2js: {"a":"5 days"}
CDATA | fast-xml-parser: {"a":"<5 & >3"}
CDATA | simple-xml-to-json: [{"a":{"children":[{"":{"![CDATA[":"5","& ":"3]]"}}]}}]
CDATA | simple-xml2json: {"a":{"5%20%26%20":3}}
CDATA | xml-reader: [["a",{},"<5 & >3"]]
CDATA | txml: {"a":"<5 & >3"}
CDATA | pixl-xml: {"a":"<5 & >3"}
CDATA | xml-parser: [["a",{}]]
CDATA | xml-js: {"a":{"_cdata":"<5 & >3"}}
CDATA | xml2js: {"a":"<5 & >3"}
mixed | fast-xml-parser: {"a":{"b":"not","#text":"isdone"}}
mixed | simple-xml-to-json: [{"a":{"children":[{"content":"is "},{"b":{"content":"not"}},{"content":" done"}]}}]
mixed | xml2json-light: {"a":{"b":"b>not"}}
mixed | simple-xml2json: {"a":{"value":"is ","b":"not"}}
mixed | xml-reader: [["a",{},"is ",["b",{},"not"]," done"]]
mixed | txml: {"a":{"b":"not"}}
mixed | pixl-xml: {"a":{"_Data":"is done","b":"not"}}
mixed | xml-to-json-stream: {"a":"is<b>not</b>done"}
mixed | xml-parser: [["a",{},"is ",["b",{},"not"]]]
mixed | xml-js: {"a":{"_text":["is "," done"],"b":{"_text":"not"}}}
mixed | xml2js: {"a":{"_":"is  done","b":"not"}}
lines | fast-xml-parser: {"a":"one\ntwo"}
lines | simple-xml-to-json: [{"a":{"content":"one\ntwo"}}]
lines | xml2json-light: {"a":"onetwo"}
lines | simple-xml2json: {"a":"one\ntwo"}
lines | xml-reader: [["a",{},"one\ntwo"]]
lines | txml: {"a":"one\ntwo"}
lines | pixl-xml: {"a":"one\ntwo"}
lines | xml-to-json-stream: {"a":"one\ntwo"}
lines | xml-parser: [["a",{},"one\ntwo"]]
lines | xml-js: {"a":{"_text":"one\ntwo"}}
lines | xml2js: {"a":"one\ntwo"}' "$seen"
