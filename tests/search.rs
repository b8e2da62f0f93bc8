//! Search results in the embedded knowledge base for queries that people type.

use std::sync::Arc;

use onpaper::kb::load::{LoadStage, Progress};
use onpaper::kb::{self, Field, Item, KnowledgeBase};
use onpaper::search::{Excerpt, FacetTable, Index, MatchClass, Query, Results, excerpt};

use crate::titles::marked;

/// The id of a claim or finding.
fn id(kb: &KnowledgeBase, item: Item) -> &str {
    match item {
        Item::Claim(index) => &kb.claims[index].id,
        Item::Finding(index) => &kb.findings[index].id,
    }
}

struct Asked {
    kb: KnowledgeBase,
    index: Index,
}

impl Asked {
    fn new() -> Self {
        let kb = kb::load::BUILT_IN[0].load().unwrap();
        let index = Index::build(&kb);
        Self { kb, index }
    }

    fn results(&self, query: &str) -> Results {
        self.index.search(&self.kb, &Query::parse(query))
    }

    /// The ids of all hits, best first.
    fn ids(&self, query: &str) -> Vec<&str> {
        let hits = self.results(query).hits;
        hits.iter().map(|hit| id(&self.kb, hit.item())).collect()
    }

    /// The ids of the claims that match every word, best first.
    fn claims(&self, query: &str) -> Vec<&str> {
        let results = self.results(query);
        let claims = results.hits[..results.complete]
            .iter()
            .filter(|hit| matches!(hit.item(), Item::Claim(_)));
        claims.map(|hit| id(&self.kb, hit.item())).collect()
    }

    fn title(&self, query: &str, id: &str) -> String {
        let Some(Item::Claim(claim)) = self.kb.item(id) else {
            panic!("no claim {id}");
        };
        let title = &self.kb.claims[claim].title;
        marked(title, &self.results(query).highlights(Field::Title, title))
    }

    fn context(&self, query: &str, id: &str) -> Option<(Field, String)> {
        let results = self.results(query);
        let context = results.context(&self.kb, self.kb.item(id)?)?;
        let Excerpt { text, ranges } = excerpt(context.text, &context.ranges, 44);
        Some((context.field, marked(&text, &ranges)))
    }
}

const ROOT_CAUSE: [&str; 3] = [
    "informative-insights",
    "broad-insight-dissemination",
    "fast-time-to-improve",
];

/// Queries, and the claim that must come first.
const FIRST: &[(&str, &str)] = &[
    // Words of a title: whole, as prefixes, and in any order.
    ("telemetry", "informative-telemetry"),
    ("telem", "informative-telemetry"),
    ("alert ack", "fast-alert-acknowledgement"),
    ("acknowledgement alert", "fast-alert-acknowledgement"),
    ("fast incident resolution", "fast-incident-resolution"),
    ("setup cost", "low-setup-costs"),
    ("cost setup", "low-setup-costs"),
    ("low cost", "low-run-cost"),
    ("incident cost", "low-incident-costs"),
    ("governance", "straightforward-governance"),
    ("documentation", "comprehensive-documentation"),
    ("broad insight", "broad-insight-dissemination"),
    ("insights", "informative-insights"),
    ("speed", "high-speed-delivery-teams"),
    ("improve", "fast-time-to-improve"),
    ("deployment process", "consistent-deployment-process"),
    ("delivery teams", "high-speed-delivery-teams"),
    ("run cost", "low-run-cost"),
    ("reduce run cost", "run-cost-reduction-options"),
    ("reduction", "run-cost-reduction-options"),
    // Acronyms, in either case.
    ("rca", "informative-insights"),
    ("RCA", "informative-insights"),
    ("mtta", "fast-alert-acknowledgement"),
    ("MTTR", "fast-incident-resolution"),
    ("cab", "consistent-deployment-process"),
    ("L2", "few-l2-callouts"),
    ("L1/L2", "few-l2-callouts"),
    ("msp", "run-cost-reduction-options"),
    ("opex", "low-run-cost"),
    ("raci", "straightforward-governance"),
    // Initials, parts of words, words without the space between.
    ("faa", "fast-alert-acknowledgement"),
    ("fir", "few-l2-callouts"),
    ("fincres", "fast-incident-resolution"),
    ("fti", "fast-time-to-improve"),
    ("cdp", "consistent-deployment-process"),
    ("rcro", "run-cost-reduction-options"),
    ("rootcause", "informative-insights"),
    ("fastalertack", "fast-alert-acknowledgement"),
    ("oncall", "fast-alert-acknowledgement"),
    ("on-call", "fast-alert-acknowledgement"),
    ("post mortem", "informative-insights"),
    ("post-mortem", "informative-insights"),
    ("changeadvisory", "consistent-deployment-process"),
    // A missing, additional, wrong or swapped letter; several missing letters.
    ("telemtry", "informative-telemetry"),
    ("telemerty", "informative-telemetry"),
    ("telemettry", "informative-telemetry"),
    ("telenetry", "informative-telemetry"),
    ("telemer", "informative-telemetry"),
    ("acknowlegement", "fast-alert-acknowledgement"),
    ("govrnance", "straightforward-governance"),
    ("documenation", "comprehensive-documentation"),
    ("resolutoin", "fast-incident-resolution"),
    ("disemination", "broad-insight-dissemination"),
    ("alret", "fast-alert-acknowledgement"),
    ("mgmt", "consistent-deployment-process"),
    ("lwcost", "low-run-cost"),
    ("fstalert", "fast-alert-acknowledgement"),
    // Inflections.
    ("outsource", "run-cost-reduction-options"),
    ("acknowledgment", "fast-alert-acknowledgement"),
    ("escalated alerts", "few-l2-callouts"),
    ("resolve incidents", "fast-incident-resolution"),
    ("deploying", "consistent-deployment-process"),
    ("handovers", "high-speed-delivery-teams"),
    // Observations, figures, and questions in a manager's words.
    ("20 minutes", "fast-alert-acknowledgement"),
    ("one hour", "fast-incident-resolution"),
    ("weeks", "fast-time-to-improve"),
    ("rework", "high-speed-delivery-teams"),
    ("dashboards", "informative-telemetry"),
    ("observability", "informative-telemetry"),
    ("senior manager", "straightforward-governance"),
    ("who is accountable", "straightforward-governance"),
    ("human error", "informative-insights"),
    ("action items", "fast-time-to-improve"),
    ("knowledge sharing", "broad-insight-dissemination"),
    ("third party", "run-cost-reduction-options"),
    ("downtime", "low-incident-costs"),
    ("vendor tools", "low-setup-costs"),
    ("lead time", "high-speed-delivery-teams"),
    ("change approval", "consistent-deployment-process"),
    ("runbook", "comprehensive-documentation"),
    // The query language.
    ("\"root cause\"", "informative-insights"),
    ("\"fix actions", "fast-time-to-improve"),
    ("'cost low", "low-run-cost"),
    ("^few", "few-l2-callouts"),
    ("callouts$", "few-l2-callouts"),
    ("^low !setup !run", "low-incident-costs"),
    ("in:observed hour", "fast-incident-resolution"),
    ("in:evidence weeks", "fast-time-to-improve"),
    ("status:realised governance", "straightforward-governance"),
    ("tag:on-call l2", "few-l2-callouts"),
];

#[test]
fn the_right_claim_comes_first() {
    let asked = Asked::new();
    let wrong: Vec<_> = FIRST
        .iter()
        .map(|(query, wanted)| (*query, *wanted, asked.claims(query).first().copied()))
        .filter(|(_, wanted, first)| Some(*wanted) != *first)
        .collect();
    assert!(wrong.is_empty(), "query, wanted, first: {wrong:#?}");
}

#[test]
fn words_that_are_not_in_the_knowledge_base_find_nothing() {
    let asked = Asked::new();
    let words = [
        "castle",
        "banana",
        "xyzzy",
        "qwerty",
        "zqxj",
        "kubernetes",
        "docker",
        "terraform",
        "python",
        "serverless",
        "blockchain",
        "elephant",
        "pizza",
        "guitar",
        "monkey",
        "horse",
        "window",
        "faster food",
        "MOCKBA",
        "москва",
        "障害",
        "🚀",
        "seed",
        "were you there",
        "status:sometimes",
        "nosuch:thing",
        "\"cause root\"",
        "^costs",
        "high$",
    ];
    let found: Vec<_> = words
        .iter()
        .map(|word| (*word, asked.ids(word)))
        .filter(|(_, ids)| !ids.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn rca_finds_the_root_cause_claims_and_nothing_else() {
    assert_eq!(Asked::new().ids("rca"), ROOT_CAUSE);
}

#[test]
fn cost_finds_only_entries_with_that_word() {
    let asked = Asked::new();
    let found = asked.claims("cost");
    assert_eq!(found.len(), 5, "{found:?}");
    assert!(
        found
            .iter()
            .all(|id| id.contains("cost") || *id == "straightforward-governance")
    );
}

#[test]
fn a_typo_is_corrected_only_if_nothing_has_the_word() {
    let asked = Asked::new();
    assert_eq!(asked.results("telemetry").corrections, []);
    let corrections = asked.results("telemtry alert").corrections;
    assert_eq!(corrections.len(), 1);
    assert_eq!(
        (&*corrections[0].typed, &*corrections[0].searched),
        ("telemtry", "telemetry")
    );
    // The nearest word is in a link alone, which is not searched.
    let kb = kb::load::BUILT_IN[2].load().unwrap();
    let results = Index::build(&kb).search(&kb, &Query::parse("specialists topologies"));
    assert_eq!(results.corrections, []);
    assert_eq!(results.unknown_words, ["topologies"]);
}

#[test]
fn a_hit_has_the_class_and_field_of_its_best_word() {
    let asked = Asked::new();
    for (query, class, field) in [
        ("telemetry", MatchClass::Word, Field::Title),
        ("telem", MatchClass::Prefix, Field::Title),
        ("lemetry", MatchClass::Inside, Field::Title),
        ("faa", MatchClass::Initials, Field::Title),
        ("telemtry", MatchClass::Typo, Field::Title),
        ("lwcost", MatchClass::Subsequence, Field::Title),
        ("observability", MatchClass::Word, Field::Alias),
        ("20", MatchClass::Word, Field::Observed),
    ] {
        let best = asked.results(query).hits[0];
        assert_eq!(best.by(), Some((field, class)), "{query}");
    }
    for query in ["status:realised", "!telemetry", "has:area", ""] {
        let hits = asked.results(query).hits;
        assert!(
            !hits.is_empty() && hits.iter().all(|hit| hit.by().is_none()),
            "{query}"
        );
    }
    let both = asked.results("status:unrealised telemetry").hits[0];
    assert_eq!(both.by(), Some((Field::Title, MatchClass::Word)));
}

#[test]
fn a_finding_is_found_by_its_words_without_its_claims() {
    let asked = Asked::new();
    assert_eq!(asked.ids("cook"), ["service-reliability-assumptions"]);
    assert_eq!(
        asked.ids("in:finding cook"),
        ["service-reliability-assumptions"]
    );
    assert_eq!(
        asked.claims("incident management"),
        ["fast-incident-resolution", "informative-insights"]
    );
}

#[test]
fn an_address_is_found_only_in_links() {
    let asked = Asked::new();
    assert_eq!(asked.claims("allspaw"), [""; 0]);
}

#[test]
fn an_address_that_is_pasted_finds_what_links_to_it() {
    let asked = Asked::new();
    let address = "https://how.complexsystems.fail/";
    let linked = asked.ids("in:link how.complexsystems.fail");
    assert!(!linked.is_empty());
    assert_eq!(asked.ids(address), linked);
    assert_eq!(asked.ids(&format!("in:link {address}")), linked);
    assert_eq!(asked.ids("HTTPS://how.complexsystems.f"), linked);
    assert_eq!(asked.ids("https://how.complexsystems.example"), [""; 0]);
}

#[test]
fn forms_of_the_same_word_find_each_other() {
    let asked = Asked::new();
    for (typed, first) in [
        ("centralised", "low-setup-costs"),
        ("prioritization", "fast-time-to-improve"),
        ("RCAs", "informative-insights"),
        ("faster incident resolution", "fast-incident-resolution"),
    ] {
        assert!(
            asked.claims(typed).contains(&first),
            "{typed}: {:?}",
            asked.ids(typed)
        );
    }
    assert_eq!(asked.ids("organizational"), asked.ids("organisational"));
    assert_eq!(asked.ids("business"), [""; 0]);
    // A typo finds all forms of the intended word.
    assert_eq!(asked.ids("escalatoin"), asked.ids("escalation"));
}

#[test]
fn an_amount_is_found_in_any_notation() {
    let asked = Asked::new();
    for (amount, ways) in [
        ("20 minutes", &["twenty mins", "20min", "twenty-minute"][..]),
        ("one hour", &["60 minutes", "1hr", "an hour", "60min"]),
        ("24/7", &["24x7", "24-7"]),
        ("L2", &["level 2", "tier two", "second line", "2nd line"]),
    ] {
        let found = asked.ids(amount);
        assert!(!found.is_empty(), "{amount}");
        for way in ways {
            assert_eq!(asked.ids(way), found, "{way}");
        }
    }
}

#[test]
fn two_numbers_are_not_found_as_one() {
    let mut asked = Asked::new();
    let titles = [
        "CVSS 4.5",
        "It costs 45 euros",
        "3-5 days",
        "35 days",
        "1,000",
        "1000",
    ];
    for (claim, title) in asked.kb.claims.iter_mut().zip(titles) {
        claim.title = title.into();
    }
    let id = |title: usize| asked.kb.claims[title].id.to_string();
    let expected = [
        ("in:title 4.5", vec![id(0)]),
        ("in:title 45", vec![id(1)]),
        ("in:title 3-5", vec![id(2)]),
        ("in:title 35", vec![id(3)]),
        ("in:title 1,000", vec![id(4), id(5)]),
        ("in:title 1.000", vec![id(4), id(5)]),
    ];
    asked.index = Index::build(&asked.kb);
    for (typed, found) in expected {
        let mut ids = asked.ids(typed);
        ids.sort_by_key(|id| asked.kb.claims.iter().position(|claim| claim.id == *id));
        assert_eq!(ids, found, "{typed}");
    }
}

#[test]
fn a_claim_is_found_by_its_id_however_it_is_typed() {
    let mut asked = Asked::new();
    let ids = [
        "R-017", "R-018", "1.10", "007", "BEN_02", "ADR-11", "ADR-1", "AC-21", "AC-2-1",
    ];
    for (claim, id) in asked.kb.claims.iter_mut().zip(ids) {
        claim.id = id.into();
    }
    asked.index = Index::build(&asked.kb);
    for (typed, found) in [
        ("R-017", &["R-017"][..]),
        ("r017", &["R-017"]),
        ("R-01", &["R-017", "R-018"]),
        ("\"R-018\"", &["R-018"]),
        ("R-017 | R-018", &["R-017", "R-018"]),
        ("1.10", &["1.10"]),
        ("ben_02", &["BEN_02"]),
        ("adr-1", &["ADR-1", "ADR-11"]),
        ("in:id adr-11", &["ADR-11"]),
        ("in:id adr", &["ADR-11", "ADR-1"]),
        ("in:title adr-11", &[]),
        ("ac21", &["AC-21"]),
        ("ac-2.1", &["AC-2-1"]),
        ("R-019", &[]),
    ] {
        assert_eq!(asked.ids(typed), found, "{typed}");
    }
    let (results, first) = (asked.results("r01"), Item::Claim(0));
    let context = results.context(&asked.kb, first).unwrap();
    assert_eq!((context.field, context.text), (Field::Id, "R-017"));
    // It is an amount, too.
    assert_eq!(asked.ids("007").first(), Some(&"007"));
    assert_eq!(asked.ids("!R-017").len() + 1, asked.ids("!R-01").len());
}

#[test]
fn a_service_level_is_found_however_its_target_is_written() {
    let mut asked = Asked::new();
    asked.kb.claims[0].title = "Latency below 300 ms".into();
    asked.kb.claims[1].title = "Answers within 1500ms".into();
    asked.kb.claims[2].title = "Kept for 53% of calls".into();
    asked.index = Index::build(&asked.kb);
    let ids: Vec<&str> = asked.kb.claims.iter().map(|claim| &*claim.id).collect();
    for (query, at) in [
        ("300ms", 0),
        ("300 milliseconds", 0),
        ("1500 ms", 1),
        ("53 percent", 2),
        ("53%", 2),
    ] {
        assert_eq!(asked.claims(query), [ids[at]], "{query}");
    }
}

#[test]
fn capitals_are_an_acronym_and_punctuation_alone_is_ignored() {
    let asked = Asked::new();
    assert_eq!(asked.ids("RCAs"), asked.ids("RCA"));
    for query in ["SLO", "TELE", "WHO", "%%", "???", "C#", "C++", ".NET"] {
        assert_eq!(asked.ids(query), [""; 0], "{query}");
    }
}

#[test]
fn a_word_is_not_found_inside_its_negation() {
    let mut asked = Asked::new();
    asked.kb.claims[0].title = "Inexpensive and unpredictable".into();
    asked.index = Index::build(&asked.kb);
    let first = asked.kb.claims[0].id.clone();
    for (query, found) in [
        ("inexpensive", true),
        ("expensive", false),
        ("predictable", false),
    ] {
        assert_eq!(asked.ids(query).contains(&&*first), found, "{query}");
    }
}

#[test]
fn a_question_is_read_by_its_content_words() {
    let asked = Asked::new();
    for (question, found) in [
        ("what is MTTR?", "fast-incident-resolution"),
        (
            "should we outsource operations",
            "outsourcing-and-expertise",
        ),
        ("flaky deployment handovers", "high-speed-delivery-teams"),
        ("why is outsourcing bad", "run-cost-reduction-options"),
        ("how often can we deploy", "high-speed-delivery-teams"),
    ] {
        let ids = asked.ids(question);
        assert!(ids.contains(&found), "{question}: {ids:?}");
    }
    let flaky = asked.results("flaky deployment handovers");
    assert_eq!(flaky.unknown_words, ["flaky"]);
    assert_eq!(asked.ids("+flaky deployment handovers"), [""; 0]);
    assert_eq!(asked.ids("what is the"), [""; 0]);
    assert_eq!(asked.ids("follow the sun"), [""; 0]);
    assert_eq!(asked.results("follow the sun").did_you_mean, None);
}

#[test]
fn a_term_counts_as_content_even_if_each_of_its_words_says_little() {
    let asked = Asked::new();
    let first = |query| asked.ids(query).first().copied();
    let setup = "cost of setting up the operations team";
    assert_eq!(first(setup), Some("low-setup-costs"));
    let restored = "getting a service back up";
    assert_eq!(first(restored), Some("fast-incident-resolution"));
    // Nothing has the term.
    assert_eq!(asked.ids("keep happening"), [""; 0]);
    assert_eq!(
        asked.ids("incidents keep happening"),
        asked.ids("incidents")
    );
}

#[test]
fn a_term_that_nothing_has_is_searched_word_by_word() {
    let asked = Asked::new();
    let slipped = asked.results("release date slipped");
    assert_eq!(slipped.unknown_words, ["slipped"]);
    assert_eq!(
        asked.ids("release date slipped"),
        ["consistent-deployment-process"]
    );
    assert_eq!(asked.ids("date slipped"), [""; 0]);
}

#[test]
fn a_hyphenated_word_is_found_by_the_parts_that_say_something() {
    let asked = Asked::new();
    let everywhere = "broad-insight-dissemination";
    for query in ["organization-wide learning", "organisation-wide"] {
        assert!(asked.ids(query).contains(&everywhere), "{query}");
    }
}

#[test]
fn developers_are_delivery_teams() {
    let asked = Asked::new();
    for query in [
        "do devs see the root cause analysis",
        "developers rarely see it",
    ] {
        assert_eq!(
            asked.ids(query).first(),
            Some(&"broad-insight-dissemination"),
            "{query}"
        );
    }
}

#[test]
fn missing_words_are_reported_and_other_spellings_give_the_same_results() {
    let asked = Asked::new();
    let lock_in = asked.results("vendor lock-in");
    assert_eq!(lock_in.unknown_words, ["lock-in"]);
    assert_eq!(asked.ids("vendor lock-in"), ["run-cost-reduction-options"]);
    let unrealised = asked.claims("unrealised benefits");
    let all = asked.claims("status:unrealised");
    assert_eq!((unrealised.len(), &unrealised[..11]), (all.len(), &all[..]));
    let sorted = |query| {
        let mut ids = asked.ids(query);
        ids.sort_unstable();
        ids
    };
    for (one, other) in [("organizational", "organisation"), ("RCAs", "RCA")] {
        assert_eq!(sorted(one), sorted(other));
    }
    assert_eq!(asked.ids("rca|mttr"), asked.ids("rca | mttr"));
    for nothing in ["SLO", "business", "follow the sun", "%%"] {
        let results = asked.results(nothing);
        assert!(results.hits.is_empty(), "{nothing}");
        assert_eq!(results.did_you_mean, None, "{nothing}");
    }
}

#[test]
fn a_value_may_stand_apart_from_its_operator() {
    let asked = Asked::new();
    for (apart, joined) in [
        ("status: realised", "status:realised"),
        ("Status: Realised", "status:realised"),
        ("cost !status: unrealised", "cost !status:unrealised"),
        (
            "aspect: \"learning culture\"",
            "aspect:\"learning culture\"",
        ),
        ("has:  link", "has:link"),
        ("title: cost", "title:cost"),
        ("status: tag:cost", "tag:cost"),
        ("status: ", ""),
        ("cost: low", "cost low"),
    ] {
        assert_eq!(asked.ids(apart), asked.ids(joined), "{apart}");
    }
}

#[test]
fn operators_in_a_query_filter_the_results() {
    let asked = Asked::new();
    assert_eq!(
        asked.claims("status:unrealised aspect:learning-culture"),
        ROOT_CAUSE
    );
    assert_eq!(asked.claims("status:unr aspect:learning"), ROOT_CAUSE);
    assert_eq!(asked.claims("status:realised").len(), 4);
    assert_eq!(asked.claims("!status:realised").len(), 11);
    assert_eq!(asked.claims("aspect:learning | area:protection").len(), 5);
    assert_eq!(asked.claims("has:evidence !has:area").len(), 2);
    assert_eq!(asked.ids("kind:remedy"), ["insight-generation"]);
    assert_eq!(asked.claims("tag:\"root-cause\""), ROOT_CAUSE);
    assert_eq!(asked.claims("status:").len(), 15);
}

#[test]
fn alternatives_bind_tighter_than_and() {
    let asked = Asked::new();
    assert_eq!(
        asked.claims("setup | incident 'low"),
        ["low-setup-costs", "low-incident-costs"]
    );
    assert_eq!(
        asked.claims("'low incident | setup"),
        ["low-incident-costs", "low-setup-costs"]
    );
}

#[test]
fn what_is_denied_and_joined_may_be_written_as_in_other_search_boxes() {
    let asked = Asked::new();
    for (typed, same) in [
        ("rca -fix", "rca !fix"),
        ("rca NOT fix", "rca !fix"),
        ("cost -^low", "cost !^low"),
        ("NOT fix rca", "!fix rca"),
        ("rca -\"fix actions\"", "rca !\"fix actions\""),
        ("cost -status:realised", "cost !status:realised"),
        ("cost NOT status:realised", "cost !status:realised"),
        ("cab OR telemetry", "cab | telemetry"),
        ("cab || telemetry", "cab | telemetry"),
        ("rca AND fix", "rca fix"),
        ("rca && fix", "rca fix"),
        ("cost NOT (run OR low)", "cost !run !low"),
        ("Status:Realized cost", "status:realised cost"),
        ("tag:oncall", "tag:on-call"),
        ("cost -(run | low)", "cost !run !low"),
        ("cost -(\"low run\" OR setup)", "cost !\"low run\" !setup"),
        ("cost NOT(run OR low)", "cost !run !low"),
        ("cost NOT (run AND low)", "cost !run | !low"),
        ("cost -(run low)", "cost !run | !low"),
        (
            "cost -( run setup | incident )",
            "cost !run|!setup !run|!incident",
        ),
        ("cost -outsourced", "cost -outsourcing"),
        ("cost -operability", "cost"),
        (
            "-status:(partly-realised | realised) cost",
            "!status:realised cost",
        ),
        ("cost NOT (run OR (low AND setup))", "cost !run !low|!setup"),
        ("cost AND (NOT run)", "cost !run"),
        ("cost NOT (setup OR NOT low)", "cost !setup low"),
        (
            "cost NOT (status:realised OR in:tag OR run)",
            "cost !status:realised !in:tag !run",
        ),
        (
            "(status:realised OR status:unrealised) cost",
            "status:realised|status:unrealised cost",
        ),
        ("cost OR (run AND low)", "cost|run cost|low"),
        (
            "(alert AND ack) OR (low cost)",
            "alert|low alert|cost ack|low ack|cost",
        ),
        ("setup | (cost (run | low))", "setup|cost setup|run|low"),
        (
            "cost NOT ((run OR setup) AND low)",
            "cost !run|!low !setup|!low",
        ),
        ("-run, !low cost", "!run !low cost"),
        ("cost -run, -low", "cost !run !low"),
        ("cost -run & -low", "cost !run !low"),
    ] {
        let found = asked.ids(same);
        assert!(!found.is_empty(), "{same}");
        assert_eq!(asked.ids(typed), found, "{typed}");
    }
    // A hyphen in or for a word, an option of a command and what is typed only so far deny nothing.
    for (typed, same) in [
        ("on-call", "on call"),
        ("rca -f", "rca f"),
        ("rca -", "rca"),
        ("rca OR", "rca"),
        ("rca AND", "rca"),
        ("rca NOT", "rca"),
        ("rca NOT c", "rca"),
        ("rca !c", "rca"),
        ("cost !é", "cost"),
        ("-", ""),
        ("(", ""),
        ("cost NOT", "cost"),
        ("cost und -risk", "cost und risk"),
        ("cost, -risk", "cost risk"),
        ("cost (", "cost"),
        ("cost -(", "cost"),
    ] {
        assert_eq!(asked.ids(typed), asked.ids(same), "{typed}");
    }
}

#[test]
fn what_is_denied_twice_is_asked_for() {
    let asked = Asked::new();
    for (typed, same) in [
        ("cost NOT NOT run", "cost run"),
        ("cost !!run", "cost run"),
        ("cost +!run", "cost !run"),
        ("cost NOT !run", "cost run"),
    ] {
        assert_eq!(asked.ids(typed), asked.ids(same), "{typed}");
    }
}

#[test]
fn an_operator_may_have_a_group_or_a_list_of_values() {
    let asked = Asked::new();
    for (typed, same) in [
        ("tag:(cost OR on-call)", "tag:cost | tag:on-call"),
        ("tag:(cost or on-call)", "tag:cost | tag:on-call"),
        ("tag:(cost, on-call)", "tag:cost | tag:on-call"),
        ("tag:cost,on-call", "tag:cost | tag:on-call"),
        ("tag:(cost outsourcing)", "tag:cost tag:outsourcing"),
        (
            "tag:(cost AND NOT outsourcing)",
            "tag:cost !tag:outsourcing",
        ),
        ("tag:(cost -outsourcing)", "tag:cost !tag:outsourcing"),
        (
            "tag:(cost (outsourcing | governance))",
            "tag:cost tag:outsourcing|tag:governance",
        ),
        ("-tag:(cost | incident)", "!tag:cost !tag:incident"),
        ("!tag:cost,incident", "!tag:cost !tag:incident"),
        ("NOT tag:(cost incident)", "!tag:cost | !tag:incident"),
        (
            "alert | tag:(cost outsourcing)",
            "alert|tag:cost alert|tag:outsourcing",
        ),
        (
            "tag:(cost | status:unrealised)",
            "tag:cost | status:unrealised",
        ),
        (
            "aspect:(\"deployment throughput\" | learning)",
            "aspect:deployment | aspect:learning",
        ),
        ("Status:(Realized) cost", "status:realised cost"),
        ("status:!realised cost", "!status:realised cost"),
        ("status:-realised cost", "!status:realised cost"),
        ("-status:!realised cost", "status:realised cost"),
        ("cost title:-run", "cost -title:run"),
        ("cost -title:(-run)", "cost title:run"),
        ("cost title:-\"low run\"", "cost -title:\"low run\""),
        ("cost title:!^low", "cost -title:^low"),
        ("status:!(realised) cost", "-status:realised cost"),
        ("status=realised cost", "status:realised cost"),
        ("status = realised cost", "status:realised cost"),
        ("cost status != realised", "cost !status:realised"),
        ("cost tag= (cost | on-call)", "cost tag:cost,on-call"),
        ("kind=verdict", "kind:verdict"),
        ("title = cost", "title:cost"),
        ("cost status!=realised", "cost -status:realised"),
        (
            "-status!=(realised OR run) cost",
            "status:(realised OR run) cost",
        ),
        (
            "cost tag:!incident,governance",
            "cost !tag:incident !tag:governance",
        ),
        ("in:(title observed) cost", "in:title in:observed cost"),
        ("in:title,observed cost", "in:title in:observed cost"),
        ("-in:(title, observed) cost", "-in:title -in:observed cost"),
        ("kind:verdict,condition", "kind:verdict | kind:condition"),
        ("has:(frequency | link)", "has:frequency | has:link"),
        ("+tag:(cost) run", "tag:cost run"),
        ("tag: (cost | on-call)", "tag:cost | tag:on-call"),
        ("cost -tag: ( run, incident )", "cost !tag:incident"),
        // While it is typed.
        ("cost tag:(", "cost"),
        ("cost tag:!", "cost"),
        ("cost tag:()", "cost"),
        ("cost tag:(outs", "cost tag:outs"),
        ("cost tag:(outsourcing OR", "cost tag:outsourcing"),
    ] {
        let found = asked.ids(same);
        assert!(!found.is_empty(), "{same}");
        assert_eq!(asked.ids(typed), found, "{typed}");
    }
    assert_eq!(asked.ids("cost :( run"), asked.ids("cost run"));
}

#[test]
fn an_equals_sign_before_what_is_no_value_stands_between_words() {
    let asked = Asked::new();
    for (typed, words) in [
        ("in=production", "production"),
        ("in = production", "production"),
        ("by=cost", "cost"),
        ("kind=cost", "cost"),
        ("has=cost", "cost"),
    ] {
        let results = asked.results(typed);
        assert_eq!(asked.ids(typed), asked.ids(words), "{typed}");
        assert!(
            results.unknown.is_empty() && results.unknown_words.is_empty(),
            "{typed}"
        );
    }
    let unknown = asked.results("status=nosuch").unknown;
    assert_eq!(
        unknown[0].to_string(),
        "no status 'nosuch' (there are: realised, unrealised)"
    );
}

#[test]
fn a_word_may_be_asked_for_in_one_part() {
    let asked = Asked::new();
    for (typed, same) in [
        ("title:cost", "in:title cost"),
        ("Title:Cost", "in:title Cost"),
        ("title:telemtry", "in:title telemtry"),
        ("title:\"run cost\"", "in:title \"run cost\""),
        ("title:^low", "in:title ^low"),
        ("title:(cost OR run)", "in:title cost | run"),
        ("observed:outsourcing", "in:observed outsourcing"),
        ("text:supplier", "in:text supplier"),
        ("finding:cook", "in:finding cook"),
        ("id:low", "in:id low"),
        ("link:playbook", "in:link playbook"),
    ] {
        let found = asked.ids(same);
        assert!(!found.is_empty(), "{same}");
        assert_eq!(asked.ids(typed), found, "{typed}");
    }
    let address = "link:https://you-build-it-you-run-it.playbook.ee/what-is-ops-run-it";
    assert_eq!(asked.claims(address).len(), 3);
    // The other words are searched everywhere.
    assert_eq!(asked.claims("title:cost 'flat"), ["low-incident-costs"]);
    assert_eq!(asked.claims("in:title cost 'flat"), [""; 0]);
    let either = asked.claims("title:telemetry | outsourcing");
    assert_eq!(
        either,
        ["informative-telemetry", "run-cost-reduction-options"]
    );
    assert!(!asked.claims("cost -title:run").contains(&"low-run-cost"));
    assert!(
        asked
            .claims("cost -title:operations")
            .contains(&"low-run-cost")
    );
    let results = asked.results("title:cost 'flat");
    let marked = results.highlights(Field::Title, "The cost of a flat");
    assert_eq!(marked, [4..8, 14..18]);
    assert!(
        results
            .highlights(Field::Claimed, "The cost of it")
            .is_empty()
    );
}

#[test]
fn a_wrong_value_in_a_group_is_reported_beside_what_the_others_find() {
    let asked = Asked::new();
    for query in [
        "status:(realised OR nosuch)",
        "status:realised,nosuch",
        "(status:(realised | nosuch) cost) | alert",
    ] {
        let results = asked.results(query);
        assert!(!results.hits.is_empty());
        let unknown: Vec<_> = results.unknown.iter().map(ToString::to_string).collect();
        let known = "no status 'nosuch' (there are: realised, unrealised)";
        assert_eq!(unknown, [known], "{query}");
    }
}

#[test]
fn not_denies_in_scripts_without_capitals() {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    kb.claims[0].title = "運用監視サービスの費用".into();
    kb.claims[1].title = "費用の削減".into();
    let index = Index::build(&kb);
    for query in ["費用 NOT 運用監視サービス", "費用 -運"] {
        let found = index.search(&kb, &Query::parse(query));
        let found: Vec<_> = found.hits.iter().map(|hit| hit.item()).collect();
        assert_eq!(found, [Item::Claim(1)], "{query}");
    }
}

#[test]
fn a_denied_word_that_no_text_has_is_reported() {
    let asked = Asked::new();
    for (query, reported) in [
        ("cost -outsorcing", vec!["outsorcing"]),
        ("cost NOT (outsorcing OR run)", vec!["outsorcing"]),
        ("cost -runs", vec![]),
        ("cost -\"run low\"", vec![]),
        ("cost -outsourcing", vec![]),
        ("cost !status:nosuch", vec![]),
        ("cost -title:run", vec![]),
        ("cost -title:nosuch", vec!["title:nosuch"]),
    ] {
        assert_eq!(asked.results(query).unknown_words, reported, "{query}");
    }
}

#[test]
fn a_part_that_is_denied_is_not_searched() {
    let asked = Asked::new();
    for query in [
        "cost !in:title",
        "cost NOT in:title",
        "-in:id cost -in:title",
    ] {
        let results = asked.results(query);
        assert!(!results.hits.is_empty());
        let fields = results.hits.iter().map(|hit| hit.by().unwrap().0);
        assert!(!fields.collect::<Vec<_>>().contains(&Field::Title));
        let title = results.highlights(Field::Title, "Low run cost");
        assert!(title.is_empty(), "{query}");
    }
}

#[test]
fn a_stressed_not_is_a_word_of_the_sentence() {
    let asked = Asked::new();
    for typed in [
        "Ops do NOT run it",
        "teams do NOT deploy their own code",
        "incidents MUST NOT recur",
    ] {
        let plain = typed.replace("NOT", "not");
        assert_eq!(asked.ids(typed), asked.ids(&plain), "{typed}");
    }
    for typed in ["OPS DO NOT RUN IT", "TEAMS NOT TRAINED ON CALL"] {
        let others = asked.ids(&typed.replace("NOT ", ""));
        let mut ids = asked.ids(typed).into_iter();
        assert!(ids.all(|id| others.contains(&id)), "{typed}");
    }
    let better = asked.results("etlemetry MUST NOT recur").did_you_mean;
    assert!(better.is_none_or(|better| !better.contains("NOT")));
}

#[test]
fn function_words_alone_find_what_is_named_so() {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    kb.claims[0].title = "Why not?".into();
    kb.claims[1].aliases.push("it is what it is".into());
    let index = Index::build(&kb);
    let found = |query: &str| {
        let found = index.search(&kb, &Query::parse(query));
        found.hits.iter().map(|hit| hit.item()).collect::<Vec<_>>()
    };
    assert_eq!(found("why not"), [Item::Claim(0)]);
    assert_eq!(found("It is what it is"), [Item::Claim(1)]);
    assert_eq!(found("what is it"), []);
}

#[test]
fn what_is_named_as_typed_is_first_among_however_many() {
    for others in [10, 1000] {
        let mut kb = kb::load::BUILT_IN[0].load().unwrap();
        let claim = kb.claims[0].clone();
        kb.claims.extend((0..others).map(|at| kb::Claim {
            id: format!("other-{at}").into(),
            title: format!("Fix {at} takes time to plan for a fix").into(),
            ..claim.clone()
        }));
        let named = kb.claims.iter_mut();
        let named = named.filter(|claim| claim.id == "fast-incident-resolution");
        named.for_each(|claim| claim.aliases.push("Tíme to plan".into()));
        let index = Index::build(&kb);
        for query in ["time to fix", "time to plan"] {
            let found = index.search(&kb, &Query::parse(query));
            let first = found.hits.iter().next().map(|hit| id(&kb, hit.item()));
            assert_eq!(first, Some("fast-incident-resolution"), "{query}: {others}");
        }
    }
}

#[test]
fn not_applies_to_the_words_of_the_claim_only() {
    let asked = Asked::new();
    assert!(!asked.claims("!cost").contains(&"low-setup-costs"));
    // "Cook" is in a finding about the claim.
    assert!(asked.claims("!cook").contains(&"informative-telemetry"));
}

#[test]
fn of_equal_hits_those_that_deny_as_the_query_does_come_first() {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    let titles = ["Backups are tested", "Backups are not tested"];
    for (claim, title) in kb.claims.iter_mut().zip(titles) {
        claim.title = title.into();
    }
    let index = Index::build(&kb);
    let found = |query| {
        let hits = index.search(&kb, &Query::parse(query)).hits;
        hits.iter().map(|hit| hit.item()).collect::<Vec<_>>()
    };
    let [tested, not_tested] = [0, 1].map(Item::Claim);
    assert_eq!(found("backups not tested"), [not_tested, tested]);
    assert_eq!(found("no tested backups"), [not_tested, tested]);
    assert_eq!(found("backups tested"), [tested, not_tested]);
}

#[test]
fn a_negated_tag_does_not_exclude_an_aspect_of_the_same_name() {
    let mut kb = kb::load::BUILT_IN[0].load().unwrap();
    kb.claims[0].tags.push("learning-culture".into());
    let index = Index::build(&kb);
    let findings = |query| {
        let hits = index.search(&kb, &Query::parse(query)).hits;
        let findings = hits.iter().filter_map(|hit| match hit.item() {
            Item::Finding(index) => Some(&*kb.findings[index].id),
            Item::Claim(_) => None,
        });
        findings.collect::<Vec<_>>()
    };
    assert_eq!(findings("!tag:learning-culture"), findings(""));
    assert!(!findings("!aspect:learning-culture").contains(&"learning-culture-verdict"));
}

#[test]
fn capitals_are_matched_if_any_text_has_them() {
    let asked = Asked::new();
    assert_eq!(asked.claims("TELEMETRY"), asked.claims("telemetry"));
    assert_eq!(asked.claims("Fast Alert")[0], "fast-alert-acknowledgement");
    assert_eq!(asked.claims("^IT"), ["consistent-deployment-process"]);
    // "IT" as against "it".
    assert_eq!(asked.claims("'IT"), ["low-setup-costs"]);
}

#[test]
fn an_empty_query_finds_everything_in_file_order() {
    let asked = Asked::new();
    for query in ["", "  ", "!", "|", "\"", "^", "in:", "| !"] {
        let ids = asked.ids(query);
        assert_eq!(
            ids.len(),
            asked.kb.claims.len() + asked.kb.findings.len(),
            "{query:?}"
        );
        assert_eq!(ids[0], &*asked.kb.claims[0].id);
        assert!(Query::parse(query).is_empty());
    }
}

#[test]
fn a_query_without_results_gets_a_suggestion() {
    let asked = Asked::new();
    for (query, better) in [
        ("etlemetry", Some("telemetry")),
        ("ealert", Some("alert")),
        ("mtrt", Some("mttr")),
        ("status:unrelised", Some("status:unrealised")),
        ("stauts:unrealised", Some("status:unrealised")),
        ("titel:telemetry", Some("title:telemetry")),
        ("cost stauts!=realised", Some("cost -status:realised")),
        ("ealert status!=realised", Some("alert -status:realised")),
        ("label:learning", Some("aspect:learning")),
        ("status:\"-realised\"", None),
        ("status:<>realised", None),
        ("status=relised", Some("status:realised")),
        ("status <> realised", None),
        ("status = xyzzy", None),
        ("title:ealert", Some("title:alert")),
        ("ealert -title:cost", Some("alert -title:cost")),
        ("ealert claimed:xyzzy", Some("alert")),
        ("ealert is not documented", Some("alert not documented")),
        ("ealert is not qwertz", Some("alert")),
        ("SREs ealert", Some("alert")),
        (
            "status:(relised OR run)",
            Some("status:realised OR status:run"),
        ),
        ("(ealert AND fix) OR xyzzy", Some("alert fix")),
        ("blockchain cost", Some("cost")),
        ("dost", Some("cost")),
        ("is there any ealert?", Some("alert")),
        ("xyzzy OR ealert ?", Some("alert")),
        ("ealert | xyzzy", Some("alert")),
        ("ealert OR xyzzy fix", Some("alert fix")),
        ("ealert AND xyzzy OR fix", Some("alert fix")),
        ("xyzzy|ealert", Some("alert")),
        ("(xyzzy OR ealert) fix", Some("alert fix")),
        ("( ealert OR xyzzy )", Some("alert")),
        ("ealert NOT (cost OR run)", Some("alert -cost -run")),
        ("ealert -(cost run)", Some("alert -cost OR -run")),
        ("ealert -in:title", Some("alert -in:title")),
        ("xyzzy -cost", None),
        ("hired by a bank", None),
        ("our mainframe is fine with this setup", Some("setup")),
        ("!cost etlemetry", Some("!cost telemetry")),
        ("banana", None),
        ("five nines", None),
        ("xyzzy plugh", None),
    ] {
        let results = asked.results(query);
        assert!(results.hits.is_empty(), "{query}");
        assert_eq!(results.did_you_mean.as_deref(), better, "{query}");
    }
    assert_eq!(asked.results("telemtry").did_you_mean, None);
}

#[test]
fn matched_letters_are_highlighted() {
    let asked = Asked::new();
    for (query, id, title) in [
        ("telem", "informative-telemetry", "Informative [telem]etry"),
        (
            "faa",
            "fast-alert-acknowledgement",
            "[F]ast [a]lert [a]cknowledgement",
        ),
        (
            "fincres",
            "fast-incident-resolution",
            "[F]ast [inc]ident [res]olution",
        ),
        (
            "telemtry",
            "informative-telemetry",
            "Informative [telemetry]",
        ),
        ("lwcost", "low-run-cost", "[L]o[w] run [cost]"),
        ("\"run cost\"", "low-run-cost", "Low [run cost]"),
        ("run cost", "low-run-cost", "Low [run] [cost]"),
        ("cidents", "low-incident-costs", "Low incident costs"),
        ("ident", "low-incident-costs", "Low inc[ident] costs"),
        (
            "acknowledging",
            "fast-alert-acknowledgement",
            "Fast alert [acknowledgement]",
        ),
        (
            "in:observed alert",
            "fast-alert-acknowledgement",
            "Fast alert acknowledgement",
        ),
        (
            "!alert fast",
            "fast-time-to-improve",
            "[Fast] time to improve",
        ),
    ] {
        assert_eq!(asked.title(query, id), title, "{query}");
    }
}

#[test]
fn a_match_outside_the_title_is_shown_with_context() {
    let asked = Asked::new();
    let context = |query, id| asked.context(query, id);
    assert_eq!(context("telemetry", "informative-telemetry"), None);
    assert_eq!(context("status:realised", "low-run-cost"), None);
    assert_eq!(
        context("rca", "fast-time-to-improve"),
        Some((Field::Alias, "[RCA]".to_owned()))
    );
    let (field, text) = context("alert minutes", "fast-alert-acknowledgement").unwrap();
    assert_eq!(field, Field::Observed);
    assert!(
        text.contains("[minutes]") && text.starts_with('…'),
        "{text}"
    );
}

#[test]
fn a_separate_thread_builds_the_index_and_reports_progress() {
    let kb = kb::load::BUILT_IN[0].load().unwrap();
    let progress = Progress::default();
    let facets = Arc::new(FacetTable::new(&kb));
    let index = std::thread::scope(|scope| {
        let building = scope.spawn(|| Index::build_with(&kb, facets, &progress));
        building.join().unwrap()
    });
    let total = (kb.claims.len() + kb.findings.len()) as u64;
    let steps = 2 * total;
    assert_eq!(progress.now(), LoadStage::Indexing { steps, total });
    let found = index.search(&kb, &Query::parse("telemetry"));
    assert!(!found.hits.is_empty());
}
