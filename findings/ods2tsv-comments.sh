#!/usr/bin/env bash
# ods2tsv ends a sheet at the first cell that has a comment, of which it gives the comment, and gives rows that are equal
# once.
#
# Expected: the program of that name gives all rows, the text of a commented cell, and a line break in a cell as a space or
#   in quotes.
# Seen: ods2tsv 0.9.1 (Debian 12) writes "by Ann" in the place of "late" and nothing of what stands behind it, that row or
#   others, and its status is 0. Three equal rows, which LibreOffice writes once with their number, are one. "two" and
#   "lines" of a cell are "twolines", and the cells behind one that covers two columns move to the left.
# Matters to: registers, in which comments are where the doubts are: a list of 200 claims has 12, and no error.
# Source: ODF 1.3 Part 3, 14.1: a cell's comment (office:annotation) is beside its text; 19.677 (number-rows-repeated).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at ods2tsv=0.9.1-2
cell() { printf '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$1"; }
ods_at "$work/commented.ods" <<XML
<table:table-row>$(cell C-01)$(cell open)$(cell Ann)</table:table-row>
<table:table-row>$(cell C-02)<table:table-cell office:value-type="string"><office:annotation><text:p>by Ann</text:p>
</office:annotation><text:p>late</text:p></table:table-cell>$(cell Bob)</table:table-row>
<table:table-row>$(cell C-03)$(cell open)$(cell Ann)</table:table-row>
<table:table-row>$(cell C-04)$(cell late)$(cell Ann)</table:table-row>
XML
ods_at "$work/plain.ods" <<XML
<table:table-row table:number-rows-repeated="3">$(cell -)$(cell open)$(cell Ann)</table:table-row>
<table:table-row>$(cell C-04)<table:table-cell office:value-type="string"><text:p>two</text:p><text:p>lines</text:p>
</table:table-cell>$(cell Bob)</table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>both</text:p>
</table:table-cell><table:covered-table-cell/>$(cell Ann)</table:table-row>
XML
for book in commented plain; do
    seen=$(QT_LOGGING_RULES='*=false' ods2tsv "$work/$book.ods" 2>/dev/null | tr '\t' '|') || cannot ods2tsv
    case $book in
    commented) expect 'a comment in the second row' 'C-01|open|Ann
C-02|by Ann' "$seen" ;;
    plain) expect 'equal rows, two lines, two columns' '-|open|Ann
C-04|twolines|Bob
both|Ann' "$seen" ;;
    esac
done
