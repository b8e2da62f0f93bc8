//! Styles by role: no other file names a colour.
//!
//! Status is shown by glyph, word and position; colour only adds to these. Blue and orange, not green and
//! red.

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Span;
use strum::{IntoStaticStr, VariantArray};

use crate::app::cycled;
use crate::kb::{ClaimKind, Status};

/// The themes, in the order of the command line help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum ThemeName {
    /// For a dark background, with 256 colours.
    Dark,
    /// For a light background, with 256 colours.
    Light,
    /// The default colours of the terminal, except for badges.
    #[default]
    Terminal,
    /// No colours.
    Mono,
}

/// The character set to draw with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charset {
    /// All of Unicode.
    #[default]
    Unicode,
    /// ASCII for lines, arrows and other symbols of the program; text is unchanged.
    AsciiSymbols,
    /// ASCII only.
    Ascii,
}

/// The look: a character set, and a style per role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Theme {
    /// The name of the theme.
    pub name: ThemeName,
    /// The character set.
    pub charset: Charset,
    /// Whether the terminal renders dim text.
    has_dim: bool,
    /// Keys, links, findings, the program name, and the border of the focused pane.
    pub accent: Style,
    /// Secondary text: hints, counts, places.
    pub quiet: Style,
    /// The borders of unfocused panes, and column separators.
    pub rule: Style,
    /// The selected row of the focused pane, and active filters.
    pub selected: Style,
    /// The selected row of an unfocused pane.
    pub selected_unfocused: Style,
    /// Errors.
    pub error: Style,
    /// Of each [`Tone`](crate::kb::Tone).
    tones: [ToneStyles; 4],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct ToneStyles {
    /// The glyph before a title.
    glyph: Style,
    /// The badge, a word on a coloured background.
    badge: Style,
}

impl ThemeName {
    /// The name on the command line.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The next theme, wrapping around.
    pub fn next(self) -> Self {
        cycled(self, 1)
    }

    /// The theme table. Text and badges have a contrast ratio of at least 4.5 (WCAG 2.2, 1.4.3), text on
    /// typical dark or light terminal backgrounds; tests compute it. The first 16 terminal colours vary by
    /// palette, so no theme uses them; colours from 16 on are fixed.
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
                selected_unfocused: Style::new().bold().bg(Color::Indexed(236)),
                error: indexed(210),
                tones: [(75, 75), (183, 183), (215, 215), (247, 247)]
                    .map(|(glyph, background)| tone(glyph, 16, background)),
                ..Theme::default()
            },
            Self::Light => Theme {
                accent: indexed(24),
                quiet: indexed(240),
                rule: indexed(249),
                selected: indexed(16).bg(Color::Indexed(153)),
                selected_unfocused: Style::new().bold().bg(Color::Indexed(255)),
                error: indexed(124),
                tones: [
                    tone(25, 231, 25),
                    tone(54, 16, 183),
                    tone(94, 16, 215),
                    tone(240, 16, 250),
                ],
                ..Theme::default()
            },
            Self::Terminal => Theme {
                accent: Style::new().bold(),
                quiet: Style::new().dim(),
                rule: Style::new().dim(),
                selected: Style::new().reversed(),
                selected_unfocused: Style::new().bold(),
                error: Style::new().bold(),
                tones: [(231, 25), (16, 183), (16, 215), (16, 250)]
                    .map(|(text, background)| plain(badge(text, background))),
                ..Theme::default()
            },
            Self::Mono => Theme {
                tones: [
                    plain(Style::new().bold()),
                    plain(Style::new().bold().underlined()),
                    plain(Style::new().bold().reversed()),
                    plain(Style::new()),
                ],
                quiet: Style::new(),
                rule: Style::new(),
                accent: Style::new(),
                ..Self::Terminal.theme()
            },
        }
    }
}

impl Theme {
    /// The theme of this name, with the full character set.
    pub fn new(name: ThemeName) -> Self {
        Self {
            name,
            has_dim: true,
            ..name.theme()
        }
    }

    /// Switches to another theme, keeping the capabilities of the terminal.
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

    /// Sets the character set.
    pub fn with_charset(self, charset: Charset) -> Self {
        Self { charset, ..self }
    }

    /// Adapts the `terminal` theme to a terminal without 256 colours: its badges lose their colours.
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

    /// Adapts the theme to a terminal that does not render dim text.
    pub fn without_dim(self) -> Self {
        let mut theme = self;
        theme.has_dim = false;
        theme.quiet.add_modifier -= Modifier::DIM;
        theme.rule.add_modifier -= Modifier::DIM;
        theme
    }

    /// Body text.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// Headings, and the title of the focused pane.
    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The badge style of a status.
    pub fn badge(&self, status: Status) -> Style {
        self.tone(status).badge
    }

    /// A badge with the glyph of the status and these words.
    pub(crate) fn badge_of(&self, status: Status, words: &str) -> Span<'static> {
        let text = format!(" {} {words} ", self.glyph(status));
        Span::styled(text, self.badge(status))
    }

    pub(crate) fn styled_glyph(&self, status: Status) -> Span<'static> {
        Span::styled(self.glyph(status), self.glyph_style(status))
    }

    /// The style of a status's glyph and bars.
    pub fn glyph_style(&self, status: Status) -> Style {
        self.tone(status).glyph
    }

    fn tone(&self, status: Status) -> ToneStyles {
        self.tones[status.tone() as usize]
    }

    /// The glyph of a status.
    pub fn glyph(&self, status: Status) -> &'static str {
        match self.charset {
            Charset::Unicode => status.glyph(),
            Charset::AsciiSymbols | Charset::Ascii => status.ascii(),
        }
    }

    /// The glyph for a kind of claim, shown next to its status if there are several kinds: a realised
    /// drawback is no good news.
    pub fn kind_glyph(&self, kind: ClaimKind) -> &'static str {
        match (kind, self.charset) {
            (ClaimKind::Benefit, _) => " ",
            (ClaimKind::Drawback, Charset::Unicode) => "↓",
            (ClaimKind::Drawback, Charset::AsciiSymbols | Charset::Ascii) => "v",
        }
    }

    /// Query matches: bold and underlined, so that they differ from the selection without colour.
    pub fn hit(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
    }

    /// The border style of a focused or unfocused pane.
    pub fn border(&self, focused: bool) -> Style {
        if focused { self.accent } else { self.rule }
    }
}
