#!/usr/bin/env bash
# Documents of ProseMirror and Tiptap taken elsewhere: prosemirror-py-converter and prosemirror-py-markdown make bullets of numbered steps
# and steps of bullets, prosemirror-to-html-js shows struck out text as if it stood, and docx2tiptap leaves lists out of Word documents.
#
# Expected: ordered_list (orderedList) is a numbered list, bullet_list a bulleted one; a struck out word is struck out; what an editor
#   may hold is either written or refused; "5-7 days" with Word's hyphen that does not break stays so.
# Seen: prosemirror-py-converter 0.3 and prosemirror-py-markdown 1.0.1, one after the other, have the two kinds of lists exchanged, and
#   let a step's command fall out of the list; the first also parts a line at each bold word, and 10 with a raised 6 is "10> 6" in the
#   second. prosemirror-to-html-js 1.0.2 leaves out marks and nodes that it does not know without a word: the strokes, the boxes of
#   tasks, a table's rows. docx2tiptap 0.2.3 writes paragraphs, headings and tables into DOCX; lists and quotations that were added
#   in the editor are not there. It and docx-to-prosemirror 0.1.0 read "5-7 days" as "57 days"; the latter leaves moved words out.
#   marktip 0.7.3 writes all as it is.
# Matters to: run books and decisions kept by editors on this base (wikis, forms, ticket systems) and exported for a repository or Word.
# Source: prosemirror-markdown's schema (ordered_list, bullet_list); ISO/IEC 29500-1, 17.3.3.18 (noBreakHyphen); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at prosemirror-to-html-js@1.0.2
pip_at prosemirror-py-converter==0.3 marktip==0.7.3 docx2tiptap==0.2.3 docx-to-prosemirror==0.1.0
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/other" \
    prosemirror-py-markdown==1.0.1
docx_at "$work/made.docx" <<'XML'
<w:p><w:r><w:t>5</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t xml:space="preserve">7 days and </w:t></w:r><w:moveTo w:id="1" w:author="Ann" w:date="2024-01-05T10:00:00Z"><w:r><w:t xml:space="preserve">not </w:t></w:r></w:moveTo><w:r><w:t>tested</w:t></w:r></w:p>
XML
cat >"$work/blocks.py" <<'PY'
import json, re


def text(value, *marks):
    return {'type': 'text', 'text': value, **({'marks': [{'type': mark} for mark in marks]} if marks else {})}


def block(kind, *content, **attrs):
    return {'type': kind, 'content': list(content), **({'attrs': attrs} if attrs else {})}


def item(*content, kind='listItem', **attrs):
    return block(kind, *(block('paragraph', one) if one['type'] == 'text' else one for one in content), **attrs)


blocks = {
    'steps': block('orderedList', item(text('Stop it'), block('codeBlock', text('drain a'))), item(text('Wait')), start=7),
    'bullets': block('bulletList', item(text('one')), item(text('other'))),
    'line': block('paragraph', text('takes '), text('5', 'strike'), text('7 days, '), text('not', 'bold'), text(' 10'), text('6', 'superscript')),
    'tasks': block('taskList', item(text('tested'), kind='taskItem', checked=True), item(text('released'), kind='taskItem', checked=False)),
}
under = re.sub('"(orderedList|listItem|bulletList|codeBlock)"', lambda found: re.sub('([A-Z])', lambda big: '_' + big[1].lower(), found[0]),
               json.dumps(blocks))
json.dump({'tiptap': blocks, 'prosemirror': json.loads(under)}, open('blocks.json', 'w'))
PY
cat >"$work/shown.py" <<'PY'
import io, json, sys

from pmconverter import prose2markdown

blocks = json.load(open('blocks.json'))
for kind in ('steps', 'bullets', 'line'):
    made = prose2markdown({'type': 'doc', 'content': [blocks['prosemirror'][kind]]})
    print(f'{kind}, {sys.argv[1]}:', json.dumps(made.strip('\n')))
if sys.argv[1] == 'prosemirror-py-converter':
    import docx, marktip
    from docx2tiptap import create_docx_from_tiptap, parse_docx, to_tiptap
    from docx_to_prosemirror import to_prosemirror

    for kind in ('steps', 'tasks'):
        print(f'{kind}, marktip:', json.dumps(marktip.from_dict({'type': 'doc', 'content': [blocks['tiptap'][kind]]}).to_markdown()))
    made = create_docx_from_tiptap({'type': 'doc', 'content': list(blocks['tiptap'].values())}).read()
    print('all, docx2tiptap:', [paragraph.text for paragraph in docx.Document(io.BytesIO(made)).paragraphs])
    one = lambda page: ''.join(run['text'] for run in page['content'][0]['content'])
    print('Word, docx2tiptap:', one(to_tiptap(*parse_docx(open('made.docx', 'rb').read())[:2])))
    print('Word, docx-to-prosemirror:', one(to_prosemirror('made.docx')))
PY
cat >"$work/js/shown.cjs" <<'JS'
const { Renderer } = require('prosemirror-to-html-js');
for (const [kind, block] of Object.entries(require('../blocks.json').prosemirror))
  console.log(`${kind}, prosemirror-to-html-js:`, new Renderer().render({ type: 'doc', content: [block] }));
JS
seen=$(
    cd "$work"
    python3 blocks.py
    python3 shown.py prosemirror-py-converter
    PYTHONPATH=$work/other python3 shown.py prosemirror-py-markdown
    (cd js && node shown.cjs)
)
expect 'documents' 'steps, prosemirror-py-converter: "- Stop it\n\n```\ndrain a\n```\n\n- Wait"
bullets, prosemirror-py-converter: "1. one\n\n2. other"
line, prosemirror-py-converter: "takes \n~~5~~\n7 days, \n**not**\n 10\n> 6"
steps, marktip: "7. Stop it\n   ```\n   drain a\n   ```\n8. Wait"
tasks, marktip: "- [x] tested\n- [ ] released"
all, docx2tiptap: ['\''takes 57 days, not 106'\'']
Word, docx2tiptap: 57 days and not tested
Word, docx-to-prosemirror: 57 days and tested
steps, prosemirror-py-markdown: "- Stop it\n\n```\ndrain a\n```\n\n\n- Wait"
bullets, prosemirror-py-markdown: "1. one\n\n\n2. other"
line, prosemirror-py-markdown: "takes ~~5~~7 days, **not** 10> 6"
steps, prosemirror-to-html-js: <ol><li><p>Stop it</p><pre><code>drain a</code></pre></li><li><p>Wait</p></li></ol>
bullets, prosemirror-to-html-js: <ul><li><p>one</p></li><li><p>other</p></li></ul>
line, prosemirror-to-html-js: <p>takes 57 days, <strong>not</strong> 106</p>
tasks, prosemirror-to-html-js: <p>tested</p><p>released</p>' "$seen"
