//! Renders a decision record with the headings of MADR 4 (adr.github.io/madr): what is claimed, observed and
//! assessed, with prompts for the question, the options and the decision.

use std::collections::{BTreeSet, HashSet};

use super::super::Report;
use super::super::decision::{self, CLAIMED, CLAIMS, PROMPTS, SEEN, UNKNOWN};
use super::super::group;
use super::table::gfm_table;
use super::{Blocks, escape, head, list, place_name};
use crate::assess::{Agreement, Remark};
use crate::export::Extent;
use crate::export::label::{self, FIELD_SEPARATOR};
use crate::kb::overview::StatusCounts;
use crate::kb::text::counted;
use crate::kb::{Claim, Status};

pub(super) fn render(report: &Report<'_>) -> String {
    let claims = report.chosen_claims();
    let record = DecisionRecord { report, claims };
    let mut blocks = Blocks::of(report);
    if report.front_matter {
        blocks.push(record.front_matter());
    }
    let [
        context,
        drivers,
        options,
        outcome,
        consequences,
        confirmation,
        more,
    ] = PROMPTS;
    let title = match report.extent {
        Extent::Part => &report.kb.title,
        Extent::Whole | Extent::One => report.heading.as_str(),
    };
    blocks.heading(1, &decision::title(title));
    blocks.heading(2, "Context and Problem Statement");
    blocks.markdown(context);
    blocks.heading(3, CLAIMED);
    record.claimed(&mut blocks);
    blocks.heading(2, "Decision Drivers");
    blocks.markdown(drivers);
    blocks.heading(3, SEEN);
    record.seen(&mut blocks);
    blocks.heading(3, UNKNOWN);
    blocks.push(record.unknown());
    blocks.heading(2, "Considered Options");
    blocks.markdown(options);
    blocks.heading(2, "Decision Outcome");
    blocks.markdown(outcome);
    blocks.heading(3, "Consequences");
    blocks.markdown(consequences);
    blocks.heading(3, "Confirmation");
    blocks.markdown(confirmation);
    blocks.heading(2, "More Information");
    blocks.markdown(more);
    blocks.heading(3, CLAIMS);
    record.in_full(&mut blocks);
    decision::with_about_section(blocks.finish(), &report.kb.id)
}

impl Blocks<'_> {
    fn markdown(&mut self, markdown: &str) {
        self.push(markdown.to_owned());
    }
}

struct DecisionRecord<'a> {
    report: &'a Report<'a>,
    claims: Vec<&'a Claim>,
}

impl<'a> DecisionRecord<'a> {
    fn remarks<'c>(&'c self, claim: &'c Claim) -> impl Iterator<Item = Remark<'c>> + Clone {
        self.report.assessments.remarks_on(claim)
    }

    fn assessed(&self) -> impl Iterator<Item = (&'a Claim, Agreement)> {
        let claims = self.claims.iter();
        claims.filter_map(|claim| Some((*claim, self.agreement(claim)?)))
    }

    fn agreement(&self, claim: &Claim) -> Option<Agreement> {
        Agreement::of(self.remarks(claim).map(|remark| remark.entry.status))
    }

    /// The people who have assessed any of the claims.
    fn people(&self) -> BTreeSet<&str> {
        let claims = self.claims.iter();
        let remarks = claims.flat_map(|claim| self.remarks(claim));
        remarks.map(|remark| remark.by).collect()
    }

    /// The front matter of MADR; only the consulted people are known.
    fn front_matter(&self) -> String {
        let people: Vec<_> = self.people().into_iter().map(head::quoted).collect();
        let consulted = people.join(", ");
        format!(
            "---\nstatus: proposed\ndate:\ndecision-makers:\nconsulted: [{consulted}]\ninformed:\n---"
        )
    }

    /// The source of the claims, how they were chosen, and their observed statuses.
    fn claimed(&self, blocks: &mut Blocks<'_>) {
        let kb = self.report.kb;
        // A knowledge base without another source is its own.
        if kb.source.url.is_some() || kb.source.title != kb.title {
            blocks.labelled(label::SOURCE, head::credit(&kb.source));
        }
        if self.report.extent == Extent::Whole && !kb.summary.is_empty() {
            blocks.push(escape::paragraphs(&kb.summary));
        }
        if let Some(query) = &self.report.query {
            blocks.labelled(label::QUERY, escape::code(query));
        }
        if !self.report.filters.is_empty() {
            let filters = escape::inline(&self.report.filters.join("; "));
            blocks.labelled(label::FILTERS, filters);
        }
        let (these, all) = (self.claims.len(), kb.claims.len());
        let count = match these == all {
            true => counted(all, "claim"),
            false => format!("{these} of the {}", counted(all, "claim")),
        };
        let title = escape::inline(&kb.title);
        let statuses: StatusCounts = self.claims.iter().map(|claim| claim.status).collect();
        let statuses = statuses.words();
        blocks.push(format!(
            "{count} of {title}, observed elsewhere as: {statuses}."
        ));
    }

    /// Observed and assessed statuses, one row per assessed claim.
    fn seen(&self, blocks: &mut Blocks<'_>) {
        let mut differing = 0;
        let mut split = 0;
        let rows: Vec<[String; 3]> = self
            .assessed()
            .map(|(claim, agreement)| {
                let statuses = agreement.counts().iter().map(|(status, _)| *status);
                let differs =
                    |status: Status| status != claim.status && status != Status::Unobserved;
                differing += usize::from(statuses.clone().any(differs));
                split += usize::from(agreement.unanimous().is_none());
                let by = self.remarks(claim).map(|remark| remark.attribution());
                let by: Vec<_> = by.collect();
                let here = format!("{} ({})", agreement.words(), by.join("; "));
                [
                    escape::cell(&claim.title),
                    claim.status_and_kind(),
                    escape::cell(&here),
                ]
            })
            .collect();
        if rows.is_empty() {
            return blocks.markdown("Nobody has assessed any of the claims here yet.");
        }
        blocks.push(format!(
            "Assessed here: {} of {} in this record. Seen differently from what is observed \
             elsewhere: {differing}. Seen differently by people here: {split}.",
            rows.len(),
            counted(self.claims.len(), "claim"),
        ));
        blocks.push(gfm_table(&["Claim", "Observed", "Seen here"], rows.iter()));
    }

    /// The findings and claims in full, all at the same level.
    fn in_full(&self, blocks: &mut Blocks<'_>) {
        blocks.findings(&group::tree(self.report));
        for claim in &self.claims {
            blocks.heading(4, &claim.title);
            let (status, place) = (blocks.status_line(claim), self.report.kb.place(claim));
            blocks.push(format!("{status}{FIELD_SEPARATOR}{}", place_name(place)));
            blocks.claim_body(claim);
        }
    }

    /// How many claims of the knowledge base are not in the record, if any.
    fn excluded(&self) -> Option<String> {
        let all = &self.report.kb.claims;
        let ids: HashSet<&str> = self.claims.iter().map(|claim| &*claim.id).collect();
        let excluded = all.iter().filter(|claim| !ids.contains(&*claim.id));
        let (unassessed, assessed): (Vec<_>, Vec<_>) =
            excluded.partition(|claim| self.agreement(claim).is_none());
        let count = unassessed.len() + assessed.len();
        (count > 0).then(|| {
            format!(
                "Not in this record: {count} of the {} of the knowledge base (nobody has assessed {} of \
                 these here)",
                counted(all.len(), "claim"),
                unassessed.len(),
            )
        })
    }

    fn unknown(&self) -> String {
        let titles = |predicate: &dyn Fn(&Claim) -> bool| {
            let claims = self.claims.iter().filter(|claim| predicate(claim));
            let titles: Vec<_> = claims.map(|claim| escape::inline(&claim.title)).collect();
            titles
        };
        let is_unanimous = |claim: &Claim, wanted: Status| {
            let agreement = self.agreement(claim);
            agreement.is_some_and(|one| one.unanimous() == Some(wanted))
        };
        let parts = [
            (
                "Nobody has assessed here",
                titles(&|claim| self.agreement(claim).is_none()),
            ),
            (
                "Nobody has looked here yet",
                titles(&|claim| is_unanimous(claim, Status::Unobserved)),
            ),
            (
                "People here see it differently",
                titles(&|claim| {
                    let agreement = self.agreement(claim);
                    agreement.is_some_and(|one| one.unanimous().is_none())
                }),
            ),
            (
                "The claim has changed since it was assessed",
                titles(&|claim| self.remarks(claim).any(|remark| remark.is_stale())),
            ),
            (
                "Nobody has observed it elsewhere",
                titles(&|claim| claim.status == Status::Unobserved),
            ),
        ];
        let parts = parts.iter().filter(|(_, titles)| !titles.is_empty());
        let items: Vec<_> = parts
            .map(|(label, titles)| format!("{label} ({}): {}", titles.len(), titles.join("; ")))
            .chain(self.excluded())
            .collect();
        if items.is_empty() {
            return "Every claim is assessed here, all who assessed a claim agree on it, and no claim has \
                    changed since."
                .to_owned();
        }
        list(items.into_iter())
    }
}
