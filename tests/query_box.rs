//! The search box: typing replaces the query, and earlier queries can be recalled.

use onpaper::app::{Message, merged_queries};

use crate::browser::{Browser, WIDE};

fn query(browser: &Browser) -> String {
    browser.app().search.input.value().to_owned()
}

/// A browser with these earlier queries.
fn after(queries: &[&str]) -> Browser {
    let queries = queries.iter().map(|&query| query.to_owned()).collect();
    Browser::open(WIDE).tell(Message::EarlierQueries(queries))
}

#[test]
fn typing_replaces_the_query_and_arrows_edit_it() {
    let there = || Browser::open(WIDE).press("/ c o s t Enter");
    for (keys, expected) in [
        ("/ r c a", "rca"),
        ("/ ← x", "cosxt"),
        ("/ End s", "costs"),
        ("/ Backspace", ""),
        ("/ Backspace a", "a"),
        ("/ Ctrl-← x", "xcost"),
        ("/ Esc", "cost"),
    ] {
        assert_eq!(query(&there().press(keys)), expected, "{keys}");
    }
    let pasted = there().press("/").paste("slo");
    assert_eq!(query(&pasted), "slo");
}

#[test]
fn word_keys_move_by_and_delete_whole_words() {
    let typed = || Browser::open(WIDE).press("/ o n e space t w o");
    for (keys, expected) in [
        ("Ctrl-Backspace x", "one x"),
        ("Ctrl-← x", "one xtwo"),
        ("Ctrl-← Ctrl-← Ctrl-→ x", "one xtwo"),
        ("Ctrl-← Ctrl-Del", "one "),
    ] {
        assert_eq!(query(&typed().press(keys)), expected, "{keys}");
    }
}

#[test]
fn arrows_recall_earlier_queries_in_an_empty_box() {
    let before = || after(&["rca", "cost"]);
    for (keys, expected) in [
        ("/ ↑", "cost"),
        ("/ ↑ ↑", "rca"),
        ("/ ↑ ↑ ↑", "rca"),
        ("/ ↑ ↑ ↓", "cost"),
        ("/ ↑ ↓", ""),
        ("/ ↑ f a a", "faa"),
        ("/ ↑ End s", "costs"),
        ("/ f a a Enter / ↑", "cost"),
        ("/ f a a Enter / Backspace ↑", "faa"),
        ("/ r c a Enter / Backspace ↑ ↑", "cost"),
    ] {
        assert_eq!(query(&before().press(keys)), expected, "{keys}");
    }
    let found = before().press("/ ↑ ↑");
    assert_eq!(found.app().list.listing.claims, 3);
}

#[test]
fn with_typed_text_arrows_move_in_the_list() {
    let browser = after(&["rca"]).press("/ c o s t");
    let first = browser.app().selected();
    let browser = browser.press("↓");
    assert_ne!(browser.app().selected(), first);
    let browser = browser.press("↑");
    assert_eq!(browser.app().selected(), first);
    assert_eq!(query(&browser), "cost");
}

#[test]
fn a_query_is_kept_once_when_the_box_is_left() {
    let browser = after(&["rca"]).press("/ c o s t Enter / Enter / r c a Esc / space Enter");
    assert_eq!(browser.app().new_queries(), ["cost", "rca"]);
    let merged = merged_queries(
        vec!["a".to_owned(), "rca".to_owned()],
        browser.app().new_queries(),
    );
    assert_eq!(merged, ["a", "cost", "rca"]);
    let many = (0..600).map(|number| number.to_string()).collect();
    let merged = merged_queries(many, &["new".to_owned()]);
    assert_eq!((merged.len(), merged[499].as_str()), (500, "new"));
}

#[test]
fn a_long_count_leaves_room_for_the_query() {
    let browser = Browser::open((48, 20))
        .press("a /")
        .type_text("deployment frequency and cost");
    let row = |browser: &Browser| {
        browser
            .to_string()
            .lines()
            .nth(1)
            .unwrap()
            .trim()
            .to_owned()
    };
    let narrow = row(&browser);
    assert!(
        narrow.starts_with("/ deployment frequency and cost ") && narrow.ends_with(" 1 of 15"),
        "{narrow}"
    );
    let wide = row(&browser.resize((100, 20)));
    assert!(wide.ends_with(" marked"), "{wide}");
}
