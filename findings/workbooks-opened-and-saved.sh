#!/usr/bin/env bash
# A workbook opened and saved without a change by eleven libraries: exceljs writes a rule for empty cells with which openpyxl and pandas open the
# workbook no more, and drops names that stand for a number, such as rate; a 5 that was struck out, "takes 5 7 days", stands again in four; an
# array formula is a plain one in two, which Excel reckons for one row; four keep rows hidden and forget by what filter.
#
# Expected: what a library does not know it keeps, or says that it does not. For charts and pictures most documentations say so; not for rules, names,
#   filters and words that are struck out.
# Seen: XlsxWriter 3.3.1's workbook of a register. openpyxl 3.1.5 and openrsxl 0.2.0 keep the words of a text and nothing of its look, unless they are
#   told so (rich_text); SheetJS 0.18.5 drops the drop-down lists, limits and rules too; oxlsx 0.2.0 joins the words, "takes57 days", and
#   shows what was hidden, as rustypyxl 0.7.1 does. exceljs 4.4.0 drops links within the workbook too; excelts 10.2.0, made of it, keeps them and
#   names. Of the sheet "R&D lists" officework 0.9.0 and rustypyxl make "R&amp;D lists" in the link. wolfxl 2.0.21, crabxl 0.1.0a11 and xlsx-populate
#   1.21.0 keep all of it.
# Matters to: services that fill one cell of somebody's register and give it back: what was not allowed is allowed, what was withdrawn holds again.
# Source: ECMA-376 part 1, 18.18.15 (ST_ConditionalFormattingOperator, which has no "containsBlanks"), 18.3.1.40 (f, t="array"), 18.4.10 (strike).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at openpyxl==3.1.5 openrsxl==0.2.0 wolfxl==2.0.21 crabxl==0.1.0a11 rustypyxl==0.7.1 oxlsx==0.2.0 officework==0.9.0 XlsxWriter==3.3.1
npm_at exceljs@4.4.0 @cj-tech-master/excelts@10.2.0 xlsx@0.18.5 xlsx-populate@1.21.0
cd "$work/js"
cat >make.py <<'PY'
import importlib, xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet, lists = book.add_worksheet('plan'), book.add_worksheet('R&D lists')
red, struck = book.add_format({'font_color': 'red'}), book.add_format({'font_strikeout': True})
sheet.write_row(0, 0, ['id', 'cost', 'share', 'state', 'note'])
for row in range(1, 6):
    sheet.write_row(row, 0, [f'C-{row}', 2.5 * row, row / 10, 'open'])
sheet.write_rich_string('E2', 'takes ', struck, '5', ' 7 days')
sheet.write_url('E3', "internal:'R&D lists'!A1", string='states')
sheet.write_array_formula('G2:G2', '{=SUM(B2:B6*C2:C6)}', None, 13.75)
lists.write_column(0, 0, ['open', 'late', 'done'])
lists.hide()
book.define_name('rate', '=0.075')
sheet.data_validation('D2:D6', {'validate': 'list', 'source': "='R&D lists'!$A$1:$A$3"})
sheet.data_validation('C2:C6', {'validate': 'decimal', 'criteria': 'between', 'minimum': 0, 'maximum': 1})
sheet.conditional_format('B2:B6', {'type': 'cell', 'criteria': 'not between', 'minimum': 1, 'maximum': 9, 'format': red})
sheet.conditional_format('D2:D6', {'type': 'text', 'criteria': 'not containing', 'value': 'done', 'format': red})
sheet.conditional_format('A2:A6', {'type': 'duplicate', 'format': red})
sheet.conditional_format('E2:E6', {'type': 'blanks', 'format': red, 'stop_if_true': True})
sheet.autofilter('A1:E6')
sheet.filter_column('D', 'x == late')
sheet.set_row(2, None, None, {'hidden': True})
sheet.set_column('H:I', None, None, {'hidden': True})
book.close()
for name in ('openpyxl', 'openrsxl', 'wolfxl', 'crabxl', 'rustypyxl', 'oxlsx', 'officework'):
    importlib.import_module(name).load_workbook('made.xlsx').save(f'{name}.xlsx')
PY
cat >look.py <<'PY'
import re, sys, warnings, zipfile, openpyxl
from xml.etree import ElementTree

warnings.simplefilter('ignore')
main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
for name in sys.argv[1:]:
    parts = zipfile.ZipFile(f'{name}.xlsx')
    sheets = [ElementTree.fromstring(parts.read(part)) for part in parts.namelist() if re.search(r'worksheets/[^/]*\.xml$', part)]
    found = {}
    for element in [*sheets, ElementTree.fromstring(parts.read('xl/workbook.xml'))]:
        for part in element.iter():
            found.setdefault(part.tag.removeprefix(main), []).append(part)
    all_of = lambda tag, **wanted: [part for part in found.get(tag, []) if all(part.get(key) == value for key, value in wanted.items())]
    bounds = lambda parts: any(len([part for part in whole if part.text]) == 2 for whole in parts)
    kept = {
        'drop-down list': all_of('dataValidation', type='list'), 'limit 0 to 1': bounds(all_of('dataValidation', type='decimal')),
        'rule not from 1 to 9': bounds(all_of('cfRule', operator='notBetween')), 'rule not "done"': all_of('cfRule', type='notContainsText'),
        'rule twice': all_of('cfRule', type='duplicateValues'), 'rule empty': all_of('cfRule', type='containsBlanks'),
        'filter "late"': all_of('filter', val='late'), 'hidden row': all_of('row', hidden='1'),
        'hidden columns': all_of('col', hidden='1') or all_of('col', hidden='true'), 'hidden sheet': all_of('sheet', state='hidden'),
        'rate': all_of('definedName', name='rate'), 'array formula': all_of('f', t='array'), 'link': all_of('hyperlink', location="'R&D lists'!A1"),
        'struck 5': any(b'<strike' in parts.read(part) for part in parts.namelist() if re.search('sheet[^/]*xml$|Strings', part)),
    }
    try:
        text = openpyxl.load_workbook(f'{name}.xlsx')['plan']['E2'].value
    except ValueError as error:
        text = f'not opened, {str(error.__cause__)[:22]}'
    print(f'{name}: {text}; gone: {", ".join(key for key, value in kept.items() if not value) or "nothing"}')
PY
python3 make.py
js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const name of ['exceljs', '@cj-tech-master/excelts']) {
  const { Workbook } = require(name);
  const book = new Workbook();
  await book.xlsx.readFile('made.xlsx');
  await book.xlsx.writeFile(`${name.replace(/.*\//, '')}.xlsx`);
}
const { readFile, writeFile } = require('xlsx');
writeFile(readFile('made.xlsx', { cellStyles: true }), 'SheetJS.xlsx', { bookSST: true });
await (await require('xlsx-populate').fromFileAsync('made.xlsx')).toFileAsync('xlsx-populate.xlsx');
process.exit(0);
JS
expect 'read by openpyxl after they were saved' 'openpyxl: takes 5 7 days; gone: struck 5
openrsxl: takes 5 7 days; gone: struck 5
wolfxl: takes 5 7 days; gone: nothing
crabxl: takes 5 7 days; gone: nothing
rustypyxl: takes 5 7 days; gone: rule twice, hidden row, hidden columns, array formula, link
oxlsx: takes57 days; gone: drop-down list, limit 0 to 1, rule twice, filter "late", hidden row, hidden columns, hidden sheet, array formula, struck 5
officework: takes 5 7 days; gone: rule not "done", rule empty, filter "late", link
exceljs: not opened, Value must be one of {; gone: rule not "done", rule twice, filter "late", rate, link
excelts: not opened, Value must be one of {; gone: rule not "done", rule twice, filter "late"
SheetJS: takes 5 7 days; gone: drop-down list, limit 0 to 1, rule not from 1 to 9, rule not "done", rule twice, rule empty, filter "late", struck 5
xlsx-populate: takes 5 7 days; gone: nothing' \
    "$(python3 look.py openpyxl openrsxl wolfxl crabxl rustypyxl oxlsx officework exceljs excelts SheetJS xlsx-populate)"
