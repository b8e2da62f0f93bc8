#!/usr/bin/env bash
# Man pages made of help texts: a line that begins with ".env" is gone in argparse-manpage, click-man, txt2man and the Rust crates man and
# mandown, one that begins with a quoted 'late' in three of them; of C:\data\new click-man, txt2man and man make "C:ata0w".
#
# Expected: the words of the help text, as docutils and the crate clap_mangen give them: a dot or an apostrophe at the head of a line, and
#   each backslash, is marked so that man takes it for text.
# Seen: argparse-manpage 4.8 (where lines stay as they are, RawTextHelpFormatter), click-man 0.6.0 and man 0.3.0 (crate) write such lines
#   bare, so that man reads a request that it does not know; txt2man 1.7.1 and mandown 1.1.1 (crate) do so with the dot. click-man, txt2man
#   and man leave the backslashes bare. clap_mangen 0.3.3 and docutils 0.23 keep all.
# Matters to: manuals of tools whose options name files or states: what the option does is not there, the folder is another.
# Source: groff's manual and mandoc's roff(7): a line that begins with "." or "'" is a request or a macro; "\" begins an escape.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at argparse-manpage==4.8 click-man==0.6.0 click==8.5.1 docutils==0.23 setuptools==84.2.1
deb_with_all_at txt2man=1.7.1-4 mandoc=1.14.6-1+b1
crate_at clap=4.6.9 clap_mangen=0.3.3 mandown=1.1.1 man=0.3.0 <<'RS'
use clap::{Arg, Command};
use std::fs::write;
fn main() {
    let text = std::fs::read_to_string("text").unwrap();
    let command = Command::new("tool").arg(Arg::new("state").long("state").value_name("N").help(text.trim().to_string()));
    let mut page = vec![];
    clap_mangen::Man::new(command).render(&mut page).unwrap();
    write("clap_mangen.1", page).unwrap();
    write("mandown.1", mandown::convert(&text, "tool", 1)).unwrap();
    write("crate man.1", man::Manual::new("tool").option(man::Opt::new("N").long("--state").help(text.trim())).render()).unwrap();
}
RS
cd "$work"
cat >text <<'TEXT'
Reads settings in this order:
.env is first, if it is there.
'late' is a state of its own.
The folder is C:\data\new here.
TEXT
cat >pages.py <<'PY'
import argparse
import click, docutils.core
from argparse_manpage.manpage import Manpage
from click_man.core import generate_man_page

text = open('text').read().strip()
parser = argparse.ArgumentParser(prog='tool', formatter_class=argparse.RawTextHelpFormatter)
parser.add_argument('--state', metavar='N', help=text)
command = click.Command('tool', help='Keeps claims.', params=[click.Option(['--state'], metavar='N', help=text)], callback=lambda state: None)
marked = text.replace('\\', '\\\\')
pages = {
    'argparse-manpage': str(Manpage(parser)),
    'click-man': generate_man_page(click.Context(command, info_name='tool'), '1.0'),
    'docutils': docutils.core.publish_string(f'====\ntool\n====\n\nOptions\n=======\n\n{marked}\n', writer='manpage').decode(),
}
for name, page in pages.items():
    open(f'{name}.1', 'w').write(page)
PY
python3 pages.py
rust/run
{
    printf 'OPTIONS\n  --state N  '
    sed '1!s/^/             /' text
} >text.txt
txt2man -t tool text.txt >txt2man.1 2>txt2man.log || cannot "txt2man: $(tail -n 3 txt2man.log)"
seen=$(
    for name in argparse-manpage click-man txt2man 'crate man' mandown clap_mangen docutils; do
        printf '%s: ' "$name"
        mandoc -T utf8 -O width=200 "$name.1" 2>/dev/null | sed 's/.\x08//g' | sed -n '/Reads/,/^$/p' | paste -sd' ' | sed 's/  */ /g; s/^ //'
    done
)
expect 'a help text in man' 'argparse-manpage: Reads settings in this order: The folder is C:\data\new here. 
click-man: Reads settings in this order: The folder is C:ata0w here. 
txt2man: Reads settings in this order: ’late'\'' is a state of its own. The folder is C:ata0w here. 
crate man: Reads settings in this order: The folder is C:ata0w here. 
mandown: Reads settings in this order: '\''late'\'' is a state of its own. The folder is C:\data\new here. 
clap_mangen: Reads settings in this order: .env is first, if it is there. '\''late'\'' is a state of its own. The folder is C:\data\new here. 
docutils: Reads settings in this order: .env is first, if it is there. '\''late'\'' is a state of its own. The folder is C:\data\new here. ' "$seen"
