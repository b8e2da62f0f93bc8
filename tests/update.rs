//! The changes of state by messages, not the drawn screens.

use std::path::PathBuf;
use std::sync::Arc;

use crossterm::event::MouseEventKind;
use onpaper::app::{
    App, CopyPart, Effect, Existing, ExportScope, InputRequest, MainView, Message, Mode, Options,
    Overlay, Pane, PreparedKb, Request, Step, Viewport, Window,
};
use onpaper::export::{Format, Report, View};
use onpaper::kb::{Item, Status, load};
use onpaper::search::{Facet, FacetCount, FacetTable, FacetValue, Filters, Index};
use proptest::prelude::*;

use crate::browser::modes::{MODES, browser_in};
use crate::browser::{Browser, MEDIUM, NARROW, Size, WIDE, embedded};

/// The values of all facets, in the order of the filter pane.
fn filter_values(app: &App) -> impl Iterator<Item = &FacetCount> {
    app.filters.counts.iter().flat_map(|(_, values)| values)
}

fn app() -> App {
    app_of(None)
}

/// An app without measured layout, with this home directory.
fn app_of(home: Option<&str>) -> App {
    let kb = embedded();
    let index = Arc::new(Index::build(&kb));
    let options = Options {
        query: String::new(),
        filters: Filters::default(),
        directory: "/home/ada".into(),
        home: home.map(PathBuf::from),
        assessments: Vec::new(),
        author: "ada".to_owned(),
        files: Vec::new(),
        recent: false,
        mouse: true,
    };
    let mut app = App::new(PreparedKb::new(Arc::new(kb)), options);
    app.update(Message::Indexed(index.into()));
    app
}

/// Opens at a common size and presses keys.
fn press(names: &str) -> Browser {
    Browser::open(WIDE).press(names)
}

fn search(text: &str) -> Browser {
    press("/").type_text(text).press("Enter")
}

// Quitting.

#[test]
fn esc_never_quits() {
    for (mode, _) in MODES {
        for size in [WIDE, NARROW, (20, 5)] {
            let mut browser = browser_in(mode, WIDE).resize(size);
            for _ in 0..6 {
                browser = browser.press("Esc");
            }
            assert!(browser.is_running(), "{mode:?}");
            // Invisible panes are not changed.
            let back = if size == (20, 5) {
                Mode::TooSmall
            } else {
                Mode::Claims
            };
            assert_eq!(browser.app().mode(), back, "from {mode:?}");
        }
    }
}

#[test]
fn ctrl_c_always_quits() {
    for (mode, _) in MODES {
        assert!(
            !browser_in(mode, WIDE).press("Ctrl-c").is_running(),
            "{mode:?}"
        );
    }
}

#[test]
fn q_closes_what_is_open_first() {
    let closes = |keys: &str, mode: Mode| {
        let browser = press(keys).press("q");
        assert!(browser.is_running(), "after {keys}");
        assert_eq!(browser.app().mode(), mode, "after {keys}");
        assert_eq!(browser.app().search.input.value(), "");
    };
    closes("c", Mode::Claims);
    closes("4", Mode::Claims);
    closes("?", Mode::Claims);
    closes("c ?", Mode::Compare);
    closes("i", Mode::Claims);
    closes("e", Mode::Claims);
    closes("c e", Mode::Compare);
    closes("e Enter e Enter", Mode::Export);
    closes("y", Mode::Claims);
    closes("} o", Mode::Claims);
    closes("Enter z", Mode::Detail);
    for nothing_open in ["", "f", "Enter", "c q", "z z"] {
        let browser = press(nothing_open).press("q");
        assert!(!browser.is_running(), "after {nothing_open}");
    }
}

#[test]
fn q_quits_where_nothing_can_be_drawn() {
    assert!(!Browser::open((39, 9)).press("q").is_running());
}

// The selection.

#[test]
fn the_selected_claim_stays_selected() {
    let there = || press("} } ]");
    let id = there().selected().to_owned();
    assert_eq!(id, "comprehensive-documentation");
    let same = |browser: Browser, why: &str| assert_eq!(browser.selected(), id, "{why}");
    let sizes: [Size; 5] = [NARROW, MEDIUM, (39, 9), (0, 0), (300, 200)];
    for size in sizes {
        same(there().resize(size), "resized");
        same(there().resize(size).resize(WIDE), "resized and back");
    }
    same(there().press("t"), "filtered");
    same(there().press("t u"), "filtered and back");
    same(there().press("s"), "ordered");
    same(there().press("s s"), "ordered by title");
    same(there().press("c"), "compared");
    same(there().press("c q"), "compared and back");
    same(there().press("4 q"), "overview and back");
    same(there().press("? Esc"), "help and back");
    same(there().press("v z"), "laid out otherwise");
}

#[test]
fn a_hidden_selection_is_replaced_by_the_first_listed_claim() {
    let browser = press("t t");
    assert_eq!(browser.selected(), "low-setup-costs");
    let browser = press("/").type_text("zqxj").press("Enter");
    assert_eq!(browser.app().selected(), None);
    assert_eq!(browser.press("x").selected(), "high-speed-delivery-teams");
}

#[test]
fn typing_selects_the_best_match_and_arrows_move_away() {
    let browser = press("/").type_text("incid");
    assert_eq!(browser.selected(), "fast-incident-resolution");
    let browser = browser.press("↓");
    assert_eq!(browser.selected(), "low-incident-costs");
    assert_eq!(browser.app().mode(), Mode::Typing);
    assert_eq!(
        browser.press("Ctrl-p Enter").selected(),
        "fast-incident-resolution"
    );
}

#[test]
fn movement_keys_select_the_right_claim() {
    let table = [
        ("j", "consistent-deployment-process"),
        ("k", "high-speed-delivery-teams"),
        ("j j k", "consistent-deployment-process"),
        ("]", "consistent-deployment-process"),
        ("] [", "high-speed-delivery-teams"),
        ("[", "high-speed-delivery-teams"),
        ("}", "low-setup-costs"),
        ("} }", "informative-telemetry"),
        ("} } {", "low-setup-costs"),
        ("} j {", "low-setup-costs"),
        ("{", "high-speed-delivery-teams"),
        ("G g", "high-speed-delivery-teams"),
        ("End Home", "high-speed-delivery-teams"),
        ("Enter ]", "consistent-deployment-process"),
        ("f ]", "consistent-deployment-process"),
        ("c j", "consistent-deployment-process"),
    ];
    for (keys, id) in table {
        assert_eq!(press(keys).selected(), id, "{keys}");
    }
    let last = press("G");
    let items: Vec<_> = last.app().list.listing.items().collect();
    assert_eq!(last.app().selected(), items.last().copied());
    assert_eq!(
        last.press("j } ] PgDn").app().selected(),
        items.last().copied()
    );
}

#[test]
fn every_group_is_visited_once_in_either_direction() {
    let walk = |key: &str, from: &str| {
        let mut browser = press(from);
        let mut ids = vec![browser.selected().to_owned()];
        loop {
            browser = browser.press(key);
            if ids.last().is_some_and(|last| last == browser.selected()) {
                return ids;
            }
            ids.push(browser.selected().to_owned());
        }
    };
    let down = walk("}", "");
    let mut up = walk("{", "G");
    up.reverse();
    assert_eq!(down.len(), 7, "{down:?}");
    assert_eq!(down, up);
}

// Filters.

#[test]
fn t_cycles_through_the_statuses() {
    let listed = |keys: &str| press(keys).app().list.listing.claims;
    assert_eq!(
        [listed(""), listed("t"), listed("t t"), listed("t t t")],
        [15, 11, 4, 15]
    );
}

#[test]
fn x_clears_the_filters_then_the_query() {
    let browser = search("cost").press("t");
    let browser = browser.press("x");
    assert!(browser.app().filters.set.is_empty());
    assert_eq!(browser.app().search.query.text(), "cost");
    let browser = browser.press("x");
    assert_eq!(browser.app().search.query.text(), "");
    assert_eq!(browser.app().list.listing.claims, 15);
}

#[test]
fn values_of_one_facet_add_claims_and_other_facets_filter_them() {
    let listed = |values: &[(Facet, &str)]| {
        let mut app = app();
        for (facet, id) in values {
            app.update(Message::ToggleValue(FacetValue::new(*facet, id)));
        }
        app.list.listing.claims
    };
    let (learning, deployment) = ("learning-culture", "deployment-throughput");
    assert_eq!(listed(&[(Facet::Aspect, learning)]), 3);
    assert_eq!(
        listed(&[(Facet::Aspect, learning), (Facet::Aspect, deployment)]),
        5
    );
    assert_eq!(
        listed(&[(Facet::Aspect, learning), (Facet::Status, "realised")]),
        0
    );
    assert_eq!(
        listed(&[(Facet::Status, "realised"), (Facet::Status, "unrealised")]),
        15
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// The count of a value is the number of claims with it: alone in its facet if none is chosen, else the
    /// number that it adds.
    #[test]
    fn a_count_equals_the_claims_that_choosing_it_gives(
        query in proptest::sample::select(vec!["", "incident", "cost", "rca", "!status:realised", "zqxj"]),
        picks in proptest::collection::vec(0..22_usize, 0..4),
    ) {
        let mut app = app();
        app.update(Message::Paste(query.to_owned()));
        let values: Vec<_> = filter_values(&app).map(|count| count.value.clone()).collect();
        for pick in picks {
            app.update(Message::ToggleValue(values[pick % values.len()].clone()));
        }
        let counts: Vec<_> = filter_values(&app).cloned().collect();
        for count in counts {
            let others = app.filters.set.ids(count.value.facet).filter(|id| *id != count.value.id);
            let others: Vec<String> = others.map(str::to_owned).collect();
            // With only this value in its facet, and the other facets unchanged.
            for id in &others {
                app.update(Message::ToggleValue(FacetValue::new(count.value.facet, id)));
            }
            if !count.active {
                app.update(Message::ToggleValue(count.value.clone()));
            }
            prop_assert_eq!(app.list.listing.claims, count.count, "{} with {:?}", count.value, others);
            if !count.active {
                app.update(Message::ToggleValue(count.value.clone()));
            }
            for id in &others {
                app.update(Message::ToggleValue(FacetValue::new(count.value.facet, id)));
            }
        }
    }
}

#[test]
fn only_this_replaces_the_facet_and_keeps_the_others() {
    let browser = press("t f j j j o j o");
    let ids = |facet| browser.app().filters.set.ids(facet).collect::<Vec<_>>();
    assert_eq!(ids(Facet::Status), ["unrealised"]);
    assert_eq!(ids(Facet::Aspect).len(), 1);
}

#[test]
fn a_click_on_a_chip_removes_its_filter() {
    let browser = press("t").click_on("[status: unrealised");
    assert!(browser.app().filters.set.is_empty());
}

#[test]
fn a_click_on_a_filter_sets_it_and_on_a_claim_selects_it() {
    let browser = press("").click_on("Learning culture");
    let aspects: Vec<_> = browser.app().filters.set.ids(Facet::Aspect).collect();
    assert_eq!(aspects, ["learning-culture"]);
    let browser = press("").click_on("Low run cost");
    assert_eq!(browser.selected(), "low-run-cost");
    assert_eq!(browser.app().panes.focus, Pane::Claims);
}

#[test]
fn a_click_on_a_row_that_is_no_longer_listed_selects_nothing() {
    let browser = press("c space").tell(Message::Select(Item::Claim(1)));
    assert_eq!(browser.app().selected(), Some(Item::Claim(0)));
}

// Marks.

#[test]
fn space_marks_and_selects_the_next() {
    let browser = press("space space");
    let marked: Vec<_> = browser.app().marks().iter().copied().collect();
    assert_eq!(marked, [Item::Claim(0), Item::Claim(1)]);
    let browser = browser.press("k space");
    assert_eq!(browser.app().marks().len(), 1);
}

#[test]
fn a_marks_everything_listed_and_then_nothing() {
    let browser = press("space t t a");
    let listed = browser.app().list.listing.items().len();
    assert_eq!(browser.app().marks().len(), listed + 1);
    let browser = browser.press("a");
    assert_eq!(
        browser.app().marks().iter().copied().collect::<Vec<_>>(),
        [Item::Claim(0)]
    );
}

#[test]
fn a_reports_the_number_of_marked_claims() {
    let notice = |keys| {
        let browser = Browser::open(WIDE).press(keys);
        browser.app().notice.as_ref().unwrap().text.clone()
    };
    assert_eq!(notice("/ r c a Enter a"), "3 claims marked");
    assert_eq!(notice("/ r c a Enter a a"), "nothing marked");
    let all = Browser::open(WIDE).press("a");
    let (claims, findings) = (all.app().kb().claims.len(), all.app().kb().findings.len());
    let expected = format!("{claims} claims and {findings} findings marked");
    assert_eq!(all.app().notice.as_ref().unwrap().text, expected);
}

#[test]
fn marked_claims_are_compared_regardless_of_query_and_filters() {
    let browser = Browser::open(WIDE).press("space space / r c a Enter c");
    assert!(browser.app().list.lists_marks());
    let compared = |browser: &Browser| browser.app().list.listing.items().collect::<Vec<_>>();
    assert_eq!(compared(&browser), [Item::Claim(0), Item::Claim(1)]);
    assert!(
        browser
            .to_string()
            .contains("Compare: claimed and observed, 2 marked"),
        "{browser}"
    );
    let models = Browser::open(WIDE).press("space space c c").to_string();
    assert!(
        models.contains("Compare: operating models, 2 marked"),
        "{models}"
    );
    // An unmarked claim is no longer compared; without any marks, the results are again.
    let browser = browser.press("space");
    assert_eq!(compared(&browser).len(), 1);
    let browser = browser.press("space");
    assert_eq!(browser.app().list.listing.claims, 3);
    let back = Browser::open(WIDE).press("space space / r c a Enter c Esc");
    assert_eq!(back.app().list.listing.claims, 3);
    let exported = Browser::open(WIDE).press("space space / r c a Enter c e");
    assert_eq!(exported.export_dialog().document.tally, "2 claims");
}

#[test]
fn u_undoes_filters_and_marks_one_by_one() {
    let browser = press("t space a x");
    let states = |browser: &Browser| {
        (
            browser.app().filters.set.iter().count(),
            browser.app().marks().len(),
        )
    };
    let all = browser.app().marks().len();
    assert_eq!(states(&browser), (0, all));
    let browser = browser.press("u");
    assert_eq!(states(&browser), (1, all));
    let browser = browser.press("u");
    assert_eq!(states(&browser), (1, 1));
    let browser = browser.press("u u");
    assert_eq!(states(&browser), (0, 0));
    assert_eq!(
        browser.press("u").app().notice.as_ref().unwrap().text,
        "Nothing to undo."
    );
}

// The detail.

#[test]
fn the_detail_scrolls_to_the_end_of_its_text() {
    for size in [WIDE, MEDIUM, NARROW] {
        let mut browser = Browser::open(size).press("Enter");
        for _ in 0..100 {
            browser = browser.press("j");
        }
        let window = browser.app().viewport.detail;
        assert_eq!(
            window.top,
            window.total.saturating_sub(window.height),
            "{size:?}"
        );
        let browser = browser.press("g");
        assert_eq!(browser.app().viewport.detail.top, 0);
        assert_eq!(browser.press("k").app().viewport.detail.top, 0);
    }
}

#[test]
fn another_claim_is_shown_from_its_top() {
    let browser = Browser::open(MEDIUM).press("Enter G ]");
    assert_eq!(browser.app().viewport.detail.top, 0);
}

#[test]
fn n_steps_through_the_matches_and_wraps_around() {
    let browser = search("incident").press("Enter");
    let matches = browser.app().viewport.matches.len();
    assert!(matches > 1);
    let browser = browser.press("n");
    assert_eq!(browser.app().match_at(), Some(0));
    assert_eq!(
        browser.app().notice.as_ref().unwrap().text,
        format!("Match 1 of {matches}")
    );
    let browser = browser.press("N");
    assert_eq!(browser.app().match_at(), Some(matches - 1));
    assert_eq!(browser.press("n").app().match_at(), Some(0));
    let none = press("n");
    assert_eq!(none.app().match_at(), None);
    assert_eq!(
        none.app().notice.as_ref().unwrap().text,
        "The query has no match in this text."
    );
}

#[test]
fn the_current_match_is_visible() {
    let mut browser = Browser::open((60, 12))
        .press("/")
        .type_text("incident")
        .press("Enter Enter");
    for _ in 0..browser.app().viewport.matches.len() {
        browser = browser.press("n");
        let viewport = &browser.app().viewport;
        let row = viewport.matches[browser.app().match_at().unwrap()];
        let seen = viewport.detail.top..viewport.detail.top + viewport.detail.height;
        assert!(seen.contains(&row), "{row} in {seen:?}\n{browser}");
    }
}

// Typing.

#[test]
fn every_character_can_be_typed_in_text_boxes() {
    let printable: String = (' '..='~').collect();
    let query = press("/").type_text(&printable);
    assert_eq!(query.app().search.input.value(), printable);
    assert_eq!(
        (query.app().mode(), query.effects()),
        (Mode::Typing, &[][..])
    );

    let path = press("e Tab Tab Ctrl-u").type_text(&printable);
    assert_eq!(path.export_dialog().path.value(), printable);

    let palette = press(":").type_text(&printable);
    let Some(Overlay::Palette(input, _)) = palette.app().overlay.as_ref() else {
        panic!("the palette is closed");
    };
    assert_eq!(input.value(), printable);
}

#[test]
fn non_ascii_letters_can_be_typed() {
    let browser = press("/").type_text("Москва café 漢字 ñ");
    assert_eq!(browser.app().search.input.value(), "Москва café 漢字 ñ");
}

#[test]
fn no_control_character_can_be_typed() {
    let browser = press("/").type_text("a\u{1b}b\u{7f}c\u{202e}d\u{9b}e");
    let typed = browser.app().search.input.value().to_owned();
    assert!(
        !typed.chars().any(|c| c.is_control() || c == '\u{202e}'),
        "{typed:?}"
    );
}

#[test]
fn the_editing_keys_edit_the_search_box() {
    let table = [
        ("Backspace", "root caus"),
        ("Ctrl-w", "root "),
        ("Ctrl-u", ""),
        ("Ctrl-a Del", "oot cause"),
        ("Home Del End Backspace", "oot caus"),
        ("Left Left Del", "root caue"),
    ];
    for (keys, text) in table {
        let browser = press("/").type_text("root cause").press(keys);
        assert_eq!(browser.app().search.input.value(), text, "{keys}");
        assert_eq!(browser.app().search.query.text(), text, "{keys}");
    }
}

#[test]
fn esc_leaves_the_box_and_then_clears_it() {
    let browser = press("/").type_text("cost").press("Esc");
    assert_eq!(
        (browser.app().mode(), browser.app().search.query.text()),
        (Mode::Claims, "cost")
    );
    let browser = browser.press("Esc");
    assert_eq!(browser.app().search.query.text(), "");
    assert!(browser.press("Esc").is_running());
}

#[test]
fn a_paste_is_text_and_never_runs_commands() {
    for (mode, _) in MODES {
        let browser = browser_in(mode, WIDE).paste("q\ny\u{3}:e\r\u{1b}[A");
        assert!(browser.is_running(), "{mode:?}");
        let beyond = |effect: &&Effect| !matches!(effect, Effect::Ask(Request::Save { .. }));
        assert_eq!(browser.effects().iter().find(beyond), None, "{mode:?}");
    }
    let browser = press("").paste("root\ncause");
    assert_eq!(browser.app().mode(), Mode::Typing);
    assert_eq!(browser.app().search.input.value(), "root cause");
}

#[test]
fn a_paste_into_the_export_dialog_sets_its_path_and_keeps_the_choices() {
    let browser = press("e l l Tab l");
    let chosen = |browser: &Browser| match browser.app().overlay.as_ref() {
        Some(Overlay::Export(dialog)) => (dialog.scope, dialog.kind),
        other => panic!("{other:?}"),
    };
    let before = chosen(&browser);
    let browser = browser.paste("x");
    assert_eq!(chosen(&browser), before);
    assert_eq!(browser.app().mode(), Mode::Path);
}

#[test]
fn a_long_paste_is_truncated() {
    let browser = press("/").paste(&"word ".repeat(1_000));
    assert_eq!(browser.app().search.input.value().chars().count(), 128);
}

#[test]
fn tab_accepts_the_suggestion() {
    let browser = press("/").type_text("acknoledgment castel");
    let meant = browser.app().search.results.did_you_mean.clone().unwrap();
    let browser = browser.press("Tab");
    assert_eq!(browser.app().search.query.text(), meant);
    assert!(browser.app().list.listing.claims > 0);
}

// Views.

#[test]
fn enter_in_compare_goes_to_the_claim() {
    let browser = press("c j j Enter");
    assert_eq!(browser.app().panes.view, MainView::Browse);
    assert_eq!(browser.app().panes.focus, Pane::Detail);
    assert_eq!(browser.selected(), press("j j").selected());
}

#[test]
fn scrolling_compare_moves_the_selection() {
    let browser = Browser::open(MEDIUM).press("c PgDn");
    let drawn = browser.to_string();
    let mut again = browser;
    again.draw();
    assert_eq!(
        drawn,
        again.to_string(),
        "the selection is not where it was drawn"
    );
}

#[test]
fn a_cell_of_the_overview_filters_to_it() {
    let browser = search("incident").press("4 G l Enter");
    assert_eq!(browser.app().panes.view, MainView::Browse);
    assert_eq!(browser.app().search.query.text(), "incident");
    assert_eq!(browser.app().list.listing.claims, 3);
    let (realised, all) = (press("4 j h Enter"), press("4 j l Enter"));
    assert_eq!(realised.app().list.listing.claims, 4);
    assert_eq!(all.app().list.listing.claims, 10);
}

#[test]
fn the_overview_opens_on_a_cell_that_has_claims() {
    for query in ["", "rca", "cost"] {
        let mut browser = Browser::open(WIDE).press("/").type_text(query);
        browser = browser.press("Enter 4 Enter");
        assert_ne!(browser.app().list.listing.claims, 0, "{query}: {browser}");
        // The position of the cursor is kept while its cell has claims.
        let cursor = browser.app().overview_cursor;
        let again = browser.press("4").app().overview_cursor;
        assert_eq!(
            (again.row, again.column),
            (cursor.row, cursor.column),
            "{query}"
        );
    }
}

#[test]
fn the_overview_scrolls_to_its_end() {
    const END: &str = " 100% ";
    let is_seen = |browser: &Browser, text: &str| browser.to_string().contains(text);
    for size in [MEDIUM, NARROW] {
        let browser = Browser::open(size).press("4 G");
        assert!(
            is_seen(&browser, END),
            "moving the cursor must scroll the overview"
        );
        let browser = browser.press("g");
        assert!(is_seen(&browser, "realised") && !is_seen(&browser, END));
        let (column, row) = (size.0 / 2, size.1 / 2);
        let turned = |browser: Browser, kind: MouseEventKind| {
            (0..30).fold(browser, |browser, _| browser.mouse(kind, column, row))
        };
        let browser = turned(browser, MouseEventKind::ScrollDown);
        assert!(is_seen(&browser, END), "the wheel must scroll the overview");
        let browser = turned(browser, MouseEventKind::ScrollUp);
        assert!(!is_seen(&browser, END));
        let browser = browser.press(&"J ".repeat(40));
        assert!(is_seen(&browser, END), "J must scroll the overview");
        let browser = browser.press("j");
        assert!(is_seen(&browser, "▌"), "j must show the cursor again");
        let browser = browser.press("PgDn PgDn PgDn PgDn");
        assert!(is_seen(&browser, END), "page keys must scroll the overview");
    }
}

#[test]
fn the_numbers_of_the_overview_are_aligned() {
    let mut kb = embedded();
    let claims = kb.claims.iter().cycle().take(15_000).cloned();
    kb.claims = claims.collect();
    let mut browser = Browser::over(kb, WIDE).press("4");
    for size in [WIDE, MEDIUM, NARROW] {
        browser = browser.resize(size).press("G");
        let shown = browser.to_string();
        // The text before the border, after the column of names.
        let numbers = shown.lines().filter_map(|line| {
            let line = line.strip_suffix('┃')?.trim_end();
            let is_number = line.ends_with(|last: char| last.is_ascii_digit());
            is_number.then(|| line.chars().count())
        });
        let ends: Vec<_> = numbers.collect();
        assert!(ends.len() > 1, "{shown}");
        assert!(ends.iter().all(|end| *end == ends[0]), "{shown}");
    }
}

#[test]
fn a_click_selects_a_cell_of_the_overview_and_a_second_filters_to_it() {
    let browser = press("4").click_on("Learning culture");
    let place = browser.app().overview_cursor;
    assert_eq!(place.column, 2, "the name is that of the whole row");
    assert_eq!(&browser.app().filters.set, &Filters::default());
    let browser = browser.click_on("Learning culture");
    let filtered: Vec<_> = browser.app().filters.set.ids(Facet::Aspect).collect();
    assert_eq!(filtered, ["learning-culture"]);
    assert!(press("4").click_on("realised").app().filters.set.is_empty());
}

#[test]
fn every_cell_of_the_overview_lists_the_claims_it_counts() {
    let rows = app().overview().rows.clone();
    for (at, row) in rows.iter().enumerate() {
        let [realised, unrealised] =
            [Status::Realised, Status::Unrealised].map(|status| row.counts.of(status));
        let cell = [realised, unrealised, row.counts.total()];
        for (column, count) in cell.into_iter().enumerate() {
            let mut app = app();
            app.update(Message::ToggleOverview);
            app.update(Message::MoveHorizontally(-1));
            (0..at).for_each(|_| drop(app.update(Message::Move(Step::Down))));
            (0..column).for_each(|_| drop(app.update(Message::MoveHorizontally(1))));
            app.update(Message::Enter);
            assert_eq!(app.list.listing.claims, count, "row {at}, column {column}");
        }
    }
}

// Exporting and copying.

#[test]
fn an_unknown_value_in_the_box_lists_the_known_ones() {
    let shown = Browser::open(WIDE).press("/").type_text("status:nosuch");
    let shown = shown.to_string();
    assert!(shown.contains("No status 'nosuch' (there are:"), "{shown}");
    assert!(shown.contains("realised, unrealised)."), "{shown}");
}

#[test]
fn export_and_copy_without_claims_are_reported() {
    for (key, expected) in [
        ("Enter", "Nothing is listed, so there is nothing to read."),
        ("y", "Nothing is listed, so there is nothing to copy."),
        ("o", "Nothing is listed, so there is no link to open."),
        (
            "e",
            "Nothing is listed, so there is nothing to export: ⟨clear⟩ clears the filters, then the query.",
        ),
    ] {
        let browser = search("castle").press(key);
        let notice = browser
            .app()
            .notice
            .as_ref()
            .map(|notice| notice.text.as_str());
        assert_eq!(notice, Some(expected), "{key}");
        assert!(browser.app().overlay.as_ref().is_none(), "{key}");
    }
}

#[test]
fn the_dialog_offers_the_possible_scopes() {
    let table = [
        (
            "e",
            ExportScope::This,
            View::Sections,
            "high-speed-delivery-teams.md",
        ),
        (
            "space e",
            ExportScope::Marked,
            View::Sections,
            "high-speed-delivery-teams.md",
        ),
        (
            "space space e",
            ExportScope::Marked,
            View::Sections,
            "selected-claims.md",
        ),
        (
            "t c e",
            ExportScope::Results,
            View::Table,
            "unrealised-claims.md",
        ),
        (
            "4 e",
            ExportScope::Results,
            View::Overview,
            "benefits-of-ops-run-it.md",
        ),
    ];
    for (keys, scope, view, path) in table {
        let browser = press(keys);
        let dialog = browser.export_dialog();
        let offered = (dialog.scope, dialog.kind.view, dialog.path.value());
        assert_eq!(offered, (scope, view, path), "{keys}");
        assert_eq!(dialog.kind.format, Format::Markdown);
    }
}

#[test]
fn the_path_follows_the_choices_until_it_is_edited() {
    let browser = press("t e →");
    assert_eq!(browser.export_dialog().path.value(), "unrealised-claims.md");
    let browser = browser.press("Tab → → → → → →");
    assert_eq!(
        browser.export_dialog().path.value(),
        "unrealised-claims.json"
    );
    let browser = browser.press("Tab").type_text("x").press("Shift-Tab →");
    assert_eq!(
        browser.export_dialog().path.value(),
        "unrealised-claims.jsonx"
    );
}

#[test]
fn what_can_be_chosen_in_the_dialog_can_be_clicked() {
    for size in [WIDE, MEDIUM, NARROW, (40, 10)] {
        let browser = Browser::open(size).press("e").click_on("To  ");
        assert_eq!(browser.app().mode(), Mode::Path);
        let browser = browser.click_on("[this one 1]").click_on("results 15");
        assert_eq!(browser.export_dialog().scope, ExportScope::Results);
        let browser = browser.click_on("[Markdown]").click_on(" CSV ");
        let browser = browser.click_on("[results 15]").click_on("marked 0");
        let chosen = browser.export_dialog();
        assert_eq!(
            (chosen.scope, chosen.kind.format),
            (ExportScope::Results, Format::Csv)
        );
        assert!(
            chosen.document.contents.starts_with("title,")
                || chosen.document.contents.starts_with("id,")
        );
        let path = chosen.path.value().to_owned();
        let browser = browser.with_file(&path, "mine").press("Enter");
        let browser = browser.click_on("cancel");
        assert_eq!(browser.file(&path), Some("mine"));
        let browser = browser.press("Enter").click_on("overwrite");
        assert!(browser.app().overlay.as_ref().is_none());
        assert_ne!(browser.file(&path), Some("mine"));
    }
}

#[test]
fn every_field_of_the_export_dialog_is_visible_however_many_choices_there_are() {
    let all = load::BUILT_IN.iter().map(load::Source::BuiltIn);
    let models = load::Source::Several(all.collect())
        .load(&load::Progress::default())
        .unwrap();
    for keys in ["e", "e Tab", "e Tab Tab"] {
        let screen = Browser::over(models.clone(), (40, 10))
            .press(keys)
            .to_string();
        for label in [" What ", " As ", " To "] {
            assert!(screen.contains(label), "{label} after {keys}:\n{screen}");
        }
    }
}

#[test]
fn the_dialog_shows_the_directory() {
    let directory = |typed: &str| {
        let browser = press("e Tab Tab Ctrl-u").type_text(typed);
        browser.app().export_directory(browser.export_dialog())
    };
    for (typed, expected) in [
        ("", "/home/ada"),
        ("a.md", "/home/ada"),
        ("notes/a.md", "/home/ada/notes"),
        ("notes/", "/home/ada/notes"),
        ("/a.md", "/"),
    ] {
        assert_eq!(directory(typed), PathBuf::from(expected), "{typed:?}");
    }
}

#[test]
fn a_tilde_at_the_start_stands_for_the_home_directory() {
    let saved_to = |typed: &str, home: Option<&str>| {
        let mut app = app_of(home);
        for message in [
            Message::OpenExport,
            Message::ChoosePath,
            Message::Edit(InputRequest::DeleteLine),
            Message::Paste(typed.to_owned()),
        ] {
            app.update(message);
        }
        match app.update(Message::Save(Existing::Refuse)) {
            Some(Effect::Ask(Request::Save { path, .. })) => path,
            other => panic!("{other:?}"),
        }
    };
    for (typed, path) in [
        ("~", "/home/bob"),
        ("~/", "/home/bob/"),
        ("~/a.md", "/home/bob/a.md"),
        ("~a.md", "~a.md"),
        ("a~", "a~"),
    ] {
        let saved_to = saved_to(typed, Some("/home/bob"));
        assert_eq!(saved_to, PathBuf::from(path), "{typed}");
    }
    assert_eq!(saved_to("~", None), PathBuf::from("~"));
}

#[test]
fn f_opens_the_filters_and_closes_them_again() {
    for size in [WIDE, MEDIUM, NARROW] {
        let browser = Browser::open(size).press("f");
        assert_eq!(browser.app().mode(), Mode::Filters);
        assert_eq!(browser.press("f").app().mode(), Mode::Claims);
    }
}

#[test]
fn copying_a_finding_copies_its_text() {
    let choices = |keys: &str| press(keys).footer();
    assert!(choices("y").contains("c claimed   o observed"));
    let finding = choices("j j y");
    assert!(finding.contains("y finding   c text   l link"), "{finding}");
}

#[test]
fn an_empty_scope_is_skipped() {
    let browser = press("e → →");
    assert_eq!(
        browser.export_dialog().scope,
        ExportScope::Everything,
        "nothing is marked"
    );
}

#[test]
fn the_written_bytes_equal_the_report() {
    let exported = |browser: Browser| {
        let path = browser.export_dialog().path.value().to_owned();
        let shown = browser.export_dialog().document.contents.clone();
        let browser = browser.press("Enter");
        assert!(browser.app().overlay.as_ref().is_none());
        let file = browser.file(&path).unwrap().to_owned();
        assert_eq!(file, *shown, "the preview differs from the written file");
        (browser, file)
    };
    let (browser, file) = exported(search("incident").press("t e →"));
    let app = browser.app();
    let report = Report::of_results(
        app.kb(),
        &app.search.query,
        &app.search.results,
        (&app.filters.set, &FacetTable::new(app.kb())),
    );
    assert_eq!(file, report.render(Format::Markdown));

    let (browser, file) = exported(press("e ←"));
    let report = Report::of_everything(browser.app().kb());
    assert_eq!(file, report.render(Format::Markdown));

    let (browser, file) = exported(press("j e Tab → → → → → → →"));
    let report = Report::of_items(browser.app().kb(), &[Item::Claim(1)]);
    assert_eq!(file, report.render(Format::Csv));

    let (browser, file) = exported(press("space } space e Tab → → → → → →"));
    let report = Report::of_items(browser.app().kb(), &[Item::Claim(0), Item::Claim(2)]);
    assert_eq!(file, report.render(Format::Json));
}

#[test]
fn an_existing_file_is_kept_unless_overwrite_is_chosen() {
    let name = "high-speed-delivery-teams.md";
    let asked = || press("").with_file(name, "mine").press("e Enter");
    assert_eq!(asked().app().mode(), Mode::Confirm);
    for leave in ["Enter", "Esc", "q", "→ → → Enter"] {
        let browser = asked().press(leave);
        assert_eq!(browser.file(name), Some("mine"), "{leave}");
        assert_eq!(browser.app().mode(), Mode::Export, "{leave}");
    }
    for both in ["b", "→ Enter"] {
        let browser = asked().press(both);
        assert_eq!(browser.file(name), Some("mine"), "{both}");
        assert!(
            browser.file("high-speed-delivery-teams-2.md").is_some(),
            "{both}"
        );
    }
    for over in ["o", "→ → Enter", "← Enter"] {
        assert_ne!(asked().press(over).file(name), Some("mine"), "{over}");
    }
}

#[test]
fn a_failure_is_reported_and_the_dialog_stays_open() {
    let browser = press("e").tell(Message::Failed("the disk is full".to_owned()));
    assert_eq!(browser.app().mode(), Mode::Export);
    assert!(browser.app().notice.as_ref().unwrap().error);
    let browser = press("e Tab Tab Ctrl-u Enter");
    assert_eq!(
        (browser.app().mode(), browser.effects()),
        (Mode::Path, &[][..])
    );
}

#[test]
fn y_copies_the_parts_named_in_the_footer() {
    let copied = |keys: &str| match press(keys).effects() {
        [Effect::Ask(Request::Copy(text, _))] => text.clone(),
        other => panic!("{keys}: {other:?}"),
    };
    let kb = embedded();
    let claim = &kb.claims[0];
    assert_eq!(copied("y c"), *claim.claimed);
    assert_eq!(copied("y o"), claim.observed());
    assert_eq!(copied("y i"), *claim.id);
    let whole = Report::of_items(&kb, &[Item::Claim(0)]).render(Format::Markdown);
    assert_eq!(copied("y y"), whole);
    assert!(copied("y l").starts_with("https://"));
}

#[test]
fn y_copies_the_marked_claims_and_says_so() {
    let copied = |keys: &str| match press(keys).effects() {
        [Effect::Ask(Request::Copy(text, prefix))] => (text.clone(), prefix.clone()),
        other => panic!("{keys}: {other:?}"),
    };
    let kb = embedded();
    let (first, second) = (&kb.claims[0], &kb.claims[1]);
    let prefix = "2 claims marked. ".to_owned();
    let marked = [Item::Claim(0), Item::Claim(1)];
    let whole = Report::of_items(&kb, &marked).render(Format::Markdown);
    assert_eq!(copied("space space G y y"), (whole, prefix.clone()));
    let claimed = format!(
        "{}: {}\n\n{}: {}",
        first.title, first.claimed, second.title, second.claimed
    );
    assert_eq!(copied("space space G y c"), (claimed, prefix.clone()));
    let ids = format!("{}\n{}", first.id, second.id);
    assert_eq!(copied("space space G y i"), (ids, prefix.clone()));
    let (urls, _) = copied("space space G y l");
    let mut lines: Vec<&str> = urls.lines().collect();
    assert!(lines.len() > 1 && lines.iter().all(|url| url.starts_with("https://")));
    let all = lines.len();
    lines.dedup();
    assert_eq!(lines.len(), all, "each address once");
    let bar = Browser::open(WIDE).press("space space y").to_string();
    assert!(bar.contains(" copy 2 claims marked  "), "{bar}");
    let screen = Browser::open(WIDE).press("space space y y").to_string();
    assert!(screen.contains("2 claims marked. Sent "), "{screen}");
}

#[test]
fn o_opens_the_only_link_or_shows_a_picker() {
    let browser = press("} o");
    assert_eq!(browser.app().mode(), Mode::Links);
    let second = browser.app().links()[1].url.to_string();
    assert_eq!(
        browser.press("2").effects(),
        [Effect::Ask(Request::OpenUrl(second.clone()))]
    );
    assert_eq!(
        press("} o j Enter").effects(),
        [Effect::Ask(Request::OpenUrl(second))]
    );
    let browser = press("} o 2 y l");
    let copied = browser.effects().last();
    let wanted = Effect::Ask(Request::Copy(
        browser.app().links()[1].url.to_string(),
        String::new(),
    ));
    assert_eq!(copied, Some(&wanted), "the link that was opened last");
    let finding = press("j j o");
    assert_eq!(finding.app().links().len(), 1);
    assert!(matches!(
        finding.effects(),
        [Effect::Ask(Request::OpenUrl(_))]
    ));
}

#[test]
fn a_notice_stays_until_the_next_key() {
    let browser = press("s");
    assert!(browser.app().notice.as_ref().is_some());
    let browser = browser.resize(MEDIUM);
    assert!(browser.app().notice.as_ref().is_some());
    assert!(browser.press("j").app().notice.as_ref().is_none());
}

#[test]
fn statuses_are_named_as_in_the_data() {
    let app = app();
    let of_status = filter_values(&app).take_while(|count| count.value.facet == Facet::Status);
    let shown: Vec<_> = of_status.map(|count| count.value.id.as_str()).collect();
    assert_eq!(shown, ["realised", "unrealised"]);
}

#[test]
fn in_a_too_small_terminal_keys_do_nothing() {
    let small = (39, 9);
    let browser = press("e").resize(small).press("Enter");
    assert!(browser.effects().is_empty(), "{:?}", browser.effects());
    assert!(!press("/").resize(small).press("q").is_running());
    let browser = press("?").resize(small).press("j x").resize(WIDE);
    assert_eq!(browser.app().mode(), Mode::Palette);
}

#[test]
fn q_closes_the_drawer_and_the_page_of_a_narrow_screen() {
    for (size, keys) in [(MEDIUM, "f"), (NARROW, "f"), (NARROW, "Enter")] {
        let browser = Browser::open(size).press(keys).press("q");
        assert!(browser.is_running(), "{keys}");
        assert_eq!(browser.app().mode(), Mode::Claims);
        assert!(!browser.press("q").is_running());
    }
}

#[test]
fn going_back_returns_to_the_comparison() {
    assert_eq!(press("c Enter Esc").app().panes.view, MainView::Compare);
    assert_eq!(press("c f Esc").app().panes.view, MainView::Compare);
    assert_eq!(press("c f Esc Esc").app().panes.view, MainView::Browse);
}

#[test]
fn the_extension_of_the_path_chooses_the_format() {
    for name in ["a.csv", "a.CSV"] {
        let browser = press("e Tab Tab Ctrl-u").type_text(name).press("Enter");
        let file = browser.file(name).unwrap();
        assert!(file.starts_with("id,title,status"), "{name}");
    }
}

#[test]
fn undo_restores_the_query_that_x_cleared() {
    let browser = search("rca").press("t x x u");
    assert_eq!(browser.app().search.query.text(), "rca");
    assert_eq!(browser.press("u").app().list.listing.claims, 3);
}

#[test]
fn undo_keeps_a_query_typed_later() {
    for keys in ["t", "space", "a", "x"] {
        let browser = search("cost").press(keys).press("/ Ctrl-u");
        let browser = browser.type_text("incident").press("Enter u");
        assert_eq!(browser.app().search.query.text(), "incident", "{keys}");
        assert!(browser.app().filters.set.is_empty() && browser.app().marks().is_empty());
    }
    let browser = search("cost").press("x /").type_text("incident");
    let browser = browser.press("Enter u");
    assert_eq!(browser.app().search.query.text(), "incident");
    let text = &browser.app().notice.as_ref().unwrap().text;
    assert_eq!(
        text, "Nothing to undo.",
        "the query that x cleared replaced the typed one"
    );
}

#[test]
fn the_overview_counts_the_listed_claims() {
    let counted = |keys: &str| press(keys).app().list.listing.overview.total.total();
    assert_eq!(
        [counted("4"), counted("t 4"), counted("t t 4")],
        [15, 11, 4]
    );
}

#[test]
fn keys_that_arrive_together_scroll_as_far_as_one_by_one() {
    let mut app = app();
    let viewport = Viewport {
        detail: Window::new(0, 10, 50),
        ..Viewport::default()
    };
    app.update(Message::Measured(Box::new(viewport)));
    for _ in 0..5 {
        app.update(Message::ScrollDetail(Step::Down));
    }
    assert_eq!(app.viewport.detail.top, 5);
}

/// A browser in which these letters were typed faster than frames are drawn.
fn typed_at_once(letters: &str) -> App {
    let mut app = app();
    app.update(Message::StartTyping);
    for letter in letters.chars() {
        app.apply(Message::Edit(InputRequest::InsertChar(letter)));
    }
    app
}

#[test]
fn letters_that_arrive_together_are_searched_once() {
    let mut app = typed_at_once("telemetry");
    assert_eq!(
        app.list.listing.claims, 15,
        "nothing was searched in between"
    );
    app.run_pending_search();
    assert_eq!(
        (app.search.query.text(), app.list.listing.claims),
        ("telemetry", 1)
    );
}

#[test]
fn a_key_after_typing_acts_on_the_new_results() {
    let mut app = typed_at_once("telemetry");
    app.apply(Message::Enter);
    app.apply(Message::OpenCopy);
    let effect = app.apply(Message::Copy(CopyPart::Id));
    let asked = Effect::Ask(Request::Copy(
        "informative-telemetry".to_owned(),
        String::new(),
    ));
    assert_eq!(effect, Some(asked));
}

#[test]
fn y_copies_the_selection_from_the_filter_pane_too() {
    let browser = Browser::open(WIDE).press("f y i");
    assert!(browser.to_string().contains("to the terminal"), "{browser}");
}

#[test]
fn results_with_only_findings_are_counted() {
    let browser = Browser::open(WIDE).press("/").type_text("kind:remedy");
    assert!(browser.to_string().contains("0 of 15, "), "{browser}");
}
