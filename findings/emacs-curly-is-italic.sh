#!/usr/bin/env bash
# In Emacs' buffers of compilers and shells a curly underline is italic, an overline or the colour of an underline takes
# bold and underline away, and Vim's question about keys makes the rest faint and underlined.
#
# Expected: what ansi-color does not know, it leaves out; what stands beside it holds.
# Seen: Emacs 28.2's ansi-color-apply-on-region, which compilation and shell buffers use, reads `4:3` as italic (3 alone),
#   and drops every attribute of a sequence at a code it does not know: 1;53 is not bold, 4;58;5;9 not underlined.
#   48;5;3;1 is italic, blinking (5) and bold: colours of 256 are single attributes. Of `CSI > 4 ; 2 m`, no SGR, it takes
#   4 and 2. "\e(B", which `tput sgr0` writes, and links (OSC 8) stay in the text.
# Matters to: tests and linters whose output is read in Emacs: what is underlined as an error is merely slanted.
# Source: ISO 8613-6 for sub-parameters; Emacs' lisp/ansi-color.el, ansi-color-parse-sequence and ansi-color-apply-sequence.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

emacs
seen=$(elisp <<'EL'
(require 'ansi-color)
(dolist (codes '("4:3m" "1;53m" "4;58;5;9m" "48;5;3;1m" ">4;2m" "1;4m"))
  (with-temp-buffer
    (setq ansi-color-context-region nil)
    (insert "\e[" codes "word\e[m\e(B.")
    (ansi-color-apply-on-region (point-min) (point-max))
    (princ (format "%s %s %s\n" codes (replace-regexp-in-string "\e" "ESC" (buffer-string))
                   (mapcar (lambda (part) (overlay-get part 'face)) (overlays-in (point-min) (point-max)))))))
EL
)
expect 'codes, text, faces' '4:3m wordESC(B. (ansi-color-italic)
1;53m wordESC(B. nil
4;58;5;9m wordESC(B. nil
48;5;3;1m wordESC(B. ((ansi-color-bold ansi-color-italic ansi-color-slow-blink))
>4;2m wordESC(B. ((ansi-color-faint ansi-color-underline))
1;4m wordESC(B. ((ansi-color-bold ansi-color-underline))' "$seen"
