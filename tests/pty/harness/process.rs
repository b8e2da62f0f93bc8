//! The state of a program: stops, its end, and statistics of the system.

use std::fs;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::Child;
use rustix::io::Errno;
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};

use super::BOUND;

/// How a program ended.
#[derive(Debug, Clone)]
pub(crate) struct Exit {
    /// Its exit code, or 1000 plus the signal that ended it.
    pub(crate) code: i32,
    /// The time at which that was noticed.
    pub(crate) at: Instant,
    /// The CPU time (on Linux).
    pub(crate) busy: Option<Duration>,
}

/// A change of state of a program.
#[derive(Debug)]
enum Fate {
    Stopped,
    Ended(Exit),
}

/// A running program, killed when dropped.
pub(crate) struct Program {
    pub(super) pid: Pid,
    fate: Receiver<Fate>,
    ended: bool,
}

impl Program {
    /// Watches a program from its start.
    pub(super) fn follow(child: Box<dyn Child + Send + Sync>) -> Self {
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        let pid = Pid::from_raw(pid).unwrap();
        let (tell, fate) = mpsc::channel();
        thread::spawn(move || follow(child, pid, &tell));
        Self {
            pid,
            fate,
            ended: false,
        }
    }

    /// Sends a signal; the program may have ended already.
    pub(super) fn signal(&self, signal: Signal) {
        let sent = kill_process(self.pid, signal);
        assert!(matches!(sent, Ok(()) | Err(Errno::SRCH)), "{sent:?}");
    }

    /// Waits for the next change of state; returns whether it is a stop.
    pub(super) fn stops(&self) -> bool {
        matches!(self.fate.recv_timeout(BOUND), Ok(Fate::Stopped))
    }

    /// How the program ended; `None` if it is still running after the time limit.
    pub(crate) fn exit(&mut self) -> Option<Exit> {
        loop {
            match self.fate.recv_timeout(BOUND) {
                Ok(Fate::Ended(exit)) => {
                    self.ended = true;
                    return Some(exit);
                }
                Ok(Fate::Stopped) => {}
                Err(_) => return None,
            }
        }
    }

    /// The peak memory of the program in bytes (on Linux).
    pub(crate) fn peak_memory(&self) -> Option<u64> {
        let status = self.proc_file("status")?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
        Some(kilobytes << 10)
    }

    /// The children of the program that have ended but were not waited for (on Linux).
    pub(crate) fn zombies(&self) -> Vec<String> {
        let pid = self.pid.as_raw_nonzero().to_string();
        let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
        let stats =
            processes.filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok());
        stats
            .filter(|stat| {
                let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split(' ').collect();
                fields.first() == Some(&"Z") && fields.get(1) == Some(&pid.as_str())
            })
            .collect()
    }

    /// The context switches of each thread, which stay constant while it is idle (on Linux).
    pub(crate) fn context_switches(&self) -> Vec<String> {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.pid.as_raw_nonzero()));
        let tasks = tasks.into_iter().flatten().flatten();
        let counts = tasks.filter_map(|task| fs::read_to_string(task.path().join("status")).ok());
        counts
            .flat_map(|status| {
                let lines = status.lines().filter(|line| line.contains("ctxt_switches"));
                lines.map(str::to_owned).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The number of threads.
    pub(crate) fn threads(&self) -> usize {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.pid.as_raw_nonzero()));
        tasks.map_or(0, Iterator::count)
    }

    fn proc_file(&self, name: &str) -> Option<String> {
        fs::read_to_string(format!("/proc/{}/{name}", self.pid.as_raw_nonzero())).ok()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if !self.ended {
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

/// Reports every stop of a program and its end; reads the statistics before they disappear.
fn follow(mut child: Box<dyn Child + Send + Sync>, pid: Pid, tell: &Sender<Fate>) {
    let any = WaitIdOptions::EXITED | WaitIdOptions::STOPPED;
    loop {
        let status = waitid(WaitId::Pid(pid), any | WaitIdOptions::NOWAIT);
        let status = status.unwrap().unwrap();
        if status.stopped() {
            let _ = waitid(WaitId::Pid(pid), WaitIdOptions::STOPPED);
            let _ = tell.send(Fate::Stopped);
            continue;
        }
        let by_signal = status.terminating_signal().map(|signal| 1000 + signal);
        let exit = Exit {
            code: status.exit_status().or(by_signal).unwrap_or(-1),
            at: Instant::now(),
            busy: busy(pid),
        };
        let _ = child.wait();
        let _ = tell.send(Fate::Ended(exit));
        return;
    }
}

/// The CPU time of a process, where the system has a file with it.
fn busy(pid: Pid) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
    // The name in the second field may contain anything; it ends at the last parenthesis.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks: u64 = [11, 12]
        .iter()
        .filter_map(|field| fields.get(*field)?.parse::<u64>().ok())
        .sum();
    Some(Duration::from_millis(ticks * 10))
}
