//! What `--help` prints after the options: the query language, and the text in `data/help`, which ends with examples.

use clap::Command;

use crate::kb::text::wrapped;
use crate::search::language;

/// Returns the query language, followed by `rest`.
fn with_queries(rest: &str) -> String {
    let rows = language();
    let rows = rows.iter().map(|(form, meaning)| row(form, meaning));
    let rows: Vec<_> = rows.collect();
    format!("Queries:\n{}\n\n{rest}", rows.join("\n"))
}

/// Returns a row, wrapped to 79 columns, which every terminal has.
fn row(form: &str, meaning: &str) -> String {
    const WIDTH: usize = 79;
    const LEAD: usize = 23;
    let rows: Vec<_> = wrapped(meaning, WIDTH - LEAD).collect();
    let (form, gap) = (format!("  {form}"), " ".repeat(LEAD));
    let meaning = rows.join(&format!("\n{gap}"));
    if form.len() < LEAD {
        format!("{form:LEAD$}{meaning}")
    } else {
        format!("{form}\n{gap}{meaning}")
    }
}

macro_rules! texts {
    ($($name:literal)*) => {
        [$(($name, include_str!(concat!("../../data/help/", $name, ".txt")))),*]
    };
}

/// The texts, by the names of commands.
const TEXTS: [(&str, &str); 15] = texts! {
    "onpaper" "list" "show" "export" "overview" "prompt" "library" "check" "new" "import" "assess" "config" "schema"
    "completions" "man"
};

/// Adds its text to a command that has one; those with a query show the query language too.
pub(super) fn added_to(command: Command) -> Command {
    let name = command.get_name();
    let text = TEXTS.iter().find(|(of, _)| *of == name);
    match text.map(|(_, text)| text.trim_end()) {
        Some(text) if ["onpaper", "list", "export"].contains(&name) => {
            command.after_help(with_queries(text))
        }
        Some(text) => command.after_help(text),
        None => command,
    }
}
