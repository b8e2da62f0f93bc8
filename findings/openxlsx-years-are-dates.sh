#!/usr/bin/env bash
# R's package openxlsx, told to look for dates, reads the year 1986 as the 8th of June 1905, and 5 January 2024,
# 10:30, as 45296.4375.
#
# Expected: with detectDates=TRUE cells in a format of dates are dates, with a time or without, and numbers numbers.
# Seen: openxlsx 4.2.5.2 (Debian 12) takes a number in a cell that is formatted as text (@) for a day. A date with a
#   time of day stays a number, in files of its own too: what write.xlsx wrote from POSIXct read.xlsx reads as
#   45296.4375. It writes a difftime, 5 hours, as the text "5". readxl 1.4.2 reads 1986 and the date, the duration as
#   a text too.
# Matters to: tables of years and ids that somebody formatted as text before typing, and time stamps. Use readxl, or
#   convertToDateTime on the numbers.
# Source: ?read.xlsx: "detectDates: If TRUE, attempt to recognise dates and perform conversion."
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

openxlsx r-cran-readxl=1.4.2-1
seen=$(r <<'R'
book <- createWorkbook()
addWorksheet(book, "a")
writeData(book, "a", data.frame(
  year = c(1986, 2001), day = as.Date(c("2024-01-05", "2024-01-06")),
  at = as.POSIXct(c("2024-01-05 10:30:00", "2024-01-06 18:00:00"), tz = "UTC"),
  took = as.difftime(c(5, 30), units = "hours")
))
addStyle(book, "a", createStyle(numFmt = "@"), rows = 2:3, cols = 1)
saveWorkbook(book, "made.xlsx", overwrite = TRUE)
print(read.xlsx("made.xlsx", detectDates = TRUE))
str(read.xlsx("made.xlsx", detectDates = TRUE)$took)
print(as.data.frame(readxl::read_excel("made.xlsx")))
R
)
expect 'openxlsx, readxl' '        year        day       at took
1 1905-06-08 2024-01-05 45296.44    5
2 1905-06-23 2024-01-06 45297.75   30
 chr [1:2] "5" "30"
  year        day                  at took
1 1986 2024-01-05 2024-01-05 10:30:00    5
2 2001 2024-01-06 2024-01-06 18:00:00   30' "$seen"
