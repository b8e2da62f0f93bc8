//! Random input over random knowledge bases: the browser does not panic, and every frame is safe for a
//! terminal.
//!
//! A few hundred random sessions per run; this runs more than a million events:
//!
//! ```sh
//! PROPTEST_CASES=40000 cargo test --release random_events:: -- --nocapture
//! ```

mod knowledge_base;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use crossterm::event::{Event, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use onpaper::app::{LoadedKb, Message, Origin, PreparedKb};
use onpaper::kb::load::LoadStage;
use onpaper::kb::{KnowledgeBase, sanitise};
use onpaper::keymap::TABLE;
use onpaper::search::Index;
use onpaper::ui;
use proptest::prelude::*;
use proptest::sample::select;

use crate::browser::{Browser, Size, cells, embedded, indexed, keys};
use crate::hostile::cases;
use knowledge_base::{knowledge, text};

/// A random event. Frames are drawn between events, but not after each, because the shell handles all waiting
/// events first.
#[derive(Debug, Clone)]
enum Act {
    Press(&'static str),
    Type(char),
    Paste(String),
    Mouse(MouseEventKind, u16, u16),
    Resize(u16, u16),
    News(News),
    Draw,
}

/// A message from the loader thread.
#[derive(Debug, Clone)]
enum News {
    /// The knowledge base was loaded or reloaded: which one, and whether with its index.
    Arrived(usize, bool),
    /// The index of a knowledge base that was loaded without one.
    Indexed,
    Progressed(u32, u32),
    NotLoaded(String),
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
            Self::News(_) | Self::Draw => return None,
        })
    }
}

/// The names of all bound keys except those that quit.
fn bound() -> Vec<&'static str> {
    let keys = TABLE.iter().flat_map(|row| &*row.keys);
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

/// Any size, with a preference for problematic ones.
fn size() -> impl Strategy<Value = Size> {
    prop_oneof![
        20 => (40..125_u16, 10..40_u16),
        6 => (0..45_u16, 0..12_u16),
        3 => (0..300_u16, 0..12_u16),
        1 => (0..300_u16, 0..300_u16),
    ]
}

/// Knowledge bases with their indexes.
type Shelf = Vec<(Arc<KnowledgeBase>, Arc<Index>)>;

fn shelf(kbs: Vec<KnowledgeBase>) -> Shelf {
    let indexed = kbs.into_iter().map(|kb| {
        let index = Index::build(&kb);
        (Arc::new(kb), Arc::new(index))
    });
    indexed.collect()
}

fn news() -> impl Strategy<Value = Act> {
    let news = prop_oneof![
        4 => (0..3_usize, any::<bool>()).prop_map(|(which, whole)| News::Arrived(which, whole)),
        3 => Just(News::Indexed),
        1 => (any::<u32>(), any::<u32>()).prop_map(|(done, total)| News::Progressed(done, total)),
        1 => text().prop_map(News::NotLoaded),
    ];
    news.prop_map(Act::News)
}

/// The message to the app; `None` if no index is pending.
fn message(news: &News, shelf: &Shelf, awaited: &mut Option<Arc<Index>>) -> Option<Message> {
    Some(match news {
        News::Arrived(which, whole) => {
            let (kb, index) = &shelf[which % shelf.len()];
            *awaited = (!whole).then(|| Arc::clone(index));
            Message::Loaded(
                Arc::new(LoadedKb {
                    origin: Origin::default(),
                    prepared: PreparedKb::new(Arc::clone(kb)),
                    index: whole.then(|| Arc::clone(index)),
                    filters: None,
                })
                .into(),
            )
        }
        News::Indexed => Message::Indexed(awaited.take()?.into()),
        News::Progressed(done, total) => Message::Progressed(LoadStage::Indexing {
            steps: (*done).into(),
            total: (*total).into(),
        }),
        News::NotLoaded(why) => Message::LoadFailed(sanitise::line(why).into_owned()),
    })
}

/// Counts all events, and prints the count occasionally in long runs.
fn count() {
    static EVENTS: AtomicU64 = AtomicU64::new(0);
    let events = EVENTS.fetch_add(1, Relaxed) + 1;
    if events.is_multiple_of(100_000) {
        eprintln!("{events} events so far");
    }
}

/// Runs the events in order and checks every frame.
fn run_events(browser: Browser, acts: &[Act]) -> Result<(), TestCaseError> {
    run_events_with(browser, &Shelf::new(), acts)
}

/// The same, with these knowledge bases loaded in between.
fn run_events_with(mut browser: Browser, shelf: &Shelf, acts: &[Act]) -> Result<(), TestCaseError> {
    let mut awaited = None;
    for act in acts.iter().chain([&Act::Draw]) {
        count();
        match (act, act.event()) {
            (_, Some(event)) => browser.take_in_event(&event),
            (Act::News(news), None) => {
                let message = message(news, shelf, &mut awaited);
                message
                    .into_iter()
                    .for_each(|message| browser.apply(message));
            }
            (_, None) => draw_and_check(&mut browser)?,
        }
        let app = browser.app();
        let listed = app
            .selected()
            .map(|item| app.list.listing.items().any(|other| other == item));
        prop_assert_eq!(
            listed,
            app.list.listing.item(0).map(|_| true),
            "the selection must be in the list"
        );
        if !browser.is_running() {
            break;
        }
    }
    Ok(())
}

/// Draws a frame and checks it.
fn draw_and_check(browser: &mut Browser) -> Result<(), TestCaseError> {
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

fn config(usual: u32) -> ProptestConfig {
    ProptestConfig {
        cases: cases(usual),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        ..ProptestConfig::default()
    }
}

/// A browser on the built-in knowledge base.
fn fresh(size: Size) -> Browser {
    let (kb, index) = indexed();
    Browser::undrawn(kb, index, size)
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    proptest::collection::vec(act(), 0..24)
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn random_events_never_panic(size in size(), acts in acts()) {
        run_events(fresh(size), &acts)?;
    }

    #[test]
    fn random_events_over_random_knowledge_bases_never_panic(kb in knowledge(), size in size(), acts in acts()) {
        let index = Arc::new(Index::build(&kb));
        run_events(Browser::undrawn(Arc::new(kb), index, size), &acts)?;
    }
}

proptest! {
    #![proptest_config(config(50))]

    #[test]
    fn random_events_during_reloads_never_panic(
        kbs in proptest::collection::vec(knowledge(), 1..4),
        size in size(),
        acts in proptest::collection::vec(prop_oneof![4 => act(), 1 => news()], 0..40),
    ) {
        run_events_with(Browser::awaiting("kb.json", size), &shelf(kbs), &acts)?;
    }
}

proptest! {
    #![proptest_config(config(25))]

    /// The frame depends only on the app and the size.
    #[test]
    fn drawing_a_frame_twice_gives_the_same_result(size in size(), acts in acts()) {
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

/// Keys with unusual modifiers.
#[test]
fn unusual_modifiers_are_handled() {
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

/// A joined sequence of emoji may take more than two columns.
#[test]
fn overlays_are_not_overdrawn() {
    let family = "👩\u{200D}👩\u{200D}👧\u{200D}👦";
    let joined = format!("{family}\u{FE0F}\u{200D}{family}");
    for wide in ["日", family, &joined] {
        for before in ["", "a", "ab", "abc"] {
            let mut kb = embedded();
            for claim in &mut kb.claims {
                claim.title = format!("{before}{}", wide.repeat(40)).into();
                claim.claimed = claim.title.as_str().into();
            }
            let kb = Arc::new(kb);
            let index = Arc::new(Index::build(&kb));
            for keys in ["?", "e", ":", "o", "r", "y", "i"] {
                let browser =
                    Browser::with(Arc::clone(&kb), Arc::clone(&index), (79, 24)).press(keys);
                let fault = cells::fault(browser.frame());
                assert_eq!(
                    fault,
                    Ok(()),
                    "{keys} over {wide:?} behind {before:?}:\n{browser}"
                );
            }
        }
    }
}

#[test]
fn four_hundred_resizes_keep_the_selection() {
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
