#!/usr/bin/env bash
# JSON Editor, which makes a form of a JSON Schema, drops "<ann@example.org>" and all behind "x<y" from texts that nobody
# touched.
#
# Expected: a valid value that is opened in the form and taken out of it again is the same.
# Seen: @json-editor/json-editor 2.17.2 lays each text out as HTML and keeps what is shown of it, without a word and
#   still valid: "x<y and z" is "x", "List<String>" is "List", "git <branch> push" "git  push"; of "&lt;b&gt;" nothing
#   stays. "under <5 % and >3" is kept, names of properties and values of an enum too. Texts of an unformatted field lose
#   their line breaks besides: "first\nsecond" is "firstsecond".
# Matters to: records kept as JSON and mended in such a form: addresses, generics, placeholders and comparisons are gone
#   after any save.
# Source: JSON Editor's src/editor.js, purify and cleanText; its README: "JSON Editor takes a JSON Schema and uses it to generate an
#   HTML form".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @json-editor/json-editor@2.17.2 jsdom@24.1.3
seen=$(js <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<!doctype html><body></body>', { url: 'https://example.org', pretendToBeVisual: true });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, self: window, document: window.document, Event: window.Event, CustomEvent: window.CustomEvent });
const loaded = await import('@json-editor/json-editor');
const { JSONEditor } = loaded.JSONEditor ? loaded : loaded.default;
const texts = ['x<y and z', 'List<String>', 'Ann <ann@example.org>', 'git <branch> push', 'see <https://example.org>', '&lt;b&gt;', 'under <5 % and >3', 'first\nsecond'];
for (const text of texts) {
  const place = document.body.appendChild(document.createElement('div'));
  const schema = { type: 'object', properties: { note: { type: 'string' } } };
  const editor = new JSONEditor(place, { schema, startval: { note: text } });
  await new Promise((resolve) => editor.on('ready', resolve));
  console.log(JSON.stringify(text), JSON.stringify(editor.getValue().note), editor.validate().length === 0 ? 'valid' : 'not valid');
}
process.exit(0);
JS
)
expect 'put in, taken out' '"x<y and z" "x" valid
"List<String>" "List" valid
"Ann <ann@example.org>" "Ann " valid
"git <branch> push" "git  push" valid
"see <https://example.org>" "see " valid
"&lt;b&gt;" "" valid
"under <5 % and >3" "under <5 % and >3" valid
"first\nsecond" "firstsecond" valid' "$seen"
