#!/usr/bin/env bash
# Of coloured text in a page ansi-html-community shows the codes of bold red as text, fancy-ansi shows nothing of the text
# of a link, and a link by ansi-to-react has the full stop of its sentence in its address.
#
# Expected: the page shows the text, and no codes: ansi_up 6.0.6 does in all of these.
# Seen: ansi-html-community 0.0.8 knows neither two attributes in one code (ESC[1;31m) nor 256 and true colours, and
#   sets what follows a reset in white on black. fancy-ansi 0.1.3 drops a link (OSC 8, ended by BEL or ESC \) with its
#   text. ansi-to-react 6.2.6, told to make links, takes "." and "," behind an address for part of it; it and anser
#   2.3.5 leave the codes of a link in the page.
# Matters to: reports of builds and tests in pages: what is wrong is often in bold red.
# Source: ECMA-48, 8.3.117 (attributes in one code); grep and GCC write ESC[01;31m.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ansi-html-community@0.0.8 fancy-ansi@0.1.3 ansi-to-react@6.2.6 ansi_up@6.0.6 anser@2.3.5 react@18.3.1 react-dom@18.3.1 jsdom@29.1.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { AnsiUp } from 'ansi_up';
import { FancyAnsi } from 'fancy-ansi';
import { JSDOM } from 'jsdom';
const require = createRequire(import.meta.url);
const React = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const community = require('ansi-html-community');
const anser = require('anser');
const loaded = require('ansi-to-react');
const Ansi = loaded.default ?? loaded;

const { document } = new JSDOM('').window;
const shown = (html) => {
  document.body.innerHTML = html;
  const links = [...document.querySelectorAll('a')].map((link) => ` to ${link.getAttribute('href')}`);
  return document.body.textContent.replaceAll('\x1b', 'ESC').replaceAll('\x07', 'BEL') + links.join('');
};
const pages = {
  'ansi-html-community': community,
  'fancy-ansi': (text) => new FancyAnsi().toHtml(text),
  'ansi-to-react': (text) => renderToStaticMarkup(React.createElement(Ansi, { linkify: true }, text)),
  anser: (text) => anser.ansiToHtml(anser.escapeForHtml(text)),
  ansi_up: (text) => new AnsiUp().ansi_to_html(text),
};
const texts = {
  'bold red': '\x1b[1;31mfail\x1b[0m',
  link: 'see \x1b]8;;https://example.org/12\x07claim 12\x1b]8;;\x07 now',
  address: 'see https://example.org/12.',
};
for (const [what, text] of Object.entries(texts))
  for (const [name, page] of Object.entries(pages)) console.log(`${what}, ${name}:`, shown(page(text)));
console.log('after a reset:', community('\x1b[31mfail\x1b[0m done'));
JS
)
expect 'shown' 'bold red, ansi-html-community: ESC[1;31mfail
bold red, fancy-ansi: fail
bold red, ansi-to-react: fail
bold red, anser: fail
bold red, ansi_up: fail
link, ansi-html-community: see ESC]8;;https://example.org/12BELclaim 12ESC]8;;BEL now
link, fancy-ansi: see  now
link, ansi-to-react: see ESC]8;;https://example.org/12BELclaim 12ESC]8;;BEL now
link, anser: see ESC]8;;https://example.org/12BELclaim 12ESC]8;;BEL now
link, ansi_up: see claim 12 now to https://example.org/12
address, ansi-html-community: see https://example.org/12.
address, fancy-ansi: see https://example.org/12.
address, ansi-to-react: see https://example.org/12. to https://example.org/12.
address, anser: see https://example.org/12.
address, ansi_up: see https://example.org/12.
after a reset: <span style="color:#ff0000;">fail<span style="font-weight:normal;opacity:1;color:#fff;background:#000;"> done</span></span>' "$seen"
