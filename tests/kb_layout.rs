//! The layout of claims and findings: groups under headings, and counts.

use onpaper::kb::outline::groups;
use onpaper::kb::overview::Overview;
use onpaper::kb::{Area, Aspect, Item, KnowledgeBase, PackedItem, Places, Status, load};

/// The groups of these ids, one per line.
fn outline<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let kb = load::BUILT_IN[0].load().unwrap();
    let items: Vec<Item> = ids.into_iter().map(|id| kb.item(id).unwrap()).collect();
    let lines = groups(&kb, items).into_iter().map(|group| {
        let items = group.items.iter().map(|item| match item {
            Item::Claim(at) => kb.claims[*at].id.as_str(),
            Item::Finding(at) => kb.findings[*at].id.as_str(),
        });
        let items: Vec<&str> = items.collect();
        let aspect = group.aspect.map_or("everything", |at| &kb.aspects[at].id);
        let areas = group.aspect.map(|at| &kb.aspects[at].areas);
        let area = areas
            .zip(group.area)
            .map_or("-", |(areas, at)| &areas[at].id);
        format!("{aspect} {area}: {}", items.join(" "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn everything_is_in_the_order_of_the_argument() {
    let kb = load::BUILT_IN[0].load().unwrap();
    let claims = kb.claims.iter().map(|claim| claim.id.as_str());
    let findings = kb.findings.iter().map(|finding| finding.id.as_str());
    insta::assert_snapshot!(outline(claims.chain(findings)), @r"
    deployment-throughput -: high-speed-delivery-teams consistent-deployment-process deployment-throughput-verdict deployment-throughput-variant
    service-reliability cost-and-governance: low-setup-costs low-run-cost run-cost-reduction-options straightforward-governance foundational-systems outsourcing-and-expertise
    service-reliability availability-protection: informative-telemetry comprehensive-documentation
    service-reliability availability-restoration: fast-alert-acknowledgement fast-incident-resolution few-l2-callouts low-incident-costs
    service-reliability -: service-reliability-verdict service-reliability-assumptions
    learning-culture -: informative-insights broad-insight-dissemination fast-time-to-improve learning-culture-verdict learning-culture-assumption insight-generation
    everything -: overall-verdict
    ");
}

#[test]
fn claims_keep_their_order_and_findings_come_last() {
    let ids = [
        "overall-verdict",
        "insight-generation",
        "fast-time-to-improve",
        "low-run-cost",
        "informative-insights",
    ];
    assert_eq!(
        outline(ids),
        "service-reliability cost-and-governance: low-run-cost\n\
         learning-culture -: fast-time-to-improve informative-insights insight-generation\n\
         everything -: overall-verdict"
    );
}

#[test]
fn claims_without_an_area_share_a_group_only_if_adjacent() {
    let mut kb = load::BUILT_IN[0].load().unwrap();
    kb.claims[2].area = None;
    let verdict = kb.item("service-reliability-verdict").unwrap();
    let shared = groups(&kb, [verdict, Item::Claim(2)]);
    assert_eq!(shared.len(), 1);
    assert_eq!(shared[0].items, [Item::Claim(2), verdict]);
    let parted = groups(&kb, [verdict, Item::Claim(2), Item::Claim(3)]);
    let areas: Vec<Option<usize>> = parted.iter().map(|group| group.area).collect();
    assert_eq!(areas, [None, Some(0), None]);
}

#[test]
fn no_claims_give_no_groups_and_unknown_ids_are_ignored() {
    let kb = load::BUILT_IN[0].load().unwrap();
    assert_eq!(groups(&kb, []), []);
    assert_eq!(groups(&kb, [Item::Claim(999), Item::Finding(999)]), []);
}

fn table(kb: &KnowledgeBase, overview: &Overview) -> String {
    let rows = overview.rows.iter().map(|row| {
        let aspect = &kb.aspects[row.aspect];
        let name = row.area.map_or(&aspect.id, |area| &aspect.areas[area].id);
        let [realised, unrealised] =
            [Status::Realised, Status::Unrealised].map(|status| row.counts.of(status));
        format!("{name} {realised} {unrealised} {:?}", row.findings)
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn counts_every_aspect_and_area_with_the_findings_beside_them() {
    let kb = load::BUILT_IN[0].load().unwrap();
    let overview = Overview::of(&kb, 0..kb.claims.len());
    insta::assert_snapshot!(table(&kb, &overview), @r"
    deployment-throughput 0 2 [0, 1]
    service-reliability 4 6 [4, 5]
    cost-and-governance 4 0 [2, 3]
    availability-protection 0 2 []
    availability-restoration 0 4 []
    learning-culture 0 3 [6, 7, 8]
    ");
    assert_eq!(overview.total.of(Status::Realised), 4);
    assert_eq!(overview.total.total(), 15);
    assert_eq!(overview.findings, [9]);
}

#[test]
fn a_claim_can_be_counted_several_times() {
    let kb = load::BUILT_IN[0].load().unwrap();
    let one_by_one = Overview::of(&kb, [0, 0, 0, 5]);
    assert_eq!(
        Overview::of_kinds(&kb, [(0, 3), (5, 1), (999, 7)]),
        one_by_one
    );
}

#[test]
fn a_row_without_claims_stays_at_zero() {
    let kb = load::BUILT_IN[0].load().unwrap();
    let overview = Overview::of(&kb, [0, 999]);
    assert_eq!(overview.rows.len(), 6);
    assert_eq!(overview.rows[0].counts.of(Status::Unrealised), 1);
    assert!(overview.rows[1..].iter().all(|row| row.counts.total() == 0));
    assert_eq!(overview.total.total(), 1);
}

#[test]
fn packed_places_round_trip_and_keep_their_order() {
    let items = [
        Item::Claim(0),
        Item::Claim(999_999),
        Item::Finding(0),
        Item::Finding(7),
    ];
    let packed = items.map(PackedItem::from);
    assert_eq!(packed.map(Item::from), items);
    assert!(packed.is_sorted());
}

#[test]
fn the_finding_table_equals_a_linear_search() {
    let mut kb = load::BUILT_IN[0].load().unwrap();
    for at in 0..64 {
        let (aspect, area) = (format!("aspect-{at}"), format!("area-{at}"));
        let mut claim = kb.claims[0].clone();
        claim.aspect = aspect.as_str().into();
        claim.area = (at % 2 == 0).then(|| area.as_str().into());
        kb.claims.push(claim);
        kb.aspects.push(Aspect {
            id: aspect.into(),
            name: format!("Aspect {at}").into(),
            summary: None,
            areas: vec![Area {
                id: area.into(),
                name: format!("Area {at}").into(),
            }],
        });
    }
    let mut nowhere = kb.claims[0].clone();
    nowhere.aspect = "none".into();
    kb.claims.push(nowhere);
    let places = Places::of(&kb);
    for (at, claim) in kb.claims.iter().enumerate() {
        assert_eq!(places.names(&kb, Item::Claim(at)), kb.place(claim));
    }
    for (at, finding) in kb.findings.iter().enumerate() {
        let place = kb.place_of_finding(finding);
        assert_eq!(places.names(&kb, Item::Finding(at)), place);
    }
}
