//! How an import interpreted a document, the answers it was given, and its questions.
//!
//! Reports answers that were not applied. Commands decide how a plan is shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{LineMessage, words};
use crate::kb::{Field, Status, quoted};

/// The user's answers about a document: command options, or a file that can be reused for similar documents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Answers {
    /// The title of the knowledge base.
    pub title: Option<String>,
    /// The title of the source.
    pub source_title: Option<String>,
    /// The address of the source.
    pub source_url: Option<String>,
    /// The sheet of a workbook to read.
    pub sheet: Option<String>,
    /// A JSON pointer to the rows in JSON or YAML, such as `/promises`.
    pub rows: Option<String>,
    /// Whether hidden rows, columns and sheets are read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub with_hidden: bool,
    /// The aspect of claims that name none.
    pub aspect: Option<String>,
    /// The uses of columns, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, ColumnUse>,
    /// The status for each word; `Open*` is for unknown words that begin so, `*` for all of them and where
    /// none is given.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub statuses: BTreeMap<String, Status>,
}

impl Answers {
    /// Whether a label is the name of this field, or one that is to be read as it.
    pub(super) fn is_of(&self, label: &str, field: Field) -> bool {
        let is_given = |of| of == ColumnUse::Field(field);
        words::rank(field, label) == Some(0) || self.column(label).is_some_and(is_given)
    }

    /// Returns the use of a column with this name, if it was given.
    pub(super) fn column(&self, name: &str) -> Option<ColumnUse> {
        let key = words::key(name);
        let mut columns = self.columns.iter();
        columns.find_map(|(known, of)| (words::key(known) == key).then_some(*of))
    }
}

/// A kind of answer that may not apply to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Answer {
    Column,
    Status,
    Sheet,
    Rows,
    Aspect,
    WithHidden,
}

/// What a column is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ColumnUse {
    /// It holds this field of a claim.
    Field(Field),
    /// It becomes a field of its own, under its name.
    Own,
    /// It is left out.
    Dropped,
}

impl ColumnUse {
    const OWN: &str = "field";
    const DROPPED: &str = "drop";

    /// Returns the word used in options and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::Own => Self::OWN,
            Self::Dropped => Self::DROPPED,
        }
    }

    /// Iterates over all uses.
    pub fn all() -> impl Iterator<Item = Self> {
        let fields = Field::COLUMNS.into_iter().map(Self::Field);
        fields.chain([Self::Own, Self::Dropped])
    }
}

impl TryFrom<String> for ColumnUse {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        let lower = word.trim().to_lowercase();
        let names = |one: &Self| match one {
            Self::Field(field) => lower == field.key() || lower == field.name(),
            _ => lower == one.word(),
        };
        Self::all().find(names).ok_or_else(|| {
            let known: Vec<&str> = Self::all().map(Self::word).collect();
            format!("a column is one of: {}", known.join(", "))
        })
    }
}

impl From<ColumnUse> for String {
    fn from(of: ColumnUse) -> Self {
        of.word().to_owned()
    }
}

/// A word for a status, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStatus {
    /// The word; empty for claims without one.
    pub word: String,
    /// The status it stands for.
    pub status: Status,
    /// How many claims have it.
    pub count: usize,
}

/// How an import interpreted a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// A description of the detected format.
    pub read_as: String,
    /// The names of the columns of the tables, as written and in order, each with its use.
    pub columns: Vec<(String, ColumnUse)>,
    /// The words for statuses, in the order of the document.
    pub statuses: Vec<PlannedStatus>,
    /// What was left out or filled in, or may be meant otherwise.
    pub notes: Vec<LineMessage>,
    /// Questions that block writing, each with the option that answers it.
    pub questions: Vec<LineMessage>,
}

impl Plan {
    /// Counts claims with this word and status.
    pub(super) fn count(&mut self, word: &str, status: Status, count: usize) {
        let same = |known: &&mut PlannedStatus| known.word == word && known.status == status;
        match self.statuses.iter_mut().find(same) {
            Some(known) => known.count += count,
            None => self.statuses.push(PlannedStatus {
                word: word.to_owned(),
                status,
                count,
            }),
        }
    }

    /// Returns questions and notes about answers that were not applied, with the alternatives.
    pub(super) fn unmet(
        &self,
        answers: &Answers,
        met: impl Fn(Answer, &str) -> bool,
    ) -> (Vec<String>, Vec<String>) {
        let (mut asked, mut told) = (Vec::new(), Vec::new());
        let columns = listed(self.columns.iter().map(|(name, _)| name));
        let is_unmet = |(name, _): &(&String, &ColumnUse)| !met(Answer::Column, name);
        for (name, of) in answers.columns.iter().filter(is_unmet) {
            let message = format!("there is no column {}{columns}", quoted(name));
            match of {
                ColumnUse::Field(_) => asked.push(message),
                ColumnUse::Own | ColumnUse::Dropped => told.push(message),
            }
        }
        let words = listed(self.statuses.iter().map(|known| &known.word));
        let unmet = answers.statuses.keys();
        told.extend(unmet.filter(|word| !met(Answer::Status, word)).map(
            |word| match word.as_str() {
                "*" => "--status '*=…' has no effect, because every status is known".to_owned(),
                word => format!("no claim has the status {}{words}", quoted(word)),
            },
        ));
        #[rustfmt::skip]
        let options = [
            (Answer::Sheet, answers.sheet.is_some(), "sheet", "it is not a workbook"),
            (Answer::Rows, answers.rows.is_some(), "rows", "it is neither JSON nor YAML"),
            (Answer::Aspect, answers.aspect.is_some(), "aspect", "every claim names one"),
            (Answer::WithHidden, answers.with_hidden, "with-hidden", "nothing is hidden"),
        ];
        let unmet = options
            .iter()
            .filter(|(answer, is_given, ..)| *is_given && !met(*answer, ""));
        told.extend(
            unmet.map(|(.., option, why)| format!("--{option} has no effect, because {why}")),
        );
        (asked, told)
    }

    /// Returns the given answers, completed with every decision in the plan.
    #[must_use]
    pub fn kept(&self, given: &Answers) -> Answers {
        let mut answers = given.clone();
        answers.columns.extend(self.columns.iter().cloned());
        for known in self.statuses.iter().filter(|known| !known.word.is_empty()) {
            answers.statuses.insert(known.word.clone(), known.status);
        }
        answers
    }
}

/// Lists the alternatives; returns an empty text if there are none.
fn listed<'n>(names: impl Iterator<Item = &'n String>) -> String {
    const MAX: usize = 12;
    let mut names: Vec<String> = names
        .filter(|name| !name.is_empty())
        .map(|name| quoted(name))
        .collect();
    let more = if names.len() > MAX { " …" } else { "" };
    names.truncate(MAX);
    match &names[..] {
        [] => String::new(),
        [one] => format!("; there is only {one}"),
        _ => format!("; there are {}{more}", names.join(", ")),
    }
}
