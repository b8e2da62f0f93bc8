//! The thread that watches assessment files and reads them again when another program changes them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;

use super::file_watcher::{FileWatcher, POLL_INTERVAL};
use super::terminal;
use crate::app::Message;
use crate::assess;
use crate::kb::sanitise;

/// The event loop's handle to the thread, which is started with the first file to watch.
pub(super) struct AssessmentWatcher {
    files: Option<Sender<(PathBuf, FileWatcher)>>,
    messages: Sender<Message>,
}

impl AssessmentWatcher {
    /// Watches these files, which are to be read after this; changes are sent to `messages`.
    pub(super) fn new(files: &[PathBuf], messages: Sender<Message>) -> Self {
        let mut watcher = Self {
            files: None,
            messages,
        };
        files.iter().for_each(|file| watcher.follow(file));
        watcher
    }

    pub(super) fn follow(&mut self, file: &Path) {
        let Ok(file) = std::path::absolute(file) else {
            return;
        };
        let messages = self.messages.clone();
        let files = self.files.get_or_insert_with(|| {
            let (sender, files) = mpsc::channel();
            thread::spawn(move || watch(&files, &messages));
            sender
        });
        // Its state now and not when the thread takes it over: a change between would not be noticed.
        let _ = files.send((file.clone(), FileWatcher::new(file)));
    }
}

/// Watches each file received, until the event loop ends.
fn watch(files: &Receiver<(PathBuf, FileWatcher)>, messages: &Sender<Message>) {
    let mut watchers: Vec<(PathBuf, FileWatcher)> = Vec::new();
    loop {
        match files.recv_timeout(POLL_INTERVAL) {
            Ok((file, watcher)) => {
                if !watchers.iter().any(|(known, _)| *known == file) {
                    watchers.push((file, watcher));
                }
            }
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                for (file, watcher) in &mut watchers {
                    if watcher.has_changed() {
                        watcher.mark_read();
                        let _ = messages.send(read(file));
                        terminal::wake_event_loop();
                    }
                }
            }
        }
    }
}

fn read(file: &Path) -> Message {
    match assess::open(file) {
        Ok(assessment) => Message::AssessmentRead(file.to_owned(), Arc::new(assessment).into()),
        Err(error) => {
            let why = error.in_one_line();
            let why = sanitise::line(&why);
            Message::Failed(format!("{why}. The version read before is kept."))
        }
    }
}
