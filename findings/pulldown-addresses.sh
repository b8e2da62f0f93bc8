#!/usr/bin/env bash
# pulldown-cmark-to-cmark breaks addresses that stand bare in the text: on GitHub ?a=1&b=2 becomes ?a=1&amp;b=2 in the
# link, and Conway_(game) Conway%5C_(game).
#
# Expected: Markdown read and written again without a change shows the same on GitHub, where such addresses are links.
# Seen: pulldown-cmark-to-cmark 23.0.1 with pulldown-cmark 0.13.6, which knows no bare addresses, escapes what stands
#   in them like other text: `&amp;` and `\_`. Within a bare address GitHub's parser takes both letter by letter
#   (micromark 4.0.3 with its gfm extension 3.0.0 does the same): two pages that are not there. Addresses in <…> and
#   […](…) are kept, and comrak 0.59.0 writes bare ones as <…>.
# Matters to: preprocessors of mdBook and tools in Rust that rewrite documents by it: links to sources, of Wikipedia and
#   of searches above all, break when a file is saved.
# Source: GFM 0.29, 6.9 (autolinks, extension): the address is taken from the text as it is written.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at pulldown-cmark=0.13.6 pulldown-cmark-to-cmark=23.0.1 <<'RS'
fn main() {
    for text in ["Asked as https://example.org/?a=1&b=2 here", "Read https://example.org/Conway_(game) there", "Read <https://example.org/Conway_(game)> there"] {
        let mut again = String::new();
        let options = pulldown_cmark::Options::all();
        pulldown_cmark_to_cmark::cmark(pulldown_cmark::Parser::new_ext(text, options), &mut again, options).unwrap();
        println!("{again}");
    }
}
RS
npm_at micromark@4.0.3 micromark-extension-gfm@3.0.0
"$work/rust/run" >"$work/written.md"
seen=$(cat "$work/written.md"
js "$work/written.md" <<'JS'
import fs from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const html = micromark(fs.readFileSync(process.argv[2], 'utf8').replaceAll('\n', '\n\n'), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
for (const [, address] of html.matchAll(/href="([^"]*)"/g)) console.log(address.replaceAll('&amp;', '&'));
JS
)
expect 'written; the links on GitHub' 'Asked as https://example.org/?a=1&amp;b=2 here
Read https://example.org/Conway\_(game) there
Read <https://example.org/Conway_(game)> there
https://example.org/?a=1&amp;b=2
https://example.org/Conway%5C_(game)
https://example.org/Conway_(game)' "$seen"
