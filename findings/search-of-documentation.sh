#!/usr/bin/env bash
# In documentation by Sphinx nobody finds 5.1, 99.9 %, 24/7 or 2024, and "claim 9" is any claim; in Material for MkDocs "-5"
# finds all pages but the one that has it; Pagefind finds C# for C99, which is nowhere, and docsify every page for "-5".
#
# Expected: what is typed as it stands on a page finds that page, a figure too, and what stands on no page finds none. "not
#   realised" finds what is not realised.
# Seen: Sphinx 9.0.4 keeps no word that is digits alone, and drops such words from what was typed: "5.1", "99.9 %", "2024",
#   "24/7", "10:30" and "-5" find nothing, "claim 5.1" and "claim 9" all pages with a claim. MkDocs 1.6.1 and
#   mkdocs-material 9.8.2 search with lunr, to which a minus before a word says that a page must not have it: "-5 ms" finds
#   nothing, and "-5", in Material, each page but the one that has -5. In MkDocs "C#", "P1" and "-5" find nothing, as all
#   that is shorter than three signs, and "10:30" is an error in its worker, so that the page goes on showing what was
#   found before; in Material it finds nothing. To Sphinx and both of MkDocs "not" says nothing: "not realised" finds what
#   is realised. Pagefind 1.6.0 finds the right page each time, and others: 1.51 for 5.1, 99.9 % for "claim 9", and for
#   C99, which is nowhere, C#. docsify 5.0.0 parts what was typed at a minus and a slash and takes any part, an empty one
#   too, which stands on every page.
# Matters to: handbooks and registers that are published as documentation: who looks for claim 5.1, a version, a target or
#   a year is told that there is none, or is given the others. Give claims ids such as C51; in MkDocs type "5 ms".
# Source: Sphinx' searchtools.js, queryTerm.match(/^\d+$/); MkDocs' min_search_length, 3, and lunr's query language;
#   docsify's search.js, query.split(/[\s\-，\\/]+/).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at sphinx==9.0.4 mkdocs==1.6.1 mkdocs-material==9.8.2
npm_at --ignore-scripts jsdom@29.1.1 pagefind@1.6.0 docsify@5.0.0 fake-indexeddb@6.2.5

cat >"$work/pages.py" <<'PY'
import html, json, os

pages = {
    'budget': ('Budget', 'The claim 5.1 is met: 99.9 % since 2024.'),
    'delay': ('Delay', 'The claim 7.2 is late by 12 days.'),
    'gain': ('Gain', 'The benefit is realised.'),
    'saving': ('Saving', 'The saving is not realised, it fell by -5 ms at 10:30.'),
    'alerts': ('Alerts', 'Who is on-call is paged 24/7 for P1 alerts in C# since version 1.51.'),
}
files = {'index.md': '# Home\n', 'index.rst': 'Home\n====\n\n.. toctree::\n\n', 'conf.py': "html_theme = 'basic'\n"}
for name, (title, text) in pages.items():
    files[f'{name}.md'] = f'# {title}\n\n{text}\n'
    files[f'{name}.rst'] = f'{title}\n{"=" * len(title)}\n\n{text}\n'
    files[f'{name}.html'] = f'<html lang="en"><body><h1>{title}</h1><p>{html.escape(text)}</p></body></html>'
    files['index.rst'] += f'   {name}\n'
for name, text in files.items():
    folder = {'md': 'docs', 'html': 'plain'}.get(name.split('.')[1], 'sphinx')
    os.makedirs(folder, exist_ok=True)
    with open(f'{folder}/{name}', 'w') as file:
        file.write(text)
for theme in ('mkdocs', 'material'):
    with open(f'{theme}.yml', 'w') as file:
        file.write(f'site_name: Handbook\nsite_dir: {theme}\ntheme: {theme}\nplugins: [search]\n')
with open('pages.json', 'w') as file:
    json.dump({f'/{name}': files[f'{name}.md'] for name in pages}, file)
PY
(
    cd "$work"
    python3 pages.py
    quietly python3 -m sphinx -q sphinx sphinx/out
    for theme in mkdocs material; do
        quietly python3 -m mkdocs -q build -f "$theme.yml"
    done
    quietly js/node_modules/.bin/pagefind --site plain
)

seen=$(js "$work" <<'JS'
import 'fake-indexeddb/auto';
import fs from 'node:fs';
import vm from 'node:vm';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';

const [, , work] = process.argv;
const read = (path) => fs.readFileSync(`${work}/${path}`, 'utf8');
const wait = (time) => new Promise((done) => setTimeout(done, time));
const names = (found) => [...new Set(found)].filter((name) => !['', 'index'].includes(name)).sort().join(' ');

async function sphinx(typed) {
  const { window } = new JSDOM('<div id="search-progress"></div><div id="search-results"></div>',
    { runScripts: 'outside-only', url: `http://localhost/?q=${encodeURIComponent(typed)}` });
  window.fetch = () => new Promise(() => {});
  const kept = ['documentation_options', 'doctools', 'language_data', 'base-stemmer', 'english-stemmer', 'sphinx_highlight', 'searchtools'];
  window.eval([...kept.map((name) => read(`sphinx/out/_static/${name}.js`)), read('sphinx/out/searchindex.js')].join('\n;'));
  const status = () => window.document.querySelector('.search-summary')?.innerText;
  while (!status()) await wait(20);
  return names([...window.document.querySelectorAll('li a')].map((link) => link.getAttribute('href').replace('.html', '')));
}

// The worker of a site in a context of its own; what it answers to a message.
function worker(folder, file) {
  const answers = [], listeners = [];
  const silent = { log() {}, error() {}, warn() {} };
  const own = { console: silent, setTimeout, URL, location: { href: 'http://localhost/' }, postMessage: (message) => answers.push(message),
    addEventListener: (_, listener) => listeners.push(listener),
    importScripts: (...paths) => paths.forEach((path) => vm.runInContext(read(`${folder}/${path}`), context)),
    XMLHttpRequest: class { addEventListener(_, done) { this.done = done; } open(_, path) { this.path = path; }
      send() { this.done.call({ responseText: read(`${folder}/${this.path}`) }); } } };
  own.self = own;
  const context = vm.createContext(own);
  vm.runInContext(read(`${folder}/${file}`), context);
  return async (data) => {
    answers.length = 0;
    for (const listener of own.onmessage ? [own.onmessage] : listeners) await listener({ data });
    while (!answers.length) await wait(20);
    return answers.at(-1);
  };
}

const plain = worker('mkdocs/search', 'worker.js');
await plain({ init: true });
async function mkdocs(typed) {
  if (typed.length < 3) return '';
  try {
    return names((await plain({ query: typed })).results.map(({ location }) => location.split('/')[0]));
  } catch (error) {
    return `(${error.message.split(',')[0]})`;
  }
}

const workers = 'material/assets/javascripts/workers';
const themed = worker(workers, fs.readdirSync(`${work}/${workers}`).find((name) => name.endsWith('.js')));
await themed({ type: 0, data: { ...JSON.parse(read('material/search/search_index.json')), options: { suggest: false } } });
const material = async (typed) => names((await themed({ type: 2, data: typed })).data.items.flat().map(({ location }) => location.split('/')[0]));

const bundle = `${work}/plain/pagefind/`;
globalThis.window = globalThis;
globalThis.document = { documentElement: { getAttribute: () => 'en' }, querySelector: () => ({ getAttribute: () => 'en' }) };
globalThis.location = { href: 'http://localhost/', origin: 'http://localhost', pathname: '/' };
globalThis.fetch = async (path) => new Response(fs.readFileSync(bundle + String(path).replace(/\?.*/, '').replace(/^.*\/pagefind\//, '')));
const found = await import(`${bundle}pagefind.js`);
await found.options({ basePath: bundle, baseUrl: '/' });
const pagefind = async (typed) =>
  names((await Promise.all((await found.search(typed)).results.map((each) => each.data()))).map(({ url }) => url.replace(/\/|\.html/g, '')));

const pages = JSON.parse(read('pages.json'));
const slugify = Object.assign((text) => text, { clear() {} });
globalThis.marked = marked;
globalThis.Docsify = { slugify, get: async (path) => pages[path] ?? '' };
const { init, search } = await import(`${work}/js/node_modules/docsify/src/plugins/search/search.js`);
await init({ paths: Object.keys(pages), depth: 2, maxAge: 1e8, namespace: 'x' }, { router: { getFile: (path) => path, toURL: (path) => path }, config: {} });
await wait(500);
const docsify = async (typed) => names(search(typed).map(({ url }) => url.slice(1)));

const asked = ['5.1', 'claim 9', '99.9 %', '2024', '24/7', '10:30', '-5', '-5 ms', 'not realised', 'C#', 'C99'];
for (const [name, ask] of Object.entries({ sphinx, mkdocs, material, pagefind, docsify })) {
  console.log(`${name}:`);
  for (const typed of asked) console.log(`  ${typed}: ${await ask(typed) || '-'}`);
}
process.exit();
JS
)
expect 'the pages that are found' 'sphinx:
  5.1: -
  claim 9: budget delay
  99.9 %: -
  2024: -
  24/7: -
  10:30: -
  -5: -
  -5 ms: saving
  not realised: gain saving
  C#: alerts
  C99: -
mkdocs:
  5.1: budget
  claim 9: budget delay
  99.9 %: budget
  2024: budget
  24/7: alerts
  10:30: (unrecognised field '"'10'"')
  -5: -
  -5 ms: -
  not realised: gain saving
  C#: -
  C99: -
material:
  5.1: budget
  claim 9: budget delay
  99.9 %: budget
  2024: budget
  24/7: alerts
  10:30: -
  -5: alerts budget delay gain
  -5 ms: -
  not realised: gain saving
  C#: alerts
  C99: -
pagefind:
  5.1: alerts budget
  claim 9: budget
  99.9 %: budget
  2024: budget
  24/7: alerts
  10:30: saving
  -5: alerts budget saving
  -5 ms: saving
  not realised: saving
  C#: alerts budget delay
  C99: alerts
docsify:
  5.1: budget
  claim 9: budget delay
  99.9 %: budget
  2024: budget
  24/7: alerts budget delay
  10:30: saving
  -5: alerts budget delay gain saving
  -5 ms: alerts budget delay gain saving
  not realised: gain saving
  C#: alerts
  C99: -' "$seen"
