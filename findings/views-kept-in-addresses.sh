#!/usr/bin/env bash
# Filters of a view kept in its address: the text "-5" comes back from jsonurl, in the form made for the address bar, as ",5"; picoquery
# makes a list of 11 of "v1.10", and qs of a label "[draft]" the label "draft".
#
# Expected: what a library writes into an address it reads back as it was, a text as a text.
# Seen: @jsonurl/jsonurl 1.1.8, with AQF, writes a text that looks like a negative number as !-5, so that it is no number, and reads
#   it as ",5"; its plain form is right, where the address does not change the apostrophe. picoquery 2.5.0 takes a point in a
#   name for a place in a list, without its being told, a year for the 1987th. qs 6.17.1 writes the brackets of a name so that it reads
#   them as its own, and jquery-param 1.2.9 with jquery-deparam 0.5.3 makes "undefined" of the name.
# Matters to: links to a filtered list that people send each other: it is filtered by another cost or label, or not at all.
# Source: jsonurl's README, "Address Bar Query String Friendly", and its grammar; picoquery's README, "nesting".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @jsonurl/jsonurl@1.1.8 picoquery@2.5.0 qs@6.17.1 jquery-param@1.2.9 jquery-deparam@0.5.3
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { parse, stringify } from 'picoquery';

const require = createRequire(import.meta.url);
const jsonurl = require('@jsonurl/jsonurl');
const qs = require('qs');
const param = require('jquery-param');
const deparam = require('jquery-deparam');
const form = { AQF: true };
const libraries = {
  jsonurl: [(view) => jsonurl.stringify(view, form), (text) => jsonurl.parse(text, form)],
  picoquery: [stringify, parse],
  qs: [qs.stringify, qs.parse],
  jquery: [param, (text) => (deparam.default ?? deparam)(text)],
};
const short = (data) => JSON.stringify(data, (_, value) => (value?.length > 20 ? `a list of ${value.length}` : value));
for (const view of [{ cost: '-5' }, { cost: '-5 days' }, { 'v1.10': 'x' }, { years: { 1986: 'x' } }, { '[draft]': 'x' }])
  for (const [name, [write, read]] of Object.entries(libraries)) {
    const { search } = new URL(`https://example.org/list?${write(view)}`);
    console.log(`${name}: ${short(view)} => ${search} => ${short(read(search.slice(1)))}`);
  }
JS
)
expect 'written and read' 'jsonurl: {"cost":"-5"} => ?(cost:!-5) => {"cost":",5"}
picoquery: {"cost":"-5"} => ?cost=-5 => {"cost":"-5"}
qs: {"cost":"-5"} => ?cost=-5 => {"cost":"-5"}
jquery: {"cost":"-5"} => ?cost=-5 => {"cost":"-5"}
jsonurl: {"cost":"-5 days"} => ?(cost:-5+days) => {"cost":"-5 days"}
picoquery: {"cost":"-5 days"} => ?cost=-5%20days => {"cost":"-5 days"}
qs: {"cost":"-5 days"} => ?cost=-5%20days => {"cost":"-5 days"}
jquery: {"cost":"-5 days"} => ?cost=-5%20days => {"cost":"-5 days"}
jsonurl: {"v1.10":"x"} => ?(v1.10:x) => {"v1.10":"x"}
picoquery: {"v1.10":"x"} => ?v1.10=x => {"v1":[null,null,null,null,null,null,null,null,null,null,"x"]}
qs: {"v1.10":"x"} => ?v1.10=x => {"v1.10":"x"}
jquery: {"v1.10":"x"} => ?v1.10=x => {"v1.10":"x"}
jsonurl: {"years":{"1986":"x"}} => ?(years:(1986:x)) => {"years":{"1986":"x"}}
picoquery: {"years":{"1986":"x"}} => ?years.1986=x => {"years":"a list of 1987"}
qs: {"years":{"1986":"x"}} => ?years%5B1986%5D=x => {"years":{"1986":"x"}}
jquery: {"years":{"1986":"x"}} => ?years%5B1986%5D=x => {"years":"a list of 1987"}
jsonurl: {"[draft]":"x"} => ?(%5Bdraft%5D:x) => {"[draft]":"x"}
picoquery: {"[draft]":"x"} => ?%5Bdraft%5D=x => {"[draft]":"x"}
qs: {"[draft]":"x"} => ?%5Bdraft%5D=x => {"draft":"x"}
jquery: {"[draft]":"x"} => ?%5Bdraft%5D=x => {"undefined":{"draft":"x"}}' "$seen"
