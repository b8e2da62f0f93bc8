//! Starts the browser for a test.

use std::path::Path;

use tempfile::TempDir;

use super::harness::{Answer, Session, Size, Start};

/// The program under test.
pub(crate) const ONPAPER: &str = env!("CARGO_BIN_EXE_onpaper");

/// The title of the initially selected claim.
pub(crate) const FIRST: &str = "High speed delivery teams";

/// A browser and its working directory.
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

/// Opens the browser and waits for its first frame.
pub(crate) fn open(size: Size) -> Browser {
    open_with(size, &[], &[])
}

/// Opens the browser with arguments and environment variables.
pub(crate) fn open_with(size: Size, arguments: &[&str], environment: &[(&str, &str)]) -> Browser {
    let browser = start(Path::new(ONPAPER), size, arguments, environment);
    browser.wait_for_a_frame();
    browser
}

/// The file that [`open_on`] opens.
pub(crate) const FILE: &str = "kb.json";

/// Opens the browser on a file with this text and waits until it is loaded.
pub(crate) fn open_on(text: &str, size: Size) -> Browser {
    let directory = tempfile::tempdir().unwrap();
    std::fs::write(directory.path().join(FILE), text).unwrap();
    let browser = start_in(directory, Path::new(ONPAPER), size, &["--kb", FILE], &[]);
    browser.wait_for_text("? help");
    browser
}

/// A knowledge base with claims of these ids and titles, the first of them realised.
pub(crate) fn knowledge_base(claims: &[(&str, &str)]) -> String {
    let claim = |(at, (id, title)): (usize, &(&str, &str))| {
        let status = if at == 0 { "realised" } else { "unrealised" };
        serde_json::json!({
            "id": id, "title": title, "status": status, "aspect": "speed",
            "claimed": "Much.", "observed": "Little.",
        })
    };
    let claims: Vec<_> = claims.iter().enumerate().map(claim).collect();
    let source = serde_json::json!({
        "title": "T", "publisher": "P", "url": "https://example.org", "licence": "L", "note": "N",
    });
    let kb = serde_json::json!({
        "format": 1, "id": "own", "title": "Our own claims", "summary": "S", "version": "1",
        "source": source, "aspects": [{ "id": "speed", "name": "Speed" }], "claims": claims,
    });
    serde_json::to_string_pretty(&kb).unwrap()
}

/// Starts a program in a new directory.
pub(crate) fn start(
    program: &Path,
    size: Size,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Browser {
    start_in(
        tempfile::tempdir().unwrap(),
        program,
        size,
        arguments,
        environment,
    )
}

/// Opens the browser in a terminal with these replies.
pub(crate) fn open_answered(size: Size, answer: Answer) -> Browser {
    let browser = start_answered(
        tempfile::tempdir().unwrap(),
        Path::new(ONPAPER),
        size,
        (&[], &[]),
        answer,
    );
    browser.wait_for_a_frame();
    browser
}

/// Starts a program in an existing directory.
pub(crate) fn start_in(
    directory: TempDir,
    program: &Path,
    size: Size,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Browser {
    let given = (arguments, environment);
    start_answered(directory, program, size, given, Answer::True)
}

fn start_answered(
    directory: TempDir,
    program: &Path,
    size: Size,
    (arguments, environment): (&[&str], &[(&str, &str)]),
    answer: Answer,
) -> Browser {
    let session = Session::start(&Start {
        program,
        arguments,
        environment,
        directory: directory.path(),
        size,
        answer,
    });
    Browser { session, directory }
}
