#!/usr/bin/env bash
# Lines of syslog read by libraries: of "[slo@32473 name="p95"] budget [late] is over" glossy leaves "is over", of "budget of 5 days:
# late" without a program's name nsyslog-parser "late", and of lines as rsyslog forwards them neither finds the time; two leave the
# backslashes in, or take the whole block of data for text.
#
# Expected: as RFC 5424 has it, the data end at the first "]" without a backslash, behind it stands the text, and \" \\ \] in a value
#   are " \ ]. The text of an old line (RFC 3164) is whole, with or without the program's name, and a time with a year and a zone,
#   rsyslog's own format for forwarding, is read or refused.
# Seen: glossy 0.1.7 (npm) looks for the last word that ends in "]": all before it is gone. Of rsyslog's line it takes "budget" for the
#   host and "is late" for the text, without a time. nsyslog-parser 0.10.1 makes a program, a process, an id and data of the words before
#   the first colon; drops the "=" from the value "R&D = 5", and shows a block with \" in the text; rsyslog's time is now, its host
#   "". syslog-rfc5424-parser 0.3.2 (Python) leaves the backslashes. syslogmp 0.4 (Python) refuses rsyslog's line, the rest is right.
# Matters to: alerts and searches over logs: what was late is not in the text, or the incident is at another time.
# Source: RFC 5424, 6.3.3 and 6.5; RSYSLOG_ForwardFormat; glossy's parse.js, `segments[i].substr(-1) === ']'`, from the end.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at glossy@0.1.7 nsyslog-parser@0.10.1
seen=$(js <<'JS'
import glossy from 'glossy';
import nsyslog from 'nsyslog-parser';
const head = '<13>1 2024-01-05T10:30:15Z web-1 api 77 - ';
for (const line of [head + '[slo@32473 name="p95"] budget [late] is over', head + '- budget [late] is over', head + '[slo@32473 name="R&D = 5"] late',
  head + '[slo@32473 name="the \\"p95\\""] late', '<13>Jan  5 10:30:15 web-1 api[77]: budget of 5 days: late',
  '<13>Jan  5 10:30:15 web-1 budget of 5 days: late', '<13>2024-01-05T10:30:15+01:00 web-1 api[77]: budget is late']) {
  const old = glossy.Parse.parse(line);
  const read = nsyslog(line);
  const now = Math.abs(read.ts - Date.now()) < 60000 ? 'now' : 'a time';
  console.log(line.replace(head, '… '));
  console.log('  glossy', old.host, old.time ? 'a time' : 'no time', JSON.stringify(old.structuredData ?? {}), old.message);
  console.log('  nsyslog-parser', read.host, now, read.appName, JSON.stringify(read.structuredData ?? []), read.message);
}
JS
)
expect 'host, time, data, text' '… [slo@32473 name="p95"] budget [late] is over
  glossy web-1 a time {"slo@32473":{"name":"p95"}} is over
  nsyslog-parser web-1 a time api [{"$id":"slo@32473","name":"p95"}] budget [late] is over
… - budget [late] is over
  glossy web-1 a time {} budget [late] is over
  nsyslog-parser web-1 a time api [] budget [late] is over
… [slo@32473 name="R&D = 5"] late
  glossy web-1 a time {"slo@32473":{"name":"R&D = 5"}} late
  nsyslog-parser web-1 a time api [{"$id":"slo@32473","name":"R&D 5"}] late
… [slo@32473 name="the \"p95\""] late
  glossy web-1 a time {"slo@32473":{"name":"the \"p95\""}} late
  nsyslog-parser web-1 a time api [] [slo@32473 name="the \"p95\""] late
<13>Jan  5 10:30:15 web-1 api[77]: budget of 5 days: late
  glossy web-1 a time {} api[77]: budget of 5 days: late
  nsyslog-parser web-1 a time api [] budget of 5 days: late
<13>Jan  5 10:30:15 web-1 budget of 5 days: late
  glossy web-1 a time {} budget of 5 days: late
  nsyslog-parser web-1 a time budget "days" late
<13>2024-01-05T10:30:15+01:00 web-1 api[77]: budget is late
  glossy budget no time {} is late
  nsyslog-parser  now undefined [] 2024-01-05T10:30:15+01:00 web-1 api[77]: budget is late' "$seen"

pip_at syslog-rfc5424-parser==0.3.2 syslogmp==0.4
seen=$(python3 - <<'PY'
import syslogmp
from syslog_rfc5424_parser import SyslogMessage

read = SyslogMessage.parse(r'<13>1 2024-01-05T10:30:15Z web-1 api 77 - [slo@32473 name="the \"p95\"" on="C:\\data"] budget [late] is over')
print(read.sd, read.msg)
print(syslogmp.parse(b'<13>Jan  5 10:30:15 web-1 budget of 5 days: late').message)
try:
    print(syslogmp.parse(b'<13>2024-01-05T10:30:15+01:00 web-1 api[77]: budget is late').message)
except syslogmp.parser.MessageFormatError:
    print('error')
PY
)
expect 'syslog-rfc5424-parser, syslogmp' '{'\''slo@32473'\'': {'\''name'\'': '\''the \\"p95\\"'\'', '\''on'\'': '\''C:\\\\data'\''}} budget [late] is over
b'\''budget of 5 days: late'\''
error' "$seen"
