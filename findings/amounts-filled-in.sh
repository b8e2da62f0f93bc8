#!/usr/bin/env bash
# Amounts such as "5 in $'000" filled into a text: format-unicorn, json-templates and roddeh-i18n put the rest of the sentence in their
# place, a sheet by vue-json-excel ends there, without its further rows; stringinject shows "{cost}" for a cost of 0.
#
# Expected: a value stands where its mark was, whatever is in it; a sheet has all rows; an empty value is shown as nothing.
# Seen: format-unicorn 1.1.1, json-templates 5.2.0, roddeh-i18n 1.2.1 and vue-json-excel 0.3.0 hand the value to JavaScript's replace, to
#   which $' is what follows the mark and $$ one sign. expand-template 2.0.3, format-unicorn, string-placeholder 1.0.2 and json-templates
#   fill in marks that stand in a value. stringinject 2.1.1 leaves the mark for 0, false and ""; node-polyglot 2.6.0 for null, where
#   i18n-js 4.5.3 says "missing". string-template 1.0.0, string-format 2.0.0, pupa 3.3.0 and micromustache 8.0.3 do as expected.
# Matters to: reports and registers with costs in thousands of dollars, or with texts that speak of {owner}: sentences say something
#   else, and of the sheet's rows none or a few are left.
# Source: the READMEs; ECMA-262, String.prototype.replace (GetSubstitution); vue-json-excel's JsonExcel.vue, jsonToXLS.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at format-unicorn@1.1.1 json-templates@5.2.0 roddeh-i18n@1.2.1 expand-template@2.0.3 string-placeholder@1.0.2 stringinject@2.1.1 \
    node-polyglot@2.6.0 i18n-js@4.5.3 string-template@1.0.0 string-format@2.0.0 pupa@3.3.0 micromustache@8.0.3 vue-json-excel@0.3.0 xlsx@0.18.5
seen=$(js 2>"$work/log" <<'JS'
import { createRequire } from 'node:module';
import pupa from 'pupa';
import { I18n } from 'i18n-js';

const require = createRequire(import.meta.url);
require('format-unicorn');
const Polyglot = require('node-polyglot');
const { methods } = require('vue-json-excel');
const { read, utils } = require('xlsx');
const one = '{cost} is the cost of {owner}';
const two = '{{cost}} is the cost of {{owner}}';
const percent = '%{cost} is the cost of %{owner}';
const fills = {
  'format-unicorn': (values) => one.formatUnicorn(values),
  'json-templates': (values) => require('json-templates')({ text: two })(values).text,
  'roddeh-i18n': (values) => require('roddeh-i18n').create({ values: { text: percent } })('text', values),
  'expand-template': (values) => require('expand-template')()(one, values),
  'string-placeholder': (values) => (require('string-placeholder').default ?? require('string-placeholder'))('${cost} is the cost of ${owner}', values),
  stringinject: (values) => (require('stringinject').default ?? require('stringinject'))(one, values),
  'node-polyglot': (values) => new Polyglot({ phrases: { text: percent } }).t('text', values),
  'i18n-js': (values) => new I18n({ en: { text: percent } }).t('text', values),
  'string-template': (values) => require('string-template')(one, values),
  'string-format': (values) => require('string-format')(one, values),
  pupa: (values) => pupa(one, values),
  micromustache: (values) => require('micromustache').render(two, values),
};
for (const [name, fill] of Object.entries(fills))
  console.log(`${name}:`, ["5 in $'000", '$$5', '{owner}', '{{owner}}', '${owner}', 0, null].map((cost) => {
    const made = fill({ cost, owner: 'SRE' });
    return made === `${cost} is the cost of SRE` || (cost === null && made === ' is the cost of SRE') ? 'ok' : made;
  }).join(' | '));
const sheet = (rows) => {
  const page = methods.jsonToXLS.call({ ...methods, worksheet: 'costs', header: null, footer: null, $attrs: {}, stringifyLongNum: false }, rows);
  const { Sheets, SheetNames } = read(page, { type: 'string' });
  return utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 }).map((row) => row.join()).join(' / ');
};
console.log("a sheet with the head \"$'000\":", sheet([{ id: 'C-1', "$'000": 5, state: 'open' }, { id: 'C-2', "$'000": 7, state: 'done' }]));
console.log("a sheet with a cell \"5 in $'000\":", sheet([{ id: 'C-1', cost: "5 in $'000", state: 'open' }, { id: 'C-2', cost: '7', state: 'done' }]));
JS
) || cannot "$(tail -n 3 "$work/log")"
expect '5 in $'\''000, $$5, {owner}, {{owner}}, ${owner}, 0, null' 'format-unicorn: 5 in  is the cost of SRE000 is the cost of SRE | $5 is the cost of SRE | SRE is the cost of SRE | {SRE} is the cost of SRE | $SRE is the cost of SRE | ok | ok
json-templates: 5 in  is the cost of SRE000 is the cost of {{owner}} | $5 is the cost of SRE | ok | SRE is the cost of {{owner}} | ok | ok | ok
roddeh-i18n: 5 in  is the cost of SRE000 is the cost of SRE | $5 is the cost of SRE | ok | ok | ok | ok | ok
expand-template: ok | ok | SRE is the cost of SRE | {SRE} is the cost of SRE | $SRE is the cost of SRE | ok | ok
string-placeholder: ok | ok | ok | ok | SRE is the cost of SRE | ok | ok
stringinject: ok | ok | ok | ok | ok | {cost} is the cost of SRE | {cost} is the cost of SRE
node-polyglot: ok | ok | ok | ok | ok | ok | %{cost} is the cost of SRE
i18n-js: ok | ok | ok | ok | ok | ok | [missing "%{cost}" value] is the cost of SRE
string-template: ok | ok | ok | ok | ok | ok | ok
string-format: ok | ok | ok | ok | ok | ok | ok
pupa: ok | ok | ok | ok | ok | ok | ok
micromustache: ok | ok | ok | ok | ok | ok | ok
a sheet with the head "$'\''000": id
a sheet with a cell "5 in $'\''000": id,cost,state / C-1,5 in' "$seen"
