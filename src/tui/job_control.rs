//! Job control: stopping, as Ctrl-Z does under a shell, and resuming.

use nix::sys::signal::{SigSet, Signal as Blocked};
use nix::unistd::{getpgrp, getppid, getsid};
use rustix::process::{Signal, kill_current_process_group, test_kill_process_group};
use rustix::termios::{tcgetpgrp, tcsetpgrp};
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use super::terminal;

/// Stops the whole process group, as the terminal's Ctrl-Z would: a script, `git` or `make` that waits
/// for this program would otherwise keep the shell waiting. Returns false if there is no shell to resume
/// it. [`resume`] undoes it.
pub(super) fn stop_job() -> bool {
    let shell = has_shell();
    if shell {
        restore_and_stop(|| kill_current_process_group(Signal::STOP).is_ok());
    }
    shell
}

/// Whether a job control shell started the program, and so can resume it: the parent is in the same
/// session, and our process group is not the session leader's, as it is for a program that a terminal,
/// `su -c` or `ssh -t` runs in place of a shell, or a shell without job control. Without such a shell, a
/// stop would last forever.
fn has_shell() -> bool {
    // Inside a container, processes outside it have the id 0, be it the parent or the session leader
    // (rustix 1.1.6 panics on the latter).
    let parent = getppid();
    let session = getsid(None);
    parent.as_raw() != 0 && getsid(Some(parent)) == session && session != Ok(getpgrp())
}

/// Stops this process only, on SIGTSTP from elsewhere. [`resume`] undoes it.
pub(super) fn stop() {
    restore_and_stop(|| emulate_default_handler(SIGTSTP).is_ok());
}

/// Restores the terminal before stopping, unless it is lent: a shell that regains control uses it at
/// once.
fn restore_and_stop(stop: impl FnOnce() -> bool) {
    let lock = terminal::lock_output_briefly();
    if !terminal::is_lent() {
        terminal::restore();
    }
    stop();
    drop(lock);
}

/// Takes the terminal again after a stop. In the background, as after `bg`, stops again, so as not to
/// take keys from the shell.
pub(super) fn resume() {
    if is_in_foreground() {
        terminal::take_again();
    } else {
        let _ = emulate_default_handler(SIGTSTP);
    }
}

fn is_in_foreground() -> bool {
    let tty = terminal::open_tty();
    let group = tty.and_then(|tty| tcgetpgrp(tty).ok());
    group.is_none_or(|group| group.as_raw_pid() == getpgrp().as_raw())
}

/// Takes the foreground of the terminal back from a program that made itself the foreground and has ended, as
/// `bash -ic vim` does: without it, the next change of the terminal's modes would stop the browser. A shell
/// that has the foreground, as after `bg`, keeps it.
pub(super) fn take_foreground_back() {
    let Some(tty) = terminal::open_tty() else {
        return;
    };
    let has_ended = |group| test_kill_process_group(group).is_err();
    if tcgetpgrp(&tty).is_ok_and(has_ended) {
        // This change of the terminal itself would stop the browser, too.
        let stop = SigSet::from(Blocked::SIGTTOU);
        let _ = stop.thread_block();
        let _ = tcsetpgrp(&tty, rustix::process::getpgrp());
        let _ = stop.thread_unblock();
    }
}
