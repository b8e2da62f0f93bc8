//! Markdown text without its marks, and the marks that matter.

use std::borrow::Cow;
use std::ops::Range;

use super::label::{self, Label};
use crate::export::label::COLON;
use crate::import::words;
use crate::kb::Link;

/// The longest label.
const MAX_LENGTH: usize = 40;

/// Text without its marks.
#[derive(Debug, Default, Clone)]
pub(in crate::import) struct RichText {
    pub text: String,
    /// The end of the emphasis at its beginning.
    pub marked: Option<usize>,
    pub links: Vec<Link>,
    /// The end of the link at its beginning.
    pub linked: usize,
    /// The ranges of its code spans.
    pub codes: Vec<Range<usize>>,
    /// The marker of a list item, such as `- ` or `3. `.
    pub bullet: Cow<'static, str>,
    /// Whether it is one of several lines that each start with a label, of which one is known or repeated elsewhere.
    pub is_property: bool,
    /// Whether it explains the mark before it, as in `✅ Pass: none is found`.
    pub is_legend: bool,
}

impl RichText {
    /// Trims surrounding white space, which is not significant in other people's documents.
    pub(in crate::import) fn trimmed(mut self) -> Self {
        let space = self.text.len() - self.text.trim_start().len();
        self.text = self.text.trim().to_owned();
        let end = self.marked.map(|end| end.saturating_sub(space));
        self.marked = end.map(|end| end.min(self.text.len()));
        self
    }

    /// Returns the emphasised words at the beginning, without a final colon or full stop, if they are
    /// separated from the rest; and the rest, or else the whole text.
    pub(in crate::import) fn lead(&self) -> (Option<&str>, &str) {
        const SIGNS: [char; 5] = ['.', ':', '–', '—', '-'];
        let Some((lead, rest)) = self.marked.and_then(|end| self.text.split_at_checked(end)) else {
            return (None, &self.text);
        };
        let (lead, rest) = (lead.trim(), rest.trim_start());
        let is_parted =
            rest.is_empty() || lead.ends_with([':', '.', '?', '!']) || rest.starts_with(SIGNS);
        if lead.is_empty() || !is_parted {
            return (None, &self.text);
        }
        let lead = lead.trim_end_matches([':', '.']).trim_end();
        (Some(lead), rest.trim_start_matches(SIGNS).trim())
    }

    /// Whether it is a single link and nothing else.
    pub(in crate::import) fn is_link(&self) -> bool {
        self.links.len() == 1 && self.linked == self.text.len()
    }

    /// Returns `rest`, which is a suffix of this text, as a text of its own.
    pub(in crate::import) fn behind(&self, rest: &str) -> Self {
        let start = self.text.len() - rest.len();
        let shifted = |place: &Range<usize>| {
            Some(place.start.checked_sub(start)?..place.end.checked_sub(start)?)
        };
        Self {
            text: rest.to_owned(),
            links: self.links.clone(),
            codes: self.codes.iter().filter_map(shifted).collect(),
            ..Self::default()
        }
    }

    /// Returns its words: each code span, and other text split at commas and semicolons.
    pub(in crate::import) fn words(&self) -> Vec<String> {
        let codes = self.codes.iter();
        let mut words: Vec<String> = codes
            .map(|code| self.text[code.clone()].to_owned())
            .collect();
        let ends = self.codes.iter().map(|code| code.start);
        let starts = self.codes.iter().map(|code| code.end);
        let between = [0]
            .into_iter()
            .chain(starts)
            .zip(ends.chain([self.text.len()]));
        for (start, end) in between {
            let parts = self.text[start..end].split([',', ';', '\n']).map(str::trim);
            words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
        }
        words
    }

    /// Splits it at the first colon, or at one right after a code span at the beginning.
    pub(in crate::import) fn pair(&self) -> Option<(&str, &str)> {
        if let Some(code) = self.codes.first().filter(|code| code.start == 0) {
            let rest = self.text[code.end..].strip_prefix(COLON);
            return rest.map(|rest| (&self.text[code.clone()], rest));
        }
        self.text.split_once(COLON)
    }

    /// Returns the bold label at the beginning.
    pub(in crate::import) fn bold_label(&self) -> Option<Label<'_>> {
        let (marked, behind) = self.text.split_at_checked(self.marked?)?;
        label::of(marked, behind)
    }

    /// Returns the label at the beginning, as in `Status: accepted`, and the text after it.
    pub(in crate::import) fn label(&self) -> Option<(&str, &str)> {
        if let (Some(lead), rest) = self.lead()
            && lead.len() <= MAX_LENGTH
            && self.text[lead.len()..].trim_start().starts_with(':')
        {
            return Some((lead, rest));
        }
        let is_word = |label: &str| self.is_property || words::is_name(label);
        self.opening().filter(|(label, _)| is_word(label))
    }

    /// Returns the words before a colon at the beginning, which may be a label, and the text after it.
    pub(in crate::import) fn opening(&self) -> Option<(&str, &str)> {
        let at = self.text.find([':', '：'])?;
        let (label, rest) = self.text.split_at(at);
        let is_wide = rest.starts_with('：');
        let rest = rest.trim_start_matches([':', '：']);
        let follows = is_wide || rest.is_empty() || rest.starts_with(char::is_whitespace);
        let is_label = (1..=MAX_LENGTH).contains(&label.len()) && !label.contains(['{', '"']);
        (is_label && follows).then(|| (label.trim(), rest.trim()))
    }

    /// Returns it without links and code spans; addresses follow their titles.
    pub(in crate::import) fn plain(&self) -> Self {
        Self {
            text: self.addressed(),
            marked: self.marked,
            bullet: self.bullet.clone(),
            ..Self::default()
        }
    }

    /// Returns the text with addresses after the titles of its links.
    pub(in crate::import) fn addressed(&self) -> String {
        let mut text = self.text.clone();
        for link in &self.links {
            let title = link.title.as_deref().unwrap_or_default();
            match text.find(title).filter(|_| !title.is_empty()) {
                Some(at) => text.insert_str(at + title.len(), &format!(" ({})", link.url)),
                None if text.contains(&*link.url) => {}
                None => text.push_str(&format!(" ({})", link.url)),
            }
        }
        text
    }
}
