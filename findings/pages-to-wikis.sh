#!/usr/bin/env bash
# Pages made wiki markup: HTML::WikiConverter makes one word of the two paragraphs of an item, "donenot", in four dialects,
# "idcost75" of a table for TikiWiki and "57" of a deleted 5 and a 7 for two; python-creole makes a bulleted list one of steps.
#
# Expected: words that a page shows apart stay apart, and a cell, a step and a deleted word are still such.
# Seen: HTML::WikiConverter 0.68 with DokuWiki 0.53, MediaWiki 0.59, MoinMoin 0.54 and TikiWiki 0.50: all count steps from 1; for
#   DokuWiki the row below a cell over two rows begins one column early, for MediaWiki "a | b" stands bare, of which MediaWiki
#   takes "a" for an attribute. python-creole 1.4.10: html2creole leaves code out of its marks and <s> without a sign,
#   html2rest makes "#." of bullets that hold a numbered list, shows "<pre>" as text, and joins a term and its meaning, as
#   html2creole and html2textile do.
# Matters to: pages and knowledge bases that are taken into a wiki: a struck number joins the new one, and figures change columns.
# Source: the two packages' descriptions ("HTML to wiki markup"); MediaWiki's "Help:Tables" (attributes of a cell).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at libhtml-wikiconverter-dokuwiki-perl=0.53-2.1 libhtml-wikiconverter-mediawiki-perl=0.59-3 \
    libhtml-wikiconverter-moinmoin-perl=0.54-2 libhtml-wikiconverter-tikiwiki-perl=0.50-2
PERL5LIB=$work/deb/usr/share/perl5:$(echo "$work"/deb/usr/lib/*/perl5/5.36)
export PERL5LIB
pip_at python-creole==1.4.10 docutils==0.23
cd "$work"
cat >pages <<'HTML'
item <ul><li><p>done</p><p>not tested</p></li></ul>
table <table><tr><th>id</th><th>cost</th></tr><tr><td>7</td><td>5</td></tr></table>
deleted <p><del>5</del><ins>7</ins> days</p>
steps <ol start="7"><li>stop</li><li>start</li></ol>
rows <table><tr><td rowspan="2">7</td><td>a</td></tr><tr><td>b</td></tr></table>
bar <table><tr><td>7</td><td>a | b</td></tr></table>
struck <p>run <code>a * b</code> in <s>5</s> 7 days</p>
bullets <ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>
command <p>run</p><pre>make all</pre>
term <dl><dt>SLO</dt><dd>99.9</dd></dl>
HTML
cat >run.pl <<'PERL'
use HTML::WikiConverter;
while (<>) {
    my ($name, $page) = /(\w+) (.*)/;
    my %dialects = (item => 'DokuWiki MediaWiki MoinMoin TikiWiki', table => 'TikiWiki', deleted => 'DokuWiki MoinMoin TikiWiki',
        steps => 'DokuWiki MoinMoin TikiWiki', rows => 'DokuWiki', bar => 'DokuWiki MediaWiki');
    for my $dialect (split / /, $dialects{$name} // '') {
        my $made = HTML::WikiConverter->new(dialect => $dialect)->html2wiki($page);
        print "$name, $dialect: ", join(' / ', grep { $_ ne '' } split /\n/, $made), "\n";
    }
}
PERL
cat >run.py <<'PY'
import warnings

warnings.simplefilter('ignore')
import creole

shown = {'steps': 'creole', 'bar': 'creole', 'struck': 'creole rest', 'bullets': 'rest', 'command': 'rest', 'term': 'creole rest textile',
         'deleted': 'rest'}
for line in open('pages'):
    name, page = line.rstrip().split(' ', 1)
    for target in shown.get(name, '').split():
        made = getattr(creole, 'html2' + target)(page)
        print(f'{name}, {target}:', ' / '.join(filter(None, made.splitlines())))
PY
seen=$(perl run.pl pages && python3 run.py) || cannot 'the converters'
expect 'wiki markup' 'item, DokuWiki:   * donenot tested
item, MediaWiki: * donenot tested
item, MoinMoin:   * donenot tested
item, TikiWiki: * donenot tested
table, TikiWiki: idcost75
deleted, DokuWiki: <del>5</del>7 / days
deleted, MoinMoin: 57 / days
deleted, TikiWiki: 57 / days
steps, DokuWiki:   - stop /   - start
steps, MoinMoin:   1. stop /   1. start
steps, TikiWiki: # stop / # start
rows, DokuWiki: | 7 | a | / | b |
bar, DokuWiki: | 7 | a | b |
bar, MediaWiki: {| / | 7 / | a | b / |}
deleted, rest: 57 / days
steps, creole: # stop / # start
bar, creole: | 7 | a | b |
struck, creole: run a * b in 5 7 days
struck, rest: run ``a * b`` in 5 7 days
bullets, rest: #. a /     #. b / #. c
command, rest: run / <pre>make all</pre>
term, creole: SLO99.9
term, rest: SLO99.9
term, textile: SLO99.9' "$seen"
