//! Words for a status: those of `data/statuses.txt`, and what is around them.

use std::sync::LazyLock;

use strum::VariantArray as _;

use super::lookup::WordList::{
    Among, Auxiliary, If, Kind, Later, Less, Not, OfDecision, OfDecisions, Partly, ProductPart,
    RiskEnd, Severity, Very, Wholly,
};
use super::lookup::{Lookup, TEXTS};
use super::{MAX_LENGTH, key};
use crate::kb::{Status, is_negated, suggestion};

/// The words of the file and the names of the statuses. A name means its status, whatever the file says of it.
static BY_WORD: LazyLock<Lookup<Status>> = LazyLock::new(|| {
    let names = Status::VARIANTS.iter();
    let names = names.map(|status| (status.name(), *status));
    let known = |name: &str| Some(name.parse().expect("the file names statuses only"));
    Lookup::of(TEXTS[1], known).with_names(names)
});

/// The symbols that are a status before a text; coloured lights may show a severity.
pub(in crate::import) const MARKS: &str = "✅✔✓☑❌✗✘✖⏳⌛🚧⬜";

/// Boxes before choices: unticked and ticked.
const OPEN: [&str; 3] = ["☐", "□", "[ ]"];
const TICKED: [&str; 6] = ["☑", "☒", "■", "✅", "[x]", "[X]"];

/// Whether a word is a severity or likelihood, which is not a status.
pub(in crate::import) fn is_severity(text: &str) -> bool {
    let words = key(text);
    let words = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let very = words.split_once(' ').filter(|(very, _)| Very.has(very));
    Severity.has(very.map_or(words, |(_, word)| word))
}

/// Whether a cell is an error value of a spreadsheet, in any language: `#DIV/0!`, `#BEZUG!`, `#N/A`,
/// `Err:502`.
pub(in crate::import) fn is_error(cell: &str) -> bool {
    let is_name = |c: char| c.is_uppercase() || c.is_ascii_digit() || "/_".contains(c);
    match cell.trim().strip_prefix('#') {
        Some("N/A" | "N/D" | "NV" | "GETTING_DATA") => true,
        Some(name) => name
            .strip_suffix(['!', '?'])
            .is_some_and(|name| name.len() > 2 && name.chars().all(is_name)),
        None => cell
            .strip_prefix("Err:")
            .is_some_and(|number| number.parse::<u16>().is_ok()),
    }
}

/// Returns the choices in a cell such as `☐ Yes ☑ No`, each with whether it is ticked; empty if none of them
/// is unticked.
pub(in crate::import) fn choices(cell: &str) -> Vec<(bool, &str)> {
    if !OPEN.iter().any(|sign| cell.contains(sign)) {
        return Vec::new();
    }
    let signs = || OPEN.iter().chain(&TICKED);
    let mut ats: Vec<(usize, &str)> = signs().flat_map(|sign| cell.match_indices(sign)).collect();
    ats.sort_unstable();
    let ends = ats.iter().skip(1).map(|(at, _)| *at).chain([cell.len()]);
    let choice = |((at, sign), end): (&(usize, &str), usize)| {
        (TICKED.contains(sign), cell[at + sign.len()..end].trim())
    };
    ats.iter().zip(ends).map(choice).collect()
}

/// Returns the ticked choice, or an empty text if none is; a cell without choices is returned whole.
pub(in crate::import) fn ticked(cell: &str) -> &str {
    let choices = choices(cell);
    let mut ticked = choices.iter().filter(|(is_ticked, _)| *is_ticked);
    match choices.is_empty() {
        true => cell,
        false => ticked.next().map_or("", |(_, choice)| choice),
    }
}

/// Whether a cell offers several words for a status, as in `☐ Yes ☐ No`.
pub(in crate::import) fn are_offered(cell: &str) -> bool {
    let choices = choices(cell).into_iter();
    choices.filter(|(_, word)| status(word).is_some()).count() > 1
}

/// Whether a text is several words for a status, as in `Pass/Fail`.
pub(in crate::import) fn are_answers(text: &str) -> bool {
    text.contains('/') && text.split('/').all(|word| status(word).is_some())
}

/// Parses a word or short phrase for a status.
pub(in crate::import) fn status(text: &str) -> Option<Status> {
    let text = text.trim();
    // Text that is struck out may no longer be true, nor is `Done?` sure; `#N/A` is an error value. `Ne` and `Nei` say
    // no, but `NE` and `NEI` may be short for not evaluated and not enough information.
    if text.contains("~~") || ["NE", "NEI"].contains(&text) || text.ends_with('?') || is_error(text)
    {
        return None;
    }
    if text.eq_ignore_ascii_case("[x]") {
        return Some(Status::Realised);
    }
    if !text.contains(char::is_alphanumeric) {
        return of_signs(text);
    }
    // `❌ Done` and `⬜ Yes` say two things.
    let (sign, said) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    let marked = of_signs(sign).filter(|_| MARKS.contains(sign));
    if let Some(marked) = marked {
        let agrees = |said: &Status| match said {
            Status::Realised => marked == Status::Realised,
            Status::Unrealised | Status::Unobserved => marked != Status::Realised,
            _ => true,
        };
        return status(said).filter(agrees);
    }
    let of_text = |text: &str| of_phrase(&key(Some(text).filter(|text| text.len() <= MAX_LENGTH)?));
    let whole = || of_text(text);
    let remark = shouted(text)
        .or_else(|| text.find(['(', '（', ':', ',', ';', '.', '–', '—']))
        .or_else(|| text.find(" - "))
        .filter(|at| *at > 0 && !is_number(text, *at));
    let Some(at) = remark else {
        // `Implemented partially`
        let partly = text
            .rsplit_once(' ')
            .filter(|(_, last)| Partly.has(&key(last)));
        let is_partly = partly.is_some_and(|(word, _)| of_text(word) == Some(Status::Realised));
        return whole().or(is_partly.then_some(Status::PartlyRealised));
    };
    // Punctuation may belong to the word: `N.A.`
    if !text.contains(['(', '（'])
        && let Some(status) = whole()
    {
        return Some(status);
    }
    if let Some(status) = of_parts(text) {
        return Some(status);
    }
    // `Implemented: see the minutes` has a remark after the word.
    let (word, remark) = text.split_at(at);
    let status = of_text(word)?;
    (!takes_back(remark, status)).then_some(status)
}

/// Returns the end of a word in capitals before a sentence, as in `YES The licence is open.`, which may have been bold.
/// `NO Findings were made` is a sentence itself.
fn shouted(text: &str) -> Option<usize> {
    let (word, remark) = text.split_once(' ')?;
    let mut letters = remark.chars();
    let is_sentence = letters.next()?.is_uppercase() && !letters.next()?.is_uppercase();
    let is_shouted = word == "Yes" || word.len() > 1 && word.chars().all(char::is_uppercase);
    (is_shouted && is_sentence && remark.split(' ').count() > 2 && !Not.has(&key(word)))
        .then_some(word.len())
}

/// Whether a text begins with a letter or an abbreviation that counts, as in `N. Order of work` and `No. 5`.
fn is_number(text: &str, at: usize) -> bool {
    let rest = text[at..].strip_prefix('.').map(str::trim_start);
    let is_counted = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    rest.is_some_and(|rest| !rest.is_empty() && (at == 1 || is_counted(rest)))
}

/// Returns the status shared by all parts of a product in an accessibility report, as in `Web: Supports`.
/// Parts that are not applicable are ignored.
fn of_parts(text: &str) -> Option<Status> {
    let mut between = text.split(':').map(key);
    if !ProductPart.has(&between.next()?) {
        return None;
    }
    let word = |text: String| {
        let mut parts = text.match_indices(' ');
        let part = parts.find(|(at, _)| ProductPart.has(&text[at + 1..]));
        of_phrase(part.map_or(&*text, |(at, _)| &text[..at]))
    };
    let found: Option<Vec<Status>> = between.map(word).collect();
    let mut found = found?;
    found.sort_unstable();
    found.dedup();
    if found.len() > 1 {
        found.retain(|status| *status != Status::NotApplicable);
    }
    found.pop().filter(|_| found.is_empty())
}

/// Returns the status of a text of symbols, if all of them agree.
fn of_signs(text: &str) -> Option<Status> {
    let is_sign = |c: &char| !c.is_whitespace() && *c != '\u{FE0F}';
    let mut statuses = text.chars().filter(is_sign).map(|sign| {
        let known = BY_WORD.get(sign.encode_utf8(&mut [0; 4]));
        let known = known.first().filter(|_| !sign.is_alphanumeric());
        known.map(|(status, _)| *status)
    });
    let first = statuses.next()??;
    statuses
        .all(|status| status == Some(first))
        .then_some(first)
}

/// Returns the status of a mark before unknown words, as in `✅ <500ms achieved`, unless they are another status, or
/// one of them may contradict it.
pub(in crate::import) fn marked(text: &str) -> Option<Status> {
    let (mark, words) = text.split_at(text.chars().next()?.len_utf8());
    // A coloured light before a word may show a severity, or how far it is: `🟢 (P3)`, `🟢 (50%)`.
    let is_degree = |word: &str| word.contains(|c: char| c.is_ascii_digit()) || is_severity(word);
    let is_remark =
        || words.trim_start().starts_with('(') && !words.split_whitespace().any(is_degree);
    let is_sure = MARKS.contains(mark) || is_remark();
    let status = of_signs(mark).filter(|_| is_sure)?;
    // Outcomes of risks and issues, which are undesirable things.
    let is_end = || key(words).split(' ').any(|word| RiskEnd.has(word));
    let is_open = words.len() > MAX_LENGTH
        || is_severity(words)
        || self::status(words).is_some()
        || takes_back(words, status)
        || is_end();
    let is_other = |c: char| of_signs(c.encode_utf8(&mut [0; 4])).is_some_and(|of| of != status);
    (!is_open && !words.contains(is_other)).then_some(status)
}

/// Whether a remark may change the status before it, as in `Yes, partially` and `No - fixed`, or is in a script whose
/// words are not known; the user is then asked.
pub(in crate::import) fn takes_back(remark: &str, status: Status) -> bool {
    let is_part = is_share(remark);
    let remark = remark.replace(['(', ')', '（', '）'], " ");
    let is_latin = |c| c < '\u{370}' || ('\u{1E00}'..'\u{1F00}').contains(&c);
    let is_foreign = |c: char| c.is_alphabetic() && !is_latin(c);
    let is_sure = [Status::Realised, Status::Unrealised].contains(&status);
    // Not the question mark of an address.
    let doubts = |word: &str| word.ends_with(['?', '？']);
    if is_sure && (remark.contains(is_foreign) || remark.split_whitespace().any(doubts)) {
        return true;
    }
    let remark = key(&remark);
    let begins = remark.split(' ').next().is_some_and(|first| If.has(first));
    if status == Status::Realised && (is_part || begins) {
        return true;
    }
    let is_other = |phrase: &str| {
        of_phrase(phrase).is_some_and(|other| match status {
            Status::Realised => other != status,
            Status::Unrealised => [Status::Realised, Status::NotApplicable].contains(&other),
            _ => false,
        })
    };
    // Years after that of this release, which a reader without a clock cannot tell from the past.
    let is_ahead =
        |word: &str| word.len() == 4 && (2027..=2100).contains(&word.parse().unwrap_or(0));
    let mut starts = [0].into_iter().chain(ends(&remark).map(|end| end + 1));
    starts.any(|start| {
        let rest = remark.get(start..).unwrap_or_default();
        let mut phrases = ends(rest).take(3).map(|end| &rest[..end]);
        let word = phrases.clone().next().unwrap_or_default();
        // `Yes, open source` and `Passed (0 failed)` are not taken back.
        let mut words = rest.split(' ');
        let is_kind = words.next() == Some("open") && words.next().is_some_and(|of| Kind.has(of));
        let mut before = remark[..start.saturating_sub(1)].rsplit(' ');
        let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
        let is_none = before.next() == Some("0") && !before.next().is_some_and(has_digit);
        !is_kind
            && !is_none
            && (may_change(word, status)
                || status == Status::Realised && is_ahead(word)
                || phrases.any(is_other))
    })
}

/// Whether a word after one for this status may change it.
fn may_change(word: &str, status: Status) -> bool {
    match status {
        Status::Realised => [Less, Not, Partly].iter().any(|list| list.has(word)),
        Status::Unrealised => Later.has(word),
        _ => false,
    }
}

/// Whether a text names a part of a whole, as in `(50%)`, `3/5 sites` and `3 out of 5`; `40% fewer tickets` and `03/2026`
/// do not.
pub(in crate::import) fn is_share(text: &str) -> bool {
    let is_remark = text.trim_start().starts_with(['(', '（']);
    let text = text.replace([':', '(', ')', '[', ']', '（', '）'], " ");
    let text = text.replace(" %", "%").replace(" / ", "/");
    let text = text.replace("out of", "of").replace("of the ", "of ");
    let number = |word: &str| {
        let number = word.trim_matches(|c: char| !c.is_alphanumeric());
        number.replace(',', ".").parse::<f64>().ok()
    };
    let is_part = |part: &str, all: &str| {
        let both = number(part).zip(number(all));
        both.is_some_and(|(part, all)| part < all && !(1900.0..2101.0).contains(&all))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).any(|at| {
        let word = |on| words.get(at + on).copied().unwrap_or_default();
        let (part, next) = (word(0), word(1));
        let is_last = |after: &str| is_remark || next.is_empty() || !after.is_empty();
        let goes_on = || Among.has(next) || of_phrase(&key(next)) == Some(Status::Realised);
        let percent = part.split_once('%');
        let percent = percent.filter(|(_, after)| is_last(after) || goes_on());
        let percent = percent.and_then(|(percent, _)| percent.rsplit(['-', '–']).next());
        let of = part.split_once('/');
        let of = of.or(Some((part, word(2))).filter(|_| Among.has(next)));
        percent.is_some_and(|part| is_part(part, "100"))
            || of.is_some_and(|(part, all)| is_part(part, all))
    })
}

/// Iterates over the ends of the words of a line.
fn ends(line: &str) -> impl Iterator<Item = usize> + Clone {
    let spaces = line.match_indices(' ').map(|(at, _)| at);
    spaces.chain([line.len()])
}

/// Returns the first words of a long text, through those that say a status in its first clause; a short text whole, but for
/// a version or date and what follows, as in `fixed in 1.17.3`.
pub(in crate::import) fn beginning(text: &str) -> &str {
    const LONG: usize = 40;
    const SHORT: usize = LONG / 2;
    let is_number = |at: &usize| {
        let word = text[at + 1..].split(' ').next().unwrap_or_default();
        let word = word.trim_end_matches([',', ';', '.', ')']);
        let is_one = word.starts_with(|c: char| c.is_ascii_digit());
        is_one && word.contains(['.', '-', '/']) && !is_share(word)
    };
    let numbered = text.match_indices(' ').map(|(at, _)| at).find(is_number);
    let numbered = numbered.filter(|at| text[..*at].contains(char::is_alphabetic));
    if text.chars().count() <= LONG {
        return numbered.map_or(text, |at| text[..at].trim_end());
    }
    let line = text.lines().next().unwrap_or_default();
    let clause = line.find(['.', ':', ';', ',', '(', '–', '—']);
    let clause = clause.unwrap_or(line.len());
    let is_short = |end: &usize| line[..*end].chars().count() < SHORT;
    let is_telling = |word: &str| Not.has(word) || Partly.has(word) || status(word).is_some();
    let mut is_told = false;
    let mut says = |end: &usize| {
        let last = line[..*end]
            .rsplit(' ')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        is_told = is_told || is_telling(&last);
        is_told && !Not.has(&last) && !Auxiliary.has(&last)
    };
    let told = ends(line)
        .take_while(|end| *end <= clause)
        .find(|end| says(end));
    let end = ends(line).take_while(is_short).last().max(told);
    let first = || {
        line.char_indices()
            .nth(SHORT)
            .map_or(line.len(), |(at, _)| at)
    };
    &line[..end.unwrap_or_else(first)]
}

/// Returns the status of a normalised word or phrase.
pub(super) fn of_phrase(words: &str) -> Option<Status> {
    // `Not yet assessed` means `not assessed`.
    let words = &*words.replace("not yet ", "not ");
    // A word listed for two statuses is ambiguous.
    if let [(status, _)] = BY_WORD.get(words) {
        return Some(*status);
    }
    let (first, rest) = words.split_once(' ')?;
    let is_whole = rest.split(' ').next().is_some_and(|word| Wholly.has(word));
    match of_phrase(rest)? {
        // `Not fully met` may mean partly met.
        Status::Realised if Not.has(first) && is_whole => None,
        Status::Realised if Not.has(first) => Some(Status::Unrealised),
        status if Wholly.has(first) || Auxiliary.has(first) => Some(status),
        Status::Realised | Status::PartlyRealised if Partly.has(first) => {
            Some(Status::PartlyRealised)
        }
        _ => None,
    }
}

/// Returns `None` if a word is a status or not the outcome of a decision, such as `Superseded by 7`;
/// otherwise, whether the word is used for decisions only.
pub(in crate::import) fn of_decision(word: &str) -> Option<bool> {
    let word = key(word);
    let first = word.split(' ').next().unwrap_or_default();
    let is_only = OfDecisions.has_exactly(first);
    let is_one = is_only || OfDecision.has_exactly(first);
    (is_one && word.parse::<Status>().is_err()).then_some(is_only)
}

/// Returns the status that a word is likely a misspelling of.
pub(in crate::import) fn meant(word: &str) -> Option<Status> {
    let found = key(word).replace(' ', "-");
    let names = Status::VARIANTS.iter();
    let near = suggestion(&found, names.map(|status| status.word()))?;
    // `not unrealised` is not a misspelling of `unrealised`, nor `not inapplicable` of `not-applicable`.
    let (first, rest) = found.split_once('-').unwrap_or((&found, ""));
    let is_denied_twice = Not.has(first) && (is_negated(rest) || rest.starts_with("in"));
    // `not available` is not a misspelling of `not-applicable`, as `available` is none of `applicable`.
    let last = near
        .strip_prefix(first)
        .and_then(|last| last.strip_prefix('-'));
    let is_other = last.is_some_and(|last| suggestion(rest, [last].into_iter()).is_none());
    (is_negated(near) == is_negated(word) && !is_denied_twice && !is_other)
        .then(|| near.parse().ok())
        .flatten()
}
