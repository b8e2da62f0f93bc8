//! What every part of a frame is drawn from.

use super::theme::Theme;
use crate::app::App;
use crate::keymap::Keymap;

/// The inputs of drawing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) app: &'a App,
    pub(crate) theme: &'a Theme,
    /// The active key bindings.
    pub(crate) keys: Keymap,
}
