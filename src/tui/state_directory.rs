//! Small files of our own in the state directory of the platform.
//!
//! Nothing is told if one cannot be read or written: it is a convenience. Without a home directory there is
//! none.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

use crate::file::{self, Existing};

/// Where the file of this name is.
pub(super) fn place(name: &str) -> Option<PathBuf> {
    // Without HOME the account's directory would be taken, which is not what was asked for.
    if cfg!(unix) && std::env::var_os("HOME").is_none_or(|home| home.is_empty()) {
        return None;
    }
    let strategy = etcetera::choose_base_strategy().ok()?;
    let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Some(state.join("onpaper").join(name))
}

/// Writes a file whole, in a directory that is for its owner alone, as the XDG specification has it.
pub(super) fn write(place: &Path, text: &str) {
    if let Some(directory) = place.parent() {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(directory).ok();
    }
    file::save(place, text.as_bytes(), Existing::Overwrite).ok();
}
