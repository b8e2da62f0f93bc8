//! Links the program for Linux to one place in memory.
//!
//! Two crates, the stemmers and the Markdown parser, bring tables of pointers. In a program that can be
//! loaded anywhere the loader rewrites every one of them at each start, used or not, and that is about
//! a sixth of the time to the first frame (`cargo bench --bench startup`). Libraries, heap and stack
//! are still put anywhere; `--features pie` is for those who need it of the program as well.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if !is_asked_to_move() && is_glibc() && !is_static() {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

fn is_asked_to_move() -> bool {
    env::var_os("CARGO_FEATURE_PIE").is_some()
}

fn is_glibc() -> bool {
    is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu")
}

/// Whether the C library is linked in, for which there is another option.
fn is_static() -> bool {
    let features = env::var("CARGO_CFG_TARGET_FEATURE").unwrap_or_default();
    features.split(',').any(|feature| feature == "crt-static")
}

fn is(variable: &str, value: &str) -> bool {
    env::var(variable).is_ok_and(|is| is == value)
}
