#!/usr/bin/env bash
# Pages made Markdown in Ruby, PHP and Perl: reverse_markdown drops the second paragraph of a step, league/html-to-markdown
# begins the command of a step within a line, and HTML::WikiConverter makes "57 days" of a deleted 5 and an inserted 7.
#
# Expected: every word of the page, and lines of commands as lines of code.
# Seen: reverse_markdown 1.4.0 (Ruby) also leaves the line break of a cell in its row, so that the table ends there, and joins
#   the lines of a <pre> without <code>. league/html-to-markdown 5.1.0 (PHP) writes "start```" and the command indented below it,
#   and makes one word of a text between paragraphs and the next one. HTML::WikiConverter 0.68 with its Markdown dialect 0.06
#   (Perl) writes steps and commands in one line, each list from 1, and a term and its meaning as one word.
# Matters to: run books and registers taken over from a wiki's pages: a step loses what it waits for, a command its lines.
# Source: the libraries' READMEs and manuals, which name lists, code and tables; league's has a converter for tables to add.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-reverse-markdown=1.4.0-1
php_with php-league-html-to-markdown=5.1.0-1
deb_with_all_at libhtml-wikiconverter-markdown-perl=0.06-3
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/*; do
    [ ! -d "$folder" ] || export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
made() {
    case $1 in
    reverse_markdown) ruby -W0 -e 'require "reverse_markdown"; puts ReverseMarkdown.convert(STDIN.read, github_flavored: true)' ;;
    league) # shellcheck disable=SC2016
        php -d error_reporting=0 -r 'require "League/HTMLToMarkdown/autoload.php"; use League\HTMLToMarkdown\{HtmlConverter, Converter\TableConverter};
            $made = new HtmlConverter(); $made->getEnvironment()->addConverter(new TableConverter()); echo $made->convert(file_get_contents("php://stdin"));' ;;
    WikiConverter) perl -MHTML::WikiConverter -e 'print HTML::WikiConverter->new(dialect => "Markdown")->html2wiki(join "", <STDIN>)' ;;
    esac | awk 'NR > 1 { printf "\\n" } { printf "%s", $0 }'
}
seen=$(for page in '<ol><li><p>stop</p><p>wait an hour</p></li><li>go</li></ol>' '<ol start="3"><li>stop</li><li>start<pre><code>run it
  now</code></pre></li></ol>' '<table><tr><th>id</th><th>cost</th></tr><tr><td>a</td><td>5<br>7</td></tr></table>' \
    '<p><del>5</del><ins>7</ins> days</p>' '<div>First<p>not.</p>Done<p>yes.</p></div>' '<dl><dt>SLO</dt><dd>99.9</dd></dl>' '<pre>run it
  now</pre>'; do
    printf '%s\n' "$page"
    for name in reverse_markdown league WikiConverter; do
        printf '  %s: %s\n' "$name" "$(printf '%s' "$page" | made "$name")"
    done
done)
expect 'Markdown' '<ol><li><p>stop</p><p>wait an hour</p></li><li>go</li></ol>
  reverse_markdown: 1. stop\n\n2. go
  league: 1. stop\n    \n    wait an hour\n2. go
  WikiConverter: 1. stop    wait an hour\n2. go
<ol start="3"><li>stop</li><li>start<pre><code>run it
  now</code></pre></li></ol>
  reverse_markdown: 1. stop\n2. start\n```\nrun it\n  now\n```
  league: 3. stop\n4. start```\n    run it\n      now\n    ```
  WikiConverter: 1. stop\n2. start    run it\n      now
<table><tr><th>id</th><th>cost</th></tr><tr><td>a</td><td>5<br>7</td></tr></table>
  reverse_markdown: | id | cost |\n| --- | --- |\n| a | 5  \n7 |\n
  league: | id | cost |\n|---|---|\n| a | 5   7 |
  WikiConverter: <table>\n<tr>\n<th>id</th>\n<th>cost</th>\n</tr>\n<tr>\n<td>a</td>\n<td>5<br />\n7</td>\n</tr>\n</table>
<p><del>5</del><ins>7</ins> days</p>
  reverse_markdown:  ~~5~~ <ins>7</ins> days\n
  league: <del>5</del><ins>7</ins> days
  WikiConverter: 57 days
<div>First<p>not.</p>Done<p>yes.</p></div>
  reverse_markdown: First\n\nnot.\n\nDone\n\nyes.\n
  league: <div>Firstnot.\n\nDoneyes.\n\n</div>
  WikiConverter: First\n\nnot.\n\nDone\n\nyes.
<dl><dt>SLO</dt><dd>99.9</dd></dl>
  reverse_markdown: <dl>\n<dt>SLO</dt>\n<dd>99.9</dd>\n</dl>
  league: <dl><dt>SLO</dt><dd>99.9</dd></dl>
  WikiConverter: SLO99\.9
<pre>run it
  now</pre>
  reverse_markdown: ```\nrun it now\n```
  league: ```\nrun it\n  now\n```
  WikiConverter: 	run it\n	  now' "$seen"
