#!/usr/bin/env bash
# Wiki pages shown by libraries: Text::Trac makes a list of "it takes 5 * 3 * 2 days" and two cells of one with code,
# Text::MediawikiFormat shows "the [draft]" as "the 1", and python-creole parts a cell at an escaped bar.
#
# Expected: a star begins an item at the beginning of a line only; a word in single brackets that is no address is text in
#   MediaWiki; "~" makes the bar behind it text in Creole; code is shown as it stands.
# Seen: Text::Trac 0.24 (Perl) takes the first star with blanks beside it for a bullet, and "||" in code for the next cell.
#   Text::MediawikiFormat 1.04 makes links to pages "draft" and "1", named 1 and 2. Text::WikiCreole 0.07 writes "<"
#   bare, so that a browser takes "<n and m>" for a tag. python-creole 1.4.10 shows "a ~" and "b" in two cells; Text::WikiCreole
#   and creoleparser 0.7.5 show one.
# Matters to: tickets and wikis (Trac, small wikis) that are shown, moved or mailed by other programs: a word and a cell are lost.
# Source: Trac's WikiFormatting ("Lists", "Tables"); MediaWiki's Help:Links ("External links"); Creole 1.0 ("Escape Character").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at libtext-trac-perl=0.24-2 libtext-mediawikiformat-perl=1.04-3 libtext-wikicreole-perl=0.07-3
PERL5LIB=$work/deb/usr/share/perl5:$(echo "$work"/deb/usr/lib/*/perl5/5.36)
export PERL5LIB
pip_at python-creole==1.4.10 docutils==0.23 creoleparser==0.7.5 genshi==0.7.12
cd "$work"
cat >run.pl <<'PERL'
use Text::MediawikiFormat;
use Text::Trac;
use Text::WikiCreole;

sub show {
    my ($name, $text, $page) = @_;
    s/\s*\n\s*/ /g for $text, $page;
    s/^ | $//g for $page;
    print "$name: $text => $page\n";
}
my $trac = Text::Trac->new(trac_url => 'http://t/');
show('Text::Trac', $_, $trac->parse($_)) for 'it takes 5 * 3 * 2 days', '||7||`a||b`||open||';
show('Text::MediawikiFormat', $_, Text::MediawikiFormat::format($_)) for 'see the [draft] of it [1]';
show('Text::WikiCreole', $_, creole_parse($_)) for 'if x <n and m> 3', '|7|a ~| b|5|';
PERL
cat >run.py <<'PY'
import re

import creole
import creoleparser

for name, convert in ('python-creole', creole.creole2html), ('creoleparser', lambda text: creoleparser.text2html(text).decode()):
    text = '|7|a ~| b|5|'
    print(f'{name}: {text} =>', re.sub(r'\s*\n\s*', ' ', convert(text)).strip())
PY
seen=$(perl run.pl && python3 -W ignore run.py) || cannot 'the readers'
expect 'shown' 'Text::Trac: it takes 5 * 3 * 2 days => <ul>it takes 5<li>3 * 2 days</li></ul>
Text::Trac: ||7||`a||b`||open|| => <table> <tr><td>7</td><td><tt>a</td><td>b</tt></td><td>open</td></tr> </table>
Text::MediawikiFormat: see the [draft] of it [1] => <p>see the <a href='\''draft'\''>1</a> of it <a href='\''1'\''>2</a></p>
Text::WikiCreole: if x <n and m> 3 => <p>if x <n and m> 3</p>
Text::WikiCreole: |7|a ~| b|5| => <table> <tr> <td>7</td> <td>a | b</td> <td>5</td> </tr> </table>
python-creole: |7|a ~| b|5| => <table> <tr> <td>7</td> <td>a ~</td> <td>b</td> <td>5</td> </tr> </table>
creoleparser: |7|a ~| b|5| => <table><tr><td>7</td><td>a | b</td><td>5</td></tr> </table>' "$seen"
