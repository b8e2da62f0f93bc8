//! The texts of a knowledge base, each safe to show from the moment that it exists.
//!
//! Owns the one way in: whatever makes such a text, reading JSON too, passes through
//! [`super::sanitise`], so that no field can forget to. A text is sixteen bytes that say which part of
//! another it is, so that those of many claims need one piece of memory ([`super::gather`]). Does not
//! own the rules of what is safe.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use arcstr::Substr;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{sanitise, shared};

/// Defines a text type that passes through `$clean` (`fn(&str) -> Cow<'_, str>`).
macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $clean:path) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Substr);

        impl $name {
            /// The text, made safe.
            pub fn new(text: &str) -> Self {
                Self($clean(text).into())
            }

            /// The text as a slice.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// What is kept, to be put elsewhere unchanged.
            pub(super) fn kept(&mut self) -> &mut Substr {
                &mut self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                match $clean(&text) {
                    Cow::Owned(clean) => Self(clean.into()),
                    Cow::Borrowed(_) => Self(text.into()),
                }
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0.to_string()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                **self == *other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                **self == **other
            }
        }

        impl PartialEq<$name> for &str {
            fn eq(&self, other: &$name) -> bool {
                **self == **other
            }
        }

        impl PartialEq<$name> for String {
            fn eq(&self, other: &$name) -> bool {
                **self == **other
            }
        }

        impl PartialEq<String> for $name {
            fn eq(&self, other: &String) -> bool {
                **self == **other
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&**self, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;

                impl<'de> Visitor<'de> for Text {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a string")
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        Ok($name::new(text))
                    }

                    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<$name, E> {
                        Ok($name(shared::part($clean(text))))
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}

text! {
    /// What means something to the letter: an id, or the address of a link. A character that would
    /// be invisible is replaced by a visible one, which makes the id or address a wrong one.
    Id,
    sanitise::exact
}

text! {
    /// A text in one line: line breaks and tabs are spaces.
    Line,
    sanitise::line
}

text! {
    /// A text that keeps its line breaks.
    Prose,
    sanitise::paragraphs
}
