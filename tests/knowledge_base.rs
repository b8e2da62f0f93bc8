//! Consistency of the shipped knowledge base, the published schema and the Rust types.

use std::collections::BTreeSet;

use onpaper::kb::check::{is_id, kebab};
use onpaper::kb::load::{self, LoadError};
use onpaper::kb::{Claim, Finding, Item, KnowledgeBase, Line, Status};
use serde_json::{Value, json};
use strum::VariantArray as _;

use crate::every_field;

const SHIPPED: &str = include_str!("../data/ops-run-it.json");
const SCHEMA: &str = include_str!("../data/knowledge-base.schema.json");
const PLAYBOOK: &str = "https://you-build-it-you-run-it.playbook.ee/what-is-ops-run-it";

fn shipped() -> KnowledgeBase {
    load::BUILT_IN[0].load().unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap()
}

// The shipped knowledge base.

#[test]
fn the_shipped_one_passes_check_and_needs_no_sanitising() {
    let checked = load::parse(SHIPPED.as_bytes(), "the shipped file").unwrap();
    assert_eq!(load::BUILT_IN[0].load().unwrap(), checked);
}

#[test]
fn every_claim_has_its_status_and_place() {
    let kb = shipped();
    let table: Vec<String> = kb.claims.iter().map(|claim| row(&kb, claim)).collect();
    insta::assert_snapshot!(table.join("\n"), @r"
    high-speed-delivery-teams | High speed delivery teams | unrealised | Deployment throughput
    consistent-deployment-process | Consistent deployment process | unrealised | Deployment throughput
    low-setup-costs | Low setup costs | realised | Service reliability | Cost and governance
    low-run-cost | Low run cost | realised | Service reliability | Cost and governance
    run-cost-reduction-options | Run cost reduction options | realised | Service reliability | Cost and governance
    straightforward-governance | Straightforward governance | realised | Service reliability | Cost and governance
    informative-telemetry | Informative telemetry | unrealised | Service reliability | Availability protection
    comprehensive-documentation | Comprehensive documentation | unrealised | Service reliability | Availability protection
    fast-alert-acknowledgement | Fast alert acknowledgement | unrealised | Service reliability | Availability restoration
    fast-incident-resolution | Fast incident resolution | unrealised | Service reliability | Availability restoration
    few-l2-callouts | Few L2 callouts | unrealised | Service reliability | Availability restoration
    low-incident-costs | Low incident costs | unrealised | Service reliability | Availability restoration
    informative-insights | Informative insights | unrealised | Learning culture
    broad-insight-dissemination | Broad insight dissemination | unrealised | Learning culture
    fast-time-to-improve | Fast time to improve | unrealised | Learning culture
    ");
}

fn row(kb: &KnowledgeBase, claim: &Claim) -> String {
    let (aspect, area) = kb.place(claim);
    let mut row = format!("{} | {} | {}", claim.id, claim.title, claim.status.word());
    row.extend(aspect.map(|aspect| format!(" | {}", aspect.name)));
    row.extend(area.map(|area| format!(" | {}", area.name)));
    row
}

#[test]
fn every_figure_of_the_source_is_included() {
    let kb = shipped();
    let figures = kb.claims.iter().flat_map(|claim| {
        let figures = claim.evidence.iter();
        figures.map(move |figure| format!("{}: {}: {}", claim.id, figure.measure, figure.value))
    });
    insta::assert_snapshot!(figures.collect::<Vec<_>>().join("\n"), @r"
    low-run-cost: digital services managed centrally: tens
    fast-alert-acknowledgement: time until an application support analyst is aware of an alert: up to 20 minutes
    fast-incident-resolution: time to resolution: over 1 hour
    few-l2-callouts: alerts escalated to L2 callouts: a high percentage
    low-incident-costs: alerts escalated to application support: a majority
    low-incident-costs: incident costs: much higher than anticipated
    broad-insight-dissemination: document shared with operations teams: rarely
    broad-insight-dissemination: document shared with delivery teams: more rarely still
    fast-time-to-improve: time until fix actions are prioritised: weeks or months
    ");
    assert!(
        finding(&kb, "deployment-throughput-verdict")
            .text
            .contains("weekly or daily")
    );
}

#[test]
fn frequencies_equal_those_of_the_source() {
    let kb = shipped();
    let stated = |claim: &Claim| Some((claim.id.to_string(), claim.frequency?.word()));
    let stated: Vec<_> = kb.claims.iter().filter_map(stated).collect();
    let expected = [
        ("consistent-deployment-process", "often"),
        ("informative-telemetry", "nearly always"),
        ("comprehensive-documentation", "always"),
        ("fast-incident-resolution", "usually"),
        ("few-l2-callouts", "nearly always"),
        ("low-incident-costs", "often"),
        ("informative-insights", "often"),
        ("fast-time-to-improve", "usually"),
    ];
    assert_eq!(stated, expected.map(|(id, word)| (id.to_owned(), word)));
}

#[test]
fn every_link_of_the_source_is_at_the_same_claim() {
    let kb = shipped();
    let of_claims = kb.claims.iter().map(|claim| (&claim.id, &claim.links));
    let of_findings = kb
        .findings
        .iter()
        .map(|finding| (&finding.id, &finding.links));
    let all = of_claims.chain(of_findings);
    let links: Vec<String> = all
        .flat_map(|(id, links)| links.iter().map(move |link| format!("{id} {}", link.url)))
        .collect();
    let expected = [
        format!("low-setup-costs {PLAYBOOK}/service-reliability"),
        format!("low-run-cost {PLAYBOOK}/service-reliability"),
        format!("run-cost-reduction-options {PLAYBOOK}/service-reliability"),
        format!("deployment-throughput-verdict {PLAYBOOK}/drawbacks"),
        format!("deployment-throughput-variant {PLAYBOOK}/deployment-throughput"),
        format!("foundational-systems {PLAYBOOK}/benefits#unrealised"),
        format!("foundational-systems {PLAYBOOK}/drawbacks"),
        "service-reliability-assumptions https://how.complexsystems.fail/".to_owned(),
        "learning-culture-assumption https://www.kitchensoap.com/2012/02/10/\
         each-necessary-but-only-jointly-sufficient/"
            .to_owned(),
    ];
    assert_eq!(links, expected);
    assert_eq!(kb.source.url.unwrap(), *format!("{PLAYBOOK}/benefits"));
    assert_eq!(kb.source.licence.unwrap(), "CC BY-NC");
}

#[test]
fn every_finding_names_the_claims_it_is_about() {
    let kb = shipped();
    let about = kb.findings.iter().map(|finding| {
        let claims = kb.claims.iter().filter(|claim| finding.is_about(claim));
        format!("{} {}: {}", finding.kind.word(), finding.id, claims.count())
    });
    insta::assert_snapshot!(about.collect::<Vec<_>>().join("\n"), @r"
    verdict deployment-throughput-verdict: 2
    condition deployment-throughput-variant: 2
    condition foundational-systems: 4
    condition outsourcing-and-expertise: 4
    verdict service-reliability-verdict: 4
    assumption service-reliability-assumptions: 6
    verdict learning-culture-verdict: 3
    assumption learning-culture-assumption: 3
    remedy insight-generation: 3
    verdict overall-verdict: 15
    ");
    assert!(
        finding(&kb, "service-reliability-assumptions")
            .text
            .contains("Dr. Richard Cook")
    );
    assert!(
        finding(&kb, "learning-culture-assumption")
            .text
            .contains("John Allspaw")
    );
}

fn finding<'a>(kb: &'a KnowledgeBase, id: &str) -> &'a Finding {
    match kb.item(id) {
        Some(Item::Finding(at)) => &kb.findings[at],
        other => panic!("{id} is {other:?}"),
    }
}

#[test]
fn only_the_root_cause_claims_have_the_acronym_rca() {
    let kb = shipped();
    let with = |claim: &&Claim| claim.aliases.iter().any(|alias| alias == "RCA");
    let ids: Vec<&str> = kb
        .claims
        .iter()
        .filter(with)
        .map(|claim| &*claim.id)
        .collect();
    let expected = [
        "informative-insights",
        "broad-insight-dissemination",
        "fast-time-to-improve",
    ];
    assert_eq!(ids, expected);
    let elsewhere = SHIPPED.replace("\"RCA\"", "").to_lowercase();
    assert!(
        !elsewhere.contains("rca"),
        "another word contains rca, so a search for it would find it"
    );
    assert!(!elsewhere.contains("castle"));
}

#[test]
fn tags_are_a_small_vocabulary_in_kebab_case() {
    let kb = shipped();
    let tags: BTreeSet<&Line> = kb.claims.iter().flat_map(|claim| &claim.tags).collect();
    assert!(tags.len() <= 12, "{tags:?}");
    assert!(tags.iter().all(|tag| kebab(tag) == ***tag), "{tags:?}");
    assert!(kb.claims.iter().all(|claim| !claim.tags.is_empty()));
}

#[test]
fn written_json_round_trips() {
    for kb in [shipped(), full()] {
        let written = serde_json::to_vec_pretty(&kb).unwrap();
        assert_eq!(load::parse(&written, "written").unwrap(), kb);
    }
}

#[test]
fn a_subset_is_a_knowledge_base_with_everything_it_refers_to() {
    let kb = shipped();
    let Some(Item::Claim(claim)) = kb.item("few-l2-callouts") else {
        panic!("the claim is there");
    };
    let subset = kb.subset(&[claim, 0, claim, 999], &[]);
    let ids: Vec<&str> = subset.claims.iter().map(|claim| &*claim.id).collect();
    assert_eq!(ids, ["few-l2-callouts", "high-speed-delivery-teams"]);
    let aspects: Vec<&str> = subset.aspects.iter().map(|aspect| &*aspect.id).collect();
    assert_eq!(aspects, ["deployment-throughput", "service-reliability"]);
    assert_eq!(subset.aspects[1].areas.len(), 1);
    assert_eq!(subset.source, kb.source);
    let written = serde_json::to_vec(&subset).unwrap();
    assert_eq!(load::parse(&written, "subset").unwrap(), subset);
}

#[test]
fn a_subset_of_everything_is_everything() {
    let kb = shipped();
    let claims: Vec<usize> = (0..kb.claims.len()).collect();
    let findings: Vec<usize> = (0..kb.findings.len()).collect();
    assert_eq!(kb.subset(&claims, &findings), kb);
}

// The schema and the types.

/// A knowledge base with a value in every field.
fn full() -> KnowledgeBase {
    every_field::knowledge_base(&str::to_owned)
}

/// JSON pointers to every value, including the root.
fn pointers(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, child)| (key.clone(), child))
            .collect(),
        Value::Array(list) => (0..).map(|at: usize| at.to_string()).zip(list).collect(),
        _ => Vec::new(),
    };
    let inside = children.into_iter().flat_map(|(key, child)| {
        let inside = pointers(child);
        inside
            .into_iter()
            .map(move |pointer| format!("/{key}{pointer}"))
    });
    std::iter::once(String::new()).chain(inside).collect()
}

#[test]
fn the_schema_is_valid_and_accepts_the_shipped_one() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = validator();
    for kb in [
        serde_json::from_str(SHIPPED).unwrap(),
        serde_json::from_str(include_str!("../data/new.json")).unwrap(),
        json!(shipped()),
        json!(full()),
    ] {
        let errors: Vec<String> = validator
            .iter_errors(&kb)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, [""; 0]);
    }
}

#[test]
fn the_schema_names_the_fields_of_the_types() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let full = json!(full());
    for (of_schema, of_types) in [
        ("", ""),
        ("/$defs/source", "/source"),
        ("/$defs/aspect", "/aspects/0"),
        ("/$defs/area", "/aspects/0/areas/0"),
        ("/$defs/claim", "/claims/0"),
        ("/$defs/evidence", "/claims/0/evidence/0"),
        ("/$defs/link", "/claims/0/links/0"),
        ("/$defs/finding", "/findings/0"),
    ] {
        let properties = schema.pointer(&format!("{of_schema}/properties")).unwrap();
        let keys = |value: &Value| -> BTreeSet<String> {
            value.as_object().unwrap().keys().cloned().collect()
        };
        assert_eq!(
            keys(properties),
            keys(full.pointer(of_types).unwrap()),
            "{of_schema}"
        );
        for (name, property) in properties.as_object().unwrap() {
            let is_described = property["description"]
                .as_str()
                .is_some_and(|text| !text.is_empty());
            assert!(is_described, "{of_schema}: {name} has no description");
        }
    }
}

/// Changes every value of a full knowledge base in every way, one at a time: the schema and the loader agree
/// on each.
#[test]
fn the_schema_and_the_loader_agree_on_every_change() {
    let validator = validator();
    let mut full = json!(full());
    // A schema does not check references within the file.
    full["facets"] = json!([]);
    full["claims"][0]["counterparts"] = json!([{ "knowledge_base": "other", "claim": "claim" }]);
    let mut refused = 0;
    for pointer in pointers(&full) {
        for (damage, damaged) in damages(&full, &pointer) {
            let schema = validator.is_valid(&damaged);
            let loaded = load::parse(damaged.to_string().as_bytes(), "damaged");
            let error = loaded.as_ref().err().map(LoadError::to_string);
            assert_eq!(schema, loaded.is_ok(), "{pointer} {damage}: {error:?}");
            refused += usize::from(!schema);
        }
    }
    assert!(refused > 500, "only {refused} damages were refused");
}

fn damages(full: &Value, pointer: &str) -> Vec<(String, Value)> {
    let replacements = [
        json!(null),
        json!(true),
        json!(2),
        json!(1.5),
        json!(""),
        json!("  "),
        json!("Not An Id"),
        json!("javascript:alert(1)"),
        json!([]),
        json!({}),
        json!([{}]),
        json!({ "unrealised": null }),
    ];
    let replaced = replacements.into_iter().map(|with| {
        let mut damaged = full.clone();
        *damaged.pointer_mut(pointer).unwrap() = with.clone();
        (format!("replaced by {with}"), damaged)
    });
    // A schema does not detect references to removed parts.
    let dangles = |with: &str| {
        let declared = pointer.ends_with("/aspects") || pointer.ends_with("/areas");
        declared && with == "replaced by []"
    };
    let mut all: Vec<_> = replaced.filter(|(with, _)| !dangles(with)).collect();
    all.extend(removals(full, pointer));
    all.extend(addition(full, pointer));
    all
}

fn removals(full: &Value, pointer: &str) -> Vec<(String, Value)> {
    let Some(map) = full.pointer(pointer).and_then(Value::as_object) else {
        return Vec::new();
    };
    // As above: without its areas, references to them dangle.
    let removable = map.keys().filter(|key| *key != "areas");
    let without = |key: &String| {
        let mut damaged = full.clone();
        let map = damaged
            .pointer_mut(pointer)
            .unwrap()
            .as_object_mut()
            .unwrap();
        map.remove(key);
        (format!("without {key}"), damaged)
    };
    removable.map(without).collect()
}

fn addition(full: &Value, pointer: &str) -> Option<(String, Value)> {
    let mut damaged = full.clone();
    let map = damaged.pointer_mut(pointer)?.as_object_mut()?;
    map.insert("surplus".to_owned(), json!("x"));
    Some(("with a surplus field".to_owned(), damaged))
}

#[test]
fn lists_take_no_more_memory_than_they_need() {
    let kb = load::parse(SHIPPED.as_bytes(), "the shipped file").unwrap();
    for claim in &kb.claims {
        assert_eq!(claim.tags.capacity(), claim.tags.len(), "{}", claim.id);
        assert_eq!(claim.links.capacity(), claim.links.len(), "{}", claim.id);
    }
}

#[test]
fn the_schema_says_what_each_status_means() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let description = schema["$defs"]["status"]["description"].as_str().unwrap();
    let meanings = description
        .split("; ")
        .map(|one| one.split_once(": ").unwrap().0);
    let words = Status::VARIANTS.iter().map(|status| status.word());
    assert_eq!(meanings.collect::<Vec<_>>(), words.collect::<Vec<_>>());
}

#[test]
fn the_observation_is_optional_if_the_status_has_none() {
    let validator = validator();
    for status in Status::VARIANTS {
        let mut kb = json!(full());
        let claim = kb["claims"][0].as_object_mut().unwrap();
        claim["status"] = json!(status);
        claim.remove("observed");
        claim.remove("frequency");
        let loaded = load::parse(kb.to_string().as_bytes(), "kb.json").is_ok();
        assert_eq!(loaded, status.placeholder().is_some(), "{}", status.word());
        assert_eq!(loaded, validator.is_valid(&kb), "{}", status.word());
    }
}

#[test]
fn ids_allow_common_numbering_schemes() {
    let validator = validator();
    for (id, is_one) in [
        ("low-run-cost", true),
        ("5.1", true),
        ("C01", true),
        ("BEN_02", true),
        ("0", true),
        ("a--b.", true),
        ("", false),
        (".", false),
        ("../x", false),
        ("-x", false),
        ("_x", false),
        ("C 01", false),
        ("C01\n", false),
        ("ä", false),
        ("C０1", false),
    ] {
        let mut kb = json!(full());
        kb["claims"][0]["id"] = json!(id);
        // It refers to itself.
        kb["claims"][0]["counterparts"][1]["claim"] = json!(id);
        assert_eq!(is_id(id), is_one, "{id:?}");
        assert_eq!(validator.is_valid(&kb), is_one, "{id:?}");
        let loaded = load::parse(kb.to_string().as_bytes(), "kb.json");
        assert_eq!(loaded.is_ok(), is_one, "{id:?}");
    }
}

#[test]
fn ids_that_differ_only_in_case_are_equal() {
    let mut kb = full();
    kb.claims[0].id = "C01".into();
    kb.findings[0].id = "c01".into();
    assert_eq!(kb.item("c01"), Some(Item::Claim(0)));
    let json = serde_json::to_vec(&kb).unwrap();
    let message = load::parse(&json, "kb.json").unwrap_err().to_string();
    assert!(
        message.contains("the id `c01` is already used by claims[0] as `C01`"),
        "{message}"
    );
}
