#!/usr/bin/env bash
# The crate console, which measures text for progress bars and prompts, takes ":3m" of a curly underline for text.
#
# Expected: strip_ansi_codes takes every control sequence away, measure_text_width counts what is shown.
# Seen: console 0.16.6 (under indicatif and dialoguer) ends a sequence at the first sign that is no digit or
#   semicolon: CSI 4:3 m leaves ":3m", CSI 38:2::255:0:0 m ":2::255:0:0m", CSI > 4;1 m "4;1m"; truncate_str cuts
#   within the sequence, so that the terminal waits for its end in the text behind. ansi-width 0.1.0 is right there
#   and counts the "(B" that `tput sgr0` writes. strip-ansi-escapes 0.2.1 and anstream 1.0.0 leave nothing.
# Matters to: programs that show what compilers, rg or bat print, in columns: bars and tables are out of line. Strip
#   by anstream or strip-ansi-escapes.
# Source: ECMA-48, 5.4.2 (parameters are digits, colons, semicolons); console's ansi.rs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at console=0.16.6 ansi-width=0.1.0 strip-ansi-escapes=0.2.1 anstream=1.0.0 <<'RS'
fn main() {
    for (name, text) in [
        ("4:3", "\x1b[4:3mcurly\x1b[0m end"), ("38:2", "\x1b[38:2::255:0:0mred\x1b[0m end"),
        ("38;2", "\x1b[38;2;255;0;0mred\x1b[0m end"), (">4;1", "\x1b[>4;1mkeys"), ("sgr0", "\x1b[1mbold\x1b(B\x1b[m end"),
    ] {
        println!(
            "{name}: console {:?} {}, cut {:?}, ansi-width {}, strip-ansi-escapes {:?}, anstream {:?}",
            console::strip_ansi_codes(text), console::measure_text_width(text), console::truncate_str(text, 2, ""),
            ansi_width::ansi_width(text), strip_ansi_escapes::strip_str(text),
            anstream::adapter::strip_str(text).to_string(),
        );
    }
}
RS
seen=$("$work/rust/run")
expect 'left, width' '4:3: console ":3mcurly end" 12, cut "\u{1b}[4:3\u{1b}[0m", ansi-width 9, strip-ansi-escapes "curly end", anstream "curly end"
38:2: console ":2::255:0:0mred end" 19, cut "\u{1b}[38:2\u{1b}[0m", ansi-width 7, strip-ansi-escapes "red end", anstream "red end"
38;2: console "red end" 7, cut "\u{1b}[38;2;255;0;0mre\u{1b}[0m", ansi-width 7, strip-ansi-escapes "red end", anstream "red end"
>4;1: console "4;1mkeys" 8, cut "\u{1b}[>4;", ansi-width 4, strip-ansi-escapes "keys", anstream "keys"
sgr0: console "bold end" 8, cut "\u{1b}[1mbo\u{1b}(B\u{1b}[m", ansi-width 10, strip-ansi-escapes "bold end", anstream "bold end"' "$seen"
