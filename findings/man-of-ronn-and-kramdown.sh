#!/usr/bin/env bash
# Man pages made of Markdown: ronn writes "from 5 % to3 %" of "from <5 % to >3 %" and a backslash for a closing quotation mark,
# kramdown "RD" of R&amp;D and "10 users" of 10<sup>6</sup>, and both end a heading at its quotation mark.
#
# Expected: the words and signs that a page of HTML shows stand in the man page, as "<" before a figure is text in Markdown.
# Seen: ronn-ng 0.9.1 takes "<5 % to >" for a placeholder in angle brackets, and writes the mark ” as \(rs, which is a backslash.
#   kramdown 2.4.0 (its converter "man") leaves out &amp; and &copy;, tags with what they hold, the rest of a line behind
#   "List<String>", and notes, and makes a dash of two hyphens. Of the heading 'The "exit" codes' both write \" into the line
#   of .SH, where a comment begins, so that "The" is left; both count steps from 1, and drop the words in <del>.
# Matters to: manual pages of commands: limits without their sign, options without their hyphens, notes that are gone.
# Source: CommonMark 0.31.2, 6.6 (a tag begins with a letter); groff_char(7) (\(rs), groff(7) (\" begins a comment). Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ronn=0.9.1-3 ruby-ronn=0.9.1-3 ruby-kramdown=2.4.0-2 groff-base=1.22.4-10
cat >"$work/made.rb" <<'RB'
$VERBOSE = nil
require 'kramdown'
require 'ronn'

text = STDIN.read
if ARGV[0] == 'ronn'
  puts Ronn::Document.new('x.1.ronn', 'date' => Time.at(0)) { "x(1) -- y\n=========\n\n## D\n\n#{text}" }.to_roff
else
  puts Kramdown::Document.new("# x(1) -- y\n\n## D\n\n#{text}").to_man
end
RB
shown() {
    ruby "$work/made.rb" "$1" | LC_ALL=C.UTF-8 groff -K utf8 -man -Tutf8 -P-c 2>/dev/null | sed 's/.\x08//g' |
        sed '1,/^D$/d; /^$/d; /X(1)$/d; s/^ *//; s/ *$//' | paste -sd/
}
cd "$work"
seen=$(while IFS= read -r text; do
    printf '%s\n' "$text"
    for name in ronn kramdown; do printf '  %s: %s\n' "$name" "$(printf '%b' "$text" | shown "$name")"; done
done <<'TEXTS'
from <5 % to >3 %
it is “not” done
R&amp;D, &copy; 2024
10<sup>6</sup> users
a List<String> of it
run it with --all
done[^1]\n\n[^1]: not tested
takes <del>5</del> 7 days
7. stop\n8. start
## The "exit" codes\n\nThey are 0 and 1.
TEXTS
)
expect 'shown' 'from <5 % to >3 %
  ronn: from 5 % to3 %
  kramdown: from <5 % to >3 %
it is “not” done
  ronn: it is “not\ done
  kramdown: it is “not” done
R&amp;D, &copy; 2024
  ronn: R&D, © 2024
  kramdown: RD,  2024
10<sup>6</sup> users
  ronn: 10^(6) users
  kramdown: 10 users
a List<String> of it
  ronn: a ListString of it
  kramdown: a List
run it with --all
  ronn: run it with --all
  kramdown: run it with —all
done[^1]\n\n[^1]: not tested
  ronn: done^(1)/1.  not tested ↩
  kramdown: done
takes <del>5</del> 7 days
  ronn: takes  7 days
  kramdown: takes  7 days
7. stop\n8. start
  ronn: 1.  stop/2.  start
  kramdown: 1.  stop/2.  start
## The "exit" codes\n\nThey are 0 and 1.
  ronn: The/They are 0 and 1.
  kramdown: The/They are 0 and 1.' "$seen"
