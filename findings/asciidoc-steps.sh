#!/usr/bin/env bash
# Steps in AsciiDoc with a paragraph of their own: asciidoc-py and asciidork make "then wait . start" of it, so that step 2 is
# part of step 1; asciidocr shows step 2 above the list, makes "C``" of "C++", and takes the signs from "#12" and "+5".
#
# Expected: a line that begins with an item's mark ends the paragraph before it, as in Asciidoctor 4.1.0; "#", "+" and "~" with no
#   partner in the same words are text.
# Seen: asciidoc-py 10.2.1 and asciidork 0.39.0 (crate asciidork-cli) end such a paragraph at a blank line only, NOTEs too.
#   asciidocr 0.1.14 (crate) joins "stop" and "then wait", and leaves item 2 empty; "C++ and C#, see #12" is
#   "C`` and C, see 12", "+5 and +7" is "5 and 7", and a link's address ends at the first "_".
# Matters to: run books in AsciiDoc that are built by something else than Asciidoctor: one step less, and another one is longer.
# Source: AsciiDoc's documentation, "Attach blocks using a list continuation", "Formatting marks" (constrained pairs).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at asciidoc==10.2.1
npm_at asciidoctor@4.1.0
for crate in asciidork-cli@0.39.0 asciidocr@0.1.14; do
    quietly cargo install --quiet --debug --root "$work" --target-dir "$work/target" "$crate"
done
cat >"$work/js/read.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { convert } from 'asciidoctor';

console.log(String(await convert(readFileSync(0, 'utf8'), { safe: 'safe' })));
JS
page() {
    case $1 in
    Asciidoctor) node "$work/js/read.mjs" ;;
    asciidoc-py) "$work/py/bin/asciidoc" -s -o - - ;;
    asciidork) "$work/bin/asciidork" -e ;;
    asciidocr) "$work/bin/asciidocr" -o - - | sed -n '/<body>/,/<\/body>/p' | sed 's/<\/\?body>//' ;;
    esac | tr -d '\r' | tr '\n' ' ' | sed -E 's/<(\/?)(div|span)[^>]*>//g; s/<(\w+) [^>h]*>/<\1>/g; s/<(\w+) class="[^"]*"/<\1/g; s/> +/>/g; s/ +</</g'
}
seen=$(while read -r text; do
    printf '%s\n' "$text"
    for name in Asciidoctor asciidoc-py asciidork asciidocr; do printf '  %s: %s\n' "$name" "$(printf '%b' "$text" | page "$name")"; done
done <<'TEXTS'
. stop\n+\nthen wait\n. start\n
in C++ and C#, see #12 and #13\n
+5 and +7 days\n
see https://example.org/a_b_c[it]\n
TEXTS
)
expect 'shown' '. stop\n+\nthen wait\n. start\n
  Asciidoctor: <ol><li><p>stop</p><p>then wait</p></li><li><p>start</p></li></ol>
  asciidoc-py: <ol><li><p>stop</p><p>then wait . start</p></li></ol>
  asciidork: <ol><li><p>stop</p><p>then wait . start</p></li></ol>
  asciidocr: <p>start</p><ol><li><p>stopthen wait</p></li><li></li></ol>
in C++ and C#, see #12 and #13\n
  Asciidoctor: <p>in C++ and C#, see #12 and #13</p>
  asciidoc-py: <p>in C++ and C#, see #12 and #13</p>
  asciidork: <p>in C++ and C#, see #12 and #13</p>
  asciidocr: <p>in C`` and C, see 12 and #13</p>
+5 and +7 days\n
  Asciidoctor: <p>+5 and +7 days</p>
  asciidoc-py: <p>+5 and +7 days</p>
  asciidork: <p>+5 and +7 days</p>
  asciidocr: <p><code>5 and</code>7 days</p>
see https://example.org/a_b_c[it]\n
  Asciidoctor: <p>see<a href="https://example.org/a_b_c">it</a></p>
  asciidoc-py: <p>see<a href="https://example.org/a_b_c">it</a></p>
  asciidork: <p>see<a href="https://example.org/a_b_c">it</a></p>
  asciidocr: <p>see<a href="https://example.org/a">_b_c[it</a></p>' "$seen"
