#!/usr/bin/env bash
# Markdown in a ratatui program by ratatui-markdown: steps 7 and 8 are bullets, what stands below a step is a step beside it, the
# product 2 * 3 * 4 is "2 3 4", and a cell with a bar is two.
#
# Expected: words, numbers of steps and signs as in any renderer; tui-markdown 0.3.13 shows them so.
# Seen: ratatui-markdown 0.3.6 shows every list as bullets at one level, takes signs with a space on either side for emphasis,
#   shows the backslashes of "1986\. A year" and "5 \* 3", R&amp;D as written, and parts a row at `a \| b`, which then has a column
#   more than its heading. ratskin 0.3.1, the crate termimad for ratatui, shows "2  3  4", "1986\.",
#   R&amp;D, and links and images as written.
# Matters to: run books and decision records in terminal programs: "go back to step 7" names no step, and figures are others.
# Source: CommonMark 0.31.2, 2.4 (backslash escapes), 5.3 (start number), 6.2 (emphasis); GFM 4.10 (tables).
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

cat >"$work/steps.md" <<'MD'
7. Stop the pool.
8. Drain it.
   - not at night

1986\. A year, 2 * 3 * 4 of R&amp;D, 5 \* 3.

| Query | Note |
|---|---|
| a \| b | one cell |
MD
seen() { "$work/rust/run" "$1" <"$work/steps.md" | sed 's/ *$//' | grep -vE '^$|[┌├└]' | tr -s ' ' | sed 's/^ //'; }

crate_at ratatui=0.29.0 ratatui-markdown=0.3.6 <<'RS'
use ratatui_markdown::{markdown::MarkdownRenderer, theme::ThemeConfig};

fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    let renderer = MarkdownRenderer::new(60);
    for line in renderer.render(&renderer.parse(&text), &ThemeConfig::default()) {
        println!("{line}");
    }
}
RS
expect 'ratatui-markdown' '• Stop the pool.
• Drain it.
• not at night
1986\. A year, 2 3 4 of R&amp;D, 5 \* 3.
│ Query │ Note │ │
│ a \ │ b │ one cell │' "$(seen all)"

crate_at tui-markdown=0.3.13 ratskin=0.3.1 <<'RS'
use ratskin::RatSkin;

fn main() {
    let text = std::io::read_to_string(std::io::stdin()).unwrap();
    match std::env::args().nth(1).as_deref() {
        Some("ratskin") => RatSkin::default().parse(RatSkin::parse_text(&text), 60).iter().for_each(|line| println!("{line}")),
        _ => println!("{}", tui_markdown::from_str(&text)),
    }
}
RS
expect 'tui-markdown' '7. Stop the pool.
8. Drain it.
- not at night
1986. A year, 2 * 3 * 4 of R&D, 5 * 3.
│ Query │ Note │
│ a | b │ one cell │' "$(seen tui)"
expect 'ratskin' '7. Stop the pool.
8. Drain it.
- not at night
1986\. A year, 2 3 4 of R&amp;D, 5 * 3.
│Query│ Note │
│a | b│one cell│' "$(seen ratskin)"
