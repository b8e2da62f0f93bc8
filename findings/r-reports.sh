#!/usr/bin/env bash
# Tables for reports by packages of R: R2HTML shows 99.9 and 99.95 as 100, scales 0.9995 as "100%", Hmisc 5 January 2024 as
# 01/05/2024; htmlTable's txtRound, given texts to round, makes "0.0" of "<0.05", "-1.6" of C-1.55 and "5.5" of a range.
#
# Expected: a figure in a report is the one that was given, or it is said that it was rounded; what rounds figures in
#   texts keeps what stands around them.
# Seen: R2HTML 2.3.3 shows two digits that matter: 1234.5 is 1234 and 0.995 is 0.99; with 12345678901 in the column 99.999
#   is 1.0e+02. sjPlot 2.8.12 shows two digits behind the point. scales 1.2.1 rounds by the distance of the values of one
#   call: 0.9995 beside 0.5 is "100%" too; 1500 is "2K". Hmisc 4.8 leaves $ bare in LaTeX, so that "$5 or $10" is a
#   formula. Of the pages none escapes "<": of "p95 <b" a browser shows "p95 ". htmlTable 2.4.1 takes the first number of
#   a text and drops the rest; a column of texts in a data frame it leaves alone, texts in a vector or matrix not.
# Matters to: SLO reports and registers that R writes as pages: a hundred per cent where the budget is spent, limits that
#   turned to nought, and dates that are read as 1 May.
# Source: the help pages of HTML.data.frame, tab_df, percent, latex, txtRound ("If the text is in non-English decimal").
#   Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

openxlsx r-cran-htmltable=2.4.1-1 r-cran-r2html=2.3.3+dfsg-1 r-cran-sjplot=2.8.12+dfsg-1 r-cran-scales=1.2.1-1 r-cran-hmisc=4.8-0-1
expect 'txtRound' '<0.05 -> 0.0
5 % -> 5.0
2024-01-05 -> 2024.0
10:30 -> 10.0
1.10.3 -> 1.1
C-1.55 -> -1.6
from 5.55 to 7.77 -> 5.5' "$(r <<'R' | sed 's, *$,,'
texts <- c('<0.05', '5 %', '2024-01-05', '10:30', '1.10.3', 'C-1.55', 'from 5.55 to 7.77')
cat(paste(texts, '->', htmlTable::txtRound(texts, digits = 1)), sep = '\n')
R
)"
expect 'pages' 'R2HTML: API | 100 | 1234 | 0.99
R2HTML: Mail | 100 | 80 | 1.00
sjPlot: API | 99.90 | 1234.50 | 0.99
sjPlot: Mail | 99.95 | 80.00 | 1.00
R2HTML: 99.999 is 1.0e+02
R2HTML: p95 <b
scales: 100%, 100%, 100% 50%, 2K' "$(r <<'R' | sed 's, *$,,'
slo <- data.frame(name = c('API', 'Mail'), n = c(99.9, 99.95), cost = c(1234.5, 80), share = c(0.995, 0.9999))
words <- function(...) {
  cells <- grep('cellinside|"tdata', unlist(strsplit(c(...), '\n')), value = TRUE)
  gsub('^ +| +$', '', sub('</td>', '', sub('^<td [^>]*>', '', cells)))
}
rows <- function(name, cells) cat(paste0(name, ': ', apply(matrix(cells, ncol = 4, byrow = TRUE), 1, paste, collapse = ' | ')), sep = '\n')
rows('R2HTML', words(capture.output(R2HTML::HTML(slo, file = ''))))
rows('sjPlot', words(sjPlot::tab_df(slo)$page.content))
cat('R2HTML: 99.999 is', words(capture.output(R2HTML::HTML(data.frame(n = c(99.999, 12345678901)), file = '')))[1], '\n')
cat('R2HTML:', words(capture.output(R2HTML::HTML(data.frame(n = 'p95 <b'), file = ''))), '\n')
cat('scales: ', scales::percent(0.9995), ', ', scales::percent(0.999), ', ', paste(scales::percent(c(0.9995, 0.5)), collapse = ' '), sep = '')
cat(',', scales::label_number(scale_cut = scales::cut_short_scale())(1500), '\n')
R
)"
expect 'LaTeX' '01/05/2024&costs $5 or $10 \& 7 \%\tabularnewline' "$(r <<'R' | sed 's, *$,,'
d <- data.frame(due = as.Date('2024-01-05'), note = 'costs $5 or $10 & 7 %')
cat(grep('01', capture.output(print(Hmisc::latex(d, file = '', rowname = NULL))), value = TRUE))
R
)"
