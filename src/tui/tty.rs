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
