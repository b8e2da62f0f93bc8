//! The standard streams, which wait where they cannot go on.
//!
//! A terminal or a pipe is shared with other programs, and one of them, such as Node, may have made it
//! non-blocking for all. Reading and writing would then fail with "Resource temporarily unavailable".

#[cfg(not(unix))]
pub use std::io::{stderr, stdin, stdout};
#[cfg(unix)]
pub use unix::{stderr, stdin, stdout};

#[cfg(unix)]
mod unix {
    use std::io::{self, Read, Write};
    use std::os::fd::AsFd;

    use rustix::event::{PollFd, PollFlags, poll};

    /// Standard input.
    pub fn stdin() -> Blocking<io::Stdin> {
        Blocking(io::stdin())
    }

    /// Standard output.
    pub fn stdout() -> Blocking<io::Stdout> {
        Blocking(io::stdout())
    }

    /// Standard error.
    pub fn stderr() -> Blocking<io::Stderr> {
        Blocking(io::stderr())
    }

    /// A stream that blocks even if its file is non-blocking.
    pub struct Blocking<S>(S);

    impl<S: AsFd> Blocking<S> {
        /// Does it, as often as it takes, each time when the stream is ready.
        fn until_done<T>(
            &mut self,
            ready: PollFlags,
            mut act: impl FnMut(&mut S) -> io::Result<T>,
        ) -> io::Result<T> {
            loop {
                match act(&mut self.0) {
                    Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                        match poll(&mut [PollFd::new(&self.0, ready)], None) {
                            Ok(_) | Err(rustix::io::Errno::INTR) => {}
                            Err(error) => return Err(error.into()),
                        }
                    }
                    done => return done,
                }
            }
        }
    }

    impl<S: Read + AsFd> Read for Blocking<S> {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            self.until_done(PollFlags::IN, |stream| stream.read(bytes))
        }
    }

    impl<S: Write + AsFd> Write for Blocking<S> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.until_done(PollFlags::OUT, |stream| stream.write(bytes))
        }

        fn flush(&mut self) -> io::Result<()> {
            self.until_done(PollFlags::OUT, Write::flush)
        }
    }
}
