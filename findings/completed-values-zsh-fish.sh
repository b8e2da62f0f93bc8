#!/usr/bin/env bash
# One value such as R&D, #12 or "it's" takes all completions from zsh in programs that use clap_complete or shtab, with "parse
# error near" in the command line; in fish clap_complete has "in" and "review" for "in review", C:data for C:\data, and no #12.
#
# Expected: the Tab key puts in what reaches the program as one of its values, "in\ review", "R\&D", "\#12", and "done" beside
#   them; so it is with click 8.5.1 in zsh.
# Seen, the values done and one other, "d" and the Tab key: in zsh 5.9 clap_complete 4.6.11 leaves "d" where the other is R&D,
#   #12, <5 or it's, and shtab 1.13.0 there and where it is a:b or C:\data: the list is read as code of the shell.
#   shtab has "in" alone for "in review", and so has fish 3.6.0 by clap_complete, where the help of "in review" stands beside
#   "review", and where a program has subcommands and the value follows a space, none at all.
#   In bash clap_complete offers nothing behind a subcommand if the program's name has a hyphen ("my-tool show --").
# Matters to: tools whose values are states, teams and numbers of issues; who uses them sees a broken line at each Tab.
# Source: zsh's manual, _arguments, (item1 item2 …); fish's, complete -a; issue 6421 of clap-rs/clap for the hyphen.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at zsh-static=5.9-4+b15 zsh-common=5.9-4
deb_with_all_at fish=3.6.0-3.1+deb12u1
pip_at shtab==1.13.0 click==8.5.1
crate_at clap=4.6.9 clap_complete=4.6.11 <<'RS'
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command};

// run SHELL NAME COMMANDS VALUE…
fn main() {
    let mut words = std::env::args().skip(1).map(|word| &*word.leak());
    let mut word = || words.next().expect("four arguments at least");
    let (shell, name, commands) = (word().parse::<clap_complete::Shell>().expect("a shell"), word(), word());
    let values = words.map(|value| PossibleValue::new(value).help(format!("is {value}"))).collect::<Vec<_>>();
    let mut program = Command::new(name).arg(Arg::new("state").long("state").value_parser(PossibleValuesParser::new(values)));
    if commands == "show" {
        program = program.subcommand(Command::new("show").arg(Arg::new("all").long("all").action(ArgAction::SetTrue)));
    }
    clap_complete::generate(shell, &mut program, name, &mut std::io::stdout());
}
RS
mkdir "$work/bin" "$work/empty"
export PATH=$work/bin:$work/py/bin:$PATH WORK=$work
cat >"$work/py/parser.py" <<'PY'
import argparse, os


def parser():
    made = argparse.ArgumentParser(prog=os.environ['NAME'])
    made.add_argument('--state', choices=os.environ['VALUES'].split('|'))
    return made
PY
cat >"$work/bin/by-click" <<'PY'
#!/usr/bin/env python3
import click


@click.command()
@click.option('--state', type=click.Choice(['done', 'in review', 'R&D', '#12', "it's", 'C:\\data']))
def run(state):
    pass


run(prog_name='by-click')
PY
chmod +x "$work"/bin/*
_BY_CLICK_COMPLETE=zsh_source by-click >"$work/click.sh"
values=('in review' 'R&D' '#12' '<5' "it's" 'a:b' 'C:\data')
for number in "${!values[@]}"; do
    value=${values[number]}
    "$work/rust/run" zsh "clap$number" none 'done' "$value" >"$work/_clap$number"
    NAME=shtab$number VALUES="done|$value" python3 -m shtab --shell=zsh --prog "shtab$number" parser.parser >"$work/_shtab$number"
    printf '#!/bin/sh\n' | tee "$work/bin/clap$number" >"$work/bin/shtab$number"
    chmod +x "$work/bin/"*"$number"
done
cat >"$work/tab.py" <<'PY'
# What zsh has in its line after each argument and the Tab key.
import os, pty, sys, threading, time

work = os.environ['WORK']
binary = next(path for path in (f'{work}/deb/bin/zsh-static', f'{work}/deb/usr/bin/zsh-static') if os.path.exists(path))
setup = r'''fpath=($WORK $WORK/deb/usr/share/zsh/functions/**/*(/)); autoload -Uz compinit; compinit -D -u
. $WORK/click.sh; shown() { print -r -- "$BUFFER" >$WORK/shown.new; mv $WORK/shown.new $WORK/shown; BUFFER= }
zle -N shown; bindkey '^X^D' shown; unsetopt auto_list; : >$WORK/shown
'''
shown = f'{work}/shown'


def wait():
    for _ in range(600):
        if os.path.exists(shown):
            time.sleep(0.1)
            line = open(shown).read().rstrip('\n')
            os.remove(shown)
            return line
        time.sleep(0.05)
    sys.exit('zsh does not answer')


child, terminal = pty.fork()
if child == 0:
    os.chdir(f'{work}/empty')
    os.environ['TERM'] = 'xterm'
    os.execv(binary, ['zsh', '-f', '-i'])


def drain():
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass


threading.Thread(target=drain, daemon=True).start()
os.write(terminal, setup.encode())
wait()
for line in sys.argv[1:]:
    os.write(terminal, line.encode() + b'\t\x18\x04')
    print(wait().split('--state ')[1].strip())
os.write(terminal, b'exit\n')
PY
tab() { LC_ALL=C.UTF-8 python3 "$work/tab.py" "$@" 2>"$work/log" || cannot "$(tail -n 3 "$work/log")"; }
expect 'zsh, click' "done in\\ review R\\&D '#12' it\\'s C:\\\\data" "$(tab "by-click --state "{d,in,R,"'#",it,C} | paste -sd' ')"
for by in clap shtab; do
    lines=()
    for number in "${!values[@]}"; do lines+=("$by$number --state d"); done
    tab "${lines[@]}" >"$work/$by.lines"
done
expect 'zsh, d, beside in review, R&D, #12, <5, it'\''s, a:b, C:\data, by clap' 'done d d d d done done' "$(paste -sd' ' "$work/clap.lines")"
expect 'zsh, the same, by shtab' 'done d d d d d d' "$(paste -sd' ' "$work/shtab.lines")"
expect 'zsh, in, by clap and shtab' "in\\ review in" "$(tab 'clap0 --state in' 'shtab0 --state in' | paste -sd' ')"

fish_tab() { (cd "$work/empty" && fish -N -c "source '$work/$1.fish'; complete -C '$2'" | tr '\t' ' ' | sort | paste -sd,); }
"$work/rust/run" fish plain none 'done' 'in review' '#12' 'C:\data' >"$work/plain.fish"
"$work/rust/run" fish parted show 'done' >"$work/parted.fish"
expect 'fish' 'C:data is C:\data,done is done,in,review is in review' "$(fish_tab plain 'plain --state ')"
expect 'fish, a program with commands' ',--state=done is done' "$(fish_tab parted 'parted --state '),$(fish_tab parted 'parted --state=')"

bash_tab() {
    "$work/rust/run" bash "$1" show 'done' >"$work/made.bash"
    bash -c '. "$1"; COMP_WORDS=("$2" show --) COMP_CWORD=2 COMPREPLY=(); $(complete -p "$2" | sed "s/.*-F \([^ ]*\).*/\1/") "$2" -- show; echo "${COMPREPLY[*]}"' \
        bash "$work/made.bash" "$1"
}
expect 'bash, mytool show --' '--all --help' "$(bash_tab mytool)"
expect 'bash, my-tool show --' '' "$(bash_tab my-tool)"
