//! Compresses the files of `data` that most runs do not read, such as the search lexicon, to two fifths of
//! their size. `src/kb/archive.rs` decompresses them. And makes the release program smaller.

use std::io::Write as _;
use std::path::Path;
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The archives, each with its files in the order in which they are read back.
const ARCHIVES: [(&str, &[&str]); 5] = [
    (
        "lexicon",
        &[
            "terms.txt",
            "synonyms.txt",
            "hints.txt",
            "polarity.txt",
            "function-words.txt",
            "word-forms.txt",
            "adjectives.txt",
            "no-agents.txt",
        ],
    ),
    (
        "library",
        &["ops-run-it-drawbacks.json", "you-build-it-you-run-it.json"],
    ),
    ("schema", &["knowledge-base.schema.json"]),
    ("assessment", &["assessment.schema.json"]),
    ("example", &["new.json"]),
];

fn main() -> io::Result<()> {
    let is_set = "Cargo sets it for a build script";
    let folder = |variable| env::var_os(variable).expect(is_set);
    let (data, out) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR"));
    let data = Path::new(&data).join("data");
    for (archive, texts) in ARCHIVES {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::best());
        for name in texts {
            println!("cargo::rerun-if-changed=data/{name}");
            packed.write_all(&fs::read(data.join(name))?)?;
            // The separator: no text contains it.
            packed.write_all(b"\0")?;
        }
        let to = Path::new(&out).join(format!("{archive}.deflate"));
        fs::write(to, packed.finish()?)?;
    }
    // The release program never unwinds (`panic` in Cargo.toml). It does without the index that unwinding needs, which
    // takes 54 kB.
    let is = |variable, value| env::var(variable).is_ok_and(|is| is == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") {
        println!("cargo::rustc-link-arg-bins=-Wl,--no-eh-frame-hdr");
    }
    Ok(())
}
