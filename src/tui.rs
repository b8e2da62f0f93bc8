//! The shell around the browser: the terminal, the signals, the event loop, the effects.
//!
//! Owns everything impure. What a key means, what changes, and what is drawn is decided elsewhere.

mod effects;
mod encoder;
mod frames;
#[cfg(unix)]
mod job;
mod keeper;
#[cfg(unix)]
mod signals;
mod stamp;
mod terminal;
#[cfg(unix)]
mod tty;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use ratatui::crossterm::event::{self, Event};
use ratatui::layout::Rect;

use crate::app::{App, Effect, Message, Options};
use crate::kb::load::{Progress, Source};
use crate::keymap;
use crate::search::Wanted;
use crate::ui::{self, Screen, Theme};

use effects::World;
use keeper::Keeper;
#[cfg(unix)]
use signals::Watch;
use terminal::Terminal;
pub use terminal::install_panic_hook;

/// How long a wait is that is over at once. A wait of no time at all finds nothing, not even events
/// that were read already.
const AT_ONCE: Duration = Duration::from_micros(50);

/// The most events that are taken in before a frame is drawn, so that a flood of them cannot keep
/// the screen from changing.
const MOST_EVENTS: usize = 4096;

/// The largest file, in bytes, that the first frame waits for, and how long it does: it is there in a
/// moment, no other frame flashes by before it, and what is wrong with it is told without taking the
/// terminal at all.
const SMALL: u64 = 1 << 20;
const FOR_SMALL: Duration = Duration::from_secs(1);

/// How long the first frame waits for all else.
const FOR_LARGE: Duration = Duration::from_millis(20);

/// How long the terminal is left alone with the first frame.
const FOR_TERMINAL: Duration = Duration::from_millis(20);

/// How often a frame shows how far a knowledge base is that is being read or indexed.
const BETWEEN: Duration = Duration::from_millis(50);

/// Browses a knowledge base under the filters that are wanted, from where `options` say, in the looks
/// of `theme`, until the user quits. What is not inside the program is read, and read again when it
/// has changed, by a thread of its own. A panic gives the terminal back only after
/// [`install_panic_hook`].
///
/// # Errors
///
/// When there is no knowledge base that can be browsed, and when the terminal cannot be taken, drawn
/// to or read from. The terminal is given back first.
pub fn run(source: Source, wanted: Wanted, options: Options, theme: Theme) -> anyhow::Result<()> {
    let (sender, mailbox) = mpsc::channel();
    let (app, keeper) = open(source, wanted, options, &sender, &mailbox)?;
    let mut shell = Shell {
        app,
        theme,
        terminal: Terminal::new(),
        screen: Screen::default(),
        world: World::new(sender),
        mailbox,
        keeper,
        failure: None,
    };
    let started = shell.start().context(CANNOT_TAKE);
    let outcome = started.and_then(|()| shell.run().context("lost the terminal"));
    shell.terminal.leave();
    let failure = shell.failure.take();
    // The process ends now; to take a large knowledge base apart first would keep the user waiting.
    std::mem::forget(shell);
    outcome?;
    failure.map_or(Ok(()), |why| Err(anyhow::Error::msg(why)))
}

const CANNOT_TAKE: &str = "cannot take over the terminal (`onpaper list` does without)";

/// Lays out the next frame. A notice changes the height of the footer, so it is measured as it will
/// be drawn; once more when the keys mean something else at this size, as the footer shows the keys.
fn measure(size: Rect, app: &mut App, theme: &Theme, screen: &mut Screen) {
    let mode = app.mode();
    measure_once(size, app, theme, screen);
    if app.mode() != mode {
        measure_once(size, app, theme, screen);
    }
}

fn measure_once(size: Rect, app: &mut App, theme: &Theme, screen: &mut Screen) {
    *screen = ui::measure(size, app, theme, screen);
    let viewport = screen.viewport(app);
    app.update(Message::Measured(viewport));
}

/// The browser with its knowledge base, or as it is until there is one.
fn open(
    mut source: Source,
    wanted: Wanted,
    mut options: Options,
    sender: &Sender<Message>,
    mailbox: &Receiver<Message>,
) -> anyhow::Result<(App, Option<Keeper>)> {
    if let Source::Embedded = source {
        let kb = source.load(&Progress::default())?;
        options.filters = wanted.filters(&kb)?;
        return Ok((App::new(Arc::new(kb), options), None));
    }
    let mut app = App::awaiting(&source.name(), options);
    let patience = patience(&source);
    let keeper = Keeper::start(source, wanted, sender.clone());
    let keeper = keeper.context("cannot start a thread")?;
    let first = mailbox.recv_timeout(patience).ok();
    if let Some(Effect::GiveUp(why)) = first.and_then(|message| app.update(message)) {
        anyhow::bail!(why);
    }
    Ok((app, Some(keeper)))
}

fn patience(source: &Source) -> Duration {
    match source {
        Source::File { path, .. } => match path.metadata() {
            Ok(file) if file.len() > SMALL => FOR_LARGE,
            Ok(_) | Err(_) => FOR_SMALL,
        },
        Source::Embedded | Source::Stream { .. } => FOR_LARGE,
    }
}

/// The running browser.
struct Shell {
    app: App,
    theme: Theme,
    terminal: Terminal,
    screen: Screen,
    world: World,
    mailbox: Receiver<Message>,
    /// Reads the knowledge base, unless it is the one inside the program.
    keeper: Option<Keeper>,
    /// Why there is nothing to browse.
    failure: Option<String>,
}

impl Shell {
    /// Takes the terminal with the first frame, and listens for events.
    fn start(&mut self) -> io::Result<()> {
        let size = terminal::drawable();
        if let Some(size) = size {
            measure(size, &mut self.app, &self.theme, &mut self.screen);
        }
        let (app, screen, theme) = (&self.app, &self.screen, &self.theme);
        let draw = |buffer: &mut _| ui::draw(buffer, app, screen, theme);
        let first = self.terminal.first(size, draw)?;
        // Before the terminal is taken, or a signal in between would leave it as it is then.
        #[cfg(unix)]
        let signals = Watch::new()?;
        let rest = self.terminal.enter(&first)?;
        // After the frame, as a thread that begins gets in its way; before what has to be waited for.
        #[cfg(unix)]
        signals.start()?;
        self.terminal.go_on(rest)?;
        // From here on a change of size is an event; one that came before would get lost.
        event::poll(Duration::ZERO)?;
        if self.terminal.is_outdated() {
            self.draw()?;
        }
        Ok(())
    }

    fn run(&mut self) -> io::Result<()> {
        // Made while the first frame is looked at, so that the first letter of a query finds it there;
        // but the terminal has to have shown it, and may want the processor for that.
        if !event::poll(FOR_TERMINAL)? {
            self.app.index();
        }
        while self.take_in_events()? {
            self.draw()?;
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let Some(size) = terminal::drawable() else {
            return Ok(());
        };
        measure(size, &mut self.app, &self.theme, &mut self.screen);
        let (app, screen, theme) = (&self.app, &self.screen, &self.theme);
        self.terminal
            .draw(size, |buffer| ui::draw(buffer, app, screen, theme))
    }

    /// Waits for an event and takes in all that are there; false when it is time to go.
    fn take_in_events(&mut self) -> io::Result<bool> {
        for _ in 0..MOST_EVENTS {
            let from_event = match self.wait()? {
                Some(event) => self.message(event),
                None => self.progressed(),
            };
            let mail: Vec<_> = self.mailbox.try_iter().collect();
            for message in from_event.into_iter().chain(mail) {
                if !self.update(message)? {
                    return Ok(false);
                }
            }
            if !event::poll(AT_ONCE)? {
                break;
            }
        }
        self.app.run_pending_search();
        Ok(true)
    }

    /// Waits for an event; while the knowledge base is on its way only until it is time to show how
    /// far that is.
    fn wait(&self) -> io::Result<Option<Event>> {
        let comes = self.app.awaited().is_some() || self.app.progress().is_some();
        if comes && !event::poll(BETWEEN)? {
            return Ok(None);
        }
        event::read().map(Some)
    }

    fn progressed(&self) -> Option<Message> {
        let keeper = self.keeper.as_ref()?;
        Some(Message::Progressed(keeper.progress()))
    }

    fn message(&mut self, event: Event) -> Option<Message> {
        match event {
            Event::Key(key) if key.is_press() || key.is_repeat() => keymap::message(&self.app, key),
            Event::Mouse(mouse) => ui::mouse::message(&self.screen, &self.app, mouse),
            Event::Paste(text) => Some(Message::Paste(text)),
            Event::Resize(..) => {
                // Smaller and back again before it was looked at: the same size, with holes.
                self.terminal.forget();
                None
            }
            _ => None,
        }
    }

    /// Takes in a message and performs what comes of it; false when it is time to go.
    fn update(&mut self, message: Message) -> io::Result<bool> {
        let replaced = matches!(message, Message::Loaded(_)).then(|| self.app.shared());
        let effect = self.app.apply(message);
        if let Some(replaced) = replaced {
            // To take a large one apart takes longer than a frame may.
            thread::spawn(move || drop(replaced));
        }
        match effect {
            None => {}
            Some(Effect::Quit) => return Ok(false),
            Some(Effect::GiveUp(why)) => {
                self.failure = Some(why);
                return Ok(false);
            }
            Some(Effect::Reload) => self.read_again(),
            Some(Effect::Suspend) => self.suspend()?,
            Some(Effect::Redraw) => self.terminal.forget(),
            Some(Effect::CaptureMouse(on)) => self.terminal.capture_mouse(on)?,
            Some(Effect::Ask(request)) => {
                let answer = self.world.perform(request);
                self.app.update(answer);
            }
        }
        Ok(true)
    }

    fn read_again(&mut self) {
        let why = match &self.keeper {
            None => "The knowledge base inside the program has no file to read again.",
            Some(keeper) if keeper.read_again() => return,
            Some(_) => "A stream cannot be read again.",
        };
        self.app.update(Message::Failed(why.to_owned()));
    }

    #[cfg(unix)]
    fn suspend(&mut self) -> io::Result<()> {
        if !job::suspend()? {
            let why = "Not suspended, as there is no shell here to go back to.".to_owned();
            self.app.update(Message::Failed(why));
        }
        Ok(())
    }

    /// There is no job control here.
    #[cfg(not(unix))]
    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}
