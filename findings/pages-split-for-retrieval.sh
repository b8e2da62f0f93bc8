#!/usr/bin/env bash
# Pages (HTML) split for retrieval: of "Draft, <b>not</b> approved." LangChain's splitters by headings make "Draft, approved." and "not", or
# "not Draft, approved.", and LlamaIndex' "Draft, approved."; LlamaIndex leaves out tables and whatever stands in no paragraph.
#
# Expected: what is marked in a sentence stays in its place; no text is left out.
# Seen: langchain-text-splitters 1.1.3 takes the text of an element before that of the elements in it, so that "Takes <del>5</del> <ins>7</ins>
#   days." is "Takes days. 5 7" or "5 7 Takes days."; HTMLSectionSplitter keeps the order. HTMLNodeParser of
#   llama-index-core 0.14.25 gives a "not" in bold as a part of its own, and no table, no list of terms and no text of a <div>; its tags do not
#   name them. google-labs-html-chunker 0.0.5 and betterhtmlchunking 0.13.3 keep all words in order.
# Matters to: assistants that answer from pages: the part that is found says that it is approved.
# Source: LangChain's documentation, "How to split HTML" (HTMLHeaderTextSplitter, HTMLSemanticPreservingSplitter: "preserving"); LlamaIndex'
#   documentation of HTMLNodeParser.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at langchain-text-splitters==1.1.3 llama-index-core==0.14.25 beautifulsoup4==4.15.0 lxml==6.1.3 \
    google-labs-html-chunker==0.0.5 betterhtmlchunking==0.13.3
cat >"$work/split.py" <<'PY'
import langchain_text_splitters as langchain
from betterhtmlchunking import DomRepresentation
from betterhtmlchunking.main import ReprLengthComparisionBy
from google_labs_html_chunker.html_chunker import HtmlChunker
from llama_index.core import Document
from llama_index.core.node_parser import HTMLNodeParser

heads = [('h1', 'title'), ('h2', 'section')]


def better(page):
    dom = DomRepresentation(MAX_NODE_REPR_LENGTH=200, website_code=page, repr_length_compared_by=ReprLengthComparisionBy.TEXT_LENGTH)
    dom.start()
    return dom.render_system.text_render_roi.values()


splitters = {
    'HTMLHeaderTextSplitter': lambda page: [part.page_content for part in langchain.HTMLHeaderTextSplitter(heads).split_text(page)],
    'HTMLSemanticPreservingSplitter': lambda page: [part.page_content for part in langchain.HTMLSemanticPreservingSplitter(heads).split_text(page)],
    'HTMLSectionSplitter': lambda page: [part.page_content for part in langchain.HTMLSectionSplitter(heads).split_text(page)],
    'HTMLNodeParser': lambda page: [node.text for node in HTMLNodeParser().get_nodes_from_documents([Document(text=page)])],
    'google-labs-html-chunker': HtmlChunker(max_words_per_aggregate_passage=40, greedily_aggregate_sibling_nodes=True).chunk,
    'betterhtmlchunking': better,
}
bodies = {
    'a word': '<p>Draft, <b>not</b> approved.</p>',
    'a change': '<p>Takes <del>5</del> <ins>7</ins> days.</p>',
    'a table': '<p>Risks</p><table><tr><th>id</th><th>state</th></tr><tr><td>C-1</td><td>open</td></tr></table>',
    'a block': '<p>All are done.</p><div>C-1 is not.</div><dl><dt>Owner</dt><dd>Ann</dd></dl>',
}
for kind, body in bodies.items():
    for name, split in splitters.items():
        parts = split(f'<html><body><h1>Plan</h1>{body}</body></html>')
        print(f'{kind}, {name}:', ' / '.join(' '.join(part.split()) for part in parts))
PY
seen=$(cd "$work" && python3 -W ignore split.py 2>split.log) || cannot "$(tail -n 3 "$work/split.log")"
expect 'parts' 'a word, HTMLHeaderTextSplitter: Plan / Draft, approved. not
a word, HTMLSemanticPreservingSplitter: not Draft, approved.
a word, HTMLSectionSplitter: Plan Draft, not approved.
a word, HTMLNodeParser: Plan / Draft, approved. / not
a word, google-labs-html-chunker: Plan Draft, not approved.
a word, betterhtmlchunking: Plan Draft, not approved.
a change, HTMLHeaderTextSplitter: Plan / Takes days. 5 7
a change, HTMLSemanticPreservingSplitter: 5 7 Takes days.
a change, HTMLSectionSplitter: Plan Takes 5 7 days.
a change, HTMLNodeParser: Plan / Takes 5 7 days.
a change, google-labs-html-chunker: Plan Takes 5 7 days.
a change, betterhtmlchunking: Plan Takes 5 7 days.
a table, HTMLHeaderTextSplitter: Plan / Risks id state C-1 open
a table, HTMLSemanticPreservingSplitter: Risks id state C-1 open
a table, HTMLSectionSplitter: Plan Risks id state C-1 open
a table, HTMLNodeParser: Plan / Risks
a table, google-labs-html-chunker: Plan Risks id state C-1 open
a table, betterhtmlchunking: Plan Risks id state C-1 open
a block, HTMLHeaderTextSplitter: Plan / All are done. C-1 is not. Owner Ann
a block, HTMLSemanticPreservingSplitter: All are done. C-1 is not. Owner Ann
a block, HTMLSectionSplitter: Plan All are done. C-1 is not. Owner Ann
a block, HTMLNodeParser: Plan / All are done.
a block, google-labs-html-chunker: Plan All are done. C-1 is not. Owner Ann
a block, betterhtmlchunking: Plan All are done. C-1 is not. Owner Ann' "$seen"
