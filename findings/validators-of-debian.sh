#!/usr/bin/env bash
# A schema with words of draft-07 in validators of Ruby, PHP and Perl: to Ruby's json-schema and PHP's "const", "if" and
# "contains" say nothing, so that "done" is "open", PHP's refuses each number that is to be above 0, and Perl's JSON::Validator
# takes "1" for 1.
#
# Expected: what ajv 8.20.0 says of the same schema, which names no draft, or an error for a word that is not known.
# Seen: ruby-json-schema 2.8.1 and justinrainbow/json-schema 5.2.12 (php-json-schema) read it as draft-04, without a word: the
#   first takes 0 where it is to be above 0, the other wants true or false in exclusiveMinimum and finds 1 at fault.
#   JSON::Validator 5.14 (Perl) compares the values of a list as texts, and takes a date-time without a zone. json_schemer
#   0.2.18, of Ruby too, says what ajv says.
# Matters to: services in several languages that check rows of a register by one schema: a wrong state passes in one of them.
# Source: JSON Schema draft-07, 6.1.3, 6.2.5, 6.4.6, 6.6; the packages of Debian 12, by their READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ajv@8.20.0 ajv-formats@3.0.1
ruby_with ruby-json-schema=2.8.1-4 ruby-json-schemer=0.2.18-2
php_with php-json-schema=5.2.12-2
deb_with_all_at libjson-validator-perl=5.14+dfsg-1
cat >"$work/js/cases.json" <<'JSON'
[
  [{ "const": "open" }, "done"],
  [{ "type": "number", "exclusiveMinimum": 0 }, 0, 1],
  [{ "if": { "minimum": 5 }, "then": { "multipleOf": 5 } }, 6],
  [{ "type": "array", "contains": { "const": "sre" } }, []],
  [{ "enum": [1, 2] }, "1"],
  [{ "type": "string", "format": "date-time" }, "2024-01-05T10:30:00"],
  [{ "type": "number", "minimum": 0 }, -1],
  [{ "type": "string", "enum": ["open", "done"] }, "late"]
]
JSON
cd "$work/js"
cat >ask.rb <<'RUBY'
require 'json'
require 'json-schema'
require 'json_schemer'

said = { 'json-schema (Ruby)' => [], 'json_schemer' => [] }
JSON.parse(File.read('cases.json')).each do |rule, *values|
  schema = { 'type' => 'object', 'properties' => { 'value' => rule } }
  values.each do |value|
    said['json-schema (Ruby)'] << JSON::Validator.validate(schema, { 'value' => value })
    said['json_schemer'] << JSONSchemer.schema(schema).valid?({ 'value' => value })
  end
end
puts said.to_json
RUBY
cat >ask.php <<'PHP'
<?php
spl_autoload_register(function ($class) { @include str_replace('\\', '/', $class) . '.php'; });
$said = [];
foreach (json_decode(file_get_contents('cases.json')) as $case)
    foreach (array_slice($case, 1) as $value) {
        $validator = new JsonSchema\Validator();
        $row = (object) ['value' => $value];
        $schema = (object) ['type' => 'object', 'properties' => (object) ['value' => $case[0]]];
        $validator->validate($row, $schema);
        $said[] = $validator->isValid();
    }
echo json_encode(['justinrainbow/json-schema' => $said]);
PHP
cat >ask.pl <<'PERL'
use strict;
use warnings;
use JSON::PP;
use JSON::Validator;

local $/;
open my $file, '<', 'cases.json' or die;
my @said;
for my $case (@{ JSON::PP->new->utf8->decode(<$file>) }) {
    my ($rule, @values) = @$case;
    for my $value (@values) {
        my $schema = { type => 'object', properties => { value => $rule } };
        my @errors = JSON::Validator->new->schema($schema)->validate({ value => $value });
        push @said, @errors ? JSON::PP::false : JSON::PP::true;
    }
}
print JSON::PP->new->encode({ 'JSON::Validator' => \@said });
PERL
ruby ask.rb >ruby.json 2>"$work/ruby.log" || cannot "Ruby: $(tail -n 3 "$work/ruby.log")"
php ask.php >php.json 2>"$work/php.log" || cannot "PHP: $(tail -n 3 "$work/php.log")"
for folder in "$work/deb/usr/share/perl5" "$work"/deb/usr/lib/*-linux-gnu/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
perl ask.pl >perl.json 2>"$work/perl.log" || cannot "Perl: $(head -n 3 "$work/perl.log")"
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import formats from 'ajv-formats';

const [cases, ...others] = ['cases', 'ruby', 'php', 'perl'].map((name) => JSON.parse(readFileSync(`${name}.json`)));
const said = Object.entries(Object.assign({}, ...others));
const ajv = formats(new Ajv({ strict: false }));
let at = 0;
for (const [rule, ...values] of cases)
  for (const value of values) {
    const right = ajv.validate(rule, value);
    const wrong = said.filter(([, answers]) => answers[at] !== right).map(([name]) => name);
    console.log(`${JSON.stringify(rule)} ${right ? 'takes' : 'refuses'} ${JSON.stringify(value)}${wrong.length ? `, not so: ${wrong.join(', ')}` : ''}`);
    at += 1;
  }
JS
)
expect 'checked' '{"const":"open"} refuses "done", not so: json-schema (Ruby), justinrainbow/json-schema
{"type":"number","exclusiveMinimum":0} refuses 0, not so: json-schema (Ruby)
{"type":"number","exclusiveMinimum":0} takes 1, not so: justinrainbow/json-schema
{"if":{"minimum":5},"then":{"multipleOf":5}} refuses 6, not so: json-schema (Ruby), justinrainbow/json-schema
{"type":"array","contains":{"const":"sre"}} refuses [], not so: json-schema (Ruby), justinrainbow/json-schema
{"enum":[1,2]} refuses "1", not so: JSON::Validator
{"type":"string","format":"date-time"} refuses "2024-01-05T10:30:00", not so: JSON::Validator
{"type":"number","minimum":0} refuses -1
{"type":"string","enum":["open","done"]} refuses "late"' "$seen"
