#!/usr/bin/env bash
# Lengths of time in files of SPSS and SAS: 30:00 hours are 06:00:00 to pandas, pyreadstat and polars-io and not there in polars-readstat; a margin of
# minus 1:30 is 22:30:00 to the three, and the month "JAN 2024" the number 13923792000 to all but one.
#
# Expected: what IBM's own library says, which pyspssio brings along: 1 day and 6 hours, minus an hour and a half; an error where a type cannot hold it.
# Seen: SPSS' TIME and SAS' TIME are numbers of seconds that may be more than a day or less than none. pyreadstat 1.3.7, pandas 3.1.1 (read_spss),
#   polars-io 0.5.0 and readstat-arrow 2026.10.20.0 make times of the day of them and drop the days, of negative ones as well;
#   polars-readstat 0.25.0 leaves out whatever is not within a day. None says so. Read and written back by pyreadstat, 30 hours are 6 in the file.
#   pyspssio 0.6.0 and svy-io 0.7.1 are right; DTIME, days and hours, is a length in readstat-arrow and polars-readstat too, a bare number in svy-io,
#   and 06:00:00 in pyreadstat. pandas' read_sas gives the seconds. Months (MOYR) are days to pyspssio alone, to all others seconds since 1582.
# Matters to: lead times, outages and margins of an error budget that come from SPSS or SAS: the longest ones look short, a margin that is overdrawn is
#   the best of all.
# Source: IBM SPSS' "Date and Time Formats" (TIME, DTIME: "hh may be more than 24"), SAS' "TIMEw.d Format" (negative values, more than 24 hours).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyreadstat==1.3.7 pandas==3.1.1 numpy==2.4.6 polars==2.1.0 pyarrow==26.0.1 pyspssio==0.6.0 svy-io==0.7.1 polars-readstat==0.25.0 \
    readstat-arrow==2026.10.20.0 polars-io==0.5.0
cd "$work"
seen=$(python3 -W ignore - <<'PY'
import pandas, polars, polars_io, polars_readstat, pyreadstat, pyspssio, readstat_arrow, svy_io

seconds = [37800.0, 108000.0, -5400.0]
rows = pandas.DataFrame({'time': seconds, 'dtime': seconds, 'moyr': [13923792000.0] * 3})
pyreadstat.write_sav(rows, 'a.sav', variable_format={'time': 'TIME8', 'dtime': 'DTIME11', 'moyr': 'MOYR8'})
pyreadstat.write_xport(rows[['time']], 'a.xpt', file_format_version=5, variable_format={'time': 'TIME8'})
pyreadstat.write_sav(pyreadstat.read_sav('a.sav')[0], 'back.sav')


def show(name, read, columns=('time', 'dtime', 'moyr')):
    rows = read[0] if isinstance(read, tuple) else read
    for column in columns:
        values = list(rows[column])[: 1 if column == 'moyr' else 3]
        print(f'{name}, {column.upper()}:', ' | '.join(str(getattr(value, 'as_py', lambda: value)()) for value in values))


show('SPSS, pyspssio', pyspssio.read_sav('a.sav'))
show('SPSS, svy-io', svy_io.read_sav('a.sav'))
show('SPSS, pyreadstat', pyreadstat.read_sav('a.sav'))
show('SPSS, pandas', pandas.read_spss('a.sav'))
show('SPSS, readstat-arrow', readstat_arrow.read_sav('a.sav'))
show('SPSS, polars-readstat', polars_readstat.read_readstat('a.sav'))
show('SPSS, by pyreadstat and back, pyspssio', pyspssio.read_sav('back.sav'), ['time'])
show('SAS, svy-io', svy_io.read_xpt('a.xpt'), ['time'])
show('SAS, pandas', pandas.read_sas('a.xpt'), ['time'])
show('SAS, pyreadstat', pyreadstat.read_xport('a.xpt'), ['time'])
show('SAS, polars-io', polars_io.read_xpt('a.xpt'), ['time'])
show('SAS, polars-readstat', polars_readstat.read_readstat('a.xpt'), ['time'])
PY
)
expect '10:30, 30:00, -1:30 hours' 'SPSS, pyspssio, TIME: 0 days 10:30:00 | 1 days 06:00:00 | -1 days +22:30:00
SPSS, pyspssio, DTIME: 0 days 10:30:00 | 1 days 06:00:00 | -1 days +22:30:00
SPSS, pyspssio, MOYR: 2024-01-05 00:00:00
SPSS, svy-io, TIME: 10:30:00 | 1 day, 6:00:00 | -1 day, 22:30:00
SPSS, svy-io, DTIME: 37800.0 | 108000.0 | -5400.0
SPSS, svy-io, MOYR: 13923792000.0
SPSS, pyreadstat, TIME: 10:30:00 | 06:00:00 | 22:30:00
SPSS, pyreadstat, DTIME: 10:30:00 | 06:00:00 | 22:30:00
SPSS, pyreadstat, MOYR: 13923792000.0
SPSS, pandas, TIME: 10:30:00 | 06:00:00 | 22:30:00
SPSS, pandas, DTIME: 10:30:00 | 06:00:00 | 22:30:00
SPSS, pandas, MOYR: 13923792000.0
SPSS, readstat-arrow, TIME: 10:30:00 | 06:00:00 | 22:30:00
SPSS, readstat-arrow, DTIME: 10:30:00 | 1 day, 6:00:00 | -1 day, 22:30:00
SPSS, readstat-arrow, MOYR: 13923792000.0
SPSS, polars-readstat, TIME: 10:30:00 | None | None
SPSS, polars-readstat, DTIME: 10:30:00 | 1 day, 6:00:00 | -1 day, 22:30:00
SPSS, polars-readstat, MOYR: 13923792000.0
SPSS, by pyreadstat and back, pyspssio, TIME: 0 days 10:30:00 | 0 days 06:00:00 | 0 days 22:30:00
SAS, svy-io, TIME: 10:30:00 | 1 day, 6:00:00 | -1 day, 22:30:00
SAS, pandas, TIME: 37800.0 | 108000.0 | -5400.0
SAS, pyreadstat, TIME: 10:30:00 | 06:00:00 | 22:30:00
SAS, polars-io, TIME: 10:30:00 | 06:00:00 | 22:30:00
SAS, polars-readstat, TIME: 10:30:00 | None | None' "$seen"
