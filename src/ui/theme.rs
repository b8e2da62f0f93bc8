//! Styles by role, in one place: no pane names a colour.
//!
//! Status is glyph, word and place; colour only adds to them. Blue and orange, not green and red.

use ratatui::style::{Color, Modifier, Style};
use strum::{IntoStaticStr, VariantArray};

use crate::kb::{Status, Tone};

/// The themes to choose from, in the order of the command line's help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ThemeName {
    /// The terminal's own colours and the 16 ANSI ones.
    #[default]
    Terminal,
    /// For a dark background, from the 256 colours.
    Dark,
    /// For a light background, from the 256 colours.
    Light,
    /// No colour at all.
    Mono,
}

/// The characters that are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charset {
    /// Every character.
    #[default]
    Unicode,
    /// ASCII for lines, arrows and other symbols of the program, letters as they are.
    AsciiSymbols,
    /// Nothing but ASCII.
    Ascii,
}

/// How everything looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    pub(crate) charset: Charset,
    accent: Style,
    holds: Style,
    partly: Style,
    fails: Style,
    /// A badge for what is not known.
    open: Style,
    quiet: Style,
    error: Style,
}

impl ThemeName {
    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Theme {
    /// The theme of this name, drawn with every character.
    pub fn new(name: ThemeName) -> Self {
        let charset = Charset::Unicode;
        match name {
            ThemeName::Terminal => Self {
                charset,
                // Of the 16, the one that is read well on white and on black alike.
                accent: Style::new().fg(Color::Magenta),
                // Of the 16, no two but black and white are told apart well enough in every palette.
                holds: badge(231, 25),
                partly: badge(16, 229),
                fails: badge(16, 215),
                open: badge(16, 250),
                quiet: Style::new().add_modifier(Modifier::DIM),
                error: Style::new().fg(Color::Red),
            },
            ThemeName::Dark => Self {
                charset,
                accent: Style::new().fg(Color::Indexed(110)),
                holds: badge(16, 110),
                partly: badge(16, 229),
                fails: badge(16, 215),
                open: Style::new().fg(Color::Indexed(246)),
                quiet: Style::new().fg(Color::Indexed(246)),
                error: Style::new().fg(Color::Indexed(210)),
            },
            ThemeName::Light => Self {
                charset,
                accent: Style::new().fg(Color::Indexed(25)),
                holds: badge(231, 25),
                partly: badge(16, 228),
                fails: badge(16, 215),
                open: Style::new().fg(Color::Indexed(241)),
                quiet: Style::new().fg(Color::Indexed(241)),
                error: Style::new().fg(Color::Indexed(124)),
            },
            ThemeName::Mono => Self {
                charset,
                accent: Style::new(),
                holds: Style::new(),
                partly: Style::new().add_modifier(Modifier::BOLD),
                fails: Style::new().add_modifier(Modifier::REVERSED),
                open: Style::new(),
                quiet: Style::new(),
                error: Style::new().add_modifier(Modifier::BOLD),
            },
        }
    }

    /// The same, drawn with these characters.
    pub fn with_charset(self, charset: Charset) -> Self {
        Self { charset, ..self }
    }

    /// The same for a terminal with 16 colours: badges without colour, as of those only black and white
    /// are told apart well enough in every palette.
    pub fn without_256_colours(self) -> Self {
        let Self {
            holds,
            partly,
            fails,
            open,
            ..
        } = Self::new(ThemeName::Mono);
        Self {
            holds,
            partly,
            fails,
            open,
            ..self
        }
    }

    /// The same for a terminal that does not show dim text as such.
    pub fn without_dim(self) -> Self {
        let mut theme = self;
        theme.quiet.add_modifier -= Modifier::DIM;
        theme
    }

    /// The characters that are drawn.
    pub fn charset(&self) -> Charset {
        self.charset
    }

    /// Text to read.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// What is there to look at second: hints, counts, places.
    pub fn quiet(&self) -> Style {
        self.quiet
    }

    /// Headings, and the title of the pane that has the focus.
    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Keys, links and the name of the program.
    pub fn accent(&self) -> Style {
        self.accent
    }

    /// A badge with the status in it.
    pub fn status(&self, status: Status) -> Style {
        match status.tone() {
            Tone::Holds => self.holds,
            Tone::Partly => self.partly,
            Tone::Fails => self.fails,
            Tone::Quiet => self.open,
        }
    }

    /// The glyph of a status.
    pub fn glyph(&self, status: Status) -> &'static str {
        match self.charset {
            Charset::Unicode => status.glyph(),
            Charset::AsciiSymbols | Charset::Ascii => status.ascii(),
        }
    }

    /// Letters that the query found: bold and underlined, so that they differ from the selection
    /// without colour.
    pub fn hit(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The selected row where the keys go.
    pub fn selected(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The selected row while the keys go elsewhere.
    pub fn selected_elsewhere(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// An active filter.
    pub fn chip(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// The border of the pane that has the focus, or of another.
    pub fn border(&self, focused: bool) -> Style {
        if focused { Style::new() } else { self.quiet }
    }

    /// Bad news.
    pub fn error(&self) -> Style {
        self.error
    }
}

/// A style of two of the 256 colours, which from 16 on are the same in every palette.
fn badge(letters: u8, ground: u8) -> Style {
    Style::new()
        .fg(Color::Indexed(letters))
        .bg(Color::Indexed(ground))
}
