//! A knowledge base that is loaded after the browser has started, and one that is reloaded.

use std::sync::Arc;

use onpaper::app::{Effect, ExportScope, LoadedKb, Message, Mode, Origin, PreparedKb};
use onpaper::kb::KnowledgeBase;
use onpaper::kb::load::{LoadStage, ReadProgress};
use onpaper::search::{Filters, Index};

use crate::browser::{Browser, MEDIUM, NARROW, SIZES, Size, WIDE, embedded};

/// The knowledge base is loaded, without its index.
fn claims(kb: &KnowledgeBase) -> Message {
    arrived(kb, false, Some(Filters::default()))
}

/// The knowledge base is reloaded, with its index.
pub(crate) fn again(kb: &KnowledgeBase) -> Message {
    arrived(kb, true, None)
}

fn arrived(kb: &KnowledgeBase, whole: bool, filters: Option<Filters>) -> Message {
    Message::Loaded(
        Arc::new(LoadedKb {
            origin: Origin::default(),
            prepared: PreparedKb::new(Arc::new(kb.clone())),
            index: whole.then(|| Arc::new(Index::build(kb))),
            filters,
        })
        .into(),
    )
}

fn index(kb: &KnowledgeBase) -> Message {
    Message::Indexed(Arc::new(Index::build(kb)).into())
}

const READING: Message = Message::Progressed(LoadStage::Reading(ReadProgress {
    total: 45_000_000,
    read: 45_000_000,
    parsed: 21_400_000,
    claims: 47_104,
}));

const INDEXING: Message = Message::Progressed(LoadStage::Indexing {
    steps: 62_000,
    total: 100_008,
});

fn awaiting(size: Size) -> Browser {
    Browser::awaiting("claims/big.json", size)
}

/// The same screen at every size, stacked.
fn at_every_size(open: impl Fn(Size) -> Browser) -> String {
    let pictures = SIZES.map(|(_, size)| open(size).to_string());
    pictures.join("\n\n")
}

#[test]
fn loading_shows_its_progress() {
    insta::assert_snapshot!(at_every_size(|size| awaiting(size).tell(READING)));
}

#[test]
fn claims_can_be_browsed_while_indexing() {
    let kb = embedded();
    insta::assert_snapshot!(at_every_size(|size| {
        let browser = awaiting(size).tell(claims(&kb)).tell(INDEXING);
        browser.press("j j /").type_text("telem")
    }));
}

#[test]
fn a_problem_of_the_file_stays_visible() {
    let why = "kb.json:12:5: claims[3].status: unknown word `unrealized` (and 3 more)";
    insta::assert_snapshot!(at_every_size(|size| {
        let browser = Browser::open(size).tell(Message::LoadFailed(why.to_owned()));
        browser.press("j")
    }));
}

#[test]
fn a_query_typed_while_loading_runs_after_indexing() {
    let kb = embedded();
    let browser = awaiting(WIDE).press("/").type_text("telemetry");
    let browser = browser.tell(claims(&kb));
    assert!(browser.app().search.awaits_index);
    assert_eq!(browser.app().list.listing.claims, kb.claims.len());
    let browser = browser.type_text(" x").press("Backspace Backspace");
    assert!(browser.app().search.awaits_index);
    let browser = browser.tell(index(&kb));
    assert!(!browser.app().search.awaits_index);
    assert_eq!(browser.selected(), "informative-telemetry");
    assert_eq!(browser.app().loading.stage, None);
}

/// One matching claim, so that the index changes only the highlights.
fn one_claim() -> KnowledgeBase {
    let mut kb = embedded();
    kb.claims
        .retain(|claim| claim.id == "informative-telemetry");
    kb.findings.clear();
    kb
}

#[test]
fn matches_in_the_detail_appear_after_indexing() {
    let kb = one_claim();
    let late = awaiting(WIDE).tell(claims(&kb)).press("/");
    let late = late.type_text("telemetry").tell(index(&kb));
    let fresh = Browser::over(kb, WIDE).press("/").type_text("telemetry");
    assert!(!fresh.app().viewport.matches.is_empty());
    assert_eq!(late.app().viewport.matches, fresh.app().viewport.matches);
}

#[test]
fn results_can_be_exported_after_indexing() {
    let kb = embedded();
    let browser = awaiting(WIDE).tell(claims(&kb)).press("/");
    let browser = browser.type_text("telemetry").press("Enter");
    let refused = browser.press("c e");
    assert!(refused.app().overlay.as_ref().is_none());
    assert!(
        refused
            .app()
            .notice
            .as_ref()
            .unwrap()
            .text
            .contains("Still indexing")
    );
    let browser = refused.press("Esc e →");
    assert_eq!(browser.export_dialog().scope, ExportScope::Everything);
    let browser = browser.tell(index(&kb)).press("→ →");
    let dialog = browser.export_dialog();
    assert_eq!(dialog.scope, ExportScope::Results);
    let found = browser.app().list.listing.claims;
    assert!(found > 0 && found < kb.claims.len());
    assert_eq!(
        dialog.document.contents.matches("**Status:**").count(),
        found
    );
    let browser = browser.press("Enter");
    let text = &browser.app().notice.as_ref().unwrap().text;
    assert!(
        text.starts_with("Exported ") && !text.contains("15 claims"),
        "{text}"
    );
}

/// Indexing takes several times as long as a frame. It starts after the first frame, or for the first query.
#[test]
fn the_first_frame_does_not_build_the_index_and_a_query_does() {
    let has_index = |browser: &Browser| browser.app().shared().1.is_some();
    for (name, size) in SIZES {
        let first = Browser::assessed(embedded(), Vec::new(), size);
        assert!(!has_index(&first), "{name}");
        let browsed = first.press("j j Enter Esc c c q 4 q ? Esc");
        assert!(!has_index(&browsed), "{name}, browsed");
        assert!(has_index(&browsed.press("/").type_text("alert")), "{name}");
    }
}

#[test]
fn an_empty_query_does_not_wait_for_the_index() {
    let browser = awaiting(WIDE).tell(claims(&embedded()));
    let browser = browser.press("/").type_text("a").press("Backspace");
    assert!(!browser.app().search.awaits_index);
}

#[test]
fn requested_filters_apply_to_loaded_claims() {
    let kb = embedded();
    let mut filters = Filters::default();
    filters.set(onpaper::search::Facet::Status, ["realised"]);
    let browser = awaiting(WIDE).tell(arrived(&kb, false, Some(filters)));
    assert_eq!(browser.app().list.listing.claims, 4);
    assert_eq!(browser.app().list.listing.hidden, 11);
}

#[test]
fn a_late_knowledge_base_is_listed_like_one_loaded_at_the_start() {
    let kb = embedded();
    for size in [WIDE, MEDIUM, NARROW] {
        let later = awaiting(size).tell(claims(&kb)).tell(index(&kb));
        assert_eq!(later.to_string(), Browser::open(size).to_string());
    }
}

#[test]
fn esc_and_q_quit_while_loading_and_letters_go_to_the_search_box() {
    for key in ["Esc", "q", "Ctrl-c"] {
        let browser = awaiting(WIDE);
        assert_eq!(browser.app().mode(), Mode::Reading);
        assert!(!browser.press(key).is_running(), "{key}");
    }
    let browser = awaiting(WIDE).press("/ q Esc");
    assert!(browser.is_running());
    assert_eq!(browser.app().mode(), Mode::Reading);
}

#[test]
fn a_failure_without_a_knowledge_base_quits() {
    let mut app = awaiting(WIDE).into_app();
    let effect = app.update(Message::LoadFailed("x".to_owned()));
    assert_eq!(effect, Some(Effect::QuitWithError("x".to_owned())));
}

#[test]
fn selection_marks_and_undo_are_kept_by_id_after_a_reload() {
    let mut kb = embedded();
    let browser = Browser::open(WIDE).press("j j space space u");
    let (selected, marks) = (browser.selected().to_owned(), marked(&browser));
    assert_eq!(marks.len(), 1);
    kb.claims.reverse();
    kb.findings.reverse();
    let browser = browser.tell(again(&kb));
    assert_eq!(browser.selected(), selected);
    assert_eq!(marked(&browser), marks);
    let browser = browser.press("u");
    assert_eq!(marked(&browser), [""; 0]);
}

fn marked(browser: &Browser) -> Vec<String> {
    let marks = browser.app().marks().iter();
    marks
        .map(|item| browser.app().kb().id_of(*item).to_owned())
        .collect()
}

#[test]
fn a_reload_shows_changed_texts() {
    let mut kb = embedded();
    let browser = Browser::open(WIDE);
    kb.claims[0].claimed = "Something else altogether".into();
    assert!(!browser.to_string().contains("Something else"));
    let browser = browser.tell(again(&kb));
    assert!(browser.to_string().contains("Something else"), "{browser}");
}

#[test]
fn a_reload_updates_the_open_export_dialog() {
    let mut kb = embedded();
    let browser = Browser::open(WIDE).press("e");
    kb.claims[0].claimed = "Something else altogether".into();
    let browser = browser.tell(again(&kb));
    assert_eq!(browser.app().mode(), Mode::Export);
    assert!(browser.to_string().contains("Something else"), "{browser}");
}

#[test]
fn a_reload_removes_everything_that_no_longer_exists() {
    let mut kb = embedded();
    kb.claims.clear();
    kb.findings.clear();
    for keys in [
        "",
        "/ c o s t Enter",
        "c",
        "4 j j j j",
        "f j j j",
        "e",
        "} o",
        "a",
        "t",
    ] {
        let browser = Browser::open(WIDE).press(keys).tell(again(&kb));
        assert_eq!(browser.selected(), "", "after {keys}");
        let browser = browser.tell(again(&embedded())).press("Esc Esc j");
        assert!(browser.is_running(), "after {keys}");
    }
}
