#!/usr/bin/env bash
# The crate ansi-to-tui drops the rest of a line from a link (OSC 8) on, and strikes out what has a bright red
# underline.
#
# Expected: the crate that turns terminal output into text for ratatui passes over what it does not know, and keeps
#   the words.
# Seen: ansi-to-tui 8.0.1: of "see ESC]8;;http://a.b ESC\ link … tail" only "see " is left, and a title that ends in
#   ESC \ takes its whole line along; ended in BEL, both are passed over. `CSI 4;58;5;9 m` blinks and is struck out.
#   ESC ( B, as `tput sgr0` writes it, leaves "(B", ESC 7 a "7". No error.
# Matters to: programs that show the output of others in a pane: ls --hyperlink, cargo, gcc and eza write links, most
#   of them with ESC \; the names of files and errors are missing.
# Source: ansi-to-tui's src/parser.rs: an escape sequence is `CSI … letter`, or text is taken up to the next ESC.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at ansi-to-tui=8.0.1 <<'RUST'
use ansi_to_tui::IntoText;

fn main() {
    for written in [
        "see \x1b]8;;http://a.b\x1b\\link\x1b]8;;\x1b\\ tail\nnext",
        "see \x1b]8;;http://a.b\x07link\x1b]8;;\x07 tail\nnext",
        "\x1b]0;title\x1b\\whole line\nnext",
        "\x1b[1mbold\x1b(B\x1b[m plain",
    ] {
        let text = written.as_bytes().into_text().expect("text");
        let lines: Vec<String> =
            text.lines.iter().map(|line| line.spans.iter().map(|span| &*span.content).collect()).collect();
        println!("{lines:?}");
    }
    let text = "\x1b[4;58;5;9mword".as_bytes().into_text().expect("text");
    println!("{:?}", text.lines[0].spans[0].style.add_modifier);
}
RUST
expect 'text' '["see ", "next"]
["see link tail", "next"]
["", "next"]
["bold(B plain"]
UNDERLINED | SLOW_BLINK | CROSSED_OUT' "$("$work/rust/run")"
