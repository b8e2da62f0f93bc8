#!/usr/bin/env bash
# Replies by mail, as ticket systems take them: seven of eight libraries that leave out what was quoted leave out words of the writer, such as
# all that follows "On Monday we wrote:", "From: 5 January" or "--force --all", and the line ">5 % of requests for a day." within a sentence.
#
# Expected: what was quoted has ">" before each line, below a line that names a writer and a time; a signature follows "-- ", two
#   hyphens and a space; the rest is the reply.
# Seen: email-reply-parser 2.3.9 and node-email-reply-parser 0.1.4 (npm), email-reply-parser 0.5.12 and mail-parser-reply 1.36 (PyPI)
#   drop "the budget is not spent." below "On Monday we wrote:"; three of PyPI all from "From: 5 January" on; the first of npm all from
#   "Sent from region 2: 5 TB" on; three of eight all from "--force --all" on. node-email-reply-parser takes the hyphens below the head
#   of a table for a signature. To quotequail 0.5.4 what stands below "On Monday we wrote:" is quoted. email-reply-extractor 1.1.1
#   and three others drop a line that begins with ">", within a sentence too. talonjs 1.0.28 keeps all six, emailreplyparser 0.0.5 (npm) five.
# Matters to: tickets, incidents and approvals that are answered by mail: dates, conditions and the word "not" are gone, unseen.
# Source: RFC 3676, 4.3 (usenet signature convention), 4.5 (quoting); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at email-reply-parser@2.3.9 node-email-reply-parser@0.1.4 emailreplyparser@0.0.5 talonjs@1.0.28
pip_at email-reply-extractor==1.1.1 email-reply-parser==0.5.12 mail-parser-reply==1.36 quotequail==0.5.4
cat >"$work/mails.json" <<'JSON'
{
  "We wrote": "We failed over.\n\nOn Monday we wrote:\nthe budget is not spent.",
  "From": "Please plan it.\nFrom: 5 January\nTo: 7 January\nOwner: Ann\n\nIt is not approved.",
  "More than": "The alert fires if it is\n>5 % of requests for a day.\nIt was.",
  "Sent from": "Costs:\nSent from region 2: 5 TB\nSent from region 3: 7 TB",
  "Table": "Figures\n\nid   cost\n---  ----\nC-1  5",
  "Options": "The command was\n\n--force --all\n\nand it is not safe."
}
JSON
cat >"$work/js/read.mjs" <<'JS'
import { createRequire } from 'node:module';
import EmailReplyParser from 'email-reply-parser';

const require = createRequire(import.meta.url);
const { quotations } = require('talonjs');
const readers = {
  'email-reply-parser': (text) => new EmailReplyParser().parseReply(text),
  'node-email-reply-parser': (text) => require('node-email-reply-parser')(text).getVisibleText(),
  emailreplyparser: (text) => require('emailreplyparser').EmailReplyParser.parse_reply(text),
  talonjs: (text) => quotations.extractFromPlain(text).body,
};
for (const [kind, text] of Object.entries(require('../mails.json')))
  for (const [name, read] of Object.entries(readers))
    console.log(`${kind}, ${name}:`, read(text).trim() === text ? 'all' : JSON.stringify(read(text).trim()));
JS
cat >"$work/read.py" <<'PY'
import json

import quotequail
from email_reply_extractor import extract_new_text
from email_reply_parser import EmailReplyParser
from mailparser_reply import EmailReplyParser as Other

readers = {
    'email-reply-extractor': lambda text: extract_new_text(text).text,
    'email-reply-parser (PyPI)': EmailReplyParser.parse_reply,
    'mail-parser-reply': lambda text: Other(languages=['en']).parse_reply(text=text),
    'quotequail': lambda text: '\n'.join(part for own, part in quotequail.quote(text) if own),
}
for kind, text in json.load(open('mails.json')).items():
    for name, read in readers.items():
        print(f'{kind}, {name}:', 'all' if read(text).strip() == text else json.dumps(read(text).strip()))
PY
seen=$(
    cd "$work"
    (cd js && node read.mjs)
    python3 -W ignore read.py
)
expect 'six replies' 'We wrote, email-reply-parser: "We failed over."
We wrote, node-email-reply-parser: "We failed over."
We wrote, emailreplyparser: all
We wrote, talonjs: all
From, email-reply-parser: all
From, node-email-reply-parser: all
From, emailreplyparser: all
From, talonjs: all
More than, email-reply-parser: "The alert fires if it is\nIt was."
More than, node-email-reply-parser: "The alert fires if it is\nIt was."
More than, emailreplyparser: all
More than, talonjs: all
Sent from, email-reply-parser: "Costs:"
Sent from, node-email-reply-parser: all
Sent from, emailreplyparser: all
Sent from, talonjs: all
Table, email-reply-parser: all
Table, node-email-reply-parser: "Figures\n\nid   cost"
Table, emailreplyparser: all
Table, talonjs: all
Options, email-reply-parser: all
Options, node-email-reply-parser: "The command was"
Options, emailreplyparser: "The command was"
Options, talonjs: all
We wrote, email-reply-extractor: "We failed over.\n\nthe budget is not spent."
We wrote, email-reply-parser (PyPI): "We failed over."
We wrote, mail-parser-reply: "We failed over."
We wrote, quotequail: "We failed over.\n\nOn Monday we wrote:"
From, email-reply-extractor: "Please plan it."
From, email-reply-parser (PyPI): "Please plan it."
From, mail-parser-reply: "Please plan it."
From, quotequail: all
More than, email-reply-extractor: "The alert fires if it is\nIt was."
More than, email-reply-parser (PyPI): "The alert fires if it is\nIt was."
More than, mail-parser-reply: all
More than, quotequail: all
Sent from, email-reply-extractor: all
Sent from, email-reply-parser (PyPI): all
Sent from, mail-parser-reply: all
Sent from, quotequail: all
Table, email-reply-extractor: all
Table, email-reply-parser (PyPI): all
Table, mail-parser-reply: all
Table, quotequail: all
Options, email-reply-extractor: all
Options, email-reply-parser (PyPI): "The command was"
Options, mail-parser-reply: all
Options, quotequail: all' "$seen"
