//! The browser without a terminal: takes key events, returns the drawn screen.
//!
//! Mirrors the event loop of `src/tui.rs`: an event becomes a message, the app is updated, the effect is
//! performed by a fake shell, and the frame is measured and drawn.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::OnceLock;

use crossterm::event::KeyModifiers;
use crossterm::event::{Event, MouseButton, MouseEvent, MouseEventKind};
use onpaper::app::{App, Effect, ExportDialog, Message, Options, Overlay, PreparedKb, RecentFile};
use onpaper::assess::{Assessment, Assessments};
use onpaper::kb::load::{CAP, LoadError, Progress, Source};
use onpaper::kb::{self, KnowledgeBase};
use onpaper::keymap::Keymap;
use onpaper::search::{Filters, Index};
use onpaper::ui::{self, Charset, Screen, Theme, ThemeName};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub(crate) mod cells;
pub(crate) mod keys;
pub(crate) mod modes;
pub(crate) mod picture;
mod shell;

use shell::FakeShell;

/// A size in columns and rows.
pub(crate) type Size = (u16, u16);

/// A size at which all three panes are shown.
pub(crate) const WIDE: Size = (120, 36);
/// A size at which the claims and the detail are shown.
pub(crate) const MEDIUM: Size = (80, 24);
/// A size at which one pane is shown at a time.
pub(crate) const NARROW: Size = (50, 20);

/// The sizes of the snapshots of every screen, with their names.
pub(crate) const SIZES: [(&str, Size); 3] =
    [("wide", WIDE), ("medium", MEDIUM), ("narrow", NARROW)];

/// A browser with its screen and the effects that it requested.
pub(crate) struct Browser {
    app: App,
    theme: Theme,
    size: Size,
    screen: Screen,
    frame: Buffer,
    cursor: Option<Position>,
    shell: FakeShell,
    running: bool,
}

/// The default built-in knowledge base, loaded once.
pub(crate) fn embedded() -> KnowledgeBase {
    static KB: OnceLock<KnowledgeBase> = OnceLock::new();
    KB.get_or_init(|| kb::load::BUILT_IN[0].load().unwrap())
        .clone()
}

/// The default built-in knowledge base with its index, built once.
pub(crate) fn indexed() -> (Arc<KnowledgeBase>, Arc<Index>) {
    static EMBEDDED: OnceLock<(Arc<KnowledgeBase>, Arc<Index>)> = OnceLock::new();
    let build = || {
        let kb = embedded();
        let index = Index::build(&kb);
        (Arc::new(kb), Arc::new(index))
    };
    EMBEDDED.get_or_init(build).clone()
}

/// Loads the knowledge base in a file.
pub(crate) fn open(path: &Path) -> Result<KnowledgeBase, LoadError> {
    let (path, max_bytes) = (path.to_owned(), CAP);
    Source::File { path, max_bytes }.load(&Progress::default())
}

fn options() -> Options {
    Options {
        query: String::new(),
        filters: Filters::default(),
        directory: PathBuf::from(shell::DIRECTORY),
        home: None,
        assessments: Vec::new(),
        author: "ada".to_owned(),
        files: Vec::new(),
        recent: false,
        mouse: true,
    }
}

impl Browser {
    /// Opens the default built-in knowledge base.
    pub(crate) fn open(size: Size) -> Self {
        let (kb, index) = indexed();
        Self::with(kb, index, size)
    }

    /// Opens a knowledge base.
    pub(crate) fn over(kb: KnowledgeBase, size: Size) -> Self {
        let index = Arc::new(Index::build(&kb));
        Self::with(Arc::new(kb), index, size)
    }

    /// Opens a knowledge base with assessments.
    pub(crate) fn assessed(kb: KnowledgeBase, assessments: Vec<Assessment>, size: Size) -> Self {
        let here = Assessments::new(&kb, assessments);
        let prepared = PreparedKb::with_assessments(Arc::new(kb), here);
        let mut browser = Self::of(App::new(prepared, options()), size);
        browser.draw();
        browser
    }

    /// Opens a knowledge base with its index.
    pub(crate) fn with(kb: Arc<KnowledgeBase>, index: Arc<Index>, size: Size) -> Self {
        let mut browser = Self::undrawn(kb, index, size);
        browser.draw();
        browser
    }

    /// Opens a knowledge base with its index, without drawing.
    pub(crate) fn undrawn(kb: Arc<KnowledgeBase>, index: Arc<Index>, size: Size) -> Self {
        let mut app = App::new(PreparedKb::new(kb), options());
        app.update(Message::Indexed(index.into()));
        Self::of(app, size)
    }

    fn of(app: App, size: Size) -> Self {
        Self {
            app,
            theme: Theme::new(ThemeName::Terminal),
            size,
            screen: Screen::default(),
            frame: Buffer::default(),
            cursor: None,
            shell: FakeShell::default(),
            running: true,
        }
    }

    /// Opens while a knowledge base of this name is being loaded.
    pub(crate) fn awaiting(name: &str, size: Size) -> Self {
        let mut browser = Self::of(App::awaiting(name, options()), size);
        browser.draw();
        browser
    }

    /// Returns the app.
    pub(crate) fn into_app(self) -> App {
        self.app
    }

    /// Changes the theme.
    pub(crate) fn themed(mut self, name: ThemeName) -> Self {
        self.theme = Theme::new(name);
        self.draw();
        self
    }

    /// Changes the key bindings.
    pub(crate) fn rebound(mut self, keys: Keymap) -> Self {
        self.screen = Screen::with_keys(keys);
        self.draw();
        self
    }

    /// Changes to ASCII symbols.
    pub(crate) fn in_ascii(mut self) -> Self {
        self.theme = Theme::new(ThemeName::Terminal).with_charset(Charset::AsciiSymbols);
        self.draw();
        self
    }

    /// Presses keys one after the other, by their names in the help: `"/ j Enter Ctrl-u space"`.
    pub(crate) fn press(mut self, names: &str) -> Self {
        for name in names.split_whitespace() {
            assert!(self.running, "{name} was pressed after quitting");
            self.send(&Event::Key(keys::named(name)));
        }
        self
    }

    /// Types a text, one key per character.
    pub(crate) fn type_text(mut self, text: &str) -> Self {
        for char in text.chars() {
            self.send(&Event::Key(keys::char(char)));
        }
        self
    }

    /// Pastes a text.
    pub(crate) fn paste(mut self, text: &str) -> Self {
        self.send(&Event::Paste(text.to_owned()));
        self
    }

    /// Clicks on a cell.
    pub(crate) fn click(self, column: u16, row: u16) -> Self {
        self.mouse(MouseEventKind::Down(MouseButton::Left), column, row)
    }

    /// Clicks on the first occurrence of a text on the screen.
    pub(crate) fn click_on(self, text: &str) -> Self {
        let at = cells::find(&self.frame, text);
        let at = at.unwrap_or_else(|| panic!("{text:?} is not on the screen:\n{self}"));
        self.click(at.x, at.y)
    }

    /// Sends a mouse event at a cell.
    pub(crate) fn mouse(mut self, kind: MouseEventKind, column: u16, row: u16) -> Self {
        self.send(&Event::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        }));
        self
    }

    /// Resizes the terminal.
    pub(crate) fn resize(mut self, size: Size) -> Self {
        self.send(&Event::Resize(size.0, size.1));
        self
    }

    /// Adds a file to the export directory.
    pub(crate) fn with_file(mut self, name: &str, contents: &str) -> Self {
        self.shell.put(name, contents);
        self
    }

    /// Opens the default built-in knowledge base with these recent files.
    pub(crate) fn with_recent(files: Vec<RecentFile>, size: Size) -> Self {
        let prepared = PreparedKb::new(Arc::new(embedded()));
        let recent = Options {
            recent: true,
            ..options()
        };
        let mut browser = Self::of(App::new(prepared, recent), size);
        browser.shell.recent = files;
        browser.draw();
        browser
    }

    /// Opens a knowledge base as if these files were given on the command line.
    pub(crate) fn given(kb: KnowledgeBase, files: Vec<PathBuf>, size: Size) -> Self {
        let options = Options { files, ..options() };
        let mut browser = Self::of(App::new(PreparedKb::new(Arc::new(kb)), options), size);
        browser.draw();
        browser
    }

    /// Sends a message to the app and draws.
    pub(crate) fn tell(mut self, message: Message) -> Self {
        self.apply(message);
        self.draw();
        self
    }

    /// Handles an event and draws.
    pub(crate) fn send(&mut self, event: &Event) {
        self.take_in_event(event);
        self.draw();
    }

    /// Handles an event without drawing, as the shell does while more events are waiting.
    pub(crate) fn take_in_event(&mut self, event: &Event) {
        if let Event::Key(key) = event
            && let Some(keys) = self.screen.keys.split_alt(&self.app, *key)
        {
            return keys
                .into_iter()
                .for_each(|key| self.take_in_event(&Event::Key(key)));
        }
        let message = match event {
            Event::Key(key) => self.screen.keys.message(&self.app, *key),
            Event::Mouse(mouse) => ui::mouse::message(&self.screen, &self.app, *mouse),
            Event::Paste(text) => Some(Message::Paste(text.clone())),
            Event::Resize(width, height) => {
                self.size = (*width, *height);
                None
            }
            _ => None,
        };
        if let Some(message) = message {
            self.apply(message);
        }
    }

    /// Sends a message to the app without drawing.
    pub(crate) fn apply(&mut self, message: Message) {
        match self.app.update(message) {
            None => {}
            Some(Effect::Quit) => self.running = false,
            Some(effect) => {
                if let Some(answer) = self.shell.perform(effect) {
                    self.app.update(answer);
                }
            }
        }
    }

    /// Measures and draws a frame.
    pub(crate) fn draw(&mut self) {
        let (width, height) = self.size;
        if !self.running || !ui::is_drawable(width, height) {
            return;
        }
        let size = Rect::new(0, 0, width, height);
        let before = (self.app.mode(), self.app.selected());
        self.measure(size);
        if (self.app.mode(), self.app.selected()) != before {
            self.measure(size);
        }
        self.frame = Buffer::empty(size);
        self.cursor = ui::draw(&mut self.frame, &self.screen);
    }

    fn measure(&mut self, size: Rect) {
        let previous = std::mem::take(&mut self.screen);
        self.screen = ui::measure(size, &self.app, &self.theme, previous);
        let viewport = Box::new(self.screen.viewport.clone());
        self.app.update(Message::Measured(viewport));
    }

    pub(crate) fn app(&self) -> &App {
        &self.app
    }

    /// The open export dialog.
    pub(crate) fn export_dialog(&self) -> &ExportDialog {
        match self.app.overlay.as_ref() {
            Some(Overlay::Export(dialog)) => dialog,
            other => panic!("no export dialog: {other:?}"),
        }
    }

    pub(crate) fn size(&self) -> Size {
        self.size
    }

    /// The drawn frame.
    pub(crate) fn frame(&self) -> &Buffer {
        &self.frame
    }

    /// The position of the cursor, if it is visible.
    pub(crate) fn cursor(&self) -> Option<Position> {
        self.cursor
    }

    /// Whether the browser has not quit.
    pub(crate) fn is_running(&self) -> bool {
        self.running
    }

    /// The effects that were requested, in order.
    pub(crate) fn effects(&self) -> &[Effect] {
        self.shell.asked()
    }

    /// The contents of a file in the export directory.
    pub(crate) fn file(&self, name: &str) -> Option<&str> {
        self.shell.file(Path::new(name))
    }

    /// The id of the selected claim or finding.
    pub(crate) fn selected(&self) -> &str {
        self.app
            .selected()
            .map_or("", |item| self.app.kb().id_of(item))
    }

    /// The last row, which shows the key hints or a notice.
    pub(crate) fn footer(&self) -> String {
        cells::rows(&self.frame).pop().unwrap_or_default()
    }
}

/// The text of the frame without trailing spaces, and the cursor.
impl fmt::Display for Browser {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.running {
            return writeln!(out, "(quit)");
        }
        if let Err(fault) = cells::fault(&self.frame) {
            panic!("{fault}");
        }
        for row in cells::rows(&self.frame) {
            writeln!(out, "{row}")?;
        }
        match self.cursor {
            Some(at) => writeln!(out, "(cursor in column {}, row {})", at.x + 1, at.y + 1),
            None => Ok(()),
        }
    }
}
