//! Knowledge bases in which only the titles of claims can be found.

use std::sync::LazyLock;

use onpaper::kb::{self, Aspect, Claim, Field, KnowledgeBase, Status};
use onpaper::search::{Index, MatchClass, Query, Results};

/// A text with its matches in brackets.
pub(crate) fn marked(text: &str, ranges: &[std::ops::Range<usize>]) -> String {
    let mut text = text.to_owned();
    for range in ranges.iter().rev() {
        text.insert(range.end, ']');
        text.insert(range.start, '[');
    }
    text
}

pub(crate) struct Titles {
    pub(crate) kb: KnowledgeBase,
    pub(crate) index: Index,
}

impl Titles {
    /// Realised claims with these titles, in English.
    pub(crate) fn of<T: AsRef<str>>(titles: &[T]) -> Self {
        Self::in_language("en", titles)
    }

    /// As above, in another language; one that is not known has no inflections and no function words.
    pub(crate) fn in_language<T: AsRef<str>>(language: &str, titles: &[T]) -> Self {
        let titles = titles.iter().map(AsRef::as_ref);
        let kb = with_titles(language, titles);
        let index = Index::build(&kb);
        Self { kb, index }
    }

    pub(crate) fn results(&self, query: &str) -> Results {
        self.index.search(&self.kb, &Query::parse(query))
    }

    /// The titles of the claims that match every word, best first.
    pub(crate) fn found(&self, query: &str) -> Vec<&str> {
        let results = self.results(query);
        let hits = results.hits[..results.complete].iter();
        hits.map(|hit| self.kb.title(hit.item())).collect()
    }

    /// The match class of the best word of the first result.
    pub(crate) fn class(&self, query: &str) -> Option<MatchClass> {
        let results = self.results(query);
        let (_, class) = results.hits.first()?.by()?;
        Some(class)
    }

    /// The title of the first result, with its matches in brackets.
    pub(crate) fn shown(&self, query: &str) -> String {
        let results = self.results(query);
        let title = self.kb.title(results.hits[0].item());
        marked(title, &results.highlights(Field::Title, title))
    }
}

static EMBEDDED: LazyLock<KnowledgeBase> = LazyLock::new(|| kb::load::BUILT_IN[0].load().unwrap());

/// A claim in which only the title can be found.
pub(crate) fn claim(number: usize, title: &str) -> Claim {
    let mut claim = EMBEDDED.claims[0].clone();
    claim.id = format!("n{number}").into();
    claim.title = title.into();
    claim.status = Status::Realised;
    (claim.aspect, claim.area) = ("z".into(), None);
    (claim.claimed, claim.observed) = ("".into(), None);
    (claim.aliases, claim.tags) = Default::default();
    (claim.evidence, claim.frequency) = Default::default();
    claim.links = Default::default();
    claim
}

/// Claims with these titles, under an aspect that no query finds.
pub(crate) fn with_titles<'t>(
    language: &str,
    titles: impl Iterator<Item = &'t str>,
) -> KnowledgeBase {
    let mut kb = EMBEDDED.clone();
    kb.language = language.into();
    kb.findings.clear();
    kb.aspects = vec![Aspect {
        id: "z".into(),
        name: "Z".into(),
        summary: None,
        areas: Default::default(),
    }];
    let claims = (0..).zip(titles);
    kb.claims = claims.map(|(number, title)| claim(number, title)).collect();
    kb
}

/// The indices of the claims that match every word.
pub(crate) fn claims(results: &Results) -> Vec<usize> {
    let hits = results.hits[..results.complete].iter();
    let mut claims: Vec<usize> = hits.filter_map(|hit| hit.item().claim()).collect();
    claims.sort_unstable();
    claims
}
