#!/usr/bin/env bash
# XPath and XSLT in seven libraries: of rows whose owner is not Ann, @owner != 'Ann', jsdom lists one without an owner, and reads "1,5" as 1; in xpath
# (npm) nothing follows a row that has steps; xslt-processor sorts 5 before -5 where a cost is empty; lxml shows 10^12 as 1e+12.
#
# Expected: XPath 1.0: what is not there is neither equal nor unequal; numbers have no exponent, no sign + and no comma; (…)[1] is the first of
#   all; rows come in the order of the document. XSLT 1.0: "text" writes no entities, and 99.95 in the format 0.0 is 99.9 or 100.0.
# Seen: jsdom 29.1.1 and wicked-good-xpath 1.3.0, from which its XPath comes, compare a missing attribute as "", read number('1,5') as 1, and give
#   the first of each for (//step)[1], and "5" for substring('12345', 0, 3). xpath 0.0.34 gives nothing for following:: of an element that
#   has children; xpath-ts 1.3.13, made of it, does. xpath.js 1.1.0 lists rows backwards, and knows no expression that is a text or a
#   number. lxml 6.1.3 (libxml2) writes 1e+12 and 1e-07, and reads number('1e3') as 1000. xslt-processor 5.1.2 writes "R&amp;D" as text,
#   and has no order of numbers where one is empty.
# Matters to: results of tests, feeds and exported registers in XML that are checked or shown by paths: other rows, other order.
# Source: XPath 1.0, 2.4 (filter expressions), 3.4, 4.2 (substring), 4.4 (number), string() of numbers; XSLT 1.0, 10, 16.3; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at lxml==6.1.3
npm_at xpath@0.0.34 xpath.js@1.1.0 xpath-ts@1.3.13 wicked-good-xpath@1.3.0 jsdom@29.1.1 @xmldom/xmldom@0.8.10 xslt-processor@5.1.2
cd "$work"
cat >rows.xml <<'XML'
<rows><row id="C1" cost="5" owner="Ann"><step>drain</step><step>stop</step></row><row id="C2" cost="" name="R&amp;D"><step>drain</step></row>
<row id="C3" cost="12" owner="Bo"/><row id="C4" cost="-5" owner="Bo"/></rows>
XML
cat >asked.json <<'JSON'
["//row[@owner != 'Ann']/@id", "//row[@cost < 7]/@id", "//row[@id = 'C1']/following::row/@id", "(//step)[1]", "string(number('1,5'))", "string(number('+5'))",
 "string(number('1e3'))", "string(1000000000000)", "string(0.0000001)", "substring('12345', 0, 3)", "string(round(-2.5))"]
JSON
cat >sheets.json <<'JSON'
["<xsl:value-of select=\"//row[2]/@name\"/>", "<xsl:for-each select=\"//row\"><xsl:sort select=\"@cost\" data-type=\"number\"/><xsl:value-of select=\"@id\"/>;</xsl:for-each>",
 "<xsl:value-of select=\"format-number(99.95, '0.0')\"/>"]
JSON
cat >js/ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { DOMParser } = require('@xmldom/xmldom');
const { JSDOM } = require('jsdom');
const { Xslt, XmlParser } = require('xslt-processor');

const read = (name) => readFileSync(`../${name}`, 'utf8');
const xml = read('rows.xml');
const page = () => new JSDOM(xml, { contentType: 'text/xml' }).window;
const simple = new DOMParser().parseFromString(xml, 'text/xml');
const wicked = page();
require('wicked-good-xpath').install(wicked);
const text = (found) => (Array.isArray(found) ? found.map((node) => node.value ?? node.textContent).join(' ') : String(found));
const standard = (document) => (path) => {
  const result = document.evaluate(path, document, null, 0, null);
  if (result.resultType === 2) return result.stringValue;
  const found = [];
  for (let node = result.iterateNext(); node; node = result.iterateNext()) found.push(node);
  return text(found);
};
const engines = {
  xpath: (path) => text(require('xpath').select(path, simple)),
  'xpath-ts': (path) => text(require('xpath-ts').select(path, simple)),
  'xpath.js': (path) => text(require('xpath.js')(simple, path)),
  'wicked-good-xpath': standard(wicked.document),
  jsdom: standard(page().document),
};
const sheet = (body) => `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:template match="/">${body}</xsl:template></xsl:stylesheet>`;
(async () => {
  const answers = {};
  for (const [name, ask] of Object.entries(engines))
    answers[name] = JSON.parse(read('asked.json')).map((path) => {
      try {
        return ask(path);
      } catch {
        return 'an error';
      }
    });
  const parser = new XmlParser();
  const sheets = [];
  for (const body of JSON.parse(read('sheets.json'))) sheets.push(await new Xslt().xsltProcess(parser.xmlParse(xml), parser.xmlParse(sheet(body))));
  console.log(JSON.stringify({ answers, sheets }));
})();
JS
cat >ask.py <<'PY'
import json
from lxml import etree

rows = etree.parse('rows.xml')
node = json.load(open('node.json'))


def text(found):
    return ' '.join(getattr(item, 'text', None) or str(item) for item in found) if isinstance(found, list) else str(found)


asked = json.load(open('asked.json'))
answers = {'lxml': [text(rows.xpath(path)) for path in asked], **node['answers']}
for at, path in enumerate(asked):
    same = {}
    for name, found in answers.items():
        same.setdefault(found[at] or 'nothing', []).append(name)
    print(path, '=>', '; '.join(f'{found} [{", ".join(by)}]' for found, by in same.items()))
for body, other in zip(json.load(open('sheets.json')), node['sheets']):
    sheet = f'''<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>
<xsl:template match="/">{body}</xsl:template></xsl:stylesheet>'''
    print(f'{body} => {etree.XSLT(etree.XML(sheet))(rows)} [lxml]; {other.strip()} [xslt-processor]')
PY
(cd js && node ask.cjs 2>/dev/null) >node.json
seen=$(python3 ask.py)
expect 'found' '//row[@owner != '\''Ann'\'']/@id => C3 C4 [lxml, xpath, xpath-ts]; C4 C3 [xpath.js]; C2 C3 C4 [wicked-good-xpath, jsdom]
//row[@cost < 7]/@id => C1 C4 [lxml, xpath, xpath-ts, wicked-good-xpath, jsdom]; C4 C2 C1 [xpath.js]
//row[@id = '\''C1'\'']/following::row/@id => C2 C3 C4 [lxml, xpath-ts, wicked-good-xpath, jsdom]; nothing [xpath]; C4 C3 C2 [xpath.js]
(//step)[1] => drain [lxml, xpath, xpath-ts, xpath.js]; drain drain [wicked-good-xpath, jsdom]
string(number('\''1,5'\'')) => NaN [lxml, xpath, xpath-ts]; an error [xpath.js]; 1 [wicked-good-xpath, jsdom]
string(number('\''+5'\'')) => NaN [lxml, xpath, xpath-ts]; an error [xpath.js]; 5 [wicked-good-xpath, jsdom]
string(number('\''1e3'\'')) => 1000 [lxml, wicked-good-xpath, jsdom]; NaN [xpath, xpath-ts]; an error [xpath.js]
string(1000000000000) => 1e+12 [lxml]; 1000000000000 [xpath, xpath-ts, wicked-good-xpath, jsdom]; an error [xpath.js]
string(0.0000001) => 1e-07 [lxml]; 0.0000001 [xpath, xpath-ts]; an error [xpath.js]; 1e-7 [wicked-good-xpath, jsdom]
substring('\''12345'\'', 0, 3) => 12 [lxml, xpath, xpath-ts]; an error [xpath.js]; 5 [wicked-good-xpath, jsdom]
string(round(-2.5)) => -2 [lxml, xpath, xpath-ts, wicked-good-xpath, jsdom]; an error [xpath.js]
<xsl:value-of select="//row[2]/@name"/> => R&D [lxml]; R&amp;D [xslt-processor]
<xsl:for-each select="//row"><xsl:sort select="@cost" data-type="number"/><xsl:value-of select="@id"/>;</xsl:for-each> => C2;C4;C1;C3; [lxml]; C1;C2;C4;C3; [xslt-processor]
<xsl:value-of select="format-number(99.95, '\''0.0'\'')"/> => 99.9 [lxml]; 100.0 [xslt-processor]' "$seen"
