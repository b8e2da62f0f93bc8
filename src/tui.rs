//! Runs the browser: the terminal, signals, the event loop and its effects.
//!
//! Owns everything impure. What a key means, how the state changes and what is drawn are decided in other
//! modules.

mod assessment_watcher;
mod backend;
pub mod burst;
mod clipboard;
mod editor;
mod effects;
mod file_watcher;
pub mod hyperlinks;
mod input;
#[cfg(unix)]
mod job_control;
mod loader;
#[cfg(unix)]
pub mod probe;
mod process;
pub mod replies;
#[cfg(unix)]
pub mod sequences;
#[cfg(unix)]
mod signals;
mod startup;
mod state;
pub mod streams;
mod terminal;

use std::io;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use crossterm::event::{self, Event, KeyCode, KeyEvent};
use ratatui::layout::Rect;

use crate::app::{App, Effect, Message, Mode};
#[cfg(unix)]
use crate::ui::ThemeName;
use crate::ui::{self, Screen, Theme};

use assessment_watcher::AssessmentWatcher;
pub use backend::{Backend, Links};
use burst::Input;
use clipboard::Clipboard;
use effects::EffectHandler;
pub(crate) use effects::today;
pub use file_watcher::FileWatcher;
use input::{MAX_EVENTS_PER_FRAME, MIN_WAIT, Pending};
use loader::Loaders;
#[cfg(unix)]
use probe::{Background, Probe};
pub use startup::{ProbeRequest, Startup};
pub(crate) use state::user_directories;
use terminal::TerminalGuard;
pub use terminal::install_panic_hook;

/// How long the terminal gets to show the first frame before the index is built.
const INDEX_DELAY: Duration = Duration::from_millis(20);

/// How often progress is redrawn while loading and indexing.
const PROGRESS_INTERVAL: Duration = Duration::from_millis(50);

/// Runs the browser on a knowledge base until the user quits. Unless it is built in, a separate thread
/// loads it, and reloads it when its file changes. A panic restores the terminal only after
/// [`install_panic_hook`] was called.
///
/// # Errors
///
/// If there is no knowledge base that can be browsed, or if the terminal cannot be set up, written to or
/// read from. The terminal is restored first.
pub fn run(startup: Startup) -> anyhow::Result<()> {
    let Startup {
        source,
        requested,
        options,
        ..
    } = startup;
    let (sender, messages) = mpsc::channel();
    let mut loaders = Loaders::new(sender.clone(), options.recent);
    let assessments = AssessmentWatcher::new(&options.assessments, sender.clone());
    let mouse = options.mouse;
    let mut app = startup::open(source, requested, options, &mut loaders, &messages)?;
    if let Some(warning) = startup.warning {
        app.update(Message::Failed(warning));
    }
    #[cfg(unix)]
    signals::watch().context(CANNOT_USE_TERMINAL)?;
    let mut event_loop = EventLoop {
        app,
        theme: startup.theme,
        terminal: TerminalGuard::enter(mouse).context(CANNOT_USE_TERMINAL)?,
        screen: Screen::with_keys(startup.keys),
        effects: EffectHandler {
            messages: sender,
            clipboard: Clipboard::new(&startup.clipboard),
            assessments,
        },
        messages,
        sends_links: hyperlinks::are_supported(|name| std::env::var(name).ok()),
        pending: Pending::default(),
        loaders,
        saves_queries: startup.saves_queries,
        saved_queries: 0,
        failure: None,
        #[cfg(unix)]
        awaited: None,
        awaits_background: false,
    };
    let started = event_loop
        .start(startup.probe_request)
        .context(CANNOT_USE_TERMINAL);
    let outcome = started.and_then(|()| event_loop.run().context("lost the terminal"));
    #[cfg(unix)]
    if let Some(probe) = event_loop.awaited.take() {
        probe.discard_late_answer();
    }
    event_loop.terminal.leave();
    let failure = event_loop.failure.take();
    if startup.saves_queries {
        state::save_queries(event_loop.app.new_queries());
    }
    // The process ends now: freeing a large knowledge base first would keep the user waiting.
    std::mem::forget(event_loop);
    outcome?;
    failure.map_or(Ok(()), |why| Err(anyhow::Error::msg(why)))
}

const CANNOT_USE_TERMINAL: &str =
    "cannot use this terminal for the full screen; `onpaper prompt` works without it";

/// Lays out the next frame. A notice changes the height of the footer, so the layout is computed with it;
/// and computed again if the mode or the selection differs at this size, as the footer shows their keys.
fn measure(size: Rect, app: &mut App, theme: &Theme, screen: &mut Screen) {
    let before = (app.mode(), app.selected());
    measure_once(size, app, theme, screen);
    if (app.mode(), app.selected()) != before {
        measure_once(size, app, theme, screen);
    }
}

fn measure_once(size: Rect, app: &mut App, theme: &Theme, screen: &mut Screen) {
    *screen = ui::measure(size, app, theme, std::mem::take(screen));
    let viewport = Box::new(screen.viewport.clone());
    app.update(Message::Measured(viewport));
}

struct EventLoop {
    app: App,
    theme: Theme,
    terminal: TerminalGuard,
    screen: Screen,
    effects: EffectHandler,
    messages: Receiver<Message>,
    /// Whether hyperlinks are sent to the terminal.
    sends_links: bool,
    /// Input that was read but not handled yet; it is handled first.
    pending: Pending,
    /// The threads that load the knowledge bases that are not built in.
    loaders: Loaders,
    saves_queries: bool,
    /// How many queries of this run were saved.
    saved_queries: usize,
    /// Why there is nothing to browse.
    failure: Option<String>,
    /// The query to the terminal that it has not answered yet.
    #[cfg(unix)]
    awaited: Option<Probe>,
    /// Whether the answer may still choose the theme.
    awaits_background: bool,
}

impl EventLoop {
    /// Starts listening for events, including resizes, and draws the first frame.
    fn start(&mut self, probe_request: ProbeRequest) -> io::Result<()> {
        event::poll(Duration::ZERO)?;
        self.draw_first(probe_request)
    }

    /// Draws the first frame, and another one if the terminal's answers change the theme.
    #[cfg(unix)]
    fn draw_first(&mut self, probe_request: ProbeRequest) -> io::Result<()> {
        let probe = Probe::ask(probe_request);
        self.draw()?;
        let Some(probe) = probe else {
            return Ok(());
        };
        let answer = probe.answer();
        self.pending.extend(answer.typed);
        let drawn = self.theme;
        if let Some(background) = answer.background {
            self.set_background(background);
        }
        if !answer.is_complete {
            self.awaited = Some(probe);
            self.awaits_background = probe_request.background;
        }
        if answer.is_wide && probe_request.width {
            self.theme = self.theme.with_charset(ui::Charset::AsciiSymbols);
            terminal::redraw_fully();
        }
        if self.theme == drawn {
            Ok(())
        } else {
            self.draw()
        }
    }

    #[cfg(unix)]
    fn set_background(&mut self, background: Background) {
        self.theme = self.theme.with_name(match background {
            Background::Dark => ThemeName::Dark,
            Background::Light => ThemeName::Light,
        });
    }

    /// Handles an answer of the terminal that came late or unasked.
    #[cfg(unix)]
    fn handle_answer(&mut self, answer: &str) {
        if let Some(background) = probe::late_background(answer)
            && self.awaits_background
        {
            self.awaits_background = false;
            self.set_background(background);
        }
    }

    /// No terminal query is sent on this platform.
    #[cfg(not(unix))]
    fn handle_answer(&mut self, _answer: &str) {}

    /// Only a Unix terminal can be queried: the answer is read from its device file.
    #[cfg(not(unix))]
    fn draw_first(&mut self, _questions: ProbeRequest) -> io::Result<()> {
        self.draw()
    }

    fn run(&mut self) -> io::Result<()> {
        // Built while the user reads the first frame, to be ready for the first letter of a query; but
        // not before the terminal had time to show that frame.
        if self.pending.inputs.is_empty() && !event::poll(INDEX_DELAY)? {
            self.app.index();
        }
        if self.saves_queries {
            self.app
                .update(Message::EarlierQueries(state::earlier_queries()));
        }
        while self.handle_events()? {
            self.save_new_queries();
            self.draw()?;
            // For a million claims this takes longer than a frame, so it is computed before it is needed.
            if !self.app.assessments().is_empty() && !event::poll(Duration::ZERO)? {
                self.app.status_grid();
            }
        }
        Ok(())
    }

    /// Saves queries as they come, as a signal leaves no time for it, and on another thread.
    fn save_new_queries(&mut self) {
        let new = self.app.new_queries();
        if self.saves_queries && new.len() > self.saved_queries {
            self.saved_queries = new.len();
            let new = new.to_vec();
            thread::spawn(move || state::save_queries(&new));
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let Some(size) = terminal::drawable_size() else {
            return Ok(());
        };
        measure(size, &mut self.app, &self.theme, &mut self.screen);
        let screen = &self.screen;
        let links = if self.sends_links {
            ui::links(screen)
        } else {
            Vec::new()
        };
        let rest = screen.resting_place();
        self.terminal
            .draw(size, links, rest, |buffer| ui::draw(buffer, screen))
    }

    /// Waits for an event and handles all that have arrived. Returns false to quit.
    fn handle_events(&mut self) -> io::Result<bool> {
        for _ in 0..MAX_EVENTS_PER_FRAME {
            let from_event = match self.wait()? {
                Some(Input::Event(event)) => self.message(event),
                Some(Input::Burst(keys)) => self.paste(keys),
                None => self.progress(),
            };
            let messages: Vec<_> = self.messages.try_iter().collect();
            for message in from_event.into_iter().chain(messages) {
                if !self.update(message)? {
                    return Ok(false);
                }
            }
            if self.pending.inputs.is_empty() && !event::poll(MIN_WAIT)? {
                break;
            }
        }
        self.app.run_pending_search();
        Ok(true)
    }

    /// Waits for an event; while a knowledge base is loaded or indexed, only until progress is due to be
    /// redrawn.
    fn wait(&mut self) -> io::Result<Option<Input>> {
        let timeout = self.is_loading().then_some(PROGRESS_INTERVAL);
        let input = self.pending.next(timeout)?;
        for answer in std::mem::take(&mut self.pending.answers) {
            self.handle_answer(&answer);
        }
        Ok(input)
    }

    fn is_loading(&self) -> bool {
        self.app.loading.awaited.is_some() || self.app.loading.stage.is_some()
    }

    fn progress(&self) -> Option<Message> {
        if !self.is_loading() {
            return None;
        }
        let stage = self.loaders.progress(&self.app.loading.origin)?;
        Some(Message::Progressed(stage))
    }

    /// Handles pasted text that came without bracketed paste. Its first key may be the one that opens a
    /// text field, as when another program types `/` and a query.
    fn paste(&mut self, mut keys: Vec<KeyEvent>) -> Option<Message> {
        let first = self.screen.keys.message(&self.app, *keys.first()?);
        if matches!(first, Some(Message::StartTyping | Message::OpenPalette)) {
            keys.remove(0);
            self.pending.inputs.push_front(Input::Burst(keys));
            return first;
        }
        if burst::is_one_line(&keys) && self.app.mode() == Mode::Typing {
            // This runs no command: Enter only accepts the query.
            let enter = Event::Key(KeyCode::Enter.into());
            self.pending.inputs.push_front(Input::Event(enter));
        }
        Some(Message::Paste(burst::text(&keys)))
    }

    fn message(&mut self, event: Event) -> Option<Message> {
        match event {
            Event::Key(key) if key.is_press() || key.is_repeat() => {
                if let Some(keys) = self.screen.keys.split_alt(&self.app, key) {
                    for key in keys.into_iter().rev() {
                        self.pending
                            .inputs
                            .push_front(Input::Event(Event::Key(key)));
                    }
                    return None;
                }
                self.screen.keys.message(&self.app, key)
            }
            Event::Mouse(mouse) => ui::mouse::message(&self.screen, &self.app, mouse),
            Event::Paste(text) => Some(Message::Paste(text)),
            Event::Resize(..) => {
                // The terminal shrank and grew back before its size was read: the size is the same, but
                // cells are lost.
                terminal::redraw_fully();
                None
            }
            _ => None,
        }
    }

    /// Updates the app and performs the resulting effect. Returns false to quit.
    fn update(&mut self, message: Message) -> io::Result<bool> {
        let replaced = matches!(message, Message::Loaded(_)).then(|| self.app.shared());
        let effect = self.app.apply(message);
        if let Some(replaced) = replaced {
            // Freeing a large knowledge base takes longer than a frame.
            thread::spawn(move || drop(replaced));
        }
        match effect {
            None => {}
            Some(Effect::Quit) => return Ok(false),
            Some(Effect::QuitWithError(why)) => {
                self.failure = Some(why);
                return Ok(false);
            }
            Some(Effect::Reload) => self.reload(),
            Some(Effect::Open(path)) => self.loaders.open(path),
            Some(Effect::Suspend) => self.suspend(),
            Some(Effect::Redraw) => terminal::redraw_fully(),
            Some(Effect::NextTheme) => {
                self.awaits_background = false;
                self.theme = self.theme.with_name(self.theme.name.next());
                let name = format!("Theme: {}.", self.theme.name.name());
                self.app.update(Message::Notice(name));
            }
            Some(Effect::CaptureMouse(on)) => self.terminal.capture_mouse(on)?,
            Some(Effect::Ask(request)) => {
                let answer = self.effects.perform(request);
                self.app.update(answer);
                if self.app.mode() == Mode::Confirm {
                    self.pending.forget_letters()?;
                }
            }
        }
        Ok(true)
    }

    fn reload(&mut self) {
        let why = match self.loaders.get(&self.app.loading.origin) {
            None => "This knowledge base is part of the program: there is no file to reload.",
            Some(loader) if loader.reload() => return,
            Some(_) => "The knowledge base came through a pipe, which cannot be read twice.",
        };
        self.app.update(Message::Failed(why.to_owned()));
    }

    #[cfg(unix)]
    fn suspend(&mut self) {
        if !job_control::stop_job() {
            let why = "Cannot suspend: there is no shell here to go back to.".to_owned();
            self.app.update(Message::Failed(why));
        }
    }

    /// This platform has no job control.
    #[cfg(not(unix))]
    fn suspend(&mut self) {}
}
