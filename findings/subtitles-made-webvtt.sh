#!/usr/bin/env bash
# Subtitles of a recorded review (SRT) made WebVTT by ten libraries: nine write "p95 <5 ms and p99 >3 ms" as it is, so that "p95 3 ms" is shown,
# and eight the line "C-1: open --> done", at which a reader of WebVTT ends the text; webvtt-py refuses the file.
#
# Expected: as WebVTT asks, "<" is written as &lt;, "&" as &amp; and "-->" as --&gt;, so that the same words are shown.
# Seen: pycaption 2.3.14 alone writes them so. srt2vtt 1.3.1, srt-to-vtt 1.1.3, subtitle 4.2.2, subsrt-ts 2.1.2, subtitle-converter 3.0.12,
#   @aj-archipelago/subvibe 1.0.12 (npm), pysubs2 1.8.1, webvtt-py 0.6.0 and ttconv 1.2.3 (PyPI) change the point of the times and no sign of the
#   texts. What is shown is read by webvtt-parser 2.2.0 in the way that the standard gives to browsers, where "<5 ms and p99 >" is a tag.
# Matters to: recorded reviews, drills and hearings: figures and conditions are gone from what is shown and from what is searched, with no error.
# Source: W3C, "WebVTT: The Web Video Text Tracks Format", 4.2.2 (WebVTT cue text span: no "<" and no "&"; cue payload: no "-->"), 6.4.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at srt2vtt@1.3.1 srt-to-vtt@1.1.3 subtitle@4.2.2 subsrt-ts@2.1.2 subtitle-converter@3.0.12 @aj-archipelago/subvibe@1.0.12 webvtt-parser@2.2.0
pip_at pysubs2==1.8.1 webvtt-py==0.6.0 pycaption==2.3.14 ttconv==1.2.3
cd "$work"
cat >limits.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,000
p95 <5 ms and p99 >3 ms

2
00:00:02,000 --> 00:00:03,000
in R&D.
SRT
cat >states.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,000
The risk is
C-1: open --> done
and not tested.

2
00:00:03,000 --> 00:00:04,000
Agreed.
SRT
cat >convert.py <<'PY'
import subprocess
import sys

import pycaption
import pysubs2
import webvtt

for name in ('limits', 'states'):
    srt = open(name + '.srt').read()
    with open(f'{name}.pysubs2.vtt', 'w') as file:
        file.write(pysubs2.SSAFile.from_string(srt, 'srt').to_string('vtt'))
    with open(f'{name}.pycaption.vtt', 'w') as file:
        file.write(pycaption.WebVTTWriter().write(pycaption.SRTReader().read(srt)))
    with open(f'{name}.webvtt-py.vtt', 'w') as file:
        try:
            file.write(webvtt.from_srt(name + '.srt').content)
        except ValueError as error:
            file.write(f'error: {error}')
    subprocess.run([sys.executable, 'py/bin/tt', 'convert', '-i', name + '.srt', '-o', name + '.ttconv.vtt'], capture_output=True, check=True)
PY
python3 convert.py
cat >js/read.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { WebVTTParser } = require('webvtt-parser');
const subtitle = require('subtitle');
const texts = (node) => (node.type === 'text' ? node.value : (node.children ?? []).map(texts).join(''));

(async () => {
  const vibe = await import('@aj-archipelago/subvibe');
  const writers = {
    srt2vtt: (srt) => new Promise((done) => require('srt2vtt')(Buffer.from(srt), (error, made) => done(error ?? String(made)))),
    'srt-to-vtt': (srt) => new Promise((done) => {
      const stream = require('srt-to-vtt')();
      const parts = [];
      stream.on('data', (part) => parts.push(part)).on('end', () => done(parts.join('')));
      stream.end(srt);
    }),
    subtitle: (srt) => subtitle.stringifySync(subtitle.parseSync(srt), { format: 'WebVTT' }),
    'subsrt-ts': (srt) => require('subsrt-ts').convert(srt, { format: 'vtt' }),
    'subtitle-converter': (srt) => require('subtitle-converter').convert(srt, '.vtt', {}).subtitle,
    subvibe: (srt) => vibe.build(vibe.parse(srt).cues, 'vtt'),
  };
  for (const name of ['pysubs2', 'pycaption', 'webvtt-py', 'ttconv']) writers[name] = (_, file) => readFileSync(`../${file}.${name}.vtt`, 'utf8');
  for (const file of ['limits', 'states'])
    for (const [name, write] of Object.entries(writers)) {
      const made = await write(readFileSync(`../${file}.srt`, 'utf8'), file);
      const cues = new WebVTTParser({ '&lt;': '<', '&gt;': '>', '&amp;': '&' }).parse(made, 'subtitles/captions/descriptions').cues;
      const shown = cues.map((cue) => texts(cue.tree).replaceAll('\n', ' ')).join(' / ');
      console.log(`${file}, ${name}:`, made.startsWith('error') ? made : shown);
    }
})();
JS
seen=$(cd js && node read.cjs)
expect 'shown' 'limits, srt2vtt: p95 3 ms / in R&D.
limits, srt-to-vtt: p95 3 ms / in R&D.
limits, subtitle: p95 3 ms / in R&D.
limits, subsrt-ts: p95 3 ms / in R&D.
limits, subtitle-converter: p95 3 ms / in R&D.
limits, subvibe: p95 3 ms / in R&D.
limits, pysubs2: p95 3 ms / in R&D.
limits, pycaption: p95 <5 ms and p99 >3 ms / in R&D.
limits, webvtt-py: p95 3 ms / in R&D.
limits, ttconv: p95 3 ms / in R&D.
states, srt2vtt: The risk is / Agreed.
states, srt-to-vtt: The risk is / Agreed.
states, subtitle: The risk is / Agreed.
states, subsrt-ts: The risk is / Agreed.
states, subtitle-converter: The risk is / Agreed.
states, subvibe: The risk is / Agreed.
states, pysubs2: The risk is / Agreed.
states, pycaption: The risk is C-1: open --> done and not tested. / Agreed.
states, webvtt-py: error: Caption text must not have empty lines or "-->": '\''The risk is\nC-1: open --> done\nand not tested.'\''
states, ttconv: The risk is / Agreed.' "$seen"
