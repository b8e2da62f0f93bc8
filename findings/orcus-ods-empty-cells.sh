#!/usr/bin/env bash
# orcus-ods leaves every cell that holds a share, a duration or money empty, and gives the last line of a cell alone.
#
# Expected: what a sheet holds is in what the converter gives: 12.5%, 30:00, 5.50 €, two lines; if the kind of a value is
#   not known, the text beside it.
# Seen: orcus-ods 0.17.2 (Debian 12) gives empty cells for the value types percentage, time and currency, for a boolean
#   without a style, and "lines" of "two", "lines". Spaces and tabs within a text are gone, "a  b" is "ab". Equal rows are
#   one and empty ones, and cells behind one that covers two columns move to the left. Nothing is said.
# Matters to: SLO tables and budgets: the figures are what is missing.
# Source: ODF 1.3 Part 3, 19.387 (office:value-type), which names these types beside float, string and date.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at liborcus-bin=0.17.2-2+b2
cell() { printf '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$1"; }
value() { printf '<table:table-cell office:value-type="%s" %s><text:p>%s</text:p></table:table-cell>' "$1" "$2" "$3"; }
ods_at "$work/slo.ods" <<XML
<table:table-row>$(cell number)$(value float 'office:value="5"' 5)</table:table-row>
<table:table-row>$(cell share)$(value percentage 'office:value="0.125"' 12.5%)</table:table-row>
<table:table-row>$(cell duration)$(value time 'office:time-value="PT30H00M00S"' 30:00)</table:table-row>
<table:table-row>$(cell money)$(value currency 'office:currency="EUR" office:value="5.5"' '5.50 €')</table:table-row>
<table:table-row>$(cell lines)<table:table-cell office:value-type="string"><text:p>not</text:p><text:p>done</text:p>
</table:table-cell></table:table-row>
<table:table-row>$(cell spaces)$(cell 'a<text:s text:c="2"/>b')</table:table-row>
<table:table-row table:number-rows-repeated="2">$(cell equal)$(cell open)</table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>two columns</text:p>
</table:table-cell><table:covered-table-cell/>$(cell third)</table:table-row>
XML
mkdir "$work/made"
orcus-ods -f csv -o "$work/made" "$work/slo.ods" >/dev/null || true # 1 though all went well
expect 'cells' 'number,5
share,
duration,
money,
lines,done
spaces,ab
equal,open
,
two columns,third' "$(cat "$work"/made/*)"
