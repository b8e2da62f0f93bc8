#!/usr/bin/env bash
# Pages and Markdown made PDF: fpdf2 leaves out the numbers of steps with a blank line between them, html-to-pdfmake makes one
# word of a step and its command, "stopdrain a", and mdpdfmake leaves tables out and shows "&lt;5" letter by letter.
#
# Expected: a step has its number also where its text stands in <p>, as every renderer of Markdown writes it where there are
#   blank lines between steps; <div>, <dt> and <pre> begin a line; what is done looks other than what is open.
# Seen: fpdf2 2.8.9, write_html: an item that begins with <p> has no number and no bullet; two <div> are one word, "onetwo";
#   <b> and <br> in a cell raise an error. html-to-pdfmake 2.5.34: <pre> in an item and <dd> behind <dt> go on in the line.
#   Both leave captions out; like xhtml2pdf 0.2.28 they count a step of value="7" as 2 and draw the same bullet for done and
#   open. mdpdfmake 1.0.8 warns of a table and leaves it out, begins each list at 1, shows 2\_000 with its backslash and a<b
#   in code as "a&lt;b", and has the same bullet for done and open.
# Matters to: run books and registers that are printed or sent: steps cannot be named by number, a command is another word, a
#   table is not there.
# Source: HTML, 4.4 and 15.3; CommonMark 0.31, 2.4, 2.5 and 5.3 (loose lists); the packages' READMEs and fpdf2's "HTML".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at fpdf2==2.8.9 xhtml2pdf==0.2.28 pypdf==7.1.1
npm_at html-to-pdfmake@2.5.34 mdpdfmake@1.0.8 jsdom@29.1.1
cat >"$work/pages.json" <<'JSON'
[
  "<ol start=\"3\"><li><p>stop</p><pre><code>drain a</code></pre></li><li><p>wait</p></li></ol>",
  "<ol><li>stop<pre><code>drain a</code></pre></li><li value=\"7\">wait</li></ol>",
  "<div>one</div><div>two</div>",
  "<dl><dt>Cost</dt><dd>5 days</dd></dl>",
  "<ul><li><input type=\"checkbox\" checked> reviewed</li><li><input type=\"checkbox\"> released</li></ul>",
  "<table><caption>Costs</caption><tr><th>id</th><td>5</td></tr></table>"
]
JSON
seen=$(cd "$work" && python3 - 2>"$work/read.log" <<'PY'
import io, json, logging
import fpdf, pypdf
from xhtml2pdf import pisa

logging.disable(logging.CRITICAL)


def by_fpdf2(page):
    document = fpdf.FPDF()
    document.add_page()
    document.set_font('Helvetica', size=12)
    document.write_html(page)
    return bytes(document.output())


def by_xhtml2pdf(page):
    made = io.BytesIO()
    pisa.CreatePDF(f'<html><body>{page}</body></html>', dest=made)
    return made.getvalue()


for page in json.load(open('pages.json')):
    for name, write in ('fpdf2', by_fpdf2), ('xhtml2pdf', by_xhtml2pdf):
        text = pypdf.PdfReader(io.BytesIO(write(page))).pages[0].extract_text()
        print(f'{name}:', ' / '.join(line.strip() for line in text.splitlines() if line.strip()))
PY
) || cannot "$(tail -n 3 "$work/read.log")"
expect 'Python' 'fpdf2: stop / drain a / wait
xhtml2pdf: 3. stop / drain a / 4. wait
fpdf2: 1. stop / drain a / 2. wait
xhtml2pdf: 1. stop / drain a / 2. wait
fpdf2: onetwo
xhtml2pdf: one / two
fpdf2: Cost / 5 days
xhtml2pdf: Cost / 5 days
fpdf2: • reviewed / • released
xhtml2pdf: • reviewed / • released
fpdf2: id 5
xhtml2pdf: Costs / id / 5' "$seen"
seen=$(js 2>"$work/read.log" <<'JS'
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import toPdfmake from 'html-to-pdfmake';
import { mdpdfmake } from 'mdpdfmake';

const { window } = new JSDOM('');
// The blocks of a definition by a line break, the parts of a text without one, as pdfmake sets them.
const inline = (part) => (part == null ? '' : Array.isArray(part) ? part.map(inline).join('') : typeof part === 'object' ? inline(part.text) : part);
const lines = (part) => {
  if (Array.isArray(part)) return part.flatMap(lines);
  if (part?.table) return part.table.body.map((row) => row.flatMap(lines).join(' | '));
  for (const name of ['stack', 'content', 'columns']) if (part?.[name]) return lines(part[name]);
  if (part?.ol) return part.ol.flatMap((item, at) => lines(item).map((line, nth) => (nth ? line : `${(part.start ?? 1) + at}. ${line}`)));
  if (part?.ul) return part.ul.flatMap((item) => lines(item).map((line, nth) => (nth ? line : `- ${line}`)));
  return [inline(part?.text).trim()].filter(Boolean);
};
for (const page of JSON.parse(readFileSync('../pages.json'))) console.log('html-to-pdfmake:', lines(toPdfmake(page, { window })).join(' / '));
for (const text of ['3. stop\n4. wait', '- [x] reviewed\n- [ ] released', '| id | cost |\n|---|---|\n| C-1 | 5 |', '&lt;5 of 2\\_000', 'set `a<b`'])
  console.log('mdpdfmake:', lines(await mdpdfmake(text)).join(' / '));
JS
)
expect 'JavaScript' 'html-to-pdfmake: 3. stop / drain a / 4. wait
html-to-pdfmake: 1. stopdrain a / 2. wait
html-to-pdfmake: one / two
html-to-pdfmake: Cost5 days
html-to-pdfmake: - reviewed / - released
html-to-pdfmake: id | 5
mdpdfmake: 1. stop / 2. wait
mdpdfmake: - reviewed / - released
mdpdfmake: 
mdpdfmake: &lt;5 of 2\_000
mdpdfmake: set a&lt;b' "$seen"
