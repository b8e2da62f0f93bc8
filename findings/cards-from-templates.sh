#!/usr/bin/env bash
# Adaptive Cards, the messages of Microsoft Teams, made from templates: half of 5 days is "2 days", the time 2024-01-05T22:30:00Z is none to
# dayOfMonth and addHours, "1,5" is 1, and in the Python port false is "False" and what depends on a function that it has not is shown.
#
# Expected: 5 / 2 is 2.5; a time as ISO 8601 has it and JSON usually carries it is a time to each function; a number that cannot be read
#   is an error; a part with "$when" is left out unless the condition is true; false is false in JSON and in text.
# Seen: adaptivecards-templating 2.3.1 with adaptive-expressions 4.23.3 divides two whole numbers without the rest, so that the same
#   template gives 2.6 for 5.2 and 2 for 5; takes times for formatDateTime with or without thousandths of a second, but for the others
#   with them alone, or raises an error for the whole card; and an empty text is true in if(). adaptive-cards-templating-py 0.1.5, which says
#   that it lacks functions, shows a part whose condition has one, makes texts of numbers and of false, leaves out "${due}"
#   where there is no such field, which the other leaves as it is, and has another remainder for -7 and a lower half: 0.995 is "0.99".
# Matters to: alerts, approvals and weekly figures in chats: a share is wrong by half a day, a warning is shown to those whom it does not
#   concern, a card is not sent at all.
# Source: Microsoft's "Adaptive Expressions prebuilt functions" (div, dayOfMonth, exists, float, if), "Adaptive Cards Templating" ($when).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at adaptivecards-templating@2.3.1 adaptive-expressions@4.23.3
pip_at adaptive-cards-templating-py==0.1.5
cat >"$work/cards.json" <<'JSON'
{"data": {"days": 5, "hours": 5.2, "late": false, "name": "", "due": "2024-01-05T22:30:00Z", "exact": "2024-01-05T22:30:00.000Z", "share": 0.995},
 "cards": [
  {"text": "${days / 2} days, ${hours / 2} hours"},
  {"text": "late: ${late}"},
  {"text": "due ${end}"},
  {"text": "${if(name, name, 'nobody')}"},
  {"text": "${formatNumber(share, 2)}"},
  {"text": "${-7 % 3}"},
  {"text": "${float('1,5')}"},
  {"text": "${formatDateTime(due, 'HH:mm')}"},
  {"text": "${dayOfMonth(due)}"},
  {"text": "${addHours(due, 1)}"},
  {"text": "${addHours(exact, 1)}"},
  {"text": "late", "$when": "${late}"},
  {"text": "has an end", "$when": "${exists(end)}"},
  {"text": "x", "isVisible": "${late}", "maxLines": "${days}"}]}
JSON
cat >"$work/js/cards.cjs" <<'JS'
const { Template } = require('adaptivecards-templating');
const { cards, data } = require('../cards.json');
console.warn = () => {};
for (const card of cards) {
  let made;
  try {
    made = new Template({ type: 'TextBlock', ...card }).expand({ $root: data });
    delete made?.type;
  } catch (error) {
    made = `error: ${error.message}`;
  }
  console.log('JavaScript:', card.$when ?? card.text, '=>', JSON.stringify(made ?? null));
}
JS
cat >"$work/cards.py" <<'PY'
import contextlib, io, json

from adaptive_cards_templating_py import Template

read = json.load(open('cards.json'))
for card in read['cards']:
    with contextlib.redirect_stdout(io.StringIO()):
        made = Template({'type': 'TextBlock', **card}).expand({'$root': read['data']})
    if made:
        made.pop('type')
    print('Python:', card.get('$when', card['text']), '=>', json.dumps(made))
PY
seen=$(
    cd "$work"
    (cd js && node cards.cjs)
    python3 cards.py
)
expect 'fourteen cards' 'JavaScript: ${days / 2} days, ${hours / 2} hours => {"text":"2 days, 2.6 hours"}
JavaScript: late: ${late} => {"text":"late: false"}
JavaScript: due ${end} => {"text":"due ${end}"}
JavaScript: ${if(name, name, '\''nobody'\'')} => {"text":""}
JavaScript: ${formatNumber(share, 2)} => {"text":"1.00"}
JavaScript: ${-7 % 3} => {"text":-1}
JavaScript: ${float('\''1,5'\'')} => {"text":1}
JavaScript: ${formatDateTime(due, '\''HH:mm'\'')} => {"text":"22:30"}
JavaScript: ${dayOfMonth(due)} => "error: 2024-01-05T22:30:00Z is not a ISO format datetime string."
JavaScript: ${addHours(due, 1)} => "error: 2024-01-05T22:30:00Z is not a ISO format datetime string."
JavaScript: ${addHours(exact, 1)} => {"text":"2024-01-05T23:30:00.000Z"}
JavaScript: ${late} => null
JavaScript: ${exists(end)} => null
JavaScript: x => {"text":"x","isVisible":false,"maxLines":5}
Python: ${days / 2} days, ${hours / 2} hours => {"text": "2.5 days, 2.6 hours"}
Python: late: ${late} => {"text": "late: False"}
Python: due ${end} => {"text": "due "}
Python: ${if(name, name, '\''nobody'\'')} => {"text": "nobody"}
Python: ${formatNumber(share, 2)} => {"text": "0.99"}
Python: ${-7 % 3} => {"text": "2"}
Python: ${float('\''1,5'\'')} => {"text": "${float('\''1,5'\'')}"}
Python: ${formatDateTime(due, '\''HH:mm'\'')} => {"text": "${formatDateTime(due, '\''HH:mm'\'')}"}
Python: ${dayOfMonth(due)} => {"text": "${dayOfMonth(due)}"}
Python: ${addHours(due, 1)} => {"text": "${addHours(due, 1)}"}
Python: ${addHours(exact, 1)} => {"text": "${addHours(exact, 1)}"}
Python: ${late} => null
Python: ${exists(end)} => {"text": "has an end"}
Python: x => {"text": "x", "isVisible": "False", "maxLines": "5"}' "$seen"
