//! The knowledge base picker: built-in ones, what the browser was started with, and files.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::loading::Loading;
use super::{App, Effect, Overlay, PreparedKb, Request};
use crate::kb::load::{BUILT_IN, BuiltIn, library};
use crate::kb::text::counted;
use crate::kb::{KnowledgeBase, sanitise};

/// A recently browsed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// The absolute path.
    pub path: PathBuf,
    /// The title of its knowledge base at that time; empty if unknown.
    pub title: String,
}

/// The origin of the knowledge base on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// Built into the program.
    #[default]
    BuiltIn,
    /// Files, or standard input, named on the command line.
    CommandLine,
    /// A file chosen in the picker.
    File(PathBuf),
}

/// A choice of the picker.
#[derive(Debug, Clone)]
pub struct LibraryEntry {
    /// The title of the knowledge base.
    pub title: String,
    /// Its contents and their source, or the path of the file.
    pub about: Vec<String>,
    /// Whether it is the one on the screen.
    pub is_open: bool,
    target: EntryTarget,
}

/// The target of an offer.
#[derive(Debug, Clone)]
enum EntryTarget {
    /// The knowledge base that the browser was started with.
    Initial,
    BuiltIn(&'static BuiltIn),
    Library,
    File(PathBuf),
}

/// The knowledge base picker.
#[derive(Debug, Clone)]
pub struct LibraryPicker {
    /// The choices.
    pub entries: Vec<LibraryEntry>,
    /// The index of the chosen one.
    pub at: usize,
}

impl LibraryEntry {
    fn of_kb(kb: &KnowledgeBase, is_open: bool, target: EntryTarget) -> Self {
        let findings = counted(kb.findings.len(), "finding");
        let counts = format!("{} · {findings}", kb.counts());
        Self {
            title: kb.title.to_string(),
            about: vec![counts, format!("Source: {}", kb.source.credit())],
            is_open,
            target,
        }
    }

    fn of_file(file: RecentFile, is_open: bool) -> Self {
        let path = sanitise::path(&file.path);
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let title = if file.title.is_empty() {
            &*name
        } else {
            &file.title
        };
        Self {
            title: sanitise::line(title).into_owned(),
            about: vec![path],
            is_open,
            target: EntryTarget::File(file.path),
        }
    }
}

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
        let (initial, _) = self.initial_kb();
        let is_inside = |id: &str| BuiltIn::find(id).is_some() || *id == *all.id;
        if self.initial_origin() != Origin::BuiltIn || !is_inside(&initial.kb.id) {
            let is_open = Arc::ptr_eq(&initial.kb, &self.prepared.kb);
            let target = EntryTarget::Initial;
            entries.push(LibraryEntry::of_kb(&initial.kb, is_open, target));
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
            let target = EntryTarget::BuiltIn(row);
            entries.push(LibraryEntry::of_kb(row.kb(), self.is_shown(row.id), target));
        }
        let mut whole = LibraryEntry::of_kb(all, self.is_shown(&all.id), EntryTarget::Library);
        whole.title = format!("All of these as one: {}", whole.title);
        whole.about.truncate(1);
        entries.push(whole);
        entries
    }

    /// Whether this built-in knowledge base is on the screen.
    fn is_shown(&self, id: &str) -> bool {
        self.loading.origin == Origin::BuiltIn && *id == *self.kb().id
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
            EntryTarget::BuiltIn(row) => self.go_to_built_in(row),
            EntryTarget::Library => self.whole_library(),
            EntryTarget::File(path) => {
                self.notify(format!("Reading {} …", sanitise::path(&path)));
                return Some(Effect::Open(path));
            }
        }
        None
    }

    fn go_to_initial(&mut self) {
        let (prepared, loading) = self.initial_kb();
        self.go_to(prepared, loading);
    }

    fn go_to_built_in(&mut self, row: &BuiltIn) {
        let (initial, _) = self.initial_kb();
        // The local assessments belong to the one that was opened, not to a copy of it.
        if self.initial_origin() == Origin::BuiltIn && *initial.kb.id == *row.id {
            return self.go_to_initial();
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
}
