//! Selects claims and findings by query and filters, and warns about both; or by id.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use anyhow::bail;

use super::console::Console;
use super::filter_args::FilterArgs;
use super::shell;
use crate::assess::Assessments;
use crate::export::{Format, Report};
use crate::kb::load::Progress;
use crate::kb::text::counted;
use crate::kb::{Item, KnowledgeBase, sanitise, suggestion};
use crate::search::{
    Explanation, FacetTable, Filters, Hit, Index, Query, RequestedFilters, Results,
};

/// Returns the error if only findings match and the format has no place for them.
pub(super) fn claims_only_error(format: Format) -> String {
    let title = format.info().title;
    format!("{title} has a row for each claim, but only findings match; choose another --format")
}

/// A query with filters, and its results.
pub(super) struct Selection<'kb> {
    pub kb: &'kb KnowledgeBase,
    query: Query,
    filters: Filters,
    facets: Arc<FacetTable>,
    /// `None` without a query, which needs no index.
    index: Option<Index>,
    /// The results of the query, before filtering.
    pub results: Results,
    /// How many results were dropped because they lack some of the words.
    dropped: usize,
}

impl<'kb> Selection<'kb> {
    /// Searches with the words of a query as given on the command line.
    pub(super) fn new(
        kb: &'kb KnowledgeBase,
        assessments: Assessments,
        words: &[String],
        requested: &RequestedFilters,
    ) -> anyhow::Result<Self> {
        let facets = Arc::new(FacetTable::new(kb).with_assessments(kb, assessments));
        let filters = requested.resolve(kb, &facets)?;
        let query = query(words)?;
        let index = (!query.is_empty())
            .then(|| Index::build_with(kb, Arc::clone(&facets), &Progress::default()));
        let results = match &index {
            Some(index) => index.search(kb, &query),
            None => Results::everything(kb),
        };
        Ok(Self {
            kb,
            query,
            filters,
            facets,
            index,
            results,
            dropped: 0,
        })
    }

    /// Searches as a command's arguments say, for every word if so requested, and warns of what was not
    /// interpreted as typed.
    pub(super) fn from_arguments(
        kb: &'kb mut KnowledgeBase,
        assessments: Assessments,
        (words, filters): (&[String], &FilterArgs),
        has_every_word: bool,
        console: &mut Console<'_>,
    ) -> anyhow::Result<Self> {
        let mut requested = filters.requested();
        requested.add_facets(kb)?;
        let mut selection = Self::new(kb, assessments, words, &requested)?;
        if has_every_word {
            let Results { hits, complete, .. } = &mut selection.results;
            selection.dropped = hits.len() - *complete;
            *hits = hits.iter().take(*complete).copied().collect();
        }
        selection.warn_reinterpreted(console);
        Ok(selection)
    }

    /// Keeps the best `limit` results that pass the filters; only claims unless `has_findings`.
    pub(super) fn limited(mut self, limit: usize, has_findings: bool) -> Self {
        let hits = self
            .hits()
            .filter(|hit| has_findings || hit.item().claim().is_some());
        self.results.hits = hits.take(limit).collect();
        self
    }

    /// Returns a report of the selection, in the order of the knowledge base.
    pub(super) fn report(&self) -> Report<'kb> {
        Report::of_results(
            self.kb,
            &self.query,
            &self.results,
            (&self.filters, &self.facets),
        )
    }

    pub(super) fn assessments(&self) -> &Assessments {
        &self.facets.assessments
    }

    /// Returns the words of the query that a claim or finding lacks.
    pub(super) fn missing_words(&self, hit: Hit) -> Vec<&str> {
        let index = self.index.as_ref();
        index.map_or(Vec::new(), |index| {
            index.missing_words(&self.results, hit.item())
        })
    }

    /// Explains why a claim or finding is among the results; `None` without a query.
    pub(super) fn explain(&self, hit: Hit) -> Option<Explanation> {
        let index = self.index.as_ref()?;
        Some(index.explain(&self.results, hit))
    }

    /// Returns the selected results, best first.
    pub(super) fn hits(&self) -> impl Iterator<Item = Hit> {
        let admitted = self.facets.admitted(self.kb, &self.filters);
        let hits = self.results.hits.iter().copied();
        hits.filter(move |hit| admitted.admits(hit.item()))
    }

    /// Whether claims were selected, or the findings that the query asks for.
    pub(super) fn is_answer(&self) -> bool {
        self.hits().any(|hit| hit.item().claim().is_some()) || self.is_of_findings()
    }

    /// Whether findings were selected, as the query asks for findings.
    pub(super) fn is_of_findings(&self) -> bool {
        self.query.wants_findings() && self.hits().next().is_some()
    }

    /// Warns if the query was not interpreted as typed: other words were searched for, or it names values
    /// that do not exist. The latter is left out if another query is suggested.
    pub(super) fn warn_reinterpreted(&self, console: &mut Console<'_>) {
        if !self.results.hits.is_empty() {
            for one in &self.results.corrections {
                console.warn(&format!("showing {} for {}", one.searched, one.typed));
            }
            for word in &self.results.unknown_words {
                console.warn(&format!("no claim has {word}"));
            }
        }
        for unknown in &self.results.unknown {
            console.warn(&unknown.to_string());
        }
    }

    /// Warns that no claim was selected, and suggests what would help, or says that findings were.
    pub(super) fn warn_nothing_found(&self, console: &mut Console<'_>) {
        let noun = if self.query.wants_findings() {
            "finding"
        } else {
            "claim"
        };
        let mut line = if self.kb.claims.is_empty() {
            "this knowledge base has no claims".to_owned()
        } else if self.query.is_empty() {
            "no claim fits the filters".to_owned()
        } else {
            format!("no {noun} matches {}", self.query.text().trim())
        };
        if let Some(meant) = &self.results.did_you_mean {
            // Quoted, or the shell would read a bar as a pipe, and drop quotes.
            let is_plain = |c: char| c.is_alphanumeric() || " -_./,:@%+".contains(c);
            let meant = match meant.chars().all(is_plain) {
                true => meant.clone(),
                false => sanitise::shell_word(meant),
            };
            line.push_str(&format!("; did you mean {meant}?"));
        }
        let hits = self.results.hits.iter();
        let found = hits
            .filter(|hit| matches!(hit.item(), Item::Claim(_)))
            .count();
        if found > 0 && !self.query.is_empty() {
            line.push_str(&format!(
                "; {} without the filters",
                counted(found, "claim")
            ));
        } else if self.dropped > 0 {
            let rows = counted(self.dropped, "row");
            line.push_str(&format!("; {rows} with some of the words, without --all"));
        } else if self.hits().next().is_some() {
            line.push_str(", only findings");
        }
        console.warn(&line);
    }
}

/// Parses the query from these words.
///
/// # Errors
///
/// If it is the name of a file, as other programs would open one.
pub(super) fn query(words: &[String]) -> anyhow::Result<Query> {
    if let [name] = words
        && name.contains('.')
        && Path::new(name).is_file()
    {
        let shown = sanitise::line(&shell::word(OsStr::new(name))).into_owned();
        bail!(
            "{shown} is a file, not a query: --kb {shown} opens a knowledge base, and `onpaper import \
             {shown}` reads a document or sheet"
        );
    }
    Ok(Query::parse(&sanitise::line(&words.join(" "))))
}

pub(super) fn items_by_id(kb: &KnowledgeBase, ids: &[String]) -> anyhow::Result<Vec<Item>> {
    let (found, unknown): (Vec<_>, Vec<_>) = ids
        .iter()
        .map(|id| (id, kb.item(id)))
        .partition(|(_, item)| item.is_some());
    if unknown.is_empty() {
        return Ok(found.into_iter().filter_map(|(_, item)| item).collect());
    }
    let messages: Vec<_> = unknown.iter().map(|(id, _)| unknown_id(kb, id)).collect();
    bail!("{}", messages.join("\n"))
}

fn unknown_id(kb: &KnowledgeBase, id: &str) -> String {
    let known = kb.items().map(|item| kb.id_of(item));
    let near = suggestion(id, known).or_else(|| Some(kb.id_of(searched(kb, id)?)));
    let hint = match near {
        Some(near) => format!("did you mean '{near}'?"),
        None => "`onpaper list --format ids` prints all ids".to_owned(),
    };
    format!("no claim or finding '{}'; {hint}", sanitise::line(id))
}

/// Returns the best match of a title or other words given for an id, if it has them all.
fn searched(kb: &KnowledgeBase, words: &str) -> Option<Item> {
    let results = Index::build(kb).search(kb, &Query::parse(words));
    let best = results.hits.best(1).first().map(|hit| hit.item());
    best.filter(|_| results.complete > 0)
}
