#!/usr/bin/env bash
# Rows of polars written for SPSS, Stata and SAS: svy-io leaves out every amount that is a Decimal, and for SPSS every time of the day; of the states
# "open" and "not done" polars-readstat writes "o" and "n" for SAS, and of 30 hours the number 108000000000.
#
# Expected: what was given, or an error, as readstat-arrow raises at a Decimal and polars-readstat at lists and at Categorical columns for SPSS and Stata.
# Seen: svy-io 0.7.1 writes missing values, without a word, for columns of Decimal and of lists in all three formats, and of Time in SPSS files, while
#   its SAS files keep times; NaN reads as infinity from its SAS files. polars-readstat 0.25.0 cuts the texts of a Categorical column in SAS files to one
#   letter and writes lengths of time there as bare microseconds; readstat-arrow 2026.10.20.0 writes them into Stata files as bare milliseconds. An
#   instant of New York is the clock's time there in svy-io, Greenwich's in the other two. Plain texts, days, numbers and truths are right in all.
# Matters to: costs and states handed to statisticians: whole columns are missing, and "not done" and "not needed" are one state.
# Source: the help of write_sav, write_dta, write_xpt ("Dates, datetimes and times are written as SAS numbers"), write_readstat.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at svy-io==0.7.1 polars-readstat==0.25.0 readstat-arrow==2026.10.20.0 polars==2.1.0 pyarrow==26.0.1 pyreadstat==1.3.7 pandas==3.1.1 numpy==2.4.6
cd "$work"
seen=$(python3 -W ignore - 2>/dev/null <<'PY'
from datetime import datetime, time, timedelta
from decimal import Decimal
import polars, polars_readstat, pyreadstat, readstat_arrow, svy_io

columns = {
    'amount': [Decimal('12.50'), Decimal('-0.05')], 'time': [time(10, 30), time(0, 5)], 'length': [timedelta(hours=30), timedelta(hours=2)],
    'state': polars.Series(['open', 'not done'], dtype=polars.Categorical), 'unknown': [float('nan'), 5.0], 'steps': [['a', 'b'], ['c']],
    'instant': polars.Series([datetime(2024, 1, 5, 22, 30)] * 2).dt.replace_time_zone('America/New_York'),
    'text': ['open', 'not done'], 'done': [True, False],
}
writers = {
    'svy-io': {'sav': svy_io.write_sav, 'dta': svy_io.write_dta, 'xpt': svy_io.write_xpt},
    'polars-readstat': {'sav': polars_readstat.write_readstat, 'dta': polars_readstat.write_readstat, 'xpt': polars_readstat.write_xpt},
    'readstat-arrow': {kind: lambda rows, path, write=write: write(path, rows.to_arrow())
                       for kind, write in (('sav', readstat_arrow.write_sav), ('dta', readstat_arrow.write_dta))},
}
readers = {'sav': pyreadstat.read_sav, 'dta': pyreadstat.read_dta, 'xpt': pyreadstat.read_xport}
for name, writes in writers.items():
    for kind, write in writes.items():
        told = []
        for column, values in columns.items():
            if column == 'amount' and name == 'polars-readstat' or column == 'length' and kind == 'sav':
                continue
            try:
                write(polars.DataFrame({'id': ['C-1', 'C-2'], column: values}), f'a.{kind}')
                rows, about = readers[kind](f'a.{kind}', apply_value_formats=True) if kind != 'xpt' else readers[kind](f'a.{kind}')
                told.append(f'{column} ' + ' | '.join(map(str, rows[column])))
            except Exception:
                told.append(f'{column} error')
        print(f'{name}, {kind}:', ', '.join(told))
PY
)
expect 'columns' 'svy-io, sav: amount nan | nan, time nan | nan, state open | not done, unknown nan | 5.0, steps nan | nan, instant 2024-01-05 22:30:00 | 2024-01-05 22:30:00, text open | not done, done 1.0 | 0.0
svy-io, dta: amount nan | nan, time error, length error, state open | not done, unknown nan | 5.0, steps nan | nan, instant 2024-01-05 22:30:00 | 2024-01-05 22:30:00, text open | not done, done 1 | 0
svy-io, xpt: amount nan | nan, time 10:30:00 | 00:05:00, length 06:00:00 | 02:00:00, state open | not done, unknown inf | 5.0, steps nan | nan, instant 2024-01-05 22:30:00 | 2024-01-05 22:30:00, text open | not done, done 1.0 | 0.0
polars-readstat, sav: time 10:30:00 | 00:05:00, state error, unknown nan | 5.0, steps error, instant 2024-01-06 03:30:00 | 2024-01-06 03:30:00, text open | not done, done 1.0 | 0.0
polars-readstat, dta: time 10:30:00 | 00:05:00, length error, state error, unknown nan | 5.0, steps error, instant 2024-01-06 03:30:00 | 2024-01-06 03:30:00, text open | not done, done 1 | 0
polars-readstat, xpt: time 10:30:00 | 00:05:00, length 108000000000.0 | 7200000000.0, state o | n, unknown nan | 5.0, steps error, instant 2024-01-06 03:30:00 | 2024-01-06 03:30:00, text open | not done, done 1.0 | 0.0
readstat-arrow, sav: amount error, time 10:30:00 | 00:05:00, state error, unknown nan | 5.0, steps error, instant 2024-01-06 03:30:00 | 2024-01-06 03:30:00, text open | not done, done 1.0 | 0.0
readstat-arrow, dta: amount error, time 10:30:00 | 00:05:00, length 108000000.0 | 7200000.0, state error, unknown nan | 5.0, steps error, instant 2024-01-06 03:30:00 | 2024-01-06 03:30:00, text open | not done, done 1 | 0' "$seen"
