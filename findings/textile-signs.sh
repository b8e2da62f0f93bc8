#!/usr/bin/env bash
# Of Textile texts Text::Textile drops percent signs, "5 % and 7 %" is "5 and 7", pandoc makes a dash of the minus of "-5"
# and nothing of a paragraph that begins with "[1]", and three readers drop the signs of "a == b == c".
#
# Expected: "%" with spaces around it, "-" before a number and "[1]" without its note are text, as RedCloth, by the format's
#   authors' side, has them.
# Seen: Text::Textile 2.13 (Perl) reads "5 % and 7 %" as a span from sign to sign and makes a quotation's address of it;
#   pandoc 3.9 (pypandoc_binary 1.17) writes "–5" for "-5", leaves "[1] says so" out without a warning, and with textile
#   4.0.3 (Python) takes "@ann and @bob" for code; all three drop "==", which RedCloth 4.3.2 keeps within a line.
# Matters to: wikis and tickets in Textile (Redmine) that are moved to Markdown: shares lose their unit, falls their sign.
# Source: the Textile reference: "%…%" (span) and "==" (no formatting) stand at the edges of words.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-redcloth=4.3.2-4+b3
deb_at libtext-textile-perl=2.13-4
pip_at textile==4.0.3 pypandoc_binary==1.17
cd "$work"
pandoc=$(find py/pypandoc/files -name pandoc -type f)
chmod +x "$pandoc"
seen=$(for text in '5 % and 7 % of it' 'from -5 to -7 days' '[1] says so' 'ask @ann and @bob' 'a == b == c'; do
    printf '%s\n' "$text"
    printf '%s' "$text" | ruby -e 'require "redcloth"; puts "RedCloth: " + RedCloth.new(STDIN.read).to_html'
    printf '%s' "$text" | perl -Ideb/usr/share/perl5 -MText::Textile=textile -e 'print "Text::Textile: ", textile(<STDIN>), "\n"'
    printf '%s' "$text" | python3 -c 'import sys, textile; print("textile:", textile.textile(sys.stdin.read()).strip())'
    printf 'pandoc: %s\n' "$(printf '%s' "$text" | "$pandoc" -f textile -t html)"
done)
expect 'read' '5 % and 7 % of it
RedCloth: <p>5 % and 7 % of it</p>
Text::Textile: <p>5 <span cite="http://">and 7 </span> of it</p>
textile: <p>5 % and 7 % of it</p>
pandoc: <p>5 % and 7 % of it</p>
from -5 to -7 days
RedCloth: <p>from -5 to -7 days</p>
Text::Textile: <p>from -5 to -7 days</p>
textile: <p>from -5 to -7 days</p>
pandoc: <p>from –5 to –7 days</p>
[1] says so
RedCloth: <p><sup class="footnote" id="fnr1"><a href="#fn1">1</a></sup> says so</p>
Text::Textile: <p>[1] says so</p>
textile: <p>[1] says so</p>
pandoc: 
ask @ann and @bob
RedCloth: <p>ask @ann and @bob</p>
Text::Textile: <p>ask @ann and @bob</p>
textile: <p>ask <code>ann and </code>bob</p>
pandoc: <p>ask <code>ann and </code>bob</p>
a == b == c
RedCloth: <p>a == b == c</p>
Text::Textile: <p>a  b  c</p>
textile: <p>a  b  c</p>
pandoc: <p>a b c</p>' "$seen"
