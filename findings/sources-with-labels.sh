#!/usr/bin/env bash
# Of sources listed as "[1]: Ann Lee, 2024" and "[ADR-7]: see the book" kramdown, discount, Maruku, HyperDown, markdown2 and
# Pandoc show nothing, lua-markdown and the npm package markdown all but the first word; GitHub shows them.
#
# Expected: a line is a link's definition if an address and at most a title follow the label, as the specification has it; else
#   it is text: so cmark-gfm 0.29.0 (GitHub), Python's Markdown 3.11.3, showdown 2.1.0 and remarkable 2.0.1.
# Seen: kramdown 2.4.0 (Jekyll), discount 2.2.7, maruku 0.7.3, hyperdown 2.4.31, markdown2 2.5.5 and Pandoc 3.9 take all
#   that follows for the address and drop the line; lua-markdown 0.32 and markdown 0.5.0 (npm) take the first word for it.
# Matters to: decision records and reports whose sources are listed so: on one page they are there, on the next one gone.
# Source: CommonMark 0.31.2, "Link reference definitions": nothing but a title may follow the address.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-kramdown=2.4.0-2 ruby-maruku=0.7.3-1
deb_at discount=2.2.7-2 libmarkdown2=2.2.7-2 lua-markdown=0.32-6 lua5.1=5.1.5-9 cmark-gfm=0.29.0.gfm.6-6 \
    libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6
npm_at markdown@0.5.0 hyperdown@2.4.31 showdown@2.1.0 remarkable@2.0.1
pip_at Markdown==3.11.3 markdown2==2.5.5 pypandoc_binary==1.17
cd "$work"
cat >js/made.cjs <<'JS'
const { Remarkable } = require('remarkable');
const makers = {
  markdown: require('markdown').markdown.toHTML,
  hyperdown: (text) => new (require('hyperdown'))().makeHtml(text),
  showdown: (text) => new (require('showdown').Converter)().makeHtml(text),
  remarkable: (text) => new Remarkable().render(text),
};
console.log(makers[process.argv[2]](require('node:fs').readFileSync(0, 'utf8')));
JS
made() {
    case $1 in
    cmark-gfm) cmark-gfm ;;
    discount) markdown ;;
    kramdown) ruby -e 'require "kramdown"; puts Kramdown::Document.new(STDIN.read).to_html' ;;
    maruku) ruby -W0 -e 'require "maruku"; puts Maruku.new(STDIN.read).to_html' ;;
    lua-markdown) LUA_PATH="$work/deb/usr/share/lua/5.1/?.lua" lua5.1 -e 'require "markdown"; io.write(markdown(io.read("*a")))' ;;
    pandoc) python3 -c 'import pypandoc, sys; print(pypandoc.convert_text(sys.stdin.read(), "html", "markdown"))' ;;
    Markdown) python3 -c 'import markdown, sys; print(markdown.markdown(sys.stdin.read()))' ;;
    markdown2) python3 -c 'import markdown2, sys; print(markdown2.markdown(sys.stdin.read()))' ;;
    *) node js/made.cjs "${1%-js}" ;;
    esac
}
texts=('[1]: Ann Lee, 2024' '[ADR-7]: see the book' '[1]: about 5 days')
seen=$(for name in cmark-gfm Markdown showdown remarkable kramdown discount maruku hyperdown markdown2 pandoc lua-markdown markdown-js; do
    printf '%s:' "$name"
    for text in "${texts[@]}"; do
        shown=$(printf 'Sources:\n\n%s\n' "$text" | made "$name" 2>/dev/null | sed 's/<[^>]*>//g; s/^Sources:$//' | paste -sd' ')
        printf ' "%s"' "$(xargs <<<"$shown")"
    done
    echo
done)
expect 'what stands below "Sources:"' 'cmark-gfm: "[1]: Ann Lee, 2024" "[ADR-7]: see the book" "[1]: about 5 days"
Markdown: "[1]: Ann Lee, 2024" "[ADR-7]: see the book" "[1]: about 5 days"
showdown: "[1]: Ann Lee, 2024" "[ADR-7]: see the book" "[1]: about 5 days"
remarkable: "[1]: Ann Lee, 2024" "[ADR-7]: see the book" "[1]: about 5 days"
kramdown: "" "" ""
discount: "" "" ""
maruku: "" "" ""
hyperdown: "" "" ""
markdown2: "" "" ""
pandoc: "" "" ""
lua-markdown: "Lee, 2024" "the book" "5 days"
markdown-js: "Lee, 2024" "the book" "5 days"' "$seen"
