//! Manual pages: clap's sections, in the conventional order and form.

use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

/// The date of the last change to the content of the pages.
const DATE: &str = "2026-11-28";

/// The exit statuses of commands that document none of their own.
const DEFAULT_STATUSES: &str = "0 done or found, 1 nothing matched, 2 something is wrong";

/// Returns the manual page of a command as roff. All commands must have been built.
pub(super) fn page(command: clap::Command) -> std::io::Result<String> {
    let help = command.get_after_help().map(ToString::to_string);
    let help = help.unwrap_or_default();
    let is_whole = command.has_subcommands();
    let name = command
        .get_display_name()
        .unwrap_or_else(|| command.get_name());
    let title = name.to_uppercase();
    let source = format!("onpaper {}", env!("CARGO_PKG_VERSION"));
    let command = command.subcommand_help_heading("COMMANDS");
    let man = Man::new(command).title(title).date(DATE).source(source);
    let man = man.manual("User Commands");
    let mut roff = Vec::new();
    man.render_title(&mut roff)?;
    // Hyphenation would break options and variables, which are then neither found nor copied.
    roff.extend_from_slice(b".nh\n");
    man.render_name_section(&mut roff)?;
    man.render_synopsis_section(&mut roff)?;
    man.render_description_section(&mut roff)?;
    blocks(&help)
        .filter(|block| block.0.is_none())
        .try_for_each(|(_, text)| {
            let mut paragraph = Roff::new();
            paragraph.control("PP", []);
            paragraph.text([roman(text.join(" "))]);
            paragraph.to_writer(&mut roff)
        })?;
    man.render_options_section(&mut roff)?;
    if is_whole {
        man.render_subcommands_section(&mut roff)?;
    }
    sections(&help, is_whole).to_writer(&mut roff)?;
    Ok(tidy(&String::from_utf8_lossy(&roff)))
}

/// Splits the help after the options into blocks: paragraphs, and those under a heading such as
/// `Examples:`.
fn blocks(help: &str) -> impl Iterator<Item = (Option<&str>, Vec<&str>)> {
    let blocks = help
        .split("\n\n")
        .filter(|block| !block.starts_with(EXIT_STATUS));
    blocks.filter(|block| !block.is_empty()).map(|block| {
        let mut lines = block.lines();
        let heading = block.lines().next().and_then(|line| line.strip_suffix(':'));
        if heading.is_some() {
            lines.next();
        }
        (heading, lines.collect())
    })
}

const EXIT_STATUS: &str = "Exit status: ";

/// Returns the sections that clap does not generate.
fn sections(help: &str, is_whole: bool) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["EXIT STATUS"]);
    let told = help
        .split("\n\n")
        .find_map(|block| block.strip_prefix(EXIT_STATUS));
    let told = told
        .and_then(|told| told.split('.').next())
        .unwrap_or(DEFAULT_STATUSES);
    for status in told.split(", ") {
        let (code, meaning) = status.split_once(' ').unwrap_or((status, ""));
        roff.control("TP", [])
            .text([roman(code)])
            .text([roman(meaning)]);
    }
    for (heading, lines) in blocks(help) {
        match heading {
            Some("Queries") => rows(&lines, &mut roff),
            Some(_) => examples(&lines, &mut roff),
            None => {}
        }
    }
    if !is_whole {
        roff.control("SH", ["SEE ALSO"]).text([roman("onpaper(1)")]);
    }
    roff
}

/// Adds the query forms, each with its meaning, which may continue on the following lines.
fn rows(lines: &[&str], roff: &mut Roff) {
    roff.control("SH", ["QUERIES"]);
    for line in lines.iter().filter_map(|line| line.strip_prefix("  ")) {
        match line
            .rsplit_once("  ")
            .map(|(form, text)| (form.trim(), text.trim()))
        {
            Some(("", more)) => roff.text([roman(more)]),
            Some((form, meaning)) => {
                let tag = roff.control("TP", []).text([roman(form)]);
                tag.text([roman(meaning)])
            }
            None => roff.control("TP", []).text([roman(line)]),
        };
    }
}

fn examples(lines: &[&str], roff: &mut Roff) {
    roff.control("SH", ["EXAMPLES"]).control("nf", []);
    for line in lines {
        roff.text([roman(line.strip_prefix("  ").unwrap_or(line))]);
    }
    roff.control("fi", []);
}

/// Tidies the source: removes trailing blanks, and the empty line that clap_mangen puts between two breaks.
fn tidy(roff: &str) -> String {
    let roff = roff.replace("\n.br\n\n.br\n", "\n.sp\n");
    roff.lines()
        .map(|line| format!("{}\n", line.trim_end()))
        .collect()
}
