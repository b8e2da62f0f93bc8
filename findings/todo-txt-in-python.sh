#!/usr/bin/env bash
# Lists of tasks in the format todo.txt, read by Python: of "ADR-2024-01-05 is late" todotxt leaves "is late", done on 5 January; an open
# task of 5 January is done then, too; python-todotxt takes "(C)" anywhere in a text for the priority; pytodotxt drops a day.
#
# Expected, by the format's rules: a priority is one capital letter at the head of a task, the first day of an open task that of its
#   entry, "10:30" no key; a list that is read and written unchanged is the same.
# Seen: todotxt 0.0.2 takes any first word that has a day in it for the day of completion, without the "x" as well, and drops the word;
#   ann@example.org is in the context "@example", 5+7 in the project "+7". python-todotxt 0.1.1: "see plan (C) first" has the priority C,
#   and a day anywhere is the day of entry. pytodotxt 3.1.0: "(AB) two" has the priority AB and not the words, "at 10:30" a key 10;
#   "x (A) 2024-01-06 done" is written as "x done", without day and priority.
# Matters to: reports of what is done and late, made from such lists: open tasks have a day of completion, ids of records are gone.
# Source: the format's rules ("Incomplete Tasks" 1 and 2, "Complete Tasks" 2); todotxt's `re.search(DATE_REGEX, splits[0])`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pytodotxt==3.1.0
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/other" python-todotxt==0.1.1
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/small" todotxt==0.0.2
cat >"$work/read.py" <<'PY'
import sys

for line in ('ADR-2024-01-05 is late', '2024-01-05 check the data', 'see plan (C) first', 'ask ann@example.org for 5+7 days at 10:30', 'due by 2024-02-05',
             '(AB) two teams', 'x (A) 2024-01-06 done', 'x 2024-01-06 2024-01-05 done'):
    if sys.argv[1] == 'todotxt':
        from todotxt import Task

        task = Task(line)
        day = lambda given: given and f'{given:%Y-%m-%d}'
        print(line, '=>', task.todo, day(task.finished_date), day(task.created_date), task.contexts + task.projects, sep=' | ')
    elif sys.argv[1] == 'python-todotxt':
        from todotxt import TodoEntry

        task = TodoEntry(line)
        print(line, '=>', task.priority, task.completed_date, task.created_date, task.tags, sep=' | ')
    else:
        from pytodotxt import Task

        task = Task(line)
        print(line, '=>', task.priority, task.description, task.attributes, task, sep=' | ')
PY
expect 'todotxt: text, completion, entry, contexts and projects' 'ADR-2024-01-05 is late | => | is late | 2024-01-05 | None | []
2024-01-05 check the data | => | check the data | 2024-01-05 | None | []
see plan (C) first | => | see plan (C) first | None | None | []
ask ann@example.org for 5+7 days at 10:30 | => | ask ann@example.org for 5+7 days at 10:30 | None | None | ['\''@example'\'', '\''+7'\'']
due by 2024-02-05 | => | due by 2024-02-05 | None | None | []
(AB) two teams | => | (AB) two teams | None | None | []
x (A) 2024-01-06 done | => | done | None | 2024-01-06 | []
x 2024-01-06 2024-01-05 done | => | done | 2024-01-06 | 2024-01-05 | []' "$(PYTHONPATH=$work/small python3 "$work/read.py" todotxt)"
expect 'python-todotxt: priority, completion, entry, keys' 'ADR-2024-01-05 is late | => | None | None | None | {}
2024-01-05 check the data | => | None | None | 2024-01-05 | {}
see plan (C) first | => | C | None | None | {}
ask ann@example.org for 5+7 days at 10:30 | => | None | None | None | {'\''10'\'': '\''30'\''}
due by 2024-02-05 | => | None | None | 2024-02-05 | {}
(AB) two teams | => | None | None | None | {}
x (A) 2024-01-06 done | => | A | None | 2024-01-06 | {}
x 2024-01-06 2024-01-05 done | => | None | 2024-01-06 | 2024-01-05 | {}' "$(PYTHONPATH=$work/other python3 "$work/read.py" python-todotxt)"
expect 'pytodotxt: priority, text, keys, written' 'ADR-2024-01-05 is late | => | None | ADR-2024-01-05 is late | {} | ADR-2024-01-05 is late
2024-01-05 check the data | => | None | check the data | {} | 2024-01-05 check the data
see plan (C) first | => | None | see plan (C) first | {} | see plan (C) first
ask ann@example.org for 5+7 days at 10:30 | => | None | ask ann@example.org for 5+7 days at 10:30 | {'\''10'\'': ['\''30'\'']} | ask ann@example.org for 5+7 days at 10:30
due by 2024-02-05 | => | None | due by 2024-02-05 | {} | due by 2024-02-05
(AB) two teams | => | AB | two teams | {} | (AB) two teams
x (A) 2024-01-06 done | => | A | done | {} | x done
x 2024-01-06 2024-01-05 done | => | None | done | {} | x 2024-01-06 2024-01-05 done' "$(python3 "$work/read.py" pytodotxt)"
