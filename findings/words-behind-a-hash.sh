#!/usr/bin/env bash
# The Rust crates shlex and shell-words drop "#12" and all behind it; Python's shlex, after which the first is named,
# keeps it.
#
# Expected: `shlex::split("show #12 and #13")` gives four words, as Python's shlex.split does, which knows comments only
#   when told to (comments=True).
# Seen: shlex 2.0.1 and shell-words 1.1.1 give ["show"]; the crate shellwords 1.1.0 four words. A "#" within a word
#   (a#b) stays. shell-quote 1.8.3 (npm) gives "show" and an object for the rest, string-argv 0.3.2 four words.
# Matters to: programs that split what a person typed, a search or the words of EDITOR and the like: numbers of issues
#   and claims are written with #, and what follows is gone without an error.
# Source: shlex's src/bytes.rs, '#' => …; shell-words' src/lib.rs, State::Comment.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at shlex=2.0.1 shell-words=1.1.1 shellwords=1.1.0 <<'RS'
fn main() {
    let typed = "show #12 and #13";
    println!("shlex {:?}", shlex::split(typed).unwrap());
    println!("shell-words {:?}", shell_words::split(typed).unwrap());
    println!("shellwords {:?}", shellwords::split(typed).unwrap());
    println!("a#b: {:?} {:?}", shlex::split("a#b").unwrap(), shell_words::split("a#b").unwrap());
}
RS
npm_at shell-quote@1.8.3 string-argv@0.3.2
seen=$("$work/rust/run"
python3 -c 'import shlex; print("Python", shlex.split("show #12 and #13"))'
js <<'JS'
import { parse } from 'shell-quote';
import { parseArgsStringToArgv } from 'string-argv';
console.log('shell-quote', JSON.stringify(parse('show #12 and #13')));
console.log('string-argv', JSON.stringify(parseArgsStringToArgv('show #12 and #13')));
JS
)
expect 'the words of: show #12 and #13' 'shlex ["show"]
shell-words ["show"]
shellwords ["show", "#12", "and", "#13"]
a#b: ["a#b"] ["a#b"]
Python ['\''show'\'', '\''#12'\'', '\''and'\'', '\''#13'\'']
shell-quote ["show",{"comment":"12 and #13"}]
string-argv ["show","#12","and","#13"]' "$seen"
