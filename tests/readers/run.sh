#!/usr/bin/env bash
# Shows an export full of signs to the readers that people paste Markdown into, and counts what they do
# not show as the texts say it. Run by hand: it installs pinned public packages in a temporary folder.
# Readers that Debian packages (pandoc, cmark-gfm, discount, lowdown, hugo, ruby-kramdown,
# ruby-kramdown-parser-gfm, ruby-liquid, ruby-redcarpet) are taken from the system, and left out where
# they are not installed.
#
#   ONPAPER=target/release/onpaper tests/readers/run.sh [READER]…     prints the table of readers.tsv
#   WRONG=wrong.tsv …                                                 and what is shown wrong, block by block
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ONPAPER=${ONPAPER:?names the program to try}
ONPAPER=$(realpath "$ONPAPER")
NODE_AT=$(mktemp -d)
trap 'rm -rf "$NODE_AT"' EXIT
export NODE_AT PYTHONPATH=$NODE_AT/py
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$PYTHONPATH" \
    Markdown==3.11.3 mistune==3.4.0 markdown2==2.5.5 mkdocs==1.6.1 markdown-it-py==4.3.0 \
    nbconvert==7.17.2
npm install --prefix "$NODE_AT" --no-audit --no-fund --loglevel error \
    markdown-it@15.0.3 marked@18.2.1 micromark@4.0.3 micromark-extension-gfm@3.0.0 remark@15.0.1 \
    remark-gfm@4.0.1 remark-html@16.0.1 @mdx-js/mdx@3.1.1 react@19.3.1 react-dom@19.3.1 \
    vitepress@1.6.4 @vue/compiler-dom@3.5.45 liquidjs@10.30.1 @vscode/markdown-it-katex@1.1.2
python3 "$here/readers.py" "$@"
