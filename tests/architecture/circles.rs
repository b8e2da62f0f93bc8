//! Finds cycles of imports among the files of a module, and imports against a given order.
//!
//! A file and the folder with its name are one part (`query.rs` and `query/`); sibling parts must not import
//! each other in a cycle, at every level. A name that the parent file re-exports counts as the part it comes
//! from. Imports between a part and its parent file do not count. Test files may use anything.

use std::collections::{BTreeMap, BTreeSet};

use super::File;

/// The parts of one folder with their imports.
type Parts<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The parts of each folder that import each other in cycles, such as `search: facet, suggest`.
pub(crate) fn circles(files: &[File]) -> Vec<String> {
    let knots = folders(files)
        .into_iter()
        .map(|(folder, parts)| (folder, knot(parts)));
    knots
        .filter(|(_, knot)| !knot.is_empty())
        .map(|(folder, knot)| format!("{}: {}", folder.join("::"), knot.join(", ")))
        .collect()
}

/// The parts of a module that are missing in this order, and the imports that contradict it, such as `facet
/// uses suggest`.
pub(crate) fn out_of_order(files: &[File], module: &str, order: &[String]) -> Vec<String> {
    let place = |part: &str| order.iter().position(|name| name == part);
    let inside = files.iter().filter(|file| file.module == module);
    let parts: BTreeSet<&str> = inside
        .filter_map(|file| file.place.get(1).map(String::as_str))
        .collect();
    let unplaced = parts.into_iter().filter(|part| place(part).is_none());
    let mut wrong: Vec<String> = unplaced
        .map(|part| format!("{part} has no place"))
        .collect();
    let folder = [module.to_owned()];
    for (from, used) in folders(files).remove(&folder[..]).into_iter().flatten() {
        let below = used.into_iter().filter(|to| place(to) >= place(from));
        wrong.extend(below.map(|to| format!("{from} uses {to}")));
    }
    wrong
}

/// The parts of every folder with their imports.
fn folders(files: &[File]) -> BTreeMap<&[String], Parts<'_>> {
    let mut folders: BTreeMap<&[String], Parts<'_>> = BTreeMap::new();
    let tests = "tests".to_owned();
    for file in files
        .iter()
        .filter(|file| file.place.last() != Some(&tests))
    {
        for target in file.paths.iter().filter_map(|path| target(file, path)) {
            if let Some((folder, from, to)) = neighbours(files, file, &target) {
                let parts = folders.entry(folder).or_default();
                parts.entry(from).or_default().insert(to);
            }
        }
    }
    folders
}

/// The target of a path from the root; `None` if it stays in the file or leaves the crate.
fn target(file: &File, path: &[String]) -> Option<Vec<String>> {
    let climbs = path.iter().take_while(|name| *name == "super").count();
    match (&*path[0], climbs) {
        ("crate", _) => Some(path[1..].to_vec()),
        (_, 0) => None,
        _ => Some([&file.place[..file.place.len() - climbs], &path[climbs..]].concat()),
    }
}

/// The folder with the two sibling parts that an import connects; `None` if the two are modules of the table,
/// or a part and its parent file.
fn neighbours<'a>(
    files: &'a [File],
    file: &'a File,
    target: &[String],
) -> Option<(&'a [String], &'a str, &'a str)> {
    let shared = file.place.iter().zip(target);
    let shared = shared.take_while(|(one, other)| one == other).count();
    let folder = file
        .place
        .get(..shared)
        .filter(|folder| !folder.is_empty())?;
    let from = file.place.get(shared)?;
    let to = part(files, folder, target.get(shared)?)?;
    (from != to).then_some((folder, from, to))
}

/// The part of a folder with this name, or the one from which the parent file re-exports it.
fn part<'a>(files: &'a [File], folder: &[String], name: &str) -> Option<&'a str> {
    let find = |name: &str| {
        let mut inside = files.iter().filter(|file| file.place.starts_with(folder));
        inside.find_map(|file| file.place.get(folder.len()).filter(|part| *part == name))
    };
    let above = || {
        let above = files.iter().find(|file| file.place == folder)?;
        let mut paths = above.paths.iter().filter(|path| path.len() > 1);
        paths.find_map(|path| find(&path[0]).filter(|_| path[path.len() - 1] == name))
    };
    find(name).or_else(above).map(String::as_str)
}

/// The parts that remain after removing all that import none of the others or are imported by none.
fn knot<'a>(mut parts: Parts<'a>) -> Vec<&'a str> {
    loop {
        let imported: BTreeSet<&str> = parts.values().flatten().copied().collect();
        let importing: BTreeSet<&str> = parts.keys().copied().collect();
        let before = parts.values().map(BTreeSet::len).sum::<usize>();
        parts.retain(|part, _| imported.contains(part));
        parts
            .values_mut()
            .for_each(|uses| uses.retain(|part| importing.contains(part)));
        parts.retain(|_, uses| !uses.is_empty());
        if parts.values().map(BTreeSet::len).sum::<usize>() == before {
            return parts.into_keys().collect();
        }
    }
}
