#!/usr/bin/env bash
# In Emacs' terminal (M-x term) a link is shown with its address and codes, a box drawn by ESC ( 0 as "(0lqqk", and none
# of it before the line has ended: a prompt with a link is not there.
#
# Expected: as its documentation says, term "is a terminal emulator": sequences that it does not know leave no trace, as
#   in xterm (ECMA-48, 5.6 for OSC; ISO 2022 for ESC ( 0).
# Seen: Emacs 28.2 shows every character of `ESC ] 8 ; ; ADDRESS ESC \`, of `ESC ( B` (in what tput writes for many
#   terminals) and of `ESC P … ESC \`, the escape too. It takes what it does not know for a sequence that has not come
#   whole: all from it on waits until a line break or a sequence that it knows comes.
# Matters to: programs that write links without asking (systemctl, ls --hyperlink, gcc, and our like) for those who work
#   in Emacs.
# Source: Emacs' lisp/term.el, term-control-seq-regexp and term-control-seq-prefix-regexp.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

emacs
seen=$(elisp <<'EL' | plainly
(require 'term)
(dolist (told '("\\033]8;;https://example.org\\033\\\\book\\033]8;;\\033\\\\ end" "\\033(0lqqk\\033(B end" "\\033[1mbold\\033[m end"))
  (dolist (end '("" "\\n"))
    (let* ((buffer (make-term "told" "sh" nil "-c" (concat "printf 'start " told end "'")))
           (process (get-buffer-process buffer)))
      (with-current-buffer buffer
        (set-process-sentinel process #'ignore)
        (while (accept-process-output process 3))
        (princ (format "%s|\n" (string-trim-right (buffer-string))))
        (let (kill-buffer-query-functions) (kill-buffer buffer))))))
EL
)
expect 'each without a line break behind it, and with one' 'start|
start ESC]8;;https://example.orgESC\bookESC]8;;ESC\ end|
start|
start ESC(0lqqkESC(B end|
start bold end|
start bold end|' "$seen"
