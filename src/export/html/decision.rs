//! Decision records and model comparisons as HTML, rendered from their Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use super::{END, start};
use crate::export::decision::without_prompts;
use crate::kb::UniqueIds;
use crate::kb::check::{is_web_address, kebab};

/// Renders Markdown as a page. HTML tags are shown as text and images as their alternative text; a link is kept only
/// if it may be opened.
pub(crate) fn render(markdown: &str, language: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut links = Vec::new();
    let markdown = without_prompts(markdown);
    let events = Parser::new_ext(&markdown, options);
    let events = events.filter_map(|event| sanitised(event, &mut links));
    let mut events: Vec<Event<'_>> = events.collect();
    let mut title = String::new();
    let mut ids = UniqueIds::default();
    for at in 0..events.len() {
        let (event, rest) = events[at..]
            .split_first_mut()
            .expect("the index is in range");
        if let Event::Start(Tag::Heading { id, .. }) = event {
            let name = heading_text(rest);
            let id_of_name = Some(kebab(&name)).filter(|id| !id.is_empty());
            *id = id_of_name.map(|id| ids.insert_numbered(id).into());
            if title.is_empty() {
                title = name;
            }
        }
    }
    let mut page = start(&title, language);
    html::push_html(&mut page, events.into_iter());
    page + END
}

/// The text of the heading that begins with these events.
fn heading_text(events: &[Event<'_>]) -> String {
    let is_end = |event: &&Event<'_>| matches!(event, Event::End(TagEnd::Heading(_)));
    let within = events.iter().take_while(|event| !is_end(event));
    let text = within.filter_map(|event| match event {
        Event::Text(part) | Event::Code(part) => Some(&**part),
        _ => None,
    });
    text.collect()
}

/// Sanitises an event; `None` drops it. `links` is the stack of open links, with whether each is kept.
fn sanitised<'t>(event: Event<'t>, links: &mut Vec<bool>) -> Option<Event<'t>> {
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
