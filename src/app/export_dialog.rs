//! The export dialog: what to export, as what, and where to.

use std::fmt;
use std::path::PathBuf;
use std::rc::Rc;

use strum::{EnumCount, IntoStaticStr, VariantArray};
use tui_input::Input;

use super::{Mode, cycled, cycled_in};
use crate::export::{Format, View};
use crate::file::Existing;
use crate::kb::Item;
use crate::kb::text::counted;

/// Which claims and findings are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, EnumCount, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ExportScope {
    /// What is selected.
    #[strum(serialize = "this one")]
    This,
    /// What is listed.
    Results,
    /// What is marked.
    Marked,
    /// The whole knowledge base.
    Everything,
}

/// What kind of document is written: a format, in one of its views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportKind {
    /// The format.
    pub format: Format,
    /// The view.
    pub view: View,
    /// Whether it is for reading back.
    pub record: bool,
}

impl ExportScope {
    /// What the dialog calls it.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl ExportKind {
    /// What the dialog offers: every format in each of its views, and Markdown for reading back. Models
    /// beside each other are offered where they are on the screen, or there are several.
    pub fn all(models: bool) -> Vec<Self> {
        let formats = Format::VARIANTS.iter();
        let kinds = formats.flat_map(|&format| {
            let views = format.info().views.iter();
            let is_document = format == Format::Markdown;
            let views = views.filter(move |view| match view {
                // What is not Markdown is chosen by the name of the file.
                View::Models => models && is_document,
                View::Decision => is_document,
                View::Sections | View::Table | View::Overview => true,
            });
            let record = (format == Format::Markdown).then(|| Self {
                record: true,
                ..Self::plain(format, View::Sections)
            });
            let views = views.map(move |&view| Self::plain(format, view));
            views.chain(record)
        });
        kinds.collect()
    }

    /// One for people.
    pub(super) fn plain(format: Format, view: View) -> Self {
        Self {
            format,
            view,
            record: false,
        }
    }

    /// What is chosen in the dialog where this is written.
    pub fn offered(self) -> Self {
        match self.view {
            View::Decision | View::Models => Self::plain(Format::Markdown, self.view),
            _ => self,
        }
    }

    /// What the dialog calls it: those behind Markdown are of it too.
    pub fn name(self) -> &'static str {
        match self.view {
            View::Sections if self.record => "for import",
            View::Sections => self.format.info().title,
            View::Table => "table",
            View::Overview => "counts",
            View::Models => "models",
            View::Decision => "record",
        }
    }
}

/// A field of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum ExportField {
    /// [`ExportScope`].
    Scope,
    /// [`ExportKind`].
    Kind,
    /// Where to.
    Path,
}

/// How much there is to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScopeSize {
    /// How many claims.
    pub claims: usize,
    /// How many findings.
    pub findings: usize,
}

impl ScopeSize {
    pub(super) fn of(items: &[Item]) -> Self {
        let claims = items.iter().filter(|item| item.claim().is_some()).count();
        Self {
            claims,
            findings: items.len() - claims,
        }
    }

    fn is_empty(self) -> bool {
        self.claims + self.findings == 0
    }
}

impl fmt::Display for ScopeSize {
    /// The number of claims; where there are none, that of the findings.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.claims, self.findings) {
            (0, findings) if findings > 0 => out.write_str(&counted(findings, "finding")),
            (claims, _) => claims.fmt(out),
        }
    }
}

/// The export dialog.
#[derive(Debug, Clone)]
pub struct ExportDialog {
    /// How much each [`ExportScope`] has.
    pub sizes: [ScopeSize; ExportScope::COUNT],
    /// Which claims.
    pub scope: ExportScope,
    /// Whether models beside each other are offered.
    pub models: bool,
    /// What kind of document.
    pub kind: ExportKind,
    /// Where to: relative to the working directory, or absolute.
    pub path: Input,
    /// Whether the path was typed, so that it no longer follows scope and document.
    pub path_is_own: bool,
    /// The field that keys go to.
    pub field: ExportField,
    /// The document, as it will be written.
    pub contents: Rc<str>,
    /// What is in it, as in `3 claims`.
    pub tally: String,
    /// The question about what is there already, with its answer so far.
    pub confirm: Option<(PathBuf, Existing)>,
}

impl ExportDialog {
    /// What the keys mean while it is open.
    pub fn mode(&self) -> Mode {
        match (&self.confirm, self.field) {
            (Some(_), _) => Mode::Confirm,
            (None, ExportField::Path) => Mode::Path,
            (None, _) => Mode::Export,
        }
    }

    /// How much a scope has.
    pub fn size(&self, scope: ExportScope) -> ScopeSize {
        self.sizes[scope as usize]
    }

    /// The text that keys go to.
    pub(super) fn edited(&mut self) -> Option<&mut Input> {
        (self.field == ExportField::Path).then_some(&mut self.path)
    }

    pub(super) fn move_field(&mut self, by: isize) {
        self.field = cycled(self.field, by);
    }

    /// Takes the next value of the field, or of the answer that is being chosen.
    pub(super) fn change(&mut self, by: isize) {
        if let Some((_, answer)) = &mut self.confirm {
            *answer = cycled(*answer, by);
            return;
        }
        match self.field {
            ExportField::Scope => self.scope = self.next_scope(by),
            ExportField::Kind => {
                let all = ExportKind::all(self.models);
                self.kind = cycled_in(&all, self.kind.offered(), by);
            }
            ExportField::Path => {}
        }
    }

    /// Takes a scope, unless there is nothing in it.
    pub(super) fn choose_scope(&mut self, scope: ExportScope) {
        self.field = ExportField::Scope;
        if !self.size(scope).is_empty() {
            self.scope = scope;
        }
    }

    pub(super) fn choose_kind(&mut self, kind: ExportKind) {
        self.field = ExportField::Kind;
        self.kind = kind;
    }

    /// The next scope that has anything in it.
    fn next_scope(&self, by: isize) -> ExportScope {
        let mut scope = self.scope;
        for _ in ExportScope::VARIANTS {
            scope = cycled(scope, by);
            if !self.size(scope).is_empty() {
                break;
            }
        }
        scope
    }
}
