//! The browser without a terminal: keys in, picture out.
//!
//! Mirrors the loop of `src/tui.rs`: an event becomes a message, the app takes it in, the effect is
//! performed on a world that is made up, the frame is measured and drawn.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::OnceLock;

use crossterm::event::KeyModifiers;
use crossterm::event::{Event, MouseButton, MouseEvent, MouseEventKind};
use onpaper::app::{App, Effect, ExportDialog, Message, Options, Overlay, PreparedKb, RecentFile};
use onpaper::assess::{Assessment, Assessments};
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
mod world;

use world::World;

/// A size in columns and rows.
pub(crate) type Size = (u16, u16);

/// Where all three panes are shown.
pub(crate) const WIDE: Size = (120, 36);
/// Where claims and detail are shown.
pub(crate) const MEDIUM: Size = (80, 24);
/// Where one pane is shown at a time.
pub(crate) const NARROW: Size = (50, 20);

/// The sizes at which every screen is looked at, with their names.
pub(crate) const SIZES: [(&str, Size); 3] =
    [("wide", WIDE), ("medium", MEDIUM), ("narrow", NARROW)];

/// A browser, what it shows, and what it did to the world.
pub(crate) struct Browser {
    app: App,
    theme: Theme,
    size: Size,
    screen: Screen,
    frame: Buffer,
    cursor: Option<Position>,
    world: World,
    running: bool,
}

/// The knowledge base inside the program, which is read once.
pub(crate) fn embedded() -> KnowledgeBase {
    static KB: OnceLock<KnowledgeBase> = OnceLock::new();
    KB.get_or_init(|| kb::load::embedded().unwrap()).clone()
}

fn options() -> Options {
    Options {
        query: String::new(),
        filters: Filters::default(),
        directory: PathBuf::from(world::DIRECTORY),
        home: None,
        assessments: Vec::new(),
        author: "ada".to_owned(),
        files: Vec::new(),
        recent: false,
        mouse: true,
    }
}

impl Browser {
    /// Opens on the knowledge base inside the program.
    pub(crate) fn open(size: Size) -> Self {
        static EMBEDDED: OnceLock<(Arc<KnowledgeBase>, Arc<Index>)> = OnceLock::new();
        let indexed = || {
            let kb = embedded();
            let index = Index::build(&kb);
            (Arc::new(kb), Arc::new(index))
        };
        let (kb, index) = EMBEDDED.get_or_init(indexed).clone();
        Self::with(kb, index, size)
    }

    /// Opens on a knowledge base.
    pub(crate) fn over(kb: KnowledgeBase, size: Size) -> Self {
        let index = Arc::new(Index::build(&kb));
        Self::with(Arc::new(kb), index, size)
    }

    /// Opens on a knowledge base of which this is assessed.
    pub(crate) fn assessed(kb: KnowledgeBase, assessments: Vec<Assessment>, size: Size) -> Self {
        let here = Assessments::new(&kb, assessments);
        let prepared = PreparedKb::with_assessments(Arc::new(kb), here);
        let mut browser = Self::of(App::new(prepared, options()), size);
        browser.draw();
        browser
    }

    /// Opens on a knowledge base with its index.
    pub(crate) fn with(kb: Arc<KnowledgeBase>, index: Arc<Index>, size: Size) -> Self {
        let mut browser = Self::undrawn(kb, index, size);
        browser.draw();
        browser
    }

    /// Opens on a knowledge base with its index, and draws nothing yet.
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
            world: World::default(),
            running: true,
        }
    }

    /// Opens on nothing: a knowledge base of this name is being read.
    pub(crate) fn awaiting(name: &str, size: Size) -> Self {
        let mut browser = Self::of(App::awaiting(name, options()), size);
        browser.draw();
        browser
    }

    /// The app alone.
    pub(crate) fn into_app(self) -> App {
        self.app
    }

    /// The same in another theme.
    pub(crate) fn themed(mut self, name: ThemeName) -> Self {
        self.theme = Theme::new(name);
        self.draw();
        self
    }

    /// The same with these keys.
    pub(crate) fn rebound(mut self, keys: Keymap) -> Self {
        self.screen = Screen::with_keys(keys);
        self.draw();
        self
    }

    /// The same in ASCII alone.
    pub(crate) fn in_ascii(mut self) -> Self {
        self.theme = Theme::new(ThemeName::Terminal).with_charset(Charset::AsciiSymbols);
        self.draw();
        self
    }

    /// Presses keys, one after the other, named as the help names them: `"/ j Enter Ctrl-u space"`.
    pub(crate) fn press(mut self, names: &str) -> Self {
        for name in names.split_whitespace() {
            assert!(self.running, "{name} was pressed after quitting");
            self.send(&Event::Key(keys::named(name)));
        }
        self
    }

    /// Types a text, a key a character.
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

    /// Clicks on the first place where this text is on the screen.
    pub(crate) fn click_on(self, text: &str) -> Self {
        let at = cells::find(&self.frame, text);
        let at = at.unwrap_or_else(|| panic!("{text:?} is not on the screen:\n{self}"));
        self.click(at.x, at.y)
    }

    /// Does something with the mouse over a cell.
    pub(crate) fn mouse(mut self, kind: MouseEventKind, column: u16, row: u16) -> Self {
        self.send(&Event::Mouse(MouseEvent {
            kind,
            column,
            row,
            modifiers: KeyModifiers::NONE,
        }));
        self
    }

    /// Makes the terminal this large.
    pub(crate) fn resize(mut self, size: Size) -> Self {
        self.send(&Event::Resize(size.0, size.1));
        self
    }

    /// Puts a file into the directory that exports go to.
    pub(crate) fn with_file(mut self, name: &str, contents: &str) -> Self {
        self.world.put(name, contents);
        self
    }

    /// Opens on the knowledge base inside the program where these files were browsed before.
    pub(crate) fn with_recent(files: Vec<RecentFile>, size: Size) -> Self {
        let prepared = PreparedKb::new(Arc::new(embedded()));
        let recent = Options {
            recent: true,
            ..options()
        };
        let mut browser = Self::of(App::new(prepared, recent), size);
        browser.world.recent = files;
        browser.draw();
        browser
    }

    /// Opens on a knowledge base that the command line names these files for.
    pub(crate) fn given(kb: KnowledgeBase, files: Vec<PathBuf>, size: Size) -> Self {
        let options = Options { files, ..options() };
        let mut browser = Self::of(App::new(PreparedKb::new(Arc::new(kb)), options), size);
        browser.draw();
        browser
    }

    /// Tells the app something that no key says.
    pub(crate) fn tell(mut self, message: Message) -> Self {
        self.apply(message);
        self.draw();
        self
    }

    /// Takes in an event and draws what comes of it.
    pub(crate) fn send(&mut self, event: &Event) {
        self.take_in_event(event);
        self.draw();
    }

    /// Takes in an event without drawing, as the shell does when more events are waiting.
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

    /// Takes in a message without drawing.
    pub(crate) fn apply(&mut self, message: Message) {
        match self.app.update(message) {
            None => {}
            Some(Effect::Quit) => self.running = false,
            Some(effect) => {
                if let Some(answer) = self.world.perform(effect) {
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
        let mode = self.app.mode();
        self.measure(size);
        if self.app.mode() != mode {
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

    /// The export dialog, which has to be open.
    pub(crate) fn export_dialog(&self) -> &ExportDialog {
        match self.app.overlay.as_ref() {
            Some(Overlay::Export(dialog)) => dialog,
            other => panic!("no export dialog: {other:?}"),
        }
    }

    pub(crate) fn size(&self) -> Size {
        self.size
    }

    /// What the terminal shows.
    pub(crate) fn frame(&self) -> &Buffer {
        &self.frame
    }

    /// Where the terminal's cursor is, while it is shown.
    pub(crate) fn cursor(&self) -> Option<Position> {
        self.cursor
    }

    /// Whether it has not quit.
    pub(crate) fn is_running(&self) -> bool {
        self.running
    }

    /// What the world was asked for, in order.
    pub(crate) fn effects(&self) -> &[Effect] {
        self.world.asked()
    }

    /// The contents of a file in the directory that exports go to.
    pub(crate) fn file(&self, name: &str) -> Option<&str> {
        self.world.file(Path::new(name))
    }

    /// The id of what is selected.
    pub(crate) fn selected(&self) -> &str {
        self.app
            .selected()
            .map_or("", |item| self.app.kb().id_of(item))
    }

    /// The last line, where the hints and the notices are.
    pub(crate) fn footer(&self) -> String {
        cells::rows(&self.frame).pop().unwrap_or_default()
    }
}

/// The picture: the text of the frame without the space at line ends, and the cursor.
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
