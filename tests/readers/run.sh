#!/usr/bin/env bash
# Shows an export full of signs to the readers that people paste Markdown into, and counts what they do
# not show as the texts say it. Run by hand, on Debian 12 with python3 and npm: it installs pinned public
# packages in a temporary folder, and leaves the system as it is.
#
#   ONPAPER=target/release/onpaper tests/readers/run.sh [READER]…     prints the table of readers.tsv
#   BEFORE=another/onpaper …                                          whose columns stand in it first
#   WRONG=wrong.tsv …                                                 and what is shown wrong, block by block
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ONPAPER=$(realpath "${ONPAPER:?names the program to try}")
if [ -n "${BEFORE:-}" ]; then BEFORE=$(realpath "$BEFORE"); fi
export ONPAPER BEFORE
# shellcheck source=../../findings/lib.bash
. "$here/../../findings/lib.bash"
pip_at Markdown==3.11.3 mistune==3.4.0 markdown2==2.5.5 mkdocs==1.6.1 markdown-it-py==4.3.0 \
    nbconvert==7.17.2 comrak==0.0.16
npm_at markdown-it@15.0.3 marked@18.2.1 micromark@4.0.3 micromark-extension-gfm@3.0.0 remark@15.0.1 \
    remark-gfm@4.0.1 remark-html@16.0.1 @mdx-js/mdx@3.1.1 react@19.3.1 react-dom@19.3.1 \
    vitepress@1.6.4 @vue/compiler-dom@3.5.45 @11ty/eleventy@3.1.8 \
    @vscode/markdown-it-katex@1.1.2 markdown-it-front-matter@0.2.4
deb_at pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 liblua5.3-0=5.3.6-2 libyaml-0-2=0.2.5-1 \
    hugo=0.111.3-1 libsass1=3.6.5+20220909-1 libwebp7=1.2.4-0.2+deb12u1 lowdown=1.0.0-2 \
    cmark-gfm=0.29.0.gfm.6-6 libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 \
    libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6 discount=2.2.7-2 libmarkdown2=2.2.7-2 \
    ruby3.1=3.1.7+really3.1.2-0+deb12u1 libruby3.1=3.1.7+really3.1.2-0+deb12u1 \
    ruby-kramdown=2.4.0-2 ruby-kramdown-parser-gfm=1.1.0-2 ruby-liquid=5.4.0-3 ruby-redcarpet=3.5.1-1+b4
usr=$work/deb/usr
RUBYLIB=$(printf '%s:' "$usr"/{share,lib/*}/rubygems-integration/*/gems/*/lib "$usr"/lib/ruby/gems/*/gems/rexml*/lib \
    "$usr"/lib/*/rubygems-integration/*/extensions/*/*/* "$usr"/lib/ruby/3.1.0 "$usr"/lib/*/ruby/3.1.0)
export RUBYLIB NODE_AT=$work/js PANDOC_DATA=$usr/share/pandoc/data
python3 "$here/readers.py" "$@"
