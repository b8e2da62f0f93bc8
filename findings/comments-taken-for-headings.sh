#!/usr/bin/env bash
# The comments of commands in Markdown, "# drain a", taken for headings: of nine tools that split, number, list or include sections seven
# do so, in some kind of block of code; mdsplit begins a file in the middle of a step's command, mkdocs-add-number writes "# 2. drain b".
#
# Expected: what stands in a block of code, between three "`" or three "~", within a step or not, is no heading; a heading with a
#   line of hyphens below it is one.
# Seen: mdsplit 0.5.0, which says that it knows blocks of code, does not know them within a step. mkdocs-add-number-plugin 1.2.2 numbers
#   the comment of a block between "~", so that readers copy "# 2. drain b" and the next section has the number of another chapter.
#   markdown-include 0.8.1, told to lower headings, adds a "#" to comments. markdown-parser-py 1.0.1, md-toc-creator 1.4.1,
#   markdown2ctags 0.3.3 and markdown-contents 1.0.11 list comments as sections. markdown-heading-numbering 0.1.1 leaves out the heading
#   that is underlined. markdown-extractor 0.2.0 has all as it is.
# Matters to: run books that are split for a search, numbered or put together: a step ends where its command begins, a link leads into it.
# Source: CommonMark 0.31.2, 4.3 (setext headings), 4.5 (fenced code blocks); mdsplit's README, "Note"; the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-contents@1.0.11
pip_at mkdocs==1.6.1 mkdocs-add-number-plugin==1.2.2 markdown-include==0.8.1 mdsplit==0.5.0 markdown-parser-py==1.0.1 \
    md-toc-creator==1.4.1 markdown2ctags==0.3.3 markdown-heading-numbering==0.1.1 markdown-extractor==0.2.0
mkdir -p "$work/docs" "$work/theme"
cat >"$work/docs/index.md" <<'MD'
# Run book

## Drain

~~~sh
# drain b
~~~

1. Stop

   ```sh
   # drain c
   ```

Set text
--------

## Costs
MD
printf '{{ page.content }}\n' >"$work/theme/main.html"
cat >"$work/mkdocs.yml" <<'YAML'
site_name: Run book
theme: {name: null, custom_dir: theme}
markdown_extensions: [fenced_code]
plugins:
  - add-number: {strict_mode: false, order: 1}
YAML
cat >"$work/read.py" <<'PY'
import glob, os, re, shutil, subprocess, sys

import markdown
from markdown_extractor import MDExtractor
from markdown_parser import MarkdownTree

book = 'docs/index.md'
run = lambda code, *rest: subprocess.run([sys.executable, '-W', 'ignore', '-c', code, *rest], capture_output=True, text=True, check=True).stdout
heads = lambda page: ', '.join(re.sub('<[^>]*>', '', found) for found in re.findall('<h.*?</h.>|<code.*?</code>', page, re.S)).replace('\n', ' ')
run('from mdsplit import main; main()', book, '-l', '6', '-o', 'parts')
print('mdsplit:', ', '.join(sorted(glob.glob('parts/**/*.md', recursive=True))))
subprocess.run([sys.executable, '-m', 'mkdocs', 'build', '-q'], capture_output=True, check=True)
print('mkdocs-add-number-plugin:', heads(open('site/index.html').read()))
config = {'markdown_include.include': {'base_path': 'docs', 'headingOffset': 1}}
page = markdown.markdown('{!index.md!}', extensions=['markdown_include.include', 'fenced_code'], extension_configs=config)
print('markdown-include:', heads(page))
tree = MarkdownTree()
tree.parse(open(book).read())
names = lambda node: [child.title for child in node.children] + [name for child in node.children for name in names(child)]
print('markdown-parser-py:', ', '.join(names(tree.root)))
print('md-toc-creator:', ', '.join(re.findall(r'\[(.*?)\]', run('from mdtoc import main; main()', book))))
tags = run('from markdown2ctags import cli_main; cli_main()', '-f', '-', book)
print('markdown2ctags:', ', '.join(line.split('\t')[0] for line in tags.splitlines() if not line.startswith('!')))
shutil.copy(book, 'numbered.md')
run('from markdown_heading_numbering.main import main; main()', 'numbered.md')
print('markdown-heading-numbering:', ', '.join(re.findall(r'^#+ .*|^Set.*|.*Set text$', open('numbered.md').read(), re.M)))
print('markdown-extractor:', ', '.join(one.title for one in MDExtractor.from_file(book).headers()))
PY
cat >"$work/js/read.cjs" <<'JS'
const contents = require('markdown-contents');
const text = require('node:fs').readFileSync('../docs/index.md', 'utf8');
console.log('markdown-contents:', (contents.default ?? contents)(text).markdown().match(/(?<=\[).*?(?=\])/g).join(', '));
JS
seen=$(
    cd "$work"
    python3 read.py
    (cd js && node read.cjs)
)
expect 'a run book' 'mdsplit: parts/Run-book.md, parts/Run-book/Drain.md, parts/drain-c.md, parts/drain-c/Costs.md
mkdocs-add-number-plugin: 1. Run book, 1.1 Drain, # 2. drain b , sh    # drain c, Set text, 2.1 Costs
markdown-include: Run book, Drain, ## drain b , sh    # drain c, Set text, Costs
markdown-parser-py: Run book, drain b, Drain, Costs
md-toc-creator: Run book, Drain, drain b, drain c, Costs
markdown2ctags: Costs, Drain, Run book, Set text, drain b
markdown-heading-numbering: # Run book, ## 1. Drain, # drain b, Set text, ## 2. Costs
markdown-extractor: Run book, Drain, Set text, Costs
markdown-contents: Run book, Drain, drain b, Costs' "$seen"
