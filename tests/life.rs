//! Whatever is pressed, pasted, clicked and resized, over whatever knowledge base: the browser lives,
//! and what it draws is fit for a terminal.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

mod browser;

use std::sync::Arc;

use browser::{Browser, Size, cells, embedded, keys};
use onpaper::kb::{
    Area, Aspect, Claim, Evidence, Finding, FindingKind, Frequency, KnowledgeBase, Link, Status,
    load,
};
use onpaper::keymap::TABLE;
use onpaper::search::Index;
use onpaper::ui;
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::crossterm::event::{
    Event, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// Something that happens. Frames are drawn between events, but not after each: the shell takes in
/// all that are waiting.
#[derive(Debug, Clone)]
enum Act {
    Press(&'static str),
    Type(char),
    Paste(String),
    Mouse(MouseEventKind, u16, u16),
    Resize(u16, u16),
    Draw,
}

impl Act {
    fn event(&self) -> Option<Event> {
        Some(match self {
            Self::Press(name) => Event::Key(keys::named(name)),
            Self::Type(char) => Event::Key(keys::char(*char)),
            Self::Paste(text) => Event::Paste(text.clone()),
            Self::Mouse(kind, column, row) => Event::Mouse(MouseEvent {
                kind: *kind,
                column: *column,
                row: *row,
                modifiers: KeyModifiers::NONE,
            }),
            Self::Resize(columns, rows) => Event::Resize(*columns, *rows),
            Self::Draw => return None,
        })
    }
}

/// The names of all keys that are bound, but for those that quit.
fn bound() -> Vec<&'static str> {
    let keys = TABLE.iter().flat_map(|row| row.keys);
    let mut names: Vec<_> = keys.map(|key| key.name()).collect();
    names.retain(|name| !["q", "Ctrl-c"].contains(&name.as_str()));
    names.sort();
    names.dedup();
    names.into_iter().map(|name| &*name.leak()).collect()
}

fn act() -> impl Strategy<Value = Act> {
    let mouse = select(vec![
        MouseEventKind::Down(MouseButton::Left),
        MouseEventKind::ScrollDown,
        MouseEventKind::ScrollUp,
        MouseEventKind::Down(MouseButton::Right),
        MouseEventKind::Moved,
    ]);
    prop_oneof![
        3 => Just(Act::Draw),
        12 => select(bound()).prop_map(Act::Press),
        2 => select(vec!["Enter", "Esc", "/", "e", ":", "Tab"]).prop_map(Act::Press),
        1 => select(vec!["q", "Ctrl-c"]).prop_map(Act::Press),
        3 => select(LETTERS.chars().collect::<Vec<_>>()).prop_map(Act::Type),
        1 => any::<char>().prop_map(Act::Type),
        1 => text().prop_map(Act::Paste),
        2 => (mouse, 0..130_u16, 0..45_u16).prop_map(|(kind, x, y)| Act::Mouse(kind, x, y)),
        1 => size().prop_map(|(columns, rows)| Act::Resize(columns, rows)),
    ]
}

const LETTERS: &str = "incidentrootcause !'\"^$|:éß漢ы́\u{301}\u{200d}";

/// Any size, and more often one in which there is something to go wrong.
fn size() -> impl Strategy<Value = Size> {
    prop_oneof![
        20 => (40..125_u16, 10..40_u16),
        6 => (0..45_u16, 0..12_u16),
        3 => (0..300_u16, 0..12_u16),
        1 => (0..300_u16, 0..300_u16),
    ]
}

/// Pieces that some terminal takes for something else than text, or for another width.
const HOSTILE: &[&str] = &[
    "word",
    " ",
    "a-hyphenated-word",
    "https://example.org/a/rather/long/path?with=query",
    "\u{1b}[31m",
    "\u{1b}]0;title\u{7}",
    "\u{9b}2J",
    "\u{202e}",
    "\u{2066}",
    "\u{200f}",
    "\t",
    "\n",
    "\r\n",
    "\n\n",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{2028}",
    "\u{200b}",
    "\u{ad}",
    "\u{feff}",
    "\u{e0041}",
    "漢字",
    "한글",
    "Ａ",
    "。",
    "👩‍👩‍👧‍👦",
    "🏳️‍🌈",
    "👍🏽",
    "🇬🇧",
    "1️⃣",
    "❤️",
    "e\u{301}",
    "\u{301}",
    "ก็็็็็็็็็็็็",
    "नमस्ते",
    "ﷺ",
    "العربية",
    "עברית",
    "\u{200d}",
    "\u{fe0f}",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = proptest::collection::vec(select(HOSTILE), 0..12);
    pieces.prop_map(|pieces| pieces.concat())
}

/// A text that is not empty, however it is cleaned.
fn name() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("n{text}"))
}

fn link() -> impl Strategy<Value = Link> {
    name().prop_map(|title| Link {
        title,
        url: "https://example.org/a-rather-long-address-that-needs-a-row-of-its-own".to_owned(),
    })
}

prop_compose! {
    fn claim()(
        [title, claimed, observed, alias, tag, measure, value] in proptest::array::uniform7(name()),
        realised in any::<bool>(), place in 0..3_usize, extras in 0..4_usize,
        links in proptest::collection::vec(link(), 0..3),
    ) -> Claim {
        let (aspect, area) = [("one", Some("part")), ("one", None), ("two", None)][place];
        Claim {
            id: String::new(),
            title,
            status: if realised { Status::Realised } else { Status::Unrealised },
            aspect: aspect.to_owned(),
            area: area.map(str::to_owned),
            claimed,
            observed,
            frequency: (extras > 1).then_some(Frequency::NearlyAlways),
            evidence: if extras > 0 { vec![Evidence { measure, value }] } else { Vec::new() },
            aliases: if extras > 1 { vec![alias] } else { Vec::new() },
            tags: if extras > 2 { vec![tag] } else { Vec::new() },
            links,
        }
    }
}

prop_compose! {
    fn finding()(
        [title, text] in proptest::array::uniform2(name()),
        kind in select(vec![FindingKind::Verdict, FindingKind::Remedy]),
        status in select(vec![None, Some(Status::Realised)]),
        place in 0..3_usize, links in proptest::collection::vec(link(), 0..2),
    ) -> Finding {
        let (aspect, area) = [(Some("one"), Some("part")), (Some("two"), None), (None, None)][place];
        Finding {
            id: String::new(),
            kind,
            title,
            text,
            status,
            aspect: aspect.map(str::to_owned),
            area: area.map(str::to_owned),
            links,
        }
    }
}

prop_compose! {
    /// A knowledge base as someone might write it to do harm, after it was loaded.
    fn knowledge()(
        [title, summary, one, part, two, note] in proptest::array::uniform6(name()),
        mut claims in proptest::collection::vec(claim(), 0..5),
        mut findings in proptest::collection::vec(finding(), 0..3),
    ) -> KnowledgeBase {
        for (claim, at) in claims.iter_mut().zip(0..) {
            claim.id = format!("claim-{at}");
        }
        for (finding, at) in findings.iter_mut().zip(0..) {
            finding.id = format!("finding-{at}");
        }
        let aspect = |id: &str, name, areas| {
            Aspect { id: id.to_owned(), name, summary: Some(note.clone()), areas }
        };
        let part = Area { id: "part".to_owned(), name: part };
        let kb = KnowledgeBase {
            title,
            summary,
            aspects: vec![aspect("one", one, vec![part]), aspect("two", two, Vec::new())],
            claims,
            findings,
            ..embedded()
        };
        let json = serde_json::to_vec(&kb).unwrap();
        load::parse(&json, "the test").unwrap_or_else(|error| panic!("{error}"))
    }
}

/// Does everything in order, and looks at every frame.
fn live(mut browser: Browser, acts: &[Act]) -> Result<(), TestCaseError> {
    for act in acts.iter().chain([&Act::Draw]) {
        match act.event() {
            Some(event) => browser.take_in_event(&event),
            None => look(&mut browser)?,
        }
        let app = browser.app();
        let listed = app
            .selected()
            .map(|item| app.listing().items().any(|other| other == item));
        prop_assert_eq!(
            listed,
            app.listing().item(0).map(|_| true),
            "selected and listed"
        );
        if !browser.is_running() {
            break;
        }
    }
    Ok(())
}

/// Draws a frame and looks at it.
fn look(browser: &mut Browser) -> Result<(), TestCaseError> {
    let (columns, rows) = browser.size();
    browser.draw();
    if !ui::is_drawable(columns, rows) {
        return Ok(());
    }
    let frame = browser.frame();
    prop_assert_eq!((frame.area.width, frame.area.height), (columns, rows));
    if let Err(fault) = cells::fault(frame) {
        prop_assert!(false, "{fault}\n{}", cells::rows(frame).join("\n"));
    }
    if let Some(cursor) = browser.cursor() {
        prop_assert!(
            cursor.x < columns && cursor.y < rows,
            "the cursor is at {cursor}"
        );
    }
    Ok(())
}

/// At least so many cases; `PROPTEST_CASES` asks for more.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases: ProptestConfig::default().cases.max(cases),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    }
}

/// A browser over the knowledge base inside the program, which is read and indexed once.
fn fresh(size: Size) -> Browser {
    thread_local! {
        static EMBEDDED: (Arc<KnowledgeBase>, Arc<Index>) = {
            let kb = embedded();
            let index = Index::build(&kb);
            (Arc::new(kb), Arc::new(index))
        };
    }
    let (kb, index) = EMBEDDED.with(Clone::clone);
    Browser::undrawn(kb, index, size)
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    proptest::collection::vec(act(), 0..24)
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn the_browser_lives_through_anything(size in size(), acts in acts()) {
        live(fresh(size), &acts)?;
    }

    #[test]
    fn the_browser_lives_over_any_knowledge_base(kb in knowledge(), size in size(), acts in acts()) {
        let index = Arc::new(Index::build(&kb));
        live(Browser::undrawn(Arc::new(kb), index, size), &acts)?;
    }
}

proptest! {
    #![proptest_config(config(100))]

    /// What is on the screen depends on the app and the size alone.
    #[test]
    fn a_frame_drawn_again_is_the_same(size in size(), acts in acts()) {
        let mut browser = fresh(size);
        for event in acts.iter().filter_map(Act::event) {
            browser.take_in_event(&event);
        }
        prop_assume!(browser.is_running());
        browser.draw();
        let first = cells::rows(browser.frame());
        browser.draw();
        prop_assert_eq!(first, cells::rows(browser.frame()));
    }
}

/// The same size is asked of keys that a terminal sends with odd modifiers.
#[test]
fn odd_modifiers_do_no_harm() {
    let held = [KeyModifiers::ALT, KeyModifiers::SUPER, KeyModifiers::all()];
    let mut browser = Browser::open((80, 24));
    for name in bound() {
        for held in held {
            let code = keys::named(name).code;
            browser.send(&Event::Key(KeyEvent::new(code, held)));
        }
    }
    assert!(cells::fault(browser.frame()).is_ok());
}

#[test]
fn four_hundred_resizes_keep_what_is_selected() {
    let mut browser = Browser::open((120, 36)).press("} } ]");
    let selected = browser.selected().to_owned();
    for step in 0..400_u32 {
        let columns = u16::try_from(step * 37 % 140).unwrap();
        let rows = u16::try_from(step * 11 % 45).unwrap();
        browser = browser.resize((columns, rows));
        assert_eq!(browser.selected(), selected);
    }
}

#[test]
fn a_terminal_that_is_too_large_is_refused() {
    assert!(!ui::is_drawable(u16::MAX, u16::MAX));
    let browser = Browser::open((80, 24)).resize((u16::MAX, u16::MAX));
    assert!(browser.press("j").resize((80, 24)).is_running());
}
