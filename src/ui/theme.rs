//! Styles by role, in one place: no pane names a colour.
//!
//! Status is glyph, word and place; colour only adds to them. Blue and orange, not green and red.

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Span;
use strum::{IntoStaticStr, VariantArray};

use crate::app::cycled;
use crate::kb::{ClaimKind, Status, Tone};

/// The themes to choose from, in the order of the command line's help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ThemeName {
    /// For a dark background, from the 256 colours.
    Dark,
    /// For a light background, from the 256 colours.
    Light,
    /// The terminal's own colours, but for badges.
    #[default]
    Terminal,
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

/// How everything looks: characters, and a style for each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// What it is called.
    pub name: ThemeName,
    /// The characters that are drawn.
    pub charset: Charset,
    /// Whether dim text is dim.
    has_dim: bool,
    /// Keys, links, findings, the name of the program, the border of the pane with the focus.
    pub accent: Style,
    /// What is there to look at second: hints, counts, places.
    pub quiet: Style,
    /// The borders of the other panes, and lines between columns.
    pub rule: Style,
    /// The selected row where the keys go, and an active filter.
    pub selected: Style,
    /// The selected row while the keys go elsewhere.
    pub selected_elsewhere: Style,
    /// Bad news.
    pub error: Style,
    holds: ToneStyles,
    partly: ToneStyles,
    fails: ToneStyles,
    open: ToneStyles,
}

/// How a status is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct ToneStyles {
    /// Its glyph before a title.
    glyph: Style,
    /// Its word in a box of its own.
    badge: Style,
}

impl ThemeName {
    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The one after it, the first after the last.
    pub fn next(self) -> Self {
        cycled(self, 1)
    }

    /// The table of themes. Text and badges have a contrast of 4.5 at least (WCAG 2.2, 1.4.3), the first
    /// on a background as dark or as light as terminals have it; tests compute it. What the first 16 colours
    /// of a terminal look like is not known, so that no theme has one of them; from 16 on they are the same in
    /// every palette.
    fn theme(self) -> Theme {
        let indexed = |number| Style::new().fg(Color::Indexed(number));
        let badge = |text, background| indexed(text).bg(Color::Indexed(background)).bold();
        let tone = |glyph, text, background| ToneStyles {
            glyph: indexed(glyph).bold(),
            badge: badge(text, background),
        };
        let plain = |badge: Style| ToneStyles {
            glyph: Style::new().bold(),
            badge,
        };
        match self {
            Self::Dark => Theme {
                accent: indexed(110),
                quiet: indexed(247),
                rule: indexed(240),
                selected: indexed(231).bg(Color::Indexed(24)),
                selected_elsewhere: Style::new().bold().bg(Color::Indexed(236)),
                error: indexed(210),
                holds: tone(75, 16, 75),
                partly: tone(183, 16, 183),
                fails: tone(215, 16, 215),
                open: tone(247, 16, 247),
                ..Theme::default()
            },
            Self::Light => Theme {
                accent: indexed(24),
                quiet: indexed(240),
                rule: indexed(249),
                selected: indexed(16).bg(Color::Indexed(153)),
                selected_elsewhere: Style::new().bold().bg(Color::Indexed(255)),
                error: indexed(124),
                holds: tone(25, 231, 25),
                partly: tone(54, 16, 183),
                fails: tone(94, 16, 215),
                open: tone(240, 16, 250),
                ..Theme::default()
            },
            Self::Terminal => Theme {
                accent: Style::new().bold(),
                quiet: Style::new().dim(),
                rule: Style::new().dim(),
                selected: Style::new().reversed(),
                selected_elsewhere: Style::new().bold(),
                error: Style::new().bold(),
                holds: plain(badge(231, 25)),
                partly: plain(badge(16, 183)),
                fails: plain(badge(16, 215)),
                open: plain(badge(16, 250)),
                ..Theme::default()
            },
            Self::Mono => Theme {
                holds: plain(Style::new().bold()),
                partly: plain(Style::new().bold().underlined()),
                fails: plain(Style::new().bold().reversed()),
                open: plain(Style::new()),
                quiet: Style::new(),
                rule: Style::new(),
                accent: Style::new(),
                ..Self::Terminal.theme()
            },
        }
    }
}

impl Theme {
    /// The theme of this name, drawn with every character.
    pub fn new(name: ThemeName) -> Self {
        Self {
            name,
            has_dim: true,
            ..name.theme()
        }
    }

    /// Another theme for the same terminal.
    pub fn with_name(self, name: ThemeName) -> Self {
        let theme = Self {
            charset: self.charset,
            ..Self::new(name)
        };
        if self.has_dim {
            theme
        } else {
            theme.without_dim()
        }
    }

    /// The same, drawn with these characters.
    pub fn with_charset(self, charset: Charset) -> Self {
        Self { charset, ..self }
    }

    /// The same for a terminal that does not have the 256 colours: none at all.
    pub fn without_256_colours(self) -> Self {
        if self.name != ThemeName::Terminal {
            return self;
        }
        let (accent, quiet) = (self.accent, self.quiet);
        let mono = self.with_name(ThemeName::Mono);
        Self {
            name: self.name,
            accent,
            quiet,
            ..mono
        }
    }

    /// The same for a terminal that does not show dim text as such.
    pub fn without_dim(self) -> Self {
        let mut theme = self;
        theme.has_dim = false;
        theme.quiet.add_modifier -= Modifier::DIM;
        theme.rule.add_modifier -= Modifier::DIM;
        theme
    }

    /// Text to read.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// Headings, and the title of the pane that has the focus.
    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// A badge with the status in it.
    pub fn badge(&self, status: Status) -> Style {
        self.tone(status).badge
    }

    /// The same with its glyph and these words.
    pub(crate) fn badge_of(&self, status: Status, words: &str) -> Span<'static> {
        let text = format!(" {} {words} ", self.glyph(status));
        Span::styled(text, self.badge(status))
    }

    /// The glyph of a status before a title.
    pub(crate) fn styled_glyph(&self, status: Status) -> Span<'static> {
        Span::styled(self.glyph(status), self.glyph_style(status))
    }

    /// The glyph of a status, and its bars.
    pub fn glyph_style(&self, status: Status) -> Style {
        self.tone(status).glyph
    }

    fn tone(&self, status: Status) -> ToneStyles {
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

    /// What stands beside the status of a claim for its kind, where there are several: a drawback that is
    /// realised is no good news.
    pub fn kind_glyph(&self, kind: ClaimKind) -> &'static str {
        match (kind, self.charset) {
            (ClaimKind::Benefit, _) => " ",
            (ClaimKind::Drawback, Charset::Unicode) => "↓",
            (ClaimKind::Drawback, Charset::AsciiSymbols | Charset::Ascii) => "v",
        }
    }

    /// Letters that the query found: bold and underlined, so that they differ from the selection
    /// without colour.
    pub fn hit(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The border of the pane that has the focus, or of another.
    pub fn border(&self, focused: bool) -> Style {
        if focused { self.accent } else { self.rule }
    }
}
