//! Other keys for the commands that have a name.

use std::borrow::Cow;

use super::{Binding, Key, Keymap, Modes, TABLE};

/// A key that a user wants for a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The command.
    pub name: String,
    /// Its keys, instead of those that it comes with; none at all takes them away.
    pub keys: Vec<Key>,
}

/// Why a command keeps the keys that it comes with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// A command of this name has the key.
    Taken(String),
    /// A row without a name has it, which does this.
    Fixed(&'static str),
    /// The command works where text is typed, and so would the letter.
    Typed,
}

/// The names of commands, in the order of the table.
pub fn names() -> Vec<&'static str> {
    super::unique(TABLE.iter().filter_map(Binding::name))
}

impl Keymap {
    /// The table with other keys. Wishes that cannot be met are left out, and told: the number of each,
    /// the key of it, and why. The new table lasts as long as the program.
    pub fn with(wishes: &[Wish]) -> (Self, Vec<(usize, Key, Clash)>) {
        let mut clashes: Vec<(usize, Key, Clash)> = Vec::new();
        loop {
            let is_open = |at: &usize| clashes.iter().all(|(clashing, ..)| clashing != at);
            let open: Vec<_> = (0..wishes.len()).filter(is_open).collect();
            let rows = rebound(open.iter().map(|&at| &wishes[at]));
            let clash = |&at: &usize| Some((at, clash(&rows, &wishes[at])?));
            // Of two wishes for one key the first has it.
            match open.iter().rev().find_map(clash) {
                Some((at, (key, why))) => clashes.push((at, key, why)),
                None => return (Self(rows.leak()), clashes),
            }
        }
    }
}

fn rebound<'a>(wishes: impl Iterator<Item = &'a Wish>) -> Vec<Binding> {
    let mut rows = TABLE.to_vec();
    for wish in wishes {
        for row in rows.iter_mut().filter(|row| row.is_named(&wish.name)) {
            row.keys = Cow::Owned(wish.keys.clone());
        }
    }
    rows
}

/// Why the wish, which these rows meet, cannot be met.
fn clash(rows: &[Binding], wish: &Wish) -> Option<(Key, Clash)> {
    let own = rows.iter().filter(|row| row.is_named(&wish.name));
    let modes = own.fold(Modes::empty(), |all, row| all.union(row.modes));
    let typed = wish.keys.iter().find(|key| key.is_typed());
    if let Some(key) = typed.filter(|_| modes.intersects(Modes::TEXTS)) {
        return Some((*key, Clash::Typed));
    }
    let others = rows.iter().filter(|row| !row.is_named(&wish.name));
    let mut others = others.filter(|row| row.modes.intersects(modes));
    others.find_map(|row| {
        let key = wish.keys.iter().find(|key| row.keys.contains(key))?;
        let why = match row.name() {
            Some(name) => Clash::Taken(name.to_owned()),
            None => Clash::Fixed(row.help),
        };
        Some((*key, why))
    })
}
