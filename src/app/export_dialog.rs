//! The export dialog: scope, document kind and path.

use std::path::PathBuf;

use strum::{EnumCount, IntoStaticStr, VariantArray};
use tui_input::Input;

use super::{Mode, cycled, cycled_in};
use crate::export::{Format, Rendered, View};
use crate::file::Existing;
use crate::kb::text::counted;

/// Which items are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray, EnumCount, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ExportScope {
    /// The selection.
    #[strum(serialize = "this one")]
    This,
    /// The listed items.
    Results,
    /// The marked items.
    Marked,
    /// The whole knowledge base.
    Everything,
}

/// The kind of document: a format in one of its views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportKind {
    /// The format.
    pub format: Format,
    /// The view.
    pub view: View,
    /// Whether the document can be imported again.
    pub for_import: bool,
}

impl ExportScope {
    /// The name in the dialog.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl ExportKind {
    /// The kinds that the dialog offers: every format in each of its views, and Markdown for import. The
    /// models view is offered if it is on the screen or there are several models.
    pub fn all(models: bool) -> Vec<Self> {
        let formats = Format::VARIANTS.iter();
        let kinds = formats.flat_map(|&format| {
            let views = format.info().views.iter();
            let is_document = format == Format::Markdown;
            let views = views.filter(move |view| match view {
                // Formats other than Markdown are chosen by the file extension.
                View::Models => models && is_document,
                View::Decision => is_document,
                View::Sections | View::Table | View::Overview => true,
            });
            let for_import = is_document.then(|| Self {
                for_import: true,
                ..Self::plain(format, View::Sections)
            });
            let views = views.map(move |&view| Self::plain(format, view));
            views.chain(for_import)
        });
        kinds.collect()
    }

    /// A document for reading, not for import.
    pub(super) fn plain(format: Format, view: View) -> Self {
        Self {
            format,
            view,
            for_import: false,
        }
    }

    /// The kind that the dialog offers for this one.
    pub fn offered(self) -> Self {
        match self.view {
            View::Decision | View::Models => Self::plain(Format::Markdown, self.view),
            _ => self,
        }
    }

    /// The name in the dialog; the names listed after Markdown are variants of it.
    pub fn name(self) -> &'static str {
        match self.view {
            View::Sections if self.for_import => "for import",
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
    /// The [`ExportScope`].
    Scope,
    /// The [`ExportKind`].
    Kind,
    /// The path.
    Path,
}

/// The export dialog.
#[derive(Debug, Clone)]
pub struct ExportDialog {
    /// The numbers of claims and of findings in each [`ExportScope`].
    pub sizes: [(usize, usize); ExportScope::COUNT],
    /// The chosen scope.
    pub scope: ExportScope,
    /// Whether the models view is offered.
    pub models: bool,
    /// The chosen document kind.
    pub kind: ExportKind,
    /// The path, relative to the working directory or absolute.
    pub path: Input,
    /// Whether the path was typed; otherwise it follows scope and kind.
    pub path_is_own: bool,
    /// The focused field.
    pub field: ExportField,
    /// What will be written.
    pub document: Rendered,
    /// The question about an existing file, with the answer chosen so far.
    pub confirm: Option<(PathBuf, Existing)>,
}

impl ExportDialog {
    /// The mode while the dialog is open.
    pub fn mode(&self) -> Mode {
        match (&self.confirm, self.field) {
            (Some(_), _) => Mode::Confirm,
            (None, ExportField::Path) => Mode::Path,
            (None, _) => Mode::Export,
        }
    }

    /// The size of a scope in words: the number of claims, or of findings if there are no claims.
    pub fn size(&self, scope: ExportScope) -> String {
        match self.sizes[scope as usize] {
            (0, findings) if findings > 0 => counted(findings, "finding"),
            (claims, _) => claims.to_string(),
        }
    }

    fn is_empty(&self, scope: ExportScope) -> bool {
        self.sizes[scope as usize] == (0, 0)
    }

    /// The focused text.
    pub(super) fn focused_input(&mut self) -> Option<&mut Input> {
        (self.field == ExportField::Path).then_some(&mut self.path)
    }

    pub(super) fn move_field(&mut self, by: isize) {
        self.field = cycled(self.field, by);
    }

    /// Changes the value of the focused field, or the answer to the open question.
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

    /// Chooses a scope, unless it is empty.
    pub(super) fn choose_scope(&mut self, scope: ExportScope) {
        self.field = ExportField::Scope;
        if !self.is_empty(scope) {
            self.scope = scope;
        }
    }

    /// The next scope that is not empty.
    fn next_scope(&self, by: isize) -> ExportScope {
        let mut scope = self.scope;
        for _ in ExportScope::VARIANTS {
            scope = cycled(scope, by);
            if !self.is_empty(scope) {
                break;
            }
        }
        scope
    }
}
