//! A shell in tmux, if tmux is installed.

use std::process::{Command, Output};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::harness::{BOUND, starting};
use crate::needs;

/// A shell with job control in tmux, with a separate server.
pub(crate) struct Tmux {
    directory: TempDir,
}

impl Tmux {
    /// Returns `None` and skips the test if tmux is not installed.
    pub(crate) fn start() -> Option<Self> {
        if !needs::works("tmux", &["-V"], "install tmux") {
            return None;
        }
        let tmux = Self {
            directory: tempfile::tempdir().unwrap(),
        };
        let shell = "exec env -u BASH_ENV -u ENV PS1='shell> ' sh -im";
        let size = ["-x", "80", "-y", "24"];
        let _alone = starting();
        let started = tmux
            .command()
            .args(["-f", "/dev/null", "new-session", "-d"])
            .args(size)
            .arg(shell)
            .output();
        let started = started.unwrap();
        assert!(started.status.success(), "{started:?}");
        Some(tmux)
    }

    fn command(&self) -> Command {
        let mut command = Command::new("tmux");
        command
            .arg("-S")
            .arg(self.directory.path().join("socket"))
            .current_dir(self.directory.path())
            .env_remove("TMUX")
            .env("HOME", self.directory.path());
        command
    }

    pub(crate) fn ask(&self, arguments: &[&str]) -> Output {
        let _alone = starting();
        self.command().args(arguments).output().unwrap()
    }

    pub(crate) fn press(&self, key: &str) {
        self.ask(&["send-keys", key]);
    }

    pub(crate) fn type_line(&self, line: &str) {
        self.ask(&["send-keys", "-l", line]);
        self.press("Enter");
    }

    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        let (columns, rows) = (columns.to_string(), rows.to_string());
        self.ask(&["resize-window", "-x", &columns, "-y", &rows]);
    }

    pub(crate) fn screen(&self) -> String {
        let screen = self.ask(&["capture-pane", "-p"]).stdout;
        String::from_utf8_lossy(&screen).into_owned()
    }

    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Polls, because tmux does not notify of changes.
    #[track_caller]
    pub(crate) fn wait_until(&self, what: &str, is: impl Fn(&str) -> bool) {
        let began = Instant::now();
        loop {
            let screen = self.screen();
            if is(&screen) {
                return;
            }
            let patient = began.elapsed() < BOUND;
            assert!(
                patient,
                "timed out waiting for: {what}\nthe screen:\n{screen}"
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.ask(&["kill-server"]);
    }
}
