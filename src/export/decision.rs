//! A decision record as a file that people go on writing in: which sections of it are ours, and how they
//! are written anew around what people wrote.
//!
//! The sections under a few headings are ours, each up to the next heading of its level or above; all else in the file is the person's, byte for byte. The last of ours says so to who edits the
//! file, and has a checksum of each of the others, by which a change by hand is noticed.

use std::fmt;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::assess::checksum;
use crate::kb::sort_by_key;

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

/// What is asked of people where they are to write, in the order of the record.
pub(super) const PROMPTS: [&str; 7] = [
    "*Which decision is to be taken, by whom, and why now?*",
    "*What does the decision have to meet?*",
    "- *One option*\n- *Another option*",
    "*Chosen option, and because of what?*",
    "- *Good, because …*\n- *Bad, because …*",
    "*How will it be seen that this is done, and that it holds?*",
    "*Who was asked, what else was read, when is this looked at again?*",
];

/// Whether a line asks something that nobody has answered in its place.
fn is_prompt(line: &str) -> bool {
    let words = |line: &str| line.trim_matches(|c| " \t\r\n*_-+".contains(c)).to_owned();
    let mut prompts = PROMPTS.iter().flat_map(|prompt| prompt.lines());
    prompts.any(|prompt| words(prompt) == words(line))
}

/// The record without the section for who edits it, and without what is asked and not answered.
pub(super) fn for_readers(record: &str) -> String {
    let mut text = record.to_owned();
    for about in Sections::of(record).named(ABOUT).into_iter().rev() {
        text.replace_range(Seal::range(record, about), "");
    }
    while let Some(section) = unanswered(&text) {
        text.replace_range(section, "");
    }
    let lines = text.split_inclusive('\n');
    lines.filter(|line| !is_prompt(line)).collect()
}

/// A section with nothing under its heading but what is asked there.
fn unanswered(text: &str) -> Option<Range<usize>> {
    let sections = Sections::of(text);
    let mut headings = sections.headings.iter().enumerate();
    headings.find_map(|(at, heading)| {
        let end = sections.end_of(at, heading.level);
        let lines = text[heading.range.end..end].lines();
        let mut lines = lines.filter(|line| !line.trim().is_empty()).peekable();
        let is_unanswered = lines.peek().is_some() && lines.all(is_prompt);
        is_unanswered.then_some(heading.range.start..end)
    })
}

/// A record that was written anew around what a person wrote.
#[derive(Debug, PartialEq, Eq)]
pub struct Updated {
    /// The whole.
    pub text: String,
    /// The headings under which a person wrote something.
    pub kept: Vec<String>,
    /// The headings of ours that stand in the place of others again, each with the other.
    pub renamed: Vec<(&'static str, String)>,
    /// The headings of ours that are not in it any more.
    pub absent: Vec<&'static str>,
    /// Why it would not have been written if that had not been forced.
    pub overruled: Option<Refused>,
}

/// Why a file was not written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no decision record that we wrote.
    NoRecord,
    /// It is one of another knowledge base, with this id.
    OtherKnowledgeBase(String),
    /// The section is gone that says whether others were changed by hand.
    NoChecksums,
    /// These sections of ours were changed by hand.
    ChangedByHand(Vec<&'static str>),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRecord => f.write_str("it is not a decision record written by onpaper"),
            Self::OtherKnowledgeBase(id) => {
                write!(f, "it is a decision record of the knowledge base `{id}`")
            }
            Self::NoChecksums => write!(
                f,
                "the section {ABOUT} is gone, so onpaper cannot tell whether somebody edited the \
                 sections that it rewrites"
            ),
            Self::ChangedByHand(names) => write!(
                f,
                "somebody edited a section that onpaper rewrites ({})",
                names.join(", ")
            ),
        }
    }
}

/// The old record with our sections as they are in the new one. `force` does so even if they were changed
/// by hand, or are of another knowledge base. A section that somebody took out stays out; one under another
/// heading, and otherwise as it was, gets its heading again.
///
/// # Errors
///
/// Why that would lose something.
pub fn update(old: &str, new: &str, force: bool) -> Result<Updated, Refused> {
    let (sections, fresh) = (Sections::of(old), Sections::of(new));
    if OURS.iter().all(|name| sections.named(name).is_empty()) {
        return Err(Refused::NoRecord);
    }
    let (was, is) = (sections.seal(old), fresh.seal(new));
    let overruled = refusal(old, &sections, was.as_ref(), is.as_ref());
    if let Some(why) = overruled.as_ref().filter(|_| !force) {
        return Err(why.clone());
    }
    let (mut renamed, mut absent) = (Vec::new(), Vec::new());
    let mut ours: Vec<(&str, Range<usize>)> = Vec::new();
    for (nth, name) in OURS.into_iter().enumerate() {
        let was_sum = was.as_ref().map(|was| was.sums[nth]);
        let named = sections.named(name);
        let is_unchanged =
            |section: &&Range<usize>| was_sum == Some(&*sum(&old[(*section).clone()]));
        let found = named.iter().find(is_unchanged).or(named.first()).cloned();
        let other = || sections.under_another_heading(old, name, was_sum?);
        if let Some(there) = found {
            ours.push((name, there));
        } else if let Some((heading, there)) = other() {
            renamed.push((name, heading.to_owned()));
            ours.push((name, there));
        } else {
            absent.push(name);
        }
    }
    let about = sections.named(ABOUT).into_iter().next();
    ours.extend(about.map(|there| (ABOUT, there)));
    let kept = sections.written_by_hand(old, &ours, &fresh, new);
    let text = with_fresh(old, &ours, &fresh, new);
    Ok(Updated {
        text,
        kept,
        renamed,
        absent,
        overruled,
    })
}

/// The old record with these sections as they are in the new one.
fn with_fresh(old: &str, ours: &[(&str, Range<usize>)], fresh: &Sections, new: &str) -> String {
    let mut parts: Vec<(Range<usize>, &str)> = Vec::new();
    for (name, there) in ours {
        if let [own] = &fresh.named(name)[..] {
            parts.push((Seal::range(old, there.clone()), &new[own.clone()]));
        }
    }
    sort_by_key(&mut parts, |(there, _)| there.start);
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
    let has_about = ours.iter().any(|(name, _)| *name == ABOUT);
    match &fresh.named(ABOUT)[..] {
        [about] if !has_about => {
            let about = native(&format!("\n\n{}", &new[about.clone()]));
            format!("{}{about}", text.trim_end())
        }
        _ => text,
    }
}

/// Why writing anew would lose something, if it would.
fn refusal(
    old: &str,
    sections: &Sections,
    was: Option<&Seal<'_>>,
    is: Option<&Seal<'_>>,
) -> Option<Refused> {
    let (Some(was), Some(is)) = (was, is) else {
        return Some(Refused::NoChecksums);
    };
    if !was.knowledge_base.eq_ignore_ascii_case(is.knowledge_base) {
        return Some(Refused::OtherKnowledgeBase(was.knowledge_base.to_owned()));
    }
    let with_sums = OURS.into_iter().zip(&was.sums);
    // A section that somebody took out stays out; one of the same name that somebody added is theirs.
    let changed = with_sums.filter(|(name, sum_was)| {
        let named = sections.named(name);
        let is_unchanged = |section: &Range<usize>| sum(&old[section.clone()]) == **sum_was;
        !named.is_empty() && !named.iter().any(is_unchanged)
    });
    let changed = changed.map(|(name, _)| name);
    let about = (was.sums.last() != Some(&&*sum(was.text))).then_some(ABOUT);
    let changed: Vec<_> = changed.chain(about).collect();
    (!changed.is_empty()).then_some(Refused::ChangedByHand(changed))
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
        let sections = found.map(|(at, heading)| heading.range.start..self.end_of(at, LEVEL));
        sections.collect()
    }

    /// Where the section under a heading ends: before the next one of this level or above.
    fn end_of(&self, at: usize, level: usize) -> usize {
        let mut behind = self.headings[at + 1..].iter();
        let next = behind.find(|heading| heading.level <= level);
        next.map_or(self.end, |next| next.range.start)
    }

    fn seal<'t>(&self, text: &'t str) -> Option<Seal<'t>> {
        let about = self.named(ABOUT).into_iter().next()?;
        Seal::of(text, about)
    }

    /// The section that would have this checksum if it had this heading of ours, with the one that it has.
    fn under_another_heading(
        &self,
        text: &str,
        name: &str,
        wanted: &str,
    ) -> Option<(&str, Range<usize>)> {
        let mut all = self.headings.iter().enumerate();
        all.find_map(|(at, heading)| {
            let end = self.end_of(at, LEVEL);
            let section = format!("{name}{}", &text[heading.range.end..end]);
            let found = (heading.name.trim(), heading.range.start..end);
            (sum(&section) == wanted).then_some(found)
        })
    }

    /// Each heading that is in none of these sections, with what stands right under it.
    fn own<'t>(
        &'t self,
        text: &'t str,
        ours: &'t [(&str, Range<usize>)],
    ) -> impl Iterator<Item = (&'t str, &'t str)> {
        let all = self.headings.iter().enumerate();
        let own = all.filter(move |(_, heading)| {
            let start = heading.range.start;
            !ours.iter().any(|(_, section)| section.contains(&start))
        });
        own.map(|(at, heading)| {
            let next = self.headings.get(at + 1);
            let end = next.map_or(self.end, |next| next.range.start);
            (heading.name.trim(), text[heading.range.end..end].trim())
        })
    }

    /// The headings under which something else stands than in the new record.
    fn written_by_hand(
        &self,
        text: &str,
        ours: &[(&str, Range<usize>)],
        fresh: &Self,
        new: &str,
    ) -> Vec<String> {
        let names = OURS.iter().chain([&ABOUT]);
        let fresh_ours =
            names.flat_map(|name| fresh.named(name).into_iter().map(|there| (*name, there)));
        let fresh_ours: Vec<_> = fresh_ours.collect();
        let fresh: Vec<_> = fresh.own(new, &fresh_ours).collect();
        let written = self.own(text, ours).filter(|(name, said)| {
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
