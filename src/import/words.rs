//! What people call things: the names of columns and the words for a status, each one table.
//!
//! Names are compared as [`key`] has them. Does not know any document.

use super::cells;
use crate::kb::{Field, Status, denies, suggestion};

/// Words, or what has several, with a comma between them: one text takes less room than an address for
/// each.
#[derive(Clone, Copy)]
pub(super) struct Words(pub &'static str);

impl Words {
    fn all(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').map(str::trim_start)
    }

    fn position(self, word: &str) -> Option<usize> {
        self.all().position(|one| one == word)
    }

    pub(super) fn has(self, word: &str) -> bool {
        self.position(word).is_some()
    }
}

/// The names of what holds a field, best first: of two columns that could hold it the one with the
/// earlier name does. A name may stand at several fields: it goes to the first of these that is free.
#[rustfmt::skip]
const NAMES: &[(Field, Words)] = &[
    (Field::Status, Words("\
        status, verdict, state, rating, result, conclusion, assessment, compliance, \
        review rating alternate name, textual rating, target status state, adherence level, \
        components adherence level, claim review textual rating, conformance, \
        conformance level, realised, realized, met, outcome, rag, implementation, \
        ruling, truth rating, judgement, supported, progress, coverage, truth")),
    (Field::Claimed, Words("\
        claimed, what was promised, what is promised, what was claimed, what is claimed, \
        promised, expected, expectation, expected result, expected results, expected outcome, on paper, claimed on paper, in theory, theory, requirement, \
        requirements, claim reviewed, claim, myth, statement, promise, criterion, criteria, \
        success criteria, acceptance criteria, hypothesis, assumption, belief, \
        misconception, target, should, description, desc, text, what was said, \
        said, detail, details, objective, consequences, control statement, falsehood, threat")),
    (Field::Title, Words("\
        title, name, headline, short title, short name, benefit, promise, claim, \
        control, requirement, commitment, pledge, practice, feature, item, topic, subject, \
        goal, objective, risk, decision, question, issue, action, label, principle, \
        capability, technology, summary, myth, statement, check, standard, initiative, \
        criteria, element, what, component, threat")),
    (Field::Observed, Words("\
        observed, what we saw, what we see, what was seen, what is seen, in practice, observed in practice, actual, \
        actuals, reality, fact, facts, truth, the truth, what happened, finding, findings, \
        observation, observations, review body, actual result, actual results, explanation, \
        correction, evidence notes, implementation details, implementation description, \
        remarks and explanations, assessment notes, result, results, outcome, assessor notes, \
        response, answer, rebuttal, debunking, narrative, current state, assessment, details, detail, remarks, remark, notes, note, comment, comments, evidence, \
        components adherence notes, adherence notes, justification, rationale, progress, gap, gaps, description")),
    (Field::Aspect, Words("\
        aspect, theme, category, domain, control family, family, pillar, dimension, \
        perspective, quadrant, function, topic, section, group, chapter, segment, goal, area, \
        workstream, capability, principle, department, subject, type, class")),
    (Field::Area, Words("\
        area, subcategory, sub category, subdomain, sub domain, subtopic, sub theme, \
        subtheme, subsection, subgroup, category")),
    (Field::Id, Words("\
        id, ref, reference, no, nr, number, key, code, identifier, uid, control id, \
        req id, target target id, num, clause, control, item, s no, sr no")),
    (Field::Evidence, Words("evidence, measure, measures, metric, metrics, figures, kpi, kpis, numbers")),
    (Field::Link, Words("\
        links, link, url, urls, source, sources, website, web page, href, read more, \
        reference, references, more, uri, article, evidence link")),
    (Field::Tag, Words("tags, tag, labels, keywords, hashtags")),
    (Field::Alias, Words("aliases, alias, also called, also known as, aka, synonyms, acronym")),
    (Field::Frequency, Words("frequency, how often")),
];

/// Words that a longer name of a column ends with, where the name itself is not known, such as
/// `Control Description` or `Compliance Status`.
#[rustfmt::skip]
const ENDINGS: &[(Field, Words)] = &[
    (Field::Status, Words("status, verdict, rating, result, coverage, met")),
    (Field::Claimed, Words("description, requirement, statement, text, criteria, objective, promise, claim")),
    (Field::Title, Words("title, name, capability, promise, practice, control, benefit")),
    (Field::Observed, Words("\
        observations, observation, findings, finding, explanation, rebuttal, assessment, details, rationale, \
        narrative, summary, evidence, notes, comments, comment, remarks")),
    (Field::Aspect, Words("category, domain, family, theme, section, function, topic, pillar, area")),
    (Field::Id, Words("id, no, number, ref, code")),
    (Field::Link, Words("url, link, links")),
];

/// First words of the names of what is to be done about something else, or is done already.
const REMEDIES: Words = Words(
    "proposed, recommended, suggested, planned, existing, mitigating, compensating, required",
);

/// Fields in the order in which they choose their column.
pub(super) fn fields() -> impl Iterator<Item = Field> {
    let named = |field: &Field| NAMES.iter().any(|(known, _)| known == field);
    let others = Field::COLUMNS
        .into_iter()
        .filter(move |field| !named(field));
    NAMES.iter().map(|(field, _)| *field).chain(others)
}

/// The bytes of the longest text that may be a name or a word for a status.
const LONGEST: usize = 120;

/// How well a name of a column says that it holds a field, less is better; none if it does not.
pub(super) fn rank(field: Field, written: &str) -> Option<usize> {
    const PART: usize = 100;
    const ENDING: usize = 200;
    const WITHIN: usize = 400;
    if written.len() > LONGEST {
        return None;
    }
    let name = key(written);
    if name == field.key() {
        return Some(0);
    }
    let (_, names) = NAMES.iter().find(|(of, _)| *of == field)?;
    let known = |name: &str| names.position(name);
    if let Some(at) = known(&name) {
        return Some(at);
    }
    // What is in something else, as `author.name`, is only what its whole name says, but for what is seen.
    if written.contains('.') && !written.contains(' ') {
        let is_seen = [Field::Status, Field::Observed].contains(&field);
        let last = written.rsplit('.').next().filter(|_| is_seen)?;
        return known(&key(last)).map(|at| at + WITHIN);
    }
    // `requirementid`, as a program writes it.
    let noun = name.strip_suffix("id").filter(|_| field == Field::Id);
    if noun.is_some_and(|noun| NAMES.iter().any(|(_, names)| names.has(noun))) {
        return Some(PART);
    }
    // What is to be done about a risk is not its name.
    let first = name.split(' ').next().unwrap_or_default();
    if field == Field::Title && REMEDIES.has(first) {
        return None;
    }
    let ending = ENDINGS.iter().find(|(of, _)| *of == field);
    let ending = ending.and_then(|(_, ends)| {
        let last = name.rsplit(' ').next()?;
        ends.position(last)
    });
    // `Delivered?` is answered by a status.
    let is_free = || !NAMES.iter().any(|(_, names)| names.has(&name));
    if field == Field::Status && said(&name) == Some(Status::Realised) && is_free() {
        return Some(PART);
    }
    // `Status (RAG)` and `Theme / goal` say it in a part.
    let mut parts = name.split(" and ").map(str::trim);
    let part = parts.find_map(known).filter(|_| name.contains(" and "));
    part.map(|at| at + PART).or(ending.map(|at| at + ENDING))
}

/// Whether a cell is the name of some column that is known.
pub(super) fn is_name(cell: &str) -> bool {
    !cell.trim().is_empty() && fields().any(|field| rank(field, cell).is_some())
}

/// A name as it is compared: small letters and digits, one space for anything between them, as before
/// the capital in `requirementMet`, without what stands in round brackets behind it.
pub(super) fn key(name: &str) -> String {
    let begin = name.split_once('(').map(|(begin, _)| begin.trim());
    let name = begin.filter(|begin| !begin.is_empty()).unwrap_or(name);
    let mut key = String::with_capacity(name.len());
    let (mut is_parted, mut was_small) = (false, false);
    for c in name.chars() {
        if c.is_alphanumeric() {
            if (is_parted || was_small && c.is_uppercase()) && !key.is_empty() {
                key.push(' ');
            }
            key.extend(c.to_lowercase());
        }
        is_parted = !c.is_alphanumeric();
        was_small = c.is_lowercase();
    }
    key
}

/// The words for a status that need no other.
#[rustfmt::skip]
const STATUSES: &[(Status, Words)] = &[
    (Status::Realised, Words("\
        realised, realized, met, kept, fulfilled, achieved, implemented, in place, complete, \
        completed, done, compliant, conforms, conformant, conform, satisfied, pass, passed, \
        passes, verified, confirmed, true, yes, y, supports, supported, effective, delivered, \
        correct, accurate, proven, proved, fact, facts, fulfills, holds, observed, seen, valid, \
        validated, accomplished, successful, present, promise kept, correct attribution, \
        legit, covered, full, fully, meets, complies, exceeded, attained, adequate, green, promise fulfilled")),
    (Status::PartlyRealised, Words("\
        partly realised, partial, partially, partly, mixture, mixed, half true, half, mostly true, \
        supports with exceptions, somewhat, in part, some, compromise, misleading, missing context, lacks context, \
        out of context, half kept, needs context, partial compliance, barely true, partially true, substantial, amber, yellow")),
    (Status::Unrealised, Words("\
        unrealised, unrealized, unmet, false, no, n, fail, failed, fails, broken, promise broken, \
        busted, debunked, myth, myths, missing, noncompliant, absent, incorrect, wrong, fiction, refuted, \
        rejected by evidence, mostly false, pants on fire, pants fire, inaccurate, ineffective, untrue, gap, \
        invalid, invalidated, disproved, disproven, unsatisfied, unfulfilled, fake, \
        does not support, does not meet, does not comply, other than satisfied, hoax, unsupported, deficient, \
        inadequate, red")),
    (Status::Unobserved, Words("\
        unobserved, unknown, tbd, tbc, in progress, planned, not started, not yet, pending, \
        to do, todo, not rated, not assessed, not tested, not evaluated, not reviewed, not checked, \
        not verified, not observed, not seen, not measured, unproven, unverified, untested, ongoing, \
        under review, in the works, alternative planned, inconclusive, not known, started, in development, \
        not known yet, insufficient evidence, to be determined, to be confirmed, not determined, \
        not proven, not confirmed, not validated, unclear, research in progress, null, nan, no data, nodata, proposed, \
        working, working on it, on hold, paused, stalled, on track, scheduled, deferred, postponed, \
        underway, under way, wip, work in progress, under development, draft, backlog, upcoming")),
    (Status::NotApplicable, Words("not applicable, n a, na, does not apply, out of scope, inapplicable, not relevant, excluded")),
];

/// The names of what answers a myth.
pub(super) const FACTS: Words = Words("fact, facts, reality, truth, the truth");

/// Before a word for something that holds these turn it round.
const NOT: Words = Words("not, non, never, isn, wasn, no, hasn, un");
/// Before a word these say that it holds as a whole.
const WHOLLY: Words = Words("fully, completely, entirely, all");
/// Before a word these say nothing more.
const AUXILIARIES: Words = Words("is, was, been, yet, t");
/// Before a word these say that it holds in part.
const PARTLY: Words =
    Words("partly, partially, mostly, largely, somewhat, half, partial, some, substantially");
/// Signs that people use for a word.
#[rustfmt::skip]
const SIGNS: &[(Status, &[char])] = &[
    (Status::Realised, &['✅', '✔', '✓', '☑', '🟢']),
    (Status::PartlyRealised, &['🟡', '🟠', '◐']),
    (Status::Unrealised, &['❌', '✗', '✘', '✖', '🔴']),
];

/// Whether a word says how grave or likely something is, which is no status.
pub(super) fn is_severity(text: &str) -> bool {
    const WORDS: Words = Words(
        "high, medium, low, critical, severe, moderate, minor, major, extreme, negligible, likely, \
         unlikely",
    );
    let words = key(text);
    let words = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let word = words.strip_prefix("very ").unwrap_or(words);
    WORDS.has(word)
}

/// Whether a cell is what a spreadsheet shows in the place of a value that it cannot calculate, in
/// whatever language: `#DIV/0!`, `#BEZUG!`, `#N/A`, `Err:502`.
pub(super) fn is_error(cell: &str) -> bool {
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

/// Whether a cell offers words for a status, as in `☐ Yes ☐ No`.
pub(super) fn are_offered(cell: &str) -> bool {
    let choices = cells::choices(cell).into_iter();
    choices.filter(|(_, word)| status(word).is_some()).count() > 1
}

/// The status that a word, or a few of them, is known to mean.
pub(super) fn status(text: &str) -> Option<Status> {
    let text = text.trim();
    // What is struck out may hold no more, and `#N/A` is a formula that failed.
    if text.contains("~~") || is_error(text) {
        return None;
    }
    if text.eq_ignore_ascii_case("[x]") {
        return Some(Status::Realised);
    }
    if !text.contains(char::is_alphanumeric) {
        return of_signs(text);
    }
    let said = |text: &str| said(&key(Some(text).filter(|text| text.len() <= LONGEST)?));
    let whole = || said(text);
    let remark = text
        .find(['(', ':', ',', ';', '.', '–', '—'])
        .or_else(|| text.find(" - "))
        .filter(|at| *at > 0);
    let Some(at) = remark else {
        return whole();
    };
    // A point or a slash may be within the word: `N.A.`
    if !text.contains('(')
        && let Some(status) = whole()
    {
        return Some(status);
    }
    // `Implemented: see the minutes` says more behind the word.
    let (word, remark) = text.split_at(at);
    let status = said(word)?;
    (!takes_back(remark, status)).then_some(status)
}

/// The status that signs say, if they all say the same.
fn of_signs(text: &str) -> Option<Status> {
    let of = |sign| {
        let mut signs = SIGNS.iter();
        signs.find_map(|(status, signs)| signs.contains(&sign).then_some(*status))
    };
    let mut signs = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{FE0F}');
    let first = of(signs.next()?)?;
    signs.all(|sign| of(sign) == Some(first)).then_some(first)
}

/// Whether what stands behind the word for a status may mean another, as in `Yes, partially` and
/// `No - fixed`: then it is asked.
fn takes_back(remark: &str, status: Status) -> bool {
    const LATER: Words = Words(
        "fixed, resolved, met, done, achieved, implemented, realised, realized, completed, now, \
         until, since",
    );
    const LESS: Words =
        Words("but, except, gaps, until, then, only, however, reversed, part, apart, retest");
    let remark = remark.replace(['(', ')'], " ");
    let remark = key(&remark);
    remark.split(' ').any(|word| match status {
        Status::Realised => {
            let other = || said(word).is_some_and(|said| said != status);
            [NOT, PARTLY, LESS].iter().any(|words| words.has(word)) || other()
        }
        Status::Unrealised => LATER.has(word),
        Status::PartlyRealised | Status::Unobserved | Status::NotApplicable => false,
    })
}

fn said(words: &str) -> Option<Status> {
    // `Not yet assessed` says no more than `not assessed`.
    let words = &*words.replace("not yet ", "not ");
    let mut rows = STATUSES.iter();
    if let Some((status, _)) = rows.find(|(_, known)| known.has(words)) {
        return Some(*status);
    }
    let (first, rest) = words.split_once(' ')?;
    let is_whole = rest.split(' ').next().is_some_and(|word| WHOLLY.has(word));
    match said(rest)? {
        // `Not fully met` may be met in part.
        Status::Realised if NOT.has(first) && is_whole => None,
        Status::Realised if NOT.has(first) => Some(Status::Unrealised),
        status if WHOLLY.has(first) || AUXILIARIES.has(first) => Some(status),
        Status::Realised | Status::PartlyRealised if PARTLY.has(first) => {
            Some(Status::PartlyRealised)
        }
        _ => None,
    }
}

/// Whether a column holds what people remark, which is an observation only where something was seen.
pub(super) fn is_remark(name: &str) -> bool {
    const WORDS: Words = Words("comment, comments, note, notes, remark, remarks");
    key(name)
        .rsplit(' ')
        .next()
        .is_some_and(|last| WORDS.has(last))
}

/// Whether a word says what became of a decision, as `Superseded by 7`; and whether nothing else is
/// said with it.
pub(super) fn of_decision(word: &str) -> Option<bool> {
    const WORDS: Words = Words(
        "superseded, deprecated, proposed, accepted, rejected, approved, adopted, draft, withdrawn",
    );
    let word = key(word);
    let first = word.split(' ').next().unwrap_or_default();
    WORDS.position(first).map(|at| at < 3)
}

/// The status whose name a word is likely a slip of.
pub(super) fn meant(word: &str) -> Option<Status> {
    let found = key(word).replace(' ', "-");
    let names = <Status as strum::VariantArray>::VARIANTS.iter();
    let near = suggestion(&found, names.map(|status| status.word()))?;
    // `not unrealised` is no slip of `unrealised`, nor `not inapplicable` of `not-applicable`.
    let (first, rest) = found.split_once('-').unwrap_or((&found, ""));
    let is_denied_twice = NOT.has(first) && (denies(rest) || rest.starts_with("in"));
    (denies(near) == denies(word) && !is_denied_twice)
        .then(|| near.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_says_two_things() {
        for (status, words) in STATUSES {
            for word in words.all() {
                assert_eq!(said(word), Some(*status), "{word}");
                assert_eq!(key(word), word);
            }
        }
    }

    #[test]
    fn what_is_denied_is_never_what_is_said() {
        for (text, expected) in [
            ("Not realised", Some(Status::Unrealised)),
            ("not  fully implemented", None),
            ("hasn't been met", Some(Status::Unrealised)),
            ("Partially Implemented", Some(Status::PartlyRealised)),
            ("Not yet assessed", Some(Status::Unobserved)),
            ("not-satisfied", Some(Status::Unrealised)),
            ("Non-compliant", Some(Status::Unrealised)),
            ("N/A", Some(Status::NotApplicable)),
            ("Implemented (2025)", Some(Status::Realised)),
            ("Implemented: see the minutes", Some(Status::Realised)),
            ("Yes, partially", None),
            ("Done (not verified)", None),
            ("Pass (failed retest)", None),
            ("Achieved, then reversed", None),
            ("Met: no", None),
            ("No - fixed", None),
            ("Not met: no budget", Some(Status::Unrealised)),
            ("Partial (not all sites)", Some(Status::PartlyRealised)),
            ("~~met~~", None),
            ("✔", Some(Status::Realised)),
            ("✅ ✅", Some(Status::Realised)),
            ("✅❌", None),
            ("Not a clue", None),
            ("unmeet", None),
        ] {
            assert_eq!(status(text), expected, "{text}");
        }
        assert_eq!(meant("not realized yet"), None);
        assert_eq!(meant("not unrealised"), None);
        assert_eq!(meant("not inapplicable"), None);
        assert_eq!(meant("unrealisd"), Some(Status::Unrealised));
    }
}
