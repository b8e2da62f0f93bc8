//! Programs and permissions that some tests need.

use std::io::{Write, stderr};
use std::process::Command;
use std::thread;

/// How to allow user and mount namespaces.
pub(crate) const NAMESPACES: &str =
    "install util-linux, and run where unprivileged user namespaces are allowed";

/// Whether a command that a test needs works here. If not, reports that the test is skipped and how to make
/// it run.
pub(crate) fn works(program: &str, arguments: &[&str], remedy: &str) -> bool {
    let output = Command::new(program).args(arguments).output();
    let works = output.is_ok_and(|output| output.status.success());
    if !works {
        let command = [&[program], arguments].concat().join(" ");
        skipped(&format!("`{command}` does not work here"), remedy);
    }
    works
}

/// Reports that the calling test is skipped. Writes to standard error directly, because captured output is
/// shown only when a test fails.
pub(crate) fn skipped(why: &str, remedy: &str) {
    let thread = thread::current();
    let test = thread.name().unwrap_or("a test");
    let line = format!("\nSKIPPED {test}: {why}; {remedy}\n");
    let _ = stderr().write_all(line.as_bytes());
}

/// Whether `/proc` shows the processes that a test starts; in a container it may be the one of the host.
pub(crate) fn proc_shows_own_processes() -> bool {
    let own = std::fs::read_link("/proc/self");
    let ours = own.is_ok_and(|own| own.as_os_str() == std::process::id().to_string().as_str());
    if !ours {
        skipped("/proc is that of other processes", "mount one of its own");
    }
    ours
}
