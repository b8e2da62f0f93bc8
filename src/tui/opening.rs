//! What the browser is until its first frame: the knowledge base, or the wait for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use anyhow::Context;

use super::loader::Loaders;
use crate::app::{App, Effect, Message, Options, Origin, PreparedKb};
use crate::assess;
use crate::kb::load::{Progress, Source};
use crate::keymap::Keymap;
use crate::search::RequestedFilters;
use crate::ui::Theme;

/// What the browser opens with.
#[derive(Debug)]
pub struct Opening {
    /// What to browse.
    pub source: Source,
    /// The filters to start with, as typed: what they mean depends on the knowledge base.
    pub requested: RequestedFilters,
    /// Where to start.
    pub options: Options,
    /// Styles and characters.
    pub theme: Theme,
    /// What the terminal is asked.
    pub questions: Questions,
    /// The keys in force.
    pub keys: Keymap,
    /// What is to be said at the start.
    pub warning: Option<String>,
    /// Whether queries are kept for the next time.
    pub keeps_queries: bool,
    /// Where copied text goes: `auto`, `osc52`, `tmux`, `off`, or a command and its arguments.
    pub clipboard: String,
}

/// What a terminal can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Questions {
    /// Whether symbols are two columns wide, to draw in ASCII then.
    pub width: bool,
    /// Whether its background is dark or light, to choose the theme by.
    pub background: bool,
}

/// The largest file, in bytes, that the first frame waits for, and for how long: it is loaded in a
/// moment, no other frame flashes by before it, and what is wrong with it is reported without taking
/// the terminal at all.
const SMALL_FILE: u64 = 1 << 20;
const SMALL_FILE_WAIT: Duration = Duration::from_secs(1);

/// How long the first frame waits for all else.
const FIRST_FRAME_WAIT: Duration = Duration::from_millis(20);

/// The browser with its knowledge base, or as it is until there is one.
pub(super) fn open(
    mut source: Source,
    requested: RequestedFilters,
    mut options: Options,
    loaders: &mut Loaders,
    messages: &Receiver<Message>,
) -> anyhow::Result<App> {
    if source.is_built_in() {
        let kb = source.load(&Progress::default())?;
        let here = assess::open_to_record(&options.assessments)?.attach_to(&kb)?;
        let prepared = PreparedKb::with_here(Arc::new(kb), here);
        options.filters = requested.resolve(prepared.kb(), prepared.facets())?;
        return Ok(App::new(prepared, options));
    }
    let assessments = options.assessments.clone();
    let mut app = App::awaiting(&source.name(), options);
    let patience = patience(&source);
    loaders
        .start(Origin::CommandLine, source, requested, assessments)
        .context("cannot start a thread")?;
    let first = messages.recv_timeout(patience).ok();
    if let Some(Effect::GiveUp(why)) = first.and_then(|message| app.update(message)) {
        anyhow::bail!(why);
    }
    Ok(app)
}

fn patience(source: &Source) -> Duration {
    let is_large = |path: &&Path| path.metadata().is_ok_and(|file| file.len() > SMALL_FILE);
    if source.has_stream() || source.files().iter().any(is_large) {
        FIRST_FRAME_WAIT
    } else {
        SMALL_FILE_WAIT
    }
}
