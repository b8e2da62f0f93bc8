//! The thread that reads the knowledge base and makes its index, at the start, when asked to, and
//! when the file has changed; and what the browser knows of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{io, thread};

use super::stamp::Watched;
use super::terminal;
use crate::app::{self, Handle, Library, LoadedKb, Message};
use crate::kb::KnowledgeBase;
use crate::kb::load::{self, LoadError, Source};
use crate::search::{self, Filters, Index, Wanted};

/// How often the file is looked at.
const EACH: Duration = Duration::from_millis(500);

/// From so many claims on the index comes after them, and from so many bytes on a file that is read
/// again is announced before: what is smaller is there in less than a frame or two.
const MANY_CLAIMS: usize = 2_000;
const MANY_BYTES: u64 = 4 << 20;

/// The browser's end.
pub(super) struct Keeper {
    /// Whether what is read can be read again.
    is_file: bool,
    orders: Sender<Again>,
    gauge: Arc<Gauge>,
}

/// The order to read it again.
struct Again;

/// How far the thread is.
#[derive(Default)]
struct Gauge {
    reading: load::Progress,
    indexing: search::Progress,
    indexes: AtomicBool,
}

impl Keeper {
    /// Has a knowledge base read, and its file, if it has one, watched; what comes of it goes to
    /// `mail`.
    pub(super) fn start(source: Source, wanted: Wanted, mail: Sender<Message>) -> io::Result<Self> {
        let (orders, receiver) = mpsc::channel();
        let gauge = Arc::new(Gauge::default());
        let is_file = matches!(source, Source::File { .. });
        let worker = Worker {
            gauge: Arc::clone(&gauge),
            source,
            mail,
        };
        let thread = thread::Builder::new().name("keeper".to_owned());
        thread.spawn(move || worker.run(&wanted, &receiver))?;
        Ok(Self {
            is_file,
            orders,
            gauge,
        })
    }

    /// Has it read again; false when that cannot be.
    pub(super) fn read_again(&self) -> bool {
        self.is_file && self.orders.send(Again).is_ok()
    }

    /// How far it is.
    pub(super) fn progress(&self) -> app::LoadStage {
        let gauge = &self.gauge;
        if gauge.indexes.load(Ordering::Relaxed) {
            return app::LoadStage::Indexing {
                done: gauge.indexing.done() as u64,
                total: gauge.indexing.total() as u64,
            };
        }
        app::LoadStage::Reading {
            total: gauge.reading.total(),
            read: gauge.reading.read(),
            parsed: gauge.reading.parsed(),
            claims: gauge.reading.claims(),
        }
    }
}

/// The thread's end.
struct Worker {
    gauge: Arc<Gauge>,
    source: Source,
    mail: Sender<Message>,
}

impl Worker {
    fn run(mut self, wanted: &Wanted, orders: &Receiver<Again>) {
        let watched = match &self.source {
            Source::File { path, .. } => Some(Watched::new(path.clone())),
            Source::Embedded | Source::Stream { .. } => None,
        };
        self.read_first(wanted);
        if let Some(watched) = watched {
            self.keep(watched, orders);
        }
    }

    /// Reads again whenever there is a reason to, until the browser is gone.
    fn keep(mut self, mut watched: Watched, orders: &Receiver<Again>) {
        loop {
            match orders.recv_timeout(EACH) {
                Ok(Again) => {}
                Err(RecvTimeoutError::Timeout) if watched.has_changed() => {}
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => return,
            }
            watched.is_read();
            if watched.length() >= MANY_BYTES {
                self.tell(Message::Progressed(app::LoadStage::Reading {
                    total: watched.length(),
                    read: 0,
                    parsed: 0,
                    claims: 0,
                }));
            }
            self.read_again();
        }
    }

    /// The claims come as soon as they are there, if the index takes its time.
    fn read_first(&mut self, wanted: &Wanted) {
        let read = self.read().map_err(|error| error.to_string());
        let read = read.and_then(|kb| match wanted.filters(&kb) {
            Ok(filters) => Ok((kb, filters)),
            Err(unknown) => Err(unknown.to_string()),
        });
        let (kb, filters) = match read {
            Ok(read) => read,
            Err(why) => return self.tell(Message::LoadFailed(why)),
        };
        let is_large = kb.claims.len() >= MANY_CLAIMS;
        let index = (!is_large).then(|| self.index(&kb));
        self.arrive(Arc::clone(&kb), index, Some(filters));
        if is_large {
            let index = self.index(&kb);
            self.tell(Message::Indexed(index.into()));
        }
    }

    /// What is shown stays until all of the new is there.
    fn read_again(&mut self) {
        match self.read() {
            Ok(kb) => {
                let index = self.index(&kb);
                self.arrive(kb, Some(index), None);
            }
            Err(error) => self.tell(Message::LoadFailed(error.in_one_line())),
        }
    }

    fn read(&mut self) -> Result<Arc<KnowledgeBase>, LoadError> {
        self.gauge.indexes.store(false, Ordering::Relaxed);
        self.source.load(&self.gauge.reading).map(Arc::new)
    }

    fn index(&self, kb: &KnowledgeBase) -> Arc<Index> {
        self.gauge.indexes.store(true, Ordering::Relaxed);
        Arc::new(Index::build_with(kb, &self.gauge.indexing))
    }

    fn arrive(&self, kb: Arc<KnowledgeBase>, index: Option<Arc<Index>>, filters: Option<Filters>) {
        let arrival = LoadedKb {
            library: Library::new(kb),
            index,
            filters,
        };
        self.tell(Message::Loaded(Handle::new(arrival)));
    }

    fn tell(&self, message: Message) {
        if self.mail.send(message).is_ok() {
            terminal::wake();
        }
    }
}
