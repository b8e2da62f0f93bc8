#!/usr/bin/env bash
# "# About C#" is "About C" in showdown, Parsedown and two more, "about ~5 or ~6 days" is "about 5 or 6 days" in micro-down, `<br>`
# in code is gone in nano-markdown, and "It was in" above "1986. Then" begins a list in five libraries.
#
# Expected: signs at the end of a heading close it only behind a space; one tilde is text, or strikes out on GitHub where it
#   stands at both ends of a word; code is shown as it is; a list that begins within a paragraph begins with 1.
# Seen: Parsedown 1.7.4 (PHP), hyperdown 2.4.31, nano-markdown 1.2.2, micro-down 1.6.2, showdown 2.1.0 and remarkable 2.0.1, each
#   as below. micro-down drops backslashes, underlines what stands between tildes, and counts from 1 what began at 1986;
#   nano-markdown leaves two control characters where an underscore was escaped.
# Matters to: pages made by programs that carry a small library along: names of languages, "about", paths, tags, years.
# Source: CommonMark 0.31.2, "ATX headings", "Code spans", "Lists" ("must begin with 1"); the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

php_with php-parsedown=1.7.4-1
npm_at hyperdown@2.4.31 nano-markdown@1.2.2 micro-down@1.6.2 showdown@2.1.0 remarkable@2.0.1
texts=('# About C#' 'about ~5 or ~6 days' 'C:\data\new' 'a\_b' 'a `<br>` tag' $'It was in\n1986. Then')
{
    js "${texts[@]}" <<'JS'
import { createRequire } from 'node:module';
import { Remarkable } from 'remarkable';
const require = createRequire(import.meta.url);
const makers = {
  hyperdown: (text) => new (require('hyperdown'))().makeHtml(text),
  'nano-markdown': require('nano-markdown'),
  'micro-down': require('micro-down').parse,
  showdown: (text) => new (require('showdown').Converter)().makeHtml(text),
  remarkable: (text) => new Remarkable().render(text),
};
for (const [name, make] of Object.entries(makers))
  for (const text of process.argv.slice(2)) console.log(`${name}: ${JSON.stringify(make(text).trim().replace(/ (id|class)="[^"]*"/g, ''))}`);
JS
    for text in "${texts[@]}"; do
        # shellcheck disable=SC2016
        php -d error_reporting=0 -r 'require "Parsedown/autoload.php"; echo "Parsedown: ", json_encode((new Parsedown())->text($argv[1]), 64), "\n";' "$text"
    done
} >"$work/seen"
# What is right is left out.
right='"<h1>About C#</h1>"
"<p>about ~5 or ~6 days</p>"
"<p>C:\\data\\new</p>"
"<p>a_b</p>"
"<p>a <code>&lt;br&gt;</code> tag</p>"
"<p>It was in\n1986. Then</p>"'
expect 'pages' 'hyperdown: "<h1>About C</h1>"
hyperdown: "<p>a\\_b</p>"
hyperdown: "<p>It was in</p><ol start=\"1986\"><li>Then</li></ol>"
nano-markdown: "<h1>About C</h1>"
nano-markdown: "<p>a\u0001\u001db</p>"
nano-markdown: "<p>a `<br>` tag</p>"
micro-down: "<p>about <u>5 or </u>6 days</p>"
micro-down: "<p>C:datanew</p>"
micro-down: "<p>It was in</p><ol>\n<li>Then</li></ol>"
showdown: "<h1>About C</h1>"
showdown: "<p>It was in</p>\n<ol start=\"1986\">\n<li>Then</li>\n</ol>"
remarkable: "<p>It was in</p>\n<ol start=\"1986\">\n<li>Then</li>\n</ol>"
Parsedown: "<h1>About C</h1>"
Parsedown: "<p>It was in</p>\n<ol start=\"1986\">\n<li>Then</li>\n</ol>"' "$(grep -vF "$right" "$work/seen")"
