//! Work on several parts in parallel.

use std::panic::resume_unwind;
use std::thread;

/// Fewer documents are not worth a thread.
const FEWEST: usize = 4096;

/// How many parts the work on documents is split into: at most the number of processors.
pub(super) fn parts(documents: usize) -> usize {
    let worth = documents / FEWEST;
    if worth < 2 {
        return 1;
    }
    let processors = thread::available_parallelism();
    processors.map_or(1, |processors| worth.min(processors.get()))
}

/// The results of the work on each part, in order: the first part on this thread, each other on its own thread
/// if that is worth it. A panic in one propagates to the caller.
pub(super) fn map<T: Send, R: Send>(
    worth_a_thread: bool,
    parts: Vec<T>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    if !worth_a_thread {
        return parts.into_iter().map(work).collect();
    }
    let work = &work;
    let mut results: Vec<Option<R>> = parts.iter().map(|_| None).collect();
    let jobs = parts.into_iter().zip(&mut results);
    let jobs = jobs.map(|(part, result)| Box::new(move || *result = Some(work(part))) as Job<'_>);
    run(jobs.collect());
    results.into_iter().flatten().collect()
}

type Job<'a> = Box<dyn FnOnce() + Send + 'a>;

/// Runs the jobs. Not generic, as the code to spawn threads is large.
fn run(jobs: Vec<Job<'_>>) {
    let mut jobs = jobs.into_iter();
    let Some(first) = jobs.next() else {
        return;
    };
    thread::scope(|scope| {
        let others: Vec<_> = jobs.map(|job| scope.spawn(job)).collect();
        first();
        for other in others {
            other.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
    });
}
