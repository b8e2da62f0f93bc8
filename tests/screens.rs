//! Snapshots of every screen in every layout.
//!
//! A snapshot contains one screen at three sizes. Review the snapshot before accepting it
//! (`INSTA_UPDATE=always cargo test screens::`).

use onpaper::export::Format;
use strum::VariantArray as _;

use crate::browser::{Browser, MEDIUM, NARROW, SIZES, Size, WIDE, embedded};
use crate::command::{mask_formats, onpaper};

/// Compares the screen after these keys with its snapshot, at three sizes.
fn pictures(name: &str, act: impl Fn(Browser) -> Browser) {
    let of_size = |(_, size): (&str, Size)| {
        let (columns, rows) = size;
        format!("{columns}×{rows}\n{}", act(Browser::open(size)))
    };
    picture(name, SIZES.map(of_size).join("\n"));
}

/// As above, without the list of formats, which changes; one snapshot includes it. In a narrow window the
/// rows below it move.
fn pictures_of_dialog(name: &str, act: impl Fn(Browser) -> Browser) {
    let of_size = |(columns, rows)| {
        let screen = act(Browser::open((columns, rows))).to_string();
        format!("{columns}×{rows}\n{}", mask_formats(&screen))
    };
    picture(name, [WIDE, MEDIUM].map(of_size).join("\n"));
}

/// Compares one screen with its snapshot.
fn picture(name: &str, picture: impl ToString) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_snapshot_path("snapshots/screens");
    settings.bind(|| insta::assert_snapshot!(name, picture.to_string()));
}

// A typical session.

#[test]
fn search_filter_compare_export_quit() {
    for (name, size) in SIZES {
        let mut steps = String::new();
        let mut step = |what: &str, browser: Browser| {
            let screen = mask_formats(&browser.to_string());
            steps.push_str(&format!("{what}\n{screen}\n"));
            browser
        };
        let browser = step("open", Browser::open(size));
        let browser = step("type a query", browser.press("/").type_text("incid"));
        let browser = step("keep it", browser.press("Enter"));
        let browser = step("set a filter", browser.press("f j space Tab"));
        let browser = step("open compare", browser.press("c"));
        let browser = match size {
            NARROW => browser.press("e"),
            _ => step("open the export dialog", browser.press("e")),
        };
        let browser = step("export the result", browser.press("Enter"));
        let browser = step("close compare", browser.press("q"));
        let browser = step("quit", browser.press("q"));
        picture(&format!("trip_{name}"), steps);
        assert!(!browser.is_running());
    }
}

// Browsing.

#[test]
fn start() {
    pictures("start", |browser| browser);
}

#[test]
fn a_query_being_typed_shows_where_it_matches() {
    pictures("typing", |browser| browser.press("/").type_text("escal"));
}

#[test]
fn a_misspelt_word_shows_its_correction() {
    pictures("typo", |browser| browser.press("/").type_text("telemerty"));
}

#[test]
fn a_long_query_scrolls_in_its_box() {
    let long =
        "status:unrealised aspect:service-reliability incident or something else that is long";
    pictures("long_query", |browser| browser.press("/").type_text(long));
}

#[test]
fn a_filter_becomes_a_chip() {
    pictures("filter", |browser| browser.press("f j space"));
}

#[test]
fn many_filters_take_a_row_of_chips() {
    let keys = "f space j space j space j space j space j space";
    pictures("many_filters", |browser| browser.press(keys));
}

#[test]
fn matches_outside_the_filters_are_counted() {
    pictures("more_outside_the_filters", |browser| {
        browser.press("/").type_text("cost").press("Enter t")
    });
}

#[test]
fn detail_of_a_claim() {
    pictures("detail", |browser| browser.press("} } } } ] Enter"));
}

#[test]
fn detail_scrolled_to_its_end() {
    pictures("detail_end", |browser| browser.press("} } } } ] Enter G"));
}

#[test]
fn detail_of_a_finding() {
    pictures("finding", |browser| browser.press("j j Enter"));
}

#[test]
fn detail_with_the_second_match_current() {
    pictures("next_match", |browser| {
        browser
            .press("/")
            .type_text("incident")
            .press("Enter Enter n n")
    });
}

#[test]
fn last_claim() {
    pictures("last_claim", |browser| browser.press("G"));
}

#[test]
fn marked_claims() {
    pictures("marks", |browser| browser.press("space j space"));
}

#[test]
fn one_pane_zoomed() {
    pictures("zoom", |browser| browser.press("Enter z"));
}

#[test]
fn claimed_and_observed_forced_side_by_side() {
    pictures("side_by_side", |browser| browser.press("Enter v"));
}

#[test]
fn claimed_and_observed_forced_stacked() {
    pictures("stacked", |browser| browser.press("Enter v v"));
}

#[test]
fn ordered_by_title() {
    pictures("order_by_title", |browser| browser.press("s s"));
}

// Views of all listed claims.

#[test]
fn compare() {
    pictures("compare", |browser| browser.press("c"));
}

#[test]
fn compare_stacked() {
    pictures("compare_stacked", |browser| browser.press("v v c"));
}

#[test]
fn compare_scrolled_by_a_screen() {
    pictures("compare_page_down", |browser| browser.press("c PgDn"));
}

#[test]
fn compare_at_its_end() {
    pictures("compare_end", |browser| browser.press("c G"));
}

#[test]
fn compare_empty() {
    pictures("compare_empty", |browser| {
        browser.press("/").type_text("castle").press("Enter c")
    });
}

#[test]
fn overview() {
    pictures("overview", |browser| browser.press("4"));
}

#[test]
fn overview_with_the_cursor_on_a_cell() {
    pictures("overview_cursor", |browser| browser.press("4 j j l"));
}

#[test]
fn a_cell_of_the_overview_filters_to_it() {
    pictures("overview_to_cell", |browser| browser.press("4 j j Enter"));
}

// Empty results.

#[test]
fn nothing_matches() {
    pictures("nothing_matches", |browser| {
        browser.press("/").type_text("castle").press("Enter")
    });
}

#[test]
fn nothing_matches_but_there_is_a_suggestion() {
    pictures("did_you_mean", |browser| {
        browser.press("/").type_text("acknoledgment castel")
    });
}

#[test]
fn every_match_is_hidden_by_the_filters() {
    pictures("hidden_by_filters", |browser| {
        browser.press("/").type_text("telemetry").press("Enter t t")
    });
}

#[test]
fn no_claim_is_realised_here() {
    let keys = "f space j j space";
    pictures("none_realised_here", |browser| browser.press(keys));
}

// Overlays.

#[test]
fn help() {
    pictures("help", |browser| browser.press("?"));
}

#[test]
fn help_in_the_comparison_scrolled() {
    pictures("help_scrolled", |browser| browser.press("c ? PgDn"));
}

#[test]
fn about() {
    pictures("about", |browser| browser.press("i"));
}

#[test]
fn palette() {
    pictures("palette", |browser| browser.press(":"));
}

#[test]
fn palette_narrowed() {
    pictures("palette_narrowed", |browser| {
        browser.press(":").type_text("mark").press("↓")
    });
}

#[test]
fn copy_bar() {
    pictures("copy", |browser| browser.press("y"));
}

#[test]
fn copied() {
    pictures("copied", |browser| browser.press("y y"));
}

#[test]
fn link_picker() {
    pictures("links", |browser| {
        browser.press("/").type_text("low setup").press("Enter o ↓")
    });
}

#[test]
fn export_of_one_claim() {
    pictures_of_dialog("export_this", |browser| browser.press("e"));
}

#[test]
fn export_of_the_results() {
    pictures_of_dialog("export_results", |browser| browser.press("t e →"));
}

#[test]
fn export_of_the_marked() {
    pictures_of_dialog("export_marked", |browser| browser.press("space space e"));
}

#[test]
fn export_of_everything() {
    pictures_of_dialog("export_everything", |browser| browser.press("e ←"));
}

#[test]
fn export_as_each_kind_of_document() {
    let mut pictures = String::new();
    let mut browser = Browser::open(MEDIUM).press("t e → Tab");
    for _ in 0..5 {
        browser = browser.press("→");
        let screen = mask_formats(&browser.to_string());
        pictures.push_str(&format!("{screen}\n"));
    }
    picture("export_documents", pictures);
}

#[test]
fn each_format_is_offered_at_every_size_and_in_the_help() {
    let help = onpaper(&["export", "--help"]).stdout;
    for format in Format::VARIANTS {
        let listed = format!("- {}:", format.name());
        assert!(help.contains(&listed), "{help}");
    }
    for size in [WIDE, MEDIUM, NARROW, (40, 10)] {
        let screen = Browser::open(size).press("e").to_string();
        for format in Format::VARIANTS {
            let title = format.info().title;
            assert!(screen.contains(title), "{title}: {screen}");
        }
    }
}

#[test]
fn export_to_a_name_being_typed() {
    pictures_of_dialog("export_path", |browser| {
        browser.press("e Tab Tab Ctrl-u").type_text("notes/ops.md")
    });
}

#[test]
fn export_to_an_existing_file() {
    pictures_of_dialog("export_exists", |browser| {
        let browser = browser.with_file("high-speed-delivery-teams.md", "mine");
        browser.press("e Enter")
    });
}

// Sizes.

#[test]
fn too_small() {
    let sizes = [(39, 9), (39, 40), (200, 9), (20, 5), (7, 2), (1, 1), (0, 0)];
    let of_size = |size: Size| format!("{}×{}\n{}", size.0, size.1, Browser::open(size));
    picture("too_small", sizes.map(of_size).join("\n"));
}

#[test]
fn the_smallest_supported_size() {
    let keys = ["", "Enter", "f", "c", "4", "?", ":", "y", "/ i n c i d"];
    let of_keys = |keys: &str| format!("{keys}\n{}", Browser::open((40, 10)).press(keys));
    picture("smallest", keys.map(of_keys).join("\n"));
}

#[test]
fn large() {
    picture("large", Browser::open((200, 60)).press("] ] Enter"));
}

#[test]
fn ascii_only() {
    let browser = Browser::open(WIDE).in_ascii();
    let browser = browser
        .press("/")
        .type_text("incid")
        .press("Enter f j space");
    picture("ascii", browser);
}

#[test]
fn a_resize_keeps_the_selection_and_the_scroll_position() {
    let browser = Browser::open(WIDE).press("} } } } ] Enter");
    let there_and_back = browser.resize(NARROW).press("J J J J").resize((39, 9));
    picture("resized", there_and_back.resize(MEDIUM));
}

#[test]
fn the_values_of_an_operator_are_suggested_and_tab_accepts_one() {
    let value = |browser: &Browser| browser.app().search.input.value().to_owned();
    for (typed, offered, taken) in [
        ("aspect:le", "learning-culture", "aspect:learning-culture "),
        ("cost !status:u", "unrealised", "cost !status:unrealised "),
        ("tag:on", "on-call", "tag:on-call "),
        ("tag:(cost OR on", "on-call", "tag:(cost OR on-call "),
        ("kind:verdict,rem", "remedy", "kind:verdict,remedy "),
        ("in:obs", "observed", "in:observed "),
        ("has:ev", "evidence", "has:evidence "),
        ("has:st", "stale", "has:stale "),
        ("kind:v", "verdict", "kind:verdict "),
        ("differs:", "here", "differs:here "),
        // A space as in pages and documents, of two bytes.
        (
            "cost\u{a0}status:u",
            "unrealised",
            "cost\u{a0}status:unrealised ",
        ),
    ] {
        let browser = Browser::open(WIDE).press("/").type_text(typed);
        let expected = format!("Tab: {offered}");
        assert!(browser.to_string().contains(&expected), "{browser}");
        assert!(browser.to_string().contains("Tab accept"), "{browser}");
        let browser = browser.press("Tab");
        assert_eq!(value(&browser), taken);
        assert!(browser.app().search.is_typing && !browser.to_string().contains("Tab: "));
    }
    let mut kb = embedded();
    kb.claims[0].tags.push("team:payments".into());
    let browser = Browser::over(kb, WIDE).press("/").type_text("tag:te");
    let offered = browser.to_string();
    assert!(offered.contains("Tab: team:payments"), "{offered}");
    let none = Browser::open(WIDE).press("/").type_text("nosuch:le");
    assert!(!none.to_string().contains("Tab: "), "{none}");
}

#[test]
fn an_unknown_value_that_is_denied_is_reported() {
    let browser = Browser::open(WIDE).press("/").type_text("cost -tag:nosuch");
    assert!(
        browser.to_string().contains("no tag 'nosuch' (there"),
        "{browser}"
    );
}

#[test]
fn the_overview_truncates_no_name_if_there_is_room() {
    for columns in [50, 60, 72, 80, 120, 200] {
        let screen = Browser::open((columns, 40)).press("4").to_string();
        for name in ["Deployment throughput", "Availability restoration"] {
            assert!(screen.contains(name), "{columns}: {screen}");
        }
    }
}

#[test]
fn the_frequency_of_an_observation_is_not_repeated() {
    let browser = Browser::open(WIDE)
        .press("/")
        .type_text("in:frequency often");
    let screen = browser.press("Enter z").to_string();
    assert!(!screen.contains("How often"), "{screen}");
}
