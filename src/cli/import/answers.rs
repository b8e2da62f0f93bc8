//! The user's answers about a document: options, and a file that stores them.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, bail, ensure};

use crate::cli::args::ImportArgs;
use crate::import::{Answers, ColumnUse};
use crate::kb::{Status, all_words, sanitise};

/// Reads the answers from the file that `--plan` names, if it exists, and from the options, which take
/// precedence.
pub(super) fn of(arguments: &ImportArgs) -> anyhow::Result<Answers> {
    let mut answers = match &arguments.plan {
        Some(path) if path.exists() => read_file(path)?,
        _ => Answers::default(),
    };
    let texts = [
        (&arguments.title, &mut answers.title),
        (&arguments.source_title, &mut answers.source_title),
        (&arguments.source_url, &mut answers.source_url),
        (&arguments.sheet, &mut answers.sheet),
        (&arguments.rows, &mut answers.rows),
        (&arguments.aspect, &mut answers.aspect),
    ];
    for (given, kept) in texts {
        if given.is_some() {
            kept.clone_from(given);
        }
    }
    answers.with_hidden |= arguments.with_hidden;
    for pair in &arguments.column {
        let (name, of) = split(pair, "--column", "NAME=claimed")?;
        let of = ColumnUse::try_from(of.to_owned());
        let of = of.map_err(|message| anyhow::anyhow!("--column {pair}: {message}"))?;
        answers.columns.insert(name.to_owned(), of);
    }
    for name in &arguments.drop {
        answers.columns.insert(name.clone(), ColumnUse::Dropped);
    }
    if let Some(name) = &arguments.aspect_column {
        let aspect = ColumnUse::Field(crate::kb::Field::Aspect);
        answers.columns.insert(name.clone(), aspect);
    }
    for pair in &arguments.status {
        let (word, status) = split(pair, "--status", "WORD=realised")?;
        let status = parse_status(status)?;
        answers.statuses.insert(word.to_owned(), status);
    }
    Ok(answers)
}

fn parse_status(word: &str) -> anyhow::Result<Status> {
    let found = word.trim().to_lowercase().replace(' ', "-").parse().ok();
    found.with_context(|| {
        let (word, words) = (sanitise::line(word), all_words::<Status>());
        format!("--status: `{word}` is not a status; use one of: {words}")
    })
}

/// Splits a pair at the last `=`, as the word from the document may contain one.
fn split<'p>(pair: &'p str, option: &str, example: &str) -> anyhow::Result<(&'p str, &'p str)> {
    let parts = pair.rsplit_once('=').filter(|(name, _)| !name.is_empty());
    parts.with_context(|| {
        let pair = sanitise::line(pair);
        format!("{option} {pair}: the = is missing; write it as in {option} '{example}'")
    })
}

fn read_file(path: &Path) -> anyhow::Result<Answers> {
    let name = sanitise::path(path);
    let text = fs::read_to_string(path).with_context(|| format!("{name}: it cannot be read"))?;
    match toml::from_str(&text) {
        Ok(answers) => Ok(answers),
        Err(error) => bail!(
            "{name}: {}",
            sanitise::paragraphs(error.to_string().trim_end())
        ),
    }
}

/// Saves the answers and decisions for the next run.
pub(super) fn save(path: &Path, answers: &Answers) -> anyhow::Result<()> {
    let text = toml::to_string(answers).context("the plan cannot be written as TOML")?;
    let text = format!(
        "# How `onpaper import --plan` reads this sheet. Change what it got wrong.\n{text}"
    );
    if fs::read_to_string(path).is_ok_and(|kept| kept == text) {
        return Ok(());
    }
    ensure!(!path.is_dir(), "{}: it is a directory", path.display());
    super::export::write_file(path, text.as_bytes(), true).map(drop)
}
