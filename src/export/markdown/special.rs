//! Which characters of a text are escaped, and how, by their neighbours and the context of the text.
//! `tests/readers` tests this with each Markdown reader.

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LineContext {
    /// It starts a line of the document, where block markers take effect.
    pub(super) opens_line: bool,
    /// It starts a paragraph.
    pub(super) opens_text: bool,
    pub(super) in_link: bool,
    /// It is a heading, at whose end number signs become references.
    pub(super) in_heading: bool,
    /// A reference follows immediately.
    pub(super) goes_on: bool,
    /// It is in a table cell, where some readers split at backticks first.
    pub(super) in_cell: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    Plain,
    Backslash,
    Reference,
}
use Escape::{Backslash, Plain, Reference};

/// The escape of a character that starts neither a block nor an address.
pub(super) fn escape_at(line: &str, at: usize, text: &str, context: LineContext) -> Escape {
    let bytes = line.as_bytes();
    let before = at.checked_sub(1).map(|at| bytes[at]);
    let after = bytes.get(at + 1).copied();
    let is_space = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_whitespace());
    let is_between_spaces = is_space(before) && is_space(after);
    let escape = |is_syntax: bool, how| if is_syntax { how } else { Plain };
    match bytes[at] {
        b'\n' | b'|' | b'{' => Reference,
        // Before these, some readers take a backslash for mathematics; in a link it could escape the bracket.
        b'\\' if context.in_link || matches!(after, Some(b'(' | b'[')) => Reference,
        b'\\' => Backslash,
        b'`' if context.in_cell => Reference,
        b'[' if context.in_link => Reference,
        b'`' | b'[' => Backslash,
        b']' => escape(context.in_link, Reference),
        b'*' | b'_' => escape(!is_between_spaces, Backslash),
        b'^' => escape(!is_between_spaces, Reference),
        // Less than, as in `a < b`, is not a tag.
        b'<' => escape(!is_space(after), Reference),
        b'>' => escape(before == Some(b'>'), Backslash),
        b'~' => escape(occurs_twice(text, b'~'), Reference),
        b'$' => {
            let is_price = after.is_some_and(|byte| byte.is_ascii_digit());
            // Without a space before it, it could close what an earlier one opens.
            let closes = !before.is_none_or(|byte| byte.is_ascii_whitespace());
            let is_price = is_price && !(closes && line[..at].contains('$'));
            let is_pair = context.in_cell || occurs_twice(text, b'$');
            escape(!is_price && is_pair, Reference)
        }
        b'&' => escape(begins_reference(&line[at..]), Reference),
        b':' => escape(begins_emoji(&line[at..]), Reference),
        b'-' => escape(begins_option(before, &bytes[at..]), Backslash),
        b')' => escape(ends_symbol(&line[..at]), Backslash),
        b'=' => escape(after == Some(b'=') && before != Some(b'='), Reference),
        // Obsidian hides what is between two `%%`; three also contain two.
        b'%' => escape(after == Some(b'%'), Reference),
        _ => Plain,
    }
}

/// Whether a text contains a character more than once.
fn occurs_twice(text: &str, byte: u8) -> bool {
    memchr::memchr_iter(byte, text.as_bytes()).nth(1).is_some()
}

/// Whether an address contains no Markdown syntax. Then it is not escaped, so that readers can turn it into a link.
pub(super) fn is_plain_address(rest: &str) -> bool {
    let is_syntax = |(at, byte): (usize, u8)| match byte {
        b'\\' | b'*' | b'`' | b'[' | b'<' | b'|' | b'{' | b'^' | b'~' => true,
        b'&' => begins_reference(&rest[at..]),
        b'_' => !is_within_word(rest.as_bytes(), at),
        _ => false,
    };
    !rest.bytes().enumerate().any(is_syntax)
}

/// Whether the character has a letter or digit on both sides.
fn is_within_word(bytes: &[u8], at: usize) -> bool {
    let neighbours = [at.checked_sub(1), Some(at + 1)];
    let mut neighbours = neighbours
        .map(|at| at.and_then(|at| bytes.get(at)))
        .into_iter();
    neighbours.all(|byte| byte.is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether an ampersand may begin a character reference: `&amp;`, `&#10;`.
pub(super) fn begins_reference(rest: &str) -> bool {
    let name = rest[1..].trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.starts_with(';')
}

/// Whether a colon may begin an emoji name: `:smile:`, `:+1:`.
fn begins_emoji(rest: &str) -> bool {
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_+-".contains(byte);
    let rest = &rest.as_bytes()[1..];
    let len = rest.iter().take_while(|byte| name(byte)).count();
    let is_time = len < 3 && rest[..len].iter().all(u8::is_ascii_digit);
    !is_time && rest.get(len) == Some(&b':')
}

/// Whether a hyphen begins a command-line option such as `--force`, which smart typography turns into a dash.
fn begins_option(before: Option<u8>, rest: &[u8]) -> bool {
    let opens = before.is_none_or(|byte| !byte.is_ascii_alphanumeric() && byte != b'-');
    opens && rest.get(1) == Some(&b'-') && rest.get(2).is_some_and(u8::is_ascii_alphabetic)
}

/// Whether a closing parenthesis completes `(c)` and the like, which smart typography turns into a symbol.
fn ends_symbol(before: &str) -> bool {
    let symbols = ["(c", "(C", "(r", "(R", "(tm", "(TM"];
    symbols.iter().any(|symbol| before.ends_with(symbol))
}

/// The index and escape of the character that would otherwise make the line start another kind of block.
pub(super) fn block_escape(line: &str, context: LineContext) -> Option<(usize, Escape)> {
    if context.in_link && line.starts_with('%') {
        return Some((0, Reference));
    }
    if !context.opens_line {
        return None;
    }
    let ends = |at: usize| line[at..].chars().next().is_none_or(char::is_whitespace);
    let first = *line.as_bytes().first()?;
    let at_start = |how| Some((0, how));
    let is_statement = line.starts_with("import ") || line.starts_with("export ");
    match first {
        b'#' | b'>' | b'*' => at_start(Backslash),
        b'=' | b'%' | b':' | b'\\' | b'~' => at_start(Reference),
        b'+' if ends(1) => at_start(Backslash),
        b'!' if line.starts_with("!!!") => at_start(Backslash),
        b'-' if ends(1) || line.bytes().all(|byte| b"-:| ".contains(&byte)) => at_start(Backslash),
        // MDX parses these as code.
        b'i' | b'e' if context.opens_text && is_statement => at_start(Reference),
        _ => {
            let open = usize::from(first == b'(');
            let end = open + list_number_length(&line[open..])?;
            let sign = line.as_bytes().get(end)?;
            let is_marker = *sign == b')' || (*sign == b'.' && open == 0);
            (is_marker && ends(end + 1)).then_some((end, Backslash))
        }
    }
}

/// The length of a list number: digits, a letter, a Roman numeral, or in Pandoc `#` or `@`.
fn list_number_length(text: &str) -> Option<usize> {
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
