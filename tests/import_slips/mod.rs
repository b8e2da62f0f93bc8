//! Mistakes in a document that change how Markdown parses it: each is corrected or reported.

mod duplicates;
mod labels;
mod markdown;

use onpaper::import::{Imported, SourceFormat};
use onpaper::kb::KnowledgeBase;

use crate::import::import;

/// A document with every label.
const DOCUMENT: &str = "\
# T

> - 2 claims (1 realised, 1 unrealised), 1 finding
> - Knowledge base: T
> - Id: t
> - Version: 1
> - Source: S
> - Address: https://a.b
> - Publisher: P
> - Licence: L
> - Note: Of note.

**Summary:** All of it.

| Claim | Status | Place |
| --- | --- | --- |
| Happy | unrealised | People › Food |
| Sad | realised | People |

## People

**Id:** folk

**Summary:** Who they are.

### Sad

**Status:** realised · Id: sad

**Claimed:** None is.

**Observed:** All are.

### Food

#### Happy

**Status:** unrealised · Id: happy

**Claimed:** They get fries.

**Observed (often):** They get
peas.

**Evidence:**

- peas: 9
- fries: 1

**Links:**

- [Menu](https://a.b/menu)

**Tags:** `health` `food`

**Aliases:** `meal`

**Verdict:** Eat

**Id:** eat

Whatever there is.

**Links:**

- [Shop](https://a.b/shop)
";

fn read(document: &str) -> Result<Imported, String> {
    import(document, SourceFormat::Markdown, "x").map_err(|troubles| {
        let line = |line: Option<usize>| line.map_or("-".to_owned(), |line| line.to_string());
        let message = troubles.iter();
        let message = message.map(|one| format!("{}: {one}", line(one.line)));
        message.collect::<Vec<_>>().join("\n")
    })
}

fn taken(document: &str) -> KnowledgeBase {
    let imported = read(document);
    imported
        .unwrap_or_else(|message| panic!("{message}\n{document}"))
        .kb
}

fn refusal(document: &str) -> String {
    match read(document) {
        Ok(imported) => panic!("{imported:?}\n{document}"),
        Err(message) => message,
    }
}

/// The document with one part replaced.
fn with(from: &str, to: &str) -> String {
    assert_eq!(DOCUMENT.matches(from).count(), 1, "{from}");
    DOCUMENT.replace(from, to)
}

/// The notes about a document that is imported.
fn noted(document: &str) -> (KnowledgeBase, String) {
    let imported = read(document).unwrap_or_else(|message| panic!("{message}\n{document}"));
    let notes = imported.plan.notes.iter();
    let notes = notes.map(|note| format!("{}: {note}", note.line.unwrap_or_default()));
    (imported.kb, notes.collect::<Vec<_>>().join("\n"))
}

/// Checks that the document has exactly one error, in the line with this beginning, with these words.
fn assert_reported(document: &str, begins: &str, words: &str) {
    let message = refusal(document);
    assert_message(document, &message, begins, words);
}

/// As above, for a note about a document that is imported.
fn assert_noted(document: &str, begins: &str, words: &str) {
    let (_, message) = noted(document);
    assert_message(document, &message, begins, words);
}

fn assert_message(document: &str, message: &str, begins: &str, words: &str) {
    let line = document.lines().position(|line| line.starts_with(begins));
    let line = line.unwrap_or_else(|| panic!("{begins}")) + 1;
    let first = message.starts_with(&format!("{line}: "));
    assert!(
        first && message.contains(words) && !message.contains('\n'),
        "{line}: {words}\n{message}"
    );
}
