#!/usr/bin/env bash
# redcarpet cuts a cell of a table at an escaped bar: "a \| b" is "a \", and what follows is gone.
#
# Expected: \| is a bar in the cell, as it is for GitHub, kramdown and redcarpet's own escapes outside of tables.
# Seen: redcarpet 3.5.1 with tables: of "| 1 | a \| b |" under two heads the second cell is "a \", the rest is dropped; of
#   code, `a \| b`, it is "`a \". kramdown 2.4.0 and cmark-gfm 0.29.0 show "a | b", kramdown the backslash in code.
#   redcarpet also ends a numbered list at a block of code that is three spaces in, so that step 2 is step 1.
# Matters to: tables of commands and types in documents that programs such as Redmine have rendered with it.
# Source: GFM 0.29, 4.10 (tables, example 200); redcarpet's README, "tables".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-redcarpet=3.5.1-1+b4 ruby-kramdown=2.4.0-2
deb_with_all_at cmark-gfm=0.29.0.gfm.6-6
cd "$work"
printf '| id | type |\n|----|------|\n| 1 | a \\| b |\n| 2 | `a \\| b` |\n' >cells.md
printf '1. stop\n\n   ```\n   halt\n   ```\n\n2. wait\n' >steps.md
seen=$(for file in cells.md steps.md; do
    ruby -e 'require "redcarpet"; html = Redcarpet::Render::HTML
        puts "redcarpet: " + Redcarpet::Markdown.new(html, tables: true, fenced_code_blocks: true).render(STDIN.read).delete("\n")' <"$file"
    ruby -e 'require "kramdown"; puts "kramdown: " + Kramdown::Document.new(STDIN.read).to_html.gsub(/\n */, "")' <"$file"
    printf 'cmark-gfm: %s\n' "$(cmark-gfm -e table "$file" | tr -d '\n')"
done)
expect 'rendered' 'redcarpet: <table><thead><tr><th>id</th><th>type</th></tr></thead><tbody><tr><td>1</td><td>a \</td></tr><tr><td>2</td><td>`a \</td></tr></tbody></table>
kramdown: <table><thead><tr><th>id</th><th>type</th></tr></thead><tbody><tr><td>1</td><td>a | b</td></tr><tr><td>2</td><td><code>a \| b</code></td></tr></tbody></table>
cmark-gfm: <table><thead><tr><th>id</th><th>type</th></tr></thead><tbody><tr><td>1</td><td>a | b</td></tr><tr><td>2</td><td><code>a | b</code></td></tr></tbody></table>
redcarpet: <ol><li>stop</li></ol><pre><code>   halt</code></pre><ol><li>wait</li></ol>
kramdown: <ol><li><p>stop</p><p><code>halt</code></p></li><li><p>wait</p></li></ol>
cmark-gfm: <ol><li><p>stop</p><pre><code>halt</code></pre></li><li><p>wait</p></li></ol>' "$seen"
