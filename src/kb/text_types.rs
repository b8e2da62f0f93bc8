//! The text types of a knowledge base. Their values are always sanitised.
//!
//! Every constructor, including deserialisation, goes through [`super::sanitise`], so that no field can
//! forget to. A text is a sixteen-byte slice of a shared string, so that the texts of many claims need one
//! allocation ([`super::gather`]).

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
            /// Sanitises a text.
            pub fn new(text: &str) -> Self {
                Self($clean(text).into())
            }

            /// The text as a slice.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The underlying slice, to be moved to another allocation unchanged.
            pub(super) fn substr_mut(&mut self) -> &mut Substr {
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
                        Ok($name(shared::share_or_copy($clean(text))))
                    }
                }

                deserializer.deserialize_str(Text)
            }
        }
    };
}

text! {
    /// A text that is compared exactly: an id, or the address of a link. Invisible characters are replaced
    /// by a visible one, which makes the id or address invalid.
    Id,
    sanitise::exact
}

text! {
    /// A text in one line: line breaks and tabs become spaces.
    Line,
    sanitise::line
}

text! {
    /// A text with line breaks.
    Prose,
    sanitise::paragraphs
}
