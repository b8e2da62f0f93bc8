//! Links to further reading.

use serde::{Deserialize, Serialize};

use super::object::{non_null, strict_objects, strict_serde};
use super::text_types::{Id, Line};

/// A link to further reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Link {
    /// Title of the page or paper; see [`Link::label`].
    #[serde(default, deserialize_with = "non_null")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Line>,
    /// Its address: http or https only.
    pub url: Id,
}

strict_objects! {
    Link => "a link",
}

impl Link {
    /// The text of the link: its title, or else its address.
    pub fn label(&self) -> &str {
        self.title.as_deref().unwrap_or(&self.url)
    }
}
