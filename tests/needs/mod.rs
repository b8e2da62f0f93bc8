//! Programs and rights that a test needs beside the program under test.

use std::io::{Write, stderr};
use std::process::Command;
use std::thread;

/// What lets programs run in user and mount namespaces of their own.
pub(crate) const NAMESPACES: &str =
    "install util-linux, and run where unprivileged user namespaces are allowed";

/// Whether a command that a test needs works here. If not, the test has to be skipped, which is said
/// together with what would let it run.
pub(crate) fn works(program: &str, arguments: &[&str], remedy: &str) -> bool {
    let output = Command::new(program).args(arguments).output();
    let works = output.is_ok_and(|output| output.status.success());
    if !works {
        let command = [&[program], arguments].concat().join(" ");
        skipped(&format!("`{command}` does not work here"), remedy);
    }
    works
}

/// Says that the test that calls this is skipped. The line goes to standard error itself: what a test
/// prints in the usual way is shown only when it fails.
pub(crate) fn skipped(why: &str, remedy: &str) {
    let thread = thread::current();
    let test = thread.name().unwrap_or("a test");
    let line = format!("\nSKIPPED {test}: {why}; {remedy}\n");
    let _ = stderr().write_all(line.as_bytes());
}

/// Whether `/proc` tells of the processes that a test starts: in a container it may be that of the
/// system outside, with other numbers.
pub(crate) fn proc_is_ours() -> bool {
    let own = std::fs::read_link("/proc/self");
    let ours = own.is_ok_and(|own| own.as_os_str() == std::process::id().to_string().as_str());
    if !ours {
        skipped("/proc is that of other processes", "mount one of its own");
    }
    ours
}
