#!/usr/bin/env bash
# Registers as XML in Ruby and Perl: gyoku writes the time 10:30 of 5 January as "10:30:00", which nori reads as 10:30 of today; of two rows with
# the id C-1 XML::Simple keeps the second; "not <5 days" is "not <!" in XML::Bare and "not<5days" in XML::Hash::LX.
#
# Expected: a time keeps its day, a list its items, a text its words; what a library writes it reads back.
# Seen: nori 2.6.0 and crack 0.4.4 give 5 for 5 with the unit "days", true for a boolean "no", and 1 for an integer "1,5". gyoku 1.3.1 leaves empty
#   lists out, and writes the keys "lead time" and "R&D" as they are. XML::Simple 2.25 writes a note of two lines so that it is one line when read.
#   XML::Bare 0.53 resolves no references, ends a text at a comment or CDATA; XML::Hash::LX 0.0603 takes the blanks off each part of a text, and
#   writes the owners "Ann" and "Ben" as "AnnBen". XML::TreePP 0.43 resolves &lt; and &amp;, and no numbered references.
# Matters to: tickets and test reports exchanged as XML by scripts in Ruby and Perl: an incident of January began today, a row is gone.
# Source: the READMEs and manual pages: Gyoku.xml(rows), Nori.new.parse(xml), XMLin and XMLout; XML::Simple's KeyAttr, whose default is name, key
#   and id.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-nori=2.6.0-1.1 ruby-gyoku=1.3.1-1.1 ruby-crack=0.4.4-4
deb_with_all_at libxml-simple-perl=2.25-2 libxml-bare-perl=0.53-2+b1 libxml-hash-lx-perl=0.0603-1.1 libxml-treepp-perl=0.43-3
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
cat >"$work/xml.rb" <<'RB'
require 'crack'
require 'date'
require 'gyoku'
require 'nori'

time = Gyoku.xml(begun: Time.utc(2024, 1, 5, 10, 30))
puts "gyoku, time: #{time}, nori: #{Nori.new.parse(time)['begun'].to_date == Date.today ? 'today' : 'another day'}"
puts "gyoku: #{Gyoku.xml('lead time' => 5, 'R&D' => 7, 'owners' => [])}"
['<a unit="days">5</a>', '<a type="boolean">no</a>', '<a type="integer">1,5</a>'].each do |part|
  puts "#{part}: nori #{Nori.new.parse("<r>#{part}</r>")['r']['a'].inspect}, crack #{Crack::XML.parse("<r>#{part}</r>")['r']['a'].inspect}"
end
RB
cat >"$work/xml.pl" <<'PL'
use strict;
use utf8;
use warnings;
use JSON::PP;
use XML::Bare ();
use XML::Hash::LX ();
use XML::Simple ();
use XML::TreePP;

binmode STDOUT, ':utf8';
my $json = JSON::PP->new->canonical->allow_nonref;
my %readers = (
    'XML::Bare' => sub { XML::Bare->new(text => $_[0])->simple->{r} },
    'XML::Hash::LX' => sub { XML::Hash::LX::xml2hash($_[0])->{r} },
    'XML::Simple' => sub { XML::Simple->new->XMLin($_[0]) },
    'XML::TreePP' => sub { XML::TreePP->new->parse($_[0])->{r} },
);
for my $part ('<c><id>C-1</id><v>5</v></c><c><id>C-1</id><v>7</v></c>', '<a>p95 &lt;5 &#8211; late</a>', '<a>not <![CDATA[<5]]> days</a>', '<a>5<!-- x --> days</a>') {
    print "$part | $_: ", $json->encode($readers{$_}->("<r>$part</r>")), "\n" for sort keys %readers;
}
my $list = XML::Hash::LX::hash2xml({ r => { owner => [ 'Ann', 'Ben' ] } });
print 'XML::Hash::LX, list: ', $list =~ /(<owner>.*)<\/r>/ ? $1 : $list, "\n";
my $note = XML::Simple->new->XMLout({ note => "one\ntwo" }, RootName => 'r');
print 'XML::Simple, lines: ', $json->encode(XML::Simple->new->XMLin($note)->{note}), "\n";
PL
ruby=$(cd "$work" && TZ=UTC ruby xml.rb 2>"$work/ruby.log") || cannot "Ruby: $(tail -n 3 "$work/ruby.log")"
perl=$(perl "$work/xml.pl" 2>"$work/perl.log") || cannot "Perl: $(tail -n 3 "$work/perl.log")"
expect 'in Ruby' 'gyoku, time: <begun>10:30:00</begun>, nori: today
gyoku: <lead time>5</lead time><R&D>7</R&D>
<a unit="days">5</a>: nori "5", crack "5"
<a type="boolean">no</a>: nori true, crack true
<a type="integer">1,5</a>: nori 1, crack 1' "$ruby"
expect 'in Perl' '<c><id>C-1</id><v>5</v></c><c><id>C-1</id><v>7</v></c> | XML::Bare: {"c":[{"id":"C-1","v":"5"},{"id":"C-1","v":"7"}]}
<c><id>C-1</id><v>5</v></c><c><id>C-1</id><v>7</v></c> | XML::Hash::LX: {"c":[{"id":"C-1","v":"5"},{"id":"C-1","v":"7"}]}
<c><id>C-1</id><v>5</v></c><c><id>C-1</id><v>7</v></c> | XML::Simple: {"c":{"C-1":{"v":"7"}}}
<c><id>C-1</id><v>5</v></c><c><id>C-1</id><v>7</v></c> | XML::TreePP: {"c":[{"id":"C-1","v":"5"},{"id":"C-1","v":"7"}]}
<a>p95 &lt;5 &#8211; late</a> | XML::Bare: {"a":"p95 &lt;5 &#8211; late"}
<a>p95 &lt;5 &#8211; late</a> | XML::Hash::LX: {"a":"p95 <5 – late"}
<a>p95 &lt;5 &#8211; late</a> | XML::Simple: {"a":"p95 <5 – late"}
<a>p95 &lt;5 &#8211; late</a> | XML::TreePP: {"a":"p95 <5 &#8211; late"}
<a>not <![CDATA[<5]]> days</a> | XML::Bare: {"a":"not <!"}
<a>not <![CDATA[<5]]> days</a> | XML::Hash::LX: {"a":"not<5days"}
<a>not <![CDATA[<5]]> days</a> | XML::Simple: {"a":"not <5 days"}
<a>not <![CDATA[<5]]> days</a> | XML::TreePP: {"a":"not <5 days"}
<a>5<!-- x --> days</a> | XML::Bare: {"a":"5"}
<a>5<!-- x --> days</a> | XML::Hash::LX: {"a":"5days"}
<a>5<!-- x --> days</a> | XML::Simple: {"a":"5 days"}
<a>5<!-- x --> days</a> | XML::TreePP: {"a":"5 days"}
XML::Hash::LX, list: <owner>AnnBen</owner>
XML::Simple, lines: "one two"' "$perl"
