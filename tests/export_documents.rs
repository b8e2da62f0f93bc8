//! Exported documents of the shipped knowledge base, in every view and format.

use insta::assert_snapshot;
use onpaper::export::{Format, Report, View, counts_json};
use onpaper::kb::{Item, KnowledgeBase, load};
use onpaper::search::{Facet, FacetValue, Filters, Index, Query};
use strum::VariantArray as _;

fn knowledge() -> KnowledgeBase {
    load::BUILT_IN[0].load().unwrap()
}

fn item(kb: &KnowledgeBase, id: &str) -> Item {
    kb.item(id).expect(id)
}

/// The results of a query and filters, each as `facet id`.
fn results<'kb>(kb: &'kb KnowledgeBase, query: &str, filters: &[(Facet, &str)]) -> Report<'kb> {
    let query = Query::parse(query);
    let filters: Filters = filters
        .iter()
        .map(|(facet, id)| FacetValue::new(*facet, id))
        .collect();
    let index = Index::build(kb);
    let found = index.search(kb, &query);
    Report::of_results(kb, &query, &found, (&filters, index.facets()))
}

#[test]
fn each_view_of_everything_in_markdown() {
    let kb = knowledge();
    for &view in View::VARIANTS {
        let report = Report {
            view,
            ..Report::of_everything(&kb)
        };
        assert_snapshot!(
            format!("everything_{}", view.name()),
            report.render(Format::Markdown)
        );
    }
}

#[test]
fn everything_for_import() {
    let kb = knowledge();
    let report = Report {
        for_import: true,
        ..Report::of_everything(&kb)
    };
    assert_snapshot!("everything_for_import", report.render(Format::Markdown));
}

#[test]
fn learning_culture_in_each_format() {
    let kb = knowledge();
    let report = results(&kb, "", &[(Facet::Aspect, "learning-culture")]);
    for &format in Format::VARIANTS {
        assert_snapshot!(
            format!("learning_culture_{}", format.name()),
            report.render(format)
        );
    }
    let overview = Report {
        view: View::Overview,
        ..report
    };
    assert_snapshot!(
        "learning_culture_overview_text",
        overview.render(Format::Text)
    );
    assert_snapshot!("learning_culture_counts", counts_json(&overview));
}

#[test]
fn texts_are_escaped_in_html() {
    let mut kb = knowledge();
    let harm = "<script>alert(\"1\")</script> & {{ x }}";
    kb.title = harm.into();
    kb.claims[0].title = harm.into();
    kb.claims[0].claimed = format!("{harm}\n{harm}\n\n{harm}").into();
    kb.claims[0].links[..]
        .iter_mut()
        .for_each(|link| link.url = "javascript:x".into());
    let document = Report::of_everything(&kb).render(Format::Html);
    let shown = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; {{ x }}";
    assert!(document.contains(&format!("<title>{shown}</title>")));
    assert!(document.contains(&format!("<p>{shown}<br>\n{shown}</p>\n<p>{shown}</p>")));
    assert!(!document.contains("<script") && !document.contains("href=\"javascript"));
    let id = &kb.claims[0].id;
    assert!(document.contains(&format!(" id=\"{id}\">{shown}</h")));
    assert!(document.contains(&format!("<a href=\"#{id}\">")));
}

#[test]
fn text_that_obsidian_would_hide_is_escaped_in_markdown() {
    let mut kb = knowledge();
    kb.claims[0].claimed = "Logs %%like this%%, in 5 % of cases.".into();
    let document = Report::of_everything(&kb).render(Format::Markdown);
    let shown = "Logs &#37;%like this&#37;%, in 5 % of cases.";
    assert!(document.contains(shown), "{document}");
    // Three signs contain two.
    kb.claims[0].claimed = "Logs %%%like this%%%.".into();
    let document = Report::of_everything(&kb).render(Format::Markdown);
    assert!(!document.contains("%%"), "{document}");
}

#[test]
fn a_document_of_one_claim_has_no_groups() {
    let kb = knowledge();
    let report = Report::of_items(&kb, &[item(&kb, "fast-incident-resolution")]);
    assert_snapshot!("one_claim_markdown", report.render(Format::Markdown));
    assert_snapshot!("one_claim_text", report.render(Format::Text));
}

#[test]
fn front_matter_equals_the_head_of_the_document() {
    let kb = knowledge();
    let unrealised = (Facet::Status, "unrealised");
    let report = results(&kb, "\"incident\"", &[unrealised, (Facet::Tag, "cost")]);
    let report = Report {
        front_matter: true,
        ..report
    };
    let document = report.render(Format::Markdown);
    let head: Vec<_> = document
        .lines()
        .take_while(|line| !line.starts_with('|'))
        .collect();
    assert_snapshot!("front_matter", head.join("\n"));
}

#[test]
fn the_order_of_chosen_claims_does_not_matter() {
    let kb = knowledge();
    let mut items = vec![
        item(&kb, "low-run-cost"),
        item(&kb, "high-speed-delivery-teams"),
    ];
    let there = Report::of_items(&kb, &items).render(Format::Markdown);
    items.reverse();
    items.extend_from_within(..);
    assert_eq!(
        Report::of_items(&kb, &items).render(Format::Markdown),
        there
    );
}

#[test]
fn a_claim_chosen_twice_is_exported_once() {
    let mut kb = knowledge();
    kb.claims.truncate(3);
    let markdown = |items: &[Item]| Report::of_items(&kb, items).render(Format::Markdown);
    let claim = Item::Claim(0);
    assert_eq!(markdown(&[claim; 3]), markdown(&[claim]));
    assert!(!markdown(&[claim; 3]).contains(&*kb.summary));
    let whole = [2, 0, 1, 0].map(Item::Claim);
    let everything = Report::of_everything(&kb).render(Format::Markdown);
    assert_eq!(markdown(&whole), everything);
    assert!(everything.contains(&*kb.summary));
}

#[test]
fn only_a_document_of_everything_has_the_summary() {
    let mut kb = knowledge();
    kb.findings[0].title = kb.title.clone();
    let document = Report::of_items(&kb, &[Item::Finding(0)]).render(Format::Markdown);
    assert!(document.starts_with(&format!("# {}\n", kb.title)));
    assert!(!document.contains(&*kb.summary), "{document}");
}

#[test]
fn documents_are_named_by_how_their_claims_were_chosen() {
    let kb = knowledge();
    let picked = |ids: &[&str]| {
        let items: Vec<_> = ids.iter().map(|id| item(&kb, id)).collect();
        Report::of_items(&kb, &items).heading
    };
    assert_eq!(picked(&["low-run-cost"]), "Low run cost");
    assert_eq!(
        picked(&["low-run-cost", "low-setup-costs"]),
        "Selected claims"
    );
    assert_eq!(
        picked(&["overall-verdict", "insight-generation"]),
        "Selected findings"
    );
    let all: Vec<_> = (0..kb.claims.len()).map(Item::Claim).collect();
    assert_eq!(Report::of_items(&kb, &all).heading, *kb.title);

    let named = |query: &str, filters: &[(Facet, &str)]| results(&kb, query, filters).heading;
    let unrealised = (Facet::Status, "unrealised");
    assert_eq!(named("", &[]), *kb.title);
    assert_eq!(named("", &[unrealised]), "Unrealised claims");
    assert_eq!(named("incid", &[]), "Claims matching “incid”");
    assert_eq!(
        named(
            "root",
            &[
                unrealised,
                (Facet::Aspect, "learning-culture"),
                (Facet::Tag, "cost")
            ]
        ),
        "Unrealised claims about Learning culture tagged cost matching “root”"
    );
    assert_eq!(
        named("", &[unrealised, (Facet::Status, "realised")]),
        "Claims"
    );
}

#[test]
fn a_file_name_stays_in_its_directory_whatever_the_heading() {
    let kb = knowledge();
    let named = |heading: &str| {
        let heading = heading.to_owned();
        Report {
            heading,
            ..Report::of_everything(&kb)
        }
        .file_name(Format::Markdown)
    };
    for (heading, name) in [
        ("Fast incident resolution", "fast-incident-resolution.md"),
        ("Claims matching “incid”", "claims-matching-incid.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("..", "onpaper.md"),
        ("", "onpaper.md"),
        ("CON", "onpaper-con.md"),
        ("lpt¹", "onpaper-lpt1.md"),
        ("com10", "com10.md"),
        ("C:\\x\u{0}y", "c-x-y.md"),
        ("Кто отвечает?", "кто-отвечает.md"),
        ("-rf *", "rf.md"),
    ] {
        assert_eq!(named(heading), name, "{heading:?}");
    }
    assert_eq!(
        named(&"é".repeat(300)).len(),
        79,
        "whole letters, at most 80 bytes"
    );
}

#[test]
fn csv_has_one_row_per_claim_and_escapes_formulas() {
    let mut kb = knowledge();
    let hostile = ["=1+1", "+1", "-1", "@x", "a\"b,c\nd"];
    for (claim, text) in kb.claims.iter_mut().zip(hostile) {
        claim.observed = Some(text.into());
    }
    let document = Report::of_everything(&kb).render(Format::Csv);
    let mut reader = csv::Reader::from_reader(document.as_bytes());
    let header: Vec<_> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        header.join(","),
        "id,title,status,aspect,area,claimed,observed,frequency,evidence,tags,aliases,links,counterparts"
    );
    let observed: Vec<_> = reader
        .records()
        .map(|row| row.unwrap()[6].to_owned())
        .collect();
    assert_eq!(observed.len(), kb.claims.len());
    assert_eq!(observed[..5], ["'=1+1", "'+1", "'-1", "'@x", "a\"b,c\nd"]);
}

#[test]
fn exported_json_is_a_knowledge_base() {
    let kb = knowledge();
    let everything = Report::of_everything(&kb).render(Format::Json);
    assert_eq!(load::parse(everything.as_bytes(), "test").unwrap(), kb);
    let part = results(&kb, "", &[(Facet::Status, "unrealised")]);
    let again = load::parse(part.render(Format::Json).as_bytes(), "test").unwrap();
    assert_eq!(again.claims.len(), 11);
    assert!(again.claims.iter().all(|claim| kb.claims.contains(claim)));
}

#[test]
fn text_is_wrapped_without_breaking_addresses() {
    let kb = knowledge();
    for width in [24, 40, 72] {
        let text = Report::of_everything(&kb).text(width);
        for line in text.lines().filter(|line| !line.contains("://")) {
            assert!(
                unicode_width::UnicodeWidthStr::width(line) <= width,
                "{width}: {line}"
            );
        }
        let links = kb.claims.iter().flat_map(|claim| &claim.links);
        for link in links {
            assert!(
                text.lines().any(|line| line.trim() == &*link.url),
                "{}",
                link.url
            );
        }
    }
}
