#!/usr/bin/env bash
# markdownlint's fix for a bare address ends the link of www.example.org: it becomes <www.example.org>, which is
# no link in Markdown.
#
# Expected: what is fixed looks the same or is a link at last; a sum in stars is left alone.
# Seen: markdownlint 0.40.0 (VS Code's extension and the two command lines have it), all rules, fixes applied:
#   GitHub links www.example.org as it stands; the fix of MD034 puts it in < >, where only addresses with a
#   scheme are links, so GitHub, marked and the CommonMark parsers show "<www.example.org>" as text. And
#   "5 * 3 * 2" becomes "5 *3* 2" (MD037: a slanted 3, the stars gone), "(see above)[1]" a link to a page named
#   1 (MD011). A second run finds nothing to say.
# Matters to: whoever fixes on save: sources without a scheme are no longer links, and sums lose their stars.
# Source: CommonMark 0.31.2, 6.5 (autolinks need a scheme); markdownlint/lib/md034.mjs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdownlint@0.40.0 micromark@4.0.3 micromark-extension-gfm@3.0.0 marked@18.2.1
seen=$(js <<'JS'
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
const html = (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
for (const text of ['See www.example.org, too.', 'See https://example.org, too.', 'It is 5 * 3 * 2 here.', 'Known (see above)[1] long.']) {
  const before = `# Title\n\n${text}\n`;
  const after = applyFixes(before, lint({ strings: { before } }).before);
  console.log(after.split('\n')[2]);
  console.log(' ', html(text));
  console.log(' ', html(after.split('\n')[2]));
  const again = lint({ strings: { after } }).after.length;
  if (again || /<a/.test(marked.parse(after)) !== /<a/.test(html(after))) console.log('  more to say', again);
}
JS
)
expect 'fixed, shown before, shown after' 'See <www.example.org>, too.
  <p>See <a href="http://www.example.org">www.example.org</a>, too.</p>
  <p>See &lt;www.example.org&gt;, too.</p>
See <https://example.org>, too.
  <p>See <a href="https://example.org">https://example.org</a>, too.</p>
  <p>See <a href="https://example.org">https://example.org</a>, too.</p>
It is 5 *3* 2 here.
  <p>It is 5 * 3 * 2 here.</p>
  <p>It is 5 <em>3</em> 2 here.</p>
Known [see above](1) long.
  <p>Known (see above)[1] long.</p>
  <p>Known <a href="1">see above</a> long.</p>' "$seen"
