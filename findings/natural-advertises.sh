#!/usr/bin/env bash
# To load the library natural prints an advertisement on standard output.
#
# Expected: a library of stemmers and tokenizers prints nothing when it is loaded.
# Seen: natural 8.1.1 with dotenv 17.4.2, which it depends on: `import natural from 'natural'` prints lines
#   such as "◇ injected env (0) from .env // tip: ⌘ custom filepath { path: '/custom/path/.env' }",
#   another tip each time, on standard output, since its storage plugins (Redis, Postgres, Memcached) read
#   .env whether they are used or not.
# Matters to: tools that print JSON or a list: the first lines are not theirs. DOTENV_CONFIG_QUIET=true
#   silences it.
# Source: natural/lib/natural/util/storage/*.js; dotenv's README on `quiet`, from 17.0.0 on.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at natural@8.1.1 dotenv@17.4.2
program() {
    js <<'JS'
import natural from 'natural';
console.log(JSON.stringify(natural.PorterStemmer.stem('stemming')));
JS
}
expect 'lines before the answer' yes "$(program | grep -q 'injected env (0) from .env' && echo yes || echo no)"
expect 'the last line' '"stem"' "$(program | tail -n 1)"
expect 'told to be quiet' '"stem"' "$(DOTENV_CONFIG_QUIET=true program)"
