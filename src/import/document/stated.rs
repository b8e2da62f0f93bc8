//! What an item or a heading says of its own status, as in `Soup (not done)` and `Phase 1 ✅`.

use std::borrow::Cow;
use std::collections::HashSet;

use super::DocumentReader;
use super::draft::Draft;
use super::signs::before_remark;
use crate::import::builder::Builder;
use crate::import::words;
use crate::kb::sanitise::shell_word;
use crate::kb::{Field, Status, quoted};

/// Splits a title into a name and what it says of its status: a mark before or after it, or words at its end, which may
/// have a remark that takes them back.
pub(super) fn stated(title: &str) -> Option<(&str, &str)> {
    split(title, true)
}

/// As [`stated`], unless it may be the value of a setting, as in `Strict: true`.
pub(super) fn surely_stated(title: &str) -> Option<(&str, &str)> {
    split(title, false)
}

/// A longer text explains the word at its beginning.
const LONG: usize = 40;

fn split(title: &str, with_values: bool) -> Option<(&str, &str)> {
    let title = title.lines().next()?.trim();
    let first = title.chars().next()?.len_utf8();
    if words::MARKS.contains(&title[..first]) {
        let name = title[first..].trim_start_matches('\u{FE0F}').trim();
        return (!name.is_empty()).then_some((name, &title[..first]));
    }
    let mark = title.find(|c| words::MARKS.contains(c));
    let mark = mark.map(|at| title.split_at(at));
    let mark = mark.filter(|(_, said)| said.len() <= LONG);
    let bracket = bracket(title).filter(|(_, said)| is_said(said));
    let mut remarks = title.match_indices(['?', '？', ':', '：', ',', '–', '—', '-']);
    let remark = || {
        remarks.find_map(|(at, sign)| {
            let (name, said) = (&title[..at], &title[at + sign.len()..]);
            let is_parted = said.starts_with(' ') && (sign != "-" || name.ends_with(' '));
            let asks = ["?", "？"].contains(&sign);
            let is_value = asks || [":", "："].contains(&sign);
            let is_value = is_value && !said.trim().contains(' ');
            let is_remark = is_parted && is_said(said) && (with_values || !is_value);
            let name = if asks {
                &title[..at + sign.len()]
            } else {
                name
            };
            is_remark.then_some((name, said))
        })
    };
    let (name, said) = mark.or(bracket).or_else(remark)?;
    let name = name.trim_end_matches([' ', ':', ',', '–', '—', '-']);
    (!name.is_empty()).then_some((name, said.trim()))
}

/// Splits a text before the remark in brackets at its end.
fn bracket(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_suffix([')', ']', '）'])?;
    text.rsplit_once(['(', '[', '（'])
}

fn is_said(words: &str) -> bool {
    let is_status = |words: &str| words::status(words).is_some();
    let is_yet = || words.trim().strip_suffix(" yet").is_some_and(is_status);
    is_status(words) || is_status(before_remark(words)) || is_yet()
}

/// Returns the word for the status of an item or a heading, from the mark before it or the heading above it. If its own
/// text says something else, the user is to be asked about both.
pub(super) fn doubted<'w>(word: &'w str, text: &str) -> Cow<'w, str> {
    let is_box = word == "[ ]";
    // A tick after an open box is a part of the text.
    let text = text.trim_start_matches(|c| is_box && "✅✔✓☑\u{FE0F} ".contains(c));
    let status = words::status(word).unwrap_or(Status::Unobserved);
    let is_open = |status| [Status::Unrealised, Status::Unobserved].contains(&status);
    let is_same = |other| other == status || is_open(other) && is_open(status);
    let is_other = |said: &str| {
        let said = words::status(said).or_else(|| words::marked(said));
        !said.is_some_and(is_same)
    };
    // `✅ here ❌ there`
    let marks = || text.matches(|c| words::MARKS.contains(c));
    let mark = || marks().find(|mark| words::MARKS.contains(word) && is_other(mark));
    let share = || {
        let (_, said) = bracket(text.lines().next()?).filter(|_| status == Status::Realised)?;
        words::is_share(said).then_some(said)
    };
    let said = surely_stated(text).map(|(_, said)| match said.len() > LONG {
        true => before_remark(said).trim(),
        false => said,
    });
    let said = match said {
        _ if text.starts_with("~~") => Some("struck out"),
        Some(said) if is_other(said) => Some(said),
        _ => mark().or_else(share),
    };
    let Some(said) = said else { return word.into() };
    let word = if is_box { "not ticked" } else { word };
    format!("{word}, or {said}?").into()
}

impl DocumentReader<'_> {
    /// Starts a claim at the current position, with the status of the heading above unless this text says otherwise.
    pub(super) fn begin(&self, line: usize, text: &str) -> Draft {
        let seen = self.answers.statuses.get("*");
        let seen = seen.filter(|_| self.shape.is_some());
        let mut draft = Draft {
            line,
            is_seen: seen.is_some_and(|status| status.placeholder().is_none()),
            ..Draft::default()
        };
        if let Some(group) = self.group() {
            match doubted(group, text) {
                Cow::Borrowed(word) => draft.put("status", word),
                Cow::Owned(word) => draft.overrule(group, &word),
            }
        }
        if let Some((aspect, areas)) = self.places().split_first() {
            draft.put("aspect", aspect);
            if !areas.is_empty() {
                draft.put("area", &areas.join(", "));
            }
        }
        draft
    }

    /// Gives a claim the status that its title states, if enough titles do and no heading above it is a status. Returns
    /// the title without it.
    pub(super) fn state<'t>(&self, draft: &mut Draft, title: &'t str) -> &'t str {
        let shape = self.shape.as_ref().filter(|shape| shape.are_stated);
        let said = shape.filter(|_| !draft.says_status());
        let Some((name, word)) = said.and_then(|_| stated(title)) else {
            return title;
        };
        draft.put(Field::Status.key(), word);
        name
    }

    /// Notes items that are no claims although the heading above them is beside others that are a status.
    pub(super) fn note_lists(&self, builder: &mut Builder) {
        let mut noted = HashSet::new();
        for (line, level, name) in &self.lists {
            if self.groups.contains(level) && noted.insert(name) {
                let add = shell_word(&format!("{name}=STATUS"));
                let message = format!(
                    "the items below {} are kept as text; --status {add} makes them claims",
                    quoted(name)
                );
                builder.note(*line, message);
            }
        }
    }
}
