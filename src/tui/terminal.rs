//! The terminal, taken and given back: raw mode, alternate screen, mouse, bracketed paste, cursor.
//!
//! Giving it back works from any thread at any time, once or often, and never fails loudly: it runs
//! in a panic and when a signal came too. Stopping and going on under a shell is in
//! [`job`](super::job).

use std::fmt;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::crossterm::{Command, cursor, execute, style};
use ratatui::layout::{Position, Rect};

use super::encoder::RESET;
use super::frames::Frames;
use crate::ui::is_drawable;

/// Held while the terminal is written to, taken or given back.
static WRITING: Mutex<()> = Mutex::new(());
/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether the browser wants the terminal: from its first frame to its last, stops in between too.
static WANTED: AtomicBool = AtomicBool::new(false);
/// Whether the mouse is ours.
static MOUSE: AtomicBool = AtomicBool::new(true);
/// Whether something else may have drawn on the screen.
static STALE: AtomicBool = AtomicBool::new(false);

/// How long an end waits for a terminal that takes no bytes, and then for what gives it back.
const PATIENCE: Duration = Duration::from_millis(50);
const AFTER: Duration = Duration::from_millis(20);

/// The terminal while it is ours.
pub(super) struct Terminal(Frames);

impl Terminal {
    /// Not taken yet.
    pub(super) fn new() -> Self {
        // Attributes must be reset also under NO_COLOR, which the theme has seen to.
        style::force_color_output(true);
        Self(Frames::default())
    }

    /// What [`Self::enter`] is to send: what makes the terminal ours, and a first frame of this size.
    pub(super) fn first(
        &mut self,
        size: Option<Rect>,
        draw: impl Fn(&mut Buffer) -> Option<Position>,
    ) -> io::Result<String> {
        let mut bytes = entrance().map_err(io::Error::other)?;
        if let Some(size) = size {
            let drawn = self.0.first(size, draw, &mut bytes);
            drawn.map_err(io::Error::other)?;
        }
        Ok(bytes)
    }

    /// Takes the terminal with as much of the first frame as it takes at once, which mostly is all;
    /// returns the rest, for [`Self::go_on`].
    pub(super) fn enter<'f>(&mut self, first: &'f str) -> io::Result<&'f [u8]> {
        let _writing = WRITING.lock();
        WANTED.store(true, Ordering::SeqCst);
        make_ours()?;
        let written = write_at_once(first.as_bytes());
        Ok(first.as_bytes().get(written..).unwrap_or_default())
    }

    /// Sends the rest of the first frame, and waits where the terminal does not take it.
    pub(super) fn go_on(&mut self, rest: &[u8]) -> io::Result<()> {
        let _writing = WRITING.lock();
        Screen.write_all(rest)?;
        Screen.flush()
    }

    /// Gives the terminal back, for good.
    pub(super) fn leave(&mut self) {
        // Whoever else is giving it back just now does so to the end.
        let _writing = WRITING.lock();
        WANTED.store(false, Ordering::SeqCst);
        give_back();
    }

    /// Draws a frame of this size, unless the terminal is not ours just now.
    pub(super) fn draw(
        &mut self,
        size: Rect,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        let _writing = WRITING.lock();
        if !TAKEN.load(Ordering::SeqCst) {
            return Ok(());
        }
        if STALE.swap(false, Ordering::SeqCst) {
            self.0.forget();
        }
        let frame = self.0.next(size, draw).map_err(io::Error::other)?;
        Screen.write_all(frame.as_bytes())?;
        Screen.flush()
    }

    /// Whether what was drawn last is no longer what the terminal shows.
    pub(super) fn is_outdated(&self) -> bool {
        STALE.load(Ordering::SeqCst) || drawable().is_some_and(|size| size != self.0.size())
    }

    /// Makes the next frame a whole one.
    pub(super) fn forget(&mut self) {
        STALE.store(true, Ordering::SeqCst);
    }

    /// Takes the mouse, or lets it go.
    pub(super) fn capture_mouse(&mut self, on: bool) -> io::Result<()> {
        MOUSE.store(on, Ordering::SeqCst);
        if on {
            send(EnableMouseCapture)
        } else {
            send(DisableMouseCapture)
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// What is written at a time, in bytes: more could keep a terminal that was given up from being given
/// back.
const PORTION: usize = 1 << 12;

/// Standard output while the terminal is ours. What comes later goes nowhere, so that the rest of a
/// frame cannot land on the screen of the shell.
struct Screen;

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if TAKEN.load(Ordering::SeqCst) {
            let portion = bytes.get(..PORTION).unwrap_or(bytes);
            io::stdout().write(portion)
        } else {
            Ok(bytes.len())
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        if TAKEN.load(Ordering::SeqCst) {
            io::stdout().flush()
        } else {
            Ok(())
        }
    }
}

/// The size to draw at; none while the terminal is too large to be drawn to.
pub(super) fn drawable() -> Option<Rect> {
    let (width, height) = size().unwrap_or_default();
    is_drawable(width, height).then(|| Rect::new(0, 0, width, height))
}

/// Columns and rows.
#[cfg(unix)]
fn size() -> io::Result<(u16, u16)> {
    // Its `size` would run `tput`, whatever that is, once the terminal is gone.
    let size = ratatui::crossterm::terminal::window_size()?;
    Ok((size.columns, size.rows))
}

#[cfg(not(unix))]
use ratatui::crossterm::terminal::size;

#[cfg(target_os = "linux")]
use super::tty::write_at_once;

/// Elsewhere it cannot be told whether the terminal would take them.
#[cfg(not(target_os = "linux"))]
fn write_at_once(_: &[u8]) -> usize {
    0
}

/// Sends the terminal a command in between two frames.
pub(super) fn send(command: impl Command) -> io::Result<()> {
    let _writing = WRITING.lock();
    execute!(Screen, command)
}

fn take() -> io::Result<()> {
    make_ours()?;
    let bytes = entrance().map_err(io::Error::other)?;
    Screen.write_all(bytes.as_bytes())?;
    Screen.flush()
}

fn make_ours() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    Ok(())
}

/// What makes the screen and the events of the terminal ours; there is room for a frame after it.
fn entrance() -> Result<String, fmt::Error> {
    let mut bytes = String::with_capacity(1 << 14);
    // A terminal clears in the style that the shell has left it in.
    bytes.push_str(RESET);
    EnterAlternateScreen.write_ansi(&mut bytes)?;
    // Cleared, as there are terminals without an alternate screen.
    Clear(ClearType::All).write_ansi(&mut bytes)?;
    EnableBracketedPaste.write_ansi(&mut bytes)?;
    cursor::Hide.write_ansi(&mut bytes)?;
    if MOUSE.load(Ordering::SeqCst) {
        EnableMouseCapture.write_ansi(&mut bytes)?;
    }
    Ok(bytes)
}

/// Takes the terminal again, and has everything drawn anew; nothing once the browser has left it.
#[cfg(unix)]
pub(super) fn take_again() {
    let _writing = WRITING.lock();
    if !WANTED.load(Ordering::SeqCst) {
        return;
    }
    // The shell may have changed the modes while it had the terminal.
    let _ = disable_raw_mode();
    let _ = take();
    STALE.store(true, Ordering::SeqCst);
    wake();
}

/// Gives the terminal back as it was. What cannot be undone (because it is gone) is passed over.
pub(super) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            io::stdout(),
            DisableMouseCapture,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
    }
    let _ = disable_raw_mode();
}

/// Waits a moment for a frame that is being written, but not for a terminal that takes no bytes.
pub(super) fn lock_briefly() -> Option<MutexGuard<'static, ()>> {
    for _ in 0..30 {
        if let Ok(guard) = WRITING.try_lock() {
            return Some(guard);
        }
        thread::sleep(Duration::from_millis(1));
    }
    None
}

/// Gives the terminal back and ends the program, from any thread, whatever the others are doing.
pub(super) fn end(code: i32, last_words: &str) {
    // A terminal that takes no bytes would keep us here for ever, with a frame half written.
    let _ = thread::Builder::new().spawn(move || {
        thread::sleep(PATIENCE);
        discard_output();
        thread::sleep(AFTER);
        let _ = disable_raw_mode();
        exit(code);
    });
    let _writing = lock_briefly();
    give_back();
    let _ = io::stderr().write_all(last_words.as_bytes());
    exit(code);
}

/// Makes room in a terminal that takes no bytes, for those that give it back. Whoever waits for room is
/// not told that there is some before the output goes on after a stop.
fn discard_output() {
    #[cfg(unix)]
    {
        use nix::sys::termios::{FlowArg, FlushArg, tcflow, tcflush};
        let out = io::stdout();
        let _ = tcflush(&out, FlushArg::TCOFLUSH);
        let _ = tcflow(&out, FlowArg::TCOOFF);
        let _ = tcflow(&out, FlowArg::TCOON);
    }
}

/// Ends the program at once: the usual way out would wait for standard output.
fn exit(code: i32) {
    #[cfg(unix)]
    signal_hook::low_level::exit(code);
    #[cfg(not(unix))]
    std::process::exit(code);
}

/// From now on a panic in any thread gives the terminal back, says one thing, and ends the program.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let report = "This is a bug; please report it with what you did.";
        end(
            101,
            &format!("onpaper: internal error: {panic}\n{report}\n"),
        );
    }));
}

/// Has the event loop turn once: a change of size is an event even when the size is the same.
pub(super) fn wake() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}
