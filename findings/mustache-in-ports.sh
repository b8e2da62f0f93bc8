#!/usr/bin/env bash
# Mustache's templates in fourteen engines: of a table's row of "C-1", 0 and "open" chevron leaves "| C-1 | open |", so that the state
# stands under the cost; mstache shows it's as it`s and `x` as =x=, Text::Hogan 1.10 as 1.1, and R's whisker 100000 as 1e+05.
#
# Expected: what Mustache's manual and specification say, and the same text everywhere.
# Seen: chevron 0.14.0, chevron-blue 0.3.0 and moosetash 1.0.1 leave 0 and empty texts out of a list; moosetash makes nothing of a
#   partial on a line of its own. mstache 0.2.0 (ustache wraps it), mu2 0.5.21 and templayed 0.2.3 leave a blank line for each line of a
#   tag, so that a Markdown table ends. Text::Hogan 2.03 makes numbers of texts. Where a row's owner is null, Text::Hogan, mote 0.2.0
#   and whisker show the owner of the whole document, mustache 4.2.0 and five more the lead of another team where a team has none;
#   pystache 0.6.8 and mstache show None. wontache 0.2.0 shows nothing of a row with a column "length", templayed a note of four letters
#   four times, and hogan.js 3.0.2, mu2 and Text::Hogan nothing for {{.}} in it. A cost of 0 is no cost to all but Ruby's mustache 1.1.1
#   and whisker 0.4.1.
# Matters to: reports, mails and prompts made of a register by one template in two languages.
# Source: Mustache's manual, mustache(5), "Sections"; its specification, "Implicit Iterators", "Standalone Lines", "Dotted Names".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

openxlsx r-cran-whisker=0.4.1-1 r-cran-jsonlite=1.8.4+dfsg-1
ruby_with ruby-mustache=1.1.1-2 libtext-hogan-perl=2.03-2
pip_at pystache==0.6.8 chevron==0.14.0 chevron-blue==0.3.0 moosetash==1.0.1 mstache==0.2.0
npm_at mustache@4.2.0 hogan.js@3.0.2 mu2@0.5.21 wontache@0.2.0 mote@0.2.0 templayed@0.2.3
cd "$work"
cat >cases.json <<'JSON'
[["|{{#row}} {{.}} |{{/row}}", {"row": ["C-1", 0, "open"]}],
 ["{{#cost}}cost {{cost}}{{/cost}}{{^cost}}no cost{{/cost}}", {"cost": 0}],
 ["{{text}}", {"text": "it's `x`"}],
 ["{{version}} {{id}}", {"version": "1.10", "id": "007"}],
 ["[{{live}}]", {"live": false}],
 ["[{{owner}}]", {"owner": null}],
 ["{{#rows}}{{id}} {{owner}};{{/rows}}", {"owner": "Ann", "rows": [{"id": "C-1", "owner": null}, {"id": "C-2", "owner": ""}]}],
 ["{{#rows}}[{{team.lead}}]{{/rows}}", {"team": {"lead": "Ann"}, "rows": [{"team": {"name": "db"}}]}],
 ["{{#note}}Note: {{note}}. {{/note}}", {"note": "late"}],
 ["{{#note}}Note: {{.}}.{{/note}}", {"note": "late"}],
 ["{{#row}}{{id}} {{length}}{{/row}}", {"row": {"id": "C-1", "length": 3}}],
 ["{{lead time}}", {"lead time": 5}],
 ["[{{items}}]", {"id": "C-1"}],
 ["| id |\n|---|\n{{#rows}}\n| {{id}} |\n{{/rows}}\n", {"rows": [{"id": "C-1"}, {"id": "C-2"}]}],
 ["{{#rows}}\n{{> row}}\n{{/rows}}\n", {"rows": [{"id": "C-1"}, {"id": "C-2"}]}, {"row": "- {{id}}\n"}]]
JSON
cat >render.py <<'PY'
import json, sys
import chevron, chevron_blue, moosetash, mstache, pystache

ways = {
    'pystache': lambda template, data, parts: pystache.Renderer(partials=parts).render(template, data),
    'chevron': lambda template, data, parts: chevron.render(template, data, partials_dict=parts),
    'chevron-blue': lambda template, data, parts: chevron_blue.render(template, data, partials_dict=parts),
    'moosetash': lambda template, data, parts: moosetash.render(template, data, partials=parts),
    'mstache': lambda template, data, parts: mstache.render(template, data, resolver=lambda name: parts[name]),
}
made = {}
for name, way in ways.items():
    for template, data, *parts in json.load(open('cases.json')):
        made.setdefault(name, []).append(way(template, data, parts[0] if parts else {}))
json.dump(made, sys.stdout)
PY
cat >js/render.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const [mu, mote] = [require('mu2'), require('mote')];
const ways = {
  mustache: (template, data, parts) => require('mustache').render(template, data, parts),
  'hogan.js': (template, data, parts) => require('hogan.js').compile(template).render(data, parts),
  mu2: (template, data) => new Promise((done, failed) => {
    let text = '';
    mu.renderText(template, data).on('data', (part) => (text += part)).on('end', () => done(text)).on('error', failed);
  }),
  wontache: (template, data, partials) => require('wontache')(template)(data, { partials }),
  mote: (template, data) => mote.compile(template)(data),
  templayed: (template, data) => require('templayed')(template)(data),
};
const made = {};
for (const [name, way] of Object.entries(ways)) {
  made[name] = [];
  for (const [template, data, parts] of JSON.parse(readFileSync('../cases.json', 'utf8')))
    try {
      made[name].push(parts && ['mu2', 'mote', 'templayed'].includes(name) ? null : await way(template, data, parts));
    } catch {
      made[name].push('ERROR');
    }
}
console.log(JSON.stringify(made));
JS
cat >render.rb <<'RUBY'
require 'json'
require 'mustache'

made = JSON.parse(File.read('cases.json')).map do |template, data, parts|
  view = Class.new(Mustache) { define_method(:partial) { |name| parts[name.to_s] } }
  view.render(template, data)
rescue Mustache::Parser::SyntaxError
  'ERROR'
end
puts({ "Ruby's mustache": made }.to_json)
RUBY
cat >render.pl <<'PERL'
use JSON::PP;
use Text::Hogan::Compiler;
open my $file, '<', 'cases.json';
local $/;
my @made = map { my ($template, $data, $parts) = @$_; Text::Hogan::Compiler->new->compile($template)->render($data, $parts) }
    @{ JSON::PP->new->decode(<$file>) };
print JSON::PP->new->encode({ 'Text::Hogan' => \@made });
PERL
(cd js && node render.mjs) >made.js
python3 render.py >made.py
ruby render.rb >made.rb
perl -I"$work/deb/usr/share/perl5" render.pl >made.pl
r >made.r <<'R'
library(whisker)
cases <- jsonlite::fromJSON('cases.json', simplifyVector = FALSE)
made <- sapply(cases, function(one) whisker.render(one[[1]], one[[2]], partials = if (length(one) > 2) one[[3]] else list()))
cat(jsonlite::toJSON(list(whisker = made)))
R
seen=$(
    python3 - <<'PY'
import html, json, re
engines = {}
for kind in ('py', 'js', 'rb', 'pl', 'r'):
    engines |= json.load(open('made.' + kind))
for number, (template, *_) in enumerate(json.load(open('cases.json'))):
    same = {}
    for name, made in engines.items():
        if made[number] is not None:
            same.setdefault(re.sub(' at 0x\\w+', '', html.unescape(made[number])).strip() or 'NOTHING', []).append(name)
    most = max(same.values(), key=len)
    for text, names in same.items():
        print(template.replace('\n', '\\n'), '=>', text.replace('\n', '\\n'), f"[{'most' if names is most else ', '.join(names)}]")
PY
)
expect 'texts' '|{{#row}} {{.}} |{{/row}} => | C-1 | 0 | open | [most]
|{{#row}} {{.}} |{{/row}} => | C-1 | open | [chevron, chevron-blue, moosetash]
|{{#row}} {{.}} |{{/row}} => |  | [mu2]
|{{#row}} {{.}} |{{/row}} => | C-1 |  | open | [templayed]
{{#cost}}cost {{cost}}{{/cost}}{{^cost}}no cost{{/cost}} => no cost [most]
{{#cost}}cost {{cost}}{{/cost}}{{^cost}}no cost{{/cost}} => cost 0 [Ruby'\''s mustache, whisker]
{{text}} => it'\''s `x` [most]
{{text}} => it`s =x= [mstache]
{{version}} {{id}} => 1.10 007 [most]
{{version}} {{id}} => 1.1 7 [Text::Hogan]
[{{live}}] => [False] [pystache, chevron, chevron-blue, moosetash, mstache]
[{{live}}] => [false] [most]
[{{live}}] => [] [templayed]
[{{live}}] => [0] [Text::Hogan]
[{{live}}] => [FALSE] [whisker]
[{{owner}}] => [None] [pystache, mstache]
[{{owner}}] => [] [most]
{{#rows}}{{id}} {{owner}};{{/rows}} => C-1 None;C-2 ; [pystache, mstache]
{{#rows}}{{id}} {{owner}};{{/rows}} => C-1 ;C-2 ; [most]
{{#rows}}{{id}} {{owner}};{{/rows}} => C-1 Ann;C-2 ; [mote, Text::Hogan, whisker]
{{#rows}}[{{team.lead}}]{{/rows}} => [] [most]
{{#rows}}[{{team.lead}}]{{/rows}} => [Ann] [chevron, mstache, mustache, mu2, mote, whisker]
{{#note}}Note: {{note}}. {{/note}} => Note: late. [most]
{{#note}}Note: {{note}}. {{/note}} => Note: . Note: . Note: . Note: . [templayed]
{{#note}}Note: {{.}}.{{/note}} => Note: late. [most]
{{#note}}Note: {{.}}.{{/note}} => Note: . [hogan.js, mu2, Text::Hogan]
{{#note}}Note: {{.}}.{{/note}} => Note: l.Note: a.Note: t.Note: e. [templayed]
{{#row}}{{id}} {{length}}{{/row}} => C-1 3 [most]
{{#row}}{{id}} {{length}}{{/row}} => NOTHING [wontache]
{{#row}}{{id}} {{length}}{{/row}} => ERROR [templayed]
{{lead time}} => 5 [most]
{{lead time}} => ERROR [mote, templayed, Ruby'\''s mustache]
{{lead time}} => NOTHING [whisker]
[{{items}}] => [] [most]
[{{items}}] => [<built-in method items of dict object>] [mstache]
| id |\n|---|\n{{#rows}}\n| {{id}} |\n{{/rows}}\n => | id |\n|---|\n| C-1 |\n| C-2 | [most]
| id |\n|---|\n{{#rows}}\n| {{id}} |\n{{/rows}}\n => | id |\n|---|\n\n| C-1 |\n\n| C-2 | [mstache, mu2, templayed]
{{#rows}}\n{{> row}}\n{{/rows}}\n => - C-1\n- C-2 [most]
{{#rows}}\n{{> row}}\n{{/rows}}\n => NOTHING [moosetash]
{{#rows}}\n{{> row}}\n{{/rows}}\n => - C-1\n\n\n- C-2 [mstache]' "$seen"
expect 'a cost of 100000 in whisker' '1e+05' "$(r <<<'cat(whisker::whisker.render("{{cost}}", list(cost = 100000)))')"
