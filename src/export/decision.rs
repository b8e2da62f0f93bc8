//! Decision records that people edit: which sections onpaper generates, and updating these around what people
//! wrote.
//!
//! A few sections are generated, each up to the next heading of its level or above; the rest of the file is
//! preserved byte for byte. The last generated section explains this, and has checksums of the others to detect
//! edits by hand.

use std::fmt;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::assess::checksum;
use crate::kb::sort_by_key;

pub(super) const CLAIMED: &str = "What is claimed";
/// Observed and assessed statuses.
pub(super) const SEEN: &str = "What is seen here";
/// What has not been observed or assessed.
pub(super) const UNKNOWN: &str = "What is not known";
pub(super) const CLAIMS: &str = "The claims in full";
/// Explains which sections are generated.
const ABOUT: &str = "About this record";

/// The headings of the generated sections, in order.
const GENERATED: [&str; 4] = [CLAIMED, SEEN, UNKNOWN, CLAIMS];

/// The heading level of the generated sections.
const LEVEL: usize = 3;

pub(super) fn title(heading: &str) -> String {
    format!("Decision record: {heading}")
}

/// Appends the section about the record, with the id of the knowledge base and the checksums.
pub(super) fn with_about_section(record: String, knowledge_base: &str) -> String {
    let sections = Sections::of(&record);
    let checksums = GENERATED.map(|name| match &sections.named(name)[..] {
        [section] => sections.checksum_of(section),
        _ => String::new(),
    });
    let names = GENERATED.join("*, *");
    let about = format!(
        "### {ABOUT}\n\nonpaper writes this section and those under *{names}*, for the knowledge base \
         `{knowledge_base}`, and replaces them when it exports to this file again. It does not change any \
         other text.\n\n"
    );
    let checksums: Vec<_> = checksums.into_iter().chain([checksum_of(&about)]).collect();
    format!("{record}\n{about}`{}`\n", checksums.join("-"))
}

/// Whether a document is a decision record by onpaper, edited or not.
pub fn is_record(text: &str) -> bool {
    let sections = Sections::of(text);
    let names = GENERATED.iter().chain([&ABOUT]);
    names
        .filter(|name| !sections.named(name).is_empty())
        .count()
        > 1
}

/// The prompts where people are to write, in the order of the record.
pub(super) const PROMPTS: [&str; 7] = [
    "*Which decision is to be taken, by whom, and why now?*",
    "*What does the decision have to meet?*",
    "- *One option*\n- *Another option*",
    "*Chosen option, and because of what?*",
    "- *Good, because …*\n- *Bad, because …*",
    "*How will it be seen that this is done, and that it holds?*",
    "*Who was asked, what else was read, when is this looked at again?*",
];

/// Whether a line is a prompt that has not been replaced by an answer.
fn is_prompt(line: &str) -> bool {
    let words = |line: &str| line.trim_matches(|c| " \t\r\n*_-+".contains(c)).to_owned();
    let mut prompts = PROMPTS.iter().flat_map(|prompt| prompt.lines());
    prompts.any(|prompt| words(prompt) == words(line))
}

/// The record without the section about the record, unanswered prompts and sections with nothing else.
pub(super) fn without_prompts(record: &str) -> String {
    let mut text = record.to_owned();
    for about in Sections::of(record).named(ABOUT).into_iter().rev() {
        text.replace_range(AboutSection::range(record, about), "");
    }
    while let Some(section) = unanswered_section(&text) {
        text.replace_range(section, "");
    }
    let lines = text.split_inclusive('\n');
    lines.filter(|line| !is_prompt(line)).collect()
}

/// The first section that contains only prompts.
fn unanswered_section(text: &str) -> Option<Range<usize>> {
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

/// A record with updated generated sections.
#[derive(Debug, PartialEq, Eq)]
pub struct Updated {
    /// The text of the record.
    pub text: String,
    /// The headings of generated sections that were removed or renamed.
    pub absent: Vec<&'static str>,
    /// Why the update would have been refused without force.
    pub overruled: Option<Refused>,
}

/// Why a file was not updated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is not a decision record by onpaper.
    NoRecord,
    /// It belongs to another knowledge base, with this id.
    OtherKnowledgeBase(String),
    /// The section with the checksums is missing.
    NoChecksums,
    /// These generated sections were edited by hand.
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

/// Replaces the generated sections of the old record with those of the new one. `force` does so even if they were
/// edited by hand or belong to another knowledge base. A section that was removed or renamed is not added again.
///
/// # Errors
///
/// When that would lose something.
pub fn update(old: &str, new: &str, force: bool) -> Result<Updated, Refused> {
    let (old, new) = (Sections::of(old), Sections::of(new));
    if GENERATED.iter().all(|name| old.named(name).is_empty()) {
        return Err(Refused::NoRecord);
    }
    let about = old.about();
    let overruled = refusal(&old, about.as_ref(), new.about().as_ref());
    if let Some(why) = overruled.as_ref().filter(|_| !force) {
        return Err(why.clone());
    }
    let mut absent = Vec::new();
    let mut generated: Vec<(&str, Range<usize>)> = Vec::new();
    for (nth, name) in GENERATED.into_iter().enumerate() {
        let checksum = about.as_ref().map(|about| about.checksums[nth]);
        let named = old.named(name);
        let is_unchanged = |section: &&Range<usize>| checksum == Some(&*old.checksum_of(section));
        match named.iter().find(is_unchanged).or(named.first()) {
            Some(range) => generated.push((name, range.clone())),
            None => absent.push(name),
        }
    }
    let about = old.named(ABOUT).into_iter().next();
    generated.extend(about.map(|range| (ABOUT, range)));
    Ok(Updated {
        text: replace_sections(&old, &generated, &new),
        absent,
        overruled,
    })
}

/// Replaces these sections of the old record with those of the new one.
fn replace_sections(
    old: &Sections<'_>,
    generated: &[(&str, Range<usize>)],
    new: &Sections<'_>,
) -> String {
    let mut parts: Vec<(Range<usize>, &str)> = Vec::new();
    for (name, range) in generated {
        if let [section] = &new.named(name)[..] {
            let range = AboutSection::range(old.text, range.clone());
            parts.push((range, &new.text[section.clone()]));
        }
    }
    sort_by_key(&mut parts, |(range, _)| range.start);
    let has_crlf = old.text.contains("\r\n");
    let with_line_ends = |text: &str| match has_crlf {
        true => text.replace('\n', "\r\n"),
        false => text.to_owned(),
    };
    let (mut text, mut done) = (String::new(), 0);
    for (range, section) in parts {
        let old_section = &old.text[range.clone()];
        text.push_str(&old.text[done..range.start]);
        text.push_str(&with_line_ends(section.trim_end()));
        text.push_str(&old_section[old_section.trim_end().len()..]);
        done = range.end;
    }
    text.push_str(&old.text[done..]);
    let has_about = generated.iter().any(|(name, _)| *name == ABOUT);
    match &new.named(ABOUT)[..] {
        [about] if !has_about => {
            let about = with_line_ends(&format!("\n\n{}", &new.text[about.clone()]));
            format!("{}{about}", text.trim_end())
        }
        _ => text,
    }
}

/// Why an update would lose something, if it would.
fn refusal(
    old: &Sections<'_>,
    about: Option<&AboutSection<'_>>,
    new_about: Option<&AboutSection<'_>>,
) -> Option<Refused> {
    let (Some(about), Some(new_about)) = (about, new_about) else {
        return Some(Refused::NoChecksums);
    };
    let kb = about.knowledge_base;
    if !kb.eq_ignore_ascii_case(new_about.knowledge_base) {
        return Some(Refused::OtherKnowledgeBase(kb.to_owned()));
    }
    let with_checksums = GENERATED.into_iter().zip(&about.checksums);
    // A removed section has not changed, nor has one if somebody only added another with its heading.
    let changed = with_checksums.filter(|(name, checksum)| {
        let named = old.named(name);
        let is_unchanged = |section: &Range<usize>| old.checksum_of(section) == **checksum;
        !named.is_empty() && !named.iter().any(is_unchanged)
    });
    let changed = changed.map(|(name, _)| name);
    let last = about.checksums.last();
    let is_about_changed = last != Some(&&*checksum_of(about.text));
    let changed: Vec<_> = changed.chain(is_about_changed.then_some(ABOUT)).collect();
    (!changed.is_empty()).then_some(Refused::ChangedByHand(changed))
}

struct AboutSection<'t> {
    knowledge_base: &'t str,
    /// The section without the checksums.
    text: &'t str,
    checksums: Vec<&'t str>,
}

impl<'t> AboutSection<'t> {
    fn of(record: &'t str, about: Range<usize>) -> Option<Self> {
        let about = &record[Self::range(record, about)];
        let (text, checksums) = about.strip_suffix('`')?.rsplit_once('`')?;
        let knowledge_base = text.split('`').nth(1)?;
        let checksums: Vec<_> = checksums.split('-').collect();
        (checksums.len() == GENERATED.len() + 1).then_some(Self {
            knowledge_base,
            text,
            checksums,
        })
    }

    /// The section up to the end of the checksums: text after them was written by hand.
    fn range(record: &str, about: Range<usize>) -> Range<usize> {
        let lines = record[about.clone()].split_inclusive('\n');
        let is_checksums = |line: &str| {
            let line = line.trim();
            line.len() > 40
                && line
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || b"`-".contains(&byte))
        };
        let mut end = about.start;
        for line in lines {
            end += line.len();
            if is_checksums(line) {
                let end = end - (line.len() - line.trim_end().len());
                return about.start..end;
            }
        }
        about
    }
}

/// The checksum of a section. It ignores whitespace and markup characters, so that Markdown formatters do not
/// change it.
fn checksum_of(section: &str) -> String {
    let is_layout = |c: char| c.is_whitespace() || "*_-|:\\#+`".contains(c);
    let content: String = section.chars().filter(|c| !is_layout(*c)).collect();
    checksum(&content)[..8].to_owned()
}

/// The headings of a document, except those in quotes and lists.
struct Sections<'t> {
    text: &'t str,
    headings: Vec<Heading>,
}

struct Heading {
    level: usize,
    name: String,
    range: Range<usize>,
}

impl<'t> Sections<'t> {
    fn of(text: &'t str) -> Self {
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
        Self { text, headings }
    }

    /// The sections with this generated heading, up to the next heading of its level or above.
    fn named(&self, name: &str) -> Vec<Range<usize>> {
        let all = self.headings.iter().enumerate();
        let found = all.filter(|(_, heading)| heading.is(name));
        let sections = found.map(|(at, heading)| heading.range.start..self.end_of(at, LEVEL));
        sections.collect()
    }

    /// The end of the section under the heading at index `at`: the next heading of this level or above.
    fn end_of(&self, at: usize, level: usize) -> usize {
        let mut later = self.headings[at + 1..].iter();
        let next = later.find(|heading| heading.level <= level);
        next.map_or(self.text.len(), |next| next.range.start)
    }

    fn checksum_of(&self, section: &Range<usize>) -> String {
        checksum_of(&self.text[section.clone()])
    }

    fn about(&self) -> Option<AboutSection<'t>> {
        let about = self.named(ABOUT).into_iter().next()?;
        AboutSection::of(self.text, about)
    }
}

impl Heading {
    fn is(&self, name: &str) -> bool {
        self.level == LEVEL && self.name.trim().eq_ignore_ascii_case(name)
    }
}
