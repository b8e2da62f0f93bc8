#!/usr/bin/env bash
# Abbreviations explained in Markdown ("*[C]: a language") by four libraries: the id C-3, "C++" and the version P1.2 are explained by C and P1, and
# "min. 5 days" as minutes, in all of them; C# is C in Python-Markdown and remark-abbr.
#
# Expected: only the word itself is explained, and the longest that is listed.
# Seen: markdown-it-abbr 2.0.0, Python-Markdown 3.11.3, remark-abbr 1.4.2 and kramdown 2.4.0 mark a word wherever no letter or digit stands beside
#   it, so that ids, versions, regions (US-East) and addresses are marked, too; "SLOs" is not. Python-Markdown marks neither .NET nor "5 %",
#   remark-abbr marks SLO in "SLO team". kramdown writes the "&" of R&D bare.
# Matters to: run books and registers with a glossary of such lines: a pointer at an id shows another meaning, screen readers say it.
# Source: PHP Markdown Extra, "Abbreviations", which the READMEs name; each library's own README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-it@14.3.3 markdown-it-abbr@2.0.0 remark-abbr@1.4.2 unified@9.2.2 remark-parse@8.0.3 remark-rehype@8.1.0 rehype-stringify@8.0.0
pip_at markdown==3.11.3
ruby_with ruby-kramdown=2.4.0-2
cat >"$work/book.md" <<'MD'
*[C]: a language
*[C#]: another language
*[SLO]: objective
*[SLO team]: the team for it
*[R&D]: research
*[.NET]: a platform
*[5 %]: a share
*[P1]: priority one
*[US]: a country
*[min]: minutes

C-3, C++ and C#; SLOs and the SLO team; R&D, .NET, 5 %; P1-12, P1.2, US-East; min. 5 days; 5 min.
MD
cat >"$work/js/remark.cjs" <<'JS'
const page = require('unified')().use(require('remark-parse')).use(require('remark-abbr')).use(require('remark-rehype')).use(require('rehype-stringify'));
page.process(require('fs').readFileSync('../book.md', 'utf8'), (error, file) => console.log(String(file)));
JS
marked() { sed 's/<abbr title="\([^"]*\)">\([^<]*\)<\/abbr>/[\2: \1]/g; s/<\/*p>//g'; }
expect 'markdown-it-abbr' '[C: a language]-3, [C: a language]++ and [C#: another language]; SLOs and the [SLO team: the team for it]; [R&amp;D: research], [.NET: a platform], [5 %: a share]; [P1: priority one]-12, [P1: priority one].2, [US: a country]-East; [min: minutes]. 5 days; 5 [min: minutes].' "$(js <<'JS' | marked
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
console.log(MarkdownIt().use(abbreviations).render(readFileSync('../book.md', 'utf8')).trim());
JS
)"
expect 'remark-abbr' '[C: a language]-3, [C: a language]++ and [C: a language]#; SLOs and the [SLO: objective] team; [R&#x26;D: research], [.NET: a platform], [5 %: a share]; [P1: priority one]-12, [P1: priority one].2, [US: a country]-East; [min: minutes]. 5 days; 5 [min: minutes].' "$(cd "$work/js" && node remark.cjs | marked)"
expect 'Python-Markdown' '[C: a language]-3, [C: a language]++ and [C: a language]#; SLOs and the [SLO team: the team for it]; [R&amp;D: research], .NET, 5 %; [P1: priority one]-12, [P1: priority one].2, [US: a country]-East; [min: minutes]. 5 days; 5 [min: minutes].' "$(python3 -m markdown -x abbr "$work/book.md" | marked)"
expect 'kramdown' '[C: a language]-3, [C: a language]++ and [C#: another language]; SLOs and the [SLO team: the team for it]; [R&D: research], [.NET: a platform], [5 %: a share]; [P1: priority one]-12, [P1: priority one].2, [US: a country]-East; [min: minutes]. 5 days; 5 [min: minutes].' "$(ruby -rkramdown -e 'puts Kramdown::Document.new(File.read(ARGV[0])).to_html.strip' "$work/book.md" | marked)"
