#!/usr/bin/env bash
# Word documents made from templates: of the two lines "cost 5" and "7 days" by docx-templates Pandoc, mammoth and two more make
# "cost 57 days", seven readers "cost 5"; easy-template-x sets the end of the sentence before the second line: "cost 5, not more."
#
# Expected: both lines where the tag stood, with a line break between them, as docxtemplater writes them with "linebreaks".
# Seen: docx-templates 4.15.0 puts the break, <w:br/>, into the text element <w:t>, where WordprocessingML has letters alone: readers
#   drop the break (mammoth, MarkItDown, Pandoc, officeparser), or the break and all behind it (python-docx, docx2python, docx2md,
#   docx2everything, docx2markdown); docx2txt and docx2md-cli keep the break and drop the second line.
#   easy-template-x 7.2.8 adds the further lines at the end of the run; of two values in a sentence both second lines stand there.
# Matters to: decision records, status reports and minutes made from a register whose cells have two lines, then searched or indexed.
# Source: ECMA-376, part 1, 17.3.3.31 (t is simple content) and 17.3.3.1 (br stands in a run); docx-templates' README,
#   "processLineBreaks: true"; easy-template-x's replaceMultiLine, which appends to the run.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
npm_at docx-templates@4.15.0 easy-template-x@7.2.8 docxtemplater@3.71.0 pizzip@3.3.0
for mark in +++ '{'; do
    end=${mark/'{'/'}'}
    tag="${mark}note$end"
    docx_at "$work/template$end.docx" <<XML
<w:p><w:r><w:t>It takes $tag, not more.</w:t></w:r></w:p>
<w:p><w:r><w:t>From $tag to $tag.</w:t></w:r></w:p>
XML
done
js "$work" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
const require = createRequire(import.meta.url);
const folder = process.argv[2];
const data = { note: 'cost 5\n7 days' };
const template = (end) => readFileSync(`${folder}/template${end}.docx`);
const Docxtemplater = require('docxtemplater');
const makers = {
  'docx-templates': () => require('docx-templates').createReport({ template: template('+++'), data }),
  'easy-template-x': () => new (require('easy-template-x').TemplateHandler)().process(template('}'), data),
  docxtemplater: () => new Docxtemplater(new (require('pizzip'))(template('}')), { linebreaks: true }).render(data).toBuffer(),
};
for (const [name, make] of Object.entries(makers)) writeFileSync(`${folder}/${name}.docx`, await make());
JS
readers=(python-docx docx2python docx2md docx2everything docx2markdown docx2txt docx2md-cli mammoth markitdown pandoc officeparser)
seen=$(for maker in docxtemplater docx-templates easy-template-x; do
    echo "$maker"
    docx_read "$maker.docx" "${readers[@]}"
done)
expect 'documents' 'docxtemplater
python-docx: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
docx2python: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
docx2md: It takes cost 5<br>7 days, not more. / From cost 5<br>7 days to cost 5<br>7 days.
docx2everything: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
docx2markdown: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
docx2txt: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
docx2md-cli: It takes cost 5<br>7 days, not more. / From cost 5<br>7 days to cost 5<br>7 days.
mammoth: <p>It takes cost 5<br />7 days, not more.</p><p>From cost 5<br />7 days to cost 5<br />7 days.</p>
markitdown: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
pandoc: It takes cost 5\ / 7 days, not more. / From cost 5\ / 7 days to cost 5\ / 7 days.
officeparser: It takes cost 5 / 7 days, not more. / From cost 5 / 7 days to cost 5 / 7 days.
docx-templates
python-docx: It takes cost 5, not more. / From cost 5 to cost 5.
docx2python: It takes cost 5, not more. / From cost 5 to cost 5.
docx2md: It takes cost 5, not more. / From cost 5 to cost 5.
docx2everything: It takes cost 5, not more. / From cost 5 to cost 5.
docx2markdown: It takes cost 5, not more. / From cost 5 to cost 5.
docx2txt: It takes cost 5 / , not more. / From cost 5 /  to cost 5 / .
docx2md-cli: It takes cost 5<br>, not more. / From cost 5<br> to cost 5<br>.
mammoth: <p>It takes cost 57 days, not more.</p><p>From cost 57 days to cost 57 days.</p>
markitdown: It takes cost 57 days, not more. / From cost 57 days to cost 57 days.
pandoc: It takes cost 57 days, not more. / From cost 57 days to cost 57 days.
officeparser: It takes cost 57 days, not more. / From cost 57 days to cost 57 days.
easy-template-x
python-docx: It takes cost 5, not more. / 7 days / From cost 5 to cost 5. / 7 days / 7 days
docx2python: It takes cost 5, not more. / 7 days / From cost 5 to cost 5. / 7 days / 7 days
docx2md: It takes cost 5, not more.<br>7 days / From cost 5 to cost 5.<br>7 days<br>7 days
docx2everything: It takes cost 5, not more.7 days / From cost 5 to cost 5.7 days7 days
docx2markdown: It takes cost 5, not more. / 7 days / From cost 5 to cost 5. / 7 days / 7 days
docx2txt: It takes cost 5, not more. / 7 days / From cost 5 to cost 5. / 7 days / 7 days
docx2md-cli: It takes cost 5, not more.<br>7 days / From cost 5 to cost 5.<br>7 days<br>7 days
mammoth: <p>It takes cost 5, not more.<br />7 days</p><p>From cost 5 to cost 5.<br />7 days<br />7 days</p>
markitdown: It takes cost 5, not more. / 7 days / From cost 5 to cost 5. / 7 days / 7 days
pandoc: It takes cost 5, not more.\ / 7 days / From cost 5 to cost 5.\ / 7 days\ / 7 days
officeparser: It takes cost 5, not more. / 7 days / From cost 5 to cost 5. / 7 days / 7 days' "$seen"
