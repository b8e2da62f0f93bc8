#!/usr/bin/env bash
# SurveyJS, which makes forms of JSON and reckons with their answers, adds "1,234" and 5 to 6.234, makes "v10.1" of "v1" and ".10",
# takes version 1.10 for 1.1 and id 007 for 7, and asks always what is to be asked if the answer is "it's late".
#
# Expected: a text is compared and joined as it stands, as the text that it is in the JSON of answers; a month after 31 January
#   is 29 February; a name in braces is another answer only where one has that name.
# Seen: survey-core 3.1.1 makes numbers of texts wherever JavaScript or a decimal comma gives one: {a} + {b} of the texts "v1" and
#   ".10" joins "v1" and 0.1; 1e3 equals 1000. sum() of "5 days" and 5 is the text "05 days5". 2 ^ 3 ^ 2 is 64, dateAdd of a
#   month 2 March. An apostrophe within quotation marks makes the condition invalid, which is said on the console alone, and the
#   question is shown whatever the answer. In a title the name of a question without an answer is replaced by nothing.
# Matters to: assessments and registers of estimates as forms: sums, versions and ids of the answers are others, and
#   questions are asked that do not follow from them.
# Source: survey-core's expressions: OperandMaker, Helpers.isNumber; its manual, "Expressions".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

export TZ=UTC
npm_at survey-core@3.1.1
seen=$(js <<'JS' 2>/dev/null
import * as Survey from 'survey-core';

const shown = (title, expression, answers) => {
  const names = Object.keys(answers);
  const survey = new Survey.Model({ elements: [
    ...names.map((name) => ({ type: 'text', name })),
    { type: 'expression', name: 'made', expression },
  ] });
  for (const name of names) survey.setValue(name, answers[name]);
  console.log(`${title}:`, JSON.stringify(survey.getValue('made')));
};
shown('sum of "1,234" and 5', 'sum({a}, {b})', { a: '1,234', b: 5 });
shown('sum of "5 days" and 5', 'sum({a}, {b})', { a: '5 days', b: 5 });
shown('"v1" + ".10"', '{a} + {b}', { a: 'v1', b: '.10' });
shown('2 ^ 3 ^ 2', '2 ^ 3 ^ 2', {});
shown('a month after 2024-01-31', "dateAdd({a}, 1, 'months')", { a: '2024-01-31' });
const next = (condition, answer) => {
  const survey = new Survey.Model({ elements: [{ type: 'text', name: 'a' }, { type: 'text', name: 'next', visibleIf: condition }] });
  survey.setValue('a', answer);
  console.log(`${condition}, a is ${JSON.stringify(answer)}:`, survey.getQuestionByName('next').isVisible ? 'shown' : 'hidden');
};
next("{a} = '1.10'", '1.1');
next("{a} = '007'", '7');
next("{a} = '1e3'", '1000');
next('{a} = "it\'s late"', "it's late");
next('{a} = "it\'s late"', 'open');
next('{a} = "late"', 'open');
const survey = new Survey.Model({ elements: [{ type: 'text', name: 'HOME', title: 'Set {HOME} and {PATH}' }] });
console.log('title:', survey.getQuestionByName('HOME').locTitle.renderedHtml);
JS
)
expect 'reckoned and shown' 'sum of "1,234" and 5: 6.234
sum of "5 days" and 5: "05 days5"
"v1" + ".10": "v10.1"
2 ^ 3 ^ 2: 64
a month after 2024-01-31: "2024-03-02T00:00:00.000Z"
{a} = '\''1.10'\'', a is "1.1": shown
{a} = '\''007'\'', a is "7": shown
{a} = '\''1e3'\'', a is "1000": shown
{a} = "it'\''s late", a is "it'\''s late": shown
{a} = "it'\''s late", a is "open": shown
{a} = "late", a is "open": hidden
title: Set  and {PATH}' "$seen"
