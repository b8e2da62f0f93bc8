#!/usr/bin/env bash
# Of "p95 <5 and the rest" Maruku shows "p95" alone, mmark "p95  and the rest"; markdent makes no page of "<5 % and <0.1 %, >3"
# at all, and changes "from 5 < 7 to 9 > 3" to "from 5 < 7 9 to> 3".
#
# Expected: "<" before a digit or a space begins no tag, and is shown.
# Seen: Maruku 0.7.3 (Ruby) drops the rest of the paragraph without a word where no ">" follows, and frames it as an error where
#   one does; mmark 2.2.25, which makes RFCs, drops the sign and the figure. markdent 0.40 (Perl) reads all from "<" to ">" as a
#   tag with attributes: it ends with an error, or sorts the words.
# Matters to: SLO tables and reports with "<5 %", written in Markdown for Jekyll's old renderer, RFCs or Perl's tools.
# Source: CommonMark 0.31.2, "Raw HTML": a tag's name begins with a letter; the programs' manuals.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-maruku=0.7.3-1 markdent=0.40-1 mmark=2.2.25+dfsg1-2
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/*; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
made() {
    case $1 in
    Maruku) ruby -W0 -e 'require "maruku"; puts Maruku.new(STDIN.read).to_html' ;;
    mmark) mmark -html -fragment ;;
    markdent) perl -MMarkdent::Simple::Fragment -e 'print Markdent::Simple::Fragment->new->markdown_to_html(markdown => join "", <STDIN>)' ;;
    esac 2>"$work/error" | sed 's/<\/*p>//g; s/ style="[^"]*" class="[^"]*"//' | paste -sd' ' | xargs -0
}
seen=$(for text in 'p95 <5 and the rest' '<5 % and <0.1 %, >3 min' 'from 5 < 7 to 9 > 3'; do
    echo "$text"
    for name in Maruku mmark markdent; do
        printf '  %s: %s\n' "$name" "$(printf '%s\n' "$text" | made "$name" | sed 's/^ *//; s/ *$//')"
    done
done)
expect 'pages' 'p95 <5 and the rest
  Maruku: p95
  mmark: p95  and the rest
  markdent: p95 &lt;5 and the rest
<5 % and <0.1 %, >3 min
  Maruku: <pre>Maruku could not parse this XML/HTML:  &lt;5 % and &lt;0.1 %, &gt;3 min</pre>
  mmark: <5 % and <0.1 %, >3 min
  markdent: 
from 5 < 7 to 9 > 3
  Maruku: from 5 &lt; 7 to 9 &gt; 3
  mmark: from 5 &lt; 7 to 9 &gt; 3
  markdent: from 5 < 7 9 to> 3' "$seen"
