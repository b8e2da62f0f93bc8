//! Loading or reloading a knowledge base while the browser runs: progress, and keeping query, filters, marks
//! and selection.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::prepared::{LoadedKb, PreparedKb};
use super::{App, Effect, Origin, Overlay};
use crate::kb::load::{LoadStage, Progress};
use crate::kb::text::counted;
use crate::kb::{Item, KnowledgeBase, sanitise};
use crate::search::Index;

/// The state of loading, and the index once it is built.
#[derive(Debug, Clone, Default)]
pub struct Loading {
    /// The origin of the knowledge base on the screen.
    pub origin: Origin,
    /// The name of what is being read for the first time; `None` once there is a knowledge base.
    pub awaited: Option<String>,
    /// The progress of reading or indexing.
    pub stage: Option<LoadStage>,
    /// Why the last reload failed; the last good state stays on the screen.
    pub error: Option<String>,
    pub(super) index: OnceCell<Arc<Index>>,
    /// Whether another thread builds the index, so that it must not be built here.
    pub(super) is_indexed_elsewhere: bool,
}

impl Loading {
    /// Another thread reads and indexes a knowledge base of this name.
    pub(super) fn awaiting(name: &str) -> Self {
        Self {
            awaited: Some(sanitise::line(name).into_owned()),
            origin: Origin::CommandLine,
            is_indexed_elsewhere: true,
            ..Self::default()
        }
    }

    /// Another thread has read a knowledge base; if there is no index yet, it is now building it.
    pub(super) fn of_loaded(origin: Origin, index: Option<Arc<Index>>) -> Self {
        let indexing = LoadStage::Indexing { steps: 0, total: 0 };
        Self {
            origin,
            stage: index.is_none().then_some(indexing),
            index: index.map(Into::into).unwrap_or_default(),
            is_indexed_elsewhere: true,
            ..Self::default()
        }
    }

    /// The index. The first query builds it, unless another thread does; then this is `None` until it
    /// arrives.
    pub(super) fn index(&self, prepared: &PreparedKb) -> Option<&Index> {
        if self.is_indexed_elsewhere {
            return self.index.get().map(|index| &**index);
        }
        Some(self.index.get_or_init(|| {
            let facets = Arc::clone(&prepared.facets);
            Arc::new(Index::build_with(
                &prepared.kb,
                facets,
                &Progress::default(),
            ))
        }))
    }
}

impl App {
    /// The knowledge base and its index, so that they can be dropped on another thread.
    pub fn shared(&self) -> (Arc<KnowledgeBase>, Option<Arc<Index>>) {
        let index = self.loading.index.get().cloned();
        (Arc::clone(&self.prepared.kb), index)
    }

    /// Handles a read error; without an earlier knowledge base it ends the program.
    pub(super) fn load_failed(&mut self, why: String) -> Option<Effect> {
        self.loading.stage = None;
        if self.loading.awaited.is_some() {
            return Some(Effect::QuitWithError(why));
        }
        self.loading.error = Some(why);
        None
    }

    pub(super) fn indexed(&mut self, index: Arc<Index>) {
        self.loading.stage = None;
        self.loading.index = index.into();
        if std::mem::take(&mut self.search.awaits_index) {
            self.search_and_list();
        }
        self.render_export();
    }

    /// Replaces the knowledge base. Query and filters stay; marks and selection are restored by id.
    pub(super) fn load(&mut self, loaded: LoadedKb) {
        if loaded.filters.is_some() && self.loading.awaited.is_none() {
            let loading = Loading::of_loaded(loaded.origin, loaded.index);
            return self.go_to(loaded.prepared, loading);
        }
        if self.loading.awaited.is_some() {
            self.loading.origin = loaded.origin.clone();
        }
        let Some(loaded) = self.update_visits(loaded) else {
            return;
        };
        let snapshot = ReloadSnapshot::of(self);
        let assessments = self.assessments().files().to_vec();
        let is_first = self.loading.awaited.is_some();
        if let Some(filters) = loaded.filters {
            self.filters.set = filters;
        }
        self.loading = Loading::of_loaded(loaded.origin, loaded.index);
        self.set_prepared(loaded.prepared);
        self.restore_assess_dialog(assessments);
        let is_there = snapshot.restore(self);
        if matches!(self.overlay, Some(Overlay::Links(_))) && self.links().is_empty() {
            self.overlay = None;
        }
        self.render_export();
        if is_first {
            self.notify_new_assessment_file();
        } else {
            let claims = counted(self.prepared.kb.claims.len(), "claim");
            let gone = match is_there {
                true => "",
                false => " What was selected is no longer there.",
            };
            self.notify(format!("Reloaded: {claims}.{gone}"));
        }
    }

    /// Lists a knowledge base under the current query and filters.
    pub(super) fn set_prepared(&mut self, prepared: PreparedKb) {
        self.prepared = prepared;
        let rows = self.overview_rows();
        let columns = self.statuses().len();
        self.overview_cursor.row = self.overview_cursor.row.min(rows.saturating_sub(1));
        self.overview_cursor.column = self.overview_cursor.column.min(columns);
        self.selection.item = None;
        // Listed until the query can run.
        self.search.results = self.prepared.everything.clone();
        self.run_search();
        self.relist();
    }
}

/// The ids of the selected, marked and presented items, to restore them in another knowledge base.
struct ReloadSnapshot {
    selected: Option<(Item, String)>,
    /// The index of the selected item in the list.
    place: usize,
    detail_top: usize,
    list_top: usize,
    marked: Vec<(Item, String)>,
}

impl ReloadSnapshot {
    fn of(app: &App) -> Self {
        let kb = &app.prepared.kb;
        let with_id = |item: Item| (item, kb.id_of(item).to_owned());
        let marked: BTreeSet<Item> = app
            .marks
            .iter()
            .chain(app.undo_stack.marked())
            .copied()
            .chain(app.presented_items())
            .collect();
        let selected = app.selection.item;
        let place = selected.and_then(|item| app.list.listing.index_of(item));
        Self {
            selected: selected.map(with_id),
            place: place.unwrap_or(0),
            detail_top: app.viewport.detail.top,
            list_top: app.viewport.list.top,
            marked: marked.into_iter().map(with_id).collect(),
        }
    }

    /// Restores selection and marks by id; returns `false` if the selected item is gone.
    fn restore(self, app: &mut App) -> bool {
        let items = find_by_id(&app.prepared.kb, self.marked.iter().chain(&self.selected));
        app.undo_stack.replace_marks(&mut app.marks, &items);
        app.restore_presentation(&items);
        let Some((selected, _)) = self.selected else {
            return true;
        };
        let found = items.get(&selected).copied();
        let listing = &app.list.listing;
        let listed = found.filter(|item| listing.contains(*item));
        app.viewport.list.top = self.list_top;
        if listed.is_some() {
            app.select(listed);
            app.viewport.detail.top = self.detail_top;
        } else {
            // Select the item that is now at its index.
            let last = listing.items().len().saturating_sub(1);
            let next = listing.item(self.place.min(last));
            app.select(next);
        }
        found.is_some()
    }
}

/// Maps items of another knowledge base, given with their ids, to the items with those ids here.
fn find_by_id<'a>(
    kb: &KnowledgeBase,
    ids: impl Iterator<Item = &'a (Item, String)>,
) -> HashMap<Item, Item> {
    let wanted: HashMap<&str, Item> = ids.map(|(item, id)| (id.as_str(), *item)).collect();
    let items = kb.items();
    let found = items.filter_map(|item| Some((*wanted.get(kb.id_of(item))?, item)));
    found.collect()
}
