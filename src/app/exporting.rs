//! The export dialog, copying, and opening links.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use strum::VariantArray as _;
use tui_input::Input;

use super::{
    App, CopyPart, Effect, ExportDialog, ExportField, ExportKind, ExportScope, MainView, Overlay,
    Request,
};
use crate::export::{Format, Rendered, Report, Sheet, View, unsupported_extension};
use crate::file::Existing;
use crate::kb::{Item, unique};

/// Operations on the export dialog.
impl App {
    pub(super) fn open_export(&mut self) {
        let scope = if !self.marks.is_empty() {
            ExportScope::Marked
        } else if self.panes.view == MainView::Browse && self.selection.item.is_some() {
            ExportScope::This
        } else if self.search.awaits_index {
            return self
                .notify_error("Still indexing: the results can be exported when that is done.");
        } else if self.list.listing.item(0).is_none() {
            return self.notify_error(
                "Nothing is listed, so there is nothing to export: ⟨clear⟩ clears the filters, then the query.",
            );
        } else {
            ExportScope::Results
        };
        let view = match self.panes.view {
            MainView::Browse | MainView::Present => View::Sections,
            MainView::Compare => View::Table,
            MainView::Models => View::Models,
            MainView::Overview => View::Overview,
        };
        let kind = ExportKind::plain(Format::Markdown, view);
        let dialog = ExportDialog {
            sizes: Default::default(),
            scope,
            models: view == View::Models || self.models().len() > 1,
            kind,
            path: Input::default(),
            path_is_own: false,
            field: ExportField::Scope,
            document: Rendered::default(),
            confirm: None,
        };
        self.open(Overlay::Export(Box::new(dialog)));
        self.render_export();
    }

    fn export_dialog(&mut self) -> Option<&mut ExportDialog> {
        match &mut self.overlay {
            Some(Overlay::Export(dialog)) => Some(dialog),
            _ => None,
        }
    }

    pub(super) fn move_field(&mut self, by: isize) {
        match &mut self.overlay {
            Some(Overlay::Export(dialog)) => dialog.move_field(by),
            Some(Overlay::Assess(dialog)) => dialog.move_field(by),
            _ => {}
        }
    }

    pub(super) fn change_field(&mut self, by: isize) {
        if let Some(dialog) = self.assess_dialog_mut() {
            return dialog.change(by);
        }
        if let Some(dialog) = self.export_dialog() {
            dialog.change(by);
            if dialog.confirm.is_none() {
                self.render_export();
            }
        }
    }

    /// Applies a choice in the dialog, unless a question must be answered first.
    pub(super) fn choose_export(&mut self, choose: impl FnOnce(&mut ExportDialog)) {
        if let Some(dialog) = self.export_dialog()
            && dialog.confirm.is_none()
        {
            choose(dialog);
            self.render_export();
        }
    }

    /// Renders the document for the chosen scope and kind, after a change of these or of what can be
    /// exported. Derives the file name from it unless a path was typed.
    pub(super) fn render_export(&mut self) {
        let Some(dialog) = self.export_dialog() else {
            return;
        };
        let (scope, kind, format) = (dialog.scope, dialog.kind, dialog.kind.format);
        let sheet = Sheet::of_path(Path::new(dialog.path.value()));
        let mut report = self.report(scope, kind);
        report.sheet = sheet;
        let (document, name) = (Rendered::new(&report, format), report.file_name(format));
        let sizes = std::array::from_fn(|at| {
            let items = self.in_scope(ExportScope::VARIANTS[at]);
            let claims = items.iter().filter(|item| item.claim().is_some()).count();
            (claims, items.len() - claims)
        });
        if let Some(dialog) = self.export_dialog() {
            dialog.sizes = sizes;
            dialog.document = document;
            if !dialog.path_is_own {
                dialog.path = Input::new(name);
            }
            self.viewport.overlay.top = 0;
        }
    }

    fn in_scope(&self, scope: ExportScope) -> Vec<Item> {
        match scope {
            ExportScope::This => self.selection.item.into_iter().collect(),
            // Until the query has run, the list does not show its results.
            ExportScope::Results if self.search.awaits_index => Vec::new(),
            ExportScope::Results => self.list.listing.items().collect(),
            ExportScope::Marked => self.marks.iter().copied().collect(),
            ExportScope::Everything => self.prepared.kb.items().collect(),
        }
    }

    pub(super) fn report(&self, scope: ExportScope, kind: ExportKind) -> Report<'_> {
        let kb = &*self.prepared.kb;
        let mut report = match scope {
            ExportScope::This | ExportScope::Marked => Report::of_items(kb, &self.in_scope(scope)),
            ExportScope::Results => {
                let (query, results) = (&self.search.query, &self.search.results);
                let filters = (&self.filters.set, &*self.prepared.facets);
                Report::of_results(kb, query, results, filters)
            }
            ExportScope::Everything => Report::of_everything(kb),
        };
        report.assessments = Arc::clone(&self.prepared.facets.assessments);
        report.view = kind.view;
        report.for_import = kind.for_import;
        report
    }

    /// The directory of the export path.
    pub fn export_directory(&self, dialog: &ExportDialog) -> PathBuf {
        let typed = dialog.path.value();
        let path = self.options.expanded(typed);
        let path = self.options.directory.join(path);
        match path.parent() {
            Some(parent) if !typed.is_empty() && typed != "~" && !typed.ends_with('/') => {
                parent.to_owned()
            }
            _ => path,
        }
    }

    /// Handles a typed path; its extension may determine the document kind.
    pub(super) fn path_typed(&mut self) {
        let Some(dialog) = self.export_dialog() else {
            return;
        };
        dialog.path_is_own = true;
        let format = Format::of_path(Path::new(dialog.path.value()));
        let has_format = |kind: &ExportKind| format == Some(kind.format);
        if has_format(&dialog.kind) {
            if format == Some(Format::Csv) {
                self.render_export();
            }
            return;
        }
        let view = dialog.kind.view;
        let keeps_view = |format: &Format| {
            matches!(view, View::Decision | View::Models) && format.info().views.contains(&view)
        };
        let other = match format.filter(keeps_view) {
            Some(format) => Some(ExportKind::plain(format, view)),
            None => ExportKind::all(dialog.models).into_iter().find(has_format),
        };
        if let Some(kind) = other {
            dialog.kind = kind;
            self.render_export();
        }
    }

    pub(super) fn save(&mut self, existing: Existing) -> Option<Effect> {
        let dialog = self.export_dialog()?;
        let document = Box::new(dialog.document.clone());
        let (confirmed, typed) = (dialog.confirm.clone(), dialog.path.value().to_owned());
        let path = confirmed.map_or_else(|| self.options.expanded(&typed), |(path, _)| path);
        if path.as_os_str().is_empty() {
            self.notify_error("Type the name of a file to export to.");
            return None;
        }
        if let Some(why) = unsupported_extension(&path) {
            self.notify_error(why);
            return None;
        }
        Some(Effect::Ask(Request::Save {
            path,
            document,
            existing,
        }))
    }

    /// Asks what to do with the existing file; keeping it is preselected.
    pub(super) fn ask_existing_file(&mut self, path: PathBuf, why: Option<String>) {
        if let Some(dialog) = self.export_dialog() {
            dialog.confirm = Some((path, Existing::Refuse));
            if let Some(why) = why {
                self.notify_error(why);
            }
        }
    }

    /// Acts on the answer about the existing file.
    pub(super) fn confirm(&mut self) -> Option<Effect> {
        let dialog = self.export_dialog()?;
        match dialog.confirm.as_ref()?.1 {
            Existing::Refuse => {
                dialog.confirm = None;
                None
            }
            answer => self.save(answer),
        }
    }
}

/// Copying, and opening links.
impl App {
    pub(super) fn open_copy(&mut self) {
        if self.selection.item.is_some() || !self.marks.is_empty() {
            self.open(Overlay::Copy);
        } else {
            self.notify_error("Nothing is listed, so there is nothing to copy.");
        }
    }

    pub(super) fn copy(&mut self, part: CopyPart) -> Option<Effect> {
        self.overlay = None;
        let text = self.copied_text(part);
        if text.is_none() {
            self.notify_error("There is no link to copy.");
        }
        let prefix = match self.marks.is_empty() {
            true => String::new(),
            false => format!("{} marked. ", self.marked_words()),
        };
        text.map(|text| Effect::Ask(Request::Copy(text, prefix)))
    }

    /// The text to copy: of the marked items, or of the selection if none are marked.
    fn copied_text(&self, part: CopyPart) -> Option<String> {
        let kb = &*self.prepared.kb;
        let scope = match self.marks.is_empty() {
            true => ExportScope::This,
            false => ExportScope::Marked,
        };
        let items = self.in_scope(scope);
        match part {
            CopyPart::Link if scope == ExportScope::This => {
                let links = self.links();
                Some(links.get(self.selection.link_opened)?.url.to_string())
            }
            CopyPart::Link => {
                let links = items.iter().flat_map(|item| kb.links_of_item(*item));
                let urls = unique(links.map(|link| &*link.url));
                (!urls.is_empty()).then(|| urls.join("\n"))
            }
            CopyPart::Whole => {
                let kind = ExportKind::plain(Format::Markdown, View::Sections);
                Some(self.report(scope, kind).render(kind.format))
            }
            CopyPart::Id => {
                let ids: Vec<&str> = items.iter().map(|item| kb.id_of(*item)).collect();
                (!ids.is_empty()).then(|| ids.join("\n"))
            }
            CopyPart::Claimed | CopyPart::Observed => {
                let texts = items.iter().map(|item| {
                    let text: &str = match *item {
                        Item::Finding(at) => &kb.findings[at].text,
                        Item::Claim(at) if part == CopyPart::Claimed => &kb.claims[at].claimed,
                        Item::Claim(at) => kb.claims[at].observed_or_placeholder(),
                    };
                    match items.len() {
                        1 => text.to_owned(),
                        _ => format!("{}: {text}", kb.title(*item)),
                    }
                });
                (!items.is_empty()).then(|| texts.collect::<Vec<_>>().join("\n\n"))
            }
        }
    }

    /// Opens the link of the selection, or the link picker if there are several.
    pub(super) fn open_link(&mut self) -> Option<Effect> {
        match self.links().len() {
            _ if self.selection.item.is_none() => {
                self.notify_error("Nothing is listed, so there is no link to open.");
            }
            0 => self.notify_error("There is no link to open."),
            1 => return self.open_link_number(0),
            _ => self.open(Overlay::Links(0)),
        }
        None
    }

    pub(super) fn open_link_number(&mut self, at: usize) -> Option<Effect> {
        let url = self.links().get(at).map(|link| link.url.to_string())?;
        self.overlay = None;
        self.selection.link_opened = at;
        Some(Effect::Ask(Request::OpenUrl(url)))
    }
}
