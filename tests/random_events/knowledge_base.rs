//! Random knowledge bases with problematic texts.

use onpaper::kb::{
    Area, Aspect, Claim, Evidence, ExtraFields, Finding, FindingKind, Frequency, KnowledgeBase,
    Link, Prose, Status, load,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::browser::embedded;

/// Fragments that some terminal interprets, or shows with another width.
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

pub(crate) fn text() -> impl Strategy<Value = String> {
    let pieces = proptest::collection::vec(select(HOSTILE), 0..12);
    pieces.prop_map(|pieces| pieces.concat())
}

/// A text that is not empty after sanitising.
fn name<T: From<String> + std::fmt::Debug>() -> impl Strategy<Value = T> {
    text().prop_map(|text| format!("n{text}").into())
}

fn link() -> impl Strategy<Value = Link> {
    proptest::option::of(name()).prop_map(|title| Link {
        title,
        url: "https://example.org/a-rather-long-address-that-needs-a-row-of-its-own".into(),
    })
}

prop_compose! {
    fn claim()(
        [title, alias, tag, measure, value] in proptest::array::uniform5(name()),
        claimed in name(), observed in name(), owner in name::<String>(), text in name::<Prose>(),
        realised in any::<bool>(), place in 0..3_usize, extras in 0..4_usize,
        links in proptest::collection::vec(link(), 0..3),
    ) -> Claim {
        let (aspect, area) = [("one", Some("part")), ("one", None), ("two", None)][place];
        let mut fields = ExtraFields::default();
        assert!(extras == 0 || fields.insert(&owner, text));
        Claim {
            id: "".into(),
            title,
            status: if realised { Status::Realised } else { Status::Unrealised },
            aspect: aspect.into(),
            area: area.map(Into::into),
            claimed,
            observed: Some(observed),
            frequency: (extras > 1).then_some(Frequency::NearlyAlways),
            evidence: if extras > 0 { [Evidence { measure, value }].into() } else { Default::default() },
            aliases: if extras > 1 { [alias].into() } else { Default::default() },
            tags: if extras > 2 { [tag].into() } else { Default::default() },
            links: links.into(),
            fields,
            ..Claim::new(Status::Unrealised)
        }
    }
}

prop_compose! {
    fn finding()(
        title in name(), text in name(),
        kind in select(vec![FindingKind::Verdict, FindingKind::Remedy]),
        status in select(vec![None, Some(Status::Realised)]),
        place in 0..3_usize, links in proptest::collection::vec(link(), 0..2),
    ) -> Finding {
        let (aspect, area) = [(Some("one"), Some("part")), (Some("two"), None), (None, None)][place];
        Finding {
            id: "".into(),
            kind,
            title,
            text,
            model: None,
            status,
            aspect: aspect.map(Into::into),
            area: area.map(Into::into),
            aliases: Default::default(),
            links: links.into(),
        }
    }
}

prop_compose! {
    /// A loaded knowledge base.
    pub(crate) fn knowledge()(
        [title, one, part, two] in proptest::array::uniform4(name()),
        summary in name(), note in name::<Prose>(),
        mut claims in proptest::collection::vec(claim(), 0..5),
        mut findings in proptest::collection::vec(finding(), 0..3),
    ) -> KnowledgeBase {
        for (claim, at) in claims.iter_mut().zip(0..) {
            claim.id = format!("claim-{at}").into();
        }
        for (finding, at) in findings.iter_mut().zip(0..) {
            finding.id = format!("finding-{at}").into();
        }
        let aspect = |id: &str, name, areas| {
            Aspect { id: id.into(), name, summary: Some(note.clone()), areas }
        };
        let part = Area { id: "part".into(), name: part };
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
