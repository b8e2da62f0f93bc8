//! Signals and a terminal that goes away, watched by a thread of its own: a flag that the event loop
//! would look at is never looked at once the terminal is gone.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::sync::{Mutex, PoisonError};
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::{job_control, terminal, tty};

const SIGNALS: [i32; 6] = [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT];

/// The signals that came and were not handled yet; nothing before [`watch`].
static DELIVERY: Mutex<Option<SignalDelivery<UnixStream, SignalOnly>>> = Mutex::new(None);

/// Starts the thread, which runs for as long as the program does.
pub(super) fn watch() -> io::Result<()> {
    let (read, write) = UnixStream::pair()?;
    let signals = read.try_clone()?;
    let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, SIGNALS)?;
    *DELIVERY.lock().unwrap_or_else(PoisonError::into_inner) = Some(delivery);
    let tty = tty::open();
    spawn(move || SignalThread { signals, tty }.run())
}

/// Handles all signals that have come by now, on whichever thread asks.
///
/// One that came while the terminal was lent has to be handled before that changes: the thread that
/// watches may not have got to it yet.
pub(super) fn handle_pending() {
    let mut delivery = DELIVERY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(delivery) = &mut *delivery {
        delivery.pending().for_each(handle);
    }
}

fn spawn(body: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().spawn(body).map(drop)
}

struct SignalThread {
    /// Can be read when a signal has come.
    signals: UnixStream,
    tty: Option<OwnedFd>,
}

impl SignalThread {
    fn run(mut self) {
        loop {
            match self.wait() {
                Some(TerminalGone) => return end(SIGHUP),
                None => handle_pending(),
            }
        }
    }

    /// Waits, without waking up in between, for a signal, or until the other end of the terminal is
    /// closed, for which the kernel sends SIGHUP to some processes only.
    fn wait(&mut self) -> Option<TerminalGone> {
        let signals = PollFd::new(&self.signals, PollFlags::IN);
        let Some(tty) = &self.tty else {
            let _ = poll(&mut [signals], None);
            return None;
        };
        let mut watched = [signals, PollFd::new(tty, PollFlags::empty())];
        let _ = poll(&mut watched, None);
        let [_, of_tty] = watched;
        let of_tty = of_tty.revents();
        if of_tty.contains(PollFlags::NVAL) {
            // Some systems cannot watch a terminal by this name: that does not mean that it is gone.
            self.tty = None;
            return None;
        }
        (!of_tty.is_empty()).then_some(TerminalGone)
    }
}

/// There is no terminal any more.
struct TerminalGone;

/// Stopping and going on may have to wait for the terminal, and an end that comes next may not.
fn handle(signal: i32) {
    let _ = match signal {
        // Ctrl-C and the like are for the program that has the terminal.
        SIGINT | SIGQUIT if terminal::is_lent() => Ok(()),
        SIGTSTP => spawn(job_control::stop),
        SIGCONT => spawn(job_control::resume),
        fatal => {
            end(fatal);
            Ok(())
        }
    };
}

/// Ends the program as a shell expects of one that a signal ended.
fn end(signal: i32) {
    terminal::end_program(128 + signal, "");
}
