//! Terms of the field: words that mean one thing together, and other words for it.

use super::stem::Stems;

/// A term a line; the text says how.
const TERMS: &str = include_str!("../../data/terms.txt");

/// What stands between the parts of a meaning that a text may have anywhere.
pub(super) const TOGETHER: &str = " + ";

/// The most words of a term.
pub(super) const LONGEST: usize = 6;

/// In what other words a text may say what these folded words say; none if they are no term. A meaning
/// is adjacent words, or several such with [`TOGETHER`] between.
pub(super) fn meanings(typed: &[&str]) -> Option<Vec<&'static str>> {
    let lines = TERMS.lines().filter(|line| !line.starts_with('#'));
    let lines = lines.filter_map(|line| {
        let (forms, meanings) = line.split_once(": ").unwrap_or((line, ""));
        let typed_form = forms.split(", ").find(|form| is_form(form, typed))?;
        let others = forms.split(", ").filter(move |form| *form != typed_form);
        let meanings = meanings.split(", ").filter(|meaning| !meaning.is_empty());
        Some(others.chain(meanings))
    });
    let mut found: Option<Vec<_>> = None;
    for meanings in lines {
        found.get_or_insert_default().extend(meanings);
    }
    found
}

/// Whether the words typed are these, inflected or not.
fn is_form(form: &str, typed: &[&str]) -> bool {
    let mut typed = typed.iter();
    let are_same = form
        .split([' ', '/', '-'])
        .all(|word| typed.next().is_some_and(|typed| is_inflection(word, typed)));
    are_same && typed.next().is_none()
}

/// How many letters two inflections of a word have in common at least.
const COMMON: usize = 3;

fn is_inflection(word: &str, typed: &str) -> bool {
    let may_be = || word.len() >= COMMON && word.get(..COMMON) == typed.get(..COMMON);
    let english = Stems::of("en");
    word == typed || may_be() && english.stem(word) == english.stem(typed)
}
