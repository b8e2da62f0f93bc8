#!/usr/bin/env bash
# Words in braces are gone once Markdown has attributes: of "## GET /claims/{id}" markdown-it-attrs leaves "GET /claims/", of
# "It costs {5 %}" "It costs", and remark-attributes leaves "Use $ and $" of "Use ${HOME} and ${X}".
#
# Expected: braces that hold no "#id", ".class" or "name=value" are text, as in mdit-py-plugins 0.7.0 and on GitHub.
# Seen: markdown-it-attrs 5.0.1, which VitePress has built in, and @mdit/plugin-attrs 0.25.2 take any word at the end of a line,
#   a cell or a mark for the name of an attribute; a cell that holds nothing else is empty. remark-attributes 0.4.4 does so
#   in the midst of a text too. Python's Markdown 3.11.3 with attr_list does so in headings and behind marks.
# Matters to: run books and interfaces that are written down with {id}, ${HOME} or {draft}: addresses, variables, states.
# Source: the READMEs, whose examples all have "#id", ".class" or "name=value"; "## Limitations" names no other braces.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-it@14.3.3 markdown-it-attrs@5.0.1 @mdit/plugin-attrs@0.25.2 remark-attributes@0.4.4 unified@11.0.5 remark-parse@11.0.0 \
    remark-html@16.0.1
pip_at Markdown==3.11.3 markdown-it-py==4.3.0 mdit-py-plugins==0.7.0
seen=$(js <<'JS'
import { attrs } from '@mdit/plugin-attrs';
import { execFileSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import markdownItAttrs from 'markdown-it-attrs';
import remarkAttributes from 'remark-attributes';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const python = (program) => (text) => execFileSync('python3', ['-c', `import sys; ${program}`, text], { encoding: 'utf8' });
const remark = unified().use(remarkParse).use(remarkAttributes).use(remarkHtml, { sanitize: false });
const makers = {
  'markdown-it-attrs': (text) => MarkdownIt().use(markdownItAttrs).render(text),
  '@mdit/plugin-attrs': (text) => MarkdownIt().use(attrs).render(text),
  'remark-attributes': (text) => String(remark.processSync(text)),
  attr_list: python('import markdown; print(markdown.markdown(sys.argv[1], extensions=["attr_list"]))'),
  'mdit-py-plugins': python(`from markdown_it import MarkdownIt; from mdit_py_plugins.attrs import attrs_plugin, attrs_block_plugin
print(MarkdownIt("commonmark").use(attrs_plugin).use(attrs_block_plugin).render(sys.argv[1]))`),
};
const texts = ['## GET /claims/{id}', '## Cost {draft}', 'It costs {5 %}', 'Use ${HOME} and ${X}', '- told {done}\n- asked {open}', 'for **x**{i}'];
for (const text of texts) {
  console.log(JSON.stringify(text));
  for (const [name, make] of Object.entries(makers)) console.log(`  ${name}:`, make(text).trim().replaceAll('\n', ''));
}
JS
)
expect 'pages' '"## GET /claims/{id}"
  markdown-it-attrs: <h2 id="">GET /claims/</h2>
  @mdit/plugin-attrs: <h2 id="">GET /claims/</h2>
  remark-attributes: <h2>GET /claims/</h2>
  attr_list: <h2>GET /claims/{id}</h2>
  mdit-py-plugins: <h2>GET /claims/{id}</h2>
"## Cost {draft}"
  markdown-it-attrs: <h2 draft="">Cost</h2>
  @mdit/plugin-attrs: <h2 draft="">Cost</h2>
  remark-attributes: <h2>Cost </h2>
  attr_list: <h2 draft>Cost</h2>
  mdit-py-plugins: <h2>Cost {draft}</h2>
"It costs {5 %}"
  markdown-it-attrs: <p 5="" %="">It costs</p>
  @mdit/plugin-attrs: <p 5="" %="">It costs</p>
  remark-attributes: <p>It costs </p>
  attr_list: <p>It costs {5 %}</p>
  mdit-py-plugins: <p>It costs {5 %}</p>
"Use ${HOME} and ${X}"
  markdown-it-attrs: <p X="">Use ${HOME} and $</p>
  @mdit/plugin-attrs: <p X="">Use ${HOME} and $</p>
  remark-attributes: <p>Use $ and $</p>
  attr_list: <p>Use ${HOME} and ${X}</p>
  mdit-py-plugins: <p>Use ${HOME} and ${X}</p>
"- told {done}\n- asked {open}"
  markdown-it-attrs: <ul><li done="">told</li><li open="">asked</li></ul>
  @mdit/plugin-attrs: <ul><li done="">told</li><li open="">asked</li></ul>
  remark-attributes: <ul><li>told </li><li>asked </li></ul>
  attr_list: <ul><li>told {done}</li><li>asked {open}</li></ul>
  mdit-py-plugins: <ul><li>told {done}</li><li>asked {open}</li></ul>
"for **x**{i}"
  markdown-it-attrs: <p>for <strong i="">x</strong></p>
  @mdit/plugin-attrs: <p>for <strong i="">x</strong></p>
  remark-attributes: <p>for <strong>x</strong></p>
  attr_list: <p>for <strong i>x</strong></p>
  mdit-py-plugins: <p>for <strong>x</strong>{i}</p>' "$seen"
