//! The presentation: one claim per screen, revealed part by part, and the return to the previous view.

use crossterm::event::MouseEventKind;
use insta::assert_snapshot;
use onpaper::app::{MainView, Mode, Reveal};
use onpaper::assess::{Assessment, digest};
use onpaper::kb::{Claim, KnowledgeBase};

use crate::browser::{Browser, MEDIUM, Size, WIDE, embedded};
use crate::loading::again;

const SMALLEST: Size = (40, 10);

const LARGE: Size = (200, 60);

/// A browser with an assessment by Ann of the second claim about incidents.
fn assessed(size: Size) -> Browser {
    let browser = Browser::open(size).press("/").type_text("incident");
    let browser = browser
        .press("Enter j r u Tab")
        .type_text("Two hours, on a good day.");
    browser
        .press("Tab")
        .type_text("time to resolve: 2 hours")
        .press("Enter k")
}

fn shown(browser: &Browser) -> (usize, Reveal) {
    let presenting = browser.app().presentation().unwrap();
    (presenting.position().0, presenting.shown)
}

#[test]
fn a_claim_is_shown_part_by_part_at_every_size() {
    for (name, size) in [("smallest", SMALLEST), ("medium", MEDIUM), ("large", LARGE)] {
        let browser = assessed(size).press("j p");
        assert_snapshot!(format!("{name}_claimed"), browser);
        // A text that does not fit is scrolled to its end first.
        let on = |browser: Browser, part| {
            let mut browser = browser;
            while browser.app().presentation().unwrap().shown < part {
                browser = browser.press("space");
            }
            browser
        };
        let browser = on(browser, Reveal::Observed);
        assert_snapshot!(format!("{name}_observed"), browser);
        assert_snapshot!(format!("{name}_here"), on(browser, Reveal::Assessments));
    }
}

#[test]
fn the_observation_is_hidden_until_it_is_revealed() {
    let browser = Browser::open(WIDE).press("p");
    let picture = browser.to_string();
    assert!(!picture.to_lowercase().contains("realised"), "{picture}");
    assert!(
        !picture.contains('−') && !picture.contains("OBSERVED"),
        "{picture}"
    );
}

#[test]
fn keys_move_forward_and_back_through_parts_and_claims() {
    let browser = Browser::open(WIDE).press("p");
    assert_eq!(shown(&browser), (1, Reveal::Claimed));
    for (keys, expected) in [
        ("space", (1, Reveal::Observed)),
        ("space → Enter", (2, Reveal::Claimed)),
        ("l l l PgDn PgUp PgUp", (1, Reveal::Assessments)),
        ("l l ← h", (1, Reveal::Claimed)),
        ("←", (1, Reveal::Claimed)),
        ("G", (15, Reveal::Claimed)),
        ("G g", (1, Reveal::Claimed)),
        ("G l l l l", (15, Reveal::Assessments)),
    ] {
        let browser = Browser::open(WIDE).press("p").press(keys);
        assert_eq!(shown(&browser), expected, "{keys}");
    }
    let last = Browser::open(WIDE).press("p G l l l");
    assert_eq!(
        last.footer().trim(),
        "That was the last claim. Esc goes back."
    );
}

#[test]
fn ending_the_presentation_restores_the_previous_view() {
    for leave in ["p", "Esc", "q"] {
        for there in ["", "f", "Enter", "c", "4", "/ i n c Enter j", "t j j z"] {
            let before = Browser::open(WIDE).press(there);
            let picture = before.to_string();
            let back = before.press("p space space G").press(leave);
            assert_eq!(back.to_string(), picture, "{there} p {leave}");
        }
    }
}

#[test]
fn marked_claims_are_presented_without_findings() {
    let footer = |keys: &str| Browser::open(WIDE).press(keys).footer();
    assert!(footer("p").starts_with(" 1 of 15   "), "{}", footer("p"));
    assert!(footer("j p").starts_with(" 2 of 15   "));
    assert!(footer("t p").starts_with(" 1 of 11 found   "));
    assert!(footer("space space p").starts_with(" 1 of 2 marked   "));
    let findings = Browser::open(WIDE)
        .press("/")
        .type_text("kind:verdict")
        .press("Enter p");
    assert_eq!(findings.app().panes.view, MainView::Browse);
    assert_eq!(
        findings.footer().trim(),
        "Only claims can be presented, and these are findings."
    );
    let both = Browser::open(WIDE).press("a p");
    let left_out = "Only claims are presented: the marked findings are left out.";
    assert_eq!(both.footer().trim(), left_out);
    let none = Browser::open(WIDE)
        .press("/")
        .type_text("zqxj")
        .press("Enter p");
    assert_eq!(none.app().panes.view, MainView::Browse);
}

#[test]
fn an_assessment_is_recorded_for_the_presented_claim() {
    let browser = Browser::open(WIDE).press("p l l l l l");
    assert_eq!(shown(&browser), (2, Reveal::Assessments));
    let title = browser.app().presented().unwrap().title.to_string();
    let recorded = browser.press("r u Enter");
    assert!(
        recorded
            .footer()
            .contains(&format!("Recorded unrealised for {title}"))
    );
    assert_eq!(shown(&recorded), (2, Reveal::Assessments));
    assert_eq!(recorded.app().mode(), Mode::Present);
    let undone = recorded.press("U");
    assert!(undone.footer().contains("Removed the entry"), "{undone}");
}

#[test]
fn a_stale_assessment_is_marked_everywhere() {
    let seen = |change: fn(&mut Claim)| {
        let mut kb = embedded();
        let assessment = recorded(&kb);
        change(&mut kb.claims[0]);
        let keys = ["", "Enter", "c", "p space space"];
        let open = |keys| Browser::assessed(kb.clone(), vec![assessment.clone()], WIDE).press(keys);
        keys.map(|keys| open(keys).to_string().contains("stale"))
    };
    assert_eq!(seen(|_| ()), [false; 4]);
    assert_eq!(
        seen(|claim| claim.aliases = ["other".into()].into()),
        [false; 4]
    );
    assert_eq!(seen(|claim| claim.claimed = "Else.".into()), [true; 4]);
}

/// An assessment by Ann of the first claim.
fn recorded(kb: &KnowledgeBase) -> Assessment {
    let entry = serde_json::json!({
        "claim": kb.claims[0].id, "status": "realised", "note": "As they say.",
        "on": "2026-03-01", "claim_digest": digest(&kb.claims[0]),
    });
    let assessment = serde_json::json!({
        "format": 1, "knowledge_base": kb.id, "version": "1", "by": "Ann", "entries": [entry],
    });
    serde_json::from_value(assessment).unwrap()
}

#[test]
fn the_presentation_continues_after_a_reload() {
    let title = |browser: &Browser| browser.app().presented().unwrap().title.to_string();
    let kb = embedded();
    let presented = Browser::over(kb.clone(), WIDE).press("p space space space");
    let before = title(&presented);
    let mut fewer = kb.clone();
    fewer.claims.remove(0);
    let after = presented.tell(again(&fewer));
    assert_eq!(title(&after), before);
    assert_eq!(after.app().presentation().unwrap().position(), (1, 14));
    let mut gone = kb.clone();
    gone.claims.truncate(1);
    let after = Browser::over(kb, WIDE).press("j p").tell(again(&gone));
    assert_eq!(after.app().presentation().unwrap().position(), (1, 1));
    gone.claims.clear();
    assert_eq!(after.tell(again(&gone)).app().panes.view, MainView::Browse);
}

#[test]
fn the_wheel_scrolls_and_a_click_moves_forward() {
    let browser = assessed(SMALLEST).press("j p l l l");
    let (_, rows) = SMALLEST;
    assert!(browser.app().viewport.present.total > usize::from(rows));
    let before = browser.app().viewport.present.top;
    let up = browser.mouse(MouseEventKind::ScrollUp, 20, 5);
    assert!(up.app().viewport.present.top < before);
    let clicked = Browser::open(WIDE).press("p").click(60, 10);
    assert_eq!(shown(&clicked), (1, Reveal::Observed));
}
