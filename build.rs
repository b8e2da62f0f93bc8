//! Compresses the files of `data` that most runs do not read, such as the search lexicon, to two fifths of
//! their size. `src/kb/archive.rs` decompresses them. And makes the release program smaller and its start faster.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The archives, each with its files in the order in which they are read back.
const ARCHIVES: [(&str, &[&str]); 6] = [
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
            "spellings.txt",
            "endings.txt",
        ],
    ),
    (
        "library",
        &["ops-run-it-drawbacks.json", "you-build-it-you-run-it.json"],
    ),
    (
        "import",
        &["column-names.txt", "statuses.txt", "import-words.txt"],
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
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") && loads_packed_relocations() {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    Ok(())
}

/// Whether the program may have its relative relocations packed: 330 kB less to read at each start. Loaders read them
/// since glibc 2.36; an older one refuses the program. A linker of one's own may be for another glibc, or not know it.
fn loads_packed_relocations() -> bool {
    let is = |variable, value: &str| env::var(variable).is_ok_and(|is| is == value);
    let target = env::var("TARGET").unwrap_or_default();
    let is_of_this_machine = is("HOST", &target) && is("CARGO_CFG_TARGET_ENV", "gnu");
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let has_own_linker = env::var_os("RUSTC_LINKER").is_some() || flags.contains("link");
    is_of_this_machine
        && !has_own_linker
        && glibc_version().is_some_and(|version| version >= (2, 36))
}

/// The version of glibc on this machine: major, minor.
fn glibc_version() -> Option<(u32, u32)> {
    let answer = Command::new("getconf").arg("GNU_LIBC_VERSION").output();
    let answer = String::from_utf8(answer.ok()?.stdout).ok()?;
    let (major, minor) = answer.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
