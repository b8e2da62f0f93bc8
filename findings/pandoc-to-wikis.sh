#!/usr/bin/env bash
# Pandoc's Jira, MediaWiki, Org, Textile and AsciiDoc writers leave text as it is where it is markup there:
# "h2. Costs" turns to a heading, "{{ name }}" to a template, "1986. A year" to a list.
#
# Expected: what is text in Markdown is text in the target; Pandoc escapes it, as its writers of LaTeX,
#   Typst and reStructuredText mostly do.
# Seen: pandoc 3.9 (pypandoc_binary 1.17). Jira: "h2. Costs" and "bq. x" are written bare. MediaWiki: "== x ==",
#   "{{ name }}", "[[page]]", "~~~~" (a signature) bare, and a star at a line's start as "\*", which shows
#   the backslash, since MediaWiki has no such escape. Org: "1986. A year" is a list that begins with 1,
#   "+gone+" struck out, "a_b" a subscript. Pandoc's own readers, asked to read it, agree.
# Matters to: documents sent on to a wiki or tracker by Pandoc: look for lines that begin so, and for braces.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pypandoc_binary==1.17
seen=$(python3 - <<'PY'
import pypandoc

print(pypandoc.get_pandoc_version())
for target, text in [('jira', r'h2\. Costs'), ('jira', r'bq\. x'), ('textile', r'h2\. Costs'),
                     ('mediawiki', r'\== x =='), ('mediawiki', '{{ name }}'), ('mediawiki', r'\[\[page]]'),
                     ('mediawiki', r'\~\~\~\~'), ('mediawiki', r'\* x'),
                     ('org', r'1986\. A year'), ('org', '+gone+ a_b'),
                     ('asciidoc', 'NOTE: x'), ('asciidoc', r'\== x')]:
    written = pypandoc.convert_text(text, target, format='gfm').strip()
    again = pypandoc.convert_text(written, 'html', format=target)
    print(target, '|', written, '|', ' '.join(again.split()))
PY
)
expect 'written | read again' '3.9
jira | h2. Costs | <h2>Costs</h2>
jira | bq. x | <blockquote> <p>x</p> </blockquote>
textile | h2. Costs | <h2 id="costs">Costs</h2>
mediawiki | == x == | <h2 id="x">x</h2>
mediawiki | {{ name }} | <p>{{ name }}</p>
mediawiki | [[page]] | <p><a href="page" class="wikilink" title="page">page</a></p>
mediawiki | ~~~~ | <p>~~~~</p>
mediawiki | \* x | <p>\* x</p>
org | 1986. A year | <ol> <li>A year</li> </ol>
org | +gone+ a_b | <p><del>gone</del> a<sub>b</sub></p>
asciidoc | NOTE: x | <div class="note"> <div class="title"> <p>Note</p> </div> <p>x</p> </div>
asciidoc | == x | <h1 id="_x">x</h1>' "$seen"
