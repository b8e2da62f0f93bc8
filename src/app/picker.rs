//! The knowledge base picker: built-in ones, what the browser was started with, and files.

use std::sync::Arc;

use super::loading::Loading;
use super::offer::{LibraryPicker, Offer, OfferTarget, Origin, RecentFile};
use super::{App, Effect, LoadedKb, Overlay, PreparedKb, Request};
use crate::kb::load::{BUILT_IN, BuiltIn, library};
use crate::kb::sanitise;

impl App {
    /// Opens the picker with the current knowledge base chosen. Recent files are added when the shell has
    /// read their list.
    pub(super) fn open_library(&mut self) -> Option<Effect> {
        let offers = self.offers();
        let at = offers.iter().position(|offer| offer.is_open);
        let at = at.unwrap_or(0);
        self.open(Overlay::Library(Box::new(LibraryPicker { offers, at })));
        let with_recent = self.options.recent;
        with_recent.then_some(Effect::Ask(Request::RecentFiles))
    }

    fn offers(&self) -> Vec<Offer> {
        let mut offers = Vec::new();
        let all = library();
        let (opened, _) = self.opened();
        let is_inside = |id: &str| BuiltIn::find(id).is_some() || *id == *all.id;
        if self.opened_from() != Origin::BuiltIn || !is_inside(&opened.kb.id) {
            let is_open = Arc::ptr_eq(&opened.kb, &self.prepared.kb);
            offers.push(Offer::of_kb(&opened.kb, is_open, OfferTarget::Opened));
        }
        // A single file is what was opened.
        if !opened.kb.parts.is_empty() {
            let files = self.options.files.iter().cloned().map(|path| RecentFile {
                path,
                title: String::new(),
            });
            offers.extend(files.map(|file| self.offer_of_file(file)));
        }
        for row in &BUILT_IN {
            let target = OfferTarget::BuiltIn(row);
            offers.push(Offer::of_kb(row.kb(), self.is_shown(row.id), target));
        }
        let mut whole = Offer::of_kb(all, self.is_shown(&all.id), OfferTarget::Library);
        whole.title = format!("All of these as one: {}", whole.title);
        whole.about.truncate(1);
        offers.push(whole);
        offers
    }

    /// Whether this built-in knowledge base is on the screen.
    fn is_shown(&self, id: &str) -> bool {
        self.loading.origin == Origin::BuiltIn && *id == *self.kb().id
    }

    fn offer_of_file(&self, file: RecentFile) -> Offer {
        let is_open = self.loading.origin == Origin::File(file.path.clone());
        Offer::of_file(file, is_open)
    }

    /// Adds recent files, except those of the command line.
    pub(super) fn offer_recent(&mut self, files: Vec<RecentFile>) {
        let files = files.into_iter();
        let files = files.filter(|file| !self.options.files.contains(&file.path));
        let offers: Vec<_> = files.map(|file| self.offer_of_file(file)).collect();
        let Some(Overlay::Library(picker)) = &mut self.overlay else {
            return;
        };
        picker.offers.extend(offers);
        let open = picker.offers.iter().position(|offer| offer.is_open);
        picker.at = open.unwrap_or(picker.at);
    }

    /// Opens the knowledge base of an offer.
    pub(super) fn open_offer(&mut self, at: usize) -> Option<Effect> {
        let Some(Overlay::Library(picker)) = &self.overlay else {
            return None;
        };
        let offer = picker.offers.get(at)?.clone();
        self.overlay = None;
        match offer.target {
            _ if offer.is_open => self.notify(format!("{} is already open.", offer.title)),
            OfferTarget::Opened => self.go_to_opened(),
            OfferTarget::BuiltIn(row) => self.go_to_built_in(row),
            OfferTarget::Library => self.whole_library(),
            OfferTarget::File(path) => {
                self.notify(format!("Reading {} …", sanitise::path(&path)));
                return Some(Effect::Open(path));
            }
        }
        None
    }

    fn go_to_opened(&mut self) {
        let (prepared, loading) = self.opened();
        self.go_to(prepared, loading);
    }

    fn go_to_built_in(&mut self, row: &BuiltIn) {
        let (opened, _) = self.opened();
        // The local assessments belong to the one that was opened, not to a copy of it.
        if self.opened_from() == Origin::BuiltIn && *opened.kb.id == *row.id {
            return self.go_to_opened();
        }
        let prepared = PreparedKb::new(Arc::new(row.kb().clone()));
        self.go_to(prepared, Loading::default());
    }

    /// Goes to the whole library: all built-in knowledge bases as one.
    pub(super) fn whole_library(&mut self) {
        let all = library();
        if self.is_shown(&all.id) {
            return self.notify(format!("{} is already open.", all.title));
        }
        let prepared = PreparedKb::new(Arc::new(all.clone()));
        self.go_to(prepared, Loading::default());
    }

    /// Goes to a chosen file after it was read.
    pub(super) fn arrived(&mut self, loaded: LoadedKb) {
        self.go_to(
            loaded.prepared,
            Loading::arrived(loaded.origin, loaded.index),
        );
    }
}
