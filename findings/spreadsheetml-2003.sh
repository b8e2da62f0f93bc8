#!/usr/bin/env bash
# Workbooks as XML of Excel 2003, which ticket systems and reporting tools still save as .xls: of "not done" with a bold "not" SheetJS
# reads " done"; orcus leaves true, false and errors empty and makes 54 hours of 30; Gnumeric makes 1 and 0 of true and false.
#
# Expected: a cell has all its words, bold or not; true is true; 30:00 in the format [h]:mm, 1900-01-01T06:00, is 1.25 days, as in Excel.
# Seen: SheetJS (xlsx) 0.18.5 reads of a cell in which a part stands in <Font>, as Excel writes it behind a bold one, those parts
#   alone: of "it is late" with a bold "late" it reads "it is ". orcus-xls-xml 0.17.2 knows strings, numbers and times, which it counts
#   from 1899-12-30, so that each one before March 1900 is a day more: 2.25. Gnumeric 1.12.55 reads 0 as false with a warning "Invalid
#   content of ss:data element", writes both as numbers, and drops comments as the others do. Columns and rows that are skipped by
#   ss:Index, cells over two columns and lines within a cell are right in all three.
# Matters to: registers exported from such systems: what is not done is done, answers are missing, and delays are a day longer.
# Source: Microsoft's "XML Spreadsheet Reference" (ss:Data, Boolean, Error, DateTime); SheetJS' parse_xlml; orcus' xls_xml_context.
# Debian 12 for orcus and Gnumeric.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at liborcus-bin=0.17.2-2+b2 gnumeric=1.12.55-1
npm_at xlsx@0.18.5
cd "$work"
export LC_ALL=C.UTF-8
row() { printf '<Row><Cell><Data ss:Type="String">%s</Data></Cell><Cell%s>%s</Cell></Row>\n' "$1" "$2" "$3"; }
data() { printf '<Data ss:Type="%s">%s</Data>' "$1" "$2"; }
marked() { printf '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">%s</ss:Data>' "$1"; }
black='html:Color="#000000"'
cat >book.xml <<XML
<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:html="http://www.w3.org/TR/REC-html40">
<Styles><Style ss:ID="hours"><NumberFormat ss:Format="[h]:mm"/></Style></Styles>
<Worksheet ss:Name="a"><Table>
$(row bold '' "$(marked '<B>not</B><Font> done</Font>')")
$(row coloured '' "$(marked "<B><Font $black>not</Font></B><Font $black> done</Font>")")
$(row behind '' "$(marked "<Font $black>it is </Font><B>late</B>")")
$(row true '' "$(data Boolean 1)")
$(row false '' "$(data Boolean 0)")
$(row error '' "$(data Error '#DIV/0!')")
$(row hours ' ss:StyleID="hours"' "$(data DateTime 1900-01-01T06:00:00.000)")
$(row skipped ' ss:Index="3"' "$(data String third)")
</Table></Worksheet></Workbook>
XML
mkdir made
orcus-xls-xml -f csv -o made book.xml >/dev/null || true
expect orcus 'bold,not done,
coloured,not done,
behind,it is late,
true,,
false,,
error,,
hours,2.25,
skipped,,third' "$(cat made/*)"
ssconvert book.xml book.csv 2>log || cannot "ssconvert: $(tail -n 3 log)"
expect Gnumeric 'bold,"not done",
coloured,"not done",
behind,"it is late",
true,1,
false,0,
error,#DIV/0!,
hours,30:00:00,
skipped,,third' "$(cat book.csv)"
cat >js/read.cjs <<'JS'
const { readFile, utils } = require('xlsx');
for (const cells of utils.sheet_to_json(readFile('book.xml').Sheets.a, { header: 1 })) console.log(JSON.stringify(cells));
JS
expect SheetJS '["bold"," done"]
["coloured","not done"]
["behind","it is "]
["true",true]
["false",false]
["error"]
["hours",1.25]
["skipped",null,"third"]' "$(node js/read.cjs)"
