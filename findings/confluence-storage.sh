#!/usr/bin/env bash
# Markdown made pages of Confluence: of a word in brackets, "the [draft] holds", showdown-confluence makes a link to a page
# "draft", and of a list of tasks a list without tasks; md2cf writes "5 <em> 3 </em> 2" and pages that are no XML for "5<br>7
# days".
#
# Expected: Confluence's storage format is XML: <br/> and &lt;, "]]>" parted in code, tasks as <ac:task> with their state; the
#   words as CommonMark has them: "\<" is "<", a star between spaces a star, "C#" at the end of a heading "C#".
# Seen: showdown-confluence 2.0.2 links any word in brackets, "[!WARNING]" too, and writes tasks as <li> with "[x]" in a task
#   list, which the format does not know. md2cf 2.3.0 escapes neither <br>, \<String> nor "]]>" in a command, so that no XML
#   parser reads the page, slants the 3 of 5 * 3 * 2, and keeps "[x]". Both begin lists at 1, drop the "#" of "# About C#",
#   and keep the backslash of a hard break and of \<.
# Matters to: run books, decisions and registers of a repository that are published to Confluence: the upload fails because of
#   one cell, or the page links to what is not there, and tasks cannot be ticked.
# Source: Confluence Storage Format ("Task lists", "Links"); CommonMark 0.31, 2.4, 4.2, 6.2 and 6.7; the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at showdown-confluence@2.0.2
pip_at md2cf==2.3.0
cat >"$work/texts.json" <<'JSON'
["The [draft] holds.", "- [x] reviewed\n- [ ] released", "| cost |\n|---|\n| 5<br>7 days |", "see List\\<String>", "```\na ]]> b\n```",
 "It is 5 * 3 * 2.", "3. stop\n4. wait", "# About C#", "cost 5\\\n7 days"]
JSON
seen=$(cd "$work" && python3 - <<'PY'
import json, mistune
from xml.etree import ElementTree
from md2cf.confluence_renderer import ConfluenceRenderer

for text in json.load(open('texts.json')):
    page = mistune.Markdown(renderer=ConfluenceRenderer(use_xhtml=True))(text)
    try:
        ElementTree.fromstring(f'<page xmlns:ac="a" xmlns:ri="r">{page}</page>')
        kind = 'XML'
    except ElementTree.ParseError:
        kind = 'no XML'
    print(f'{kind}:', page.strip().replace('\n', ' / '))
PY
)
expect 'md2cf' 'XML: <p>The [draft] holds.</p>
XML: <ul> / <li>[x] reviewed</li> / <li>[ ] released</li> / </ul>
no XML: <table> / <thead><tr> / <th>cost</th> / </tr> / </thead> / <tbody> / <tr> / <td>5<br>7 days</td> / </tr> / </tbody> / </table>
no XML: <p>see List\<String></p>
no XML: <ac:structured-macro ac:name="code"><ac:parameter ac:name="linenumbers">true</ac:parameter> / <ac:plain-text-body><![CDATA[a ]]> b]]></ac:plain-text-body> / </ac:structured-macro>
XML: <p>It is 5 <em> 3 </em> 2.</p>
XML: <ol> / <li>stop</li> / <li>wait</li> / </ol>
XML: <h1>About C</h1>
XML: <p>cost 5\ / 7 days</p>' "$seen"
cat >"$work/js/write.cjs" <<'JS'
const { Converter } = require('showdown-confluence');

for (const text of require('../texts.json').filter((text) => !/^\||^```/.test(text))) console.log(new Converter().makeHtml(text).replace(/\n/g, ' / '));
JS
expect 'showdown-confluence' '<p>The <ac:link> / <ri:page ri:content-title="draft" /> / <ac:plain-text-link-body> /   <![CDATA[draft]]> / </ac:plain-text-link-body> / </ac:link> holds.</p>
<p><ac:task-list> / <li>[x] reviewed</li> / <li>[ ] released</li> / </ac:task-list></p>
<p>see List\<String></p>
<p>It is 5 * 3 * 2.</p>
<ol> / <li>stop</li> / <li>wait</li> / </ol>
<h1 id="aboutc">About C</h1>
<p>cost 5\ / 7 days</p>' "$(cd "$work/js" && node write.cjs)"
