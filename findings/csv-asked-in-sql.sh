#!/usr/bin/env bash
# CSV files asked in SQL by Perl's DBD::CSV and Java's CsvJdbc: a row without a cost is under 5 in the one, whose mean of the costs 9, 10
# and none is 6.33; in the other no row is above 5, without an error, the highest cost is 9 and not 10, and 9 + 1 is 91.
#
# Expected: what a database says of costs 9, 10 and none: 9 and 10 are above 5, none is under 5, the mean is 9.5, the highest 10.
# Seen: to DBD::CSV 0.60 (SQL::Statement 1.414) a column has no kind: an empty cell is a text, which is below each number, counts in AVG
#   and COUNT, is the least, and is equal to '' and NULL at once; "1,234" is under 5 too; BETWEEN with two numbers is an error. CsvJdbc
#   1.0.37 takes all for texts, so that no comparison with a number holds, its contrary neither, but SUM and AVG add them as numbers,
#   and its columnTypes names each column's kind where someone wrote it down. Debian 12, and Java 17.
# Matters to: registers in CSV files that reports ask by SQL: "under budget" holds rows without a cost, and "above" none at all.
# Source: DBD::CSV's documentation (csv_null, off unless asked for), SQL::Statement's of its operators; CsvJdbc's (columnTypes).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v java >/dev/null || cannot 'Java'
deb_with_all_at libdbd-csv-perl=0.6000-1+deb12u1 libcsvjdbc-java=1.0.37-1
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    [ ! -d "$folder" ] || export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
cd "$work"
cat >register.csv <<'CSV'
id,state,cost
C-1,open,9
C-2,open,10
C-3,done,
CSV
cat >asked.pl <<'PERL'
use DBI;
my $register = DBI->connect('dbi:CSV:', undef, undef, { f_dir => '.', f_ext => '.csv', RaiseError => 0, PrintError => 0 });
for my $query (@ARGV) {
    my $rows = $register->selectall_arrayref($query);
    print "$query: ", $rows ? join(' / ', map { join ' ', map { $_ eq '' ? '""' : $_ } @$_ } @$rows) : 'an error', "\n";
}
PERL
cat >Asked.java <<'JAVA'
import java.sql.*;

public class Asked {
    public static void main(String[] queries) throws Exception {
        Connection register = DriverManager.getConnection("jdbc:relique:csv:.");
        for (String query : queries) {
            ResultSet rows = register.createStatement().executeQuery(query);
            StringBuilder line = new StringBuilder();
            while (rows.next()) {
                line.append(line.length() == 0 ? "" : " / ");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                    line.append(column == 1 ? "" : " ").append(rows.getString(column).isEmpty() ? "\"\"" : rows.getString(column));
            }
            System.out.println(query + ": " + line);
        }
    }
}
JAVA
common=('SELECT id FROM register WHERE cost > 5' 'SELECT id FROM register WHERE cost < 5' 'SELECT id, cost FROM register ORDER BY cost'
    'SELECT SUM(cost), AVG(cost), MIN(cost), MAX(cost), COUNT(cost) FROM register' 'SELECT id FROM register WHERE cost BETWEEN 0 AND 20')
jar=$(find deb/usr/share/java /usr/share/java -name 'csvjdbc-1.0.37.jar' 2>/dev/null | head -n 1)
seen=$(
    echo 'DBD::CSV'
    perl asked.pl "${common[@]}" 2>perl.log
    echo 'CsvJdbc'
    java -cp "$jar" Asked.java "${common[@]}" 'SELECT id FROM register WHERE NOT cost > 5' "SELECT cost + 1 FROM register WHERE id = 'C-1'" 2>java.log
) || cannot "$(tail -n 3 perl.log java.log)"
expect 'costs 9, 10 and none' 'DBD::CSV
SELECT id FROM register WHERE cost > 5: C-1 / C-2
SELECT id FROM register WHERE cost < 5: C-3
SELECT id, cost FROM register ORDER BY cost: C-3 "" / C-1 9 / C-2 10
SELECT SUM(cost), AVG(cost), MIN(cost), MAX(cost), COUNT(cost) FROM register: 19 6.33333333333333 "" 10 3
SELECT id FROM register WHERE cost BETWEEN 0 AND 20: an error
CsvJdbc
SELECT id FROM register WHERE cost > 5: 
SELECT id FROM register WHERE cost < 5: 
SELECT id, cost FROM register ORDER BY cost: C-3 "" / C-2 10 / C-1 9
SELECT SUM(cost), AVG(cost), MIN(cost), MAX(cost), COUNT(cost) FROM register: 19 9.5 "" 9 3
SELECT id FROM register WHERE cost BETWEEN 0 AND 20: 
SELECT id FROM register WHERE NOT cost > 5: 
SELECT cost + 1 FROM register WHERE id = '\''C-1'\'': 91' "$seen"
