//! What a frame is drawn from.

use super::theme::Theme;
use crate::app::App;
use crate::keymap::Keymap;

/// What all that is drawn is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) app: &'a App,
    pub(crate) theme: &'a Theme,
    /// The keys in force.
    pub(crate) keys: Keymap,
}
