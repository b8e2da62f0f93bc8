//! Parts of the browser that face the terminal, each by itself.

mod backend;
mod burst;
mod charset;
mod file_watcher;
mod hyperlinks;
#[cfg(unix)]
mod probe;
mod replies;
