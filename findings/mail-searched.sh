#!/usr/bin/env bash
# Mail searched on a terminal: of "not realised" notmuch and mu show all mails but those on what is realised or not; mu and
# mairix find no mail by on-call, 24/7 or 10:30, mairix none by 5.1 or ADR-7; "claim -5.1" is every claim but 5.1 to notmuch.
#
# Expected: what is typed as it stands in a mail finds that mail; "not realised" the mail that says so.
# Seen: notmuch 0.37 and mu 1.8.13, which build on Xapian, take "not" in any case for their operator, so that of five mails
#   "not realised" shows the three that have nothing to do with it, and not the one that says "not realised". To notmuch a
#   minus excludes, also before a figure: "claim -5.1" shows claim 7.2, "-5 ms" nothing. mu parts the words of a mail at
#   signs and does not part what is asked: "on-call", "24/7", "10:30", "5-7", "-5" and "late." find nothing, neither in
#   the subject; "on call" finds it. 5.1, C# and R&D are found, ADR-7 where it is a subject alone. mairix 0.24 does
#   the same, and for 5.1, 99.9, C#, R&D and ADR-7 too; a slash means "or" there, so that 24/7 shows what has a 7.
# Matters to: incidents and decisions kept as mail and looked up by id, target or time, by hand or in a script: an empty
#   answer reads as if nobody had written. Write "not realised" as a phrase, in quotation marks; for a sign a blank in mu,
#   and a comma in mairix.
# Source: notmuch-search-terms(7), operators; mu-query(7); mairix's tokenise.c.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at notmuch=0.37-1+b1 maildir-utils=1.8.14-1 mairix=0.24-2
cd "$work"
export HOME=$work NOTMUCH_CONFIG=$work/notmuch.ini
mkdir -p mail/cur mail/new mail/tmp
python3 - <<'PY'
mails = {
    'budget': ('Claim 5.1', 'The claim 5.1 is met: 99.9 % since 2024.'),
    'delay': ('ADR-7', 'The claim 7.2 is late by 5-7 days.'),
    'gain': ('Gain', 'The benefit is realised.'),
    'saving': ('Saving', 'The saving is not realised, it fell by -5 ms at 10:30.'),
    'alerts': ('P1: on-call', 'Who is on-call is paged 24/7 for P1 alerts in C# and R&D.'),
}
for day, (name, (subject, text)) in enumerate(mails.items(), 1):
    with open(f'mail/cur/{name}:2,S', 'w') as file:
        file.write(f'From: Ann Lee <ann@example.org>\nTo: sre@example.org\nSubject: {subject}\nMessage-ID: <{name}@example.org>\n'
                   f'Date: Fri, 0{day} Jan 2024 10:00:00 +0000\nContent-Type: text/plain\n\n{text}\n')
PY
printf '[database]\npath=%s/mail\n[user]\nname=Ann\nprimary_email=ann@example.org\n' "$work" >notmuch.ini
printf 'base=%s\nmaildir=mail\nmfolder=found\ndatabase=%s/mairix.db\n' "$work" "$work" >mairix.rc
quietly notmuch new
quietly mu init --maildir="$work/mail" --muhome="$work/mu"
quietly mu index --muhome="$work/mu"
quietly mairix -f mairix.rc

names() { { grep -oE '(budget|delay|gain|saving|alerts)(@|:2)' || true; } | grep -oE '[a-z]+' | sort | paste -sd' ' | sed 's/^$/-/'; }
found() {
    printf '%s: %s / %s / %s\n' "$1" "$(notmuch search --output=messages -- "$1" 2>&1 | names)" \
        "$({ mu find --muhome="$work/mu" --fields=i -- "$1" 2>&1 || true; } | names)" \
        "$({ mairix -f mairix.rc --raw-output "bs:$1" 2>&1 || true; } | names)"
}
seen=$(for typed in 'not realised' '"not realised"' realised 5.1 'claim -5.1' '-5 ms' -5 99.9 24/7 10:30 5-7 on-call 'on call' on,call ADR-7 'C#' 'R&D' late.; do
    found "$typed"
done)
expect 'found by notmuch / mu / mairix' 'not realised: alerts budget delay / alerts budget delay / -
"not realised": saving / saving / -
realised: gain saving / gain saving / gain saving
5.1: budget / budget / -
claim -5.1: delay / - / -
-5 ms: - / - / -
-5: delay saving / - / -
99.9: budget / budget / -
24/7: alerts / - / alerts delay
10:30: saving / - / -
5-7: delay / - / -
on-call: alerts / - / -
on call: alerts / alerts / -
on,call: alerts / - / alerts
ADR-7: delay / delay / -
C#: alerts / alerts / -
R&D: alerts / alerts / -
late.: delay / - / -' "$seen"
