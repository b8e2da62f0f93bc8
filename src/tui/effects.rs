//! What only the world outside can do: files, the clipboard, the browser of the system.

use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;

use ratatui::crossterm::clipboard::CopyToClipboard;

use super::terminal;
use crate::app::{Message, Request};
use crate::export::file::{self, SaveError};
use crate::ui::bytes;

/// Performs effects. What is known only later comes back as a message.
pub(super) struct EffectHandler {
    messages: Sender<Message>,
}

impl EffectHandler {
    pub(super) fn new(messages: Sender<Message>) -> Self {
        Self { messages }
    }

    /// Does what is asked; the answer says what came of it.
    pub(super) fn perform(&self, request: Request) -> Message {
        match request {
            Request::Copy(text) => copy(&text),
            Request::OpenUrl(url) => self.open(&url),
            Request::Save {
                path,
                contents,
                existing,
            } => match file::save(&path, contents.as_bytes(), existing) {
                Ok(path) => Message::Saved(path),
                Err(SaveError::Exists { .. }) => Message::SaveExists(path),
                Err(error) => Message::Failed(error.to_string()),
            },
        }
    }

    /// Opens an address with the system's opener, which gets nothing of the terminal.
    fn open(&self, url: &str) -> Message {
        if !crate::kb::check::is_web_address(url) {
            return Message::Failed(format!("Not opened, as it is no web address: {url}"));
        }
        if std::env::var_os("SSH_CONNECTION").is_some() {
            return Message::Notice(format!(
                "Over SSH there is no browser to open. y l copies {url}"
            ));
        }
        let spawned = opener(url)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut child = match spawned {
            Ok(child) => child,
            Err(_) => return Message::Failed(no_opener(url)),
        };
        let (messages, address) = (self.messages.clone(), url.to_owned());
        std::thread::spawn(move || {
            let done = child.wait();
            if !done.is_ok_and(|status| status.success()) {
                let _ = messages.send(Message::Failed(no_opener(&address)));
                terminal::wake_event_loop();
            }
        });
        Message::Notice(format!("Opening {url}"))
    }
}

fn no_opener(url: &str) -> String {
    format!("Could not be opened here. y l copies {url}")
}

#[cfg(target_os = "macos")]
fn opener(url: &str) -> Command {
    with_own_group(Command::new("open"), url)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn opener(url: &str) -> Command {
    with_own_group(Command::new("xdg-open"), url)
}

#[cfg(windows)]
fn opener(url: &str) -> Command {
    let mut command = Command::new("explorer");
    command.arg(url);
    command
}

/// In a process group of its own, so that Ctrl-C here does not end it.
#[cfg(unix)]
fn with_own_group(mut command: Command, url: &str) -> Command {
    use std::os::unix::process::CommandExt;
    command.arg(url).process_group(0);
    command
}

/// Sends text to the clipboard of the terminal (OSC 52), which never says whether it took it.
fn copy(text: &str) -> Message {
    match terminal::send(CopyToClipboard::to_clipboard_from(text)) {
        Ok(()) => Message::Notice(format!("Sent {} to the clipboard", bytes(text.len()))),
        Err(error) => Message::Failed(format!("The clipboard did not take it: {error}")),
    }
}
