#!/usr/bin/env bash
# JExcelApi, a writer and reader of XLS for Java, writes 4 as the value of every formula: pandas, xlrd and Perl read "in all 4"
# of a sum of 12; it shows 10:30 in the format DD.MM.YYYY HH:MM as "10:01", 0.0004 as 0 and 30:00 hours as ":00".
#
# Expected: the value of a formula is its result or empty until a program has worked it out; `getContents` of a cell is
#   what a sheet shows.
# Seen: JExcelApi 2.6.12 puts the number 4 beside each formula, of sums, texts and errors alike, and reads it back so.
#   Excel and LibreOffice work it out anew, other readers take what is there. Of formats in capitals, which a
#   sheet knows as well, MM behind HH is the month; of [h]:mm and [mm]:ss what stands in brackets is left out; a
#   number in the format General has three digits behind the point: 0.3333 is 0.333.
# Matters to: cost sheets and SLO tables that a Java program made (Debian has the library for them): no reader but a sheet
#   program sees the sums, and all of them are the same plausible number. Error budgets of 0.0004 are none.
# Source: [MS-XLS], 2.4.127 (Formula, val), 2.5.198; JExcelApi's FormulaRecord and its Cell, getContents: "the
#   contents of this cell as a string". Debian 12; Java 11 or later with its compiler.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v javac >/dev/null || cannot 'Java'
deb_with_all_at libjexcelapi-java=2.6.12-3 libspreadsheet-parseexcel-perl=0.6500-4~deb12u1
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
pip_at xlrd==2.0.2 pandas==3.1.1 xlwt==1.3.0
jars=$(find "$work/deb/usr/share/java" /usr/share/java -name jxl.jar 2>/dev/null | head -n1)
cd "$work"
cat >Write.java <<'JAVA'
import java.io.File;
import jxl.Workbook;
import jxl.write.Formula;
import jxl.write.Label;

public class Write {
    public static void main(String[] given) throws Exception {
        var book = Workbook.createWorkbook(new File("a.xls"));
        var sheet = book.createSheet("a", 0);
        sheet.addCell(new Label(0, 0, "cost"));
        sheet.addCell(new jxl.write.Number(0, 1, 5));
        sheet.addCell(new jxl.write.Number(0, 2, 7));
        sheet.addCell(new Formula(0, 3, "SUM(A2:A3)"));
        sheet.addCell(new Formula(0, 4, "IF(A2>3,\"high\",\"low\")"));
        sheet.addCell(new Formula(0, 5, "1/0"));
        book.write();
        book.close();
    }
}
JAVA
cat >Read.java <<'JAVA'
import java.io.File;
import jxl.Workbook;

public class Read {
    public static void main(String[] given) throws Exception {
        for (var name : given) {
            var sheet = Workbook.getWorkbook(new File(name)).getSheet(0);
            for (int row = 0; row < sheet.getRows(); row++) {
                var cells = sheet.getRow(row);
                System.out.println(cells.length < 2 ? cells[0].getContents() : cells[0].getContents() + " -> " + cells[1].getContents());
            }
        }
    }
}
JAVA
java -cp "$jars" Write.java
expect 'JExcelApi' 'cost 5 7 4 4 4' "$(java -cp "$jars" Read.java a.xls | paste -sd' ')"
expect 'pandas' "['cost', 5, 7, 4, 4, 4]" \
    "$(python3 -c 'import pandas; print(pandas.read_excel("a.xls", header=None)[0].tolist())' 2>pandas.log)"
expect 'Perl' 'cost 5 7 4 4 4' "$(perl -MSpreadsheet::ParseExcel -e '
    my ($sheet) = Spreadsheet::ParseExcel->new->parse("a.xls")->worksheets;
    print join(" ", map { $sheet->get_cell($_, 0)->value } 0 .. 5)')"

python3 - <<'PY'
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet('a')
cells = [(45296.4375, 'DD.MM.YYYY HH:MM'), (45296.4375, 'dd.mm.yyyy hh:mm'), (1.25, '[h]:mm'), (5.5 / 24, '[h]:mm'), (12.5 / 1440, '[mm]:ss'),
         (0.0004, 'General'), (1 / 3, 'General'), (99.99996, 'General'), (12, '0 "days"'), (-5, '0;(0)'), (0.125, '0%')]
for row, (value, form) in enumerate(cells):
    sheet.write(row, 0, form)
    sheet.write(row, 1, value, xlwt.easyxf(num_format_str=form))
book.save('b.xls')
PY
expect 'shown' 'DD.MM.YYYY HH:MM -> 05.01.2024 10:01
dd.mm.yyyy hh:mm -> 05.01.2024 10:30
[h]:mm -> :00
[h]:mm -> :30
[mm]:ss -> :30
General -> 0
General -> 0.333
General -> 100
0 "days" -> 12 "days"
0;(0) -> (5)
0% -> 12%' "$(java -cp "$jars" Read.java b.xls)"
