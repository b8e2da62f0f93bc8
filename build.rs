//! Packs the texts of the search's lexicon, which are in `data`, into one that `src/search/lexicon.rs`
//! unpacks: the program has two fifths of their bytes.

use std::io::Write as _;
use std::path::Path;
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The texts, in the order in which they are unpacked.
const TEXTS: [&str; 6] = [
    "terms.txt",
    "synonyms.txt",
    "hints.txt",
    "opposites.txt",
    "tone.txt",
    "function-words.txt",
];

fn main() -> io::Result<()> {
    let is_set = "Cargo sets it for a build script";
    let data = Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect(is_set)).join("data");
    let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
    for name in TEXTS {
        println!("cargo::rerun-if-changed=data/{name}");
        packed.write_all(&fs::read(data.join(name))?)?;
        // Ends a text: none has it inside.
        packed.write_all(b"\0")?;
    }
    let to = Path::new(&env::var_os("OUT_DIR").expect(is_set)).join("lexicon.deflate");
    fs::write(to, packed.finish()?)
}
