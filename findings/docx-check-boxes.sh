#!/usr/bin/env bash
# Check boxes of Word forms: "reviewed", ticked, and "released", not ticked, are alike in thirteen readers of DOCX where the boxes are form fields, and
# in four where they are content controls; the state "done", chosen from a form's list, is shown by one reader of sixteen.
#
# Expected: a reader shows which box is ticked, or says that it does not: Word writes it down (w:checked; for content controls the sign itself, ☒ or ☐).
# Seen: of form fields (FORMCHECKBOX) mammoth 1.13.0, MarkItDown 0.1.9 and docx2python 3.7.1 show the ticks; docx2txt2 1.0.4 and docx-parser 0.2.1
#   the word FORMCHECKBOX for both; pandoc 3.9, python-docx 1.2.0, kreuzberg 4.10.4, officeparser 8.1.1, docx2txt 0.9, docx2md 1.0.5, docx2md-cli
#   0.2.0, docx2everything 1.1.0, docx2markdown 0.1.1, word-extractor 1.0.4 and any-text 1.2.0 nothing. Of content controls python-docx, docx2md,
#   docx2everything and docx2markdown leave the sign out, the others show it. Of the list (FORMDROPDOWN), whose result Word keeps beside the field
#   and not as text, docx2python alone has "done".
# Matters to: checklists, acceptance protocols and forms of audits: what is done and what is not are the same text, and the state is empty.
# Source: ECMA-376 Part 1, properties of form fields: checkBox, ddList, checked (which holds if it has no value); [MS-DOCX], checkbox.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

docx_readers
text() { printf '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' "$1"; }
field() {
    local kind
    printf '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/><w:enabled/>%s</w:ffData></w:fldChar></w:r>' "$2"
    printf '<w:r><w:instrText xml:space="preserve"> %s </w:instrText></w:r>' "$1"
    for kind in separate end; do
        printf '<w:r><w:fldChar w:fldCharType="%s"/></w:r>' "$kind"
    done
}
box() { field FORMCHECKBOX "<w:checkBox><w:sizeAuto/><w:default w:val=\"0\"/>$1</w:checkBox>"; }
control() {
    printf '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="%s"/>' "$1"
    printf '<w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/></w14:checkbox></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>' "$(text "$2")"
}
list='<w:ddList><w:result w:val="1"/><w:listEntry w:val="open"/><w:listEntry w:val="done"/></w:ddList>'
docx_at "$work/made.docx" < <(
    printf '<w:p>%s</w:p>' "$(box '<w:checked/>')$(text ' reviewed')" "$(box '')$(text ' released')" "$(text 'state: ')$(field FORMDROPDOWN "$list")" \
        "$(control 1 ☒)$(text ' tested')" "$(control 0 ☐)$(text ' shipped')"
)
seen=$(docx_read made.docx mammoth MarkItDown docx2python pandoc kreuzberg officeparser docx2txt docx2md-cli word-extractor any-text docx2txt2 \
    docx-parser python-docx docx2md docx2everything docx2markdown)
expect 'boxes' 'mammoth: <p><input checked="checked" type="checkbox" /> reviewed</p><p><input type="checkbox" /> released</p><p>state: </p><p><input checked="checked" type="checkbox" /> tested</p><p><input type="checkbox" /> shipped</p>
MarkItDown: [x]  reviewed / [ ]  released / state: / [x]  tested / [ ]  shipped
docx2python: ☒ reviewed / ☐ released / state: done / ☒ tested / ☐ shipped
pandoc: reviewed / released / state: / ☒ tested / ☐ shipped
kreuzberg: reviewed /  released / state: / ☒ tested / ☐ shipped
officeparser: reviewed / released / state: / ☒ tested / ☐ shipped
docx2txt: reviewed /  released / state: / ☒ tested / ☐ shipped
docx2md-cli: reviewed / released / state: / ☒ tested / ☐ shipped
word-extractor: reviewed /  released / state: / ☒ tested / ☐ shipped
any-text: reviewed releasedstate: ☒ tested☐ shipped
docx2txt2: FORMCHECKBOX reviewed FORMCHECKBOX released state: FORMDROPDOWN ☒ tested ☐ shipped
docx-parser: FORMCHECKBOX  reviewed FORMCHECKBOX  releasedstate:  FORMDROPDOWN ☒ tested☐ shipped
python-docx: reviewed /  released / state: /  tested /  shipped
docx2md: reviewed /  released / state: /  tested /  shipped
docx2everything: reviewed / released / state: / tested / shipped
docx2markdown: reviewed /  released / state: /  tested /  shipped' "$seen"
