//! Texts that belong to no claim. They go to the summary of their aspect, or of the knowledge base.

use super::draft::Draft;
use crate::import::builder::Builder;
use crate::import::plain;

/// Such texts, each with the names of the headings above it, the aspect first.
#[derive(Default)]
pub(super) struct Texts(pub Vec<(Vec<String>, String)>);

impl Texts {
    /// Adds list items without a status, because a table or section has one.
    pub(super) fn add(&mut self, items: Vec<Draft>, builder: &mut Builder) {
        for item in items {
            let message = "an item without a status is kept as text, because others have one; --status \
                           '*=unobserved' makes it a claim";
            builder.note(item.line, message);
            let above = ["aspect", "area"].iter().filter_map(|name| item.cell(name));
            let above = above.map(str::to_owned).collect();
            self.0.push((above, item.whole()));
        }
    }

    /// Adds the texts to the summaries, and the headings that have neither a claim nor a text below them.
    pub(super) fn keep(&self, headings: &[(usize, String)], builder: &mut Builder) {
        let mut last = &Vec::new();
        for (above, text) in &self.0 {
            let aspect = above.first().and_then(|name| builder.known_aspect(name));
            let names = above.get(usize::from(aspect.is_some())..);
            let names = names.unwrap_or_default().join(", ");
            // What is above several texts is told once.
            let is_told = std::mem::replace(&mut last, above) == above || names.is_empty();
            let text = match is_told {
                true => text,
                false => &format!("{names}: {text}"),
            };
            match aspect {
                Some(aspect) => builder.about_aspect(aspect, text),
                None => builder.about(text),
            }
        }
        for (_, name) in headings {
            let is_above = self.0.iter().any(|(above, _)| above.contains(name));
            let name = plain(name);
            let is_place = builder.kb.aspects.iter().any(|aspect| {
                let mut areas = aspect.areas.iter();
                *aspect.name == *name || areas.any(|area| area.name.contains(&*name))
            });
            if !is_above && !is_place {
                builder.about(&name);
            }
        }
    }
}
