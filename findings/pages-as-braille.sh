#!/usr/bin/env bash
# A page made braille by file2brl: steps have no numbers, a deleted 5 beside a 7 is "5 7 days", the head and the rows of a
# table are one line, in which the state stands behind the id where a cost is empty, and a picture's text is gone.
#
# Expected: file2brl, which makes braille documents of pages (HTML), numbers steps, marks or leaves out what is deleted, and
#   keeps the rows and columns of a table apart; where a picture has a text for those who do not see it, the text stands.
# Seen: liblouisutdml 2.11.0 with the settings that it comes with, English without contractions: of a list that begins with
#   step 7 the steps have neither numbers nor bullets, and an item within an item stands beside it; of "takes
#   <del>5</del><ins>7</ins> days" both figures stand, of "<s>approved</s> rejected" both words, alike; 10<sup>6</sup> is
#   "10 6" and alt="not met" is not there. The head "id cost state" and the rows share a line, as long as it is not full, and
#   cells are parted by a blank: the state "open" of a row without a cost stands behind its id.
# Matters to: handbooks and registers handed to blind colleagues: step 7 of a guide cannot be found, and what was changed is
#   read as if both held. Write the number of a step into its text, say "was 5, now 7", and "none" in an empty cell.
# Source: html.sem of liblouisutdml: "no ol", "no td", "no img,alt", no word on del, ins, s, sup and th.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at liblouisutdml-bin=2.11.0-2 liblouis-data=3.24.0-1
export LOUIS_TABLEPATH=$work/deb/usr/share/liblouis/tables
export LD_LIBRARY_PATH=${LD_LIBRARY_PATH:-}:$work/deb/usr/lib
cat >"$work/page.xhtml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<html><head><title>guide</title></head><body>
<p>it takes <del>5</del> <ins>7</ins> days, <s>approved</s> rejected, 10<sup>6</sup> users</p>
<p>target <img src="x.png" alt="not met"/> today</p>
<ol start="7"><li>drain it<ul><li>if it is late</li></ul></li><li>stop it</li></ol>
<table><tr><th>id</th><th>cost</th><th>state</th></tr><tr><td>a</td><td></td><td>open</td></tr><tr><td>b</td><td>7</td><td>late</td></tr></table>
</body></html>
XML
mkdir "$work/write"
(
    cd "$work"
    quietly file2brl -w write -f deb/usr/share/liblouisutdml/lbu_files/preferences.cfg -CliteraryTextTable=en-us-g1.ctb \
        -CbraillePages=no -CprintPages=no -CcellsPerLine=70 page.xhtml page.brf
)
seen=$(tr -d '\r\f' <"$work/page.brf" | sed 's/^ *//; s/ *$//; /^$/d')
expect 'the braille in letters, where #e is 5, #g 7, #aj 10, #f 6 and 1 a comma' 'guide
it takes #e #g days1 approved rejected1 #aj #f users
target  today
drain it
if it is late
stop it
id cost state ;a  open ;b #g late' "$seen"
