#!/usr/bin/env bash
# Extensions of Python-Markdown, for MkDocs and others, take ordinary text for marks: pymdownx.smartsymbols shows 1/2/2024 as
# "½/2024", text_decorator strikes "force and" of "--force and --all", and mdx_gh_links makes a user of ann@example.org's
# domain.
#
# Expected: a date is no fraction; an item of a list in Roman figures stands in a list; marks on both sides of a text stand
#   beside its letters, as GitHub has it for "~~", so that "--force and --all", "i++ and j++" and "10^6 or 10^7" are text, as
#   they are in pymdownx.tilde and pymdownx.caret; the name of a user does not begin within an address.
# Seen: pymdown-extensions 13.1.2: smartsymbols leaves 11/2/2024 and makes fractions of 1/2/2024, 3/4/24 and 5/6/2024;
#   fancylists makes two lists of "i. e. this one", the second in the first; arithmatex makes the formula "3-" of "$3-$7".
#   markdown-text-decorator 3.2.0 strikes "force and", sets "6 or 10" below the line and leaves nothing of x==y but "xy".
#   markdown-del-ins 1.0.0 and markdown-underline 0.1.3 take "++" for marks. markdown-sub-sup 0.0.3 sets "~5" of "~~5~~" below
#   the line. mdx-gh-links 0.4 links ann@example.org to a user "example".
# Matters to: decisions and run books shown by MkDocs: due dates without a month, commands without their hyphens, exponents
#   below the line.
# Source: pymdown-extensions' documentation, "SmartSymbols" (1/4, 1/2 and so on), "Fancy Lists", "Arithmatex" (smart_dollar);
#   the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at Markdown==3.11.3 pymdown-extensions==13.1.2 markdown-text-decorator==3.2.0 markdown-del-ins==1.0.0 markdown-underline==0.1.3 \
    markdown-sub-sup==0.0.3 mdx-gh-links==0.4
seen=$(python3 - <<'PY'
import markdown

for extension, texts in {
    'pymdownx.smartsymbols': ['due 1/2/2024 or 3/4/24', 'due 11/2/2024 or 5/6/2024'],
    'pymdownx.fancylists': ['i. e. this one'],
    'pymdownx.arithmatex': ['It costs $3-$7.'],
    'pymdownx.tilde': ['--force and ~5 or ~6'],
    'pymdownx.caret': ['10^6 or 10^7 users'],
    'markdown_text_decorator': ['use --force and --all', '10^6 or 10^7 users', 'if x==y'],
    'markdown_del_ins': ['i++ and j++'],
    'markdown_underline': ['i++ and j++'],
    'markdown_sub_sup': ['takes ~~5~~ 7 days'],
    'mdx_gh_links': ['ask ann@example.org'],
}.items():
    for text in texts:
        print(f'{extension}:', markdown.markdown(text, extensions=[extension]).replace('\n', ' / '))
PY
)
expect 'pages' 'pymdownx.smartsymbols: <p>due &frac12;/2024 or &frac34;/24</p>
pymdownx.smartsymbols: <p>due 11/2/2024 or &#8538;/2024</p>
pymdownx.fancylists: <ol type="i"> / <li> / <ol start="5" type="a"> / <li>this one</li> / </ol> / </li> / </ol>
pymdownx.arithmatex: <p>It costs <span class="arithmatex"><span class="MathJax_Preview">3-</span><script type="math/tex">3-</script></span>7.</p>
pymdownx.tilde: <p>--force and ~5 or ~6</p>
pymdownx.caret: <p>10^6 or 10^7 users</p>
markdown_text_decorator: <p>use <del>force and</del>all</p>
markdown_text_decorator: <p>10<sub>6 or 10</sub>7 users</p>
markdown_text_decorator: <p>if x<span class="underline" style="text-decoration: underline"></span>y</p>
markdown_del_ins: <p>i<ins> and j</ins></p>
markdown_underline: <p>i<u> and j</u></p>
markdown_sub_sup: <p>takes <sub>~5</sub>~ 7 days</p>
mdx_gh_links: <p>ask ann<a class="gh-link gh-mention" href="https://github.com/example" title="GitHub User: @example">@example</a>.org</p>' "$seen"
