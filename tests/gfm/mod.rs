//! Parses Markdown as GitHub does, into the blocks that a reader sees.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};

/// A block as a reader sees it. Explicit links end in `→` and their address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Heading(u8, String),
    /// A paragraph with the following ones that do not begin with a bold label, separated by blank lines.
    Paragraph(String),
    Items(Vec<String>),
    Table(Vec<Vec<String>>),
    Quote(Vec<String>),
}

/// The blocks of a document, in order. Panics on any syntax that our exports never use.
pub(crate) fn read(document: &str) -> Vec<Block> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    let arena = Arena::new();
    let root = parse_document(&arena, document, &options);
    let mut blocks = Vec::new();
    for node in root.children() {
        let block = block(node);
        match (&block, blocks.last_mut()) {
            (Block::Paragraph(text), Some(Block::Paragraph(before))) if !is_labelled(node) => {
                before.push_str("\n\n");
                before.push_str(text);
            }
            _ => blocks.push(block),
        }
    }
    blocks
}

fn block<'a>(node: &'a AstNode<'a>) -> Block {
    match &node.data().value {
        NodeValue::Heading(heading) => Block::Heading(heading.level, text(node)),
        NodeValue::Paragraph => Block::Paragraph(text(node)),
        NodeValue::List(_) => Block::Items(items(node)),
        NodeValue::Table(_) => {
            let cells = |row: &'a AstNode<'a>| row.children().map(text).collect();
            Block::Table(node.children().map(cells).collect())
        }
        NodeValue::BlockQuote => Block::Quote(node.children().flat_map(items).collect()),
        other => panic!("unexpected block {other:?}"),
    }
}

/// One text for each item of a list.
fn items<'a>(list: &'a AstNode<'a>) -> Vec<String> {
    let item = |item: &'a AstNode<'a>| {
        assert!(matches!(item.data().value, NodeValue::Item(_)), "{item:?}");
        let paragraphs = item.children().map(|node| match block(node) {
            Block::Paragraph(text) => text,
            other => panic!("unexpected part of an item {other:?}"),
        });
        paragraphs.collect::<Vec<_>>().join("\n\n")
    };
    list.children().map(item).collect()
}

fn is_labelled<'a>(node: &'a AstNode<'a>) -> bool {
    let first = node.first_child();
    first.is_some_and(|first| matches!(first.data().value, NodeValue::Strong))
}

fn text<'a>(node: &'a AstNode<'a>) -> String {
    let mut seen = String::new();
    for child in node.children() {
        match &child.data().value {
            NodeValue::Text(text) => seen.push_str(text),
            NodeValue::Code(code) => seen.push_str(&code.literal),
            NodeValue::LineBreak => seen.push('\n'),
            // Only labels are bold, and they begin the labelled text.
            NodeValue::Strong if child.previous_sibling().is_none() => seen.push_str(&text(child)),
            NodeValue::Link(link) => {
                let label = text(child);
                let bare = [
                    label.clone(),
                    format!("http://{label}"),
                    format!("mailto:{label}"),
                ];
                let arrow = if bare.contains(&link.url) {
                    String::new()
                } else {
                    format!("→{}", link.url)
                };
                seen.push_str(&label);
                seen.push_str(&arrow);
            }
            other => panic!("unexpected inline element {other:?} in {seen:?}"),
        }
    }
    seen
}
