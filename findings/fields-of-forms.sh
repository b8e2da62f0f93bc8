#!/usr/bin/env bash
# A form's field for a date takes "C-3", "ADR 7" and "99.9" in six of seven libraries that check forms, 2024-02-30 in five, and
# "http://intranet/x" is no address in six of seven; Pristine takes "5 days" for a number.
#
# Expected: a date is a day of the calendar; -5 and 12.5 are numbers; "http://intranet/x" and "http://localhost:8080/a" are
#   addresses, "https://example.org/a b" is none; "ann+sre@example.org" is the address of a mailbox.
# Seen: async-validator 4.2.5 (of Element and Ant Design), jquery-validation 1.22.1 (date), FormKit's rules 2.1.2 (date_format without
#   a format), vue-form-generator 2.3.4, validatorjs 3.22.1 and simple-body-validator 1.3.9 take whatever JavaScript's Date reads:
#   C-3 is the first of March 2001. 30 February is a day in them but for validatorjs, and with jquery-validation's dateISO and
#   FormKit's YYYY-MM-DD; not in Parsley 2.9.2. @vee-validate/rules 4.15.1 takes figures alone for "numeric". Pristine 1.1.0 takes
#   "5 days" and "1,5", of which a program reads 5 and 1. vue-form-generator knows no address under .engineering;
#   simple-body-validator none with a bracket or a bar, and no mailbox with a plus sign.
# Matters to: registers that are filled in through forms: an id that slipped into the column of dates is taken, a cost that falls
#   and the address of a dashboard are refused.
# Source: the libraries' rules, of which most say new Date(value); RFC 3986, 3.2.2; RFC 5322, 3.4.1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at jquery@3.7.1 async-validator@4.2.5 jquery-validation@1.22.1 @formkit/rules@2.1.2 vue-form-generator@2.3.4 validatorjs@3.22.1 \
    simple-body-validator@1.3.9 parsleyjs@2.9.2 pristinejs@1.1.0 @vee-validate/rules@4.15.1 vue@3.5.45 --legacy-peer-deps
seen=$(js <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';
import * as formkit from '@formkit/rules';
import Laravel from 'validatorjs';
import simple from 'simple-body-validator';

const require = createRequire(import.meta.url);
const $ = (globalThis.jQuery = window.jQuery = require('jquery'));
require('jquery-validation/dist/jquery.validate.js');
require('parsleyjs/dist/parsley.js');
const vee = require('@vee-validate/rules');
const Schema = require('async-validator').default;
const Pristine = require('pristinejs');
const { validators } = require('vue-form-generator');
const field = (value, attributes = '') => {
  document.body.innerHTML = `<form id="f"><div class="form-group"><input id="i" name="v" ${attributes}></div></form>`;
  document.getElementById('i').value = value;
};
const jquery = (rule) => (value) => (field(value), $('#f').validate({ ignore: [], rules: { v: { [rule]: true } } }).form());
const parsley = (type) => (value) => (field(value, `data-parsley-type="${type}"`), $('#i').parsley().isValid());
const asynchronous = (type) => (value) => new Schema({ v: { type } }).validate({ v: value }, { suppressWarning: true }).then(() => true, () => false);
const generator = (name) => (value) => !validators[name](value, { model: 'v' }, {})?.length;
const laravel = (rule) => (value) => new Laravel({ v: value }, { v: rule }).passes();
const body = (rule) => (value) => simple.make({ v: value }, { v: rule }).validate();
const kit = (rule, ...rest) => (value) => formkit[rule]({ value }, ...rest);
const checks = {
  date: [['C-3', 'ADR 7', '99.9', '2024-02-30', '2024-01-05'], {
    'async-validator': asynchronous('date'), 'jquery-validation': jquery('date'), 'jquery-validation dateISO': jquery('dateISO'),
    FormKit: kit('date_format'), 'FormKit YYYY-MM-DD': kit('date_format', 'YYYY-MM-DD'), 'vue-form-generator': generator('date'),
    validatorjs: laravel('date'), 'simple-body-validator': body('date'), Parsley: parsley('date'),
  }],
  number: [['-5', '12.5', '1,5', '5 days', '+5'], {
    'jquery-validation': jquery('number'), FormKit: kit('number'), validatorjs: laravel('numeric'), 'simple-body-validator': body('numeric'),
    Parsley: parsley('number'), 'vee-validate': (value) => vee.numeric(value),
    Pristine: (value) => (field(value, 'data-pristine-type="number"'), new Pristine(document.getElementById('f')).validate()),
  }],
  address: [['http://intranet/x', 'http://localhost:8080/a', 'https://example.engineering/x', 'https://example.org/a_(b)', 'https://example.org/a b'], {
    'async-validator': asynchronous('url'), 'jquery-validation': jquery('url'), FormKit: kit('url'), 'vue-form-generator': generator('url'),
    validatorjs: laravel('url'), 'simple-body-validator': body('url'), Parsley: parsley('url'),
  }],
  mailbox: [['ann+sre@example.org', 'ann@example.org'], {
    'async-validator': asynchronous('email'), 'jquery-validation': jquery('email'), FormKit: kit('email'), 'vue-form-generator': generator('email'),
    validatorjs: laravel('email'), 'simple-body-validator': body('email'), Parsley: parsley('email'), 'vee-validate': (value) => vee.email(value),
  }],
};
for (const [kind, [values, libraries]] of Object.entries(checks)) {
  for (const value of values) {
    const taken = [];
    for (const [name, check] of Object.entries(libraries)) if (await check(value)) taken.push(name);
    console.log(`${kind} ${value}: ${taken.length === Object.keys(libraries).length ? 'all' : taken.join(', ') || 'none'}`);
  }
}
process.exit(0);
JS
)
expect 'taken by' 'date C-3: async-validator, jquery-validation, FormKit, vue-form-generator, validatorjs, simple-body-validator
date ADR 7: async-validator, jquery-validation, FormKit, vue-form-generator, validatorjs, simple-body-validator
date 99.9: async-validator, jquery-validation, FormKit, vue-form-generator, validatorjs, simple-body-validator
date 2024-02-30: async-validator, jquery-validation, jquery-validation dateISO, FormKit, FormKit YYYY-MM-DD, vue-form-generator, simple-body-validator
date 2024-01-05: all
number -5: jquery-validation, FormKit, validatorjs, simple-body-validator, Parsley, Pristine
number 12.5: jquery-validation, FormKit, validatorjs, simple-body-validator, Parsley, Pristine
number 1,5: Pristine
number 5 days: Pristine
number +5: FormKit, validatorjs, simple-body-validator, Pristine
address http://intranet/x: FormKit
address http://localhost:8080/a: async-validator, FormKit, simple-body-validator
address https://example.engineering/x: async-validator, jquery-validation, FormKit, validatorjs, simple-body-validator, Parsley
address https://example.org/a_(b): async-validator, jquery-validation, FormKit, vue-form-generator, validatorjs, Parsley
address https://example.org/a b: FormKit, vue-form-generator, validatorjs
mailbox ann+sre@example.org: async-validator, jquery-validation, FormKit, vue-form-generator, validatorjs, Parsley, vee-validate
mailbox ann@example.org: all' "$seen"
