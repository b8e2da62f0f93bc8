#!/usr/bin/env bash
# Descriptions of a JSON Schema, shown by the language servers for JSON and YAML: the link of "https://example.org/a-b" leads to
# "https://example%5C.org/a%5C-b", and ">= 5 days" is "= 5 days" in YAML.
#
# Expected: a description without Markdown of its own is shown as it stands: both servers put backslashes before what would be
#   markup.
# Seen: vscode-json-languageservice 5.7.2 puts them into addresses too, before each dot and hyphen. marked 18.2.1 and cmark-gfm
#   0.29.0, which make links of bare addresses, take them along, and markdown-it 15.0.3 ends the link before the first one, at
#   "https://example". yaml-language-server 1.25.0 puts them before * and _ only: in addresses with a "_" the same; ">" at the
#   beginning makes a quotation and is gone, "- 5 %" is a bullet, "<String>" a tag.
# Matters to: authors of schemas whose descriptions say where to read on, or how much is allowed: write them as Markdown too, in
#   markdownDescription, with the address in angle brackets.
# Source: their toMarkdown(); GFM 0.29, 6.9 (autolinks).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at vscode-json-languageservice@5.7.2 yaml-language-server@1.25.0 vscode-languageserver-textdocument@1.0.12 marked@18.2.1 \
    markdown-it@15.0.3
deb_with_all_at cmark-gfm=0.29.0.gfm.6-6
seen=$(js <<'JS'
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
const require = createRequire(import.meta.url);
const json = require('vscode-json-languageservice');
const { getLanguageService } = require('yaml-language-server/out/server/src/languageservice/yamlLanguageService.js');
const { SettingsState } = require('yaml-language-server/out/server/src/yamlSettings.js');
const { TextDocument } = require('vscode-languageserver-textdocument');

const yamlSettings = new SettingsState();
const yaml = getLanguageService({
  schemaRequestService: async () => '{}', workspaceContext: { resolveRelativePath: (path) => path }, yamlSettings,
  telemetry: { send() {}, sendError() {}, sendTrack() {} },
});
const place = { line: 0, character: 1 };
let version = 0;
const hovers = {
  async JSON(schema) {
    const service = json.getLanguageService({});
    service.configure({ schemas: [{ uri: 'file:///s.json', fileMatch: ['*'], schema }] });
    const document = TextDocument.create('file:///x.json', 'json', 1, '{"v": ""}');
    return (await service.doHover(document, { line: 0, character: 2 }, service.parseJSONDocument(document))).contents[0];
  },
  async YAML(schema) {
    yaml.configure({ hover: true, customTags: [], schemas: [{ uri: 'file:///s.json', fileMatch: ['*.yaml'], schema }] });
    const document = TextDocument.create('file:///x.yaml', 'yaml', ++version, 'value: a\n');
    yamlSettings.documents = { get: () => document };
    return (await yaml.doHover(document, place)).contents.value.split('\n\nSource:')[0];
  },
};
const pages = {
  marked: (text) => marked.parse(text),
  'markdown-it': (text) => new MarkdownIt({ linkify: true, html: true }).render(text),
  'cmark-gfm': (text) => execFileSync('cmark-gfm', ['--unsafe', '-e', 'autolink'], { input: text, encoding: 'utf8' }),
};
for (const description of ['see https://example.org/a-b now', 'see https://example.org/a_b now', '>= 5 days', '- 5 % less', 'List<String>'])
  for (const [name, hover] of Object.entries(hovers)) {
    const text = await hover({ type: 'object', properties: { v: { description }, value: { description } } });
    for (const [reader, page] of Object.entries(pages).slice(0, description.includes('//') ? 3 : 1))
      console.log(`${description}, ${name}, ${reader}: ${page(text).trim().replaceAll('\n', '')}`);
  }
JS
)
expect 'shown' 'see https://example.org/a-b now, JSON, marked: <p>see <a href="https://example%5C.org/a%5C-b">https://example\.org/a\-b</a> now</p>
see https://example.org/a-b now, JSON, markdown-it: <p>see <a href="https://example">https://example</a>.org/a-b now</p>
see https://example.org/a-b now, JSON, cmark-gfm: <p>see <a href="https://example%5C.org/a%5C-b">https://example\.org/a\-b</a> now</p>
see https://example.org/a-b now, YAML, marked: <p>see <a href="https://example.org/a-b">https://example.org/a-b</a> now</p>
see https://example.org/a-b now, YAML, markdown-it: <p>see <a href="https://example.org/a-b">https://example.org/a-b</a> now</p>
see https://example.org/a-b now, YAML, cmark-gfm: <p>see <a href="https://example.org/a-b">https://example.org/a-b</a> now</p>
see https://example.org/a_b now, JSON, marked: <p>see <a href="https://example%5C.org/a%5C_b">https://example\.org/a\_b</a> now</p>
see https://example.org/a_b now, JSON, markdown-it: <p>see <a href="https://example">https://example</a>.org/a_b now</p>
see https://example.org/a_b now, JSON, cmark-gfm: <p>see <a href="https://example%5C.org/a%5C_b">https://example\.org/a\_b</a> now</p>
see https://example.org/a_b now, YAML, marked: <p>see <a href="https://example.org/a%5C_b">https://example.org/a\_b</a> now</p>
see https://example.org/a_b now, YAML, markdown-it: <p>see <a href="https://example.org/a%5C_b">https://example.org/a\_b</a> now</p>
see https://example.org/a_b now, YAML, cmark-gfm: <p>see <a href="https://example.org/a%5C_b">https://example.org/a\_b</a> now</p>
>= 5 days, JSON, marked: <p>&gt;= 5 days</p>
>= 5 days, YAML, marked: <blockquote><p>= 5 days</p></blockquote>
- 5 % less, JSON, marked: <p>- 5 % less</p>
- 5 % less, YAML, marked: <ul><li>5 % less</li></ul>
List<String>, JSON, marked: <p>List&lt;String&gt;</p>
List<String>, YAML, marked: <p>List<String></p>' "$seen"
