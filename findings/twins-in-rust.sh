#!/usr/bin/env bash
# Python libraries rewritten in Rust under the same names of functions: humanize-rs shows 0.1 as "⅛" and -0.5 as "½", tabulate-rs a rate of 0.0000001 as 0;
# pintrs, for pint, makes "1 per hour" of half an hour, "1/2 hour", and 2 h of "2 * 3 h"; dateutil-rs drops the zone of 10:30+05:30; python-dateutil-rs,
# which says that nothing changes, takes "C-3" and "Q1 2024" for days; pyyaml-rs leaves out the settings that "<<" brings in.
#
# Expected: what the originals give; pintrs, python-dateutil-rs, humanize-rs and tabulate-rs call themselves drop-in replacements, pyyaml-rs an
#   implementation of PyYAML, textwrap2 a port of textwrap. What is not read the same is refused.
# Seen: humanize-rs 0.1.1 shows 0.7 as "⅔", 999.9 as "999⅞" and 999,999 bytes as "1000.0 KB"; tabulate-rs 0.1.1 true as 1. pintrs 0.4.7 writes 5 GB,
#   made compact, as "50 deciGB"; of "5 h 30 min", which pint 0.25.3 takes for a product, it drops the 30. python-dateutil-rs 0.1.7 takes 2024-005, the
#   fifth day of 2024, for 15 May, and "10:30 UTC+3" for the third day of a month. pyyaml-rs 0.1.0 knows neither dates nor "no", rounds an id of twenty
#   digits, and writes the texts "no" and "10:30" bare, so that PyYAML 6.0.3 reads false and 630. textwrap2 0.1.0 leaves the indents where a line is
#   blank, and counts bytes, so that a dash takes three places of a line. dateutil-rs 0.1.1 refuses most of what dateutil reads.
# Matters to: who makes a slow job faster by one line of its requirements: times of another zone, limits without their base, other units.
# Source: README of pintrs ("Same API, same workflow"), of python-dateutil-rs ("Zero code changes"); YAML 1.1's types (merge, bool, int, timestamp).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pint==0.25.3 humanize==4.17.0 tabulate==0.10.0 python-dateutil==2.9.0.post0 PyYAML==6.0.3
mv "$work/py" "$work/originals"
pip_at pintrs==0.4.7 humanize-rs==0.1.1 tabulate-rs==0.1.1 python-dateutil-rs==0.1.7 dateutil-rs==0.1.1 pyyaml-rs==0.1.0 textwrap2==0.1.0 six==1.17.0
cd "$work"
cat >compare.py <<'PY'
import importlib, sys

twins = {'pint': 'pintrs', 'dateutil.parser': 'dateutil.parser', 'yaml': 'pyyaml_rs', 'textwrap': 'textwrap2',
         'humanize': 'humanize_rs', 'tabulate': 'tabulate_rs'}
module = lambda name: importlib.import_module(twins[name] if sys.argv[1] == 'twins' else name)
units, dates, yaml, textwrap = module('pint').UnitRegistry(), module('dateutil.parser'), module('yaml'), module('textwrap')
humanize, tabulate = module('humanize'), module('tabulate').tabulate
day = __import__('datetime').datetime(2020, 6, 15)
zoned = importlib.import_module('dateutil_rs') if sys.argv[1] == 'twins' else dates
cases = {
    'fractions': lambda text: ', '.join(humanize.fractional(value) for value in (0.1, 0.7, -0.5, 999.9)),
    '999999 bytes': lambda text: humanize.naturalsize(999999),
    'a row of 0.0000001 and true': lambda text: tabulate([[0.0000001, True]], tablefmt='github').splitlines()[-1],
    '1/2 hour': lambda text: units(text), '2 * 3 h': lambda text: units(text), '5 h 30 min': lambda text: units(text),
    '5 GB made compact': lambda text: units('5 GB').to_compact(), '0 h == 0': lambda text: units('0 h') == 0,
    '2024-01-05T10:30+05:30': lambda text: zoned.parse('2024-01-05T10:30:00+05:30'),
    'C-3': lambda text: dates.parse(text, default=day), 'Q1 2024': lambda text: dates.parse(text, default=day),
    '2024-005': lambda text: dates.parse(text, default=day), '10:30 UTC+3': lambda text: dates.parse(text, default=day),
    '{base: &b {limit: 5}, db: {<<: *b, team: sre}}': lambda text: yaml.safe_load(text)['db'],
    '[no, 2024-01-05, 12345678901234567890]': lambda text: [str(value) for value in yaml.safe_load(text)],
    'dedent of "  stop", "", "  drain"': lambda text: repr(textwrap.dedent('  stop\n\n  drain')),
    'wrap to 10': lambda text: textwrap.wrap('It is 5–7 days', 10),
    'written': lambda text: yaml.safe_dump({'state': 'no', 'at': '10:30'}).replace('\n', ' / ').strip(' /'),
}
for text, ask in cases.items():
    try:
        print(f'{text}: {ask(text)}')
    except Exception as error:
        print(f'{text}: {type(error).__name__}')
PY
expect 'of the originals, and of their twins' 'fractions: 1/10, 7/10, -1/2, 999 9/10
999999 bytes: 1.0 MB
a row of 0.0000001 and true: | 1e-07 | True |
1/2 hour: 0.5 hour
2 * 3 h: 6 hour
5 h 30 min: 150 hour * minute
5 GB made compact: 5 gigabyte
0 h == 0: True
2024-01-05T10:30+05:30: 2024-01-05 10:30:00+05:30
C-3: ParserError
Q1 2024: ParserError
2024-005: ParserError
10:30 UTC+3: 2020-06-15 10:30:00-03:00
{base: &b {limit: 5}, db: {<<: *b, team: sre}}: {'\''limit'\'': 5, '\''team'\'': '\''sre'\''}
[no, 2024-01-05, 12345678901234567890]: ['\''False'\'', '\''2024-01-05'\'', '\''12345678901234567890'\'']
dedent of "  stop", "", "  drain": '\''stop\n\ndrain'\''
wrap to 10: ['\''It is 5–7'\'', '\''days'\'']
written: at: '\''10:30'\'' / state: '\''no'\''
--
fractions: ⅛, ⅔, ½, 999⅞
999999 bytes: 1000.0 KB
a row of 0.0000001 and true: | 0 | 1 |
1/2 hour: 1 1 / hour
2 * 3 h: 2 hour
5 h 30 min: 5 hour * minute
5 GB made compact: 50 deciGB
0 h == 0: False
2024-01-05T10:30+05:30: 2024-01-05 10:30:00
C-3: 2020-06-03 00:00:00
Q1 2024: 2024-01-15 00:00:00
2024-005: 2024-05-15 00:00:00
10:30 UTC+3: 2020-06-03 10:30:00+00:00
{base: &b {limit: 5}, db: {<<: *b, team: sre}}: {'\''<<'\'': {'\''limit'\'': 5}, '\''team'\'': '\''sre'\''}
[no, 2024-01-05, 12345678901234567890]: ['\''no'\'', '\''2024-01-05'\'', '\''1.2345678901234567e+19'\'']
dedent of "  stop", "", "  drain": '\''  stop\n\n  drain\n'\''
wrap to 10: ['\''It is'\'', '\''5–7 days'\'']
written: state: no / at: 10:30' "$(PYTHONPATH=$work/originals python3 compare.py originals; echo --; python3 compare.py twins)"
