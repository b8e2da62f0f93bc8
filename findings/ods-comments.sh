#!/usr/bin/env bash
# A cell "done" with the comment "not checked" is "not checked" in fast-ods, and both in stream-read-ods; of the lines "not"
# and "done" fast-ods keeps "not", and ods2tsv makes "notdone".
#
# Expected: a reader of ODS gives the text of a cell; its comment apart from it or not at all, as LibreOffice's own CSV,
#   pandas, calamine, SheetJS, roo, ezodf and orcus do; and both lines.
# Seen: fast-ods 0.3.2 gives "Bob2024-01-05T00:00:00not checked" for the text, and stream-read-ods 0.0.22 that and the
#   text. Of two lines in a cell fast-ods keeps the first, ods2tsv 0.9.1 (Debian 12) makes one word of them. To both,
#   cells behind one that covers two columns move to the left. Rows that are equal, which Excel writes once with their
#   number, are one to ods2tsv and stream-read-ods.
# Matters to: registers, in which comments are where the doubts are: who counts what is "done" finds a name and a date.
# Source: ODF 1.3 Part 3, 14.1: a cell's comment (office:annotation) is beside its text; 19.677 (number-rows-repeated).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at ods2tsv=0.9.1-2
pip_at fast-ods==0.3.2 stream-read-ods==0.0.22 pandas==3.1.1 odfpy==1.4.1
cell() { printf '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$1"; }
comment() { printf '<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Bob</dc:creator>%s<text:p>%s</text:p></office:annotation>' "$1" "$2"; }
dated='<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2024-01-05T00:00:00</dc:date>'
ods_at "$work/commented.ods" <<XML
<table:table-row>$(cell C-01)$(cell open)$(cell Ann)</table:table-row>
<table:table-row>$(cell C-02)<table:table-cell office:value-type="string">$(comment "$dated" 'not checked')<text:p>done</text:p>
</table:table-cell>$(cell Bob)</table:table-row>
<table:table-row>$(cell C-03)$(cell late)$(cell Ann)</table:table-row>
XML
ods_at "$work/plain.ods" <<XML
<table:table-row table:number-rows-repeated="2">$(cell -)$(cell open)$(cell Ann)</table:table-row>
<table:table-row>$(cell C-04)<table:table-cell office:value-type="string"><text:p>not</text:p><text:p>done</text:p>
</table:table-cell>$(cell Bob)</table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>both</text:p>
</table:table-cell><table:covered-table-cell/>$(cell Ann)</table:table-row>
XML
cat >"$work/read.py" <<'PY'
import sys


def fast_ods(path):
    from fast_ods import ODSParser
    return ODSParser().parse(path)


def stream_read_ods(path):
    from stream_read_ods import stream_read_ods
    return next(iter(stream_read_ods(iter([open(path, 'rb').read()]))))[1]


def pandas(path):
    import pandas
    return pandas.read_excel(path, engine='odf', header=None).fillna('').values


for name in 'fast_ods', 'stream_read_ods', 'pandas':
    rows = globals()[name](sys.argv[1])
    print(f'{name}:', ' / '.join('|'.join(str(cell or '').replace('\n', ' ') for cell in row) for row in rows))
PY
for book in commented plain; do
    seen=$(python3 "$work/read.py" "$work/$book.ods") || cannot 'a reader of ODS'
    case $book in
    commented) expect 'a comment in the second row' 'fast_ods: C-01|open|Ann / C-02|Bob2024-01-05T00:00:00not checked|Bob / C-03|late|Ann
stream_read_ods: C-01|open|Ann / C-02|Bob2024-01-05T00:00:00not checked done |Bob / C-03|late|Ann
pandas: C-01|open|Ann / C-02|done|Bob / C-03|late|Ann' "$seen" ;;
    plain)
        seen+=$'\nods2tsv: '$(ods2tsv "$work/plain.ods" 2>/dev/null | tr '\t' '|' | paste -sd/ | sed 's#/# / #g')
        expect 'two equal rows, two lines, two columns' 'fast_ods: -|open|Ann / -|open|Ann / C-04|not|Bob / both|Ann
stream_read_ods: -|open|Ann / C-04|not done |Bob / both |both |Ann
pandas: -|open|Ann / -|open|Ann / C-04|not done|Bob / both||Ann
ods2tsv: -|open|Ann / C-04|notdone|Bob / both|Ann' "$seen"
        ;;
    esac
done
