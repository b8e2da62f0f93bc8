//! Small files in the platform's state directory.
//!
//! Errors in reading or writing them are ignored: they are a convenience. Without a home directory there
//! are none.

use std::fs;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

use crate::file::{self, Existing};
use crate::kb::load;

/// The largest size of a file that is read, in bytes.
const MAX_FILE_BYTES: u64 = 1 << 20;

/// Returns the path of the file with this name.
pub(super) fn path_of(name: &str) -> Option<PathBuf> {
    // Without HOME, the home directory of the account would be used, against the user's intent.
    if cfg!(unix) && std::env::var_os("HOME").is_none_or(|home| home.is_empty()) {
        return None;
    }
    let strategy = etcetera::choose_base_strategy().ok()?;
    let state = strategy.state_dir().unwrap_or_else(|| strategy.data_dir());
    Some(state.join("onpaper").join(name))
}

/// Reads a file; one that cannot be read is empty.
pub(super) fn read(path: &Path) -> String {
    let bytes = load::document(path, MAX_FILE_BYTES).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Replaces a file, in a directory that only its owner can access, as the XDG specification requires.
pub(super) fn write(path: &Path, text: &str) {
    if let Some(directory) = path.parent() {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(directory).ok();
    }
    file::save(path, text.as_bytes(), Existing::Overwrite).ok();
}
