#!/usr/bin/env bash
# Ruby's CSV, told to make numbers of cells, reads 010 as 8, 012 as 10 and 0100 as 64, and 08 and 09 as 8.0 and 9.0.
#
# Expected: 010 is 10, as 08 is 8, or stays a text.
# Seen: csv 3.2.2 (Ruby) takes a digit behind a leading zero for a number to the base of eight, as it takes 0x10 for 16 and
#   0b11 for 3; where there is no such number, 08, it takes a decimal one. With `converters: :all` it is the same, and a
#   date is one only if no number stands for it: 2024-01-05 is a date, 2024-01 a text.
# Matters to: registers with ids or hours of two and three digits that a script of Ruby counts or joins: 010 and 8 are one,
#   012 is another's 10, and only what ends in 8 or 9 shows that something is wrong.
# Source: CSV's page, Converters: `:integer` "converts each String-embeddable integer", by Integer(). Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby ruby-csv=3.2.2-1
program='require "csv"
rows = CSV.parse("id\n007\n08\n09\n010\n012\n0100\n-010\n0x10\n10\nC-1\n", headers: true, converters: ARGV[0].to_sym)
puts rows.map { |row| row["id"].inspect }.join(" ")'
for converters in numeric integer all; do
    case $converters in
        integer) stated='7 "08" "09" 8 10 64 -8 16 10 "C-1"' ;;
        *) stated='7 8.0 9.0 8 10 64 -8 16 10 "C-1"' ;;
    esac
    expect "$converters" "$stated" "$(ruby -e "$program" "$converters")"
done
