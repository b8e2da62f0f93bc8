//! Groups behind the colon of an operator, as other search boxes have them: `status:(realised OR unrealised)`.

use super::super::facet::Facet;
use super::operator::{Names, Operator};
use super::tokens::{
    JOINS, SIGNS, closed_groups, is_denial, name_of_denied, named_group, opens_group, sign_of,
    token_end, with_colon,
};

/// The text with the operator before each value of such a group, and of a list for an operator whose values have no
/// commas: `-status:(realised OR unrealised)` becomes `-(status:realised OR status:unrealised)`.
pub(in super::super) fn spelt_out(text: &str, names: Names<'_>) -> String {
    let mut spelt = String::new();
    // What to put before the values in each of the groups around, the innermost last.
    let mut groups: Vec<String> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (blank, after) = rest.split_at(rest.len() - rest.trim_start().len());
        spelt.push_str(blank);
        let (piece, after) = after.split_at(token_end(after, names));
        let joined = joined(piece, after, names);
        let (piece, after) = joined
            .as_ref()
            .map_or((piece, after), |(one, after)| (one, *after));
        rest = after;
        let around = groups.last().cloned().unwrap_or_default();
        let named = named_group(piece, names).and_then(|(sign, name)| {
            // Like a value, a group may stand apart from an operator.
            let after = match operator(&name, names) {
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
            spelt.push_str(&with_operator(&around, value, names));
            spelt.push_str(end);
            groups.truncate(groups.len().saturating_sub(closed));
        }
    }
    spelt
}

/// An operator, `=` or `!=`, and its value or the group of its values, with blanks between them but written without,
/// and what follows.
fn joined<'t>(piece: &str, after: &'t str, names: Names<'_>) -> Option<(String, &'t str)> {
    let is_sign = |letter: char| "!=".contains(letter);
    let name = piece.trim_end_matches(is_sign);
    let rest = after.trim_start().trim_start_matches(is_sign);
    let sign = &after.trim_start()[..after.trim_start().len() - rest.len()];
    let equals = format!("{}{sign}", &piece[name.len()..]);
    if !["=", "==", "!="].contains(&&*equals) {
        return None;
    }
    let rest = rest.trim_start();
    let end = if rest.starts_with('(') {
        0
    } else {
        token_end(rest, names)
    };
    let (value, after) = rest.split_at(end);
    let joined = format!("{name}{equals}{value}");
    let is_one = with_colon(&joined, names) != joined || name_of_denied(&joined).is_some();
    is_one.then_some((joined, after))
}

/// A token with the operator of the group around it, unless it has one. In such a group, words that join are in any
/// case, and a comma after a value joins alternatives.
fn with_operator(around: &str, piece: &str, names: Names<'_>) -> String {
    let piece = &with_colon(piece, names);
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
    let own = own.filter(|(name, _)| operator(name, names).is_some());
    let (name, value) = own.unwrap_or((around, body));
    let is_denied = own.is_some() && is_denial(value);
    let value = &value[usize::from(is_denied)..];
    let sign = sign_of(sign, is_denied);
    let (value, bar) = match value.strip_suffix(',') {
        Some(value) if !around.is_empty() => (value, " OR"),
        _ => (value, ""),
    };
    let has_list = matches!(
        operator(name, names),
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

/// The operator with this name before its colon.
fn operator(name: &str, names: Names<'_>) -> Option<Operator> {
    names.operator(name.strip_suffix(':')?)
}
