//! Takes and restores the terminal: raw mode, alternate screen, mouse, bracketed paste, cursor.
//!
//! Restoring works from any thread, at any time, once or repeatedly, and ignores errors: it also runs in
//! a panic and after a signal. For stopping and resuming under a shell, see
//! [`job_control`](super::job_control).

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};
use std::thread;
use std::time::Duration;

#[cfg(not(unix))]
use crossterm::event::EnableMouseCapture as CaptureMouse;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::style::{Attribute, Print, SetAttribute, force_color_output};
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{Command, cursor, execute, queue};
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::backend::{Backend, Links};
use super::streams;
use crate::ui::is_drawable;

/// Held while the terminal is written to, taken or restored.
static OUTPUT_LOCK: Mutex<()> = Mutex::new(());
static IS_TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether the browser is running, from its first frame to its last, even while it is stopped.
static IS_RUNNING: AtomicBool = AtomicBool::new(false);
static MOUSE_CAPTURE: AtomicBool = AtomicBool::new(true);
/// Whether the terminal is lent to another program, which the browser waits for.
static IS_LENT: AtomicBool = AtomicBool::new(false);
/// Whether something else may have drawn on the screen, so that the next frame must be a full redraw.
static NEEDS_FULL_REDRAW: AtomicBool = AtomicBool::new(false);

/// How long exiting waits for a terminal that accepts no output, and then for restoring it.
const STUCK_OUTPUT_TIMEOUT: Duration = Duration::from_millis(50);
const RESTORE_TIMEOUT: Duration = Duration::from_millis(20);

/// Undoes what a crashed program may have left behind: selects ASCII as the character set (G0, shifted
/// in) and numeric mode for the keypad.
const RESET_MODES: &str = "\x1b(B\x0f\x1b>";

/// Asks for the presses of buttons and the wheel. Crossterm's own command asks for every motion too: over a
/// slow connection those delay keys, and those after the end are typed into the shell.
#[cfg(unix)]
struct CaptureMouse;

#[cfg(unix)]
impl Command for CaptureMouse {
    fn write_ansi(&self, out: &mut impl std::fmt::Write) -> std::fmt::Result {
        // Motion first: some terminals have a single mode, the one set last.
        out.write_str("\x1b[?1003l\x1b[?1002l\x1b[?1000h\x1b[?1015h\x1b[?1006h")
    }
}

/// The most bytes written at once. A longer write could prevent a stuck terminal from being restored.
const MAX_WRITE: usize = 1 << 12;

/// Holds the terminal while the browser runs; restores it when dropped.
pub(super) struct TerminalGuard {
    terminal: Terminal<Backend<GuardedStdout>>,
}

impl TerminalGuard {
    /// Takes the terminal. The first frame clears the screen.
    pub(super) fn enter(mouse: bool) -> io::Result<Self> {
        MOUSE_CAPTURE.store(mouse, Ordering::SeqCst);
        // Attributes must be reset even under NO_COLOR, which the theme already respects.
        force_color_output(true);
        let guard = Self {
            terminal: Terminal::new(Backend::new(GuardedStdout))?,
        };
        let _lock = OUTPUT_LOCK.lock();
        IS_RUNNING.store(true, Ordering::SeqCst);
        take()?;
        Ok(guard)
    }

    /// Restores the terminal for good.
    pub(super) fn leave(&mut self) {
        // Another thread may be restoring it: wait until it has finished.
        let _lock = OUTPUT_LOCK.lock();
        IS_RUNNING.store(false, Ordering::SeqCst);
        restore();
    }

    /// Draws a frame of this size, unless the browser does not have the terminal; `links` are the
    /// hyperlinks in it. `draw` returns the position of the cursor if it is visible; else it is at `rest`.
    pub(super) fn draw(
        &mut self,
        size: Rect,
        links: Links,
        rest: Position,
        draw: impl FnOnce(&mut Buffer) -> Option<Position>,
    ) -> io::Result<()> {
        let _lock = OUTPUT_LOCK.lock();
        if !IS_TAKEN.load(Ordering::SeqCst) {
            return Ok(());
        }
        let needs_full_redraw = NEEDS_FULL_REDRAW.swap(false, Ordering::SeqCst);
        let terminal = &mut self.terminal;
        terminal.backend_mut().set_size(size.as_size());
        if needs_full_redraw {
            terminal.resize(size)?;
        }
        terminal.autoresize()?;
        let mut frame = std::mem::take(terminal.current_buffer_mut());
        let cursor = draw(&mut frame);
        terminal.backend_mut().rest_cursor_at(rest);
        terminal.backend_mut().prepare(&frame, links);
        *terminal.current_buffer_mut() = frame;
        terminal.apply_buffer_with_cursor(cursor)?;
        Ok(())
    }

    /// Captures the mouse, or leaves it to the terminal.
    pub(super) fn capture_mouse(&mut self, on: bool) -> io::Result<()> {
        MOUSE_CAPTURE.store(on, Ordering::SeqCst);
        if on {
            send(CaptureMouse)
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

/// Standard output while the browser has the terminal. Later output is discarded, so that the rest of a
/// frame cannot land on the shell's screen.
struct GuardedStdout;

impl Write for GuardedStdout {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if IS_TAKEN.load(Ordering::SeqCst) {
            streams::stdout().write(bytes.get(..MAX_WRITE).unwrap_or(bytes))
        } else {
            Ok(bytes.len())
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        if IS_TAKEN.load(Ordering::SeqCst) {
            streams::stdout().flush()
        } else {
            Ok(())
        }
    }
}

/// Makes the next frame a full redraw.
pub(super) fn redraw_fully() {
    NEEDS_FULL_REDRAW.store(true, Ordering::SeqCst);
}

/// Returns the size to draw at, or `None` if the terminal is too large.
pub(super) fn drawable_size() -> Option<Rect> {
    let (columns, rows) = size().unwrap_or_default();
    // Serial lines and some containers report no size.
    let width = known_size(columns, "COLUMNS", 80);
    let height = known_size(rows, "LINES", 24);
    is_drawable(width, height).then(|| Rect::new(0, 0, width, height))
}

/// Returns the columns or rows that the terminal reports, else those in the environment, else the
/// default.
fn known_size(reported: u16, variable: &str, default: u16) -> u16 {
    let from_environment = || std::env::var(variable).ok()?.parse().ok();
    let known = Some(reported)
        .filter(|cells| *cells > 0)
        .or_else(from_environment);
    known.filter(|cells| *cells > 0).unwrap_or(default)
}

/// Returns columns and rows.
#[cfg(unix)]
fn size() -> io::Result<(u16, u16)> {
    // Standard output usually is the terminal, so there is no need to open it.
    if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout()) {
        return Ok((size.ws_col, size.ws_row));
    }
    // Unlike `crossterm::terminal::size`, this never runs `tput` once the terminal is gone.
    let size = crossterm::terminal::window_size()?;
    Ok((size.columns, size.rows))
}

#[cfg(not(unix))]
use crossterm::terminal::size;

/// Sends the terminal a command between two frames.
pub(super) fn send(command: impl Command) -> io::Result<()> {
    let _lock = OUTPUT_LOCK.lock();
    execute!(GuardedStdout, command)
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    #[cfg(unix)]
    never_wait_in_reads();
    IS_TAKEN.store(true, Ordering::SeqCst);
    let mut bytes = Vec::new();
    // The first frame clears the screen, which would use the style that the shell left active.
    queue!(bytes, SetAttribute(Attribute::Reset))?;
    // Sent before entering the alternate screen, as leaving it restores the earlier state: so the shell
    // benefits too.
    if cfg!(unix) {
        queue!(bytes, Print(RESET_MODES))?;
    }
    queue!(bytes, EnterAlternateScreen)?;
    // A Windows console may lack it.
    let _ = queue!(bytes, EnableBracketedPaste);
    queue!(bytes, cursor::Hide)?;
    if MOUSE_CAPTURE.load(Ordering::SeqCst) {
        queue!(bytes, CaptureMouse)?;
    }
    GuardedStdout.write_all(&bytes)?;
    GuardedStdout.flush()
}

/// Makes reading return at once where there is nothing to read. Crossterm, which waits before it reads, reads
/// again after what is no whole event, such as an unknown or incomplete sequence: it would wait there for the
/// next key, and nothing would be drawn meanwhile.
#[cfg(unix)]
fn never_wait_in_reads() {
    use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
    if let Some(tty) = open_tty()
        && let Ok(mut modes) = tcgetattr(&tty)
    {
        modes.special_codes[SpecialCodeIndex::VMIN] = 0;
        let _ = tcsetattr(&tty, OptionalActions::Now, &modes);
    }
}

/// Takes the terminal again after a stop and forces a full redraw; does nothing once the browser has left
/// it.
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

/// Lends the terminal to another program while `run` runs, and takes it again whatever the outcome;
/// `before_resuming` handles the signals that were meant for that program, and what else comes for it.
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
    // Only now, in raw mode, is Ctrl-C a key and no longer a signal.
    before_resuming();
    IS_LENT.store(false, Ordering::SeqCst);
    taken?;
    redraw_fully();
    Ok(result)
}

#[cfg(unix)]
pub(super) fn is_lent() -> bool {
    IS_LENT.load(Ordering::SeqCst)
}

/// Opens the device file of the terminal that keys are read from: standard input, or the controlling
/// terminal if that is redirected.
#[cfg(unix)]
pub(super) fn open_tty() -> Option<std::os::fd::OwnedFd> {
    let stdin = io::stdin();
    if io::IsTerminal::is_terminal(&stdin) {
        return std::os::fd::AsFd::as_fd(&stdin).try_clone_to_owned().ok();
    }
    let tty = std::fs::File::open("/dev/tty").ok()?;
    Some(tty.into())
}

#[cfg(unix)]
fn tty_modes() -> Option<rustix::termios::Termios> {
    open_tty().and_then(|tty| rustix::termios::tcgetattr(tty).ok())
}

/// Restores the terminal modes, which a failed program may have changed, and discards input that was
/// typed for it.
#[cfg(unix)]
fn set_tty_modes(before: Option<rustix::termios::Termios>) {
    use rustix::termios::{OptionalActions, QueueSelector, tcflush, tcsetattr};
    if let (Some(before), Some(tty)) = (before, open_tty()) {
        let _ = tcsetattr(&tty, OptionalActions::Now, &before);
        let _ = tcflush(&tty, QueueSelector::IFlush);
    }
}

/// On Windows each program sets the console modes anew.
#[cfg(not(unix))]
fn tty_modes() {}

#[cfg(not(unix))]
fn set_tty_modes((): ()) {}

/// Restores the terminal. Steps that fail, as when it is gone, are skipped.
pub(super) fn restore() {
    if IS_TAKEN.swap(false, Ordering::SeqCst) {
        // Each step separately: a Windows console may lack one of them.
        let mut out = streams::stdout();
        // The frame before may be incomplete.
        let _ = queue!(out, EndSynchronizedUpdate);
        let _ = queue!(out, DisableMouseCapture);
        let _ = queue!(out, DisableBracketedPaste);
        // Without an alternate screen, the shell continues on this one.
        let _ = queue!(out, SetAttribute(Attribute::Reset));
        let _ = queue!(out, Clear(ClearType::All));
        let _ = queue!(out, cursor::MoveTo(0, 0));
        let _ = queue!(out, LeaveAlternateScreen);
        let _ = queue!(out, cursor::Show);
        let _ = out.flush();
    }
    let _ = disable_raw_mode();
}

/// Waits briefly for a frame that is being written, but not for a terminal that accepts no output.
pub(super) fn lock_output_briefly() -> Option<MutexGuard<'static, ()>> {
    for _ in 0..30 {
        if let Ok(guard) = OUTPUT_LOCK.try_lock() {
            return Some(guard);
        }
        thread::sleep(Duration::from_millis(1));
    }
    None
}

/// Restores the terminal and exits, from any thread, whatever the others are doing.
pub(super) fn end_program(code: i32, message: &str) {
    // A terminal that accepts no output would block this forever, with a frame half written.
    let _ = thread::Builder::new().spawn(move || {
        thread::sleep(STUCK_OUTPUT_TIMEOUT);
        discard_output();
        thread::sleep(RESTORE_TIMEOUT);
        let _ = disable_raw_mode();
        exit(code);
    });
    let _lock = lock_output_briefly();
    restore();
    let _ = streams::stderr().write_all(message.as_bytes());
    exit(code);
}

/// Discards unsent output of a stuck terminal, to make room for restoring it. Blocked writers are woken
/// only once output is stopped and restarted.
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

/// Exits at once: the normal exit would wait for standard output.
fn exit(code: i32) {
    #[cfg(unix)]
    signal_hook::low_level::exit(code);
    #[cfg(not(unix))]
    std::process::exit(code);
}

/// Installs a panic hook for all threads that restores the terminal, prints one message and exits.
pub fn install_panic_hook() {
    std::panic::set_hook(Box::new(|panic| {
        let report = "This is a bug; please report it with what you did.";
        end_program(
            101,
            &format!("onpaper: internal error: {panic}\n{report}\n"),
        );
    }));
}

/// Wakes the event loop: SIGWINCH yields a resize event even when the size is the same.
pub(super) fn wake_event_loop() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}
