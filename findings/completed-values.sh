#!/usr/bin/env bash
# What bash completes by shtab, click and yargs is another argument: "#12" stands bare, so that it is a comment; shtab
# parts "in review" in two, and makes "its" of "it's".
#
# Expected: the Tab key puts in a word that reaches the program as the value that the program offered: in\ review, \#12.
# Seen: bash 5.2 with shtab 1.13.0, click 8.5.1 and yargs 18.2.0 puts #12 in as it is, click and yargs it's too,
#   and C:\data so that the program gets C:data; click "in review" as two words; shtab "in" and "review" for themselves, and
#   "its C:\data" as one. argcomplete 3.7.2 puts all in with backslashes.
# Matters to: choices that are states, teams or numbers of issues, such as "in review" and #12: a command is run without
#   its last words, or bash waits for the end of a quotation.
# Source: bash's manual, 8.7 (complete -o filenames, -o fullquote; compgen -W parts its words by quotes and spaces).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at shtab==1.13.0 click==8.5.1 argcomplete==3.7.2
npm_at yargs@18.2.0
mkdir "$work/bin"
cat >"$work/py/parser.py" <<'PY'
import argparse


def parser():
    made = argparse.ArgumentParser(prog='by-shtab')
    made.add_argument('value', choices=['in review', '#12', "it's", 'C:\\data'])
    return made
PY
cat >"$work/bin/by-argcomplete" <<'PY'
#!/usr/bin/env python3
# PYTHON_ARGCOMPLETE_OK
import argcomplete, parser
made = parser.parser()
argcomplete.autocomplete(made)
made.parse_args()
PY
cat >"$work/bin/by-click" <<'PY'
#!/usr/bin/env python3
import click


@click.command()
@click.argument('value', type=click.Choice(['in review', '#12', "it's", 'C:\\data']))
def run(value):
    pass


run(prog_name='by-click')
PY
cat >"$work/bin/by-yargs" <<'JS'
#!/usr/bin/env node
const choices = ['in review', '#12', "it's", 'C:\\data'];
import(`${process.env.YARGS}/index.mjs`).then(({ default: yargs }) =>
  yargs(process.argv.slice(2)).scriptName('by-yargs').completion('completion')
    .command('show <value>', 'a claim', (made) => made.positional('value', { choices })).parse());
JS
chmod +x "$work"/bin/*
export PATH=$work/bin:$PATH YARGS=$work/js/node_modules/yargs
python3 -m shtab --shell=bash parser.parser >"$work/shtab.bash"
cat >"$work/tab.bash" <<'BASH'
# What bash puts in for a word of by-NAME, as the Tab key does: the answers of the function that `complete` names, as they
# are, unless `complete` has -o filenames or -o fullquote.
. "$1/shtab.bash"
eval "$(_BY_CLICK_COMPLETE=bash_source by-click)"
eval "$(by-yargs completion)"
eval "$(register-python-argcomplete by-argcomplete)"
for name in by-shtab by-click by-yargs by-argcomplete; do
    rule=$(complete -p "$name")
    [[ $rule != *filenames* && $rule != *fullquote* ]] || echo "$rule"
    function=$(sed 's/.*-F \([^ ]*\).*/\1/' <<<"$rule")
    for typed in in '#' it C; do
        COMP_WORDS=("$name" "$typed")
        [ "$name" != by-yargs ] || COMP_WORDS=("$name" show "$typed")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=${COMP_WORDS[*]} COMP_TYPE=9 COMPREPLY=()
        COMP_POINT=${#COMP_LINE}
        compopt() { :; }
        "$function" "$name" "$typed" "$name" 2>/dev/null || true
        printf '%s, %s:' "$name" "$typed"
        printf ' <%s>' "${COMPREPLY[@]}"
        echo
    done
done
BASH
export PATH=$work/py/bin:$PATH
seen=$(bash "$work/tab.bash" "$work" 2>"$work/log") || cannot "$(tail -n 3 "$work/log")"
expect 'typed, and the Tab key' 'by-shtab, in: <in>
by-shtab, #: <#12>
by-shtab, it: <its C:\data>
by-shtab, C: <>
by-click, in: <in review>
by-click, #: <#12>
by-click, it: <it'\''s>
by-click, C: <C:data>
by-yargs, in: <"in review">
by-yargs, #: <#12>
by-yargs, it: <it'\''s>
by-yargs, C: <C\:\data>
by-argcomplete, in: <in\ review>
by-argcomplete, #: <-h> <--help> <in\ review> <#12> <it\'\''s> <C:\\data>
by-argcomplete, it: <it\'\''s>
by-argcomplete, C: <C:\\data>' "$seen"
