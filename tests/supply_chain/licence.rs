//! Licence expressions, as in `(MIT OR Apache-2.0) AND Unicode-3.0` (SPDX 2.3, annex D).

/// Whether the allowed licences satisfy an expression. A slash, as in old manifests, means OR. An invalid
/// expression is not satisfied.
pub(crate) fn satisfied(expression: &str, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = &words[..];
    either(&mut rest, is_allowed) == Some(true) && rest.is_empty()
}

/// The operator with the lowest precedence: OR.
fn either(rest: &mut &[&str], is_allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut met = both(rest, is_allowed)?;
    while take(rest, "OR") {
        met |= both(rest, is_allowed)?;
    }
    Some(met)
}

fn both(rest: &mut &[&str], is_allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut met = one(rest, is_allowed)?;
    while take(rest, "AND") {
        met &= one(rest, is_allowed)?;
    }
    Some(met)
}

/// A licence with an optional exception, which only allows more; or an expression in parentheses.
fn one(rest: &mut &[&str], is_allowed: &dyn Fn(&str) -> bool) -> Option<bool> {
    if take(rest, "(") {
        let met = either(rest, is_allowed)?;
        return take(rest, ")").then_some(met);
    }
    let (licence, after) = rest.split_first()?;
    *rest = after;
    if take(rest, "WITH") {
        *rest = rest.get(1..)?;
    }
    Some(is_allowed(licence))
}

fn take(rest: &mut &[&str], word: &str) -> bool {
    let is_next = rest.first() == Some(&word);
    if is_next {
        *rest = &rest[1..];
    }
    is_next
}

#[test]
fn or_and_and_are_distinguished() {
    let met = |expression| satisfied(expression, &|licence| ["MIT", "Zlib"].contains(&licence));
    for good in [
        "MIT",
        "GPL-3.0 OR MIT",
        "GPL-3.0/MIT",
        "(MIT OR GPL-3.0) AND Zlib",
        "MIT WITH LLVM-exception OR GPL-3.0",
        "GPL-3.0 AND BSL-1.0 OR MIT",
    ] {
        assert!(met(good), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT",
        "MIT MIT",
        "MIT OR",
        "(MIT OR Zlib) AND GPL-3.0",
    ] {
        assert!(!met(bad), "{bad}");
    }
}
