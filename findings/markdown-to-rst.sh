#!/usr/bin/env bash
# Markdown made reStructuredText: of C:\data m2r, sphinx-mdinclude and mistune leave "C:data", step 7 is step 1 in three of four,
# a paragraph that begins ".. " is a comment in all, and mistune makes "106" of 10<sup>6</sup> and one item of nested ones.
#
# Expected: docutils shows the words and figures of the document: a writer puts a backslash before each sign that is markup there.
# Seen: m2r 0.3.1, m2r2 2.1.0, sphinx-mdinclude 0.6.2 and mistune 3.3.4 (RSTRenderer), read by docutils 0.22.4. A backslash stays
#   bare in all but m2r2; [start] is lost in all but mistune. ".. as said before" is gone from the page in all four, without a
#   warning. m2r and sphinx-mdinclude make the words behind a picture a part of its address. A link whose text is code is text
#   with its address and signs in m2r and mistune. mistune drops tags, so that "one<br>two" is "onetwo";
#   sphinx-mdinclude shows ":raw-html-md:" before a tag that stands beside a word.
# Matters to: READMEs and run books that are taken into Sphinx manuals (what they are for): paths and commands are others.
# Source: docutils' reStructuredText Markup Specification, "Escaping Mechanism", "Comments", "Enumerated Lists"; CommonMark
#   0.31.2, 2.4 and 5.3.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at m2r2==2.1.0 mistune==3.3.4 sphinx-mdinclude==0.6.2 sphinx==9.0.4 docutils==0.22.4
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/old" m2r==0.3.1 \
    mistune==0.8.4 docutils==0.22.4
cat >"$work/run.py" <<'PY'
import io, re, sys

from docutils.core import publish_string

program = sys.argv[1]
if program == 'mistune':
    import mistune
    from mistune.renderers.rst import RSTRenderer
    convert = mistune.create_markdown(renderer=RSTRenderer())
else:
    convert = __import__(program).convert
for text in (
    'C:\\data\\new',
    '7. stop\n8. start',
    '.. as said before',
    '![a pic](p.png) after',
    'see [`main`](a.html)',
    'one<br>two, 10<sup>6</sup>',
    '- a\n    - b\n- c',
):
    settings = {'warning_stream': io.StringIO(), 'output_encoding': 'unicode', 'report_level': 5}
    page = publish_string(convert(text + '\n'), writer='html5', settings_overrides=settings)
    shown = re.sub(r'\s*\n\s*', ' ', re.search(r'<main.*?>(.*)</main>', page, re.S)[1])
    shown = re.sub(r' (class|id|role)="[^"]*"', '', shown)
    print(program, repr(text), '=>', re.sub(r'</?(p|span)>|<!--\s*-->', '', shown).strip())
PY
cd "$work"
seen=$(PYTHONPATH=$work/old python3 run.py m2r && for program in m2r2 sphinx_mdinclude mistune; do python3 run.py "$program"; done) ||
    cannot 'the converters'
expect 'shown by docutils' 'm2r '\''C:\\data\\new'\'' => C:datanew
m2r '\''7. stop\n8. start'\'' => <ol> <li>stop</li> <li>start</li> </ol>
m2r '\''.. as said before'\'' => <!-- as said before -->
m2r '\''![a pic](p.png) after'\'' => <img alt="p.png:target:p.png:alt:apicafter" src="p.png:target:p.png:alt:apicafter" />
m2r '\''see [`main`](a.html)'\'' => see <cite>``main`</cite> &lt;a.html&gt;`_
m2r '\''one<br>two, 10<sup>6</sup>'\'' => one<br>two, 10<sup>6</sup>
m2r '\''- a\n    - b\n- c'\'' => <ul> <li>a <ul> <li>b</li> </ul> </li> <li>c</li> </ul>
m2r2 '\''C:\\data\\new'\'' => C:\data\new
m2r2 '\''7. stop\n8. start'\'' => <ol> <li>stop</li> <li>start</li> </ol>
m2r2 '\''.. as said before'\'' => <!-- as said before -->
m2r2 '\''![a pic](p.png) after'\'' => <a href="p.png"><img alt="a pic" src="p.png" /></a> after
m2r2 '\''see [`main`](a.html)'\'' => see <a href="a.html">main</a>
m2r2 '\''one<br>two, 10<sup>6</sup>'\'' => one<br>two, 10<sup>6</sup>
m2r2 '\''- a\n    - b\n- c'\'' => <ul> <li>a <ul> <li>b</li> </ul> </li> <li>c</li> </ul>
sphinx_mdinclude '\''C:\\data\\new'\'' => C:datanew
sphinx_mdinclude '\''7. stop\n8. start'\'' => <ol> <li>stop</li> <li>start</li> </ol>
sphinx_mdinclude '\''.. as said before'\'' => <!-- as said before -->
sphinx_mdinclude '\''![a pic](p.png) after'\'' => <img alt="p.png:target:p.png:alt:apicafter" src="p.png:target:p.png:alt:apicafter" />
sphinx_mdinclude '\''see [`main`](a.html)'\'' => see <a href="a.html"><code>main</code></a>
sphinx_mdinclude '\''one<br>two, 10<sup>6</sup>'\'' => one:raw-html-md:<cite>&lt;br&gt;two, 10&lt;sup&gt;6&lt;/sup&gt;</cite>
sphinx_mdinclude '\''- a\n    - b\n- c'\'' => <ul> <li>a <ul> <li>b</li> </ul> </li> <li>c</li> </ul>
mistune '\''C:\\data\\new'\'' => C:datanew
mistune '\''7. stop\n8. start'\'' => <ol start="7"> <li>stop</li> <li>start</li> </ol>
mistune '\''.. as said before'\'' => <!-- as said before -->
mistune '\''![a pic](p.png) after'\'' => <img alt="a pic" src="p.png" /> after
mistune '\''see [`main`](a.html)'\'' => see `main &lt;a.html&gt;`__
mistune '\''one<br>two, 10<sup>6</sup>'\'' => onetwo, 106
mistune '\''- a\n    - b\n- c'\'' => <ul> <li>a - b</li> <li>c</li> </ul>' "$seen"
