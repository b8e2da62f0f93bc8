#!/usr/bin/env bash
# Rows sent by a form and read by a server: of three rows by object-to-formdata qs makes one of lists, in which "late" of the third
# stands second, express-fileupload none, and of a list of ids by axios it leaves nothing; {"1986": …} is a list of 1987.
#
# Expected: what a page sends as multipart/form-data the server reads as the same rows; where the names do not say which row a value
#   belongs to, that is an error.
# Seen: object-to-formdata 4.5.1 names the cells rows[][id] and rows[][state] unless it is told to count (indices), and leaves out
#   what is not there, so that no reader can tell the second row from the third; Multer (append-field 1.0.0) keeps the names as they
#   are. axios 1.21.1 counts rows and names ids "ids[]", which express-fileupload 1.5.2, told to nest, and form-data-to-object
#   0.2.1 read as an empty list. express-fileupload takes v1.10 for the eleventh of a list, and three readers the year 1986.
# Matters to: registers that are sent from a page: states move to other rows, ids are gone, and the answer is 200.
# Source: object-to-formdata's README, "indices"; express-fileupload's, "parseNested"; qs' README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at object-to-formdata@4.5.1 axios@1.21.1 qs@6.17.1 append-field@1.0.0 express-fileupload@1.5.2 form-data-to-object@0.2.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import axios from 'axios';
import { serialize } from 'object-to-formdata';
import qs from 'qs';

const require = createRequire(import.meta.url);
const append = require('append-field');
const nested = require('express-fileupload/lib/processNested');
const { toObj } = require('form-data-to-object');
const { buildFields } = require('express-fileupload/lib/utilities');
const all = (make, form) => [...form].reduce(make, {});
const senders = {
  'object-to-formdata': (data) => serialize(data),
  'with indices': (data) => serialize(data, { indices: true }),
  axios: (data) => axios.toFormData(data, new FormData()),
};
const readers = {
  qs: (form) => qs.parse(new URLSearchParams(form).toString()),
  Multer: (form) => all((made, [name, value]) => (append(made, name, value), made), form),
  'express-fileupload': (form) => nested(all((made, [name, value]) => buildFields(made, name, value), form)),
  'form-data-to-object': (form) => toObj(Object.fromEntries(form)),
};
const short = (data) => JSON.stringify(data, (_, value) => (value?.length > 20 ? `a list of ${value.length}` : value));
for (const data of [
  { rows: [{ id: 'C-1', state: 'open' }, { id: 'C-2' }, { id: 'C-3', state: 'late' }] },
  { ids: ['007', 'C-2'] },
  { 'v1.10': 'done' },
  { years: { 1986: 'done' } },
])
  for (const [sender, send] of Object.entries(senders)) {
    const groups = {};
    for (const [name, read] of Object.entries(readers)) {
      const made = short(read(send(data)));
      (groups[made === short(data) ? 'as given' : made] ??= []).push(name);
    }
    console.log(`${short(data)} by ${sender}`);
    for (const [made, names] of Object.entries(groups)) console.log(`  ${names.join(', ')}: ${made}`);
  }
JS
)
expect 'sent and read' '{"rows":[{"id":"C-1","state":"open"},{"id":"C-2"},{"id":"C-3","state":"late"}]} by object-to-formdata
  qs: {"rows":[{"id":["C-1","C-2","C-3"],"state":["open","late"]}]}
  Multer: {"rows[][id]":["C-1","C-2","C-3"],"rows[][state]":["open","late"]}
  express-fileupload, form-data-to-object: {"rows":[]}
{"rows":[{"id":"C-1","state":"open"},{"id":"C-2"},{"id":"C-3","state":"late"}]} by with indices
  qs, Multer, express-fileupload, form-data-to-object: as given
{"rows":[{"id":"C-1","state":"open"},{"id":"C-2"},{"id":"C-3","state":"late"}]} by axios
  qs, Multer, express-fileupload, form-data-to-object: as given
{"ids":["007","C-2"]} by object-to-formdata
  qs, Multer: as given
  express-fileupload, form-data-to-object: {"ids":[]}
{"ids":["007","C-2"]} by with indices
  qs, Multer, express-fileupload, form-data-to-object: as given
{"ids":["007","C-2"]} by axios
  qs, Multer: as given
  express-fileupload, form-data-to-object: {"ids":[]}
{"v1.10":"done"} by object-to-formdata
  qs, Multer, form-data-to-object: as given
  express-fileupload: {"v1":[null,null,null,null,null,null,null,null,null,null,"done"]}
{"v1.10":"done"} by with indices
  qs, Multer, form-data-to-object: as given
  express-fileupload: {"v1":[null,null,null,null,null,null,null,null,null,null,"done"]}
{"v1.10":"done"} by axios
  qs, Multer, form-data-to-object: as given
  express-fileupload: {"v1":[null,null,null,null,null,null,null,null,null,null,"done"]}
{"years":{"1986":"done"}} by object-to-formdata
  qs: as given
  Multer, express-fileupload, form-data-to-object: {"years":"a list of 1987"}
{"years":{"1986":"done"}} by with indices
  qs: as given
  Multer, express-fileupload, form-data-to-object: {"years":"a list of 1987"}
{"years":{"1986":"done"}} by axios
  qs: as given
  Multer, express-fileupload, form-data-to-object: {"years":"a list of 1987"}' "$seen"
