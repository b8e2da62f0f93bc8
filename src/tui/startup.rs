//! The browser's state before the first frame: the knowledge base, or waiting for it.

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
pub struct Startup {
    /// The knowledge base to browse.
    pub source: Source,
    /// The initial filters, as typed: how they resolve depends on the knowledge base.
    pub requested: RequestedFilters,
    /// The initial state.
    pub options: Options,
    /// Styles and characters.
    pub theme: Theme,
    /// What to query the terminal for.
    pub probe_request: ProbeRequest,
    /// The key bindings in force.
    pub keys: Keymap,
    /// A warning to show at the start.
    pub warning: Option<String>,
    /// Whether queries are saved for the next run.
    pub saves_queries: bool,
    /// Where copied text goes: `auto`, `osc52`, `tmux`, `off`, or a command and its arguments.
    pub clipboard: String,
}

/// Which properties of the terminal to query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProbeRequest {
    /// Whether symbols are two columns wide; if so, ASCII is drawn.
    pub width: bool,
    /// Whether its background is dark or light, to choose the theme.
    pub background: bool,
}

/// The largest file, in bytes, that the first frame waits for, and for how long: it loads in a moment, so
/// no empty frame flashes by, and errors are reported without entering the alternate screen.
const SMALL_FILE: u64 = 1 << 20;
const SMALL_FILE_WAIT: Duration = Duration::from_secs(1);

/// How long the first frame waits for any other source.
const FIRST_FRAME_WAIT: Duration = Duration::from_millis(20);

/// Returns the app with its knowledge base, or in its state before there is one.
pub(super) fn open(
    mut source: Source,
    requested: RequestedFilters,
    mut options: Options,
    loaders: &mut Loaders,
    messages: &Receiver<Message>,
) -> anyhow::Result<App> {
    if source.is_built_in() {
        let kb = source.load(&Progress::default())?;
        let assessments = assess::open_to_record(&options.assessments, &kb)?;
        let prepared = PreparedKb::with_assessments(Arc::new(kb), assessments);
        options.filters = requested.resolve(&prepared.kb, &prepared.facets)?;
        return Ok(App::new(prepared, options));
    }
    let assessments = options.assessments.clone();
    let mut app = App::awaiting(&source.name(), options);
    let timeout = first_frame_timeout(&source);
    loaders
        .start(Origin::CommandLine, source, requested, assessments)
        .context("cannot start a thread")?;
    let first = messages.recv_timeout(timeout).ok();
    if let Some(Effect::QuitWithError(why)) = first.and_then(|message| app.update(message)) {
        anyhow::bail!(why);
    }
    Ok(app)
}

fn first_frame_timeout(source: &Source) -> Duration {
    let is_large = |path: &&Path| path.metadata().is_ok_and(|file| file.len() > SMALL_FILE);
    if source.has_stream() || source.files().iter().any(is_large) {
        FIRST_FRAME_WAIT
    } else {
        SMALL_FILE_WAIT
    }
}
