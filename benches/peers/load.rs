//! From a file to an index: time and memory, in a process of its own each time, and how both grow.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use onpaper::kb::load;
use onpaper::search::Index;
use tempfile::NamedTempFile;

use super::figures::{Bar, judge, timed};
use super::{MILLION, at, generator};

/// The argument that makes this program the one that loads a file.
pub(crate) const CHILD: &str = "--load";
/// With it, serde_json alone reads the file into the same structs, unchecked.
const SERDE: &str = "--serde";
/// How long loading takes beside that.
const BESIDE_SERDE: Bar = Bar::AtMost(0.6);
/// Seconds that the index takes; bytes of memory a byte of file; growth where claims grow tenfold.
const INDEX: Bar = Bar::AtMost(4.0);
const MEMORY: Bar = Bar::AtMost(1.9);
const GROWTH: Bar = Bar::AtMost(11.0);
/// How often a file is loaded.
const ROUNDS: usize = 3;

/// What loading a file took: seconds, and bytes where the system tells.
#[derive(Default, Clone, Copy)]
struct Load {
    file: f64,
    serde: f64,
    parse: f64,
    index: f64,
    memory: Option<f64>,
}

pub(crate) fn run(claims: usize) {
    println!("loading a file, median of {ROUNDS}: seconds to parse, seconds to index, peak memory");
    let [tenth, whole] = [claims / 10, claims].map(measure);
    judge(
        "times as long to parse as serde_json alone",
        whole.parse / whole.serde,
        at(claims, MILLION, BESIDE_SERDE),
    );
    judge("s to index", whole.index, at(claims, MILLION, INDEX));
    let growth = at(claims, MILLION, GROWTH);
    let total = |load: Load| load.parse + load.index;
    judge(
        "times as long as a tenth of the claims",
        total(whole) / total(tenth),
        growth,
    );
    if let (Some(tenth), Some(memory)) = (tenth.memory, whole.memory) {
        judge(
            "bytes of memory a byte of the file",
            memory / whole.file,
            at(claims, MILLION, MEMORY),
        );
        judge(
            "times as much memory as a tenth of the claims",
            memory / tenth,
            growth,
        );
    }
    println!();
}

fn measure(claims: usize) -> Load {
    let file = file(claims);
    // By turns, so that what else the machine does is the same for both.
    let rounds = (0..ROUNDS).map(|_| Load {
        serde: start_child(&[SERDE], file.path()).parse,
        ..start_child(&[], file.path())
    });
    let loads: Vec<_> = rounds.collect();
    let median = |figure: &dyn Fn(&Load) -> f64| {
        let mut figures: Vec<_> = loads.iter().map(figure).collect();
        figures.sort_unstable_by(f64::total_cmp);
        figures[figures.len() / 2]
    };
    let load = Load {
        file: file.path().metadata().unwrap().len() as f64,
        serde: median(&|load| load.serde),
        parse: median(&|load| load.parse),
        index: median(&|load| load.index),
        memory: loads[0]
            .memory
            .map(|_| median(&|load| load.memory.unwrap_or(0.0))),
    };
    println!(
        "{claims:>10} claims, {:.1} MB: {:.3} s (serde_json {:.3} s), {:.3} s, {:.0} MB",
        load.file / 1e6,
        load.parse,
        load.serde,
        load.index,
        load.memory.unwrap_or(0.0) / 1e6
    );
    load
}

fn file(claims: usize) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    let mut out = BufWriter::new(file.as_file());
    serde_json::to_writer(&mut out, &generator::knowledge_base(claims)).unwrap();
    out.flush().unwrap();
    drop(out);
    file
}

fn start_child(flags: &[&str], file: &Path) -> Load {
    let this = std::env::current_exe().unwrap();
    let out = Command::new(this)
        .args(flags)
        .arg(CHILD)
        .arg(file)
        .output()
        .unwrap();
    let figures = String::from_utf8(out.stdout).unwrap();
    let mut figures = figures.split_whitespace().map(|figure| figure.parse().ok());
    let mut next = || figures.next().flatten();
    Load {
        file: 0.0,
        serde: 0.0,
        parse: next().unwrap(),
        index: next().unwrap(),
        memory: next(),
    }
}

/// Loads a file as the program does, and prints what that took.
pub(crate) fn child(file: &str) {
    let is_serde = std::env::args().any(|argument| argument == SERDE);
    let (parse, kb) = timed(|| match is_serde {
        true => serde_json::from_slice(&fs::read(file).unwrap()).unwrap(),
        false => {
            let (path, max_bytes) = (file.into(), load::CAP);
            let mut source = load::Source::File { path, max_bytes };
            source.load(&load::Progress::default()).unwrap()
        }
    });
    if is_serde {
        return println!("{} 0", parse.as_secs_f64());
    }
    let (index, _index) = timed(|| Index::build(&kb));
    let memory = peak_memory().map_or("-".to_owned(), |memory| memory.to_string());
    println!("{} {} {memory}", parse.as_secs_f64(), index.as_secs_f64());
}

/// The peak of this process's memory so far, in bytes.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes << 10)
}
