//! The text of a query as tokens: bare words, quoted phrases, `name:value`, bars.

use super::super::facet::Facet;
use super::super::field::FieldSet;
use super::operand::fields_in;
use super::operator::{Names, Operator};
use super::{MatchMode, Pattern, Term, TermKind, strip};

/// A piece of a query between spaces that are not quoted.
#[derive(Debug)]
pub(super) struct Token<'t> {
    /// Without a leading `!`, `-` or `+`.
    pub(super) text: &'t str,
    /// Where the text begins in the query.
    start: usize,
    pub(super) negated: bool,
    pub(super) required: bool,
}

/// What a token is.
pub(super) enum Meaning {
    /// The bar between alternatives.
    Bar,
    /// The parenthesis before what belongs together.
    Open,
    /// The one after it.
    Close,
    /// The fields of an `in:`.
    Fields(FieldSet),
    Term(Term),
}

pub(super) fn tokens<'t>(text: &'t str, names: Names<'_>) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token<'t>> = Vec::new();
    let (mut is_denied, mut before) = (false, "");
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let (piece, after) = rest.split_at(token_end(rest, names));
        rest = after.trim_start();
        // In capitals, and where they stand between others, as in other search boxes.
        match piece {
            "NOT" if rest.len() + tokens.len() > 0 && may_deny(text, before) => {
                is_denied = !is_denied;
            }
            "AND" | "&&" if !tokens.is_empty() => {}
            "OR" | BAR if piece == BAR || !tokens.is_empty() => {
                tokens.push(Token::mark(BAR, start));
            }
            _ if opens_group(piece) => tokens.push(Token {
                negated: is_denied || piece.starts_with(['-', '!']),
                required: piece.starts_with('+'),
                ..Token::mark(OPEN, start)
            }),
            _ => {
                let closed = closed_groups(piece);
                let token = Token::new(&piece[..piece.len() - closed], start);
                let continues = piece.starts_with('-')
                    && continues(before)
                    && !tokens.iter().any(|token| token.negated);
                tokens.extend(token.map(|token| Token {
                    negated: is_denied != (token.negated && !continues),
                    ..token
                }));
                let end = start + piece.len() - closed;
                tokens.extend((end..end + closed).map(|place| Token::mark(CLOSE, place)));
            }
        }
        is_denied &= piece == "NOT";
        before = piece;
    }
    tokens
}

/// How many parentheses end a token that it does not begin, as in `b)` of `(a OR b)`.
pub(super) fn closed_groups(piece: &str) -> usize {
    let opened = piece.matches('(').count();
    let closed = piece.matches(')').count().saturating_sub(opened);
    closed.min(piece.len() - piece.trim_end_matches(')').len())
}

/// Whether `NOT` after this token denies what follows: not where it stresses a sentence, as in `we do NOT run it`, nor
/// among words all in capitals, some of them too long for acronyms.
fn may_deny(text: &str, before: &str) -> bool {
    const VERBS: [&str; 23] = [
        "am", "are", "be", "can", "could", "did", "do", "does", "had", "has", "have", "is", "may",
        "might", "must", "need", "shall", "should", "was", "were", "will", "would", "ought",
    ];
    const LONG: usize = 6;
    let is_word = |word: &str| word.eq_ignore_ascii_case(before);
    let is_long = |word: &str| word.chars().filter(|letter| letter.is_uppercase()).count() >= LONG;
    let is_shouted = !text.contains(char::is_lowercase) && text.split_whitespace().any(is_long);
    !is_shouted && !VERBS.into_iter().any(is_word)
}

/// Whether a hyphen after this token stands for the beginning of the word before it, as in `Entwicklung und -betrieb`.
fn continues(before: &str) -> bool {
    const JOINS: [&str; 8] = ["und", "oder", "sowie", "bzw.", "en", "och", "og", "&"];
    before.ends_with(',') || JOINS.contains(&before)
}

/// Stand before what is denied or required.
pub(super) const SIGNS: [char; 3] = ['-', '!', '+'];

/// What joins or denies, between blanks.
pub(super) const JOINS: [&str; 5] = ["NOT", "AND", "&&", "OR", BAR];

/// Stands between alternatives.
const BAR: &str = "|";

/// Stand before and after a group.
const OPEN: &str = "(";
const CLOSE: &str = ")";

/// The length of the token at the start of `rest`; a bar is a token by itself, and so is what opens a group. A value
/// may stand apart from its operator: `status: realised`.
pub(super) fn token_end(rest: &str, names: Names<'_>) -> usize {
    let marked = rest.strip_prefix(SIGNS).unwrap_or(rest);
    if marked.starts_with('(') {
        return rest.len() - marked.len() + 1;
    }
    let has_group = |before| JOINS.contains(&before) || named_group(before, names).is_some();
    let mut quoted = false;
    for (place, letter) in rest.char_indices() {
        if is_quote(letter) && (quoted || may_open(rest[..place].trim_end())) {
            quoted = !quoted;
        } else if letter.is_whitespace() && has_value_apart(&rest[..place], &rest[place..], names) {
            // The value follows.
        } else if letter == '|' && !quoted {
            return place.max(1);
        } else if letter.is_whitespace() && !quoted || letter == '(' && has_group(&rest[..place]) {
            return place;
        }
    }
    rest.len()
}

/// Whether a token is an operator without its value, and a value follows behind blanks: no other operator or join.
fn has_value_apart(before: &str, after: &str, names: Names<'_>) -> bool {
    let name = before.trim_end().strip_suffix(':').unwrap_or_default();
    let name = name.trim_start_matches(SIGNS);
    let next = after.split_whitespace().next().unwrap_or_default();
    let is_value = next.starts_with(|first: char| first.is_alphanumeric() || is_quote(first))
        && !next.contains(':')
        && !JOINS.contains(&next);
    is_value && names.operator(name).is_some()
}

/// Whether a token opens a group: a parenthesis, with a sign or without.
pub(super) fn opens_group(piece: &str) -> bool {
    piece.strip_prefix(SIGNS).unwrap_or(piece) == OPEN
}

/// The sign and the operator, with its colon, of a token before the parenthesis of a group.
pub(super) fn named_group(piece: &str, names: Names<'_>) -> Option<(&'static str, String)> {
    let piece = with_colon(piece, names);
    let (operator, is_denied) = strip(&piece, |piece| piece.strip_suffix(['!', '-']));
    let name = operator.trim_start_matches(SIGNS);
    name.strip_suffix(':').filter(|name| is_name(name))?;
    Some((
        sign_of(&operator[..operator.len() - name.len()], is_denied),
        name.to_owned(),
    ))
}

/// The sign of a token whose value has one too: `-status:!realised` denies nothing.
pub(super) fn sign_of(signs: &str, is_value_denied: bool) -> &'static str {
    let denials = signs.matches(['-', '!']).count() + usize::from(is_value_denied);
    match (denials % 2, signs.contains('+')) {
        (1, _) => "-",
        (_, true) => "+",
        _ => "",
    }
}

/// `status=realised` and `status!=realised` with a colon: `status:realised`, `status:!realised`. Before a value that
/// the operator does not have, `=` stands between words.
pub(super) fn with_colon(piece: &str, names: Names<'_>) -> String {
    let Some((name, value)) = piece.split_once('=') else {
        return piece.to_owned();
    };
    let (name, is_denied) = strip(name, |name| name.strip_suffix('!'));
    let (value, is_value_denied) = strip(value.trim_start_matches('='), |value| {
        value.strip_prefix(['!', '-']).filter(|_| is_denial(value))
    });
    let operator = names.operator(name.trim_start_matches(SIGNS));
    let is_sure = is_denied || is_value_denied;
    match operator.filter(|one| is_sure || names.has_value(*one, unquoted(value))) {
        Some(_) if is_denied != is_value_denied => format!("{name}:!{value}"),
        Some(_) => format!("{name}:{value}"),
        None => piece.to_owned(),
    }
}

/// Whether a value is denied by a sign of its own, as in `status:!realised`; `-5` is not.
pub(super) fn is_denial(value: &str) -> bool {
    value.starts_with('!') || value == "-" || is_minus(value)
}

/// The name before a value that is denied by a sign of its own: `owner:!ann`, `owner!=ann`.
pub(in super::super) fn name_of_denied(piece: &str) -> Option<&str> {
    let behind_colon = piece.split_once(':').filter(|(_, value)| is_denial(value));
    let (name, value) = behind_colon.or_else(|| piece.split_once("!="))?;
    (is_name(name) && value.contains(char::is_alphanumeric)).then_some(name)
}

/// Whether this may be the name of an operator.
fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    !text.is_empty() && letters.all(|one| one.is_alphanumeric() || "-_".contains(one))
}

/// Whether a quote after this part of a token opens a phrase; inside a word it is a character like others.
fn may_open(before: &str) -> bool {
    before.is_empty()
        || before == "-"
        || before.ends_with(['!', '+', ':', '^', '='])
        || before.ends_with(":-")
}

pub(super) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\u{201c}' | '\u{201d}')
}

impl<'t> Token<'t> {
    /// The token of a piece of a query, and where this begins; none of a mark alone.
    fn new(piece: &'t str, start: usize) -> Option<Self> {
        let (mut text, required) = strip(piece, |piece| piece.strip_prefix('+'));
        let mut negated = false;
        while text.starts_with('!') || has_minus(text) {
            (text, negated) = (&text[1..], !negated);
        }
        (!text.is_empty()).then_some(Self {
            text,
            start: start + piece.len() - text.len(),
            negated,
            required,
        })
    }

    /// A bar, or the parenthesis of a group.
    const fn mark(text: &'static str, start: usize) -> Self {
        Self {
            text,
            start,
            negated: false,
            required: false,
        }
    }

    /// What it is; none if it has no words, no value after a colon, or one letter that is denied: it is not yet typed
    /// to the end.
    pub(super) fn meaning(&self, is_denied: bool, names: Names<'_>) -> Option<Meaning> {
        if is_denied && is_begun(self.text) {
            return None;
        }
        match self.text {
            BAR => return Some(Meaning::Bar),
            OPEN => return Some(Meaning::Open),
            CLOSE => return Some(Meaning::Close),
            _ => {}
        }
        let kind = match self.operator(names) {
            Some((_, "")) => None,
            Some((Operator::In, value)) => match fields_in(value) {
                Some(fields) => return Some(Meaning::Fields(fields)),
                None => self.as_text(),
            },
            Some((operator, value)) => self.operation(operator, value),
            None if name_of_denied(self.text).is_some() => {
                Some(TermKind::Text(Pattern::none(self.text)))
            }
            None => self.pattern().map(TermKind::Text),
        };
        Some(Meaning::Term(self.term(kind?)))
    }

    /// Whether it has no words, though something else than operators.
    pub(super) fn is_punctuation(&self, names: Names<'_>) -> bool {
        let is_operator = |letter: char| is_quote(letter) || "!-+'^|()".contains(letter);
        self.operator(names).is_none()
            && self.pattern().is_none()
            && !self.text.chars().all(is_operator)
    }

    /// A term of this kind in its place.
    pub(super) fn term(&self, kind: TermKind) -> Term {
        Term {
            negated: self.negated,
            required: self.required,
            kind,
            span: self.start..self.start + self.text.len(),
        }
    }

    fn operation(&self, operator: Operator, value: &str) -> Option<TermKind> {
        match operator {
            Operator::Facet(facet) if facet != Facet::Kind => Some(TermKind::Facet {
                facet,
                value: value.to_owned(),
                text: self.phrase()?,
            }),
            Operator::Part(name) => {
                let (_, typed) = self.text.split_once(':')?;
                let value = Token {
                    text: typed.trim_start(),
                    ..*self
                };
                Some(TermKind::Text(Pattern {
                    fields: fields_in(name)?,
                    ..value.pattern()?
                }))
            }
            _ => operator.test(value).or_else(|| self.as_text()),
        }
    }

    /// An operator with a value that it does not have is text.
    fn as_text(&self) -> Option<TermKind> {
        self.phrase().map(TermKind::Text)
    }

    fn phrase(&self) -> Option<Pattern> {
        Pattern::new(self.text, MatchMode::Phrase)
    }

    fn pattern(&self) -> Option<Pattern> {
        if let Some(address) = without_scheme(self.text) {
            return Pattern::new(address, MatchMode::Phrase);
        }
        let (quoted, at_start) = strip(self.text, |text| text.strip_prefix('^'));
        if !quoted.starts_with(is_quote) {
            return Pattern::bare(self.text);
        }
        Some(Pattern {
            at_start,
            ..Pattern::new(quoted, MatchMode::Phrase)?
        })
    }

    /// The operator and its value, without quotes.
    fn operator(&self, names: Names<'_>) -> Option<(Operator, &'t str)> {
        let (name, value) = self.text.split_once(':')?;
        Some((names.operator(name)?, unquoted(value.trim_start())))
    }
}

/// Whether a minus denies what is behind it: a word, a phrase or a `name:`. Before a number it is a sign, and one letter
/// after it is an option of some command (`-v`).
fn has_minus(piece: &str) -> bool {
    is_minus(piece) && !is_begun(&piece[1..])
}

fn is_minus(piece: &str) -> bool {
    let is_word = |first: char| first.is_alphabetic() || is_quote(first) || "'^".contains(first);
    piece
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(is_word))
}

/// Whether this is one letter of a script with capitals, in which a word has more.
fn is_begun(text: &str) -> bool {
    let mut letters = text.chars();
    let is_cased = |letter: char| letter.is_lowercase() || letter.is_uppercase();
    letters.next().is_some_and(is_cased) && letters.next().is_none()
}

/// What is after the scheme of a web address, which is all that is searched of it; none of another text.
pub(super) fn without_scheme(piece: &str) -> Option<&str> {
    let (scheme, rest) = piece.split_once("://")?;
    let is_web = ["http", "https"].map(|web| scheme.eq_ignore_ascii_case(web));
    is_web.contains(&true).then_some(rest)
}

/// A value without its quotes.
pub(in super::super) fn unquoted(value: &str) -> &str {
    value.trim_matches(is_quote).trim()
}
