//! Where in a text what is claimed ends and what is seen begins.

/// Words that a sentence begins with that tells what is seen.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "instead", "in practice", "in reality", "in fact", "in truth", "however", "but ", "actually",
    "observed", "reality:", "fact:", "today ", "so far", "what happens", "what happened", "this holds",
];

/// What people do who tell what is seen.
#[rustfmt::skip]
const SEEING: &[&str] = &[
    "see", "seen", "find", "found", "observe", "observed", "notice", "noticed", "saw", "experience",
    "experienced",
];

/// Where the first sentence begins that tells what is seen; none if the first of all does, or none.
pub(super) fn observed(text: &str) -> Option<usize> {
    let starts = starts(text);
    let mut ends = starts.iter().skip(1).copied().chain([text.len()]);
    let mut sentences = starts
        .iter()
        .map(|at| &text[*at..ends.next().unwrap_or(text.len())]);
    let at = sentences.position(is_observed)?;
    (at > 0).then(|| starts[at])
}

/// Where the sentences of a text begin.
fn starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let mut chars = text.char_indices().peekable();
    let mut ended = false;
    while let Some((at, c)) = chars.next() {
        match c {
            '.' | '!' | '?' => ended = chars.peek().is_some_and(|(_, next)| next.is_whitespace()),
            '\n' => ended = true,
            c if c.is_whitespace() => {}
            c => {
                if ended && !c.is_lowercase() {
                    starts.push(at);
                }
                ended = false;
            }
        }
    }
    starts
}

fn is_observed(sentence: &str) -> bool {
    let lower = sentence.to_lowercase().replace('’', "'");
    if BEGINNINGS.iter().any(|begin| lower.starts_with(begin)) {
        return true;
    }
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_we = ["we", "we've", "i", "i've", "you", "people", "teams"].contains(&first);
    is_we && words.take(4).any(|word| SEEING.contains(&word))
}
