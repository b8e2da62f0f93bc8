#!/usr/bin/env bash
# Markdown split for retrieval: LangChain's splitter by headings takes the indents off, so that YAML in a code block is flat and what stands below
# a step is a step beside it; llm-chunk makes "It costs 57 days" of two paragraphs, and markdown-chunker writes a command twice.
#
# Expected: the parts, laid side by side, are the document; a part is said to stand under the heading that it stands under.
# Seen: MarkdownHeaderTextSplitter of langchain-text-splitters 1.1.3 takes the blanks off the beginning of every line, in code too. It and
#   MarkdownNodeParser of llama-index-core 0.14.25 know no heading with a line below it: "not approved" below "Draft" stands under "Final".
#   LlamaIndex takes a comment in a block of code between ~~~ for a heading. llm-chunk 0.0.1 (npm) takes the blank line between two paragraphs
#   away, and, told to split by sentences, ends one at the point of 99.5. markdown-chunker 0.1.3 writes the line at which it parts a block twice.
#   chunkdown 3.5.0 (npm), mdchunker 0.1.1 and semantic-text-splitter 0.33.1 do none of it.
# Matters to: assistants that answer from run books and registers: settings, steps and figures that nobody wrote.
# Source: LangChain's documentation, "How to split Markdown by Headers"; CommonMark 0.31.2, 4.3 (setext headings), 4.5; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at langchain-text-splitters==1.1.3 llama-index-core==0.14.25 markdown-chunker==0.1.3 mdchunker==0.1.1 \
    semantic-text-splitter==0.33.1
npm_at llm-chunk@0.0.1 chunkdown@3.5.0
cat >"$work/texts.json" <<'JSON'
{
  "settings": "# SLO\n\n~~~yaml\n# not for db\nslo:\n  target: 99.9\n  budget:\n    spent: 40\n~~~\n",
  "steps": "# Steps\n\n1. Stop the service\n   - not the db\n2. Start it\n",
  "headings": "## Final\n\nIt is 7.\n\nDraft\n-----\n\nIt is 5, not approved.\n",
  "paragraphs": "It costs 5\n\n7 days later it was 99.5 % of it.\n",
  "commands": "# Steps\n\n```sh\nsystemctl stop service-of-the-first-region\nledger transfer --to reserve 5000\n```\n"
}
JSON
cat >"$work/split.py" <<'PY'
import contextlib, io, json

from langchain_text_splitters import MarkdownHeaderTextSplitter
from llama_index.core import Document
from llama_index.core.node_parser import MarkdownNodeParser
from markdown_chunker import MarkdownChunkingStrategy
from mdchunker import ChunkerConfig, chunk_markdown
from semantic_text_splitter import MarkdownSplitter


def markdown_chunker(text):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return MarkdownChunkingStrategy(min_chunk_len=10, soft_max_len=60, hard_max_len=80).chunk_markdown(text)


splitters = {
    'LangChain': lambda text: [f'({" > ".join(part.metadata.values())}) {part.page_content}' for part in
                               MarkdownHeaderTextSplitter([('#', 'title'), ('##', 'section')]).split_text(text)],
    'LlamaIndex': lambda text: [node.text for node in MarkdownNodeParser().get_nodes_from_documents([Document(text=text)])],
    'markdown-chunker': markdown_chunker,
    'mdchunker': lambda text: [f'({" > ".join(part.metadata.heading_path)}) {part.text}' for part in
                               chunk_markdown(text, config=ChunkerConfig(target_size=60, max_size=80, overlap=0))],
    'semantic-text-splitter': MarkdownSplitter(60).chunks,
}
wanted = {
    'settings': ('LangChain', 'LlamaIndex', 'mdchunker', 'semantic-text-splitter'),
    'steps': ('LangChain', 'LlamaIndex', 'mdchunker'),
    'headings': ('LangChain', 'LlamaIndex', 'mdchunker', 'semantic-text-splitter'),
    'paragraphs': ('semantic-text-splitter',),
    'commands': ('markdown-chunker', 'mdchunker', 'semantic-text-splitter'),
}
for kind, text in json.load(open('texts.json')).items():
    for name in wanted[kind]:
        print(f'{kind}, {name}:', json.dumps([part.strip() for part in splitters[name](text)])[1:-1])
PY
cat >"$work/js/split.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { chunkdown } from 'chunkdown';
import { chunk } from 'llm-chunk';

const texts = JSON.parse(readFileSync('../texts.json', 'utf8'));
const show = (name, parts) => console.log(`${name}:`, JSON.stringify(parts).slice(1, -1));
for (const kind of ['paragraphs', 'commands']) {
  show(`${kind}, llm-chunk`, chunk(texts[kind]));
  show(`${kind}, chunkdown`, chunkdown({ chunkSize: 60, maxOverflowRatio: 1.5 }).split(texts[kind]).chunks.map(({ text }) => text));
}
show('paragraphs, llm-chunk by sentences', chunk(texts.paragraphs, { splitter: 'sentence' }));
JS
seen=$(
    cd "$work"
    python3 -W ignore split.py 2>split.log || cannot "$(tail -n 3 split.log)"
    cd js && node split.mjs
)
expect 'parts' 'settings, LangChain: "(SLO) ~~~yaml\n# not for db\nslo:\ntarget: 99.9\nbudget:\nspent: 40\n~~~"
settings, LlamaIndex: "# SLO\n\n~~~yaml", "# not for db\nslo:\n  target: 99.9\n  budget:\n    spent: 40\n~~~"
settings, mdchunker: "(SLO) SLO\n\n# not for db\nslo:\n  target: 99.9\n  budget:\n    spent: 40"
settings, semantic-text-splitter: "# SLO", "~~~yaml", "# not for db\nslo:\n  target: 99.9\n  budget:\n    spent: 40\n~~~"
steps, LangChain: "(Steps) 1. Stop the service\n- not the db\n2. Start it"
steps, LlamaIndex: "# Steps\n\n1. Stop the service\n   - not the db\n2. Start it"
steps, mdchunker: "(Steps) Steps\n\n1. Stop the service\n  - not the db\n2. Start it"
headings, LangChain: "(Final) It is 7.  \nDraft\n-----  \nIt is 5, not approved."
headings, LlamaIndex: "## Final\n\nIt is 7.\n\nDraft\n-----\n\nIt is 5, not approved."
headings, mdchunker: "(Final) Final\nFinal > Draft\n\nFinal\n\nIt is 7.\n\nDraft\n\nIt is 5, not approved."
headings, semantic-text-splitter: "## Final\n\nIt is 7.\n\nDraft\n-----\n\nIt is 5, not approved."
paragraphs, semantic-text-splitter: "It costs 5\n\n7 days later it was 99.5 % of it."
commands, markdown-chunker: "# Steps\n# Steps\n\n```sh\n```sh\nsystemctl stop service-of-the-first-region", "systemctl stop service-of-the-first-region\nledger transfer --to reserve 5000", "ledger transfer --to reserve 5000\n```"
commands, mdchunker: "(Steps) Steps", "(Steps) Steps\n\nsystemctl stop service-of-the-first-region\nledger transfer --to reserve 5000"
commands, semantic-text-splitter: "# Steps", "```sh", "systemctl stop service-of-the-first-region", "ledger transfer --to reserve 5000\n```"
paragraphs, llm-chunk: "It costs 57 days later it was 99.5 % of it.\n"
paragraphs, chunkdown: "It costs 5\n\n7 days later it was 99.5 % of it."
commands, llm-chunk: "# Steps```sh\nsystemctl stop service-of-the-first-region\nledger transfer --to reserve 5000\n```\n"
commands, chunkdown: "# Steps\n\n```sh\nsystemctl stop service-of-the-first-region\nledger transfer --to reserve 5000\n```"
paragraphs, llm-chunk by sentences: "It costs 5\n","7 days later it was 99.","5 % of it.",""' "$seen"
