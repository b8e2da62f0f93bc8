//! The paths in a Rust source, such as `crate::kb::Claim`: a minimal parser that handles comments, literals,
//! groups and nested modules.

/// A token that is relevant for paths.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Name(String),
    Colons,
    Open,
    Close,
    Comma,
    Other,
}

/// Every path in the text in order, with groups expanded. `depth` is the nesting depth of the module: a path
/// that reaches the root by `super` is returned with `crate`, any other relative to the text, from however
/// deep inside it.
pub(crate) fn paths_in(text: &str, depth: usize) -> Vec<Vec<String>> {
    let tokens = tokens(text);
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
        found: Vec::new(),
    };
    let mut depths = vec![depth];
    while let Some(token) = reader.tokens.get(reader.at) {
        match token {
            Token::Open => {
                depths.push(depths[depths.len() - 1] + usize::from(reader.opens_module()))
            }
            Token::Close if depths.len() > 1 => drop(depths.pop()),
            Token::Name(_) => {
                let from = reader.found.len();
                reader.path(&[]);
                let depth = depths[depths.len() - 1];
                reader.found[from..]
                    .iter_mut()
                    .for_each(|path| climb(path, depth, depth - depths[0]));
                continue;
            }
            _ => {}
        }
        reader.at += 1;
    }
    reader.found
}

/// Resolves `super` in a path, to the root or out of nested modules.
fn climb(path: &mut Vec<String>, depth: usize, inside: usize) {
    let climbs = path.iter().take_while(|name| *name == "super").count();
    if climbs > 0 && climbs >= depth {
        path.splice(..climbs, ["crate".to_owned()]);
    } else if climbs > 0 && inside > 0 {
        let own = (climbs <= inside).then(|| "self".to_owned());
        path.splice(..climbs.min(inside), own);
    }
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    found: Vec<Vec<String>>,
}

impl Reader<'_> {
    /// Whether this bracket follows `mod name`.
    fn opens_module(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.tokens.get(at));
        before(2) == Some(&Token::Name("mod".to_owned()))
            && matches!(before(1), Some(Token::Name(_)))
    }

    /// Parses the path that begins here; `prefix` is what precedes its group.
    fn path(&mut self, before: &[String]) {
        let mut path = before.to_vec();
        while let Some(Token::Name(name)) = self.tokens.get(self.at) {
            path.push(name.clone());
            self.at += 1;
            if self.tokens.get(self.at) != Some(&Token::Colons) {
                return self.found.push(path);
            }
            self.at += 1;
        }
        match self.tokens.get(self.at) {
            Some(Token::Open) => self.group(&path),
            _ => self.found.push(path),
        }
    }

    fn group(&mut self, before: &[String]) {
        self.at += 1;
        loop {
            match self.tokens.get(self.at) {
                None => return,
                Some(Token::Close) => {
                    self.at += 1;
                    return;
                }
                Some(Token::Name(_)) => self.path(before),
                Some(_) => self.at += 1,
            }
        }
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let rest = &chars[at..];
        let (token, length) = token(rest);
        tokens.extend(token);
        at += length;
    }
    tokens
}

/// The first token and its length; `None` for other text.
fn token(rest: &[char]) -> (Option<Token>, usize) {
    match rest {
        ['/', '/', ..] => (None, until(rest, &['\n'])),
        ['/', '*', ..] => (None, comment(rest)),
        ['"', ..] => (Some(Token::Other), string(rest)),
        ['\'', '\\', _, inside @ ..] => (Some(Token::Other), 3 + until(inside, &['\''])),
        ['\'', _, '\'', ..] => (Some(Token::Other), 3),
        [':', ':', ..] => (Some(Token::Colons), 2),
        ['{', ..] => (Some(Token::Open), 1),
        ['}', ..] => (Some(Token::Close), 1),
        [',', ..] => (Some(Token::Comma), 1),
        [c, ..] if c.is_alphanumeric() || *c == '_' => name(rest),
        [c, ..] if c.is_whitespace() => (None, 1),
        _ => (Some(Token::Other), 1),
    }
}

fn name(rest: &[char]) -> (Option<Token>, usize) {
    let part = |c: &&char| c.is_alphanumeric() || **c == '_';
    let name: String = rest.iter().take_while(part).collect();
    let length = name.chars().count();
    let after = &rest[length..];
    let raw = matches!(name.as_str(), "r" | "br") && matches!(after, ['"' | '#', ..]);
    match raw.then(|| raw_string(after)).flatten() {
        Some(string) => (Some(Token::Other), length + string),
        None => (Some(Token::Name(name)), length),
    }
}

/// The length up to and including the first of these characters.
fn until(rest: &[char], ends: &[char]) -> usize {
    let end = rest.iter().position(|c| ends.contains(c));
    end.map_or(rest.len(), |end| end + 1)
}

fn comment(rest: &[char]) -> usize {
    let mut open = 0;
    let mut at = 0;
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (open, at) = (open + 1, at + 2),
            ['*', '/', ..] if open == 1 => return at + 2,
            ['*', '/', ..] => (open, at) = (open - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// The length of a raw string from its first `#` or quote; `None` for a raw identifier such as `r#type`.
fn raw_string(rest: &[char]) -> Option<usize> {
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    let inside = rest[hashes..].strip_prefix(&['"'])?;
    let mut end = vec!['"'];
    end.resize(hashes + 1, '#');
    let length = inside.windows(end.len()).position(|part| part == end)?;
    Some(hashes + 1 + length + end.len())
}
