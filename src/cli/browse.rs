//! What the browser opens with, and whether it can.

use anyhow::bail;

use super::args::{Cli, When};
use super::console::{self, Console};
use super::{knowledge, selection};
use crate::app::Options;
use crate::kb::KnowledgeBase;
use crate::ui::{Theme, ThemeName};

/// What the arguments ask the browser to open with: what to browse, where to start, and how it looks.
///
/// # Errors
///
/// Without a terminal that can show a full screen, and when the knowledge base or a filter is
/// wrong.
pub fn browse(cli: &Cli, console: &Console<'_>) -> anyhow::Result<(KnowledgeBase, Options, Theme)> {
    const INSTEAD: &str = "`onpaper list` does without (`onpaper --help` has more)";
    if !console.interactive {
        bail!("the browser needs a terminal, and standard output is none: {INSTEAD}");
    }
    if console::is_dumb() {
        bail!("the browser needs a terminal that can do more than TERM=dumb: {INSTEAD}");
    }
    let kb = knowledge::load(&cli.common)?;
    let options = Options {
        query: selection::query(&cli.query).text().to_owned(),
        filters: cli.narrow.filters(&kb)?,
        directory: std::env::current_dir().unwrap_or_default(),
        home: std::env::home_dir(),
    };
    Ok((kb, options, theme(cli)))
}

/// The theme that was asked for; else the terminal's colours, or none where none are wanted.
fn theme(cli: &Cli) -> Theme {
    let plain = match cli.common.color {
        When::Always => false,
        When::Never => true,
        When::Auto => console::is_colourless(),
    };
    let usual = if plain {
        ThemeName::Mono
    } else {
        ThemeName::Terminal
    };
    Theme::new(cli.look.theme.unwrap_or(usual), cli.look.ascii)
}
