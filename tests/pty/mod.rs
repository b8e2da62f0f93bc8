//! The browser in a real terminal. `table` lists the possible faults and the tests that cover them.

mod assess;
mod bytes;
mod clipboard;
mod completion;
mod endings;
mod faults;
mod harness;
mod job_control;
mod links;
mod loading;
mod mouse;
mod own;
mod panics;
mod quiet;
mod refusals;
mod reload;
mod replies;
mod sizes;
mod table;
mod terminals;
mod tmux;
mod trip;
mod world;
