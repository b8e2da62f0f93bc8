#!/usr/bin/env bash
# Three parsers of front matter take the first section of a document that begins with a rule for data, and
# python-frontmatter drops it.
#
# Expected: between two rules stands plain text, no `key: value`: there is no front matter, and the text is
#   whole.
# Seen: python-frontmatter 1.3.0 gives no metadata and a text without the section. gray-matter 4.0.3 and
#   front-matter 4.0.2 give the section as a string where the data should be, and the text without it.
# Matters to: documents that begin with `---` as a line: sites built with them (Eleventy has gray-matter) lose
#   what stands before the next rule, without a warning. Write `***` there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-frontmatter==1.3.0
npm_at gray-matter@4.0.3 front-matter@4.0.2
expect 'python-frontmatter' "{} 'Second part'" "$(python3 -c 'import frontmatter
post = frontmatter.loads("---\n\nFirst part\n\n---\n\nSecond part\n"); print(post.metadata, repr(post.content))')"
seen=$(js <<'JS'
import fm from 'front-matter';
import matter from 'gray-matter';
const text = '---\n\nFirst part\n\n---\n\nSecond part\n';
const one = matter(text);
console.log(JSON.stringify([one.data, one.content.trim()]));
const two = fm(text);
console.log(JSON.stringify([two.attributes, two.body.trim()]));
JS
)
expect 'gray-matter, front-matter' '["First part","Second part"]
["First part","Second part"]' "$seen"
