//! The same work on several parts at once, on threads of its own.

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

/// What the work makes of each part, in order: the first on this thread, each other on one of its own
/// where that is worth it. A panic in one goes on in the caller.
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

/// What both pieces of work make, the second on a thread of its own where that is worth it.
pub(super) fn both<A, B: Send>(
    worth_a_thread: bool,
    one: impl FnOnce() -> A,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    if !worth_a_thread {
        return (one(), other());
    }
    thread::scope(|scope| {
        let other = scope.spawn(other);
        let one = one();
        (
            one,
            other.join().unwrap_or_else(|panic| resume_unwind(panic)),
        )
    })
}
