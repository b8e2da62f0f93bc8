#!/usr/bin/env bash
# CSV in Java: opencsv reads C:\data as "C:data", also from files of its own, and a cell that ends in "\" with the one behind it as
# one; univocity leaves out each row whose id begins with "#", and of said "no", as it writes it, Super CSV reads said no.
#
# Expected: the cells that were written: a backslash is a letter in CSV (RFC 4180), and so is "#".
# Seen: opencsv 5.2 takes "\" for an escape when it reads and writes it bare: of the cells C:\data\ and late it reads "C:data,late",
#   and nothing of its own file. univocity 2.9.1 skips a row that begins with a bare "#", as Super CSV 2.4.0 writes it, and takes the
#   spaces off the ends of cells; it writes said "no" bare, of which opencsv reads said "no. Super CSV and univocity read an empty
#   cell as null, and Super CSV writes a line break in a cell as one of Windows. commons-csv 1.9.0 reads what was written.
# Matters to: registers with folders, patterns and numbers of issues that services in Java take in: a row is gone without an error.
# Source: RFC 4180, 2 (quotation marks are doubled); univocity's settings, comment character.
# Debian 12, and Java 17.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v javac >/dev/null || cannot 'Java'
deb_with_all_at libopencsv-java=5.2-1 libcommons-csv-java=1.9.0-1 libsuper-csv-java=2.4.0-3 libunivocity-parsers-java=2.9.1-1
cd "$work"
jars=$(find deb/usr/share/java /usr/share/java -name '*.jar' 2>/dev/null | paste -sd:)
cat >Cells.java <<'JAVA'
import com.opencsv.CSVReader;
import com.opencsv.CSVWriter;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.supercsv.io.CsvListReader;
import org.supercsv.io.CsvListWriter;
import org.supercsv.prefs.CsvPreference;

public class Cells {
    interface Writer { void write(StringWriter out, List<String[]> rows) throws Exception; }

    interface Reader { List<String[]> read(String text) throws Exception; }

    static String shown(List<String[]> rows) {
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) text.append(Arrays.toString(row).replace("\n", "/").replace("\r", "CR"));
        return text.toString();
    }

    public static void main(String[] arguments) {
        Map<String, Writer> writers = new LinkedHashMap<>();
        writers.put("opencsv", (out, rows) -> { try (CSVWriter csv = new CSVWriter(out)) { csv.writeAll(rows); } });
        writers.put("commons-csv", (out, rows) -> {
            try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.DEFAULT)) { for (String[] row : rows) csv.printRecord((Object[]) row); }
        });
        writers.put("Super CSV", (out, rows) -> {
            try (CsvListWriter csv = new CsvListWriter(out, CsvPreference.STANDARD_PREFERENCE)) { for (String[] row : rows) csv.write(row); }
        });
        writers.put("univocity", (out, rows) -> {
            var csv = new com.univocity.parsers.csv.CsvWriter(out, new CsvWriterSettings());
            for (String[] row : rows) csv.writeRow(row);
            csv.close();
        });
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("opencsv", text -> new CSVReader(new StringReader(text)).readAll());
        readers.put("commons-csv", text -> {
            List<String[]> rows = new ArrayList<>();
            CSVFormat.DEFAULT.parse(new StringReader(text)).forEach(row -> rows.add(row.toList().toArray(new String[0])));
            return rows;
        });
        readers.put("Super CSV", text -> {
            List<String[]> rows = new ArrayList<>();
            CsvListReader csv = new CsvListReader(new StringReader(text), CsvPreference.STANDARD_PREFERENCE);
            for (List<String> row; (row = csv.read()) != null;) rows.add(row.toArray(new String[0]));
            return rows;
        });
        readers.put("univocity", text -> {
            CsvParserSettings settings = new CsvParserSettings();
            settings.setLineSeparatorDetectionEnabled(true);
            return new CsvParser(settings).parseAll(new StringReader(text));
        });
        for (String cell : List.of("C:\\data", "C:\\data\\", "#12", "said \"no\"", " x ", "", "one\ntwo", "C-1")) {
            List<String[]> rows = List.of(new String[] {"id", "note"}, new String[] {cell, "late"}, new String[] {"C-2", "done"});
            writers.forEach((from, writer) -> {
                StringBuilder other = new StringBuilder();
                readers.forEach((to, reader) -> {
                    String seen;
                    try {
                        StringWriter out = new StringWriter();
                        writer.write(out, rows);
                        seen = shown(reader.read(out.toString()));
                    } catch (Exception error) {
                        seen = error.getClass().getSimpleName();
                    }
                    if (!seen.equals(shown(rows))) other.append(", ").append(to).append(' ').append(seen.replace("[id, note]", ""));
                });
                if (other.length() > 0) System.out.println("\"" + cell.replace("\n", "/") + "\" by " + from + other);
            });
        }
    }
}
JAVA
seen=$(java -cp "$jars" Cells.java 2>"$work/java.log")
expect 'cells' '"C:\data" by opencsv, opencsv [C:data, late][C-2, done]
"C:\data" by commons-csv, opencsv [C:data, late][C-2, done]
"C:\data" by Super CSV, opencsv [C:data, late][C-2, done]
"C:\data" by univocity, opencsv [C:data, late][C-2, done]
"C:\data\" by opencsv, opencsv CsvMalformedLineException
"C:\data\" by commons-csv, opencsv [C:data,late][C-2, done]
"C:\data\" by Super CSV, opencsv [C:data,late][C-2, done]
"C:\data\" by univocity, opencsv [C:data,late][C-2, done]
"#12" by Super CSV, univocity [C-2, done]
"said "no"" by univocity, opencsv [said "no, late][C-2, done], Super CSV [said no, late][C-2, done]
" x " by Super CSV, univocity [x, late][C-2, done]
" x " by univocity, opencsv [x, late][C-2, done], commons-csv [x, late][C-2, done], Super CSV [x, late][C-2, done], univocity [x, late][C-2, done]
"" by opencsv, Super CSV [null, late][C-2, done], univocity [null, late][C-2, done]
"" by commons-csv, Super CSV [null, late][C-2, done], univocity [null, late][C-2, done]
"" by Super CSV, Super CSV [null, late][C-2, done], univocity [null, late][C-2, done]
"" by univocity, Super CSV [null, late][C-2, done], univocity [null, late][C-2, done]
"one/two" by Super CSV, commons-csv [oneCR/two, late][C-2, done]' "$seen"
