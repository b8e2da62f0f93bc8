#!/usr/bin/env bash
# What yaml-language-server, VS Code's for YAML, puts in from a schema is read back as another value: "1.10" of an enum as 1.1,
# "# 12" as nothing, and a default of {"step": "stop"} in a list as "[object Object]".
#
# Expected: a text of the schema stands in quotes where YAML would read it otherwise, as the labels in the list of
#   proposals do, and as a default that is one text does.
# Seen: yaml-language-server 1.25.0, its proposals accepted and read by yaml 2.9.0. An enum without "type": the label is
#   "1.10" in quotes, what is put in is 1.10; 007 is 7, null nothing, "a: b" and "@ann" cannot be read. With
#   "type": "string" all are in quotes. A default that is a list or an object has no quotes with a type either: ["1.10", "a: b"]
#   becomes 1.1 and an object, objects in a list "[object Object]", and an empty list nothing.
# Matters to: authors of schemas for registers and pipelines: what their users accept from the list is refused by the same
#   schema, or accepted as another version. Give each enum its "type", and leave lists and objects without a default.
# Source: yaml-language-server's yamlCompletion, getInsertTextForValue (quotes if the type is string) and
#   getInsertTemplateForValue (none); YAML 1.2.2, 10.3.2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at yaml-language-server@1.25.0 yaml@2.9.0 vscode-languageserver-textdocument@1.0.12
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { getLanguageService } = require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js');
const { SettingsState } = require('yaml-language-server/out/server/src/yamlSettings.js');
const { TextDocument } = require('vscode-languageserver-textdocument');
const { parse } = require('yaml');
const yamlSettings = new SettingsState();
const service = getLanguageService({
  schemaRequestService: async () => '{}', workspaceContext: { resolveRelativePath: (path) => path }, yamlSettings,
  telemetry: { send() {}, sendError() {}, sendTrack() {} },
});
const read = (text) => {
  try { return JSON.stringify(parse(text, { logLevel: 'error' })); } catch { return 'not read'; }
};
let version = 0;
async function accept(what, property, text) {
  const schemas = [{ uri: 'file:///s.json', fileMatch: ['*.yaml'], schema: { type: 'object', properties: { v: property } } }];
  service.configure({ completion: true, customTags: [], schemas, yamlVersion: '1.2', indentation: '  ' });
  const document = TextDocument.create('file:///x.yaml', 'yaml', ++version, text);
  yamlSettings.documents = { get: () => document };
  for (const item of (await service.doComplete(document, document.positionAt(text.length), false)).items) {
    const put = { ...item.textEdit, newText: item.textEdit.newText.replace(/\$\{\d+:([^}]*)\}/g, '$1') };
    const made = TextDocument.applyEdits(document, [put]);
    console.log(`${what} ${text ? item.label : JSON.stringify(property.default)}: ${made.trim().replace(/\s*\n\s*/g, ' / ')} => ${read(made)}`);
  }
}
const texts = ['1.10', '007', 'null', '# 12', 'a: b', '@ann', '5 %'];
await accept('enum', { enum: texts }, 'v: ');
await accept('enum with type', { type: 'string', enum: ['1.10', '# 12'] }, 'v: ');
await accept('default', { type: 'string', default: '1.10' }, '');
await accept('default', { type: 'array', items: { type: 'string' }, default: ['1.10', 'a: b'] }, '');
await accept('default', { type: 'object', default: { since: '1.10' } }, '');
await accept('default', { type: 'array', items: { type: 'object' }, default: [{ step: 'stop' }] }, '');
await accept('default', { type: 'array', default: [] }, '');
JS
)
expect 'accepted => read back' 'enum "1.10": v: 1.10 => {"v":1.1}
enum "007": v: 007 => {"v":7}
enum "null": v: null => {"v":null}
enum "# 12": v: # 12 => {"v":null}
enum "a: b": v: a: b => not read
enum "@ann": v: @ann => not read
enum 5 %: v: 5 % => {"v":"5 %"}
enum with type "1.10": v: "1.10" => {"v":"1.10"}
enum with type "# 12": v: "# 12" => {"v":"# 12"}
default "1.10": v: "1.10" => {"v":"1.10"}
default ["1.10","a: b"]: v: / - 1.10 / - a: b => {"v":[1.1,{"a":"b"}]}
default {"since":"1.10"}: v: / since: 1.10 => {"v":{"since":1.1}}
default [{"step":"stop"}]: v: / - [object Object] => {"v":[["object Object"]]}
default []: v: => {"v":null}' "$seen"
