//! A fake of the shell: it records the requested effects and keeps files in memory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use onpaper::app::{Effect, Existing, LoadedKb, Message, Origin, PreparedKb, RecentFile, Request};
use onpaper::assess::{self, Assessment, Change, Entry};
use onpaper::export::Rendered;
use onpaper::kb::{KnowledgeBase, load};
use onpaper::search::{Filters, Index};
use onpaper::ui;

/// The working directory.
pub(super) const DIRECTORY: &str = "/home/ada";

/// The requested effects and the files.
#[derive(Debug, Default)]
pub(super) struct FakeShell {
    asked: Vec<Effect>,
    files: BTreeMap<PathBuf, String>,
    pub(super) recent: Vec<RecentFile>,
}

impl FakeShell {
    pub(super) fn asked(&self) -> &[Effect] {
        &self.asked
    }

    pub(super) fn file(&self, path: &Path) -> Option<&str> {
        self.files.get(&absolute(path)).map(String::as_str)
    }

    pub(super) fn put(&mut self, name: &str, contents: &str) {
        self.files
            .insert(absolute(Path::new(name)), contents.to_owned());
    }

    /// Performs an effect, and returns the same message as the shell.
    pub(super) fn perform(&mut self, effect: Effect) -> Option<Message> {
        self.asked.push(effect.clone());
        match effect {
            Effect::Ask(Request::Copy(text, prefix)) => {
                let size = ui::bytes(text.len());
                Some(Message::Notice(format!(
                    "{prefix}Sent {size} to the terminal; terminals do not say whether they took it"
                )))
            }
            Effect::Ask(Request::OpenUrl(url)) => Some(Message::Notice(format!("Opening {url}"))),
            Effect::Ask(Request::Save {
                path,
                document,
                existing,
            }) => Some(self.save(path, &document, existing)),
            Effect::Ask(Request::EditNote(text)) => {
                let text = format!("{text} Edited.\nTwice.\u{1b}[2J");
                Some(Message::NoteEdited(text))
            }
            Effect::Ask(Request::Record { path, kb, change }) => {
                Some(self.record(&path, &kb, &change))
            }
            Effect::Ask(Request::RecentFiles) => Some(Message::RecentFiles(self.recent.clone())),
            Effect::Open(path) => Some(self.open(path)),
            Effect::Reload => Some(Message::Notice("Reading again".to_owned())),
            Effect::Quit
            | Effect::QuitWithError(_)
            | Effect::Suspend
            | Effect::Redraw
            | Effect::NextTheme
            | Effect::CaptureMouse(_) => None,
        }
    }

    /// Opens a knowledge base from a file.
    fn open(&self, path: PathBuf) -> Message {
        let Some(text) = self.files.get(&path) else {
            return Message::Failed(format!("{}: there is no such file", path.display()));
        };
        let kb = match load::parse(text.as_bytes(), &path.to_string_lossy()) {
            Ok(kb) => kb,
            Err(error) => return Message::Failed(error.in_one_line()),
        };
        let index = Arc::new(Index::build(&kb));
        Message::Loaded(
            Arc::new(LoadedKb {
                origin: Origin::File(path),
                prepared: PreparedKb::new(Arc::new(kb)),
                index: Some(index),
                filters: Some(Filters::default()),
            })
            .into(),
        )
    }

    /// Records an entry as in a file that nobody else writes to, on a fixed day.
    fn record(&mut self, path: &Path, kb: &KnowledgeBase, change: &Change) -> Message {
        let path = absolute(path);
        let mut assessment = match self.files.get(&path) {
            Some(text) => serde_json::from_str(text).unwrap(),
            None => Assessment {
                format: assess::FORMAT,
                knowledge_base: kb.id.clone(),
                by: change.by.clone(),
                ..Assessment::default()
            },
        };
        match &change.entry {
            Some(entry) => assessment.insert(Entry {
                by: Some(change.by.clone()),
                on: "2026-03-01".into(),
                ..entry.clone()
            }),
            None => assessment.remove(&change.claim, &change.by),
        }
        self.files.insert(path.clone(), assess::json(&assessment));
        Message::Recorded(path, Arc::new(assessment).into())
    }

    fn save(&mut self, path: PathBuf, document: &Rendered, existing: Existing) -> Message {
        let target = absolute(&path);
        let target = match existing {
            _ if !self.files.contains_key(&target) => target,
            Existing::Refuse => {
                let is_record = document.contents.contains("Decision record: ");
                let why = is_record.then(|| "Not written, as something is there.".to_owned());
                return Message::SaveRefused(path, why);
            }
            Existing::Overwrite => target,
            Existing::KeepBoth => beside(&target),
        };
        let contents = document.contents.to_string();
        self.files.insert(target.clone(), contents);
        Message::Saved(document.message(&target))
    }
}

fn absolute(path: &Path) -> PathBuf {
    Path::new(DIRECTORY).join(path)
}

/// The numbered name beside an existing file: `notes-2.md` for `notes.md`.
fn beside(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-2.{extension}"))
}
