#!/usr/bin/env bash
# Feature files (Gherkin) formatted: a cell "a \| b" is "a | b" in gherkin-formatter (PyPI) and gherkin-parse, and the file cannot
# be read any more; gherkin-formatter (npm) makes two rows of a cell of two lines, and the last row of the table is gone.
#
# Expected: a formatter changes spaces: Cucumber's own parser reads the same steps, cells and texts before and after. In a cell \| is a
#   bar, \n a line break and \\ a backslash, in a text block everything stands as it is.
# Seen: gherkin-formatter 0.1.3 (PyPI), which says that it preserves all data, and gherkin-parse 1.0.12 write bars and line breaks of cells bare.
#   gherkin-formatter 1.2.2 (npm) with gherkin-io 1.3.0 writes \# for "#", which no reader takes back, so that each save adds a "\",
#   as many lines of a table as it has rows, which leaves out the last one if a cell has two lines, and takes the indents out of
#   text blocks. prettier-plugin-gherkin 4.0.0 changes nothing.
#   As readers, behave 1.3.3 leaves "\n" and "\\" in cells as they stand; radish-bdd 0.18.4 makes "onentwo" of one\ntwo and "C:temp"
#   of C:\temp, and drops empty lines and lines with "#" from text blocks. gherkin-to-markdown 0.0.3 joins the lines of a text block,
#   "firstindented", and leaves no empty line behind a table, so that the next step is a row of it.
# Matters to: acceptance criteria and rows of examples that are kept in a repository and formatted on each commit.
# Source: Cucumber's Gherkin reference, "Data Tables"; gherkin-formatter's README, "Non-Destructive"; tableRowFormatter.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at gherkin-official==42.0.1 gherkin-formatter==0.1.3 behave==1.3.3 radish-bdd==0.18.4 gherkin-to-markdown==0.0.3
npm_at gherkin-io@1.3.0 gherkin-formatter@1.2.2 gherkin-parse@1.0.12 prettier@3.10.1 prettier-plugin-gherkin@4.0.0
cat >"$work/given.feature" <<'FEATURE'
Feature: Register

  Scenario: Rows
    Given the rows
      | id  | note        |
      | C-1 | a \| b      |
      | C-2 | one\ntwo    |
      | C-3 | #12 is open |
      | C-4 | C:\temp     |
    When the text is
      """
      first

        indented
      # heading
      """
    Then 2 rows are late
FEATURE
cat >"$work/js/format.mjs" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const require = createRequire(import.meta.url);
const given = '../given.feature';
const text = readFileSync(given, 'utf8');
const plain = require('gherkin-parse');
writeFileSync('../gherkin-parse', plain.convertJSONToFeatureFile(plain.convertFeatureFileToJSON(given)));
const documents = await require('gherkin-io').parse(text, given);
writeFileSync('../gherkin-formatter-npm', require('gherkin-formatter').format([].concat(documents)[0]));
writeFileSync('../prettier', await format(text, { parser: 'gherkin', plugins: ['prettier-plugin-gherkin'] }));
JS
cat >"$work/feature.py" <<'PY'
import subprocess
from behave.parser import parse_feature
from gherkin.parser import Parser
from gherkin_to_markdown.gherkin_parser import GherkinParser
from radish.core import Core
from radish.parser import FeatureParser

given = open('given.feature').read()


def official(text):
    rows, block = [], None
    for step in Parser().parse(text)['feature']['children'][0]['scenario']['steps']:
        rows += [[cell['value'] for cell in row['cells']] for row in step.get('dataTable', {}).get('rows', [])]
        block = step.get('docString', {}).get('content', block)
    return rows, block


def behave(text):
    steps = parse_feature(text).scenarios[0].steps
    return [list(steps[0].table.headings)] + [list(row) for row in steps[0].table], str(steps[1].text)


def radish(_):
    steps = FeatureParser(Core(), 'given.feature', 1).parse().scenarios[0].steps
    return [steps[0].table_header] + steps[0].table_data, steps[1].text


def shown(name, read, text):
    try:
        rows, block = read(text)
        print(f'{name}:', ' / '.join(' ; '.join(row) for row in rows[1:]).replace('\n', ' LINE '), 'TEXT', block.replace('\n', ' LINE '))
    except Exception as error:
        print(f'{name}: no feature file: {str(error).splitlines()[-1]}')


shown('given', official, given)
open('a.feature', 'w').write(given)
subprocess.run(['python3', 'py/bin/gherkin-formatter', 'a.feature'], capture_output=True, check=True)
shown('gherkin-formatter (PyPI)', official, open('a.feature').read())
subprocess.run(['node', 'format.mjs'], cwd='js', check=True)
for name in ('gherkin-parse', 'gherkin-formatter-npm', 'prettier'):
    shown(name, official, open(name).read())
shown('behave, reading', behave, given)
shown('radish, reading', radish, given)
print('gherkin-to-markdown:', GherkinParser(given.splitlines()).to_markdown().split('C-4')[1].replace('\n', ' LINE '))
PY
seen=$(cd "$work" && LC_ALL=C.UTF-8 python3 feature.py 2>"$work/log" || tail -n 3 "$work/log")
expect 'read by the official parser' 'given: C-1 ; a | b / C-2 ; one LINE two / C-3 ; #12 is open / C-4 ; C:\temp TEXT first LINE  LINE   indented LINE # heading
gherkin-formatter (PyPI): no feature file: (6:7): inconsistent cell count within the table
gherkin-parse: no feature file: (6:7): inconsistent cell count within the table
gherkin-formatter-npm: C-1 ; a | b / C-2 ; one /  ; two / C-3 ; \#12 is open TEXT first LINE  LINE indented LINE # heading
prettier: C-1 ; a | b / C-2 ; one LINE two / C-3 ; #12 is open / C-4 ; C:\temp TEXT first LINE  LINE   indented LINE # heading
behave, reading: C-1 ; a | b / C-2 ; one\ntwo / C-3 ; #12 is open / C-4 ; C:\temp TEXT first LINE  LINE   indented LINE # heading
radish, reading: C-1 ; a | b / C-2 ; onentwo / C-3 ; #12 is open / C-4 ; C:temp TEXT first LINE   indented
gherkin-to-markdown:  | C:\temp     | LINE _When_ the text is LINE  LINE  LINE ``` LINE first  indented# heading``` LINE _Then_ 2 rows are late LINE  LINE ' "$seen"
