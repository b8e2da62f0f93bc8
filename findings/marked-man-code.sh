#!/usr/bin/env bash
# marked-man prints an apostrophe in code as "&#39;", and makes a numbered list one of bullets.
#
# Expected: code is printed as it stands, a step keeps its number, "[x]" its sign.
# Seen: marked-man 2.1.1 (with the marked 12 it asks for): `git commit -m 'done'` in a sentence becomes
#   "git commit -m &#39;done&#39;", while a block of code and plain text keep the apostrophe; "1." and "2." are
#   bullets, so are done and open tasks, without their signs.
# Matters to: man pages of npm packages made by it ("man": in package.json): a command copied from the page is wrong.
# Source: marked-man's src/renderer.js: list and listitem know one form; what codespan is given is escaped for HTML.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at marked-man@2.1.1
cd "$work"
printf '%s\n' '# tool(1) -- lists claims' '' '## STEPS' '' "Say \`tool add 'done'\` or \`a < b\`, it's quick." '' \
    '1. Back up' '2. Restore' '' '- [x] done' '- [ ] open' '' 'So:' '' '    tool add '\''done'\' >tool.md
seen=$(node js/node_modules/.bin/marked-man tool.md | sed -n '/^\.SH STEPS/,$p' | sed 1d | grep -v '^$\|^So:\|^\.\(P\|R[SE]\|[nf][fi]\)')
expect 'as roff' 'Say \fBtool add &#39;done&#39;\fP or \fBa < b\fP, it'\''s quick\.
.IP \(bu 2
Back up
.IP \(bu 2
Restore
.IP \(bu 2
done
.IP \(bu 2
open
tool add '\''done'\' "$seen"
