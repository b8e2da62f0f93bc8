//! The schema, completions and manual pages, for packagers and editors.

use anyhow::Context;
use clap_complete::Shell;

use super::Outcome;
use super::args::SchemaOf;
use super::console::Console;
use crate::assess;
use crate::kb::{sanitise, schema};

/// Prints a JSON Schema to standard output, as it is in the repository.
pub(super) fn schema(document: SchemaOf, console: &mut Console<'_>) -> anyhow::Result<Outcome> {
    console.print(match document {
        SchemaOf::KnowledgeBase => schema::TEXT,
        SchemaOf::Assessment => assess::SCHEMA,
    })
}

/// Prints the completion script for a shell to standard output. `command` is the whole command line.
pub(super) fn completions(
    mut command: clap::Command,
    shell: Shell,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "onpaper", &mut script);
    console.print(&String::from_utf8_lossy(&script))
}

/// Prints the manual page of the program, or of one of its commands, to standard output as roff. An
/// unknown command is an error.
pub(super) fn man(
    mut command: clap::Command,
    name: Option<&str>,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    // Adds the global options to each command.
    command.build();
    let page = match name {
        None => command,
        Some(name) => {
            let found = command.find_subcommand(name).cloned();
            let unknown = || {
                format!(
                    "unknown command '{}'; `onpaper --help` lists all commands",
                    sanitise::line(name)
                )
            };
            found.with_context(unknown)?
        }
    };
    let mut roff = Vec::new();
    clap_mangen::Man::new(page)
        .render(&mut roff)
        .context("cannot write the manual page")?;
    console.print(&String::from_utf8_lossy(&roff))
}
