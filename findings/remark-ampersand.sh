#!/usr/bin/env bash
# remark writes "R&amp;D" as "R\&D", and MkDocs shows the backslash.
#
# Expected: a formatter keeps the writing of a sign, or takes one that all readers show.
# Seen: remark 15.0.1 with remark-gfm 4.0.1 rewrites references as backslashes: R\&D, \~5, \<T>; Python-Markdown
#   3.11.3, which knows no such escapes, shows "R\&D", "\~5" and a real tag. In addresses too:
#   ?x=1\&y=2 leads elsewhere there.
# Matters to: documents of a MkDocs site that are kept tidy by remark-cli or an editor's remark.
# Source: mdast-util-to-markdown's unsafe.js; Python-Markdown's list of escapes, ESCAPED_CHARS.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at remark@15.0.1 remark-gfm@4.0.1
pip_at Markdown==3.11.3
js >"$work/tidy.md" <<'JS'
import { remark } from 'remark';
import gfm from 'remark-gfm';
const text = 'R&amp;D spends &#126;5 on List&lt;T&gt;, see [the list](https://example.org/?x=1&amp;y=2).\n';
process.stdout.write(String(await remark().use(gfm).process(text)));
JS
expect 'as remark writes it' 'R\&D spends \~5 on List\<T>, see [the list](https://example.org/?x=1\&y=2).' "$(cat "$work/tidy.md")"
expect 'as Python-Markdown shows it' '<p>R\&amp;D spends \~5 on List\<T>, see <a href="https://example.org/?x=1\&amp;y=2">the list</a>.</p>' \
    "$(python3 -m markdown "$work/tidy.md")"
