#!/usr/bin/env bash
# Property lists (.plist) in JavaScript: bplist writes -5 as -17179869189 and reads 5000000000 as 705032704, @atom/plist drops false, 0
# and empty texts from a list, and plist-parser what stands before a comment.
#
# Expected: what Python's plistlib gives: numbers as they are, each item of a list, texts without comments, a section of CDATA as its
#   text.
# Seen: bplist 0.0.4 writes all whole numbers below -1 wrongly. @atom/plist 0.4.4 has the words
#   of a comment in the text. In fast-plist 0.1.3 comments and CDATA are part of the text, marks
#   and all. plist-parser 0.9.2 makes null of an empty text and of CDATA. @plist/xml.parse 1.1.0 shows "&#8211;" as it is
#   written and drops spaces and the last line end; @balena/apple-plist 0.0.3 does the latter, and reads CDATA as "". plist 5.0.0
#   and @expo/plist 0.10.1 are right.
# Matters to: settings, keyboard and colour profiles of terminals, and jobs of launchd that programs write and read: a list that is
#   read by place, false and 0 in it, is another.
# Source: plist(5); Python's plistlib; the READMEs: "Binary plist parser and creator", "Parse an XML PList file".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at bplist@0.0.4 bplist-parser@0.5.0 bplist-creator@0.3.0 plist@5.0.0 @expo/plist@0.10.1 @atom/plist@0.4.4 fast-plist@0.1.3 \
    plist-parser@0.9.2 @plist/xml.parse@1.1.0 @balena/apple-plist@0.0.3
cat >"$work/js/binary.cjs" <<'JS'
const fs = require('node:fs');
const bplist = require('bplist');
const numbers = [0, 200, -1, -5, -200, 99.9];
fs.writeFileSync('bplist.plist', bplist.create(numbers));
fs.writeFileSync('bplist-creator.plist', require('bplist-creator')([...numbers, 5000000000]));
bplist.parseFile('bplist-creator.plist', (error, read) => console.log('bplist-creator, read by bplist:', read[0].join(' ')));
JS
cat >"$work/js/text.mjs" <<'JS'
import { createRequire } from 'node:module';
import * as plist from 'plist';

const require = createRequire(import.meta.url);
const readers = {
  plist: plist.parse,
  '@expo/plist': require('@expo/plist').parse ?? require('@expo/plist').default.parse,
  '@atom/plist': require('@atom/plist').parseStringSync,
  'fast-plist': require('fast-plist').parse,
  'plist-parser': (text) => new (require('plist-parser').PlistParser)(text).parse(),
  '@plist/xml.parse': require('@plist/xml.parse').parse,
  '@balena/apple-plist': async (text) => (await require('@balena/apple-plist').parse(text)).data,
};
for (const value of process.argv.slice(2)) {
  const made = {};
  for (const [name, read] of Object.entries(readers)) {
    const { value: seen } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>value</key>${value}</dict></plist>`);
    (made[JSON.stringify(seen)] ??= []).push(name);
  }
  console.log(`${value}:`, Object.entries(made).map(([seen, by]) => `${seen} (${by.join(', ')})`).join(' ').replace(/\u2013/g, 'DASH'));
}
JS
seen=$(
    cd "$work/js"
    node binary.cjs
    python3 - <<'PY'
import plistlib

for name in ('bplist-creator', 'bplist'):
    print(f'{name}, read by plistlib:', *plistlib.load(open(name + '.plist', 'rb')))
PY
    node text.mjs '<array><false/><true/><integer>0</integer></array>' '<array><string/><string>b</string></array>' \
        '<string>stop<!-- all --> it</string>' '<string><![CDATA[git <branch>]]></string>' '<string>5&#8211;7</string>' \
        $'<string>  a\nb\n</string>'
)
expect 'written and read' 'bplist-creator, read by bplist: 0 200 -1 -5 -200 99.9 705032704
bplist-creator, read by plistlib: 0 200 -1 -5 -200 99.9 5000000000
bplist, read by plistlib: 0 200 -1 -17179869189 -854698492104 99.9
<array><false/><true/><integer>0</integer></array>: [false,true,0] (plist, @expo/plist, fast-plist, plist-parser, @plist/xml.parse, @balena/apple-plist) [true] (@atom/plist)
<array><string/><string>b</string></array>: ["","b"] (plist, @expo/plist, fast-plist, @plist/xml.parse, @balena/apple-plist) ["b"] (@atom/plist) [null,"b"] (plist-parser)
<string>stop<!-- all --> it</string>: "stop it" (plist, @expo/plist, @plist/xml.parse, @balena/apple-plist) "stop all  it" (@atom/plist) "stop<!-- all --> it" (fast-plist) " it" (plist-parser)
<string><![CDATA[git <branch>]]></string>: "git <branch>" (plist, @expo/plist, @atom/plist, @plist/xml.parse) "<![CDATA[git <branch>]]>" (fast-plist) null (plist-parser) "" (@balena/apple-plist)
<string>5&#8211;7</string>: "5DASH7" (plist, @expo/plist, @atom/plist, fast-plist, plist-parser, @balena/apple-plist) "5&#8211;7" (@plist/xml.parse)
<string>  a
b
</string>: "  a\nb\n" (plist, @expo/plist, @atom/plist, fast-plist, plist-parser) "a\nb" (@plist/xml.parse, @balena/apple-plist)' "$seen"
