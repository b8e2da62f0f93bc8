//! Exports can be imported again without loss, as far as the format carries the data.

use std::collections::{BTreeMap, BTreeSet};

use onpaper::export::{Format, Report};
use onpaper::import::{self, Imported};
use onpaper::kb::check::{kebab, problems};
use onpaper::kb::{
    Area, Aspect, Claim, ClaimKind, Evidence, ExtraFields, Finding, FindingKind, Frequency, Id,
    Item, KnowledgeBase, Line, Link, Prose, Source, Status, load,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use strum::VariantArray as _;
use unicode_normalization::UnicodeNormalization as _;

use crate::every_field;
use crate::hostile::{self, cases, string};
use crate::import::import;

/// Two aspects, of which the first has two areas.
const PLACES: [(usize, Option<usize>); 4] = [(0, None), (0, Some(0)), (0, Some(1)), (1, None)];

fn line() -> impl Strategy<Value = Line> {
    hostile::line().prop_map(Line::from)
}

fn text() -> impl Strategy<Value = Prose> {
    hostile::text().prop_map(Prose::from)
}

fn links() -> impl Strategy<Value = Vec<Link>> {
    let link = (
        option::weighted(0.8, line()),
        string("https?://[a-z]{1,5}\\.[a-z]{2,3}/[!-~]{0,12}"),
    );
    let link = link.prop_map(|(title, url)| Link {
        title,
        url: url.into(),
    });
    vec(link, 0..3)
}

fn extra(fields: Vec<(Line, Prose)>) -> ExtraFields {
    let mut extra = ExtraFields::default();
    for (name, text) in fields {
        // Names that exist already are skipped.
        let _ = extra.insert(&name, text);
    }
    extra
}

prop_compose! {
    fn claim()(
        title in line(), claimed in text(), observed in text(),
        evidence in vec((line(), line()), 0..3), aliases in vec(line(), 0..3),
        tags in vec(line(), 0..3), fields in vec((line(), text()), 0..3), links in links(), place in select(&PLACES[..]),
        status in select(Status::VARIANTS), frequency in option::of(select(Frequency::VARIANTS)),
        kind in select(ClaimKind::VARIANTS), model in option::of(line()), counterparts in vec(select(&["claim-0", "kb/C0", "a/b"][..]), 0..3),
    ) -> (Claim, usize, Option<usize>) {
        let evidence = evidence.into_iter().map(|(measure, value)| Evidence { measure, value });
        let claim = Claim {
            id: Id::default(), title, kind, status, model: model.map(Box::new), aspect: Id::default(), area: None, claimed,
            observed: Some(observed),
            frequency, evidence: evidence.collect(), aliases: aliases.into(), tags: tags.into(), links: links.into(), fields: extra(fields),
            counterparts: counterparts.into_iter().map(Into::into).collect(),
            ..Claim::new(status)
        };
        (claim, place.0, place.1)
    }
}

prop_compose! {
    fn finding()(
        title in line(), text in text(), links in links(), kind in select(FindingKind::VARIANTS),
        place in option::of(select(&PLACES[..])), status in option::of(select(Status::VARIANTS)),
        model in option::of(line()), aliases in vec(line(), 0..3),
    ) -> (Finding, Option<(usize, Option<usize>)>) {
        let finding = Finding {
            id: Id::default(), kind, title, text, model, status, aspect: None, area: None, aliases: aliases.into(),
            links: links.into(),
        };
        (finding, place)
    }
}

/// Ids in the forms that people use.
fn id_at(at: usize) -> Id {
    let shapes = ["claim-", "5.", "BEN_0", "C0"];
    format!("{}{at}", shapes[at % shapes.len()]).into()
}

/// Ids, some of which follow from the name.
fn id_of(name: &str, other: &str) -> Id {
    let id = kebab(name);
    if id.len() % 2 == 1 {
        format!("{id}_{other}.A").into()
    } else {
        other.into()
    }
}

prop_compose! {
    fn knowledge()(
        names in proptest::array::uniform4(line()),
        [title, version, source] in proptest::array::uniform3(line()),
        [publisher, licence] in proptest::array::uniform2(option::weighted(0.8, line())),
        address in option::weighted(0.8, Just("https://a.b/c_d")), note in option::of(text()),
        summaries in proptest::array::uniform3(option::of(text())), language in string("[a-z]{2}"),
        claims in vec(claim(), 0..5), findings in vec(finding(), 0..4),
    ) -> KnowledgeBase {
        let [one, two, part, rest] = names;
        let [summary, of_one, of_two] = summaries;
        let areas = [(part, "part"), (rest, "rest")];
        let areas = areas.map(|(name, id)| Area { id: id_of(&name, id), name });
        let aspects = vec![
            Aspect { id: id_of(&one, "one"), name: one, summary: of_one, areas: areas.into() },
            Aspect { id: id_of(&two, "two"), name: two, summary: of_two, areas: Vec::new() },
        ];
        let place = |(aspect, area): (usize, Option<usize>)| {
            let aspect: &Aspect = &aspects[aspect];
            (aspect.id.clone(), area.map(|area| aspect.areas[area].id.clone()))
        };
        let claims = claims.into_iter().enumerate().map(|(at, (claim, aspect, area))| {
            let (aspect, area) = place((aspect, area));
            Claim { id: id_at(at), aspect, area, ..claim }
        });
        let findings = findings.into_iter().enumerate().map(|(at, (finding, about))| {
            let (aspect, area) = about.map(place).unzip();
            Finding { id: format!("finding-{at}").into(), aspect, area: area.flatten(), ..finding }
        });
        KnowledgeBase {
            parts: Default::default(),
            schema: None, facets: Vec::new(), format: 1, id: "kb".into(), title, version,
            language: language.into(),
            summary: summary.unwrap_or_default(),
            source: Source {
                title: source, publisher, licence, note, url: address.map(Id::from),
            },
            claims: claims.collect(), findings: findings.collect(), aspects,
        }
    }
}

fn read(document: &str, format: import::SourceFormat) -> Imported {
    let imported = import(document, format, "imported");
    imported.unwrap_or_else(|troubles| panic!("{troubles:?}\n{document}"))
}

/// Where an aspect and an area are declared.
fn position(kb: &KnowledgeBase, aspect: Option<&str>, area: Option<&str>) -> (usize, usize) {
    let Some(at) = kb
        .aspects
        .iter()
        .position(|one| Some(one.id.as_str()) == aspect)
    else {
        return (0, 0);
    };
    let areas = &kb.aspects[at].areas;
    let area = areas.iter().position(|one| Some(one.id.as_str()) == area);
    (at + 1, area.map_or(0, |area| area + 1))
}

/// The knowledge base as far as a whole document carries it: aspects and areas that are referred to, with
/// claims in their order.
fn as_carried_by_markdown(kb: &KnowledgeBase) -> KnowledgeBase {
    let all: Vec<usize> = (0..kb.claims.len().max(kb.findings.len())).collect();
    let mut as_carried_by_markdown = kb.subset(&all, &all);
    as_carried_by_markdown
        .claims
        .sort_by_key(|claim| position(kb, Some(&claim.aspect), claim.area.as_deref()));
    as_carried_by_markdown
        .findings
        .sort_by_key(|one| position(kb, one.aspect.as_deref(), one.area.as_deref()));
    as_carried_by_markdown
}

/// A name as far as it distinguishes two aspects.
fn comparable_name(name: &str) -> Vec<String> {
    let composed: String = name.nfc().collect();
    composed.split_whitespace().map(str::to_owned).collect()
}

/// The claims without the spaces around list items, which CSV does not preserve.
fn trimmed(mut kb: KnowledgeBase) -> KnowledgeBase {
    // Trimming can leave a combining mark without a base; the type handles that.
    let trim = |text: &mut Line| *text = text.trim().into();
    for claim in &mut kb.claims {
        let figures = claim.evidence.iter_mut();
        let figures = figures.flat_map(|one| [&mut one.measure, &mut one.value]);
        let titles = claim
            .links
            .iter_mut()
            .flat_map(|link| link.title.iter_mut());
        let words = claim.tags.iter_mut().chain(&mut claim.aliases);
        words.chain(figures).chain(titles).for_each(trim);
    }
    kb
}

/// The claims with their extra fields sorted by name: CSV has one order of columns for all claims.
fn with_fields_sorted(kb: &KnowledgeBase) -> KnowledgeBase {
    let mut kb = kb.clone();
    for claim in &mut kb.claims {
        let fields: BTreeMap<_, _> = claim.fields.iter().collect();
        let fields = fields
            .into_iter()
            .map(|(name, text)| (name.clone(), text.clone()));
        claim.fields = extra(fields.collect());
    }
    kb
}

/// The claims and findings, with the names of aspects and areas instead of their ids.
fn with_names_for_ids(kb: &KnowledgeBase) -> (Vec<Claim>, Vec<Finding>) {
    let aspect = |id: &Id| Id::new(&kb.aspect(id).unwrap().name);
    let area = |id: &Id| Id::new(&kb.area(id).unwrap().name);
    let claims = kb.claims.iter().map(|claim| Claim {
        aspect: aspect(&claim.aspect),
        area: claim.area.as_ref().map(area),
        ..claim.clone()
    });
    let findings = kb.findings.iter().map(|finding| Finding {
        aspect: finding.aspect.as_ref().map(aspect),
        area: finding.area.as_ref().map(area),
        ..finding.clone()
    });
    (claims.collect(), findings.collect())
}

/// Adds a unique marker word to each text of a knowledge base, and to its ids, to detect lost texts.
fn with_markers(mut kb: KnowledgeBase) -> KnowledgeBase {
    let mut words = (1..).map(|number: usize| format!("q{number}z"));
    let mut word = || words.next().unwrap();
    // A macro, because the texts have several types.
    macro_rules! mark {
        ($($texts:expr),+ $(,)?) => {
            $(for text in $texts {
                *text = format!("{} {text} {}", word(), word()).into();
            })+
        };
    }
    mark!([&mut kb.title, &mut kb.version], [&mut kb.summary]);
    let source = &mut kb.source;
    mark!(
        [&mut source.title],
        source.publisher.iter_mut(),
        source.licence.iter_mut(),
        source.note.iter_mut()
    );
    for aspect in &mut kb.aspects {
        mark!([&mut aspect.name], aspect.summary.iter_mut());
        for area in &mut aspect.areas {
            mark!([&mut area.name]);
        }
    }
    for claim in &mut kb.claims {
        mark!(
            [&mut claim.title],
            [&mut claim.claimed],
            claim.observed.iter_mut()
        );
        for Evidence { measure, value } in &mut claim.evidence {
            mark!([measure, value]);
        }
        mark!(&mut claim.tags, &mut claim.aliases);
        for link in &mut claim.links {
            mark!(link.title.iter_mut());
        }
    }
    for finding in &mut kb.findings {
        mark!(
            [&mut finding.title],
            [&mut finding.text],
            &mut finding.aliases
        );
        for link in &mut finding.links {
            mark!(link.title.iter_mut());
        }
    }
    let claims = kb.claims.iter_mut().flat_map(|claim| {
        let urls = claim.links.iter_mut().map(|link| &mut link.url);
        [&mut claim.id].into_iter().chain(urls)
    });
    let findings = kb.findings.iter_mut().flat_map(|finding| {
        let urls = finding.links.iter_mut().map(|link| &mut link.url);
        [&mut finding.id].into_iter().chain(urls)
    });
    for exact in claims.chain(findings).chain([&mut kb.id]) {
        *exact = if exact.contains(':') {
            format!("https://a.b/{}", word()).into()
        } else {
            word().into()
        };
    }
    kb
}

/// The marker words of [`with_markers`] in a text.
fn markers(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let number = |word: &str| {
        word.strip_prefix('q')?
            .strip_suffix('z')?
            .parse::<usize>()
            .ok()
    };
    words.filter(|word| number(word).is_some()).collect()
}

/// Lines that people may add to an export, valid in some place or none; `@` is replaced by a marker word.
const WRITTEN: &[&str] = &[
    "@",
    "@ @",
    "  @",
    "    @",
    "",
    "# @",
    "## @",
    "### @",
    "#### @",
    "##### @",
    "**Status:** realised",
    "**Status:** @",
    "**Status:** realised · Id: @",
    "**Status:** realised · @",
    "**Status:** realised · @: @",
    "**status** : unrealised · id:@",
    "**Claimed:** @",
    "**Claimed (@):** @",
    "**Observed:** @",
    "**Observed (often):** @",
    "**Observed (@):** x",
    "**Evidence:**",
    "**Evidence:** @",
    "**Links:**",
    "**Links:** @",
    "**Tags:** `@`",
    "**Tags:** @",
    "**Aliases:** `@` @",
    "**Aliases:** `@`",
    "**Summary:** @",
    "**Summary (@):** x",
    "**Id:** @",
    "**@:** @",
    "**@** @",
    "**Claimed**: @",
    "**@**: @",
    "**Verdict:** @",
    "**Verdict (realised claims):** @ · Id: @",
    "**Remedy (@):** @",
    "**Remedy:** @ · About: @ › @ · @",
    "**Remedy:** @ · @: @",
    "**About:** @",
    "- @",
    "- @: @",
    "- `@`: @",
    "- [@](https://a.b/@)",
    "- [@](https://a.b \"@\")",
    "  - @: @",
    "1. @",
    "2. @: @",
    "- [ ] @",
    "+ @: @",
    "> @",
    "> - @",
    "> - @: @",
    "> - Note: @",
    "> - Source: [@](https://a.b), @",
    "> - Source: @",
    "> - Knowledge base: @ · Id: @ · @",
    "> - Knowledge base: @ · Version: @ · @: @",
    "> > @",
    "| @ |",
    "| @ | @ | @ |",
    "| @ | realised | @ | @ |",
    "| --- | --- | --- |",
    "---",
    "***",
    "===",
    "```",
    "``` @",
    "~~~",
    "<p>@</p>",
    "<!-- @ -->",
    "<!--",
    "-->",
    "<@>",
    "[@]: https://a.b/@",
    "[@]: @ \"@\"",
    "[^@]: @",
    "![@](@)",
    "![@](@ \"@\")",
    "![][@]",
    "[@][@]",
    "title: \"@\"",
    "  title: \"@\"",
    "version: @",
    "@: @",
    "  - @",
    "\\",
    "&#32;",
    "&@;",
    "`@",
    "*@",
    ",,,,",
    ",,,,,,,,,,,,",
    "@,@,realised,@,@,@,@,,,,,",
    "@,@,realised,@,@,@,@,often,@: @,@; @,@,@ <https://a.b>",
    "@,@,realised,@,@,@,@,,,,,,",
    "@,@,realised,@,@,@,@,,,,,,@",
    "@,@,realised,@,@,@,@",
    "@,@",
    "\"@",
    "\"",
    "@\"",
    ";@;",
    "id,title,status,aspect,@",
    "sep=;",
];

/// An edit that a person may make to a document.
#[derive(Debug, Clone)]
enum Edit {
    Delete(Index),
    Duplicate(Index, Index),
    Swap(Index, Index),
    Insert(Index, Vec<&'static str>),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => any::<Index>().prop_map(Edit::Delete),
        1 => any::<[Index; 2]>().prop_map(|[from, to]| Edit::Duplicate(from, to)),
        1 => any::<[Index; 2]>().prop_map(|[one, other]| Edit::Swap(one, other)),
        3 => (any::<Index>(), vec(select(WRITTEN), 1..4)).prop_map(|(at, lines)| Edit::Insert(at, lines)),
    ]
}

fn edited(document: &str, edits: Vec<Edit>) -> String {
    let mut lines: Vec<String> = document.split('\n').map(str::to_owned).collect();
    let mut words = (10_000..).map(|number: usize| format!("q{number}z"));
    for edit in edits {
        let many = lines.len();
        match edit {
            Edit::Delete(at) => drop(lines.remove(at.index(many))),
            Edit::Duplicate(from, to) => {
                lines.insert(to.index(many), lines[from.index(many)].clone())
            }
            Edit::Swap(one, other) => lines.swap(one.index(many), other.index(many)),
            Edit::Insert(at, written) => {
                for line in written.iter().rev() {
                    let mut parts = line.split('@');
                    let mut line = parts.next().unwrap().to_owned();
                    parts.for_each(|part| line.push_str(&(words.next().unwrap() + part)));
                    lines.insert(at.index(many), line);
                }
            }
        }
        if lines.is_empty() {
            lines.push(String::new());
        }
    }
    lines.join("\n")
}

/// Checks that each marker word of a document is in the imported knowledge base, or that a message is
/// reported.
fn assert_no_word_lost(document: &str, format: import::SourceFormat) -> Result<(), TestCaseError> {
    match import(document, format, "x") {
        // Rows that are not claims are left out and reported.
        Ok(imported)
            if imported
                .plan
                .notes
                .iter()
                .any(|note| note.message.contains("left out")) => {}
        Ok(imported) => {
            let json = serde_json::to_string(&imported.kb)
                .unwrap()
                .replace("\\n", " ");
            let notes = imported.plan.notes.iter().map(|note| &*note.message);
            let all = [&*json].into_iter().chain(notes);
            let all = all.collect::<Vec<_>>().join(" ");
            let kept = markers(&all);
            let lost: Vec<_> = markers(document)
                .into_iter()
                .filter(|word| !kept.contains(word))
                .collect();
            prop_assert!(
                lost.is_empty(),
                "lost {:?} of\n{}\nin\n{}",
                lost,
                document,
                json
            );
        }
        Err(troubles) => {
            prop_assert!(!troubles.is_empty());
            let lines = document.split('\n').count();
            for trouble in troubles {
                let placed = trouble.line.is_none_or(|line| (1..=lines).contains(&line));
                prop_assert!(placed, "{:?} of\n{}", trouble, document);
            }
        }
    }
    Ok(())
}

/// Lines that may change how Markdown parses the lines around them; `@` is replaced by a marker word. None of
/// them begins an element that can be repeated, such as a label.
const BESIDE: &[&str] = &[
    "",
    "---",
    "===",
    "***",
    "@",
    "[^1]: @",
    "@[^1]",
    "| @ |",
    "| --- |",
    "> @",
    "- @",
    "1986. @",
    "    @",
    "\t@",
    "**@** @",
    "<!-- @ -->",
    "[@]: https://a.b/@",
    "[^@]: @",
    "**@",
    "*@",
    "`@",
    "```",
    "<!--",
    "<div>",
    "\\",
    "@\\",
    "* @",
    "+ @: @",
    "  - @",
    "[@](https://a.b/@)",
    "- [@](https://a.b/@)",
    ":--",
    "@ | @ | @",
    "-",
    "=",
    "-- | -- | --",
    "&#32;",
    "@\u{2028}@",
];

/// The document without some of its blank lines, and with inserted lines.
fn with_inserted_lines(document: &str, blank: Vec<Index>, written: Vec<(Index, &str)>) -> String {
    let mut lines: Vec<String> = document.split('\n').map(str::to_owned).collect();
    for at in blank {
        let blanks: Vec<usize> = (0..lines.len())
            .filter(|&at| lines[at].is_empty())
            .collect();
        if !blanks.is_empty() {
            lines.remove(blanks[at.index(blanks.len())]);
        }
    }
    for (number, (at, line)) in written.into_iter().enumerate() {
        let word = format!("q{}z", 10_000 + number);
        lines.insert(at.index(lines.len() + 1), line.replace('@', &word));
    }
    lines.join("\n")
}

/// The fields that contain each marker word of [`with_markers`]; items of lists are named by their ids.
fn fields(kb: &KnowledgeBase) -> BTreeMap<String, BTreeSet<String>> {
    fn walk(value: &Value, path: &str, fields: &mut BTreeMap<String, BTreeSet<String>>) {
        match value {
            Value::String(text) => {
                for word in markers(text) {
                    let places = fields.entry(word.to_owned()).or_default();
                    places.insert(path.to_owned());
                }
            }
            Value::Array(list) => {
                for value in list {
                    let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
                    walk(value, &format!("{path}[{id}]"), fields);
                }
            }
            Value::Object(object) => {
                let parts = object.iter();
                parts.for_each(|(name, value)| walk(value, &format!("{path}.{name}"), fields));
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    walk(&serde_json::to_value(kb).unwrap(), "", &mut found);
    found
}

/// Checks that each marker word is in the same field of both knowledge bases, if the document is accepted
/// without a message.
fn assert_fields_kept(before: &KnowledgeBase, document: &str) -> Result<(), TestCaseError> {
    let Ok(imported) = import(document, import::SourceFormat::Markdown, "x") else {
        return Ok(());
    };
    if !imported.plan.notes.is_empty() {
        return Ok(());
    }
    let now = fields(&imported.kb);
    for (word, places) in fields(before) {
        let stays = now.get(&word).is_some_and(|now| now.is_superset(&places));
        prop_assert!(stays, "{} of {:?} of\n{}", word, places, document);
    }
    Ok(())
}

/// A report of the whole knowledge base, for import.
fn report_for_import(kb: &KnowledgeBase) -> Report<'_> {
    Report {
        for_import: true,
        ..Report::of_everything(kb)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(48), max_global_rejects: cases(48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_of_a_whole_knowledge_base_round_trips(kb in knowledge()) {
        prop_assume!(problems(&kb).is_empty());
        prop_assume!(!kb.claims.is_empty() || !kb.findings.is_empty());
        let document = report_for_import(&kb).render(Format::Markdown);
        let again = read(&document, import::SourceFormat::Markdown);
        prop_assert_eq!(&again.kb, &as_carried_by_markdown(&kb), "{}", document);
        prop_assert!(again.has_source);
        let twice = report_for_import(&again.kb).render(Format::Markdown);
        prop_assert_eq!(twice, document);
    }

    #[test]
    fn markdown_of_one_claim_round_trips(kb in knowledge(), front_matter in any::<bool>()) {
        prop_assume!(problems(&kb).is_empty() && !kb.claims.is_empty());
        // Aspects with the same name are merged, because only names are compared.
        let [one, two] = &kb.aspects[..] else { panic!() };
        prop_assume!(comparable_name(&one.name) != comparable_name(&two.name));
        prop_assume!(comparable_name(&one.areas[0].name) != comparable_name(&one.areas[1].name));
        let report = Report { front_matter, for_import: true, ..Report::of_items(&kb, &[Item::Claim(0)]) };
        let document = report.render(Format::Markdown);
        let again = read(&document, import::SourceFormat::Markdown);
        let part = kb.subset(&report.claims, &report.findings);
        let (claims, findings) = with_names_for_ids(&as_carried_by_markdown(&part));
        prop_assert_eq!(with_names_for_ids(&again.kb), (claims, findings), "{}", document);
        prop_assert_eq!((again.kb.title, again.kb.source), (kb.title, kb.source));
    }

    #[test]
    fn csv_round_trips(kb in knowledge()) {
        prop_assume!(problems(&kb).is_empty() && !kb.claims.is_empty());
        let [one, two] = &kb.aspects[..] else { panic!() };
        for (one, other) in [(&one.name, &two.name), (&one.areas[0].name, &one.areas[1].name)] {
            prop_assume!(one == other || comparable_name(one) != comparable_name(other));
        }
        let document = Report::of_everything(&kb).render(Format::Csv);
        let again = read(&document, import::SourceFormat::Csv);
        let kb = trimmed(kb);
        let (read, written) = (with_fields_sorted(&again.kb), with_fields_sorted(&kb));
        prop_assert_eq!(with_names_for_ids(&read).0, with_names_for_ids(&written).0, "{}", document);
        let twice = Report::of_everything(&again.kb).render(Format::Csv);
        prop_assert_eq!(twice, Report::of_everything(&kb).render(Format::Csv));
    }

    /// Any document is either imported or reported, and the message is safe to print.
    #[test]
    fn no_document_makes_the_import_panic(document in vec(text(), 0..12), csv in any::<bool>()) {
        let format = if csv { import::SourceFormat::Csv } else { import::SourceFormat::Markdown };
        if let Err(troubles) = import(&document.join("\n"), format, "x") {
            for trouble in troubles {
                let text = trouble.to_string();
                prop_assert!(!text.contains(char::is_control), "{:?}", text);
            }
        }
    }

    /// No edit of an export loses a word without a message.
    #[test]
    fn edits_of_markdown_are_imported_or_reported(
        kb in knowledge(), edits in vec(edit(), 1..4), alone in any::<bool>(), front_matter in any::<bool>(),
    ) {
        prop_assume!(problems(&kb).is_empty() && !kb.claims.is_empty());
        let kb = with_markers(kb);
        let report = if alone {
            Report::of_items(&kb, &[Item::Claim(0)])
        } else {
            Report::of_everything(&kb)
        };
        let document = Report { front_matter, for_import: true, ..report }.render(Format::Markdown);
        assert_no_word_lost(&edited(&document, edits), import::SourceFormat::Markdown)?;
    }

    /// Removing blank lines from an export or inserting lines never moves a text to another field without a
    /// message.
    #[test]
    fn inserted_lines_do_not_move_texts_to_other_fields(
        kb in knowledge(), blank in vec(any::<Index>(), 0..4),
        written in vec((any::<Index>(), select(BESIDE)), 0..2), front_matter in any::<bool>(),
    ) {
        prop_assume!(problems(&kb).is_empty() && !kb.claims.is_empty());
        let kb = as_carried_by_markdown(&with_markers(kb));
        let document = Report { front_matter, ..report_for_import(&kb) }.render(Format::Markdown);
        let document = with_inserted_lines(&document, blank, written);
        assert_fields_kept(&kb, &document)?;
        assert_no_word_lost(&document, import::SourceFormat::Markdown)?;
    }

    #[test]
    fn edits_of_csv_are_imported_or_reported(kb in knowledge(), edits in vec(edit(), 1..4)) {
        prop_assume!(problems(&kb).is_empty() && !kb.claims.is_empty());
        let document = Report::of_everything(&with_markers(kb)).render(Format::Csv);
        assert_no_word_lost(&edited(&document, edits), import::SourceFormat::Csv)?;
    }
}

#[test]
fn every_field_of_a_claim_round_trips() {
    let kb = every_field::knowledge_base(&str::to_owned);
    for (format, source) in [
        (Format::Markdown, import::SourceFormat::Markdown),
        (Format::Csv, import::SourceFormat::Csv),
    ] {
        let document = report_for_import(&kb).render(format);
        assert_eq!(read(&document, source).kb.claims, kb.claims, "{document}");
    }
}

/// In a sheet of somebody else's it would be a row of totals.
#[test]
fn a_claim_named_total_round_trips_through_csv() {
    let mut kb = every_field::knowledge_base(&str::to_owned);
    let claim = kb.claims.last_mut().unwrap();
    (claim.id, claim.title) = ("total".into(), "Total".into());
    let document = report_for_import(&kb).render(Format::Csv);
    let again = read(&document, import::SourceFormat::Csv).kb;
    assert_eq!(again.claims.len(), kb.claims.len(), "{document}");
    assert_eq!(&*again.claims.last().unwrap().title, "Total");
}

#[test]
fn the_embedded_knowledge_base_round_trips_except_for_its_schema() {
    let kb = load::BUILT_IN[0].load().unwrap();
    let document = report_for_import(&kb).render(Format::Markdown);
    let again = read(&document, import::SourceFormat::Markdown);
    assert_eq!(
        again.kb,
        as_carried_by_markdown(&KnowledgeBase { schema: None, ..kb })
    );
}
