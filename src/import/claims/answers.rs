//! What the answers and the known words say of a word for a status.

use crate::import::builder::Builder;
use crate::import::plan::{Answer, Answers};
use crate::import::{SOME_STATUS, word, words};
use crate::kb::sanitise::shell_word;
use crate::kb::{Status, quoted};

/// Returns the answer for exactly this word.
pub(in crate::import) fn answered<'a>(
    word: &str,
    answers: &'a Answers,
) -> Option<(&'a str, Status)> {
    const REMARK: [char; 2] = ['(', '（'];
    let key = words::key(word);
    let remark = &word[word.find(REMARK).unwrap_or(word.len())..];
    let is_alike = |(known, status): &(&String, &Status)| {
        let is_whole = !known.ends_with('*') && !known.contains(REMARK);
        let is_same = is_whole && !key.is_empty() && words::key(known) == key;
        is_same && !words::takes_back(remark, **status)
    };
    let alike = || answers.statuses.iter().find(is_alike);
    let given = answers.statuses.get_key_value(word).or_else(alike);
    given.map(|(known, status)| (known.as_str(), *status))
}

/// Returns the answer for words that begin as this one does.
pub(super) fn begun<'a>(word: &str, answers: &'a Answers) -> Option<(&'a str, Status)> {
    let lower = word.to_lowercase();
    let begins = |known: &str| {
        let begin = known.strip_suffix('*');
        begin.is_some_and(|begin| lower.starts_with(&begin.to_lowercase()))
    };
    let given = answers.statuses.iter().filter(|(known, _)| begins(known));
    let given = given.max_by_key(|(known, _)| known.len());
    given.map(|(known, status)| (known.as_str(), *status))
}

/// Returns the status that a word stands for; asks if it is unknown.
pub(in crate::import) fn status(
    word: &str,
    line: usize,
    answers: &Answers,
    builder: &mut Builder,
) -> Option<Status> {
    if let Some((known, status)) = answered(word, answers) {
        builder.meet(Answer::Status, known);
        return Some(status);
    }
    let known = word::parsed(word).or_else(|| words::status(word));
    if let Some(known) = known.or_else(|| words::marked(word)) {
        return Some(known);
    }
    if let Some((known, status)) = begun(word, answers) {
        builder.meet(Answer::Status, known);
        return Some(status);
    }
    // `___/5` is a form that was not filled in, and `-` an answer where `+` is one.
    let score = word.split('/').next().filter(|score| !score.is_empty());
    let is_open = |c| matches!(c, '-' | '–' | '—' | '?' | '_' | ' ');
    let is_sign = word == "-" && answers.statuses.contains_key("+");
    if word.is_empty() || !is_sign && score.is_some_and(|score| score.chars().all(is_open)) {
        builder.note(line, "a claim without a status is read as unobserved");
        return Some(Status::Unobserved);
    }
    let meant = words::meant(word).map_or(SOME_STATUS, |meant| meant.word());
    // Nobody types a long text; its first words and `*` stand for it, and for those that begin so.
    let (what, begin) = match words::beginning(word) {
        begin if begin.len() == word.len() => (quoted(word), word.to_owned()),
        begin => (quoted(&format!("{begin} …")), format!("{begin}*")),
    };
    let add = shell_word(&format!("{begin}={meant}"));
    builder.ask(line, format!("what does {what} mean? Add --status {add}"));
    None
}
