//! Recognises headings, labels and tables in other people's documents.

use std::collections::{HashMap, HashSet};

use crate::import::parts::rich::RichText;
use crate::import::parts::section::{Part, PartKind, Section};
use crate::import::plan::Answers;
use crate::import::rows::Row;
use crate::import::words::{self, WordList};
use crate::kb::text::counted;
use crate::kb::{Field, Status};

/// The note on a checklist beside a table with statuses and no fewer rows.
pub(super) const KEPT: &str = "a checklist is kept as text, because a table states statuses; --status '*=unobserved' makes its items claims";

/// Returns the note on a list item that is no claim beside a checklist whose items are.
pub(super) fn kept(rich: &RichText) -> &'static str {
    match rich.is_legend {
        true => "an item that is a word for a status, as in a legend, is kept as text",
        false => "an item without a checkbox or mark, beside others that have one, is kept as text",
    }
}

/// Whether a label starts a claim that has no heading of its own.
pub(super) fn opens(label: &str) -> bool {
    let key = words::key(label);
    WordList::Opening.has(&key) || WordList::Myth.has(&key)
}

/// Whether a part is a comparison of models, as our export writes it.
pub(super) fn is_of_models(part: &Part) -> bool {
    let PartKind::Table(names, rows) = &part.kind else {
        return false;
    };
    let firsts: Vec<&str> = rows.iter().map(|row| row.cell(0)).collect();
    names.first().is_some_and(String::is_empty) && firsts.starts_with(&["Claim", "Status"])
}

/// Whether a heading is a word for a status, and not an abbreviation before its name, as in `SI — System integrity`.
pub(super) fn is_status(title: &str, of_headings: &HashSet<Status>) -> bool {
    // Below `Works` is what somebody made, and below `Facts` whatever is known, unless another heading is the opposite.
    let opposite = match &*words::key(title) {
        "failure" => Some(Status::Realised),
        name => WordList::Known.has(name).then_some(Status::Unrealised),
    };
    if let Some(opposite) = opposite {
        return of_headings.contains(&opposite);
    }
    let word = title.split([' ', ':']).next().unwrap_or_default();
    let is_short = word.len() < title.len() && word.chars().count() < 3;
    words::status(title).is_some() && !(is_short && word.chars().all(char::is_uppercase))
}

/// Whether the rows of a table are about parts of one thing, such as its attributes.
fn names_parts(names: &[String]) -> bool {
    names[0].is_empty() || WordList::Attribute.has(&words::key(&names[0]))
}

/// Whether most cells of a column are different words for a status, whatever its name is, as in a matrix of features and
/// products.
pub(super) fn has_statuses(names: &[String], rows: &[Row]) -> bool {
    let mut columns = (1..names.len()).map(|at| {
        let known = rows.iter().filter_map(|row| words::status(row.cell(at)));
        known.collect::<Vec<Status>>()
    });
    let are_several = |known: &[Status]| known.iter().any(|status| *status != known[0]);
    !names_parts(names) && columns.any(|known| known.len() * 2 > rows.len() && are_several(&known))
}

/// Whether the rows of a table can be claims.
pub(super) fn can_be_claims(names: &[String], rows: &[Row]) -> bool {
    let is_narrow = names.len() < 2 || names.len() == 2 && names_parts(names);
    !is_narrow && !is_legend(names, rows) && !rows.iter().all(counts)
}

/// Whether a table is about one thing, in rows such as `Attribute` and `Detail`.
pub(super) fn are_pairs(names: &[String], rows: &[Row]) -> bool {
    are_parts(names, rows)
        && (names[1].is_empty() || WordList::AttributeValue.has(&words::key(&names[1])))
}

fn are_parts(names: &[String], rows: &[Row]) -> bool {
    let firsts: HashSet<&str> = rows.iter().map(|row| row.cell(0)).collect();
    names.len() == 2 && names_parts(names) && firsts.len() == rows.len()
}

/// Whether a table about one thing states its status.
pub(super) fn is_upright(part: &Part) -> bool {
    let PartKind::Table(names, rows) = &part.kind else {
        return false;
    };
    let says_status = |row: &Row| {
        words::means(Field::Status, row.cell(0)) && words::status(row.cell(1)).is_some()
    };
    are_parts(names, rows) && rows.iter().any(says_status)
}

/// Whether a table is a legend of grades, symbols or terms, each listed once.
pub(super) fn is_legend(names: &[String], rows: &[Row]) -> bool {
    let mut keys = names.iter().map(|name| words::key(name));
    let first = keys.next().unwrap_or_default();
    let is_grade = WordList::Grade.has(&first);
    let ends_with_grade = first
        .rsplit(' ')
        .next()
        .is_some_and(|last| WordList::Grade.has(last));
    let explains = |key: &str| {
        is_grade && WordList::GradeText.has(key)
            || (ends_with_grade || WordList::TestResult.has(&first))
                && WordList::Meaning.begins(key)
    };
    let firsts: HashSet<&str> = rows.iter().map(|row| row.cell(0).trim()).collect();
    names.len() <= 4 && keys.any(|key| explains(&key)) && firsts.len() == rows.len()
}

/// Returns how many columns of a table have known names.
pub(super) fn names_known(names: &[String]) -> usize {
    names.iter().filter(|name| words::is_name(name)).count()
}

/// Whether a row only has numbers after its first cell.
pub(super) fn counts(row: &Row) -> bool {
    // `65 (75%)` is a number, too; `3 (partly)` is a grade.
    let is_number = |cell: &str| {
        let mut numbers = cell.trim().trim_end_matches(')').split(" (");
        numbers.all(|number| number.trim().trim_end_matches('%').parse::<f64>().is_ok())
    };
    row.cells.len() > 1 && row.cells.iter().skip(1).all(is_number)
}

/// Marks legends, and the words before a colon in list items as labels if they are in most sections with such items. `KR1: …` and
/// what is ticked is an item of its own.
pub(super) fn with_labels(sections: &mut [Section]) -> &[Section] {
    for section in &mut *sections {
        mark_boxes(section);
        mark_words(section);
        mark_legends(section);
    }
    let label = |part: &Part| match &part.kind {
        PartKind::Item(1, rich) if tick(rich).is_none() => {
            let label = words::key(rich.opening()?.0);
            (!label.ends_with(|c: char| c.is_ascii_digit())).then_some(label)
        }
        _ => None,
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut many = 0;
    for section in sections.iter().filter(|section| section.level > 1) {
        let labels: HashSet<String> = section.parts.iter().filter_map(label).collect();
        many += usize::from(!labels.is_empty());
        for label in labels {
            *counts.entry(label).or_default() += 1;
        }
    }
    for part in sections.iter_mut().flat_map(|section| &mut section.parts) {
        let count = label(part).and_then(|label| counts.get(&label).copied());
        if let PartKind::Item(_, rich) = &mut part.kind {
            rich.is_property |= count.is_some_and(|count| count > 1 && count * 2 > many);
        }
    }
    sections
}

/// Whether a label of this field follows within the same list item.
pub(super) fn is_labelled(next: &[Part], field: Field, answers: &Answers) -> bool {
    let mut labels = next.iter().map_while(|part| match &part.kind {
        PartKind::Item(depth, rich) if *depth > 1 || rich.bullet.is_empty() => Some(rich.label()),
        _ => None,
    });
    labels.any(|label| label.is_some_and(|(label, _)| answers.is_of(label, field)))
}

/// Whether a table has a column named like a status, or one that offers choices in each row.
pub(super) fn says_status(names: &[String], rows: &[Row]) -> bool {
    let is_named = |name: &String| words::means(Field::Status, name);
    names.iter().any(is_named) || offers(names, rows)
}

/// Whether a column offers choices in each row, as in `☐ Yes ☐ No`, or is named like a status and has a word for
/// one in most rows.
pub(super) fn offers(names: &[String], rows: &[Row]) -> bool {
    let is_word = |cell: &str| {
        words::status(cell).is_some() || cell.trim().starts_with(|c| words::MARKS.contains(c))
    };
    names.iter().enumerate().any(|(at, name)| {
        let said = rows.iter().filter(|row| is_word(row.cell(at))).count();
        let is_status = said * 2 > rows.len() && words::means(Field::Status, name);
        is_status
            || words::is_status_label(name)
            || !rows.is_empty() && rows.iter().all(|row| words::are_offered(row.cell(at)))
    })
}

/// Whether the text below a heading states a status, or (`are_upright`) a table about it alone does.
pub(super) fn has_status(parts: &[Part], are_upright: bool, answers: &Answers) -> bool {
    if are_upright && parts.iter().any(is_upright) {
        return true;
    }
    // If several items each state a status, it applies to the item alone.
    let items = parts.iter().enumerate().filter(|(at, part)| {
        let is_outer = matches!(&part.kind, PartKind::Item(1, rich) if rich.label().is_none());
        is_outer && is_labelled(&parts[at + 1..], Field::Status, answers)
    });
    let has_items = items.count() > 1;
    let is_within = |part: &&Part| {
        matches!(&part.kind, PartKind::Item(depth, rich)
            if rich.bullet.is_empty() || *depth > 1 && has_items)
    };
    let own = parts.iter().filter(|part| !is_within(part));
    let mut labels = own.filter_map(|part| part.rich()?.label());
    labels.any(|(label, text)| {
        let is_named = answers.is_of(label, Field::Status);
        let is_one = words::is_status_label(label) && words::status(text).is_some();
        let is_out = WordList::Applicable.has(&words::key(label))
            && words::status(text) == Some(Status::Unrealised);
        answer(label).is_some() || is_named || is_one || is_out
    })
}

/// Whether several checkboxes are below other headings than those that are a status.
pub(super) fn are_ticks_apart(sections: &[Section], of_headings: &HashSet<Status>) -> bool {
    let (mut group, mut has_group, mut apart) = (usize::MAX, false, 0);
    for section in sections {
        if section.level <= group {
            let is_group = section.level > 0 && is_status(&section.title.text, of_headings);
            group = if is_group { section.level } else { usize::MAX };
            has_group |= is_group;
        }
        if group == usize::MAX {
            apart += section.parts.iter().filter(|part| is_ticked(part)).count();
        }
    }
    has_group && apart > 1
}

/// Returns the line of the only section that states a status, and its label, if it is that of the whole document:
/// beside checklists or a table of statuses, or, if its word is unknown, beside several such sections.
pub(super) fn of_document(sections: &[Section], answers: &Answers) -> Option<(usize, String)> {
    let says = |at: &usize| {
        let section = &sections[*at];
        section.level > 1 && has_status(&section.parts, false, answers)
    };
    let mut said = (0..sections.len()).filter(says);
    let (at, None) = (said.next()?, said.next()) else {
        return None;
    };
    let Section { level, line, .. } = sections[at];
    let below = &sections[at + 1..];
    let below = below.iter().take_while(|section| section.level > level);
    let after = &sections[at + 1 + below.count()..];
    let others = || sections[..at].iter().chain(after);
    let parts = || others().flat_map(|section| &section.parts);
    let ticks = parts().filter(|part| is_ticked(part)).count();
    let has_table = parts().any(|part| {
        matches!(&part.kind, PartKind::Table(names, rows)
        if offers(names, rows) && !is_legend(names, rows))
    });
    let labels = sections[at].parts.iter();
    let mut labels = labels.filter_map(|part| part.rich()?.label());
    let (label, word) = labels.find(|(label, _)| words::is_status_label(label))?;
    let beside = others().filter(|section| section.level == level).count();
    let is_apart = ticks > 1 || has_table || words::status(word).is_none() && beside > 2;
    (is_apart && answers.columns.is_empty()).then(|| (line, label.to_owned()))
}

/// Returns the checkbox or mark of a checklist item, as `[x]` or `❌`, but not of one in a legend, as
/// `☑ Implemented` and `✅ Pass: none is found`.
pub(super) fn tick(rich: &RichText) -> Option<&str> {
    let (_, tick) = rich.bullet.trim_end().split_once(' ')?;
    (!rich.is_legend).then_some(tick)
}

/// Returns the title of an item and the rest; `TODO` in `[ ] **TODO:** …` is none.
pub(super) fn lead(rich: &RichText) -> (Option<&str>, &str) {
    let is_word = |lead: &str| tick(rich).is_some() && words::status(lead).is_some();
    match rich.lead() {
        (Some(lead), _) if is_word(lead) => (None, &rich.text),
        known => known,
    }
}

pub(super) fn before_remark(text: &str) -> &str {
    text.split([':', '(', ',', ';', '–', '—'])
        .next()
        .unwrap_or_default()
}

/// Marks the items that are words for a status, as in a legend or in choices, except those between more others, such as a
/// command called `EXISTS`, of which none is beside one for another status.
fn mark_words(section: &mut Section) {
    let word = |part: &Part| match &part.kind {
        PartKind::Item(_, rich) if tick(rich).is_some() => {
            let is_whole = before_remark(&rich.text) == rich.text;
            Some(words::status(&rich.text).filter(|_| is_whole))
        }
        _ => None,
    };
    for run in section
        .parts
        .chunk_by_mut(|a, b| word(a).is_some() == word(b).is_some())
    {
        let known: Vec<Option<Status>> = run.iter().filter_map(word).collect();
        let are_most = known.iter().flatten().count() * 2 > known.len();
        let differ = |two: &[Option<Status>]| two[0] != two[1] && two.iter().all(Option::is_some);
        let are_choices = known.windows(2).any(differ);
        for (part, known) in run.iter_mut().zip(known) {
            if let PartKind::Item(_, rich) = &mut part.kind {
                rich.is_legend = known.is_some() && (are_most || are_choices);
            }
        }
    }
}

/// Marks the items that explain a mark: several in a section, or all that have one, with a word that says the same as the
/// mark, each once.
fn mark_legends(section: &mut Section) {
    let marked = |part: &Part| match &part.kind {
        PartKind::Item(_, rich) => {
            let tick = tick(rich).filter(|tick| words::MARKS.contains(tick))?;
            let word = before_remark(&rich.text);
            let status = words::status(word);
            let is_same = status.is_some() && status == words::status(tick);
            Some(is_same.then(|| words::key(word)))
        }
        _ => None,
    };
    let said: Vec<Option<String>> = section.parts.iter().filter_map(marked).collect();
    let known: Vec<&String> = said.iter().flatten().collect();
    let different: HashSet<&&String> = known.iter().collect();
    if different.len() < known.len() || known.len() == 1 && said.len() > 1 {
        return;
    }
    for part in &mut section.parts {
        let is_legend = marked(part).flatten().is_some();
        if let PartKind::Item(_, rich) = &mut part.kind {
            rich.is_legend |= is_legend;
        }
    }
}

/// Moves the sign at the beginning of an item beside checkboxes or marks to its bullet, as `⚠` beside `✅`, or `[-]` beside
/// `[x]`.
fn mark_boxes(section: &mut Section) {
    let ticked = |part: &Part| match &part.kind {
        PartKind::Item(depth, rich) if tick(rich).is_some() => Some(*depth),
        _ => None,
    };
    let depths: HashSet<usize> = section.parts.iter().filter_map(ticked).collect();
    for part in &mut section.parts {
        if let PartKind::Item(depth, rich) = &mut part.kind
            && depths.contains(depth)
            && !rich.bullet.trim_end().contains(' ')
            && !rich.bullet.is_empty()
            && let Some((sign, rest)) = sign(&rich.text)
        {
            rich.bullet.to_mut().extend([sign, " "]);
            *rich = RichText {
                bullet: std::mem::take(&mut rich.bullet),
                marked: rich
                    .marked
                    .and_then(|end| end.checked_sub(rich.text.len() - rest.len())),
                ..rich.behind(rest)
            };
        }
    }
}

/// Splits off a pictograph, or a sign in brackets, before a text.
fn sign(text: &str) -> Option<(&str, &str)> {
    let is_pictograph = |c: char| c >= '\u{1F000}' || ('\u{2300}'..'\u{2C00}').contains(&c);
    let (sign, rest) = text.split_once(' ')?;
    let inner = sign
        .strip_prefix('[')
        .and_then(|sign| sign.strip_suffix(']'));
    let is_box = inner
        .is_some_and(|inner| inner.chars().count() < 2 && !inner.contains(char::is_alphanumeric));
    let are_pictographs = || {
        sign.chars()
            .all(|c| is_pictograph(c) || c == '\u{FE0F}' || c == '\u{200D}')
    };
    (is_box || are_pictographs()).then(|| (sign.trim_end_matches('\u{FE0F}'), rest.trim_start()))
}

/// Whether a part is a checklist item, at any depth.
pub(super) fn is_ticked(part: &Part) -> bool {
    matches!(&part.kind, PartKind::Item(_, rich) if tick(rich).is_some())
}

/// Returns the text after one of these words, an optional number and a separator.
pub(super) fn after_word(title: &str, list: WordList) -> Option<&str> {
    let begin = title.split(|c: char| !c.is_alphabetic()).next()?;
    if !list.has(&begin.to_lowercase()) {
        return None;
    }
    let rest = &title[begin.len()..];
    let text = rest.trim_start_matches(|c: char| c.is_ascii_digit() || " #№".contains(c));
    let text = text.strip_prefix([':', '.', '–', '—', '-'])?.trim();
    Some(text.trim_matches(['"', '“', '”'])).filter(|text| !text.is_empty())
}

/// Returns the text of a heading that answers a myth; empty if the heading is only a word for it.
pub(super) fn answer(title: &str) -> Option<&str> {
    if WordList::Fact.has(&words::key(title)) {
        return Some("");
    }
    after_word(title, WordList::Fact)
}

/// Returns the message for a document without claims.
pub(super) fn nothing_found(sections: &[Section]) -> String {
    let parts = || sections.iter().flat_map(|section| &section.parts);
    let count = |is: fn(&PartKind) -> bool| parts().filter(|part| is(&part.kind)).count();
    format!(
        "no claim was found in it ({}, {} and {} were read): a claim has a status, in a column of a table, \
         which --column NAME=status names, behind a label as `Status: met` under its heading, or as the \
         heading of a list, such as Met or Not met; `onpaper export --for-import` shows one",
        counted(sections.len() - 1, "heading"),
        counted(count(|kind| matches!(kind, PartKind::Item(..))), "item"),
        counted(count(|kind| matches!(kind, PartKind::Table(..))), "table")
    )
}
