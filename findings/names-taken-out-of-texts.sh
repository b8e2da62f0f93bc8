#!/usr/bin/env bash
# Names and numbers of people taken out of a text by six libraries, before it is published or handed to a language model: "The password: not set" is
# "The PASSWORD set", a cost of 1200000 a telephone number, and of "Regards, not signed" openredaction leaves no word.
#
# Expected: what says nothing of a person stays: states, costs, days, versions, numbers of incidents and decisions, the word "not".
# Seen: @dawn-analytics/redact-pii 0.1.2 takes the "not" behind "password:" for the secret, leaves -01-05 of 2024-01-05, and takes
#   12345 for a postal code, as @coffeeandfun/remove-pii 3.0.1 and @openredaction/openredaction 1.0.4 do; incident 2024010500 is a telephone
#   number to four libraries and a bank account to anonymize-nlp 1.0.6, ticket 123456789 a driving licence of Nova Scotia to
#   @cdssnc/sanitize-pii 2.1.1. To @redactpii/node 1.0.17 a number of seven digits is a telephone number. openredaction takes "Error Budget Policy"
#   for a name, "access" for a scholarship and "Level Objectives of Paris" for an emergency contact. Version 10.2.0.1 is an IP address to four.
# Matters to: registers, incidents and minutes that are made anonymous: the reader sees another state, no cost and no day, with no sign of doubt.
# Source: the README of each package, with its own options as they are given there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @dawn-analytics/redact-pii@0.1.2 @cdssnc/sanitize-pii@2.1.1 @coffeeandfun/remove-pii@3.0.1 @redactpii/node@1.0.17 \
    @openredaction/openredaction@1.0.4 anonymize-nlp@1.0.6
seen=$(
    js <<'JS'
import { createRequire } from 'node:module';
import { sanitizePii } from '@cdssnc/sanitize-pii';
import { removePII } from '@coffeeandfun/remove-pii';
import { Redactor } from '@redactpii/node';

const require = createRequire(import.meta.url);
const redactor = new (require('@dawn-analytics/redact-pii').SyncRedactor)();
const names = new Redactor();
const open = new (require('@openredaction/openredaction').OpenRedaction)();
const { AnonymizeNlp } = require('anonymize-nlp');
const libraries = {
  'redact-pii': (text) => redactor.redact(text),
  'sanitize-pii': sanitizePii,
  'remove-pii': removePII,
  redactpii: (text) => names.redact(text),
  openredaction: async (text) => (await open.detect(text)).redacted.replace(/_\d+\]/g, ']'),
  'anonymize-nlp': (text) => new AnonymizeNlp().anonymize(text),
};
for (const text of [
  'The password: not set', 'It costs 1200000.', 'Regards, not signed', 'It was due on 2024-01-05.', 'Step 12345 is late', 'Incident 2024010500 is open',
  'ticket 123456789 is open', 'Version 10.2.0.1 is late', 'Error Budget Policy: not approved', 'Grant access to the db', 'Service Level Objectives of Paris',
]) {
  const changed = [];
  for (const [name, take] of Object.entries(libraries)) {
    const taken = await take(text);
    if (taken !== text) changed.push(`${taken} (${name})`);
  }
  console.log(`${text} => ${changed.join(', ')}`);
}
JS
)
expect 'taken out' 'The password: not set => The PASSWORD set (redact-pii)
It costs 1200000. => It costs DIGITS. (redact-pii), It costs PHONE_NUMBER. (redactpii)
Regards, not signed => [IG_USER], [IG_USER] [IG_USER] (openredaction)
It was due on 2024-01-05. => It was due on DIGITS-01-05. (redact-pii), It was due on <DATE>. (anonymize-nlp)
Step 12345 is late => Step ZIPCODE is late (redact-pii), Step [zip code removed] is late (remove-pii), Step [ZIP] is late (openredaction), Step <DL> is late (anonymize-nlp)
Incident 2024010500 is open => Incident PHONE_NUMBER is open (redact-pii), Incident [Redacted: phone_number] is open (sanitize-pii), Incident [phone removed] is open (remove-pii), Incident PHONE_NUMBER is open (redactpii), Incident [EMERGENCY_REF] is open (openredaction), Incident <BANKACC> is open (anonymize-nlp)
ticket 123456789 is open => ticket DIGITS is open (redact-pii), ticket[Redacted: drivers_license_nova_scotia] is open (sanitize-pii), ticket [SSN removed] is open (remove-pii), ticket [TICKET] is open (openredaction), ticket <ID> is open (anonymize-nlp)
Version 10.2.0.1 is late => Version IP_ADDRESS is late (redact-pii), Version [Redacted: ip_address] is late (sanitize-pii), Version [IP address removed] is late (remove-pii), Version <IP> is late (anonymize-nlp)
Error Budget Policy: not approved => [NAME]: not approved (openredaction)
Grant access to the db => Grant [SCHOLARSHIP] to the db (openredaction), <FIRSTNAME> access to the db (anonymize-nlp)
Service Level Objectives of Paris => Service Level Objectives of PERSON_NAME (redact-pii), Service [EMERGENCY_CONTACT] (openredaction)' "$seen"
