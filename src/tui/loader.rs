//! The thread that loads the knowledge base and builds its index, at the start, on request and when the
//! file changes; and the event loop's handle to it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::{io, thread};

use super::file_watcher::{FileWatcher, POLL_INTERVAL};
use super::{state, terminal};
use crate::app::{LoadedKb, Message, Origin, PreparedKb};
use crate::assess;
use crate::kb::KnowledgeBase;
use crate::kb::load::{CAP, LoadError, LoadStage, Progress, ReadProgress, Source};
use crate::kb::sanitise;
use crate::search::{FacetTable, Filters, Index, RequestedFilters};

/// From this many claims, the index is built after the claims are shown; from this many bytes, reloading
/// a file is announced. Smaller ones are ready within a frame or two.
const LARGE_CLAIM_COUNT: usize = 2_000;
const LARGE_FILE_BYTES: u64 = 4 << 20;

/// The event loop's handle to a thread.
pub(super) struct Loader {
    origin: Origin,
    /// Whether it can be read again.
    is_repeatable: bool,
    reload_requests: Sender<()>,
    progress: Arc<Progress>,
}

/// The threads that load knowledge bases, one for each.
pub(super) struct Loaders {
    all: Vec<Loader>,
    messages: Sender<Message>,
    recent: bool,
}

impl Loaders {
    /// Creates it without threads. Results go to `messages`; `recent` says whether files are remembered.
    pub(super) fn new(messages: Sender<Message>, recent: bool) -> Self {
        Self {
            all: Vec::new(),
            messages,
            recent,
        }
    }

    /// Starts a thread that loads a knowledge base and watches its files, if any.
    pub(super) fn start(
        &mut self,
        origin: Origin,
        source: Source,
        requested: RequestedFilters,
        assessments: Vec<PathBuf>,
    ) -> io::Result<()> {
        let (reload_requests, receiver) = mpsc::channel();
        let loader = Loader {
            origin: origin.clone(),
            is_repeatable: !source.has_stream(),
            reload_requests,
            progress: Arc::default(),
        };
        let thread = LoaderThread {
            progress: Arc::clone(&loader.progress),
            origin,
            source,
            requested,
            assessments,
            recent: self.recent,
            messages: self.messages.clone(),
        };
        let builder = thread::Builder::new().name("loader".to_owned());
        builder.spawn(move || thread.run(&receiver))?;
        self.all.push(loader);
        Ok(())
    }

    /// Loads a file that the user chose, and ends the thread that loaded it before, if any.
    pub(super) fn open(&mut self, path: PathBuf) {
        let origin = Origin::File(path.clone());
        self.all.retain(|loader| loader.origin != origin);
        let source = Source::File {
            path,
            max_bytes: CAP,
        };
        let started = self.start(origin, source, RequestedFilters::default(), Vec::new());
        if let Err(error) = started {
            let why = format!("cannot start a thread: {error}");
            self.messages.send(Message::Failed(why)).ok();
        }
    }

    pub(super) fn get(&self, origin: &Origin) -> Option<&Loader> {
        self.all.iter().find(|loader| loader.origin == *origin)
    }

    /// Returns the progress of the loader of this origin, or else of the first.
    pub(super) fn progress(&self, origin: &Origin) -> Option<LoadStage> {
        let loader = self.get(origin).or(self.all.first())?;
        Some(loader.progress.now())
    }
}

impl Loader {
    /// Requests a reload. Returns false if it is impossible.
    pub(super) fn reload(&self) -> bool {
        self.is_repeatable && self.reload_requests.send(()).is_ok()
    }
}

struct LoaderThread {
    progress: Arc<Progress>,
    origin: Origin,
    source: Source,
    requested: RequestedFilters,
    assessments: Vec<PathBuf>,
    /// Whether its files are remembered as recent.
    recent: bool,
    messages: Sender<Message>,
}

impl LoaderThread {
    fn run(mut self, reload_requests: &Receiver<()>) {
        let files = self.source.files().into_iter();
        let watchers: Vec<_> = files
            .map(|file| FileWatcher::new(file.to_owned()))
            .collect();
        self.load_first();
        if !self.source.has_stream() {
            self.watch(watchers, reload_requests);
        }
    }

    /// Reloads on request and when a file changes, until the event loop ends.
    fn watch(mut self, mut watchers: Vec<FileWatcher>, reload_requests: &Receiver<()>) {
        loop {
            match reload_requests.recv_timeout(POLL_INTERVAL) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) if has_changed(&mut watchers) => {}
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => return,
            }
            watchers.iter_mut().for_each(FileWatcher::mark_read);
            let length = watchers.iter().map(FileWatcher::length).sum();
            if length >= LARGE_FILE_BYTES {
                let progress = ReadProgress {
                    total: length,
                    ..ReadProgress::default()
                };
                self.send(Message::Progressed(LoadStage::Reading(progress)));
            }
            self.reload();
        }
    }

    /// Loads for the first time. A large knowledge base is sent before its index.
    fn load_first(&mut self) {
        let (prepared, filters) = match self.load() {
            Ok(loaded) => loaded,
            Err(error) => return self.send(self.load_error(&error)),
        };
        self.remember(&prepared.kb);
        let (kb, facets) = (Arc::clone(&prepared.kb), Arc::clone(&prepared.facets));
        let is_large = kb.claims.len() >= LARGE_CLAIM_COUNT;
        let small = (!is_large).then(|| self.index(&kb, &facets));
        self.send_loaded(prepared, small.clone(), Some(filters));
        let index = small.unwrap_or_else(|| {
            let index = self.index(&kb, &facets);
            self.send(Message::Indexed(Arc::clone(&index).into()));
            index
        });
        // Warmed up before the user types the first letter or `has:stale`.
        index.warm_up(&kb);
        if is_large {
            facets.assessments.stale(&kb);
        }
    }

    /// Returns the message for a failed load: the full error if there is nothing else to browse.
    fn load_error(&self, error: &anyhow::Error) -> Message {
        match &self.origin {
            Origin::File(_) if error.is::<LoadError>() => Message::Failed(in_one_line(error)),
            _ => Message::LoadFailed(error.to_string()),
        }
    }

    /// Remembers the files as recent; several that are used together have no title each.
    fn remember(&self, kb: &KnowledgeBase) {
        if self.recent {
            let files = self.source.files();
            let is_alone = matches!(self.source, Source::File { .. });
            let title = if is_alone { &*kb.title } else { "" };
            files
                .iter()
                .rev()
                .for_each(|file| state::remember_file(file, title));
        }
    }

    /// Reloads. The old knowledge base is shown until the new one is complete.
    fn reload(&mut self) {
        match self.prepared(false) {
            Ok(prepared) => {
                let index = self.index(&prepared.kb, &prepared.facets);
                self.send_loaded(prepared, Some(index), None);
            }
            Err(error) => self.send(Message::LoadFailed(in_one_line(&error))),
        }
    }

    /// Loads the knowledge base and resolves the initial filters.
    fn load(&mut self) -> anyhow::Result<(PreparedKb, Filters)> {
        let prepared = self.prepared(true)?;
        let filters = self.requested.resolve(&prepared.kb, &prepared.facets)?;
        Ok((prepared, filters))
    }

    /// Loads the knowledge base and its assessments.
    fn prepared(&mut self, is_first: bool) -> anyhow::Result<PreparedKb> {
        let mut kb = self.source.load(&self.progress)?;
        let added = self.requested.add_facets(&mut kb);
        // On a reload, a field that no claim has any more is no error.
        if is_first {
            added?;
        }
        let assessments = assess::open_to_record(&self.assessments, &kb)?;
        Ok(PreparedKb::with_assessments(Arc::new(kb), assessments))
    }

    fn index(&self, kb: &KnowledgeBase, facets: &Arc<FacetTable>) -> Arc<Index> {
        let facets = Arc::clone(facets);
        Arc::new(Index::build_with(kb, facets, &self.progress))
    }

    fn send_loaded(
        &self,
        prepared: PreparedKb,
        index: Option<Arc<Index>>,
        filters: Option<Filters>,
    ) {
        let loaded = LoadedKb {
            origin: self.origin.clone(),
            prepared,
            index,
            filters,
        };
        self.send(Message::Loaded(Arc::new(loaded).into()));
    }

    fn send(&self, message: Message) {
        if self.messages.send(message).is_ok() {
            terminal::wake_event_loop();
        }
    }
}

fn in_one_line(error: &anyhow::Error) -> String {
    match error.downcast_ref::<LoadError>() {
        Some(error) => error.in_one_line(),
        None => sanitise::line(&error.to_string()).into_owned(),
    }
}

/// Whether any of the files has changed. Polls all of them.
fn has_changed(watchers: &mut [FileWatcher]) -> bool {
    let changed = watchers.iter_mut().map(FileWatcher::has_changed);
    changed.filter(|has_changed| *has_changed).count() > 0
}
