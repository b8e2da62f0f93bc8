//! The terminal, taken and given back: raw mode, alternate screen, mouse, bracketed paste, cursor.
//!
//! Giving it back works from any thread at any time, once or often, and never fails loudly: it also
//! runs in a panic and after a signal. Stopping and going on under a shell is in
//! [`job_control`](super::job_control).

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::style::{Attribute, Print, SetAttribute, force_color_output};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, cursor, execute, queue};
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::backend::{Backend, Links};
use crate::ui::is_drawable;

/// Held while the terminal is written to, taken or given back.
static OUTPUT_LOCK: Mutex<()> = Mutex::new(());
/// Whether the terminal is ours just now.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether the browser is running: from its first frame to its last, also while it is stopped.
static IS_RUNNING: AtomicBool = AtomicBool::new(false);
/// Whether the mouse is captured while the terminal is ours.
static MOUSE_CAPTURE: AtomicBool = AtomicBool::new(true);
/// Whether another program has the terminal, which we wait for.
static IS_LENT: AtomicBool = AtomicBool::new(false);
/// Whether something else may have drawn on the screen, so that the next frame has to be whole.
static NEEDS_FULL_REDRAW: AtomicBool = AtomicBool::new(false);

/// How long an end waits for a terminal that takes no bytes, and then for what gives it back.
const STUCK_OUTPUT_TIMEOUT: Duration = Duration::from_millis(50);
const RESTORE_TIMEOUT: Duration = Duration::from_millis(20);

/// What a program that broke down may have left otherwise: letters as letters (G0, shifted in), and the
/// number pad sending digits.
const USUAL_MODES: &str = "\x1b(B\x0f\x1b>";

/// The most bytes that are written at once. More could keep a terminal that is stuck from being given
/// back.
const MAX_WRITE: usize = 1 << 12;

/// The terminal while the browser runs; given back when dropped.
pub(super) struct TerminalGuard {
    /// Nothing until the second frame: the first is compared with none, and to make two more of its
    /// size to compare the next ones with takes a tenth of the time until it is there.
    terminal: Option<Terminal<Backend<GuardedStdout>>>,
    /// The first frame and what sent it, until there is a second.
    first: Option<(Backend<GuardedStdout>, Buffer)>,
}

impl TerminalGuard {
    /// Takes the terminal. What is on it is cleared with the first frame.
    pub(super) fn enter(mouse: bool) -> io::Result<Self> {
        MOUSE_CAPTURE.store(mouse, Ordering::SeqCst);
        // Attributes must be reset also under NO_COLOR, which the theme has seen to.
        force_color_output(true);
        let guard = Self {
            terminal: None,
            first: None,
        };
        let _lock = OUTPUT_LOCK.lock();
        IS_RUNNING.store(true, Ordering::SeqCst);
        take()?;
        Ok(guard)
    }

    /// Gives the terminal back, for good.
    pub(super) fn leave(&mut self) {
        // Another thread may be giving it back just now: wait until it has.
        let _lock = OUTPUT_LOCK.lock();
        IS_RUNNING.store(false, Ordering::SeqCst);
        restore();
    }

    /// Draws a frame of this size, unless the terminal is not ours just now; `links` are the addresses
    /// of cells in it. `draw` returns where the cursor is, if it is to be seen.
    pub(super) fn draw(
        &mut self,
        size: Rect,
        links: Links,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        let _lock = OUTPUT_LOCK.lock();
        if !IS_TAKEN.load(Ordering::SeqCst) {
            return Ok(());
        }
        let needs_full_redraw = NEEDS_FULL_REDRAW.swap(false, Ordering::SeqCst);
        if let Some((backend, shown)) = self.first.take() {
            let mut terminal = Terminal::new(backend)?;
            *terminal.current_buffer_mut() = shown;
            terminal.swap_buffers();
            self.terminal = Some(terminal);
        }
        let Some(terminal) = &mut self.terminal else {
            let mut frame = Buffer::empty(size);
            let cursor = draw(&mut frame);
            let mut backend = Backend::new(GuardedStdout);
            backend.draw_first(&frame, links, cursor)?;
            self.first = Some((backend, frame));
            return Ok(());
        };
        terminal.backend_mut().set_size(size.as_size());
        if needs_full_redraw {
            terminal.resize(size)?;
        }
        terminal.autoresize()?;
        let mut frame = std::mem::take(terminal.current_buffer_mut());
        let cursor = draw(&mut frame);
        terminal.backend_mut().prepare(&frame, links);
        *terminal.current_buffer_mut() = frame;
        terminal.apply_buffer_with_cursor(cursor)?;
        Ok(())
    }

    /// Captures the mouse, or leaves it to the terminal.
    pub(super) fn capture_mouse(&mut self, on: bool) -> io::Result<()> {
        MOUSE_CAPTURE.store(on, Ordering::SeqCst);
        if on {
            send(EnableMouseCapture)
        } else {
            send(DisableMouseCapture)
        }
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        restore();
    }
}

/// Standard output while the terminal is ours. What comes later goes nowhere, so that the rest of a
/// frame cannot land on the screen of the shell.
struct GuardedStdout;

impl Write for GuardedStdout {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if IS_TAKEN.load(Ordering::SeqCst) {
            io::stdout().write(bytes.get(..MAX_WRITE).unwrap_or(bytes))
        } else {
            Ok(bytes.len())
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        if IS_TAKEN.load(Ordering::SeqCst) {
            io::stdout().flush()
        } else {
            Ok(())
        }
    }
}

/// Makes the next frame a whole one.
pub(super) fn redraw_fully() {
    NEEDS_FULL_REDRAW.store(true, Ordering::SeqCst);
}

/// The size to draw at; none while the terminal is too large to be drawn to.
pub(super) fn drawable_size() -> Option<Rect> {
    let (columns, rows) = size().unwrap_or_default();
    // A serial line and some containers tell no size.
    let width = known_size(columns, "COLUMNS", 80);
    let height = known_size(rows, "LINES", 24);
    is_drawable(width, height).then(|| Rect::new(0, 0, width, height))
}

/// A number of columns or rows as the terminal tells it, else as the environment does, else the usual.
fn known_size(told: u16, variable: &str, usual: u16) -> u16 {
    let from_environment = || std::env::var(variable).ok()?.parse().ok();
    let known = Some(told)
        .filter(|cells| *cells > 0)
        .or_else(from_environment);
    known.filter(|cells| *cells > 0).unwrap_or(usual)
}

/// Columns and rows.
#[cfg(unix)]
fn size() -> io::Result<(u16, u16)> {
    // Most often the terminal is open already as what is drawn to.
    if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout()) {
        return Ok((size.ws_col, size.ws_row));
    }
    // Its `size` would run `tput`, whatever that is, once the terminal is gone.
    let size = crossterm::terminal::window_size()?;
    Ok((size.columns, size.rows))
}

#[cfg(not(unix))]
use crossterm::terminal::size;

/// Sends the terminal a command in between two frames.
pub(super) fn send(command: impl Command) -> io::Result<()> {
    let _lock = OUTPUT_LOCK.lock();
    execute!(GuardedStdout, command)
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    IS_TAKEN.store(true, Ordering::SeqCst);
    let mut bytes = Vec::new();
    // The first frame clears the screen, in the style that the shell has left it in.
    queue!(bytes, SetAttribute(Attribute::Reset))?;
    // Terminals give back what they had before the alternate screen: so the shell has them too.
    if cfg!(unix) {
        queue!(bytes, Print(USUAL_MODES))?;
    }
    queue!(bytes, EnterAlternateScreen)?;
    // A console of Windows may lack it.
    let _ = queue!(bytes, EnableBracketedPaste);
    queue!(bytes, cursor::Hide)?;
    if MOUSE_CAPTURE.load(Ordering::SeqCst) {
        queue!(bytes, EnableMouseCapture)?;
    }
    GuardedStdout.write_all(&bytes)?;
    GuardedStdout.flush()
}

/// Takes the terminal again after a stop, and has everything drawn anew; nothing once the browser has
/// left it.
#[cfg(unix)]
pub(super) fn take_again() {
    let _lock = OUTPUT_LOCK.lock();
    if !IS_RUNNING.load(Ordering::SeqCst) || is_lent() {
        return;
    }
    // The shell may have changed the modes while it had the terminal.
    let _ = disable_raw_mode();
    let _ = take();
    redraw_fully();
    wake_event_loop();
}

/// Gives the terminal to another program while `run` runs, and takes it again whatever came of that;
/// `before_resuming` handles the signals that were not for this one.
pub(super) fn lend<T>(run: impl FnOnce() -> T, before_resuming: impl FnOnce()) -> io::Result<T> {
    {
        let _lock = OUTPUT_LOCK.lock();
        IS_LENT.store(true, Ordering::SeqCst);
        restore();
    }
    let before = tty_modes();
    let result = run();
    let _lock = OUTPUT_LOCK.lock();
    set_tty_modes(before);
    let taken = take();
    // Only from here on is Ctrl-C a key and no signal any more.
    before_resuming();
    IS_LENT.store(false, Ordering::SeqCst);
    taken?;
    redraw_fully();
    Ok(result)
}

/// Whether another program has the terminal just now.
#[cfg(unix)]
pub(super) fn is_lent() -> bool {
    IS_LENT.load(Ordering::SeqCst)
}

#[cfg(unix)]
fn tty_modes() -> Option<rustix::termios::Termios> {
    super::tty::open().and_then(|tty| rustix::termios::tcgetattr(tty).ok())
}

/// Sets the modes as they were: a program that failed may not have undone what it did to them. What was
/// typed for it, and not read, is no command to this one.
#[cfg(unix)]
fn set_tty_modes(before: Option<rustix::termios::Termios>) {
    use rustix::termios::{OptionalActions, QueueSelector, tcflush, tcsetattr};
    if let (Some(before), Some(tty)) = (before, super::tty::open()) {
        let _ = tcsetattr(&tty, OptionalActions::Now, &before);
        let _ = tcflush(&tty, QueueSelector::IFlush);
    }
}

/// The console has them set anew by each program.
#[cfg(not(unix))]
fn tty_modes() {}

#[cfg(not(unix))]
fn set_tty_modes((): ()) {}

/// Gives the terminal back as it was. What cannot be undone (because it is gone) is passed over.
pub(super) fn restore() {
    if IS_TAKEN.swap(false, Ordering::SeqCst) {
        // Each step on its own: a console of Windows may lack one of them.
        let mut out = io::stdout();
        let _ = queue!(out, DisableMouseCapture);
        let _ = queue!(out, DisableBracketedPaste);
        // Where there is no alternate screen the shell goes on from here.
        let _ = queue!(out, SetAttribute(Attribute::Reset));
        let _ = queue!(out, Clear(ClearType::All));
        let _ = queue!(out, cursor::MoveTo(0, 0));
        let _ = queue!(out, LeaveAlternateScreen);
        let _ = queue!(out, cursor::Show);
        let _ = out.flush();
    }
    let _ = disable_raw_mode();
}

/// Waits a moment for a frame that is being written, but not for a terminal that takes no bytes.
pub(super) fn lock_output_briefly() -> Option<MutexGuard<'static, ()>> {
    for _ in 0..30 {
        if let Ok(guard) = OUTPUT_LOCK.try_lock() {
            return Some(guard);
        }
        thread::sleep(Duration::from_millis(1));
    }
    None
}

/// Gives the terminal back and ends the program, from any thread, whatever the others are doing.
pub(super) fn end_program(code: i32, message: &str) {
    // A terminal that takes no bytes would keep us here for ever, with a frame half written.
    let _ = thread::Builder::new().spawn(move || {
        thread::sleep(STUCK_OUTPUT_TIMEOUT);
        discard_output();
        thread::sleep(RESTORE_TIMEOUT);
        let _ = disable_raw_mode();
        exit(code);
    });
    let _lock = lock_output_briefly();
    restore();
    let _ = io::stderr().write_all(message.as_bytes());
    exit(code);
}

/// Makes room in a terminal that takes no bytes, for those that give it back. Whoever waits for room is
/// not told that there is some before the output goes on after a stop.
fn discard_output() {
    #[cfg(unix)]
    {
        use rustix::termios::{Action, QueueSelector, tcflow, tcflush};
        let out = io::stdout();
        let _ = tcflush(&out, QueueSelector::OFlush);
        let _ = tcflow(&out, Action::OOff);
        let _ = tcflow(&out, Action::OOn);
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
        end_program(
            101,
            &format!("onpaper: internal error: {panic}\n{report}\n"),
        );
    }));
}

/// Makes the event loop run once: a change of size is an event even when the size is the same.
pub(super) fn wake_event_loop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}
