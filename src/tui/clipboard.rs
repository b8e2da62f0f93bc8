//! Copying to the clipboard: the providers, in the order in which they are tried.
//!
//! A provider is either a command, which takes the text on its standard input and reports success by its
//! exit status, or the terminal (OSC 52), which reports nothing. Messages claim no more than is known.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use std::{fmt, io, thread};

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use crossterm::style::Print;

use super::{process, terminal};
use crate::kb::sanitise;
use crate::ui::bytes;

/// The most bytes sent to a terminal. In base64 with the escape sequence around it that is 100 000, the
/// common limit of terminals that have one.
const MAX_FOR_TERMINAL: usize = 74_994;

/// The longest part of a sequence, in bytes, that GNU screen passes on; it prints what is longer.
const SCREEN_CHUNK: usize = 500;

/// How long a command may run.
const TIMEOUT: Duration = Duration::from_secs(2);

#[derive(Debug, Clone)]
pub(super) struct Clipboard {
    providers: Vec<Provider>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Provider {
    /// A program and its arguments.
    Command(Vec<String>),
    /// The terminal, directly or through GNU screen.
    Terminal { in_screen: bool },
}

/// Why a provider did not take the text; `None` if it is not installed.
type Refusal = Option<String>;

fn failed(why: impl fmt::Display) -> Refusal {
    Some(format!("failed ({why})"))
}

impl Clipboard {
    /// Creates the providers for the setting `auto`, `osc52`, `tmux`, `off`, or a command.
    pub(super) fn new(choice: &str) -> Self {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let command = |line: &str| {
            let words = process::words(line.trim());
            Provider::Command(words.unwrap_or_else(|| vec![line.to_owned()]))
        };
        let terminal = Provider::Terminal {
            in_screen: is_set("STY"),
        };
        // With `-w`, tmux passes the text on to its terminal.
        let tmux = "tmux load-buffer -w -";
        // On a remote machine most commands would set the wrong clipboard.
        let mut remote = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].into_iter();
        let is_local = !remote.any(is_set);
        let has_display = is_local && is_set("DISPLAY");
        let is_windows = cfg!(windows) || is_set("WSL_DISTRO_NAME");
        let providers = match choice {
            "off" => Vec::new(),
            "osc52" => vec![terminal],
            "tmux" => vec![command(tmux)],
            "auto" => {
                // Untold, it guesses from the text: "5" or "P1 incidents" would be no text, which nothing pastes.
                let wayland = "wl-copy --type text/plain";
                let candidates = [
                    (is_set("TMUX"), tmux),
                    (is_local && is_set("WAYLAND_DISPLAY"), wayland),
                    (has_display, "xclip -selection clipboard -in"),
                    (has_display, "xsel --clipboard --input"),
                    (is_local && cfg!(target_os = "macos"), "pbcopy"),
                    (is_windows, "clip.exe"),
                ];
                let usable = candidates.into_iter().filter(|(usable, _)| *usable);
                let commands = usable.map(|(_, line)| command(line));
                commands.chain([terminal]).collect()
            }
            line => vec![command(line)],
        };
        Self { providers }
    }

    /// Whether copying may run a command, which can be slow.
    pub(super) fn runs_command(&self) -> bool {
        let is_command = |provider: &Provider| matches!(provider, Provider::Command(_));
        self.providers.iter().any(is_command)
    }

    /// Copies with the first provider that takes the text. Returns the message for the user, in an error
    /// too.
    pub(super) fn copy(&self, text: &str) -> Result<String, String> {
        if self.providers.is_empty() {
            return Err("Copying is switched off. ⟨export⟩ writes it to a file.".to_owned());
        }
        let mut refusals = Vec::new();
        for provider in &self.providers {
            match provider.copy(text) {
                Ok(()) => return Ok(provider.success(text, &refusals)),
                Err(None) if self.providers.len() > 1 => {}
                Err(refusal) => {
                    let refusal = refusal.as_deref().unwrap_or("is not installed");
                    refusals.push(format!("{provider} {refusal}"));
                }
            }
        }
        Err(format!(
            "Not copied: {}. ⟨export⟩ writes it to a file.",
            refusals.join("; ")
        ))
    }
}

impl Provider {
    fn copy(&self, text: &str) -> Result<(), Refusal> {
        match self {
            Self::Command(line) => run(line, text),
            Self::Terminal { in_screen } => send(text, *in_screen),
        }
    }

    /// Returns the message about a text that was taken, after these refusals.
    fn success(&self, text: &str, refusals: &[String]) -> String {
        let size = bytes(text.len());
        let mut message = match self {
            Self::Command(line) if line.iter().any(|word| word == "load-buffer") => {
                format!("Copied {size} into tmux; whether its terminal took it too is not known")
            }
            Self::Command(_) => format!("Copied {size} by {self}"),
            Self::Terminal { .. } => {
                format!("Sent {size} to the terminal; terminals do not say whether they took it")
            }
        };
        for refusal in refusals {
            let _ = write!(message, "; {refusal}");
        }
        message
    }
}

/// The provider's name in messages.
impl fmt::Display for Provider {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Command(line) => {
                let program = line.first().map_or("", String::as_str);
                write!(out, "{}", sanitise::line(program))
            }
            Self::Terminal { .. } => write!(out, "the terminal"),
        }
    }
}

/// Runs a command with the text as its standard input.
fn run(line: &[String], text: &str) -> Result<(), Refusal> {
    let (program, arguments) = line.split_first().ok_or(None)?;
    let mut command = process::detached(program);
    if program == "pbcopy" {
        // It reads its input in the encoding of the locale, which a shell without one takes for Mac Roman.
        command.env_remove("LC_ALL").env("LC_CTYPE", "UTF-8");
    }
    let spawned = command.args(arguments).stdin(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => None,
        _ => failed(error),
    })?;
    let input = encoded(program, text);
    if let Some(mut stdin) = child.stdin.take() {
        // In a thread, as a command that does not read its input would block forever.
        thread::spawn(move || stdin.write_all(&input));
    }
    wait(&mut child)
}

/// Encodes the text for the program: `clip.exe` would read UTF-8 in the code page of the console.
fn encoded(program: &str, text: &str) -> Vec<u8> {
    if program == "clip.exe" && !text.is_ascii() {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    } else {
        text.as_bytes().to_vec()
    }
}

fn wait(child: &mut Child) -> Result<(), Refusal> {
    let deadline = Instant::now() + TIMEOUT;
    while Instant::now() < deadline {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(failed(status)),
            Ok(None) => thread::sleep(Duration::from_millis(5)),
            Err(error) => return Err(failed(error)),
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(failed("it did not finish"))
}

/// Sends the text to the terminal's clipboard, and forces a full redraw, as some terminals print a
/// sequence that they do not support.
fn send(text: &str, in_screen: bool) -> Result<(), Refusal> {
    if text.len() > MAX_FOR_TERMINAL {
        let most = bytes(MAX_FOR_TERMINAL);
        return Err(Some(format!("takes no more than {most}")));
    }
    let mut sequence = String::new();
    let written = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut sequence);
    written.map_err(failed)?;
    if in_screen {
        sequence = through_screen(&sequence);
    }
    let sent = terminal::send(Print(sequence));
    // Afterwards: another thread may draw a frame at any time.
    terminal::redraw_fully();
    sent.map_err(failed)
}

/// Wraps a sequence for GNU screen in DCS strings, which it passes on to its terminal. These end with
/// `ESC \`, so the sequence itself must end with BEL.
fn through_screen(sequence: &str) -> String {
    let sequence = sequence.trim_end_matches("\x1b\\").to_owned() + "\x07";
    let chunks = sequence.as_bytes().chunks(SCREEN_CHUNK);
    let chunks = chunks.map(|chunk| format!("\x1bP{}\x1b\\", String::from_utf8_lossy(chunk)));
    chunks.collect()
}
