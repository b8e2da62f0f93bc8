#!/usr/bin/env bash
# Half transparent black on white, #00000080, has the best contrast there is, 21:1, to tinycolor2, polished, chroma.js, color
# and get-contrast, which read the transparency; it is 4:1. polished lets #007dbd pass, which does not.
#
# Expected: a colour with transparency is laid on the other one, as WCAG's tools do, or refused; 4.498 is less than 4.5.
# Seen: tinycolor2 1.6.0, polished 4.3.1, chroma-js 3.2.0, color 5.0.3 and get-contrast 3.0.0 give 21 for #00000080 and for
#   rgba(0, 0, 0, 0.5), and say that it passes AA and AAA, where they say it; get-contrast refuses what is transparent altogether,
#   color and the others give 21 for "transparent" too. colord 2.14.0 gives 21 as well, and its README says so. polished rounds
#   the luminance to three places: #007dbd on white is 4.51 and passes AA, in the others 4.498 and does not.
# Matters to: checks of themes: muted text is often made by transparency, and is what such checks are for.
# Source: WCAG 2.2, 1.4.3 and "contrast ratio"; polished's getLuminance.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at tinycolor2@1.6.0 polished@4.3.1 chroma-js@3.2.0 color@5.0.3 get-contrast@3.0.0
seen=$(js <<'JS'
import tinycolor from 'tinycolor2';
import { getContrast, meetsContrastGuidelines } from 'polished';
import chroma from 'chroma-js';
import Color from 'color';
import get from 'get-contrast';

const checks = {
  tinycolor2: (text, page) => [tinycolor.readability(text, page), tinycolor.isReadable(text, page)],
  polished: (text, page) => [getContrast(text, page), meetsContrastGuidelines(text, page).AA],
  'chroma-js': (text, page) => [chroma.contrast(text, page), ''],
  color: (text, page) => [Color(text).contrast(Color(page)), Color(text).level(Color(page))],
  'get-contrast': (text, page) => [get.ratio(text, page), get.score(text, page)],
};
for (const text of ['#00000080', 'rgba(0, 0, 0, 0.5)', '#7f7f7f', '#007dbd'])
  for (const [name, check] of Object.entries(checks)) {
    const [ratio, passes] = check(text, '#ffffff');
    console.log(`${text}, ${name}: ${ratio.toFixed(3)} ${passes}`.trim());
  }
JS
)
expect 'on white' '#00000080, tinycolor2: 21.000 true
#00000080, polished: 21.000 true
#00000080, chroma-js: 21.000
#00000080, color: 21.000 AAA
#00000080, get-contrast: 21.000 AAA
rgba(0, 0, 0, 0.5), tinycolor2: 21.000 true
rgba(0, 0, 0, 0.5), polished: 21.000 true
rgba(0, 0, 0, 0.5), chroma-js: 21.000
rgba(0, 0, 0, 0.5), color: 21.000 AAA
rgba(0, 0, 0, 0.5), get-contrast: 21.000 AAA
#7f7f7f, tinycolor2: 4.004 false
#7f7f7f, polished: 4.010 false
#7f7f7f, chroma-js: 4.004
#7f7f7f, color: 4.004
#7f7f7f, get-contrast: 4.004 AA Large
#007dbd, tinycolor2: 4.498 false
#007dbd, polished: 4.510 true
#007dbd, chroma-js: 4.498
#007dbd, color: 4.498
#007dbd, get-contrast: 4.498 AA Large' "$seen"
