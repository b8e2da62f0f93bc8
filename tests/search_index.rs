//! The optimised ways of building and querying the index give the same results as the simple ones.

use std::sync::LazyLock;

use onpaper::kb::{self, Claim, ClaimKind, Field, Item, KnowledgeBase};
use onpaper::search::{Facet, FacetTable, FacetValue, Filters, Index, Query, Results};
use proptest::prelude::*;
use serde_json::Value;
use strum::VariantArray as _;

use crate::hostile::cases;

static EMBEDDED: LazyLock<(KnowledgeBase, Index)> = LazyLock::new(|| {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    // To have something to choose.
    kb.claims[3].kind = ClaimKind::Drawback;
    kb.facets = vec!["Owner".into()];
    for (claim, owner) in kb.claims.iter_mut().zip(["Ann", "Bo", "Ann", "Cy"]) {
        assert!(claim.fields.insert("Owner", owner.into()));
    }
    kb.claims[5].model = Some(Box::new("Desk".into()));
    let index = Index::build(&kb);
    (kb, index)
});

/// Queries that people type, with known and unknown words.
fn query() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "cost",
        "low",
        "Fast",
        "telemtry",
        "incid",
        "rca",
        "faa",
        "rootcause",
        "a",
        "on-call",
        "IT",
        "lwcost",
        "cook",
        "zqxj",
        "!cost",
        "'low",
        "^fast",
        "costs$",
        "\"root cause\"",
        "|",
        "in:title",
        "in:finding",
        "status:realised",
        "!status:realised",
        "has:link",
        "kind:verdict",
        "tag:cost",
    ]);
    prop::collection::vec(pieces, 0..5).prop_map(|pieces| pieces.join(" "))
}

/// A query, letter by letter, then deleted and replaced by another.
fn typed() -> impl Strategy<Value = Vec<String>> {
    (query(), query()).prop_map(|(one, other)| {
        let prefixes = |text: String| {
            let ends: Vec<_> = text.char_indices().map(|(end, _)| end).collect();
            let prefix = move |end: usize| text[..end].to_owned();
            ends.into_iter().map(prefix).collect::<Vec<_>>()
        };
        let mut typed = prefixes(one.clone());
        typed.push(one);
        typed.extend(prefixes(other));
        typed
    })
}

fn same(one: &Results, other: &Results) -> bool {
    one.hits == other.hits
        && one.corrections == other.corrections
        && one.did_you_mean == other.did_you_mean
}

/// Claims like those of the embedded knowledge base, with exchanged values, so that some differ in one facet
/// only.
fn mixed() -> impl Strategy<Value = KnowledgeBase> {
    let claims = &EMBEDDED.0.claims;
    let like = || prop::sample::select(claims.clone());
    let claim = (like(), like(), like(), like()).prop_map(|(claim, one, other, place)| Claim {
        status: one.status,
        kind: place.kind,
        model: place.model,
        aspect: place.aspect,
        area: place.area,
        tags: other.tags,
        fields: one.fields,
        ..claim
    });
    prop::collection::vec(claim, 1..40).prop_map(|claims| KnowledgeBase {
        claims,
        ..EMBEDDED.0.clone()
    })
}

/// Values of every facet.
fn filters() -> impl Strategy<Value = Filters> {
    let table = FacetTable::new(&EMBEDDED.0);
    let counts = table.counts(&EMBEDDED.0, &[], &Filters::default());
    let facets: Vec<_> = counts.iter().map(|(facet, _)| *facet).collect();
    // The embedded one has no assessments.
    let mut known = table.facets.clone();
    known.retain(|facet| ![Facet::AssessedStatus, Facet::AssessedBy].contains(facet));
    assert_eq!(facets, known, "a claim above needs a value of each facet");
    let values = counts.into_iter().flat_map(|(_, values)| values);
    let values: Vec<FacetValue> = values.map(|count| count.value).collect();
    prop::collection::vec(prop::sample::select(values), 0..5)
        .prop_map(|values| values.into_iter().collect())
}

/// Whether a claim has one of the chosen values of every filtered facet.
fn has_all(claim: &Claim, filters: &Filters) -> bool {
    let json = serde_json::to_value(claim).unwrap();
    filters.facets().into_iter().all(|facet| {
        let values: Vec<&str> = match facet {
            Facet::Field(name) => claim
                .fields
                .get(name)
                .map(|text| &**text)
                .into_iter()
                .collect(),
            _ => {
                let mut fields = Field::VARIANTS.iter();
                let field = fields.find(|field| field.name() == facet.name());
                match &json[field.expect("the field of the facet").key()] {
                    Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
                    // A claim without a kind is a benefit.
                    value => vec![value.as_str().unwrap_or("benefit")],
                }
            }
        };
        filters.ids(facet).any(|id| values.contains(&id))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(6)))]

    #[test]
    fn an_incremental_search_finds_the_same_as_a_new_one(typed in typed()) {
        let (kb, index) = &*EMBEDDED;
        let mut last = Results::default();
        for text in typed {
            let query = Query::parse(&text);
            let next = index.search_after(kb, &query, &last);
            let fresh = index.search(kb, &query);
            prop_assert!(same(&next, &fresh), "{text:?}: {next:#?} but {fresh:#?}");
            for item in kb.items() {
                prop_assert_eq!(next.context(kb, item), fresh.context(kb, item), "{:?}", text);
            }
            last = next;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(16)))]

    #[test]
    fn filters_match_claims_with_a_value_of_every_facet(kb in mixed(), filters in filters()) {
        let table = FacetTable::new(&kb);
        let admitted = table.admitted(&kb, &filters);
        for (at, claim) in kb.claims.iter().enumerate() {
            let item = Item::Claim(at);
            prop_assert_eq!(admitted.admits(item), has_all(claim, &filters), "{:?}", item);
        }
    }

    #[test]
    fn every_count_equals_the_claims_with_that_value(
        kb in mixed(),
        text in query(),
        filters in filters(),
    ) {
        let index = Index::build(&kb);
        let hits = index.search(&kb, &Query::parse(&text)).hits;
        for (_, counts) in index.facets().counts(&kb, &hits, &filters) {
            for count in counts {
                let mut chosen = filters.clone();
                chosen.only(&count.value);
                let items = hits.iter().map(|hit| hit.item());
                let claims = items.filter(|item| matches!(item, Item::Claim(_)));
                let admitted = index.facets().admitted(&kb, &chosen);
                let found = claims.filter(|item| admitted.admits(*item)).count();
                prop_assert_eq!(count.count, found, "{} with {:?}", count.value, filters);
            }
        }
    }
}

#[test]
fn results_of_another_knowledge_base_are_not_reused() {
    let (kb, index) = &*EMBEDDED;
    let other = kb.subset(&[0, 1, 2], &[]);
    let last = Index::build(&other).search(&other, &Query::parse("cost"));
    let query = Query::parse("cost low");
    let found = index.search_after(kb, &query, &last);
    assert!(same(&found, &index.search(kb, &query)));
}

#[test]
fn tags_are_ordered_by_their_first_use() {
    let mut kb = EMBEDDED.0.clone();
    kb.claims[1].tags = ["b", "a", "b"].map(Into::into).into();
    kb.claims[0].tags = ["c".into()].into();
    kb.claims.truncate(2);
    let hits = Index::build(&kb).search(&kb, &Query::parse("")).hits;
    let counts = FacetTable::new(&kb).counts(&kb, &hits, &Filters::default());
    let (_, tags) = counts
        .iter()
        .find(|(facet, _)| *facet == Facet::Tag)
        .unwrap();
    let tags: Vec<_> = tags.iter().map(|tag| (&*tag.name, tag.count)).collect();
    assert_eq!(tags, [("c", 1), ("b", 1), ("a", 1)]);
}
