//! A large file in blocks, by all processors: what is taken is what the file says, and what is not
//! whole is not taken.

use onpaper::kb::KnowledgeBase;
use onpaper::kb::load::{Progress, embedded, parse_in_blocks};

/// Small blocks are cut more often.
const BLOCK: usize = 1 << 14;

fn parsed(text: &str) -> Option<KnowledgeBase> {
    parse_in_blocks(BLOCK, text.as_bytes(), &Progress::default())
}

/// The text of a knowledge base of this many bytes at least, and that itself.
fn large(bytes: usize) -> (String, KnowledgeBase) {
    let mut kb = embedded().unwrap();
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
fn blocks_give_the_claims_of_the_whole_text_in_order_and_tell_how_far_they_are() {
    let (text, kb) = large(3 * BLOCK);
    let progress = Progress::default();
    let parsed = parse_in_blocks(BLOCK, text.as_bytes(), &progress).unwrap();
    assert_eq!(parsed, kb);
    assert_eq!(progress.read(), text.len() as u64);
    assert_eq!(progress.claims(), kb.claims.len() as u64);
    assert!(progress.parsed() > 3 * BLOCK as u64);
}

#[test]
fn however_it_is_laid_out_it_is_the_same() {
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
fn what_looks_like_a_cut_in_a_text_is_none() {
    let (_, mut kb) = large(2 * BLOCK);
    let claim = serde_json::to_string(&kb.claims[0]).unwrap();
    for one in &mut kb.claims {
        one.observed = Some(format!("{}}},{claim},{claim}", one.id).into());
    }
    let text = serde_json::to_string(&kb).unwrap();
    assert_eq!(parsed(&text).unwrap(), kb);
}

#[test]
fn a_claim_longer_than_a_block_and_no_claim_are_no_harm() {
    let (_, mut kb) = large(0);
    kb.claims[1].claimed = "long ".repeat(BLOCK).trim_end().into();
    let text = serde_json::to_string(&kb).unwrap();
    assert_eq!(parsed(&text).unwrap(), kb);
    kb.claims.clear();
    let text = serde_json::to_string(&kb).unwrap();
    assert_eq!(parsed(&text), None);
}

#[test]
fn what_does_not_hold_together_is_not_taken() {
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
fn what_is_wrong_is_not_taken_wherever_it_stands() {
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
