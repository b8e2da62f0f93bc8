#!/usr/bin/env bash
# Markdown that was mended: markdownlint-cli2 makes step 1 of step 7 and deletes a list of sources; rumdl makes "Move to C" of the
# heading "Move to C#."; both make a heading of "#12 is open" and a link to "draft" of "(5 days)[draft]".
#
# Expected: a page that shows the same words, numbers and links, as panache 3.17.1 keeps them, but for a tab. "#12" is text without
#   a space behind "#", a list may begin at 7, "#" ends a heading only behind a space, and code is shown as it stands.
# Seen: markdownlint-cli2 0.22.1 --fix (markdownlint 0.40.0), with no settings: MD029, MD053, MD010, MD018, MD011. rumdl 0.3.0 fmt
#   keeps number, sources and tab; it takes the "#" along with the full stop (MD026), and makes "values[0](i)" of values(i)[0],
#   where markdownlint makes "values[i](0)". For the tab of a Makefile markdownlint writes one space and panache four, with which
#   make does not read it.
# Matters to: run books and decision records in repositories whose checks mend them on each commit: steps that others refer to,
#   numbers of issues, names of languages, commands to copy.
# Source: CommonMark 0.31.2, "ATX headings", "Lists" (start number), "Link reference definitions"; the pages of the rules named.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdownlint-cli2@0.22.1
pip_at rumdl==0.3.0 panache-cli==3.17.1
texts=('#12 is open' $'7. stop\n8. drain' $'see it\n\n[ADR-7]: https://example.org/a\n[book]: https://example.org/b'
    $'## Move to C#.\n\ntext'
    'costs (5 days)[draft] of it' 'values(i)[0] of it' $'```make\nall:\n\tdrain a\n```')
mkdir "$work/pages"
cd "$work"
for tool in markdownlint rumdl panache; do
    for number in "${!texts[@]}"; do
        printf '# Plan\n\n%s\n' "${texts[number]}" >"pages/$tool-$number.md"
    done
done
js/node_modules/.bin/markdownlint-cli2 --fix 'pages/markdownlint-*.md' >fix.log 2>&1 || true
py/bin/rumdl fmt --no-cache pages/rumdl-*.md >>fix.log 2>&1 || true
py/bin/panache format pages/panache-*.md >>fix.log 2>&1 || true
line() { tail -n +3 "$1" | sed '/^$/d; s/\t/TAB/' | paste -sd/; }
seen=$(for number in "${!texts[@]}"; do
    printf '%s\n' "${texts[number]}" | sed '/^$/d; s/\t/TAB/' | paste -sd/
    for tool in markdownlint rumdl panache; do
        printf '  %s: %s\n' "$tool" "$(line "pages/$tool-$number.md")"
    done
done)
expect 'mended' '#12 is open
  markdownlint: # 12 is open
  rumdl: ## 12 is open
  panache: #12 is open
7. stop/8. drain
  markdownlint: 1. stop/2. drain
  rumdl: 7. stop/8. drain
  panache: 7. stop/8. drain
see it/[ADR-7]: https://example.org/a/[book]: https://example.org/b
  markdownlint: see it
  rumdl: see it/[ADR-7]: https://example.org/a/[book]: https://example.org/b
  panache: see it/[ADR-7]: https://example.org/a/[book]: https://example.org/b
## Move to C#./text
  markdownlint: ## Move to C#/text
  rumdl: ## Move to C/text
  panache: ## Move to C#./text
costs (5 days)[draft] of it
  markdownlint: costs [5 days](draft) of it
  rumdl: costs [5 days](draft) of it
  panache: costs (5 days)[draft] of it
values(i)[0] of it
  markdownlint: values[i](0) of it
  rumdl: values[0](i) of it
  panache: values(i)[0] of it
```make/all:/TABdrain a/```
  markdownlint: ```make/all:/ drain a/```
  rumdl: ```make/all:/TABdrain a/```
  panache: ```make/all:/    drain a/```' "$seen"
