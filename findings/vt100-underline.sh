#!/usr/bin/env bash
# The crate vt100 takes a curly underline for none, and `CSI 4:0 m` does not end an underline.
#
# Expected: a crate that programs test their screens with reads the underlines that crossterm and ratatui
#   write: 4:1 to 4:5 are underlines, 4:0 is the end of one.
# Seen: vt100 0.18.1 ignores each SGR that has a sub-parameter: `4:3` gives no underline, and after
#   `4`, `4:0` the text is still underlined. `24` ends it.
# Matters to: tests that hold "the selected word is underlined", or that it no longer is.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at vt100=0.18.1 <<'RS'
use std::num::NonZeroU16;

fn main() {
    for codes in ["4", "4:3", "4:1", "4m\x1b[4:0", "4m\x1b[24"] {
        let size = NonZeroU16::new(20).unwrap();
        let mut parser = vt100::Parser::new(size, size, 0);
        parser.process(format!("\x1b[{codes}mT").as_bytes());
        print!("{} ", parser.screen().cell(0, 0).unwrap().underline());
    }
}
RS
expect 'underlined after 4, 4:3, 4:1, 4 4:0, 4 24' 'true false false true false ' "$("$work/rust/run")"
