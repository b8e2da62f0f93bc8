#!/usr/bin/env bash
# Go's libraries of tables: go-pretty writes CSV in which Python reads said "no", x as two cells, and <nil> for an empty
# cell, which a Markdown table does not show; tablewriter parts a Markdown row at a bar; xlsx shows 7 in the format
# "C-"000 as "7".
#
# Expected: quotation marks are doubled in CSV; an empty value is an empty cell; a bar is escaped in a Markdown table; a
#   cell's FormattedValue is what Excel shows: C-007, 30:00, low, 1.2M, 05.01.2024 10:30.
# Seen: go-pretty 6.4.4 puts a backslash before each quotation mark and comma of a quoted cell, which no reader of CSV
#   takes back, and shows 12345678901.0 as 1.2345678901e+10. tablewriter 0.0.5 has a style for Markdown in its README,
#   and leaves bars as they are; claim_id is "CLAIM ID". tealeg's xlsx 1.0.3 shows 30:00 hours as "06:00", 3 in
#   [>10]"high";[<5]"low" as "high", and 1234567 in 0.0,,"M" as it is; a format with dots, dd.mm.yyyy, is an error, and
#   String, which hides it, gives 45296.4375.
# Matters to: exports and reports of tools for operators, most of which are written in Go: states in another column, ids
#   and words cut off.
# Source: RFC 4180, 2.7; GFM 0.29, 4.10; ECMA-376 Part 1, 18.8.31; go-pretty's table/render_csv.go. Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at golang-1.19-go=1.19.8-2 golang-1.19-src=1.19.8-2 golang-github-jedib0t-go-pretty-dev=6.4.4-2 \
    golang-github-olekukonko-tablewriter-dev=0.0.5-2 golang-github-tealeg-xlsx-dev=1.0.3+git20181024.dbf71b6-2
pip_at XlsxWriter==3.3.1
for folder in /usr/lib/go-1.19 "$work/deb/usr/lib/go-1.19"; do
    [ ! -x "$folder/bin/go" ] || export GOROOT=$folder
done
export GOPATH=$work/deb/usr/share/gocode:/usr/share/gocode GO111MODULE=off GOCACHE=$work/cache GOFLAGS='' GOPROXY=off
cd "$work"
python3 - <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook('a.xlsx')
sheet = book.add_worksheet('a')
cells = [(7, '"C-"000'), (1.25, '[h]:mm'), (3, '[>10]"high";[<5]"low"'), (1234567, '0.0,,"M"'), (45296.4375, 'dd.mm.yyyy hh:mm'), (12, '0 "days"')]
for row, (value, form) in enumerate(cells):
    sheet.write_string(row, 0, form)
    sheet.write_number(row, 1, value, book.add_format({'num_format': form}))
book.close()
PY
cat >tables.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/jedib0t/go-pretty/table"
	"github.com/olekukonko/tablewriter"
	"github.com/tealeg/xlsx"
)

func main() {
	pretty := table.NewWriter()
	pretty.AppendHeader(table.Row{"id", "note", "cost"})
	pretty.AppendRow(table.Row{"C-1", `said "no", x`, nil})
	pretty.AppendRow(table.Row{"C-2", "late", 12345678901.0})
	if os.Args[1] == "csv" {
		fmt.Println(pretty.RenderCSV())
		return
	}
	fmt.Println(pretty.RenderMarkdown())
	writer := tablewriter.NewWriter(os.Stdout)
	writer.SetHeader([]string{"claim_id", "state"})
	writer.SetBorders(tablewriter.Border{Left: true, Top: false, Right: true, Bottom: false})
	writer.SetCenterSeparator("|")
	writer.Append([]string{"a|b", "open"})
	writer.Render()
	book, err := xlsx.OpenFile("a.xlsx")
	if err != nil {
		panic(err)
	}
	for _, row := range book.Sheets[0].Rows {
		_, err := row.Cells[1].FormattedValue()
		fmt.Println(row.Cells[0].Value, "->", row.Cells[1].String(), err != nil)
	}
}
GO
"$GOROOT/bin/go" build -o tables tables.go 2>go.log || cannot "Go: $(tail -n 3 go.log)"
expect "go-pretty's CSV" "['C-1', 'said \\\\no\\\\\"\\\\', ' x\"', '<nil>']" \
    "$(./tables csv | python3 -c 'import csv, sys; print(list(csv.reader(sys.stdin))[1])')"
expect 'tables' '| id | note | cost |
| --- | --- | --- |
| C-1 | said "no", x | <nil> |
| C-2 | late | 1.2345678901e+10 |
| CLAIM ID | STATE |
|----------|-------|
| a|b      | open  |
"C-"000 -> 7 false
[h]:mm -> 06:00 false
[>10]"high";[<5]"low" -> high false
0.0,,"M" -> 1234567 false
dd.mm.yyyy hh:mm -> 45296.4375 true
0 "days" -> 12 days false' "$(./tables all)"
