//! Stopping, as Ctrl-Z does under a shell, and going on.

use std::io;

use nix::unistd::{getppid, getsid};
use rustix::process::getpgrp;
use rustix::termios::tcgetpgrp;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::{emulate_default_handler, raise};

use super::{terminal, tty};

/// Asks for a stop; false when there is no shell that could continue the program.
pub(super) fn request_stop() -> io::Result<bool> {
    let shell = has_shell();
    if shell {
        raise(SIGTSTP)?;
    }
    Ok(shell)
}

/// Whether the parent is in the same session and so can give the program the terminal again. A
/// terminal that runs the program in the place of a shell is not, and a stop there would be for ever.
fn has_shell() -> bool {
    // What is outside of a container has the number 0 inside it: the parent, or the leader of the
    // session (rustix 1.1.6 takes the second for impossible, and panics).
    let parent = getppid();
    parent.as_raw() != 0 && getsid(Some(parent)) == getsid(None)
}

/// Gives the terminal back, unless another program has it, and stops. What follows is [`resume`].
pub(super) fn stop() {
    let lock = terminal::lock_output_briefly();
    if !terminal::is_lent() {
        terminal::restore();
    }
    let _ = emulate_default_handler(SIGTSTP);
    drop(lock);
}

/// Takes the terminal again after a stop. While the shell has it, as after `bg`, stops again: a
/// program that goes on reading keys would take them from the shell.
pub(super) fn resume() {
    if is_in_foreground() {
        terminal::take_again();
    } else {
        let _ = emulate_default_handler(SIGTSTP);
    }
}

fn is_in_foreground() -> bool {
    let tty = tty::open();
    let group = tty.and_then(|tty| tcgetpgrp(tty).ok());
    group.is_none_or(|group| group == getpgrp())
}
