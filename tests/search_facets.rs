//! Filters and their live counts over the embedded knowledge base.

use onpaper::kb::{self, Area, Item, KnowledgeBase};
use onpaper::search::{
    Facet, FacetTable, FacetValue, Filters, Index, Query, RequestedFilters, UnknownFilter,
};

fn embedded() -> KnowledgeBase {
    kb::load::BUILT_IN[0].load().unwrap()
}

fn value(facet: Facet, id: &str) -> FacetValue {
    FacetValue::new(facet, id)
}

/// The claims that match the filters.
fn matching(kb: &KnowledgeBase, filters: &Filters) -> usize {
    let facets = FacetTable::new(kb);
    let matching = facets.admitted(kb, filters);
    (0..kb.claims.len())
        .filter(|claim| matching.admits(Item::Claim(*claim)))
        .count()
}

/// The counts of a facet as `id count`, active ones with a star.
fn counts(kb: &KnowledgeBase, query: &str, filters: &Filters, facet: Facet) -> Vec<String> {
    let index = Index::build(kb);
    let hits = index.search(kb, &Query::parse(query)).hits;
    let counts = index.facets().counts(kb, &hits, filters);
    let (_, counts) = counts.into_iter().find(|(each, _)| *each == facet).unwrap();
    let star = |active| if active { "*" } else { "" };
    counts
        .iter()
        .map(|count| format!("{} {}{}", count.value.id, count.count, star(count.active)))
        .collect()
}

#[test]
fn values_of_one_facet_are_joined_by_or_and_facets_by_and() {
    let kb = embedded();
    let mut filters = Filters::default();
    assert_eq!(matching(&kb, &filters), 15);
    filters.toggle(&value(Facet::Aspect, "learning-culture"));
    assert_eq!(matching(&kb, &filters), 3);
    filters.toggle(&value(Facet::Aspect, "service-reliability"));
    assert_eq!(matching(&kb, &filters), 13);
    filters.set(Facet::Status, ["realised"]);
    assert_eq!(matching(&kb, &filters), 4);
    filters.only(&value(Facet::Aspect, "learning-culture"));
    assert_eq!(matching(&kb, &filters), 0);
    filters.clear();
    assert_eq!(matching(&kb, &filters), 15);
}

#[test]
fn a_count_is_the_number_of_claims_with_that_value() {
    let kb = embedded();
    let filters: Filters = [value(Facet::Status, "realised")].into_iter().collect();
    assert_eq!(
        counts(&kb, "", &filters, Facet::Status),
        ["realised 4*", "unrealised 11"]
    );
    assert_eq!(
        counts(&kb, "", &filters, Facet::Aspect),
        [
            "deployment-throughput 0",
            "service-reliability 4",
            "learning-culture 0"
        ]
    );
    assert_eq!(
        counts(&kb, "telemetry", &filters, Facet::Status),
        ["realised 0*", "unrealised 1"]
    );
}

#[test]
fn every_count_equals_the_result_of_choosing_it() {
    let kb = embedded();
    let index = Index::build(&kb);
    let hits = index.search(&kb, &Query::parse("incident")).hits;
    let filters: Filters = [
        value(Facet::Aspect, "service-reliability"),
        value(Facet::Status, "unrealised"),
    ]
    .into_iter()
    .collect();
    for (_, counts) in index.facets().counts(&kb, &hits, &filters) {
        for count in counts {
            let mut chosen = filters.clone();
            chosen.only(&count.value);
            let claims = hits
                .iter()
                .filter(|hit| matches!(hit.item(), Item::Claim(_)));
            let matching = index.facets().admitted(&kb, &chosen);
            let got = claims.filter(|hit| matching.admits(hit.item())).count();
            assert_eq!(count.count, got, "{}", count.value);
        }
    }
}

#[test]
fn facets_without_values_are_left_out() {
    let mut kb = embedded();
    kb.claims.iter_mut().for_each(|claim| claim.tags.clear());
    let facets: Vec<_> = FacetTable::new(&kb)
        .counts(&kb, &[], &Filters::default())
        .into_iter()
        .map(|(facet, _)| facet)
        .collect();
    assert!(
        facets.contains(&Facet::Area) && !facets.contains(&Facet::Tag),
        "{facets:?}"
    );
}

#[test]
fn a_finding_stays_while_it_may_be_about_the_chosen_claims() {
    let kb = embedded();
    let admits = |facet, id, finding| {
        let filters: Filters = [value(facet, id)].into_iter().collect();
        let facets = FacetTable::new(&kb);
        facets
            .admitted(&kb, &filters)
            .admits(kb.item(finding).unwrap())
    };
    // About any aspect and status.
    assert!(admits(Facet::Aspect, "learning-culture", "overall-verdict"));
    assert!(admits(
        Facet::Status,
        "realised",
        "deployment-throughput-variant"
    ));
    assert!(!admits(Facet::Status, "realised", "insight-generation"));
    // An area is part of its aspect, and of no other.
    assert!(admits(
        Facet::Area,
        "availability-protection",
        "service-reliability-assumptions"
    ));
    assert!(!admits(
        Facet::Area,
        "availability-protection",
        "learning-culture-verdict"
    ));
    assert!(!admits(
        Facet::Area,
        "availability-protection",
        "foundational-systems"
    ));
    // About a claim with the tag, or not.
    assert!(admits(Facet::Tag, "root-cause", "insight-generation"));
    assert!(!admits(Facet::Tag, "root-cause", "foundational-systems"));
}

/// The value for a text on the command line.
fn requested(
    kb: &KnowledgeBase,
    table: &FacetTable,
    facet: Facet,
    text: &str,
) -> Result<String, UnknownFilter> {
    let requested: RequestedFilters = [(facet, text.to_owned())].into_iter().collect();
    let filters = requested.resolve(kb, table)?;
    Ok(filters.iter().next().unwrap().to_string())
}

#[test]
fn a_value_can_be_abbreviated_to_a_prefix() {
    let kb = embedded();
    let table = FacetTable::new(&kb);
    let parse = |facet, text| requested(&kb, &table, facet, text);
    assert_eq!(
        parse(Facet::Status, "realised").unwrap(),
        "status: realised"
    );
    assert_eq!(parse(Facet::Status, "Unr").unwrap(), "status: unrealised");
    assert_eq!(
        parse(Facet::Aspect, "learning").unwrap(),
        "aspect: learning-culture"
    );
    assert_eq!(
        parse(Facet::Aspect, "reliability").unwrap(),
        "aspect: service-reliability"
    );
    assert_eq!(
        parse(Facet::Area, "Cost and governance").unwrap(),
        "area: cost-and-governance"
    );
}

/// The embedded knowledge base with these areas, as (id, name), in its first aspect: one claim for each, and
/// no other claims.
fn with_areas(areas: &[(&str, &str)]) -> KnowledgeBase {
    let mut kb = embedded();
    kb.claims.truncate(areas.len());
    let area = |(id, name): &(&str, &str)| Area {
        id: (*id).into(),
        name: (*name).into(),
    };
    kb.aspects[0].areas = areas.iter().map(area).collect();
    for (claim, (id, _)) in kb.claims.iter_mut().zip(areas) {
        claim.aspect.clone_from(&kb.aspects[0].id);
        claim.area = Some((*id).into());
    }
    kb
}

/// The areas of the claims that a query finds.
fn areas_found(kb: &KnowledgeBase, query: &str) -> Vec<String> {
    let hits = Index::build(kb).search(kb, &Query::parse(query)).hits;
    let claims = hits.iter().filter_map(|hit| hit.item().claim());
    let mut areas: Vec<_> = claims
        .filter_map(|claim| Some(kb.claims[claim].area.as_ref()?.to_string()))
        .collect();
    areas.sort();
    areas
}

#[test]
fn an_ambiguous_name_means_all_values_with_it() {
    let kb = with_areas(&[("cost-a", "Cost"), ("cost-b", "Cost"), ("costly", "Costs")]);
    let table = FacetTable::new(&kb);
    let parse = |text| requested(&kb, &table, Facet::Area, text);
    for text in ["Cost", "cost", "COST"] {
        assert_eq!(
            parse(text).unwrap_err().to_string(),
            format!("more than one area matches '{text}': cost-a or cost-b")
        );
    }
    assert_eq!(parse("cost-b").unwrap(), "area: cost-b");
    assert_eq!(areas_found(&kb, "area:cost"), ["cost-a", "cost-b"]);
    assert_eq!(areas_found(&kb, "area:cost-b"), ["cost-b"]);
    assert_eq!(areas_found(&kb, "area:cos"), ["cost-a", "cost-b", "costly"]);
}

#[test]
fn an_id_takes_precedence_over_a_name() {
    let kb = with_areas(&[("money", "Cost"), ("cost", "Money")]);
    let table = FacetTable::new(&kb);
    let parse = |text| requested(&kb, &table, Facet::Area, text).unwrap();
    assert_eq!(parse("cost"), "area: cost");
    assert_eq!(parse("Cost"), "area: money");
    assert_eq!(areas_found(&kb, "area:cost"), ["cost"]);
}

#[test]
fn an_unknown_value_lists_the_known_ones() {
    let kb = embedded();
    let table = FacetTable::new(&kb);
    let error = |facet, text| requested(&kb, &table, facet, text).unwrap_err().to_string();
    assert_eq!(
        error(Facet::Status, "unrelised"),
        "no status 'unrelised'; did you mean 'unrealised'? (there are: realised, unrealised)"
    );
    assert_eq!(
        error(Facet::Area, "availability"),
        "more than one area matches 'availability': availability-protection or availability-restoration"
    );
    assert_eq!(
        error(Facet::Aspect, "xyzzy"),
        "no aspect 'xyzzy' (there are: deployment-throughput, service-reliability, learning-culture)"
    );
    assert_eq!(
        error(Facet::Status, "-realised"),
        "no status '-realised'; the query -status:realised leaves it out"
    );
    // As it is written in sheets and databases.
    assert_eq!(
        error(Facet::Status, "<>realised"),
        "no status '<>realised'; the query -status:realised leaves it out"
    );
    assert_eq!(
        error(Facet::Status, "≠realised"),
        "no status '≠realised' (there are: realised, unrealised)"
    );
    assert!(error(Facet::Tag, "").starts_with("no tag ''"));
}
