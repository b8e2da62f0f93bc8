//! Terms of the field, which mean something as a whole (`mean time to repair`), and their synonyms.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::lexicon::LEXICON;
use super::stem::Stems;

/// Stands between the parts of a synonym that may be apart in a text.
pub(super) const AND: &str = " + ";

/// The most words of a term, fillers included.
pub(super) const LONGEST: usize = 6;

/// A form of a term, and its line of the lexicon.
type Form = (&'static str, &'static str);

/// The lines of the lexicon: a term each.
fn lines() -> impl Iterator<Item = &'static str> {
    let lines = LEXICON.terms.lines();
    lines.filter(|line| !line.starts_with('#'))
}

/// The forms by the common start of the inflections of their first word.
static FORMS: LazyLock<HashMap<&str, Vec<Form>, RandomState>> = LazyLock::new(|| {
    let mut forms: HashMap<_, Vec<Form>, _> = HashMap::default();
    for line in lines() {
        for form in forms_of(line) {
            forms
                .entry(common_start(form))
                .or_default()
                .push((form, line));
        }
    }
    forms
});

/// The synonyms of these folded words; none if they are no term. A synonym is adjacent words, or several such,
/// separated by [`AND`].
pub(super) fn synonyms(typed: &[&str]) -> Option<Vec<&'static str>> {
    let candidates = FORMS.get(common_start(typed.first()?))?.iter();
    let mut found: Option<Vec<_>> = None;
    for (form, line) in candidates.filter(|(form, _)| is_form(form, typed)) {
        let others = forms_of(line).filter(|other| other != form);
        let synonyms = line.split_once(SYNONYMS).map(|(_, synonyms)| synonyms);
        let synonyms = synonyms.into_iter().flat_map(|all| all.split(", "));
        found.get_or_insert_default().extend(others.chain(synonyms));
    }
    found
}

/// Stands between the forms of a term and its other synonyms.
const SYNONYMS: &str = ": ";

fn forms_of(line: &str) -> impl Iterator<Item = &str> {
    let forms = line.split_once(SYNONYMS).map_or(line, |(forms, _)| forms);
    forms.split(", ")
}

/// The first letters of a text, which all inflections of its first word have.
fn common_start(text: &str) -> &str {
    let word = text.split(SEPARATORS).next().unwrap_or(text);
    match BE.contains(&word) {
        true => BE[0],
        false => word.get(..COMMON).unwrap_or(word),
    }
}

/// Separate the words of a form.
const SEPARATORS: [char; 3] = [' ', '/', '-'];

/// Words that are left out of a comparison: `throw it over the wall`.
const FILLERS: [&str; 18] = [
    "a", "an", "the", "it", "them", "this", "that", "these", "those", "my", "our", "your", "their",
    "his", "her", "its", "us", "you",
];

/// Whether the typed words are those of a form, inflected or not.
fn is_form(form: &str, typed: &[&str]) -> bool {
    if typed.last().is_some_and(|last| FILLERS.contains(last)) {
        return false;
    }
    let mut typed = typed.iter().filter(|word| !FILLERS.contains(word));
    let mut words = form
        .split(SEPARATORS)
        .filter(|word| !FILLERS.contains(word));
    // Counting first saves most stemming.
    words.clone().count() == typed.clone().count()
        && words.all(|word| typed.next().is_some_and(|typed| is_inflection(word, typed)))
}

/// How many letters inflections of a word have in common at least.
const COMMON: usize = 3;

/// The forms of a verb that have no letters in common.
const BE: [&str; 6] = ["be", "is", "are", "was", "were", "been"];

/// Whether one is a form of the other, or a synonym that begins alike (`prod`, `production`).
fn is_inflection(word: &str, typed: &str) -> bool {
    let have_start = || word.len() >= COMMON && word.get(..COMMON) == typed.get(..COMMON);
    let are_forms = || {
        let english = Stems::of("en");
        let stem = english.stem(word);
        let is_synonym = || {
            english
                .synonyms(typed)
                .any(|one| stem.as_deref() == Some(one))
        };
        stem == english.stem(typed) || is_synonym()
    };
    word == typed || BE.contains(&word) && BE.contains(&typed) || have_start() && are_forms()
}
