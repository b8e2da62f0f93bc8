#!/usr/bin/env bash
# Rows read into classes of Python: "false" is True in cattrs, typedload, dataclasses-json, mashumaro, jsons and
# dataclass-factory, 1.9 is 1, no owner is the text "None", the text "open" a list of four letters, and "20240105" a day of 1970
# in one.
#
# Expected: the value that the field's type has, or an error, as dacite 1.9.2, msgspec 0.22.0 and databind.json 4.5.5 give.
# Seen: cattrs 26.2.1, typedload 2.41, dataclasses-json 0.6.7, mashumaro 3.23, jsons 1.6.3 (strict too) and dataclass-factory
#   2.16 call bool("false") and int(1.9); dataclass-wizard 1.0.0 reads "false" as False and refuses 1.9, and takes "20240105"
#   for seconds. jsons and dataclass-factory make 1 of 1.9 in a field that may be int or float. Of 99.95 as a Decimal only
#   dataclass-wizard and msgspec make 99.95. dataclasses-json takes any text for a date or one of the states.
# Matters to: services and scripts that read a register from CSV or JSON: not realised is realised, 1.9 days are 1.
# Source: the READMEs: structure(), load(), from_dict(), fromdict(), BasicDecoder, Factory().load(), convert(), deserialize().
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at cattrs==26.2.1 typedload==2.41 dataclasses-json==0.6.7 mashumaro==3.23 jsons==1.6.3 dataclass-factory==2.16 \
    dataclass-wizard==1.0.0 dacite==1.9.2 msgspec==0.22.0 databind.json==4.5.5 apischema==0.19.0
cat >"$work/made.py" <<'PY'
import dataclasses, datetime, decimal, typing, warnings

warnings.simplefilter('ignore')
import apischema, cattrs.preconf.json, dacite, databind.json, dataclass_factory, dataclass_wizard, dataclasses_json, jsons, msgspec, typedload
from mashumaro.codecs.basic import BasicDecoder

cattrs_json = cattrs.preconf.json.make_converter()
readers = {
    'cattrs': lambda row, kind: cattrs_json.structure(row, kind),
    'typedload': lambda row, kind: typedload.load(row, kind),
    'dataclasses-json': lambda row, kind: dataclasses_json.dataclass_json(kind).from_dict(row),
    'mashumaro': lambda row, kind: BasicDecoder(kind).decode(row),
    'jsons': lambda row, kind: jsons.load(row, kind, strict=True),
    'dataclass-factory': lambda row, kind: dataclass_factory.Factory().load(row, kind),
    'dataclass-wizard': lambda row, kind: dataclass_wizard.fromdict(kind, row),
    'apischema': lambda row, kind: apischema.deserialize(kind, row),
    'dacite': lambda row, kind: dacite.from_dict(kind, row),
    'msgspec': lambda row, kind: msgspec.convert(row, kind),
    'databind.json': lambda row, kind: databind.json.load(row, kind),
}
cases = [
    ('bool', bool, 'false'), ('int', int, 1.9), ('text', str, None), ('list of texts', list[str], 'open'),
    ('int or float', typing.Union[int, float], 1.9), ('Decimal', decimal.Decimal, 99.95), ('date', datetime.date, '20240105'),
    ('"open" or "done"', typing.Literal['open', 'done'], 'late'), ('date', datetime.date, '2024-01-05'),
]
for name, kind, value in cases:
    by = {}
    for library, read in readers.items():
        row_class = dataclasses.make_dataclass('Row', [('value', kind)])
        row_class.__module__, Row = '__main__', row_class
        try:
            said = read({'value': value}, row_class).value
            said = said.isoformat() if isinstance(said, datetime.date) else repr(said)
        except Exception:
            said = 'an error'
        by.setdefault(said, []).append(library)
    print(f'{name}: {value!r}')
    for said, libraries in by.items():
        print(f'  {said}:', ', '.join(libraries))
PY
seen=$(python3 "$work/made.py" 2>"$work/warnings")
expect 'read' 'bool: '\''false'\''
  True: cattrs, typedload, dataclasses-json, mashumaro, jsons, dataclass-factory
  False: dataclass-wizard
  an error: apischema, dacite, msgspec, databind.json
int: 1.9
  1: cattrs, typedload, dataclasses-json, mashumaro, jsons, dataclass-factory
  an error: dataclass-wizard, apischema, dacite, msgspec, databind.json
text: None
  '\''None'\'': cattrs, typedload, mashumaro, dataclass-wizard
  None: dataclasses-json
  an error: jsons, dataclass-factory, apischema, dacite, msgspec, databind.json
list of texts: '\''open'\''
  ['\''o'\'', '\''p'\'', '\''e'\'', '\''n'\'']: cattrs, dataclasses-json, mashumaro, jsons, dataclass-factory, dataclass-wizard
  an error: typedload, apischema, dacite, msgspec, databind.json
int or float: 1.9
  1.9: cattrs, typedload, dataclasses-json, mashumaro, dataclass-wizard, apischema, dacite, msgspec
  1: jsons, dataclass-factory
  an error: databind.json
Decimal: 99.95
  an error: cattrs, typedload, dacite, databind.json
  Decimal('\''99.9500000000000028421709430404007434844970703125'\''): dataclasses-json, mashumaro, jsons, dataclass-factory, apischema
  Decimal('\''99.95'\''): dataclass-wizard, msgspec
date: '\''20240105'\''
  2024-01-05: cattrs, typedload, mashumaro, dataclass-factory, apischema, databind.json
  '\''20240105'\'': dataclasses-json
  an error: jsons, dacite, msgspec
  1970-08-23: dataclass-wizard
"open" or "done": '\''late'\''
  an error: cattrs, typedload, mashumaro, jsons, dataclass-factory, dataclass-wizard, apischema, dacite, msgspec, databind.json
  '\''late'\'': dataclasses-json
date: '\''2024-01-05'\''
  2024-01-05: cattrs, typedload, mashumaro, jsons, dataclass-factory, dataclass-wizard, apischema, msgspec, databind.json
  '\''2024-01-05'\'': dataclasses-json
  an error: dacite' "$seen"
