//! What an import understood of a document, what it was told, and what it asks.
//!
//! Owns what is said of answers that meet nothing. How a plan is shown is for a command.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::LineMessage;
use crate::kb::{Field, Status, quoted};

/// What a person says of a document, once or for every month's sheet: options of the command, or a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Answers {
    /// The title of the knowledge base.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Where the knowledge is from: what it is called there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_title: Option<String>,
    /// And its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
    /// The sheet of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Where the rows are in JSON or YAML, as `/promises`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<String>,
    /// Whether hidden rows and sheets are read too.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub with_hidden: bool,
    /// The aspect of all that names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aspect: Option<String>,
    /// What is in a column, by its name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, ColumnUse>,
    /// What a word means; `*` is for all that have none.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub statuses: BTreeMap<String, Status>,
}

/// An answer that may meet nothing in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Answer {
    Column,
    Status,
    Sheet,
    Rows,
    Aspect,
    WithHidden,
}

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ColumnUse {
    /// It is this field of a claim.
    Field(Field),
    /// It is a field of its own, under its name.
    Own,
    /// It is left out.
    Dropped,
}

impl ColumnUse {
    const OWN: &str = "field";
    const DROPPED: &str = "drop";

    /// The word for it in options and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::Own => Self::OWN,
            Self::Dropped => Self::DROPPED,
        }
    }

    /// All that can be said of a column.
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

/// A column, and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedColumn {
    /// Its name, as written.
    pub name: String,
    /// What becomes of it.
    pub of: ColumnUse,
}

/// A word for a status, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStatus {
    /// The word; empty where there is none.
    pub word: String,
    /// What it is taken for.
    pub status: Status,
    /// How many claims have it.
    pub count: usize,
}

/// What an import understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// What the document was read as, in words.
    pub read_as: String,
    /// The columns of its tables, in their order.
    pub columns: Vec<PlannedColumn>,
    /// The words for statuses, in the order of the document.
    pub statuses: Vec<PlannedStatus>,
    /// What was left out, filled in or may be meant otherwise.
    pub notes: Vec<LineMessage>,
    /// What must be answered before anything is written, each with the option that does.
    pub questions: Vec<LineMessage>,
}

impl Plan {
    /// Adds claims that have this word.
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

    /// What is asked, and what is told, of answers that met nothing, with what there is instead.
    pub(super) fn unmet(
        &self,
        answers: &Answers,
        met: impl Fn(Answer, &str) -> bool,
    ) -> (Vec<String>, Vec<String>) {
        let (mut asked, mut told) = (Vec::new(), Vec::new());
        let columns = listed(self.columns.iter().map(|column| &column.name));
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
        for (answer, is_given, option, why) in [
            (
                Answer::Sheet,
                answers.sheet.is_some(),
                "sheet",
                "it is not a workbook",
            ),
            (
                Answer::Rows,
                answers.rows.is_some(),
                "rows",
                "it is neither JSON nor YAML",
            ),
            (
                Answer::Aspect,
                answers.aspect.is_some(),
                "aspect",
                "every claim names one",
            ),
            (
                Answer::WithHidden,
                answers.with_hidden,
                "with-hidden",
                "nothing is hidden",
            ),
        ] {
            if is_given && !met(answer, "") {
                told.push(format!("--{option} has no effect, because {why}"));
            }
        }
        (asked, told)
    }

    /// The answers that say all that was decided, beside those that were given.
    #[must_use]
    pub fn kept(&self, given: &Answers) -> Answers {
        let mut answers = given.clone();
        for column in &self.columns {
            answers.columns.insert(column.name.clone(), column.of);
        }
        for known in self.statuses.iter().filter(|known| !known.word.is_empty()) {
            answers.statuses.insert(known.word.clone(), known.status);
        }
        answers
    }
}

/// What there is instead, in words; nothing if there is nothing.
fn listed<'n>(names: impl Iterator<Item = &'n String>) -> String {
    const MOST: usize = 12;
    let mut names: Vec<String> = names
        .filter(|name| !name.is_empty())
        .map(|name| quoted(name))
        .collect();
    let more = if names.len() > MOST { " …" } else { "" };
    names.truncate(MOST);
    match &names[..] {
        [] => String::new(),
        [one] => format!("; there is only {one}"),
        _ => format!("; there are {}{more}", names.join(", ")),
    }
}
