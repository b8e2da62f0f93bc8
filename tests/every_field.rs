//! A knowledge base with a value in every field of every type, with chosen texts.
//!
//! Built without `..`, so that a new field does not compile until it is added here.

use std::collections::HashSet;

use onpaper::import::SourceFormat;
use onpaper::kb::{
    Area, Aspect, Claim, ClaimKind, Counterpart, Evidence, ExtraFields, FORMAT, Field, Finding,
    FindingKind, Frequency, KnowledgeBase, Link, Source, Status, Value,
};
use onpaper::search::{Index, Query};
use strum::{EnumCount as _, VariantArray as _};

use crate::import::import;

/// One claim, one finding, one aspect with one area. `text` gets a word that identifies the field; ids and
/// addresses are fixed.
pub(crate) fn knowledge_base(text: &dyn Fn(&str) -> String) -> KnowledgeBase {
    KnowledgeBase {
        parts: Default::default(),
        schema: Some(text("schema").into()),
        format: FORMAT,
        id: "full".into(),
        title: text("Full").into(),
        summary: text("Summary").into(),
        version: text("1").into(),
        language: text("de").into(),
        source: Source {
            title: text("Work").into(),
            publisher: Some(text("Publisher").into()),
            url: Some("https://example.org/".into()),
            licence: Some(text("MIT").into()),
            note: Some(text("Note").into()),
        },
        aspects: vec![Aspect {
            id: "aspect".into(),
            name: text("Aspect").into(),
            summary: Some(text("Side").into()),
            areas: vec![Area {
                id: "area".into(),
                name: text("Area").into(),
            }],
        }],
        facets: vec![text("Owner").into()],
        claims: vec![Claim {
            id: "claim".into(),
            title: text("Incident").into(),
            kind: ClaimKind::Drawback,
            status: Status::Unrealised,
            model: Some(Box::new(text("Desk").into())),
            aspect: "aspect".into(),
            area: Some("area".into()),
            claimed: text("Promised").into(),
            observed: Some(text("Seen").into()),
            frequency: Some(Frequency::Often),
            evidence: [Evidence {
                measure: text("time").into(),
                value: text("1 hour").into(),
            }]
            .into(),
            aliases: [text("MTTR").into()].into(),
            tags: [text("tag").into()].into(),
            links: [link(text)].into(),
            fields: fields(text),
            counterparts: [
                Counterpart {
                    knowledge_base: Some("other".into()),
                    claim: "claim".into(),
                },
                Counterpart {
                    knowledge_base: None,
                    claim: "claim".into(),
                },
            ]
            .into(),
        }],
        findings: vec![Finding {
            id: "finding".into(),
            kind: FindingKind::Assumption,
            title: text("Finding").into(),
            text: text("Found").into(),
            model: Some(text("Desk").into()),
            status: Some(Status::Unrealised),
            aspect: Some("aspect".into()),
            area: Some("area".into()),
            aliases: [text("KT").into()].into(),
            links: [link(text)].into(),
        }],
    }
}

fn fields(text: &dyn Fn(&str) -> String) -> ExtraFields {
    let mut fields = ExtraFields::default();
    assert!(fields.insert(&text("Owner"), text("Ann").into()));
    fields
}

fn link(text: &dyn Fn(&str) -> String) -> Link {
    Link {
        title: Some(text("Paper").into()),
        url: "https://example.org/paper".into(),
    }
}

#[test]
fn fields_are_ordered_by_weight() {
    let weights = Field::VARIANTS.iter().map(|field| field.weight());
    assert!(weights.is_sorted_by(|one, next| one >= next));
}

#[test]
fn no_two_fields_share_a_name() {
    for name in [Field::name, Field::key, Field::label] {
        let names: HashSet<_> = Field::VARIANTS.iter().map(|&field| name(field)).collect();
        assert_eq!(names.len(), Field::COUNT);
    }
}

#[test]
fn every_document_contains_every_field_of_a_claim() {
    use Field::{Area, Aspect, Extra, Frequency, Id, Kind, Model, Status, Title};
    let claim = &knowledge_base(&str::to_owned).claims[0];
    for &field in Field::VARIANTS {
        if field.of_claim(claim).is_none() {
            continue;
        }
        let is_head = [Id, Title, Status, Aspect, Area].contains(&field);
        let is_told = is_head || field == Frequency;
        // Each of these has a column with its own name.
        let has_column = field == Extra || Field::COLUMNS.contains(&field);
        assert!(has_column, "{field:?}");
        assert!(is_told || Field::SECTION.contains(&field), "{field:?}");
        let is_beside = is_head || [Kind, Model].contains(&field);
        assert!(is_beside || Field::DETAIL.contains(&field), "{field:?}");
    }
}

#[test]
fn every_json_field_of_a_claim_or_finding_is_in_the_table() {
    let kb = knowledge_base(&str::to_owned);
    let keys = |object: serde_json::Value| -> HashSet<String> {
        object.as_object().unwrap().keys().cloned().collect()
    };
    let named = |has: &dyn Fn(Field) -> bool| -> HashSet<String> {
        let fields = Field::VARIANTS.iter().filter(|field| has(**field));
        fields.map(|field| field.key().to_owned()).collect()
    };
    let (claim, finding) = (&kb.claims[0], &kb.findings[0]);
    let of_claim = named(&|field| field.of_claim(claim).is_some());
    assert_eq!(keys(serde_json::to_value(claim).unwrap()), of_claim);
    let of_finding = named(&|field| field.of_finding(finding).is_some());
    assert_eq!(keys(serde_json::to_value(finding).unwrap()), of_finding);
}

#[test]
fn in_text_searches_every_text_of_a_claim_that_is_no_name() {
    let kb = knowledge_base(&str::to_owned);
    let index = Index::build(&kb);
    for &field in Field::VARIANTS {
        if let Some(Value::Text(text)) = field.of_claim(&kb.claims[0]) {
            let results = index.search(&kb, &Query::parse(&format!("in:text {text}")));
            let is_name = [Field::Title, Field::Model].contains(&field);
            assert_eq!(results.hits.is_empty(), is_name, "{field:?}");
        }
    }
}

#[test]
fn a_column_with_the_key_of_a_text_is_that_text() {
    let claim = &knowledge_base(&str::to_owned).claims[0];
    for field in Field::COLUMNS {
        let is_text = matches!(field.of_claim(claim), Some(Value::Text(_)));
        if !is_text || [Field::Title, Field::Claimed].contains(&field) {
            continue;
        }
        let key = field.key();
        let sheet = format!("title,status,aspect,claimed,{key}\nA,unobserved,B,C,Words\n");
        let imported = import(&sheet, SourceFormat::Csv, "kb").unwrap().kb;
        let value = field.of_claim(&imported.claims[0]);
        assert!(
            matches!(value, Some(Value::Text("Words"))),
            "{key}: {value:?}"
        );
    }
}
