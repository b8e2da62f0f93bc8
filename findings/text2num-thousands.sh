#!/usr/bin/env bash
# The crate text2num, which writes the numbers of a text in digits, makes "1000 of users" of "thousands of users".
#
# Expected: "hundreds of users" is no number and stays; words for a number become that number.
# Seen: text2num 2.8.0 takes the plural for the number, also where a threshold of 10 is to keep what is uncertain:
#   "tens of thousands" is "10 of 1000", "millions of rows" "1000000 of rows"; in Spanish "miles de" 1000, in German
#   "Millionen" 1000000, though "Tausende" stays. "nineteen eighty-six" is "19 86". Ordinary numbers are right: "two
#   thousand and six" is 2006, "one point five" 1.5.
# Matters to: transcripts of speech and claims written in words: a vague amount becomes an exact one.
# Source: its README: "replaces numbers found in text"; replace_numbers_in_text's threshold.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at text2num=2.8.0 <<'RS'
use text2num::{replace_numbers_in_text, Language};

fn main() {
    let (english, german, spanish) = (Language::english(), Language::german(), Language::spanish());
    for (language, text) in [
        (&english, "thousands of users"), (&english, "tens of thousands of users"), (&english, "millions of rows"),
        (&english, "two thousand and six"), (&english, "one point five percent"), (&english, "nineteen eighty-six"),
        (&spanish, "miles de usuarios"), (&german, "Millionen Nutzer"), (&german, "Tausende von Nutzern"),
    ] {
        println!("{text} => {}", replace_numbers_in_text(text, language, 10.0));
    }
}
RS
seen=$("$work/rust/run")
expect 'in digits' 'thousands of users => 1000 of users
tens of thousands of users => 10 of 1000 of users
millions of rows => 1000000 of rows
two thousand and six => 2006
one point five percent => 1.5 percent
nineteen eighty-six => 19 86
miles de usuarios => 1000 de usuarios
Millionen Nutzer => 1000000 Nutzer
Tausende von Nutzern => Tausende von Nutzern' "$seen"
