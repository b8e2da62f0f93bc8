//! The bytes that are sent for a frame, and their effect on a terminal.

use std::cell::RefCell;
use std::io::{self, Write};
use std::mem;
use std::num::NonZeroU16;
use std::rc::Rc;

use onpaper::tui::Backend;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

const SIZE: Rect = Rect::new(0, 0, 8, 2);

/// A shared buffer of the sent bytes.
#[derive(Clone, Default)]
struct Sent(Rc<RefCell<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Screen {
    terminal: Terminal<Backend<Sent>>,
    sent: Sent,
}

fn terminal() -> Screen {
    let sent = Sent::default();
    let mut backend = Backend::new(sent.clone());
    backend.set_size(SIZE.as_size());
    let terminal = Terminal::new(backend).unwrap();
    Screen { terminal, sent }
}

/// The bytes that are sent for the next frame.
fn sent(terminal: &mut Screen, paint: impl FnOnce(&mut Buffer)) -> String {
    sent_with(terminal, &[], paint)
}

fn sent_with(
    Screen { terminal, sent }: &mut Screen,
    links: &[(Rect, Rc<str>)],
    paint: impl FnOnce(&mut Buffer),
) -> String {
    let mut frame = mem::take(terminal.current_buffer_mut());
    paint(&mut frame);
    let links = links.to_vec();
    terminal.backend_mut().prepare(&frame, links);
    *terminal.current_buffer_mut() = frame;
    terminal.apply_buffer().unwrap();
    let sent = String::from_utf8(mem::take(&mut *sent.0.borrow_mut())).unwrap();
    // Shown at once, or without a cursor that runs over it.
    let sent = sent.strip_prefix("\x1b[?2026h\x1b[?25l").unwrap();
    sent.strip_suffix("\x1b[?2026l").unwrap().to_owned()
}

fn sent_text(terminal: &mut Screen, text: &str) -> String {
    sent(terminal, |frame| {
        frame.set_string(0, 0, text, Style::new());
    })
}

/// The ends of every run of cells and of a frame.
const RUN_END: &str = "\x1b[39m\x1b[49m\x1b[0m";
const FRAME_END: &str = "\x1b[?25l";

#[test]
fn only_what_changed_is_sent() {
    let mut terminal = terminal();
    sent_text(&mut terminal, "ab");
    let changed = format!("\x1b[1;2Hc{RUN_END}{FRAME_END}");
    assert_eq!(sent_text(&mut terminal, "ac"), changed);
    let nothing = format!("{RUN_END}{FRAME_END}");
    assert_eq!(sent_text(&mut terminal, "ac"), nothing);
}

#[test]
fn a_row_with_ambiguous_widths_is_erased_and_sent_completely() {
    let mut terminal = terminal();
    sent_text(&mut terminal, "e\u{301}b❤️c");
    let nothing = format!("{RUN_END}{FRAME_END}");
    assert_eq!(sent_text(&mut terminal, "e\u{301}b❤️c"), nothing);
    let whole = [
        RUN_END,
        "\x1b[1;1H\x1b[2K\x1b[1;1He\u{301}",
        RUN_END,
        "\x1b[1;2Hb❤️",
        RUN_END,
        "\x1b[1;5Hd   ",
        RUN_END,
        FRAME_END,
    ];
    assert_eq!(sent_text(&mut terminal, "e\u{301}b❤️d"), whole.concat());
    let gone = [
        RUN_END,
        "\x1b[1;1H\x1b[2K\x1b[1;1Hab      ",
        RUN_END,
        FRAME_END,
    ];
    assert_eq!(sent_text(&mut terminal, "ab"), gone.concat());
}

#[test]
fn a_hyperlink_surrounds_its_cells_and_is_sent_again_when_it_changes() {
    let mut terminal = terminal();
    let mut sent = |url: &str| {
        let links = [(Rect::new(1, 0, 2, 1), Rc::from(url))];
        sent_with(&mut terminal, &links, |frame| {
            frame.set_string(0, 0, "abcd", Style::new());
        })
    };
    let row = |url: &str| {
        let rest = format!("\x1b]8;;\x1b\\\x1b[1;4Hd    {RUN_END}{FRAME_END}");
        let link = format!("\x1b]8;;{url}\x1b\\\x1b[1;2Hbc{RUN_END}{rest}");
        format!("{RUN_END}\x1b[1;1H\x1b[2K\x1b[1;1Ha{RUN_END}{link}")
    };
    assert_eq!(sent("https://a.example/"), row("https://a.example/"));
    assert_eq!(sent("https://a.example/"), format!("{RUN_END}{FRAME_END}"));
    assert_eq!(sent("https://b.example/"), row("https://b.example/"));
    let none = format!("{RUN_END}\x1b[1;1H\x1b[2K\x1b[1;1Habcd    {RUN_END}{FRAME_END}");
    assert_eq!(sent("https://c.example/\u{e9}"), none);
}

#[test]
fn a_row_of_single_width_letters_is_sent_in_parts() {
    let mut terminal = terminal();
    sent_text(&mut terminal, "│─é±×");
    let changed = format!("\x1b[1;5Ha{RUN_END}{FRAME_END}");
    assert_eq!(sent_text(&mut terminal, "│─é±a"), changed);
}

/// Texts with their positions, underlined or not.
type Painting = Vec<(usize, (u16, u16), bool)>;

const TEXTS: [&str; 9] = [
    "",
    "a",
    "one two",
    "日本語",
    "x日y",
    "│ ─ │",
    "café",
    "\u{1F680} go",
    "\u{E01}\u{E33}e\u{301}",
];

fn blank_screen() -> vt100::Parser {
    let size = |cells| NonZeroU16::new(cells).unwrap();
    vt100::Parser::new(size(SIZE.height), size(SIZE.width), 0)
}

/// The characters of a screen, and whether they are wide and underlined.
fn cells(screen: &vt100::Parser) -> Vec<(String, bool, bool)> {
    let screen = screen.screen();
    let places = (0..SIZE.height).flat_map(|y| (0..SIZE.width).map(move |x| (x, y)));
    let cells = places.map(|(x, y)| screen.cell(y, x).unwrap());
    let letter = |cell: &vt100::Cell| match cell.contents() {
        "" => " ".to_owned(),
        letter => letter.to_owned(),
    };
    cells
        .map(|cell| (letter(cell), cell.is_wide(), cell.underline()))
        .collect()
}

fn paint(painting: &Painting, buffer: &mut Buffer) {
    for (text, (x, y), underlined) in painting {
        let mut style = Style::new();
        if *underlined {
            style = style.underlined();
        }
        let (x, y) = (x % SIZE.width, y % SIZE.height);
        // Half of a wide character is skipped.
        if let Some(before) = x
            .checked_sub(1)
            .filter(|x| buffer[(*x, y)].symbol().width() > 1)
        {
            buffer[(before, y)].set_symbol(" ");
        }
        let room = usize::from(SIZE.width - x);
        buffer.set_stringn(x, y, TEXTS[*text], room, style);
    }
}

proptest! {
    #[test]
    fn after_any_sequence_of_frames_the_terminal_shows_the_last_one(
        paintings in prop::collection::vec(
            prop::collection::vec((0..TEXTS.len(), any::<(u16, u16)>(), any::<bool>()), 0..5),
            1..6,
        ),
    ) {
        let mut screen = blank_screen();
        let mut terminal = terminal();
        for painting in &paintings {
            let bytes = sent(&mut terminal, |frame| paint(painting, frame));
            screen.process(bytes.as_bytes());
            let mut whole = blank_screen();
            let bytes = sent(&mut self::terminal(), |frame| paint(painting, frame));
            whole.process(bytes.as_bytes());
            prop_assert_eq!(cells(&screen), cells(&whole));
        }
    }
}
