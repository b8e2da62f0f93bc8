#!/usr/bin/env bash
# Acronyms found or written out in texts: acronym-expander writes "Who (World Health Organization) is on call?" and "un (United Nations)-owned";
# abbr2words makes "5 molar" of a cost of 5 M, "5 inch 10" of "5 in 10" and "versus 5" of v. 5; two finders of definitions see neither "objectives
# (SLOs)" nor "SRE (site reliability engineering)".
#
# Expected: a word is no acronym; 5 M stays or is million; a definition is found whichever stands in the brackets, the acronym or its meaning.
# Seen: acronym-expander 0.1.1 does not look at capitals unless it is told to. abbr2words 0.2.16, for English, reads "5 m rows in 3 s" as "5 meter
#   rows in 3 second" and "5 c. a year" as degrees. abbreviations 0.2.5 and abbreviation-extractor 0.2.0 find no plural, no meaning in brackets, no
#   P1 and no p95; of "(CAB, weekly)" the first finds nothing, the second the acronym "CAB, weekly". acronymkit 0.3.0 finds the plural and both
#   orders, and no P1 and p95 either.
# Matters to: glossaries made from run books, texts prepared for reading aloud or for language models: owners are health organisations, costs
#   chemistry.
# Source: the READMEs: AcronymExpander().expand(text), abbr2words(text, lang="en"), extract_abbreviation_definition_pairs(text).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at acronym-expander==0.1.1 abbr2words==0.2.16 abbreviations==0.2.5 abbreviation-extractor==0.2.0 acronymkit==0.3.0
seen=$(python3 - <<'PY' 2>/dev/null
import abbreviation_extractor
from abbr2words import abbr2words
from abbreviations import schwartz_hearst
from acronym_expander import AcronymExpander
from acronymkit import AcronymEngine

for text in ('Who is on call?', 'The un-owned service is down.', 'It costs 5 M.', 'It failed 5 in 10 times.', 'We run v. 5 of it.', '5 m rows in 3 s', 'It costs 5 c. a year.'):
    print(f'{text} | acronym-expander {AcronymExpander().expand(text)} | abbr2words {abbr2words(text, lang="en")}')
finders = {
    'abbreviations': lambda text: schwartz_hearst.extract_abbreviation_definition_pairs(doc_text=text),
    'abbreviation-extractor': lambda text: {one.abbreviation: one.definition for one in abbreviation_extractor.extract_abbreviation_definition_pairs(text)},
    'acronymkit': lambda text: {one.short_form: one.long_form for one in AcronymEngine().extract(text).pairs},
}
for text in ('The mean time to repair (MTTR) was 5 hours.', 'Service level objectives (SLOs) are kept.', 'SRE (site reliability engineering) owns it.',
             'Priority one (P1) incidents fell by half.', 'The 95th percentile (p95) is 5 ms.', 'The change advisory board (CAB, weekly) meets.'):
    found = '; '.join(f'{name} {", ".join(f"{short} = {long}" for short, long in find(text).items()) or "none"}' for name, find in finders.items())
    print(f'{text} | {found}')
PY
)
expect 'acronyms' 'Who is on call? | acronym-expander Who (World Health Organization) is on call? | abbr2words Who is on call?
The un-owned service is down. | acronym-expander The un (United Nations)-owned service is down. | abbr2words The un-owned service is down.
It costs 5 M. | acronym-expander It costs 5 M. | abbr2words It costs 5 molar.
It failed 5 in 10 times. | acronym-expander It failed 5 in 10 times. | abbr2words It failed 5 inch 10 times.
We run v. 5 of it. | acronym-expander We run v. 5 of it. | abbr2words We run versus 5 of it.
5 m rows in 3 s | acronym-expander 5 m rows in 3 s | abbr2words 5 meter rows in 3 second
It costs 5 c. a year. | acronym-expander It costs 5 c. a year. | abbr2words It costs 5 degree Celsius a year.
The mean time to repair (MTTR) was 5 hours. | abbreviations MTTR = mean time to repair; abbreviation-extractor MTTR = mean time to repair; acronymkit MTTR = mean time to repair
Service level objectives (SLOs) are kept. | abbreviations none; abbreviation-extractor none; acronymkit SLOs = Service level objectives
SRE (site reliability engineering) owns it. | abbreviations none; abbreviation-extractor none; acronymkit SRE = site reliability engineering
Priority one (P1) incidents fell by half. | abbreviations none; abbreviation-extractor none; acronymkit none
The 95th percentile (p95) is 5 ms. | abbreviations none; abbreviation-extractor none; acronymkit none
The change advisory board (CAB, weekly) meets. | abbreviations none; abbreviation-extractor CAB, weekly = change advisory board; acronymkit CAB = change advisory board' "$seen"
