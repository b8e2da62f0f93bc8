//! A text of Markdown without its marks, and what of these says something.

use std::borrow::Cow;
use std::ops::Range;

use super::label::{self, Label};
use crate::export::label::COLON;
use crate::import::words;
use crate::kb::Link;

/// A text without its marks.
#[derive(Debug, Default, Clone)]
pub(super) struct RichText {
    pub text: String,
    /// Where what is marked at its beginning ends.
    pub marked: Option<usize>,
    /// The words at its beginning that are marked, without a colon or full stop behind them; none in a
    /// document of ours, as is what stands behind them.
    pub lead: Option<String>,
    /// What stands behind the lead.
    pub rest: String,
    pub links: Vec<Link>,
    /// Where a link that it begins with ends.
    pub linked: usize,
    /// Where its code spans are.
    pub codes: Vec<Range<usize>>,
    /// What stands before an item, as `- ` or `3. `.
    pub bullet: Cow<'static, str>,
}

impl RichText {
    /// Takes the words at the beginning that are marked for a lead, if they are parted from the rest; in a
    /// document of ours (`exact`) labels are all that counts.
    pub(super) fn finished(mut self, exact: bool) -> Self {
        if exact {
            return self;
        }
        let text = std::mem::take(&mut self.text);
        let trimmed = text.trim();
        self.rest = trimmed.to_owned();
        self.text = self.rest.clone();
        let Some((lead, rest)) = self.marked.and_then(|end| text.split_at_checked(end)) else {
            return self;
        };
        let signs = ['.', ':', '–', '—', '-'];
        let parted =
            rest.trim_start().is_empty() || lead.trim_end().ends_with([':', '.', '?', '!']);
        let follows = rest.trim_start().starts_with(signs);
        if !lead.trim().is_empty() && (parted || follows) {
            let lead = lead.trim().trim_end_matches([':', '.']);
            self.lead = Some(lead.to_owned());
            let rest = rest.trim_start().trim_start_matches(signs);
            rest.trim().clone_into(&mut self.rest);
        }
        self
    }

    /// Whether it is one link and nothing else.
    pub(super) fn is_link(&self) -> bool {
        self.links.len() == 1 && self.linked == self.text.len()
    }

    /// This text, which is at its end, as one of its own.
    pub(super) fn behind(&self, rest: &str) -> Self {
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
    pub(super) fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        let mut add = |text: &str| {
            let parts = text.split([',', ';', '\n']).map(str::trim);
            words.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
        };
        let mut from = 0;
        let mut codes = Vec::new();
        for code in &self.codes {
            add(&self.text[from..code.start]);
            codes.push(self.text[code.clone()].to_owned());
            from = code.end;
        }
        add(&self.text[from..]);
        codes.append(&mut words);
        codes
    }

    /// What it says before its first colon, or in the code span that it opens with, and behind that.
    pub(super) fn pair(&self) -> Option<(&str, &str)> {
        if let Some(code) = self.codes.first().filter(|code| code.start == 0) {
            let rest = self.text[code.end..].strip_prefix(COLON);
            return rest.map(|rest| (&self.text[code.clone()], rest));
        }
        self.text.split_once(COLON)
    }

    /// The label in bold that it begins with.
    pub(super) fn bold_label(&self) -> Option<Label<'_>> {
        let (marked, behind) = self.text.split_at_checked(self.marked?)?;
        label::of(marked, behind)
    }

    /// The word that says what the text is, as in `Status: accepted`, and what is behind it.
    pub(super) fn label(&self) -> Option<(&str, &str)> {
        const LONGEST: usize = 40;
        if let Some(lead) = self.lead.as_deref().filter(|lead| lead.len() <= LONGEST) {
            let behind = self.text[self.text.find(lead)? + lead.len()..].trim_start();
            if behind.starts_with(':') {
                return Some((lead, &self.rest));
            }
        }
        let (label, rest) = self.text.split_once(':')?;
        let is_word = label.len() <= LONGEST && words::is_name(label);
        let follows = rest.is_empty() || rest.starts_with(char::is_whitespace);
        (is_word && follows).then(|| (label.trim(), rest.trim()))
    }

    /// It without its links and code spans: addresses stand behind their titles.
    pub(super) fn plain(&self) -> Self {
        Self {
            text: self.addressed(),
            marked: self.marked,
            bullet: self.bullet.clone(),
            ..Self::default()
        }
    }

    /// A text with the addresses in it behind their titles.
    pub(super) fn addressed(&self) -> String {
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
