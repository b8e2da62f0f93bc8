//! A large knowledge base in the browser, in a terminal: when the first frame is there, when claims
//! can be browsed and searched, how much memory that takes, and how long each key takes to its
//! frame. Each figure has its bar. Then the same beside itself with a tenth of the claims assessed.
//!
//! `cargo bench --bench large`, or with a number of claims: `cargo bench --bench large -- 1000000`.

// A benchmark talks to whoever runs it, and falls over loudly.
#![allow(clippy::indexing_slicing, clippy::print_stdout, clippy::unwrap_used)]

use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use onpaper::assess::{Assessment, Entry, FORMAT, digest, json};
use onpaper::kb::{KnowledgeBase, Status};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};

#[path = "support/generator.rs"]
mod generator;

const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");
const SIZE: PtySize = PtySize {
    rows: 36,
    cols: 120,
    pixel_width: 0,
    pixel_height: 0,
};
/// How many claims there are unless it is said.
const USUAL: usize = 100_000;
/// How many there are when it is enough to see that it works.
const FEW: usize = 3_000;
/// How often it is opened; the medians are told.
const OPENINGS: usize = 5;

/// The bars: seconds until there is a frame, claims, a search; milliseconds from key to frame; times
/// the size of the file in memory.
struct Bars {
    first_frame: f64,
    browsable: f64,
    searchable: f64,
    key: f64,
    memory: f64,
}

impl Bars {
    /// What is promised for so many claims: of a hundred thousand and of a million; for the first no
    /// more is asked of the second than that it grows no faster than the claims.
    fn of(claims: usize) -> Self {
        let is_huge = claims > USUAL;
        Self {
            first_frame: 0.1,
            browsable: if is_huge { 5.0 } else { 0.5 },
            searchable: if is_huge { 8.0 } else { 1.0 },
            key: if is_huge { 33.0 } else { 16.0 },
            memory: 4.0,
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Cargo says so when it is for the figures.
    let is_measured = arguments.iter().any(|argument| argument == "--bench");
    let usual = if is_measured { USUAL } else { FEW };
    let claims = arguments.iter().find_map(|argument| argument.parse().ok());
    let claims = claims.unwrap_or(usual);
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("kb.json");
    let assessment = directory.path().join("assessment.json");
    let kb = generator::knowledge_base(claims);
    let mut out = BufWriter::new(File::create(&file).unwrap());
    serde_json::to_writer(&mut out, &kb).unwrap();
    out.flush().unwrap();
    drop(out);
    fs::write(&assessment, json(&assessed(&kb))).unwrap();
    drop(kb);
    let size = fs::metadata(&file).unwrap().len();
    println!("{claims} claims, {:.1} MB, at 120x36", mb(size));
    let bars = Bars::of(claims);
    openings(&file, size, &bars);
    keys(&file, &bars);
    with_entries(&file, &assessment);
}

/// An entry about each tenth claim.
fn assessed(kb: &KnowledgeBase) -> Assessment {
    let statuses = [Status::Realised, Status::PartlyRealised, Status::Unrealised];
    let claims = kb.claims.iter().step_by(10);
    let entries = claims.zip(statuses.into_iter().cycle());
    let entries = entries.map(|(claim, status)| Entry {
        claim: claim.id.clone(),
        status,
        note: Some("What is seen here.".into()),
        evidence: Default::default(),
        by: None,
        on: "2026-03-01".into(),
        claim_digest: digest(claim).into(),
    });
    Assessment {
        format: FORMAT,
        knowledge_base: kb.id.clone(),
        by: "Ann".into(),
        entries: entries.collect(),
        ..Assessment::default()
    }
}

fn openings(file: &Path, size: u64, bars: &Bars) {
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    let mut memory = 0;
    for _ in 0..OPENINGS {
        let began = Instant::now();
        let mut browser = Browser::start(file, None);
        let seen = browser.arrival();
        for (times, seen) in times.iter_mut().zip(seen) {
            times.push(seen - began);
        }
        memory = memory.max(browser.peak_memory());
        browser.quit();
    }
    let [frame, browsable, searchable] = times.map(|times| tenths(times, 5) / 1000.0);
    judge("s until the first frame", frame, bars.first_frame);
    judge("s until claims can be browsed", browsable, bars.browsable);
    judge("s until they can be searched", searchable, bars.searchable);
    let ratio = memory as f64 / size as f64;
    judge("times the file in memory at most", ratio, bars.memory);
}

/// A kind of thing to do, and the keys that do it, one after the other.
const DOINGS: [(&str, &[&str]); 3] = [
    ("scrolling", &SCROLLING),
    ("typing", &TYPING),
    ("filtering", &FILTERING),
];
const SCROLLING: [&str; 16] = [
    "j", "j", "j", "\x1b[6~", "\x1b[6~", "\x1b[5~", "J", "K", "}", "}", "{", "G", "k", "k", "g",
    "]",
];
const TYPING: [&str; 30] = [
    "/", "r", "o", "o", "t", " ", "c", "a", "u", "s", "e", "\x15", "t", "e", "l", "e", "m", "t",
    "r", "y", "\x15", "z", "q", "x", "j", "\x15", "r", "\x7f", "o", "\x15",
];
const FILTERING: [&str; 14] = [
    "t", "t", "t", "f", " ", "j", "j", "j", " ", "j", "o", "x", "u", "2",
];

/// How often each is done.
const ROUNDS: usize = 12;

fn keys(file: &Path, bars: &Bars) {
    let mut browser = Browser::start(file, None);
    browser.arrival();
    let mut all = Vec::new();
    for (name, keys) in DOINGS {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            times.extend(keys.iter().map(|key| browser.key(key)));
            // Out of the search box, with what was typed gone.
            if name == "typing" {
                browser.key("\r");
            }
        }
        let [median, late, last] = [5, 9, 10].map(|part| tenths(times.clone(), part));
        println!(
            "{name:<10} {} keys: median {median:.2} ms, 90 % {late:.2}, most {last:.2}",
            times.len()
        );
        judge(
            "ms from key to frame, 99 % of them",
            hundredths(&times, 99),
            bars.key,
        );
        all.extend(times);
    }
    judge(
        "ms of all keys, 99 % of them",
        hundredths(&all, 99),
        bars.key,
    );
    browser.quit();
}

/// What is done with entries and without: to choose a filter in the pane leads elsewhere with them.
const ALIKE: [(&str, &[&str]); 4] = [
    ("scrolling", &SCROLLING),
    ("typing", &TYPING),
    ("filtering", &["t", "t", "t", "t"]),
    ("sorting", &["s", "s", "s"]),
];

/// How many times as long it may take with entries as without.
const WITH_ENTRIES: f64 = 1.1;

/// By turns with and without, so that whatever else the machine does is in both.
fn with_entries(file: &Path, assessment: &Path) {
    let kinds = [None, Some(assessment)];
    let mut arrivals = [(); 2].map(|()| [Vec::new(), Vec::new()]);
    for _ in 0..OPENINGS {
        for (kind, times) in kinds.iter().zip(&mut arrivals) {
            let began = Instant::now();
            let mut browser = Browser::start(file, *kind);
            let [_, browsable, searchable] = browser.arrival();
            times[0].push(browsable - began);
            times[1].push(searchable - began);
            browser.quit();
        }
    }
    for (at, what) in ["browsed", "searched"].iter().enumerate() {
        let times = arrivals.each_ref().map(|times| times[at].clone());
        judge_times(&format!("until they can be {what}"), times);
    }
    let mut browsers = kinds.map(|kind| Browser::start(file, kind));
    for browser in &mut browsers {
        browser.arrival();
    }
    for (name, keys) in ALIKE {
        let mut times = [Vec::new(), Vec::new()];
        for round in 0..ROUNDS {
            for key in keys {
                for at in [round % 2, 1 - round % 2] {
                    times[at].push(browsers[at].key(key));
                }
            }
            if name == "typing" {
                for browser in &mut browsers {
                    browser.key("\r");
                }
            }
        }
        judge_times(name, times);
    }
    browsers.into_iter().for_each(Browser::quit);
}

/// Holds the median with entries against that without.
fn judge_times(what: &str, times: [Vec<Duration>; 2]) {
    let [without, with] = times.map(|times| tenths(times, 5));
    let what = format!("times as long {what} with a tenth assessed ({without:.2} ms without)");
    judge(&what, with / without, WITH_ENTRIES);
}

/// The browser in a terminal of its own.
struct Browser {
    child: Box<dyn Child + Send + Sync>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    screen: vt100::Parser,
    _ends: (Box<dyn MasterPty + Send>, Box<dyn SlavePty + Send>),
}

impl Browser {
    fn start(file: &Path, assessment: Option<&Path>) -> Self {
        let pair = native_pty_system().openpty(SIZE).unwrap();
        let mut command = CommandBuilder::new(ONPAPER);
        command.args(["--kb".as_ref(), file.as_os_str()]);
        if let Some(assessment) = assessment {
            command.args(["--assessment".as_ref(), assessment.as_os_str()]);
        }
        command.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(command).unwrap();
        let (rows, columns) = (SIZE.rows, SIZE.cols);
        Self {
            child,
            reader: pair.master.try_clone_reader().unwrap(),
            writer: pair.master.take_writer().unwrap(),
            screen: vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0),
            _ends: (pair.master, pair.slave),
        }
    }

    /// Takes in a frame, to its end; when that came.
    fn frame(&mut self) -> Instant {
        let mut frame = Vec::new();
        let mut portion = vec![0; 1 << 16];
        loop {
            let read = self.reader.read(&mut portion).unwrap();
            let at = Instant::now();
            assert!(read > 0, "it has ended");
            frame.extend_from_slice(&portion[..read]);
            if contains(&portion[..read], b"\x1b[6n") {
                // The browser asks how wide a symbol is: one column.
                self.writer.write_all(b"\x1b[1;2R").unwrap();
            }
            if ends_a_frame(&frame) {
                self.screen.process(&frame);
                return at;
            }
        }
    }

    /// When there are the first frame, claims, and an index of them.
    fn arrival(&mut self) -> [Instant; 3] {
        [
            self.until(|text| text.contains("onpaper")),
            self.until(|text| text.contains("? help")),
            self.until(|text| text.contains("? help") && !text.contains("Indexing")),
        ]
    }

    /// Waits until the screen is as told; when that was.
    fn until(&mut self, is: impl Fn(&str) -> bool) -> Instant {
        let mut at = Instant::now();
        while !is(&self.screen.screen().contents()) {
            at = self.frame();
        }
        at
    }

    /// Presses a key; how long its frame took to come, to its end.
    fn key(&mut self, key: &str) -> Duration {
        let began = Instant::now();
        self.writer.write_all(key.as_bytes()).unwrap();
        self.frame() - began
    }

    fn peak_memory(&self) -> u64 {
        let status = format!("/proc/{}/status", self.child.process_id().unwrap());
        let status = fs::read_to_string(status).unwrap_or_default();
        let mut lines = status.lines();
        let line = lines.find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        kilobytes.unwrap_or(0) << 10
    }

    fn quit(mut self) {
        self.writer.write_all(b"\x03").unwrap();
        self.child.wait().unwrap();
    }
}

/// Every frame ends with the end of a synchronized update.
fn ends_a_frame(bytes: &[u8]) -> bool {
    bytes.ends_with(b"\x1b[?2026l")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// In milliseconds, what so many tenths of them took at most.
fn tenths(times: Vec<Duration>, tenths: usize) -> f64 {
    hundredths(&times, tenths * 10)
}

fn hundredths(times: &[Duration], hundredths: usize) -> f64 {
    let mut times = times.to_vec();
    times.sort();
    times[((times.len() - 1) * hundredths).div_ceil(100)].as_secs_f64() * 1000.0
}

fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

fn judge(what: &str, value: f64, bar: f64) {
    let verdict = if value <= bar { "kept" } else { "MISSED" };
    println!("{value:>8.3} {what} (bar {bar}: {verdict})");
}
