//! The dependencies of onpaper: the licences, sources and versions that `deny.toml` allows, a stated Rust
//! version that is sufficient for all of them, and lints that are disabled only with a reason.
//!
//! `cargo deny` checks more but needs a network; these tests need only the local sources, so they always run.

mod licence;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// A crate of the dependency tree, of any kind.
#[derive(Debug)]
struct Package {
    name: String,
    version: String,
    licence: String,
    /// `None` for onpaper itself.
    source: Option<String>,
    rust: Option<String>,
}

impl Package {
    fn from(value: &Value) -> Self {
        let text = |field: &str| value[field].as_str().map(str::to_owned);
        Self {
            name: text("name").unwrap(),
            version: text("version").unwrap(),
            licence: text("license").unwrap_or_default(),
            source: text("source"),
            rust: text("rust_version"),
        }
    }

    fn shown(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// Every crate of the lock file; if those for other platforms are not available, those for this one.
fn packages() -> Vec<Package> {
    let metadata = metadata(&[]).or_else(|_| metadata(&["--filter-platform", &host()]));
    let metadata = metadata.unwrap_or_else(|error| panic!("{error}"));
    let used = metadata["resolve"]["nodes"].as_array().unwrap().iter();
    let used: BTreeSet<_> = used.map(|node| node["id"].as_str().unwrap()).collect();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let packages = packages.filter(|package| used.contains(package["id"].as_str().unwrap()));
    packages.map(Package::from).collect()
}

fn metadata(more: &[&str]) -> Result<Value, String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(more)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    Ok(serde_json::from_slice(&output.stdout).unwrap())
}

/// The host target of rustc.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    let host = stdout.lines().find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

fn read_toml(name: &str) -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    fs::read_to_string(path).unwrap().parse().unwrap()
}

fn texts(list: &toml::Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|text| text.as_str().unwrap()).collect()
}

/// The crates in a list of `deny.toml`, as `name` or `name:version`.
fn crates(list: &toml::Value) -> Vec<&str> {
    let list = list.as_array().unwrap().iter();
    list.map(|row| row["crate"].as_str().unwrap()).collect()
}

#[test]
fn every_licence_is_allowed() {
    let deny = read_toml("deny.toml");
    let allowed = texts(&deny["licenses"]["allow"]);
    let exceptions = deny["licenses"]["exceptions"].as_array().unwrap();
    for package in packages() {
        let own = exceptions
            .iter()
            .find(|row| row["crate"].as_str() == Some(&package.name));
        let own = own.map(|row| texts(&row["allow"])).unwrap_or_default();
        let is_allowed = |licence: &str| allowed.contains(&licence) || own.contains(&licence);
        assert!(
            licence::satisfied(&package.licence, &is_allowed),
            "{}: {:?}",
            package.shown(),
            package.licence
        );
    }
}

#[test]
fn every_crate_is_from_an_allowed_registry() {
    let deny = read_toml("deny.toml");
    let allowed = texts(&deny["sources"]["allow-registry"]);
    let packages = packages();
    let (own, others): (Vec<_>, Vec<_>) = packages.iter().partition(|one| one.source.is_none());
    assert_eq!(own.len(), 1, "crates from a path: {own:?}");
    for package in others {
        let source = package.source.as_deref().unwrap();
        let registry = source.strip_prefix("registry+").unwrap_or(source);
        assert!(allowed.contains(&registry), "{}: {source}", package.shown());
    }
}

#[test]
fn no_crate_is_duplicated_except_the_listed_ones() {
    let deny = read_toml("deny.toml");
    let skipped = crates(&deny["bans"]["skip"]);
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages() {
        let skip = skipped.iter().any(|skip| {
            let (name, version) = skip.split_once(':').unwrap();
            name == package.name && package.version.starts_with(&format!("{version}."))
        });
        if !skip {
            versions
                .entry(package.name)
                .or_default()
                .push(package.version);
        }
    }
    versions.retain(|_, versions| versions.len() > 1);
    assert!(versions.is_empty(), "{versions:?}");
}

#[test]
fn every_listed_crate_is_still_used() {
    let deny = read_toml("deny.toml");
    // The lock file has the crates for all platforms; those for others may not be available.
    let lock = read_toml("Cargo.lock");
    let all: Vec<_> = lock["package"].as_array().unwrap().iter().collect();
    for skip in crates(&deny["bans"]["skip"]) {
        let (name, version) = skip.split_once(':').unwrap();
        let named = all.iter().filter(|one| one["name"].as_str() == Some(name));
        let versions: Vec<_> = named.map(|one| one["version"].as_str().unwrap()).collect();
        let is_there = |found: &&str| found.starts_with(&format!("{version}."));
        assert!(versions.iter().any(is_there), "{skip} is gone");
        assert!(versions.len() > 1, "{skip} is the only one of its name");
    }
}

#[test]
fn no_crate_uses_the_network() {
    let deny = read_toml("deny.toml");
    let banned = crates(&deny["bans"]["deny"]);
    assert!(banned.contains(&"tokio"));
    for package in packages() {
        assert!(!banned.contains(&&*package.name), "{}", package.shown());
    }
}

#[test]
fn the_stated_rust_version_is_sufficient_for_every_crate() {
    let number = |version: &str| -> Vec<u32> {
        let parts = version.split('.').take(2);
        parts.map(|part| part.parse().unwrap()).collect()
    };
    let own = read_toml("Cargo.toml");
    let own = own["package"]["rust-version"].as_str().unwrap().to_owned();
    for package in packages() {
        let Some(needed) = &package.rust else {
            continue;
        };
        assert!(
            number(needed) <= number(&own),
            "{} needs Rust {needed}, and {own} is stated",
            package.shown()
        );
    }
}

#[test]
fn the_lints_against_panics_are_enabled_and_disabled_only_with_a_reason() {
    let manifest = read_toml("Cargo.toml");
    let lints = &manifest["lints"];
    assert_eq!(lints["rust"]["unsafe_code"].as_str(), Some("forbid"));
    for lint in ["incompatible_msrv", "panic", "unwrap_used"] {
        let level = lints["clippy"][lint].as_str();
        assert!(matches!(level, Some("warn" | "deny")), "{lint}");
    }
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        for (at, _) in text
            .match_indices("allow(")
            .chain(text.match_indices("expect(clippy"))
        {
            let attribute = text[..at].ends_with("#[") || text[..at].ends_with("#![");
            let (body, _) = text[at..].split_once(")]").unwrap_or((&text[at..], ""));
            assert!(
                !attribute || body.contains("reason = \""),
                "{}: {body}) has no reason",
                file.display()
            );
        }
    }
}

fn sources(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let below = paths.flat_map(|path| {
        if path.is_dir() {
            sources(&path)
        } else {
            vec![path]
        }
    });
    below
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect()
}
