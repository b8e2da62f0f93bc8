//! A link to read on.

use serde::{Deserialize, Serialize};

use super::object::{objects, only, present};
use super::text_types::{Id, Line};

/// A place to read on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Link {
    /// Title of the page or paper; see [`Link::label`].
    #[serde(default, deserialize_with = "present")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Line>,
    /// Its address: http or https only.
    pub url: Id,
}

objects! {
    Link => "a link",
}

impl Link {
    /// What stands for the link: its title, or else its address.
    pub fn label(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.url)
    }
}
