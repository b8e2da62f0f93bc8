//! Quotes names for a shell.

use std::ffi::OsStr;
use std::path::Path;

use crate::kb::sanitise;

/// Returns an input file as it is typed; `-` is standard input.
pub(super) fn input(file: &Path) -> String {
    match file.to_str() {
        Some("-") => "-".to_owned(),
        _ => word(file.as_os_str()),
    }
}

/// Returns the name as one word of a shell that no command takes for an option. Unprintable bytes are
/// written in octal (`$'…'`, as in bash, ksh and zsh).
pub(super) fn word(name: &OsStr) -> String {
    let bytes = name.as_encoded_bytes();
    let dash = if bytes.starts_with(b"-") { "./" } else { "" };
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./,:@%+".contains(c);
    match name.to_str() {
        Some(text) if !text.is_empty() && text.chars().all(plain) => format!("{dash}{text}"),
        Some(text) if sanitise::line(text) == text => {
            sanitise::shell_word(&format!("{dash}{text}"))
        }
        _ => format!("$'{dash}{}'", octal(bytes)),
    }
}

fn octal(bytes: &[u8]) -> String {
    let mut word = String::new();
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            let text = c.to_string();
            match c {
                '\'' | '\\' => word.extend(['\\', c]),
                _ if sanitise::line(&text) == text => word.push(c),
                _ => escape(text.as_bytes(), &mut word),
            }
        }
        escape(chunk.invalid(), &mut word);
    }
    word
}

fn escape(bytes: &[u8], word: &mut String) {
    for byte in bytes {
        word.push_str(&format!("\\{byte:03o}"));
    }
}
