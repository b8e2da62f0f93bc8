#!/usr/bin/env bash
# Five of ten libraries that take tags out of a text take "<0.05, n>" of "p<0.05, n>30", so that "p30" is left; three leave
# nothing of "<3 days", and insane drops whatever follows "<branch>".
#
# Expected: a "<" that no letter follows is text to every browser: "<5 %" and "<3 days" stay; a tag's end ends what is
#   dropped.
# Seen: striptags 3.2.0, xss 1.0.17, insane 2.6.2 (npm), markupsafe 3.0.4 and w3lib 2.5.0 (Python) make 3 days of "under <5 %
#   and >3 days" and "p30" of the other (insane less); striptags, xss and insane also leave nothing of "<3 days" and "<- back",
#   and 1 of "1<2". insane, on top, drops all behind a name in angle brackets. string-strip-html 13.7.6, sanitize-html 2.17.5,
#   strip-tags 0.6, bleach 6.4.0 and nh3 0.3.8 keep these texts.
# Matters to: notes that pass through such a library before they are stored or shown: a limit or a probability is another
#   number, and nobody is told.
# Source: HTML Standard, 13.2.5.6 (tag open state): anything but a letter, "!", "/" or "?" makes the "<" text.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at striptags@3.2.0 xss@1.0.17 insane@2.6.2 string-strip-html@13.7.6 sanitize-html@2.17.5
pip_at markupsafe==3.0.4 w3lib==2.5.0 strip-tags==0.6 bleach==6.4.0 nh3==0.3.8
texts=('under <5 % and >3 days' 'p<0.05, n>30' '<3 days' '1<2' 'git <branch> push')
seen=$(js "${texts[@]}" <<'JS'
import striptags from 'striptags';
import xss from 'xss';
import insane from 'insane';
import { stripHtml } from 'string-strip-html';
import sanitize from 'sanitize-html';
const strip = {
  striptags: striptags.striptags ?? striptags, xss: (text) => xss(text, { whiteList: {}, stripIgnoreTag: true }),
  insane: (text) => insane(text, { allowedTags: [] }), 'string-strip-html': (text) => stripHtml(text).result,
  'sanitize-html': (text) => sanitize(text, { allowedTags: [] }),
};
for (const [name, of] of Object.entries(strip)) console.log(`${name}:`, process.argv.slice(2).map((text) => of(text)).join(' | '));
JS
python3 - "${texts[@]}" <<'PY'
import sys
import bleach, markupsafe, nh3
from strip_tags import strip_tags
from w3lib.html import remove_tags
strip = {'markupsafe': lambda text: markupsafe.Markup(text).striptags(), 'w3lib': remove_tags, 'strip-tags': strip_tags,
         'bleach': lambda text: bleach.clean(text, tags=[], strip=True), 'nh3': lambda text: nh3.clean(text, tags=set())}
for name, of in strip.items():
    print(f'{name}:', ' | '.join(of(text) for text in sys.argv[1:]))
PY
)
expect 'what is left' 'striptags: under 3 days | p30 |  | 1 | git  push
xss: under 3 days | p30 |  | 1 | git  push
insane: under  | p |  | 1 | git 
string-strip-html: under <5 % and >3 days | p<0.05, n>30 | <3 days | 1<2 | git push
sanitize-html: under &lt;5 % and &gt;3 days | p&lt;0.05, n&gt;30 | &lt;3 days | 1&lt;2 | git  push
markupsafe: under 3 days | p30 | <3 days | 1<2 | git push
w3lib: under 3 days | p30 | <3 days | 1<2 | git  push
strip-tags: under <5 % and >3 days | p<0.05, n>30 | <3 days | 1<2 | git  push
bleach: under &lt;5 % and &gt;3 days | p&lt;0.05, n&gt;30 | &lt;3 days | 1&lt;2 | git  push
nh3: under &lt;5 % and &gt;3 days | p&lt;0.05, n&gt;30 | &lt;3 days | 1&lt;2 | git  push' "$seen"
