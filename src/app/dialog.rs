//! The export dialog: what to export, as what, and where to.

use std::path::PathBuf;
use std::rc::Rc;

use tui_input::Input;

use super::{ExportKind, ExportScope, Mode, Step, Window};
use crate::export::file::Existing;
use crate::kb::text::counted;

/// A field of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportField {
    /// [`ExportScope`].
    Scope,
    /// [`ExportKind`].
    Kind,
    /// Where to.
    Path,
}

/// The export dialog.
#[derive(Debug, Clone)]
pub struct ExportDialog {
    /// How many claims, and how many claims and findings, each scope has, in the order of
    /// [`ExportScope::ALL`].
    pub counts: [(usize, usize); 4],
    /// Which claims.
    pub scope: ExportScope,
    /// What kind of document.
    pub kind: ExportKind,
    /// Where to: relative to the working directory, or absolute.
    pub path: Input,
    /// Whether the path was typed, so that it no longer follows scope and document.
    pub path_is_own: bool,
    /// The field that keys go to.
    pub field: ExportField,
    /// Every byte that will be written.
    pub contents: Rc<str>,
    /// What is in them, as in `3 claims`.
    pub tally: String,
    /// The first visible row of the preview.
    pub preview_top: usize,
    /// The question about what is there already, with its answer so far.
    pub confirm: Option<(PathBuf, Existing)>,
}

impl ExportField {
    const ALL: [Self; 3] = [Self::Scope, Self::Kind, Self::Path];
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

    /// How much a scope has: claims, or where there are none, findings.
    pub fn size(&self, scope: ExportScope) -> String {
        match self.count(scope) {
            (0, 0) => "0".to_owned(),
            (0, findings) => counted(findings, "finding"),
            (claims, _) => claims.to_string(),
        }
    }

    fn count(&self, scope: ExportScope) -> (usize, usize) {
        let at = ExportScope::ALL.iter().position(|one| *one == scope);
        let count = at.and_then(|at| self.counts.get(at));
        count.copied().unwrap_or_default()
    }

    pub(super) fn edited(&mut self) -> Option<&mut Input> {
        (self.field == ExportField::Path).then_some(&mut self.path)
    }

    pub(super) fn move_field(&mut self, by: i8) {
        self.field = cycle(&ExportField::ALL, self.field, by);
    }

    /// Takes the next value of the field, or of the answer that is being chosen.
    pub(super) fn change(&mut self, by: i8) {
        if let Some((_, answer)) = &mut self.confirm {
            *answer = cycle(&ANSWERS, *answer, by);
            return;
        }
        match self.field {
            ExportField::Scope => self.scope = self.next_scope(by),
            ExportField::Kind => self.kind = cycle(&ExportKind::ALL, self.kind, by),
            ExportField::Path => {}
        }
    }

    /// Takes a scope, unless there is nothing in it.
    pub(super) fn choose_scope(&mut self, scope: ExportScope) {
        self.field = ExportField::Scope;
        if self.count(scope).1 > 0 {
            self.scope = scope;
        }
    }

    pub(super) fn choose_kind(&mut self, kind: ExportKind) {
        self.field = ExportField::Kind;
        self.kind = kind;
    }

    /// The next scope that has anything in it.
    fn next_scope(&self, by: i8) -> ExportScope {
        let mut scope = self.scope;
        for _ in ExportScope::ALL {
            scope = cycle(&ExportScope::ALL, scope, by);
            if self.count(scope).1 > 0 {
                break;
            }
        }
        scope
    }

    pub(super) fn go(&mut self, step: Step, preview: Window) {
        match step {
            Step::Up => self.move_field(-1),
            Step::Down => self.move_field(1),
            page => self.scroll_preview(page, preview),
        }
    }

    pub(super) fn scroll_preview(&mut self, step: Step, preview: Window) {
        self.preview_top = step.scroll(Window {
            top: self.preview_top,
            ..preview
        });
    }
}

/// The answers to "there is something there already", the default first.
const ANSWERS: [Existing; 3] = [Existing::Refuse, Existing::KeepBoth, Existing::Overwrite];

fn cycle<T: Copy + PartialEq>(all: &[T], now: T, by: i8) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let next = at.wrapping_add(all.len()).wrapping_add_signed(by.into());
    all.get(next % all.len().max(1)).copied().unwrap_or(now)
}
