//! Taking away: the export dialog, copying, opening links.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use tui_input::Input;

use super::{
    App, CopyPart, Effect, ExportDialog, ExportField, ExportKind, ExportScope, Overlay, Request,
};
use crate::export::file::Existing;
use crate::export::{Format, Report, View};
use crate::kb::Item;

impl App {
    pub(super) fn open_export(&mut self) {
        let counts = self.scope_counts();
        let scope = if !self.marks.is_empty() {
            ExportScope::Marked
        } else if self.view == super::MainView::Browse && self.selected.is_some() {
            ExportScope::This
        } else if self.awaits_index {
            self.notify_error(
                "The query runs once everything is indexed, and can be exported then.",
            );
            return;
        } else if self.listing.item(0).is_none() {
            self.notify_error(
                "Nothing is listed to export: x clears the filters, and then the query.",
            );
            return;
        } else {
            ExportScope::Results
        };
        let kind = match self.view {
            super::MainView::Browse => ExportKind::Sections,
            super::MainView::Compare => ExportKind::Table,
            super::MainView::Overview => ExportKind::Overview,
        };
        self.overlay = Some(Overlay::Export(Box::new(ExportDialog {
            counts,
            scope,
            kind,
            path: Input::default(),
            path_is_own: false,
            field: ExportField::Scope,
            contents: "".into(),
            tally: String::new(),
            preview_top: 0,
            confirm: None,
        })));
        self.render_export();
    }

    /// How many claims, and how many claims and findings, each scope has.
    fn scope_counts(&self) -> [(usize, usize); 4] {
        ExportScope::ALL.map(|scope| {
            let items = self.in_scope(scope);
            (claims_among(&items), items.len())
        })
    }

    /// Makes what the dialog shows anew, after what it is made from has changed.
    pub(super) fn refresh_export(&mut self) {
        if !matches!(self.overlay, Some(Overlay::Export(_))) {
            return;
        }
        let counts = self.scope_counts();
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.counts = counts;
        }
        self.render_export();
    }

    pub(super) fn move_field(&mut self, by: i8) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.move_field(by);
        }
    }

    pub(super) fn change_field(&mut self, by: i8) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.change(by);
            if dialog.confirm.is_none() {
                self.render_export();
            }
        }
    }

    /// Takes a choice of what and how, unless there is a question to be answered first.
    pub(super) fn choose_export(&mut self, choose: impl FnOnce(&mut ExportDialog)) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay
            && dialog.confirm.is_none()
        {
            choose(dialog);
            self.render_export();
        }
    }

    /// Makes the bytes, and the path unless it was typed, anew from scope and kind of document.
    fn render_export(&mut self) {
        let Some(Overlay::Export(dialog)) = &self.overlay else {
            return;
        };
        let (_, format) = dialog.kind.rendering();
        let report = self.report(dialog.scope, dialog.kind);
        let (contents, name) = (report.render(format), report.file_name(format));
        let tally = report.tally();
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.contents = contents.into();
            dialog.tally = tally;
            dialog.preview_top = 0;
            if !dialog.path_is_own {
                dialog.path = Input::new(name);
            }
        }
    }

    fn in_scope(&self, scope: ExportScope) -> Vec<Item> {
        match scope {
            ExportScope::This => self.selected.into_iter().collect(),
            // What is listed then is not what the query finds.
            ExportScope::Results if self.awaits_index => Vec::new(),
            ExportScope::Results => self.listing.items().collect(),
            ExportScope::Marked => self.marks.iter().copied().collect(),
            ExportScope::Everything => self.kb.items().collect(),
        }
    }

    fn report(&self, scope: ExportScope, kind: ExportKind) -> Report<'_> {
        let (view, _) = kind.rendering();
        let mut report = match scope {
            ExportScope::This | ExportScope::Marked => {
                Report::of_items(&self.kb, &self.in_scope(scope))
            }
            ExportScope::Results => Report::of_results(
                &self.kb,
                &self.query,
                &self.results,
                (&self.filters, &self.facets),
            ),
            ExportScope::Everything => Report::of_everything(&self.kb),
        };
        report.view = view;
        report
    }

    pub(super) fn save(&mut self, existing: Existing) -> Option<Effect> {
        let Some(Overlay::Export(dialog)) = &self.overlay else {
            return None;
        };
        let path = match &dialog.confirm {
            Some((path, _)) => path.clone(),
            None => self.expanded(dialog.path.value()),
        };
        if path.as_os_str().is_empty() {
            self.notify_error("Type the name of a file to export to.");
            return None;
        }
        Some(Effect::Ask(Request::Save {
            contents: Rc::clone(&dialog.contents),
            path,
            existing,
        }))
    }

    /// A path as typed, with what `~` stands for.
    fn expanded(&self, typed: &str) -> PathBuf {
        match (&self.home, typed.strip_prefix("~/")) {
            (Some(home), Some(rest)) => home.join(rest),
            _ => PathBuf::from(typed),
        }
    }

    /// The directory that the export is written to.
    pub fn export_directory(&self, dialog: &ExportDialog) -> PathBuf {
        let typed = dialog.path.value();
        let path = self.directory.join(self.expanded(typed));
        match path.parent() {
            Some(parent) if !typed.is_empty() && !typed.ends_with('/') => parent.to_owned(),
            _ => path,
        }
    }

    /// A path that was typed names the kind of document too, where its extension says one.
    pub(super) fn path_typed(&mut self) {
        let Some(Overlay::Export(dialog)) = &mut self.overlay else {
            return;
        };
        dialog.path_is_own = true;
        let format = Format::of_path(Path::new(dialog.path.value()));
        let says = |one: &ExportKind| format == Some(one.rendering().1);
        if says(&dialog.kind) {
            return;
        }
        if let Some(kind) = ExportKind::ALL.into_iter().find(says) {
            dialog.kind = kind;
            self.render_export();
        }
    }

    /// Something is there already: ask, with "leave it" as the answer to begin with.
    pub(super) fn ask_about(&mut self, path: PathBuf) {
        if let Some(Overlay::Export(dialog)) = &mut self.overlay {
            dialog.confirm = Some((path, Existing::Refuse));
        }
    }

    /// Acts on the answer that is chosen.
    pub(super) fn confirm(&mut self) -> Option<Effect> {
        let Some(Overlay::Export(dialog)) = &mut self.overlay else {
            return None;
        };
        match dialog.confirm.as_ref()?.1 {
            Existing::Refuse => {
                dialog.confirm = None;
                None
            }
            answer => self.save(answer),
        }
    }

    pub(super) fn saved(&mut self, path: &Path) {
        let Some(Overlay::Export(dialog)) = self.overlay.take() else {
            return;
        };
        let (_, format) = dialog.kind.rendering();
        self.notify(format.exported(&dialog.tally, path));
    }

    pub(super) fn open_copy(&mut self) {
        if self.selected.is_some() {
            self.overlay = Some(Overlay::Copy);
        } else {
            self.notify_error("Nothing is listed to copy.");
        }
    }

    pub(super) fn copy(&mut self, what: CopyPart) -> Option<Effect> {
        self.overlay = None;
        let text = self.text_of(what);
        if text.is_none() {
            self.notify_error("It has no link to copy.");
        }
        text.map(|text| Effect::Ask(Request::Copy(text)))
    }

    fn text_of(&self, what: CopyPart) -> Option<String> {
        match what {
            CopyPart::Link => self
                .links()
                .get(self.link_opened)
                .map(|link| link.url.to_string()),
            CopyPart::Whole => {
                let report = Report::of_items(&self.kb, &self.in_scope(ExportScope::This));
                let view = View::Sections;
                Some(Report { view, ..report }.render(Format::Markdown))
            }
            CopyPart::Id => Some(self.kb.id_of(self.selected?).to_owned()),
            CopyPart::Claimed | CopyPart::Observed => match self.selected_claim() {
                Some(claim) if what == CopyPart::Claimed => Some(claim.claimed.to_string()),
                Some(claim) => Some(claim.observed_or_why_not().to_owned()),
                None => Some(self.selected_finding()?.text.to_string()),
            },
        }
    }

    pub(super) fn open_link(&mut self) -> Option<Effect> {
        match self.links().len() {
            _ if self.selected.is_none() => {
                self.notify_error("Nothing is listed to open a link of.")
            }
            0 => self.notify_error("It has no link to open."),
            1 => return self.open_link_number(0),
            _ => self.overlay = Some(Overlay::Links(0)),
        }
        None
    }

    pub(super) fn open_chosen_link(&mut self) -> Option<Effect> {
        match self.overlay {
            Some(Overlay::Links(at)) => self.open_link_number(at),
            _ => None,
        }
    }

    pub(super) fn open_link_number(&mut self, at: usize) -> Option<Effect> {
        let url = self.links().get(at).map(|link| link.url.to_string())?;
        self.overlay = None;
        self.link_opened = at;
        Some(Effect::Ask(Request::OpenUrl(url)))
    }
}

fn claims_among(items: &[Item]) -> usize {
    let is_claim = |item: &&Item| matches!(item, Item::Claim(_));
    items.iter().filter(is_claim).count()
}
