//! Runs a program under strace: records its system calls, or makes one fail or kill it.

use std::process::{Command, Output};

use crate::needs;

/// Whether programs can be traced here; otherwise reports the skipped test.
pub(crate) fn works() -> bool {
    let arguments = ["-f", "-o", "/dev/null", "true"];
    needs::works("strace", &arguments, "install strace, and let it trace")
}

/// Runs a command under strace with these options.
pub(crate) fn traced(command: &Command, options: &[&str]) -> Output {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq"]);
    if !options.contains(&"-o") {
        traced.args(["-o", "/dev/null"]);
    }
    traced.args(options);
    traced.arg(command.get_program()).args(command.get_args());
    if let Some(directory) = command.get_current_dir() {
        traced.current_dir(directory);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => traced.env(name, value),
            None => traced.env_remove(name),
        };
    }
    traced.output().unwrap()
}

/// The system calls that have effects outside the process.
pub(crate) const TELLING: &str = "trace=%network,execve,fork,vfork,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,\
     linkat,symlink,symlinkat,unlink,unlinkat,truncate,chmod,chown";

/// The forbidden calls in a log: sockets other than internal pairs; programs other than the first; files
/// written other than this one, temporary ones beside it, and devices.
pub(crate) fn beyond<'a>(log: &'a str, written: &str) -> Vec<&'a str> {
    let starts = |line: &&str| line.contains("execve(");
    let first = log.lines().find(starts);
    let is_fine = |line: &&str| {
        let reads = line.contains("open") && line.contains("O_RDONLY");
        let pair = line.contains("socketpair(AF_UNIX")
            || line.contains("sendto(")
            || line.contains("recvfrom(");
        let own = line.contains(written) || line.contains("/.onpaper-");
        let devices = ["\"/dev/tty\"", "\"/dev/null\"", "\"/proc/self/fd/1\""];
        let device = devices.iter().any(|device| line.contains(device));
        let is_call = line.contains('(') && !line.contains("resumed>");
        !is_call || reads || pair || own || device || Some(*line) == first
    };
    log.lines().filter(|line| !is_fine(line)).collect()
}
