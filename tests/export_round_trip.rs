//! A GFM parser reads every text of a knowledge base from its Markdown export unchanged and in the right
//! place.

use onpaper::export::{Extent, Format, Report, Sheet, View};
use onpaper::kb::check::kebab;
use onpaper::kb::{
    Area, Aspect, Claim, Evidence, Finding, FindingKind, Frequency, KnowledgeBase, Line, Link,
    Prose, Source, Status,
};
use proptest::prelude::*;

use crate::gfm::{self, Block};
use crate::hostile;

use crate::hostile::{cases, string};

fn line() -> impl Strategy<Value = Line> {
    hostile::line().prop_map(Line::from)
}

fn text() -> impl Strategy<Value = Prose> {
    hostile::text().prop_map(Prose::from)
}

fn link() -> impl Strategy<Value = Link> {
    let url = prop_oneof![
        3 => string("https?://[a-z]{1,5}\\.[a-z]{2,3}/[!-~]{0,12}"),
        1 => Just("javascript:alert(1)".to_owned()),
        1 => Just("file:///etc/passwd".to_owned()),
    ];
    let title = proptest::option::weighted(0.8, line());
    (title, url).prop_map(|(title, url)| Link {
        title,
        url: url.into(),
    })
}

prop_compose! {
    fn claim()(
        title in line(), claimed in text(), observed in text(), measure in line(), value in line(),
        links in proptest::collection::vec(link(), 0..3), place in 0..3_usize,
        often in any::<bool>(),
    ) -> Claim {
        let (aspect, area) = [("one", Some("part")), ("one", None), ("two", None)][place];
        Claim {
            id: "some-id".into(),
            title,
            status: Status::Unrealised,
            aspect: aspect.into(),
            area: area.map(Into::into),
            claimed,
            observed: Some(observed),
            frequency: often.then_some(Frequency::NearlyAlways),
            evidence: [Evidence { measure, value }].into(),
            aliases: Default::default(),
            tags: Default::default(),
            links: links.into(),
            ..Claim::new(Status::Unrealised)
        }
    }
}

prop_compose! {
    fn knowledge()(
        names in proptest::array::uniform7(line()), finding in text(),
        claims in proptest::collection::vec(claim(), 1..4),
        links in proptest::collection::vec(link(), 0..2),
    ) -> KnowledgeBase {
        let [one, part, two, source, publisher, licence, title] = names;
        let aspect = |id: &str, name, areas| Aspect { id: id.into(), name, summary: None, areas };
        let part = Area { id: "part".into(), name: part };
        KnowledgeBase {
            parts: Default::default(),
            schema: None,
            format: 1,
            id: "kb".into(),
            title: "KB".into(),
            summary: "".into(),
            version: "1".into(),
            language: "en".into(),
            source: Source {
                title: source, publisher: Some(publisher), licence: Some(licence),
                url: Some("https://a.b/c_d".into()), note: None,
            },
            facets: Vec::new(),
            aspects: vec![aspect("one", one, vec![part]), aspect("two", two, Vec::new())],
            claims,
            findings: vec![Finding {
                id: "finding".into(), kind: FindingKind::Remedy, title, text: finding,
                model: None, status: None, aspect: Some("two".into()), area: None,
                aliases: Default::default(), links: links.into(),
            }],
        }
    }
}

/// Whether a document is for people or for import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    People,
    Record,
}

fn report<'kb>(kb: &'kb KnowledgeBase, heading: &str, view: View, purpose: For) -> Report<'kb> {
    Report {
        kb,
        heading: heading.to_owned(),
        query: Some(heading.to_owned()),
        filters: vec![heading.to_owned()],
        claims: (0..kb.claims.len()).collect(),
        findings: vec![0],
        view,
        front_matter: false,
        assessments: Default::default(),
        overrides: None,
        for_import: purpose == For::Record,
        extent: Extent::Part,
        ranked: false,
        sheet: Sheet::default(),
    }
}

/// The title and the credit.
fn plain_head(kb: &KnowledgeBase, heading: &str) -> Vec<Block> {
    vec![
        Block::Heading(1, heading.to_owned()),
        Block::Paragraph(format!("Source: {}", credit(&kb.source))),
    ]
}

fn credit(source: &Source) -> String {
    format!(
        "{}→https://a.b/c_d, {}, {}",
        source.title,
        source.publisher.as_deref().unwrap(),
        source.licence.as_deref().unwrap()
    )
}

/// The title and how the document was made.
fn recorded_head(kb: &KnowledgeBase, heading: &str) -> Vec<Block> {
    let (count, plural) = (kb.claims.len(), if kb.claims.len() == 1 { "" } else { "s" });
    vec![
        Block::Heading(1, heading.to_owned()),
        Block::Quote(vec![
            format!("{count} claim{plural} ({count} unrealised), 1 finding"),
            format!("Query: {heading}"),
            format!("Filters: {heading}"),
            "Knowledge base: KB".to_owned(),
            "Id: kb".to_owned(),
            "Version: 1".to_owned(),
            format!("Source: {}", kb.source.title),
            "Address: https://a.b/c_d".to_owned(),
            format!("Publisher: {}", kb.source.publisher.as_deref().unwrap()),
            format!("Licence: {}", kb.source.licence.as_deref().unwrap()),
        ]),
    ]
}

/// The blocks that a reader should see, derived from the data.
fn expected(kb: &KnowledgeBase, heading: &str, view: View, purpose: For) -> Vec<Block> {
    let record = purpose == For::Record;
    let mut blocks = if record {
        recorded_head(kb, heading)
    } else {
        plain_head(kb, heading)
    };
    let of = |aspect: &str, area: Option<&str>| -> Vec<&Claim> {
        let here = |claim: &&Claim| claim.aspect == aspect && claim.area.as_deref() == area;
        kb.claims.iter().filter(here).collect()
    };
    let groups = [
        (&kb.aspects[0].name, None, of("one", None), false),
        (
            &kb.aspects[0].name,
            Some(&kb.aspects[0].areas[0].name),
            of("one", Some("part")),
            false,
        ),
        (&kb.aspects[1].name, None, of("two", None), true),
    ];
    if view == View::Sections && kb.claims.len() > 1 {
        let rows = groups.iter().flat_map(|(aspect, area, claims, _)| {
            let place =
                area.map_or_else(|| aspect.to_string(), |area| format!("{aspect} › {area}"));
            let row = |claim: &&Claim| {
                vec![
                    claim.title.to_string(),
                    "unrealised".to_owned(),
                    place.clone(),
                ]
            };
            claims.iter().map(row).collect::<Vec<_>>()
        });
        let header = ["Claim", "Status", "Place"].map(str::to_owned).to_vec();
        blocks.push(Block::Table([header].into_iter().chain(rows).collect()));
    }
    let mut last_aspect = None;
    for (aspect, area, claims, finding) in groups {
        if claims.is_empty() && !finding {
            continue;
        }
        let level = if area.is_some() { 3 } else { 2 };
        if last_aspect != Some(aspect as *const Line) {
            blocks.push(Block::Heading(2, aspect.to_string()));
            let id = if finding { "two" } else { "one" };
            blocks.extend(id_of(aspect, id).filter(|_| record));
            last_aspect = Some(aspect as *const Line);
        }
        if let Some(area) = area {
            blocks.push(Block::Heading(3, area.to_string()));
            blocks.extend(id_of(area, "part").filter(|_| record));
        }
        if finding {
            let finding = &kb.findings[0];
            let title = format!("Remedy: {}", finding.title);
            if record {
                blocks.push(Block::Paragraph(title));
                let text = format!("Id: finding\n\n{}", finding.text);
                blocks.push(Block::Paragraph(text));
            } else {
                blocks.push(Block::Paragraph(format!("{title}\n\n{}", finding.text)));
            }
            blocks.extend(links(&finding.links));
        }
        match view {
            View::Table if !claims.is_empty() => blocks.extend(table(&claims)),
            View::Table | View::Overview | View::Models | View::Decision => {}
            View::Sections => {
                for claim in claims {
                    blocks.extend(section(claim, level + 1, record));
                }
            }
        }
    }
    blocks
}

/// The line for an id that does not follow from the name.
fn id_of(name: &str, id: &str) -> Option<Block> {
    (kebab(name) != id).then(|| Block::Paragraph(format!("Id: {id}")))
}

fn section(claim: &Claim, level: u8, record: bool) -> Vec<Block> {
    let often = if claim.frequency.is_some() && (record || !says_nearly_always(claim)) {
        " (nearly always)"
    } else {
        ""
    };
    let evidence = &claim.evidence[0];
    let mut blocks = vec![
        Block::Heading(level, claim.title.to_string()),
        Block::Paragraph(format!(
            "Status: unrealised{}",
            if record { " · Id: some-id" } else { "" }
        )),
        Block::Paragraph(format!("Claimed: {}", claim.claimed)),
        Block::Paragraph(format!("Observed{often}: {}", claim.observed())),
        Block::Paragraph("Evidence:".to_owned()),
        Block::Items(vec![format!("{}: {}", evidence.measure, evidence.value)]),
    ];
    blocks.extend(links(&claim.links));
    blocks
}

/// Whether the observation itself contains the frequency.
fn says_nearly_always(claim: &Claim) -> bool {
    claim.observed().to_lowercase().contains("nearly always")
}

fn table(claims: &[&Claim]) -> Vec<Block> {
    let header = [
        "Claim",
        "Status",
        "Claimed on paper",
        "Observed in practice",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    rows.extend(claims.iter().map(|claim| {
        let often = if claim.frequency.is_some() && !says_nearly_always(claim) {
            "Nearly always: "
        } else {
            ""
        };
        let Evidence { measure, value } = &claim.evidence[0];
        vec![
            claim.title.to_string(),
            "unrealised".to_owned(),
            claim.claimed.to_string(),
            format!("{often}{} ({measure}: {value})", claim.observed()),
        ]
    }));
    let mut blocks = vec![Block::Table(rows)];
    let mut sources: Vec<Link> = Vec::new();
    for link in claims.iter().flat_map(|claim| &claim.links) {
        if !sources.contains(link) {
            sources.push(link.clone());
        }
    }
    blocks.extend(links(&sources));
    blocks
}

fn links(links: &[Link]) -> Vec<Block> {
    if links.is_empty() {
        return Vec::new();
    }
    let shown = links.iter().map(|link| {
        if link.url.starts_with("http") && link.label() != &*link.url {
            format!("{}→{}", link.label(), link.url)
        } else if let Some(title) = &link.title {
            format!("{title} ({})", link.url)
        } else {
            link.url.to_string()
        }
    });
    vec![
        Block::Paragraph("Links:".to_owned()),
        Block::Items(shown.collect()),
    ]
}

/// Checks that there is one newline at the end, no carriage return and no skipped heading level.
fn is_portable(document: &str) -> bool {
    let levels: Vec<u8> = gfm::read(document)
        .into_iter()
        .filter_map(|block| match block {
            Block::Heading(level, _) => Some(level),
            _ => None,
        })
        .collect();
    let steps = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
    let ends = document.ends_with('\n') && !document.ends_with("\n\n");
    levels.first() == Some(&1) && steps && ends && !document.contains('\r')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(64), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sections_survive_a_gfm_parser(
        kb in knowledge(), heading in line().prop_map(|line| format!("Claims {line}")),
        purpose in prop_oneof![Just(For::People), Just(For::Record)],
    ) {
        let document = report(&kb, &heading, View::Sections, purpose).render(Format::Markdown);
        prop_assert_eq!(gfm::read(&document), expected(&kb, &heading, View::Sections, purpose), "{}", document);
        prop_assert!(is_portable(&document), "{}", document);
    }

    #[test]
    fn tables_survive_a_gfm_parser(kb in knowledge(), heading in line().prop_map(|line| format!("Claims {line}"))) {
        let document = report(&kb, &heading, View::Table, For::People).render(Format::Markdown);
        prop_assert_eq!(gfm::read(&document), expected(&kb, &heading, View::Table, For::People), "{}", document);
        prop_assert!(is_portable(&document), "{}", document);
    }
}
