#!/usr/bin/env bash
# What a program copies to the clipboard of the terminal around mosh: 20,000 bytes come as 12,282 and a rest that is no base64, a text that
# is copied a second time does not come, nor does one for both clipboards or for none by name. Faint and struck text is plain.
#
# Expected: the sequence for the clipboard (OSC 52) comes out as it went in, each time, or not at all where it is too long.
# Seen: mosh 1.4.0 keeps 16,379 characters of the base64 and drops what follows, without a word. What was copied last is part of the state of
#   which it sends the differences: the same text again, after another was copied beside it, is none. It reads OSC 52 ; c alone, not ; p,
#   ; cp and ; ; of which tmux 3.3a writes the last. Faint and struck text, a curly underline and the repeated "=" of ncurses (REP) come as
#   plain text and one "=".
# Matters to: who copies a list or a document on a server through mosh: what is pasted is the text from before, or ends in its midst.
# Source: xterm's "XTerm Control Sequences" (OSC 52, SGR 2 and 9, REP); mosh's release notes of 1.4.0: support of OSC 52.
# Debian 12's apt-get.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at mosh=1.4.0-1+b1
cat >"$work/through.py" <<'PY'
import base64, fcntl, os, pty, re, select, struct, subprocess, sys, termios, time

os.environ.update(LC_ALL='C.UTF-8', LANG='C.UTF-8', TERM='xterm-256color', PS1='$ ')
server = subprocess.run(['mosh-server', 'new', '-i', '127.0.0.1', '--', 'sh'], capture_output=True, text=True)
port, os.environ['MOSH_KEY'] = re.search(r'MOSH CONNECT (\d+) (\S+)', server.stdout + server.stderr).groups()
ready, go = os.pipe()
pid, terminal = pty.fork()
if pid == 0:
    os.read(ready, 1)  # until the terminal has its size
    os.execvp('mosh-client', ['mosh-client', '127.0.0.1', port])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
os.write(go, b'1')
written = b''


def read_until(sign):
    global written
    end = time.time() + 30
    while sign not in written and time.time() < end:
        if select.select([terminal], [], [], 1)[0]:
            written += os.read(terminal, 65536)


number = 0


def shown(text):
    """What comes of a text that a program writes, up to a number behind it."""
    global written, number
    number += 1
    with open('text', 'w', newline='') as file:
        file.write(text)
    written = b''
    # It is another program in another folder.
    os.write(terminal, f"clear; cat {os.getcwd()}/text; echo {number}''{number}{number}\r".encode())
    read_until(f'{number}{number}{number}'.encode())
    return written


def copied(kind, text):
    sent = re.findall(rb'\x1b\]52;([^;]*);([^\x07]*)\x07', shown(f'\x1b]52;{kind};{base64.b64encode(text.encode()).decode()}\x07'))
    if not sent:
        return 'nothing'
    (name, code), = sent
    whole = base64.b64decode(code[: len(code) // 4 * 4])
    return f'{name.decode()}, {len(whole)} bytes' + (f' and {len(code) % 4} signs' if len(code) % 4 else '')


read_until(b'$ ')
print('5 of 7:', copied('c', '5 of 7'))
print('6 of 7:', copied('c', '6 of 7'))
print('6 of 7 again:', copied('c', '6 of 7'))
print('12,000 bytes:', copied('c', 'x' * 12_000))
print('20,000 bytes:', copied('c', 'y' * 20_000))
for kind in ('p', 'cp', ''):
    print(f'for "{kind}":', copied(kind, f'this {kind}'))
styles = shown('\x1b[2mfaint\x1b[0m \x1b[9mold\x1b[0m \x1b[4:3mlate\x1b[0m =\x1b[9b\r\n')
print('styles:', re.search(rb'faint[^=]*=', styles)[0].decode())
os.write(terminal, b'exit\r')
os.waitpid(pid, 0)
PY
seen=$(cd "$work" && timeout 200 python3 through.py)
expect 'through mosh' '5 of 7: c, 6 bytes
6 of 7: c, 6 bytes
6 of 7 again: nothing
12,000 bytes: c, 12000 bytes
20,000 bytes: c, 12282 bytes and 3 signs
for "p": nothing
for "cp": nothing
for "": nothing
styles: faint old late =' "$seen"
