//! A decision record as a file that people go on writing in: which sections of it are ours, and how they
//! are written anew around what people wrote.
//!
//! The sections under a few headings are ours, each up to the next heading of its level or above; all else in the file is the person's, byte for byte. The last of ours says so to who edits the
//! file, and has a checksum of each of the others, by which a change by hand is noticed.

use std::fmt;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::assess::checksum;

/// What is claimed, and by whom.
pub(super) const CLAIMED: &str = "What is claimed";
/// Observed against here.
pub(super) const SEEN: &str = "What is seen here";
/// What nobody has looked at.
pub(super) const UNKNOWN: &str = "What is not known";
/// The claims, each in full.
pub(super) const CLAIMS: &str = "The claims in full";
/// Says which sections are ours.
const ABOUT: &str = "About this record";

/// The headings of our sections, in their order.
const OURS: [&str; 4] = [CLAIMED, SEEN, UNKNOWN, CLAIMS];

/// The level of all of them.
const LEVEL: usize = 3;

/// The title of the record of claims under this heading.
pub(super) fn title(heading: &str) -> String {
    format!("Decision record: {heading}")
}

/// The record with its last section, of a knowledge base with this id.
pub(super) fn sealed(record: String, knowledge_base: &str) -> String {
    let sections = Sections::of(&record);
    let sums = OURS.map(|name| match &sections.named(name)[..] {
        [section] => sum(&record[section.clone()]),
        _ => String::new(),
    });
    let names = OURS.join("*, *");
    let about = format!(
        "### {ABOUT}\n\nonpaper writes this section and those under *{names}*, of the knowledge base \
         `{knowledge_base}`, and writes them anew when it exports onto this file. All else is yours, and \
         stays as it is.\n\n"
    );
    let sums: Vec<_> = sums.into_iter().chain([sum(&about)]).collect();
    format!("{record}\n{about}`{}`\n", sums.join("-"))
}

/// Whether a document is a record of ours, whoever has edited it since.
pub fn is_record(text: &str) -> bool {
    let sections = Sections::of(text);
    let ours = OURS.iter().chain([&ABOUT]);
    ours.filter(|name| !sections.named(name).is_empty()).count() > 1
}

/// The record without the section for who edits it.
pub(super) fn for_readers(record: &str) -> String {
    let mut text = record.to_owned();
    for about in Sections::of(record).named(ABOUT).into_iter().rev() {
        text.replace_range(Seal::range(record, about), "");
    }
    text
}

/// A record that was written anew around what a person wrote.
#[derive(Debug, PartialEq, Eq)]
pub struct Updated {
    /// The whole.
    pub text: String,
    /// The headings under which a person wrote something.
    pub kept: Vec<String>,
}

/// Why a file was not written anew.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is no decision record that we wrote.
    NoRecord,
    /// It is one of another knowledge base, with this id.
    OtherKnowledgeBase(String),
    /// These sections of ours were changed by hand.
    ChangedByHand(Vec<&'static str>),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRecord => f.write_str("it is no decision record by onpaper"),
            Self::OtherKnowledgeBase(id) => {
                write!(f, "it is a decision record of the knowledge base `{id}`")
            }
            Self::ChangedByHand(names) => write!(
                f,
                "somebody wrote in a section that is written anew ({})",
                names.join(", ")
            ),
        }
    }
}

/// The old record with our sections as they are in the new one. `force` does so even if they were changed
/// by hand, or are of another knowledge base.
///
/// # Errors
///
/// Why that would lose something.
pub fn update(old: &str, new: &str, force: bool) -> Result<Updated, Refused> {
    let (sections, fresh) = (Sections::of(old), Sections::of(new));
    let ours = |name: &'static str| (name, sections.named(name));
    let ours: Vec<_> = OURS.map(ours).into_iter().collect();
    if ours.iter().all(|(_, found)| found.is_empty()) {
        return Err(Refused::NoRecord);
    }
    if !force {
        check(old, new, &sections, &ours)?;
    }
    let kept = sections.written_by_hand(old, &fresh, new);
    let mut parts: Vec<(Range<usize>, &str)> = Vec::new();
    for name in OURS.into_iter().chain([ABOUT]) {
        if let (Some(there), [own]) = (sections.named(name).first(), &fresh.named(name)[..]) {
            parts.push((Seal::range(old, there.clone()), &new[own.clone()]));
        }
    }
    parts.sort_by_key(|(there, _)| there.start);
    let has_crlf = old.contains("\r\n");
    let native = |text: &str| match has_crlf {
        true => text.replace('\n', "\r\n"),
        false => text.to_owned(),
    };
    let (mut text, mut done) = (String::new(), 0);
    for (there, own) in parts {
        let space = &old[there.clone()];
        let space = &space[space.trim_end().len()..];
        text.push_str(&old[done..there.start]);
        text.push_str(&native(own.trim_end()));
        text.push_str(space);
        done = there.end;
    }
    text.push_str(&old[done..]);
    if sections.named(ABOUT).is_empty()
        && let [about] = &fresh.named(ABOUT)[..]
    {
        text = format!("{}\n\n{}", text.trim_end(), &new[about.clone()]);
    }
    Ok(Updated { text, kept })
}

/// Whether writing anew loses nothing.
fn check(
    old: &str,
    new: &str,
    sections: &Sections,
    ours: &[(&'static str, Vec<Range<usize>>)],
) -> Result<(), Refused> {
    let about = |text, sections: &Sections| {
        let about = sections.named(ABOUT).into_iter().next()?;
        Seal::of(text, about)
    };
    let (Some(was), Some(is)) = (about(old, sections), about(new, &Sections::of(new))) else {
        let names = ours.iter().filter(|(_, found)| !found.is_empty());
        return Err(Refused::ChangedByHand(
            names.map(|(name, _)| *name).collect(),
        ));
    };
    if !was.knowledge_base.eq_ignore_ascii_case(is.knowledge_base) {
        return Err(Refused::OtherKnowledgeBase(was.knowledge_base.to_owned()));
    }
    let with_sums = ours.iter().zip(&was.sums);
    let changed = with_sums.filter(|((_, found), sum_was)| match &found[..] {
        // A section that somebody took out stays out.
        [] => false,
        [section] => sum(&old[section.clone()]) != **sum_was,
        _ => true,
    });
    let changed = changed.map(|((name, _), _)| *name);
    let about = (was.sums.last() != Some(&&*sum(was.text))).then_some(ABOUT);
    let changed: Vec<_> = changed.chain(about).collect();
    match changed.is_empty() {
        true => Ok(()),
        false => Err(Refused::ChangedByHand(changed)),
    }
}

/// What the last section of ours says.
struct Seal<'t> {
    knowledge_base: &'t str,
    /// All of it but the checksums.
    text: &'t str,
    sums: Vec<&'t str>,
}

impl<'t> Seal<'t> {
    fn of(record: &'t str, about: Range<usize>) -> Option<Self> {
        let about = &record[Self::range(record, about)];
        let (text, sums) = about.strip_suffix('`')?.rsplit_once('`')?;
        let knowledge_base = text.split('`').nth(1)?;
        let sums: Vec<_> = sums.split('-').collect();
        (sums.len() == OURS.len() + 1).then_some(Self {
            knowledge_base,
            text,
            sums,
        })
    }

    /// The section up to the end of its checksums: what stands behind them is the person's.
    fn range(record: &str, about: Range<usize>) -> Range<usize> {
        let lines = record[about.clone()].split_inclusive('\n');
        let is_sums = |line: &str| {
            let line = line.trim();
            line.len() > 40
                && line
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || b"`-".contains(&byte))
        };
        let mut end = about.start;
        for line in lines {
            end += line.len();
            if is_sums(line) {
                let end = end - (line.len() - line.trim_end().len());
                return about.start..end;
            }
        }
        about
    }
}

/// The checksum of a section, which programs that lay out Markdown do not change: of its signs but for
/// spaces and those of the layout.
fn sum(section: &str) -> String {
    let is_layout = |c: char| c.is_whitespace() || "*_-|:\\#+`".contains(c);
    let signs: String = section.chars().filter(|c| !is_layout(*c)).collect();
    checksum(&signs)[..8].to_owned()
}

/// The headings of a document, but for those inside of quotes and lists.
struct Sections {
    headings: Vec<Heading>,
    end: usize,
}

struct Heading {
    level: usize,
    name: String,
    range: Range<usize>,
}

impl Sections {
    fn of(text: &str) -> Self {
        let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
        let mut headings: Vec<Heading> = Vec::new();
        let (mut depth, mut is_open) = (0, false);
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { level, .. }) if depth == 0 => {
                    headings.push(Heading {
                        level: level as usize,
                        name: String::new(),
                        range,
                    });
                    (depth, is_open) = (depth + 1, true);
                }
                Event::Start(_) => depth += 1,
                Event::End(TagEnd::Heading(_)) => (depth, is_open) = (depth - 1, false),
                Event::End(_) => depth -= 1,
                Event::Text(part) | Event::Code(part) if is_open => {
                    if let Some(heading) = headings.last_mut() {
                        heading.name.push_str(&part);
                    }
                }
                _ => {}
            }
        }
        Self {
            headings,
            end: text.len(),
        }
    }

    /// The sections of ours with this heading: from it to the next heading that is none below it.
    fn named(&self, name: &str) -> Vec<Range<usize>> {
        let all = self.headings.iter().enumerate();
        let found = all.filter(|(_, heading)| heading.is(name));
        let sections = found.map(|(at, heading)| {
            let mut behind = self.headings[at + 1..].iter();
            let next = behind.find(|heading| heading.level <= LEVEL);
            heading.range.start..next.map_or(self.end, |next| next.range.start)
        });
        sections.collect()
    }

    /// Each heading that is not in a section of ours, with what stands right under it.
    fn own<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
        let ours: Vec<_> = OURS
            .iter()
            .chain([&ABOUT])
            .flat_map(|name| self.named(name))
            .collect();
        let all = self.headings.iter().enumerate();
        let own = all.filter(move |(_, heading)| {
            !ours
                .iter()
                .any(|section| section.contains(&heading.range.start))
        });
        own.map(|(at, heading)| {
            let next = self.headings.get(at + 1);
            let end = next.map_or(self.end, |next| next.range.start);
            (heading.name.trim(), text[heading.range.end..end].trim())
        })
    }

    /// The headings under which something else stands than in the new record.
    fn written_by_hand(&self, text: &str, fresh: &Self, new: &str) -> Vec<String> {
        let fresh: Vec<_> = fresh.own(new).collect();
        let written = self.own(text).filter(|(name, said)| {
            let said = said.replace("\r\n", "\n");
            !said.is_empty() && !fresh.iter().any(|one| *one == (*name, &said))
        });
        let behind = self.named(ABOUT).into_iter().filter(|about| {
            let end = Seal::range(text, about.clone()).end;
            !text[end..about.end].trim().is_empty()
        });
        let written = written.map(|(name, _)| name);
        written
            .chain(behind.map(|_| ABOUT))
            .map(str::to_owned)
            .collect()
    }
}

impl Heading {
    fn is(&self, name: &str) -> bool {
        self.level == LEVEL && self.name.trim().eq_ignore_ascii_case(name)
    }
}
