#!/usr/bin/env bash
# Transcripts of meetings (WebVTT) read as text by twelve libraries: the number of the next part ends the text, so that "12" is "12 3", in vtt-2-json
# and vtt-to-json; an answer that is a number alone is gone in three; of "Ann Lee: The state is: done" vtt2txt leaves "The state is".
#
# Expected: the text of each part, with or without who said it; no numbers of parts and no notes.
# Seen: vtt-2-json 1.1.4 and vtt-to-json 0.1.1 read "not 7 days 4" and, of the words for a search, "days4"; the second drops the last part.
#   Both, subtitles-parser-vtt 0.1.0 and pm-vtt2txt 0.0.3 take a note for words of the part above. caption2text 0.1.2 gives the numbers of parts
#   as lines of their own, beside the answer 12, and of SRT leaves out lines that are a number; @aj-archipelago/subvibe 1.0.12 has no text for
#   the part "40", and pm-vtt2txt none. vtt2txt 0.1.4 drops what follows a second colon, webvtt-to-markdown 0.9.0 makes a name of what stands before it, and does not
#   see a name whose tag is not closed, as it need not be. node-webvtt 1.9.4, @plussub/srt-vtt-parser 2.0.5, subsrt-ts 2.1.2 and webvtt-py 0.6.0
#   keep the parts apart, &lt; as it is; pycaption 2.3.14 alone gives names and "<5".
# Matters to: minutes and decisions taken from recorded meetings: a figure that was said is another one, or has nobody who said it.
# Source: W3C, "WebVTT: The Web Video Text Tracks Format", 4.1 (cue identifiers, comment blocks), 4.2.2 (voice spans).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at vtt-2-json@1.1.4 vtt-to-json@0.1.1 subtitles-parser-vtt@0.1.0 @aj-archipelago/subvibe@1.0.12 subsrt-ts@2.1.2 \
    @plussub/srt-vtt-parser@2.0.5 node-webvtt@1.9.4
pip_at caption2text==0.1.2 vtt2txt==0.1.4 pm-vtt2txt==0.0.3 webvtt-to-markdown==0.9.0 pycaption==2.3.14 webvtt-py==0.6.0
cd "$work"
cat >meeting.vtt <<'VTT'
WEBVTT

1
00:00:01.000 --> 00:00:02.000
<v Ann Lee>How many days?

2
00:00:02.000 --> 00:00:03.000
<v Ben>12

3
00:00:03.000 --> 00:00:04.000
<v Ann Lee>not 7 days

4
00:00:04.000 --> 00:00:05.000
<v Ben>&lt;5 ms

NOTE
not for the minutes

5
00:00:05.000 --> 00:00:06.000
<v Ann Lee>Agreed.

6
00:00:06.000 --> 00:00:07.000
40
VTT
cat >meeting.srt <<'SRT'
1
00:00:01,000 --> 00:00:02,000
How many days?

2
00:00:02,000 --> 00:00:03,000
12

3
00:00:03,000 --> 00:00:04,000
Agreed.
SRT
cat >names.vtt <<'VTT'
WEBVTT

1
00:00:01.000 --> 00:00:02.000
Ann Lee: The state is: done

2
00:00:02.000 --> 00:00:03.000
Ben: I see: no change

3
00:00:03.000 --> 00:00:04.000
Ann Lee: Decision: not approved
VTT
cat >js/read.cjs <<'JS'
const text = require('node:fs').readFileSync('../meeting.vtt', 'utf8');
(async () => {
  const vibe = await import('@aj-archipelago/subvibe');
  const readers = {
    'vtt-2-json': async () => (await require('vtt-2-json')(text)).map((part) => part.part),
    'vtt-to-json': async () => (await require('vtt-to-json')(text)).map((part) => part.part),
    'vtt-to-json, words': async () => (await require('vtt-to-json')(text)).map((part) => part.words.map(({ word }) => word).join(' ')),
    'subtitles-parser-vtt': () => require('subtitles-parser-vtt').fromVtt(text).map((part) => part.text),
    subvibe: () => vibe.parse(text).cues.map((part) => (part.voices?.[0] ? part.voices[0].voice + ': ' : '') + part.text),
    'subsrt-ts': () => require('subsrt-ts').parse(text).filter((part) => part.type === 'caption').map((part) => part.text),
    'srt-vtt-parser': () => require('@plussub/srt-vtt-parser').parse(text).entries.map((part) => part.text),
    'node-webvtt': () => require('node-webvtt').parse(text).cues.map((part) => part.text),
  };
  for (const [name, read] of Object.entries(readers)) console.log(`${name}:`, (await read()).join(' / ').replaceAll('\n', ' | '));
})();
JS
cat >read.py <<'PY'
import contextlib, io, subprocess, sys

import pycaption, webvtt
from vtt2txt import convert_to_txt
from webvtt_to_markdown import transcript_to_markdown


def shell(*program):
    return subprocess.run([sys.executable, *program], capture_output=True, text=True, check=True).stdout


def show(name, text):
    print(f'{name}:', ' | '.join(line for line in text.splitlines() if line.strip()))


text = open('meeting.vtt').read()
show('caption2text', shell('py/bin/caption2text', 'convert', 'meeting.vtt'))
show('caption2text, SRT', shell('py/bin/caption2text', 'convert', 'meeting.srt'))
show('pm-vtt2txt', shell('-m', 'pm.vtt2txt', 'meeting.vtt'))
show('vtt2txt, names', ''.join(convert_to_txt('names.vtt')))
show('webvtt-py', '\n'.join(cue.text for cue in webvtt.read('meeting.vtt')))
show('pycaption', '\n'.join(cue.get_text() for cue in pycaption.WebVTTReader().read(text).get_captions('en-US')))
show('webvtt-to-markdown', transcript_to_markdown(text))
show('webvtt-to-markdown, names', transcript_to_markdown(open('names.vtt').read()))
PY
seen=$(
    (cd js && node read.cjs)
    python3 read.py
)
expect 'read' 'vtt-2-json: How many days? | 2 / 12 | 3 / not 7 days | 4 / &lt;5 ms | NOTE | not for the minutes | 5 / Agreed. | 6 / 40
vtt-to-json: How many days? / 2 / 12 3 / not 7 days 4 / &lt;5 ms NOTE not for the minutes 5 / Agreed. 6
vtt-to-json, words: how many days / 2 / 12 3 / not 7 days 4 / lt5 ms note not for the minutes 5 / agreed 6
subtitles-parser-vtt: <v Ann Lee>How many days? / <v Ben>12 / <v Ann Lee>not 7 days / <v Ben>&lt;5 ms |  | NOTE | not for the minutes / <v Ann Lee>Agreed. / 40
subvibe: Ann Lee: <v Ann Lee>How many days? / Ben: <v Ben>12 / Ann Lee: <v Ann Lee>not 7 days / Ben: <v Ben>&lt;5 ms / Ann Lee: <v Ann Lee>Agreed. / 
subsrt-ts: How many days? / 12 / not 7 days / &lt;5 ms / Agreed. / 40 | 
srt-vtt-parser: <v Ann Lee>How many days? / <v Ben>12 / <v Ann Lee>not 7 days / <v Ben>&lt;5 ms / <v Ann Lee>Agreed. / 40
node-webvtt: <v Ann Lee>How many days? / <v Ben>12 / <v Ann Lee>not 7 days / <v Ben>&lt;5 ms / <v Ann Lee>Agreed. / 40
caption2text: 1 | How many days? | 2 | 12 | 3 | not 7 days | 4 | &lt;5 ms | NOTE | not for the minutes | 5 | Agreed. | 6 | 40
caption2text, SRT: How many days? | Agreed.
pm-vtt2txt: How many days? | 12 not 7 days &lt;5 ms NOTE not for the minutes Agreed.
vtt2txt, names: Ann Lee: 00:00:01.0 The state is 00:00:01.0 | Ben: 00:00:02.0 I see 00:00:02.0 | Ann Lee: 00:00:03.0 Decision 00:00:03.0
webvtt-py: How many days? | 12 | not 7 days | &lt;5 ms | Agreed. | 40
pycaption: Ann Lee: How many days? | Ben: 12 | Ann Lee: not 7 days | Ben: <5 ms | Ann Lee: Agreed. | 40
webvtt-to-markdown: **(00:00:01)** | <v Ann Lee>How many days? | **(00:00:02)** | <v Ben>12 | **(00:00:03)** | <v Ann Lee>not 7 days | **(00:00:04)** | <v Ben><5 ms | > not for the minutes | **(00:00:05)** | <v Ann Lee>Agreed. | **(00:00:06)** | 40
webvtt-to-markdown, names: **(00:00:01) Ann Lee: The state is** | done | **(00:00:02) Ben: I see** | no change | **(00:00:03) Ann Lee: Decision** | not approved' "$seen"
