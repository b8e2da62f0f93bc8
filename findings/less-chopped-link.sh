#!/usr/bin/env bash
# less -S, when it cuts a line within a link (OSC 8), leaves the link open: the lines below and the prompt
# become part of it.
#
# Expected: less ends colours where it cuts a line, and links as well.
# Seen: less 590 (-R -S): of a line cut in the midst of a link the end of the link is not written, while the
#   colours are reset; a click on any later line, up to the next link, opens that address.
# Matters to: output with links that is paged: git and others page with -R, `-S` is what people add for tables.
#   Keep links at the left or their text short.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at less=590-2.1~deb12u2
printf 'a rather long beginning of the line \033]8;;http://example.org/\033\\a link with a long text\033]8;;\033\\ end\nnext line\n' >"$work/page"
seen=$(python3 - "$work/page" <<'PY'
import fcntl, os, pty, re, select, struct, sys, termios, time

pid, terminal = pty.fork()
if pid == 0:
    time.sleep(0.3)
    os.environ.update(TERM='xterm-256color', LC_ALL='C.UTF-8', LESSHISTFILE='-', LESS='')
    os.execvp('less', ['less', '-R', '-S', sys.argv[1]])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 6, 45, 0, 0))
seen, end = '', time.time() + 20
while time.time() < end and '(END)' not in seen:
    if select.select([terminal], [], [], 0.1)[0]:
        seen += os.read(terminal, 65536).decode()
os.close(terminal)
opened, closed = '\x1b]8;;http://example.org/\x1b\\', '\x1b]8;;\x1b\\'
print(seen.count(opened), seen.count(closed), 'next line' in seen.partition(opened)[2])
PY
)
expect 'links begun, links ended, next line after the beginning' '1 0 True' "$seen"
