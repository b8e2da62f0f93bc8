//! Decision records and models beside each other as HTML: what their Markdown says, in the page that all our
//! HTML is.

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::{END, begin};
use crate::export::decision::for_readers;
use crate::kb::check::{is_web_address, kebab};

/// The page that says what this Markdown does. Tags in it are shown as text, pictures as their words, and
/// a link is one only if it may be opened.
pub(crate) fn render(markdown: &str, language: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut links = Vec::new();
    let markdown = for_readers(markdown);
    let events = Parser::new_ext(&markdown, options);
    let events = events.filter_map(|event| safe(event, &mut links));
    let mut events: Vec<Event<'_>> = events.collect();
    let mut title = String::new();
    let mut ids = HeadingIds::default();
    for at in 0..events.len() {
        let (event, rest) = events[at..].split_first_mut().expect("there is one here");
        if let Event::Start(Tag::Heading { id, .. }) = event {
            let name = words(rest);
            *id = ids.of(&name).map(CowStr::from);
            if title.is_empty() {
                title = name;
            }
        }
    }
    let mut page = begin(&title, language);
    html::push_html(&mut page, events.into_iter());
    page + END
}

/// The ids of the headings of a page.
#[derive(Default)]
struct HeadingIds {
    given: HashSet<String>,
    /// How many headings have the same words.
    alike: HashMap<String, usize>,
}

impl HeadingIds {
    /// One that no other heading has; none where there is nothing to make it of.
    fn of(&mut self, heading: &str) -> Option<String> {
        let words = kebab(heading);
        let count = self.alike.entry(words.clone()).or_default();
        while !words.is_empty() {
            *count += 1;
            let id = match *count {
                1 => words.clone(),
                count => format!("{words}-{count}"),
            };
            if self.given.insert(id.clone()) {
                return Some(id);
            }
        }
        None
    }
}

/// The words of the heading that goes on with these events.
fn words(events: &[Event<'_>]) -> String {
    let is_end = |event: &&Event<'_>| matches!(event, Event::End(TagEnd::Heading(_)));
    let within = events.iter().take_while(|event| !is_end(event));
    let words = within.filter_map(|event| match event {
        Event::Text(part) | Event::Code(part) => Some(&**part),
        _ => None,
    });
    words.collect()
}

/// The event as it may stand in the page, if it may; `links` are those that are open, and whether each
/// is one still.
fn safe<'t>(event: Event<'t>, links: &mut Vec<bool>) -> Option<Event<'t>> {
    match event {
        Event::Html(tag) | Event::InlineHtml(tag) => Some(Event::Text(tag)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let is_link = is_web_address(dest_url);
            links.push(is_link);
            is_link.then_some(event)
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or(false).then_some(event),
        other => Some(other),
    }
}
