#!/usr/bin/env bash
# Numbers and lengths of time in texts, read in Ruby and Perl: to gitlab-chronic-duration, with which GitLab reads time tracking, 1/2
# hour is two hours and 1h30 an hour and 30 seconds; numerizer makes "the next/2 year" of "the next half year"; to Lingua::EN::
# Words2Nums 3/4 is 34, and Number::Bytes::Human reads 1,5G as 0.
#
# Expected: the number that is written; an error, or the text as it was, where a part of it is not understood.
# Seen: gitlab-chronic-duration 0.10.6.2 drops what it does not know, so that "half an hour" is an hour and -5m five minutes, and what it
#   wrote for 300 seconds below 0, "-300 secs", it reads as 300; 1 1/2 hours are right. numerizer 0.2.0 puts a "/" and no 1 where no
#   number stands before a fraction, the space included, and makes "1/3 party" of "a third party". Words2Nums 0.19 drops slashes and
#   commas, and adds "twenty twenty four" to 44. Number::Format 1.75 puts the digits together: 10-20 is -1020, 12:30 is 1230, and a minus
#   sign (U+2212) is no sign. Number::Bytes::Human 0.11 gives 0 where it does not understand. Time::Duration::Parse 0.16 reads 1,5h right
#   and refuses 10-20 min and 1h30.
# Matters to: lead times, budgets and limits that people type: a half is a double, a day's work a minute's, a limit nothing.
# Source: the READMEs and manual pages: ChronicDuration.parse("…"), Numerizer.numerize("…"), words2nums, unformat_number, parse_bytes.
#   Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-chronic-duration=0.10.6.2-2 ruby-numerizer=0.2.0-2
seen=$(ruby - <<'RB'
require 'gitlab_chronic_duration'
require 'numerizer'
['30 minutes', '1/2 hour', 'half an hour', '1 1/2 hours', '1h30', '1,5h', '-5m', '10-20 min', '2 business days'].each do |text|
  puts "#{text}: #{ChronicDuration.parse(text)}"
end
puts "written: #{ChronicDuration.output(-300)}, read back: #{ChronicDuration.parse(ChronicDuration.output(-300))}"
['for the next half year', 'a third party', 'on the fifth', 'a hundred and five', 'one and a half'].each do |text|
  puts "#{text}: #{Numerizer.numerize(text)}"
end
RB
)
expect 'gitlab-chronic-duration (seconds), numerizer' '30 minutes: 1800
1/2 hour: 7200
half an hour: 3600
1 1/2 hours: 5400.0
1h30: 3630
1,5h: 18000
-5m: 300
10-20 min: 1200
2 business days: 172800
written: -300 secs, read back: 300
for the next half year: for the next/2 year
a third party: 1/3 party
on the fifth: on the/5
a hundred and five: a100 and 5
one and a half: 1.5' "$seen"

deb_at libnumber-format-perl=1.75-3 libnumber-bytes-human-perl=0.11-4 libtime-duration-parse-perl=0.16-1 \
    liblingua-en-words2nums-perl=0.19-4 libexporter-lite-perl=0.09-2
seen=$(PERL5LIB=$work/deb/usr/share/perl5 perl - 2>/dev/null <<'PL'
use utf8;
use Lingua::EN::Words2Nums;
use Number::Bytes::Human 'parse_bytes';
use Number::Format;
use Time::Duration::Parse;
binmode STDOUT, ':utf8';
print "words2nums $_: ", words2nums($_) // 'undefined', "\n" for '3/4', '1,5', 'twenty twenty four', 'one and a half';
print "unformat_number $_: ", Number::Format->new->unformat_number($_), "\n" for '1,234.5', '-5', '−5', '10-20', '12:30', '1e3';
print "parse_bytes $_: ", parse_bytes($_), "\n" for '1.5G', '1,5G', '1,000M';
print "parse_duration $_: ", eval { parse_duration($_) } // 'error', "\n" for '1,5h', '10-20 min', '1h30', '-5m';
PL
)
expect Perl 'words2nums 3/4: 34
words2nums 1,5: 15
words2nums twenty twenty four: 44
words2nums one and a half: undefined
unformat_number 1,234.5: 1234.5
unformat_number -5: -5
unformat_number −5: 5
unformat_number 10-20: -1020
unformat_number 12:30: 1230
unformat_number 1e3: 13
parse_bytes 1.5G: 1610612736
parse_bytes 1,5G: 0
parse_bytes 1,000M: 0
parse_duration 1,5h: 5400
parse_duration 10-20 min: error
parse_duration 1h30: error
parse_duration -5m: -300' "$seen"
