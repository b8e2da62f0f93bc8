//! Parallel loading of a large file in blocks gives the same as sequential loading; invalid files are left to
//! the sequential loader.

use onpaper::kb::KnowledgeBase;
use onpaper::kb::load::{BUILT_IN, LoadStage, Progress, parse_in_blocks};

/// Small blocks give more boundaries.
const BLOCK: usize = 1 << 14;

fn parsed(text: &str) -> Option<KnowledgeBase> {
    parse_in_blocks(BLOCK, text.as_bytes(), &Progress::default())
}

/// The text of a knowledge base of at least this many bytes, and the knowledge base.
fn large(bytes: usize) -> (String, KnowledgeBase) {
    let mut kb = BUILT_IN[0].load().unwrap();
    let claims = kb.claims.clone();
    let text = serde_json::to_string(&claims).unwrap();
    for round in 0..=bytes / text.len() {
        let again = claims.iter().cloned().map(|mut claim| {
            claim.id = format!("{}-{round}", claim.id).into();
            claim
        });
        kb.claims.extend(again);
    }
    (serde_json::to_string(&kb).unwrap(), kb)
}

#[test]
fn blocks_give_all_claims_in_order_and_report_progress() {
    let (text, kb) = large(3 * BLOCK);
    let progress = Progress::default();
    let parsed = parse_in_blocks(BLOCK, text.as_bytes(), &progress).unwrap();
    assert_eq!(parsed, kb);
    let LoadStage::Reading(progress) = progress.now() else {
        panic!("the index is not built here");
    };
    assert_eq!(progress.read, text.len() as u64);
    assert_eq!(progress.claims, kb.claims.len() as u64);
    assert!(progress.parsed > 3 * BLOCK as u64);
}

#[test]
fn the_layout_of_the_file_does_not_matter() {
    let (text, kb) = large(2 * BLOCK);
    let pretty = serde_json::to_string_pretty(&kb).unwrap();
    let mut sorted = serde_json::to_value(&kb).unwrap();
    sorted.sort_all_objects();
    let sorted = sorted.to_string();
    let marked = format!("\u{FEFF}{text}");
    let windows = pretty.replace('\n', "\r\n");
    for text in [pretty, sorted, marked, windows] {
        assert_eq!(parsed(&text).unwrap(), kb);
    }
}

#[test]
fn a_text_that_looks_like_a_block_boundary_is_not_one() {
    let (_, mut kb) = large(2 * BLOCK);
    let claim = serde_json::to_string(&kb.claims[0]).unwrap();
    for one in &mut kb.claims {
        one.observed = Some(format!("{}}},{claim},{claim}", one.id).into());
    }
    let text = serde_json::to_string(&kb).unwrap();
    assert_eq!(parsed(&text).unwrap(), kb);
}

#[test]
fn a_claim_longer_than_a_block_and_no_claims_are_supported() {
    let (_, mut kb) = large(0);
    kb.claims[1].claimed = "long ".repeat(BLOCK).trim_end().into();
    let text = serde_json::to_string(&kb).unwrap();
    assert_eq!(parsed(&text).unwrap(), kb);
    kb.claims.clear();
    let text = serde_json::to_string(&kb).unwrap();
    assert_eq!(parsed(&text), None);
}

#[test]
fn inconsistent_references_are_rejected_by_blocks() {
    let (_, kb) = large(2 * BLOCK);
    let wrong: [fn(&mut KnowledgeBase); 8] = [
        |kb| kb.id = "no id".into(),
        |kb| kb.aspects[0].name = "".into(),
        |kb| kb.claims[40].title = " ".into(),
        |kb| kb.claims[40].id = kb.claims[2].id.to_uppercase().into(),
        |kb| kb.claims[40].aspect = "none".into(),
        |kb| kb.findings[0].id = kb.claims[40].id.clone(),
        |kb| kb.claims[40].counterparts = ["none".into()].into(),
        |kb| kb.facets = vec!["None".into()],
    ];
    for (nth, wrong) in wrong.iter().enumerate() {
        let mut kb = kb.clone();
        wrong(&mut kb);
        let text = serde_json::to_string(&kb).unwrap();
        assert_eq!(parsed(&text), None, "{nth}");
    }
}

#[test]
fn an_error_is_rejected_wherever_it_is() {
    let (text, _) = large(2 * BLOCK);
    let fields: Vec<_> = text.match_indices("\"status\"").collect();
    for at in [0, fields.len() / 2, fields.len() - 1] {
        let mut broken = text.clone();
        let (start, name) = fields[at];
        broken.replace_range(start..start + name.len(), "\"Status\"");
        assert_eq!(parsed(&broken), None, "{at}");
    }
    let cut = &text[..text.len() - 1];
    for broken in [&format!("{text}x"), cut, &cut[..cut.len() / 2], "[]", ""] {
        assert_eq!(parsed(broken), None);
    }
}
