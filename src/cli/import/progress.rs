//! Reports the progress of a long import on a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use crate::kb::text::cut_middle;

/// How long to wait before the first report, and between updates.
const INTERVAL: Duration = Duration::from_secs(1);

/// How many columns the name of a file may take.
const MAX_NAME_WIDTH: usize = 40;

/// Runs `work`, reporting on standard error how long it has taken, if that is a terminal. The line is
/// erased when the work is done.
pub(super) fn with_progress<T>(name: &str, work: impl FnOnce() -> T) -> T {
    if !io::stderr().is_terminal() {
        return work();
    }
    let (done, told) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let begun = Instant::now();
            let mut is_shown = false;
            while told.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
                let seconds = begun.elapsed().as_secs();
                let name = cut_middle(name, MAX_NAME_WIDTH);
                let _ = write!(io::stderr(), "\rReading {name} … {seconds} s ");
                is_shown = true;
            }
            if is_shown {
                let _ = write!(io::stderr(), "\r{}\r", " ".repeat(MAX_NAME_WIDTH + 30));
            }
        });
        let made = work();
        drop(done);
        made
    })
}
