//! A thread that watches for signals and for the loss of the terminal. A flag polled by the event loop
//! would not do: once the terminal is gone, the loop no longer runs.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::sync::{Mutex, PoisonError};
use std::thread;

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::{job_control, terminal};

const SIGNALS: [i32; 6] = [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT];

/// Signals received but not handled yet; `None` before [`watch`].
static DELIVERY: Mutex<Option<SignalDelivery<UnixStream, SignalOnly>>> = Mutex::new(None);

/// Starts the thread, which runs until the program ends.
pub(super) fn watch() -> io::Result<()> {
    let (read, write) = UnixStream::pair()?;
    let signals = read.try_clone()?;
    let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, SIGNALS)?;
    *DELIVERY.lock().unwrap_or_else(PoisonError::into_inner) = Some(delivery);
    let tty = terminal::open_tty();
    spawn(move || SignalThread { signals, tty }.run())
}

/// Handles all signals received so far, on the calling thread.
///
/// Signals that came while the terminal was lent must be handled before that ends, and the watching
/// thread may not have done so yet.
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
    /// Readable when a signal has come.
    signals: UnixStream,
    tty: Option<OwnedFd>,
}

impl SignalThread {
    fn run(mut self) {
        loop {
            if self.wait() {
                return end(SIGHUP);
            }
            handle_pending();
        }
    }

    /// Blocks until a signal arrives or the other end of the terminal is closed, for which the kernel
    /// sends SIGHUP to some processes only. Returns whether it was closed.
    fn wait(&mut self) -> bool {
        let signals = PollFd::new(&self.signals, PollFlags::IN);
        let Some(tty) = &self.tty else {
            let _ = poll(&mut [signals], None);
            return false;
        };
        let mut watched = [signals, PollFd::new(tty, PollFlags::empty())];
        let _ = poll(&mut watched, None);
        let [_, of_tty] = watched;
        let of_tty = of_tty.revents();
        if of_tty.contains(PollFlags::NVAL) {
            // Some systems cannot poll this device: that does not mean that the terminal is gone.
            self.tty = None;
            return false;
        }
        !of_tty.is_empty()
    }
}

/// Handles a signal. Stopping and resuming may wait for the terminal, so they run on other threads: a
/// SIGTERM that comes next must not wait.
fn handle(signal: i32) {
    let _ = match signal {
        // Ctrl-C and the like are meant for the program that the terminal is lent to.
        SIGINT | SIGQUIT if terminal::is_lent() => Ok(()),
        SIGTSTP => spawn(job_control::stop),
        SIGCONT => spawn(job_control::resume),
        fatal => {
            end(fatal);
            Ok(())
        }
    };
}

/// Ends the program with the exit status that a shell expects after a signal.
fn end(signal: i32) {
    terminal::end_program(128 + signal, "");
}
