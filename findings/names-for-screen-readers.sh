#!/usr/bin/env bash
# A link "not<br>done" is named "notdone" by dom-accessibility-api, with which Testing Library finds what a screen reader would
# name; aria-api names a link "MTTR 5 h" by the title of the abbreviation, and a picture by its text instead of its title.
#
# Expected: a line break parts words in a name, as a block does and as browsers have it; the title of an element within a link
#   counts where the element has no text of its own; an SVG picture is named by its <title>.
# Seen: dom-accessibility-api 0.7.1, and @testing-library/dom 10.4.1 with its 0.5: "notdone", and "Costsof it" of a caption on two
#   lines, so that a test for "not done" fails and one for "notdone" passes; blocks are parted, "5 7 days". aria-api 0.9.1: "not
#   done", but "mean time to repair 5 h" of <abbr title="…">MTTR</abbr> 5 h, and "5 now" of a picture with the title "late"
#   that shows a 5. Both name 10<sup>6</sup> "106", and <del>5</del><ins>7</ins> days "57 days", as the standard has it.
# Matters to: tests that pages can be used with a screen reader: they vouch for a name that no screen reader says.
# Source: Accessible Name and Description Computation 1.2, 2F and 2I; SVG-AAM 1.0, 8.1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jsdom@29.1.1 dom-accessibility-api@0.7.1 aria-api@0.9.1 @testing-library/dom@10.4.1
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);
const { window } = new JSDOM('<body></body>', { url: 'http://localhost/' });
for (const name of ['document', 'Node', 'Element', 'HTMLElement', 'getComputedStyle', 'MutationObserver']) globalThis[name] = window[name];
globalThis.window = window;
const { computeAccessibleName } = require('dom-accessibility-api');
const { getName } = require('aria-api');
const { getByRole } = require('@testing-library/dom');

const texts = {
  break: '<a href="/">not<br>done</a>',
  blocks: '<a href="/"><div>5</div><div>7 days</div></a>',
  abbreviation: '<a href="/"><abbr title="mean time to repair">MTTR</abbr> 5 h</a>',
  picture: '<a href="/"><svg><title>late</title><text>5</text></svg> now</a>',
  power: '<a href="/">10<sup>6</sup> users</a>',
  change: '<a href="/"><del>5</del><ins>7</ins> days</a>',
  caption: '<table><caption>Costs<br>of it</caption><tr><td>1</td></tr></table>',
};
for (const [what, html] of Object.entries(texts)) {
  window.document.body.innerHTML = html;
  const element = window.document.body.firstChild;
  console.log(`${what}: ${computeAccessibleName(element)}, ${getName(element)}`);
}
window.document.body.innerHTML = texts.break;
for (const name of ['not done', 'notdone']) {
  try {
    getByRole(window.document.body, 'link', { name });
    console.log('Testing Library finds:', name);
  } catch {
    console.log('Testing Library does not find:', name);
  }
}
JS
) || cannot 'node'
expect 'dom-accessibility-api, aria-api' 'break: notdone, not done
blocks: 5 7 days, 5 7 days
abbreviation: MTTR 5 h, mean time to repair 5 h
picture: late now, 5 now
power: 106 users, 106 users
change: 57 days, 57 days
caption: Costsof it, Costs of it
Testing Library does not find: not done
Testing Library finds: notdone' "$seen"
