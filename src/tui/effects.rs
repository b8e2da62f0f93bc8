//! Performs side effects: files, the clipboard, the system's web browser.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::SystemTime;

#[cfg(unix)]
use tz::TimeZoneSettings;

use super::assessment_watcher::AssessmentWatcher;
use super::clipboard::Clipboard;
use super::{editor, process, state, terminal};
use crate::app::{Message, Request};
use crate::assess::{self, AssessmentError, Change, Date};
use crate::export::WriteError;
use crate::file::SaveError;
use crate::kb::KnowledgeBase;
use crate::ui::bytes;

/// Performs effects. Results that come later are sent as messages.
pub(super) struct EffectHandler {
    pub(super) messages: Sender<Message>,
    pub(super) clipboard: Clipboard,
    /// Reloads assessments when another program changes them: those watched, and the one recorded in.
    pub(super) assessments: AssessmentWatcher,
}

impl EffectHandler {
    pub(super) fn perform(&mut self, request: Request) -> Message {
        match request {
            Request::Copy(text, told) => self.copy(text, told),
            Request::OpenUrl(url) => self.open(&url),
            Request::RecentFiles => Message::RecentFiles(state::recent_files()),
            Request::Save {
                path,
                document,
                existing,
            } => match document.write(&path, existing) {
                Ok(told) => Message::Saved(told),
                Err(WriteError::Save(SaveError::Exists(_))) => Message::SaveRefused(path, None),
                Err(WriteError::Refused(_, why)) => {
                    Message::SaveRefused(path, Some(format!("Not written, because {why}.")))
                }
                Err(error) => Message::Failed(error.to_string()),
            },
            Request::EditNote(text) => match editor::edit(&text) {
                Ok(text) => Message::NoteEdited(text),
                Err(why) => Message::Failed(why),
            },
            Request::Record { path, kb, change } => {
                let answer = record(&path, &kb, *change);
                if let Message::Recorded(path, _) = &answer {
                    self.assessments.follow(path);
                }
                answer
            }
        }
    }

    /// Copies the text, on another thread if that runs a command.
    fn copy(&self, text: String, told: String) -> Message {
        let clipboard = self.clipboard.clone();
        let copy = move |text: &str| match clipboard.copy(text) {
            Ok(done) => Message::Notice(told + &done),
            Err(why) => Message::Failed(why),
        };
        if !self.clipboard.runs_command() {
            return copy(&text);
        }
        let notice = Message::Notice(format!("Copying {} …", bytes(text.len())));
        let messages = self.messages.clone();
        thread::spawn(move || {
            let _ = messages.send(copy(&text));
            terminal::wake_event_loop();
        });
        notice
    }

    /// Opens an address with the system's opener, detached from the terminal, or with a browser that is shown in
    /// the terminal.
    fn open(&self, url: &str) -> Message {
        if !crate::kb::check::is_web_address(url) {
            return Message::Failed(format!(
                "Not opened, because it is not a web address: {url}"
            ));
        }
        let own = std::env::var("BROWSER").unwrap_or_default();
        if own.is_empty() && std::env::var_os("SSH_CONNECTION").is_some() {
            return Message::Notice(format!(
                "Over SSH there is no browser to open. ⟨copy⟩ l copies {url}"
            ));
        }
        let spawned = openers(&own, url).into_iter().find_map(|mut opener| {
            match is_shown_in_terminal(opener.get_program()) {
                true => open_in_terminal(&mut opener, url).map(Err),
                false => opener.spawn().ok().map(Ok),
            }
        });
        let mut child = match spawned {
            Some(Ok(child)) => child,
            Some(Err(closed)) => return closed,
            None => return Message::Failed(no_opener(url)),
        };
        let (messages, address) = (self.messages.clone(), url.to_owned());
        thread::spawn(move || {
            let done = child.wait();
            if !done.is_ok_and(|status| status.success()) {
                let _ = messages.send(Message::Failed(no_opener(&address)));
                terminal::wake_event_loop();
            }
        });
        Message::Notice(format!("Opening {url}"))
    }
}

/// The current date in the time zone of the user, or in UTC where that is not known.
pub(crate) fn today() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let seconds = since.unwrap_or_default().as_secs() as i64;
    let seconds = seconds + i64::from(local_offset(seconds).unwrap_or(0));
    Date::from_days(seconds.div_euclid(24 * 60 * 60))
}

/// How many seconds local time is ahead of UTC at this time, in seconds since the Unix epoch.
#[cfg(unix)]
fn local_offset(seconds: i64) -> Option<i32> {
    let zones = TimeZoneSettings::new(&["/usr/share/zoneinfo", "/etc/zoneinfo"], |path| {
        // A device or a pipe may have no end.
        match std::fs::metadata(path)?.is_file() {
            true => Ok(std::fs::read(path)?),
            false => Err("not a file".into()),
        }
    });
    let zone = match std::env::var("TZ") {
        Ok(zone) => zones.parse_posix_tz(&zone),
        Err(_) => zones.parse_local(),
    };
    Some(zone.ok()?.find_local_time_type(seconds).ok()?.ut_offset())
}

#[cfg(not(unix))]
fn local_offset(_: i64) -> Option<i32> {
    None
}

/// Records an entry, dated today unless it has a date.
fn record(path: &Path, kb: &KnowledgeBase, mut change: Change) -> Message {
    if let Some(entry) = change.entry.as_mut().filter(|entry| entry.on.is_empty()) {
        entry.on = today().to_string().into();
    }
    match assess::record(path, kb, &change) {
        Ok((path, assessment)) => Message::Recorded(path, Arc::new(assessment).into()),
        Err(AssessmentError::Changed { now, .. }) => {
            Message::EntryChanged(path.to_owned(), Arc::new(*now).into())
        }
        Err(error) => Message::Failed(error.to_string()),
    }
}

/// The browsers that are shown in the terminal, as Git knows them.
const TERMINAL_BROWSERS: [&str; 5] = ["w3m", "lynx", "links", "links2", "elinks"];

/// Without a display, as on a Linux console, `xdg-open` starts one of these.
fn is_shown_in_terminal(program: &OsStr) -> bool {
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
    let name = Path::new(program).file_name();
    name.is_some_and(|name| {
        name == "xdg-open" && !has_display || TERMINAL_BROWSERS.iter().any(|known| name == *known)
    })
}

/// Shows an address in the terminal until the user quits the browser; `None` if it cannot be started.
fn open_in_terminal(opener: &mut Command, url: &str) -> Option<Message> {
    match process::run_in_terminal(opener) {
        Ok(Ok(status)) if status.success() => Some(Message::Notice(format!("Opened {url}"))),
        Ok(Ok(_)) => Some(Message::Failed(no_opener(url))),
        Ok(Err(_)) => None,
        Err(error) => Some(Message::Failed(error.to_string())),
    }
}

fn no_opener(url: &str) -> String {
    format!("The link could not be opened here. ⟨copy⟩ l copies {url}")
}

/// The opener on Windows and WSL. `explorer` would do too, but its exit status always says that it
/// failed.
const WINDOWS_OPENER: &str = "rundll32.exe url.dll,FileProtocolHandler";

/// Returns the commands to open an address with, in the order in which they are tried: those of
/// `BROWSER`, separated by colons, with the address in place of `%s` or else as the last argument; if it
/// is not set, that of the system.
fn openers(own: &str, url: &str) -> Vec<Command> {
    let is_windows_beside = std::env::var_os("WSL_DISTRO_NAME").is_some();
    let lines: Vec<&str> = match own {
        "" if cfg!(target_os = "macos") => vec!["open"],
        "" if cfg!(windows) => vec![WINDOWS_OPENER],
        "" if is_windows_beside => vec!["wslview", WINDOWS_OPENER, "xdg-open"],
        "" => vec!["xdg-open"],
        // A Windows path has a colon after the drive letter.
        own if cfg!(windows) => vec![own],
        own => own.split(':').collect(),
    };
    let commands = lines.into_iter().filter_map(|line| {
        let mut words = process::words(line)?.into_iter();
        let program = words.next()?;
        let mut command = match is_shown_in_terminal(program.as_ref()) {
            true => Command::new(program),
            false => process::detached(&program),
        };
        command.args(words.map(|word| word.replace("%s", url)));
        if !line.contains("%s") {
            command.arg(url);
        }
        Some(command)
    });
    commands.collect()
}
