//! Knowledge bases of any size, the same for the same size each time.
//!
//! Three aspects with ten areas, sixty tags, and claims of about 450 bytes of JSON each: a title of
//! two to six words, two texts of a sentence or two, now and then a figure, other words and a link.
//! Claims are in no order of place, which is the harder case for whatever groups them.

use fastrand::Rng;
use onpaper::kb::{
    Area, Aspect, Claim, Evidence, FORMAT, Finding, FindingKind, Frequency, KnowledgeBase, Line,
    Link, Source, Status,
};

mod vocabulary;

use vocabulary::{PHRASES, Vocabulary};

/// Another would give another knowledge base of the same kind.
const SEED: u64 = 2012;
const ASPECTS: [(&str, &[&str]); 3] = [
    (
        "Deployment throughput",
        &["Batch size", "Release process", "Handover"],
    ),
    (
        "Service reliability",
        &[
            "Cost and governance",
            "Availability protection",
            "Availability restoration",
            "Capacity",
        ],
    ),
    ("Learning culture", &["Insight", "Sharing", "Improvement"]),
];
const TAGS: usize = 60;
const FREQUENCIES: [Frequency; 6] = [
    Frequency::Rarely,
    Frequency::Sometimes,
    Frequency::Often,
    Frequency::Usually,
    Frequency::NearlyAlways,
    Frequency::Always,
];
const KINDS: [FindingKind; 4] = [
    FindingKind::Verdict,
    FindingKind::Condition,
    FindingKind::Assumption,
    FindingKind::Remedy,
];

/// A knowledge base with so many claims.
pub(crate) fn knowledge_base(claims: usize) -> KnowledgeBase {
    let mut rng = Rng::with_seed(SEED);
    let vocabulary = Vocabulary::new(&mut rng);
    let mut writer = Writer { rng, vocabulary };
    KnowledgeBase {
        parts: Default::default(),
        schema: None,
        format: FORMAT,
        id: "generated".into(),
        title: format!("{claims} generated claims").into(),
        summary: "Made up to measure with.".into(),
        version: "1".into(),
        language: "en".into(),
        source: source(),
        aspects: ASPECTS.iter().map(aspect).collect(),
        facets: Vec::new(),
        claims: (0..claims).map(|number| writer.claim(number)).collect(),
        findings: writer.findings(),
    }
}

fn source() -> Source {
    Source {
        title: "Nothing".into(),
        publisher: Some("Nobody".into()),
        url: Some("https://example.org/".into()),
        licence: Some("CC0".into()),
        note: Some("Made up.".into()),
    }
}

fn aspect((name, areas): &(&str, &[&str])) -> Aspect {
    let area = |name: &&str| Area {
        id: slug(name).into(),
        name: (*name).into(),
    };
    Aspect {
        id: slug(name).into(),
        name: (*name).into(),
        summary: None,
        areas: areas.iter().map(area).collect(),
    }
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace([' ', '/'], "-")
}

struct Writer {
    rng: Rng,
    vocabulary: Vocabulary,
}

impl Writer {
    fn claim(&mut self, number: usize) -> Claim {
        let (aspect, area) = self.place();
        Claim {
            id: format!("claim-{number}").into(),
            title: self.title().into(),
            status: self.status(),
            aspect: slug(aspect).into(),
            area: area.map(|area| slug(area).into()),
            claimed: self.text().into(),
            observed: Some(self.text().into()),
            frequency: self.chance(30).then(|| FREQUENCIES[self.rng.usize(..6)]),
            evidence: self.some(20, Self::evidence).into(),
            aliases: self.some(40, |writer| writer.alias().into()).into(),
            tags: self.tags().into_iter().map(Line::from).collect(),
            links: self.some(5, Self::link).into(),
            ..Claim::new(Status::Unrealised)
        }
    }

    /// Whether something comes that comes so often in a hundred.
    fn chance(&mut self, percent: u32) -> bool {
        self.rng.u32(..100) < percent
    }

    /// One or two so often in a hundred, otherwise none.
    fn some<T>(&mut self, percent: u32, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        let count = if self.chance(percent) {
            self.rng.usize(1..=2)
        } else {
            0
        };
        (0..count).map(|_| make(self)).collect()
    }

    fn place(&mut self) -> (&'static str, Option<&'static str>) {
        let (aspect, areas) = ASPECTS[self.rng.usize(..ASPECTS.len())];
        let area = self
            .chance(90)
            .then(|| areas[self.rng.usize(..areas.len())]);
        (aspect, area)
    }

    fn status(&mut self) -> Status {
        if self.chance(27) {
            Status::Realised
        } else {
            Status::Unrealised
        }
    }

    fn title(&mut self) -> String {
        let mut words = Vec::new();
        for place in 0..self.rng.usize(2..=5) {
            let word = if place == 1 && self.chance(4) {
                self.phrase()
            } else if place > 0 && self.chance(15) {
                self.vocabulary.word(&mut self.rng).to_owned()
            } else {
                self.vocabulary.telling(&mut self.rng).to_owned()
            };
            words.push(word);
        }
        capital(&words.join(" "))
    }

    fn phrase(&mut self) -> String {
        PHRASES[self.rng.usize(..PHRASES.len())].to_owned()
    }

    /// A sentence, perhaps two.
    fn text(&mut self) -> String {
        let mut text = self.sentence();
        if self.chance(25) {
            text.push(' ');
            text.push_str(&self.sentence());
        }
        text
    }

    fn sentence(&mut self) -> String {
        let length = self.rng.usize(7..=17);
        let phrase = self.chance(7).then(|| self.rng.usize(..length));
        let mut sentence = String::new();
        for place in 0..length {
            if place > 0 {
                sentence.push_str(if self.chance(6) { ", " } else { " " });
            }
            if Some(place) == phrase {
                sentence.push_str(&self.phrase());
            } else {
                sentence.push_str(self.vocabulary.word(&mut self.rng));
            }
        }
        capital(&sentence) + "."
    }

    fn evidence(&mut self) -> Evidence {
        Evidence {
            measure: format!("time to {}", self.vocabulary.telling(&mut self.rng)).into(),
            value: format!("{} minutes", self.rng.u32(1..600)).into(),
        }
    }

    /// An acronym, or another word or two for the same.
    fn alias(&mut self) -> String {
        if self.chance(40) {
            return self.vocabulary.acronym(&mut self.rng).to_owned();
        }
        let first = self.vocabulary.telling(&mut self.rng).to_owned();
        format!("{first} {}", self.vocabulary.telling(&mut self.rng))
    }

    /// None to three different ones.
    fn tags(&mut self) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for _ in 0..self.rng.usize(..=3) {
            let tag = &self.vocabulary.telling_words()[self.rng.usize(..TAGS)];
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
        tags
    }

    fn link(&mut self) -> Link {
        let page = self.vocabulary.telling(&mut self.rng);
        Link {
            title: Some(capital(page).into()),
            url: format!("https://example.org/{page}").into(),
        }
    }

    /// One of each kind for each area.
    fn findings(&mut self) -> Vec<Finding> {
        let places = ASPECTS.iter().flat_map(|(aspect, areas)| {
            let area = move |area: &&'static str| (*aspect, *area);
            areas.iter().map(area)
        });
        let each = places.flat_map(|place| KINDS.map(|kind| (place, kind)));
        let each: Vec<_> = each.collect();
        let finding = |((aspect, area), kind): ((&str, &str), FindingKind)| Finding {
            id: format!("{}-{}", slug(area), kind.word()).into(),
            kind,
            title: self.title().into(),
            text: self.text().into(),
            model: None,
            status: (kind == FindingKind::Assumption).then_some(Status::Unrealised),
            aspect: Some(slug(aspect).into()),
            area: Some(slug(area).into()),
            aliases: Default::default(),
            links: Default::default(),
        };
        each.into_iter().map(finding).collect()
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
