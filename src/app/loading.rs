//! A knowledge base that comes later, or comes again: what is said until then, and taking it in so
//! that everything stays as it was.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::library::{Library, LoadedKb};
use super::{App, Effect, LoadStage, Notice, Order, Overlay};
use crate::kb::text::counted;
use crate::kb::{FORMAT, Item, KnowledgeBase, Source};
use crate::search::{Index, Query};

/// A knowledge base with nothing in it, for as long as there is no other.
pub(super) fn nothing() -> KnowledgeBase {
    KnowledgeBase {
        schema: None,
        format: FORMAT,
        id: "".into(),
        title: "".into(),
        summary: "".into(),
        version: "".into(),
        language: "".into(),
        source: Source {
            title: "".into(),
            publisher: None,
            url: None,
            licence: None,
            note: None,
        },
        aspects: Vec::new(),
        claims: Vec::new(),
        findings: Vec::new(),
    }
}

impl App {
    /// What is being read for the first time; nothing once there is a knowledge base.
    pub fn awaited(&self) -> Option<&str> {
        self.awaited.as_deref()
    }

    /// How far the knowledge base that is being read or indexed is.
    pub fn progress(&self) -> Option<LoadStage> {
        self.progress
    }

    /// What is wrong with the file that the knowledge base is from, while the last good one is shown.
    pub fn load_error(&self) -> Option<&str> {
        self.load_error.as_deref()
    }

    /// Whether the query has found nothing yet only because there is no index yet.
    pub fn awaits_index(&self) -> bool {
        self.awaits_index
    }

    /// Changes whenever the knowledge base does.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The knowledge base and its index, for whoever outlives the app's use of them.
    pub fn shared(&self) -> (Arc<KnowledgeBase>, Option<Arc<Index>>) {
        (Arc::clone(&self.kb), self.index.get().cloned())
    }

    /// It could not be read: that is the end, unless there is one already.
    pub(super) fn load_failed(&mut self, why: String) -> Option<Effect> {
        self.progress = None;
        if self.awaited.is_some() {
            return Some(Effect::GiveUp(why));
        }
        self.load_error = Some(why);
        None
    }

    pub(super) fn indexed(&mut self, index: Arc<Index>) {
        self.progress = None;
        self.index = index.into();
        if std::mem::take(&mut self.awaits_index) {
            self.requery();
        }
        self.refresh_export();
    }

    /// Takes in a knowledge base in the place of the one there was: query, filters, marks and what is
    /// selected stay, by id.
    pub(super) fn load(&mut self, arrival: LoadedKb) {
        let kept = Kept::of(self);
        let is_first = self.awaited.take().is_some();
        if let Some(filters) = arrival.filters {
            self.filters = filters;
        }
        self.index = arrival.index.map(Into::into).unwrap_or_default();
        let indexing = LoadStage::Indexing { done: 0, total: 0 };
        self.progress = self.index.get().is_none().then_some(indexing);
        self.load_error = None;
        self.generation += 1;
        self.set_library(arrival.library);
        let found = kept.restore(self);
        if matches!(self.overlay, Some(Overlay::Links(_))) && self.links().is_empty() {
            self.overlay = None;
        }
        self.refresh_export();
        if !is_first {
            self.notice = Some(read_again(&self.kb, found));
        }
    }

    /// Puts a knowledge base in, and lists it under the query and the filters there are.
    pub(super) fn set_library(&mut self, library: Library) {
        self.kb = library.kb;
        self.facets = library.facets;
        self.overview = library.overview;
        self.results = library.everything;
        let rows = self.overview.rows.len();
        let (cursor, columns) = (&mut self.overview_cursor, self.facets.statuses().len());
        cursor.row = cursor.row.min(rows.saturating_sub(1));
        cursor.column = cursor.column.min(columns);
        self.selected = None;
        let has_query = !Query::parse(self.input.value()).is_empty();
        let is_searched = has_query && self.search();
        if is_searched || !self.filters.is_empty() || self.order == Order::Title {
            self.relist();
        } else {
            self.revision += 1;
            self.counts = library.counts;
            self.listing = library.listing;
        }
        self.select_first();
    }
}

/// What was chosen, by id.
struct Kept {
    selected: Option<(Item, String)>,
    /// Where it was listed.
    place: usize,
    detail_top: usize,
    list_top: usize,
    ids: Vec<(Item, String)>,
}

impl Kept {
    fn of(app: &App) -> Self {
        let kb = app.kb();
        let with_id = |item: Item| (item, kb.id_of(item).to_owned());
        let undone = app.undo.iter().flat_map(|(_, marks, _)| &**marks);
        let marked: BTreeSet<Item> = app.marks.iter().chain(undone).copied().collect();
        let place = app.selected.and_then(|item| app.listing.place_of(item));
        Self {
            selected: app.selected.map(with_id),
            place: place.unwrap_or(0),
            detail_top: app.detail_top,
            list_top: app.list_top,
            ids: marked.into_iter().map(with_id).collect(),
        }
    }

    /// Chooses it again; false when what was selected is no longer there.
    fn restore(self, app: &mut App) -> bool {
        let ids = self.ids.iter().chain(&self.selected);
        let items = find(&app.kb, ids);
        let undone = app.undo.iter_mut().map(|(_, marks, _)| marks);
        let mut last = None;
        for marks in [&mut app.marks].into_iter().chain(undone.rev()) {
            let before = Arc::clone(marks);
            *marks = match &last {
                // What was shared stays so.
                Some((known, moved)) if Arc::ptr_eq(known, marks) => Arc::clone(moved),
                _ => {
                    let moved = before.iter().filter_map(|item| items.get(item));
                    Arc::new(moved.copied().collect())
                }
            };
            last = Some((before, Arc::clone(marks)));
        }
        let Some((selected, _)) = self.selected else {
            return true;
        };
        let found = items.get(&selected).copied();
        let listed = found.filter(|item| app.listing.row_of(*item).is_some());
        app.list_top = self.list_top;
        if listed.is_some() {
            app.select(listed);
            app.detail_top = self.detail_top;
        } else {
            // What stands in its place now.
            let last = app.listing.items().len().saturating_sub(1);
            let next = app.listing.item(self.place.min(last));
            app.select(next);
        }
        found.is_some()
    }
}

/// The items that have the ids of those of another knowledge base, by those. Most stand where they
/// stood; the rest is looked for in one go.
fn find<'a>(
    kb: &KnowledgeBase,
    ids: impl Iterator<Item = &'a (Item, String)>,
) -> HashMap<Item, Item> {
    let (same, moved): (Vec<_>, Vec<_>) = ids.partition(|(item, id)| kb.id_of(*item) == id);
    let mut found: HashMap<Item, Item> = same.into_iter().map(|(item, _)| (*item, *item)).collect();
    let wanted: HashSet<&str> = moved.iter().map(|(_, id)| id.as_str()).collect();
    if wanted.is_empty() {
        return found;
    }
    let there = kb.items().map(|item| (kb.id_of(item), item));
    let there: HashMap<&str, Item> = there.filter(|(id, _)| wanted.contains(id)).collect();
    found.extend(moved.into_iter().filter_map(|(item, id)| {
        let now = there.get(id.as_str())?;
        Some((*item, *now))
    }));
    found
}

fn read_again(kb: &KnowledgeBase, found: bool) -> Notice {
    let claims = counted(kb.claims.len(), "claim");
    let gone = if found {
        ""
    } else {
        " What was selected is gone."
    };
    Notice {
        text: format!("Read again: {claims}.{gone}"),
        error: false,
    }
}
