#!/usr/bin/env bash
# Items chosen in a checklist of dialog or whiptail are read back as others: of #12 dialog makes \#12, it's makes its line unreadable
# for Bash, xargs and Python's shlex, and whiptail's "say "no"" is read as "say no".
#
# Expected: an item is written so that a shell reads it as it was given, as it is the purpose of the quotation marks.
# Seen: dialog 1.3-20230209 writes "#12" as "\#12", where a shell keeps the backslash, and an apostrophe bare. whiptail 0.52.23 puts
#   all items in quotation marks and escapes nothing in them. With --separate-output, one item a line, both are right.
# Matters to: run books as menus: hosts, tickets and folders are picked from a list, and the next step is done for another one.
# Source: dialog(1), --quoted, --separate-output; whiptail(1), --checklist, --separate-output.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at dialog=1.3-20230209-1 whiptail=0.52.23-1+b1
cat >"$work/choose.py" <<'PY'
import os, pty, select, shlex, subprocess, sys, time


def chosen(program, items, keys):
    read, write = os.pipe()
    child, terminal = pty.fork()
    if child == 0:
        os.dup2(write, 2)
        os.environ.update(TERM='xterm', LINES='24', COLUMNS='80', LC_ALL='C.UTF-8')
        pairs = [word for item in items for word in (item, 'x', 'on')]
        os.execvp(program, [program, '--checklist', 'Which', '20', '60', '8', *pairs])
    os.close(write)
    shown, sent, end = b'', 0, time.time() + 20
    while time.time() < end:
        if select.select([terminal], [], [], 0.5)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
        elif sent < len(keys) and b'Which' in shown:
            os.write(terminal, keys[sent].encode())
            sent += 1
    os.waitpid(child, 0)
    return os.read(read, 65536).decode()


def by(read, line):
    try:
        return ' | '.join(read(line))
    except (ValueError, subprocess.CalledProcessError):
        return 'an error'


def bash(line):
    return subprocess.run(['bash', '-c', f'eval "set -- $1" || exit 1; printf "%s\\n" "$@"', 'bash', line], capture_output=True, text=True,
                          check=True).stdout.splitlines()


def xargs(line):
    return subprocess.run(['xargs', 'printf', '%s\\n'], input=line, capture_output=True, text=True, check=True).stdout.splitlines()


for items in (['db 1', "it's"], ['C:\\data', 'say "no"'], ['#12', 'db 1']):
    for program, keys in (('dialog', '\r'), ('whiptail', '\t\r')):
        line = chosen(program, items, keys)
        print(f'{program} of {" | ".join(items)}: {line}; Bash: {by(bash, line)}; xargs: {by(xargs, line)}; shlex: {by(shlex.split, line)}')
PY
expect 'written and read' 'dialog of db 1 | it'\''s: "db 1" it'\''s; Bash: an error; xargs: an error; shlex: an error
whiptail of db 1 | it'\''s: "db 1" "it'\''s"; Bash: db 1 | it'\''s; xargs: db 1 | it'\''s; shlex: db 1 | it'\''s
dialog of C:\data | say "no": "C:\\data" "say \"no\""; Bash: C:\data | say "no"; xargs: an error; shlex: C:\data | say "no"
whiptail of C:\data | say "no": "C:\data" "say "no""; Bash: C:\data | say no; xargs: C:\data | say no; shlex: C:\data | say no
dialog of #12 | db 1: "\#12" "db 1"; Bash: \#12 | db 1; xargs: \#12 | db 1; shlex: \#12 | db 1
whiptail of #12 | db 1: "#12" "db 1"; Bash: #12 | db 1; xargs: #12 | db 1; shlex: #12 | db 1' "$(python3 "$work/choose.py")"
