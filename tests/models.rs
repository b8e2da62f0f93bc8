//! The knowledge bases of the playbook's other pages, which stand beside the one inside the program.

use onpaper::kb::{Claim, KnowledgeBase, load};

const YOU_BUILD_IT: &str = include_str!("../data/you-build-it-you-run-it.json");
const DRAWBACKS: &str = include_str!("../data/ops-run-it-drawbacks.json");

fn parsed(text: &str) -> KnowledgeBase {
    load::parse(text.as_bytes(), "the file").unwrap_or_else(|error| panic!("{error}"))
}

/// A line for each claim: its id, its status and kind, and where it stands.
fn table(kb: &KnowledgeBase) -> String {
    let row = |claim: &Claim| {
        let (id, status) = (&claim.id, claim.standing());
        format!("{id} | {status} | {}", kb.place_name(claim))
    };
    kb.claims.iter().map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_claim_of_the_other_pages_has_its_status_and_place() {
    insta::assert_snapshot!("you_build_it", table(&parsed(YOU_BUILD_IT)));
    insta::assert_snapshot!("drawbacks", table(&parsed(DRAWBACKS)));
}

#[test]
fn what_has_an_observation_says_by_whom_it_was_made() {
    for claim in parsed(YOU_BUILD_IT).claims {
        let observed = claim.observed.is_some();
        assert!(!observed || !claim.links.is_empty(), "{}", claim.id);
    }
}

#[test]
fn aspects_and_areas_are_those_of_the_embedded_one() {
    let embedded = load::embedded().unwrap().aspects;
    for text in [YOU_BUILD_IT, DRAWBACKS] {
        assert_eq!(parsed(text).aspects, embedded);
    }
}

#[test]
fn the_figures_of_the_pages_are_there() {
    let you_build_it = [
        "monthly before, daily after",
        "2 a day on average",
        "under 10 minutes",
        "from 10 minutes to 1 week",
        "5 days",
        "R × n",
        "99.99% availability",
        "1 minute of downtime a week",
        "44 minutes of downtime a month",
        "$0.5M to $1M an hour",
        "$26.25 trillion",
        "75%",
    ];
    let drawbacks = [
        "3-5 days",
        "2 or 3",
        "up to 20 minutes",
        "over 1 hour",
        "8 h 24 min",
        "1 h 40 min 48 s",
        "10 min 5 s",
        "$7,000",
        "$250,000",
        "$800,000",
        "$810,000",
        "9 hours down to 10 minutes",
    ];
    for (text, figures) in [(YOU_BUILD_IT, you_build_it), (DRAWBACKS, drawbacks)] {
        for figure in figures {
            assert!(text.contains(figure), "{figure}");
        }
    }
}
