//! The schema, completions and manual pages, for packagers and editors.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Context;

use super::CommandResult;
use super::args::{SchemaOf, Shell};
use super::console::Console;
use super::{man, shell};
use crate::assess;
use crate::kb::{sanitise, schema};

/// Prints a JSON Schema to standard output, identical to the one in the repository.
pub(super) fn schema(document: SchemaOf, console: &mut Console<'_>) -> CommandResult {
    console.print(match document {
        SchemaOf::KnowledgeBase => *schema::TEXT,
        SchemaOf::Assessment => &assess::SCHEMA,
    })
}

/// Prints the completion script for a shell to standard output. `program` is `argv[0]`.
pub(super) fn completions(of: Shell, program: &OsStr, console: &mut Console<'_>) -> CommandResult {
    let script = match of {
        Shell::Bash => include_str!("../../data/completions/onpaper.bash"),
        Shell::Elvish => include_str!("../../data/completions/onpaper.elv"),
        Shell::Fish => include_str!("../../data/completions/onpaper.fish"),
        Shell::Nushell => include_str!("../../data/completions/onpaper.nu"),
        Shell::Powershell => include_str!("../../data/completions/onpaper.ps1"),
        Shell::Zsh => include_str!("../../data/completions/onpaper.zsh"),
    };
    // A program called by its path may not be in `PATH`.
    let is_path = Path::new(program).components().count() > 1;
    let path = is_path.then(|| std::path::absolute(program).ok()).flatten();
    let program = path.map_or("onpaper".to_owned(), |path| shell::word(path.as_os_str()));
    console.print(&script.replace("@ONPAPER@", &program))
}

/// Prints the manual page of the program or of a command to standard output as roff. An unknown command
/// is an error.
pub(super) fn man(
    mut command: clap::Command,
    name: Option<&str>,
    console: &mut Console<'_>,
) -> CommandResult {
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
    let roff = man::page(page).context("cannot write the manual page")?;
    console.print(&roff)
}
