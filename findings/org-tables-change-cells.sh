#!/usr/bin/env bash
# In Emacs' Org a command's "007 1.10 5E3" is a table of 7, 1.1 and 5000.0, and so it is handed to the next one;
# 2024-02-05 less 2024-01-05 is -1, 1,5 and 2 are 8, 123456789.5 is 123456790; CSV with two lines in a cell becomes rows
# of other columns.
#
# Expected: what a command writes stands in the table; two dates are 31 days apart; a sum of "1,5" and 2 is 3.5 or an
#   error.
# Seen: Org 9.5.5 (Emacs 28.2) makes numbers of all cells that can be ones, in results of source blocks and in tables
#   that a block is given as a variable; with `:results output` they stay. Its sheet shows eight digits, takes a date
#   without brackets for a subtraction, 2024 less 2 less 5, and a decimal comma for two numbers: 1,5 and 2 are 1 and 5
#   and 2. "5 %" and 7 are 7.05. <2024-02-05 Mon> less <2024-01-05 Fri> is 31. org-table-import cuts a quoted cell of
#   two lines in two rows, with its quotation marks, and a cell "a|b" in two cells.
# Matters to: run books and registers kept in Org: ids that a block lists, counts or hands to kubectl are others, and
#   costs of nine digits, differences of dates and decimal commas are wrong without a word.
# Source: Org's manual, Formula syntax for Calc (calc-float-format: 8 digits) and Results of Evaluation;
#   org-babel--string-to-number. Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

emacs
printf 'id,note,cost\nC-1,"one\ntwo",5\nC-2,a|b,7\n' >"$work/a.csv"
export FOLDER=$work
seen=$(elisp <<'LISP' 2>/dev/null
(require 'org)
(require 'ob-shell)
(setq org-confirm-babel-evaluate nil)
(defun told (name text)
  (princ (concat name "\n" (replace-regexp-in-string "[ \t]+" " " (string-trim text)) "\n")))
(defun evaluated (text)
  (with-temp-buffer
    (insert text)
    (org-mode)
    (let ((inhibit-message t)) (org-babel-execute-buffer))
    (goto-char (point-max))
    (re-search-backward "RESULTS:.*\n")
    (buffer-substring (match-end 0) (point-max))))
(defun reckoned (text)
  (with-temp-buffer
    (insert text)
    (org-mode)
    (goto-char (point-min))
    (let ((inhibit-message t)) (org-table-recalculate 'all))
    (buffer-substring (point-min) (progn (goto-char (point-min)) (search-forward "#+") (- (point) 2)))))
(told (concat "Org " (org-version)) "")
(told "command" (evaluated "#+begin_src sh\necho 007 1.10 5E3\necho C-2 2024-01 +5\n#+end_src\n"))
(told "handed on" (evaluated "#+name: ids\n| 007 | 1.10 |\n| C-2 | 2.0 |\n\n#+begin_src sh :results output :var ids=ids\necho \"$ids\"\n#+end_src\n"))
(told "reckoned" (reckoned (concat "| 2024-02-05 | 2024-01-05 | |\n| <2024-02-05 Mon> | <2024-01-05 Fri> | |\n"
  "#+TBLFM: $3=$1-$2\n")))
(told "added" (reckoned "| 1,5 | 2 | |\n| 5 % | 7 | |\n| 123456789 | 0.5 | |\n#+TBLFM: $3=vsum($1..$2)\n"))
(with-temp-buffer
  (org-mode)
  (org-table-import (expand-file-name "a.csv" (getenv "FOLDER")) '(4))
  (told "imported" (buffer-string)))
LISP
)
expect 'Org' 'Org 9.5.5

command
| 7 | 1.1 | 5000.0 |
| C-2 | 2024-01 | 5 |
handed on
: 7 1.1
: C-2 2.0
reckoned
| 2024-02-05 | 2024-01-05 | -1 |
| <2024-02-05 Mon> | <2024-01-05 Fri> | 31 |
added
| 1,5 | 2 | 8 |
| 5 % | 7 | 7.05 |
| 123456789 | 0.5 | 123456790. |
imported
| id | note | cost | |
| C-1 | "one | | |
| two" | 5 | | |
| C-2 | a | b | 7 |' "$seen"
