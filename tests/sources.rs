//! The built-in knowledge bases compared with their source pages: counts, places, figures, links, and no
//! copied sentences.

use std::collections::BTreeSet;

use onpaper::kb::load::{BUILT_IN, BuiltIn};
use onpaper::kb::{ClaimKind, Item, KnowledgeBase, Link};
use serde_json::Value;

fn built_in() -> impl Iterator<Item = &'static KnowledgeBase> {
    BUILT_IN.iter().map(BuiltIn::kb)
}

/// A summary, one item per line: the counts, the place of each claim, its figures and addresses.
fn table(kb: &KnowledgeBase) -> String {
    let findings = kb.findings.len();
    let drawbacks = kb
        .claims
        .iter()
        .filter(|claim| claim.kind == ClaimKind::Drawback);
    let mut lines = vec![format!(
        "{}: {}, {} drawbacks, {findings} findings",
        kb.id,
        kb.counts(),
        drawbacks.count()
    )];
    for claim in &kb.claims {
        let place = kb.place_name(claim);
        lines.push(format!(
            "{} | {} | {place}",
            claim.id,
            claim.status_and_kind()
        ));
        let figures = claim.evidence.iter();
        lines.extend(figures.map(|one| format!("  {}: {}", one.measure, one.value)));
    }
    let urls: BTreeSet<&str> = links(kb).map(|link| &*link.url).collect();
    lines.extend(urls.into_iter().map(str::to_owned));
    lines.join("\n")
}

fn links(kb: &KnowledgeBase) -> impl Iterator<Item = &Link> {
    let items = kb.items();
    items.flat_map(|item| match item {
        Item::Claim(at) => kb.claims[at].links.iter(),
        Item::Finding(at) => kb.findings[at].links.iter(),
    })
}

#[test]
fn counts_places_and_links_equal_the_reviewed_ones() {
    let tables: Vec<String> = built_in().map(table).collect();
    insta::assert_snapshot!(tables.join("\n\n"));
}

/// The figures of each page, in the notation of the knowledge bases.
const FIGURES: [(&str, &[&str]); 8] = [
    (
        "benefits of Ops Run It",
        &[
            "up to 20 minutes",
            "over 1 hour",
            "weeks or months",
            "tens of digital services",
        ],
    ),
    (
        "introduction",
        &[
            "twice as likely",
            "Fortune 1000",
            "$0.5M to $1M an hour",
            "75%",
            "$26.25 trillion",
            "from 2010 to 2020",
            "daily or more often",
            "fortnightly to monthly",
            "minutes to days",
            "days to months",
            "minutes to hours",
            "hours to days",
            "weeks to months",
            "95.0% to 99.99%",
            "ITIL v4",
            "COBIT",
        ],
    ),
    (
        "what is You Build It You Run It",
        &["ITIL v3", "PCI-DSS", "SOX", "ITSM", "segregation of duties"],
    ),
    (
        "drawbacks of Ops Run It",
        &[
            "hours, days or weeks",
            "3-5 days",
            "hours or days",
            "2 or 3",
            "up to 20 minutes",
            "days, weeks or months",
            "L1.5",
            "L2",
            "L3",
        ],
    ),
    (
        "benefits of You Build It You Run It",
        &[
            "seconds or a few minutes",
            "minutes",
            "hours or days",
            "the same day",
            "monthly before, daily after",
        ],
    ),
    (
        "drawbacks of You Build It You Run It",
        &[
            "weeks or months",
            "weeks",
            "Each of the three takes that long",
        ],
    ),
    (
        "pitfalls",
        &[
            "1 team: R × 1",
            "10 teams: R × 10",
            "20 teams: R × 20",
            "R × n",
            "from 10 minutes to 1 week",
            "5 days",
            "2 a day on average, for over 6 months",
            "under 10 minutes",
        ],
    ),
    (
        "selection",
        &[
            "$7,000",
            "$250,000",
            "$800,000",
            "95.0%",
            "99.0%",
            "99.5%",
            "99.9%",
            "99.99%",
            "8 h 24 min",
            "1 h 40 min 48 s",
            "167 h 49 min 55 s",
            "10 min 5 s",
            "$810,000",
            "$6,000",
            "$200,000",
            "9 hours down to 10 minutes",
            "1 minute of downtime a week",
            "44 minutes of downtime a month",
        ],
    ),
];

#[test]
fn every_figure_of_the_pages_is_included() {
    let all: Vec<String> = built_in().flat_map(texts).collect();
    for (page, figures) in FIGURES {
        for figure in figures {
            assert!(
                all.iter().any(|text| text.contains(figure)),
                "{page}: {figure}"
            );
        }
    }
}

/// The links of the pages, except profiles of people and addresses that only editors can open.
const LINKS: [&str; 24] = [
    "https://how.complexsystems.fail/",
    "https://you-build-it-you-run-it.playbook.ee/what-is-you-build-it-you-run-it",
    "https://www.amazon.co.uk/Lean-Enterprise-Performance-Organizations-Innovate/dp/1449368425",
    "https://www.pcisecuritystandards.org/pci_security/",
    "https://en.wikipedia.org/wiki/Sarbanes%E2%80%93Oxley_Act",
    "https://www.kitchensoap.com/2012/02/10/each-necessary-but-only-jointly-sufficient/",
    "https://you-build-it-you-run-it.playbook.ee/what-is-ops-run-it/deployment-throughput",
    "https://you-build-it-you-run-it.playbook.ee/what-is-ops-run-it/service-reliability",
    "https://you-build-it-you-run-it.playbook.ee/what-is-ops-run-it/drawbacks",
    "https://www.amazon.co.uk/Accelerate-Software-Performing-Technology-Organizations/dp/1942788339",
    "https://www.devopsdigest.com/idc-survey-appdynamics-devops-application-performance",
    "https://qualitysafety.bmj.com/content/13/suppl_2/ii22",
    "https://spectrum.ieee.org/computing/it/inside-hidden-world-legacy-it-systems#.X1jgYXG4zEI.linkedin",
    "https://www.forrester.com/report/The+Future+Of+Technology+Operations/-/E-RES154099?objectid=res154099",
    "https://leanpub.com/measuringcontinuousdelivery",
    "https://increment.com/reliability/adaptive-capacity-incident-response/",
    "https://www.infoq.com/articles/series-enhancing-resilience-5",
    "https://www.equalexperts.com/blog/our-thinking/value-operability/",
    "https://www.equalexperts.com/blog/our-thinking/what-you-should-and-probably-shouldnt-try-from-sre/",
    "https://en.wikipedia.org/wiki/Diffusion_of_responsibility",
    "https://en.wikipedia.org/wiki/Net_promoter_score",
    "https://martinfowler.com/bliki/UtilityVsStrategicDichotomy.html",
    "https://you-build-it-you-run-it.playbook.ee/principles#operating-models-are-insurance-for-business-outcomes",
    "https://you-build-it-you-run-it.playbook.ee/principles#operating-models-are-selected-on-financial-exposure-and-product-feature-demand",
];

#[test]
fn every_link_of_the_pages_is_included() {
    let all: BTreeSet<&str> = built_in().flat_map(links).map(|link| &*link.url).collect();
    for link in LINKS {
        assert!(all.contains(link), "{link}");
    }
}

/// The sorted hashes of all sequences of nine words in the pages, 40 bits each; the pages themselves may not
/// be copied here. A sequence is in lower case, words are letters and digits, separated by one space.
const NINE_WORDS: &[u8] = include_bytes!("models/nine-words.bin");

/// The first 40 bits of the FNV-1a hash with 64 bits.
fn hash(run: &str) -> [u8; 5] {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = run.bytes().fold(0xcbf2_9ce4_8422_2325, step).to_be_bytes();
    [hash[0], hash[1], hash[2], hash[3], hash[4]]
}

/// Every text except addresses.
fn texts(kb: &KnowledgeBase) -> Vec<String> {
    fn collect(value: &Value, texts: &mut Vec<String>) {
        match value {
            Value::String(text) if !text.starts_with("http") => texts.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|one| collect(one, texts)),
            Value::Object(all) => all.values().for_each(|one| collect(one, texts)),
            _ => {}
        }
    }
    let mut texts = Vec::new();
    collect(&serde_json::to_value(kb).unwrap(), &mut texts);
    texts
}

#[test]
fn no_sequence_of_nine_words_is_copied_from_a_page() {
    let copied: BTreeSet<[u8; 5]> = NINE_WORDS.as_chunks().0.iter().copied().collect();
    assert_eq!((copied.len(), NINE_WORDS.len()), (11_049, 11_049 * 5));
    let mut runs = 0;
    for text in built_in().flat_map(texts) {
        let lower = text.to_lowercase();
        let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        for run in words.windows(9).map(|run| run.join(" ")) {
            assert!(!copied.contains(&hash(&run)), "{run}");
            runs += 1;
        }
    }
    assert!(runs > 4_000, "{runs}");
}
