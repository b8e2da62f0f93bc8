//! A text of Markdown without its marks, and what of these says something.

use std::borrow::Cow;
use std::ops::Range;

use super::label::{self, Label};
use crate::export::label::COLON;
use crate::import::words;
use crate::kb::Link;

/// A text without its marks.
#[derive(Debug, Default, Clone)]
pub(in crate::import) struct RichText {
    pub text: String,
    /// Where what is marked at its beginning ends.
    pub marked: Option<usize>,
    pub links: Vec<Link>,
    /// Where a link that it begins with ends.
    pub linked: usize,
    /// Where its code spans are.
    pub codes: Vec<Range<usize>>,
    /// What stands before an item, as `- ` or `3. `.
    pub bullet: Cow<'static, str>,
}

impl RichText {
    /// Without the space around it, which in a document of others says nothing.
    pub(in crate::import) fn trimmed(mut self) -> Self {
        let space = self.text.len() - self.text.trim_start().len();
        self.text = self.text.trim().to_owned();
        let end = self.marked.map(|end| end.saturating_sub(space));
        self.marked = end.map(|end| end.min(self.text.len()));
        self
    }

    /// The words at its beginning that are marked, without a colon or full stop behind them, if they are
    /// parted from the rest; and the rest, or else all of it.
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
        let lead = lead.trim_end_matches([':', '.']);
        (Some(lead), rest.trim_start_matches(SIGNS).trim())
    }

    /// Whether it is one link and nothing else.
    pub(in crate::import) fn is_link(&self) -> bool {
        self.links.len() == 1 && self.linked == self.text.len()
    }

    /// This text, which is at its end, as one of its own.
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

    /// The words in it, each in a code span, or else parted by commas or semicolons.
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

    /// What it says before its first colon, or in the code span that it opens with, and behind that.
    pub(in crate::import) fn pair(&self) -> Option<(&str, &str)> {
        if let Some(code) = self.codes.first().filter(|code| code.start == 0) {
            let rest = self.text[code.end..].strip_prefix(COLON);
            return rest.map(|rest| (&self.text[code.clone()], rest));
        }
        self.text.split_once(COLON)
    }

    /// The label in bold that it begins with.
    pub(in crate::import) fn bold_label(&self) -> Option<Label<'_>> {
        let (marked, behind) = self.text.split_at_checked(self.marked?)?;
        label::of(marked, behind)
    }

    /// The word that says what the text is, as in `Status: accepted`, and what is behind it.
    pub(in crate::import) fn label(&self) -> Option<(&str, &str)> {
        const LONGEST: usize = 40;
        if let (Some(lead), rest) = self.lead()
            && lead.len() <= LONGEST
            && self.text[lead.len()..].trim_start().starts_with(':')
        {
            return Some((lead, rest));
        }
        let (label, rest) = self.text.split_once(':')?;
        let is_word = label.len() <= LONGEST && words::is_name(label);
        let follows = rest.is_empty() || rest.starts_with(char::is_whitespace);
        (is_word && follows).then(|| (label.trim(), rest.trim()))
    }

    /// It without its links and code spans: addresses stand behind their titles.
    pub(in crate::import) fn plain(&self) -> Self {
        Self {
            text: self.addressed(),
            marked: self.marked,
            bullet: self.bullet.clone(),
            ..Self::default()
        }
    }

    /// A text with the addresses in it behind their titles, and its bullet before it.
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
