//! Terms of the field: words that mean one thing together, and other words for it.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::lexicon::LEXICON;
use super::stem::Stems;

/// What stands between the parts of a meaning that a text may have anywhere.
pub(super) const TOGETHER: &str = " + ";

/// The most words of a term.
pub(super) const LONGEST: usize = 6;

/// A form of a term, and the line that it is in.
type Form = (&'static str, &'static str);

/// A term each.
fn lines() -> impl Iterator<Item = &'static str> {
    let lines = LEXICON.terms.lines();
    lines.filter(|line| !line.starts_with('#'))
}

/// The forms by the first letters of their first word.
static FORMS: LazyLock<HashMap<&str, Vec<Form>, RandomState>> = LazyLock::new(|| {
    let mut forms: HashMap<_, Vec<Form>, _> = HashMap::default();
    for line in lines() {
        for form in forms_of(line) {
            forms.entry(start(form)).or_default().push((form, line));
        }
    }
    forms
});

/// In what other words a text may say what these folded words say; none if they are no term. A meaning
/// is adjacent words, or several such with [`TOGETHER`] between.
pub(super) fn meanings(typed: &[&str]) -> Option<Vec<&'static str>> {
    let may_be = FORMS.get(start(typed.first()?))?.iter();
    let mut found: Option<Vec<_>> = None;
    for (form, line) in may_be.filter(|(form, _)| is_form(form, typed)) {
        let others = forms_of(line).filter(|other| other != form);
        let meanings = line.split_once(MEANINGS).map(|(_, meanings)| meanings);
        let meanings = meanings.into_iter().flat_map(|all| all.split(", "));
        found.get_or_insert_default().extend(others.chain(meanings));
    }
    found
}

/// What stands between the forms of a term and its meanings.
const MEANINGS: &str = ": ";

fn forms_of(line: &str) -> impl Iterator<Item = &str> {
    let forms = line.split_once(MEANINGS).map_or(line, |(forms, _)| forms);
    forms.split(", ")
}

/// The letters that a word has in common with its inflections.
fn start(text: &str) -> &str {
    let word = text.split(BORDERS).next().unwrap_or(text);
    word.get(..COMMON).unwrap_or(word)
}

/// What parts the words of a form.
const BORDERS: [char; 3] = [' ', '/', '-'];

/// Words that may stand between those of a form, or not: `throw it over the wall`.
const FILLERS: [&str; 18] = [
    "a", "an", "the", "it", "them", "this", "that", "these", "those", "my", "our", "your", "their",
    "his", "her", "its", "us", "you",
];

/// Whether the words typed are these, inflected or not.
fn is_form(form: &str, typed: &[&str]) -> bool {
    if typed.last().is_some_and(|last| FILLERS.contains(last)) {
        return false;
    }
    let mut typed = typed.iter().filter(|word| !FILLERS.contains(word));
    let mut words = form.split(BORDERS).filter(|word| !FILLERS.contains(word));
    // Most forms have another number of words, and to compare two takes their stems.
    words.clone().count() == typed.clone().count()
        && words.all(|word| typed.next().is_some_and(|typed| is_inflection(word, typed)))
}

/// How many letters two inflections of a word have in common at least.
const COMMON: usize = 3;

fn is_inflection(word: &str, typed: &str) -> bool {
    let may_be = || word.len() >= COMMON && word.get(..COMMON) == typed.get(..COMMON);
    let english = Stems::of("en");
    word == typed || may_be() && english.stem(word) == english.stem(typed)
}
