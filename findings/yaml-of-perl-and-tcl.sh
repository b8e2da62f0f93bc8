#!/usr/bin/env bash
# YAML in Perl and Tcl: YAML::Tiny drops a line "# late" and the blank line between paragraphs of a block of text, tcllib's yaml
# the second line of a text, and reads {"a":1} as a text ":1"; YAML::Syck reads [5,7] as one item; Data::YAML writes "[draft]"
# bare.
#
# Expected: what PyYAML reads, or an error, as YAML::Tiny says that it knows but a part of YAML, which blocks of text belong to.
# Seen: YAML::Tiny 1.73, YAML 1.30 and YAML::Syck 1.34 leave \u00e9 in a quoted text, and none of them reads JSON's
#   {"a":1,"b":2} as it is; YAML::Tiny takes it and lists in brackets for texts. yaml of tcllib 1.21 reads the day 2024-01-05 as
#   1704412800. Data::YAML 0.0.7 and YAML write the texts "null", "true" and "1.10" bare, they and YAML::Syck "-5"; all six
#   write 10:30 bare, which is 630 to PyYAML, and "no" or 0x10. YAML and YAML::Tiny do not read a long text by YAML::XS 0.86,
#   which is on two lines.
# Matters to: settings, checks and registers in YAML that older monitors, mail filters and routers read: a step or a row is
#   gone.
# Source: YAML::Tiny's page, "YAML TINY SPECIFICATION"; YAML 1.2.2, 6.6 (comments do not stand in scalars) and 7.4.1.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at libyaml-tiny-perl=1.73-1 libyaml-perl=1.30-2 libyaml-syck-perl=1.34-2+deb12u3 libyaml-pp-perl=0.035-1 \
    libyaml-libyaml-perl=0.86+ds-1+deb12u1 libdata-yaml-perl=0.0.7-3 libjson-pp-perl=4.16000-1 tcl8.6 tcllib=1.21+dfsg-1
pip_at PyYAML==6.0.3
PERL5LIB=$work/deb/usr/share/perl5
for folder in "$work"/deb/usr/lib/*/perl5/*; do PERL5LIB=$PERL5LIB:$folder; done
export PERL5LIB TCLLIBPATH=$work/deb/usr/share/tcltk
mkdir "$work/files" "$work/written"
python3 - "$work/files" <<'PY'
import sys
for number, text in enumerate(['note: |\n  stop\n  # late\n  start\n', 'note: |\n  one\n\n  two\n', 'note: one\n  two\n', 'note: [5,7]\n', 'note: [\n  a,\n  b\n]\n',
                               'note: {"a":1,"b":2}\n', 'note: "caf\\u00e9"\n', 'note: 2024-01-05\n', 'note: [open, done]\n']):
    open(f'{sys.argv[1]}/{number}', 'w').write(text)
PY
cat >"$work/read.pl" <<'PL'
use strict;
use warnings;
use Data::YAML::Writer;
use JSON::PP;
use YAML ();
use YAML::PP ();
use YAML::Syck ();
use YAML::Tiny ();
use YAML::XS ();
my ($files, $written) = @ARGV;
my $json = JSON::PP->new->canonical->allow_nonref->ascii;
my %readers = (
    'YAML::Tiny' => sub { YAML::Tiny->read_string($_[0])->[0] }, 'YAML' => \&YAML::Load, 'YAML::Syck' => \&YAML::Syck::Load,
    'YAML::PP' => sub { YAML::PP->new->load_string($_[0]) }, 'YAML::XS' => \&YAML::XS::Load,
);
my %writers = (
    'YAML::Tiny' => sub { YAML::Tiny->new($_[0])->write_string }, 'YAML' => \&YAML::Dump, 'YAML::Syck' => \&YAML::Syck::Dump,
    'YAML::PP' => sub { YAML::PP->new->dump_string($_[0]) }, 'YAML::XS' => \&YAML::XS::Dump,
    'Data::YAML' => sub { my $text = ''; Data::YAML::Writer->new->write($_[0], \$text); $text },
);
$SIG{__WARN__} = sub { };
for my $number (0 .. 8) {
    open my $file, '<', "$files/$number" or die;
    my $text = do { local $/; <$file> };
    my @seen;
    for my $name (sort keys %readers) {
        my $read = eval { $readers{$name}->($text) };
        push @seen, "$name " . ($@ ? 'error' : $json->encode($read->{note}));
    }
    print $json->encode($text), ' => ', join('; ', @seen), "\n";
}
my @texts = ('[draft]', 'null', 'true', 'no', '1.10', '-5', '10:30', '0x10', 'C-1');
for my $name (sort keys %writers) {
    for my $number (0 .. $#texts) {
        open my $file, '>', "$written/$number $name" or die;
        print $file $writers{$name}->({note => $texts[$number]});
    }
}
my $long = YAML::XS::Dump({note => 'Ann calls Bo and waits, and the whole of it is written down before the service is started.'});
print "long text by YAML::XS: $_ ", (eval { $readers{$_}->($long) } ? 'reads' : 'error'), "\n" for sort keys %readers;
PL
cat >"$work/read.tcl" <<'TCL'
package require yaml
foreach number {2 4 5 7 8} {
    set file [open [lindex $argv 0]/$number]
    puts "tcllib $number: [string map [list \n { / }] [dict get [yaml::yaml2dict [read $file]] note]]"
    close $file
}
TCL
seen=$(perl "$work/read.pl" "$work/files" "$work/written"
tclsh8.6 "$work/read.tcl" "$work/files"
python3 - "$work/written" <<'PY'
import os, sys
import yaml
texts = ['[draft]', 'null', 'true', 'no', '1.10', '-5', '10:30', '0x10', 'C-1']
for name in sorted({name.split()[1] for name in os.listdir(sys.argv[1])}):
    other = []
    for number, text in enumerate(texts):
        read = yaml.safe_load(open(f'{sys.argv[1]}/{number} {name}'))['note']
        if read != text:
            other.append(f'{text} is {read!r}')
    print(f'{name}, read by PyYAML:', ', '.join(other))
PY
)
expect 'YAML' '"note: |\n  stop\n  # late\n  start\n" => YAML "stop\n# late\nstart\n"; YAML::PP "stop\n# late\nstart\n"; YAML::Syck "stop\n# late\nstart\n"; YAML::Tiny "stop\nstart\n"; YAML::XS "stop\n# late\nstart\n"
"note: |\n  one\n\n  two\n" => YAML "one\n\ntwo\n"; YAML::PP "one\n\ntwo\n"; YAML::Syck "one\n\ntwo\n"; YAML::Tiny "one\ntwo\n"; YAML::XS "one\n\ntwo\n"
"note: one\n  two\n" => YAML error; YAML::PP "one two"; YAML::Syck "one two"; YAML::Tiny error; YAML::XS "one two"
"note: [5,7]\n" => YAML ["5","7"]; YAML::PP [5,7]; YAML::Syck ["5,7"]; YAML::Tiny "[5,7]"; YAML::XS [5,7]
"note: [\n  a,\n  b\n]\n" => YAML error; YAML::PP error; YAML::Syck ["a","b"]; YAML::Tiny error; YAML::XS ["a","b"]
"note: {\"a\":1,\"b\":2}\n" => YAML error; YAML::PP {"a":1,"b":2}; YAML::Syck error; YAML::Tiny "{\"a\":1,\"b\":2}"; YAML::XS {"a":1,"b":2}
"note: \"caf\\u00e9\"\n" => YAML "caf\\u00e9"; YAML::PP "caf\u00e9"; YAML::Syck "caf\\u00e9"; YAML::Tiny "caf\\u00e9"; YAML::XS "caf\u00e9"
"note: 2024-01-05\n" => YAML "2024-01-05"; YAML::PP "2024-01-05"; YAML::Syck "2024-01-05"; YAML::Tiny "2024-01-05"; YAML::XS "2024-01-05"
"note: [open, done]\n" => YAML ["open","done"]; YAML::PP ["open","done"]; YAML::Syck ["open","done"]; YAML::Tiny "[open, done]"; YAML::XS ["open","done"]
long text by YAML::XS: YAML error
long text by YAML::XS: YAML::PP reads
long text by YAML::XS: YAML::Syck reads
long text by YAML::XS: YAML::Tiny error
long text by YAML::XS: YAML::XS reads
tcllib 2: one
tcllib 4: a b
tcllib 5: a :1 b :2
tcllib 7: 1704412800
tcllib 8: open done
Data::YAML, read by PyYAML: [draft] is ['\''draft'\''], null is None, true is True, no is False, 1.10 is 1.1, -5 is -5, 10:30 is 630, 0x10 is 16
YAML, read by PyYAML: null is None, true is True, no is False, 1.10 is 1.1, -5 is -5, 10:30 is 630, 0x10 is 16
YAML::PP, read by PyYAML: no is False, 10:30 is 630
YAML::Syck, read by PyYAML: -5 is -5, 10:30 is 630, 0x10 is 16
YAML::Tiny, read by PyYAML: no is False, 10:30 is 630, 0x10 is 16
YAML::XS, read by PyYAML: no is False, 10:30 is 630, 0x10 is 16' "$seen"
