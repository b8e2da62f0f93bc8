//! The modules import downward only, as in the table in `src/lib.rs`; imports inside a module have no cycle;
//! and the inner modules use neither the terminal, the clock nor the environment.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

mod circles;
mod paths;

use circles::{circles, out_of_order};
use paths::paths_in;

/// What each module may use, in the order of the table.
struct Table(Vec<(String, Vec<String>)>);

impl Table {
    /// The table in the crate's documentation.
    fn read() -> Self {
        let map = fs::read_to_string(source().join("lib.rs")).unwrap();
        let rows = map.lines().filter_map(|line| line.strip_prefix("//! |"));
        let rows = rows.skip(2).map(|row| {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            let module = cells[0].trim_matches(|c: char| !c.is_ascii_alphanumeric());
            let module = module.trim_start_matches("mod@");
            let uses = cells[2].split(", ").filter(|name| *name != "–");
            (module.to_owned(), uses.map(str::to_owned).collect())
        });
        Self(rows.collect())
    }

    fn has(&self, module: &str) -> bool {
        self.0.iter().any(|(name, _)| name == module)
    }

    fn allows(&self, module: &str, used: &str) -> bool {
        let mut rows = self.0.iter();
        module == used
            || rows.any(|(name, uses)| name == module && uses.iter().any(|name| name == used))
    }
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// A source file: its path under `src`, and the paths it names.
struct File {
    name: String,
    module: String,
    /// Its module path from the root.
    place: Vec<String>,
    paths: Vec<Vec<String>>,
}

fn files() -> Vec<File> {
    let mut found = Vec::new();
    collect(&source(), &mut found);
    found.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(found.len() > 5, "the sources were not found");
    found
}

fn collect(directory: &Path, found: &mut Vec<File>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(read(&path));
        }
    }
}

fn read(path: &Path) -> File {
    let inside = path.strip_prefix(source()).unwrap().with_extension("");
    let parts: Vec<String> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    let depth = match parts[0].as_str() {
        "lib" | "main" => 0,
        _ => parts.len(),
    };
    File {
        name: parts.join("/") + ".rs",
        module: parts[0].clone(),
        paths: paths_in(&fs::read_to_string(path).unwrap(), depth),
        place: parts,
    }
}

/// The module of this crate that a path refers to.
fn module_used<'a>(table: &Table, path: &'a [String]) -> Option<&'a str> {
    let root = matches!(path.first()?.as_str(), "crate" | "onpaper");
    let module = path.get(1)?;
    (root && table.has(module)).then_some(module)
}

#[test]
fn every_module_is_in_the_table_and_the_table_runs_downward() {
    let table = Table::read();
    assert_eq!(table.0[0].0, "main");
    for (at, (module, uses)) in table.0.iter().enumerate() {
        let below: Vec<&String> = table.0[at + 1..].iter().map(|(name, _)| name).collect();
        for used in uses {
            assert!(
                below.contains(&used),
                "{module} uses {used}, which is not below it"
            );
        }
    }
    for file in files().iter().filter(|file| file.module != "lib") {
        assert!(
            table.has(&file.module),
            "src/{} is in no module of the table",
            file.name
        );
    }
}

/// A file that no module declares is not compiled.
#[test]
fn every_source_file_is_declared_as_a_module() {
    let files = files();
    for file in files.iter().filter(|file| file.name != "main.rs") {
        let Some((name, folder)) = file.place.split_last() else {
            continue;
        };
        let parent = match folder {
            _ if file.name == "lib.rs" => continue,
            [] => "lib.rs".to_owned(),
            folder => folder.join("/") + ".rs",
        };
        let text = fs::read_to_string(source().join(&parent));
        let text = text.unwrap_or_else(|_| panic!("there is no src/{parent}"));
        let declared = format!("mod {name};");
        let mut lines = text.lines().map(str::trim);
        let is_declared = lines.any(|line| match line.strip_suffix(&declared) {
            Some(before) => before.is_empty() || before.starts_with("pub"),
            None => false,
        });
        assert!(is_declared, "src/{} is declared in no module", file.name);
    }
}

#[test]
fn imports_follow_the_table() {
    let table = Table::read();
    let mut wrong = Vec::new();
    for file in files().iter().filter(|file| file.module != "lib") {
        let used = file
            .paths
            .iter()
            .filter_map(|path| module_used(&table, path));
        for used in used.filter(|used| !table.allows(&file.module, used)) {
            wrong.push(format!(
                "src/{}: {} may not use {used}",
                file.name, file.module
            ));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn imports_inside_a_module_have_no_cycle() {
    assert_eq!(circles(&files()), [""; 0]);
}

#[test]
fn the_files_of_search_import_in_the_order_of_its_table() {
    let map = fs::read_to_string(source().join("search.rs")).unwrap();
    let rows = map.lines().filter_map(|line| line.strip_prefix("//! | `"));
    let order = rows.filter_map(|row| row.split('`').next().map(str::to_owned));
    let order: Vec<String> = order.collect();
    assert_eq!(out_of_order(&files(), "search", &order), [""; 0]);
}

/// Cargo.toml disables tests in the library: one inside it would not run.
#[test]
fn no_test_is_in_a_place_where_it_would_not_run() {
    for File { name, .. } in files() {
        let text = fs::read_to_string(source().join(&name)).unwrap();
        let is_test = text.contains("#[test]") || text.contains("cfg(test)");
        assert!(!is_test, "src/{name} has a test; tests belong in `tests`");
    }
}

#[test]
fn fuzzy_matcher_is_used_in_one_file() {
    let names = |file: &File| file.paths.iter().any(|path| path[0] == "fuzzy_matcher");
    let files: Vec<String> = files()
        .into_iter()
        .filter(names)
        .map(|file| file.name)
        .collect();
    assert_eq!(files, ["search/fuzzy.rs"]);
}

/// What the inner modules may not use, by the prefix of the path.
const OUTSIDE: [&str; 10] = [
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "std::env",
    "std::process",
    "std::net",
    "std::time::SystemTime",
    "std::time::Instant",
    "crossterm",
    "ratatui_crossterm",
];

/// Modules without terminal, clock or environment, with further prefixes that each may not use.
fn inner() -> BTreeMap<&'static str, &'static [&'static str]> {
    BTreeMap::from([
        ("kb", &["ratatui"] as &[_]),
        ("file", &["ratatui"]),
        ("assess", &["ratatui"]),
        ("search", &["ratatui", "std::fs"]),
        ("export", &["ratatui", "std::fs"]),
        ("app", &["ratatui", "std::fs"]),
        ("keymap", &["std::fs"]),
        ("ui", &["std::fs"]),
    ])
}

/// The types of key and mouse events are data; reading events is not.
fn is_event_type(module: &str, path: &str) -> bool {
    let kinds = ["Key", "Modifier", "Media", "Mouse", "Event::", "self"];
    let event = path.strip_prefix("crossterm::event::");
    let kind = event.is_some_and(|name| kinds.iter().any(|kind| name.starts_with(kind)));
    matches!(module, "keymap" | "ui") && kind
}

/// The forbidden items that a path in this module refers to.
fn forbidden_uses(
    module: &str,
    path: &[String],
    aliases: &BTreeMap<String, Vec<String>>,
) -> Option<String> {
    let more = inner().get(module).copied()?;
    let path = resolve(path, aliases).join("::");
    let begins = |prefix: &str| {
        let rest = path.strip_prefix(prefix);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    let outside = OUTSIDE.iter().chain(more).any(|prefix| begins(prefix));
    (outside && !is_event_type(module, &path)).then_some(path)
}

/// The path with its first name resolved by the imports of the file.
fn resolve(path: &[String], aliases: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let import = aliases.get(&path[0]).filter(|_| path.len() > 1);
    let import = import.map_or(&path[..1], Vec::as_slice);
    [import, &path[1..]].concat()
}

/// The names that are imported from `std`, such as `env` in `use std::{env, io};`.
fn aliases(paths: &[Vec<String>]) -> BTreeMap<String, Vec<String>> {
    let imports = paths.iter().filter(|path| path.len() > 1);
    let imports =
        imports.filter(|path| ["std", "ratatui", "crossterm"].contains(&path[0].as_str()));
    imports
        .map(|path| (path[path.len() - 1].clone(), path.clone()))
        .collect()
}

#[test]
fn the_inner_modules_use_no_terminal_clock_or_environment() {
    let mut wrong = Vec::new();
    for file in files() {
        let aliases = aliases(&file.paths);
        let touched = |path: &Vec<String>| forbidden_uses(&file.module, path, &aliases);
        let touched = file.paths.iter().filter_map(touched);
        wrong.extend(touched.map(|path| format!("src/{}: {path}", file.name)));
    }
    assert_eq!(wrong, [""; 0]);
}

/// Checks that the tests above detect violations in every notation.
mod finds {
    use super::*;

    fn uses(text: &str, depth: usize) -> Vec<String> {
        let table = Table::read();
        let paths = paths_in(text, depth);
        let used = paths.iter().filter_map(|path| module_used(&table, path));
        used.map(str::to_owned).collect()
    }

    #[test]
    fn modules_are_found_in_every_form_of_path() {
        assert_eq!(uses("use crate::app::App;", 1), ["app"]);
        assert_eq!(
            uses("use crate::{kb, app::{App, Mode}};", 1),
            ["kb", "app", "app"]
        );
        assert_eq!(uses("fn f() { crate::ui::draw(1) }", 2), ["ui"]);
        assert_eq!(uses("use super::super::search::Query;", 2), ["search"]);
        assert_eq!(uses("use super::search::Query;", 1), ["search"]);
        assert_eq!(uses("mod tests { use super::super::ui; }", 1), ["ui"]);
        assert_eq!(uses("use onpaper::{cli, tui};", 0), ["cli", "tui"]);
    }

    #[test]
    fn comments_strings_and_nested_modules_are_ignored() {
        assert_eq!(uses("// crate::app\n/* crate::app /* x */ */", 1), [""; 0]);
        assert_eq!(uses(r##"const A: &str = r#"crate::"app"#;"##, 1), [""; 0]);
        assert_eq!(
            uses(r#"const A: &str = "\"crate::app"; const C: char = '"';"#, 1),
            [""; 0]
        );
        assert_eq!(uses("mod tests { use super::search; }", 1), [""; 0]);
        assert_eq!(uses("use super::search::Query;", 2), [""; 0]);
    }

    /// Builds files from module names and texts.
    fn files_of(files: &[(&str, &str)]) -> Vec<File> {
        let file = |(name, text): &(&str, &str)| {
            let place: Vec<String> = name.split('/').map(str::to_owned).collect();
            File {
                name: format!("{name}.rs"),
                module: place[0].clone(),
                paths: paths_in(text, place.len()),
                place,
            }
        };
        files.iter().map(file).collect()
    }

    fn circles_in(files: &[(&str, &str)]) -> Vec<String> {
        circles(&files_of(files))
    }

    #[test]
    fn imports_against_the_order_are_found() {
        let files = files_of(&[
            ("a", "mod one; pub use one::One; mod two;"),
            ("a/one", "use super::two::Two; use crate::b;"),
            ("a/two", "use super::three;"),
            ("a/two/deep", "use super::super::One;"),
            ("a/three", "use super::A;"),
            ("b", "use crate::a::one;"),
        ]);
        let wrong = |order: &[&str]| {
            let order: Vec<String> = order.iter().map(|&name| name.to_owned()).collect();
            out_of_order(&files, "a", &order)
        };
        assert_eq!(wrong(&["one", "three", "two"]), ["one uses two"]);
        assert_eq!(wrong(&["three", "two", "one"]), ["two uses one"]);
        assert!(wrong(&["one", "two"]).contains(&"three has no place".to_owned()));
    }

    #[test]
    fn cycles_of_files_are_found() {
        let one = ("a/one", "use super::two::Two;");
        for back in [
            "use super::{one::One, three};",
            "fn f() { crate::a::one::f() }",
            "mod tests { use super::super::one; }",
            "use super::One;",
        ] {
            let files = [("a", "pub use one::One; mod two;"), one, ("a/two", back)];
            assert_eq!(circles_in(&files), ["a: one, two"], "{back}");
        }
        let through = ("a/two/deep", "use super::super::one;");
        assert_eq!(circles_in(&[one, through]), ["a: one, two"]);
        let deep = [
            ("a/b/c", "use super::d;"),
            ("a/b/d", "use super::c;"),
            ("a/e", "use super::b;"),
        ];
        assert_eq!(circles_in(&deep), ["a::b: c, d"]);
    }

    #[test]
    fn a_file_with_its_folder_is_not_a_cycle() {
        let files = [
            ("a", "use one::One; pub struct A; fn f() { two::f() }"),
            ("a/one", "use super::A; use super::two;"),
            ("a/two", "use super::A; mod tests { use super::one; }"),
            ("a/two/deep", "use super::f; use crate::b;"),
            ("b", "use crate::a::two;"),
        ];
        assert_eq!(circles_in(&files), [""; 0]);
    }

    #[test]
    fn uses_of_the_environment_are_found() {
        let found = |module: &str, text: &str| {
            let paths = paths_in(text, 1);
            let aliases = aliases(&paths);
            let mut touched = paths
                .iter()
                .map(|path| forbidden_uses(module, path, &aliases));
            touched.any(|path| path.is_some())
        };
        assert!(found("kb", "use std::{env, fs};"));
        assert!(found("app", "use std::io; fn f() { io::stdout(); }"));
        assert!(found("search", "use std::time::{Duration, Instant};"));
        assert!(found("app", "use crossterm::event::KeyCode;"));
        assert!(found("keymap", "use crossterm::event::read;"));
        assert!(!found(
            "keymap",
            "use crossterm::event::{KeyCode, KeyEvent};"
        ));
        assert!(!found("kb", "use std::fs::File; use std::io::Read;"));
        assert!(!found("tui", "use std::io::stdout;"));
    }
}
