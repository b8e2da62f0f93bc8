//! `onpaper import`: a knowledge base from an export.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use anyhow::{Context, bail, ensure};

use super::args::Import;
use super::console::Console;
use super::{Outcome, export};
use crate::import::{Format, Imported, Trouble, import};
use crate::kb::load;
use crate::kb::text::counted;
use crate::kb::{KnowledgeBase, sanitise};

/// How many lines that are not understood are told.
const LISTED: usize = 20;

/// Reads a document and writes it as a knowledge base, to standard output or whole into a file, which
/// is told on standard error. When anything is not understood, nothing is written.
pub(super) fn run(
    arguments: &Import,
    any_size: bool,
    console: &mut Console<'_>,
) -> anyhow::Result<Outcome> {
    let file = &arguments.file;
    let origin = file.to_string_lossy();
    let origin = sanitise::line(&origin);
    let text = read(file, any_size).with_context(|| origin.to_string())?;
    let format = arguments.format.unwrap_or_else(|| by_extension(file));
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let imported = match import(&text, format, &name) {
        Ok(imported) => imported,
        Err(troubles) => bail!("{}", list(&origin, &troubles)),
    };
    if !imported.notes.is_empty() {
        console.say(&list(&origin, &imported.notes));
    }
    let json = json(&imported.kb)?;
    match arguments
        .output
        .as_deref()
        .filter(|file| file.as_os_str() != "-")
    {
        None => console.put(&json)?,
        Some(to) => {
            let path = export::put(to, json.as_bytes(), arguments.force)?;
            console.tell(&told(&imported, &path))?;
        }
    }
    Ok(Outcome::Done)
}

/// The text of a file, or of standard input for `-`.
fn read(file: &Path, any_size: bool) -> anyhow::Result<String> {
    let most = if any_size { u64::MAX } else { load::CAP };
    let bytes = if file.as_os_str() == "-" {
        whole(io::stdin().lock(), most)?
    } else {
        let metadata = fs::metadata(file)?;
        ensure!(metadata.is_file(), "it is not a regular file");
        ensure!(metadata.len() <= most, TOO_LARGE);
        whole(fs::File::open(file)?, most)?
    };
    String::from_utf8(bytes)
        .ok()
        .context("it is not text in UTF-8; save it as UTF-8")
}

fn whole(reader: impl io::Read, most: u64) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let length = reader
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)?;
    let fits = u64::try_from(length).is_ok_and(|length| length <= most);
    ensure!(fits, TOO_LARGE);
    Ok(bytes)
}

const TOO_LARGE: &str = "it is larger than 1 GiB, the most that is read unless --any-size is given";

fn by_extension(file: &Path) -> Format {
    let extension = file.extension().unwrap_or_default();
    if extension.eq_ignore_ascii_case("csv") {
        Format::Csv
    } else {
        Format::Markdown
    }
}

fn json(kb: &KnowledgeBase) -> anyhow::Result<String> {
    let json = serde_json::to_string_pretty(kb).context("cannot be written as JSON")?;
    Ok(json + "\n")
}

fn told(imported: &Imported, path: &str) -> String {
    let claims = counted(imported.kb.claims.len(), "claim");
    let findings = counted(imported.kb.findings.len(), "finding");
    let mut told = format!("Imported {claims}, {findings} to {path}");
    if !imported.has_source {
        told.push_str("\nIt names no source: fill in `source`, which every export credits");
    }
    told
}

/// What was not understood, a line each.
fn list(origin: &str, troubles: &[Trouble]) -> String {
    let line = |trouble: &Trouble| match trouble.line {
        Some(line) => format!("{origin}:{line}: {trouble}"),
        None => format!("{origin}: {trouble}"),
    };
    let mut lines: Vec<String> = troubles.iter().take(LISTED).map(line).collect();
    if troubles.len() > LISTED {
        lines.push(format!("and {} more", troubles.len() - LISTED));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_read_up_to_the_cap() {
        for (most, fits) in [(2, false), (3, true), (4, true), (u64::MAX, true)] {
            assert_eq!(whole(&b"abc"[..], most).is_ok(), fits, "{most}");
        }
    }
}
