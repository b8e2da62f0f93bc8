#!/usr/bin/env bash
# Tables and files by packages of R: pander shows 99.999 as 100, xtable 5 January 2024 as 19727.00, yaml reads "1,5" and
# 12345678901 as missing, readr "1,5" as 15, and rio writes dates into YAML as numbers.
#
# Expected: a figure in a table is the one that was given, as kable shows it, or it is said that it was rounded; a text
#   of YAML stays a text; what is exported is imported as the same.
# Seen: pander 0.6.5 rounds to four digits that matter. xtable 1.8.4 shows a column of dates as days since 1970, with
#   two digits behind the point. yaml 2.3.7 takes "1,5" for a whole number and makes NA of it, with a warning, and so of
#   numbers above 2147483647; it writes 99.999999999 as 100.0. readr 2.1.4 takes a comma for a sign of thousands
#   wherever it stands. rio 0.5.29 gives dates back as numbers from YAML alone. kable (knitr 1.42) writes the bar of a
#   code as &#124;, which is shown letter by letter, and the second line of a cell as a line of its own.
# Matters to: SLO reports that R makes: 99.999 is 100 in a table of pander, as if nothing had failed, and dates are
#   numbers.
# Source: the help pages of pandoc.table, xtable, yaml.load, read_csv, export, kable; YAML 1.1, int: no commas.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

openxlsx r-cran-pander=0.6.5+dfsg-3+deb12u1 r-cran-xtable=1:1.8-4-2 r-cran-yaml=2.3.7-1 r-cran-readr=2.1.4-1 r-cran-rio=0.5.29-1 \
    r-cran-knitr=1.42+dfsg-1
expect 'figures' '| 100 | 2024-01-05 |
| 99.95 | 2024-02-29 |
1 & 100.00 & 19727.00 \\
 2 & 99.95 & 19782.00 \\
yaml: NA NA 12,5 % 100.0
readr: 15 1000
rio, yml 19727 19782
rio, csv 2024-01-05 2024-02-29
|`y&#124;z` |Ann |
|one
two     |Ann |' "$(r <<'R' | sed 's/ *$//'
slo <- data.frame(n = c(99.999, 99.95), due = as.Date(c('2024-01-05', '2024-02-29')))
cells <- function(lines) cat(gsub(' +', ' ', grep('99|100|197', lines, value = TRUE)), sep = '\n')
cells(capture.output(pander::pandoc.table(slo, style = 'rmarkdown')))
cells(capture.output(print(xtable::xtable(slo), comment = FALSE)))
read <- suppressWarnings(yaml::yaml.load('half: 1,5\nid: 12345678901\nshare: 12,5 %\n'))
cat('yaml:', format(read$half), format(read$id), read$share, yaml::as.yaml(99.999999999))
cat('readr:', readr::read_csv(I('days\n"1,5"\n"1,000"\n'), show_col_types = FALSE)$days, '\n')
for (form in c('yml', 'csv')) {
  path <- file.path(tempdir(), paste0('a.', form))
  rio::export(slo, path)
  cat('rio,', form, format(rio::import(path)$due), '\n')
}
cat(grep('z|two', knitr::kable(data.frame(note = c('`y|z`', 'one\ntwo'), by = 'Ann')), value = TRUE), sep = '\n')
R
)"
