#!/usr/bin/env bash
# TOML read and written by small libraries: to Perl's TOML false is true and C:\data\new is "C:\data\", a line break and "ew"; markty-toml
# takes a comment for part of the value, toml-js takes the blanks out of texts and makes 2018 of 2024-01-05.
#
# Expected: the values that tomllib reads, an error, or a file that tomllib reads as it was meant.
# Seen: TOML 0.97 (Perl) gives the texts "true" and "false", both true, where its TOML::Parser 0.91 gives true and false; both read
#   a backslash and an n of "\\n" as a line break and a.b as one key. toml-js 0.0.8 reckons 2024-01-05 out and drops blanks;
#   markty-toml 0.1.1 keeps "5 # late", and drops what stands below "[a] # late". fast-toml 0.5.4 makes a table " a " of [ a ], and keeps
#   the blanks behind a "\" at a line's end. In writing, Perl's TOML and Ruby's toml 0.2.0 leave keys bare, so that "#12" is a comment,
#   p99.9 two keys, and a file with "R&D" is read by nothing; larztoml 0.1.0 sets the table of a row beside the rows, and fasttoml
#   0.2.0b3 makes a date of the text "2024-01-05" and two keys of the table p99.9.
# Matters to: settings and registers in TOML that programs in Perl, Ruby and JavaScript read and write.
# Source: TOML 1.0.0: "Comment", "Boolean", "String", "Keys" (bare and dotted), "Array of Tables".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-toml=0.2.0-4 libtoml-perl=0.97-2 libtoml-parser-perl=0.91-2
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/*; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
pip_at larztoml==0.1.0 fasttoml==0.2.0b3
npm_at toml-js@0.0.8 markty-toml@0.1.1 fast-toml@0.5.4
cd "$work"
cat >documents.json <<'JSON'
["open = false", "path = \"C:\\\\data\\\\new\"", "slo.days = 5", "cost = 5 # late", "[a] # late\ncost = 5", "[ a ]\ncost = 5",
 "due = 2024-01-05", "text = \"R&D is late\"", "text = \"\"\"one \\\n  two\"\"\""]
JSON
cat >values.json <<'JSON'
[{"#12": 5}, {"p99.9": 5}, {"p99.9": {"days": 5}}, {"R&D": 5}, {"due": "2024-01-05"},
 {"rows": [{"id": "C-1", "owner": {"name": "Ann"}}, {"id": "C-2"}]}]
JSON
cat >small.pl <<'PERL'
use JSON::PP;
use TOML ();
use TOML::Parser;
local $/;
my ($what, $name, $file) = @ARGV;
open my $in, '<', $file;
my $json = JSON::PP->new->canonical->convert_blessed;
sub Types::Serialiser::Boolean::TO_JSON { $_[0] ? JSON::PP::true : JSON::PP::false }
my @made = map {
    my $one = $_;
    eval { $what eq 'read' ? ($name eq 'TOML' ? TOML::from_toml($one) : TOML::Parser->new->parse($one)) : TOML::to_toml($one) } // 'ERROR'
} @{ $json->decode(<$in>) };
print $json->encode(\@made);
PERL
cat >small.rb <<'RUBY'
require 'json'
require 'toml'
puts JSON.parse(File.read(ARGV[0])).map { |value|
  begin
    TOML::Generator.new(value).body
  rescue StandardError
    'ERROR'
  end
}.to_json
RUBY
cat >js/small.cjs <<'JS'
const documents = JSON.parse(require('fs').readFileSync('../documents.json', 'utf8'));
(async () => {
  const markty = (await import('markty-toml')).default;
  const ways = { 'toml-js': require('toml-js').parse, 'markty-toml': markty.default ?? markty, 'fast-toml': require('fast-toml').parse };
  const made = (text) => {
    try {
      return ways[process.argv[2]](text);
    } catch {
      return 'ERROR';
    }
  };
  console.log(JSON.stringify(documents.map(made)));
})();
JS
cat >small.py <<'PY'
import json, subprocess, tomllib
import fasttoml, larztoml


def of(*program, folder='.'):
    return json.loads(subprocess.run(program, cwd=folder, capture_output=True, text=True, check=True).stdout)


def read(text):
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return 'ERROR'


def shown(what, right, made):
    same = {}
    for name, value in made.items():
        text = json.dumps(value, sort_keys=True, default=lambda day: f'the day {day}')
        if value != 'ERROR' and text != json.dumps(right, sort_keys=True, default=lambda day: f'the day {day}'):
            same.setdefault(text, []).append(name)
    print(what.replace('\n', '\\n'), '=>', '; '.join(f'{value} [{", ".join(names)}]' for value, names in same.items()))


documents, values = (json.load(open(name)) for name in ('documents.json', 'values.json'))
readers = {name: of('perl', 'small.pl', 'read', name, 'documents.json') for name in ('TOML', 'TOML::Parser')}
readers |= {name: of('node', 'small.cjs', name, folder='js') for name in ('toml-js', 'markty-toml', 'fast-toml')}
for number, document in enumerate(documents):
    shown(document, read(document), {name: made[number] for name, made in readers.items()})
writers = {'TOML': of('perl', 'small.pl', 'write', 'TOML', 'values.json'), "Ruby's toml": of('ruby', 'small.rb', 'values.json'),
           'larztoml': [larztoml.dumps(value) for value in values], 'fasttoml': [fasttoml.dumps(value) for value in values]}
for number, value in enumerate(values):
    made = {name: read(texts[number]) for name, texts in writers.items() if texts[number] != 'ERROR'}
    shown(json.dumps(value) + ' written', value, {name: 'UNREADABLE' if one == 'ERROR' else one for name, one in made.items()})
PY
expect 'values' 'open = false => {"open": "false"} [TOML]
path = "C:\\data\\new" => {"path": "C:\\data\\\new"} [TOML, TOML::Parser]; {"path": "C:\\\\data\\\\new"} [markty-toml]
slo.days = 5 => {"slo.days": 5} [TOML, TOML::Parser, toml-js, markty-toml]
cost = 5 # late => {"cost": "5 # late"} [markty-toml]
[a] # late\ncost = 5 => {} [markty-toml]
[ a ]\ncost = 5 => {" a ": {"cost": 5}} [fast-toml]
due = 2024-01-05 => {"due": 2018} [toml-js]; {"due": "2024-01-05"} [markty-toml]; {"due": "2024-01-05T00:00:00.000Z"} [fast-toml]
text = "R&D is late" => {"text": "R&Dislate"} [toml-js]
text = """one \\n  two""" => {"text": "\"\"\"one \\"} [markty-toml]; {"text": "one   two"} [fast-toml]
{"#12": 5} written => {} [TOML, Ruby'\''s toml]
{"p99.9": 5} written => {"p99": {"9": 5}} [TOML, Ruby'\''s toml]
{"p99.9": {"days": 5}} written => {"p99": {"9": {"days": 5}}} [TOML, Ruby'\''s toml, fasttoml]
{"R&D": 5} written => "UNREADABLE" [TOML, Ruby'\''s toml]
{"due": "2024-01-05"} written => {"due": "the day 2024-01-05"} [fasttoml]
{"rows": [{"id": "C-1", "owner": {"name": "Ann"}}, {"id": "C-2"}]} written => {"owner": {"name": "Ann"}, "rows": [{"id": "C-1"}, {"id": "C-2"}]} [larztoml]' "$(python3 small.py)"
