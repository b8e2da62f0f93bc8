//! Which sign of a text is written otherwise, and how: by what stands beside it, and by the place of the
//! text. `tests/readers` says what each reader makes of it.

/// Where a line of text stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LinePlace {
    /// Nothing stands before it, so that block marks count.
    pub(super) opens_line: bool,
    /// It opens a paragraph, so that it may look like a label.
    pub(super) opens_text: bool,
    /// It is the text of a link.
    pub(super) in_link: bool,
    /// It is the text of a heading, at whose end number signs are references.
    pub(super) in_heading: bool,
    /// A reference follows at once.
    pub(super) goes_on: bool,
    /// It is in a cell of a table, where some readers take backticks apart before all else.
    pub(super) in_cell: bool,
}

/// How one character is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    Plain,
    Backslash,
    Reference,
}
use Writing::{Backslash, Plain, Reference};

/// How the sign here is written, which neither opens the line nor an address.
pub(super) fn writing(line: &str, at: usize, text: &str, place: LinePlace) -> Writing {
    let bytes = line.as_bytes();
    let before = at.checked_sub(1).map(|at| bytes[at]);
    let after = bytes.get(at + 1).copied();
    let is_space = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_whitespace());
    let amid_spaces = is_space(before) && is_space(after);
    let escape = |is_syntax: bool, writing| if is_syntax { writing } else { Plain };
    match bytes[at] {
        b'\n' | b'|' | b'{' => Reference,
        // Before these some take a backslash for mathematics, in a link for what keeps it open.
        b'\\' if place.in_link || matches!(after, Some(b'(' | b'[')) => Reference,
        b'\\' => Backslash,
        b'`' if place.in_cell => Reference,
        b'[' if place.in_link => Reference,
        b'`' | b'[' => Backslash,
        b']' => escape(place.in_link, Reference),
        b'*' | b'_' => escape(!amid_spaces, Backslash),
        b'^' => escape(!amid_spaces, Reference),
        // Less than, as in `a < b`, is no tag.
        b'<' => escape(!is_space(after), Reference),
        b'>' => escape(before == Some(b'>'), Backslash),
        b'~' => escape(comes_again(text, b'~'), Reference),
        b'$' => {
            let is_price = after.is_some_and(|byte| byte.is_ascii_digit());
            // One before it could open what this one, without a space before it, could close.
            let closes = !before.is_none_or(|byte| byte.is_ascii_whitespace());
            let is_price = is_price && !(closes && line[..at].contains('$'));
            let is_pair = place.in_cell || comes_again(text, b'$');
            escape(!is_price && is_pair, Reference)
        }
        b'&' => escape(begins_reference(&line[at..]), Reference),
        b':' => escape(begins_emoji(&line[at..]), Reference),
        b'-' => escape(begins_option(before, &bytes[at..]), Backslash),
        b')' => escape(ends_symbol(&line[..at]), Backslash),
        b'=' => escape(after == Some(b'=') && before != Some(b'='), Reference),
        _ => Plain,
    }
}

/// Whether a text has a sign more than once.
fn comes_again(text: &str, sign: u8) -> bool {
    memchr::memchr_iter(sign, text.as_bytes()).nth(1).is_some()
}

/// Whether the rest of an address has nothing that a reader takes for syntax: then it stays as it is, a
/// link where the reader makes links of addresses.
pub(super) fn stays_address(rest: &str) -> bool {
    let is_syntax = |(at, byte): (usize, u8)| match byte {
        b'\\' | b'*' | b'`' | b'[' | b'<' | b'|' | b'{' | b'^' | b'~' => true,
        b'&' => begins_reference(&rest[at..]),
        b'_' => !is_within_word(rest.as_bytes(), at),
        _ => false,
    };
    !rest.bytes().enumerate().any(is_syntax)
}

/// Whether the sign here has a letter or digit on both sides.
fn is_within_word(bytes: &[u8], at: usize) -> bool {
    let neighbours = [at.checked_sub(1), Some(at + 1)];
    let mut neighbours = neighbours
        .map(|at| at.and_then(|at| bytes.get(at)))
        .into_iter();
    neighbours.all(|byte| byte.is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether an ampersand begins what may be a character reference: `&amp;`, `&#10;`.
pub(super) fn begins_reference(rest: &str) -> bool {
    let name = rest[1..].trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.starts_with(';')
}

/// Whether a colon begins what may be the name of an emoji: `:smile:`, `:+1:`.
fn begins_emoji(rest: &str) -> bool {
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_+-".contains(byte);
    let rest = &rest.as_bytes()[1..];
    let len = rest.iter().take_while(|byte| name(byte)).count();
    let is_time = len < 3 && rest[..len].iter().all(u8::is_ascii_digit);
    !is_time && rest.get(len) == Some(&b':')
}

/// Whether a hyphen begins an option of a command, as in `--force`, of which typographers make a dash.
fn begins_option(before: Option<u8>, rest: &[u8]) -> bool {
    let opens = before.is_none_or(|byte| !byte.is_ascii_alphanumeric() && byte != b'-');
    opens && rest.get(1) == Some(&b'-') && rest.get(2).is_some_and(u8::is_ascii_alphabetic)
}

/// Whether a parenthesis that ends here makes `(c)` and the like, of which typographers make a symbol.
fn ends_symbol(before: &str) -> bool {
    let symbols = ["(c", "(C", "(r", "(R", "(tm", "(TM"];
    symbols.iter().any(|symbol| before.ends_with(symbol))
}

/// The sign to write otherwise so that a line does not open a block of another kind.
pub(super) fn opening(line: &str, place: LinePlace) -> Option<(usize, Writing)> {
    if place.in_link && line.starts_with('%') {
        return Some((0, Reference));
    }
    if !place.opens_line {
        return None;
    }
    let ends = |at: usize| line[at..].chars().next().is_none_or(char::is_whitespace);
    let first = *line.as_bytes().first()?;
    let at_start = |writing| Some((0, writing));
    match first {
        b'#' | b'>' | b'*' => at_start(Backslash),
        b'=' | b'%' | b':' | b'\\' | b'~' => at_start(Reference),
        b'+' if ends(1) => at_start(Backslash),
        b'!' if line.starts_with("!!!") => at_start(Backslash),
        b'-' if ends(1) || line.bytes().all(|byte| b"-:| ".contains(&byte)) => at_start(Backslash),
        // To MDX these are code.
        b'i' | b'e' if place.opens_text && begins_statement(line) => at_start(Reference),
        _ => {
            let open = usize::from(first == b'(');
            let end = open + number(&line[open..])?;
            let sign = line.as_bytes().get(end)?;
            let marks = *sign == b')' || (*sign == b'.' && open == 0);
            (marks && ends(end + 1)).then_some((end, Backslash))
        }
    }
}

fn begins_statement(line: &str) -> bool {
    ["import ", "export "]
        .iter()
        .any(|word| line.starts_with(word))
}

/// The length of what can number an item: digits, a letter, a Roman number, or to Pandoc a sign.
fn number(text: &str) -> Option<usize> {
    if text.starts_with(['#', '@']) {
        let name = text[1..].bytes().take_while(u8::is_ascii_alphanumeric);
        return Some(1 + name.count());
    }
    let word = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let bytes = &text.as_bytes()[..word];
    let roman = |byte: &u8| b"ivxlcdmIVXLCDM".contains(byte);
    let numbers = bytes.iter().all(u8::is_ascii_digit) || bytes.iter().all(roman) || word == 1;
    (word > 0 && numbers).then_some(word)
}
