//! Starting the browser for a test.

use std::path::Path;

use tempfile::TempDir;

use super::harness::{Session, Size, Start};

/// The program under test.
pub(crate) const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

/// The title of the claim that the browser opens on.
pub(crate) const FIRST: &str = "High speed delivery teams";

/// A browser, and the directory that it was started in.
pub(crate) struct Browser {
    pub(crate) session: Session,
    pub(crate) directory: TempDir,
}

impl std::ops::Deref for Browser {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl std::ops::DerefMut for Browser {
    fn deref_mut(&mut self) -> &mut Session {
        &mut self.session
    }
}

/// Opens the browser, and waits until it is there.
pub(crate) fn open(size: Size) -> Browser {
    open_with(size, &[], &[])
}

/// Opens the browser with arguments and variables of the environment.
pub(crate) fn open_with(size: Size, arguments: &[&str], environment: &[(&str, &str)]) -> Browser {
    let browser = start(Path::new(ONPAPER), size, arguments, environment);
    browser.wait_for_a_frame();
    browser
}

/// Starts a program in a directory of its own.
pub(crate) fn start(
    program: &Path,
    size: Size,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Browser {
    let directory = tempfile::tempdir().unwrap();
    let session = Session::start(&Start {
        program,
        arguments,
        environment,
        directory: directory.path(),
        size,
    });
    Browser { session, directory }
}
