//! The browser in a real terminal. `table` lists the possible faults and the tests that cover them.

mod assess;
mod bytes;
mod clipboard;
mod complete_session;
mod completion;
mod endings;
mod faults;
mod harness;
mod job_control;
mod links;
mod loading;
mod mouse;
mod own_knowledge_base;
mod panics;
mod quiet;
mod refusals;
mod reload;
mod replies;
mod sizes;
mod start;
mod table;
mod terminals;
mod tmux;
