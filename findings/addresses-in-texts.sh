#!/usr/bin/env bash
# Addresses found in a text: of "(see https://example.org/a)" urlextract takes the ")" along, of "https://example.org/a_(b)" xterm.js
# and linkify-urls "https://example.org/a_", and in "run.sh" and "the budget.Next" five of nine see web sites.
#
# Expected: the address without the marks of the sentence around it, and with its own brackets and apostrophes, as GitHub shows
#   links; a file's name is no site.
# Seen: @xterm/addon-web-links 0.12.0, the links of terminals in pages, ends an address at a bracket, an apostrophe or a brace and
#   takes a closing “…” mark along; linkify-urls 5.2.0 ends it at these and ";", and finds none before "…"; urlextract 1.10.0 keeps
#   a full stop, a comma or a bracket behind it. linkifyjs 4.4.0, anchorme 3.0.8, Autolinker 4.1.5 (its options of URLs and mail),
#   get-urls 12.1.0 and urlextract take whatever ends in the name of a country or a new domain for a site. bleach 6.4.0 and
#   Autolinker take an apostrophe behind an address along, linkify-it 6.1.0 and four more a colon; four find no "http://intranet/x".
# Matters to: run books and logs, and what checks the links of a register: a link that works is reported as dead, one leads to
#   another page, and words lead to sites that nobody meant.
# Source: GitHub Flavored Markdown, "Extended autolink path validation"; xterm.js' WebLinksAddon.ts, strictUrlRegex.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at linkify-it@6.1.0 linkifyjs@4.4.0 anchorme@3.0.8 autolinker@4.1.5 get-urls@12.1.0 linkify-urls@5.2.0 @xterm/headless@6.0.0 \
    @xterm/addon-web-links@0.12.0
pip_at urlextract==1.10.0 bleach==6.4.0
cat >"$work/texts.json" <<'JSON'
["(see https://example.org/a)", "at https://example.org/a_(b).", "said “https://example.org/a”, 5", "is 'https://example.org/a'",
 "https://example.org/it's", "https://example.org/a;b", "https://example.org/{id}/a", "https://example.org/a: down", "on https://example.org/a…",
 "http://intranet/x", "start run.sh", "the budget.Next"]
JSON
cat >"$work/find.py" <<'PY'
import html, json, re

import bleach
from urlextract import URLExtract

extractor = URLExtract()
for text in json.load(open('texts.json')):
    print(json.dumps(['urlextract', text, extractor.find_urls(text)]))
    print(json.dumps(['bleach', text, [html.unescape(found) for found in re.findall('href="([^"]*)"', bleach.linkify(text))]]))
PY
(cd "$work" && python3 find.py >found.jsonl 2>find.log) || cannot "$(tail -n 1 "$work/find.log")"
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import getUrls from 'get-urls';
import { linkifyUrlsToHtml } from 'linkify-urls';

const require = createRequire(import.meta.url);
const { LinkifyIt } = require('linkify-it');
const linkifyjs = require('linkifyjs');
const anchorme = require('anchorme').default;
const Autolinker = require('autolinker').Autolinker ?? require('autolinker').default;
const { Terminal } = require('@xterm/headless');
const { WebLinksAddon } = require('@xterm/addon-web-links');
const linkifier = new LinkifyIt();
const inTerminal = async (text) => {
  const terminal = new Terminal({ cols: 80, allowProposedApi: true });
  let provider;
  terminal.registerLinkProvider = (given) => ((provider = given), { dispose() {} });
  terminal.loadAddon(new WebLinksAddon());
  await new Promise((done) => terminal.write(text, done));
  const links = await new Promise((done) => provider.provideLinks(1, done));
  return (links ?? []).map((link) => link.text);
};
const ways = {
  'linkify-it': (text) => (linkifier.match(text) ?? []).map((found) => found.raw),
  linkifyjs: (text) => linkifyjs.find(text).map((found) => found.value),
  anchorme: (text) => anchorme.list(text).map((found) => found.string),
  Autolinker: (text) => Autolinker.parse(text, { urls: true, email: true }).map((found) => found.getMatchedText()),
  'get-urls': (text) => [...getUrls(text)],
  'linkify-urls': (text) => [...linkifyUrlsToHtml(text).matchAll(/href="([^"]*)"/g)].map((found) => found[1]),
  'xterm.js': inTerminal,
};
const others = readFileSync('../found.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line));
for (const text of JSON.parse(readFileSync('../texts.json'))) {
  const groups = {};
  for (const [name, find] of Object.entries(ways)) (groups[(await find(text)).join(' ') || 'none'] ??= []).push(name);
  for (const [name, of, found] of others) if (of === text) (groups[found.join(' ') || 'none'] ??= []).push(name);
  console.log(text);
  for (const [found, names] of Object.entries(groups)) console.log(`  ${found}: ${names.join(', ')}`);
}
process.exit(0);
JS
)
expect 'found' "(see https://example.org/a)
  https://example.org/a: linkify-it, linkifyjs, anchorme, Autolinker, get-urls, linkify-urls, xterm.js, bleach
  https://example.org/a): urlextract
at https://example.org/a_(b).
  https://example.org/a_(b): linkify-it, linkifyjs, anchorme, Autolinker, bleach
  https://example.org/a_(b: get-urls
  https://example.org/a_: linkify-urls, xterm.js
  https://example.org/a_(b).: urlextract
said “https://example.org/a”, 5
  https://example.org/a: linkify-it, anchorme, Autolinker, linkify-urls
  https://example.org/a”: linkifyjs, xterm.js, bleach
  https://example.org/a%E2%80%9D,: get-urls
  https://example.org/a”,: urlextract
is 'https://example.org/a'
  https://example.org/a: linkify-it, linkifyjs, anchorme, get-urls, linkify-urls, xterm.js, urlextract
  https://example.org/a': Autolinker, bleach
https://example.org/it's
  https://example.org/it's: linkify-it, linkifyjs, anchorme, Autolinker, urlextract, bleach
  https://example.org/it: get-urls, linkify-urls, xterm.js
https://example.org/a;b
  https://example.org/a;b: linkify-it, linkifyjs, anchorme, Autolinker, get-urls, xterm.js, bleach
  https://example.org/a: linkify-urls, urlextract
https://example.org/{id}/a
  https://example.org/{id}/a: linkify-it, linkifyjs, Autolinker, urlextract
  https://example.org/: anchorme, linkify-urls, xterm.js, bleach
  https://example.org/%7Bid%7D/a: get-urls
https://example.org/a: down
  https://example.org/a:: linkify-it, get-urls, linkify-urls, urlextract, bleach
  https://example.org/a: linkifyjs, anchorme, Autolinker, xterm.js
on https://example.org/a…
  https://example.org/a: linkify-it, anchorme, Autolinker
  https://example.org/a…: linkifyjs, xterm.js, urlextract, bleach
  https://example.org/a%E2%80%A6: get-urls
  none: linkify-urls
http://intranet/x
  http://intranet/x: linkify-it, linkifyjs, anchorme, Autolinker, xterm.js
  none: get-urls, linkify-urls, urlextract, bleach
start run.sh
  none: linkify-it, linkify-urls, xterm.js
  run.sh: linkifyjs, anchorme, Autolinker, urlextract
  http://run.sh: get-urls, bleach
the budget.Next
  none: linkify-it, linkify-urls, xterm.js, bleach
  budget.Next: linkifyjs, anchorme, Autolinker, urlextract
  http://budget.next: get-urls" "$seen"
