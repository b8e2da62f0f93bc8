//! Unit tests of the parts of the browser that handle the terminal.

mod backend;
mod burst;
mod charset;
mod file_watcher;
mod hyperlinks;
#[cfg(unix)]
mod probe;
mod replies;
#[cfg(unix)]
mod sequences;
