//! Groups behind the colon of an operator, as other search boxes have them: `status:(realised OR unrealised)`.

use super::super::facet::Facet;
use super::Operator;
use super::tokens::{
    JOINS, SIGNS, closed_groups, is_quote, named_group, opens_group, sign_of, token_end, with_colon,
};

/// The text with the operator before each value of such a group, and of a list for an operator whose values have no
/// commas: `-status:(realised OR unrealised)` becomes `-(status:realised OR status:unrealised)`.
pub(in super::super) fn spelt_out(text: &str) -> String {
    let mut spelt = String::new();
    // What to put before the values in each of the groups around, the innermost last.
    let mut groups: Vec<String> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (blank, after) = rest.split_at(rest.len() - rest.trim_start().len());
        spelt.push_str(blank);
        let (piece, after) = after.split_at(token_end(after));
        rest = after;
        let around = groups.last().cloned().unwrap_or_default();
        let named = named_group(piece).and_then(|(sign, name)| {
            // Like a value, a group may stand apart from an operator.
            let after = match operator(&name) {
                Some(_) => after.trim_start(),
                None => after,
            };
            Some((sign, name, after.strip_prefix('(')?))
        });
        if let Some((sign, name, inside)) = named {
            spelt.extend([sign, "("]);
            groups.push(name);
            rest = inside;
        } else if opens_group(piece) {
            spelt.push_str(piece);
            groups.push(around);
        } else {
            let closed = closed_groups(piece);
            let (value, end) = piece.split_at(piece.len() - closed);
            spelt.push_str(&with_operator(&around, value));
            spelt.push_str(end);
            groups.truncate(groups.len().saturating_sub(closed));
        }
    }
    spelt
}

/// A token with the operator of the group around it, unless it has one. In such a group, words that join are in any
/// case, and a comma after a value joins alternatives.
fn with_operator(around: &str, piece: &str) -> String {
    let piece = &with_colon(piece);
    let body = piece.trim_start_matches(SIGNS);
    let sign = &piece[..piece.len() - body.len()];
    let word = piece.to_uppercase();
    if around.is_empty() && !body.contains([':', ',']) || body.is_empty() {
        return piece.clone();
    }
    if !around.is_empty() && JOINS.contains(&&*word) {
        return word;
    }
    let own = body.find(':').map(|colon| body.split_at(colon + 1));
    let own = own.filter(|(name, _)| operator(name).is_some());
    let (name, value) = own.unwrap_or((around, body));
    let is_denied = own.is_some() && is_denial(value);
    let value = &value[usize::from(is_denied)..];
    let sign = sign_of(sign, is_denied);
    let (value, bar) = match value.strip_suffix(',') {
        Some(value) if !around.is_empty() => (value, " OR"),
        _ => (value, ""),
    };
    let has_list = matches!(
        operator(name),
        Some(Operator::In | Operator::Has | Operator::Facet(Facet::Kind))
    );
    let values = value.split(',').filter(|one| !one.is_empty());
    let values: Vec<_> = values.map(|one| format!("{name}{one}")).collect();
    match (has_list, &*values) {
        (_, []) if own.is_none() => bar.to_owned(),
        (true, [_, _, ..]) => format!("{sign}({}){bar}", values.join(" OR ")),
        _ => format!("{sign}{name}{value}{bar}"),
    }
}

/// Whether a value is denied by a sign of its own, as in `status:!realised`; `-5` is not.
fn is_denial(value: &str) -> bool {
    let is_value = |first: char| first.is_alphabetic() || is_quote(first) || "'^".contains(first);
    let rest = value.strip_prefix(['!', '-']);
    rest.is_some_and(|rest| rest.chars().next().is_none_or(is_value))
}

/// The operator with this name before its colon.
fn operator(name: &str) -> Option<Operator> {
    Operator::named(&name.strip_suffix(':')?.to_lowercase())
}
