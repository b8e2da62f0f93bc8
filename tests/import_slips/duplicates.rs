//! Redundant parts of a document, and the order of its parts.

use onpaper::export::{self, Report};
use onpaper::kb::Item;

use super::{DOCUMENT, assert_noted, assert_reported, noted, refusal, taken, with};

#[test]
fn a_repeated_heading_continues_the_one_with_an_id() {
    let more = |id: &str| {
        format!(
            "{DOCUMENT}\n## People\n\n{id}### More\n\n**Status:** realised · Id: more\n\n**Claimed:** c\n\n**Observed:** o\n"
        )
    };
    for id in ["", "**Id:** folk\n\n", "**Id:** folk\n"] {
        let kb = taken(&more(id));
        assert_eq!(
            (kb.aspects.len(), kb.claims[2].aspect.as_str()),
            (1, "folk")
        );
    }
    let document = more("").replace("**Id:** folk\n\n**Summary:** Who", "**Summary:** Who");
    let document = document.replace("they are.", "they are.\n\nAll.\n\n**Id:** folk");
    assert_eq!(taken(&document).aspects.len(), 1);
    let document = more("**Id:** two\n\n");
    assert_eq!(taken(&document).aspects.len(), 2);
    let document = document
        + "\n## People\n\n### Even more\n\n**Status:** realised\n\n**Claimed:** c\n\n**Observed:** o\n";
    assert!(
        refusal(&document)
            .contains("more than one is called `People`; say which one below the heading")
    );
    // An export names which one is meant.
    let mut kb = taken(&more("**Id:** people\n\n"));
    for ids in [["folk", "people"], ["people", "folk"], ["one", "two"]] {
        for (at, id) in ids.into_iter().enumerate() {
            kb.aspects[at].id = id.into();
        }
        kb.claims[0].aspect = ids[0].into();
        kb.claims[1].aspect = ids[0].into();
        kb.claims[2].aspect = ids[1].into();
        kb.findings[0].aspect = Some(ids[0].into());
        let report = Report {
            for_import: true,
            ..Report::of_everything(&kb)
        };
        let document = report.render(export::Format::Markdown);
        assert_eq!(taken(&document), kb, "{document}");
    }
}

#[test]
fn front_matter_is_compared() {
    let kb = taken(DOCUMENT);
    let report = Report {
        front_matter: true,
        for_import: true,
        ..Report::of_everything(&kb)
    };
    let document = report.render(export::Format::Markdown);
    assert_eq!(taken(&document), kb);
    let single =
        document
            .replacen("title: \"T\"", "title: 'T'", 1)
            .replacen("\n---\n\n#", "\n...\n\n#", 1);
    assert_eq!(taken(&single), kb);
    for (from, to, words) in [
        (
            "realised: 1\nunr",
            "realised: 99\nunr",
            "says `99` for realised, but the document does not",
        ),
        (
            "source:\n",
            "author: Ann\nsource:\n",
            "says `Ann` for author, but the document does not",
        ),
        (
            "source:\n",
            "source: {x\nsource:\n",
            "the front matter is not valid YAML and is left out",
        ),
    ] {
        let (_, notes) = noted(&document.replacen(from, to, 1));
        assert!(notes.contains(words), "{notes}");
    }
    let own = document.replacen(
        "source:\n",
        "query: TODO\nfilters:\n  - 1: x\n  - y\nsource:\n",
        1,
    );
    assert_eq!(
        taken(&own.replacen("> - K", "> - Query: remember\n> - K", 1)),
        kb
    );
}

#[test]
fn a_document_of_one_claim_with_its_title_can_be_complete() {
    let mut kb = taken(DOCUMENT);
    kb.claims.truncate(1);
    kb.findings.clear();
    kb.aspects[0].areas.clear();
    kb.title.clone_from(&kb.claims[0].title);
    let report = Report {
        for_import: true,
        ..Report::of_everything(&kb)
    };
    let document = report.render(export::Format::Markdown);
    assert_eq!(taken(&document), kb, "{document}");
    let document = Report::of_items(&kb, &[Item::Claim(0)]).render(export::Format::Markdown);
    assert!(!document.contains("## "), "{document}");
}

#[test]
fn mistakes_in_the_table_of_claims_are_reported() {
    let header = "| Claim | Status | Place |";
    let small =
        with(header, "| claim | STATUS |  place |").replace("| realised | Pe", "| Realised | Pe");
    assert_eq!(taken(&small), taken(DOCUMENT));
    let document = with("| Sad | realised | People |", "| Sad | unrealised | Folk |");
    let words = "the table of claims says `Sad | unrealised | Folk`, but no section does, so it is left out";
    assert_noted(&document, "| Sad", words);
}

#[test]
fn inconsistencies_are_reported_at_the_line_of_their_part() {
    for (from, to, words) in [
        ("> - Id: t", "> - Id: Not One", "id: "),
        ("- fries: 1", "- fries: &#32;", "value: the text is empty"),
        ("`health` `food`", "`health` ` `", "the text is empty"),
        (
            "Claimed:** None is.",
            "Claimed:** &#32;",
            "claimed: the text is empty",
        ),
        ("**Id:** folk", "**Id:** Not One", "id: "),
    ] {
        let document = with(from, to);
        let begins = document
            .lines()
            .rev()
            .find(|line| line.contains(to.lines().last().unwrap()));
        assert_reported(&document, begins.unwrap(), words);
    }
}

#[test]
fn the_credit_line_is_parsed() {
    let head = "# T\n\n**Source:** [S](https://a.b), P, of Q, L\n\n";
    let body = &DOCUMENT[DOCUMENT.find("**Summary:** All").unwrap()..];
    let source = taken(&format!("{head}{body}")).source;
    let parts = (
        &*source.title,
        &*source.url.unwrap(),
        &*source.publisher.unwrap(),
    );
    assert_eq!(parts, ("S", "https://a.b", "P, of Q"));
    assert_eq!(&*source.licence.unwrap(), "L");
}
