#!/usr/bin/env bash
# Slides made of Markdown that shows YAML: at a "---" within the code reveal.js and markdeck begin a new slide, so that one setting is
# alone on a slide; what stands behind "Note:" reveal.js does not show, the rest of the slide included.
#
# Expected: as Marp, Slidev and curry-leaves-presenter have it: the code is one block, and two slides are two. reveal.js' guide says that
#   the slides are parted at "---" on a line of its own and that notes begin at "note:"; a line within a block of code is none to Markdown.
# Seen: reveal.js 6.0.2, its Markdown plugin: four slides of two, the first block empty, "slo: 99.9" text, and what follows the code
#   "code". markdeck 0.6.0: four slides, the first of which ends in the middle of the code. Marp 5.0.2, @slidev/parser 53.0.0 and
#   curry-leaves-presenter 1.1.0: two slides.
# Matters to: talks on settings, as those of Kubernetes are, whose documents begin with "---": half of a setting is not on the slide, and
#   "Note: the budget is spent." is not shown to anybody but the speaker.
# Source: reveal.js' guide, "Markdown"; markdeck's README ("separating content with `---` on its own line"); CommonMark, 4.5.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at reveal.js@6.0.2 jsdom@29.1.1 @marp-team/marp-core@5.0.2 @slidev/parser@53.0.0
pip_at markdeck==0.6.0 curry-leaves-presenter==1.1.0
cat >"$work/deck.md" <<'MD'
# Settings

```yaml
---
slo: 99.9
---
budget: 43m
```

After it.

---

## Next

Note: the budget is spent.

It is late.
MD
cd "$work"
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { Marp } from '@marp-team/marp-core';
import { parse } from '@slidev/parser';
const deck = readFileSync('../deck.md', 'utf8');
const { window } = new JSDOM('<div class="reveal"><div class="slides"><section data-markdown><textarea data-template></textarea></section></div></div>');
for (const name of ['document', 'DOMParser', 'Node', 'Element', 'HTMLElement']) globalThis[name] = window[name];
globalThis.window = window;
const root = document.querySelector('.reveal');
root.querySelector('textarea').textContent = deck;
const plugin = (await import('reveal.js/plugin/markdown')).default();
await plugin.init({ getConfig: () => ({}), getRevealElement: () => root });
for (const slide of root.querySelectorAll('section')) console.log('reveal.js:', slide.innerHTML.trim().replace(/\n+/g, ' '));
for (const page of new Marp({ script: false }).render(deck, { htmlAsArray: true }).html)
  console.log('Marp:', page.replace(/<\/?(svg|foreignObject|section)[^>]*>/g, '').trim().replace(/\n+/g, ' '));
for (const slide of (await parse(deck, 'deck.md')).slides) console.log('Slidev:', JSON.stringify(slide.content));
JS
python3 - <<'PY'
from curry_leaves_presenter import Deck
from markdeck.parser import SlideParser

for slide in SlideParser('deck.md').parse():
    print('markdeck:', repr(slide.content))
print('curry-leaves-presenter:', Deck.from_file('deck.md').render_html().count('<section class="slide'), 'slides')
PY
)
expect 'two slides' 'reveal.js: <h1>Settings</h1> <pre><code class="yaml"></code></pre>
reveal.js: <p>slo: 99.9</p>
reveal.js: <p>budget: 43m</p> <pre><code class=""> After it.</code></pre>
reveal.js: <h2>Next</h2> <aside class="notes"><p>the budget is spent.</p> <p>It is late.</p> </aside>
Marp: <h1 id="settings">Settings</h1> <pre is="marp-pre" data-auto-scaling="downscale-only"><code class="language-yaml">--- slo: 99.9 --- budget: 43m </code></pre> <p>After it.</p>
Marp: <h2 id="next">Next</h2> <p>Note: the budget is spent.</p> <p>It is late.</p>
Slidev: "# Settings\n\n```yaml\n---\nslo: 99.9\n---\nbudget: 43m\n```\n\nAfter it."
Slidev: "## Next\n\nNote: the budget is spent.\n\nIt is late."
markdeck: '\''# Settings\n\n```yaml'\''
markdeck: '\''slo: 99.9'\''
markdeck: '\''budget: 43m\n```\n\nAfter it.'\''
markdeck: '\''## Next\n\nNote: the budget is spent.\n\nIt is late.'\''
curry-leaves-presenter: 2 slides' "$seen"
