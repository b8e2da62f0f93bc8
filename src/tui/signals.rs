//! Signals and a terminal that goes away, watched by a thread of its own: a flag that the event loop
//! would look at is never looked at once the terminal is gone.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::thread;

use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::{job, terminal, tty};

const WATCHED: [i32; 6] = [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT];

/// What is watched.
pub(super) struct Watch {
    signals: SignalDelivery<UnixStream, SignalOnly>,
    tty: Option<OwnedFd>,
}

fn spawn(body: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().spawn(body).map(drop)
}

impl Watch {
    /// Keeps the signals that come from here on.
    pub(super) fn new() -> io::Result<Self> {
        let (read, write) = UnixStream::pair()?;
        let signals = SignalDelivery::with_pipe(read, write, SignalOnly, WATCHED)?;
        Ok(Self { signals, tty: None })
    }

    /// Does what the signals ask, and goes on to watch for as long as the program runs.
    pub(super) fn start(mut self) -> io::Result<()> {
        self.tty = tty::open();
        spawn(move || self.run())
    }

    fn run(mut self) {
        loop {
            match self.wait() {
                Some(Gone) => return end(SIGHUP),
                None => self.signals.pending().for_each(handle),
            }
        }
    }

    /// Waits, without waking up in between, for a signal, or until the other end of the terminal is
    /// closed, for which the kernel sends SIGHUP to some processes only.
    fn wait(&mut self) -> Option<Gone> {
        let signals = self.signals.get_read().as_fd();
        let mut signals = [PollFd::new(signals, PollFlags::POLLIN)];
        let Some(tty) = &self.tty else {
            let _ = poll(&mut signals, PollTimeout::NONE);
            return None;
        };
        let [signals] = signals;
        let mut watched = [signals, PollFd::new(tty.as_fd(), PollFlags::empty())];
        let _ = poll(&mut watched, PollTimeout::NONE);
        let [_, of_tty] = watched;
        let of_tty = of_tty.revents().unwrap_or(PollFlags::empty());
        if of_tty.contains(PollFlags::POLLNVAL) {
            // Some systems cannot watch a terminal by this name: that does not mean that it is gone.
            self.tty = None;
            return None;
        }
        (!of_tty.is_empty()).then_some(Gone)
    }
}

/// There is no terminal any more.
struct Gone;

/// Stopping and going on may have to wait for the terminal, and an end that comes next may not.
fn handle(signal: i32) {
    let _ = match signal {
        SIGTSTP => spawn(job::stop),
        SIGCONT => spawn(job::resume),
        fatal => {
            end(fatal);
            Ok(())
        }
    };
}

/// Ends the program as a shell expects of one that a signal ended.
fn end(signal: i32) {
    terminal::end(128 + signal, "");
}
