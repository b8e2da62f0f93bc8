//! Stopping, as Ctrl-Z does under a shell, and going on.

use nix::unistd::{getpgrp, getppid, getsid};
use rustix::process::{Signal, kill_current_process_group};
use rustix::termios::tcgetpgrp;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use super::{terminal, tty};

/// Stops the whole job, as a terminal does for Ctrl-Z: a script, `git` or `make` that waits for the program would
/// keep the shell waiting. False when there is no shell that could continue it. What follows is [`resume`].
pub(super) fn stop_job() -> bool {
    let shell = has_shell();
    if shell {
        give_back(|| kill_current_process_group(Signal::STOP).is_ok());
    }
    shell
}

/// Whether a shell has made the program a job, and so can give it the terminal again: the parent is in the same
/// session, and the group is not that of its leader, as it is of what a terminal, `su -c` or `ssh -t` runs in the
/// place of a shell, or one without job control. A stop there would be for ever.
fn has_shell() -> bool {
    // What is outside of a container has the number 0 inside it: the parent, or the leader of the
    // session (rustix 1.1.6 takes the second for impossible, and panics).
    let parent = getppid();
    let session = getsid(None);
    parent.as_raw() != 0 && getsid(Some(parent)) == session && session != Ok(getpgrp())
}

/// Stops the program alone, as something else asks for. What follows is [`resume`].
pub(super) fn stop() {
    give_back(|| emulate_default_handler(SIGTSTP).is_ok());
}

/// Gives the terminal back, unless another program has it, before the stop: a shell that goes on takes it at once.
fn give_back(stop: impl FnOnce() -> bool) {
    let lock = terminal::lock_output_briefly();
    if !terminal::is_lent() {
        terminal::restore();
    }
    stop();
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
    group.is_none_or(|group| group.as_raw_pid() == getpgrp().as_raw())
}
