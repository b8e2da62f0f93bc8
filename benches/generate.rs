//! Writes a knowledge base with so many claims to standard output, to try the program with:
//! `cargo bench --bench generate -- 100000 > kb.json`.

// Whoever runs it sees it fail.
#![allow(clippy::indexing_slicing, clippy::print_stderr, clippy::unwrap_used)]

use std::io::{self, BufWriter, Write};

#[path = "support/generator.rs"]
mod generator;

fn main() {
    let size = std::env::args().skip(1).find_map(|size| size.parse().ok());
    let Some(claims) = size else {
        eprintln!("usage: cargo bench --bench generate -- CLAIMS > FILE");
        return;
    };
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &generator::knowledge_base(claims)).unwrap();
    out.write_all(b"\n").unwrap();
    out.flush().unwrap();
}
