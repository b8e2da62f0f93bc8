//! The view of operating models side by side: its rows and its cursor.

use std::borrow::Cow;
use std::sync::Arc;

use super::loading::Loading;
use super::{App, MainView, Pane, PreparedKb, Step};
use crate::export::{Format, View};
use crate::kb::load::BuiltIn;
use crate::kb::models::{ModelRow, model_rows};
use crate::kb::{Item, KnowledgeBase};

use super::export_dialog::{ExportKind, ExportScope};

/// The rows for the listed items, including counterparts of the claims.
#[derive(Debug)]
pub struct ModelsView {
    /// The knowledge base of the rows: the open one, or one merged with the built-in models that have
    /// counterparts of its claims.
    pub kb: Arc<KnowledgeBase>,
    /// The operating models, one per column.
    pub models: Vec<String>,
    /// The rows.
    pub rows: Vec<ModelRow>,
    /// The cursor stops in reading order: each an item and its row.
    stops: Vec<(usize, Item)>,
    /// The index of the stop that the cursor is on.
    at: usize,
}

impl ModelsView {
    fn new(kb: Arc<KnowledgeBase>, chosen: &[Item]) -> Self {
        let models = kb.models();
        // A single model has nothing to be compared with.
        let rows = match models.len() {
            0 | 1 => Vec::new(),
            _ => model_rows(&kb, &models, chosen),
        };
        let models = models.into_iter().map(str::to_owned).collect();
        let mut stops = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            match row {
                ModelRow::Claims(row) => {
                    let claims = row.claims.iter().flatten();
                    stops.extend(claims.map(|claim| (at, Item::Claim(*claim))));
                }
                ModelRow::Finding(finding) => stops.push((at, Item::Finding(*finding))),
                ModelRow::Heading(_) | ModelRow::Tally(..) => {}
            }
        }
        Self {
            kb,
            models,
            rows,
            stops,
            at: 0,
        }
    }

    /// The row and the item that the cursor is on.
    pub fn selected(&self) -> Option<(usize, Item)> {
        self.stops.get(self.at).copied()
    }

    /// The index of the current stop.
    pub fn selected_stop(&self) -> Option<usize> {
        self.selected().map(|_| self.at)
    }

    /// The first stop at or below a row.
    pub fn stop_from(&self, row: usize) -> Option<usize> {
        let at = self.stops.partition_point(|(one, _)| *one < row);
        (at < self.stops.len()).then_some(at)
    }

    /// The stop of an item in a row.
    pub fn stop_on(&self, row: usize, item: Item) -> Option<usize> {
        self.stops.iter().position(|stop| *stop == (row, item))
    }

    /// The row and the item of a stop.
    pub fn stop(&self, at: usize) -> Option<(usize, Item)> {
        self.stops.get(at).copied()
    }

    /// The heading above a row, or the row itself.
    pub fn heading_above(&self, row: usize) -> usize {
        let is_heading = |at: &usize| {
            let row = &self.rows[*at];
            matches!(row, ModelRow::Tally(..) | ModelRow::Heading(_))
        };
        let above = (0..row).rev().take_while(is_heading);
        above.last().unwrap_or(row)
    }
}

impl App {
    /// The models view, or `None` if it is not on the screen.
    pub fn models_view(&self) -> Option<&ModelsView> {
        self.models.as_ref()
    }

    /// Switches between the comparison and the models view; from another view, opens the comparison.
    pub(super) fn compare(&mut self) {
        let view = match self.panes.view {
            MainView::Compare => MainView::Models,
            _ => MainView::Compare,
        };
        let scroll = std::mem::take(&mut self.compare);
        self.compare.follow = scroll.follow;
        self.toggle_view(view);
    }

    /// Rebuilds the models view after a change of the list. The cursor stays on its claim, or moves to the
    /// selection.
    pub(super) fn refresh_models(&mut self) {
        self.revision += 1;
        let before = self.models.take().and_then(|models| models.selected());
        if self.panes.view != MainView::Models {
            return;
        }
        let kind = ExportKind::plain(Format::Markdown, View::Models);
        let scope = match self.list.lists_marks() {
            true => ExportScope::Marked,
            false => ExportScope::Results,
        };
        let (beside, chosen) = self.report(scope, kind).with_counterparts();
        let kb = match beside {
            Cow::Owned(kb) => Arc::new(kb),
            Cow::Borrowed(_) => Arc::clone(&self.prepared.kb),
        };
        let mut models = ModelsView::new(kb, &chosen);
        let wanted = before.map(|(_, item)| item).or(self.selection.item);
        let stop = |item: Item| models.stops.iter().position(|(_, one)| *one == item);
        models.at = wanted.and_then(stop).unwrap_or(0);
        self.models = Some(models);
        self.compare.follow = true;
    }

    pub(super) fn move_in_models(&mut self, step: Step) {
        if let Some(models) = &self.models {
            let all = models.stops.len();
            self.select_stop(step.target(models.at, all, all));
        }
    }

    /// Moves to the first claim of the next or previous group.
    pub(super) fn move_model_group(&mut self, step: Step) {
        let Some(models) = &self.models else { return };
        // A heading comes between the stops of two groups.
        let row_of = |at: usize| models.stops[at].0;
        let mut starts = (0..models.stops.len()).filter(|at| {
            let before = at.checked_sub(1).map_or(0, row_of);
            let mut between = models.rows[before..row_of(*at)].iter();
            between.any(|row| matches!(row, ModelRow::Heading(_)))
        });
        let start = match step {
            Step::Up => starts.rfind(|start| *start < models.at),
            _ => starts.find(|start| *start > models.at),
        };
        if let Some(start) = start {
            self.select_stop(start);
        }
    }

    /// Moves the cursor to a stop. A claim of the open knowledge base is selected too.
    pub(super) fn select_stop(&mut self, at: usize) {
        let Some(models) = &mut self.models else {
            return;
        };
        models.at = at;
        self.compare.follow = true;
        if let Some((_, item)) = models.selected()
            && self.list.listing.contains(item)
        {
            self.select(Some(item));
        }
    }

    /// Opens the item under the cursor, in the knowledge base that it belongs to.
    pub(super) fn open_selected_model(&mut self) {
        let Some((item, models)) = self
            .models
            .as_ref()
            .and_then(|models| Some((models.selected()?.1, models)))
        else {
            return self.notify("Nothing is listed, so there is nothing to read.");
        };
        let id = models.kb.id_of(item).to_owned();
        if self.kb().item(&id).is_some() {
            self.select_id(&id);
            return self.focus_on(Pane::Detail);
        }
        let Some(origin) = models.kb.parts.origin(item).cloned() else {
            return;
        };
        let Some(row) = BuiltIn::find(&origin.knowledge_base) else {
            return;
        };
        let prepared = PreparedKb::new(Arc::new(row.kb().clone()));
        if self.push_visit(None, false) {
            self.focus_on(Pane::Detail);
            self.show_kb(prepared, Loading::default());
            self.select_id(&origin.id);
            let title = &self.kb().title;
            self.notify(format!("{title}. ⟨return⟩ goes back."));
        }
    }
}
