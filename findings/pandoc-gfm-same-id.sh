#!/usr/bin/env bash
# Pandoc gives two headings the same id where a counted one meets one that is spelt so: Cost, Cost, Cost 1.
#
# Expected: ids are unique: GitHub's are cost, cost-1, cost-1-1, and so are Pandoc's own Markdown's.
# Seen: pandoc 3.9 (pypandoc_binary 1.17), read as gfm: cost, cost-1, cost-1. A link to the third heading goes to
#   the second, and the page is not valid HTML. github-slugger 2.0.0 gives cost-1-1.
# Matters to: documents with headings that repeat and are numbered by hand ("Phase", "Phase", "Phase 1").
# Source: Pandoc's manual, "Extension: gfm_auto_identifiers".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17
npm_at github-slugger@2.0.0
ids() {
    python3 -c 'import re, sys, pypandoc
text = "## Cost\n\n## Cost\n\n## Cost 1\n"
print(*re.findall("id=\"(.*?)\"", pypandoc.convert_text(text, "html", format=sys.argv[1])))' "$1"
}
expect 'gfm' 'cost cost-1 cost-1' "$(ids gfm)"
expect 'markdown' 'cost cost-1 cost-1-1' "$(ids markdown)"
expect 'github-slugger' 'cost cost-1 cost-1-1' "$(js <<'JS'
import GithubSlugger from 'github-slugger';
const slugger = new GithubSlugger();
console.log(['Cost', 'Cost', 'Cost 1'].map((text) => slugger.slug(text)).join(' '));
JS
)"
