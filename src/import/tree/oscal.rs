//! OSCAL assessment results, with the requirements of a catalogue if one is given.

use std::collections::HashMap;

use super::{Node, NodeKind};
use crate::import::builder::Builder;
use crate::import::plan::{Answers, ColumnUse};
use crate::kb::text::counted;
use crate::kb::{Field, Status};

/// The uses of the columns of a finding.
const USES: [(&str, ColumnUse); 6] = [
    ("target.target-id", ColumnUse::Field(Field::Id)),
    ("target.status.state", ColumnUse::Field(Field::Status)),
    ("title", ColumnUse::Field(Field::Title)),
    ("description", ColumnUse::Field(Field::Observed)),
    ("requirement", ColumnUse::Field(Field::Claimed)),
    ("group", ColumnUse::Field(Field::Aspect)),
];

/// What a catalogue says of each control or part of one, by id, under column names.
type Catalogue = HashMap<String, [(&'static str, String); 3]>;

/// Converts the findings of an assessment to rows: what a control requires, and whether it is met.
pub(super) fn rows(
    results: &Node,
    catalogue: Option<&Node>,
    answers: &mut Answers,
    builder: &mut Builder,
) -> Node {
    let mut known = Catalogue::new();
    if let Some(catalogue) = catalogue {
        requirements(catalogue, "", "", &mut known);
    }
    let mut findings = Vec::new();
    let mut unknown = 0;
    for result in results.list() {
        for finding in result.list_of("findings") {
            let mut fields = finding.map().to_vec();
            for (name, node) in &mut fields {
                if name == "related-observations" {
                    "observations".clone_into(name);
                    let observed = result.list_of("observations");
                    let texts = node.list().iter().map(|one| observation(one, observed));
                    node.kind = NodeKind::Scalar(texts.collect::<Vec<_>>().join("\n"));
                }
            }
            let id = finding.at("/target/target-id").map(Node::text);
            // For an objective that is not in the catalogue, uses the requirement of its control.
            let control = || known.get(id.as_ref()?.split('_').next()?);
            let asked = id.as_ref().and_then(|id| known.get(id)).or_else(control);
            unknown += usize::from(catalogue.is_some() && asked.is_none());
            for (name, text) in asked.into_iter().flatten() {
                if !text.is_empty() && !fields.iter().any(|(known, _)| known == name) {
                    fields.push(((*name).to_owned(), Node::scalar(text.clone())));
                }
            }
            findings.push(Node::map_at(finding.line, fields));
        }
    }
    if unknown > 0 {
        let findings = counted(unknown, "finding");
        let message = format!("the catalogue does not have the controls of {findings}");
        builder.note(None, message);
    }
    let have = |name: &str| {
        let path = name.replace('.', "/");
        findings.iter().any(|finding| finding.at(&path).is_some())
    };
    for (name, of) in USES.iter().filter(|(name, _)| have(name)) {
        answers.columns.entry((*name).to_owned()).or_insert(*of);
    }
    if !have("target.status.state") {
        let all = answers.statuses.entry("*".to_owned());
        all.or_insert(Status::Unobserved);
    }
    Node::new(NodeKind::List(findings))
}

/// Collects all controls in a catalogue, and their parts.
fn requirements(node: &Node, control: &str, group: &str, known: &mut Catalogue) {
    for group in node.list_of("groups") {
        requirements(group, "", &group.text_of("title"), known);
    }
    let controls = node.list_of("controls").iter();
    let controls = controls.map(|part| (part, part.get("title").map(Node::text)));
    let parts = node.list_of("parts").iter().map(|part| (part, None));
    for (part, title) in controls.chain(parts) {
        let control = title.unwrap_or_else(|| control.to_owned());
        requirements(part, &control, group, known);
        if let Some(id) = part.get("id") {
            let says = [
                ("requirement", prose(part)),
                ("control", control),
                ("group", group.to_owned()),
            ];
            known.insert(id.text(), says);
        }
    }
    // In a document the catalogue is an entry at the top.
    if let Some(catalogue) = node.get("catalog").filter(|_| node.get("id").is_none()) {
        requirements(catalogue, control, group, known);
    }
}

/// Returns the text of a part; for a control its statement, without guidance and assessment methods.
fn prose(part: &Node) -> String {
    let own = part.get("prose").map(Node::text);
    let is_asked = |part: &&Node| ["statement", "item"].contains(&&*part.text_of("name"));
    let asked = part.list_of("parts").iter().filter(is_asked);
    let texts: Vec<String> = own.into_iter().chain(asked.map(prose)).collect();
    texts.join("\n")
}

/// Returns the text of the observation that a finding refers to.
fn observation(reference: &Node, observations: &[Node]) -> String {
    let id = reference.get("observation-uuid").map(Node::text);
    let is_meant = |one: &&Node| one.get("uuid").map(Node::text) == id;
    let known = observations.iter().find(is_meant);
    let text = known.and_then(|known| known.get("description").or_else(|| known.get("title")));
    text.map_or_else(|| reference.text(), Node::text)
}
