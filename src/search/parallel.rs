//! Work on several parts at once, on several threads.

use std::panic::resume_unwind;
use std::thread;

/// Fewer documents are not worth a thread.
const FEWEST: usize = 4096;

/// Into how many parts the work on so many documents is split: no more than there are processors.
pub(super) fn parts(documents: usize) -> usize {
    let worth = documents / FEWEST;
    if worth < 2 {
        return 1;
    }
    let processors = thread::available_parallelism();
    processors.map_or(1, |processors| worth.min(processors.get()))
}

/// The results of the work on each part, in order: the first part on this thread, each other on one
/// of its own if that is worth it. A panic in one goes on in the caller.
pub(super) fn map<T: Send, R: Send>(
    worth_a_thread: bool,
    parts: Vec<T>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    let mut parts = parts.into_iter();
    if !worth_a_thread {
        return parts.map(work).collect();
    }
    let Some(first) = parts.next() else {
        return Vec::new();
    };
    let work = &work;
    thread::scope(|scope| {
        let others = parts.map(|part| scope.spawn(move || work(part)));
        let others: Vec<_> = others.collect();
        let mut done = vec![work(first)];
        for other in others {
            done.push(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    })
}
