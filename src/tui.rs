//! The shell around the browser: the terminal, the signals, the event loop, the effects.
//!
//! Owns everything impure. What a key means, what changes, and what is drawn is decided elsewhere.

mod effects;
mod encoder;
#[cfg(unix)]
mod job;
#[cfg(unix)]
mod signals;
mod terminal;
#[cfg(unix)]
mod tty;

use std::io;
use std::rc::Rc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::Context;
use ratatui::crossterm::event::{self, Event};
use ratatui::layout::Rect;

use crate::app::{App, Effect, Message, Options};
use crate::kb::KnowledgeBase;
use crate::keymap;
use crate::ui::{self, Screen, Theme};

use effects::World;
use terminal::Terminal;

/// How long a wait is that is over at once. A wait of no time at all finds nothing, not even events
/// that were read already.
const AT_ONCE: Duration = Duration::from_micros(50);

/// The most events that are taken in before a frame is drawn, so that a flood of them cannot keep
/// the screen from changing.
const MOST_EVENTS: usize = 4096;

/// Browses `kb` from where `options` say, in the looks of `theme`, until the user quits.
///
/// # Errors
///
/// When the terminal cannot be taken, drawn to or read from. The terminal is given back first.
pub fn run(kb: KnowledgeBase, options: Options, theme: Theme) -> anyhow::Result<()> {
    let app = App::new(Rc::new(kb), options);
    terminal::install_panic_hook();
    // Before the terminal is taken, or a signal in between would leave it as it is then.
    #[cfg(unix)]
    signals::watch().context("cannot watch for signals")?;
    let terminal = Terminal::enter().context("cannot take over the terminal")?;
    let (sender, mailbox) = mpsc::channel();
    let mut shell = Shell {
        app,
        theme,
        terminal,
        screen: Screen::default(),
        world: World::new(sender),
        mailbox,
    };
    let started = shell.start().context("cannot take over the terminal");
    let outcome = started.and_then(|()| shell.run().context("lost the terminal"));
    shell.terminal.leave();
    outcome
}

/// The running browser.
struct Shell {
    app: App,
    theme: Theme,
    terminal: Terminal,
    screen: Screen,
    world: World,
    mailbox: Receiver<Message>,
}

impl Shell {
    /// Draws the first frame, and listens for events.
    fn start(&mut self) -> io::Result<()> {
        self.draw()?;
        // From here on a change of size is an event; one that came before would get lost.
        event::poll(Duration::ZERO)?;
        if self.terminal.is_outdated() {
            self.draw()?;
        }
        Ok(())
    }

    fn run(&mut self) -> io::Result<()> {
        // Made while the first frame is read, so that the first letter of a query finds it there.
        self.app.index();
        while self.take_in_events()? {
            self.draw()?;
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let Some(size) = terminal::drawable() else {
            return Ok(());
        };
        // A notice changes the height of the footer, so the frame is measured as it will be drawn;
        // once more when the keys mean something else at this size, as the footer shows the keys.
        let mode = self.app.mode();
        self.measure(size);
        if self.app.mode() != mode {
            self.measure(size);
        }
        let (app, screen, theme) = (&self.app, &self.screen, &self.theme);
        self.terminal
            .draw(size, |frame| ui::draw(frame, app, screen, theme))
    }

    fn measure(&mut self, size: Rect) {
        self.screen = ui::measure(size, &self.app, &self.theme, &self.screen);
        let viewport = self.screen.viewport(&self.app);
        self.app.update(Message::Measured(viewport));
    }

    /// Waits for an event and takes in all that are there; false when it is time to go.
    fn take_in_events(&mut self) -> io::Result<bool> {
        for _ in 0..MOST_EVENTS {
            let event = event::read()?;
            let from_event = self.message(event);
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
        self.app.settle();
        Ok(true)
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
        match self.app.take_in(message) {
            None => {}
            Some(Effect::Quit) => return Ok(false),
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
