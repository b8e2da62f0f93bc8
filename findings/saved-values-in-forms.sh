#!/usr/bin/env bash
# A saved record in a form made of a JSON Schema, taken out untouched: a severity 0 of [3,0,1] is 3 in brutusin-json-forms where it is
# required and gone in Alpaca, a state "late" that the schema no longer has is "open" in brutusin-json-forms and jsonform.
#
# Expected: what nobody touched is as it was; what the schema does not allow is kept and said to be wrong.
# Seen: brutusin-json-forms (npm's 0.0.0) and alpaca 1.5.27 do not find a choice that is 0; the first, to which it is no value at all,
#   takes the first choice instead where there must be one, and says that all is valid. It also leaves out entries of a map that
#   are 0 and, as it asks for local times, each date-time with a "Z". jsonform 2.2.5 makes "R&D" of R&amp;D and "[object Object]"
#   of a map. A row without "done" has done: false in jsonform and Alpaca. All three join the lines of a text and leave out the
#   properties that the schema does not name. false and 0 are right where they are no choices.
# Matters to: registers that are mended in such a form: severities, states and times of rows change when another field is saved.
# Source: brutusin-json-forms.js, renderers["string"] and getValue; the READMEs: getData(), jsonFormValue(), getValue(); JSON Schema's
#   draft-03, 5.7 ("required": true), which brutusin-json-forms and jsonform read.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at brutusin-json-forms@0.0.0 jsonform@2.2.5 alpaca@1.5.27 jquery@3.7.1 underscore@1.13.7 handlebars@4.7.8 jsdom@29.1.1
seen=$(js <<'JS'
import fs from 'node:fs';
import { JSDOM } from 'jsdom';

const text = { type: 'string' };
const state = { type: 'string', enum: ['open', 'done'], required: true };
const severity = { type: 'integer', enum: [3, 0, 1] };
const row = { type: 'object', properties: { id: text, done: { type: 'boolean' } } };
const cases = {
  'severity, required': [{ ...severity, required: true }, 0],
  severity: [severity, 0],
  state: [state, 'done'],
  'state that is no more': [state, 'late'],
  due: [{ type: 'string', format: 'date-time' }, '2026-11-28T23:30:00Z'],
  name: [text, 'R&amp;D'],
  lines: [text, 'stop\nthen wait'],
  days: [{ type: 'object', additionalProperties: { type: 'integer' } }, { plan: 5, 'v1.2': 0 }],
  rows: [{ type: 'array', items: row }, [{ id: 'C-1', done: false }, { id: 'C-2' }]],
  owner: [{ type: 'object', properties: { name: text } }, { name: 'Ann', unit: 'IT' }],
  cost: [{ type: 'number' }, 0],
  off: [{ type: 'boolean' }, false],
};
const forms = {
  'brutusin-json-forms': [['brutusin-json-forms/dist/js/brutusin-json-forms.js'], `
    const form = brutusin['json-forms'].create(schema);
    form.render(document.getElementById('place'), saved);
    done(JSON.stringify(form.getData()), form.validate());`],
  jsonform: [['jquery/dist/jquery.js', 'underscore/underscore-umd.js', 'jsonform/lib/jsonform.js'], `
    $('form').jsonForm({ schema: schema.properties, value: saved });
    done(JSON.stringify($('form').jsonFormValue()), true);`],
  Alpaca: [['jquery/dist/jquery.js', 'handlebars/dist/handlebars.js', 'alpaca/dist/alpaca/web/alpaca.js'], `
    jQuery('#place').alpaca({ view: 'web-edit', schema, data: saved, postRender: (form) => done(JSON.stringify(form.getValue()), form.isValid(true)) });`],
};
for (const [name, [schema, value]] of Object.entries(cases)) {
  const made = {};
  for (const [form, [files, use]] of Object.entries(forms)) {
    const { window } = new JSDOM('<div id="place"></div><form></form>', { runScripts: 'outside-only', pretendToBeVisual: true, url: 'http://localhost/' });
    for (const file of files) window.eval(fs.readFileSync(`node_modules/${file}`, 'utf8'));
    window.given = JSON.stringify([{ type: 'object', properties: { value: schema } }, { value }]);
    const [out, valid] = await new Promise((resolve) => {
      window.done = (...all) => resolve(all);
      window.eval(`(() => { const [schema, saved] = JSON.parse(given); ${use} })()`);
    });
    const seen = (JSON.stringify(JSON.parse(out)?.value) ?? 'nothing') + (valid ? '' : ', not valid');
    (made[seen] ??= []).push(form);
  }
  console.log(`${name}, ${JSON.stringify(value)}:`, Object.entries(made).map(([seen, by]) => `${seen} (${by.join(', ')})`).join(' '));
}
process.exit(0);
JS
)
expect 'taken out' 'severity, required, 0: 0 (jsonform) 3 (brutusin-json-forms) nothing (Alpaca)
severity, 0: 0 (jsonform) nothing (brutusin-json-forms, Alpaca)
state, "done": "done" (brutusin-json-forms, jsonform, Alpaca)
state that is no more, "late": "open" (brutusin-json-forms, jsonform) "late" (Alpaca)
due, "2026-11-28T23:30:00Z": nothing (brutusin-json-forms) "2026-11-28T23:30:00Z" (jsonform, Alpaca)
name, "R&amp;D": "R&amp;D" (brutusin-json-forms, Alpaca) "R&D" (jsonform)
lines, "stop\nthen wait": "stopthen wait" (brutusin-json-forms, jsonform, Alpaca)
days, {"plan":5,"v1.2":0}: {"plan":5} (brutusin-json-forms) "[object Object]" (jsonform) {"plan":5,"v1.2":0} (Alpaca)
rows, [{"id":"C-1","done":false},{"id":"C-2"}]: [{"id":"C-1","done":false},{"id":"C-2"}] (brutusin-json-forms) [{"id":"C-1","done":false},{"id":"C-2","done":false}] (jsonform, Alpaca)
owner, {"name":"Ann","unit":"IT"}: {"name":"Ann"} (brutusin-json-forms, jsonform, Alpaca)
cost, 0: 0 (brutusin-json-forms, jsonform, Alpaca)
off, false: false (brutusin-json-forms, jsonform, Alpaca)' "$seen"
