#!/usr/bin/env bash
# Texts made SSML for a voice: of "p95 <5 ms and p99 >3 ms" pyssml and myssml make "p95 5 ms and p99 3 ms", of "We're late and she'll stop
# it" "Were late and shell stop it"; what ssml-builder (PyPI) and Speech Markdown write of "R&D" and of "<5 ms" is no XML.
#
# Expected: the text, its "&" and "<" escaped, as ssml-builder (npm) and ssml-maker do.
# Seen: pyssml 0.1.3 and myssml 1.1.16 take apostrophes, quotation marks, "<" and ">" out of every text and write "and" for "&".
#   ssml-builder 1.1.1 (PyPI) escapes nothing, speechmarkdown-js 2.1.1 and speechmarkdown 1.0.2 (PyPI) do not unless they are told to
#   (escapeXmlSymbols, for two platforms), so that no reader of XML opens what they write. speechmarkdown-js makes " and b" strong in
#   "a++ and b++", without the signs, and of "f(x)[1] is late" nothing but an error without a message.
# Matters to: alerts and reports that are read out: limits have no signs, other words are said, or the voice gives an error.
# Source: W3C's SSML 1.1, 3.1 (a conforming document is well-formed XML); the READMEs: say(text), add_text(text), toSSML(text).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyssml==0.1.3 myssml==1.1.16 ssml-builder==1.1.1 ssml-maker==0.1.1 speechmarkdown==1.0.2
npm_at ssml-builder@0.4.3 speechmarkdown-js@2.1.1
cat >"$work/js/write.cjs" <<'JS'
const Speech = require('ssml-builder');
const { SpeechMarkdown } = require('speechmarkdown-js');
const ways = {
  'ssml-builder (npm)': (text) => new Speech().say(text).ssml(),
  'speechmarkdown-js': (text) => new SpeechMarkdown().toSSML(text, { platform: 'amazon-alexa' }),
};
const written = (way, text) => { try { return way(text); } catch (error) { return `error: ${error.message}`; } };
const texts = JSON.parse(process.argv[2]);
console.log(JSON.stringify(Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, texts.map((text) => written(way, text))]))));
JS
cat >"$work/write.py" <<'PY'
import contextlib, io, json, re, subprocess, sys
from xml.etree import ElementTree
from myssml.MySSML import MySSML
from pyssml.PySSML import PySSML
import speechmarkdown.speechmarkdown as markdown
import ssml_builder.core, ssml_maker


def said(speech, text):
    with contextlib.redirect_stdout(io.StringIO()):
        speech.say(text)
        return speech.ssml()


texts = ["We're late and she'll stop it.", 'R&D has p95 <5 ms and p99 >3 ms.', 'a++ and b++ are one', 'f(x)[1] is late']
ways = {
    'pyssml': lambda text: said(PySSML(), text),
    'myssml': lambda text: said(MySSML(), text),
    'ssml-builder (PyPI)': lambda text: ssml_builder.core.Speech().add_text(text).speak(),
    'ssml-maker': lambda text: ssml_maker.Speech().add_text(text).build(),
    'speechmarkdown (PyPI)': lambda text: markdown.SpeechMarkdown(platform='amazon-alexa').to_ssml(text),
}
found = {name: [way(text) for text in texts] for name, way in ways.items()}
found |= json.loads(subprocess.run(['node', 'js/write.cjs', json.dumps(texts)], capture_output=True, text=True, check=True).stdout)
for number, text in enumerate(texts):
    print(text)
    for name, written in found.items():
        xml = re.sub(r'\s+', ' ', written[number])
        try:
            read = ''.join(ElementTree.fromstring(xml).itertext()).strip()
        except ElementTree.ParseError:
            read = f'no XML: {xml}'
        print(f'  {name}: {read}')
PY
seen=$(cd "$work" && python3 write.py)
expect 'SSML of a text' 'We'\''re late and she'\''ll stop it.
  pyssml: Were late and shell stop it.
  myssml: Were late and shell stop it.
  ssml-builder (PyPI): We'\''re late and she'\''ll stop it.
  ssml-maker: We'\''re late and she'\''ll stop it.
  speechmarkdown (PyPI): We'\''re late and she'\''ll stop it.
  ssml-builder (npm): We'\''re late and she'\''ll stop it.
  speechmarkdown-js: We'\''re late and she'\''ll stop it.
R&D has p95 <5 ms and p99 >3 ms.
  pyssml: RandD has p95 5 ms and p99 3 ms.
  myssml: RandD has p95 5 ms and p99 3 ms.
  ssml-builder (PyPI): no XML: <speak>R&D has p95 <5 ms and p99 >3 ms.</speak>
  ssml-maker: R&D has p95 <5 ms and p99 >3 ms.
  speechmarkdown (PyPI): no XML: <speak> R&D has p95 <5 ms and p99 >3 ms. </speak>
  ssml-builder (npm): R&D has p95 <5 ms and p99 >3 ms.
  speechmarkdown-js: no XML: <speak> R&D has p95 <5 ms and p99 >3 ms. </speak>
a++ and b++ are one
  pyssml: a++ and b++ are one
  myssml: a++ and b++ are one
  ssml-builder (PyPI): a++ and b++ are one
  ssml-maker: a++ and b++ are one
  speechmarkdown (PyPI): a++ and b++ are one
  ssml-builder (npm): a++ and b++ are one
  speechmarkdown-js: a and b are one
f(x)[1] is late
  pyssml: f(x)[1] is late
  myssml: f(x)[1] is late
  ssml-builder (PyPI): f(x)[1] is late
  ssml-maker: f(x)[1] is late
  speechmarkdown (PyPI): f(x)[1] is late
  ssml-builder (npm): f(x)[1] is late
  speechmarkdown-js: no XML: error: ' "$seen"
