//! Edits a text in the user's editor, which has the terminal meanwhile.

use std::borrow::Cow;
use std::io::{self, Write as _};
use std::process::Command;

use encoding_rs::{UTF_8, WINDOWS_1252};

use super::process;
use crate::kb::sanitise;

/// Returns the text as edited in the editor named by `VISUAL` or `EDITOR`.
///
/// # Errors
///
/// Returns a message for the user if the text could not be edited.
pub(super) fn edit(text: &str) -> Result<String, String> {
    let variables = ["VISUAL", "EDITOR"].into_iter();
    let mut lines = variables.filter_map(|name| std::env::var(name).ok());
    let line = lines.find(|line| !line.trim().is_empty());
    let line = line.ok_or("No editor is named: set VISUAL or EDITOR.")?;
    let words = process::words(line.trim()).filter(|words| !words.is_empty());
    let words = words.ok_or("VISUAL or EDITOR is not a command.")?;
    let failed = |error: io::Error| {
        let error = error.to_string();
        format!("The note cannot be edited: {}", sanitise::line(&error))
    };
    // Created private to the user, as the note is not recorded yet.
    let mut file = tempfile::Builder::new();
    let mut file = file
        .prefix("onpaper-")
        .suffix(".md")
        .tempfile()
        .map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.write_all(b"\n").map_err(failed)?;
    let path = file.into_temp_path();
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).arg(&path);
    let ended = process::run_in_terminal(&mut command).map_err(failed)?;
    let program = sanitise::line(&words[0]).into_owned();
    match ended {
        Ok(status) if status.success() => {}
        Ok(status) => {
            return Err(format!(
                "{program} failed ({status}): the note is unchanged."
            ));
        }
        Err(error) => {
            let error = error.to_string();
            let error = sanitise::line(&error);
            return Err(format!(
                "{program} cannot be started ({error}): the note is unchanged."
            ));
        }
    }
    let edited = std::fs::read(&path).map_err(failed)?;
    let edited = decoded(&edited).trim_end().to_owned();
    // An editor with a window of its own may have ended before anything was written in it.
    match edited == text.trim_end() {
        true => {
            Err("The note is unchanged. An editor in its own window must wait: code --wait.".into())
        }
        false => Ok(edited),
    }
}

/// Decodes the text as its byte order mark says, else as UTF-8, or as Windows-1252 if it is not that: what an
/// editor writes in an older locale.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match UTF_8.decode(bytes) {
        (text, _, false) => text,
        (_, _, true) => WINDOWS_1252.decode(bytes).0,
    }
}
