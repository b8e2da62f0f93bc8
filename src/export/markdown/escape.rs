//! Makes any text survive a GFM parser, in the place where it stands, and stay readable: a mark is
//! escaped only where a parser would take it for syntax.
//!
//! Text is escaped a *line* at a time, since that is what Markdown is made of. Whitespace at the
//! edges of a line would be lost, as would a line break in a heading, a cell or an item: those are
//! written as numeric references (`&#32;`).

use super::super::label;
use crate::kb::Link;
use crate::kb::check::is_web_address;

/// Text within a line: what stands before it on that line is ours.
pub(super) fn inline(text: &str) -> String {
    escaped(text, Place::default())
}

/// One of several texts in a line, which signs of ours part: in a code span if it has one of the
/// signs in it, so that it is not parted itself.
pub(super) fn field(text: &str, signs: &[char]) -> String {
    if text.contains(signs) {
        code(text)
    } else {
        inline(text)
    }
}

/// A code span, whatever is in it; without a line break.
pub(super) fn code(text: &str) -> String {
    let runs = text.split(|c| c != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or(0) + 1);
    // A space at both ends is taken off by a parser, unless there is nothing else.
    let edge = |c: Option<char>| c == Some('`');
    let spaced = text.starts_with(' ') && text.ends_with(' ') && !text.trim_matches(' ').is_empty();
    if spaced || edge(text.chars().next()) || edge(text.chars().next_back()) {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// Text that opens a list item, on one line.
pub(super) fn item(text: &str) -> String {
    let place = Place {
        opens_line: true,
        ..Place::default()
    };
    escaped(text, place)
}

/// The text of an ATX heading.
pub(super) fn heading(text: &str) -> String {
    let mut heading = escaped(text, Place::default());
    // `# C #` closes with its last run of number signs; `# C#` does not.
    let body = heading.trim_end_matches('#').len();
    let closes = heading
        .get(..body)
        .is_some_and(|body| body.is_empty() || body.ends_with(' '));
    if closes && body < heading.len() {
        heading.insert(body, '\\');
    }
    heading
}

/// A cell of a table.
pub(super) fn cell(text: &str) -> String {
    inline(text).replace('|', "\\|")
}

/// Text of several paragraphs, the first of which goes on a line of ours.
pub(super) fn block(text: &str) -> String {
    lines(text, false)
}

/// Text of several paragraphs that opens a block.
pub(super) fn paragraphs(text: &str) -> String {
    lines(text, true)
}

/// A link as a list item: a link for what may be opened, and text for everything else.
pub(super) fn link(link: &Link) -> String {
    if is_web_address(&link.url) {
        return anchor(link);
    }
    item(&unlinked(link))
}

/// A link within a line.
pub(super) fn link_after_text(link: &Link) -> String {
    if is_web_address(&link.url) {
        return anchor(link);
    }
    inline(&unlinked(link))
}

fn unlinked(link: &Link) -> String {
    match &link.title {
        Some(title) => format!("{title} ({})", link.url),
        None => link.url.to_string(),
    }
}

/// A link that has no title is in angle brackets, so that it can be told from one whose title is
/// its address.
fn anchor(link: &Link) -> String {
    if link.title.is_none() && label::stands_alone(&link.url) {
        return format!("<{}>", link.url);
    }
    let place = Place {
        in_link: true,
        ..Place::default()
    };
    format!(
        "[{}]({})",
        escaped(link.label(), place),
        destination(&link.url)
    )
}

/// A link destination: bare if it can be, else in angle brackets.
fn destination(url: &str) -> String {
    let chars: Vec<char> = url.chars().collect();
    let mut out = String::new();
    for (at, &c) in chars.iter().enumerate() {
        if matches!(c, '<' | '>' | '\\') || (c == '&' && begins_reference(&chars, at)) {
            out.push('\\');
        }
        out.push(c);
    }
    if url.contains(['(', ')', '<', '>']) {
        format!("<{out}>")
    } else {
        out
    }
}

/// Blank lines make paragraphs, single line breaks hard breaks.
fn lines(text: &str, opens_line: bool) -> String {
    let mut out = String::new();
    let body = text.trim_matches('\n');
    let leading = if body.is_empty() {
        0
    } else {
        text.len() - text.trim_start_matches('\n').len()
    };
    let trailing = text.len() - leading - body.len();
    out.push_str(&NEWLINE.repeat(leading));
    let mut place = Place {
        opens_line: opens_line && leading == 0,
        opens_text: opens_line && leading == 0,
        ..Place::default()
    };
    let mut rest = body;
    while let Some(end) = rest.find('\n') {
        let (line, after) = rest.split_at(end);
        rest = after.trim_start_matches('\n');
        let breaks = after.len() - rest.len();
        place.hard_break = breaks == 1;
        out.push_str(&escaped(line, place));
        out.push_str(if breaks == 1 { "\\\n" } else { "\n\n" });
        out.push_str(&NEWLINE.repeat(breaks.saturating_sub(2)));
        place.opens_line = breaks <= 2;
        place.opens_text = breaks == 2;
    }
    place.hard_break = trailing > 0;
    out.push_str(&escaped(rest, place));
    out.push_str(&NEWLINE.repeat(trailing));
    out
}

/// A line break where Markdown has no room for one.
const NEWLINE: &str = "&#10;";

/// Where a line of text stands.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// Nothing stands before it, so that block marks count.
    opens_line: bool,
    /// It opens a paragraph, so that it may look like a label.
    opens_text: bool,
    /// It is the text of a link.
    in_link: bool,
    /// A mark of ours follows at once, so that a bare address must not run into it.
    hard_break: bool,
}

/// What becomes of one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Plain,
    Backslash,
    Reference,
}

fn escaped(text: &str, place: Place) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut fates: Vec<Fate> = (0..chars.len()).map(|at| fate(&chars, at, place)).collect();
    if place.opens_line
        && let Some(fate) = block_mark(&chars).and_then(|at| fates.get_mut(at))
    {
        *fate = Fate::Backslash;
    }
    // The words of labels are a byte a character.
    if place.opens_text
        && let Some(fate) = label::opens(text).and_then(|at| fates.get_mut(at))
    {
        *fate = Fate::Backslash;
    }
    break_addresses(&chars, &mut fates, place);
    let mut out = String::with_capacity(text.len() + 8);
    for (c, fate) in chars.into_iter().zip(fates) {
        match fate {
            Fate::Plain => out.push(c),
            Fate::Backslash => out.extend(['\\', c]),
            Fate::Reference => out.push_str(&format!("&#{};", u32::from(c))),
        }
    }
    out
}

fn fate(chars: &[char], at: usize, place: Place) -> Fate {
    let get = |at: usize| chars.get(at).copied();
    let Some(c) = get(at) else {
        return Fate::Plain;
    };
    let (before, after) = (at.checked_sub(1).and_then(get), get(at + 1));
    if c == '\n' || (c.is_whitespace() && (before.is_none() || after.is_none())) {
        return Fate::Reference;
    }
    let syntax = match c {
        '\\' => !after.is_some_and(char::is_alphanumeric),
        '`' | '[' => true,
        ']' => place.in_link,
        '*' => !(is_space(before) && is_space(after)),
        '_' => !is_within_word(chars, at),
        // A single tilde that can only open does no harm: nothing ever closes it (`~20 minutes`).
        '~' => {
            !((before.is_none() || is_space(before)) && after.is_some_and(char::is_alphanumeric))
        }
        '<' => !is_less_than(chars, at),
        // `[^` would begin a reference to a footnote.
        '^' => place.in_link && before.is_none(),
        '&' => begins_reference(chars, at),
        _ => false,
    };
    if syntax { Fate::Backslash } else { Fate::Plain }
}

fn is_space(c: Option<char>) -> bool {
    c.is_some_and(char::is_whitespace)
}

/// Whether the sign here stands for *less than*, as in `< 5`, `<= 5` and `<5 ms`, and cannot begin
/// a tag or an address in angle brackets.
fn is_less_than(chars: &[char], at: usize) -> bool {
    const LONGEST_FIGURE: usize = 10;
    let mut rest = chars.iter().skip(at + 1).copied().peekable();
    match rest.peek() {
        Some(' ' | '=') => true,
        Some('0'..='9') => {
            let figure = rest.by_ref().take(LONGEST_FIGURE).take_while(|&c| c != ' ');
            let plain = figure
                .into_iter()
                .all(|c| c.is_alphanumeric() || ".,%".contains(c));
            plain
                && chars
                    .iter()
                    .skip(at + 1)
                    .take(LONGEST_FIGURE)
                    .any(|&c| c == ' ')
        }
        _ => false,
    }
}

/// How far to look along a run of marks. A longer one is no prose, and is escaped whole.
const LONGEST_RUN: usize = 8;

/// Whether the run of underscores here has letters or digits on both sides: `snake_case`.
fn is_within_word(chars: &[char], at: usize) -> bool {
    let (left, right) = chars.split_at(at);
    let before = left.iter().rev().take(LONGEST_RUN).find(|&&c| c != '_');
    let after = right.iter().take(LONGEST_RUN).find(|&&c| c != '_');
    [before, after]
        .iter()
        .all(|c| c.is_some_and(|c| c.is_alphanumeric()))
}

/// Whether the ampersand here begins what may be a character reference: `&amp;`, `&#10;`.
fn begins_reference(chars: &[char], at: usize) -> bool {
    let name = chars.iter().skip(at + 1);
    let mut rest = name.skip_while(|c| c.is_ascii_alphanumeric() || **c == '#');
    rest.next() == Some(&';')
}

/// The character to escape so that a line does not open a block of another kind.
fn block_mark(chars: &[char]) -> Option<usize> {
    let first = *chars.first()?;
    let run = chars.iter().take_while(|&&c| c == first).count();
    let ends = |at: usize| chars.get(at).is_none_or(|c| c.is_whitespace());
    match first {
        '#' => (run <= 6 && ends(run)).then_some(0),
        '>' | '=' | '|' => Some(0),
        '+' => ends(1).then_some(0),
        '-' | ':' => {
            let rule = chars.iter().all(|&c| "-:| ".contains(c));
            (rule || (first == '-' && ends(1))).then_some(0)
        }
        '*' => Some(0),
        '0'..='9' => {
            let digits = chars.iter().take_while(|c| c.is_ascii_digit()).count();
            let marks = matches!(chars.get(digits), Some('.' | ')'));
            (marks && ends(digits + 1)).then_some(digits)
        }
        _ => None,
    }
}

/// A parser that links bare addresses takes them as they stand, backslashes and all. One that has
/// something escaped in it is therefore made not to look like an address; the others stay links.
fn break_addresses(chars: &[char], fates: &mut [Fate], place: Place) {
    let mut dirty = place.hard_break;
    for at in (0..chars.len()).rev() {
        let tail = chars.get(at..).unwrap_or_default();
        let Some(fate) = fates.get_mut(at) else {
            continue;
        };
        match fate {
            Fate::Plain if tail.first() == Some(&' ') => dirty = false,
            Fate::Plain => {
                let opens = tail.starts_with(&[':', '/', '/']);
                let www = tail.first() == Some(&'.') && ends_www(chars, at);
                if dirty && (opens || www) {
                    *fate = Fate::Backslash;
                }
            }
            Fate::Backslash | Fate::Reference => dirty = true,
        }
    }
}

fn ends_www(chars: &[char], at: usize) -> bool {
    let (before, _) = chars.split_at(at);
    before.ends_with(&['w', 'w', 'w'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_stays_as_it_is() {
        let prose = "It's 5 < 10 & (about) ~20 minutes, <5% of C:\\dir's snake_case; R&D! \
                     #1 - 2 * 3 = 6 | $4 {x} a-b “q” https://a.b/c_d?e=1&f=2#g, www.a.b.";
        assert_eq!(block(prose), prose);
        assert_eq!(paragraphs(prose), prose);
    }

    #[test]
    fn marks_are_escaped_where_they_would_count() {
        for (text, written) in [
            ("# x", "\\# x"),
            ("#x", "#x"),
            ("1. x", "1\\. x"),
            ("1.5 x", "1.5 x"),
            ("- x", "\\- x"),
            ("-5", "-5"),
            ("> x", "\\> x"),
            ("*x*", "\\*x\\*"),
            ("[x](y)", "\\[x](y)"),
            ("a `b`", "a \\`b\\`"),
            ("&amp;", "\\&amp;"),
            ("<b>", "\\<b>"),
            ("https://a.b/*", "https\\://a.b/\\*"),
            (" x ", "&#32;x&#32;"),
            ("a\nb", "a\\\nb"),
            ("a\n\nb", "a\n\nb"),
            ("a\n# b", "a\\\n\\# b"),
            ("| a", "\\| a"),
            (
                "Tags: a\nTags: b\n\ntags: c",
                "Tags\\: a\\\nTags: b\n\ntags\\: c",
            ),
            ("Tags a: b", "Tags a: b"),
        ] {
            assert_eq!(paragraphs(text), written, "{text:?}");
        }
        assert_eq!(inline("# x"), "# x", "within a line it is no heading");
        assert_eq!(cell("a|b\nc"), "a\\|b&#10;c");
        assert_eq!(heading("C # #"), "C # \\#");
        assert_eq!(heading("C#"), "C#");
    }

    #[test]
    fn only_web_addresses_become_links() {
        let written = |url: &str| {
            link(&Link {
                title: Some("a [b]".into()),
                url: url.into(),
            })
        };
        assert_eq!(written("https://a.b/c"), "[a \\[b\\]](https://a.b/c)");
        assert_eq!(written("https://a.b/(c)"), "[a \\[b\\]](<https://a.b/(c)>)");
        assert_eq!(written("javascript:x"), "a \\[b] (javascript:x)");
        assert_eq!(written("-opt"), "a \\[b] (-opt)");
        assert_eq!(written("https:///c"), "a \\[b] (https:///c)");
    }
}
