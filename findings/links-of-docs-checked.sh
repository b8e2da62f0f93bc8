#!/usr/bin/env bash
# Links between Markdown files, checked: five of nine checkers pass "see [a][b]" whose page is gone, five a broken link behind a block of
# code that shows a fence; eight refuse a right link to a heading with a line below it, seven one to a page with a space in its name.
#
# Expected: a checker refuses a page whose link leads to no file or section, and passes one whose links lead somewhere, as on GitHub;
#   what stands in code or a comment is no link.
# Seen (each kind of link in a folder of its own): mdlinks-cli 0.1.0, deadlinkfinder 0.2.3, brokelink 0.1.0, md-dead-link-check 1.3.0
#   and unbroken 1.0.33 pass a broken link by reference and one with brackets in its text; the first two, md-link-checker 1.10,
#   md-dead-link-check and check-md 1.0.2 one behind "~~~" that holds "```"; unbroken one with a title, linksanity 0.2.1 a picture that
#   is gone; six a link in HTML. brokelink, told to check sections, md-link-checker, linksanity and check-md (which names sections
#   as VuePress does) know no section "5 % less" or "Step 1 – go", and no second "Costs". mdlinkcheck 0.2.0 errs in none of these.
# Matters to: run books and decisions in a repository whose checks are green: a step leads nowhere; or red, so that the check is taken out.
# Source: CommonMark 0.31.2, 4.5, 6.3; github-slugger (ids of headings); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at unbroken@1.0.33 check-md@1.0.2
pip_at mdlinkcheck==0.2.0 mdlinks-cli==0.1.0 deadlinkfinder==0.2.3 brokelink==0.1.0 md-link-checker==1.10 md-dead-link-check==1.3.0 \
    linksanity==0.2.1
cat >"$work/check.py" <<'PY'
import os, subprocess

heads = '# Heads\n\n## 5 % less\n\n## [ADR-7](plan.md) of it\n\n## Step 1 – go\n\n## Costs\n\n## Costs\n\nUnder lined\n-----------\n'
broken = {
    'reference': 'see [a][b]\n\n[b]: gone.md',
    'brackets': '[a [draft]](gone.md)',
    'two lines': '[see\nit](gone.md)',
    'behind code': '~~~\n```\n~~~\n\n[a](gone.md)',
    'title': '[a](gone.md "it")',
    'HTML': '<a href="gone.md">a</a>',
    'picture': '![a](gone.png)',
    'section': '[a](heads.md#gone)',
}
right = {
    '5 %': '[a](heads.md#5--less)',
    'dash': '[a](heads.md#step-1--go)',
    'ADR-7': '[a](heads.md#adr-7-of-it)',
    'second': '[a](heads.md#costs-1)',
    'underlined': '[a](heads.md#under-lined)',
    'space': '[a](my%20notes.md)',
    'parentheses': '[a](a_(b).md)',
    'code': '```md\n[a](gone.md)\n```',
    'comment': '<!-- [a](gone.md) -->',
}
python = lambda code, *rest: ['python3', '-W', 'ignore', '-c', f'import sys; sys.argv[0] = "x"; {code}', *rest]
checkers = {
    'mdlinkcheck': python('from mdlinkcheck.cli import main; sys.exit(main())', '.'),
    'mdlinks-cli': python('import mdlinks; sys.exit(mdlinks.main())', '.'),
    'deadlinkfinder': python('from deadlinkfinder.main import main; sys.exit(main())', '.'),
    'brokelink': python('from brokelink.cli import main; sys.exit(main())', '.', '--check-anchors'),
    'md-link-checker': python('from md_link_checker import main; sys.exit(main())', '-u', 'page.md'),
    'md-dead-link-check': python('from md_dead_link_check.__main__ import main; sys.exit(main())'),
    'linksanity': python('from linksanity.cli import app; app()', 'scan', '.', '--check-anchors'),
    'unbroken': ['../js/node_modules/.bin/unbroken', '-l'],
    'check-md': ['../js/node_modules/.bin/check-md', '.'],
}
passed, refused = {name: [] for name in checkers}, {name: [] for name in checkers}
for number, (kind, text) in enumerate((broken | right).items()):
    folder = f'case{number}'
    os.mkdir(folder)
    for name, content in {'heads.md': heads, 'plan.md': 'x\n', 'my notes.md': 'x\n', 'a_(b).md': 'x\n', 'page.md': f'# Page\n\n{text}\n'}.items():
        open(f'{folder}/{name}', 'w').write(content)
    subprocess.run('git init -q . && git add -A', shell=True, cwd=folder, check=True)
    for name, checker in checkers.items():
        status = subprocess.run(checker, cwd=folder, capture_output=True).returncode
        if status == 0 and kind in broken:
            passed[name].append(kind)
        if status != 0 and kind in right:
            refused[name].append(kind)
for name in checkers:
    print(f'{name} passes, though broken:', ', '.join(passed[name]) or 'nothing', '/ refuses, though right:', ', '.join(refused[name]) or 'nothing')
PY
seen=$(cd "$work" && python3 check.py)
expect 'seventeen links' 'mdlinkcheck passes, though broken: nothing / refuses, though right: nothing
mdlinks-cli passes, though broken: reference, brackets, two lines, behind code, HTML / refuses, though right: underlined, space, parentheses, comment
deadlinkfinder passes, though broken: reference, brackets, two lines, behind code / refuses, though right: underlined, parentheses, comment
brokelink passes, though broken: reference, brackets, HTML / refuses, though right: 5 %, dash, ADR-7, second, underlined, space, parentheses, code, comment
md-link-checker passes, though broken: behind code, HTML / refuses, though right: 5 %, dash, ADR-7, second, underlined, space, comment
md-dead-link-check passes, though broken: reference, brackets, two lines, behind code / refuses, though right: underlined, space, comment
linksanity passes, though broken: HTML, picture / refuses, though right: 5 %, dash, ADR-7, second, underlined, space
unbroken passes, though broken: reference, brackets, title, HTML / refuses, though right: ADR-7, underlined, space, comment
check-md passes, though broken: brackets, two lines, behind code, HTML / refuses, though right: 5 %, dash, ADR-7, second, underlined, space, parentheses, comment' "$seen"
