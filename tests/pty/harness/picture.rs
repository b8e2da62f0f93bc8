//! The output of a program, and the emulated screen.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Instant;

use portable_pty::PtySize;
use rustix::event::{PollFd, PollFlags, poll};

use super::{Answer, Size};

/// The start and the end of a synchronized update, which a frame is.
const FRAME_START: &[u8] = b"\x1b[?2026h";
const FRAME_END: &[u8] = b"\x1b[?2026l";

/// The output read from the terminal.
pub(super) struct Output {
    pub(super) raw: Vec<u8>,
    pub(super) parser: vt100::Parser,
    /// The number of bytes that the screen shows: not those of a frame that is not complete yet.
    shown: usize,
    /// Whether a frame is not complete.
    updates: bool,
    /// The time of the last bytes.
    pub(super) at: Instant,
}

/// The output, with a condition variable for more of it.
pub(super) type Shared = Arc<(Mutex<Output>, Condvar)>;

impl Output {
    pub(super) fn new(size: Size) -> Self {
        let (rows, columns) = at_least_one(size);
        Self {
            raw: Vec::new(),
            parser: vt100::Parser::new(rows, columns, 0),
            shown: 0,
            updates: false,
            at: Instant::now(),
        }
    }

    /// Processes output; returns the replies of the terminal.
    fn take_in(&mut self, written: &[u8], answer: Answer) -> String {
        const QUESTION: &[u8] = b"\x1b[6n";
        const STATUS: &[u8] = b"\x1b[5n";
        const BACKGROUND: &[u8] = b"\x1b]11;?\x1b\\";
        self.at = Instant::now();
        let mut answers = String::new();
        for byte in written {
            self.raw.push(*byte);
            self.updates = match self.updates {
                true => !self.raw.ends_with(FRAME_END),
                false => self.raw.ends_with(FRAME_START),
            };
            if !self.updates {
                self.parser.process(&self.raw[self.shown..]);
                self.shown = self.raw.len();
            }
            if self.raw.ends_with(BACKGROUND) && answer == Answer::Light {
                answers += "\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\";
            }
            if self.raw.ends_with(QUESTION) {
                let (row, column) = self.parser.screen().cursor_position();
                let column = column + 1 + u16::from(answer == Answer::Wide);
                answers += &format!("\x1b[{};{column}R", row + 1);
            }
            if self.raw.ends_with(STATUS) {
                // What Vim asked for at its start comes late, as over a slow connection.
                answers +=
                    "\x1b[2;2R\x1b[>1;4000;0c\x1b[?12;4$y\x1b]11;rgb:0000/0000/0000\x07\x1b[0n";
            }
        }
        if answer == Answer::Nothing {
            answers.clear();
        }
        answers
    }
}

/// The screen as text, without trailing spaces.
pub(crate) fn text_of(screen: &vt100::Screen) -> String {
    let (_, columns) = screen.size();
    let rows = screen.rows(0, columns.get());
    let rows: Vec<String> = rows.map(|row| row.trim_end().to_owned()).collect();
    rows.join("\n")
}

/// The position of the last occurrence of these bytes, counted from one; zero if there is none.
pub(super) fn last(raw: &[u8], bytes: &[u8]) -> usize {
    let found = raw.windows(bytes.len()).rposition(|window| window == bytes);
    found.map_or(0, |at| at + 1)
}

/// Whether the screen was cleared and then drawn.
pub(super) fn ends_a_frame(raw: &[u8]) -> bool {
    let cleared = last(raw, b"\x1b[2J");
    cleared > 0 && frames(&raw[cleared..]) > 0
}

/// The number of complete frames; each ends with the end of a synchronized update.
pub(super) fn frames(raw: &[u8]) -> usize {
    let parts = raw.windows(FRAME_END.len());
    parts.filter(|part| *part == FRAME_END).count()
}

pub(super) fn at_least_one((columns, rows): Size) -> (NonZeroU16, NonZeroU16) {
    let some = |count| NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN);
    (some(rows), some(columns))
}

pub(super) fn pty_size((cols, rows): Size) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Reads all output until it is told to stop.
pub(super) fn read_all(mut terminal: File, stopped: &UnixStream, shared: &Shared, answer: Answer) {
    let mut portion = [0; 1 << 16];
    loop {
        let mut ready = [
            PollFd::from_borrowed_fd(terminal.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(stopped.as_fd(), PollFlags::IN),
        ];
        let _ = poll(&mut ready, None);
        if !ready[1].revents().is_empty() {
            return;
        }
        let Ok(read @ 1..) = terminal.read(&mut portion) else {
            return;
        };
        let mut output = shared.0.lock().unwrap();
        let answers = output.take_in(&portion[..read], answer);
        // Replies before the output is visible to the test, which may end the program: the terminal would
        // show a later reply.
        terminal.write_all(answers.as_bytes()).unwrap();
        drop(output);
        shared.1.notify_all();
    }
}
