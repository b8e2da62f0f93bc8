//! The table of keys is consistent, and the footer is correct.

use std::collections::{HashMap, HashSet};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use onpaper::app::{CopyPart, Effect, Message, MessageKind, Mode};
use onpaper::keymap::{self, Binding, Keymap, Modes, Rebinding, TABLE};
use strum::VariantArray as _;

use crate::browser::modes::{MODES, browser_in};
use crate::browser::{Browser, MEDIUM, NARROW, WIDE, cells, keys};

#[test]
fn no_key_is_bound_twice_in_a_mode() {
    let modes: HashSet<_> = Mode::VARIANTS.iter().collect();
    assert_eq!(
        modes.len(),
        Modes::ALL.bits().count_ones() as usize,
        "{modes:?}"
    );
    for &mode in Mode::VARIANTS {
        let mut bound: HashMap<_, &str> = HashMap::new();
        for row in Keymap::default().bindings(mode) {
            for key in &*row.keys {
                if let Some(other) = bound.insert(*key, row.help) {
                    panic!("{} in {mode:?}: “{other}” and “{}”", key.name(), row.help);
                }
            }
        }
    }
}

#[test]
fn every_mode_has_keys_to_go_back_and_to_quit() {
    for (mode, _) in MODES {
        let bound =
            |name| Keymap::default().message(browser_in(mode, WIDE).app(), keys::named(name));
        assert_eq!(bound("Esc"), Some(Message::Back), "{mode:?}");
        assert_eq!(
            bound("Ctrl-c"),
            Some(Message::Perform(Effect::Quit)),
            "{mode:?}"
        );
    }
}

#[test]
fn every_row_has_a_description_that_is_in_the_help() {
    for row in TABLE.iter() {
        assert!(!row.help.is_empty() && !row.keys.is_empty(), "{row:?}");
        assert!(!row.modes.is_empty(), "{row:?}");
    }
    for view in [
        Mode::Claims,
        Mode::Filters,
        Mode::Detail,
        Mode::Compare,
        Mode::Overview,
    ] {
        let help = help_in(view);
        let is_listed =
            |row: &&Binding| row.modes.has(view) || row.modes.intersects(LISTED_ANYWHERE);
        for row in TABLE.iter().filter(is_listed) {
            let keys = keymap::keys_shown(row, usize::MAX);
            let entry = format!(" {keys} {} ", row.help);
            assert!(help.contains(&entry), "{entry} from {view:?} in {help}");
        }
    }
    for row in TABLE
        .iter()
        .filter(|row| !row.modes.intersects(Modes::VIEWS))
    {
        let has_none = Mode::VARIANTS.iter().filter(|mode| row.modes.has(**mode));
        let has_none = has_none.into_iter().all(|mode| WITHOUT_HELP.has(*mode));
        assert!(row.modes.intersects(LISTED_ANYWHERE) || has_none, "{row:?}");
    }
}

/// The modes whose keys are in the help wherever it is opened.
const LISTED_ANYWHERE: Modes = Modes::VIEWS
    .difference(Modes::DETAIL)
    .union(Modes::PRESENT)
    .union(Modes::TYPING)
    .union(Modes::COPY)
    .union(Modes::LINKS)
    .union(Modes::EXPORT)
    .union(Modes::CONFIRM)
    .union(Modes::ASSESS);

/// The modes whose keys the help leaves out. It cannot be opened in some; in the others (the help, the
/// palette, the path of an export) the footer lists the few keys.
const WITHOUT_HELP: Modes = Modes::TOO_SMALL
    .union(Modes::READING)
    .union(Modes::PAGE)
    .union(Modes::PALETTE)
    .union(Modes::PATH)
    .union(Modes::NOTE);

/// The complete help, opened in this view, as one line with single spaces.
fn help_in(view: Mode) -> String {
    let mut browser = browser_in(view, MEDIUM).press("?");
    let mut pages = Vec::new();
    while pages.last() != Some(&browser.to_string()) {
        pages.push(browser.to_string());
        browser = browser.press("PgDn");
    }
    let (before, _) = pages[0].split_once("┏ Help").unwrap();
    let left = before.rsplit('\n').next().unwrap().chars().count();
    let lines = pages.iter().flat_map(|page| page.lines());
    let lines = lines.filter(|line| !line.contains("type to find a command"));
    let inside = lines.map(|line| {
        let mut from = line.chars().skip(left);
        let is_inside = from.next() == Some('┃');
        from.take_while(|c| is_inside && *c != '┃')
            .collect::<String>()
    });
    let text = inside.collect::<Vec<_>>().join(" ");
    let words: Vec<_> = text.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}

/// Messages without a key: they come from the mouse, a paste, the palette or the environment.
const WITHOUT_KEY: &[MessageKind] = {
    use MessageKind::*;
    &[
        Select,
        EarlierQueries,
        Paste,
        ToggleValue,
        ClickFilter,
        ClickCell,
        SelectStop,
        ChooseScope,
        ChooseKind,
        ChoosePath,
        SaveRefused,
        Saved,
        Recorded,
        EntryChanged,
        AssessmentRead,
        NoteEdited,
        Choose,
        RecentFiles,
        Run,
        Measured,
        Progressed,
        Loaded,
        Indexed,
        LoadFailed,
        Notice,
        Failed,
    ]
};

#[test]
fn every_message_of_the_user_has_a_key() {
    let bound: Vec<MessageKind> = TABLE.iter().map(|row| (&row.message).into()).collect();
    let unbound = MessageKind::VARIANTS
        .iter()
        .filter(|kind| !bound.contains(kind));
    assert_eq!(unbound.copied().collect::<Vec<_>>(), WITHOUT_KEY);
}

#[test]
fn every_part_that_is_copied_has_a_key() {
    for &part in CopyPart::VARIANTS {
        let copies = |row: &Binding| row.message == Message::Copy(part);
        assert!(TABLE.iter().any(copies), "{part:?}");
    }
}

#[test]
fn every_row_is_reached_by_its_keys() {
    for (mode, _) in MODES {
        let browser = browser_in(mode, WIDE);
        for row in Keymap::default().bindings(mode) {
            for key in &*row.keys {
                let message = Keymap::default().message(browser.app(), keys::named(&key.name()));
                assert!(message.is_some(), "{} in {mode:?}", key.name());
            }
        }
    }
}

/// The keys in the footer with their hints.
fn hints(browser: &Browser) -> Vec<(String, String)> {
    let rows = cells::rows(browser.frame());
    let names = [" copy  ", " here  "];
    let first = rows
        .iter()
        .rposition(|row| names.iter().any(|name| row.starts_with(name)));
    let footer = rows[first.unwrap_or(rows.len() - 1)..].join("   ");
    let footer = names
        .iter()
        .fold(footer, |footer, name| footer.replace(name, ""));
    let hints = footer.split("   ").map(str::trim);
    let hints = hints.filter(|hint| !hint.contains(" of "));
    let pairs = hints.filter_map(|hint| hint.split_once(' '));
    pairs
        .map(|(key, does)| (key.to_owned(), does.to_owned()))
        .collect()
}

#[test]
fn the_hints_of_the_footer_are_true() {
    let mut idle = Vec::new();
    for (mode, _) in MODES {
        for size in [WIDE, MEDIUM, NARROW] {
            // Where text is typed, there is something to clear.
            let browser_in = |mode, size| browser_in(mode, size).type_text(typed_in(mode));
            let hints = hints(&browser_in(mode, size));
            assert!(hints.len() >= 2, "{mode:?} at {size:?}: {hints:?}");
            for (key, does) in hints {
                let browser = browser_in(mode, size);
                let (before, asked) = (browser.to_string(), browser.effects().len());
                let after = browser.press(&key);
                let acts = after.to_string() != before || after.effects().len() > asked;
                if !acts {
                    idle.push(format!("{key} ({does}) in {mode:?} at {size:?}"));
                }
            }
        }
    }
    assert!(idle.is_empty(), "these keys do nothing: {idle:#?}");
}

fn typed_in(mode: Mode) -> &'static str {
    match mode {
        Mode::Typing | Mode::Palette | Mode::Path | Mode::Note => "a",
        _ => "",
    }
}

#[test]
fn the_footer_omits_what_does_not_fit_but_never_the_help() {
    for (mode, _) in MODES.iter().filter(|(mode, _)| has_help(*mode)) {
        for columns in [40, 60, 72, 110, 200] {
            let browser = browser_in(*mode, (columns, 20));
            let footer = browser.footer();
            assert!(
                footer.ends_with("? help"),
                "{mode:?} at {columns}: {footer}"
            );
        }
    }
}

fn has_help(mode: Mode) -> bool {
    Keymap::default()
        .bindings(mode)
        .any(|row| row.hint == "help")
}

#[test]
fn the_palette_finds_a_command_by_its_key_however_it_is_written() {
    for (typed, found) in [("Ctrl-z", "suspend"), ("ctrl-z", "suspend"), ("f1", "help")] {
        let browser = Browser::open(WIDE).press(":").type_text(typed);
        let rows = Keymap::default().commands(browser.app());
        assert_eq!(rows.first().map(|row| row.help), Some(found), "{typed}");
    }
}

#[test]
fn the_palette_matches_fuzzily_only_without_an_exact_match() {
    let offered = |typed: &str| {
        let browser = Browser::open(WIDE).press(":").type_text(typed);
        let rows = Keymap::default().commands(browser.app());
        rows.iter().map(|row| row.help).collect::<Vec<_>>()
    };
    assert_eq!(offered("exp"), ["export: write a document"]);
    assert_eq!(offered("ovrvw").len(), 1, "{:?}", offered("ovrvw"));
    assert!(offered("sort")[0].starts_with("sort: "));
    assert!(offered("status")[0].starts_with("status: "));
    assert!(offered("theme")[0].starts_with("theme: "));
    let strewn = offered("there");
    assert!(strewn.is_empty(), "over a sentence: {strewn:?}");
}

/// All commands of the palette, in order.
fn commands() -> Vec<&'static Binding> {
    Keymap::default().commands(Browser::open(WIDE).press(":").app())
}

#[test]
fn the_palette_runs_every_command_from_every_view() {
    let commands = commands();
    assert!(commands.len() > 20, "{}", commands.len());
    for view in [Mode::Claims, Mode::Detail, Mode::Compare, Mode::Overview] {
        let mut browser = browser_in(view, MEDIUM);
        for command in &commands {
            let run = Message::Run(Box::new(command.message.clone()));
            browser = browser.press("Ctrl-p").tell(run);
            let quits = matches!(
                command.message,
                Message::Quit | Message::Perform(Effect::Quit)
            );
            assert!(quits || browser.is_running(), "{}", command.help);
            // Returns to the view from whatever the command opened.
            browser = browser_in(view, MEDIUM);
        }
    }
}

#[test]
fn a_command_is_found_by_its_words_and_run_by_enter() {
    let browser = Browser::open(WIDE)
        .press(":")
        .type_text("overview")
        .press("Enter");
    assert_eq!(browser.app().mode(), Mode::Overview);
    let browser = browser.press(":").type_text("quit at once").press("Enter");
    assert!(!browser.is_running());
}

#[test]
fn alt_with_a_key_is_esc_and_that_key() {
    use crossterm::event::{KeyEvent, KeyModifiers};
    let mut browser = Browser::open(WIDE).press("/").type_text("alert");
    let key = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::ALT);
    browser.send(&Event::Key(key));
    assert_eq!(browser.app().mode(), Mode::Palette);
    assert_eq!(browser.app().search.query.text(), "alert");
}

#[test]
fn a_letter_of_another_layout_shows_the_keys_that_work() {
    let browser = Browser::open(WIDE).press("й");
    assert!(browser.to_string().contains("work on every layout"));
    let browser = browser.press("/").type_text("ключ");
    assert_eq!(browser.app().search.input.value(), "ключ");
}

#[test]
fn a_line_feed_from_the_keypad_is_enter() {
    let read = Browser::open(WIDE).press("Ctrl-j");
    assert_eq!(read.app().mode(), Mode::Detail);
    let kept = Browser::open(WIDE)
        .press("/")
        .type_text("alert")
        .press("Ctrl-j");
    assert_eq!(kept.app().mode(), Mode::Claims);
    let run = Browser::open(WIDE)
        .press(":")
        .type_text("overview")
        .press("Ctrl-j");
    assert_eq!(run.app().mode(), Mode::Overview);
    let (own, _) = Keymap::with(&[Rebinding {
        name: "overview".to_owned(),
        keys: vec!["ctrl-j".parse().unwrap()],
    }]);
    let run = Browser::open(WIDE).rebound(own).press("Ctrl-j");
    assert_eq!(run.app().mode(), Mode::Overview);
}

#[test]
fn alt_moves_by_words_in_text_boxes_and_is_esc_elsewhere() {
    let alt = |letter| {
        let code = KeyCode::Char(letter);
        Event::Key(KeyEvent::new(code, KeyModifiers::ALT))
    };
    for open in ["/", ":", "e Tab Tab Ctrl-u"] {
        let mut browser = Browser::open(WIDE).press(open).type_text("one two three");
        for letter in ['b', 'b', 'd', 'b', 'f'] {
            browser.send(&alt(letter));
        }
        let mut browser = browser.type_text("x");
        let shown = browser.to_string();
        assert!(shown.contains("one xthree"), "{open}: {shown}");
        // Alt and Backspace, where a terminal sends Ctrl-h for Backspace.
        let erase = KeyModifiers::ALT | KeyModifiers::CONTROL;
        browser.send(&Event::Key(KeyEvent::new(KeyCode::Char('h'), erase)));
        let shown = browser.to_string();
        assert!(shown.contains("one three"), "{open}: {shown}");
    }
    let mut browser = Browser::open(WIDE).press("4");
    browser.send(&alt('f'));
    assert_eq!(browser.app().mode(), Mode::Filters);
}

/// The Linux console sends Esc and Tab for Shift and Tab.
#[test]
fn alt_and_tab_go_back_a_field_as_shift_and_tab_do() {
    let mut browser = Browser::open(WIDE).press("r Tab Tab");
    browser.send(&Event::Key(KeyEvent::new(KeyCode::Tab, KeyModifiers::ALT)));
    let shown = browser.to_string();
    assert!(shown.contains("▌ Note"), "{shown}");
}

#[test]
fn texts_that_name_a_key_name_the_configured_one() {
    let names = [
        "quit",
        "help",
        "search",
        "clear",
        "record",
        "library",
        "whole-library",
        "filters",
        "claims",
        "detail",
        "overview",
        "next-pane",
        "down",
        "back",
    ];
    let wish = |(name, key): (&&str, char)| Rebinding {
        name: (*name).to_owned(),
        keys: vec![key.to_string().parse().unwrap()],
    };
    let (own, clashes) = Keymap::with(&names.iter().zip('α'..).map(wish).collect::<Vec<_>>());
    assert_eq!(clashes, []);
    let open = |keys: &str| Browser::open(WIDE).rebound(own).press(keys);
    let new = include_bytes!("../data/new.json");
    let kb = onpaper::kb::load::parse(new, "new.json").unwrap();
    let alone = Browser::over(kb, WIDE).rebound(own);
    for (browser, texts) in [
        (
            open(""),
            &[
                "β help  α quit",
                " γ search",
                "θ Filters",
                "ι Claims",
                "κ High",
            ][..],
        ),
        (open("λ"), &["β help  α back", "λ Overview"]),
        (alone.press("c c"), &["ζ opens another, η"]),
        (open("p space space"), &["ε records an assessment"]),
        (
            open("γ").type_text("zqxj").press("Enter c"),
            &["δ clears the filters"],
        ),
        (
            open("γ").type_text("zqxj").press("Enter c c"),
            &["δ clears the filters"],
        ),
        (
            open("γ").type_text("zqxj").press("Enter"),
            &["ξ clears the query"],
        ),
    ] {
        let shown = browser.to_string();
        for text in texts {
            assert!(shown.contains(text), "{text:?} in {shown}");
        }
    }
}

#[cfg(unix)]
#[test]
fn shift_with_a_letter_is_the_capital() {
    let shift = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::SHIFT);
    let browser = Browser::open(WIDE);
    let means = |event| Keymap::default().message(browser.app(), event);
    for letter in ['t', 'T'] {
        assert_eq!(
            means(shift(letter)),
            Some(Message::Perform(Effect::NextTheme)),
            "{letter}"
        );
    }
    assert_eq!(means(shift('?')), Some(Message::ToggleHelp));
    let mut typing = Browser::open(WIDE).press("/");
    typing.send(&Event::Key(shift('a')));
    assert_eq!(typing.app().search.input.value(), "A");
}

#[test]
fn the_keys_of_readline_work_in_every_box() {
    for open in ["/", ":", "e Tab Tab Ctrl-u"] {
        let browser = Browser::open(WIDE).press(open).type_text("one two");
        let browser = browser.press("Ctrl-a Ctrl-f Ctrl-d Ctrl-e Ctrl-b Ctrl-k Ctrl-w");
        let shown = browser.type_text("x").to_string();
        assert!(shown.contains("oe x"), "{open}: {shown}");
    }
}

#[test]
fn synonyms_find_a_command() {
    for (typed, command) in [
        ("dark", Message::Perform(Effect::NextTheme)),
        ("save", Message::OpenExport),
        ("print", Message::OpenExport),
        ("theme", Message::Perform(Effect::NextTheme)),
        ("clipboard", Message::OpenCopy),
        ("chart", Message::ToggleOverview),
    ] {
        for open in [":", "?"] {
            let browser = Browser::open(WIDE).press(open).type_text(typed);
            let found = Keymap::default().commands(browser.app());
            assert_eq!(found[0].message, command, "{open}{typed}");
        }
    }
}

#[test]
fn typing_filters_the_help_and_enter_runs_the_selected_command() {
    let help = Browser::open(WIDE).press("?");
    assert!(help.to_string().contains("half a screen down"));
    let narrowed = help.type_text("overv");
    let shown = narrowed.to_string();
    assert!(
        shown.contains("overview: counts") && !shown.contains("half a screen down"),
        "{shown}"
    );
    assert!(shown.contains("In the overview"), "{shown}");
    assert_eq!(narrowed.press("Enter").app().mode(), Mode::Overview);
    for key in ["q", "?", "F1", "Esc"] {
        assert_eq!(
            Browser::open(WIDE).press("?").press(key).app().mode(),
            Mode::Claims,
            "{key}"
        );
    }
    // A binding without a command name is found where it works.
    let language = Browser::open(WIDE)
        .press("?")
        .type_text("acronym")
        .to_string();
    assert!(
        language.contains("No matching command.") && language.contains("Query language"),
        "{language}"
    );
}

#[test]
fn a_key_of_the_footer_can_be_clicked() {
    let compared = Browser::open(WIDE).click_on("e export");
    assert_eq!(compared.app().mode(), Mode::Export);
    let back = compared.click_on("Esc back");
    assert_eq!(back.app().mode(), Mode::Claims);
    let run = Browser::open(WIDE)
        .press(":")
        .type_text("overview")
        .click_on("Enter run");
    assert_eq!(run.app().mode(), Mode::Overview);
}
