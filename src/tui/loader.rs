//! The thread that loads the knowledge base and builds its index, at the start, when asked to, and
//! when the file has changed; and the event loop's handle to it.

use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::{io, thread};

use super::file_watcher::{FileWatcher, POLL_INTERVAL};
use super::{recent, terminal};
use crate::app::{self, Handle, LoadedKb, Message, Origin, PreparedKb};
use crate::assess::{self, Here};
use crate::kb::KnowledgeBase;
use crate::kb::load::{self, CAP, LoadError, Source};
use crate::kb::sanitise;
use crate::search::{self, FacetTable, Filters, Index, RequestedFilters};

/// From so many claims on the index comes after them, and from so many bytes on a file that is read
/// again is announced before: what is smaller is there in less than a frame or two.
const LARGE_IN_CLAIMS: usize = 2_000;
const LARGE_IN_BYTES: u64 = 4 << 20;

/// The event loop's handle to the thread.
pub(super) struct Loader {
    /// What it reads.
    origin: Origin,
    /// Whether what is read can be read again.
    is_repeatable: bool,
    reload_requests: Sender<()>,
    progress: Arc<SharedProgress>,
}

/// How far the thread is, written by it and read by the event loop.
#[derive(Default)]
struct SharedProgress {
    reading: load::Progress,
    indexing: search::Progress,
    is_indexing: AtomicBool,
}

/// The threads that load knowledge bases, one each.
pub(super) struct Loaders {
    all: Vec<Loader>,
    messages: Sender<Message>,
    recent: bool,
}

impl Loaders {
    /// No threads yet. Results go to `messages`; `recent` says whether files are remembered.
    pub(super) fn new(messages: Sender<Message>, recent: bool) -> Self {
        Self {
            all: Vec::new(),
            messages,
            recent,
        }
    }

    /// Starts a thread, which loads a knowledge base and watches its files, if it has some.
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

    /// Reads a file that was chosen. The thread that read it before, if there is one, ends.
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

    /// The one that loads what is from there.
    pub(super) fn of(&self, origin: &Origin) -> Option<&Loader> {
        self.all.iter().find(|loader| loader.origin == *origin)
    }

    /// How far the one is that loads what is from there, or else the first.
    pub(super) fn progress(&self, origin: &Origin) -> Option<app::LoadStage> {
        let loader = self.of(origin).or(self.all.first())?;
        Some(loader.progress())
    }
}

impl Loader {
    /// Asks for a reload; false when that cannot be.
    pub(super) fn reload(&self) -> bool {
        self.is_repeatable && self.reload_requests.send(()).is_ok()
    }

    /// How far it is.
    fn progress(&self) -> app::LoadStage {
        let progress = &self.progress;
        if progress.is_indexing.load(Ordering::Relaxed) {
            return app::LoadStage::Indexing {
                done: progress.indexing.done() as u64,
                total: progress.indexing.total() as u64,
            };
        }
        app::LoadStage::Reading {
            total: progress.reading.total(),
            read: progress.reading.read(),
            parsed: progress.reading.parsed(),
            claims: progress.reading.claims(),
        }
    }
}

/// What the thread works with.
struct LoaderThread {
    progress: Arc<SharedProgress>,
    origin: Origin,
    source: Source,
    requested: RequestedFilters,
    /// The files of what is seen here.
    assessments: Vec<PathBuf>,
    /// Whether its files are remembered.
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

    /// Reloads when asked to and when a file has changed, until the event loop is gone.
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
            if length >= LARGE_IN_BYTES {
                self.send(Message::Progressed(app::LoadStage::Reading {
                    total: length,
                    read: 0,
                    parsed: 0,
                    claims: 0,
                }));
            }
            self.reload();
        }
    }

    /// The claims come as soon as they are there, if the index takes its time.
    fn load_first(&mut self) {
        let (prepared, filters) = match self.load() {
            Ok(loaded) => loaded,
            Err(error) => return self.send(self.not_opened(&error)),
        };
        self.remember(prepared.kb());
        let (kb, facets) = (Arc::clone(prepared.kb()), Arc::clone(prepared.facets()));
        let is_large = kb.claims.len() >= LARGE_IN_CLAIMS;
        let small = (!is_large).then(|| self.index(&kb, &facets));
        self.send_loaded(prepared, small.clone(), Some(filters));
        let index = small.unwrap_or_else(|| {
            let index = self.index(&kb, &facets);
            self.send(Message::Indexed(Arc::clone(&index).into()));
            index
        });
        // Before the first letter is typed, and before `has:stale` is.
        index.warm_up(&kb);
        if is_large {
            facets.here().stale(&kb);
        }
    }

    /// What is told where there is nothing to show: without anything else to browse, all of it.
    fn not_opened(&self, error: &anyhow::Error) -> Message {
        match &self.origin {
            Origin::File(_) if error.is::<LoadError>() => Message::Failed(in_one_line(error)),
            _ => Message::LoadFailed(error.to_string()),
        }
    }

    /// Remembers its files; several that are used as one have no title each.
    fn remember(&self, kb: &KnowledgeBase) {
        if self.recent {
            let files = self.source.files();
            let is_alone = matches!(self.source, Source::File { .. });
            let title = if is_alone { &*kb.title } else { "" };
            files
                .iter()
                .rev()
                .for_each(|file| recent::remember(file, title));
        }
    }

    /// What is shown stays until all of the new is there.
    fn reload(&mut self) {
        match self.prepared(false) {
            Ok(prepared) => {
                let index = self.index(prepared.kb(), prepared.facets());
                self.send_loaded(prepared, Some(index), None);
            }
            Err(error) => self.send(Message::LoadFailed(in_one_line(&error))),
        }
    }

    /// The knowledge base, with the filters to start with.
    fn load(&mut self) -> anyhow::Result<(PreparedKb, Filters)> {
        let prepared = self.prepared(true)?;
        let filters = self.requested.resolve(prepared.kb(), prepared.facets())?;
        Ok((prepared, filters))
    }

    /// The knowledge base and what is seen here. Another thread finds that out, so that many entries keep
    /// nobody waiting: it reads them while the knowledge base is read, and looks for their claims while the
    /// facets are found.
    fn prepared(&mut self, is_first: bool) -> anyhow::Result<PreparedKb> {
        if self.assessments.is_empty() {
            return Ok(PreparedKb::new(self.read(is_first)?));
        }
        let files = self.assessments.clone();
        thread::scope(|scope| {
            let (sender, kb) = mpsc::channel::<Arc<KnowledgeBase>>();
            let here = scope.spawn(move || {
                let opened = assess::open_to_record(&files)?;
                match kb.recv() {
                    Ok(kb) => anyhow::Ok(opened.attach_to(&kb)?),
                    // There is no knowledge base, and nobody waits.
                    Err(_) => Ok(Here::default()),
                }
            });
            let kb = self.read(is_first)?;
            // Who does not listen any more has said why.
            sender.send(Arc::clone(&kb)).ok();
            let facets = FacetTable::new(&kb);
            let here = here.join().unwrap_or_else(|panic| resume_unwind(panic))?;
            let facets = facets.with_here(&kb, here);
            Ok(PreparedKb::with_facets(kb, facets))
        })
    }

    fn read(&mut self, is_first: bool) -> anyhow::Result<Arc<KnowledgeBase>> {
        self.progress.is_indexing.store(false, Ordering::Relaxed);
        let mut kb = self.source.load(&self.progress.reading)?;
        let added = self.requested.add_facets(&mut kb);
        // Later on, a field that no claim has any more is no facet.
        if is_first {
            added?;
        }
        Ok(Arc::new(kb))
    }

    fn index(&self, kb: &KnowledgeBase, facets: &Arc<FacetTable>) -> Arc<Index> {
        self.progress.is_indexing.store(true, Ordering::Relaxed);
        let facets = Arc::clone(facets);
        Arc::new(Index::build_with(kb, facets, &self.progress.indexing))
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
        self.send(Message::Loaded(Handle::new(loaded)));
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

/// Whether any of the files has changed. Each is looked at.
fn has_changed(watchers: &mut [FileWatcher]) -> bool {
    let changed = watchers
        .iter_mut()
        .filter_map(|watcher| watcher.has_changed().then_some(()));
    changed.count() > 0
}
