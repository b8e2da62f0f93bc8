//! How soon the first frame is there, against the least that a program of this kind can do: enter
//! the alternate screen and draw one line. Both run in a terminal of their own, in turn, many times.
//! Prints medians, their ratio, the peak of memory and the size of the program, each with its bar.
//!
//! `cargo bench --bench startup`; arguments after `--` go to the browser, such as `--kb FILE`.

// A benchmark talks to whoever runs it, and falls over loudly.
#![allow(clippy::indexing_slicing, clippy::print_stdout, clippy::unwrap_used)]

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{event, execute};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui_crossterm::CrosstermBackend;

/// The program under test.
const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");
/// The argument that makes this program the one that draws one line, and the line: one word, as
/// the gap between two is not drawn.
const BARE: &str = "--bare";
const LINE: &str = "line";
/// How often each is started for the figures.
const ROUNDS: usize = 300;
/// Bars of the design: times the bare program, MB of memory, MB of disk.
const MOST_TIMES: f64 = 1.3;
const MOST_MEMORY: f64 = 10.0;
const MOST_DISK: f64 = 4.0;

/// A program, and the text that its first frame draws last.
struct Contender {
    program: PathBuf,
    arguments: Vec<String>,
    last: &'static str,
    times: Vec<Duration>,
    /// The largest there was, in bytes; nothing where the system does not say.
    memory: Option<u64>,
}

fn main() {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == BARE) {
        return bare();
    }
    // Cargo says so when it is for the figures; else it is enough to see that it works.
    let measured = arguments.iter().any(|argument| argument == "--bench");
    let rounds = if measured { ROUNDS } else { 3 };
    arguments.retain(|argument| argument != "--bench");
    let this = std::env::current_exe().unwrap();
    let mut bare = Contender::new(&this, vec![BARE.to_owned()], LINE);
    let mut ours = Contender::new(Path::new(ONPAPER), arguments, "help");
    for _ in 0..rounds {
        bare.start();
        ours.start();
    }
    report(&ours, &bare);
}

/// Draws one line, waits for a key, and leaves.
fn bare() {
    enable_raw_mode().unwrap();
    execute!(io::stdout(), EnterAlternateScreen).unwrap();
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout())).unwrap();
    terminal
        .draw(|frame| frame.render_widget(LINE, frame.area()))
        .unwrap();
    event::read().unwrap();
    execute!(io::stdout(), LeaveAlternateScreen).unwrap();
    disable_raw_mode().unwrap();
}

impl Contender {
    fn new(program: &Path, arguments: Vec<String>, last: &'static str) -> Self {
        Self {
            program: program.to_owned(),
            arguments,
            last,
            times: Vec::new(),
            memory: None,
        }
    }

    /// Starts it, waits for its first frame, and ends it.
    fn start(&mut self) {
        let size = PtySize {
            rows: 36,
            cols: 120,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let mut writer = pair.master.take_writer().unwrap();
        let mut command = CommandBuilder::new(&self.program);
        command.args(&self.arguments);
        command.env("TERM", "xterm-256color");
        let began = Instant::now();
        let mut child = pair.slave.spawn_command(command).unwrap();
        wait_for_frame(&mut *reader, self.last);
        self.times.push(began.elapsed());
        let memory = child.process_id().and_then(peak_memory);
        self.memory = self.memory.max(memory);
        // The browser asks how wide a symbol is: one column.
        writer.write_all(b"\x1b[1;2Rq").unwrap();
        child.wait().unwrap();
    }

    /// The time in milliseconds that so many tenths of the starts took at most.
    fn tenths(&self, tenths: usize) -> f64 {
        let mut times = self.times.clone();
        times.sort();
        times[(times.len() - 1) * tenths / 10].as_secs_f64() * 1000.0
    }

    fn print(&self, name: &str) {
        let [low, median, high] = [1, 5, 9].map(|tenths| self.tenths(tenths));
        let memory = self.memory.map_or(0.0, mb);
        println!("{name:<8} {median:>6.2} ms ({low:.2} to {high:.2}) {memory:>6.1} MB");
    }
}

/// Reads until the frame is whole, which is when the cursor was hidden after its last text.
fn wait_for_frame(reader: &mut dyn Read, last: &str) {
    let mut seen = Vec::new();
    let mut portion = [0; 1 << 14];
    loop {
        let read = reader.read(&mut portion).unwrap();
        assert!(read > 0, "ended without a frame");
        seen.extend_from_slice(&portion[..read]);
        let text = String::from_utf8_lossy(&seen);
        let rest = text.rsplit_once(last).map(|(_, rest)| rest);
        if rest.is_some_and(|rest| rest.contains("\x1b[?25l")) {
            return;
        }
    }
}

/// The peak of a process's memory so far, in bytes.
fn peak_memory(pid: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes << 10)
}

fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

fn report(ours: &Contender, bare: &Contender) {
    println!(
        "start to first frame at 120x36, {} starts of each in turn: median (80 % of them), peak memory",
        ours.times.len()
    );
    bare.print("bare");
    ours.print("onpaper");
    judge(
        "times the bare program",
        ours.tenths(5) / bare.tenths(5),
        MOST_TIMES,
    );
    if let Some(memory) = ours.memory {
        judge("MB of memory", mb(memory), MOST_MEMORY);
    }
    let size = fs::metadata(&ours.program).unwrap().len();
    judge("MB on disk", mb(size), MOST_DISK);
}

fn judge(what: &str, value: f64, bar: f64) {
    let verdict = if value <= bar { "kept" } else { "MISSED" };
    println!("{value:>6.2} {what} (bar {bar}: {verdict})");
}
