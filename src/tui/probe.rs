//! Queries the terminal for the width in which it draws box-drawing symbols, and for its background
//! colour.
//!
//! Unicode leaves the width of many symbols open (UAX 11, "ambiguous"): terminals set up for Chinese,
//! Japanese or Korean draw them two columns wide, which misaligns borders and text. The probe prints such
//! a symbol and asks for the cursor position; the first frame covers the symbol, and does not wait for
//! the answer.
//!
//! The background colour is queried first (OSC 11): terminals answer in order, so one that ignores that
//! query costs no extra wait.
//!
//! Crossterm could read the cursor position too, but would send the query again, and the second answer
//! would reach the shell if the browser is quit at once.

use std::io::Write as _;
use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use crossterm::cursor::MoveTo;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use crossterm::style::Print;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{ioctl_fionread, read};

use super::{ProbeRequest, streams, terminal};

/// How long to wait for the answer. Terminals on the same machine take a millisecond.
const TIMEOUT: Duration = Duration::from_millis(100);

/// How long after the query to wait for the answer before releasing the terminal: the shell would read a
/// late answer as input.
const LAST_CALL: Duration = Duration::from_millis(500);

/// A query that was sent.
pub struct Probe {
    tty: OwnedFd,
    asked: Instant,
}

/// The brightness of the background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    /// Darker than medium.
    Dark,
    /// Lighter than medium.
    Light,
}

/// The terminal's answer.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether a symbol takes two columns; false without an answer.
    pub is_wide: bool,
    /// The background, if the terminal reports it.
    pub background: Option<Background>,
    /// What was typed before the answer came.
    pub typed: Vec<Event>,
    /// Whether the answer is complete.
    pub is_complete: bool,
}

impl Probe {
    /// Sends the query; the terminal must be in raw mode. Returns `None` if input is already waiting, as
    /// it would have to be read first.
    pub fn ask(probe_request: ProbeRequest) -> Option<Self> {
        let tty = (probe_request.width || probe_request.background).then(terminal::open_tty)??;
        if ioctl_fionread(&tty) != Ok(0) {
            return None;
        }
        let background = if probe_request.background {
            "\x1b]11;?\x1b\\"
        } else {
            ""
        };
        let symbol = if probe_request.width { "─" } else { "" };
        let question = format!("{background}{}{symbol}\x1b[6n", MoveTo(0, 0));
        terminal::send(Print(question)).ok()?;
        Some(Self::of(tty))
    }

    /// Creates the probe of a terminal that was just queried.
    pub fn of(tty: OwnedFd) -> Self {
        let asked = Instant::now();
        Self { tty, asked }
    }

    /// Waits for the answer and reads it.
    pub fn answer(&self) -> Answer {
        self.answer_within(TIMEOUT)
    }

    /// Reads an answer that is still on its way, and discards it with what was typed before it.
    pub fn discard_late_answer(&self) {
        self.answer_within(LAST_CALL);
    }

    fn answer_within(&self, time: Duration) -> Answer {
        let mut bytes = Vec::new();
        while let Some(byte) = self.next_byte(self.asked + time) {
            bytes.push(byte);
            if let Some((before, column)) = cursor_report(&bytes) {
                return Answer::of(before, Some(column));
            }
        }
        Answer::of(&bytes, None)
    }

    fn next_byte(&self, deadline: Instant) -> Option<u8> {
        let left = deadline.saturating_duration_since(Instant::now());
        let left = Timespec::try_from(left).ok()?;
        let mut ready = [PollFd::new(&self.tty, PollFlags::IN)];
        let mut byte = [0];
        let is_ready = poll(&mut ready, Some(&left)) == Ok(1);
        (is_ready && read(&self.tty, &mut byte) == Ok(1)).then_some(byte[0])
    }
}

/// Discards what the terminal still answers to a program that had it, such as Vim's questions at its start, over a
/// slow connection: text of it would be typed into the note, and keys be lost. Terminals answer in order, so that
/// all of it comes before the answer to the question for the status, which nobody else asks.
pub(super) fn discard_answers() {
    let mut out = streams::stdout();
    let asked = out.write_all(b"\x1b[5n").and_then(|()| out.flush());
    let Some(tty) = terminal::open_tty().filter(|_| asked.is_ok()) else {
        return;
    };
    let probe = Probe::of(tty);
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\x1b[0n")
        && let Some(byte) = probe.next_byte(probe.asked + LAST_CALL)
    {
        bytes.push(byte);
    }
}

impl Answer {
    /// Parses what came before the cursor report, which had this column.
    fn of(bytes: &[u8], column: Option<u16>) -> Self {
        let (background, typed) = background_report(bytes);
        Self {
            is_wide: column.is_some_and(|column| column > 2),
            background,
            typed: keys(&typed),
            is_complete: column.is_some(),
        }
    }
}

/// Splits off a background report (`ESC ] 11 ; COLOUR`, ended by BEL or `ESC \`); returns it and all
/// other bytes.
pub fn background_report(bytes: &[u8]) -> (Option<Background>, Vec<u8>) {
    const START: &[u8] = b"\x1b]11;";
    let start = bytes.windows(START.len()).position(|part| part == START);
    let Some(start) = start else {
        return (None, bytes.to_vec());
    };
    let report = &bytes[start + START.len()..];
    let length = report
        .iter()
        .position(|byte| matches!(byte, b'\x07' | b'\x1b'));
    let (colour, rest) = report.split_at(length.unwrap_or(report.len()));
    let rest = [&b"\x1b\\"[..], b"\x07"]
        .into_iter()
        .find_map(|end| rest.strip_prefix(end));
    let others = [&bytes[..start], rest.unwrap_or_default()];
    (background_of(colour), others.concat())
}

fn background_of(colour: &[u8]) -> Option<Background> {
    let colour = xterm_color::Color::parse(colour).ok()?;
    Some(match colour.perceived_lightness() {
        lightness if lightness > 0.5 => Background::Light,
        _ => Background::Dark,
    })
}

/// Returns the background from a late answer, given without its introducer and terminator.
pub(super) fn late_background(answer: &str) -> Option<Background> {
    background_of(answer.strip_prefix("11;")?.as_bytes())
}

/// Splits bytes that end with a cursor report (`ESC [ row ; column R`): returns what precedes it, and its
/// column, counted from 1.
pub fn cursor_report(bytes: &[u8]) -> Option<(&[u8], u16)> {
    let start = bytes.iter().rposition(|byte| *byte == b'\x1b')?;
    let (before, report) = bytes.split_at(start);
    let report = std::str::from_utf8(report).ok()?;
    let report = report.strip_prefix("\x1b[")?.strip_suffix('R')?;
    let (_row, column) = report.split_once(';')?;
    Some((before, column.parse().ok()?))
}

/// Parses what was typed into events: characters, control characters, Esc, arrows and other navigation
/// keys, pastes.
pub fn keys(typed: &[u8]) -> Vec<Event> {
    let typed = String::from_utf8_lossy(typed);
    let mut rest = &*typed;
    let mut events = Vec::new();
    while let Some(letter) = rest.chars().next() {
        if let Some((event, behind)) = sequence(rest) {
            events.extend(event);
            rest = behind;
        } else {
            events.push(Event::Key(key(letter)));
            rest = &rest[letter.len_utf8()..];
        }
    }
    events
}

/// Parses an escape sequence at the start of the text. Returns the event of a key or paste, or none for any
/// other sequence; and the rest of the text, which is empty if the sequence is incomplete.
pub(super) fn sequence(text: &str) -> Option<(Option<Event>, &str)> {
    const LOST: Option<(Option<Event>, &str)> = Some((None, ""));
    if ["\x1b]", "\x1bP", "\x1b_"]
        .iter()
        .any(|start| text.starts_with(start))
    {
        return LOST;
    }
    let body = text.strip_prefix("\x1b[").or(text.strip_prefix("\x1bO"))?;
    let Some(end) = body.find(|letter| ('@'..='~').contains(&letter)) else {
        return LOST;
    };
    let (parameters, rest) = body.split_at(end);
    let (last, behind) = rest.split_at(1);
    let code = match (parameters, last) {
        ("", "A") => KeyCode::Up,
        ("", "B") => KeyCode::Down,
        ("", "C") => KeyCode::Right,
        ("", "D") => KeyCode::Left,
        ("", "H") | ("1" | "7", "~") => KeyCode::Home,
        ("", "F") | ("4" | "8", "~") => KeyCode::End,
        ("3", "~") => KeyCode::Delete,
        ("5", "~") => KeyCode::PageUp,
        ("6", "~") => KeyCode::PageDown,
        ("200", "~") => {
            let Some((pasted, behind)) = behind.split_once("\x1b[201~") else {
                return LOST;
            };
            return Some((Some(Event::Paste(pasted.to_owned())), behind));
        }
        _ => return Some((None, behind)),
    };
    Some((Some(Event::Key(code.into())), behind))
}

/// Returns the key event for a character, as crossterm would report it.
fn key(letter: char) -> KeyEvent {
    let (code, modifiers) = match letter {
        '\r' => (KeyCode::Enter, KeyModifiers::NONE),
        '\t' => (KeyCode::Tab, KeyModifiers::NONE),
        '\x1b' => (KeyCode::Esc, KeyModifiers::NONE),
        '\x7f' => (KeyCode::Backspace, KeyModifiers::NONE),
        '\x01'..='\x1a' => {
            let letter = char::from(letter as u8 - 1 + b'a');
            (KeyCode::Char(letter), KeyModifiers::CONTROL)
        }
        letter if letter.is_uppercase() => (KeyCode::Char(letter), KeyModifiers::SHIFT),
        letter => (KeyCode::Char(letter), KeyModifiers::NONE),
    };
    KeyEvent::new(code, modifiers)
}
