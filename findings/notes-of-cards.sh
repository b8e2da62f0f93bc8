#!/usr/bin/env bash
# Contacts as vCards: vcf makes "notdone" of the lines "not" and "done" of a note; vcf and vcard-parser leave "\n", "\," and "\\" of
# other writers in the text, and vcard-parser reads C:\data\new as C:\data\, a line break and "ew", and "before theservice" at a fold.
#
# Expected: a note of two lines, with a comma, a backslash and a colon, is read as it was given, in whichever way it was escaped.
# Seen: vcf 2.1.2 writes backslashes bare, drops line breaks, and takes no escape out when it reads. vcard-parser 1.0.0 knows "\n",
#   "\," and "\;" and no "\\", parts a text at a bare ";" or ",", as vcards-js 2.11.1 and vcf write ";", and writes backslashes bare.
#   vcard4 4.0.5 writes 10:30 as "10\:30", which no reader takes back. ical.js 2.2.1 leaves "\;" in a note.
# Matters to: lists of owners and people on call, kept as contacts, whose notes say when and where to call them.
# Source: RFC 6350, 3.4: backslashes must be escaped, line breaks written as \n; a semicolon may be escaped.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at vcf@2.1.2 vcard-parser@1.0.0 vcards-js@2.11.1 vcard4@4.0.5 vcard-creator@1.0.0 ical.js@2.2.1
seen=$(js <<'JS'
import ICAL from 'ical.js';
import VCard from 'vcard-creator';
import parser from 'vcard-parser';
import { FNProperty, NoteProperty, TextType, VCARD } from 'vcard4';
import vcards from 'vcards-js';
import Vcf from 'vcf';

const writers = {
  vcf: (note) => new Vcf().set('fn', 'Ann').set('note', note),
  'vcards-js': (note) => Object.assign(vcards(), { firstName: 'Ann', note }).getFormattedString(),
  vcard4: (note) => new VCARD([new FNProperty([], new TextType('Ann')), new NoteProperty([], new TextType(note))]).repr(),
  'vcard-creator': (note) => new VCard().addName({ givenName: 'Ann' }).addNote(note).toString(),
  'vcard-parser': (note) => parser.generate({ version: [{ value: '3.0' }], fn: [{ value: 'Ann' }], note: [{ value: note }] }),
};
const readers = {
  'ical.js': (text) => new ICAL.Component(ICAL.parse(text.trim())).getFirstPropertyValue('note'),
  vcf: (text) => new Vcf().parse(text).get('note').valueOf(),
  'vcard-parser': (text) => parser.parse(text).note[0].value,
};
const long = 'Call Ann first, then Bo, and wait for an answer of both before the service is started again';
for (const note of ['not\ndone', 'C:\\data\\new', 'at 10:30', 'open, late', 'Ann; Bo', long]) {
  for (const [writer, write] of Object.entries(writers)) {
    let text = write(note);
    if (writer === 'vcf') text = text.toString();
    const other = Object.entries(readers).map(([name, read]) => {
      let seen;
      try { seen = read(text); } catch (error) { seen = error.name; }
      return seen === note ? '' : ` ${name} ${JSON.stringify(seen)}`;
    });
    if (other.some(Boolean)) console.log(`${JSON.stringify(note.slice(0, 20))} by ${writer}:${other.filter(Boolean).join(',')}`);
  }
}
JS
)
expect 'notes' '"not\ndone" by vcf: ical.js "notdone", vcf "notdone", vcard-parser "notdone"
"not\ndone" by vcards-js: vcf "not\\ndone"
"not\ndone" by vcard4: vcf "not\\ndone"
"not\ndone" by vcard-creator: vcf "not\\ndone"
"not\ndone" by vcard-parser: vcf "not\\ndone"
"C:\\data\\new" by vcf: ical.js "C:\\data\new", vcard-parser "C:\\data\new"
"C:\\data\\new" by vcards-js: vcf "C:\\\\data\\\\new", vcard-parser "C:\\\\data\\\new"
"C:\\data\\new" by vcard4: ical.js "C\\:\\data\\new", vcf "C\\:\\\\data\\\\new", vcard-parser "C\\:\\\\data\\\new"
"C:\\data\\new" by vcard-creator: vcf "C:\\\\data\\\\new", vcard-parser "C:\\\\data\\\new"
"C:\\data\\new" by vcard-parser: ical.js "C:\\data\new", vcard-parser "C:\\data\new"
"at 10:30" by vcard4: ical.js "at 10\\:30", vcf "at 10\\:30", vcard-parser "at 10\\:30"
"open, late" by vcf: vcard-parser ["open"," late"]
"open, late" by vcards-js: vcf "open\\, late"
"open, late" by vcard4: vcf "open\\, late"
"open, late" by vcard-creator: vcf "open\\, late"
"open, late" by vcard-parser: vcf "open\\, late"
"Ann; Bo" by vcf: vcard-parser ["Ann"," Bo"]
"Ann; Bo" by vcards-js: vcard-parser ["Ann"," Bo"]
"Ann; Bo" by vcard4: ical.js "Ann\\; Bo", vcf "Ann\\; Bo"
"Ann; Bo" by vcard-creator: ical.js "Ann\\; Bo", vcf "Ann\\; Bo"
"Ann; Bo" by vcard-parser: ical.js "Ann\\; Bo", vcf "Ann\\; Bo"
"Call Ann first, then" by vcf: vcard-parser ["Call Ann first"," then Bo"," and wait for an answer of both before theservice is started again"]
"Call Ann first, then" by vcards-js: vcf "Call Ann first\\, then Bo\\, and wait for an answer of both before the service is started again"
"Call Ann first, then" by vcard4: vcf "Call Ann first\\, then Bo\\, and wait for an answer of both before the service is started again"
"Call Ann first, then" by vcard-creator: vcf "Call Ann first\\, then Bo\\, and wait for an answer of both before the service is started again"
"Call Ann first, then" by vcard-parser: vcf "Call Ann first\\, then Bo\\, and wait for an answer of both before the service is started again"' "$seen"
