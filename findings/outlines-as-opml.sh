#!/usr/bin/env bash
# Outlines kept as OPML: the opml package writes "R&D plan" so that no reader of XML opens the file, and of "5–7 days" says that it is
# ISO-8859-1; XML::OPML writes quotation marks bare; opmlparser gives the steps of a chapter before the chapter.
#
# Expected: a written outline is read by Python's xml.etree as it was; readers keep its order and all of its attributes, and a page
#   or Markdown made of it shows "<branch>".
# Seen: opml 0.5.8 (npm) escapes texts but not the title, and states an encoding that is not the one its text is saved in; it and
#   opml-generator 1.1.1 and XML::OPML 0.26 write line ends bare, which XML reads as spaces. XML::OPML's own file with a quotation
#   mark is not read by itself. opmlparser 0.8.0 hands out each part when it ends, so that C-1 and C-2 stand before "Stop", under
#   which they belong, with the number of the place. In pages by opml and pandoc 3.9 (pypandoc_binary 1.17) "<branch>" is a tag and not
#   shown; pandoc drops the attribute status, as opyml 0.1.2 does, which drops notes too. opyml writes all texts right.
# Matters to: run books and plans that are kept in outliners and moved as OPML: ranges, placeholders and states are lost.
# Source: OPML 2.0; XML 1.0, 3.3.3 (line ends in attributes); the READMEs: opml.stringify, "known to work, to respect the format".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at libxml-opml-perl=0.26-4
PERL5LIB=$work/deb/usr/share/perl5:$(printf '%s:' "$work"/deb/usr/lib/*/perl5/*)
export PERL5LIB
npm_at opml@0.5.8 opml-generator@1.1.1 opmlparser@0.8.0
pip_at opyml==0.1.2 pypandoc_binary==1.17
cd "$work"
cat >in.opml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>plan</title></head><body>
<outline text="Stop &lt;branch&gt;" status="open" _note="not yet"><outline text="C-1"/><outline text="C-2"/></outline><outline text="last"/>
</body></opml>
XML
cat >js/made.cjs <<'JS'
const fs = require('node:fs');
const opml = require('opml');
const texts = ['5–7 days', 'said "no"', 'stop\nthen wait'];
const outlines = texts.map((text) => ({ text }));
fs.writeFileSync('opml.opml', opml.stringify({ opml: { head: { title: 'plan' }, body: { subs: outlines } } }));
fs.writeFileSync('opml, title R&D plan.opml', opml.stringify({ opml: { head: { title: 'R&D plan' }, body: { subs: outlines } } }));
fs.writeFileSync('opml-generator.opml', require('opml-generator')({ title: 'R&D plan' }, outlines.map((outline) => ({ ...outline, _children: [] }))));
const given = fs.readFileSync('../in.opml', 'utf8');
opml.parse(given, (error, read) => console.log('opml, a page:', opml.htmlify(read).split(/\s*\n\s*/).join(' ')));
const parser = new (require('opmlparser'))();
const read = [];
parser.on('readable', () => { for (let part; (part = parser.read()); ) read.push(part.text); });
parser.on('end', () => console.log('opmlparser:', read.join(' / ')));
parser.end(given);
JS
cat >made.pl <<'PERL'
use utf8;
use XML::OPML;
for (['XML::OPML', '5–7 days', "stop\nthen wait"], ['XML::OPML, quotation marks', 'said "no"']) {
    my ($name, @texts) = @$_;
    my $outline = XML::OPML->new(version => '1.1');
    $outline->head(title => 'R&D plan');
    $outline->add_outline(text => $_) for @texts;
    open my $file, '>:utf8', "js/$name.opml" or die;
    print $file $outline->as_string;
    close $file;
}
for my $name ('XML::OPML', 'XML::OPML, quotation marks') {
    open my $file, '<', "js/$name.opml" or die;
    my $text = join '', <$file>;
    print "$name, read by XML::OPML: ", eval { XML::OPML->new->parse($text); 1 } ? 'read' : $@ =~ /not well-formed/ ? 'not well-formed' : $@, "\n";
}
PERL
seen=$(
    (cd js && node made.cjs)
    perl made.pl
    python3 - <<'PY'
import glob, os
import xml.etree.ElementTree as tree

import pypandoc
from opyml import OPML, Outline

document = OPML()
document.body.outlines += [Outline(text=text) for text in ('5–7 days', 'said "no"', 'stop\nthen wait')]
with open('js/opyml.opml', 'w', encoding='utf-8') as file:
    file.write(document.to_xml())
for path in sorted(glob.glob('js/*.opml')):
    try:
        texts = [outline.get('text').replace('\n', ' LINE ') for outline in tree.parse(path).iter('outline')]
    except tree.ParseError as error:
        texts = [str(error)]
    print(f'{os.path.basename(path)[:-5]}, read by Python:', ascii(' / '.join(texts)))
print('pandoc, a page:', pypandoc.convert_file('in.opml', 'html').replace('\n', ' ').replace('\r', ''))
with open('in.opml', encoding='utf-8') as file:
    print('opyml, written again:', OPML.from_xml(file.read().split('?>', 1)[1].strip()).to_xml())
PY
)
expect 'outlines' 'opml, a page: <ul> <li>Stop <branch></li> <ul> <li>C-1</li> <li>C-2</li> </ul> <li>last</li> </ul> 
opmlparser: C-1 / C-2 / Stop <branch> / last
XML::OPML, read by XML::OPML: read
XML::OPML, quotation marks, read by XML::OPML: not well-formed
XML::OPML, quotation marks, read by Python: '\''not well-formed (invalid token): line 17, column 21'\''
XML::OPML, read by Python: '\''5\u20137 days / stop then wait'\''
opml, title R&D plan, read by Python: '\''not well-formed (invalid token): line 4, column 12'\''
opml-generator, read by Python: '\''5\u20137 days / said "no" / stop then wait'\''
opml, read by Python: '\''5\xe2\x80\x937 days / said "no" / stop then wait'\''
opyml, read by Python: '\''5\u20137 days / said "no" / stop LINE then wait'\''
pandoc, a page: <h1>Stop <branch></h1> <p>not yet</p> <h2>C-1</h2> <h2>C-2</h2> <h1>last</h1> 
opyml, written again: <opml version="2.0"><head><title>plan</title></head><body><outline text="Stop &lt;branch&gt;"><outline text="C-1" /><outline text="C-2" /></outline><outline text="last" /></body></opml>' "$seen"
