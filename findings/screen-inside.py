"""Starts GNU screen on a terminal of our own, has a shell in it write a text, and prints what screen sends
to its terminal for that. Used by the screen-*.sh beside it: SOCKETS printf-TEXT END-OF-WAIT-REGEX."""
import os, pty, re, select, sys, time

sockets, text, wanted = sys.argv[1:]
pid, terminal = pty.fork()
if pid == 0:
    os.environ.update(TERM='xterm-256color', LC_ALL='C.UTF-8', SCREENDIR=sockets)
    os.execvp('screen', ['screen', '-c', '/dev/null', 'sh', '-c', "printf '%s'; sleep 2" % text])
seen, end = '', time.time() + 30
while time.time() < end:
    if select.select([terminal], [], [], 0.1)[0]:
        seen += os.read(terminal, 65536).decode()
    found = re.search(wanted, seen)
    if found:
        print(found.group(1))
        break
else:
    print('nothing of the kind in: %r' % seen)
