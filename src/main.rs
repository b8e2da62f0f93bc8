//! The onpaper program: parses the command line, then runs the browser or a command.

use std::io::{self, BufWriter, IsTerminal};
use std::process::ExitCode;

use onpaper::cli::{self, CommandResult, Console, Outcome, Parsed};
use onpaper::tui::{self, streams};

fn main() -> ExitCode {
    tui::install_panic_hook();
    // Not locked: the browser writes to it from more than one thread.
    let (mut out, mut err) = (BufWriter::new(streams::stdout()), streams::stderr());
    let mut console = Console::new(&mut out, &mut err);
    let result = run(&mut console);
    console.conclude(result)
}

fn run(console: &mut Console<'_>) -> CommandResult {
    let cli = match cli::parse(std::env::args_os())? {
        Parsed::Print(text) => return console.print(&text),
        Parsed::Run(cli) => cli,
    };
    console.adapt(&cli, io::stdout().is_terminal());
    if let Some(command) = &cli.command {
        return cli::run(&cli, command, console);
    }
    tui::run(cli::browse(&cli, console)?)?;
    Ok(Outcome::Done)
}
