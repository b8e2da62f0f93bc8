//! The terminal as a file, for asking and watching what stands behind it.

use std::fs::File;
use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};

/// The terminal that keys are read from: standard input, or where that is redirected, the one that
/// the program was started on.
pub(super) fn open() -> Option<OwnedFd> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return stdin.as_fd().try_clone_to_owned().ok();
    }
    File::open("/dev/tty").ok().map(OwnedFd::from)
}

/// Writes what the terminal takes at once; returns how many bytes it took. For that the terminal is
/// opened anew: standard output is shared with the shell, which would not expect it not to wait.
#[cfg(target_os = "linux")]
pub(super) fn write_at_once(bytes: &[u8]) -> usize {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;

    use nix::libc::{O_NOCTTY, O_NONBLOCK};

    let mut options = File::options();
    let options = options.write(true).custom_flags(O_NONBLOCK | O_NOCTTY);
    let terminal = options.open("/proc/self/fd/1");
    let written = terminal.and_then(|mut terminal| terminal.write(bytes));
    written.unwrap_or(0)
}
