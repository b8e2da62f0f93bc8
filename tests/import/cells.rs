//! The import of cells: HTML, status words, sentences, columns without names.

use onpaper::import::{Answers, Content, Document, Imported, SourceFormat, read};
use onpaper::kb::{KnowledgeBase, Status};

use super::completeness::{field, imported, statuses};
use super::{import, refused, run};

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

/// A sheet with these cells in one column, one per row.
fn sheet(name: &str, cells: &[&str]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["Promise", "Status", name]).unwrap();
    for (at, cell) in cells.iter().enumerate() {
        let title = format!("Soup number {at}");
        writer.write_record([&*title, "met", cell]).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn kb(text: &str, format: SourceFormat) -> KnowledgeBase {
    import(text, format, "cells").unwrap().kb
}

/// The imported texts of the cells of an unknown column.
fn shown(cells: &[&str]) -> Vec<String> {
    let kb = kb(&sheet("Remark on it", cells), SourceFormat::Csv);
    let claims = kb.claims.iter();
    claims
        .map(|claim| field(claim, "Remark on it").to_owned())
        .collect()
}

#[test]
fn html_is_read_as_displayed() {
    let cells = [
        ("<p>One &amp; two<br>three</p>", "One & two\nthree"),
        ("One <b>two</b> <https://a.b/c>", "One two https://a.b/c"),
        ("<p>a</p>\n<p>b  c</p>", "a\n\nb c"),
        ("<ul><li>a</li> <li>b</li></ul>c", "- a\n- b\n\nc"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("x <a href=\"a.b?c=1&amp;d>e\">y</a>", "x y (a.b?c=1&d>e)"),
        (
            "x <A HREF = 'https://a.b'>https://a.b</A>.",
            "x https://a.b.",
        ),
        ("<a href=\"javascript:x()\">y</a> <a>z</a>", "y z"),
        ("<b>1</b> < 2 > 0", "1 < 2 > 0"),
        ("<style>p { a: b }</style><p>x", "x"),
        ("<img alt=\"a chart\" src=x> <i>y</i>", "a chart y"),
        ("<pre>a\n  b &lt; c</pre>", "a\n  b < c"),
        ("a&nbsp;<b>b</b>", "a b"),
        ("<p title=\"a > b\">c</p>", "c"),
        ("<b>no end", "no end"),
        ("10<sup>6</sup> users<sup>1</sup>", "10^6 users1"),
        ("5<br><sup>1</sup> late", "5\n1 late"),
        (
            "the <abbr title=\"objective\">SLO</abbr> holds",
            "the SLO holds",
        ),
        (
            "due <time datetime=\"2024-01-05\">5 January</time>",
            "due 5 January",
        ),
        ("paged at <time>", "paged at <time>"),
    ];
    assert_eq!(shown(&cells.map(|cell| cell.0)), cells.map(|cell| cell.1));
}

#[test]
fn a_line_of_a_cell_begins_with_its_first_letter() {
    let table =
        "| Claim | Status | Seen here |\n|---|---|---|\n| Soup | met | Hot <br> and good |\n";
    let kb = kb(table, SourceFormat::Markdown);
    assert_eq!(kb.claims[0].observed(), "Hot\nand good");
}

#[test]
fn texts_keep_their_special_characters() {
    let kept = [
        r"\\srv\docs",
        "a < b > c",
        "5 <6",
        "R&D",
        "AT&T; x",
        "R&D, AT&T; &nosuch; &copy 5 &;",
    ];
    assert_eq!(shown(&kept), kept);
    let named = [
        ("caf&eacute; &#x41;&#66; &lt;p&gt;", "caf\u{E9} AB <p>"),
        ("&amp;lt; &AMP; &#38;", "&lt; & &"),
        ("&&amp;&", "&&&"),
        ("a&nbsp;b", "a b"),
    ];
    assert_eq!(shown(&named.map(|cell| cell.0)), named.map(|cell| cell.1));
}

#[test]
fn tags_that_a_document_shows_as_text_are_kept() {
    let table =
        "| Claim | Status | Claimed |\n|---|---|---|\n| `<b>` | met | `<br>`, \\<p> and `&lt;` |\n";
    let section = "# R\n\n## `<b>`\n\n**Status:** met\n\n**Claimed:** `<br>`, \\<p> and `&lt;`\n";
    let page = "<table><tr><th>Claim<th>Status<th>Claimed<tr><td>&lt;b><td>met\
                <td>&lt;br&gt;, <i>&lt;p></i> and <code>&amp;lt;</code></table>";
    for (text, format) in [
        (table, SourceFormat::Markdown),
        (section, SourceFormat::Markdown),
        (page, SourceFormat::Html),
    ] {
        let kb = kb(text, format);
        let claim = &kb.claims[0];
        assert_eq!(&*claim.title, "<b>", "{text}");
        assert_eq!(&*claim.claimed, "<br>, <p> and &lt;", "{text}");
    }
}

/// The links of a claim with this cell, and the remaining text.
fn linked(cell: &str) -> (Vec<String>, String) {
    let kb = kb(&sheet("Source", &[cell]), SourceFormat::Csv);
    let claim = &kb.claims[0];
    let links = claim.links.iter().map(|link| link.url.to_string());
    let rest = claim.fields.get("Source").map(|text| text.to_string());
    (links.collect(), rest.unwrap_or_default())
}

#[test]
fn addresses_are_extracted_from_the_text() {
    for (cell, urls, rest) in [
        ("https://a.b/c", vec!["https://a.b/c"], ""),
        (
            "[Re view](https://a.b/x_(y)) and so on",
            vec!["https://a.b/x_(y)"],
            "and so on",
        ),
        (
            "Paper <https://a.b>; https://c.d.",
            vec!["https://a.b", "https://c.d"],
            "",
        ),
        (
            "see https://a.b, https://c.d",
            vec!["https://a.b", "https://c.d"],
            "see",
        ),
    ] {
        let (links, left) = linked(cell);
        assert_eq!(
            (links, &*left),
            (urls.iter().map(|url| (*url).to_owned()).collect(), rest)
        );
    }
}

#[test]
fn a_merged_cell_is_repeated_in_each_row_and_column() {
    let page = "<html><TABLE a=\"b\"><caption>Two &amp; two</caption><tr><th>Promise<th>Status<th colspan=2>A</tr>\
                <tr><td>Soup<td>met<td rowspan='2'>1</td><td>2<tr><td><b>Salad</b></td><td>met</td><td>5</td></tr>\
                </table> y";
    let kb = kb(page, SourceFormat::Html);
    let cells = kb.claims.iter().map(|claim| {
        let [first, second] = ["A", "A 2"].map(|name| field(claim, name));
        (&*claim.title, first, second)
    });
    let cells: Vec<_> = cells.collect();
    assert_eq!(cells, [("Soup", "1", "2"), ("Salad", "1", "5")]);
    assert_eq!(&*kb.summary, "Two & two\n\ny");
}

#[test]
fn columns_without_a_name_are_named_by_their_letter() {
    let cells = vec!["x"; 701].join(",");
    let text = format!("Promise,Status\nSoup,met,{cells}\n");
    let text = text.replacen('\n', &format!("{}\n", ",".repeat(701)), 1);
    let kb = kb(&text, SourceFormat::Csv);
    for name in [
        "Column C",
        "Column Z",
        "Column AA",
        "Column ZZ",
        "Column AAA",
    ] {
        assert_eq!(field(&kb.claims[0], name), "x");
    }
}

#[test]
fn the_observation_begins_at_words_like_in_practice() {
    for (text, claimed, seen) in [
        (
            "It should be quick. We nearly always see queues.",
            "It should be quick.",
            "We nearly always see queues.",
        ),
        (
            "It should. We've seen teams wait. And so on.",
            "It should.",
            "We've seen teams wait. And so on.",
        ),
        (
            "Supposed to work. Instead, it breaks.",
            "Supposed to work.",
            "Instead, it breaks.",
        ),
        (
            "It takes 2.5 days. It works.",
            "It takes 2.5 days. It works.",
            "Not met",
        ),
        ("We see it.", "We see it.", "Not met"),
    ] {
        let text = format!("# T\n\n## Not met\n\n- *Soup*. {text}\n- *Salad*. None.\n");
        let kb = kb(&text, SourceFormat::Markdown);
        let soup = &kb.claims[0];
        assert_eq!((&*soup.claimed, soup.observed()), (claimed, seen));
    }
}

/// The imported claim of a row with this status word.
fn with_status(word: &str) -> Imported {
    let document = Document {
        name: "words",
        format: SourceFormat::Csv,
        content: Content::Text(format!("Promise,Status\nSoup,\"{word}\"\n")),
        note: None,
        catalogue: None,
    };
    read(document, &Answers::default()).unwrap()
}

#[test]
fn a_negated_status_word_is_never_read_as_the_word() {
    for (word, expected) in [
        ("Not realised", Some(Unrealised)),
        ("not  fully implemented", None),
        ("hasn't been met", Some(Unrealised)),
        ("Partially Implemented", Some(PartlyRealised)),
        ("Not yet assessed", Some(Unobserved)),
        ("not-satisfied", Some(Unrealised)),
        ("Non-compliant", Some(Unrealised)),
        ("N/A", Some(NotApplicable)),
        ("Implemented (2025)", Some(Realised)),
        ("Implemented: see the minutes", Some(Realised)),
        ("Yes, partially", None),
        ("Done (not verified)", None),
        ("Pass (failed retest)", None),
        ("Achieved, then reversed", None),
        ("Met: no", None),
        ("No - fixed", None),
        ("Not met: no budget", Some(Unrealised)),
        ("Partial (not all sites)", Some(PartlyRealised)),
        ("~~met~~", None),
        ("✔", Some(Realised)),
        ("✅ ✅", Some(Realised)),
        ("✅❌", None),
        ("Web: Supports", Some(Realised)),
        ("Web: Supports Software: Not Applicable", Some(Realised)),
        ("Web: Supports Software: Does not support", None),
        ("Not a clue", None),
        ("unmeet", None),
    ] {
        let plan = with_status(word).plan;
        let understood = plan.statuses.first().map(|known| known.status);
        assert_eq!(understood, expected, "{word}");
        assert_eq!(plan.questions.is_empty(), expected.is_some(), "{word}");
    }
    for (word, offer) in [
        ("not realized yet", "STATUS"),
        ("not unrealised", "STATUS"),
        ("not inapplicable", "STATUS"),
        ("unrealisd", "unrealised"),
    ] {
        let asked = &with_status(word).plan.questions[0].message;
        assert!(asked.contains(&format!("{word}={offer}")), "{asked}");
    }
}

#[test]
fn the_beginning_of_a_long_status_answers_for_it() {
    let sheet = "Promise,Status\nSoup,\"still open. The kitchen has to decide which of the two pots it wants\"\nSalad,still \
                 open\nStew,\"still open. The kitchen is closed for all of the coming week\"\nBread,met\nTea,still warm\n";
    let message = refused("menu.csv", sheet);
    let asked = "what does `still open. The …` mean? Add --status 'still open. The*=STATUS' (2 times; also in 4)";
    assert!(message.contains(asked), "{message}");
    // The longest beginning counts, and a known word keeps its meaning.
    let answers = [
        "still*=partly-realised",
        "still open*=unobserved",
        "m*=unrealised",
    ];
    let answers: Vec<&str> = answers.iter().flat_map(|of| ["--status", of]).collect();
    let kb = imported("menu.csv", sheet, &answers);
    assert_eq!(
        statuses(&kb),
        [Unobserved, Unobserved, Unobserved, Realised, PartlyRealised]
    );
}

#[test]
fn a_title_does_not_end_after_a_short_first_word() {
    let sheet = "Claim,Status\n\"вул. Соборна, 45\",met\n\"Done. It works.\",met\n\"обл. м. Львів is far\",met\n";
    let kb = imported("places.csv", sheet, &[]);
    let titles: Vec<&str> = kb.claims.iter().map(|claim| &*claim.title).collect();
    assert_eq!(titles, ["вул. Соборна, 45", "Done", "обл. м. Львів is far"]);
}

#[test]
fn the_beginning_of_a_long_status_says_whether_it_is_denied() {
    let sheet = "Promise,Status\nSoup,The requirement is met by the new process of the kitchen team\nTea,The requirement is not met \
                 since the kitchen is closed for weeks\nCake,The requirement is met by another process of the kitchen team\n";
    let message = refused("menu.csv", sheet);
    for asked in [
        "'The requirement is met*=STATUS' (2 times",
        "'The requirement is not met*=STATUS'\n",
    ] {
        assert!(message.contains(asked), "{message}");
    }
}

#[test]
fn an_answer_for_words_that_begin_so_leaves_a_known_word_alone() {
    let sheet = "Promise,Status\nSoup,Met\nTea,Met in three of four regions\n";
    let kb = imported("menu.csv", sheet, &["--status", "met*=partly-realised"]);
    assert_eq!(statuses(&kb), [Realised, PartlyRealised]);
}

#[test]
fn an_answer_for_a_word_is_not_for_a_remark_that_takes_it_back() {
    let sheet = "Promise,Status\nSoup,Closed\nTea,Closed (2026-07-10)\nCake,Closed (not delivered)\nBread,Closed (partly \
                 done)\nRice,Closed（一部未確認）\nBeans,OK（一部未確認）\nPeas,OK（2026-07-10）\n";
    let given = ["--status", "Closed=realised"];
    let given = [
        &given[..],
        &["--status", "Closed (not delivered)=unrealised"],
    ]
    .concat();
    let asked = run("menu.csv", sheet, &given).stderr;
    for open in [
        "Closed (partly done)",
        "Closed（一部未確認）",
        "OK（一部未確認）",
    ] {
        assert!(asked.contains(&format!("'{open}=STATUS'")), "{asked}");
    }
    assert_eq!(asked.matches("=STATUS'").count(), 3, "{asked}");
}

#[test]
fn what_works_only_at_times_or_is_doubted_is_asked_about() {
    for word in [
        "Works (sometimes)",
        "OK (mit Einschränkungen)",
        "OK - to be tested",
        "OK?",
    ] {
        let sheet = format!("Promise,Status\nSoup,{word}\nTea,OK\n");
        let message = refused("menu.csv", &sheet);
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
    }
}

#[test]
fn a_sign_and_a_word_that_contradict_each_other_are_asked_about() {
    for word in [
        "❌ Done",
        "❌ OK",
        "⏳ Done",
        "⬜ Yes",
        "✅ Not met",
        "✅ In progress",
        "✅ Planned",
    ] {
        let sheet = format!(
            "Promise,Status\nSoup,{word}\nTea,✅ Done\nCake,❌ Not met\nBread,⏳ Not done\nRice,✅ Partly\n"
        );
        let message = refused("menu.csv", &sheet);
        assert!(message.contains(&format!("'{word}=STATUS'")), "{message}");
        assert_eq!(message.matches("=STATUS'").count(), 1, "{message}");
    }
}
