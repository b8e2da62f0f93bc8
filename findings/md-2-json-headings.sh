#!/usr/bin/env bash
# md-2-json, which makes JSON of Markdown and Markdown of JSON, keeps of two sections "Steps" the last one, writes "x##
# Costs" of a heading below the line "x", so that it is none any more, and sorts headings that are numbers.
#
# Expected: every section is in the JSON, or an error says that a name is there twice; what it made it writes back as
#   the same headings and texts, as its README shows it.
# Seen: md-2-json 2.0.0 keys sections by their headings: "Steps", "Notes", "Steps" are two, the first text is gone. toMd
#   puts no line end between a text and the next heading where there was no empty line. "# 2024" above "# 2023" come in
#   the other order, as JavaScript orders keys of digits. A reference definition is in no section, so that "[docs]"
#   leads nowhere. No error.
# Matters to: run books and change logs (by version or year) that are edited as JSON: sections vanish, and headings
#   become text.
# Source: md-2-json's README: parse(…), toMd(…).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at md-2-json@2.0.0
seen=$(js <<'JS'
import md2json from 'md-2-json';

for (const text of [
  '# Deploy\n\n## Steps\n\nstop\n\n## Notes\n\nlate\n\n## Steps\n\nstart\n', '# A\nx\n## Costs\n5 days\n',
  '# 2024\n\nnew\n\n# 2023\n\nold\n', '# A\n\nsee [docs]\n\n[docs]: https://example.org/docs\n',
]) {
  const made = md2json.parse(text);
  console.log(JSON.stringify(made), '=>', JSON.stringify(md2json.toMd(made)));
}
JS
)
expect 'JSON, and Markdown again' '{"Deploy":{"Steps":{"raw":"start"},"Notes":{"raw":"late\n\n"}}} => "# Deploy\n\n## Steps\n\nstart## Notes\n\nlate\n\n"
{"A":{"raw":"x","Costs":{"raw":"5 days"}}} => "# A\n\nx## Costs\n\n5 days"
{"2023":{"raw":"old"},"2024":{"raw":"new\n\n"}} => "# 2023\n\nold# 2024\n\nnew\n\n"
{"A":{"raw":"see [docs]\n\n"}} => "# A\n\nsee [docs]\n\n"' "$seen"
