//! Rebinding the named commands to other keys.

use std::borrow::Cow;

use super::{Binding, Key, Keymap, Modes, TABLE};
use crate::kb::unique;

/// A user's key bindings for a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rebinding {
    /// The name of the command.
    pub name: String,
    /// Its keys, which replace the default ones; if empty, it has none.
    pub keys: Vec<Key>,
}

/// Why a command keeps its default keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyConflict {
    /// The key is taken by the command of this name.
    Taken(String),
    /// The key is taken by an unnamed binding, which does this.
    Fixed(&'static str),
    /// The command applies where text is typed, which the key would type into.
    Typed,
}

/// Returns the names of all commands, in the order of the table.
pub fn names() -> Vec<&'static str> {
    unique(TABLE.iter().filter_map(Binding::name))
}

impl Keymap {
    /// Returns the table with these bindings, and the wishes that were rejected: the index of each, its
    /// key, and the reason. The new table is leaked, as it lasts as long as the program.
    pub fn with(rebindings: &[Rebinding]) -> (Self, Vec<(usize, Key, KeyConflict)>) {
        let mut conflicts: Vec<(usize, Key, KeyConflict)> = Vec::new();
        loop {
            let is_open = |at: &usize| conflicts.iter().all(|(conflicting, ..)| conflicting != at);
            let open: Vec<_> = (0..rebindings.len()).filter(is_open).collect();
            let rows = rebound(open.iter().map(|&at| &rebindings[at]));
            let conflict = |&at: &usize| Some((at, conflict(&rows, &rebindings[at])?));
            // If two wishes claim the same key, the first gets it.
            match open.iter().rev().find_map(conflict) {
                Some((at, (key, why))) => conflicts.push((at, key, why)),
                None => return (Self(rows.leak()), conflicts),
            }
        }
    }
}

fn rebound<'a>(rebindings: impl Iterator<Item = &'a Rebinding>) -> Vec<Binding> {
    let mut rows = TABLE.to_vec();
    for rebinding in rebindings {
        for row in rows.iter_mut().filter(|row| row.is_named(&rebinding.name)) {
            row.keys = Cow::Owned(rebinding.keys.clone());
        }
    }
    rows
}

/// Returns why a wish conflicts with these rows, in which it is applied, or `None` if it does not.
fn conflict(rows: &[Binding], rebinding: &Rebinding) -> Option<(Key, KeyConflict)> {
    let own = rows.iter().filter(|row| row.is_named(&rebinding.name));
    let modes = own.fold(Modes::empty(), |all, row| all.union(row.modes));
    let typed = rebinding.keys.iter().find(|key| key.is_typed());
    if let Some(key) = typed.filter(|_| modes.intersects(Modes::TEXTS)) {
        return Some((*key, KeyConflict::Typed));
    }
    let others = rows.iter().filter(|row| !row.is_named(&rebinding.name));
    let mut others = others.filter(|row| row.modes.intersects(modes));
    others.find_map(|row| {
        let key = rebinding.keys.iter().find(|key| row.keys.contains(key))?;
        let why = match row.name() {
            Some(name) => KeyConflict::Taken(name.to_owned()),
            None => KeyConflict::Fixed(row.help),
        };
        Some((*key, why))
    })
}
