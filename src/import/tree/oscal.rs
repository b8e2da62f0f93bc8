//! Assessment results as OSCAL has them, with what the catalogue asks for where that is given.

use std::collections::HashMap;

use super::{Node, NodeKind};
use crate::import::builder::Builder;
use crate::import::plan::{Answers, ColumnUse};
use crate::kb::text::counted;
use crate::kb::{Field, Status};

/// What the columns of a finding are.
const USES: [(&str, ColumnUse); 6] = [
    ("target.target-id", ColumnUse::Field(Field::Id)),
    ("target.status.state", ColumnUse::Field(Field::Status)),
    ("title", ColumnUse::Field(Field::Title)),
    ("description", ColumnUse::Field(Field::Observed)),
    (REQUIREMENT, ColumnUse::Field(Field::Claimed)),
    (GROUP, ColumnUse::Field(Field::Aspect)),
];

const REQUIREMENT: &str = "requirement";
const GROUP: &str = "group";

/// What a catalogue says of a control, or of a part of one.
#[derive(Default)]
struct Requirement {
    text: String,
    control: String,
    group: String,
}

/// The findings of an assessment as rows: what a control asks for, and whether it is met.
pub(super) fn rows(
    results: &Node,
    catalogue: Option<&Node>,
    answers: &mut Answers,
    builder: &mut Builder,
) -> Node {
    let mut known = HashMap::new();
    if let Some(catalogue) = catalogue {
        requirements(catalogue, &Requirement::default(), &mut known);
    }
    let mut findings = Vec::new();
    let mut unknown = 0;
    for result in results.list() {
        for finding in result.list_of("findings") {
            let mut finding = finding.clone();
            let asked = finding.at("/target/target-id").map(Node::text);
            let asked = asked.and_then(|id| found(&known, &id));
            unknown += usize::from(catalogue.is_some() && asked.is_none());
            if let NodeKind::Map(fields) = &mut finding.kind {
                complete(fields, asked, result.list_of("observations"));
            }
            findings.push(finding);
        }
    }
    if unknown > 0 {
        let findings = counted(unknown, "finding");
        let message = format!("the catalogue does not have the controls of {findings}");
        builder.note(None, message);
    }
    for (name, of) in USES {
        let has = |finding: &Node| finding.at(&name.replace('.', "/")).is_some();
        if findings.iter().any(has) {
            answers.columns.entry(name.to_owned()).or_insert(of);
        }
    }
    let has_state = |finding: &Node| finding.at("/target/status/state").is_some();
    if !findings.iter().any(has_state) {
        let all = answers.statuses.entry("*".to_owned());
        all.or_insert(Status::Unobserved);
    }
    Node::new(NodeKind::List(findings))
}

/// Adds to a finding what is asked, and what its observations say.
fn complete(fields: &mut Vec<(String, Node)>, asked: Option<&Requirement>, observations: &[Node]) {
    for (name, node) in &mut *fields {
        if name == "related-observations" {
            "observations".clone_into(name);
            let texts = node.list().iter().map(|one| observation(one, observations));
            node.kind = NodeKind::Scalar(texts.collect::<Vec<_>>().join("\n"));
        }
    }
    let Some(Requirement {
        text,
        control,
        group,
    }) = asked
    else {
        return;
    };
    for (name, text) in [(REQUIREMENT, text), ("control", control), (GROUP, group)] {
        if !text.is_empty() && !fields.iter().any(|(known, _)| known == name) {
            let text = NodeKind::Scalar(text.clone());
            fields.push((name.to_owned(), Node::new(text)));
        }
    }
}

/// What is asked under an id; of an objective that the catalogue does not have, by its control.
fn found<'k>(known: &'k HashMap<String, Requirement>, id: &str) -> Option<&'k Requirement> {
    let control = || id.split('_').next().and_then(|control| known.get(control));
    known.get(id).or_else(control)
}

/// Takes down all controls in a catalogue, and their parts.
fn requirements(node: &Node, above: &Requirement, known: &mut HashMap<String, Requirement>) {
    for group in node.list_of("groups") {
        let above = Requirement {
            group: group.text_of("title"),
            ..Requirement::default()
        };
        requirements(group, &above, known);
    }
    let controls = node
        .list_of("controls")
        .iter()
        .map(|control| (control, true));
    let parts = node.list_of("parts").iter().map(|part| (part, false));
    for (part, is_control) in controls.chain(parts) {
        let title = part.get("title").filter(|_| is_control).map(Node::text);
        let own = Requirement {
            text: prose(part),
            control: title.unwrap_or_else(|| above.control.clone()),
            group: above.group.clone(),
        };
        requirements(part, &own, known);
        if let Some(id) = part.get("id") {
            known.insert(id.text(), own);
        }
    }
    // A document names its catalogue at the top.
    if let Some(catalogue) = node
        .get("catalog")
        .filter(|_| node.text_of("id").is_empty())
    {
        requirements(catalogue, above, known);
    }
}

/// What a part says; of a control its statement, without guidance and ways to assess it.
fn prose(part: &Node) -> String {
    let own = part.get("prose").map(Node::text);
    let is_asked = |part: &&Node| ["statement", "item"].contains(&&*part.text_of("name"));
    let asked = part.list_of("parts").iter().filter(is_asked);
    let texts: Vec<String> = own.into_iter().chain(asked.map(prose)).collect();
    texts.join("\n")
}

/// What an observation says that a finding refers to.
fn observation(reference: &Node, observations: &[Node]) -> String {
    let id = reference.get("observation-uuid").map(Node::text);
    let known = observations
        .iter()
        .find(|one| one.get("uuid").map(Node::text) == id);
    let text = known.and_then(|known| known.get("description").or_else(|| known.get("title")));
    text.map_or_else(|| reference.text(), Node::text)
}
