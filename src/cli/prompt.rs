//! `onpaper prompt`: the functions of the browser by typed lines and numbered answers.
//!
//! For screen readers, braille displays and terminals that cannot move the cursor: each answer is a few
//! plain lines of text. A line is turned into the arguments of a command, in which numbers stand for the
//! rows listed last, and that command is run.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};

use anyhow::{anyhow, bail};

use super::args::Common;
use super::console::Console;
use super::selection::Selection;
use super::{Command, CommandResult, Outcome, knowledge, read, run as run_command, usage};
use crate::kb::text::counted;
use crate::kb::{Item, KnowledgeBase, Status, all_words, sanitise, suggestion};
use crate::search::RequestedFilters;
use crate::tui::streams;

mod speech;

/// The most bytes of a line, with its end; an endless stream such as `/dev/zero` has no end of line.
const LONGEST_LINE: u64 = 1 << 20;

/// How many rows are listed at once.
const PAGE: usize = 20;

/// The commands and their help, a line each. Each begins with its name.
const COMMANDS: &str = include_str!("../../data/help/prompt-commands.txt");

/// Other commands of the program that a line may begin with.
const OTHER_COMMANDS: [&str; 2] = ["check", "config"];

struct Prompt<'kb> {
    kb: &'kb KnowledgeBase,
    common: &'kb Common,
    /// The rows listed last.
    listed: Vec<Item>,
    /// How many of them were printed.
    printed: usize,
    /// The index of the row read last.
    at: Option<usize>,
    marks: Vec<Item>,
    query: String,
    /// Conditions added to every query.
    filter: String,
}

/// Answers lines from standard input until its end, or `quit`.
pub(super) fn run(common: &Common, query: &[String], console: &mut Console<'_>) -> CommandResult {
    if common.kb.iter().any(|name| name == "-") {
        bail!("the prompt reads its lines from standard input, so --kb needs a file");
    }
    let kb = &knowledge::load(common)?;
    let mut prompt = Prompt {
        kb,
        common,
        listed: kb.items().collect(),
        printed: 0,
        at: None,
        marks: Vec::new(),
        query: String::new(),
        filter: String::new(),
    };
    console.colour = false;
    let title = sanitise::line(&kb.title);
    console.write_line(&format!("{title}: {}.", kb.counts().replace(" · ", ", ")))?;
    console.write_line(
        "Type words to search, a number to read a row, help for the rest, quit to end.",
    )?;
    if !query.is_empty() {
        prompt.find(&query.join(" "), console)?;
    }
    let is_asked = io::stdin().is_terminal();
    let mut lines = BufReader::new(streams::stdin());
    loop {
        if is_asked {
            console.write("> ")?;
        }
        console.flush()?;
        let mut line = Vec::new();
        let mut part = lines.by_ref().take(LONGEST_LINE);
        if part.read_until(b'\n', &mut line)? == 0 {
            return Ok(Outcome::Done);
        }
        if part.limit() == 0 {
            bail!("a line has {LONGEST_LINE} bytes or more, so nothing after it is read");
        }
        let line = String::from_utf8_lossy(&line);
        let line = sanitise::line(line.trim()).into_owned();
        if matches!(line.as_str(), "quit" | "exit" | "q") {
            return Ok(Outcome::Done);
        }
        if let Err(error) = prompt.answer(&line, console) {
            console.write_line(&format!("{error:#}"))?;
        }
    }
}

/// Splits a line into words, with quoting as in a shell, except that `#` begins no comment: it may
/// precede numbers.
fn split_words(line: &str) -> Vec<String> {
    const HASH: &str = "\u{1}"; // no line has one: it is sanitised
    let words = shlex::split(&line.replace('#', HASH));
    match words {
        Some(words) => words.iter().map(|word| word.replace(HASH, "#")).collect(),
        None => line.split_whitespace().map(str::to_owned).collect(),
    }
}

impl Prompt<'_> {
    fn answer(&mut self, line: &str, console: &mut Console<'_>) -> anyhow::Result<()> {
        let words = split_words(line);
        let Some((first, rest)) = words.split_first() else {
            return Ok(());
        };
        let after = line[first.len().min(line.len())..].trim();
        match first.as_str() {
            "help" | "?" => self.help(console),
            "find" | "search" | "list" | "/" => self.find(after, console),
            "more" => self.more(console),
            "next" => self.step(1, console),
            "previous" => self.step(-1, console),
            "filter" => {
                after.clone_into(&mut self.filter);
                self.find(&self.query.clone(), console)
            }
            "mark" => self.mark(rest, true, console),
            "unmark" => self.mark(rest, false, console),
            "marks" => {
                self.listed.clone_from(&self.marks);
                self.print_list("", console)
            }
            "compare" => self.read(&self.chosen(rest)?, console),
            "show" => {
                let (numbers, options) = split_numbers(rest);
                match (numbers, options) {
                    ([], [_, ..]) => self.command_on("show", &[], options, console),
                    (numbers, []) => self.read_in_full(&self.numbered(numbers)?, console),
                    _ => self.command_on("show", &self.numbered(numbers)?, options, console),
                }
            }
            "export" => {
                let (numbers, options) = split_numbers(rest);
                self.command_on("export --id", &self.chosen(numbers)?, options, console)
            }
            "assess" => self.assess(rest, console),
            "overview" if rest.iter().all(|word| !word.starts_with("--")) => {
                self.count(after, console)
            }
            "overview" => {
                let arguments = ["overview", self.filter.as_str()];
                let arguments = arguments.into_iter().chain(rest.iter().map(String::as_str));
                let arguments = arguments.filter(|word| !word.is_empty());
                self.command(arguments.map(str::to_owned).collect(), console)
            }
            "library" if rest.is_empty() => speech::library(console),
            word if OTHER_COMMANDS.contains(&word) || word == "library" => {
                self.command(words.clone(), console)
            }
            _ if words.iter().all(|word| word.parse::<usize>().is_ok()) => {
                let chosen = self.chosen(&words)?;
                self.at = words
                    .last()
                    .and_then(|word| word.parse().ok())
                    .map(|at: usize| at - 1);
                self.read(&chosen, console)
            }
            word => {
                let known = COMMANDS.lines();
                let known = known.filter_map(|line| line.split([' ', ':']).next());
                self.find(line, console)?;
                match suggestion(word, known) {
                    Some(meant) if self.listed.is_empty() => {
                        console.write_line(&format!("If a command was meant: {meant}."))
                    }
                    _ => Ok(()),
                }
            }
        }
    }

    fn help(&self, console: &mut Console<'_>) -> anyhow::Result<()> {
        console.write(COMMANDS)?;
        console.write_line(
            "onpaper --help describes queries, such as aspect:reliability or \"whole phrase\".",
        )
    }

    /// Runs a command of the program on the same knowledge base.
    fn command(&self, words: Vec<String>, console: &mut Console<'_>) -> anyhow::Result<()> {
        let program = [OsString::from("onpaper")].into_iter();
        let arguments = program.chain(words.into_iter().map(OsString::from));
        let mut cli = read(arguments.collect()).map_err(|error| usage(&error))?;
        cli.common = match cli.command {
            // This command creates the file of a new assessment.
            Some(Command::Assess(_)) => self.common.clone(),
            _ => self.existing_assessments(),
        };
        cli.configured = super::args::Configured::default();
        if let Some(command) = &cli.command {
            run_command(&cli, command, console)?;
        }
        Ok(())
    }

    /// Returns the common arguments, without assessment files that do not exist yet.
    fn existing_assessments(&self) -> Common {
        let mut common = self.common.clone();
        common.assessment.retain(|file| file.exists());
        common
    }

    /// Searches with the words and the conditions of `filter`.
    fn select(&self, query: &str) -> anyhow::Result<Selection<'_>> {
        // The filter first: what a query leaves open at its end, as in `cost NOT`, goes no further.
        let words = [self.filter.as_str(), query].map(str::to_owned);
        let assessments = knowledge::read_assessments(&self.existing_assessments(), self.kb)?;
        Selection::new(self.kb, assessments, &words, &RequestedFilters::default())
    }

    fn find(&mut self, query: &str, console: &mut Console<'_>) -> anyhow::Result<()> {
        query.clone_into(&mut self.query);
        let selection = self.select(query)?;
        selection.warn_reinterpreted(console);
        let listed: Vec<Item> = selection.hits().map(|hit| hit.item()).collect();
        if listed.is_empty() {
            selection.warn_nothing_found(console);
        }
        self.listed = listed;
        match &*self.filter {
            "" => self.print_list("", console),
            filter => self.print_list(&format!(" with the filter {filter}"), console),
        }
    }

    fn print_list(&mut self, filter: &str, console: &mut Console<'_>) -> anyhow::Result<()> {
        (self.printed, self.at) = (0, None);
        console.write_line(&format!("{}{filter}.", counted(self.listed.len(), "row")))?;
        match self.listed.len() {
            0 if filter.is_empty() => Ok(()),
            0 => console.write_line("The word filter alone removes it."),
            _ => self.more(console),
        }
    }

    fn more(&mut self, console: &mut Console<'_>) -> anyhow::Result<()> {
        let until = (self.printed + PAGE).min(self.listed.len());
        if self.printed == until {
            return console.write_line("There are no more rows.");
        }
        for at in self.printed..until {
            console.write_line(&format!("{}. {}", at + 1, self.row(self.listed[at])))?;
        }
        self.printed = until;
        match self.listed.len() - until {
            0 => Ok(()),
            left => console.write_line(&format!("{left} more: type more.")),
        }
    }

    fn step(&mut self, by: isize, console: &mut Console<'_>) -> anyhow::Result<()> {
        let next = match self.at {
            None => Some(0),
            Some(at) => at.checked_add_signed(by),
        };
        let Some((at, item)) = next.and_then(|at| Some((at, *self.listed.get(at)?))) else {
            bail!("there are no more rows in that direction");
        };
        self.at = Some(at);
        console.write_line(&format!("{} of {}.", at + 1, self.listed.len()))?;
        self.read(&[item], console)
    }

    fn mark(
        &mut self,
        words: &[String],
        on: bool,
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        if words.is_empty() && !on {
            self.marks.clear();
        } else {
            let chosen = self.numbered(words)?;
            self.marks.retain(|item| !chosen.contains(item));
            if on {
                self.marks.extend(chosen);
            }
        }
        console.write_line(&format!("{} marked.", counted(self.marks.len(), "row")))
    }

    /// Runs `assess 2 realised what we see --by Ann`, or with the command's options.
    fn assess(&self, words: &[String], console: &mut Console<'_>) -> anyhow::Result<()> {
        if self.common.assessment.is_empty() || words.iter().any(|word| word == "--assessment") {
            bail!(
                "the prompt records in the file that it is started with: onpaper prompt --assessment FILE"
            );
        }
        let usage = || {
            let statuses = all_words::<Status>();
            anyhow!("write the number of a row and a status ({statuses}), as in: assess 2 realised")
        };
        let [number, rest @ ..] = words else {
            return Err(usage());
        };
        let claim = self.numbered(std::slice::from_ref(number))?;
        let options = match rest {
            [status, rest @ ..] if status.parse::<Status>().is_ok() => {
                let is_option = |word: &String| word.starts_with("--");
                let note = rest.iter().position(is_option).unwrap_or(rest.len());
                let (note, options) = rest.split_at(note);
                let note = (!note.is_empty()).then(|| format!("--note={}", note.join(" ")));
                let status = ["--status".to_owned(), status.clone()];
                let given = status.into_iter().chain(note);
                given.chain(options.iter().cloned()).collect()
            }
            options if options.first().is_some_and(|one| one.starts_with('-')) => options.to_vec(),
            _ => return Err(usage()),
        };
        self.command_on("assess", &claim, &options, console)
    }

    /// Returns the rows with these numbers; without numbers, the marked ones, or else those listed.
    fn chosen(&self, numbers: &[String]) -> anyhow::Result<Vec<Item>> {
        let chosen = match (numbers.is_empty(), self.marks.is_empty()) {
            (false, _) => self.numbered(numbers)?,
            (true, false) => self.marks.clone(),
            (true, true) => self.listed.clone(),
        };
        if chosen.is_empty() {
            bail!("nothing is listed or marked");
        }
        Ok(chosen)
    }

    fn numbered(&self, words: &[String]) -> anyhow::Result<Vec<Item>> {
        let all = self.listed.len();
        let item = |word: &String| {
            let at = word
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let item = at.and_then(|at| self.listed.get(at).copied());
            item.ok_or_else(|| {
                anyhow::anyhow!("{word} is not the number of a row: there are {all}")
            })
        };
        if words.is_empty() {
            bail!("write the numbers of rows");
        }
        words.iter().map(item).collect()
    }

    /// Runs a command on some rows.
    fn command_on(
        &self,
        command: &str,
        items: &[Item],
        options: &[String],
        console: &mut Console<'_>,
    ) -> anyhow::Result<()> {
        let command = command.split(' ').map(str::to_owned);
        let ids = items.iter().map(|item| self.kb.id_of(*item).to_owned());
        let words = command.chain(ids).chain(options.iter().cloned());
        self.command(words.collect(), console)
    }
}

/// Splits off the numbers at the start.
fn split_numbers(words: &[String]) -> (&[String], &[String]) {
    let numbers = words
        .iter()
        .take_while(|word| word.parse::<usize>().is_ok());
    words.split_at(numbers.count())
}
