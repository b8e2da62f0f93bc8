#!/usr/bin/env bash
# VS Code's Markdown service, told to rename a section to a name that another has, lets the links to it lead to the other one;
# told to move a file to "R&D #5.md", it writes links that end at the "#".
#
# Expected: after "Rename Symbol" on a heading and after a file was moved, each link leads where it led before.
# Seen: vscode-markdown-languageservice 0.4.0. Renamed to "Times" below a heading "Times", the section is #times-1 and its links
#   are #times. Of two headings "Costs" the first renamed: the second is #costs from then on, its links stay #costs-1. A heading
#   with a dash gets links such as #step-1-%E2%80%93-go, GitHub's id is step-1--go. [Costs]: renamed leaves [costs] and [COSTS],
#   which are the same to Markdown, without an address. A file moved to a name with a space: the address in HTML is put in
#   angle brackets too, <a href="<R&D #5.md>">, and "#" stays bare, so that the link means a part "5.md" of a file "R&D ".
#   Other links, with titles, in tables, notes and definitions, are right.
# Matters to: books of decisions and run books that are kept in VS Code: nothing says that a link now leads to another section.
# Source: CommonMark 0.31.2, "matches" (case folded); github-slugger 2.0.0; RFC 3986, 3.5.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at vscode-markdown-languageservice@0.4.0 markdown-it@14.1.0 vscode-uri@3.1.0 vscode-languageserver-textdocument@1.0.12 \
    vscode-languageserver@9.0.1 github-slugger@2.0.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import Slugger from 'github-slugger';
const require = createRequire(import.meta.url);
const { createLanguageService, githubSlugifier } = require('vscode-markdown-languageservice');
const { TextDocument } = require('vscode-languageserver-textdocument');
const { URI, Utils } = require('vscode-uri');
const markdown = require('markdown-it')({ html: true });
const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
const event = () => ({ dispose() {} });
const root = URI.file('/book');

function book(files) {
  const documents = new Map(Object.entries(files).map(([name, text]) => {
    const uri = Utils.joinPath(root, name);
    return [uri.toString(), TextDocument.create(uri.toString(), 'markdown', 1, text)];
  }));
  const workspace = {
    workspaceFolders: [root], onDidChangeMarkdownDocument: event, onDidCreateMarkdownDocument: event, onDidDeleteMarkdownDocument: event,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: async (uri) => documents.get(uri.toString()),
    stat: async (uri) => documents.has(uri.toString()) ? { isDirectory: false } : undefined,
    readDirectory: async () => [],
  };
  const parser = { slugifier: githubSlugifier, tokenize: async (document) => markdown.parse(document.getText(), {}) };
  const service = createLanguageService({ workspace, parser, logger: { level: 0, log() {} } });
  const show = (edit) => {
    for (const { textDocument, edits } of edit.documentChanges.filter((change) => change.edits))
      console.log(' ', TextDocument.applyEdits(documents.get(textDocument.uri), edits).trim().replace(/\n+/g, ' / '));
  };
  return { service, documents, show };
}
async function rename(text, place, name) {
  const { service, documents, show } = book({ 'a.md': text });
  const [document] = documents.values();
  console.log(`${name}:`);
  show(await service.getRenameEdit(document, document.positionAt(text.indexOf(place)), name, token));
}
await rename('# Times\n\n# Costs\n\n[times](#times) [costs](#costs)\n', 'Costs', 'Times');
await rename('# Costs\n\n# Costs\n\n[first](#costs) [second](#costs-1)\n', 'Costs', 'Times');
await rename('# Costs\n\n[costs](#costs)\n', 'Costs', 'Step 1 – go');
console.log(' ', new Slugger().slug('Step 1 – go'));
await rename('[Costs]: b.md\n\n[Costs] [the costs][costs] [COSTS]\n', 'Costs', 'Times');
const { service, show } = book({
  'a.md': '[a](b.md) [b](b.md#x "t") [c][b] <a href="b.md">d</a>\n\n[b]: b.md\n', 'R&D #5.md': '# x\n', 'one two.md': '# x\n',
});
for (const name of ['R&D #5.md', 'one two.md']) {
  console.log(`moved to ${name}:`);
  const moved = [{ oldUri: Utils.joinPath(root, 'b.md'), newUri: Utils.joinPath(root, name) }];
  show((await service.getRenameFilesInWorkspaceEdit(moved, token)).edit);
}
JS
)
expect 'renamed' 'Times:
  # Times / # Times / [times](#times) [costs](#times)
Times:
  # Times / # Costs / [first](#times) [second](#costs-1)
Step 1 – go:
  # Step 1 – go / [costs](#step-1-%E2%80%93-go)
  step-1--go
Times:
  [Times]: b.md / [Times] [the costs][costs] [COSTS]
moved to R&D #5.md:
  [a](<R&D #5.md>) [b](<R&D #5.md#x> "t") [c][b] <a href="<R&D #5.md>">d</a> / [b]: <R&D #5.md>
moved to one two.md:
  [a](<one two.md>) [b](<one two.md#x> "t") [c][b] <a href="<one two.md>">d</a> / [b]: <one two.md>' "$seen"
