//! Runs a program in a separate terminal that tests can type into and read.
//!
//! No wait sleeps for a fixed time: every wait has a condition and a time limit, and prints the screen when
//! it fails. The controlling end of the terminal stays open until the session is dropped, because closing it
//! would discard the last bytes of the program.

mod picture;
mod process;

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, SlavePty, native_pty_system};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::ioctl_fionread;
use rustix::process::Signal;
use rustix::termios::{Action, Termios, tcflow, tcgetattr};

use picture::{Output, Shared, at_least_one, ends_a_frame, frames, last, pty_size, read_all};

pub(crate) use picture::text_of;
pub(crate) use process::{Exit, Program};

/// The time limit of every wait; generous, because the machine may be busy.
pub(crate) const BOUND: Duration = Duration::from_secs(60);

/// Processes are started one at a time, because descriptors that are being created could be inherited by
/// another one.
static STARTING: Mutex<()> = Mutex::new(());

/// Held while a process is started.
pub(crate) fn starting() -> MutexGuard<'static, ()> {
    STARTING.lock().unwrap_or_else(|broken| broken.into_inner())
}

/// The size of a terminal: columns, rows.
pub(crate) type Size = (u16, u16);

/// The program to start and its environment.
pub(crate) struct Start<'a> {
    pub(crate) program: &'a Path,
    pub(crate) arguments: &'a [&'a str],
    pub(crate) environment: &'a [(&'a str, &'a str)],
    pub(crate) directory: &'a Path,
    pub(crate) size: Size,
    pub(crate) answer: Answer,
}

/// The answers of the terminal to queries of the cursor position and background colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The position, but not the background.
    True,
    /// The position, and a light background.
    Light,
    /// The position as if every symbol of ambiguous width took two columns.
    Wide,
    /// No answer.
    Nothing,
}

/// A running program and its terminal.
pub(crate) struct Session {
    pub(crate) program: Program,
    shared: Shared,
    answer: Answer,
    hand: File,
    /// Dropping it ends the reader thread, which closes its copy of the terminal.
    reader: Option<(UnixStream, thread::JoinHandle<()>)>,
    master: Box<dyn MasterPty + Send>,
    _slave: Box<dyn SlavePty + Send>,
    before: Termios,
}

impl Session {
    pub(crate) fn start(start: &Start<'_>) -> Self {
        let _alone = starting();
        let pair = native_pty_system().openpty(pty_size(start.size)).unwrap();
        let hand = copy(&*pair.master);
        let before = tcgetattr(&hand).unwrap();
        let child = pair.slave.spawn_command(command(start)).unwrap();
        let shared = Arc::new((Mutex::new(Output::new(start.size)), Condvar::new()));
        let mut session = Self {
            program: Program::follow(child),
            shared,
            answer: start.answer,
            hand,
            reader: None,
            master: pair.master,
            _slave: pair.slave,
            before,
        };
        session.drain();
        session
    }

    /// Reads the output of the program; active from the start, and again after [`Session::stall`].
    pub(crate) fn drain(&mut self) {
        let (stop, stopped) = UnixStream::pair().unwrap();
        let (terminal, shared) = (copy(&*self.master), Arc::clone(&self.shared));
        let answer = self.answer;
        let reader = thread::spawn(move || read_all(terminal, &stopped, &shared, answer));
        self.reader = Some((stop, reader));
    }

    /// Stops reading, as a terminal that hangs.
    pub(crate) fn stall(&mut self) {
        if let Some((stop, reader)) = self.reader.take() {
            drop(stop);
            reader.join().unwrap();
        }
    }

    /// Stops the output of the terminal, as Ctrl-S does, or resumes it.
    pub(crate) fn hold_output(&self, hold: bool) {
        let name = self.master.tty_name().unwrap();
        let terminal = File::open(name).unwrap();
        let action = if hold { Action::OOff } else { Action::OOn };
        tcflow(terminal, action).unwrap();
    }

    /// Closes the terminal, as when its window is closed, so that the program has none.
    pub(crate) fn hang_up(mut self) -> (Program, Instant) {
        self.stall();
        let program = self.program;
        (program, Instant::now())
    }

    // Actions of the user.

    /// Types text, in portions that every terminal accepts at once.
    pub(crate) fn type_text(&self, text: &str) {
        self.send(text.as_bytes());
    }

    /// Presses Ctrl and a letter.
    pub(crate) fn ctrl(&self, letter: char) {
        self.send(&[letter as u8 & 0x1f]);
    }

    /// Presses Esc. Wait for its effect before the next key, or the program reads both as one key.
    pub(crate) fn escape(&self) {
        self.send(b"\x1b");
    }

    pub(crate) fn enter(&self) {
        self.send(b"\r");
    }

    /// Pastes with bracketed paste.
    pub(crate) fn paste(&self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Clicks with the left button on a cell, counted from zero.
    pub(crate) fn click(&self, column: u16, row: u16) {
        let (x, y) = (column + 1, row + 1);
        self.send(format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m").as_bytes());
    }

    /// Turns the wheel down over a cell.
    pub(crate) fn wheel_down(&self, column: u16, row: u16) {
        self.send(format!("\x1b[<65;{};{}M", column + 1, row + 1).as_bytes());
    }

    pub(crate) fn send(&self, bytes: &[u8]) {
        for portion in bytes.chunks(800) {
            (&self.hand).write_all(portion).unwrap();
        }
    }

    /// Resizes the terminal.
    pub(crate) fn resize(&self, size: Size) {
        let (rows, columns) = at_least_one(size);
        self.output().parser.set_size(rows, columns);
        self.resize_unseen(size);
    }

    /// Resizes the terminal, but not the emulated screen of the test.
    pub(crate) fn resize_unseen(&self, size: Size) {
        self.master.resize(pty_size(size)).unwrap();
    }

    pub(crate) fn signal(&self, signal: Signal) {
        self.program.signal(signal);
    }

    // The visible state.

    fn output(&self) -> MutexGuard<'_, Output> {
        self.shared.0.lock().unwrap()
    }

    /// The rows of the screen as text.
    pub(crate) fn text(&self) -> String {
        text_of(self.output().parser.screen())
    }

    /// Waits until the first frame is complete.
    #[track_caller]
    pub(crate) fn wait_for_a_frame(&self) {
        self.wait("a whole frame", |output| frames(&output.raw) > 0);
    }

    /// The screen after all keys so far were handled: Ctrl-L redraws the whole frame.
    #[track_caller]
    pub(crate) fn whole_text(&self) -> String {
        let written = self.written();
        self.ctrl('l');
        self.wait("a whole frame", |output| {
            ends_a_frame(&output.raw[written..])
        });
        self.text()
    }

    /// Reads the emulated screen.
    pub(crate) fn screen_with<T>(&self, read: impl FnOnce(&vt100::Screen) -> T) -> T {
        read(self.output().parser.screen())
    }

    /// The position of a text on the screen: column, row.
    pub(crate) fn find(&self, wanted: &str) -> Option<(u16, u16)> {
        let found = self.text().lines().enumerate().find_map(|(row, line)| {
            let byte = line.find(wanted)?;
            Some((line[..byte].chars().count(), row))
        });
        found.map(|(column, row)| (column.try_into().unwrap(), row.try_into().unwrap()))
    }

    /// Every byte that the program has written.
    pub(crate) fn raw(&self) -> Vec<u8> {
        self.output().raw.clone()
    }

    /// What the program has written since it restored the terminal, if it had taken it: on a busy machine,
    /// reading a file may take so long that progress is shown.
    pub(crate) fn written_after_restoring(&self) -> String {
        let written = String::from_utf8(self.raw()).unwrap();
        let given_back = written.rsplit_once("\x1b[?1049l\x1b[?25h");
        given_back.map_or(written.clone(), |(_, words)| words.to_owned())
    }

    /// The number of bytes that the program has written.
    pub(crate) fn written(&self) -> usize {
        self.output().raw.len()
    }

    /// The modes of the terminal's line discipline: before the program, and now.
    pub(crate) fn modes(&self) -> (String, String) {
        let now = tcgetattr(&self.hand).unwrap();
        (format!("{:?}", self.before), format!("{now:?}"))
    }

    /// Waits until a condition on the screen holds.
    #[track_caller]
    pub(crate) fn wait_for(&self, what: &str, is: impl Fn(&vt100::Screen) -> bool) -> Instant {
        self.wait(what, |output| is(output.parser.screen()))
    }

    /// Waits until a text is on the screen.
    #[track_caller]
    pub(crate) fn wait_for_text(&self, text: &str) -> Instant {
        self.wait_for(text, |screen| text_of(screen).contains(text))
    }

    /// Waits until a text is no longer on the screen.
    #[track_caller]
    pub(crate) fn wait_until_gone(&self, text: &str) -> Instant {
        let what = format!("no more of {text}");
        self.wait_for(&what, |screen| !text_of(screen).contains(text))
    }

    /// Waits until the program has written these bytes.
    #[track_caller]
    pub(crate) fn wait_for_bytes(&self, bytes: &[u8]) -> Instant {
        let what = String::from_utf8_lossy(bytes).escape_debug().to_string();
        self.wait(&what, |output| {
            output
                .raw
                .windows(bytes.len())
                .any(|window| window == bytes)
        })
    }

    /// Types, and waits for a new frame. Only for input that is handled in one frame.
    #[track_caller]
    pub(crate) fn type_and_wait_for_frame(&self, text: &str) {
        let before = frames(&self.raw());
        self.type_text(text);
        self.wait("another frame", |output| frames(&output.raw) > before);
    }

    /// Types keys, each after the frame of the previous one: together they would be a paste.
    #[track_caller]
    pub(crate) fn type_keys(&self, keys: &str) {
        for key in keys.chars() {
            self.type_and_wait_for_frame(&key.to_string());
        }
    }

    /// Waits until more than this number of bytes were written.
    #[track_caller]
    pub(crate) fn wait_for_more_than(&self, written: usize) -> Instant {
        self.wait("more output", |output| output.raw.len() > written)
    }

    /// Waits until a file with this name exists, by polling.
    #[track_caller]
    pub(crate) fn wait_for_file(&self, path: &Path) {
        self.poll(&format!("the file {}", path.display()), || path.exists());
    }

    /// The terminal, as the program has it.
    fn terminal(&self) -> fs::File {
        let name = self.master.tty_name().unwrap();
        fs::OpenOptions::new().write(true).open(name).unwrap()
    }

    /// Types a key again and again until this is so; each after the previous one was read, because several together
    /// are a paste.
    #[track_caller]
    pub(crate) fn type_until(&self, what: &str, key: &str, is: impl Fn() -> bool) {
        let terminal = self.terminal();
        self.poll(what, || {
            if ioctl_fionread(&terminal).unwrap() == 0 {
                self.type_text(key);
            }
            is()
        });
    }

    /// Types keys until the program blocks on a terminal that is not read.
    #[track_caller]
    pub(crate) fn type_until_stuck(&self, key: &str) {
        let terminal = self.terminal();
        let full = AtomicU32::new(0);
        self.type_until("a program that waits for its terminal", key, || {
            // While bytes are being transferred, the terminal is full too, but only briefly.
            let room = has_room(&terminal);
            let so_far = if room { 0 } else { full.load(Relaxed) + 1 };
            full.store(so_far, Relaxed);
            so_far > 30
        });
    }

    /// Polls a condition that nothing notifies of.
    #[track_caller]
    pub(crate) fn poll(&self, what: &str, is: impl Fn() -> bool) {
        let began = Instant::now();
        while !is() {
            let patient = began.elapsed() < BOUND;
            assert!(
                patient,
                "timed out waiting for: {what}\nthe screen:\n{}",
                self.text()
            );
            thread::sleep(Duration::from_millis(1));
        }
    }

    #[track_caller]
    fn wait(&self, what: &str, is: impl Fn(&Output) -> bool) -> Instant {
        let (output, more) = &*self.shared;
        let waiting = output.lock().unwrap();
        let (output, late) = more
            .wait_timeout_while(waiting, BOUND, |output| !is(output))
            .unwrap();
        let (at, screen) = (output.at, text_of(output.parser.screen()));
        drop(output);
        assert!(
            !late.timed_out(),
            "timed out waiting for: {what}\nthe screen:\n{screen}"
        );
        at
    }

    /// Waits until the program is stopped, as by Ctrl-Z.
    #[track_caller]
    pub(crate) fn wait_until_stopped(&self) {
        assert!(
            self.program.stops(),
            "not stopped\nthe screen:\n{}",
            self.text()
        );
    }

    /// Waits until the program has ended and all of its output has arrived.
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> Exit {
        let Some(exit) = self.program.exit() else {
            panic!("not ended\nthe screen:\n{}", self.text());
        };
        if self.reader.is_some() {
            self.settle();
        }
        exit
    }

    /// Writes a marker to the terminal after the last bytes of the program, waits until it has arrived, and
    /// removes it.
    fn settle(&self) {
        const MARK: &[u8] = b"\x1b]0;end\x07";
        let name = self.master.tty_name().unwrap();
        let mut terminal = fs::OpenOptions::new().write(true).open(name).unwrap();
        terminal.write_all(MARK).unwrap();
        self.wait_for_bytes(MARK);
        let mut output = self.output();
        let length = output.raw.len() - MARK.len();
        output.raw.truncate(length);
    }

    /// Asserts that the terminal has the same state as before the program.
    #[track_caller]
    pub(crate) fn assert_restored(&self) {
        let (before, now) = self.modes();
        assert_eq!(before, now, "the modes of the terminal");
        self.screen_with(|screen| {
            assert!(!screen.alternate_screen(), "still the alternate screen");
            assert!(!screen.hide_cursor(), "the cursor is hidden");
            assert!(!screen.bracketed_paste(), "pastes are still marked");
            let mouse = screen.mouse_protocol_mode();
            assert_eq!(mouse, vt100::MouseProtocolMode::None, "the mouse is taken");
            assert!(!screen.inverse() && !screen.bold() && !screen.underline());
            assert_eq!(screen.fgcolor(), vt100::Color::Default);
        });
        let raw = self.raw();
        for mode in ["1000", "1002", "1003", "1006", "1015", "2004", "1049"] {
            let on = last(&raw, format!("\x1b[?{mode}h").as_bytes());
            let off = last(&raw, format!("\x1b[?{mode}l").as_bytes());
            assert!(on <= off, "mode {mode} is left on");
        }
    }
}

/// Whether the terminal accepts bytes now.
fn has_room(terminal: &File) -> bool {
    let mut ready = [PollFd::new(terminal, PollFlags::OUT)];
    let at_once = rustix::event::Timespec::default();
    poll(&mut ready, Some(&at_once)).unwrap() > 0
}

/// Duplicates the descriptor of the controlling end of the terminal.
fn copy(master: &dyn MasterPty) -> File {
    let descriptor = master.as_raw_fd().unwrap();
    let descriptor = filedescriptor::FileDescriptor::dup(&descriptor).unwrap();
    descriptor.as_file().unwrap()
}

/// The command with an environment that is the same on every machine.
fn command(start: &Start<'_>) -> CommandBuilder {
    let mut command = CommandBuilder::new(start.program);
    command.args(start.arguments);
    command.cwd(start.directory);
    command.env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TERM", "xterm-256color");
    command.env("HOME", start.directory);
    command.env("LANG", "C.UTF-8");
    command.env("ONPAPER_HISTORY", "false");
    command.env("ONPAPER_RECENT", "off");
    for (name, value) in start.environment {
        command.env(name, value);
    }
    command
}
