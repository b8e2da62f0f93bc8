#!/usr/bin/env bash
# Lines of a web server's access log that hold a quotation mark, as Apache writes it, or a user "Ann Lee": clf-parser reads the status
# 200 as the size and 5120 as the page they came from, apache-log-parser cuts the program's name, clfparser gives empty fields, the
# user is "Lee" in lars, and alpine refuses the line.
#
# Expected: as apachelogs 0.6.1 has it: \" within quotation marks is one of the text, the user's name goes to the "[" of the time, "-" is
#   none.
# Seen: clf-parser 0.0.2 ends the request at \": status NaN, size 200, referer "5120". apache-log-parser 1.7.0 has "Tool \" of
#   "Tool \"x\" 1.10", though it reads the request right. clfparser 0.3 reads no field of either line, without an error, and gives no time.
#   lars 1.0 takes "- Ann" for the name that the client gave. alpine 0.2.1, lars and apache-log-parser keep the backslashes; for
#   "Ann Lee" alpine says that the time is not in brackets. clf-parser keeps the marks around "-" for the referer.
# Matters to: error rates and traffic that are counted from logs: failures are not counted, or counted as sizes.
# Source: Apache's mod_log_config, "Format Notes": quotation marks are written as \"; the READMEs' examples. npm, PyPI.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

lines=('192.0.2.7 - ann [05/Jan/2024:10:30:15 +0100] "GET /claims?q=\"p95\" HTTP/1.1" 200 5120 "https://example.org/a" "Tool \"x\" 1.10"'
    '192.0.2.7 - Ann Lee [05/Jan/2024:10:30:15 +0100] "GET /a HTTP/1.1" 503 12 "-" "Tool"')

npm_at clf-parser@0.0.2 alpine@0.2.1
seen=$(js "${lines[@]}" <<'JS'
import parse from 'clf-parser';
import Alpine from 'alpine';
for (const line of process.argv.slice(2)) {
  const { remote_user: user, request, status, body_bytes_sent: size, http_referer: referer } = parse(line);
  console.log('clf-parser:', [user, request, status, size, referer].join(' | '));
  try {
    const read = new Alpine().parseLine(line);
    console.log('alpine:', [read.remoteUser, read.request, read.status, read.sizeCLF, read['RequestHeader Referer']].join(' | '));
  } catch (error) {
    console.log('alpine:', error.message ?? error);
  }
}
JS
)
expect 'user, request, status, size, referer' 'clf-parser: ann | GET /claims?q=\"p95\ | NaN | 200 | 5120
alpine: ann | GET /claims?q=\"p95\" HTTP/1.1 | 200 | 5120 | https://example.org/a
clf-parser: Ann Lee | GET /a HTTP/1.1 | 503 | 12 | "-"
alpine: Time field is not enclosed in brackets' "$seen"

pip_at apache-log-parser==1.7.0 clfparser==0.3 lars==1.0 apachelogs==0.6.1
seen=$(python3 -W ignore - "${lines[@]}" <<'PY'
import io, sys

import apache_log_parser, apachelogs
from clfparser import CLFParser
from lars import apache

form = '%h %l %u %t "%r" %>s %b "%{Referer}i" "%{User-Agent}i"'
for line in sys.argv[1:]:
    read = apache_log_parser.make_parser(form)(line)
    print('apache-log-parser:', read['remote_user'], read['request_first_line'], read['status'], read['request_header_user_agent'], sep=' | ')
    read = CLFParser.logDict(line)
    print('clfparser:', read['u'], read['r'], read['s'], read['time'], sep=' | ')
    rows = list(apache.ApacheSource(io.StringIO(line + '\n'), log_format=apache.COMBINED))
    print('lars:', [(row.remote_user, str(row.request), row.status) for row in rows])
    read = apachelogs.LogParser(form).parse(line)
    print('apachelogs:', read.remote_user, read.request_line, read.final_status, read.headers_in['User-Agent'], sep=' | ')
PY
)
expect 'user, request, status' 'apache-log-parser: | ann | GET /claims?q=\"p95\" HTTP/1.1 | 200 | Tool \
clfparser: |  |  |  | 
lars: [('\''ann'\'', '\''GET /claims?q=\\"p95\\" HTTP/1.1'\'', 200)]
apachelogs: | ann | GET /claims?q="p95" HTTP/1.1 | 200 | Tool "x" 1.10
apache-log-parser: | Ann Lee | GET /a HTTP/1.1 | 503 | Tool
clfparser: |  |  |  | 
lars: [('\''Lee'\'', '\''GET /a HTTP/1.1'\'', 503)]
apachelogs: | Ann Lee | GET /a HTTP/1.1 | 503 | Tool' "$seen"
