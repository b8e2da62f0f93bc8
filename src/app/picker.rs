//! The knowledge base picker: built-in ones, what the browser was started with, and files.

use std::sync::Arc;

use super::library_entry::{EntryTarget, LibraryEntry, LibraryPicker, Origin, RecentFile};
use super::loading::Loading;
use super::{App, Effect, Overlay, PreparedKb, Request};
use crate::kb::load::{BUILT_IN, BuiltIn, library};
use crate::kb::{KnowledgeBase, sanitise};

impl App {
    /// Opens the picker with the current knowledge base chosen. Recent files are added when the shell has
    /// read their list.
    pub(super) fn open_library(&mut self) -> Option<Effect> {
        let entries = self.entries();
        let at = entries.iter().position(|entry| entry.is_open);
        let at = at.unwrap_or(0);
        self.open(Overlay::Library(Box::new(LibraryPicker { entries, at })));
        let with_recent = self.options.recent;
        with_recent.then_some(Effect::Ask(Request::RecentFiles))
    }

    fn entries(&self) -> Vec<LibraryEntry> {
        let mut entries = Vec::new();
        let all = library();
        let (initial, loading) = self.initial_kb();
        let is_inside = |id: &str| BuiltIn::find(id).is_some() || *id == *all.id;
        if loading.origin != Origin::BuiltIn || !is_inside(&initial.kb.id) {
            let is_open = Arc::ptr_eq(&initial.kb, &self.prepared.kb);
            entries.push(LibraryEntry::of_kb(
                &initial.kb,
                is_open,
                EntryTarget::Initial,
            ));
        }
        // A single file is what was opened.
        if !initial.kb.parts.is_empty() {
            let files = self.options.files.iter().cloned().map(|path| RecentFile {
                path,
                title: String::new(),
            });
            entries.extend(files.map(|file| self.entry_of_file(file)));
        }
        for row in &BUILT_IN {
            entries.push(self.entry_of_built_in(row.kb()));
        }
        let mut whole = self.entry_of_built_in(all);
        whole.title = format!("All of these as one: {}", whole.title);
        whole.about.truncate(1);
        entries.push(whole);
        entries
    }

    fn entry_of_built_in(&self, kb: &'static KnowledgeBase) -> LibraryEntry {
        LibraryEntry::of_kb(kb, self.is_shown(kb), EntryTarget::BuiltIn(kb))
    }

    /// Whether this built-in knowledge base is on the screen.
    fn is_shown(&self, kb: &KnowledgeBase) -> bool {
        self.loading.origin == Origin::BuiltIn && kb.id == self.kb().id
    }

    fn entry_of_file(&self, file: RecentFile) -> LibraryEntry {
        let is_open = self.loading.origin == Origin::File(file.path.clone());
        LibraryEntry::of_file(file, is_open)
    }

    /// Adds recent files, except those of the command line.
    pub(super) fn add_recent(&mut self, files: Vec<RecentFile>) {
        let files = files.into_iter();
        let files = files.filter(|file| !self.options.files.contains(&file.path));
        let entries: Vec<_> = files.map(|file| self.entry_of_file(file)).collect();
        let Some(Overlay::Library(picker)) = &mut self.overlay else {
            return;
        };
        picker.entries.extend(entries);
        let open = picker.entries.iter().position(|entry| entry.is_open);
        picker.at = open.unwrap_or(picker.at);
    }

    /// Opens the knowledge base of an offer.
    pub(super) fn open_entry(&mut self, at: usize) -> Option<Effect> {
        let Some(Overlay::Library(picker)) = &self.overlay else {
            return None;
        };
        let entry = picker.entries.get(at)?.clone();
        self.overlay = None;
        match entry.target {
            _ if entry.is_open => self.notify(format!("{} is already open.", entry.title)),
            EntryTarget::Initial => self.go_to_initial(),
            EntryTarget::BuiltIn(kb) => self.go_to_built_in(kb),
            EntryTarget::File(path) => {
                self.notify(format!("Reading {} …", sanitise::path(&path)));
                return Some(Effect::Open(path));
            }
        }
        None
    }

    fn go_to_initial(&mut self) {
        let (prepared, loading) = self.initial_kb();
        self.go_to(prepared.clone(), loading.clone());
    }

    /// Goes to a built-in knowledge base, or to all of them as one.
    pub(super) fn go_to_built_in(&mut self, kb: &KnowledgeBase) {
        if self.is_shown(kb) {
            return self.notify(format!("{} is already open.", kb.title));
        }
        let (initial, loading) = self.initial_kb();
        // The local assessments belong to the one that was opened, not to a copy of it.
        if loading.origin == Origin::BuiltIn && initial.kb.id == kb.id {
            return self.go_to_initial();
        }
        let prepared = PreparedKb::new(Arc::new(kb.clone()));
        self.go_to(prepared, Loading::default());
    }
}
